/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-render-private.h"

#include "captives-typesetter.h"

/* The size at which text is measured (captives-typesetter.c).  Finding fonts costs more than drawing with them, and is done anew
 * for each size: at this one they are found already, and what is drawn is what was measured. */
#define REFERENCE 64.0

double
captives_render_set_text (PangoLayout            *layout,
                          const CaptivesItemText *text)
{
  CaptivesTextStyle style = { .size = REFERENCE, .bold = text->bold, .language = text->language };

  captives_text_style_apply (style, layout);
  pango_layout_set_text (layout, text->string, -1);
  return text->size / REFERENCE;
}

static void
paint_halo (CaptivesRender         *self,
            const CaptivesItemText *text)
{
  captives_render_set_ink (self, CAPTIVES_INK_BACKGROUND);
  cairo_rectangle (self->cr, text->x - CAPTIVES_HALO, text->baseline - text->ascent,
                   text->width + 2 * CAPTIVES_HALO, text->ascent + text->descent);
  cairo_fill (self->cr);
}

/* Other surfaces than images keep their text as text; what masks cannot show is drawn as outlines, which stand where they were
 * measured. */
static void
paint_line (CaptivesRender  *self,
            PangoLayoutLine *line)
{
  if (cairo_surface_get_type (cairo_get_target (self->cr)) != CAIRO_SURFACE_TYPE_IMAGE)
    {
      pango_cairo_show_layout_line (self->cr, line);
      return;
    }
  if (captives_glyph_cache_show_line (self->glyphs, self->cr, line))
    return;

  pango_cairo_layout_line_path (self->cr, line);
  cairo_fill (self->cr);
}

void
captives_render_text (CaptivesRender     *self,
                      const CaptivesItem *item)
{
  const CaptivesItemText *text = &item->text;
  double scale;

  if (text->halo && captives_theme_has_background (self->theme))
    paint_halo (self, text);

  scale = captives_render_set_text (self->layout, text);
  captives_render_set_ink (self, item->ink);
  cairo_save (self->cr);
  cairo_translate (self->cr, text->x, text->baseline);
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, 0);
  paint_line (self, pango_layout_get_line_readonly (self->layout, 0));
  cairo_new_path (self->cr);
  cairo_restore (self->cr);
}
