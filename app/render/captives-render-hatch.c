/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-render-private.h"

#include "captives-dots.h"

#include <math.h>

/* Long paths cost more than their length in cairo: it intersects every edge with every other. */
#define STROKES_AT_ONCE 32

/* Of the pitch, at least: what 1.5 points are of the 8 of a slide. */
#define HATCH_SHARE 0.1875

double
captives_hatch_get_pitch (const CaptivesScene *scene)
{
  double pitch = captives_scene_get_info (scene)->hatch;

  return pitch > 0 ? pitch : CAPTIVES_HATCH_PITCH;
}

double
captives_hatch_get_stroke (double pitch)
{
  return MAX (CAPTIVES_HATCH_STROKE, pitch * HATCH_SHARE);
}

/* The strokes are where x + y is an odd multiple of half the pitch (measured across the strokes), counted from the corner of the
 * page and not of the shape: so the hatch of two equal marks is equal, and neighbours join. */
void
captives_render_hatch (CaptivesRender     *self,
                       CaptivesInk         ink,
                       const CaptivesRect *box)
{
  cairo_t *cr = self->cr;
  double step = self->hatch * G_SQRT2;
  double stroke = captives_hatch_get_stroke (self->hatch);
  double top = box->y - stroke;
  double bottom = box->y + box->height + stroke;
  double first = floor ((box->x + top) / step) + 0.5;
  double n = ceil ((box->width + bottom - top) / step) + 1;

  cairo_save (cr);
  cairo_clip (cr);
  captives_render_set_ink (self, ink);
  cairo_set_line_width (cr, stroke);
  cairo_set_dash (cr, NULL, 0, 0);
  for (double i = 0; i < n; i++)
    {
      double sum = (first + i) * step;

      cairo_move_to (cr, sum - top, top);
      cairo_line_to (cr, sum - bottom, bottom);
      if (fmod (i, STROKES_AT_ONCE) == STROKES_AT_ONCE - 1)
        cairo_stroke (cr);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
captives_render_dots (CaptivesRender     *self,
                      const CaptivesItem *item)
{
  const double dash[] = { 0, CAPTIVES_DOT_PITCH };
  cairo_t *cr = self->cr;
  guint n_rows = captives_dots_count_rows (item);

  cairo_save (cr);
  captives_render_set_ink (self, item->ink);
  cairo_set_line_width (cr, CAPTIVES_DOT_DIAMETER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dash, 2, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      CaptivesPoint from, to;

      captives_dots_get_row (item, i, &from, &to);
      cairo_move_to (cr, from.x, from.y);
      /* A little longer, so that the last dot does not fall to rounding, and a single one has a direction. */
      cairo_line_to (cr, to.x + 0.1, to.y);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
