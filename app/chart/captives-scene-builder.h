/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scene-builder.h -- puts a scene together, item by item
 *
 * Used by layouts only.  Strings and points are copied.  Adding with a NAN or infinite number is a programmer's error.
 */

#pragma once

#include "captives-scene.h"

G_BEGIN_DECLS

typedef struct _CaptivesSceneBuilder CaptivesSceneBuilder;

/* How the next shapes look. */
typedef struct
{
  CaptivesInk  ink;
  CaptivesFill fill;
  double       stroke;
  double       dash_on;
  double       dash_off;
} CaptivesLook;

/** captives_scene_builder_new: Returns: (transfer full): an empty scene under way */
CaptivesSceneBuilder *captives_scene_builder_new        (void);
/** captives_scene_builder_free: gives up the scene; one that was finished needs no call */
void                  captives_scene_builder_free       (CaptivesSceneBuilder  *self);

/**
 * captives_scene_builder_begin_mark:
 * @mark: copied with its strings; its bounds may still be empty
 *
 * Items added until the next captives_scene_builder_end_mark () belong to it.
 * Returns: its index
 */
int                   captives_scene_builder_begin_mark (CaptivesSceneBuilder  *self,
                                                         const CaptivesMark    *mark);
/** captives_scene_builder_end_mark: @bounds: (nullable): of the mark; NULL: the union of its items */
void                  captives_scene_builder_end_mark   (CaptivesSceneBuilder  *self,
                                                         const CaptivesRect    *bounds);

/** captives_scene_builder_add_rect: @box: finite, sides >= 0 */
void                  captives_scene_builder_add_rect   (CaptivesSceneBuilder  *self,
                                                         CaptivesLook           look,
                                                         CaptivesRect           box);
/** captives_scene_builder_add_circle: @radius: >= 0 */
void                  captives_scene_builder_add_circle (CaptivesSceneBuilder  *self,
                                                         CaptivesLook           look,
                                                         CaptivesPoint          centre,
                                                         double                 radius);
/** captives_scene_builder_add_line: a path of two points, open */
void                  captives_scene_builder_add_line   (CaptivesSceneBuilder  *self,
                                                         CaptivesLook           look,
                                                         CaptivesPoint          from,
                                                         CaptivesPoint          to);
/** captives_scene_builder_add_path: @points: copied, at least two, finite; @closed: the last leads to the first */
void                  captives_scene_builder_add_path   (CaptivesSceneBuilder  *self,
                                                         CaptivesLook           look,
                                                         const CaptivesPoint   *points,
                                                         guint                  n_points,
                                                         gboolean               closed);
/** captives_scene_builder_add_text: @text: copied; its string must not be empty */
void                  captives_scene_builder_add_text   (CaptivesSceneBuilder  *self,
                                                         CaptivesInk            ink,
                                                         const CaptivesItemText *text);

/** captives_scene_builder_get_n_items: for going back over what was added since, with captives_scene_builder_move_items () */
guint                 captives_scene_builder_get_n_items (CaptivesSceneBuilder *self);
/** captives_scene_builder_move_items: moves items from @first on, and the bounds of marks begun since, by @dx, @dy */
void                  captives_scene_builder_move_items (CaptivesSceneBuilder  *self,
                                                         guint                  first,
                                                         double                 dx,
                                                         double                 dy);

/** captives_scene_builder_scale: multiplies every length of the scene by @factor > 0, from the page's top left corner */
void                  captives_scene_builder_scale      (CaptivesSceneBuilder  *self,
                                                         double                 factor);
/** captives_scene_builder_quieten: makes the shapes from item @first on quiet (CaptivesItem) */
void                  captives_scene_builder_quieten    (CaptivesSceneBuilder  *self,
                                                         guint                  first);
/** captives_scene_builder_edit_items: Returns: (transfer none): all items, for small changes; valid until the next is added */
CaptivesItem         *captives_scene_builder_edit_items (CaptivesSceneBuilder  *self,
                                                         guint                 *n_items);

/** captives_scene_builder_get_n_marks: Returns: marks begun so far */
guint                 captives_scene_builder_get_n_marks (CaptivesSceneBuilder *self);
/** captives_scene_builder_get_mark: Returns: (transfer none): valid until the next mark begins */
const CaptivesMark   *captives_scene_builder_get_mark   (CaptivesSceneBuilder  *self,
                                                         guint                  index);

/**
 * captives_scene_builder_finish:
 * @info: copied with its strings
 *
 * Consumes @self.  Returns: (transfer full): the scene
 */
CaptivesScene        *captives_scene_builder_finish     (CaptivesSceneBuilder  *self,
                                                         double                 width,
                                                         double                 height,
                                                         const CaptivesSceneInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesSceneBuilder, captives_scene_builder_free)

G_END_DECLS
