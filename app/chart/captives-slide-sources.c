/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-slide-sources.h"

#include "captives-notes-flow.h"
#include "captives-slide-private.h"

/* Points of a page of 1920 x 1080: read from near, not from the back row. */
#define TITLE_SIZE    44.0
#define TEXT_SIZE     19.0
#define NUMBERS_WIDTH 130.0

/* One paragraph with what stands left of it. */
typedef struct
{
  GString *numbers; /* of the slides: "2, 7" */
  guint    last;    /* of them */
  char    *text;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_string_free (self->numbers, TRUE);
  g_free (self->text);
  g_free (self);
}

/* Appends @number to a list that holds each once and grows. */
static void
add_number (Entry *self,
            guint  number)
{
  if (number == self->last)
    return;

  g_string_append_printf (self->numbers, "%s%u", self->last > 0 ? ", " : "", number);
  self->last = number;
}

static void
add_source (GPtrArray            *entries,
            GHashTable           *seen,
            const CaptivesSource *source,
            guint                 number,
            CaptivesLanguage      language)
{
  Entry *entry = g_hash_table_lookup (seen, source->id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->text = captives_notes_describe_source (source, language);
      entry->numbers = g_string_new (NULL);
      g_hash_table_insert (seen, (gpointer) source->id, entry);
      g_ptr_array_add (entries, entry);
    }
  add_number (entry, number);
}

/* Returns: (transfer full) (element-type Entry): the documents behind the slides */
static GPtrArray *
list_entries (CaptivesDataset  *dataset,
              GPtrArray        *scenes,
              CaptivesLanguage  language)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scenes->len; i++)
    {
      const char *const *figures = captives_scene_get_info (g_ptr_array_index (scenes, i))->figures;

      for (guint j = 0; figures[j] != NULL; j++)
        {
          g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figures[j]);

          for (guint k = 0; k < citations->len; k++)
            {
              const CaptivesCitation *citation = g_ptr_array_index (citations, k);
              const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);

              if (source != NULL)
                add_source (entries, seen, source, i + 1, language);
            }
        }
    }

  return entries;
}

static void
add_table (CaptivesNotesFlow *flow)
{
  CaptivesNotesColumn columns[] = {
    { captives_word_get (CAPTIVES_WORD_SLIDE, flow->own.locale.language), NUMBERS_WIDTH, TRUE },
    { "", 0.0, FALSE },
  };

  columns[1].width = flow->page.right - flow->page.left - NUMBERS_WIDTH - captives_notes_flow_get_gap (flow);
  captives_notes_flow_open_table (flow, columns, G_N_ELEMENTS (columns));
}

GPtrArray *
captives_layout_slide_sources (CaptivesDataset    *dataset,
                               GPtrArray          *scenes,
                               const CaptivesView *view,
                               PangoContext       *pango)
{
  const CaptivesSlide none = { 0 };
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *about = NULL;
  CaptivesNotesFlow flow = { .view = view, .heading_size = TITLE_SIZE, .text_size = TEXT_SIZE };

  g_return_val_if_fail (dataset != NULL && scenes != NULL && view != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);

  captives_slide_init_page (&flow.own, view, &none);
  flow.heading = captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, view->locale.language);
  entries = list_entries (dataset, scenes, view->locale.language);
  about = captives_notes_describe_dataset (dataset, view->locale.language);

  captives_notes_flow_begin (&flow, dataset, pango);
  add_table (&flow);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      captives_notes_flow_add_row (&flow, (const char *const[]) { entry->numbers->str, entry->text });
    }
  captives_notes_flow_add_row (&flow, (const char *const[]) { "", about });

  return captives_notes_flow_end (&flow);
}
