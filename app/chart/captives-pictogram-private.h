/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-pictogram-private.h -- squares of a pictogram: how many persons one stands for, and where they stand
 *
 * Internal to the pictogram layout.
 */

#pragma once

#include "captives-form.h"

G_BEGIN_DECLS

/* How the squares of a chart stand: from the left in groups of ten, from the top in rows. */
typedef struct
{
  double persons; /* that one square stands for: 1, 2 or 5 x 10^n */
  double side;    /* of a square, points */
  double pitch;   /* from square to square */
  double apart;   /* more after every ten */
  guint  columns; /* in a row: a multiple of ten, or fewer than ten where there is no room for more */
} CaptivesSquares;

/** captives_squares_choose: Returns: what one square stands for so that @greatest needs no more than @most of them: the
 * least of 1, 2, 5 x 10^n, 1 or more (after Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990) */
double captives_squares_choose     (double                 greatest,
                                    guint                  most);

/** captives_squares_init: @pitch: wanted; @width: points that a row may take */
void   captives_squares_init       (CaptivesSquares       *self,
                                    double                 persons,
                                    double                 pitch,
                                    double                 width);

/** captives_squares_count: Returns: how many squares @value has, of which the last may be cut; 0 if not positive */
guint  captives_squares_count      (const CaptivesSquares *self,
                                    double                 value);
/** captives_squares_get_height: Returns: from the top of the first row to the bottom of the last; 0 without squares */
double captives_squares_get_height (const CaptivesSquares *self,
                                    double                 value);
/**
 * captives_squares_get_box:
 * @index: below captives_squares_count ()
 *
 * Returns: the box of a square, from the top left of the first: the last is as wide as its share of the persons that
 *   a square stands for, nobody is rounded up; but a value below one square is at least 2 points wide
 */
CaptivesRect captives_squares_get_box (const CaptivesSquares *self,
                                    double                 value,
                                    guint                  index);

G_END_DECLS
