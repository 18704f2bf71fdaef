/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-check.h -- the rules of truth, checked by machine
 *
 * What the schema's own constraints say is found as well (rules "value" and "unique").  Rules that need the whole of a
 * package are passed over while a record does not fit, a key leads nowhere or a derived figure cannot be computed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *rule;    /* short stable name: "printed-value" */
  char *table;   /* "figure" */
  char *row;     /* identifier of the row, or of its first key column */
  guint line;    /* line in the CSV file, from 1; 0 if the input was a dataset file */
  char *message; /* what is wrong, what was expected */
} CaptivesFinding;

/** captives_finding_free: with its strings */
void       captives_finding_free      (CaptivesFinding  *self);

/**
 * captives_check:
 * @path: a package folder or a dataset file
 * @error: CAPTIVES_PACKAGE_ERROR or CAPTIVES_DATASET_ERROR, if it could not even be read
 *
 * Returns: (transfer full) (element-type CaptivesFinding): all findings in order of table and line; empty if all is
 *   well; NULL on error
 */
GPtrArray *captives_check             (const char       *path,
                                       GError          **error);

/** captives_check_list_rules: Returns: (transfer none): NULL-terminated names of all rules */
const char *const *captives_check_list_rules (void);

G_END_DECLS
