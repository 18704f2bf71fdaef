/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A story written while a main loop runs: the file is that of the command line, and what is stopped leaves nothing. */

#include "config.h"

#include "captives-deck-writer.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  CaptivesDataset *dataset;
  CaptivesDeck     deck;
  GPtrArray       *slides;
  char            *folder;
  GCancellable    *cancellable;
  GAsyncResult    *result;
  double           fraction;  /* last told of */
  double           cancel_at; /* the work is cancelled once it has come so far; > 1: never */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GPtrArray) stories = NULL;
  const CaptivesStory *story;
  g_autoptr (GError) error = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("captives-deck-XXXXXX", &error);
  g_assert_no_error (error);
  stories = captives_dataset_list_stories (fixture->dataset);
  story = g_ptr_array_index (stories, 0);
  fixture->slides = captives_dataset_list_slides (fixture->dataset, story->id);
  g_ptr_array_set_size (fixture->slides, 3);
  captives_deck_init (&fixture->deck, fixture->dataset, CAPTIVES_DECK_PDF);
  fixture->deck.title = story->name;
  fixture->deck.slides = fixture->slides;
  fixture->deck.locale.language = CAPTIVES_LANGUAGE_JAPANESE;
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = 2.0;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_clear_object (&fixture->result);
  g_object_unref (fixture->cancellable);
  g_ptr_array_unref (fixture->slides);
  captives_dataset_unref (fixture->dataset);
}

static void
watch_cb (double   fraction,
          gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpfloat (fraction, >=, 0.0);
  g_assert_cmpfloat (fraction, <=, 1.0);
  fixture->fraction = fraction;
  if (fraction >= fixture->cancel_at)
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

static gboolean
run (Fixture     *fixture,
     const char  *path,
     GError     **error)
{
  captives_deck_write_async (&fixture->deck, path, fixture->cancellable, watch_cb, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return captives_deck_write_finish (fixture->result, error);
}

/* Each kind of document, byte for byte, from pages laid out in one thread and written in another. */
static void
test_same (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const char *const names[] = { [CAPTIVES_DECK_PDF] = "発表.pdf", [CAPTIVES_DECK_ODP] = "発表.odp" };

  for (guint format = 0; format <= CAPTIVES_DECK_ODP; format++)
    {
      g_autofree char *path = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autoptr (GError) error = NULL;
      gsize first_length, second_length;

      if (names[format] == NULL)
        continue;
      path = g_build_filename (fixture->folder, names[format], NULL);
      fixture->deck.format = (CaptivesDeckFormat) format;
      g_assert_true (captives_deck_write (&fixture->deck, path, NULL, &error));
      g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
      g_assert_cmpint (g_remove (path), ==, 0);
      g_clear_object (&fixture->result);
      g_assert_true (run (fixture, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &second, &second_length, NULL));
      g_assert_cmpmem (first, first_length, second, second_length);
      g_assert_cmpfloat (fixture->fraction, >, 0.0);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* Half-way, and before it began. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const double fractions[] = { 0.3, 0.0 };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "deck", NULL);
      g_autoptr (GError) error = NULL;

      fixture->deck.format = CAPTIVES_DECK_PICTURES;
      fixture->cancel_at = fractions[i];
      g_cancellable_reset (fixture->cancellable);
      g_clear_object (&fixture->result);
      g_assert_false (run (fixture, path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* The target is a folder, or below one that is not there. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *below = g_build_filename (fixture->folder, "gone", "deck.pdf", NULL);
  const char *const paths[] = { fixture->folder, below };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_clear_object (&fixture->result);
      g_assert_false (run (fixture, paths[i], &error));
      g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
}

#define ADD(path, function) g_test_add ("/deck-writer/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same", test_same);
  ADD ("cancel", test_cancel);
  ADD ("refused", test_refused);

  return g_test_run ();
}
