/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-sheet.h -- rows of cells, written as a table for people, or as CSV or JSON for programs
 *
 * People and programs want different columns ("≈ 10,000" against value and qualifier apart), so a column may belong to one
 * of them only.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_SHEET_TABLE, /* aligned columns */
  CAPTIVES_SHEET_CSV,   /* RFC 4180, UTF-8, a header line */
  CAPTIVES_SHEET_JSON,  /* an array of objects */
} CaptivesSheetFormat;

typedef struct
{
  const char *name;    /* in CSV and JSON; NULL: only for people */
  const char *heading; /* in the table, to be translated; NULL: only for programs */
  gboolean    number;  /* aligned at the right; in JSON a number */
} CaptivesColumn;

typedef struct _CaptivesSheet CaptivesSheet;

/** captives_sheet_format_parse: @name: "table", "csv" or "json"; NULL means "table"; @out: untouched if the answer is FALSE */
gboolean       captives_sheet_format_parse (const char           *name,
                                            CaptivesSheetFormat  *out);

/** captives_sheet_new: @columns: kept, must outlive the sheet; @n_columns: > 0 */
CaptivesSheet *captives_sheet_new          (const CaptivesColumn *columns,
                                            guint                 n_columns);
/** captives_sheet_free: with its cells; the columns are the caller's */
void           captives_sheet_free         (CaptivesSheet        *self);

/** captives_sheet_add: the next cell, column by column, row by row; @text: (nullable): copied; NULL or "" is an empty cell */
void           captives_sheet_add          (CaptivesSheet        *self,
                                            const char           *text);
/** captives_sheet_add_number: in as few digits as are needed, at most 15, without locale; NAN is an empty cell */
void           captives_sheet_add_number   (CaptivesSheet        *self,
                                            double                value);

/** captives_sheet_write: all rows must be complete.  Returns: (transfer full): the text; of a table without rows "" */
char          *captives_sheet_write        (CaptivesSheet        *self,
                                            CaptivesSheetFormat   format);

/** captives_text_columns: Returns: how many columns of a terminal @text takes: a Han character takes two, a combining mark none */
guint          captives_text_columns       (const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesSheet, captives_sheet_free)

G_END_DECLS
