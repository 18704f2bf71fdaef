/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-svg-text.h"

#include "captives-render-private.h"
#include "captives-typesetter.h"

#include <string.h>

/* CSS wants quotes around a name with blanks, or some programs take only its first word. */
static char *
quote_families (CaptivesLanguage language)
{
  g_auto (GStrv) names = g_strsplit (captives_text_style_get_families (language), ",", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *quote = strchr (name, ' ') != NULL ? "'" : "";

      g_string_append_printf (out, "%s%s%s%s", i > 0 ? ", " : "", quote, name, quote);
    }
  return g_string_free (out, FALSE);
}

void
captives_svg_write_families (CaptivesXml      *xml,
                             CaptivesLanguage  language)
{
  g_autofree char *families = quote_families (language);

  captives_xml_attribute (xml, "font-family", families);
  captives_xml_attribute (xml, "style", "font-variant-numeric:tabular-nums");
}

void
captives_svg_write_halo (CaptivesXml            *xml,
                         const CaptivesItemText *text,
                         const char             *colour)
{
  captives_xml_open (xml, "rect");
  captives_xml_number (xml, "x", text->x - CAPTIVES_HALO);
  captives_xml_number (xml, "y", text->baseline - text->ascent);
  captives_xml_number (xml, "width", text->width + 2 * CAPTIVES_HALO);
  captives_xml_number (xml, "height", text->ascent + text->descent);
  captives_xml_attribute (xml, "fill", colour);
  captives_xml_close (xml);
}

/* Blanks that a viewer would drop. */
static gboolean
needs_space_kept (const char *string)
{
  return g_ascii_isspace (string[0]) || g_str_has_suffix (string, " ") || strstr (string, "  ") != NULL;
}

void
captives_svg_write_text (CaptivesXml            *xml,
                         const CaptivesItemText *text,
                         const char             *colour,
                         CaptivesLanguage        language,
                         gboolean                tight)
{
  captives_xml_open (xml, "text");
  captives_xml_number (xml, "x", text->anchor_end ? text->x + text->width : text->x);
  captives_xml_number (xml, "y", text->baseline);
  captives_xml_number (xml, "font-size", text->size);
  if (text->bold)
    captives_xml_attribute (xml, "font-weight", "700");
  captives_xml_attribute (xml, "fill", colour);
  if (text->anchor_end)
    captives_xml_attribute (xml, "text-anchor", "end");
  if (tight)
    {
      captives_xml_number (xml, "textLength", text->width);
      captives_xml_attribute (xml, "lengthAdjust", "spacingAndGlyphs");
    }
  if (text->language != language)
    {
      captives_xml_attribute (xml, "xml:lang", captives_language_get_code (text->language));
      captives_svg_write_families (xml, text->language);
    }
  if (needs_space_kept (text->string))
    captives_xml_attribute (xml, "xml:space", "preserve");
  captives_xml_text (xml, text->string);
  captives_xml_close (xml);
}

static void
append_points (GString                 *out,
               char                     command,
               const cairo_path_data_t *points,
               int                      n_points)
{
  char x[CAPTIVES_XML_PRINT_SIZE], y[CAPTIVES_XML_PRINT_SIZE];

  g_string_append_c (out, command);
  for (int i = 0; i < n_points; i++)
    g_string_append_printf (out, "%s%s %s", i > 0 ? " " : "",
                            captives_xml_print (x, points[i].point.x),
                            captives_xml_print (y, points[i].point.y));
}

static char *
describe_path (const cairo_path_t *path)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          /* cairo begins a new subpath after each closed one; the last leads nowhere. */
          if (i + data->header.length < path->num_data && data[data->header.length].header.type != CAIRO_PATH_MOVE_TO)
            append_points (out, 'M', data + 1, 1);
          break;
        case CAIRO_PATH_LINE_TO:
          append_points (out, 'L', data + 1, 1);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_points (out, 'C', data + 1, 3);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (out, 'Z');
          break;
        }
    }
  return g_string_free (out, FALSE);
}

void
captives_svg_write_outlines (CaptivesXml            *xml,
                             const CaptivesItemText *text,
                             const char             *colour,
                             PangoLayout            *layout)
{
  /* Without bounds: cairo leaves out glyphs that lie outside of its surface, even from a path. */
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;
  g_autofree char *data = NULL;
  double scale;

  scale = captives_render_set_text (layout, text);
  cairo_translate (cr, text->x, text->baseline);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_identity_matrix (cr);
  path = cairo_copy_path (cr);
  data = describe_path (path);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  /* A text of blanks has no shape. */
  if (*data == '\0')
    return;
  captives_xml_open (xml, "path");
  captives_xml_attribute (xml, "role", "img");
  captives_xml_attribute (xml, "aria-label", text->string);
  captives_xml_attribute (xml, "fill", colour);
  captives_xml_attribute (xml, "d", data);
  captives_xml_close (xml);
}
