/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-describe.h -- the facts that travel with a picture
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

/** captives_describe_reading: Returns: (transfer full): which reading is drawn, or why none is, a sentence */
char          *captives_describe_reading (CaptivesPage *page);

/**
 * captives_describe_page:
 * @page: laid out; consumed is its builder, which becomes the scene
 * @width, @height: of the scene, points
 *
 * Returns: (transfer full): the scene, with alternative text, references, and values as drawn
 */
CaptivesScene *captives_describe_page (CaptivesPage *page,
                                       double        width,
                                       double        height);

G_END_DECLS
