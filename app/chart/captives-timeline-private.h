/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-timeline-private.h -- dated figures and events along one axis of time: the facts
 * (captives-timeline-model.c), the plot (captives-timeline-plot.c, -events.c, -marks.c,
 * -labels.c), the list of a narrow page (captives-timeline-folded.c) and the page
 * (captives-timeline-layout.c)
 *
 * Internal to app/chart.  The kind line is a timeline that has only dots.  Dates are Julian day
 * numbers, lengths points.
 */

#pragma once

#include "captives-form.h"
#include "captives-labels.h"
#include "captives-scale.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_TRACK_EVENTS, /* flags */
  CAPTIVES_TRACK_UP,     /* orders: lollipops that stand */
  CAPTIVES_TRACK_DOWN,   /* counts of a time: bars that hang, as wide as that time */
  CAPTIVES_TRACK_DOTS,   /* a scale of its own */
} CaptivesTrackForm;

/* One dated thing. */
typedef struct
{
  CaptivesMarkKind      kind;
  const CaptivesFigure *figure;   /* NULL: an event, or a slot without a figure */
  const CaptivesEvent  *event;    /* NULL: not an event */
  const char           *question; /* identifier of what a slot asks; or NULL */
  const char           *series;   /* key of the lane whose dots may be joined; NULL: none */
  CaptivesShape         shape;
  CaptivesInk           ink;
  double                value;    /* upper end of a range; NAN: it has no place on the scale */
  double                low;      /* lower end of a range, else @value */
  char                 *number;   /* name of an event; words of a slot */
  char                 *note;     /* (nullable): beside the number */
  char                 *date;     /* "" if it has none */
  char                 *name;     /* (nullable): for a screen reader, unless it is a figure */
  double                day;      /* where it stands: the middle of what its date can mean; NAN: undated */
  double                first;    /* the time that it counts */
  double                last;
  guint                 order;    /* among the chart's marks */

  /* Set by the plot. */
  CaptivesRect          box;      /* what the mark covers, without its stem */
  gboolean              merged;   /* the label of another fact holds its number */
  gboolean              leads;    /* its label holds the numbers of others */
  char                 *joined;   /* (nullable): those numbers */
  CaptivesLabel         label;
} CaptivesFact;

/* A lane from left to right. */
typedef struct
{
  const CaptivesChartGroup *group;
  CaptivesTrackForm         form;
  GPtrArray                *facts;    /* (element-type CaptivesFact): by day, undated last */
  double                    greatest; /* of all values; 0 if there is none */
  double                    least;    /* above zero; G_MAXDOUBLE if there is none */
  gboolean                  has_zero; /* a value of 0, which has a place of its own beside a log scale */
  gboolean                  has_negative; /* a value below 0, for which a log scale has no place */

  /* Set by the plot. */
  double                    top;
  double                    bottom;
  double                    zero;     /* y of its zero line */
  CaptivesScale            *scale;    /* of DOTS: from the bottom up */
  gboolean                  log;
  double                    slot;     /* of a log scale: points from the place of zero to where the scale begins; 0: nothing is zero */
  GPtrArray                *detail;   /* (element-type utf8): lines under its name */
} CaptivesTrack;

typedef struct
{
  GPtrArray *tracks; /* (element-type CaptivesTrack): from the top */
  double     first;  /* time that the facts span; NAN if no fact has a date */
  double     last;
  guint      n_facts;
} CaptivesTimeline;

/** captives_timeline_new: Returns: (transfer full): what the page's chart shows under its reading */
CaptivesTimeline *captives_timeline_new  (CaptivesPage     *page);
/** captives_timeline_free: with its tracks and their facts */
void              captives_timeline_free (CaptivesTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesTimeline, captives_timeline_free)

/** captives_track_starts_at_zero: FALSE if its greatest value is less than 1.3 times its least: dots without a zero
 * show the difference */
gboolean          captives_track_starts_at_zero (const CaptivesTrack *track);

/** captives_track_is_log: whether its dots stand on a log scale: as @axis says, else where the greatest value is so many
 * times the least that only a log scale shows both.  FALSE if it has no dots, or none above zero */
gboolean          captives_track_is_log (const CaptivesTrack *track,
                                         CaptivesAxis         axis);

/** captives_fact_may_join: whether a line may lead from one dot to the next: the same series and one author for both */
gboolean          captives_fact_may_join (CaptivesDataset    *dataset,
                                          const CaptivesFact *fact,
                                          const CaptivesFact *next);
/** captives_fact_is_drawn: whether the fact is a figure with a date and a value, so that it has a place in the plot */
gboolean          captives_fact_is_drawn (const CaptivesFact *fact);
/** captives_fact_begin_mark: begins the mark of any fact */
void              captives_fact_begin_mark (CaptivesPage       *page,
                                            const CaptivesFact *fact,
                                            int                 row,
                                            int                 lane);

/* The plot under way. */
typedef struct
{
  CaptivesPage      *page;
  CaptivesTimeline  *timeline;
  CaptivesTextStyle  number;
  CaptivesTextStyle  note;
  CaptivesTextStyle  name;
  CaptivesTextStyle  detail;
  CaptivesTextStyle  axis;
  double             unit;
  gboolean           names_above; /* the names of tracks stand above them, not in a column */
  double             name_width; /* of the column of names, or of the page */
  double             left;       /* of the plot */
  double             right;
  CaptivesScale     *time;       /* days to points from @left */
  double             per_person; /* points a person of all bars and lollipops */
  GArray            *values;     /* (element-type double): y of the labels of values so far */
  GArray            *marks;      /* (element-type CaptivesRect): bounds of marks given so far */
  guint              n_left_out; /* numbers without room */
} CaptivesTimePlot;

/** captives_timeplot_get_x: Returns: x of a day */
double            captives_timeplot_get_x        (const CaptivesTimePlot *self,
                                                  double                  day);
/** captives_timeplot_draw: the plot from page->y on; leaves page->y below it */
void              captives_timeplot_draw         (CaptivesTimePlot       *self);
/** captives_timeplot_measure_events: gives each flag its level; Returns: the height of the track */
double            captives_timeplot_measure_events (CaptivesTimePlot     *self,
                                                  CaptivesTrack          *track);
/** captives_timeplot_draw_events: flags of a track that has its height; counts those without room for their words */
void              captives_timeplot_draw_events  (CaptivesTimePlot       *self,
                                                  CaptivesTrack          *track,
                                                  int                     row);
/** captives_timeplot_draw_marks: marks and labels of a track of figures */
void              captives_timeplot_draw_marks   (CaptivesTimePlot       *self,
                                                  CaptivesTrack          *track,
                                                  int                     row);
/** captives_timeplot_measure_slots: Returns: the height of the words of what has no place in the plot of @track */
double            captives_timeplot_measure_slots (CaptivesTimePlot      *self,
                                                  CaptivesTrack          *track);
/** captives_timeplot_place_labels: numbers of a track whose marks are taken from @room; counts those without room */
void              captives_timeplot_place_labels (CaptivesTimePlot       *self,
                                                  CaptivesTrack          *track,
                                                  CaptivesLabelRoom      *room);
/** captives_timeplot_get_y: Returns: y of a value on @track */
double            captives_timeplot_get_y        (const CaptivesTimePlot *self,
                                                  const CaptivesTrack    *track,
                                                  double                  value);
/** captives_timeline_draw_folded: time runs down, a row for each fact; from page->y on */
void              captives_timeline_draw_folded  (CaptivesPage           *page,
                                                  CaptivesTimeline       *timeline);

G_END_DECLS
