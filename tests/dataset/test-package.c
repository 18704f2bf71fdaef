/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-check.h"
#include "captives-dataset.h"
#include "captives-package.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "package-fixture.h"

/* (transfer full): a file's bytes */
static GBytes *
read_bytes (const char *directory,
            const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, length);
}

/* A package may hold other files beside its own; a dump holds nothing else. */
static void
assert_same_package (const char *package,
                     const char *dumped)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  g_autofree char *names = package_fixture_list (dumped);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  g_assert_cmpuint (g_strv_length (list), ==, captives_schema_list_tables (schema)->len + 1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (GBytes) left = read_bytes (package, list[i]);
      g_autoptr (GBytes) right = read_bytes (dumped, list[i]);

      g_test_message ("%s", list[i]);
      g_assert_true (g_bytes_equal (left, right));
    }
}

/* Bytes of a package come back, and the file made from them is the same file. */
static void
assert_round_trip (const char *directory,
                   const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "one.captives", NULL);
  g_autofree char *again = g_build_filename (folder, "two.captives", NULL);
  g_autofree char *dumped = g_build_filename (folder, "made", "for", "it", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_assert_true (captives_package_compile (directory, file, &error));
  g_assert_no_error (error);
  g_assert_true (captives_package_dump (file, dumped, &error));
  g_assert_no_error (error);
  assert_same_package (directory, dumped);

  g_assert_true (captives_package_compile (dumped, again, &error));
  g_assert_no_error (error);
  first = read_bytes (folder, "one.captives");
  second = read_bytes (folder, "two.captives");
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_round_trip (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();

  package_fixture_write (fixture);
  assert_round_trip (fixture->directory, fixture->folder);
}

/* Values that are easily changed on the way */
static void
test_round_trip_odd (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  const char *const numbers[] = { "0", "-1", "0.1", "0.3", "609448", "1234567.125", "0.30000000000000004", "1e+20" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%" G_GSIZE_FORMAT, i);

      package_fixture_add (fixture, "place", "id", id, "name*", " leading|в конце |\"引用\"、,\r\n", NULL);
      package_fixture_set (fixture, "figure", i, "value", numbers[i]);
    }
  package_fixture_write (fixture);
  assert_round_trip (fixture->directory, fixture->folder);
}

/* Nothing in a table but its header */
static void
test_empty_tables (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  GHashTableIter iter;
  gpointer rows;

  g_hash_table_iter_init (&iter, fixture->tables);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    g_ptr_array_set_size (rows, 0);
  package_fixture_write (fixture);
  assert_round_trip (fixture->directory, fixture->folder);
}

static void
test_meta (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  GPtrArray *tables = captives_schema_list_tables (fixture->schema);
  g_autoptr (GChecksum) hash = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  const CaptivesDatasetInfo *info;

  package_fixture_write (fixture);
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *name = g_strconcat (((CaptivesTable *) g_ptr_array_index (tables, i))->name, ".csv", NULL);
      g_autoptr (GBytes) bytes = read_bytes (fixture->directory, name);

      g_checksum_update (hash, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  dataset = captives_dataset_open (fixture->file, CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  info = captives_dataset_get_info (dataset);
  g_assert_cmpstr (info->id, ==, "fixture");
  g_assert_cmpstr (info->version, ==, "1.2.3");
  g_assert_cmpstr (info->licence, ==, "CC0-1.0");
  g_assert_cmpstr (info->hash, ==, g_checksum_get_string (hash));
  g_assert_cmpint (info->created.year, ==, 2026);
  g_assert_cmpstr (info->title.in[CAPTIVES_LANGUAGE_JAPANESE], ==, "試験");
}

/* What the compiler puts in the index, the dataset finds. */
static void
test_search (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  const struct
  {
    const char *query;
    CaptivesHitKind kind;
    const char *id;
  } queries[] = {
    { "収容所で死", CAPTIVES_HIT_FIGURE, "ordered" },
    { "Otchet", CAPTIVES_HIT_SOURCE, "report" },
    { "何人が死亡", CAPTIVES_HIT_QUESTION, "how-many-died" },
    { "последний кор", CAPTIVES_HIT_EVENT, "ship" },
  };

  package_fixture_set (fixture, "figure", package_fixture_find (fixture, "figure", "id", "ordered"), "counted_ja",
                       "収容所で死ぬ人");
  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  dataset = captives_dataset_open (fixture->file, CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GArray) hits = captives_dataset_search (dataset, queries[i].query, 10);
      gboolean found = FALSE;

      g_test_message ("%s", queries[i].query);
      for (guint j = 0; j < hits->len; j++)
        found |= g_array_index (hits, CaptivesHit, j).kind == queries[i].kind
                 && g_str_equal (g_array_index (hits, CaptivesHit, j).id, queries[i].id);
      g_assert_true (found);
    }
}

typedef struct
{
  const char *table;
  const char *from; /* replaced in its CSV file; NULL: the file is removed */
  const char *to;
  CaptivesPackageError code;
  const char *place; /* "measure.csv:3: id: " */
  const char *word;  /* somewhere in the message */
} Fault;

static const Fault faults[] = {
  { "measure", NULL, NULL, CAPTIVES_PACKAGE_ERROR_READ, "measure.csv:0: file: ", "missing" },
  { "measure", "died,held", "d\xffied,held", CAPTIVES_PACKAGE_ERROR_SYNTAX, "measure.csv:3: ", "UTF-8" },
  { "measure", "died,held", "d\"ied,held", CAPTIVES_PACKAGE_ERROR_SYNTAX, "measure.csv:3: ", "quote" },
  { "measure", "died,held", "\"died,held", CAPTIVES_PACKAGE_ERROR_SYNTAX, "measure.csv:3: ", "does not end" },
  { "measure", "id,parent,family", "id,family,parent", CAPTIVES_PACKAGE_ERROR_HEADER, "measure.csv:1: parent: ",
    "column 2 of the header is “family”, “parent” was expected" },
  { "measure", ",note_ja\n", "\n", CAPTIVES_PACKAGE_ERROR_HEADER, "measure.csv:1: note_ja: ",
    "column 9 of the header is “”" },
  { "measure", ",note_ja\n", ",note_ja,more\n", CAPTIVES_PACKAGE_ERROR_HEADER, "measure.csv:1: more: ",
    "10 columns, 9 were expected" },
  { "term", "derived,figure,sign\nleft,taken,1\nleft,released,-1\n", "", CAPTIVES_PACKAGE_ERROR_HEADER,
    "term.csv:1: derived: ",
    "“derived” was expected" },
  { "measure", "held,,held,", "held,held,", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:2: note_ja: ",
    "8 fields, 9 were expected" },
  { "measure", "held,,held,", "held,,,held,", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:2: note_ja: ",
    "10 fields, 9 were expected" },
  { "place", "52.03", "north", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "“north” is no number" },
  { "place", "52.03", "inf", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "“inf” is no number" },
  { "place", "52.03", " 52.03", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "“52.03” was expected" },
  { "place", "52.03", "52.030", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "“52.03” was expected" },
  { "place", "52.03", "152.03", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "a number from -90 to 90" },
  { "place", "52.03", "-0", CAPTIVES_PACKAGE_ERROR_VALUE, "place.csv:2: latitude: ", "“0” was expected" },
  { "figure", "61855,", "61855.0,", CAPTIVES_PACKAGE_ERROR_VALUE, "figure.csv:2: value: ", "“61855” was expected" },
  { "term", "released,-1", "released,minus", CAPTIVES_PACKAGE_ERROR_VALUE, "term.csv:3: sign: ",
    "“minus” is no integer" },
  { "term", "released,-1", "released,1.5", CAPTIVES_PACKAGE_ERROR_VALUE, "term.csv:3: sign: ", "“1.5” is no integer" },
  { "term", "released,-1", "released,2", CAPTIVES_PACKAGE_ERROR_VALUE, "term.csv:3: sign: ",
    "one of -1, 1 was expected" },
  { "term", "released,-1", "left,-1", CAPTIVES_PACKAGE_ERROR_VALUE, "term.csv:3: figure: ",
    "another row than in the column “derived”" },
  { "measure", "held,,held,held", "held,,held,", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:2: name_en: ",
    "it is empty" },
  { "measure", "died,held,died", "Died,held,died", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:3: id: ",
    "small letters" },
  { "measure", "died,held,died", "died,held,killed", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:3: family: ",
    "one of captives, died, returned, held, passed-on was expected" },
  { "figure", "計上", "計上計上計上計上計上計上計上計上計上計上計上計上計上計上計上計上計上", CAPTIVES_PACKAGE_ERROR_VALUE,
    "figure.csv:2: label_ja: ", "34 characters; 1 to 32 characters were expected" },
  { "figure", "same,attributed", "other,attributed", CAPTIVES_PACKAGE_ERROR_VALUE, "figure.csv:2: omits_en: ",
    "unless “scope” is “same”" },
  { "event", "1956-12-26", "26.12.1956", CAPTIVES_PACKAGE_ERROR_VALUE, "event.csv:2: date: ", "a date such as 1945" },
  { "event", "1956-12-26", "1956-13", CAPTIVES_PACKAGE_ERROR_VALUE, "event.csv:2: date: ", "“1956-13” is no date" },
  { "chart_mark", "whole,,how", "elsewhere,,how", CAPTIVES_PACKAGE_ERROR_VALUE, "chart_mark.csv:2: form: ",
    "with “elsewhere” none, but a label" },
  { "measure", "died,held,died", "held,,died", CAPTIVES_PACKAGE_ERROR_KEY, "measure.csv:3: id: ",
    "is in line 2 already" },
  { "term", "left,released,-1", "left,taken,-1", CAPTIVES_PACKAGE_ERROR_KEY, "term.csv:3: derived, figure: ",
    "“left, taken” is in line 2 already" },
  { "measure", "died,held,died", "died,hold,died", CAPTIVES_PACKAGE_ERROR_KEY, "measure.csv:3: parent: ",
    "“hold” leads to no row of measure" },
  { "measure", "死亡,,,", "死亡,,Только,", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:3: note_en: ",
    "all three languages" },
  { "measure", "死亡,,,", "死亡,Only,Только,", CAPTIVES_PACKAGE_ERROR_VALUE, "measure.csv:3: note_ja: ",
    "all three languages" },
  { "term", "left,taken,1\nleft,released,-1\n", "", CAPTIVES_PACKAGE_ERROR_VALUE, "figure.csv:12: nature: ",
    "no terms" },
};

static void
assert_refused (PackageFixture *fixture,
                const Fault    *fault)
{
  g_autofree char *expected = g_build_filename (fixture->directory, fault->place, NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->file, "old", 3, NULL));
  g_assert_false (captives_package_compile (fixture->directory, fixture->file, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, (int) fault->code);
  g_assert_cmpint (strncmp (error->message, expected, strlen (expected)), ==, 0);
  g_assert_nonnull (strstr (error->message, fault->word));

  before = g_bytes_new_static ("old", 3);
  after = read_bytes (fixture->folder, "test.captives");
  g_assert_true (g_bytes_equal (before, after));
  names = package_fixture_list (fixture->folder);
  g_assert_cmpstr (names, ==, "package test.captives");
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *name = g_strconcat (fault->table, ".csv", NULL);
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

  package_fixture_write (fixture);
  if (fault->from == NULL)
    g_assert_cmpint (g_unlink (path), ==, 0);
  else
    package_fixture_spoil (fixture, name, fault->from, fault->to);
  assert_refused (fixture, fault);
}

static void
test_derived (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  const Fault typed = { .code = CAPTIVES_PACKAGE_ERROR_VALUE, .place = "figure.csv:12: value: ", .word = "computed" };
  const Fault cycle = { .code = CAPTIVES_PACKAGE_ERROR_VALUE, .place = "term.csv:4: figure: ",
                        .word = "itself computed" };
  guint place = package_fixture_find (fixture, "figure", "id", "left");

  package_fixture_set (fixture, "figure", place, "value", "700");
  package_fixture_write (fixture);
  assert_refused (fixture, &typed);

  package_fixture_set (fixture, "figure", place, "value", NULL);
  package_fixture_set (fixture, "figure", place - 1, "nature", "derived");
  package_fixture_set (fixture, "figure", place - 1, "value", NULL);
  package_fixture_add (fixture, "term", "derived", "ordered", "figure", "left", "sign", "1", NULL);
  package_fixture_add (fixture, "term", "derived", "left", "figure", "ordered", "sign", "1", NULL);
  package_fixture_write (fixture);
  assert_refused (fixture, &cycle);
}

/* The descriptor is kept in the file, which has a limit for one text. */
static void
test_long_descriptor (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *long_text = g_strnfill (200000, 'x');
  g_autofree char *member = g_strdup_printf ("\"description\": \"%s\", \"version\"", long_text);
  const Fault fault = { .code = CAPTIVES_PACKAGE_ERROR_VALUE, .place = "datapackage.json:0: package: ",
                        .word = "too long" };

  package_fixture_write (fixture);
  package_fixture_spoil (fixture, "datapackage.json", "\"version\"", member);
  assert_refused (fixture, &fault);
}

/* A derived figure is empty in the package, and has its value in the dataset. */
static void
test_computed (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  double residual = 0;

  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  dataset = captives_dataset_open (fixture->file, CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (captives_dataset_get_figure (dataset, "left")->value, ==, 1000 - 300);
  g_assert_true (captives_dataset_get_residual (dataset, "account", &residual));
  g_assert_cmpfloat (residual, ==, 1000 - 300);
}

static void
test_no_package (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "datapackage.json:0: file: it is missing"));
  g_clear_error (&error);
  g_assert_false (captives_package_compile ("/nowhere", fixture->file, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ);
}

/* A pipe that nobody writes to, a device without an end, a file without an end */
static void
test_no_file (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->directory, "measure.csv", NULL);
  const Fault irregular = { .code = CAPTIVES_PACKAGE_ERROR_READ, .place = "measure.csv:0: file: ", .word = "no regular file" };
  const Fault large = { .code = CAPTIVES_PACKAGE_ERROR_READ, .place = "measure.csv:0: file: ", .word = "at most" };

  package_fixture_write (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (fixture, &irregular);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  assert_refused (fixture, &irregular);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 40), ==, 0);
  assert_refused (fixture, &large);
}

/* What is no file is left as it is; a link stays one, and a file keeps its rights. */
static void
test_odd_target (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  struct stat status;

  package_fixture_write (fixture);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_false (captives_package_compile (fixture->directory, pipe, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_cmpint (lstat (pipe, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));

  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_false (captives_package_compile (fixture->directory, link, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (symlink ("test.captives", link), ==, 0);
  g_assert_true (g_file_set_contents (fixture->file, "old", 3, NULL));
  g_assert_cmpint (g_chmod (fixture->file, 0600), ==, 0);
  g_assert_true (captives_package_compile (fixture->directory, link, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lstat (link, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (lstat (fixture->file, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 3);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
}

static void
test_target (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "folder", NULL);
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  package_fixture_write (fixture);
  g_assert_cmpint (g_mkdir (fixture->file, 0755), ==, 0);
  g_assert_false (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_false (captives_package_compile (fixture->directory, nowhere, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  names = package_fixture_list (fixture->folder);
  g_assert_cmpstr (names, ==, "package test.captives");
}

/* A limit on file sizes breaks off writing in the middle, as a full disk does. */
static void
test_full_disk (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  struct rlimit before, small;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *names = NULL;
  void (*handler) (int);
  gboolean compiled;

  package_fixture_write (fixture);
  g_assert_true (g_file_set_contents (fixture->file, "old", 3, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 10000;
  handler = signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  compiled = captives_package_compile (fixture->directory, fixture->file, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, handler);

  g_assert_false (compiled);
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  bytes = read_bytes (fixture->folder, "test.captives");
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3);
  names = package_fixture_list (fixture->folder);
  g_assert_cmpstr (names, ==, "package test.captives");
}

static void
test_replace (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  package_fixture_write (fixture);
  g_assert_true (g_file_set_contents (fixture->file, "old", 3, NULL));
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_no_error (error);
  names = package_fixture_list (fixture->folder);
  g_assert_cmpstr (names, ==, "package test.captives");
}

static void
test_dump_errors (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *inside = g_build_filename (fixture->file, "inside", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (captives_package_dump (fixture->file, fixture->directory, &error));
  g_assert_error (error, CAPTIVES_DATASET_ERROR, CAPTIVES_DATASET_ERROR_OPEN);
  g_clear_error (&error);

  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, NULL));
  g_assert_false (captives_package_dump (fixture->file, inside, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
}

/* Files that are none of ours stay where they are. */
/* SQLite would take what lies beside the file for a transaction that was cut off, and play it back. */
static void
test_journal (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *journal = g_strconcat (fixture->file, "-journal", NULL);
  g_autofree char *dumped = g_build_filename (fixture->folder, "dumped", NULL);
  g_autofree char *bytes = g_strnfill (4096, 'j');
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_true (g_file_set_contents (journal, bytes, 4096, NULL));
  findings = captives_check (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (captives_package_dump (fixture->file, dumped, &error));
  g_assert_no_error (error);
  assert_same_package (fixture->directory, dumped);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_dump_over (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *other = g_build_filename (fixture->directory, "README.md", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  package_fixture_write (fixture);
  before = read_bytes (fixture->directory, "figure.csv");
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_true (g_file_set_contents (other, "mine", 4, NULL));
  package_fixture_spoil (fixture, "figure.csv", "61855", "61856");
  g_assert_true (captives_package_dump (fixture->file, fixture->directory, &error));
  after = read_bytes (fixture->directory, "figure.csv");
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* The bundled package is whole, true and canonical. */
static void
test_bundled (void)
{
  const char *directory = g_getenv ("CAPTIVES_PACKAGE_DIR");
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (directory == NULL)
    {
      g_test_skip ("CAPTIVES_PACKAGE_DIR is not set");
      return;
    }
  findings = captives_check (directory, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const CaptivesFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s.csv:%u: [%s] %s: %s", finding->table, finding->line, finding->rule, finding->row,
                      finding->message);
    }
  g_assert_cmpuint (findings->len, ==, 0);
  assert_round_trip (directory, fixture->folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/package/round-trip", test_round_trip);
  g_test_add_func ("/package/round-trip-odd", test_round_trip_odd);
  g_test_add_func ("/package/empty-tables", test_empty_tables);
  g_test_add_func ("/package/meta", test_meta);
  g_test_add_func ("/package/search", test_search);
  g_test_add_func ("/package/derived", test_derived);
  g_test_add_func ("/package/long-descriptor", test_long_descriptor);
  g_test_add_func ("/package/computed", test_computed);
  g_test_add_func ("/package/no-package", test_no_package);
  g_test_add_func ("/package/no-file", test_no_file);
  g_test_add_func ("/package/target", test_target);
  g_test_add_func ("/package/odd-target", test_odd_target);
  g_test_add_func ("/package/full-disk", test_full_disk);
  g_test_add_func ("/package/replace", test_replace);
  g_test_add_func ("/package/dump-errors", test_dump_errors);
  g_test_add_func ("/package/journal", test_journal);
  g_test_add_func ("/package/dump-over", test_dump_over);
  g_test_add_func ("/package/bundled", test_bundled);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/package/fault/%s-%" G_GSIZE_FORMAT, faults[i].table, i);

      g_test_add_data_func (path, &faults[i], test_fault);
    }

  return g_test_run ();
}
