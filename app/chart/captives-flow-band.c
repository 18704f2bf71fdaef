/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-flow-private.h"

#include <math.h>

/* Straight pieces of each edge of a band: two edges make 50 points. */
#define PIECES 24

/* A point of a cubic curve that leaves @from and meets @to level, with both handles half way. */
static CaptivesPoint
get_point (CaptivesPoint from,
           CaptivesPoint to,
           double        t)
{
  double rest = 1.0 - t;
  double middle = (from.x + to.x) / 2.0;
  double x = rest * rest * rest * from.x + 3.0 * rest * t * middle + t * t * t * to.x;
  double y = from.y + (to.y - from.y) * t * t * (3.0 - 2.0 * t);

  return (CaptivesPoint) { x, y };
}

static void
draw_edge (CaptivesPoint *points,
           CaptivesPoint  from,
           CaptivesPoint  to)
{
  for (int i = 0; i <= PIECES; i++)
    points[i] = get_point (from, to, (double) i / PIECES);
}

/* What is left over: its outline, or one dashed line where it is too thin to have two edges. */
static void
draw_remainder (CaptivesPage  *page,
                CaptivesPoint  from,
                CaptivesPoint  to,
                double         width)
{
  double unit = page->metrics.mark;
  CaptivesLook look = {
    .ink = CAPTIVES_INK_TEXT,
    .stroke = 1.6 * unit,
    .dash_on = 5.0 * unit,
    .dash_off = 4.0 * unit,
  };
  CaptivesPoint edge[PIECES + 1];
  gboolean thin = width < 4.0 * unit;
  double inset = thin ? width / 2.0 : look.stroke / 2.0;

  for (int side = 0; side < (thin ? 1 : 2); side++)
    {
      double down = side == 0 ? inset : width - inset;

      draw_edge (edge, (CaptivesPoint) { from.x, from.y + down }, (CaptivesPoint) { to.x, to.y + down });
      captives_scene_builder_add_path (page->builder, look, edge, G_N_ELEMENTS (edge), FALSE);
    }
}

void
captives_flow_draw_band (CaptivesPage           *page,
                         const CaptivesFlowBand *band,
                         CaptivesPoint           from,
                         CaptivesPoint           to)
{
  const CaptivesShape *shape;
  CaptivesPoint outline[2 * (PIECES + 1)];
  CaptivesLook look = { 0 };
  double width;

  g_return_if_fail (page != NULL && band != NULL);

  if (band->line->figure == NULL)
    {
      if (band->amount > 0.0)
        draw_remainder (page, from, to, band->width);
      return;
    }

  shape = &band->line->shape;
  look.ink = shape->derived ? CAPTIVES_INK_TEXT : band->line->ink;
  look.fill = shape->fill;
  look.stroke = MIN (shape->outline * page->metrics.mark, MAX (band->width, 2.0) / 3.0);
  if (shape->derived)
    {
      look.dash_on = 5.0 * page->metrics.mark;
      look.dash_off = 4.0 * page->metrics.mark;
    }
  /* A band too thin to be seen is widened about its middle; its number tells the rest. */
  width = MAX (band->width, look.stroke > 0.0 ? 2.5 : 2.0) - look.stroke;
  from.y += (band->width - width) / 2.0;
  to.y += (band->width - width) / 2.0;
  draw_edge (outline, from, to);
  for (int i = 0; i <= PIECES; i++)
    outline[2 * PIECES + 1 - i] = (CaptivesPoint) { outline[i].x, outline[i].y + width };
  captives_scene_builder_add_path (page->builder, look, outline, G_N_ELEMENTS (outline), TRUE);
}

double
captives_flow_draw_end (CaptivesPage           *page,
                        const CaptivesFlowBand *band,
                        CaptivesRect            box)
{
  double unit = page->metrics.mark;
  const CaptivesShape *shape;
  CaptivesLook look = { .stroke = 1.5 * unit };
  double x = box.x + box.width + 3.0 * unit;
  double middle = box.y + box.height / 2.0;

  g_return_val_if_fail (page != NULL && band != NULL, box.x + box.width);

  if (band->line->figure == NULL)
    {
      double start = box.x + box.width - 12.0 * unit;

      /* Nothing left: where a band would end, a solid line. */
      look.ink = CAPTIVES_INK_TEXT;
      if (band->amount == 0.0)
        captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { start, box.y },
                                         (CaptivesPoint) { box.x + box.width, box.y });
      return box.x + box.width;
    }

  shape = &band->line->shape;
  look.ink = shape->derived ? CAPTIVES_INK_TEXT : band->line->ink;
  if (shape->about)
    {
      look.dash_on = look.dash_off = 2.0 * unit;
      captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { x, box.y },
                                       (CaptivesPoint) { x, box.y + MAX (box.height, 6.0 * unit) });
      return x + unit;
    }
  if (shape->direction != 0)
    {
      double half = CLAMP (box.height * 0.43, 3.0 * unit, 5.2 * unit);
      double tip = shape->direction > 0 ? x + 4.0 * unit : x;
      double tail = shape->direction > 0 ? x : x + 4.0 * unit;
      const CaptivesPoint points[] = { { tail, middle - half }, { tip, middle }, { tail, middle + half } };

      captives_scene_builder_add_path (page->builder, look, points, G_N_ELEMENTS (points), FALSE);
      return x + 5.0 * unit;
    }

  return box.x + box.width;
}
