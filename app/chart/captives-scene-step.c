/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which mark an arrow key leads to. */

#include "config.h"

#include "captives-scene.h"

#include <math.h>

static double
mark_get_centre (const CaptivesMark *mark)
{
  return mark->bounds.y + mark->bounds.height / 2.0;
}

/* The nearest mark above (@sign -1) or below (+1).  Another lane is taken only if this one has no mark in that
 * direction. */
static int
step_vertical (const CaptivesMark *marks,
               guint               n_marks,
               int                 mark,
               double              sign)
{
  double from = mark_get_centre (&marks[mark]);
  double best = G_MAXDOUBLE;
  gboolean best_in_lane = FALSE;
  int found = mark;

  for (guint i = 0; i < n_marks; i++)
    {
      double distance = sign * (mark_get_centre (&marks[i]) - from);
      gboolean in_lane = marks[i].lane == marks[mark].lane;

      if (distance <= 0.0 || (best_in_lane && !in_lane))
        continue;
      if (distance < best || (in_lane && !best_in_lane))
        {
          best = distance;
          best_in_lane = in_lane;
          found = (int) i;
        }
    }

  return found;
}

/* The nearest lane to the left (@sign -1) or right (+1) that has any mark, and in it the mark on about the same height.
 */
static int
step_horizontal (const CaptivesMark *marks,
                 guint               n_marks,
                 int                 mark,
                 int                 sign)
{
  double from = mark_get_centre (&marks[mark]);
  double best = G_MAXDOUBLE;
  int best_lanes = G_MAXINT;
  int found = mark;

  for (guint i = 0; i < n_marks; i++)
    {
      int lanes = sign * (marks[i].lane - marks[mark].lane);
      double distance = fabs (mark_get_centre (&marks[i]) - from);

      if (lanes <= 0 || lanes > best_lanes)
        continue;
      if (lanes < best_lanes || distance < best)
        {
          best = distance;
          best_lanes = lanes;
          found = (int) i;
        }
    }

  return found;
}

int
captives_scene_step (const CaptivesScene *self,
                     int                  mark,
                     CaptivesStep         step)
{
  const CaptivesMark *marks;
  guint n_marks;
  int last;

  g_return_val_if_fail (self != NULL, -1);

  marks = captives_scene_get_marks (self, &n_marks);
  last = (int) n_marks - 1;
  g_return_val_if_fail (mark >= -1 && mark <= last, -1);

  if (n_marks == 0 || step == CAPTIVES_STEP_LAST)
    return last;
  if (mark < 0 || step == CAPTIVES_STEP_FIRST)
    return 0;

  switch (step)
    {
    case CAPTIVES_STEP_NEXT:
      return MIN (mark + 1, last);
    case CAPTIVES_STEP_PREVIOUS:
      return MAX (mark - 1, 0);
    case CAPTIVES_STEP_UP:
      return step_vertical (marks, n_marks, mark, -1.0);
    case CAPTIVES_STEP_DOWN:
      return step_vertical (marks, n_marks, mark, 1.0);
    case CAPTIVES_STEP_LEFT:
      return step_horizontal (marks, n_marks, mark, -1);
    case CAPTIVES_STEP_RIGHT:
      return step_horizontal (marks, n_marks, mark, 1);
    case CAPTIVES_STEP_FIRST:
    case CAPTIVES_STEP_LAST:
    default:
      g_return_val_if_reached (mark);
    }
}
