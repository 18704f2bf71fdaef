/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The forms of captives-form.c on a vertical scale: bars that stand or hang, dots with their signs above or below. */

#include "config.h"

#include "captives-upright.h"

#include <math.h>

/* Strokes and lengths at factor 1: those of captives-form.c, turned. */
#define STROKE_RANGE 3.0
#define STROKE_SIGN 1.5
#define SIGN_GAP 3.0
#define SIGN_LENGTH 4.0
#define DOT_SIGN_GAP 5.0
#define DOT_SIGN 5.0

static double
scaled (CaptivesPage *page,
        double        length)
{
  return length * page->metrics.mark;
}

/* Half the width of the ticks of a range, and of the sign of a bound. */
static double
get_half_tick (CaptivesPage *page)
{
  return scaled (page, 8.0) * MIN (1.0, page->metrics.dot / scaled (page, 6.5));
}

static double
get_drawn_length (CaptivesPage               *page,
                  const CaptivesShape        *shape,
                  const CaptivesUprightPlace *place)
{
  return MAX (place->length, shape->outline > 0.0 ? scaled (page, 2.5) : scaled (page, 2.0));
}

/* How far the signs reach beyond the end of a bar. */
static double
get_sign_reach (CaptivesPage        *page,
                const CaptivesShape *shape)
{
  double reach = shape->about ? SIGN_GAP + STROKE_SIGN : 0.0;

  if (shape->direction != 0)
    reach += SIGN_GAP + SIGN_LENGTH + STROKE_SIGN;

  return scaled (page, reach);
}

static CaptivesRect
make_rect (double x,
           double width,
           double y,
           double other_y)
{
  return (CaptivesRect){ x, MIN (y, other_y), width, fabs (other_y - y) };
}

static void
draw_chevron (CaptivesPage *page,
              CaptivesInk   ink,
              CaptivesPoint base,
              double        length,
              double        half)
{
  CaptivesLook look = { .ink = ink, .stroke = scaled (page, STROKE_SIGN) };
  const CaptivesPoint points[] = { { base.x - half, base.y }, { base.x, base.y + length }, { base.x + half, base.y } };

  captives_scene_builder_add_path (page->builder, look, points, G_N_ELEMENTS (points), FALSE);
}

/* A sign of @size that begins at @from and lies in the way of greater values; one of "less" points back. */
static void
draw_bound (CaptivesPage        *page,
            const CaptivesShape *shape,
            CaptivesInk          ink,
            CaptivesPoint        from,
            CaptivesPoint        size)
{
  if (shape->direction > 0)
    draw_chevron (page, ink, from, size.y, size.x);
  else if (shape->direction < 0)
    draw_chevron (page, ink, (CaptivesPoint){ from.x, from.y + size.y }, -size.y, size.x);
}

static void
draw_range (CaptivesPage *page,
            CaptivesInk   ink,
            CaptivesPoint high,
            double        low)
{
  CaptivesLook look = { .ink = ink, .stroke = scaled (page, STROKE_RANGE) };
  double half = get_half_tick (page);

  captives_scene_builder_add_line (page->builder, look, high, (CaptivesPoint){ high.x, low });
  look.stroke = scaled (page, 2.0);
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint){ high.x - half, high.y },
                                   (CaptivesPoint){ high.x + half, high.y });
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint){ high.x - half, low },
                                   (CaptivesPoint){ high.x + half, low });
}

CaptivesRect
captives_upright_measure_bar (CaptivesPage               *page,
                              const CaptivesShape        *shape,
                              const CaptivesUprightPlace *place)
{
  double end;

  g_return_val_if_fail (page != NULL && shape != NULL && place != NULL, ((CaptivesRect){ 0 }));

  if (shape->range)
    {
      double half = MIN (get_half_tick (page), place->width / 2.0);

      return make_rect (place->zero.x + place->width / 2.0 - half, 2.0 * half,
                        place->zero.y + place->way * place->low_length, place->zero.y + place->way * place->length);
    }
  end = place->zero.y + place->way * (get_drawn_length (page, shape, place) + get_sign_reach (page, shape));

  return make_rect (place->zero.x, place->width, place->zero.y, end);
}

static void
draw_bar_signs (CaptivesPage               *page,
                const CaptivesShape        *shape,
                CaptivesInk                 ink,
                const CaptivesUprightPlace *place,
                double                      end)
{
  double middle = place->zero.x + place->width / 2.0;
  double y = end + place->way * scaled (page, SIGN_GAP);

  if (shape->about)
    {
      CaptivesLook look = {
        .ink = ink, .stroke = scaled (page, STROKE_SIGN), .dash_on = scaled (page, 2.0), .dash_off = scaled (page, 2.0)
      };

      captives_scene_builder_add_line (page->builder, look, (CaptivesPoint){ place->zero.x, y },
                                       (CaptivesPoint){ place->zero.x + place->width, y });
      y += place->way * scaled (page, SIGN_GAP);
    }
  if (shape->direction != 0)
    {
      double half = CLAMP (place->width * 0.43, scaled (page, 3.0), scaled (page, 5.2));

      draw_bound (page, shape, ink, (CaptivesPoint){ middle, y },
                  (CaptivesPoint){ half, place->way * scaled (page, SIGN_LENGTH) });
    }
}

void
captives_upright_draw_bar (CaptivesPage               *page,
                           const CaptivesShape        *shape,
                           CaptivesInk                 ink,
                           const CaptivesUprightPlace *place)
{
  CaptivesLook look = { 0 };
  CaptivesRect bar;
  double stroke;
  double end;

  g_return_if_fail (page != NULL && shape != NULL && place != NULL);

  end = place->zero.y + place->way * get_drawn_length (page, shape, place);
  if (shape->range)
    {
      CaptivesPoint high = { place->zero.x + place->width / 2.0, place->zero.y + place->way * place->length };

      draw_range (page, ink, high, place->zero.y + place->way * place->low_length);
      return;
    }

  bar = make_rect (place->zero.x, place->width, place->zero.y, end);
  /* A thin bar is an outline only: its stroke must not grow over its own size. */
  stroke = MIN (scaled (page, shape->outline), MIN (bar.width, bar.height) / 3.0);
  look.ink = shape->derived ? CAPTIVES_INK_TEXT : ink;
  look.fill = shape->fill;
  look.stroke = stroke;
  if (shape->derived)
    {
      look.dash_on = scaled (page, 5.0);
      look.dash_off = scaled (page, 4.0);
    }
  captives_scene_builder_add_rect (page->builder, look,
                                   (CaptivesRect){ bar.x + stroke / 2.0, bar.y + stroke / 2.0,
                                                   MAX (0.0, bar.width - stroke), MAX (0.0, bar.height - stroke) });
  draw_bar_signs (page, shape, look.ink, place, end);
}

/* The outer radius of a dot with its ring. */
static double
get_outer_radius (CaptivesPage        *page,
                  const CaptivesShape *shape)
{
  double factor = shape->part ? 0.7 : 1.0;

  return shape->about ? captives_form_get_ring (page) * factor + scaled (page, 0.8) : page->metrics.dot * factor;
}

CaptivesRect
captives_upright_measure_dot (CaptivesPage        *page,
                              const CaptivesShape *shape,
                              CaptivesPoint        at,
                              double               low)
{
  double radius;
  double reach;
  CaptivesRect box;

  g_return_val_if_fail (page != NULL && shape != NULL, ((CaptivesRect){ 0 }));

  if (shape->range)
    {
      double half = get_half_tick (page);

      return make_rect (at.x - half, 2.0 * half, at.y - scaled (page, 1.0), MAX (low, at.y + 2.0) + scaled (page, 1.0));
    }
  radius = get_outer_radius (page, shape);
  reach = shape->direction != 0 ? scaled (page, DOT_SIGN_GAP + DOT_SIGN + STROKE_SIGN) : 0.0;
  box = (CaptivesRect){ at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius + reach };
  if (shape->direction > 0)
    box.y -= reach;

  return box;
}

void
captives_upright_draw_dot (CaptivesPage        *page,
                           const CaptivesShape *shape,
                           CaptivesInk          ink,
                           CaptivesPoint        at,
                           double               low)
{
  CaptivesShape plain;
  double radius;

  g_return_if_fail (page != NULL && shape != NULL);

  if (shape->range)
    {
      draw_range (page, ink, at, MAX (low, at.y + 2.0));
      return;
    }

  plain = *shape;
  plain.direction = 0;
  captives_form_draw_dot (page, &plain, ink, at, at.x);
  if (shape->direction == 0)
    return;

  radius = get_outer_radius (page, shape);
  if (shape->direction > 0)
    draw_chevron (page, ink, (CaptivesPoint){ at.x, at.y - radius - scaled (page, DOT_SIGN_GAP) },
                  -scaled (page, DOT_SIGN), scaled (page, DOT_SIGN));
  else
    draw_chevron (page, ink, (CaptivesPoint){ at.x, at.y + radius + scaled (page, DOT_SIGN_GAP) },
                  scaled (page, DOT_SIGN), scaled (page, DOT_SIGN));
}

double
captives_form_draw_upright (CaptivesPage        *page,
                            const CaptivesShape *shape,
                            CaptivesInk          ink,
                            CaptivesRect         box)
{
  CaptivesUprightPlace place = { .way = CAPTIVES_UPRIGHT_UP };
  double inset;

  g_return_val_if_fail (page != NULL && shape != NULL, box.y);

  inset = shape->part ? box.width / 4.0 : 0.0;
  place.zero = (CaptivesPoint){ box.x + inset, box.y + box.height };
  place.width = box.width - 2.0 * inset;
  place.length = box.height;
  captives_upright_draw_bar (page, shape, ink, &place);

  return captives_upright_measure_bar (page, shape, &place).y;
}
