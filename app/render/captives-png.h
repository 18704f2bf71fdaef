/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-png.h -- writes a PNG file
 *
 * Internal to app/render.  cairo's own writer tries five filters on each row, which takes nine tenths of a run.  A chart is flat
 * areas and letters: the rows as they are, at level 3, make a smaller file than any one filter at level 6, in less than half of
 * the time (measured on the bundled charts: 156 kB in 14 ms; with filter UP, level 6: 159 kB in more than 30 ms).
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "captives-scene.h"

G_BEGIN_DECLS

/**
 * captives_png_encode:
 * @surface: an image of format RGB24 (written as RGB) or ARGB32 (written as RGBA)
 * @info: becomes text chunks before the pixels: Title, Description, Copyright, Source, Software, Creation Time, Captives, XMP
 * @record: (nullable): of captives_scene_record_write ()
 * @density: dots per inch to be noted in the file; 0: none
 * @error: CAPTIVES_EXPORT_ERROR_SIZE
 *
 * No clock goes in: the same input gives the same bytes.
 * Returns: (transfer full): the file; NULL on error
 */
GBytes *captives_png_encode (cairo_surface_t          *surface,
                             const CaptivesSceneInfo  *info,
                             const char               *record,
                             double                    density,
                             GError                  **error);

G_END_DECLS
