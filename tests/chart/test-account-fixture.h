/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-account-fixture.h -- datasets with accounts of a test's own, on top of test-lanes-fixture.h: the chart
 * LANES_CHART shows them */

#pragma once

#include "captives-page.h"

#include "test-lanes-fixture.h"

G_BEGIN_DECLS

/** account_fixture_new: @kind: "balance" or "flow".  Returns: (transfer full): its chart has no rows yet */
LanesFixture *account_fixture_new (const char *kind);
/** account_fixture_add_row: a row of the chart; @balance: (nullable): identifier; @name: (nullable): a new balance of
 * that name is made */
void account_fixture_add_row (LanesFixture *self,
                              const char   *key,
                              const char   *balance,
                              const char   *name);
/** account_fixture_add_line: @figure: is made */
void account_fixture_add_line (LanesFixture      *self,
                               const char        *balance,
                               const LanesFigure *figure,
                               int                sign);
/** account_fixture_make_random: Returns: (transfer full): accounts as no editor would make them */
CaptivesDataset *account_fixture_make_random (const char *kind);
/** account_fixture_random_view: any page and size */
void account_fixture_random_view (CaptivesView *view);
/** account_fixture_check_random: lays out many of the two above and fails the test where a rule is broken */
void account_fixture_check_random (const char *kind);
/** account_fixture_init_page: what a model needs of a page; @page and @view stay the caller's */
void account_fixture_init_page (CaptivesPage    *page,
                                CaptivesView    *view,
                                CaptivesDataset *dataset);
/** account_fixture_check_bundled: holds every bundled chart of @kind, of which there is one at least, to the rules */
void account_fixture_check_bundled (CaptivesKind kind);
/** account_fixture_lay_out: Returns: (transfer full): the scene; a failure ends the test */
CaptivesScene *account_fixture_lay_out (CaptivesDataset    *dataset,
                                        const CaptivesView *view);

G_END_DECLS
