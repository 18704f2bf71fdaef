/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart on paper: printed to a PDF file as any printer gets it, and read back. */

#include "config.h"

#include "captives-print-dialog.h"
#include "captives-resources.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  CaptivesDataset *dataset;
  char            *folder;
  char            *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("captives-print-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "лист 紙.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  captives_dataset_unref (fixture->dataset);
}

static GtkPageSetup *
create_setup (const char         *paper,
              GtkPageOrientation  orientation)
{
  GtkPaperSize *size = gtk_paper_size_new (paper);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (size);

  return setup;
}

/* What a program of poppler's says of the file. */
static char *
ask (Fixture    *fixture,
     const char *program)
{
  const char *argv[] = { program, fixture->path, g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *answer = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return answer;
}

static void
print (Fixture            *fixture,
       CaptivesPrint      *chart,
       GtkPageOrientation  orientation)
{
  g_autoptr (GtkPageSetup) setup = create_setup (GTK_PAPER_NAME_A4, orientation);
  g_autoptr (GtkPrintOperation) operation = captives_print_operation_new (chart, setup);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_null (captives_print_operation_get_failure (operation));
}

/* The words of the title before its first number: they stand on the sheet, letter by letter, but for where a line was broken. */
static void
assert_title (Fixture         *fixture,
              const char      *text,
              CaptivesLanguage language)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  const CaptivesChart *chart = g_ptr_array_index (charts, 0);
  const char *title = captives_text_get (&chart->title, language);
  g_autofree char *begin = g_strndup (title, strcspn (title, "{"));
  g_auto (GStrv) wanted = g_strsplit_set (begin, " \n", -1);
  g_auto (GStrv) found = g_strsplit_set (text, " \n\f", -1);
  g_autofree char *needle = g_strjoinv ("", wanted);
  g_autofree char *straw = g_strjoinv ("", found);

  g_assert_cmpuint (strlen (needle), >, 5);
  g_assert_nonnull (strstr (straw, needle));
}

static void
test_sheet (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  CaptivesPrint chart = {
    .dataset = fixture->dataset,
    .chart = ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id,
    .theme = CAPTIVES_THEME_PRINT,
    .notes = CAPTIVES_NOTES_FULL,
  };

  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autofree char *text = NULL;
      g_autofree char *info = NULL;

      chart.locale.language = (CaptivesLanguage) language;
      print (fixture, &chart, language == 0 ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
      text = ask (fixture, "pdftotext");
      info = ask (fixture, "pdfinfo");
      assert_title (fixture, text, chart.locale.language);
      g_assert_true (g_regex_match_simple ("Pages: +1\n", info, 0, 0));
      g_assert_true (g_regex_match_simple ("A4", info, 0, 0));
    }
}

/* The chart, and as many sheets as its figures and references take; every author's name is there. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  user_data)
{
  const CaptivesPrint chart = {
    .dataset = fixture->dataset,
    .chart = "how-many-captured",
    .theme = CAPTIVES_THEME_PRINT,
    .notes = CAPTIVES_NOTES_PAGE,
  };
  CaptivesPrint copy = chart;
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GtkPageSetup) setup = create_setup (GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE);
  g_autoptr (GPtrArray) pages = captives_print_layout_pages (&chart, setup, pango, NULL);
  g_autofree char *pattern = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (pages->len, >, 1);
  print (fixture, &copy, GTK_PAGE_ORIENTATION_LANDSCAPE);
  info = ask (fixture, "pdfinfo");
  text = ask (fixture, "pdftotext");
  pattern = g_strdup_printf ("Pages: +%u\n", pages->len);
  g_assert_true (g_regex_match_simple (pattern, info, 0, 0));
  g_assert_nonnull (strstr (text, "Figures and sources"));
  g_object_unref (pango);
}

/* One sheet, of the size that was asked for, whatever the chart. */
static void
test_layout (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  g_autoptr (GtkPageSetup) setup = create_setup (GTK_PAPER_NAME_A5, GTK_PAGE_ORIENTATION_LANDSCAPE);
  PangoContext *pango = captives_render_create_pango_context ();

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesPrint chart = { .dataset = fixture->dataset, .chart = ((CaptivesChart *) g_ptr_array_index (charts, i))->id };
      g_autoptr (GError) error = NULL;
      g_autoptr (CaptivesScene) scene = captives_print_layout (&chart, setup, pango, &error);

      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (captives_scene_get_width (scene), gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS), 0.01);
    }
  g_object_unref (pango);
}

/* Nothing is printed that is no chart, and it is said why. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  const CaptivesPrint chart = { .dataset = fixture->dataset, .chart = "no-such-chart" };
  g_autoptr (GtkPageSetup) setup = create_setup (GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_autoptr (GtkPrintOperation) operation = captives_print_operation_new (&chart, setup);

  gtk_print_operation_set_export_filename (operation, fixture->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_error (captives_print_operation_get_failure (operation), CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
}

#define ADD(path, function) g_test_add ("/print/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  captives_register_resource ();

  ADD ("sheet", test_sheet);
  ADD ("layout", test_layout);
  ADD ("notes", test_notes);
  ADD ("failure", test_failure);

  return g_test_run ();
}
