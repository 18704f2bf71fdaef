/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dots.h"

#include <math.h>

/* From the edge of the shape to the centre of the nearest dot. */
#define CLEARANCE 4.0

/* How many pitches fit on each side of the middle. */
static guint
count_steps (double half)
{
  return half > 0 ? (guint) (half / CAPTIVES_DOT_PITCH) : 0;
}

guint
captives_dots_count_rows (const CaptivesItem *item)
{
  g_return_val_if_fail (item != NULL, 0);

  if (item->kind == CAPTIVES_ITEM_CIRCLE)
    {
      double reach = item->circle.radius - CLEARANCE;

      return reach >= 0 ? 2 * count_steps (reach) + 1 : 0;
    }
  if (item->kind == CAPTIVES_ITEM_RECT)
    {
      const CaptivesRect *box = &item->rect.box;

      /* A bar is never too low for one row; one that is too short has none. */
      if (box->width < 2 * CLEARANCE || box->height < CAPTIVES_DOT_DIAMETER)
        return 0;
      return 1 + (guint) (MAX (0, box->height - 2 * CLEARANCE) / CAPTIVES_DOT_PITCH);
    }
  return 0;
}

void
captives_dots_get_row (const CaptivesItem *item,
                       guint               index,
                       CaptivesPoint      *from,
                       CaptivesPoint      *to)
{
  guint n_rows = captives_dots_count_rows (item);
  double offset;

  g_return_if_fail (index < n_rows);
  g_return_if_fail (from != NULL && to != NULL);

  offset = (index - (n_rows - 1) / 2.0) * CAPTIVES_DOT_PITCH;
  if (item->kind == CAPTIVES_ITEM_CIRCLE)
    {
      const CaptivesItemCircle *circle = &item->circle;
      double reach = circle->radius - CLEARANCE;
      double half = count_steps (sqrt (MAX (0, reach * reach - offset * offset))) * CAPTIVES_DOT_PITCH;

      *from = (CaptivesPoint) { circle->x - half, circle->y + offset };
      *to = (CaptivesPoint) { circle->x + half, circle->y + offset };
    }
  else
    {
      const CaptivesRect *box = &item->rect.box;
      double length = floor ((box->width - 2 * CLEARANCE) / CAPTIVES_DOT_PITCH) * CAPTIVES_DOT_PITCH;

      *from = (CaptivesPoint) { box->x + CLEARANCE, box->y + box->height / 2 + offset };
      *to = (CaptivesPoint) { from->x + length, from->y };
    }
}
