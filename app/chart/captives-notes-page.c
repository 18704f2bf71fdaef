/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-notes-page.h"

#include "captives-format.h"
#include "captives-notes-flow.h"
#include "captives-vocabulary.h"

#include <math.h>
#include <string.h>

/* In ems of the text: least width of the columns of prose together, below which a page has two columns; and the heading. */
#define LEAST_PROSE 30.0
#define HEADING     1.8

/* Of the width that other columns leave, what is counted takes this share. */
#define COUNTED_SHARE 0.6

/* The widest that a number may make its column on a narrow page, a share of the page. */
#define MOST_NUMBER 0.35

typedef enum
{
  CELL_NUMBER,
  CELL_PRINTED,
  CELL_COUNTED,
  CELL_WHO,
  CELL_NATURE,
  CELL_GRADE,
  CELL_SOURCES,
  N_CELLS,
} Cell;
G_STATIC_ASSERT (N_CELLS <= CAPTIVES_NOTES_MAX_COLUMNS);

static const CaptivesWord heads[N_CELLS] = {
  [CELL_NUMBER] = CAPTIVES_WORD_NUMBER,
  [CELL_PRINTED] = CAPTIVES_WORD_AS_PRINTED,
  [CELL_COUNTED] = CAPTIVES_WORD_WHAT_IS_COUNTED,
  [CELL_WHO] = CAPTIVES_WORD_WHO,
  [CELL_NATURE] = CAPTIVES_WORD_NATURE,
  [CELL_GRADE] = CAPTIVES_WORD_GRADE_HEAD,
  [CELL_SOURCES] = CAPTIVES_WORD_SOURCES_HEAD,
};

/* One figure. */
typedef struct
{
  char *cells[N_CELLS];
} Row;

typedef struct
{
  CaptivesNotesFlow  flow;
  CaptivesLocale     locale;
  GPtrArray         *rows;    /* (element-type Row) */
  GPtrArray         *sources; /* (element-type CaptivesSource): reference n is the one at n - 1 */
} Notes;

static void
row_free (gpointer data)
{
  Row *self = data;

  for (guint i = 0; i < N_CELLS; i++)
    g_free (self->cells[i]);
  g_free (self);
}

/* Returns: the number of the reference, from 1 */
static guint
number_source (Notes                *self,
               const CaptivesSource *source)
{
  guint index;

  if (!g_ptr_array_find (self->sources, source, &index))
    {
      index = self->sources->len;
      g_ptr_array_add (self->sources, (gpointer) source);
    }

  return index + 1;
}

/* Returns: (transfer full): "1, 4" */
static char *
write_sources (Notes                *self,
               const CaptivesFigure *figure)
{
  CaptivesDataset *dataset = self->flow.page.dataset;
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figure->id);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);
      const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);

      if (source != NULL && g_hash_table_add (seen, (gpointer) source))
        g_string_append_printf (out, "%s%u", out->len > 0 ? ", " : "", number_source (self, source));
    }

  return g_string_free (out, FALSE);
}

/* The percent sign is in the value, and persons are what a chart counts unless it says otherwise. */
static char *
write_number (Notes                *self,
              const CaptivesFigure *figure)
{
  g_autofree char *value = captives_format_value (figure, self->locale);

  if (figure->unit == CAPTIVES_UNIT_PERSONS || figure->unit == CAPTIVES_UNIT_PERCENT)
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s %s", value,
                          captives_vocabulary_get_name (CAPTIVES_VOCABULARY_UNIT, figure->unit, self->locale.language));
}

static Row *
row_new (Notes                *self,
         const CaptivesFigure *figure)
{
  CaptivesDataset *dataset = self->flow.page.dataset;
  const char *who = captives_dataset_get_claimant (dataset, figure->id, self->locale.language);
  const char *counted = captives_text_get (&figure->counted, self->locale.language);
  Row *row = g_new0 (Row, 1);

  row->cells[CELL_NUMBER] = write_number (self, figure);
  row->cells[CELL_PRINTED] = g_strdup (figure->printed != NULL ? figure->printed : "");
  row->cells[CELL_COUNTED] = g_strdup (counted != NULL ? counted : "");
  row->cells[CELL_WHO] = g_strdup (who != NULL ? who : captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, self->locale.language));
  row->cells[CELL_NATURE]
      = g_strdup (captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, figure->nature, self->locale.language));
  row->cells[CELL_GRADE]
      = g_strdup (captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, figure->grade, self->locale.language));
  row->cells[CELL_SOURCES] = write_sources (self, figure);

  return row;
}

/* Returns: points of the widest piece of any cell that no line may end in */
static double
measure_column (Notes *self,
                Cell   cell)
{
  CaptivesTypesetter *typesetter = self->flow.page.typesetter;
  CaptivesTextStyle style = captives_page_get_style (&self->flow.page, self->flow.text_size, cell == CELL_NUMBER);
  CaptivesTextStyle plain = captives_page_get_style (&self->flow.page, self->flow.text_size, FALSE);
  double width = captives_typesetter_measure_word (typesetter, plain, captives_word_get (heads[cell], self->locale.language));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      width = MAX (width, captives_typesetter_measure_word (typesetter, style, row->cells[cell]));
    }

  return ceil (width) + 1.0;
}

/* Returns: whether a table of all columns leaves enough for those of prose */
static gboolean
fill_columns (Notes               *self,
              CaptivesNotesColumn *columns)
{
  double left = self->flow.page.right - self->flow.page.left - captives_notes_flow_get_gap (&self->flow) * (N_CELLS - 1);

  for (Cell cell = 0; cell < N_CELLS; cell++)
    {
      columns[cell] = (CaptivesNotesColumn) { captives_word_get (heads[cell], self->locale.language), 0.0, cell == CELL_NUMBER };
      if (cell == CELL_COUNTED || cell == CELL_WHO)
        continue;
      columns[cell].width = measure_column (self, cell);
      left -= columns[cell].width;
    }
  columns[CELL_COUNTED].width = left * COUNTED_SHARE;
  columns[CELL_WHO].width = left * (1.0 - COUNTED_SHARE);

  return left >= LEAST_PROSE * self->flow.text_size;
}

static gboolean
ends_sentence (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "。");
}

/* Returns: (transfer full): all cells but the number, each after the head of its column where it would not speak for itself */
static char *
join_cells (Notes     *self,
            const Row *row)
{
  const char *colon = self->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "：" : ": ";
  GString *out = g_string_new (row->cells[CELL_COUNTED]);

  for (Cell cell = 0; cell < N_CELLS; cell++)
    {
      if (cell == CELL_NUMBER || cell == CELL_COUNTED || *row->cells[cell] == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, ends_sentence (out->str) ? " " : " · ");
      if (cell != CELL_WHO && cell != CELL_NATURE)
        g_string_append_printf (out, "%s%s", captives_word_get (heads[cell], self->locale.language), colon);
      g_string_append (out, row->cells[cell]);
    }

  return g_string_free (out, FALSE);
}

static void
add_two_columns (Notes *self)
{
  double width = self->flow.page.right - self->flow.page.left;
  CaptivesNotesColumn columns[] = {
    { captives_word_get (CAPTIVES_WORD_NUMBER, self->locale.language), 0.0, TRUE },
    { captives_word_get (CAPTIVES_WORD_WHAT_IS_COUNTED, self->locale.language), 0.0, FALSE },
  };

  columns[0].width = MIN (measure_column (self, CELL_NUMBER), width * MOST_NUMBER);
  columns[1].width = width - columns[0].width - captives_notes_flow_get_gap (&self->flow);
  captives_notes_flow_open_table (&self->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *rest = join_cells (self, row);

      captives_notes_flow_add_row (&self->flow, (const char *const[]) { row->cells[CELL_NUMBER], rest });
    }
}

static void
add_figures (Notes *self)
{
  CaptivesNotesColumn columns[N_CELLS];

  if (self->rows->len == 0)
    return;
  if (!fill_columns (self, columns))
    {
      add_two_columns (self);
      return;
    }

  captives_notes_flow_open_table (&self->flow, columns, N_CELLS);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      captives_notes_flow_add_row (&self->flow, (const char *const *) row->cells);
    }
}

static void
add_references (Notes *self)
{
  CaptivesTextStyle style = captives_page_get_style (&self->flow.page, self->flow.text_size, TRUE);
  CaptivesNotesColumn columns[] = {
    { "", ceil (captives_typesetter_measure_word (self->flow.page.typesetter, style, "000")), TRUE },
    { captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, self->locale.language), 0.0, FALSE },
  };

  if (self->sources->len == 0)
    return;

  columns[1].width
      = self->flow.page.right - self->flow.page.left - columns[0].width - captives_notes_flow_get_gap (&self->flow);
  /* A line of air between the tables. */
  self->flow.page.y += self->flow.text_size;
  captives_notes_flow_open_table (&self->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->sources->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *reference = captives_notes_describe_source (g_ptr_array_index (self->sources, i), self->locale.language);

      captives_notes_flow_add_row (&self->flow, (const char *const[]) { number, reference });
    }
}

static void
collect (Notes               *self,
         const CaptivesScene *scene)
{
  const char *const *figures = captives_scene_get_info (scene)->figures;

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->sources = g_ptr_array_new ();
  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (self->flow.page.dataset, figures[i]);

      if (figure != NULL)
        g_ptr_array_add (self->rows, row_new (self, figure));
    }
}

static double
get_text_size (const CaptivesView *view)
{
  CaptivesMetrics metrics;

  captives_metrics_init (&metrics, view, 0);

  return metrics.source;
}

GPtrArray *
captives_layout_notes (CaptivesDataset     *dataset,
                       const CaptivesScene *scene,
                       const CaptivesView  *view,
                       PangoContext        *pango)
{
  const CaptivesSceneInfo *info;
  g_autofree char *about = NULL;
  Notes self = { 0 };
  GPtrArray *pages;

  g_return_val_if_fail (dataset != NULL && scene != NULL && view != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);

  info = captives_scene_get_info (scene);
  self.locale = view->locale;
  self.flow.own = *view;
  if (view->height <= 0.0)
    self.flow.own.height = MAX (ceil (view->width * G_SQRT2), captives_scene_get_height (scene));
  self.flow.text_size = get_text_size (&self.flow.own);
  self.flow.heading_size = self.flow.text_size * HEADING;
  self.flow.view = &self.flow.own;
  self.flow.heading = captives_word_get (CAPTIVES_WORD_NOTES_HEAD, self.locale.language);

  captives_notes_flow_begin (&self.flow, dataset, pango);
  captives_notes_flow_add_text (&self.flow, CAPTIVES_INK_TEXT, TRUE, info->title);
  captives_notes_flow_add_text (&self.flow, CAPTIVES_INK_MUTED, FALSE, info->choice);
  captives_notes_flow_add_text (&self.flow, CAPTIVES_INK_TEXT, FALSE, info->note);
  collect (&self, scene);
  add_figures (&self);
  add_references (&self);
  about = captives_notes_describe_dataset (dataset, self.locale.language);
  captives_notes_flow_add_text (&self.flow, CAPTIVES_INK_MUTED, FALSE, about);
  pages = captives_notes_flow_end (&self.flow);

  g_ptr_array_unref (self.rows);
  g_ptr_array_unref (self.sources);

  return pages;
}

GPtrArray *
captives_layout_pages (CaptivesDataset     *dataset,
                       const CaptivesView  *view,
                       PangoContext        *pango,
                       GError             **error)
{
  CaptivesScene *chart = captives_layout (dataset, view, pango, error);
  g_autoptr (GPtrArray) notes = NULL;
  GPtrArray *pages;

  if (chart == NULL)
    return NULL;

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  g_ptr_array_add (pages, chart);
  if (view->notes != CAPTIVES_NOTES_PAGE)
    return pages;

  notes = captives_layout_notes (dataset, chart, view, pango);
  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (pages, captives_scene_ref (g_ptr_array_index (notes, i)));

  return pages;
}
