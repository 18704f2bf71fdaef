/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-package.h"

#include "captives-check-private.h"
#include "captives-descriptor.h"
#include "captives-fold.h"
#include "captives-load.h"
#include "captives-sql.h"
#include "captives-write.h"

G_DEFINE_QUARK (captives-package-error-quark, captives_package_error)

/* What is searched, per language: LANG stands for its code.  One text per row, its pieces on lines of their own. */
static const char *const search_texts[] = {
  /* figure */
  "coalesce (f.counted_LANG, '') || char (10) || coalesce (f.label_LANG, '') || char (10)"
  " || coalesce (f.claimant_LANG, '') || char (10) || coalesce (f.omits_LANG, '') || char (10)"
  " || coalesce (f.note_LANG, '') || char (10) || coalesce (f.printed, '') || char (10)"
  " || coalesce ((SELECT q.text_LANG FROM question q WHERE q.id = f.question), '')",
  /* source */
  "f.title || char (10) || coalesce (f.title_latin, '') || char (10) || f.title_LANG || char (10)"
  " || coalesce (f.authors_LANG, '') || char (10) || f.byline_LANG || char (10) || f.short_LANG || char (10)"
  " || coalesce (f.container, '') || char (10) || coalesce (f.archive_LANG, '') || ' ' || coalesce (f.fond, '')"
  " || ' ' || coalesce (f.opis, '') || ' ' || coalesce (f.delo, '') || ' ' || coalesce (f.list, '')",
  /* question */
  "f.text_LANG || char (10) || f.scope_LANG",
  /* event */
  "f.name_LANG || char (10) || coalesce (f.note_LANG, '')",
};
static const char *const search_kinds[] = { "figure", "source", "question", "event" };

G_STATIC_ASSERT (G_N_ELEMENTS (search_texts) == G_N_ELEMENTS (search_kinds));

static gboolean
execute (sqlite3     *database,
         const char  *sql,
         GError     **error)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE, "SQLite failed: %s",
               sqlite3_errmsg (database));

  return FALSE;
}

static char *
put_language (const char *text,
              const char *language)
{
  g_auto (GStrv) pieces = g_strsplit (text, "LANG", -1);

  return g_strjoinv (language, pieces);
}

/* captives_fold (text): the index holds what a search compares with. */
static void
fold_cb (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, captives_fold (text), -1, g_free);
}

static gboolean
fill_search (sqlite3  *database,
             GError  **error)
{
  sqlite3_create_function (database, "captives_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, fold_cb, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (search_kinds); i++)
    {
      g_autofree char *en = put_language (search_texts[i], "en");
      g_autofree char *ru = put_language (search_texts[i], "ru");
      g_autofree char *ja = put_language (search_texts[i], "ja");
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("INSERT INTO search (kind, id, text_en, text_ru, text_ja)"
                             "  SELECT '%s', f.id, captives_fold (%s), captives_fold (%s), captives_fold (%s) FROM %s f ORDER BY f.rowid",
                             search_kinds[i], en, ru, ja, search_kinds[i]);
      if (!execute (database, sql, error))
        return FALSE;
    }

  return execute (database, "INSERT INTO search (search) VALUES ('optimize')", error);
}

static CaptivesPackageError
get_code (const CaptivesFinding *finding)
{
  return g_str_equal (finding->rule, "key") || g_str_equal (finding->rule, "unique") ? CAPTIVES_PACKAGE_ERROR_KEY
                                                                                      : CAPTIVES_PACKAGE_ERROR_VALUE;
}

static char *
get_file (CaptivesPackage       *package,
          const CaptivesFinding *finding)
{
  g_autofree char *base = g_strconcat (finding->table, ".csv", NULL);
  gboolean is_meta = g_str_equal (finding->table, "meta");

  return g_build_filename (package->directory, is_meta ? CAPTIVES_DESCRIPTOR_FILE : base, NULL);
}

/* Only whole packages become a dataset: the first thing that is wrong is the error. */
static gboolean
refuse_findings (CaptivesPackage  *package,
                 GError          **error)
{
  const CaptivesFinding *first;
  g_autofree char *file = NULL;

  if (package->findings->len == 0)
    captives_check_run (package, captives_rules_integrity, package->findings);
  if (package->findings->len == 0)
    return TRUE;

  captives_check_sort (package, package->findings);
  first = g_ptr_array_index (package->findings, 0);
  file = get_file (package, first);
  g_set_error (error, CAPTIVES_PACKAGE_ERROR, get_code (first), "%s:%u: %s", file, first->line, first->message);

  return FALSE;
}

static gboolean
write_database (sqlite3     *database,
                const char  *path,
                GError     **error)
{
  sqlite3_int64 length;
  unsigned char *bytes;
  gboolean written;

  /* Compaction also puts the pages into one order, whatever the order of the inserts left behind. */
  if (!execute (database, "VACUUM", error))
    return FALSE;
  bytes = sqlite3_serialize (database, "main", &length, 0);
  if (bytes == NULL)
    {
      g_set_error_literal (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE,
                           "SQLite failed: out of memory");
      return FALSE;
    }
  written = captives_write_file (path, bytes, length, error);
  sqlite3_free (bytes);

  return written;
}

gboolean
captives_package_compile (const char  *directory,
                          const char  *path,
                          GError     **error)
{
  g_autoptr (CaptivesPackage) package = NULL;

  g_return_val_if_fail (directory != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  package = captives_package_load (directory, error);

  return package != NULL
         && refuse_findings (package, error)
         && fill_search (package->database, error)
         && write_database (package->database, path, error);
}
