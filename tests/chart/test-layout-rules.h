/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-layout-rules.h -- what holds for every scene, whatever its kind, size and language */

#pragma once

#include <pango/pango.h>

#include "captives-scene.h"

G_BEGIN_DECLS

/* The rules are held to in the plain build, everywhere.  Sanitizers take four times as long and look for another kind of mistake, for
 * which a part of the pages is enough: TEST_ROUNDS () of random pages, those that TEST_IS_TURN () names of the others. */
#ifdef __SANITIZE_ADDRESS__
#define TEST_ROUNDS(n)      (((n) + 3) / 4)
#define TEST_IS_TURN(index) ((index) % 4 == 0)
#else
#define TEST_ROUNDS(n)      (n)
#define TEST_IS_TURN(index) TRUE
#endif

/** test_layout_context_new: Returns: (transfer full): metrics without hinting and at fractional positions, as renderers have them */
PangoContext *test_layout_context_new (void);

/**
 * test_layout_find_faults:
 * @least_size: points; no text may be smaller
 *
 * Everything is inside the page; no text touches another text or a shape of a mark; text that crosses a line of the grid has
 * a halo; no text crosses a line between rows; marks do not overlap, can be hit, hold their own text, and have a name.
 * Returns: (transfer full) (nullable): all that breaks one of these rules, one a line; NULL if nothing does
 */
char         *test_layout_find_faults (const CaptivesScene *scene,
                                       double               least_size);

/** test_layout_check_rules: asserts that there are no faults */
void          test_layout_check_rules (const CaptivesScene *scene);

/** test_layout_get_text: Returns: (transfer full): all texts, in drawing order, one a line */
char         *test_layout_get_text    (const CaptivesScene *scene);

G_END_DECLS
