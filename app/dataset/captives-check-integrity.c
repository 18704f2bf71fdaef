/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold for a package to become a dataset at all, beyond what the schema's constraints can say. */

#include "config.h"

#include "captives-check-private.h"

#include "captives-date.h"
#include "captives-sql.h"

#include <string.h>

/* A table's first column identifies its rows well enough for a person. */
static const char *
get_first_column (const CaptivesTable *table)
{
  return ((const CaptivesColumn *) g_ptr_array_index (table->columns, 0))->name;
}

static void
check_key (CaptivesCheck        *check,
           const CaptivesTable  *table,
           const CaptivesColumn *column)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT rowid, \"%s\","
                         "  '%s: “' || \"%s\" || '” leads to no row of %s, an identifier from there was expected'"
                         "  FROM \"%s\" WHERE \"%s\" IS NOT NULL AND \"%s\" NOT IN (SELECT id FROM \"%s\")",
                         get_first_column (table), column->name, column->name, column->references, table->name,
                         column->name, column->name, column->references);
  captives_check_query (check, table->name, sql);
}

static void
check_keys (CaptivesCheck *check)
{
  GPtrArray *tables = captives_schema_list_tables (check->package->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      for (guint j = 0; j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);

          if (column->references != NULL)
            check_key (check, table, column);
        }
    }
}

static void
triple_free (CaptivesTriple *self)
{
  g_free (self->base);
  for (gsize i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_free (self->names[i]);
  g_free (self);
}

static void
add_triple (GPtrArray            *triples,
            const CaptivesTable  *table,
            const CaptivesColumn *column)
{
  const char *const languages[] = { "en", "ru", "ja" };
  CaptivesTriple *triple;

  if (!g_str_has_suffix (column->name, "_en"))
    return;

  triple = g_new0 (CaptivesTriple, 1);
  triple->table = table;
  triple->base = g_strndup (column->name, strlen (column->name) - strlen ("_en"));
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    triple->names[i] = g_strdup_printf ("%s_%s", triple->base, languages[i]);
  g_ptr_array_add (triples, triple);
}

GPtrArray *
captives_check_list_triples (CaptivesPackage *package)
{
  GPtrArray *triples = g_ptr_array_new_with_free_func ((GDestroyNotify) triple_free);
  GPtrArray *tables = captives_schema_list_tables (package->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      for (guint j = 0; j < table->columns->len; j++)
        add_triple (triples, table, g_ptr_array_index (table->columns, j));
    }

  return triples;
}

static void
check_wordings (CaptivesCheck *check)
{
  g_autoptr (GPtrArray) triples = captives_check_list_triples (check->package);

  for (guint i = 0; i < triples->len; i++)
    {
      const CaptivesTriple *triple = g_ptr_array_index (triples, i);
      const char *en = triple->names[0];
      const char *ru = triple->names[1];
      const char *ja = triple->names[2];
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("SELECT rowid, \"%s\", iif (%s IS NULL, '%s', iif (%s IS NULL, '%s', '%s'))"
                             "  || ': it is empty, the text in all three languages or in none was expected'"
                             "  FROM \"%s\" WHERE (%s IS NULL) + (%s IS NULL) + (%s IS NULL) IN (1, 2)",
                             get_first_column (triple->table), en, en, ru, ru, ja, triple->table->name, en, ru, ja);
      captives_check_query (check, triple->table->name, sql);
    }
}

static void
check_date_column (CaptivesCheck        *check,
                   const CaptivesTable  *table,
                   const CaptivesColumn *column)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT rowid, \"%s\", \"%s\" FROM \"%s\" WHERE \"%s\" IS NOT NULL", get_first_column (table),
                         column->name, table->name, column->name);
  statement = captives_sql_prepare (check->package->database, sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *text = captives_sql_get_text (statement, 2);
      g_autofree char *message = NULL;
      CaptivesDate date;

      if (captives_date_parse (text, &date))
        continue;
      message = g_strdup_printf ("%s: “%s” is no date, one such as 1945, 1945-12 or 1945-12-07 was expected",
                                 column->name, text);
      captives_check_add (check, table->name, sqlite3_column_int64 (statement, 0),
                          captives_sql_get_text (statement, 1), message);
    }
}

static void
check_dates (CaptivesCheck *check)
{
  GPtrArray *tables = captives_schema_list_tables (check->package->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      for (guint j = 0; j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);

          if (column->is_date)
            check_date_column (check, table, column);
        }
    }
}

static void
check_parents (CaptivesCheck *check)
{
  GPtrArray *tables = captives_schema_list_tables (check->package->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = NULL;

      if (captives_table_find_column (table, "parent") == NULL)
        continue;
      sql = g_strdup_printf ("WITH RECURSIVE up (id, parent) AS ("
                             "  SELECT id, parent FROM %s WHERE parent IS NOT NULL"
                             "  UNION SELECT u.id, t.parent FROM up u JOIN %s t ON t.id = u.parent"
                             "    WHERE t.parent IS NOT NULL)"
                             "SELECT t.rowid, t.id, 'parent: it leads back to “' || t.id || '”, a tree was expected'"
                             "  FROM %s t WHERE EXISTS (SELECT 1 FROM up u WHERE u.id = t.id AND u.parent = t.id)",
                             table->name, table->name, table->name);
      captives_check_query (check, table->name, sql);
    }
}

const CaptivesRule captives_rules_integrity[] = {
  { .name = "key", .run = check_keys },
  { .name = "wordings", .run = check_wordings },
  { .name = "date", .run = check_dates },
  { .name = "derived-typed", .table = "figure",
    .sql = "SELECT rowid, id, 'value: a derived figure is computed from its terms, an empty field was expected'"
           "  FROM figure WHERE nature = 'derived' AND coalesce (value, low, high) IS NOT NULL" },
  { .name = "derived-terms", .table = "figure",
    .sql = "SELECT rowid, id, 'nature: derived, but it has no terms; rows of term were expected'"
           "  FROM figure WHERE nature = 'derived' AND id NOT IN (SELECT derived FROM term)" },
  { .name = "term-derived", .table = "term",
    .sql = "SELECT t.rowid, t.derived, 'derived: “' || t.derived || '” is a ' || f.nature"
           "  || ', a figure of the nature derived was expected'"
           "  FROM term t JOIN figure f ON f.id = t.derived WHERE f.nature <> 'derived'" },
  { .name = "term-cycle", .table = "term",
    .sql = "WITH RECURSIVE reach (derived, figure) AS ("
           "  SELECT derived, figure FROM term"
           "  UNION SELECT r.derived, t.figure FROM reach r JOIN term t ON t.derived = r.figure)"
           "SELECT t.rowid, t.derived, 'figure: “' || t.figure || '” is itself computed from “' || t.derived"
           "  || '”, a figure that is not was expected'"
           "  FROM term t WHERE EXISTS (SELECT 1 FROM reach r WHERE r.derived = t.figure AND r.figure = t.derived)" },
  { .name = "parent-cycle", .run = check_parents },
  { NULL },
};
