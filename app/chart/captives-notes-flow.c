/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages that are read from near: smaller type than on a chart, and as many of them as the text needs. */

#include "config.h"

#include "captives-notes-flow.h"

#include "captives-format.h"
#include "captives-slide-private.h"

/* Ems of the text. */
#define COLUMN_GAP 1.26
#define ROW_GAP    0.42

/* A line of a cell that has run out is passed over. */
typedef struct
{
  GPtrArray *cells[CAPTIVES_NOTES_MAX_COLUMNS]; /* (element-type utf8): the lines of each cell */
  guint      n_lines;                           /* of the longest */
} Row;

static double
get_bottom (const CaptivesNotesFlow *self)
{
  return self->own.height - self->page.metrics.margin * 0.6;
}

static CaptivesTextStyle
get_style (CaptivesNotesFlow *self,
           gboolean           bold)
{
  return captives_page_get_style (&self->page, self->text_size, bold);
}

double
captives_notes_flow_get_gap (const CaptivesNotesFlow *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->text_size * COLUMN_GAP;
}

static double
measure_heads (CaptivesNotesFlow *self)
{
  double height = 0.0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CaptivesNotesColumn *column = &self->columns[i];

      if (*column->head != '\0')
        height = MAX (height, captives_page_measure_lines (&self->page, get_style (self, FALSE), column->width, column->head));
    }

  return height;
}

/* The words over the columns, and a rule. */
static void
add_heads (CaptivesNotesFlow *self)
{
  CaptivesPage *page = &self->page;
  double height = measure_heads (self);
  double x = page->left;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CaptivesNotesColumn *column = &self->columns[i];

      if (*column->head != '\0')
        captives_page_add_lines (page, CAPTIVES_INK_MUTED, get_style (self, FALSE), (CaptivesPoint) { x, page->y },
                                 column->width, column->head);
      x += column->width + captives_notes_flow_get_gap (self);
    }
  page->y += height + self->text_size * ROW_GAP / 2.0;
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
  page->y += self->text_size * ROW_GAP;
}

static void
begin_page (CaptivesNotesFlow *self)
{
  CaptivesPage *page = &self->page;
  CaptivesTextStyle style = captives_page_get_style (page, self->heading_size, TRUE);

  page->builder = captives_scene_builder_new ();
  page->y = page->metrics.margin * 0.8;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, style, (CaptivesPoint) { page->left, page->y },
                                      page->right - page->left, self->heading);
  if (self->n_columns > 0)
    add_heads (self);
}

static void
end_page (CaptivesNotesFlow *self)
{
  CaptivesPage *page = &self->page;

  /* A page of a height of its own ends with it: only a heading that fills it alone is taller. */
  page->y = MAX (self->own.height, page->y);
  captives_slide_fit (page, self->view);
  g_ptr_array_add (self->scenes, g_steal_pointer (&page->builder));
}

static void
turn_page (CaptivesNotesFlow *self)
{
  end_page (self);
  begin_page (self);
}

void
captives_notes_flow_begin (CaptivesNotesFlow *self,
                           CaptivesDataset   *dataset,
                           PangoContext      *pango)
{
  g_return_if_fail (self != NULL && dataset != NULL && PANGO_IS_CONTEXT (pango));

  self->all = g_string_new (NULL);
  self->scenes = g_ptr_array_new ();
  self->page = (CaptivesPage){ .dataset = dataset, .view = &self->own };
  self->page.typesetter = captives_typesetter_new (pango);
  captives_metrics_init (&self->page.metrics, &self->own, 0);
  self->page.left = self->page.metrics.margin;
  self->page.right = self->own.width - self->page.metrics.margin;
  begin_page (self);
}

static void
row_clear (Row *self)
{
  for (guint i = 0; i < CAPTIVES_NOTES_MAX_COLUMNS; i++)
    g_clear_pointer (&self->cells[i], g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static void
add_line (CaptivesNotesFlow *self,
          const Row         *row,
          guint              line)
{
  CaptivesPage *page = &self->page;
  double rise = captives_metrics_get_rise (get_style (self, FALSE));
  double x = page->left;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const GPtrArray *cell = row->cells[i];

      if (line < cell->len)
        captives_page_add_text (page, CAPTIVES_INK_TEXT, get_style (self, self->columns[i].bold),
                                (CaptivesPoint) { x, page->y + rise }, g_ptr_array_index (cell, line));
      x += self->columns[i].width + captives_notes_flow_get_gap (self);
    }
  page->y += captives_metrics_get_leading (get_style (self, FALSE));
}

static void
remember (CaptivesNotesFlow *self,
          const char        *text,
          gboolean           first)
{
  if (self->all->len > 0)
    g_string_append (self->all, first ? "\n" : " ");
  g_string_append (self->all, text);
}

void
captives_notes_flow_add_row (CaptivesNotesFlow *self,
                             const char *const *cells)
{
  double leading;
  gboolean first = TRUE;
  g_auto (Row) row = { 0 };

  g_return_if_fail (self != NULL && self->n_columns > 0 && cells != NULL);

  leading = captives_metrics_get_leading (get_style (self, FALSE));
  for (guint i = 0; i < self->n_columns; i++)
    {
      const CaptivesNotesColumn *column = &self->columns[i];

      row.cells[i] = *cells[i] != '\0' ? captives_typesetter_wrap (self->page.typesetter, get_style (self, column->bold),
                                                                   cells[i], column->width)
                                       : g_ptr_array_new ();
      row.n_lines = MAX (row.n_lines, row.cells[i]->len);
      if (*cells[i] == '\0')
        continue;
      remember (self, cells[i], first);
      first = FALSE;
    }

  if (self->page.y + row.n_lines * leading > get_bottom (self))
    turn_page (self);
  for (guint i = 0; i < row.n_lines; i++)
    {
      if (i > 0 && self->page.y + leading > get_bottom (self))
        turn_page (self);
      add_line (self, &row, i);
    }
  self->page.y += self->text_size * ROW_GAP;
}

void
captives_notes_flow_add_text (CaptivesNotesFlow *self,
                              CaptivesInk        ink,
                              gboolean           bold,
                              const char        *text)
{
  g_autoptr (GPtrArray) lines = NULL;
  CaptivesTextStyle style;
  double leading;

  g_return_if_fail (self != NULL);

  self->n_columns = 0;
  if (text == NULL || *text == '\0')
    return;

  remember (self, text, TRUE);
  style = get_style (self, bold);
  leading = captives_metrics_get_leading (style);
  lines = captives_typesetter_wrap (self->page.typesetter, style, text, self->page.right - self->page.left);
  for (guint i = 0; i < lines->len; i++)
    {
      if (self->page.y + leading > get_bottom (self))
        turn_page (self);
      captives_page_add_text (&self->page, ink, style,
                              (CaptivesPoint) { self->page.left, self->page.y + captives_metrics_get_rise (style) },
                              g_ptr_array_index (lines, i));
      self->page.y += leading;
    }
  self->page.y += self->text_size * ROW_GAP;
}

void
captives_notes_flow_open_table (CaptivesNotesFlow         *self,
                                const CaptivesNotesColumn *columns,
                                guint                      n_columns)
{
  double leading;

  g_return_if_fail (self != NULL && columns != NULL);
  g_return_if_fail (n_columns > 0 && n_columns <= CAPTIVES_NOTES_MAX_COLUMNS);

  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = columns[i];
  leading = captives_metrics_get_leading (get_style (self, FALSE));

  /* A head without a row under it would be one too many. */
  if (self->page.y + measure_heads (self) + 3.0 * leading > get_bottom (self))
    turn_page (self);
  else
    add_heads (self);
}

static CaptivesScene *
finish_scene (CaptivesNotesFlow    *self,
              CaptivesSceneBuilder *builder)
{
  const CaptivesDatasetInfo *dataset = captives_dataset_get_info (self->page.dataset);
  g_autofree char *created = captives_date_to_iso (dataset->created);
  CaptivesSceneInfo info = { .locale = self->own.locale,
                             .title = self->heading,
                             .subtitle = "",
                             .description = self->all->str,
                             .note = "",
                             .sources = self->all->str,
                             .dataset = dataset->id,
                             .version = dataset->version,
                             .hash = dataset->hash,
                             .licence = dataset->licence,
                             .created = created };

  return captives_scene_builder_finish (builder, self->view->width, self->view->height, &info);
}

GPtrArray *
captives_notes_flow_end (CaptivesNotesFlow *self)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);

  g_return_val_if_fail (self != NULL && self->scenes != NULL, scenes);

  end_page (self);
  /* Only now is the text of all of them known. */
  for (guint i = 0; i < self->scenes->len; i++)
    g_ptr_array_add (scenes, finish_scene (self, g_ptr_array_index (self->scenes, i)));
  g_ptr_array_unref (self->scenes);
  g_string_free (self->all, TRUE);
  captives_typesetter_free (self->page.typesetter);
  self->scenes = NULL;

  return scenes;
}

char *
captives_notes_describe_dataset (CaptivesDataset  *dataset,
                                 CaptivesLanguage  language)
{
  const CaptivesDatasetInfo *info;
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  const char *title;
  g_autofree char *version = NULL;
  g_autofree char *which = NULL;
  g_autofree char *name = NULL;
  g_autofree char *licence = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  info = captives_dataset_get_info (dataset);
  title = captives_text_get (&info->title, language);
  version = captives_word_format (CAPTIVES_WORD_VERSION, language, info->version);
  which = g_strjoin (japanese ? "、" : ", ", title != NULL ? title : info->id, version, NULL);
  name = captives_word_format (CAPTIVES_WORD_DATASET, language, which);
  licence = captives_word_format (CAPTIVES_WORD_LICENCE, language, info->licence);

  return g_strdup_printf (japanese ? "%s%sSHA-256 %s" : "%s %s SHA-256 %s", name, licence, info->hash);
}

char *
captives_notes_describe_source (const CaptivesSource *source,
                                CaptivesLanguage      language)
{
  g_autofree char *reference = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  reference = captives_format_reference (source, language);

  return source->url != NULL ? g_strdup_printf ("%s %s", reference, source->url) : g_steal_pointer (&reference);
}
