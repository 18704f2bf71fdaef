/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What leads from one row to others: citations, rivals, parts, terms, balances, readings, charts, slides. */

#include "config.h"

#include "captives-dataset-private.h"

#include <math.h>

/* The number by which rivals are ordered: of a range the greater. */
static double
get_rank (const CaptivesFigure *figure)
{
  return isnan (figure->value) ? figure->high : figure->value;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double left = get_rank (*(const CaptivesFigure *const *) a);
  double right = get_rank (*(const CaptivesFigure *const *) b);

  if (isnan (left) || isnan (right))
    return isnan (left) - isnan (right);

  return (left < right) - (left > right);
}

static GPtrArray *
list_where (CaptivesDataset  *self,
            CaptivesRowsKind  kind,
            guint             lookup,
            const char       *key)
{
  return captives_rows_copy (captives_dataset_peek_where (self, kind, lookup, key));
}

GPtrArray *
captives_dataset_list_slides (CaptivesDataset *self,
                              const char      *story)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_SLIDE, CAPTIVES_BY_OWNER, story);
}

GPtrArray *
captives_dataset_list_shown_slides (CaptivesDataset  *self,
                                    const char       *story,
                                    GPtrArray       **gone)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *shown;

  g_return_val_if_fail (self != NULL && gone != NULL, NULL);

  all = captives_dataset_list_slides (self, story);
  shown = g_ptr_array_new ();
  *gone = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    {
      const CaptivesSlide *slide = g_ptr_array_index (all, i);
      gboolean there = captives_dataset_get_chart (self, slide->chart) != NULL;

      g_ptr_array_add (there ? shown : *gone, (gpointer) slide);
    }

  return shown;
}

GPtrArray *
captives_dataset_list_charts (CaptivesDataset *self,
                              const char      *section)
{
  GPtrArray *all;
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  all = captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART);
  if (section == NULL)
    return captives_rows_copy (all);

  found = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (all, i);

      if (g_strcmp0 (chart->section, section) == 0)
        g_ptr_array_add (found, (gpointer) chart);
    }

  return found;
}

static GPtrArray *
list_groups (CaptivesDataset *self,
             const char      *chart,
             CaptivesAxis     axis)
{
  GPtrArray *both = captives_dataset_peek_where (self, CAPTIVES_ROWS_CHART_GROUP, CAPTIVES_BY_OWNER, chart);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; both != NULL && i < both->len; i++)
    {
      CaptivesGroupRow *row = g_ptr_array_index (both, i);

      if (row->axis == axis)
        g_ptr_array_add (found, &row->group);
    }

  return found;
}

GPtrArray *
captives_dataset_list_chart_rows (CaptivesDataset *self,
                                  const char      *chart)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_groups (self, chart, CAPTIVES_AXIS_ROW);
}

GPtrArray *
captives_dataset_list_chart_lanes (CaptivesDataset *self,
                                   const char      *chart)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_groups (self, chart, CAPTIVES_AXIS_LANE);
}

GPtrArray *
captives_dataset_list_chart_marks (CaptivesDataset *self,
                                   const char      *chart)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_CHART_MARK, CAPTIVES_BY_OWNER, chart);
}

static int
compare_roles (gconstpointer a,
               gconstpointer b)
{
  const CaptivesCitation *left = *(const CaptivesCitation *const *) a;
  const CaptivesCitation *right = *(const CaptivesCitation *const *) b;

  return (int) left->role - (int) right->role;
}

GPtrArray *
captives_dataset_list_citations (CaptivesDataset *self,
                                 const char      *figure)
{
  GPtrArray *citations;

  g_return_val_if_fail (self != NULL, NULL);

  /* The sort is stable: inside a role the order of the dataset stays. */
  citations = list_where (self, CAPTIVES_ROWS_CITATION, CAPTIVES_BY_FIGURE, figure);
  g_ptr_array_sort (citations, compare_roles);
  return citations;
}

const CaptivesSource *
captives_dataset_get_origin (CaptivesDataset *self,
                             const char      *figure)
{
  g_autoptr (GPtrArray) citations = NULL;
  const CaptivesCitation *first;

  g_return_val_if_fail (self != NULL, NULL);

  citations = captives_dataset_list_citations (self, figure);
  if (citations->len == 0)
    return NULL;

  first = g_ptr_array_index (citations, 0);
  return captives_dataset_get_source (self, first->source);
}

const char *
captives_dataset_get_claimant (CaptivesDataset  *self,
                               const char       *figure,
                               CaptivesLanguage  language)
{
  const CaptivesFigure *row;
  const CaptivesSource *origin;
  const char *claimant;

  g_return_val_if_fail (self != NULL, NULL);

  row = captives_dataset_get_figure (self, figure);
  if (row == NULL)
    return NULL;

  claimant = captives_text_get (&row->claimant, language);
  if (claimant != NULL || !row->attributed)
    return claimant;

  origin = captives_dataset_get_origin (self, figure);
  return origin != NULL ? captives_text_get (&origin->byline, language) : NULL;
}

GPtrArray *
captives_dataset_list_answers (CaptivesDataset *self,
                               const char      *question)
{
  GPtrArray *answers;

  g_return_val_if_fail (self != NULL, NULL);

  answers = list_where (self, CAPTIVES_ROWS_FIGURE, CAPTIVES_BY_QUESTION, question);
  g_ptr_array_sort (answers, compare_values);
  return answers;
}

GPtrArray *
captives_dataset_list_rivals (CaptivesDataset *self,
                              const char      *figure)
{
  const CaptivesFigure *row;
  GPtrArray *rivals;

  g_return_val_if_fail (self != NULL, NULL);

  row = captives_dataset_get_figure (self, figure);
  if (row == NULL)
    return g_ptr_array_new ();

  rivals = captives_dataset_list_answers (self, row->question);
  g_ptr_array_remove (rivals, (gpointer) row);
  return rivals;
}

GPtrArray *
captives_dataset_list_parts (CaptivesDataset *self,
                             const char      *figure)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_PART, CAPTIVES_BY_OWNER, figure);
}

GPtrArray *
captives_dataset_list_wholes (CaptivesDataset *self,
                              const char      *figure)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_PART, CAPTIVES_BY_FIGURE, figure);
}

GPtrArray *
captives_dataset_list_terms (CaptivesDataset *self,
                             const char      *figure)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_TERM, CAPTIVES_BY_OWNER, figure);
}

GPtrArray *
captives_rows_keep (GPtrArray  *list,
                    GHashTable *ids)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      gpointer row = g_ptr_array_index (list, i);

      if (g_hash_table_contains (ids, *(const char **) row))
        g_ptr_array_add (found, row);
    }

  return found;
}

GPtrArray *
captives_dataset_list_balances_of (CaptivesDataset *self,
                                   const char      *figure)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lines;

  g_return_val_if_fail (self != NULL, NULL);

  lines = captives_dataset_peek_where (self, CAPTIVES_ROWS_BALANCE_LINE, CAPTIVES_BY_FIGURE, figure);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const CaptivesTermRow *line = g_ptr_array_index (lines, i);

      g_hash_table_add (ids, (gpointer) line->owner);
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_BALANCE), ids);
}

static void
add_charts (GHashTable *ids,
            GPtrArray  *marks)
{
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const CaptivesMarkRow *mark = g_ptr_array_index (marks, i);

      g_hash_table_add (ids, (gpointer) mark->chart);
    }
}

/* A chart with a row that stands for an account shows all of its lines. */
static void
add_charts_of_balances (CaptivesDataset *self,
                        GHashTable      *ids,
                        const char      *figure)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (self, figure);
  GPtrArray *groups = captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART_GROUP);

  for (guint i = 0; balances->len > 0 && i < groups->len; i++)
    {
      const CaptivesGroupRow *row = g_ptr_array_index (groups, i);
      const CaptivesBalance *balance = captives_dataset_get_balance (self, row->group.balance);

      if (balance != NULL && g_ptr_array_find (balances, balance, NULL))
        g_hash_table_add (ids, (gpointer) row->chart);
    }
}

GPtrArray *
captives_dataset_list_charts_of (CaptivesDataset *self,
                                 const char      *figure)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices;

  g_return_val_if_fail (self != NULL, NULL);

  add_charts (ids, captives_dataset_peek_where (self, CAPTIVES_ROWS_CHART_MARK, CAPTIVES_BY_FIGURE, figure));
  add_charts_of_balances (self, ids, figure);
  choices = captives_dataset_peek_where (self, CAPTIVES_ROWS_READING_CHOICE, CAPTIVES_BY_FIGURE, figure);
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      const CaptivesChoiceRow *choice = g_ptr_array_index (choices, i);

      add_charts (ids, captives_dataset_peek_where (self, CAPTIVES_ROWS_CHART_MARK, CAPTIVES_BY_QUESTION, choice->question));
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART), ids);
}

GPtrArray *
captives_dataset_list_balance_lines (CaptivesDataset *self,
                                     const char      *balance)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_where (self, CAPTIVES_ROWS_BALANCE_LINE, CAPTIVES_BY_OWNER, balance);
}

gboolean
captives_dataset_get_residual (CaptivesDataset *self,
                               const char      *balance,
                               double          *out)
{
  CaptivesUnit unit = CAPTIVES_UNIT_PERSONS;
  GPtrArray *lines;
  double sum = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  lines = captives_dataset_peek_where (self, CAPTIVES_ROWS_BALANCE_LINE, CAPTIVES_BY_OWNER, balance);
  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (self, line->figure);

      if (figure == NULL || isnan (figure->value) || (i > 0 && figure->unit != unit))
        return FALSE;
      unit = figure->unit;
      sum += line->sign * figure->value;
    }

  *out = sum;
  return TRUE;
}

const CaptivesFigure *
captives_dataset_choose (CaptivesDataset *self,
                         const char      *reading,
                         const char      *question)
{
  GPtrArray *choices;

  g_return_val_if_fail (self != NULL, NULL);

  choices = captives_dataset_peek_where (self, CAPTIVES_ROWS_READING_CHOICE, CAPTIVES_BY_QUESTION, question);
  for (guint i = 0; reading != NULL && choices != NULL && i < choices->len; i++)
    {
      const CaptivesChoiceRow *choice = g_ptr_array_index (choices, i);

      if (g_strcmp0 (choice->reading, reading) == 0)
        return captives_dataset_get_figure (self, choice->figure);
    }

  return NULL;
}

GPtrArray *
captives_dataset_list_readings_of (CaptivesDataset *self,
                                   const char      *question)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices;

  g_return_val_if_fail (self != NULL, NULL);

  choices = captives_dataset_peek_where (self, CAPTIVES_ROWS_READING_CHOICE, CAPTIVES_BY_QUESTION, question);
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      const CaptivesChoiceRow *choice = g_ptr_array_index (choices, i);

      g_hash_table_add (ids, (gpointer) choice->reading);
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_READING), ids);
}
