/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening: the connection is made as narrow as reading a dataset allows. */

#include "config.h"

#include "captives-finder-private.h"

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

typedef struct
{
  int number; /* SQLITE_DBCONFIG_* or SQLITE_LIMIT_* */
  int value;
} Setting;

/* Nothing that a file brings along may run: no trigger, view, extension or writable schema. */
static const Setting switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
};

/* The longest value of the schema is the package in table meta: 200,000 characters of at most four bytes. */
static const Setting limits[] = {
  { SQLITE_LIMIT_LENGTH, 1000000 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 5 },
  { SQLITE_LIMIT_VDBE_OP, 100000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 16 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* Steps of SQLite's machine between two looks at whether somebody gave up: some tenths of a millisecond. */
#define STEPS_BETWEEN_QUESTIONS 10000

/* Beside the tables of rows; the last five are where FTS5 keeps the index of search. */
static const char *const other_tables[] = {
  "meta", "search", "search_config", "search_content", "search_data", "search_docsize", "search_idx",
};

static gboolean
is_known_table (const char *table)
{
  for (int kind = 0; kind < CAPTIVES_N_ROWS; kind++)
    {
      if (g_strcmp0 (table, captives_rows_get_table (kind)) == 0)
        return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (other_tables); i++)
    {
      if (g_strcmp0 (table, other_tables[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The arguments are those of sqlite3_set_authorizer ().  The search table needs more than reading: MATCH is a function,
 * FTS5 asks for data_version to see whether its index changed, and SQLite has it declare its columns by a CREATE TABLE
 * that it parses, as if it were to be written into sqlite_master, and never runs. */
static int
authorize (void       *user_data,
           int         action,
           const char *first,
           const char *second,
           const char *database,
           const char *cause)
{
  switch (action)
    {
    case SQLITE_SELECT:
      return SQLITE_OK;
    case SQLITE_READ:
      return is_known_table (first) || g_strcmp0 (first, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE:
      return g_strcmp0 (first, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
      return g_strcmp0 (second, "match") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
      return g_strcmp0 (first, "data_version") == 0 && second == NULL ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

static int
narrow (sqlite3 *db)
{
  const char *pragmas = "PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON";

  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (db, switches[i].number, switches[i].value, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].number, limits[i].value);

  return sqlite3_exec (db, pragmas, NULL, NULL, NULL);
}

static gboolean
harden (CaptivesDataset  *self,
        GError          **error)
{
  if (narrow (self->db) == SQLITE_OK)
    return TRUE;

  captives_dataset_set_sqlite_error (error, self->path, self->db);
  return FALSE;
}

/* Our own installed file is sure not to change: immutable, it is read without locks and without a look for a journal. */
static int
connect_bundled (const char  *path,
                 sqlite3    **db)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *full = g_strconcat (uri != NULL ? uri : "", "?mode=ro&immutable=1", NULL);

  return sqlite3_open_v2 (full, db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
}

/* A foreign file is only ever seen as the bytes that were checked: nobody can change it under way, no journal beside
 * it is played back, and no lock is left on it.  (integrity_check, moreover, passes over CHECK constraints where a
 * database was opened read-only; query_only keeps this one as it is.) */
static int
connect_bytes (sqlite3 **db,
               guint8   *bytes,
               gsize     size)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
  int status = sqlite3_open_v2 (":memory:", db, flags, NULL);

  if (status != SQLITE_OK)
    {
      sqlite3_free (bytes);
      return status;
    }

  /* SQLite frees the bytes, also where it fails. */
  return sqlite3_deserialize (*db, "main", bytes, size, size, SQLITE_DESERIALIZE_FREEONCLOSE);
}

static gboolean
connect_file (CaptivesDataset  *self,
              CaptivesImage    *image,
              GError          **error)
{
  int status = self->trust == CAPTIVES_TRUST_BUNDLED ? connect_bundled (self->path, &self->db) : connect_bytes (&self->db, g_steal_pointer (&image->bytes), image->size);

  if (status == SQLITE_OK)
    return harden (self, error);

  captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, self->path, _("cannot be opened: %s."),
                              self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (status));
  return FALSE;
}

/* Where the value of @key goes; NULL for a key that is not shown to anybody. */
static const char **
find_fact (CaptivesDatasetInfo *info,
           const char          *key)
{
  const struct
  {
    const char  *key;
    const char **fact;
  } facts[] = {
    { "id", &info->id },
    { "version", &info->version },
    { "hash", &info->hash },
    { "licence", &info->licence },
    { "title_en", &info->title.in[CAPTIVES_LANGUAGE_ENGLISH] },
    { "title_ru", &info->title.in[CAPTIVES_LANGUAGE_RUSSIAN] },
    { "title_ja", &info->title.in[CAPTIVES_LANGUAGE_JAPANESE] },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (g_strcmp0 (facts[i].key, key) == 0)
        return facts[i].fact;
    }

  return NULL;
}

static const char *
find_missing_fact (const CaptivesDatasetInfo *info)
{
  if (info->id == NULL)
    return "id";
  if (info->version == NULL)
    return "version";
  if (info->hash == NULL)
    return "hash";
  if (info->licence == NULL)
    return "licence";
  if (!captives_date_is_given (info->created))
    return "created";

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      if (info->title.in[i] == NULL)
        return "title";
    }

  return NULL;
}

static gboolean
load_info (CaptivesDataset  *self,
           GError          **error)
{
  const char *sql = "SELECT key, value FROM meta WHERE key <> 'package'";
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  const char *missing;
  int status = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  while (status == SQLITE_OK || status == SQLITE_ROW)
    {
      const char *key;
      const char **fact;

      status = sqlite3_step (statement);
      if (status != SQLITE_ROW)
        break;
      key = captives_sql_get_text (statement, 0);
      fact = find_fact (&self->info, key);
      if (fact != NULL)
        *fact = captives_dataset_keep_string (self, captives_sql_get_text (statement, 1));
      else if (g_strcmp0 (key, "created") == 0)
        captives_date_parse (captives_sql_get_text (statement, 1), &self->info.created);
    }

  if (status != SQLITE_DONE)
    {
      captives_dataset_set_sqlite_error (error, self->path, self->db);
      return FALSE;
    }

  missing = find_missing_fact (&self->info);
  if (missing != NULL)
    captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, self->path,
                                _("does not say what it is: table meta has no valid “%s”."), missing);
  return missing == NULL;
}

/* How deep a tree of populations, measures or places may be: whoever climbs one must come to its top. */
#define MAX_TREE_DEPTH 32

static gboolean
check_tree (CaptivesDataset   *self,
            CaptivesRowsKind   kind,
            GError           **error)
{
  GPtrArray *rows = captives_dataset_peek_rows (self, kind);

  for (guint i = 0; i < rows->len; i++)
    {
      /* Rows of a tree begin with their identifier and that of their parent. */
      const char *const *row = g_ptr_array_index (rows, i);

      for (int depth = 0; row != NULL && depth <= MAX_TREE_DEPTH; depth++)
        row = captives_dataset_find_row (self, kind, row[1]);

      if (row != NULL)
        {
          captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, self->path,
                                      _("has a table %s whose parents go round in a circle, or deeper than %d."),
                                      captives_rows_get_table (kind), MAX_TREE_DEPTH);
          return FALSE;
        }
    }

  return TRUE;
}

/* All that a foreign file holds is read while it is opened, so that what cannot be read is refused. */
static gboolean
load_everything (CaptivesDataset        *self,
                 const CaptivesOpening  *watch,
                 GError                **error)
{
  for (int kind = 0; kind < CAPTIVES_N_ROWS; kind++)
    {
      if (!captives_dataset_load_rows (self, kind, error))
        return FALSE;
      captives_opening_tell (watch, CAPTIVES_OPENING_CHECKED + (1 - CAPTIVES_OPENING_CHECKED) * (kind + 1) / CAPTIVES_N_ROWS);
    }

  if (self->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->failure));
      return FALSE;
    }

  return check_tree (self, CAPTIVES_ROWS_MEASURE, error) && check_tree (self, CAPTIVES_ROWS_POPULATION, error) &&
         check_tree (self, CAPTIVES_ROWS_PLACE, error);
}

void
captives_opening_tell (const CaptivesOpening *self,
                       double                 fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->user_data);
}

/* Asked by SQLite between its steps; anything but 0 ends the statement. */
static int
go_on_cb (void *user_data)
{
  const CaptivesOpening *watch = user_data;

  return g_cancellable_is_cancelled (watch->cancellable);
}

static gboolean
open_dataset (CaptivesDataset        *self,
              const CaptivesOpening  *watch,
              GError                **error)
{
  gboolean is_foreign = self->trust == CAPTIVES_TRUST_FOREIGN;
  CaptivesImage image;
  gboolean connected;

  if (!captives_dataset_read_file (self->path, self->trust, watch, &image, error))
    return FALSE;

  connected = connect_file (self, &image, error);
  captives_image_clear (&image);
  if (!connected)
    return FALSE;

  if (watch->cancellable != NULL)
    sqlite3_progress_handler (self->db, STEPS_BETWEEN_QUESTIONS, go_on_cb, (gpointer) watch);
  /* A check is one statement for the whole file: nobody knows how far it is. */
  captives_opening_tell (watch, -1);
  if (is_foreign && !captives_dataset_verify (self->db, self->path, error))
    return FALSE;
  captives_opening_tell (watch, CAPTIVES_OPENING_CHECKED);

  sqlite3_set_authorizer (self->db, authorize, NULL);
  if (!load_info (self, error))
    return FALSE;
  if (is_foreign && !load_everything (self, watch, error))
    return FALSE;

  sqlite3_progress_handler (self->db, 0, NULL, NULL);
  self->owner = NULL;
  return TRUE;
}

gboolean
captives_dataset_copy_database (CaptivesDataset  *self,
                                sqlite3         **database)
{
  sqlite3_int64 size = 0;
  guint8 *bytes;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (database != NULL, FALSE);

  bytes = sqlite3_serialize (self->db, "main", &size, 0);
  return bytes != NULL && connect_bytes (database, bytes, (gsize) size) == SQLITE_OK;
}

int
captives_dataset_connect_again (CaptivesDataset  *self,
                                sqlite3         **database)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
  sqlite3_int64 size = 0;
  guint8 *bytes;
  int status;

  if (self->trust == CAPTIVES_TRUST_BUNDLED)
    status = connect_bundled (self->path, database);
  else
    {
      /* The bytes that were checked: nobody writes to them, so that two may read. */
      bytes = sqlite3_serialize (self->db, "main", &size, SQLITE_SERIALIZE_NOCOPY);
      status = sqlite3_open_v2 (":memory:", database, flags, NULL);
      if (status == SQLITE_OK)
        status = bytes == NULL ? SQLITE_NOMEM
                               : sqlite3_deserialize (*database, "main", bytes, size, size, SQLITE_DESERIALIZE_READONLY);
    }

  return status == SQLITE_OK ? narrow (*database) : status;
}

CaptivesDataset *
captives_dataset_open (const char     *path,
                       CaptivesTrust   trust,
                       GError        **error)
{
  const CaptivesOpening nobody = { 0 };

  return captives_dataset_open_watched (path, trust, &nobody, error);
}

CaptivesDataset *
captives_dataset_open_watched (const char             *path,
                               CaptivesTrust           trust,
                               const CaptivesOpening  *watch,
                               GError                **error)
{
  g_autoptr (CaptivesDataset) self = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (watch != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (CaptivesDataset, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->path = g_strdup (path);
  self->info.path = self->path;
  self->trust = trust;
  self->strings = g_string_chunk_new (64 * 1024);
  self->added = g_ptr_array_new_with_free_func (g_free);

  if (open_dataset (self, watch, &failure) && !g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return g_steal_pointer (&self);

  /* What was interrupted says that it was interrupted, each place in its own words. */
  if (failure != NULL && !g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
