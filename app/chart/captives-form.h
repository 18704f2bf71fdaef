/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-form.h -- the form of a mark: what kind of statement a figure is
 *
 * Internal to app/chart.  Order of precedence for the fill: order, derived, other scope, grade D, count.
 */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

/* captives_form_get_ink: the ink of a figure's measure */
CaptivesInk captives_form_get_ink   (CaptivesPage         *page,
                                     const CaptivesFigure *figure);

/**
 * captives_form_add_bar:
 * @zero: x of the zero line, top of the bar
 * @length: points; bars thinner than 2 are drawn 2 long (2.5 if outlined)
 * @part: half height, the same colour
 *
 * Draws the bar with the signs of its qualifier (chevron, dashed vertical) and notes what was seen for the legend.  A range is drawn
 * as a line with end ticks from @low_length to @length.
 */
typedef struct
{
  CaptivesPoint zero;
  double        length;
  double        low_length; /* read only for a range */
  gboolean      part;
} CaptivesBarPlace;

void        captives_form_add_bar   (CaptivesPage           *page,
                                     const CaptivesFigure   *figure,
                                     const CaptivesBarPlace *place);

/** captives_form_add_dot: @at: centre; @low: x of the low end of a range.  Returns: x from which a label at the right is free */
double      captives_form_add_dot   (CaptivesPage           *page,
                                     const CaptivesFigure   *figure,
                                     CaptivesPoint           at,
                                     double                  low);

/** captives_form_add_no_figure: dotted line from the zero line at @at */
void        captives_form_add_no_figure (CaptivesPage       *page,
                                     CaptivesPoint           at);

G_END_DECLS
