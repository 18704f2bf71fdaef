/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-overlay.h -- what lies over a chart on the screen: hover, selection, keyboard focus.  Never exported. */

#pragma once

#include <gtk/gtk.h>

#include "captives-scene.h"
#include "captives-theme.h"

G_BEGIN_DECLS

/** captives_chart_overlay_get_box: Returns: the ring around @bounds of a mark, in the same coordinates */
graphene_rect_t captives_chart_overlay_get_box       (const CaptivesRect    *bounds);

/**
 * captives_chart_overlay_create_image:
 * @image: the painted chart, in pixels of the device
 * @width: of the chart, points
 * @height: of the chart, points
 *
 * Returns: (transfer full): a node that paints @image with its top left corner at the origin
 */
GskRenderNode  *captives_chart_overlay_create_image     (cairo_surface_t       *image,
                                                         double                 width,
                                                         double                 height);

/**
 * captives_chart_overlay_create_selection:
 * @image: as above; its text stays readable, because the fill colours only the paper between the strokes
 *
 * Returns: (transfer full): fill and ring of a selected mark
 */
GskRenderNode  *captives_chart_overlay_create_selection (cairo_surface_t       *image,
                                                         const CaptivesRect    *bounds,
                                                         CaptivesTheme          theme);

/** captives_chart_overlay_add_hover, captives_chart_overlay_add_focus: append the ring */
void            captives_chart_overlay_add_hover     (GtkSnapshot           *snapshot,
                                                      const CaptivesRect    *bounds,
                                                      CaptivesTheme          theme);
void            captives_chart_overlay_add_focus     (GtkSnapshot           *snapshot,
                                                      const CaptivesRect    *bounds,
                                                      CaptivesTheme          theme);

G_END_DECLS
