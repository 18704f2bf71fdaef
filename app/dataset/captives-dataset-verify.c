/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A foreign file is believed only after its whole has been compared: the schema with that of schema.sql, the pages and
 * rows with the schema, the keys with the rows they lead to. */

#include "config.h"

#include "captives-dataset-private.h"
#include "captives-schema.h"

#include <inttypes.h>
#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* @at stands on a comment of SQL.  Returns: what follows it */
static const char *
skip_comment (const char *at)
{
  const char *end = at[0] == '-' ? strchr (at, '\n') : strstr (at + 2, "*/");

  if (end == NULL)
    return at + strlen (at);
  return at[0] == '-' ? end : end + 2;
}

static gboolean
is_comment (const char *at)
{
  return (at[0] == '-' && at[1] == '-') || (at[0] == '/' && at[1] == '*');
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || (c & 0x80) != 0;
}

/* @at stands on a quote.  Returns: what follows the closing one; a doubled quote just opens the next string */
static const char *
copy_quoted (const char *at,
             GString    *out)
{
  const char *end = strchr (at + 1, *at);
  gsize length = end != NULL ? (gsize) (end + 1 - at) : strlen (at);

  g_string_append_len (out, at, length);
  return at + length;
}

/* One spelling for statements that differ in blanks and comments only. */
static char *
normalize_sql (const char *sql)
{
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *at = sql != NULL ? sql : ""; *at != '\0';)
    {
      if (is_comment (at))
        {
          at = skip_comment (at);
          gap = TRUE;
          continue;
        }
      if (g_ascii_isspace (*at))
        {
          at++;
          gap = TRUE;
          continue;
        }

      if (gap && out->len > 0 && is_word (out->str[out->len - 1]) && is_word (*at))
        g_string_append_c (out, ' ');
      gap = FALSE;
      if (*at == '\'' || *at == '"' || *at == '`')
        at = copy_quoted (at, out);
      else
        g_string_append_c (out, *at++);
    }

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full) (nullable): "table figure" -> its normalized statement; NULL if it could not be read */
static GHashTable *
read_schema (sqlite3 *db)
{
  /* An index without a statement belongs to a key of its table, whose statement is compared. */
  const char *sql = "SELECT type || ' ' || name, tbl_name || ' ' || ifnull (sql, '') FROM sqlite_schema"
                    "  WHERE type <> 'index' OR sql IS NOT NULL";
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  int status = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  while (status == SQLITE_OK || status == SQLITE_ROW)
    {
      const char *name;

      status = sqlite3_step (statement);
      if (status != SQLITE_ROW)
        break;
      name = captives_sql_get_text (statement, 0);
      g_hash_table_insert (objects, g_strdup (name != NULL ? name : ""),
                           normalize_sql (captives_sql_get_text (statement, 1)));
    }

  return status == SQLITE_DONE ? g_steal_pointer (&objects) : NULL;
}

static GHashTable *
read_expected_schema (void)
{
  g_autoptr (CaptivesSqlDatabase) db = NULL;

  if (sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return NULL;
  if (sqlite3_exec (db, captives_schema_get_sql (), NULL, NULL, NULL) != SQLITE_OK)
    {
      g_critical ("schema.sql is not valid: %s", sqlite3_errmsg (db));
      return NULL;
    }

  return read_schema (db);
}

/* Returns: (nullable): a key of @left that is not in @right, or not the same there if @same; the first in order of
 * name, so that a file is refused with the same words each time */
static const char *
find_difference (GHashTable *left,
                 GHashTable *right,
                 gboolean    same)
{
  const char *found = NULL;
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char *other = g_hash_table_lookup (right, key);

      if (other != NULL && (!same || g_str_equal (other, value)))
        continue;
      if (found == NULL || strcmp (key, found) < 0)
        found = key;
    }

  return found;
}

static gboolean
check_schema (sqlite3     *db,
              const char  *path,
              GError     **error)
{
  g_autoptr (GHashTable) actual = read_schema (db);
  g_autoptr (GHashTable) expected = NULL;
  g_autofree char *name = NULL;
  const char *object;

  if (actual == NULL)
    {
      captives_dataset_set_sqlite_error (error, path, db);
      return FALSE;
    }

  expected = read_expected_schema ();
  if (expected == NULL)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, path,
                                  _("cannot be checked: this SQLite has no full-text index (FTS5)."));
      return FALSE;
    }

  if ((object = find_difference (expected, actual, FALSE)) != NULL)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path, _("lacks the %s, which each dataset has."), object);
  else if ((object = find_difference (actual, expected, FALSE)) != NULL)
    {
      name = g_strndup (object, 100);
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path, _("has the %s, which no dataset has."), name);
    }
  else if ((object = find_difference (expected, actual, TRUE)) != NULL)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                _("has another %s: its columns or checks are not those of a dataset."), object);

  return object == NULL;
}

/* SQLite's words for rows that break a rule of the schema, and not of the file format. */
static gboolean
is_rule_broken (const char *complaint)
{
  return g_str_has_prefix (complaint, "CHECK constraint failed") || g_str_has_prefix (complaint, "NULL value in") ||
         g_str_has_prefix (complaint, "non-") || strstr (complaint, " value in ") != NULL;
}

static gboolean
check_integrity (sqlite3     *db,
                 const char  *path,
                 GError     **error)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  const char *complaint;

  if (sqlite3_prepare_v2 (db, "PRAGMA integrity_check (1)", -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    {
      captives_dataset_set_sqlite_error (error, path, db);
      return FALSE;
    }

  complaint = captives_sql_get_text (statement, 0);
  if (g_strcmp0 (complaint, "ok") == 0)
    return TRUE;

  if (complaint != NULL && is_rule_broken (complaint))
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                _("has a row that breaks the rules of a dataset: %s."), complaint);
  else
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, path, _("is damaged: %s."),
                                complaint != NULL ? complaint : sqlite3_errmsg (db));
  return FALSE;
}

static gboolean
check_keys (sqlite3     *db,
            const char  *path,
            GError     **error)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  int status = sqlite3_prepare_v2 (db, "PRAGMA foreign_key_check", -1, &statement, NULL);

  if (status == SQLITE_OK)
    status = sqlite3_step (statement);
  if (status == SQLITE_DONE)
    return TRUE;

  if (status == SQLITE_ROW)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, path,
                                _("has a key that leads nowhere: row %" PRId64
                                  " of table %s names something that is not in table %s."),
                                (gint64) sqlite3_column_int64 (statement, 1), captives_sql_get_text (statement, 0),
                                captives_sql_get_text (statement, 2));
  else
    captives_dataset_set_sqlite_error (error, path, db);
  return FALSE;
}

gboolean
captives_dataset_verify (sqlite3     *db,
                         const char  *path,
                         GError     **error)
{
  /* The schema first: the other two run what it says. */
  return check_schema (db, path, error) && check_integrity (db, path, error) && check_keys (db, path, error);
}
