/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-form.h"

#include "captives-format.h"

#include <math.h>

/* Strokes at factor 1. */
#define OUTLINE_THIN   1.2
#define OUTLINE_HOLLOW 1.5
#define OUTLINE_BROKEN 1.6
#define STROKE_RING    2.2
#define STROKE_DIAMOND 2.0
#define STROKE_RANGE   3.0

static double
scaled (CaptivesPage *page,
        double        length)
{
  return length * page->metrics.mark;
}

CaptivesShape
captives_shape_of_figure (const CaptivesFigure *figure)
{
  CaptivesShape shape = { .fill = CAPTIVES_FILL_SOLID };

  g_return_val_if_fail (figure != NULL, shape);

  if (figure->nature == CAPTIVES_NATURE_ORDER)
    {
      shape.fill = CAPTIVES_FILL_HATCH;
      shape.outline = OUTLINE_THIN;
      shape.order = TRUE;
    }
  else if (figure->nature == CAPTIVES_NATURE_DERIVED)
    {
      shape.fill = CAPTIVES_FILL_PAPER;
      shape.outline = OUTLINE_BROKEN;
      shape.derived = TRUE;
    }
  else if (!figure->same_scope)
    {
      shape.fill = CAPTIVES_FILL_PAPER;
      shape.outline = OUTLINE_HOLLOW;
    }
  else if (figure->grade == CAPTIVES_GRADE_D)
    {
      shape.fill = CAPTIVES_FILL_TINT;
      shape.outline = OUTLINE_THIN;
    }

  shape.range = figure->qualifier == CAPTIVES_QUALIFIER_RANGE;
  shape.about = figure->qualifier == CAPTIVES_QUALIFIER_ABOUT
                || (figure->nature == CAPTIVES_NATURE_ESTIMATE && figure->qualifier == CAPTIVES_QUALIFIER_EXACT);
  if (figure->qualifier == CAPTIVES_QUALIFIER_AT_LEAST || figure->qualifier == CAPTIVES_QUALIFIER_MORE_THAN)
    shape.direction = 1;
  else if (figure->qualifier == CAPTIVES_QUALIFIER_AT_MOST || figure->qualifier == CAPTIVES_QUALIFIER_LESS_THAN)
    shape.direction = -1;

  return shape;
}

CaptivesShape
captives_shape_of_seen (CaptivesSeen seen,
                        gboolean     dots)
{
  CaptivesShape shape = { .fill = CAPTIVES_FILL_SOLID };

  switch (seen)
    {
    case CAPTIVES_SEEN_ORDER:
      return (CaptivesShape) { .fill = CAPTIVES_FILL_HATCH, .outline = OUTLINE_THIN, .order = TRUE };
    case CAPTIVES_SEEN_OTHER_SCOPE:
      return (CaptivesShape) { .fill = CAPTIVES_FILL_PAPER, .outline = OUTLINE_HOLLOW };
    case CAPTIVES_SEEN_WEAK:
      return (CaptivesShape) { .fill = CAPTIVES_FILL_TINT, .outline = OUTLINE_THIN };
    case CAPTIVES_SEEN_DERIVED:
      return (CaptivesShape) { .fill = CAPTIVES_FILL_PAPER, .outline = OUTLINE_BROKEN, .derived = TRUE };
    case CAPTIVES_SEEN_MORE:
      shape.direction = 1;
      return shape;
    case CAPTIVES_SEEN_LESS:
      shape.direction = -1;
      return shape;
    case CAPTIVES_SEEN_ABOUT:
      shape.about = TRUE;
      return shape;
    case CAPTIVES_SEEN_RANGE:
      shape.range = TRUE;
      return shape;
    case CAPTIVES_SEEN_PART:
      shape.part = TRUE;
      return shape;
    case CAPTIVES_SEEN_COUNT:
    case CAPTIVES_SEEN_NO_FIGURE:
    default:
      return shape;
    }
}

static CaptivesSeen
seen_of_fill (const CaptivesShape *shape)
{
  if (shape->order)
    return CAPTIVES_SEEN_ORDER;
  if (shape->derived)
    return CAPTIVES_SEEN_DERIVED;
  if (shape->fill == CAPTIVES_FILL_PAPER)
    return CAPTIVES_SEEN_OTHER_SCOPE;
  if (shape->fill == CAPTIVES_FILL_TINT)
    return CAPTIVES_SEEN_WEAK;

  return 0;
}

CaptivesSeen
captives_shape_get_seen (const CaptivesShape *shape)
{
  CaptivesSeen seen;

  g_return_val_if_fail (shape != NULL, 0);

  if (shape->range)
    return CAPTIVES_SEEN_RANGE | (shape->part ? CAPTIVES_SEEN_PART : 0);

  seen = seen_of_fill (shape);
  if (shape->about)
    seen |= CAPTIVES_SEEN_ABOUT;
  if (shape->direction > 0)
    seen |= CAPTIVES_SEEN_MORE;
  if (shape->direction < 0)
    seen |= CAPTIVES_SEEN_LESS;
  /* Full colour and no sign: what a reader takes a mark for unless told otherwise. */
  if (seen == 0)
    seen = CAPTIVES_SEEN_COUNT;

  return shape->part ? seen | CAPTIVES_SEEN_PART : seen;
}

char *
captives_form_write_number (const CaptivesFigure *figure,
                            CaptivesLocale        locale)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  value = captives_format_value (figure, locale);
  if (figure->nature != CAPTIVES_NATURE_DERIVED || !isfinite (figure->value))
    return g_steal_pointer (&value);

  return g_strconcat ("Σ\302\240", value, NULL);
}

CaptivesInk
captives_form_get_family_ink (CaptivesFamily family)
{
  static const CaptivesInk inks[] = {
    [CAPTIVES_FAMILY_CAPTIVES] = CAPTIVES_INK_CAPTIVES,   [CAPTIVES_FAMILY_DIED] = CAPTIVES_INK_DIED,
    [CAPTIVES_FAMILY_RETURNED] = CAPTIVES_INK_RETURNED,   [CAPTIVES_FAMILY_HELD] = CAPTIVES_INK_HELD,
    [CAPTIVES_FAMILY_PASSED_ON] = CAPTIVES_INK_PASSED_ON,
  };

  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (inks), CAPTIVES_INK_CAPTIVES);

  return inks[family];
}

CaptivesInk
captives_form_get_ink (CaptivesPage         *page,
                       const CaptivesFigure *figure)
{
  const CaptivesMeasure *measure;

  g_return_val_if_fail (page != NULL && figure != NULL, CAPTIVES_INK_TEXT);

  measure = captives_dataset_get_measure (page->dataset, figure->measure);

  return measure != NULL ? captives_form_get_family_ink (measure->family) : CAPTIVES_INK_CAPTIVES;
}

/* An open chevron whose left edge is at @x: pointing to larger values, or back. */
static void
draw_chevron (CaptivesPage  *page,
              CaptivesLook   look,
              CaptivesPoint  at,
              int            direction,
              CaptivesPoint  half)
{
  double tip = direction > 0 ? at.x + half.x : at.x;
  double tail = direction > 0 ? at.x : at.x + half.x;
  const CaptivesPoint points[] = { { tail, at.y - half.y }, { tip, at.y }, { tail, at.y + half.y } };

  captives_scene_builder_add_path (page->builder, look, points, G_N_ELEMENTS (points), FALSE);
}

/* A line with end ticks; nothing marks its middle, because nobody stated one. */
static void
draw_range (CaptivesPage  *page,
            CaptivesInk    ink,
            CaptivesPoint  low,
            double         high,
            double         tick)
{
  CaptivesLook look = { .ink = ink, .stroke = scaled (page, STROKE_RANGE) };
  double half = look.stroke / 2.0;
  double from = MIN (low.x + half, high - half);
  double to = MAX (low.x + half, high - half);

  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { from, low.y }, (CaptivesPoint) { to, low.y });
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { from, low.y - tick / 2.0 },
                                   (CaptivesPoint) { from, low.y + tick / 2.0 });
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { to, low.y - tick / 2.0 },
                                   (CaptivesPoint) { to, low.y + tick / 2.0 });
}

/* The signs after the end of a bar. */
static void
draw_bar_signs (CaptivesPage        *page,
                const CaptivesShape *shape,
                CaptivesInk          ink,
                CaptivesRect         bar)
{
  double end = bar.x + bar.width + scaled (page, 3.0);
  double middle = bar.y + bar.height / 2.0;

  if (shape->about)
    {
      CaptivesLook look
          = { .ink = ink, .stroke = scaled (page, 1.5), .dash_on = scaled (page, 2.0), .dash_off = scaled (page, 2.0) };

      captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { end, bar.y },
                                       (CaptivesPoint) { end, bar.y + bar.height });
    }
  if (shape->direction != 0)
    {
      CaptivesLook look = { .ink = ink, .stroke = scaled (page, 1.5) };
      double half = CLAMP (bar.height * 0.43, scaled (page, 3.0), scaled (page, 5.2));

      draw_chevron (page, look, (CaptivesPoint) { end, middle }, shape->direction,
                    (CaptivesPoint) { scaled (page, 4.0), half });
    }
}

void
captives_form_draw_bar (CaptivesPage           *page,
                        const CaptivesShape    *shape,
                        CaptivesInk             ink,
                        const CaptivesBarPlace *place)
{
  double stroke;
  double height;
  CaptivesLook look = { 0 };
  CaptivesRect bar;

  g_return_if_fail (page != NULL && shape != NULL && place != NULL);

  height = page->metrics.bar * (shape->part ? 0.5 : 1.0);
  if (shape->range)
    {
      draw_range (page, ink, (CaptivesPoint) { place->zero.x + place->low_length, place->zero.y + height / 2.0 },
                  place->zero.x + MAX (place->length, place->low_length + 2.0),
                  /* The stroke of a tick has ends of its own, which keep clear of the number above. */
                  page->metrics.bar - 0.4 * scaled (page, STROKE_RANGE));
      return;
    }

  stroke = scaled (page, shape->outline);
  /* A thin bar is an outline only: its stroke must not grow over its own height. */
  stroke = MIN (stroke, height / 3.0);
  look.ink = shape->derived ? CAPTIVES_INK_TEXT : ink;
  look.fill = shape->fill;
  look.stroke = stroke;
  if (shape->derived)
    {
      look.dash_on = scaled (page, 5.0);
      look.dash_off = scaled (page, 4.0);
    }
  bar = (CaptivesRect) { place->zero.x, place->zero.y, MAX (place->length, stroke > 0.0 ? 2.5 : 2.0), height };
  captives_scene_builder_add_rect (page->builder, look,
                                   (CaptivesRect) { bar.x + stroke / 2.0, bar.y + stroke / 2.0,
                                                   MAX (0.0, bar.width - stroke), MAX (0.0, bar.height - stroke) });
  draw_bar_signs (page, shape, look.ink, bar);
}

static void
draw_diamond (CaptivesPage  *page,
              CaptivesInk    ink,
              CaptivesPoint  at,
              double         half)
{
  CaptivesLook look = { .ink = ink, .fill = CAPTIVES_FILL_PAPER, .stroke = scaled (page, STROKE_DIAMOND) };
  const CaptivesPoint points[]
      = { { at.x, at.y - half }, { at.x + half, at.y }, { at.x, at.y + half }, { at.x - half, at.y } };

  captives_scene_builder_add_path (page->builder, look, points, G_N_ELEMENTS (points), TRUE);
}

static double
dot_get_radius (CaptivesPage        *page,
                const CaptivesShape *shape)
{
  return page->metrics.dot * (shape->part ? 0.7 : 1.0);
}

static double
ring_get_radius (double radius)
{
  return radius * 1.625; /* 13 around a disc of 8, 10.5 around one of 6.5 */
}

double
captives_form_get_ring (CaptivesPage *page)
{
  g_return_val_if_fail (page != NULL, 0.0);

  return ring_get_radius (page->metrics.dot);
}

double
captives_form_get_reach (CaptivesPage        *page,
                         const CaptivesShape *shape)
{
  double reach;

  g_return_val_if_fail (page != NULL && shape != NULL, 0.0);

  if (shape->range)
    return scaled (page, 12.0);

  reach = dot_get_radius (page, shape);
  if (shape->about)
    reach = ring_get_radius (reach) + scaled (page, 1.0);
  if (shape->direction > 0)
    reach += scaled (page, 10.0);

  return reach + scaled (page, shape->about || shape->direction > 0 ? 8.0 : 11.0);
}

/* The disc itself, or what stands for it. */
static void
draw_disc (CaptivesPage        *page,
           const CaptivesShape *shape,
           CaptivesInk          ink,
           CaptivesPoint        at)
{
  double radius = dot_get_radius (page, shape);
  double stroke
      = shape->outline > 0.0 ? scaled (page, shape->fill == CAPTIVES_FILL_TINT ? OUTLINE_THIN : STROKE_RING) : 0.0;
  CaptivesLook look = { .ink = ink, .fill = shape->fill, .stroke = stroke };

  if (shape->derived)
    draw_diamond (page, ink, at, radius);
  else
    captives_scene_builder_add_circle (page->builder, look, at, radius - stroke / 2.0);
}

double
captives_form_draw_dot (CaptivesPage        *page,
                        const CaptivesShape *shape,
                        CaptivesInk          ink,
                        CaptivesPoint        at,
                        double               low)
{
  double radius;
  double reach;

  g_return_val_if_fail (page != NULL && shape != NULL, at.x);

  if (shape->range)
    {
      draw_range (page, ink, (CaptivesPoint) { low, at.y }, MAX (at.x, low + 2.0), scaled (page, 16.0));
      return at.x + captives_form_get_reach (page, shape);
    }

  radius = dot_get_radius (page, shape);
  reach = radius;
  draw_disc (page, shape, ink, at);
  if (shape->about)
    {
      CaptivesLook look
          = { .ink = ink, .stroke = scaled (page, 1.6), .dash_on = scaled (page, 3.0), .dash_off = scaled (page, 3.3) };

      reach = ring_get_radius (radius);
      captives_scene_builder_add_circle (page->builder, look, at, reach);
    }
  if (shape->direction != 0)
    {
      CaptivesLook look = { .ink = ink, .stroke = scaled (page, 2.0) };
      double side = at.x + (shape->direction > 0 ? reach + scaled (page, 5.0) : -reach - scaled (page, 10.0));

      draw_chevron (page, look, (CaptivesPoint) { side, at.y }, shape->direction,
                    (CaptivesPoint) { scaled (page, 5.0), scaled (page, 5.0) });
    }

  return at.x + captives_form_get_reach (page, shape);
}

static void
note_ink (CaptivesPage *page,
          CaptivesInk   ink)
{
  /* What was passed on is paper with an outline: no sample of full colour. */
  if (ink == CAPTIVES_INK_PASSED_ON)
    return;
  page->n_inks[ink]++;
  if (page->n_inks[ink] > page->n_inks[page->seen_ink])
    page->seen_ink = ink;
}

void
captives_form_note (CaptivesPage         *page,
                    const CaptivesFigure *figure,
                    const CaptivesShape  *shape)
{
  g_return_if_fail (page != NULL && figure != NULL && shape != NULL);

  note_ink (page, captives_form_get_ink (page, figure));
  page->seen |= captives_shape_get_seen (shape);
  if (!g_ptr_array_find (page->figures, figure, NULL))
    g_ptr_array_add (page->figures, (gpointer) figure);
}

void
captives_form_add_bar (CaptivesPage           *page,
                       const CaptivesFigure   *figure,
                       const CaptivesBarPlace *place)
{
  CaptivesShape shape;

  g_return_if_fail (page != NULL && figure != NULL && place != NULL);

  shape = captives_shape_of_figure (figure);
  shape.part = place->part;
  captives_form_note (page, figure, &shape);
  captives_form_draw_bar (page, &shape, captives_form_get_ink (page, figure), place);
}

double
captives_form_add_dot (CaptivesPage         *page,
                       const CaptivesFigure *figure,
                       CaptivesPoint         at,
                       double                low)
{
  CaptivesShape shape;

  g_return_val_if_fail (page != NULL && figure != NULL, at.x);

  shape = captives_shape_of_figure (figure);
  captives_form_note (page, figure, &shape);

  return captives_form_draw_dot (page, &shape, captives_form_get_ink (page, figure), at, low);
}

void
captives_form_add_no_figure (CaptivesPage  *page,
                             CaptivesPoint  at)
{
  CaptivesLook look = { .ink = CAPTIVES_INK_NO_FIGURE };

  g_return_if_fail (page != NULL);

  look.stroke = scaled (page, 1.5);
  look.dash_on = scaled (page, 2.0);
  look.dash_off = scaled (page, 3.0);
  page->seen |= CAPTIVES_SEEN_NO_FIGURE;
  captives_scene_builder_add_line (page->builder, look, at, (CaptivesPoint) { at.x + scaled (page, 28.0), at.y });
}

void
captives_form_draw_link (CaptivesPage  *page,
                         CaptivesPoint  from,
                         CaptivesPoint  to,
                         double         x)
{
  CaptivesLook look = { .ink = CAPTIVES_INK_AXIS };
  const CaptivesPoint line[] = { from, { x, from.y }, { x, to.y }, to };
  double size;

  g_return_if_fail (page != NULL);

  look.stroke = scaled (page, OUTLINE_THIN);
  size = scaled (page, 3.0);
  captives_scene_builder_add_path (page->builder, look, line, G_N_ELEMENTS (line), FALSE);
  draw_chevron (page, look, (CaptivesPoint) { to.x - size, to.y }, 1, (CaptivesPoint) { size, size });
}
