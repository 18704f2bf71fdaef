/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Many charts into one folder: each file is there and is a picture; what is stopped or goes wrong leaves whole files only. */

#include "config.h"

#include "captives-batch.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  CaptivesDataset *dataset;
  const char      *charts[3];
  CaptivesBatch    batch;      /* of two charts; its formats and languages are to be chosen */
  char            *parent;
  char            *folder;
  GCancellable    *cancellable;
  GAsyncResult    *result;
  guint            n_calls;
  guint            n_done;
  guint            cancel_at;  /* G_MAXUINT: never */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GError) error = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  fixture->parent = g_dir_make_tmp ("captives-batch-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = captives_batch_find_folder (fixture->parent, "графики");
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXUINT;

  charts = captives_dataset_list_charts (fixture->dataset, NULL);
  fixture->charts[0] = ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id;
  fixture->charts[1] = ((const CaptivesChart *) g_ptr_array_index (charts, charts->len - 1))->id;
  fixture->batch = (CaptivesBatch) { .dataset = fixture->dataset, .charts = fixture->charts };
  captives_export_choice_load (&fixture->batch.choice, NULL);
  fixture->batch.choice.size = CAPTIVES_SIZE_PICTURE;
}

/* One format, in every language. */
static void
choose_format (Fixture        *fixture,
               CaptivesFormat  format)
{
  fixture->batch.formats[format] = TRUE;
  for (guint i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    fixture->batch.languages[i] = TRUE;
}

/* Asserts that each file is whole: begins and ends as its format wants.  Returns: how many there were; they are gone */
static guint
take_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      if (g_str_has_suffix (name, ".png"))
        g_assert_cmpmem (bytes + length - 8, 4, "IEND", 4);
      else if (g_str_has_suffix (name, ".pdf"))
        g_assert_nonnull (strstr (bytes + length - 8, "%%EOF"));
      else
        g_assert_nonnull (g_strrstr (bytes, "</svg>"));
      g_remove (path);
      n_files++;
    }

  return n_files;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  take_files (fixture->folder);
  g_rmdir (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->parent), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->parent);
  g_clear_object (&fixture->result);
  g_object_unref (fixture->cancellable);
  captives_dataset_unref (fixture->dataset);
}

static void
progress_cb (guint       n_done,
             guint       n_files,
             const char *name,
             gpointer    user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpuint (n_done, ==, fixture->n_calls);
  g_assert_cmpint (n_done == n_files, ==, *name == '\0');
  if (fixture->n_calls++ == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static void
done_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

/* Returns: whether all files are there; @n_done of the fixture is how many in any case */
static gboolean
run (Fixture                *fixture,
     CaptivesBatchProgress   progress,
     GError                **error)
{
  captives_batch_run_async (&fixture->batch, fixture->folder, fixture->cancellable, progress, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return captives_batch_run_finish (fixture->result, &fixture->n_done, error);
}

static void
test_all (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (captives_batch_count_files (&fixture->batch), ==, 0);
  for (guint i = 0; i < CAPTIVES_N_FORMATS; i++)
    fixture->batch.formats[i] = TRUE;
  fixture->batch.languages[CAPTIVES_LANGUAGE_RUSSIAN] = TRUE;
  fixture->batch.languages[CAPTIVES_LANGUAGE_JAPANESE] = TRUE;
  g_assert_cmpuint (captives_batch_count_files (&fixture->batch), ==, 2 * 3 * 2);

  g_assert_true (run (fixture, progress_cb, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_done, ==, 12);
  g_assert_cmpuint (fixture->n_calls, ==, 13);
  g_assert_cmpuint (take_files (fixture->folder), ==, 12);
}

/* The files that were written by then stay, and are whole. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  choose_format (fixture, CAPTIVES_FORMAT_PNG);
  fixture->cancel_at = 2;
  g_assert_false (run (fixture, progress_cb, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_done, >=, 2);
  g_assert_cmpuint (fixture->n_done, <, 6);
  g_assert_cmpuint (take_files (fixture->folder), ==, fixture->n_done);
}

static void
assert_not_written (Fixture      *fixture,
                    const GError *error)
{
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

/* A folder that is there is never written into, and a new name is found beside it. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;

  choose_format (fixture, CAPTIVES_FORMAT_SVG);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  other = captives_batch_find_folder (fixture->parent, "графики");
  g_assert_true (g_str_has_suffix (other, "графики-2"));
  g_assert_false (run (fixture, progress_cb, &error));
  assert_not_written (fixture, error);
  g_assert_cmpuint (fixture->n_done, ==, 0);
  g_assert_cmpuint (take_files (fixture->folder), ==, 0);
}

/* The folder goes away while files are written: the work ends and says so. */
static void
gone_cb (guint       n_done,
         guint       n_files,
         const char *name,
         gpointer    user_data)
{
  Fixture *fixture = user_data;

  fixture->n_calls++;
  if (n_done == 1)
    {
      g_assert_cmpuint (take_files (fixture->folder), ==, 1);
      g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
    }
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  choose_format (fixture, CAPTIVES_FORMAT_SVG);
  g_assert_false (run (fixture, gone_cb, &error));
  assert_not_written (fixture, error);
  g_assert_cmpuint (fixture->n_done, ==, 1);
  g_assert_cmpuint (fixture->n_calls, ==, 2);
}

/* Not every name of a file is a text; what is said of it is one. */
static void
test_odd_name (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autofree char *inside = g_build_filename (fixture->folder, "not there", "\xff", NULL);
  g_autoptr (GError) error = NULL;

  g_free (fixture->folder);
  fixture->folder = g_steal_pointer (&inside);
  choose_format (fixture, CAPTIVES_FORMAT_SVG);
  g_assert_false (run (fixture, progress_cb, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

#define ADD(path, function) g_test_add ("/batch/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("all", test_all);
  ADD ("cancel", test_cancel);
  ADD ("folder", test_folder);
  ADD ("gone", test_gone);
  ADD ("odd-name", test_odd_name);

  return g_test_run ();
}
