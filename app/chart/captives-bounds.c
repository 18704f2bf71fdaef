/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rectangles, and the bounds by which marks are pointed at. */

#include "config.h"

#include "captives-labels.h"

/* Sides of the least place that can be pointed at. */
#define LEAST_BOUNDS 4.4

gboolean
captives_rect_overlaps (CaptivesRect a,
                        CaptivesRect b)
{
  return a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y;
}

CaptivesRect
captives_rect_join (CaptivesRect a,
                    CaptivesRect b)
{
  CaptivesRect box = { MIN (a.x, b.x), MIN (a.y, b.y), 0.0, 0.0 };

  box.width = MAX (a.x + a.width, b.x + b.width) - box.x;
  box.height = MAX (a.y + a.height, b.y + b.height) - box.y;

  return box;
}

CaptivesRect
captives_rect_inflate (CaptivesRect box,
                       double       air)
{
  return (CaptivesRect){ box.x - air, box.y - air, box.width + 2.0 * air, box.height + 2.0 * air };
}

static gboolean
is_unclaimed (GArray      *claimed,
              int          own,
              CaptivesRect box)
{
  for (guint i = 0; i < claimed->len; i++)
    {
      if ((int) i != own && captives_rect_overlaps (box, g_array_index (claimed, CaptivesRect, i)))
        return FALSE;
    }

  return TRUE;
}

/* The first open place, in rows from the top. */
static gboolean
find_open_place (GArray       *claimed,
                 int           own,
                 CaptivesRect  around,
                 CaptivesRect *place)
{
  CaptivesRect box = { around.x, around.y, LEAST_BOUNDS, LEAST_BOUNDS };

  for (box.y = around.y; box.y + box.height <= around.y + around.height + 0.1; box.y += 1.5)
    {
      for (box.x = around.x; box.x + box.width <= around.x + around.width + 0.1; box.x += 1.5)
        {
          if (!is_unclaimed (claimed, own, box))
            continue;
          *place = box;
          return TRUE;
        }
    }

  return FALSE;
}

/* At least what a pointer can find. */
static CaptivesRect
make_room (CaptivesRect box)
{
  double width = MAX (box.width, LEAST_BOUNDS);
  double height = MAX (box.height, LEAST_BOUNDS);

  return (CaptivesRect){ box.x - (width - box.width) / 2.0, box.y - (height - box.height) / 2.0, width, height };
}

CaptivesRect
captives_bounds_claim (GArray      *claimed,
                       int          own,
                       CaptivesRect whole,
                       CaptivesRect core)
{
  CaptivesRect bounds;

  g_return_val_if_fail (claimed != NULL && own < (int) claimed->len, core);

  whole = make_room (whole);
  core = make_room (core);
  bounds = core;
  if (is_unclaimed (claimed, own, whole))
    bounds = whole;
  else if (!is_unclaimed (claimed, own, core))
    for (double air = 0.0; air < 40.0 && !find_open_place (claimed, own, captives_rect_inflate (core, air), &bounds);
         air += LEAST_BOUNDS)
      ;
  if (own >= 0)
    g_array_index (claimed, CaptivesRect, own) = bounds;
  else
    g_array_append_val (claimed, bounds);

  return bounds;
}
