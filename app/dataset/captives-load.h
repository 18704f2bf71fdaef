/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-load.h -- a package in memory: a database that holds the records of its CSV files, and where each stood */

#pragma once

#include "captives-csv.h"
#include "captives-schema.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* A row's rowid in @database is the place of its record in the CSV file, from 1; records that do not fit the schema are
 * left out. */
typedef struct
{
  char           *directory; /* NULL if it was read from a dataset file */
  CaptivesSchema *schema;
  sqlite3        *database;  /* search is empty */
  GHashTable     *records;   /* name of a table -> (element-type CaptivesCsvRecord), without the header */
  GPtrArray      *noncanonical; /* (element-type utf8): tables whose CSV file is not in canonical form */
  GPtrArray      *findings;  /* (element-type CaptivesFinding): rules "value" and "unique" */
} CaptivesPackage;

/**
 * captives_package_load:
 * @directory: holds datapackage.json and the CSV files
 * @error: CAPTIVES_PACKAGE_ERROR _READ, _SYNTAX, _HEADER, _VALUE: a file as a whole is wrong
 *
 * Returns: (transfer full): the package; what is wrong with single records is in its findings
 */
CaptivesPackage *captives_package_load      (const char             *directory,
                                             GError                **error);

/**
 * captives_package_load_file:
 * @path: a dataset file
 * @error: CAPTIVES_DATASET_ERROR
 *
 * Returns: (transfer full): the package in @path; it has no records and no lines
 */
CaptivesPackage *captives_package_load_file (const char             *path,
                                             GError                **error);
/** captives_package_free: with its database and findings */
void             captives_package_free      (CaptivesPackage        *self);

/**
 * captives_package_get_line:
 *
 * Returns: the line, from 1, on which the record of row @rowid of @table begins; 0 if it was read from a dataset file
 */
guint            captives_package_get_line  (CaptivesPackage        *self,
                                             const char             *table,
                                             gint64                  rowid);

/**
 * captives_package_format_number:
 * @value: finite
 *
 * Returns: (transfer full): the shortest decimal form that reads back as @value: the only one a package may have
 */
char            *captives_package_format_number (double               value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesPackage, captives_package_free)

G_END_DECLS
