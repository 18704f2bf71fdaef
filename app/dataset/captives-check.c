/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-check.h"

#include "captives-check-private.h"
#include "captives-load-private.h"
#include "captives-sql.h"

/* "value" and "unique" are found while a package is read; "canonical" is for packages only, "hash" for files only. */
static const char *const rule_names[] = {
  "value",
  "unique",
  "canonical",
  "hash",
  "key",
  "wordings",
  "date",
  "derived-typed",
  "derived-terms",
  "term-derived",
  "term-cycle",
  "parent-cycle",
  "date-order",
  "date-phase",
  "date-stated",
  "date-witness",
  "qualifier-value",
  "printed-value",
  "witness",
  "origin",
  "question-figure",
  "reading-choice",
  "same-claim",
  "same-citation",
  "parts-kind",
  "parts-unit",
  "parts-source",
  "parts-sum",
  "parts-open",
  "derived-value",
  "balance-order",
  "balance-source",
  "balance-residual",
  "untranslated",
  "script",
  "typed-number",
  "placeholder",
  "same-figures",
  "mark-cell",
  "mark-part",
  "slide-highlight",
  "story-slides",
  NULL,
};

const char *const *
captives_check_list_rules (void)
{
  return rule_names;
}

static void
check_canonical (CaptivesPackage *package)
{
  for (guint i = 0; i < package->noncanonical->len; i++)
    captives_findings_add (package->findings,
                           &(CaptivesFinding){ .rule = (char *) "canonical", .line = 1,
                                               .table = g_ptr_array_index (package->noncanonical, i) },
                           "file: dumping would not give back the same bytes; UTF-8, LF, no blank lines, and quotes "
                           "only where needed were expected");
}

/* (transfer full) (nullable): what the hash in meta should be */
static char *
compute_hash (CaptivesPackage *package)
{
  GPtrArray *tables = captives_schema_list_tables (package->schema);
  g_autoptr (GChecksum) hash = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < tables->len; i++)
    {
      GString *text = captives_dump_table (package, g_ptr_array_index (tables, i), NULL);

      if (text == NULL)
        return NULL;
      g_checksum_update (hash, (const guchar *) text->str, text->len);
      g_string_free (text, TRUE);
    }

  return g_strdup (g_checksum_get_string (hash));
}

/* A file that somebody changed by hand is no longer what its package says. */
static void
check_hash (CaptivesPackage *package)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  g_autofree char *hash = NULL;
  const char *stored;

  if (package->directory != NULL)
    return;

  hash = compute_hash (package);
  statement = captives_sql_prepare (package->database, "SELECT value FROM meta WHERE key = 'hash'");
  stored = sqlite3_step (statement) == SQLITE_ROW ? captives_sql_get_text (statement, 0) : "";
  if (g_strcmp0 (hash, stored) != 0)
    captives_findings_add (package->findings,
                           &(CaptivesFinding){ .rule = (char *) "hash", .table = (char *) "meta", .row = (char *) "hash" },
                           "value: “%s” is not the hash of the tables, “%s” was expected", stored,
                           hash != NULL ? hash : "");
}

GPtrArray *
captives_check (const char  *path,
                GError     **error)
{
  const CaptivesRule *const groups[] = {
    captives_rules_integrity, captives_rules_figures, captives_rules_sums,
    captives_rules_texts,     captives_rules_charts,
  };
  g_autoptr (CaptivesPackage) package = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  package = g_file_test (path, G_FILE_TEST_IS_DIR) ? captives_package_load (path, error)
                                                   : captives_package_load_file (path, error);
  if (package == NULL)
    return NULL;

  /* Each group needs what those before it look for: with it they would only repeat what is wrong already. */
  for (gsize i = 0; i < G_N_ELEMENTS (groups) && (i >= 2 || package->findings->len == 0); i++)
    captives_check_run (package, groups[i], package->findings);
  check_canonical (package);
  check_hash (package);
  captives_check_sort (package, package->findings);

  return g_steal_pointer (&package->findings);
}
