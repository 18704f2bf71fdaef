/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-load-private.h -- what the loaders of a package share */

#pragma once

#include "captives-load.h"

G_BEGIN_DECLS

/** captives_package_new: Returns: (transfer full): a package without database, for the loaders to fill */
CaptivesPackage *captives_package_new (void);

/**
 * captives_load_table:
 * @file: of the table, for messages
 * @records: all records of the file, the header too
 * @error: CAPTIVES_PACKAGE_ERROR_HEADER
 *
 * Adds findings to @package for records that do not fit, and inserts the others.
 */
gboolean captives_load_table (CaptivesPackage      *package,
                              const CaptivesTable  *table,
                              const char           *file,
                              GPtrArray            *records,
                              GError              **error);

/**
 * captives_dump_table:
 * @error: CAPTIVES_PACKAGE_ERROR_READ
 *
 * Returns: (transfer full): the rows of @table as CSV in canonical form, with the header
 */
GString *captives_dump_table (CaptivesPackage      *package,
                              const CaptivesTable  *table,
                              GError              **error);

G_END_DECLS
