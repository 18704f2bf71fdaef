/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-fixture.h -- a small dataset file, made in a folder of the test's own.  Its numbers are invented. */

#pragma once

#include <sqlite3.h>

#include "captives-dataset.h"

typedef struct
{
  char *directory; /* removed with all that is in it when the fixture is freed */
  char *path;      /* "sample.captives" in it */
} TestFixture;

/** test_fixture_new: Returns: (transfer full): a valid dataset; @extra (nullable): SQL run after its rows are in, unchecked */
TestFixture *test_fixture_new       (const char  *extra);
void         test_fixture_free      (TestFixture *self);

/** test_fixture_open: Returns: (transfer full): the dataset, which must open */
CaptivesDataset *test_fixture_open  (TestFixture   *self,
                                     CaptivesTrust  trust);

/** test_fixture_execute: runs @sql on the file with keys and checks off, as somebody could who means harm */
void         test_fixture_execute   (TestFixture *self,
                                     const char  *sql);

/** test_join_ids: @list: (transfer container): of rows that begin with an identifier.  Returns: (transfer full): "a b c" */
char        *test_join_ids          (GPtrArray   *list);

#define TEST_ASSERT_IDS(list, expected) \
  G_STMT_START { \
    g_autofree char *ids_ = test_join_ids (list); \
    g_assert_cmpstr (ids_, ==, expected); \
  } G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFixture, test_fixture_free)
