/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-package.h -- a dataset as a folder of CSV files (Frictionless Data Package), and the way between both forms */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAPTIVES_PACKAGE_ERROR (captives_package_error_quark ())
/** captives_package_error_quark: Returns: the domain of CaptivesPackageError */
GQuark captives_package_error_quark (void);

typedef enum
{
  CAPTIVES_PACKAGE_ERROR_READ,    /* a file is missing or cannot be read */
  CAPTIVES_PACKAGE_ERROR_SYNTAX,  /* not UTF-8, not CSV, not JSON */
  CAPTIVES_PACKAGE_ERROR_HEADER,  /* columns or resources are not those of the schema */
  CAPTIVES_PACKAGE_ERROR_VALUE,   /* a field does not fit its column */
  CAPTIVES_PACKAGE_ERROR_KEY,     /* a key occurs twice, or leads nowhere */
  CAPTIVES_PACKAGE_ERROR_WRITE,   /* the target could not be written; it is as it was before */
} CaptivesPackageError;

/**
 * captives_package_compile:
 * @directory: holds datapackage.json and one CSV file for each table
 * @path: the dataset file to write; written beside and renamed, so that a half-written one never appears
 * @error: CAPTIVES_PACKAGE_ERROR; the message is "FILE:LINE: COLUMN: what is wrong, what was expected"
 *
 * The same package gives the same bytes, whenever and wherever it is compiled with the same SQLite.
 */
gboolean captives_package_compile (const char  *directory,
                                   const char  *path,
                                   GError     **error);

/**
 * captives_package_dump:
 * @path: a dataset file
 * @directory: made if it is not there; existing files of the package are replaced, others are left alone
 * @error: CAPTIVES_PACKAGE_ERROR or CAPTIVES_DATASET_ERROR
 *
 * The inverse of captives_package_compile (): gives back the same bytes of a package in canonical form (UTF-8, LF,
 * quotes only where needed).
 */
gboolean captives_package_dump    (const char  *path,
                                   const char  *directory,
                                   GError     **error);

G_END_DECLS
