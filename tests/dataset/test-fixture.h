/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-fixture.h -- a small dataset file, made in a folder of the test's own.  Its numbers are invented. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef struct
{
  char *directory; /* removed with all that is in it when the fixture is freed */
  char *path;      /* "sample.captives" in it */
} TestFixture;

/** test_fixture_new: Returns: (transfer full): a valid dataset; @extra (nullable): SQL run after its rows are in, unchecked */
TestFixture *test_fixture_new       (const char  *extra);
void         test_fixture_free      (TestFixture *self);

/** test_fixture_execute: runs @sql on the file with keys and checks off, as somebody could who means harm */
void         test_fixture_execute   (TestFixture *self,
                                     const char  *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFixture, test_fixture_free)
