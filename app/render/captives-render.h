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

/** captives_render_to_surface: Returns: (transfer full): an image of the scene, @pixels_per_point > 0; check its status */
cairo_surface_t *captives_render_to_surface        (const CaptivesScene *scene,
                                                    PangoContext        *pango,
                                                    CaptivesTheme        theme,
                                                    double               pixels_per_point);

G_END_DECLS
