/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-map-private.h -- where the figures of a map stand: on the earth, on the page, or in the list below
 *
 * Internal to the map layout.
 */

#pragma once

#include "captives-lanes-model.h"
#include "captives-locale.h"
#include "captives-map-coast.h"

G_BEGIN_DECLS

/* A figure at a place. */
typedef struct
{
  const CaptivesLanesLine *line;
  const CaptivesPlace     *place;
  CaptivesPoint            at;     /* on the page; set by the layout */
  double                   signs;  /* points that its signs need around it; set by the layout */
  double                   radius; /* points; set by captives_map_set_radii () */
} CaptivesMapDot;

typedef struct
{
  CaptivesLanes *lanes;  /* owns the lines */
  GArray        *dots;   /* (element-type CaptivesMapDot): greatest value first */
  GPtrArray     *listed; /* (element-type CaptivesLanesLine): no place with coordinates on the map, no value, or not
                            the first of its place; borrowed */
} CaptivesMap;

/** captives_map_new: as captives_lanes_new () */
CaptivesMap *captives_map_new       (CaptivesDataset      *dataset,
                                     const char           *chart,
                                     const char           *reading,
                                     CaptivesLocale        locale,
                                     GError              **error);
/** captives_map_free: with its lanes model, dots and list */
void         captives_map_free      (CaptivesMap          *self);

/* Albers' equal-area conic projection, after J. P. Snyder, "Map projections: a working manual", USGS Professional Paper
 * 1395, 1987, p. 98-103, on a sphere; then moved and scaled to a rectangle of the page. */
typedef struct
{
  double        meridian; /* degrees east: its line is upright */
  double        n;
  double        c;
  double        scale;    /* points for a radius of the earth */
  CaptivesPoint origin;   /* on the page */
} CaptivesProjection;

/** captives_projection_init: @points: what must be seen, at least one; standard parallels are a sixth of their span
 * from the southernmost and the northernmost; @room: what they may take of the page */
void          captives_projection_init (CaptivesProjection       *self,
                                        const CaptivesCoastPoint *points,
                                        guint                     n_points,
                                        CaptivesRect              room);
/** captives_projection_get: Returns: where @point is on the page, points */
CaptivesPoint captives_projection_get  (const CaptivesProjection *self,
                                        CaptivesCoastPoint        point);

/**
 * captives_map_set_radii:
 * @greatest: points: radius of the greatest value, if it leaves room
 * @least: points, > 0: what can still be seen with an outline
 *
 * Areas are proportional to values, and no disc touches another with its signs; only a disc that would be smaller than
 * @least is that large.
 */
void          captives_map_set_radii   (CaptivesMap              *self,
                                        double                    greatest,
                                        double                    least);

/** captives_map_clip: the piece of the line from @from to @to that is inside @room (Y.-D. Liang and B. A. Barsky, "A
 * new concept and method for line clipping", ACM Transactions on Graphics 3 (1), 1984).  Returns: FALSE if none */
gboolean      captives_map_clip        (CaptivesRect              room,
                                        CaptivesPoint            *from,
                                        CaptivesPoint            *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesMap, captives_map_free)

G_END_DECLS
