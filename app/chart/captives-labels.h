/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-labels.h -- finds room for the numbers of marks that stand free in a plot
 *
 * Each label has a few candidate places around its mark, in order of preference, and takes the first that is free;
 * one that finds none is led there by a line.  Greedy placement over a fixed set of candidate positions, as described
 * for point features by J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for point-feature label placement", ACM
 * Transactions on Graphics 14 (3), 1995; the caller decides by its order who chooses first.
 *
 * Internal to app/chart.  All lengths are points.
 */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

/* What a plot holds so far. */
typedef struct
{
  CaptivesRect  room;     /* no text leaves it */
  GArray       *taken;    /* (element-type CaptivesObstacle) */
  double        text_air; /* between two texts */
  double        mark_air; /* between a text and anything else */
} CaptivesLabelRoom;

typedef struct
{
  CaptivesRect box;
  gboolean     text;     /* a leader may cross marks where it must, but never text */
  double       side_air; /* at its sides, where a number would be taken for that of this mark */
} CaptivesObstacle;

typedef enum
{
  CAPTIVES_SPOT_RIGHT,
  CAPTIVES_SPOT_LEFT,
  CAPTIVES_SPOT_ABOVE,
  CAPTIVES_SPOT_BELOW,
  CAPTIVES_SPOT_ABOVE_RIGHT, /* above, its left edge on that of the mark */
  CAPTIVES_SPOT_ABOVE_LEFT,
  CAPTIVES_SPOT_BELOW_RIGHT,
  CAPTIVES_SPOT_BELOW_LEFT,
} CaptivesSpot;

/* How much a label says, and in what shape. */
typedef enum
{
  CAPTIVES_LABEL_STACKED, /* the note below the number */
  CAPTIVES_LABEL_INLINE,  /* the note after the number */
  CAPTIVES_LABEL_NUMBER,  /* no note */
} CaptivesLabelShape;

/* Leaders are for those that remain when every label had its chance at its mark. */
typedef enum
{
  CAPTIVES_LABEL_PASS_NEAR,
  CAPTIVES_LABEL_PASS_LED,
} CaptivesLabelPass;

typedef struct
{
  /* Set by the caller, the rest zero. */
  const char          *number;
  const char          *note;       /* (nullable) */
  CaptivesTextStyle    number_style; /* bold: a number; else words in its place, muted */
  CaptivesTextStyle    note_style;
  CaptivesRect         mark;       /* what the label belongs to */
  const CaptivesSpot  *spots;      /* in order of preference */
  guint                n_spots;
  gboolean             stacked;    /* stacked is tried before inline */
  double               gap;        /* between mark and label; at the sides no less than CAPTIVES_HALO_CLEAR */
  gboolean             clear;      /* its leader crosses no mark, not even where there is no other way */
  double               lead_way;   /* -1: leaders go up, +1: down, 0: up, else down */

  /* Set by captives_label_place (). */
  gboolean             placed;
  CaptivesLabelShape   shape;
  CaptivesRect         box;        /* of the text */
  gboolean             led;
  CaptivesPoint        bend[3];    /* of the leader: from the mark, corner, at the text */
} CaptivesLabel;

/** captives_label_room_init: @room: within which labels may stand, points on the page; nothing is taken yet */
void         captives_label_room_init  (CaptivesLabelRoom   *self,
                                        CaptivesPage        *page,
                                        CaptivesRect         room);
/** captives_label_room_clear: forgets what was taken; may be called twice */
void         captives_label_room_clear (CaptivesLabelRoom   *self);
/** captives_label_room_take: nothing else may stand in @box; @text: not even a leader may cross it */
void         captives_label_room_take  (CaptivesLabelRoom   *self,
                                        CaptivesRect         box,
                                        gboolean             text);

/** captives_label_room_take_dot: the same for a mark that has its label at its side: the labels of others keep off it */
void         captives_label_room_take_dot (CaptivesLabelRoom *self,
                                        CaptivesRect         box);

/**
 * captives_label_place:
 *
 * @pass: near the mark first the whole label is tried, then the number alone; then the same at the end of a leader
 *   with one right angle
 *
 * Takes the room that it needs; nothing happens to one that is placed already.
 * Returns: FALSE if there is no room: then the label is not drawn, and after the last pass the page must say so
 */
gboolean     captives_label_place      (CaptivesLabel       *self,
                                        CaptivesPage        *page,
                                        CaptivesLabelRoom   *room,
                                        CaptivesLabelPass    pass);
/** captives_label_draw: leader and text of a label that is placed; nothing for one that is not */
void         captives_label_draw       (const CaptivesLabel *self,
                                        CaptivesPage        *page);

/**
 * captives_bounds_claim:
 * @claimed: (element-type CaptivesRect): bounds of other marks, and the cores of those that have no bounds yet
 * @own: index of the mark's own core in @claimed, which gives way; -1: it is not there
 * @whole: all that the mark covers
 * @core: what it must hold: its text, or the whole where it has none
 *
 * Marks can be pointed at one at a time, so their bounds never overlap.  Returns: @whole if nobody has a part of it, else
 * @core, else a small open place in or near @core; it is added to @claimed
 */
CaptivesRect captives_bounds_claim     (GArray              *claimed,
                                        int                  own,
                                        CaptivesRect         whole,
                                        CaptivesRect         core);

/** captives_labels_get_give: Returns: factor on the height of a plot, 1 or less: on a page that is too full a plot
 * gives way before its type does */
double       captives_labels_get_give  (CaptivesPage        *page);

/** captives_labels_say_left_out: a line at page->y that says how many numbers found no room and where they are;
 * nothing for 0 */
void         captives_labels_say_left_out (CaptivesPage      *page,
                                        guint                n);

/** captives_rect_overlaps: whether the rectangles have more in common than an edge */
gboolean     captives_rect_overlaps    (CaptivesRect         a,
                                        CaptivesRect         b);
/** captives_rect_inflate: Returns: @box with @air more on each side */
CaptivesRect captives_rect_inflate     (CaptivesRect         box,
                                        double               air);
/** captives_rect_join: Returns: the least rectangle that holds both */
CaptivesRect captives_rect_join        (CaptivesRect         a,
                                        CaptivesRect         b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesLabelRoom, captives_label_room_clear)

G_END_DECLS
