/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-check-private.h"

#include "captives-sql.h"

void
captives_check_add (CaptivesCheck *check,
                    const char    *table,
                    gint64         rowid,
                    const char    *row,
                    const char    *message)
{
  CaptivesFinding place = {
    .rule = (char *) check->rule->name, /* the list copies what it is given */
    .table = (char *) table,
    .row = (char *) row,
    .line = captives_package_get_line (check->package, table, rowid),
  };

  captives_findings_add (check->findings, &place, "%s", message);
}

void
captives_check_query (CaptivesCheck *check,
                      const char    *table,
                      const char    *sql)
{
  g_autoptr (CaptivesSqlStatement) statement = captives_sql_prepare (check->package->database, sql);

  while (sqlite3_step (statement) == SQLITE_ROW)
    captives_check_add (check, table, sqlite3_column_int64 (statement, 0), captives_sql_get_text (statement, 1),
                        captives_sql_get_text (statement, 2));
}

void
captives_check_run (CaptivesPackage    *package,
                    const CaptivesRule *rules,
                    GPtrArray          *findings)
{
  CaptivesCheck check = { .package = package, .findings = findings };

  for (const CaptivesRule *rule = rules; rule->name != NULL; rule++)
    {
      check.rule = rule;
      if (rule->run != NULL)
        rule->run (&check);
      else
        captives_check_query (&check, rule->table, rule->sql);
    }
}

static guint
get_table_place (CaptivesPackage *package,
                 const char      *name)
{
  GPtrArray *tables = captives_schema_list_tables (package->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      if (g_strcmp0 (((CaptivesTable *) g_ptr_array_index (tables, i))->name, name) == 0)
        return i;
    }

  return tables->len;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const CaptivesFinding *left = *(CaptivesFinding *const *) a;
  const CaptivesFinding *right = *(CaptivesFinding *const *) b;
  guint left_table = get_table_place (data, left->table);
  guint right_table = get_table_place (data, right->table);

  if (left_table != right_table)
    return left_table < right_table ? -1 : 1;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;

  return 0;
}

void
captives_check_sort (CaptivesPackage *package,
                     GPtrArray       *findings)
{
  g_ptr_array_sort_with_data (findings, compare_findings, package);
}
