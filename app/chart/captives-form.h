/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-form.h -- the form of a mark: what kind of statement a figure is
 *
 * Internal to app/chart.  Order of precedence for the fill: order, derived, other scope, grade D, count.
 */

#pragma once

#include "captives-locale.h"
#include "captives-page.h"

G_BEGIN_DECLS

/* What a form consists of. */
typedef struct
{
  CaptivesFill fill;
  double       outline;   /* stroke of the outline, before the page's factor on marks; 0: none */
  gboolean     derived;   /* dashed outline; a diamond instead of a disc */
  gboolean     order;     /* a dot has a dashed stem */
  gboolean     about;
  int          direction; /* +1: more than, at least; -1: less than, at most; 0: neither */
  gboolean     range;     /* a line with end ticks takes the place of bar and dot */
  gboolean     part;      /* half the height, 0.7 of the radius */
} CaptivesShape;

/** captives_shape_of_figure: the form that @figure's nature, scope, grade and qualifier ask for; not yet a part */
CaptivesShape captives_shape_of_figure (const CaptivesFigure *figure);
/** captives_shape_of_seen: the sample of one form in a legend; @seen: one flag */
CaptivesShape captives_shape_of_seen   (CaptivesSeen          seen,
                                        gboolean              dots);
/** captives_shape_get_seen: which forms the legend must explain for it */
CaptivesSeen  captives_shape_get_seen  (const CaptivesShape  *shape);

/**
 * captives_form_write_number:
 *
 * The number beside a mark, as captives_format_value () writes it; a derived one begins with Σ, for no source prints it.
 * Returns: (transfer full): "61,855", "Σ 46,714"
 */
char       *captives_form_write_number (const CaptivesFigure *figure,
                                     CaptivesLocale        locale);

/** captives_form_get_family_ink: Returns: the ink of a family of measures */
CaptivesInk captives_form_get_family_ink (CaptivesFamily      family);
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

/** captives_form_note: notes for legend and foot that @figure is drawn in the form @shape; captives_form_add_bar () and captives_form_add_dot () do so */
void        captives_form_note      (CaptivesPage           *page,
                                     const CaptivesFigure   *figure,
                                     const CaptivesShape    *shape);
/** captives_form_get_ring: Returns: radius of the dashed ring around a whole dot that says "about", points */
double      captives_form_get_ring  (CaptivesPage           *page);

/** captives_form_draw_bar, captives_form_draw_dot: the same for a form without a figure, as a legend needs it; they note nothing */
void        captives_form_draw_bar  (CaptivesPage           *page,
                                     const CaptivesShape    *shape,
                                     CaptivesInk             ink,
                                     const CaptivesBarPlace *place);
/** captives_form_draw_dot: Returns: x from which a label at the right is free */
double      captives_form_draw_dot  (CaptivesPage           *page,
                                     const CaptivesShape    *shape,
                                     CaptivesInk             ink,
                                     CaptivesPoint           at,
                                     double                  low);
/**
 * captives_form_draw_upright:
 * @box: of the bar, or from the low to the high end of a range; a bar lower than 2 points (2.5 if outlined) grows to that, upwards
 *
 * The same for a bar that stands on a vertical scale, the sign of its qualifier above it; it notes nothing.
 * Returns: y above which a label is free
 */
double      captives_form_draw_upright (CaptivesPage        *page,
                                     const CaptivesShape    *shape,
                                     CaptivesInk             ink,
                                     CaptivesRect            box);
/** captives_form_get_reach: Returns: points from the centre of a dot (or the upper end of a range) to where a label at the right may begin */
double      captives_form_get_reach (CaptivesPage           *page,
                                     const CaptivesShape    *shape);

/** captives_form_add_dot: @at: centre; @low: x of the low end of a range.  Returns: x from which a label at the right is free */
double      captives_form_add_dot   (CaptivesPage           *page,
                                     const CaptivesFigure   *figure,
                                     CaptivesPoint           at,
                                     double                  low);

/** captives_form_draw_link: an arrow from @from by way of the vertical line at @x to @to: "computed from" */
void        captives_form_draw_link (CaptivesPage           *page,
                                     CaptivesPoint           from,
                                     CaptivesPoint           to,
                                     double                  x);

/** captives_form_add_no_figure: dotted line from the zero line at @at */
void        captives_form_add_no_figure (CaptivesPage       *page,
                                     CaptivesPoint           at);

G_END_DECLS
