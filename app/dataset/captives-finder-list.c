/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-finder-private.h"
#include "captives-query-words.h"

#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* Bits of one integer stand for the words. */
#define MOST_WORDS 60

/* Who says so, and where: as captives_dataset_get_claimant () and captives_dataset_get_origin () have it. */
#define ORIGIN(column) "(SELECT s." column " FROM citation c JOIN source s ON s.id = c.source WHERE c.figure = f.id" \
                       " ORDER BY c.role = 'witness', c.rowid LIMIT 1)"
#define BELOW(table) "(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT t.id FROM " table " t JOIN below ON t.parent = below.id)" \
                     " SELECT id FROM below)"

/* Conditions and what is bound to each; LANG becomes a language. */
#define OF_MEASURE    "f.measure IN " BELOW ("measure")
#define OF_POPULATION "f.population IN " BELOW ("population")
#define OF_PHASE      "ifnull (f.phase, '') = ?"
#define OF_QUESTION   "f.question = ?"
#define OF_NATURE     "f.nature = ?"
#define OF_GRADE      "ifnull (f.grade, '') = ?"
#define OF_SOURCE     "f.id IN (SELECT figure FROM citation WHERE source = ?)"
#define SINCE         "coalesce (f.ends, f.begins) >= ?" /* "1956-10" >= "1956" */
#define BEFORE        "coalesce (f.begins, f.ends) < ?"
#define WANTED        "captives_place (f.id) IS NOT NULL"

static const char with_words[] =
  "(captives_numbers (captives_number (f.id, f.value), f.low, f.high, f.printed)"
  " | captives_words (f.counted_LANG, f.label_LANG, f.claimant_LANG, f.printed, f.begins, f.ends)"
  " | captives_name (captives_kind (f.nature, f.qualifier, f.grade, f.unit))"
  " | captives_name ((SELECT name_LANG FROM measure WHERE id = f.measure))"
  " | captives_name ((SELECT name_LANG FROM population WHERE id = f.population))"
  " | captives_name ((SELECT name_LANG FROM phase WHERE id = f.phase))"
  " | captives_name (" ORIGIN ("byline_LANG") ")"
  " | captives_name (" ORIGIN ("short_LANG") ")) = ?";

static const char *const keys[CAPTIVES_N_ORDERS][2] = {
  [CAPTIVES_ORDER_GIVEN] = { "captives_place (f.id)" },
  [CAPTIVES_ORDER_VALUE] = { "coalesce (captives_number (f.id, f.value), f.low)" },
  [CAPTIVES_ORDER_KIND] = { "CASE f.nature WHEN 'count' THEN 0 WHEN 'estimate' THEN 1 WHEN 'order' THEN 2 ELSE 3 END",
                            "CASE f.qualifier WHEN 'exact' THEN '' ELSE f.qualifier END" },
  [CAPTIVES_ORDER_COUNTED] = { "captives_key (f.counted_LANG)" },
  [CAPTIVES_ORDER_WHO] = { "captives_key (coalesce (f.claimant_LANG, CASE f.attribution WHEN 'attributed' THEN " ORIGIN ("byline_LANG") " END))" },
  [CAPTIVES_ORDER_DATE] = { "f.begins", "f.ends" },
  [CAPTIVES_ORDER_GRADE] = { "f.grade" },
  [CAPTIVES_ORDER_SOURCE] = { "captives_key (" ORIGIN ("short_LANG") ")" },
};

/* A statement while it is put together: pieces of our own, and what will be bound. */
typedef struct
{
  GString   *sql;
  GPtrArray *values; /* (element-type utf8) */
  gboolean   begun;  /* there is a condition */
} Statement;

static void
add_condition (Statement  *self,
               const char *condition,
               char       *value)
{
  g_string_append (self->sql, self->begun ? " AND " : " WHERE ");
  g_string_append (self->sql, condition);
  self->begun = TRUE;
  if (value != NULL)
    g_ptr_array_add (self->values, value);
}

static void
add_filter (Statement                  *self,
            const CaptivesFigureFilter *filter)
{
  const char *const parts[][2] = {
    { OF_MEASURE, filter->measure },   { OF_POPULATION, filter->population }, { OF_PHASE, filter->phase },
    { OF_QUESTION, filter->question }, { OF_NATURE, filter->nature },         { OF_GRADE, filter->grade },
    { OF_SOURCE, filter->source },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i][1] != NULL)
        add_condition (self, parts[i][0], g_strdup (parts[i][1]));
    }
}

static void
add_order (Statement                 *self,
           const CaptivesFigureQuery *query)
{
  const char *const *key = keys[query->order];
  const char *direction = query->descending ? " DESC" : "";

  g_string_append (self->sql, " ORDER BY ");
  for (guint i = 0; i < 2 && key[i] != NULL && (query->order != CAPTIVES_ORDER_GIVEN || query->figures != NULL); i++)
    g_string_append_printf (self->sql, "%s%s NULLS LAST, ", key[i], direction);
  g_string_append (self->sql, "f.rowid");
}

static void
build (Statement                 *self,
       const CaptivesFigureQuery *query,
       guint                      n_words)
{
  g_string_append (self->sql, "SELECT f.rowid FROM figure f");
  if (query->figures != NULL)
    add_condition (self, WANTED, NULL);
  add_filter (self, &query->filter);
  if (query->from_year > 0)
    add_condition (self, SINCE, g_strdup_printf ("%04d", query->from_year));
  if (query->to_year > 0)
    add_condition (self, BEFORE, g_strdup_printf ("%04d", query->to_year + 1));
  if (n_words > 0)
    add_condition (self, with_words, NULL);
  add_order (self, query);
  g_string_replace (self->sql, "LANG", captives_language_get_code (query->language), 0);
}

/* The texts are bound in the order of their conditions; the words come last. */
static sqlite3_stmt *
prepare (CaptivesFinder            *self,
         const CaptivesFigureQuery *query,
         GPtrArray                 *values)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  Statement statement = { sql, values, FALSE };
  sqlite3_stmt *prepared = NULL;

  build (&statement, query, self->words->len);
  if (sqlite3_prepare_v2 (self->db, sql->str, -1, &prepared, NULL) != SQLITE_OK)
    return NULL;

  for (guint i = 0; i < values->len; i++)
    captives_sql_bind (prepared, (int) i + 1, g_ptr_array_index (values, i));
  if (self->words->len > 0)
    sqlite3_bind_int64 (prepared, (int) values->len + 1, ((sqlite3_int64) 1 << self->words->len) - 1);

  return prepared;
}

static GHashTable *
number_figures (const char *const *figures)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    {
      if (!g_hash_table_contains (places, figures[i]))
        g_hash_table_insert (places, (gpointer) figures[i], GINT_TO_POINTER ((int) i + 1));
    }

  return places;
}

static void
begin (CaptivesFinder            *self,
       const CaptivesFigureQuery *query,
       GCancellable              *cancellable)
{
  self->cancellable = cancellable;
  self->language = query->language;
  self->words = captives_query_words_parse (query->words != NULL ? query->words : "");
  if (self->words->len > MOST_WORDS)
    g_array_set_size (self->words, MOST_WORDS);
  self->masks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->places = number_figures (query->figures);
}

static void
end (CaptivesFinder *self)
{
  self->cancellable = NULL;
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->masks, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

GArray *
captives_finder_list (CaptivesFinder             *self,
                      const CaptivesFigureQuery  *query,
                      GCancellable               *cancellable,
                      GError                    **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  int status = SQLITE_ERROR;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL && query->order < CAPTIVES_N_ORDERS, NULL);

  begin (self, query, cancellable);
  statement = prepare (self, query, values);
  while (statement != NULL && (status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 key = sqlite3_column_int64 (statement, 0);

      g_array_append_val (found, key);
    }
  end (self);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status == SQLITE_DONE)
    return g_steal_pointer (&found);

  captives_dataset_set_sqlite_error (error, self->dataset->path, self->db);
  return NULL;
}

GPtrArray *
captives_dataset_read_figures (CaptivesDataset *dataset,
                               const gint64    *rows,
                               guint            n_rows)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  GPtrArray *figures = g_ptr_array_new ();

  g_return_val_if_fail (dataset != NULL, figures);

  statement = captives_sql_prepare (dataset->db, "SELECT id FROM figure WHERE rowid = ?1");
  for (guint i = 0; statement != NULL && i < n_rows; i++)
    {
      gconstpointer figure = NULL;

      sqlite3_bind_int64 (statement, 1, rows[i]);
      if (sqlite3_step (statement) == SQLITE_ROW)
        figure = captives_dataset_get_figure (dataset, captives_sql_get_text (statement, 0));
      sqlite3_reset (statement);
      if (figure != NULL)
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

gint64
captives_dataset_find_key (CaptivesDataset *dataset,
                           const char      *figure)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  g_return_val_if_fail (dataset != NULL, -1);

  if (figure == NULL)
    return -1;
  statement = captives_sql_prepare (dataset->db, "SELECT rowid FROM figure WHERE id = ?1");
  if (statement == NULL)
    return -1;
  captives_sql_bind (statement, 1, figure);

  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : -1;
}
