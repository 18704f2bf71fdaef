/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-schema.h"

#include "captives-sql.h"

#include <string.h>

struct _CaptivesSchema
{
  GPtrArray *tables; /* CaptivesTable */
};

static void
column_free (CaptivesColumn *self)
{
  g_free (self->name);
  g_free (self->references);
  g_free (self);
}

static void
table_free (CaptivesTable *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static CaptivesType
parse_type (const char *word)
{
  if (g_strcmp0 (word, "REAL") == 0)
    return CAPTIVES_TYPE_REAL;
  if (g_strcmp0 (word, "INTEGER") == 0)
    return CAPTIVES_TYPE_INTEGER;

  return CAPTIVES_TYPE_TEXT;
}

/* The schema has no type for dates: a date is a text with a pattern for the year. */
static gboolean
is_date (const char *name,
         const char *create)
{
  g_autofree char *pattern = g_strdup_printf ("CHECK (%s GLOB '[12]", name);

  return strstr (create, pattern) != NULL;
}

static GPtrArray *
read_columns (sqlite3    *database,
              const char *table,
              const char *create)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

  statement = captives_sql_prepare (database,
                                    "SELECT c.name, c.type, c.\"notnull\", k.\"table\""
                                    "  FROM pragma_table_info (?1) c"
                                    "  LEFT JOIN pragma_foreign_key_list (?1) k ON k.\"from\" = c.name"
                                    "  ORDER BY c.cid");
  captives_sql_bind (statement, 1, table);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      CaptivesColumn *column = g_new0 (CaptivesColumn, 1);

      column->name = g_strdup (captives_sql_get_text (statement, 0));
      column->type = parse_type (captives_sql_get_text (statement, 1));
      column->required = sqlite3_column_int (statement, 2) != 0;
      column->references = g_strdup (captives_sql_get_text (statement, 3));
      column->is_date = is_date (column->name, create);
      g_ptr_array_add (columns, column);
    }

  return columns;
}

static void
read_tables (CaptivesSchema *self,
             sqlite3        *database)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  /* The shadow tables of the full-text index are named search_...; they and search itself are computed. */
  statement = captives_sql_prepare (database,
                                    "SELECT name, sql FROM sqlite_schema"
                                    "  WHERE type = 'table' AND name <> 'meta' AND name NOT GLOB 'search*'"
                                    "  ORDER BY rowid");
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      CaptivesTable *table = g_new0 (CaptivesTable, 1);

      table->name = g_strdup (captives_sql_get_text (statement, 0));
      table->columns = read_columns (database, table->name, captives_sql_get_text (statement, 1));
      g_ptr_array_add (self->tables, table);
    }
}

CaptivesSchema *
captives_schema_new (void)
{
  g_autoptr (CaptivesSqlDatabase) database = NULL;
  CaptivesSchema *self = g_new0 (CaptivesSchema, 1);

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  if (sqlite3_open (":memory:", &database) != SQLITE_OK
      || sqlite3_exec (database, captives_schema_get_sql (), NULL, NULL, NULL) != SQLITE_OK)
    g_error ("The built-in schema is broken: %s", sqlite3_errmsg (database));
  read_tables (self, database);

  return self;
}

void
captives_schema_free (CaptivesSchema *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tables);
  g_free (self);
}

GPtrArray *
captives_schema_list_tables (CaptivesSchema *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tables;
}

const CaptivesColumn *
captives_table_find_column (const CaptivesTable *self,
                            const char          *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CaptivesColumn *column = g_ptr_array_index (self->columns, i);

      if (g_strcmp0 (column->name, name) == 0)
        return column;
    }

  return NULL;
}

const char *
captives_type_get_word (CaptivesType type)
{
  switch (type)
    {
    case CAPTIVES_TYPE_REAL:
      return "number";
    case CAPTIVES_TYPE_INTEGER:
      return "integer";
    case CAPTIVES_TYPE_TEXT:
    default:
      return "string";
    }
}
