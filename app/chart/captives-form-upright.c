/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bars that stand: the forms of captives-form.c on a vertical scale. */

#include "config.h"

#include "captives-form.h"

/* Strokes and gaps at factor 1. */
#define STROKE_SIGN  1.5
#define STROKE_RANGE 3.0
#define GAP_SIGN     3.0
#define TICK         16.0

/* Returns: y of the upper edge of the signs above a bar */
static double
draw_signs (CaptivesPage        *page,
            const CaptivesShape *shape,
            CaptivesInk          ink,
            CaptivesRect         bar)
{
  double unit = page->metrics.mark;
  double end = bar.y - GAP_SIGN * unit;
  CaptivesLook look = { .ink = ink, .stroke = STROKE_SIGN * unit };

  if (shape->direction != 0)
    {
      double middle = bar.x + bar.width / 2.0;
      double half = CLAMP (bar.width * 0.43, 3.0 * unit, 5.2 * unit);
      double tip = shape->direction > 0 ? end - 4.0 * unit : end;
      double tail = shape->direction > 0 ? end : end - 4.0 * unit;
      const CaptivesPoint points[] = { { middle - half, tail }, { middle, tip }, { middle + half, tail } };

      captives_scene_builder_add_path (page->builder, look, points, G_N_ELEMENTS (points), FALSE);
      return end - 5.0 * unit;
    }
  if (!shape->about)
    return bar.y;

  look.dash_on = look.dash_off = 2.0 * unit;
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { bar.x, end }, (CaptivesPoint) { bar.x + bar.width, end });

  return end - unit;
}

static void
draw_range (CaptivesPage *page,
            CaptivesInk   ink,
            CaptivesRect  box)
{
  CaptivesLook look = { .ink = ink, .stroke = STROKE_RANGE * page->metrics.mark };
  double middle = box.x + box.width / 2.0;
  double half = MIN (TICK * page->metrics.mark, box.width) / 2.0;
  double top = box.y + look.stroke / 2.0;
  double bottom = MAX (box.y + box.height - look.stroke / 2.0, top);

  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { middle, top }, (CaptivesPoint) { middle, bottom });
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { middle - half, top }, (CaptivesPoint) { middle + half, top });
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { middle - half, bottom }, (CaptivesPoint) { middle + half, bottom });
}

double
captives_form_draw_upright (CaptivesPage        *page,
                            const CaptivesShape *shape,
                            CaptivesInk          ink,
                            CaptivesRect         box)
{
  CaptivesLook look = { 0 };
  double least;

  g_return_val_if_fail (page != NULL && shape != NULL, box.y);

  if (shape->range)
    {
      draw_range (page, ink, box);
      return box.y;
    }

  if (shape->part)
    box = (CaptivesRect) { box.x + box.width / 4.0, box.y, box.width / 2.0, box.height };
  look.ink = shape->derived ? CAPTIVES_INK_TEXT : ink;
  look.fill = shape->fill;
  look.stroke = MIN (shape->outline * page->metrics.mark, box.width / 3.0);
  if (shape->derived)
    {
      look.dash_on = 5.0 * page->metrics.mark;
      look.dash_off = 4.0 * page->metrics.mark;
    }
  /* A bar that is too low to be seen keeps its foot and is told by its number. */
  least = look.stroke > 0.0 ? 2.5 : 2.0;
  if (box.height < least)
    {
      box.y -= least - box.height;
      box.height = least;
    }
  captives_scene_builder_add_rect (page->builder, look,
                                   (CaptivesRect) { box.x + look.stroke / 2.0, box.y + look.stroke / 2.0, MAX (0.0, box.width - look.stroke),
                                                    MAX (0.0, box.height - look.stroke) });

  return draw_signs (page, shape, look.ink, box);
}
