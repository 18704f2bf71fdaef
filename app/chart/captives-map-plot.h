/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-map-plot.h -- what the pieces of the map layout share: the map, and what stands around it
 *
 * Internal to the map layout.  All lengths are points.
 */

#pragma once

#include "captives-form.h"
#include "captives-labels.h"
#include "captives-lanes-private.h"
#include "captives-map-private.h"

G_BEGIN_DECLS

typedef struct
{
  CaptivesPage       *page;
  CaptivesMap        *map;
  CaptivesLanesSizes  sizes;
  CaptivesRect        room;   /* of the map */
  CaptivesProjection  projection;
  CaptivesLabel      *labels; /* one for each dot */
  GPtrArray          *notes;  /* (element-type utf8): of the labels */
  int                 line;   /* of the chart, for the arrow keys */
} CaptivesMapLayout;

/** captives_map_get_dot: @index: < dots of the map.  Returns: (transfer none): valid as long as the map */
CaptivesMapDot *captives_map_get_dot      (CaptivesMapLayout       *self,
                                           guint                    index);
/** captives_map_write_note: Returns: (transfer full) (nullable): words beside a number, with a weak grade's letter */
char           *captives_map_write_note   (CaptivesMapLayout       *self,
                                           const CaptivesLanesLine *line);
/** captives_map_begin_mark: the next mark of the chart */
void            captives_map_begin_mark   (CaptivesMapLayout       *self,
                                           const CaptivesLanesLine *line);

/** captives_map_place_dots: gives the map its room below page->y, and each disc its place and size */
void            captives_map_place_dots   (CaptivesMapLayout       *self);
/** captives_map_place_labels: who has least room chooses first */
void            captives_map_place_labels (CaptivesMapLayout       *self);
/** captives_map_add_coast: the coast lines inside the room of the map, and a frame around it */
void            captives_map_add_coast    (CaptivesMapLayout       *self);
/** captives_map_draw_dots: discs with their labels; a figure whose label has no room is added to what the map lists */
void            captives_map_draw_dots    (CaptivesMapLayout       *self);

G_END_DECLS
