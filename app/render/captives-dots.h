/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dots.h -- where the dots of a dotted mark are; the same for every format
 *
 * Internal to app/render.  Dots of radius 1.5 every 8 points, in rows.  A row is drawn as one line with round caps and a dash of
 * no length, so that a long bar is one element and not two hundred.
 */

#pragma once

#include "captives-scene.h"

G_BEGIN_DECLS

#define CAPTIVES_DOT_PITCH 8.0
#define CAPTIVES_DOT_DIAMETER 3.0

/** captives_dots_count_rows: @item: a rectangle or circle; others have none.  Returns: number of rows, 0 where no dot finds room */
guint captives_dots_count_rows (const CaptivesItem *item);

/**
 * captives_dots_get_row:
 * @index: 0..captives_dots_count_rows () - 1
 * @from, @to: (out): centres of the first and the last dot, on one height; points of the scene
 */
void  captives_dots_get_row    (const CaptivesItem *item,
                                guint               index,
                                CaptivesPoint      *from,
                                CaptivesPoint      *to);

G_END_DECLS
