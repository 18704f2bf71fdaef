/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-map-private.h"

#include <math.h>

/* Radii of the earth: a map of one place shows that much around it. */
#define LEAST_SPAN 0.05

/* Where both standard parallels are at the equator a cone becomes a cylinder, which this one need not be. */
#define LEAST_N 0.01

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180.0;
}

/* In radii of the earth, y upwards. */
static CaptivesPoint
project (const CaptivesProjection *self,
         CaptivesCoastPoint        point)
{
  double rho = sqrt (MAX (self->c - 2.0 * self->n * sin (to_radians (point.latitude)), 0.0)) / self->n;
  double theta = self->n * to_radians (point.longitude - self->meridian);

  return (CaptivesPoint) { rho * sin (theta), -rho * cos (theta) };
}

/* Standard parallels and central meridian from what must be seen. */
static void
set_cone (CaptivesProjection       *self,
          const CaptivesCoastPoint *points,
          guint                     n_points)
{
  CaptivesCoastPoint low = points[0];
  CaptivesCoastPoint high = points[0];
  double sixth;
  double first;
  double second;

  for (guint i = 1; i < n_points; i++)
    {
      low.longitude = MIN (low.longitude, points[i].longitude);
      low.latitude = MIN (low.latitude, points[i].latitude);
      high.longitude = MAX (high.longitude, points[i].longitude);
      high.latitude = MAX (high.latitude, points[i].latitude);
    }
  sixth = (high.latitude - low.latitude) / 6.0;
  first = sin (to_radians (low.latitude + sixth));
  second = sin (to_radians (high.latitude - sixth));

  self->meridian = (low.longitude + high.longitude) / 2.0;
  self->n = MAX ((first + second) / 2.0, LEAST_N);
  self->c = 1.0 - first * first + 2.0 * self->n * first;
}

void
captives_projection_init (CaptivesProjection       *self,
                          const CaptivesCoastPoint *points,
                          guint                     n_points,
                          CaptivesRect              room)
{
  CaptivesPoint low = { INFINITY, INFINITY };
  CaptivesPoint high = { -INFINITY, -INFINITY };
  CaptivesPoint span;

  g_return_if_fail (self != NULL && points != NULL && n_points > 0);

  set_cone (self, points, n_points);
  for (guint i = 0; i < n_points; i++)
    {
      CaptivesPoint at = project (self, points[i]);

      low = (CaptivesPoint) { MIN (low.x, at.x), MIN (low.y, at.y) };
      high = (CaptivesPoint) { MAX (high.x, at.x), MAX (high.y, at.y) };
    }
  span = (CaptivesPoint) { MAX (high.x - low.x, LEAST_SPAN), MAX (high.y - low.y, LEAST_SPAN) };

  self->scale = MIN (MAX (room.width, 1.0) / span.x, MAX (room.height, 1.0) / span.y);
  self->origin = (CaptivesPoint) { room.x + room.width / 2.0 - self->scale * (low.x + high.x) / 2.0,
                                   room.y + room.height / 2.0 + self->scale * (low.y + high.y) / 2.0 };
}

CaptivesPoint
captives_projection_get (const CaptivesProjection *self,
                         CaptivesCoastPoint        point)
{
  CaptivesPoint at = project (self, point);

  return (CaptivesPoint) { self->origin.x + self->scale * at.x, self->origin.y - self->scale * at.y };
}

/* Cuts the span @t of a line at one edge: @p is how fast it goes over the edge, @q how far the edge is. */
static gboolean
cut (double p,
     double q,
     double t[2])
{
  if (p == 0.0)
    return q >= 0.0;

  if (p < 0.0)
    t[0] = MAX (t[0], q / p);
  else
    t[1] = MIN (t[1], q / p);

  return t[0] <= t[1];
}

gboolean
captives_map_clip (CaptivesRect   room,
                   CaptivesPoint *from,
                   CaptivesPoint *to)
{
  CaptivesPoint start = *from;
  CaptivesPoint way = { to->x - from->x, to->y - from->y };
  double t[2] = { 0.0, 1.0 };

  if (!cut (-way.x, start.x - room.x, t) || !cut (way.x, room.x + room.width - start.x, t)
      || !cut (-way.y, start.y - room.y, t) || !cut (way.y, room.y + room.height - start.y, t))
    return FALSE;

  *from = (CaptivesPoint) { start.x + t[0] * way.x, start.y + t[0] * way.y };
  *to = (CaptivesPoint) { start.x + t[1] * way.x, start.y + t[1] * way.y };

  return TRUE;
}
