/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-pdf.h"

#include "captives-export.h"
#include "captives-metadata.h"
#include "captives-pdf-links.h"
#include "captives-render-private.h"
#include "captives-scene-record.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

/* What an item is in the structure of a document. */
typedef enum
{
  ROLE_NONE,   /* decoration: lines and the background */
  ROLE_TITLE,
  ROLE_TEXT,
  ROLE_FIGURE,
} Role;

static const char *const tags[] = {
  [ROLE_NONE] = NULL,
  [ROLE_TITLE] = "H1",
  [ROLE_TEXT] = "P",
  [ROLE_FIGURE] = "Figure",
};

typedef struct
{
  CaptivesRender      render;
  const CaptivesItem *items;
  guint               n_items;
  guint               first_mark; /* index of the first item of a mark; n_items if there is none */
  guint               last_mark;
  const char         *title_left; /* what of the title is still to come */
  const char         *sources;
} Page;

static cairo_status_t
append (void       *data,
        const guchar *bytes,
        guint       length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
find_marks (Page *page)
{
  page->first_mark = page->n_items;
  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].mark >= 0)
      {
        page->first_mark = MIN (page->first_mark, i);
        page->last_mark = i;
      }
}

/* Blanks that a line break may have eaten, or that keep words together. */
static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text)) || g_utf8_get_char (text) == 0xa0))
    text = g_utf8_next_char (text);
  return text;
}

/* Whether @line is how the rest of the title goes on; if it is, goes on behind it. */
static gboolean
take_title_line (Page       *page,
                 const char *line)
{
  const char *title = skip_blanks (page->title_left);

  if (*title == '\0')
    return FALSE;
  for (line = skip_blanks (line); *line != '\0'; line = skip_blanks (g_utf8_next_char (line)))
    {
      if (g_utf8_get_char (line) != g_utf8_get_char (title))
        return FALSE;
      title = skip_blanks (g_utf8_next_char (title));
    }
  page->title_left = title;
  return TRUE;
}

static Role
get_role (Page  *page,
          guint  index)
{
  const CaptivesItem *item = &page->items[index];

  if (page->first_mark < page->n_items && index >= page->first_mark && index <= page->last_mark)
    return ROLE_FIGURE;
  if (item->kind != CAPTIVES_ITEM_TEXT)
    return ROLE_NONE;
  return take_title_line (page, item->text.string) ? ROLE_TITLE : ROLE_TEXT;
}

static void
switch_role (cairo_t *cr,
             Role    *role,
             Role     next)
{
  if (*role == next)
    return;
  if (tags[*role] != NULL)
    cairo_tag_end (cr, tags[*role]);
  if (tags[next] != NULL)
    cairo_tag_begin (cr, tags[next], NULL);
  *role = next;
}

static void
draw_item (Page               *page,
           const CaptivesItem *item)
{
  g_autofree char *link = NULL;

  if (item->kind == CAPTIVES_ITEM_TEXT && page->sources != NULL)
    link = captives_pdf_find_link (item->text.string, page->sources);
  if (link != NULL)
    {
      g_autofree char *attributes = captives_pdf_format_link (link);

      cairo_tag_begin (page->render.cr, CAIRO_TAG_LINK, attributes);
    }
  captives_render_item (&page->render, item);
  if (link != NULL)
    cairo_tag_end (page->render.cr, CAIRO_TAG_LINK);
}

static void
draw_page (cairo_t             *cr,
           const CaptivesScene *scene,
           PangoContext        *pango,
           CaptivesTheme        theme)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (scene);
  Page page = { .sources = info->sources, .title_left = info->title != NULL ? info->title : "" };
  Role role = ROLE_NONE;

  page.items = captives_scene_get_items (scene, &page.n_items);
  find_marks (&page);
  captives_render_begin (&page.render, scene, cr, pango, theme);
  captives_render_background (&page.render, scene);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < page.n_items; i++)
    {
      switch_role (cr, &role, get_role (&page, i));
      draw_item (&page, &page.items[i]);
    }
  switch_role (cr, &role, ROLE_NONE);
  cairo_tag_end (cr, "Document");
  captives_render_end (&page.render);
}

static void
set_metadata (cairo_surface_t        *surface,
              cairo_pdf_metadata_t    key,
              const char             *value)
{
  if (value != NULL && *value != '\0')
    cairo_pdf_surface_set_metadata (surface, key, value);
}

static void
describe (cairo_surface_t     *surface,
          const CaptivesScene *scene,
          CaptivesTheme        theme)
{
  const CaptivesExport options = { .format = CAPTIVES_FORMAT_PDF, .theme = theme, .pixels_per_point = 1 };
  const CaptivesSceneInfo *info = captives_scene_get_info (scene);
  g_autofree char *author = captives_metadata_get_author (info);
  g_autofree char *record = captives_scene_record_write (scene, &options);
  /* cairo would take the clock for a date that is not given. */
  const char *date = info->created != NULL && *info->created != '\0' ? info->created : "1970-01-01";

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subtitle);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, record);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CAPTIVES_METADATA_SOFTWARE " " CAPTIVES_VERSION);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
add_outline (cairo_surface_t         *surface,
             const CaptivesSceneInfo *info,
             guint                    page)
{
  g_autofree char *target = g_strdup_printf ("page=%u", page);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, info->title != NULL ? info->title : "",
                                 target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static gboolean
check_sizes (const CaptivesScene *const  *scenes,
             guint                        n_scenes,
             GError                     **error)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      double width = captives_scene_get_width (scenes[i]);
      double height = captives_scene_get_height (scenes[i]);

      if (width <= CAPTIVES_PDF_MAX_SIDE && height <= CAPTIVES_PDF_MAX_SIDE)
        continue;
      g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE,
                   _("A page of %.0f × %.0f points is too large for PDF: at most %.0f on each side are possible."),
                   width, height, CAPTIVES_PDF_MAX_SIDE);
      return FALSE;
    }
  return TRUE;
}

static cairo_status_t
draw_pages (cairo_surface_t            *surface,
            const CaptivesScene *const *scenes,
            guint                       n_scenes,
            PangoContext               *pango,
            CaptivesTheme               theme)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < n_scenes; i++)
    {
      cairo_pdf_surface_set_size (surface, captives_scene_get_width (scenes[i]), captives_scene_get_height (scenes[i]));
      draw_page (cr, scenes[i], pango, theme);
      add_outline (surface, captives_scene_get_info (scenes[i]), i + 1);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

GBytes *
captives_pdf_write_deck (const CaptivesScene *const  *scenes,
                         guint                        n_scenes,
                         const CaptivesPdfDeck       *deck,
                         GError                     **error)
{
  g_autoptr (GByteArray) out = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (n_scenes > 0, NULL);

  if (!check_sizes (scenes, n_scenes, error))
    return NULL;

  out = g_byte_array_sized_new (64 * 1024);
  surface = cairo_pdf_surface_create_for_stream (append, out,
                                                 captives_scene_get_width (scenes[0]),
                                                 captives_scene_get_height (scenes[0]));
  describe (surface, scenes[0], deck->theme);
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, deck->title);
  status = draw_pages (surface, scenes, n_scenes, deck->pango, deck->theme);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE,
                   _("The PDF could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GBytes *
captives_pdf_write (const CaptivesScene *const  *scenes,
                    guint                        n_scenes,
                    PangoContext                *pango,
                    CaptivesTheme                theme,
                    GError                     **error)
{
  const CaptivesPdfDeck deck = { .pango = pango, .theme = theme };

  return captives_pdf_write_deck (scenes, n_scenes, &deck, error);
}
