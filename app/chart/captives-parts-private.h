/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-parts-private.h -- what the pieces of the parts layout share
 *
 * Internal to the parts layout.  All lengths are points.
 */

#pragma once

#include "captives-lanes-private.h"
#include "captives-parts-model.h"

G_BEGIN_DECLS

typedef struct
{
  CaptivesLanesLayout  plot;  /* scale, grid, and ordinary lines */
  const CaptivesParts *parts;
  double               x;        /* of the zero line */
  double               thick;    /* height of a split bar: its parts below are half as high */
  gboolean             labelled; /* parts have their labels under the pieces of their whole, in all bars of the chart */
  int                  line;     /* of the chart, for the arrow keys */
} CaptivesPartsLayout;

/* What stands under a piece of a split bar, or in a line of its own. */
typedef struct
{
  const CaptivesLanesLine *line;  /* NULL: the rest */
  const char              *number;
  const char              *note;  /* (nullable) */
  double                   from;  /* value at which the piece begins */
  double                   value;
  GPtrArray               *words; /* (element-type utf8): the note, line by line */
} CaptivesPartsPiece;

/* A bar with its text broken: a line for the whole, then labels under its pieces, or a line for each of them. */
typedef struct
{
  const CaptivesPartsBar *bar;
  CaptivesLanesBlock     *whole;  /* NULL: there is none */
  GPtrArray              *pieces; /* (element-type CaptivesPartsPiece) of a split bar: its parts, then the rest */
  GPtrArray              *blocks; /* (element-type CaptivesLanesBlock): a line for each part; NULL: they are labelled */
  CaptivesLanesLine       rest;   /* the rest as a line; its texts are @bar's */
  double                  height;
} CaptivesPartsFigure;

/** captives_parts_fits_labels: whether each piece of a split bar is wide enough for its label */
gboolean             captives_parts_fits_labels (CaptivesPartsLayout       *self,
                                                 const CaptivesPartsBar    *bar);
/** captives_parts_figure_new: measures a bar for the plot's width */
CaptivesPartsFigure *captives_parts_figure_new  (CaptivesPartsLayout       *self,
                                                 const CaptivesPartsBar    *bar);
/** captives_parts_figure_free: with its pieces and lines; the bar stays */
void                 captives_parts_figure_free (CaptivesPartsFigure       *self);
/** captives_parts_figure_draw: @y: top */
void                 captives_parts_figure_draw (CaptivesPartsLayout       *self,
                                                 const CaptivesPartsFigure *figure,
                                                 double                     y);

G_END_DECLS
