/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-sql.h"

sqlite3_stmt *
captives_sql_prepare (sqlite3    *database,
                      const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_warning ("SQLite refused a statement: %s: %s", sqlite3_errmsg (database), sql);

  return statement;
}

void
captives_sql_bind (sqlite3_stmt *statement,
                   int           index,
                   const char   *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

const char *
captives_sql_get_text (sqlite3_stmt *statement,
                       int           index)
{
  return (const char *) sqlite3_column_text (statement, index);
}

char *
captives_sql_quote_name (const char *name)
{
  g_auto (GStrv) pieces = g_strsplit (name, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", pieces);

  return g_strdup_printf ("\"%s\"", doubled);
}
