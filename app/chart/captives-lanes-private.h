/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-lanes-private.h -- what the two shapes of a lanes chart share: columns, and the folded one of narrow pages
 *
 * Internal to the lanes layout.  All lengths are points.
 */

#pragma once

#include "captives-lanes-model.h"
#include "captives-page.h"
#include "captives-scale.h"

G_BEGIN_DECLS

/* Type and lengths of a lanes chart on one page. */
typedef struct
{
  CaptivesTextStyle number;
  CaptivesTextStyle note;
  CaptivesTextStyle row_name;
  CaptivesTextStyle row_detail;
  CaptivesTextStyle lane_name;
  CaptivesTextStyle lane_label; /* at the left of a line, in a folded chart */
  CaptivesTextStyle axis;
  double            unit;       /* what one px of a screen page is here */
  double            inset;      /* from the zero line to text */
  double            space;      /* between a number and its note */
  double            gap;        /* between two columns */
  double            leading;    /* of notes, baseline to baseline */
  double            pitch;      /* height of a line: number, bar, and air below */
  double            baseline;   /* of a number, from the top of its line */
  double            bar_gap;    /* from the last baseline to the bar */
  double            bar;        /* height of a bar */
  double            row_pad;    /* from a row's hairline to its first line, and from its last line to the next hairline */
  double            row_least;  /* least distance of two hairlines */
} CaptivesLanesSizes;

typedef struct
{
  CaptivesPage        *page;
  const CaptivesLanes *lanes;
  CaptivesLanesSizes   sizes;
  CaptivesScale       *scale;  /* one for all lanes: persons to points from a zero line; set by captives_lanes_set_scale () */
  GArray              *ticks;  /* (element-type double): values that have a grid line, the first is 0 */
  double               width;  /* of a lane, from its zero line to its end */
  gboolean             folded; /* one lane below the other */
  gboolean             after;  /* numbers and notes stand after their bars, not above them: on a page that is too full */
} CaptivesLanesLayout;

/* A line with its text broken to a width. */
typedef struct
{
  const CaptivesLanesLine *line;
  GPtrArray               *words;        /* (element-type utf8): the note, line by line; may be empty */
  double                   number_width; /* 0 without a number */
  double                   words_width;  /* of the last line */
  gboolean                 beside;       /* the note stands beside the number, not under it */
  gboolean                 explains;     /* the note ends with the reason of another scope */
  double                   height;       /* of the whole line */
} CaptivesLanesBlock;

/* Where a block goes. */
typedef struct
{
  double x;     /* of the zero line */
  double y;     /* top of the line */
  int    row;
  int    lane;
} CaptivesLanesPlace;

/** captives_lanes_sizes_init: from page->metrics and page->stretch */
void          captives_lanes_sizes_init     (CaptivesLanesSizes        *sizes,
                                             CaptivesPage              *page);

/** captives_lanes_sizes_join: the same for numbers that stand after their bars */
void          captives_lanes_sizes_join     (CaptivesLanesSizes        *sizes,
                                             CaptivesPage              *page);

/** captives_lanes_set_scale: @width: of a lane, > 0.  Returns nothing: sets scale, ticks and width of @self */
void          captives_lanes_set_scale      (CaptivesLanesLayout       *self,
                                             double                     width);
/** captives_lanes_put_numbers_after: on a dense page with one lane, whose width is set, gives numbers and notes their places
 * after the bars if these stay long enough; else nothing */
void          captives_lanes_put_numbers_after (CaptivesLanesLayout    *self);
/** captives_lanes_layout_clear: frees scale and ticks of @self, not its lanes */
void          captives_lanes_layout_clear   (CaptivesLanesLayout       *self);

/** captives_lanes_add_axis: labels of the scale from the zero line at @x on, as many as find room; @baseline: y */
void          captives_lanes_add_axis       (CaptivesLanesLayout       *self,
                                             double                     x,
                                             double                     baseline);
/** captives_lanes_add_grid: grid lines and zero line of a lane from @top to @bottom */
void          captives_lanes_add_grid       (CaptivesLanesLayout       *self,
                                             double                     x,
                                             double                     top,
                                             double                     bottom);

/** captives_lanes_add_text: one line over a halo that clears the grid; @y of @at is the baseline.  Returns: its width */
double        captives_lanes_add_text       (CaptivesLanesLayout       *self,
                                             CaptivesInk                ink,
                                             CaptivesTextStyle          style,
                                             CaptivesPoint              at,
                                             const char                *text);
/** captives_lanes_measure: Returns: width of one line; 0 for NULL */
double        captives_lanes_measure        (CaptivesLanesLayout       *self,
                                             CaptivesTextStyle          style,
                                             const char                *text);
/** captives_lanes_wrap: Returns: (transfer full) (element-type utf8): lines; none for NULL */
GPtrArray    *captives_lanes_wrap           (CaptivesLanesLayout       *self,
                                             CaptivesTextStyle          style,
                                             const char                *text,
                                             double                     width);
/** captives_lanes_measure_word: Returns: width of the widest piece of @text that cannot be broken; 0 for NULL */
double        captives_lanes_measure_word   (CaptivesLanesLayout       *self,
                                             CaptivesTextStyle          style,
                                             const char                *text);

/** captives_lanes_explain: Returns: (transfer full) (nullable): the note of a line with the reason why its scope differs;
 * NULL if it does not */
char         *captives_lanes_explain        (CaptivesLanesLayout       *self,
                                             const CaptivesLanesLine   *line);
/** captives_lanes_get_label_width: Returns: of a line's number, note and reason in one line, with the gap that the bar's sign needs before it */
double        captives_lanes_get_label_width (CaptivesLanesLayout      *self,
                                             const CaptivesLanesLine   *line);
/** captives_lanes_get_bar_gap: Returns: points from the end of a bar, with its sign, to a number after it */
double        captives_lanes_get_bar_gap    (CaptivesLanesLayout       *self,
                                             const CaptivesLanesLine   *line);

/** captives_lanes_block_new: @width: from the zero line to where its text must end */
CaptivesLanesBlock *captives_lanes_block_new (CaptivesLanesLayout      *self,
                                             const CaptivesLanesLine   *line,
                                             double                     width);
/** captives_lanes_block_free: with its broken texts */
void          captives_lanes_block_free     (CaptivesLanesBlock        *self);
/** captives_lanes_break_cell: Returns: (transfer full) (element-type CaptivesLanesBlock): the blocks of a cell's lines */
GPtrArray    *captives_lanes_break_cell     (CaptivesLanesLayout       *self,
                                             GPtrArray                 *cell,
                                             double                     width);
/** captives_lanes_get_height: Returns: of all @blocks together */
double        captives_lanes_get_height     (GPtrArray                 *blocks);
/** captives_lanes_block_draw: draws the block as one mark */
void          captives_lanes_block_draw     (CaptivesLanesLayout       *self,
                                             const CaptivesLanesBlock  *block,
                                             const CaptivesLanesPlace  *place);

/** captives_lanes_fits_columns: whether no number and no word would stand out of its column */
gboolean      captives_lanes_fits_columns   (CaptivesLanesLayout       *self);

/** captives_lanes_get_name_width: Returns: what the names of rows take at the left, with the gap after them */
double        captives_lanes_get_name_width (CaptivesLanesLayout       *self);
/** captives_lanes_add_heading: name and detail of a row below its hairline, which is at @y.  Returns: the height from there to the plot */
double        captives_lanes_add_heading    (CaptivesLanesLayout       *self,
                                             guint                      row,
                                             double                     y);

/** captives_lanes_draw_columns, captives_lanes_draw_folded: the plot with its heads, from page->y on; leaves page->y at its end */
void          captives_lanes_draw_columns   (CaptivesLanesLayout       *self);
void          captives_lanes_draw_folded    (CaptivesLanesLayout       *self);

G_END_DECLS
