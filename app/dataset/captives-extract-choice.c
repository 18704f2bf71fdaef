/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which figures an extract holds, and which sources. */

#include "config.h"

#include "captives-extract-private.h"

/* What a chart needs: a set of identifiers. */
typedef struct
{
  CaptivesDataset *dataset;
  GHashTable      *figures;
} Wanted;

/* With a computed figure go the figures that it is computed from. */
static void
want_figure (Wanted     *wanted,
             const char *figure)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (figure == NULL || !g_hash_table_add (wanted->figures, (gpointer) figure))
    return;
  terms = captives_dataset_list_terms (wanted->dataset, figure);
  for (guint i = 0; i < terms->len; i++)
    want_figure (wanted, ((const CaptivesTerm *) g_ptr_array_index (terms, i))->figure);
}

static void
want_answers (Wanted     *wanted,
              const char *question)
{
  const CaptivesFigureFilter filter = { .question = question };
  g_autoptr (GPtrArray) answers = NULL;

  if (question == NULL)
    return;
  answers = captives_dataset_list_figures (wanted->dataset, &filter);
  for (guint i = 0; i < answers->len; i++)
    want_figure (wanted, ((const CaptivesFigure *) g_ptr_array_index (answers, i))->id);
}

static void
want_accounts (Wanted     *wanted,
               const char *chart)
{
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (wanted->dataset, chart);

  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) lines = NULL;

      if (row->balance == NULL)
        continue;
      lines = captives_dataset_list_balance_lines (wanted->dataset, row->balance);
      for (guint j = 0; j < lines->len; j++)
        want_figure (wanted, ((const CaptivesTerm *) g_ptr_array_index (lines, j))->figure);
    }
}

static void
want_chart (Wanted     *wanted,
            const char *chart)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (wanted->dataset, chart);

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);

      want_figure (wanted, mark->figure);
      want_answers (wanted, mark->question);
    }
  want_accounts (wanted, chart);
}

/* One pass, in the order that is there: taking rows out one by one would be slow for a large dataset. */
static void
keep_wanted (GPtrArray  *figures,
             GHashTable *wanted)
{
  guint n_kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      gpointer figure = g_ptr_array_index (figures, i);

      if (g_hash_table_contains (wanted, ((const CaptivesFigure *) figure)->id))
        g_ptr_array_index (figures, n_kept++) = figure;
    }
  g_ptr_array_set_size (figures, n_kept);
}

GPtrArray *
captives_extract_list_figures (CaptivesDataset *dataset,
                               const char      *chart)
{
  g_autoptr (GHashTable) set = NULL;
  GPtrArray *figures;

  g_return_val_if_fail (dataset != NULL, NULL);

  figures = captives_dataset_list_figures (dataset, NULL);
  if (chart == NULL)
    return figures;

  set = g_hash_table_new (g_str_hash, g_str_equal);
  want_chart (&(Wanted) { dataset, set }, chart);
  keep_wanted (figures, set);

  return figures;
}

GPtrArray *
captives_extract_list_chosen (CaptivesDataset    *dataset,
                              const char *const  *ids,
                              const char        **unknown)
{
  g_autoptr (GHashTable) set = NULL;
  GPtrArray *figures;

  g_return_val_if_fail (dataset != NULL && ids != NULL, NULL);

  set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, ids[i]);

      if (figure == NULL)
        {
          if (unknown != NULL)
            *unknown = ids[i];
          return NULL;
        }
      want_figure (&(Wanted) { dataset, set }, figure->id);
    }
  figures = captives_dataset_list_figures (dataset, NULL);
  keep_wanted (figures, set);

  return figures;
}

GPtrArray *
captives_extract_list_sources (const CaptivesExtract *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (self->figures, i);
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (self->dataset, figure->id);

      for (guint j = 0; j < citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (citations, j);
          const CaptivesSource *source = captives_dataset_get_source (self->dataset, citation->source);

          if (source != NULL && g_hash_table_add (seen, (gpointer) source))
            g_ptr_array_add (sources, (gpointer) source);
        }
    }

  return sources;
}
