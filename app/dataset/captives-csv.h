/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-csv.h -- comma-separated values (RFC 4180), read strictly and written in one canonical form
 *
 * Canonical: UTF-8 without byte order mark, lines end in LF, the last one too; a field is quoted only if it holds a
 * comma, a quote, CR or LF, or begins or ends with a space; nothing between two commas means "not given".
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint      line;   /* where the record begins in the file, from 1 */
  GPtrArray *fields; /* (element-type utf8) (nullable): NULL is an empty field */
} CaptivesCsvRecord;

/**
 * captives_csv_parse:
 * @name: of the file, for messages
 * @bytes: its content
 * @length: of @bytes
 * @error: CAPTIVES_PACKAGE_ERROR_SYNTAX, "NAME:LINE: what is wrong, what was expected"
 *
 * Blank lines are passed over.  CR LF is read as LF outside of quotes.
 * Returns: (transfer full) (element-type CaptivesCsvRecord): all records, the header too; NULL on error
 */
GPtrArray  *captives_csv_parse     (const char         *name,
                                    const char         *bytes,
                                    gsize               length,
                                    GError            **error);

/**
 * captives_csv_get_field:
 *
 * Returns: (transfer none) (nullable): field @index, from 0; NULL if it is empty or beyond the last one
 */
const char *captives_csv_get_field (const CaptivesCsvRecord *record,
                                    guint               index);

/**
 * captives_csv_append:
 * @text: the file so far
 * @field: (nullable): its next field; NULL is an empty one
 * @last: whether the record ends here
 */
void        captives_csv_append    (GString            *text,
                                    const char         *field,
                                    gboolean            last);

G_END_DECLS
