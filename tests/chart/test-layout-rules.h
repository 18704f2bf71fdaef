/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-layout-rules.h -- what holds for every scene, whatever its kind, size and language */

#pragma once

#include <pango/pango.h>

#include "captives-scene.h"

G_BEGIN_DECLS

/** test_layout_context_new: Returns: (transfer full): metrics without hinting and at fractional positions, as renderers have them */
PangoContext *test_layout_context_new (void);

/**
 * test_layout_check_rules:
 *
 * Asserts that everything is inside the page; that no text touches another text or a shape of a mark; that text that crosses a
 * line of the grid has a halo; that no text crosses a line between rows; that marks do not overlap, hold their own text, and
 * have a name.
 */
void          test_layout_check_rules (const CaptivesScene *scene);

/** test_layout_get_text: Returns: (transfer full): all texts, in drawing order, one a line */
char         *test_layout_get_text    (const CaptivesScene *scene);

G_END_DECLS
