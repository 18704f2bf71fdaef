/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures handed on with their sources: what is written is what the dataset says, whole, or nothing. */

#include "config.h"

#include "captives-csv.h"
#include "captives-extract.h"
#include "captives-package.h"

#include <math.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

typedef struct
{
  CaptivesDataset *dataset;
  char            *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("captives-extract-XXXXXX", &error);
  g_assert_no_error (error);
}

static guint
empty_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      g_remove (path);
      n++;
    }

  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  captives_dataset_unref (fixture->dataset);
}

static GHashTable *
make_files (Fixture          *fixture,
            const char       *chart,
            CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) figures = captives_extract_list_figures (fixture->dataset, chart);
  const CaptivesExtract extract = { .dataset = fixture->dataset, .figures = figures, .language = language };

  return captives_extract_make_files (&extract);
}

static GPtrArray *
read_csv (GHashTable *files,
          const char *name)
{
  const GString *text = g_hash_table_lookup (files, name);
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  g_assert_nonnull (text);
  records = captives_csv_parse (name, text->str, text->len, &error);
  g_assert_no_error (error);

  return records;
}

static const char *
get_cell (GPtrArray  *records,
          guint       row,
          const char *column)
{
  const CaptivesCsvRecord *header = g_ptr_array_index (records, 0);

  for (guint i = 0; i < header->fields->len; i++)
    {
      if (g_strcmp0 (captives_csv_get_field (header, i), column) == 0)
        return captives_csv_get_field (g_ptr_array_index (records, row), i);
    }
  g_assert_not_reached ();
}

static void
assert_number (double      expected,
               const char *cell)
{
  if (isnan (expected))
    g_assert_null (cell);
  else
    g_assert_cmpfloat (g_ascii_strtod (cell, NULL), ==, expected);
}

/* Every figure, each number, what is not given as empty cells, in each language. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, NULL);

  g_assert_cmpuint (figures->len, >, 0);
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autoptr (GHashTable) files = make_files (fixture, NULL, (CaptivesLanguage) language);
      g_autoptr (GPtrArray) records = read_csv (files, "figures.csv");

      g_assert_cmpuint (records->len, ==, figures->len + 1);
      for (guint i = 0; i < figures->len; i++)
        {
          const CaptivesFigure *figure = g_ptr_array_index (figures, i);

          g_assert_cmpstr (get_cell (records, i + 1, "id"), ==, figure->id);
          assert_number (figure->value, get_cell (records, i + 1, "value"));
          assert_number (figure->low, get_cell (records, i + 1, "low"));
          assert_number (figure->high, get_cell (records, i + 1, "high"));
          g_assert_cmpstr (get_cell (records, i + 1, "printed"), ==, figure->printed);
          g_assert_cmpstr (get_cell (records, i + 1, "counted"), ==,
                           captives_text_get (&figure->counted, (CaptivesLanguage) language));
          g_assert_cmpstr (get_cell (records, i + 1, "nature"), ==,
                           captives_vocabulary_get_word (CAPTIVES_VOCABULARY_NATURE, figure->nature));
        }
    }
}

static void
assert_has (GHashTable *set,
            const char *id)
{
  g_test_message ("%s", id);
  g_assert_true (g_hash_table_contains (set, id));
}

/* No figure leaves without a document, and no citation leads nowhere. */
static void
test_citations (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GHashTable) files = make_files (fixture, NULL, CAPTIVES_LANGUAGE_RUSSIAN);
  g_autoptr (GPtrArray) figures = read_csv (files, "figures.csv");
  g_autoptr (GPtrArray) sources = read_csv (files, "sources.csv");
  g_autoptr (GPtrArray) citations = read_csv (files, "citations.csv");
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) cited = g_hash_table_new (g_str_hash, g_str_equal);
  const GString *references = g_hash_table_lookup (files, "references.txt");

  for (guint i = 1; i < sources->len; i++)
    {
      g_assert_true (g_hash_table_add (known, (gpointer) get_cell (sources, i, "id")));
      g_assert_nonnull (strstr (references->str, get_cell (sources, i, "reference")));
    }
  for (guint i = 1; i < citations->len; i++)
    {
      assert_has (known, get_cell (citations, i, "source"));
      g_hash_table_add (cited, (gpointer) get_cell (citations, i, "figure"));
    }
  for (guint i = 1; i < figures->len; i++)
    {
      /* What is computed rests on its terms. */
      if (g_strcmp0 (get_cell (figures, i, "nature"), "derived") == 0)
        g_assert_nonnull (get_cell (figures, i, "formula"));
      else
        assert_has (cited, get_cell (figures, i, "id"));
    }
}

/* All answers to the questions of a chart come with it, even those that its reading does not choose. */
static void
test_chart (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  guint n_rivals = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      g_autoptr (GPtrArray) figures = captives_extract_list_figures (fixture->dataset, chart->id);
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (fixture->dataset, chart->id);

      g_assert_cmpuint (figures->len, >, 0);
      for (guint j = 0; j < marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (marks, j);
          const CaptivesFigureFilter filter = { .question = mark->question };
          g_autoptr (GPtrArray) answers = NULL;

          if (mark->figure != NULL)
            g_assert_true (g_ptr_array_find (figures, captives_dataset_get_figure (fixture->dataset, mark->figure), NULL));
          if (mark->question == NULL)
            continue;
          answers = captives_dataset_list_figures (fixture->dataset, &filter);
          for (guint k = 0; k < answers->len; k++, n_rivals++)
            g_assert_true (g_ptr_array_find (figures, g_ptr_array_index (answers, k), NULL));
        }
    }
  g_assert_cmpuint (n_rivals, >, 0);
}

/* The same figures, and numbers as numbers: what is missing is null, not 0. */
static void
test_json (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, NULL);
  g_autoptr (GHashTable) files = make_files (fixture, NULL, CAPTIVES_LANGUAGE_JAPANESE);
  const GString *text = g_hash_table_lookup (files, "figures.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;
  guint n_missing = 0;

  json_parser_load_from_data (parser, text->str, text->len, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (array), ==, figures->len);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      JsonObject *object = json_array_get_object_element (array, i);

      g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, figure->id);
      n_missing += isnan (figure->value);
      if (isnan (figure->value))
        g_assert_true (json_object_get_null_member (object, "value"));
      else
        g_assert_cmpfloat (json_object_get_double_member (object, "value"), ==, figure->value);
      if (figure->nature != CAPTIVES_NATURE_DERIVED)
        g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "citations")), >, 0);
    }
  g_assert_cmpuint (n_missing, >, 0);
}

/* The description names the columns that are there, in their order. */
static void
test_descriptor (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (GHashTable) files = make_files (fixture, NULL, CAPTIVES_LANGUAGE_ENGLISH);
  const GString *text = g_hash_table_lookup (files, "datapackage.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *resources;

  json_parser_load_from_data (parser, text->str, text->len, &error);
  g_assert_no_error (error);
  resources = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "resources");
  g_assert_cmpuint (json_array_get_length (resources), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);
      JsonObject *schema = json_object_get_object_member (resource, "schema");
      JsonArray *fields = json_object_get_array_member (schema, "fields");
      g_autoptr (GPtrArray) records = read_csv (files, json_object_get_string_member (resource, "path"));
      const CaptivesCsvRecord *header = g_ptr_array_index (records, 0);

      g_assert_cmpuint (json_array_get_length (fields), ==, header->fields->len);
      for (guint j = 0; j < header->fields->len; j++)
        g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (fields, j), "name"), ==,
                         captives_csv_get_field (header, j));
    }
}

/* A chosen figure comes with what it is computed from, once, however often it is named. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) all = captives_dataset_list_figures (fixture->dataset, NULL);
  const char *ids[] = { NULL, NULL, NULL };
  const char *nobody[] = { "no-such", NULL };
  const char *unknown = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GPtrArray) chosen = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (all, i);

      if (figure->nature == CAPTIVES_NATURE_DERIVED)
        ids[0] = ids[1] = figure->id;
    }
  g_assert_nonnull (ids[0]);
  terms = captives_dataset_list_terms (fixture->dataset, ids[0]);
  chosen = captives_extract_list_chosen (fixture->dataset, ids, NULL);
  g_assert_cmpuint (terms->len, >, 1);
  g_assert_cmpuint (chosen->len, >=, terms->len + 1);
  g_assert_cmpuint (chosen->len, <, all->len);
  for (guint i = 0; i < terms->len; i++)
    g_assert_true (g_ptr_array_find (
      chosen, captives_dataset_get_figure (fixture->dataset, ((const CaptivesTerm *) g_ptr_array_index (terms, i))->figure), NULL));

  g_assert_null (captives_extract_list_chosen (fixture->dataset, nobody, &unknown));
  g_assert_cmpstr (unknown, ==, "no-such");
}

static void
test_write (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GHashTable) files = make_files (fixture, NULL, CAPTIVES_LANGUAGE_ENGLISH);
  g_autofree char *folder = g_build_filename (fixture->folder, "числа 数値", NULL);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer name, text;
  GStatBuf status;
  guint n_files = 0;

  g_assert_true (captives_extract_write (files, folder, &error));
  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, files);
  for (; g_hash_table_iter_next (&iter, &name, &text); n_files++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      g_assert_cmpstr (content, ==, ((GString *) text)->str);
    }
  /* As any new folder: readable for others, as far as the user's mask lets them. */
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0700, ==, 0700);

  /* A second time there is something to lose. */
  g_assert_false (captives_extract_write (files, folder, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, folder));
  g_assert_cmpuint (empty_folder (folder), ==, n_files);
  g_rmdir (folder);
  /* Nothing stayed behind. */
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 0);
}

static void
test_write_refused (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (GHashTable) files = make_files (fixture, NULL, CAPTIVES_LANGUAGE_ENGLISH);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (captives_extract_write (files, nowhere, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (file, "kept", -1, NULL));
  g_assert_false (captives_extract_write (files, file, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE);
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "kept");
  g_assert_cmpuint (empty_folder (fixture->folder), ==, 1);
}

#define ADD(path, function) g_test_add ("/extract/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("figures", test_figures);
  ADD ("citations", test_citations);
  ADD ("chart", test_chart);
  ADD ("chosen", test_chosen);
  ADD ("json", test_json);
  ADD ("descriptor", test_descriptor);
  ADD ("write", test_write);
  ADD ("write-refused", test_write_refused);

  return g_test_run ();
}
