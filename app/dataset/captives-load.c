/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-load-private.h"

#include "captives-descriptor.h"
#include "captives-finding.h"
#include "captives-package.h"
#include "captives-read.h"
#include "captives-sql.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* A dataset file of a foreign package may not be larger in all: see captives-dataset-private.h. */
#define MAX_FILE_SIZE (64 * 1024 * 1024)

static gboolean
fail_read (const char  *file,
           const char  *reason,
           GError     **error)
{
  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ, "%s:0: file: %s", file, reason);
  return FALSE;
}

static char *
describe_reason (int reason)
{
  return g_strdup_printf ("it cannot be read: %s", g_strerror (reason));
}

/* Returns: (transfer full) (nullable): what is wrong with the file before it is read */
static char *
find_fault (const struct stat *status)
{
  if (!S_ISREG (status->st_mode))
    return g_strdup ("it is no regular file, which was expected");
  if (status->st_size > MAX_FILE_SIZE)
    return g_strdup_printf ("it has %" G_GINT64_FORMAT " bytes, at most %d were expected", (gint64) status->st_size,
                            MAX_FILE_SIZE);

  return NULL;
}

/* @bytes: (out): untouched if the answer is FALSE; a zero follows them */
static gboolean
read_file (const char  *file,
           char       **bytes,
           gsize       *length,
           GError     **error)
{
  struct stat status;
  int fd = captives_read_open (file, &status);
  g_autofree char *fault = NULL;
  g_autofree char *buffer = NULL;
  gssize n_bytes = -1;

  if (fd < 0 && errno == ENOENT)
    return fail_read (file, "it is missing, every table of a package has one", error);

  fault = fd < 0 ? describe_reason (errno) : find_fault (&status);
  if (fault == NULL)
    {
      buffer = g_malloc ((gsize) status.st_size + 1);
      n_bytes = captives_read_bytes (fd, buffer, (gsize) status.st_size);
    }
  if (fault == NULL && n_bytes < 0)
    fault = describe_reason (errno);
  if (fd >= 0)
    close (fd);
  if (fault != NULL)
    return fail_read (file, fault, error);

  buffer[n_bytes] = '\0';
  *bytes = g_steal_pointer (&buffer);
  *length = (gsize) n_bytes;
  return TRUE;
}

static char *
write_canonically (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const CaptivesCsvRecord *record = g_ptr_array_index (records, i);

      for (guint j = 0; j < record->fields->len; j++)
        captives_csv_append (text, captives_csv_get_field (record, j), j + 1 == record->fields->len);
    }

  return g_string_free (text, FALSE);
}

static gboolean
load_csv (CaptivesPackage      *self,
          const CaptivesTable  *table,
          GChecksum            *hash,
          GError              **error)
{
  g_autofree char *base = g_strconcat (table->name, ".csv", NULL);
  g_autofree char *file = g_build_filename (self->directory, base, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *canonical = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gsize length;

  if (!read_file (file, &bytes, &length, error))
    return FALSE;
  records = captives_csv_parse (file, bytes, length, error);
  if (records == NULL)
    return FALSE;

  /* The hash is of the canonical form, so that it can be computed from a dataset file as well. */
  canonical = write_canonically (records);
  g_checksum_update (hash, (const guchar *) canonical, strlen (canonical));
  if (strlen (canonical) != length || memcmp (canonical, bytes, length) != 0)
    g_ptr_array_add (self->noncanonical, g_strdup (table->name));
  if (!captives_load_table (self, table, file, records, error))
    return FALSE;

  g_ptr_array_remove_index (records, 0);
  g_hash_table_insert (self->records, g_strdup (table->name), g_steal_pointer (&records));

  return TRUE;
}

static void
insert_meta (CaptivesPackage          *self,
             const CaptivesDescriptor *descriptor,
             const char               *hash,
             const char               *package)
{
  const struct
  {
    const char *key;
    const char *value;
  } facts[] = {
    { "id", descriptor->id },
    { "version", descriptor->version },
    { "created", descriptor->created },
    { "licence", descriptor->licence },
    { "title_en", descriptor->title_en },
    { "title_ru", descriptor->title_ru },
    { "title_ja", descriptor->title_ja },
    { "hash", hash },
    { "package", package },
  };
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  statement = captives_sql_prepare (self->database, "INSERT INTO meta (key, value) VALUES (?1, ?2)");
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      captives_sql_bind (statement, 1, facts[i].key);
      captives_sql_bind (statement, 2, facts[i].value);
      if (sqlite3_step (statement) != SQLITE_DONE)
        captives_findings_add (self->findings,
                               &(CaptivesFinding){ .rule = (char *) "value", .table = (char *) "meta",
                                                   .row = (char *) facts[i].key },
                               "%s: it is too long for a dataset", facts[i].key);
      sqlite3_reset (statement);
    }
}

CaptivesPackage *
captives_package_new (void)
{
  CaptivesPackage *self = g_new0 (CaptivesPackage, 1);

  self->schema = captives_schema_new ();
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->noncanonical = g_ptr_array_new_with_free_func (g_free);
  self->findings = captives_findings_new ();

  return self;
}

static gboolean
load_tables (CaptivesPackage           *self,
             const CaptivesDescriptor  *descriptor,
             const char                *package,
             GError                   **error)
{
  g_autoptr (GChecksum) hash = g_checksum_new (G_CHECKSUM_SHA256);
  GPtrArray *tables = captives_schema_list_tables (self->schema);

  for (guint i = 0; i < tables->len; i++)
    {
      if (!load_csv (self, g_ptr_array_index (tables, i), hash, error))
        return FALSE;
    }
  insert_meta (self, descriptor, g_checksum_get_string (hash), package);

  return TRUE;
}

CaptivesPackage *
captives_package_load (const char  *directory,
                       GError     **error)
{
  g_autoptr (CaptivesPackage) self = captives_package_new ();
  g_autoptr (CaptivesDescriptor) descriptor = NULL;
  g_autofree char *file = NULL;
  g_autofree char *package = NULL;
  gboolean loaded;
  gsize length;

  g_return_val_if_fail (directory != NULL, NULL);

  self->directory = g_strdup (directory);
  file = g_build_filename (directory, CAPTIVES_DESCRIPTOR_FILE, NULL);
  if (!read_file (file, &package, &length, error))
    return NULL;
  descriptor = captives_descriptor_parse (file, package, length, self->schema, error);
  if (descriptor == NULL)
    return NULL;

  /* Foreign keys are looked up once all tables are there, to find every key that leads nowhere. */
  if (sqlite3_open (":memory:", &self->database) != SQLITE_OK
      || sqlite3_exec (self->database, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL) != SQLITE_OK
      || sqlite3_exec (self->database, captives_schema_get_sql (), NULL, NULL, NULL) != SQLITE_OK)
    g_error ("The built-in schema is broken: %s", sqlite3_errmsg (self->database));
  sqlite3_exec (self->database, "BEGIN", NULL, NULL, NULL);
  loaded = load_tables (self, descriptor, package, error);
  sqlite3_exec (self->database, "COMMIT", NULL, NULL, NULL);

  return loaded ? g_steal_pointer (&self) : NULL;
}

void
captives_package_free (CaptivesPackage *self)
{
  if (self == NULL)
    return;

  g_free (self->directory);
  captives_schema_free (self->schema);
  sqlite3_close (self->database);
  g_hash_table_unref (self->records);
  g_ptr_array_unref (self->noncanonical);
  if (self->findings != NULL)
    g_ptr_array_unref (self->findings);
  g_free (self);
}

guint
captives_package_get_line (CaptivesPackage *self,
                           const char      *table,
                           gint64           rowid)
{
  GPtrArray *records;

  g_return_val_if_fail (self != NULL, 0);

  records = g_hash_table_lookup (self->records, table);
  if (records == NULL || rowid < 1 || rowid > records->len)
    return 0;

  return ((CaptivesCsvRecord *) g_ptr_array_index (records, rowid - 1))->line;
}
