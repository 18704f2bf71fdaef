/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-layout-sweep.h -- the layout rules over a chart of the bundled dataset, at many sizes */

#pragma once

#include "captives-view.h"

G_BEGIN_DECLS

/** test_layout_open_dataset: Returns: (transfer full): the file that the environment names; the test ends without it */
CaptivesDataset *test_layout_open_dataset (void);

/**
 * test_layout_sweep:
 * @reading: (nullable)
 *
 * Lays the chart out in every combination of eight pages, three languages and, on screen, three text scales, and fails the test
 * with the name of each combination that breaks a rule.
 */
void             test_layout_sweep        (CaptivesDataset *dataset,
                                           const char      *chart,
                                           const char      *reading);

G_END_DECLS
