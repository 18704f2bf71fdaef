/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages that are read from near, not from the back row: smaller type than on a slide. */

#include "config.h"

#include "captives-slide-sources.h"

#include "captives-format.h"
#include "captives-slide-private.h"

#include <string.h>

/* Points of a page of 1920 x 1080. */
#define TITLE_SIZE    44.0
#define TEXT_SIZE     19.0
#define NUMBERS_WIDTH 130.0
#define GAP           24.0
#define ENTRY_GAP     8.0

/* One paragraph with what stands left of it. */
typedef struct
{
  char *numbers; /* of the slides: "2, 7"; "" for what is of all */
  char *text;
} Entry;

typedef struct
{
  CaptivesPage        page;
  CaptivesView        own;    /* the page at which all is placed */
  const CaptivesView *view;   /* the caller's */
  GPtrArray          *scenes; /* (element-type CaptivesScene): the pages that are done */
  char               *all;    /* the text of all entries, one a line */
} Pages;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->numbers);
  g_free (self->text);
  g_free (self);
}

/* Appends @number to a list that holds each once and grows. */
static void
add_number (Entry *self,
            guint  number)
{
  g_autofree char *word = g_strdup_printf ("%u", number);
  g_autofree char *old = self->numbers;
  const char *last = strrchr (old, ' ');

  if (g_str_equal (last != NULL ? last + 1 : old, word))
    {
      self->numbers = g_steal_pointer (&old);
      return;
    }
  self->numbers = *old != '\0' ? g_strdup_printf ("%s, %s", old, word) : g_steal_pointer (&word);
}

static void
add_source (GPtrArray            *entries,
            GHashTable           *seen,
            const CaptivesSource *source,
            guint                 number,
            CaptivesLanguage      language)
{
  Entry *entry = g_hash_table_lookup (seen, source->id);
  g_autofree char *reference = NULL;

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      reference = captives_format_reference (source, language);
      entry->text = source->url != NULL ? g_strdup_printf ("%s %s", reference, source->url) : g_strdup (reference);
      entry->numbers = g_strdup ("");
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
add_dataset (GPtrArray       *entries,
             CaptivesDataset *dataset,
             CaptivesLanguage language)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  const char *title = captives_text_get (&info->title, language);
  g_autofree char *version = captives_word_format (CAPTIVES_WORD_VERSION, language, info->version);
  g_autofree char *which = g_strjoin (japanese ? "、" : ", ", title != NULL ? title : info->id, version, NULL);
  g_autofree char *name = captives_word_format (CAPTIVES_WORD_DATASET, language, which);
  g_autofree char *licence = captives_word_format (CAPTIVES_WORD_LICENCE, language, info->licence);
  Entry *entry = g_new0 (Entry, 1);

  entry->numbers = g_strdup ("");
  entry->text = g_strdup_printf (japanese ? "%s%sSHA-256 %s" : "%s %s SHA-256 %s", name, licence, info->hash);
  g_ptr_array_add (entries, entry);
}

static void
begin_page (Pages *self)
{
  CaptivesPage *page = &self->page;
  CaptivesTextStyle title = captives_page_get_style (page, TITLE_SIZE, TRUE);
  CaptivesTextStyle head = captives_page_get_style (page, TEXT_SIZE, FALSE);
  CaptivesLanguage language = self->own.language;

  page->builder = captives_scene_builder_new ();
  page->y = page->metrics.margin * 0.8;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, title, (CaptivesPoint) { page->left, page->y },
                                      page->right - page->left,
                                      captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, language));
  page->y += captives_page_add_lines (page, CAPTIVES_INK_MUTED, head, (CaptivesPoint) { page->left, page->y },
                                      NUMBERS_WIDTH, captives_word_get (CAPTIVES_WORD_SLIDE, language));
  page->y += ENTRY_GAP / 2.0;
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
  page->y += ENTRY_GAP;
}

static void
end_page (Pages *self)
{
  CaptivesPage *page = &self->page;
  const CaptivesDatasetInfo *dataset = captives_dataset_get_info (page->dataset);
  g_autofree char *created = captives_date_to_iso (dataset->created);
  CaptivesSceneInfo info = { .language = self->own.language,
                             .title = captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, self->own.language),
                             .subtitle = "",
                             .description = self->all,
                             .note = "",
                             .sources = self->all,
                             .dataset = dataset->id,
                             .version = dataset->version,
                             .hash = dataset->hash,
                             .licence = dataset->licence,
                             .created = created };

  page->y = self->own.height;
  captives_slide_fit (page, self->view);
  g_ptr_array_add (self->scenes, captives_scene_builder_finish (g_steal_pointer (&page->builder), self->view->width,
                                                                self->view->height, &info));
}

static void
add_entry (Pages       *self,
           const Entry *entry)
{
  CaptivesPage *page = &self->page;
  CaptivesTextStyle style = captives_page_get_style (page, TEXT_SIZE, FALSE);
  CaptivesTextStyle bold = captives_page_get_style (page, TEXT_SIZE, TRUE);
  double left = page->left + NUMBERS_WIDTH + GAP;
  double height = captives_page_measure_lines (page, style, page->right - left, entry->text);

  if (*entry->numbers != '\0')
    height = MAX (height, captives_page_measure_lines (page, bold, NUMBERS_WIDTH, entry->numbers));
  if (page->y + height > self->own.height - page->metrics.margin * 0.6)
    {
      end_page (self);
      begin_page (self);
    }
  if (*entry->numbers != '\0')
    captives_page_add_lines (page, CAPTIVES_INK_TEXT, bold, (CaptivesPoint) { page->left, page->y }, NUMBERS_WIDTH,
                             entry->numbers);
  captives_page_add_lines (page, CAPTIVES_INK_TEXT, style, (CaptivesPoint) { left, page->y }, page->right - left,
                           entry->text);
  page->y += height + ENTRY_GAP;
}

static char *
join_entries (GPtrArray *entries)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", entry->text);
    }

  return g_string_free (out, FALSE);
}

GPtrArray *
captives_layout_slide_sources (CaptivesDataset    *dataset,
                               GPtrArray          *scenes,
                               const CaptivesView *view,
                               PangoContext       *pango)
{
  const CaptivesSlide none = { 0 };
  g_autoptr (GPtrArray) entries = NULL;
  Pages self = { .view = view };

  g_return_val_if_fail (dataset != NULL && scenes != NULL && view != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);

  captives_slide_init_page (&self.own, view, &none);
  entries = list_entries (dataset, scenes, view->language);
  add_dataset (entries, dataset, view->language);
  self.all = join_entries (entries);
  self.scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  self.page = (CaptivesPage){ .dataset = dataset, .view = &self.own };
  self.page.typesetter = captives_typesetter_new (pango);
  captives_metrics_init (&self.page.metrics, &self.own, 0);
  self.page.left = self.page.metrics.margin;
  self.page.right = self.own.width - self.page.metrics.margin;

  begin_page (&self);
  for (guint i = 0; i < entries->len; i++)
    add_entry (&self, g_ptr_array_index (entries, i));
  end_page (&self);

  captives_typesetter_free (self.page.typesetter);
  g_free (self.all);

  return self.scenes;
}
