/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-pictogram-private.h"

#include <math.h>

#define GROUP 10

/* Shares of the pitch: a square, and the air after ten of them. */
#define SIDE  0.82
#define APART 0.6

/* A remainder smaller than this share of a square is an error of binary fractions. */
#define NOTHING 1e-6

/* Points: what is thinner cannot be seen. */
#define LEAST_WIDTH 2.0

double
captives_squares_choose (double greatest,
                         guint  most)
{
  static const double nice[] = { 1.0, 2.0, 5.0 };

  g_return_val_if_fail (most > 0, 1.0);

  for (double power = 1.0; power < 1e300 && isfinite (greatest); power *= 10.0)
    for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
      if (greatest <= nice[i] * power * most)
        return nice[i] * power;

  return 1.0;
}

void
captives_squares_init (CaptivesSquares *self,
                       double           persons,
                       double           pitch,
                       double           width)
{
  double group;
  guint n_groups;

  g_return_if_fail (self != NULL);
  g_return_if_fail (persons > 0 && pitch > 0);

  self->persons = persons;
  self->pitch = pitch;
  self->side = pitch * SIDE;
  self->apart = pitch * APART;
  group = GROUP * pitch + self->apart;
  n_groups = (guint) MAX (floor ((width + self->apart + pitch - self->side) / group), 0.0);
  self->columns = n_groups > 0 ? n_groups * GROUP : (guint) CLAMP (floor (width / pitch), 1.0, GROUP - 1.0);
}

guint
captives_squares_count (const CaptivesSquares *self,
                        double                 value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!isfinite (value) || value <= 0.0)
    return 0;

  return (guint) MAX (ceil (value / self->persons - NOTHING), 1.0);
}

double
captives_squares_get_height (const CaptivesSquares *self,
                             double                 value)
{
  guint count = captives_squares_count (self, value);
  guint rows = (count + self->columns - 1) / self->columns;

  return rows > 0 ? (rows - 1) * self->pitch + self->side : 0.0;
}

CaptivesRect
captives_squares_get_box (const CaptivesSquares *self,
                          double                 value,
                          guint                  index)
{
  guint count = captives_squares_count (self, value);
  guint column = index % self->columns;
  guint row = index / self->columns;
  guint n_gaps = column / GROUP;
  double share = value / self->persons - index;
  CaptivesRect box = { column * self->pitch + n_gaps * self->apart, row * self->pitch, self->side, self->side };

  if (index + 1 < count || share > 1.0 - NOTHING)
    return box;

  box.width *= share;
  if (count == 1)
    box.width = MAX (box.width, LEAST_WIDTH);

  return box;
}
