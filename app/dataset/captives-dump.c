/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-package.h"

#include "captives-descriptor.h"
#include "captives-load-private.h"
#include "captives-sql.h"
#include "captives-write.h"

#include <errno.h>

#include <glib/gstdio.h>

static void
append_value (GString      *text,
              sqlite3_stmt *statement,
              int           index)
{
  gboolean last = index + 1 == sqlite3_column_count (statement);
  g_autofree char *number = NULL;

  if (sqlite3_column_type (statement, index) == SQLITE_FLOAT)
    number = captives_package_format_number (sqlite3_column_double (statement, index));
  captives_csv_append (text, number != NULL ? number : captives_sql_get_text (statement, index), last);
}

static char *
make_select (const CaptivesTable *table)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CaptivesColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *quoted = captives_sql_quote_name (column->name);

      g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", quoted);
    }
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY rowid", table->name);

  return g_string_free (sql, FALSE);
}

GString *
captives_dump_table (CaptivesPackage      *package,
                     const CaptivesTable  *table,
                     GError              **error)
{
  g_autofree char *sql = make_select (table);
  g_autoptr (CaptivesSqlStatement) statement = captives_sql_prepare (package->database, sql);
  g_autoptr (GString) text = g_string_new (NULL);
  int result;

  for (guint i = 0; i < table->columns->len; i++)
    captives_csv_append (text, ((CaptivesColumn *) g_ptr_array_index (table->columns, i))->name,
                         i + 1 == table->columns->len);
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        append_value (text, statement, i);
    }
  if (result == SQLITE_DONE)
    return g_steal_pointer (&text);

  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ, "The table %s could not be read: %s",
               table->name, sqlite3_errmsg (package->database));

  return NULL;
}

static GString *
dump_descriptor (CaptivesPackage  *package,
                 GError          **error)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  statement = captives_sql_prepare (package->database, "SELECT value FROM meta WHERE key = 'package'");
  if (sqlite3_step (statement) == SQLITE_ROW)
    return g_string_new (captives_sql_get_text (statement, 0));

  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ,
               "The dataset holds no %s, which was expected in its table meta", CAPTIVES_DESCRIPTOR_FILE);

  return NULL;
}

/* Everything is read before anything is written. */
static GHashTable *
dump_files (CaptivesPackage  *package,
            GError          **error)
{
  g_autoptr (GHashTable) files = NULL;
  GPtrArray *tables = captives_schema_list_tables (package->schema);
  GString *text = dump_descriptor (package, error);

  if (text == NULL)
    return NULL;

  files = captives_write_new_files ();
  g_hash_table_insert (files, g_strdup (CAPTIVES_DESCRIPTOR_FILE), text);
  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      text = captives_dump_table (package, table, error);
      if (text == NULL)
        return NULL;
      g_hash_table_insert (files, g_strconcat (table->name, ".csv", NULL), text);
    }

  return g_steal_pointer (&files);
}

gboolean
captives_package_dump (const char  *path,
                       const char  *directory,
                       GError     **error)
{
  g_autoptr (CaptivesPackage) package = NULL;
  g_autoptr (GHashTable) files = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (directory != NULL, FALSE);

  package = captives_package_load_file (path, error);
  files = package != NULL ? dump_files (package, error) : NULL;
  if (files == NULL)
    return FALSE;
  if (g_mkdir_with_parents (directory, 0755) != 0)
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE, "%s: the folder could not be made: %s",
                   directory, g_strerror (errno));
      return FALSE;
    }

  return captives_write_files (files, directory, error);
}
