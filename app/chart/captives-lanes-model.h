/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-lanes-model.h -- a lanes chart before it has a size: rows x lanes x lines, resolved from a dataset and a reading
 *
 * Internal to app/chart.  Nothing here knows about points or fonts.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"
#include "captives-scene.h"

G_BEGIN_DECLS

/* One numbered line of a cell, or the words that stand in its place. */
typedef struct
{
  CaptivesMarkKind      kind;
  const CaptivesFigure *figure;   /* NULL unless kind is CAPTIVES_MARK_FIGURE */
  const char           *question; /* identifier of what the slot asks; or NULL */
  const char           *lane;     /* what the reader calls the lane or, if it differs, the measure; NULL in a chart without lanes */
  CaptivesFamily        family;   /* of the figure's measure; read only if there is a figure */
  gboolean              part;     /* a part of the figure that the first line of its group shows */
  double                value;    /* in the chart's unit: where its bar ends, the high end of a range; NAN: has no place on the scale */
  double                low;      /* low end of a range; NAN otherwise */
  char                 *number;   /* with its sign, as drawn; NULL unless there is a figure */
  char                 *note;     /* beside the number, or alone; may be NULL beside a number */
  char                 *name;     /* for a screen reader */

  /* Where the line stands in its cell: by the day, value and place of the first line of its group, then as the dataset has it. */
  guint32               day;      /* G_MAXUINT32: no date */
  double                weight;   /* value of the group; -1: none */
  guint                 group;
  guint                 place;
} CaptivesLanesLine;

/* A swatch and what it means, in the head of a lane. */
typedef struct
{
  gboolean               has_family; /* FALSE: a name without a swatch */
  CaptivesFamily         family;
  const char            *name;
  const CaptivesMeasure *measure;    /* whose name it is; NULL: the lane's own */
} CaptivesLanesKey;

typedef struct
{
  const CaptivesChartGroup *group; /* NULL: the chart has no lanes, this one holds all its marks */
  GArray                   *keys;  /* (element-type CaptivesLanesKey): the lane's own first, then families that occur in it besides */
} CaptivesLane;

typedef struct
{
  CaptivesLocale    locale;
  GPtrArray        *rows;      /* (element-type CaptivesChartGroup): the dataset's */
  GPtrArray        *lanes;     /* (element-type CaptivesLane): at least one */
  GPtrArray        *cells;     /* (element-type GPtrArray of CaptivesLanesLine): row by row; no cell is empty */
  CaptivesUnit      unit;      /* of the scale: that of the first figure */
  double            greatest;  /* value on the scale; 0 if there is none */
  guint             n_figures; /* lines with a figure */
  gboolean          plain;     /* numbers only: units differ, and no second figure has that of the scale to compare a bar with */
} CaptivesLanes;

/**
 * captives_lanes_new:
 * @chart: identifier of a chart; its kind does not matter
 * @reading: (nullable): identifier of the reading that answers questions; NULL answers none
 * @error: CAPTIVES_LAYOUT_ERROR_NOT_FOUND if a mark names a row or lane that the chart does not have
 *
 * Lines of a cell go by date, then by value, greatest first; a part stays after its whole.  The date of an order is the day it was
 * given, of all else the beginning of what is counted; a date without day or month stands at the end of its month or year.
 * The same figure is drawn once in a cell.  A cell without lines gets one that says "no figure"; a question that the reading does
 * not answer gets one too, unless the cell has a count, or the question's whole is silent already.
 * Returns: (transfer full): valid as long as @dataset
 */
CaptivesLanes     *captives_lanes_new      (CaptivesDataset      *dataset,
                                            const char           *chart,
                                            const char           *reading,
                                            CaptivesLocale        locale,
                                            GError              **error);
/** captives_lanes_free: with its rows, lanes and lines */
void               captives_lanes_free     (CaptivesLanes        *self);

/** captives_lanes_get_cell: Returns: (transfer none) (element-type CaptivesLanesLine): its lines, never empty */
GPtrArray         *captives_lanes_get_cell (const CaptivesLanes  *self,
                                            guint                 row,
                                            guint                 lane);
/** captives_lanes_get_lane: @lane: < lanes->len.  Returns: (transfer none) */
CaptivesLane      *captives_lanes_get_lane (const CaptivesLanes  *self,
                                            guint                 lane);

/** captives_lanes_get_name: Returns: (nullable): name of a row or lane in the chart's language; NULL for the lane of a chart without lanes */
const char        *captives_lanes_get_name (const CaptivesLanes      *self,
                                            const CaptivesChartGroup *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesLanes, captives_lanes_free)

G_END_DECLS
