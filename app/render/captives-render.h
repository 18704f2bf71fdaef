/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-render.h -- draws a scene with cairo: the one entry for widget, PNG, PDF and printer */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "captives-theme.h"

G_BEGIN_DECLS

/**
 * captives_render_create_pango_context:
 *
 * Metrics without hinting and at fractional positions, so that a chart is the same at every size.
 * Returns: (transfer full): for captives_layout () and captives_render_scene ()
 */
PangoContext *captives_render_create_pango_context (void);

/**
 * captives_render_scene:
 * @cr: one unit is one point of the scene; the scene's origin is the current origin
 *
 * Paints background and items.  Errors stick in @cr, as always with cairo.
 */
void          captives_render_scene                (const CaptivesScene *scene,
                                                    cairo_t             *cr,
                                                    PangoContext        *pango,
                                                    CaptivesTheme        theme);

/**
 * captives_render_get_pixel_size:
 * @pixels_per_point: > 0
 * @width, @height: (out): of a picture that holds the whole scene, pixels; 1..G_MAXINT
 */
void             captives_render_get_pixel_size    (const CaptivesScene *scene,
                                                    double               pixels_per_point,
                                                    int                 *width,
                                                    int                 *height);

/**
 * captives_render_to_surface:
 * @pixels_per_point: > 0
 *
 * Returns: (transfer full): an image of the scene, RGB24, or ARGB32 if the theme has no background; check its status: it is in
 *   error if the picture is larger than cairo or the memory allows
 */
cairo_surface_t *captives_render_to_surface        (const CaptivesScene *scene,
                                                    PangoContext        *pango,
                                                    CaptivesTheme        theme,
                                                    double               pixels_per_point);

G_END_DECLS
