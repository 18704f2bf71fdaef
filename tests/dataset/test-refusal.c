/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are refused, and why: each with its own code and one sentence that names the file. */

#include "config.h"

#include "captives-dataset.h"
#include "test-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
assert_refused (const char           *path,
                CaptivesTrust         trust,
                CaptivesDatasetError  code,
                const char           *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (path, trust, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (dataset);
  g_assert_error (error, CAPTIVES_DATASET_ERROR, (int) code);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” was expected in: %s", part, error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

/* The sample with something done to it, as a foreign file. */
static void
assert_spoilt (const char           *sql,
               CaptivesDatasetError  code,
               const char           *part)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (sql);

  assert_refused (fixture->path, CAPTIVES_TRUST_FOREIGN, code, part);
}

/* Without waiting for the disk, as g_file_set_contents () would.  Written in place, a file is not made shorter. */
static void
write_file (const char *path,
            const char *content,
            gssize      length)
{
  g_remove (path);
  g_assert_true (g_file_set_contents_full (path, content, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
assert_content (const char           *content,
                gssize                length,
                CaptivesDatasetError  code,
                const char           *part)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);

  write_file (fixture->path, content, length);
  assert_refused (fixture->path, CAPTIVES_TRUST_FOREIGN, code, part);
  assert_refused (fixture->path, CAPTIVES_TRUST_BUNDLED, code, part);
}

static void
test_no_file (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autofree char *missing = g_build_filename (fixture->directory, "missing.captives", NULL);
  g_autofree char *pipe = g_build_filename (fixture->directory, "pipe.captives", NULL);

  assert_refused (missing, CAPTIVES_TRUST_FOREIGN, CAPTIVES_DATASET_ERROR_OPEN, "cannot be opened");
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_refused (fixture->directory, CAPTIVES_TRUST_FOREIGN, CAPTIVES_DATASET_ERROR_OPEN, "is a folder");

  /* Nobody writes into it: opening must not wait. */
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, CAPTIVES_TRUST_FOREIGN, CAPTIVES_DATASET_ERROR_OPEN, "not a regular file");
}

static void
test_not_sqlite (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');

  assert_content ("", 0, CAPTIVES_DATASET_ERROR_FOREIGN, "is empty");
  assert_content ("x", 1, CAPTIVES_DATASET_ERROR_FOREIGN, "no SQLite file");
  assert_content ("figure,value\n", -1, CAPTIVES_DATASET_ERROR_FOREIGN, "no SQLite file");
  assert_content (long_text, -1, CAPTIVES_DATASET_ERROR_FOREIGN, "no SQLite file");
  assert_content ("SQLite format 3", 16, CAPTIVES_DATASET_ERROR_DAMAGED, "cut off");
  assert_content ("SQLite format 3!", 16, CAPTIVES_DATASET_ERROR_FOREIGN, "no SQLite file");
}

static void
test_identity (void)
{
  assert_spoilt ("PRAGMA application_id = 0", CAPTIVES_DATASET_ERROR_FOREIGN, "another program");
  assert_spoilt ("PRAGMA application_id = 1196444487", CAPTIVES_DATASET_ERROR_FOREIGN, "1196444487");
  assert_spoilt ("PRAGMA user_version = 2", CAPTIVES_DATASET_ERROR_NEWER, "later version");
  assert_spoilt ("PRAGMA user_version = 0", CAPTIVES_DATASET_ERROR_SCHEMA, "format");
  assert_spoilt ("PRAGMA user_version = -1", CAPTIVES_DATASET_ERROR_NEWER, "later version");
  assert_spoilt ("PRAGMA journal_mode = WAL", CAPTIVES_DATASET_ERROR_SCHEMA, "write-ahead log");
}

static void
test_facts (void)
{
  assert_spoilt ("DELETE FROM meta WHERE key = 'version'", CAPTIVES_DATASET_ERROR_SCHEMA, "“version”");
  assert_spoilt ("DELETE FROM meta WHERE key = 'title_ja'", CAPTIVES_DATASET_ERROR_SCHEMA, "“title”");
  assert_spoilt ("UPDATE meta SET value = 'today' WHERE key = 'created'", CAPTIVES_DATASET_ERROR_SCHEMA, "“created”");
  assert_spoilt ("DELETE FROM meta", CAPTIVES_DATASET_ERROR_SCHEMA, "“id”");
}

static void
test_schema (void)
{
  assert_spoilt ("DROP TABLE slide", CAPTIVES_DATASET_ERROR_SCHEMA, "lacks the table slide");
  assert_spoilt ("DROP TABLE search", CAPTIVES_DATASET_ERROR_SCHEMA, "lacks the table search");
  assert_spoilt ("DROP INDEX figure_by_phase", CAPTIVES_DATASET_ERROR_SCHEMA, "lacks the index figure_by_phase");
  assert_spoilt ("CREATE TABLE extra (x)", CAPTIVES_DATASET_ERROR_SCHEMA, "has the table extra");
  assert_spoilt ("CREATE VIEW ghost AS SELECT 1", CAPTIVES_DATASET_ERROR_SCHEMA, "has the view ghost");
  assert_spoilt ("CREATE TRIGGER trap AFTER INSERT ON meta BEGIN SELECT 1; END", CAPTIVES_DATASET_ERROR_SCHEMA,
                 "has the trigger trap");
  assert_spoilt ("CREATE VIRTUAL TABLE more USING fts5 (x)", CAPTIVES_DATASET_ERROR_SCHEMA, "has the table more");
  assert_spoilt ("ALTER TABLE meta ADD COLUMN more TEXT", CAPTIVES_DATASET_ERROR_SCHEMA, "another table meta");
  assert_spoilt ("DROP TABLE slide; CREATE TABLE slide (story, chart, highlight, title_en, title_ru, title_ja)",
                 CAPTIVES_DATASET_ERROR_SCHEMA, "another table slide");
  assert_spoilt ("DROP TABLE story; CREATE VIEW story AS SELECT 'x' AS id", CAPTIVES_DATASET_ERROR_SCHEMA, "table story");
  /* The rule is what counts, not only the names: without its check the table is another one. */
  assert_spoilt ("UPDATE sqlite_schema SET sql = replace (sql, 'CHECK (form <> ''elsewhere'')', '') WHERE name = 'chart_mark';"
                 "UPDATE sqlite_schema SET sql = replace (sql, ') STRICT', ')') WHERE name = 'term'",
                 CAPTIVES_DATASET_ERROR_SCHEMA, "another table term");
}

/* Blanks and comments make no other schema. */
static void
test_same_schema (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "UPDATE sqlite_schema SET sql = replace (sql, '(id)', ' ( id /* the key */ )  -- and no more' || char (10))"
    "  WHERE name IN ('term', 'figure')");
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (fixture->path, CAPTIVES_TRUST_FOREIGN, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
}

static void
test_rules (void)
{
  assert_spoilt ("UPDATE figure SET unit = 'parsecs' WHERE id = 'c-all'", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE figure SET nature = 'joke'", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE term SET sign = 7", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE chart SET kind = 'pie'", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE source SET url = 'javascript:x'", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE figure SET printed = NULL WHERE id = 'c-all'", CAPTIVES_DATASET_ERROR_SCHEMA, "CHECK");
  assert_spoilt ("UPDATE meta SET value = printf ('%.*c', 300000, 'x') WHERE key = 'package'", CAPTIVES_DATASET_ERROR_SCHEMA,
                 "CHECK");
}

static void
test_keys (void)
{
  assert_spoilt ("UPDATE figure SET question = 'nobody' WHERE id = 'c-all'", CAPTIVES_DATASET_ERROR_DAMAGED, "table figure");
  assert_spoilt ("DELETE FROM source WHERE id = 'study'", CAPTIVES_DATASET_ERROR_DAMAGED, "leads nowhere");
  assert_spoilt ("INSERT INTO reading_choice VALUES ('nobody', 'dead', 'd-low')", CAPTIVES_DATASET_ERROR_DAMAGED,
                 "table reading_choice");
}

static void
test_trees (void)
{
  assert_spoilt ("UPDATE population SET parent = 'japanese' WHERE id = 'all'", CAPTIVES_DATASET_ERROR_DAMAGED, "table population");
  assert_spoilt ("UPDATE place SET parent = 'ussr' WHERE id = 'ussr'", CAPTIVES_DATASET_ERROR_DAMAGED, "table place");
}

static void
test_too_large (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);

  /* A hole: it takes no room on the disk. */
  g_assert_cmpint (truncate (fixture->path, 257 * 1024 * 1024), ==, 0);
  assert_refused (fixture->path, CAPTIVES_TRUST_FOREIGN, CAPTIVES_DATASET_ERROR_LIMIT, "too large");

  /* A value longer than any that a dataset may have. */
  assert_spoilt ("UPDATE meta SET value = printf ('%.*c', 5000000, 'x') WHERE key = 'package'", CAPTIVES_DATASET_ERROR_LIMIT,
                 "more than a dataset may");
}

static void
test_truncated (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize n = 17; n < length; n += n < 200 ? 7 : 1 + length / 150)
    {
      write_file (fixture->path, content, n);
      assert_refused (fixture->path, CAPTIVES_TRUST_FOREIGN, CAPTIVES_DATASET_ERROR_DAMAGED, "cut off");
      assert_refused (fixture->path, CAPTIVES_TRUST_BUNDLED, CAPTIVES_DATASET_ERROR_DAMAGED, "cut off");
    }
}

/* Asks everything of a dataset that a spoilt file might lead astray. */
static void
use_all (CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GArray) hits = captives_dataset_search (dataset, "captured", 10);
  g_autoptr (GArray) short_hits = captives_dataset_search (dataset, "70000 ca", 10);

  g_assert_nonnull (hits);
  g_assert_nonnull (short_hits);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (dataset, figure->id);
      g_autoptr (GPtrArray) of = captives_dataset_list_charts_of (dataset, figure->id);

      g_assert_true (figure->printed == NULL || g_utf8_validate (figure->printed, -1, NULL));
      captives_dataset_get_claimant (dataset, figure->id, CAPTIVES_LANGUAGE_ENGLISH);
    }
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (dataset, chart->id);
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);

      g_assert_nonnull (rows);
      g_assert_nonnull (marks);
    }
}

static void
open_spoilt (const char    *path,
             CaptivesTrust  trust)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (path, trust, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  if (dataset != NULL)
    use_all (dataset);
  else
    g_assert_true (error->domain == CAPTIVES_DATASET_ERROR && g_utf8_validate (error->message, -1, NULL));
}

/* The seed is printed by g_test_init (); --seed repeats a run. */
static void
test_flipped (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *spoilt = g_memdup2 (content, length);
      int n_flips = g_test_rand_int_range (1, 9);

      for (int j = 0; j < n_flips; j++)
        {
          /* Half of them in the first pages: there are the header, the schema and the roots. */
          gsize at = g_test_rand_int_range (0, g_test_rand_bit () ? (int) length : 16384);

          spoilt[at] = g_test_rand_bit () ? spoilt[at] ^ (1 << g_test_rand_int_range (0, 8)) : g_test_rand_int_range (0, 256);
        }
      write_file (fixture->path, spoilt, length);
      open_spoilt (fixture->path, CAPTIVES_TRUST_FOREIGN);
      open_spoilt (fixture->path, CAPTIVES_TRUST_BUNDLED);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refusal/no-file", test_no_file);
  g_test_add_func ("/refusal/not-sqlite", test_not_sqlite);
  g_test_add_func ("/refusal/identity", test_identity);
  g_test_add_func ("/refusal/facts", test_facts);
  g_test_add_func ("/refusal/schema", test_schema);
  g_test_add_func ("/refusal/same-schema", test_same_schema);
  g_test_add_func ("/refusal/rules", test_rules);
  g_test_add_func ("/refusal/keys", test_keys);
  g_test_add_func ("/refusal/trees", test_trees);
  g_test_add_func ("/refusal/too-large", test_too_large);
  g_test_add_func ("/refusal/truncated", test_truncated);
  g_test_add_func ("/refusal/flipped", test_flipped);

  return g_test_run ();
}
