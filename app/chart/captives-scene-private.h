/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scene-private.h -- the inside of a scene, shared by the scene and its builder */

#pragma once

#include "captives-scene.h"

G_BEGIN_DECLS

struct _CaptivesScene
{
  gatomicrefcount   ref_count;
  double            width;   /* points */
  double            height;
  GArray           *items;   /* (element-type CaptivesItem) */
  GArray           *marks;   /* (element-type CaptivesMark) */
  GStringChunk     *strings; /* every string of items, marks and info */
  GPtrArray        *blocks;  /* every point array, string list and the facts */
  CaptivesSceneInfo info;
};

/** captives_rect_unite: Returns: the smallest box around both; a box without any size is ignored */
CaptivesRect captives_rect_unite (CaptivesRect a,
                                  CaptivesRect b);

G_END_DECLS
