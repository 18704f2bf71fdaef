/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-page.h -- what all chart kinds share: sizes of a page, its head, legend and foot, and the state of a layout under way
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-scene-builder.h"
#include "captives-typesetter.h"
#include "captives-view.h"
#include "captives-words.h"

G_BEGIN_DECLS

/* All sizes of a page in points, from its class, size and text scale. */
typedef struct
{
  double scale;       /* factor on every length that LOOK gives for the class */
  double margin;
  double title;       /* font sizes */
  double subtitle;
  double lane_name;
  double row_name;
  double row_detail;
  double number;
  double note;
  double axis;
  double legend;
  double source;
  double bar;         /* height of a bar */
  double dot;         /* radius of a dot */
  double line;        /* height of one numbered line in a cell */
  double hairline;
} CaptivesMetrics;

/** captives_metrics_init: @n_marks: a crowded page has smaller numbers and dots (more than 12, more than 20) */
void captives_metrics_init (CaptivesMetrics    *metrics,
                            const CaptivesView *view,
                            guint               n_marks);

/* Forms of marks that occur on a page: what its legend explains.  Flags, in the order of the legend. */
typedef enum
{
  CAPTIVES_SEEN_COUNT       = 1 << 0,
  CAPTIVES_SEEN_ORDER       = 1 << 1,
  CAPTIVES_SEEN_OTHER_SCOPE = 1 << 2,
  CAPTIVES_SEEN_WEAK        = 1 << 3,
  CAPTIVES_SEEN_MORE        = 1 << 4,
  CAPTIVES_SEEN_LESS        = 1 << 5,
  CAPTIVES_SEEN_ABOUT       = 1 << 6,
  CAPTIVES_SEEN_RANGE       = 1 << 7,
  CAPTIVES_SEEN_DERIVED     = 1 << 8,
  CAPTIVES_SEEN_PART        = 1 << 9,
  CAPTIVES_SEEN_NO_FIGURE   = 1 << 10,
} CaptivesSeen;

typedef struct
{
  CaptivesDataset      *dataset;
  const CaptivesView   *view;
  const CaptivesChart  *chart;
  const CaptivesReading *reading;   /* NULL if the kind shows all claims */
  CaptivesSceneBuilder *builder;
  CaptivesTypesetter   *typesetter;
  CaptivesMetrics       metrics;
  CaptivesSeen          seen;
  CaptivesInk           seen_ink;   /* of the first mark drawn: the legend's samples take it */
  gboolean              dots;       /* legend samples are dots, not bars */
  GPtrArray            *figures;    /* (element-type CaptivesFigure) drawn so far, in order */
  double                left;       /* the margins */
  double                right;
  double                y;          /* where the next part of the page begins */
} CaptivesPage;

/** captives_page_add_head: title and subtitle from page->left at page->y; leaves page->y below them */
void captives_page_add_head   (CaptivesPage       *page,
                               const char         *extra_subtitle);
/** captives_page_add_foot: legend of what was seen, hairline, source lines; pushed to the bottom of the page where there is room; leaves page->y at the page's end */
void captives_page_add_foot   (CaptivesPage       *page);
/** captives_page_add_text: one line; Returns: its width.  @y is the baseline */
double captives_page_add_text (CaptivesPage       *page,
                               CaptivesInk         ink,
                               CaptivesTextStyle   style,
                               CaptivesPoint       at,
                               const char         *text);
/** captives_page_add_lines: wraps to @width and adds, first line with its top at @at; Returns: the height used */
double captives_page_add_lines (CaptivesPage      *page,
                               CaptivesInk         ink,
                               CaptivesTextStyle   style,
                               CaptivesPoint       at,
                               double              width,
                               const char         *text);
/** captives_page_expand: Returns: (transfer full): a chart text with each {figure-id} replaced by the value of that figure */
char *captives_page_expand    (CaptivesPage       *page,
                               const char         *text);

/* The layouts, one for each kind. */
gboolean captives_lanes_layout  (CaptivesPage     *page,
                                 GError          **error);
gboolean captives_claims_layout (CaptivesPage     *page,
                                 GError          **error);

G_END_DECLS
