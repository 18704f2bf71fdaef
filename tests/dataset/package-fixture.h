/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* package-fixture.h -- a small package that breaks no rule, to be changed by a test and written to a folder of its own
 *
 * Its numbers are made up.  A column whose name ends in '*' is a text in three languages, "English|Русский|日本語".
 */

#pragma once

#include "captives-schema.h"

G_BEGIN_DECLS

typedef struct
{
  CaptivesSchema *schema;
  GHashTable     *tables; /* name -> GPtrArray of GHashTable: column -> value */
  char           *folder; /* a temporary folder that holds nothing else */
  char           *directory; /* the package, inside of it */
  char           *file;   /* where a dataset can be written, inside of it */
} PackageFixture;

/** package_fixture_new: the package is in memory; nothing is written but an empty folder */
PackageFixture *package_fixture_new    (void);

/** package_fixture_free: also removes its folder */
void            package_fixture_free   (PackageFixture *self);

/** package_fixture_add: a row of @table: pairs of column and value, ended by NULL */
void            package_fixture_add    (PackageFixture *self,
                                        const char     *table,
                                        ...) G_GNUC_NULL_TERMINATED;

/** package_fixture_find: the place, from 0, of the first row of @table that has @value in @column; asserts it is there */
guint           package_fixture_find   (PackageFixture *self,
                                        const char     *table,
                                        const char     *column,
                                        const char     *value);

/** package_fixture_set: changes a value; NULL empties it */
void            package_fixture_set    (PackageFixture *self,
                                        const char     *table,
                                        guint           place,
                                        const char     *column,
                                        const char     *value);

/** package_fixture_remove: takes a row out */
void            package_fixture_remove (PackageFixture *self,
                                        const char     *table,
                                        guint           place);

/** package_fixture_write: writes datapackage.json and all CSV files */
void            package_fixture_write  (PackageFixture *self);

/** package_fixture_spoil: in @file, written before, puts @to in place of @from; asserts that @from is there */
void            package_fixture_spoil  (PackageFixture *self,
                                        const char     *file,
                                        const char     *from,
                                        const char     *to);

/** package_fixture_list: Returns: (transfer full): the names in @folder, sorted, with a space between */
char           *package_fixture_list   (const char     *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PackageFixture, package_fixture_free)

G_END_DECLS
