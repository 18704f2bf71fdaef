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
  double scale;       /* factor on every length that the class names */
  double unit;        /* factor against a screen page: a width of 560 units or less folds (captives_metrics_is_folded ()) */
  double gap;         /* factor on gaps between lines and rows: 1, or less where a page would be too full (captives_metrics_tighten ()) */
  double mark;        /* factor on strokes and signs of marks: larger on a slide, which is seen from afar */
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

/**
 * captives_metrics_init:
 * @n_marks: a crowded page has smaller numbers and dots (more than 12, more than 20)
 *
 * captives_layout () has called it for page->metrics before a layout begins; a layout uses page->metrics as it finds it.
 */
void captives_metrics_init (CaptivesMetrics    *metrics,
                            const CaptivesView *view,
                            guint               n_marks);

#define CAPTIVES_N_TIGHTENINGS 15

/**
 * captives_metrics_tighten:
 * @step: 0 (as captives_metrics_init () leaves it) .. CAPTIVES_N_TIGHTENINGS - 1
 *
 * How a page that is too full gives way: first its gaps shrink to a half, then its scale, to 0.6 of the page's own (0.45 of a
 * slide's, whose type is twice as large), and a little of its margin; never below the smallest readable sizes (9 points; 8 on paper).  A screen page scrolls and never tightens.
 */
void captives_metrics_tighten (CaptivesMetrics    *metrics,
                               const CaptivesView *view,
                               guint               n_marks,
                               guint               step);

/** captives_metrics_raise_numbers: makes numbers @factor times as large, and the lines that hold them as much taller as they need */
void captives_metrics_raise_numbers (CaptivesMetrics *metrics,
                               double              factor);

/** captives_metrics_is_folded: whether the page is too narrow for columns */
gboolean captives_metrics_is_folded (const CaptivesMetrics *metrics,
                                     const CaptivesView    *view);

/** captives_metrics_get_leading: Returns: from baseline to baseline: 1.4 em (titles 1.3, Japanese 1.5), points */
double captives_metrics_get_leading  (CaptivesTextStyle style);
/** captives_metrics_get_rise: Returns: from the top of a line to its baseline, points: what captives_page_add_lines () uses */
double captives_metrics_get_rise     (CaptivesTextStyle style);

/* Forms of marks that occur on a page: what its legend explains.  Flags. */
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
  CAPTIVES_SEEN_TAKES       = 1 << 11, /* an arrow from a computed figure to one that it takes */
} CaptivesSeen;

typedef struct
{
  CaptivesDataset      *dataset;
  const CaptivesView   *view;
  const CaptivesChart  *chart;
  const CaptivesSlide  *slide;      /* NULL unless the page is a slide of a story: its title stands for the chart's */
  const CaptivesReading *reading;   /* NULL if the chart is the same under every reading: it shows all claims, or asks no question */
  CaptivesSceneBuilder *builder;
  CaptivesTypesetter   *typesetter;
  CaptivesMetrics       metrics;
  CaptivesSeen          seen;
  CaptivesInk           seen_ink;   /* of most marks drawn: the legend's samples take it, all the same, because they explain forms */
  guint                 n_inks[CAPTIVES_N_INKS]; /* marks drawn in each */
  gboolean              dense;      /* the page is so full that a layout takes the form that needs the least height */
  gboolean              roomy;      /* the page scrolls, and numbers found no room: a layout may take more height for them */
  gboolean              listed;     /* nor did more height give it: a layout that can takes its narrow form, a list */
  guint                 n_left_out; /* numbers that found no room */
  CaptivesAxis          axis;       /* that a layout with a choice has drawn; CHART: it has none */
  GHashTable           *explained;  /* (element-type utf8): identifiers of figures beside whose mark the page says why its scope differs */
  gboolean              dots;       /* legend samples are dots, not bars */
  GPtrArray            *figures;    /* (element-type CaptivesFigure) drawn so far, in order */
  double                left;       /* the margins */
  double                right;
  double                y;          /* where the next part of the page begins */
  double                stretch;    /* factor on heights of rows and plots, which take free height: from 1 on, captives-view.c says how far */
  double                flexible;   /* a layout adds up here the row heights that it multiplied by @stretch, before that */
  double                raise;      /* factor on the size of numbers: over 1 on a slide that highlights one of them */
  double                hatch;      /* pitch of hatching, points; 0: the usual */
  double                needed;     /* height that the content took, with margins: captives_page_add_foot () sets it */
} CaptivesPage;

/** captives_page_get_style: Returns: a style in the page's language */
CaptivesTextStyle captives_page_get_style (CaptivesPage *page,
                               double              size,
                               gboolean            bold);
/** captives_page_get_title: Returns: (transfer full): the finding: the slide's title, else the chart's, with its values */
char *captives_page_get_title (CaptivesPage       *page);
/** captives_page_add_head: title and subtitle from page->left at page->y; leaves page->y below them.  @extra_subtitle: (nullable): a sentence to follow the chart's own */
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
/** captives_page_measure_lines: Returns: the height that captives_page_add_lines () would use */
double captives_page_measure_lines (CaptivesPage  *page,
                               CaptivesTextStyle   style,
                               double              width,
                               const char         *text);
/** captives_page_add_over_grid: as captives_page_add_text (), over a halo that clears the grid */
double captives_page_add_over_grid (CaptivesPage  *page,
                               CaptivesInk         ink,
                               CaptivesTextStyle   style,
                               CaptivesPoint       at,
                               const char         *text);
/** captives_page_add_number: the same, bold and in the colour of text */
double captives_page_add_number (CaptivesPage     *page,
                               CaptivesTextStyle   style,
                               CaptivesPoint       at,
                               const char         *text);
/** captives_page_add_rule: a line of one hairline, snapped to the pixel grid; horizontal if both y are equal */
void captives_page_add_rule   (CaptivesPage       *page,
                               CaptivesInk         ink,
                               CaptivesPoint       from,
                               CaptivesPoint       to);
/** captives_page_add_legend: explains the forms seen so far, from page->y on; nothing if there is nothing to explain; leaves page->y below it.  captives_page_add_foot () calls it */
void captives_page_add_legend (CaptivesPage       *page);
/** captives_page_get_reason: Returns: (nullable): why the scope of @figure is not that of its question; NULL if it is */
const char *captives_page_get_reason (CaptivesPage *page,
                               const CaptivesFigure *figure);
/** captives_page_note_reason: the page says this reason beside the mark of @figure, so captives_page_add_reasons () need not */
void captives_page_note_reason (CaptivesPage       *page,
                               const CaptivesFigure *figure);
/** captives_page_add_reasons: the other reasons, each after its number, below the legend; leaves page->y below them.  captives_page_add_foot () calls it */
void captives_page_add_reasons (CaptivesPage       *page);
/** captives_page_begin_figure: begins the mark of @figure, with its accessible name and its value; @label: (nullable): the words beside the number */
int  captives_page_begin_figure (CaptivesPage     *page,
                               const CaptivesFigure *figure,
                               const char         *label,
                               int                 row,
                               int                 lane);
/** captives_page_expand: Returns: (transfer full): a chart text with each {figure-id} replaced by the value of that figure */
char *captives_page_expand    (CaptivesPage       *page,
                               const char         *text);

/* The layouts, one for each kind. */
gboolean captives_lanes_layout  (CaptivesPage     *page,
                                 GError          **error);
gboolean captives_claims_layout (CaptivesPage     *page,
                                 GError          **error);
gboolean captives_columns_layout (CaptivesPage    *page,
                                 GError          **error);
gboolean captives_timeline_layout (CaptivesPage   *page,
                                 GError          **error);
gboolean captives_parts_layout  (CaptivesPage     *page,
                                 GError          **error);
gboolean captives_pictogram_layout (CaptivesPage  *page,
                                 GError          **error);
gboolean captives_map_layout    (CaptivesPage     *page,
                                 GError          **error);
gboolean captives_balance_layout (CaptivesPage    *page,
                                 GError          **error);
gboolean captives_flow_layout   (CaptivesPage     *page,
                                 GError          **error);

G_END_DECLS
