/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-sql.h -- small helps for sqlite3, private to the package and its checks */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef sqlite3 CaptivesSqlDatabase;
typedef sqlite3_stmt CaptivesSqlStatement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesSqlDatabase, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesSqlStatement, sqlite3_finalize)

/**
 * captives_sql_prepare:
 * @sql: one statement of the program's own: it must compile
 *
 * Returns: (transfer full) (nullable): the statement; NULL, with a warning logged, if SQLite cannot take it, which
 *   only a damaged database or a lack of memory can cause
 */
sqlite3_stmt *captives_sql_prepare  (sqlite3      *database,
                                     const char   *sql);

/** captives_sql_bind: binds @text (nullable) to parameter @index, from 1; @text must live as long as the binding */
void          captives_sql_bind     (sqlite3_stmt *statement,
                                     int           index,
                                     const char   *text);

/** captives_sql_get_text: Returns: (transfer none) (nullable): column @index, from 0; lives until the next step */
const char   *captives_sql_get_text (sqlite3_stmt *statement,
                                     int           index);

/** captives_sql_quote_name: Returns: (transfer full): @name as an SQL identifier, in double quotes */
char         *captives_sql_quote_name (const char *name);

G_END_DECLS
