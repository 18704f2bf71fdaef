/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export.h"

#include "captives-file.h"
#include "captives-pdf.h"
#include "captives-png.h"
#include "captives-scene-record.h"
#include "captives-svg.h"

#include <glib/gi18n.h>
#include <string.h>

/* cairo keeps coordinates of images in 16 bits. */
#define PNG_MAX_SIDE 32767
/* 4 bytes each: 1 GB of memory. */
#define PNG_MAX_PIXELS 268435456.0

G_DEFINE_QUARK (captives-export-error-quark, captives_export_error)

static const char *const suffixes[] = {
  [CAPTIVES_FORMAT_PNG] = "png",
  [CAPTIVES_FORMAT_SVG] = "svg",
  [CAPTIVES_FORMAT_PDF] = "pdf",
};

void
captives_export_init (CaptivesExport *self,
                      CaptivesFormat  format)
{
  g_return_if_fail (self != NULL);

  *self = (CaptivesExport) {
    .format = format,
    .theme = CAPTIVES_THEME_LIGHT,
    .pixels_per_point = 1,
  };
}

gboolean
captives_format_parse (const char     *name,
                       CaptivesFormat *out)
{
  const char *dot;
  const char *slash;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  dot = strrchr (name, '.');
  slash = strrchr (name, '/');
  /* "dir.png/file" ends in no suffix, "dir/.png" is a hidden file without one. */
  if (dot != NULL && (dot == name || (slash != NULL && dot <= slash + 1)))
    return FALSE;
  if (dot == NULL && slash != NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_ascii_strcasecmp (dot != NULL ? dot + 1 : name, suffixes[i]) == 0)
      {
        *out = (CaptivesFormat) i;
        return TRUE;
      }
  return FALSE;
}

const char *
captives_format_get_suffix (CaptivesFormat format)
{
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (suffixes), NULL);

  return suffixes[format];
}

static GBytes *
export_png (const CaptivesScene   *scene,
            PangoContext          *pango,
            const CaptivesExport  *options,
            GError               **error)
{
  g_autofree char *record = captives_scene_record_write (scene, options);
  cairo_surface_t *surface;
  GBytes *bytes = NULL;
  cairo_status_t status;
  int width, height;

  captives_render_get_pixel_size (scene, options->pixels_per_point, &width, &height);
  if (width > PNG_MAX_SIDE || height > PNG_MAX_SIDE || (double) width * height > PNG_MAX_PIXELS)
    {
      g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE,
                   _("A picture of %d × %d pixels is too large: at most %d on each side and %d million in all are possible."),
                   width, height, PNG_MAX_SIDE, (int) (PNG_MAX_PIXELS / 1e6));
      return NULL;
    }

  surface = captives_render_to_surface (scene, pango, options->theme, options->pixels_per_point);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = captives_png_encode (surface, captives_scene_get_info (scene), record, options->density, error);
  else
    g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE,
                 _("A picture of %d × %d pixels could not be drawn: %s."),
                 width, height, cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  return bytes;
}

GBytes *
captives_export_to_bytes (const CaptivesScene   *scene,
                          PangoContext          *pango,
                          const CaptivesExport  *options,
                          GError               **error)
{
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  switch (options->format)
    {
    case CAPTIVES_FORMAT_PNG:
      return export_png (scene, pango, options, error);
    case CAPTIVES_FORMAT_SVG:
      return captives_svg_write (scene, pango, options);
    case CAPTIVES_FORMAT_PDF:
      return captives_pdf_write (&scene, 1, pango, options->theme, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
captives_export_to_file (const CaptivesScene   *scene,
                         PangoContext          *pango,
                         const CaptivesExport  *options,
                         const char            *path,
                         GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = captives_export_to_bytes (scene, pango, options, error);
  return bytes != NULL && captives_file_replace (path, bytes, error);
}

GBytes *
captives_export_deck_to_bytes (const CaptivesScene *const  *scenes,
                               guint                        n_scenes,
                               PangoContext                *pango,
                               CaptivesTheme                theme,
                               GError                     **error)
{
  g_return_val_if_fail (scenes != NULL && n_scenes > 0, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return captives_pdf_write (scenes, n_scenes, pango, theme, error);
}

GBytes *
captives_export_pages_to_bytes (GPtrArray             *pages,
                                PangoContext          *pango,
                                const CaptivesExport  *options,
                                GError               **error)
{
  g_return_val_if_fail (pages != NULL && pages->len > 0 && options != NULL, NULL);

  if (options->format != CAPTIVES_FORMAT_PDF)
    return captives_export_to_bytes (g_ptr_array_index (pages, 0), pango, options, error);

  return captives_export_deck_to_bytes ((const CaptivesScene *const *) pages->pdata, pages->len, pango, options->theme, error);
}

gboolean
captives_export_write (GBytes      *bytes,
                       const char  *path,
                       GError     **error)
{
  return captives_file_replace (path, bytes, error);
}
