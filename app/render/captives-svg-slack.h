/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-svg-slack.h -- which lines of an SVG have no room to be set wider, where another font takes the place of theirs
 *
 * Internal to app/render.
 */

#pragma once

#include "captives-scene.h"

G_BEGIN_DECLS

/* How much wider another font may set a line, as a share of its width: DejaVu Sans, which is everywhere, does so by nearly that. */
#define CAPTIVES_SVG_DEVIATION 0.2

/**
 * captives_svg_find_tight:
 *
 * A line is tight if, widened by %CAPTIVES_SVG_DEVIATION away from its anchor, it would meet another line, widened too, or
 * the halo of one, run into a shape that it keeps off, or leave the page.  Its length is then written down, and viewers keep to it (SVG 1.1, 10.5, textLength).
 * Returns: (transfer full): one for each item of @scene; FALSE for what is no text
 */
gboolean *captives_svg_find_tight (const CaptivesScene *scene);

G_END_DECLS
