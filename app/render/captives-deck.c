/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-deck-private.h"

#include "captives-expand.h"
#include "captives-pdf.h"
#include "captives-slide-sources.h"
#include "captives-slide.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* Endings of files that a person may ask for and that no deck is. */
static const char *const other_endings[] = { ".png", ".svg", ".ppt", ".pptx", ".key", ".html", ".zip" };

void
captives_deck_init (CaptivesDeck       *self,
                    CaptivesDataset    *dataset,
                    CaptivesDeckFormat  format)
{
  gboolean pictures = format == CAPTIVES_DECK_PICTURES;

  g_return_if_fail (self != NULL && dataset != NULL);

  *self = (CaptivesDeck) { .dataset = dataset,
                           .format = format,
                           .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH },
                           .theme = CAPTIVES_THEME_LIGHT,
                           .width = pictures ? 1920.0 : 960.0,
                           .height = pictures ? 1080.0 : 540.0 };
}

static gboolean
ends_in (const char *path,
         const char *ending)
{
  gsize length = strlen (path);
  gsize tail = strlen (ending);

  return length > tail && g_ascii_strcasecmp (path + length - tail, ending) == 0;
}

gboolean
captives_deck_parse_format (const char         *path,
                            CaptivesDeckFormat *out)
{
  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (other_endings); i++)
    {
      if (ends_in (path, other_endings[i]))
        return FALSE;
    }

  *out = ends_in (path, ".pdf") ? CAPTIVES_DECK_PDF : ends_in (path, ".odp") ? CAPTIVES_DECK_ODP : CAPTIVES_DECK_PICTURES;

  return TRUE;
}

gboolean
captives_deck_step (CaptivesDeckWork  *work,
                    GError           **error)
{
  const CaptivesDeck *deck = work->deck;

  work->done++;
  if (deck->progress != NULL)
    deck->progress (work->done, MAX (work->done, work->total), deck->data);

  return !g_cancellable_set_error_if_cancelled (work->cancellable, error);
}

static CaptivesScene *
layout_slide (CaptivesDeckWork  *work,
              guint              index,
              gboolean           untitled,
              GError           **error)
{
  const CaptivesDeck *deck = work->deck;
  CaptivesView view;

  captives_view_init (&view, NULL);
  view.reading = deck->reading;
  view.locale = deck->locale;
  view.width = deck->width;
  view.height = deck->height;
  view.slide_number = index + 1;
  view.n_slides = deck->slides->len;
  view.untitled = untitled;

  return captives_layout_slide (deck->dataset, g_ptr_array_index (deck->slides, index), &view, work->pango, error);
}

/* A page is laid out, and then drawn; those of a PDF are drawn in one go. */
static guint
count_steps (const CaptivesDeck *deck,
             guint               n_pages)
{
  return deck->slides->len + (deck->format == CAPTIVES_DECK_PDF ? 0 : n_pages);
}

/* In an ODP the title is text of the page, and so is what is said to it. */
static gboolean
add_odp_parts (CaptivesDeckWork  *work,
               guint              index,
               GError           **error)
{
  const CaptivesDeck *deck = work->deck;
  const CaptivesSlide *slide = g_ptr_array_index (deck->slides, index);
  CaptivesScene *untitled = layout_slide (work, index, TRUE, error);

  if (untitled == NULL)
    return FALSE;

  g_ptr_array_add (work->untitled, untitled);
  g_ptr_array_add (work->notes,
                   captives_expand (deck->dataset, captives_text_get (&slide->note, deck->locale.language), deck->locale));

  return TRUE;
}

static void
layout_sources (CaptivesDeckWork *work)
{
  const CaptivesDeck *deck = work->deck;
  g_autoptr (GPtrArray) sources = NULL;
  CaptivesView view;

  captives_view_init (&view, NULL);
  view.locale = deck->locale;
  view.width = deck->width;
  view.height = deck->height;
  sources = captives_layout_slide_sources (deck->dataset, work->scenes, &view, work->pango);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (work->scenes, captives_scene_ref (g_ptr_array_index (sources, i)));
  work->total = count_steps (deck, work->scenes->len);
}

CaptivesDeckWork *
captives_deck_work_new (const CaptivesDeck *deck)
{
  CaptivesDeckWork *self;

  g_return_val_if_fail (deck != NULL && deck->dataset != NULL, NULL);
  g_return_val_if_fail (deck->slides != NULL && deck->slides->len > 0, NULL);

  self = g_new0 (CaptivesDeckWork, 1);
  self->own = *deck;
  self->deck = &self->own;
  self->reading = g_strdup (deck->reading);
  self->own.reading = self->reading;
  captives_dataset_ref (self->own.dataset);
  g_ptr_array_ref (self->own.slides);
  self->title = captives_text_get (&self->own.title, deck->locale.language);
  self->pango = captives_render_create_pango_context ();
  self->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  self->untitled = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->total = count_steps (deck, deck->slides->len + 1);

  return self;
}

void
captives_deck_work_free (CaptivesDeckWork *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->scenes);
  g_ptr_array_unref (self->untitled);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->own.slides);
  captives_dataset_unref (self->own.dataset);
  g_clear_object (&self->pango);
  g_free (self->reading);
  g_free (self);
}

gboolean
captives_deck_work_is_laid_out (const CaptivesDeckWork *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->scenes->len > self->deck->slides->len;
}

gboolean
captives_deck_work_lay_out (CaptivesDeckWork  *self,
                            GError           **error)
{
  CaptivesScene *scene;
  guint index;

  g_return_val_if_fail (self != NULL && !captives_deck_work_is_laid_out (self), FALSE);

  index = self->scenes->len;
  scene = layout_slide (self, index, FALSE, error);
  if (scene == NULL)
    return FALSE;
  g_ptr_array_add (self->scenes, scene);
  if (self->deck->format == CAPTIVES_DECK_ODP && !add_odp_parts (self, index, error))
    return FALSE;
  if (index + 1 == self->deck->slides->len)
    layout_sources (self);

  return captives_deck_step (self, error);
}

static GBytes *
write_pdf (CaptivesDeckWork  *work,
           GError           **error)
{
  const CaptivesPdfDeck deck = { .pango = work->pango, .theme = work->deck->theme, .title = work->title };

  return captives_pdf_write_deck ((const CaptivesScene *const *) work->scenes->pdata, work->scenes->len, &deck, error);
}

/* Returns: (transfer full): "01-nationality.png" */
static char *
name_picture (CaptivesDeckWork *work,
              guint             index)
{
  const GPtrArray *slides = work->deck->slides;
  const char *slug = "sources";

  if (index < slides->len)
    slug = ((const CaptivesSlide *) g_ptr_array_index (slides, index))->chart;

  return g_strdup_printf ("%02u-%s.png", index + 1, slug);
}

static GPtrArray *
draw_pictures (CaptivesDeckWork  *work,
               GError           **error)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  CaptivesExport export;

  captives_export_init (&export, CAPTIVES_FORMAT_PNG);
  export.theme = work->deck->theme;
  for (guint i = 0; i < work->scenes->len; i++)
    {
      GBytes *bytes = captives_export_to_bytes (g_ptr_array_index (work->scenes, i), work->pango, &export, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (pictures, bytes);
      if (!captives_deck_step (work, error))
        return NULL;
    }

  return g_steal_pointer (&pictures);
}

static gboolean
make_folder (const char  *path,
             gboolean    *made,
             GError     **error)
{
  g_autofree char *name = NULL;

  *made = g_mkdir (path, 0777) == 0;
  if (*made || (errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR)))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE, _("The folder “%s” could not be made: %s."), name,
               g_strerror (errno));

  return FALSE;
}

static void
remove_all (GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    g_remove (g_ptr_array_index (paths, i));
}

static gboolean
write_pictures (CaptivesDeckWork  *work,
                const char        *folder,
                GError           **error)
{
  g_autoptr (GPtrArray) pictures = draw_pictures (work, error);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_free);
  gboolean made;

  if (pictures == NULL || !make_folder (folder, &made, error))
    return FALSE;

  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *name = name_picture (work, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean was_there = g_file_test (path, G_FILE_TEST_EXISTS);

      if (!captives_export_write (g_ptr_array_index (pictures, i), path, error))
        {
          remove_all (added);
          if (made)
            g_rmdir (folder);
          return FALSE;
        }
      if (!was_there)
        g_ptr_array_add (added, g_steal_pointer (&path));
    }

  return TRUE;
}

static gboolean
write_document (CaptivesDeckWork  *work,
                const char        *path,
                GError           **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = work->deck->format == CAPTIVES_DECK_PDF ? write_pdf (work, error) : captives_deck_odp_write (work, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (work->cancellable, error))
    return FALSE;

  return captives_export_write (bytes, path, error);
}

gboolean
captives_deck_work_write (CaptivesDeckWork  *self,
                          const char        *path,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_return_val_if_fail (self != NULL && captives_deck_work_is_laid_out (self) && path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  self->cancellable = cancellable;
  /* A font map belongs to one thread, and this may be another one than that which laid the pages out. */
  g_clear_object (&self->pango);
  self->pango = captives_render_create_pango_context ();

  return self->deck->format == CAPTIVES_DECK_PICTURES ? write_pictures (self, path, error)
                                                      : write_document (self, path, error);
}

gboolean
captives_deck_write (const CaptivesDeck  *self,
                     const char          *path,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_autoptr (CaptivesDeckWork) work = NULL;

  g_return_val_if_fail (self != NULL && self->dataset != NULL && path != NULL, FALSE);
  g_return_val_if_fail (self->slides != NULL && self->slides->len > 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  work = captives_deck_work_new (self);
  work->cancellable = cancellable;
  while (!captives_deck_work_is_laid_out (work))
    {
      if (!captives_deck_work_lay_out (work, error))
        return FALSE;
    }

  return captives_deck_work_write (work, path, cancellable, error);
}
