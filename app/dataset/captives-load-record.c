/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-load-private.h"

#include "captives-constraint.h"
#include "captives-finding.h"
#include "captives-package.h"
#include "captives-sql.h"

#include <math.h>
#include <string.h>

/* One table while its records are inserted. */
typedef struct
{
  CaptivesPackage     *package;
  const CaptivesTable *table;
  GPtrArray           *records; /* with the header */
  sqlite3_stmt        *insert;
} Loading;

static gboolean
check_header (const CaptivesTable  *table,
              const char           *file,
              GPtrArray            *records,
              GError              **error)
{
  const CaptivesCsvRecord *header = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  guint n_fields = header != NULL ? header->fields->len : 0;
  guint line = header != NULL ? header->line : 1;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CaptivesColumn *column = g_ptr_array_index (table->columns, i);
      const char *name = i < n_fields ? captives_csv_get_field (header, i) : NULL;

      if (g_strcmp0 (name, column->name) == 0)
        continue;
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_HEADER,
                   "%s:%u: %s: column %u of the header is “%s”, “%s” was expected", file, line, column->name, i + 1,
                   name != NULL ? name : "", column->name);
      return FALSE;
    }
  if (n_fields > table->columns->len)
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_HEADER,
                   "%s:%u: %s: the header has %u columns, %u were expected", file, line,
                   captives_csv_get_field (header, table->columns->len) != NULL
                     ? captives_csv_get_field (header, table->columns->len)
                     : "",
                   n_fields, table->columns->len);
      return FALSE;
    }

  return TRUE;
}

static CaptivesFinding
get_place (const Loading           *loading,
           const CaptivesCsvRecord *record,
           const char              *rule)
{
  /* The list copies what it is given. */
  return (CaptivesFinding){
    .rule = (char *) rule,
    .table = loading->table->name,
    .row = (char *) captives_csv_get_field (record, 0),
    .line = record->line,
  };
}

static void G_GNUC_PRINTF (4, 5)
report (const Loading           *loading,
        const CaptivesCsvRecord *record,
        const char              *column,
        const char              *format,
        ...)
{
  CaptivesFinding place = get_place (loading, record, "value");
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  captives_findings_add (loading->package->findings, &place, "%s: %s", column, text);
}

char *
captives_package_format_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  /* A database does not keep the sign of a zero. */
  if (value == 0)
    return g_strdup ("0");

  for (int digits = 15; digits < 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        return g_strdup (text);
    }

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17g", value));
}

/* Only one spelling of a number is taken, so that dumping gives it back: 61855, not 61855.0 or 6.1855e4. */
static gboolean
bind_number (const Loading           *loading,
             const CaptivesCsvRecord *record,
             const CaptivesColumn    *column,
             guint                    index)
{
  const char *field = captives_csv_get_field (record, index);
  g_autofree char *canonical = NULL;
  char *end = NULL;

  if (column->type == CAPTIVES_TYPE_INTEGER)
    {
      gint64 value = g_ascii_strtoll (field, &end, 10);

      canonical = g_strdup_printf ("%" G_GINT64_FORMAT, value);
      sqlite3_bind_int64 (loading->insert, index + 2, value);
    }
  else
    {
      double value = g_ascii_strtod (field, &end);

      canonical = isfinite (value) ? captives_package_format_number (value) : g_strdup ("");
      sqlite3_bind_double (loading->insert, index + 2, value);
    }

  if (end == field || *end != '\0' || *canonical == '\0')
    {
      report (loading, record, column->name, "“%s” is no %s, %s was expected", field,
              captives_type_get_word (column->type),
              column->type == CAPTIVES_TYPE_INTEGER ? "a whole number such as 1" : "a number such as 61855 or 12.5");
      return FALSE;
    }
  if (strcmp (canonical, field) != 0)
    {
      report (loading, record, column->name, "“%s” is not the shortest form of this number, “%s” was expected", field,
              canonical);
      return FALSE;
    }

  return TRUE;
}

static gboolean
bind_record (const Loading           *loading,
             const CaptivesCsvRecord *record)
{
  GPtrArray *columns = loading->table->columns;
  gboolean fits = TRUE;

  for (guint i = 0; i < columns->len; i++)
    {
      const CaptivesColumn *column = g_ptr_array_index (columns, i);
      const char *field = captives_csv_get_field (record, i);

      if (field == NULL && column->required)
        {
          report (loading, record, column->name, "it is empty, a value was expected");
          fits = FALSE;
        }
      else if (field == NULL || column->type == CAPTIVES_TYPE_TEXT)
        {
          captives_sql_bind (loading->insert, i + 2, field);
        }
      else if (!bind_number (loading, record, column, i))
        {
          fits = FALSE;
        }
    }

  return fits;
}

/* The columns that SQLite names in "UNIQUE constraint failed: figure.id, figure.question" */
static GArray *
parse_key (const CaptivesTable *table,
           const char          *message)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) names = g_strsplit (message, ", ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *dot = strchr (names[i], '.');

      for (guint j = 0; dot != NULL && j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);

          if (strcmp (dot + 1, column->name) == 0)
            g_array_append_val (indices, j);
        }
    }

  return indices;
}

static gboolean
has_same_key (const CaptivesCsvRecord *a,
              const CaptivesCsvRecord *b,
              GArray                  *key)
{
  for (guint i = 0; i < key->len; i++)
    {
      guint index = g_array_index (key, guint, i);

      if (g_strcmp0 (captives_csv_get_field (a, index), captives_csv_get_field (b, index)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
report_duplicate (const Loading           *loading,
                  const CaptivesCsvRecord *record,
                  const char              *message)
{
  g_autoptr (GArray) key = parse_key (loading->table, message);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  CaptivesFinding place = get_place (loading, record, "unique");
  guint earlier = 0;

  for (guint i = 0; i < key->len; i++)
    {
      guint index = g_array_index (key, guint, i);
      const CaptivesColumn *column = g_ptr_array_index (loading->table->columns, index);
      const char *field = captives_csv_get_field (record, index);

      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", column->name);
      g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", field != NULL ? field : "");
    }
  for (guint i = 1; i < loading->records->len && earlier == 0; i++)
    {
      const CaptivesCsvRecord *other = g_ptr_array_index (loading->records, i);

      if (has_same_key (record, other, key))
        earlier = other->line;
    }
  captives_findings_add (loading->package->findings, &place, "%s: “%s” is in line %u already, once was expected",
                         columns->str, values->str, earlier);
}

static void
report_check (const Loading           *loading,
              const CaptivesCsvRecord *record,
              const char              *expression)
{
  const CaptivesColumn *column;
  g_autofree char *expected = captives_constraint_explain (loading->table, expression, &column);
  const char *field = NULL;
  guint index;

  if (column != NULL && g_ptr_array_find (loading->table->columns, column, &index))
    field = captives_csv_get_field (record, index);

  if (field == NULL)
    report (loading, record, column != NULL ? column->name : loading->table->name, "it is empty; %s", expected);
  else if (g_utf8_strlen (field, -1) > 30)
    report (loading, record, column->name, "it has %ld characters; %s", g_utf8_strlen (field, -1), expected);
  else
    report (loading, record, column->name, "“%s”; %s", field, expected);
}

static void
explain_refusal (const Loading           *loading,
                 const CaptivesCsvRecord *record)
{
  const char *message = sqlite3_errmsg (loading->package->database);
  const char *detail = strstr (message, ": ");

  detail = detail != NULL ? detail + 2 : message;
  switch (sqlite3_extended_errcode (loading->package->database))
    {
    case SQLITE_CONSTRAINT_CHECK:
      report_check (loading, record, detail);
      break;
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      report_duplicate (loading, record, detail);
      break;
    default:
      report (loading, record, loading->table->name, "SQLite cannot take it: %s", message);
      break;
    }
}

static void
load_record (const Loading           *loading,
             const CaptivesCsvRecord *record,
             guint                    place)
{
  guint n_columns = loading->table->columns->len;

  if (record->fields->len != n_columns)
    {
      const CaptivesColumn *column = g_ptr_array_index (loading->table->columns,
                                                        MIN (record->fields->len, n_columns - 1));

      report (loading, record, column->name, "the record has %u fields, %u were expected", record->fields->len,
              n_columns);
      return;
    }

  sqlite3_bind_int64 (loading->insert, 1, place);
  if (bind_record (loading, record) && sqlite3_step (loading->insert) != SQLITE_DONE)
    explain_refusal (loading, record);
  sqlite3_reset (loading->insert);
}

static char *
make_insert (const CaptivesTable *table)
{
  GString *sql = g_string_new ("INSERT INTO ");
  g_autofree char *name = captives_sql_quote_name (table->name);

  g_string_append_printf (sql, "%s (rowid", name);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CaptivesColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *quoted = captives_sql_quote_name (column->name);

      g_string_append_printf (sql, ", %s", quoted);
    }
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

gboolean
captives_load_table (CaptivesPackage      *package,
                     const CaptivesTable  *table,
                     const char           *file,
                     GPtrArray            *records,
                     GError              **error)
{
  g_autoptr (CaptivesSqlStatement) insert = NULL;
  g_autofree char *sql = NULL;
  Loading loading;

  g_return_val_if_fail (package != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  if (!check_header (table, file, records, error))
    return FALSE;

  sql = make_insert (table);
  insert = captives_sql_prepare (package->database, sql);
  loading = (Loading){ .package = package, .table = table, .records = records, .insert = insert };
  for (guint i = 1; i < records->len; i++)
    load_record (&loading, g_ptr_array_index (records, i), i);

  return TRUE;
}
