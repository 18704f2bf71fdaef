/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-upright.h -- the forms of captives-form.h on a vertical scale: bars that stand or hang, dots
 * whose signs point up
 *
 * Internal to app/chart.  All lengths are points.
 */

#pragma once

#include "captives-form.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_UPRIGHT_UP = -1,  /* greater values are higher */
  CAPTIVES_UPRIGHT_DOWN = 1, /* the bar hangs from its zero line */
} CaptivesUprightWay;

typedef struct
{
  CaptivesPoint      zero;       /* left edge of the bar, on the zero line */
  double             width;
  double             length;     /* from the zero line to the value, >= 0; drawn at least 2 (2.5 if outlined) */
  double             low_length; /* read only for a range */
  CaptivesUprightWay way;
} CaptivesUprightPlace;

/** captives_upright_measure_bar: Returns: what the bar covers with the signs at its end */
CaptivesRect captives_upright_measure_bar (CaptivesPage               *page,
                                           const CaptivesShape        *shape,
                                           const CaptivesUprightPlace *place);
/** captives_upright_draw_bar: notes nothing for the legend: see captives_form_note () */
void         captives_upright_draw_bar    (CaptivesPage               *page,
                                           const CaptivesShape        *shape,
                                           CaptivesInk                 ink,
                                           const CaptivesUprightPlace *place);

/** captives_upright_measure_dot: @at: centre; @low: y of the low end of a range.  Returns: what the dot covers
 * with its signs */
CaptivesRect captives_upright_measure_dot (CaptivesPage               *page,
                                           const CaptivesShape        *shape,
                                           CaptivesPoint               at,
                                           double                      low);
/** captives_upright_draw_dot: as captives_form_draw_dot () with the signs of bounds above or below; notes nothing */
void         captives_upright_draw_dot    (CaptivesPage               *page,
                                           const CaptivesShape        *shape,
                                           CaptivesInk                 ink,
                                           CaptivesPoint               at,
                                           double                      low);

G_END_DECLS
