/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-claims-private.h -- rival claims in rows: the rows (captives-claims-model.c), the common scale
 * (captives-claims-scale.c), what stands on it (captives-claims-plot.c, captives-claims-links.c); the page is divided in
 * captives-claims-columns.c and drawn in captives-claims-layout.c
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-form.h"
#include "captives-scale.h"

G_BEGIN_DECLS

/* Where the number stands beside its dot. */
typedef enum
{
  CAPTIVES_LABEL_RIGHT,
  CAPTIVES_LABEL_LEFT,
  CAPTIVES_LABEL_ABOVE,
} CaptivesLabelSide;

/* One row. */
typedef struct
{
  const CaptivesFigure *figure;  /* NULL: a slot without a figure */
  const char           *label;   /* (nullable): of the chart, in place of the figure's own */
  CaptivesShape         shape;
  guint                 group;   /* index of its group */
  guint                 order;   /* among the chart's marks, from 0 */
  CaptivesDate          stated;  /* a part takes that of its whole, to stay below it */
  char                 *who;     /* name of the row; "" without a figure */
  char                 *detail;  /* where and when, and the grade */
  char                 *detail_long; /* (nullable): the same, with the word "grade": where it needs no more lines */
  const char           *shown;   /* which of the two the page shows */
  char                 *value;   /* the number, or the words that stand for it */
  const char           *counted; /* (nullable) */
  const char           *reason;  /* (nullable): what a figure of another scope leaves out or adds */
  double                low;     /* drawn from here; NAN without a figure that has a value */
  double                high;    /* to here; the same as @low but for a range */
  double                number_width; /* points */
  CaptivesLabelSide     side;
  guint                 n_lines; /* of the number: more than one only above the dot, if it is wider than the plot; or of the words in its place */
  gboolean              reason_beside;  /* the reason follows the number */
  guint                 n_reason_lines; /* of a reason below it */
  double                top;     /* of the row, points */
  double                height;
} CaptivesClaim;

typedef struct
{
  GPtrArray *groups; /* (element-type CaptivesChartGroup) in order; empty: one group without a name */
  GPtrArray *claims; /* (element-type CaptivesClaim) in reading order */
} CaptivesClaims;

/** captives_claims_new: Returns: (transfer full): what the page's chart shows, sorted: by group, then by date of statement, undated last */
CaptivesClaims *captives_claims_new  (CaptivesPage   *page);
/** captives_claims_free: with its claims; the groups are the dataset's */
void            captives_claims_free (CaptivesClaims *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesClaims, captives_claims_free)

/* The common scale of all rows. */
typedef struct
{
  double         left;      /* x of the axis start, points */
  double         width;     /* of the plot, labels included */
  double         start;     /* from @left to where the scale begins: before it a log scale has a place for zero */
  double         reach;     /* share of the plot that the dots take, over 0 to 1: beyond it is room for words beside them */
  gboolean       from_zero; /* then dots have stems */
  gboolean       log;
  CaptivesScale *scale;
  GArray        *ticks;     /* (element-type double) */
} CaptivesClaimsPlot;

/** captives_claims_starts_at_zero: FALSE if the greatest value is less than 1.3 times the least */
gboolean captives_claims_starts_at_zero (const CaptivesClaims *claims);

/**
 * captives_claims_plot_init:
 * @plot: its left, width and reach are set
 * @label_left, @label_right: x between which the labels of the axis may stand
 *
 * Chooses the domain so that each number has room at the right of its dot, and decides where the numbers stand.
 */
void captives_claims_plot_init  (CaptivesClaimsPlot *plot,
                                 CaptivesPage       *page,
                                 CaptivesClaims     *claims,
                                 double              label_left,
                                 double              label_right);
/** captives_claims_plot_clear: frees scale and ticks; @plot may be set up anew */
void captives_claims_plot_clear (CaptivesClaimsPlot *plot);
/** captives_claims_plot_set_scale: chooses the domain, by the view's axis; captives_claims_plot_init () calls it */
void captives_claims_plot_set_scale (CaptivesClaimsPlot       *plot,
                                    CaptivesPage             *page,
                                    const CaptivesClaims     *claims);
/** captives_claims_plot_set_ticks: as many as have room for their labels; captives_claims_plot_init () calls it */
void captives_claims_plot_set_ticks (CaptivesClaimsPlot       *plot,
                                    CaptivesPage             *page,
                                    double                    label_left,
                                    double                    label_right);
/** captives_claims_plot_get_x: Returns: x of a value */
double captives_claims_plot_get_x  (const CaptivesClaimsPlot *plot,
                                    double                    value);
/** captives_claims_plot_get_axis_height: Returns: points that captives_claims_plot_add_axis () uses */
double captives_claims_plot_get_axis_height (const CaptivesClaimsPlot *plot,
                                    CaptivesPage             *page);
/** captives_claims_plot_add_axis: labels above the plot, first line with its top at @top; a log scale says first that it is one */
void captives_claims_plot_add_axis (const CaptivesClaimsPlot *plot,
                                    CaptivesPage             *page,
                                    double                    top);
/** captives_claims_plot_add_grid: lines from @top to @bottom */
void captives_claims_plot_add_grid (const CaptivesClaimsPlot *plot,
                                    CaptivesPage             *page,
                                    double                    top,
                                    double                    bottom);
/** captives_claims_plot_get_above: Returns: height of the number's lines where they stand above the dot; 0 where they stand beside it */
double captives_claims_plot_get_above (CaptivesPage          *page,
                                    const CaptivesClaim      *claim);
/** captives_claims_plot_get_height: Returns: points that a row of @claim needs in the plot */
double captives_claims_plot_get_height (CaptivesPage         *page,
                                    const CaptivesClaim      *claim);
/** captives_claims_plot_add_claim: stem, dot and number; @middle: y of the middle of the room that captives_claims_plot_get_height () asked for */
void captives_claims_plot_add_claim (const CaptivesClaimsPlot *plot,
                                    CaptivesPage             *page,
                                    const CaptivesClaim      *claim,
                                    double                    middle);

/**
 * captives_claims_add_links:
 * @right: right edge of the gutter, points
 * @width: of the gutter
 *
 * Where a figure is computed from others of the chart, an arrow in the gutter left of the plot leads from its row to theirs.  At
 * most four; the source panel shows all.  The rows must have their places.
 */
void captives_claims_add_links (CaptivesPage         *page,
                                const CaptivesClaims *claims,
                                double                right,
                                double                width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesClaimsPlot, captives_claims_plot_clear)

G_END_DECLS
