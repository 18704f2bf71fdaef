/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads tables into structures, and finds rows in them. */

#include "config.h"

#include "captives-dataset-layout.h"

#include <math.h>
#include <string.h>

static char *
build_select (const CaptivesLayout *layout)
{
  GString *sql = g_string_new ("SELECT ");

  for (const CaptivesField *field = layout->fields; field->column != NULL; field++)
    {
      if (field != layout->fields)
        g_string_append (sql, ", ");
      if (field->type == CAPTIVES_FIELD_TEXT)
        g_string_append_printf (sql, "%1$s_en, %1$s_ru, %1$s_ja", field->column);
      else
        g_string_append (sql, field->column);
    }

  /* The rowid is the order in which a person wrote the rows. */
  g_string_append_printf (sql, " FROM %s ORDER BY rowid", layout->table);
  return g_string_free (sql, FALSE);
}

/* A reader must never meet a NULL among three languages: where a file gives only some, the first given stands in. */
static void
read_text (CaptivesDataset *self,
           sqlite3_stmt    *statement,
           int              column,
           CaptivesText    *out)
{
  const char *given = NULL;

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      out->in[i] = captives_dataset_keep_string (self, captives_sql_get_text (statement, column + i));
      if (given == NULL)
        given = out->in[i];
    }

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      if (out->in[i] == NULL)
        out->in[i] = given;
    }
}

static double
read_number (sqlite3_stmt *statement,
             int           column)
{
  double value;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;

  value = sqlite3_column_double (statement, column);
  return fabs (value) < CAPTIVES_NUMBER_LIMIT ? value : NAN;
}

/* A word that is not in the list leaves 0, the first of its enumeration: the checks of the schema exclude it. */
static int
read_choice (const char *const *words,
             const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        return i;
    }

  return 0;
}

static void
read_field (CaptivesDataset *self,
            sqlite3_stmt    *statement,
            int              column,
            const CaptivesField     *field,
            gpointer         member)
{
  switch (field->type)
    {
    case CAPTIVES_FIELD_STRING:
      *(const char **) member = captives_dataset_keep_string (self, captives_sql_get_text (statement, column));
      break;
    case CAPTIVES_FIELD_TEXT:
      read_text (self, statement, column, member);
      break;
    case CAPTIVES_FIELD_DATE:
      captives_date_parse (captives_sql_get_text (statement, column), member);
      break;
    case CAPTIVES_FIELD_NUMBER:
      *(double *) member = read_number (statement, column);
      break;
    case CAPTIVES_FIELD_INT:
      *(int *) member = sqlite3_column_int (statement, column);
      break;
    case CAPTIVES_FIELD_WORD:
      captives_vocabulary_parse (field->vocabulary, captives_sql_get_text (statement, column), member);
      break;
    case CAPTIVES_FIELD_CHOICE:
      *(int *) member = read_choice (field->words, captives_sql_get_text (statement, column));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_row (CaptivesDataset *self,
          sqlite3_stmt    *statement,
          const CaptivesLayout    *layout,
          guint8          *row)
{
  int column = 0;

  for (const CaptivesField *field = layout->fields; field->column != NULL; field++)
    {
      read_field (self, statement, column, field, row + field->offset);
      column += field->type == CAPTIVES_FIELD_TEXT ? CAPTIVES_N_LANGUAGES : 1;
    }
}

static GArray *
read_rows (CaptivesDataset  *self,
           const CaptivesLayout     *layout,
           GError          **error)
{
  g_autofree char *sql = build_select (layout);
  g_autofree guint8 *row = g_malloc (layout->size);
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  GArray *rows = g_array_new (FALSE, FALSE, layout->size);
  int status = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (status == SQLITE_OK)
    {
      while ((status = sqlite3_step (statement)) == SQLITE_ROW)
        {
          memset (row, 0, layout->size);
          read_row (self, statement, layout, row);
          g_array_append_vals (rows, row, 1);
        }
    }

  if (status != SQLITE_DONE)
    captives_dataset_set_sqlite_error (error, self->path, self->db);

  return rows;
}

/* A row that stands for a phase or a balance has its texts. */
static void
finish_groups (CaptivesDataset *self,
               GPtrArray       *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      CaptivesChartGroup *group = g_ptr_array_index (groups, i);
      const CaptivesPhase *phase = captives_dataset_get_phase (self, group->phase);
      const CaptivesBalance *balance = captives_dataset_get_balance (self, group->balance);

      if (group->name.in[0] == NULL && phase != NULL)
        group->name = phase->name;
      if (group->name.in[0] == NULL && balance != NULL)
        group->name = balance->name;
      if (group->detail.in[0] == NULL && phase != NULL)
        group->detail = phase->detail;
    }
}

static void
install_rows (CaptivesDataset  *self,
              CaptivesRowsKind  kind,
              GArray           *array)
{
  CaptivesRows *rows = &self->rows[kind];
  gsize size = captives_layout_get (kind)->size;
  guint n = array->len;

  rows->memory = g_array_free (array, FALSE);
  rows->list = g_ptr_array_sized_new (n);
  if (captives_layout_get (kind)->has_id)
    rows->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      gpointer row = (guint8 *) rows->memory + i * size;
      const char *id = *(const char **) row;

      g_ptr_array_add (rows->list, row);
      if (rows->by_id != NULL && id != NULL)
        g_hash_table_insert (rows->by_id, (gpointer) id, row);
    }

  if (kind == CAPTIVES_ROWS_FIGURE)
    captives_dataset_finish_figures (self, rows->list);
  else if (kind == CAPTIVES_ROWS_CHART_GROUP)
    finish_groups (self, rows->list);
}

static GHashTable *
build_lookup (GPtrArray *list,
              gsize      offset)
{
  GHashTable *lookup = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < list->len; i++)
    {
      guint8 *row = g_ptr_array_index (list, i);
      const char *key = *(const char **) (row + offset);
      GPtrArray *bucket;

      if (key == NULL)
        continue;
      bucket = g_hash_table_lookup (lookup, key);
      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (lookup, (gpointer) key, bucket);
        }
      g_ptr_array_add (bucket, row);
    }

  return lookup;
}

const char *
captives_rows_get_table (CaptivesRowsKind kind)
{
  g_return_val_if_fail (kind < CAPTIVES_N_ROWS, NULL);

  return captives_layout_get (kind)->table;
}

gboolean
captives_dataset_load_rows (CaptivesDataset   *self,
                            CaptivesRowsKind   kind,
                            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  GArray *array;

  g_return_val_if_fail (kind < CAPTIVES_N_ROWS, FALSE);

  if (self->rows[kind].list != NULL)
    return TRUE;

  array = read_rows (self, captives_layout_get (kind), &failure);
  install_rows (self, kind, array);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GPtrArray *
captives_dataset_peek_rows (CaptivesDataset  *self,
                            CaptivesRowsKind  kind)
{
  g_autoptr (GError) failure = NULL;

  if (self->owner == NULL)
    self->owner = g_thread_self ();
  g_assert (self->owner == g_thread_self ());

  if (!captives_dataset_load_rows (self, kind, &failure) && self->failure == NULL)
    self->failure = g_steal_pointer (&failure);

  return self->rows[kind].list;
}

gconstpointer
captives_dataset_find_row (CaptivesDataset  *self,
                           CaptivesRowsKind  kind,
                           const char       *id)
{
  if (id == NULL)
    return NULL;

  captives_dataset_peek_rows (self, kind);
  return g_hash_table_lookup (self->rows[kind].by_id, id);
}

GPtrArray *
captives_dataset_peek_where (CaptivesDataset  *self,
                             CaptivesRowsKind  kind,
                             guint             lookup,
                             const char       *key)
{
  CaptivesRows *rows = &self->rows[kind];
  gssize offset = captives_layout_get (kind)->lookups[lookup];

  g_assert (offset > 0);

  if (key == NULL)
    return NULL;

  captives_dataset_peek_rows (self, kind);
  if (rows->lookups[lookup] == NULL)
    rows->lookups[lookup] = build_lookup (rows->list, offset - 1);

  return g_hash_table_lookup (rows->lookups[lookup], key);
}

GPtrArray *
captives_rows_copy (GPtrArray *list)
{
  return list != NULL ? g_ptr_array_copy (list, NULL, NULL) : g_ptr_array_new ();
}

void
captives_rows_clear (CaptivesRows *self)
{
  for (int i = 0; i < CAPTIVES_N_LOOKUPS; i++)
    g_clear_pointer (&self->lookups[i], g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->memory, g_free);
}

const char *
captives_dataset_keep_string (CaptivesDataset *self,
                              const char      *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_string_chunk_insert (self->strings, text);

  /* Text layout takes valid UTF-8 only, and SQLite does not check it. */
  valid = g_utf8_make_valid (text, -1);
  return g_string_chunk_insert (self->strings, valid);
}
