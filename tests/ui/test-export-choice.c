/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a choice means for page, pixels and density; what a file is called. */

#include "config.h"

#include "captives-export-choice.h"
#include "captives-export-name.h"

static void
test_defaults (void)
{
  CaptivesExportChoice choice = { .locale = { .language = CAPTIVES_LANGUAGE_JAPANESE } };
  CaptivesView view;

  captives_export_choice_load (&choice, NULL);
  captives_export_choice_init_view (&choice, &view, "chart", NULL);
  g_assert_cmpint (choice.format, ==, CAPTIVES_FORMAT_PNG);
  g_assert_cmpint (view.page, ==, CAPTIVES_PAGE_SLIDE);
  g_assert_cmpfloat (view.width, ==, 1920);
  g_assert_cmpint (view.locale.language, ==, CAPTIVES_LANGUAGE_JAPANESE);
  captives_export_choice_save (&choice, NULL);
}

static void
assert_same (const CaptivesExportChoice *one,
             const CaptivesExportChoice *other)
{
  g_assert_cmpint (one->format, ==, other->format);
  g_assert_cmpint (one->size, ==, other->size);
  g_assert_cmpint (one->custom_width, ==, other->custom_width);
  g_assert_cmpint (one->custom_height, ==, other->custom_height);
  g_assert_cmpint (one->density, ==, other->density);
  g_assert_cmpint (one->theme, ==, other->theme);
  g_assert_cmpint (one->notes, ==, other->notes);
  g_assert_cmpint (one->outlines, ==, other->outlines);
}

/* Everything that may be chosen comes back. */
static void
test_round (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CAPTIVES_APPLICATION_ID);

  for (guint i = 0; i < 500; i++)
    {
      CaptivesExportChoice choice = {
        .format = (CaptivesFormat) g_test_rand_int_range (0, 3),
        .size = (CaptivesExportSize) g_test_rand_int_range (0, CAPTIVES_N_EXPORT_SIZES),
        .custom_width = g_test_rand_int_range (CAPTIVES_EXPORT_SIDE_MIN, CAPTIVES_EXPORT_SIDE_MAX + 1),
        .custom_height = g_test_rand_int_range (CAPTIVES_EXPORT_SIDE_MIN, CAPTIVES_EXPORT_SIDE_MAX + 1),
        .density = g_test_rand_int_range (0, CAPTIVES_N_DENSITIES),
        .theme = (CaptivesTheme) g_test_rand_int_range (0, CAPTIVES_N_THEMES),
        .notes = (CaptivesNotes) g_test_rand_int_range (0, CAPTIVES_N_NOTES),
        .outlines = g_test_rand_bit (),
      };
      CaptivesExportChoice loaded = { 0 };

      captives_export_choice_save (&choice, settings);
      captives_export_choice_load (&loaded, settings);
      assert_same (&loaded, &choice);
    }
}

/* Stored by a version that knew other sizes and densities. */
static void
test_foreign (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CAPTIVES_APPLICATION_ID);
  g_autoptr (GFile) folder = NULL;
  CaptivesExportChoice choice = { 0 };

  g_settings_set_string (settings, "export-size", "billboard");
  g_settings_set_int (settings, "export-density", 1234);
  g_settings_set_string (settings, "export-folder", "file:///nonexistent/folder");
  captives_export_choice_load (&choice, settings);
  g_assert_cmpint (choice.size, ==, CAPTIVES_SIZE_SLIDE);
  g_assert_cmpint (captives_export_get_density (choice.density), ==, 96);
  g_assert_null (captives_export_choice_load_folder (settings));

  folder = g_file_new_for_path (g_get_tmp_dir ());
  captives_export_choice_save_folder (settings, folder);
  g_clear_object (&folder);
  folder = captives_export_choice_load_folder (settings);
  g_assert_cmpstr (g_file_peek_path (folder), ==, g_get_tmp_dir ());
}

static void
assert_density (CaptivesExportSize size,
                guint              density)
{
  CaptivesExportChoice choice = { .size = size, .density = density };
  gboolean paper = captives_export_choice_is_paper (&choice);
  CaptivesExport png, svg;

  captives_export_choice_init_export (&choice, &png, CAPTIVES_FORMAT_PNG);
  captives_export_choice_init_export (&choice, &svg, CAPTIVES_FORMAT_SVG);
  g_assert_cmpfloat (png.density, ==, captives_export_get_density (density));
  if (paper)
    g_assert_cmpfloat_with_epsilon (png.pixels_per_point / png.density, 1 / 72.0, 1e-9);
  else
    g_assert_cmpfloat (png.pixels_per_point, ==, size == CAPTIVES_SIZE_SLIDE_4K ? 2 : 1);
  /* A point is as long in both. */
  g_assert_cmpfloat_with_epsilon (png.pixels_per_point / png.density, 1 / svg.density, 1e-9);

  choice.format = CAPTIVES_FORMAT_PDF;
  g_assert_false (captives_export_choice_uses_density (&choice));
  choice.format = CAPTIVES_FORMAT_SVG;
  g_assert_true (captives_export_choice_uses_density (&choice) == !paper);
}

/* Paper is as large at every density and in every format; a picture has as many pixels. */
static void
test_density (void)
{
  for (guint size = 0; size < CAPTIVES_N_EXPORT_SIZES; size++)
    for (guint density = 0; density < CAPTIVES_N_DENSITIES; density++)
      assert_density ((CaptivesExportSize) size, density);
}

static void
test_view (void)
{
  CaptivesExportChoice choice = {
    .size = CAPTIVES_SIZE_SCREEN,
    .screen = { 700, 500, 1.5 },
    .custom_width = 800,
    .custom_height = 600,
    .notes = CAPTIVES_NOTES_SHORT,
  };
  CaptivesView view;

  captives_export_choice_init_view (&choice, &view, "chart", "reading");
  g_assert_cmpint (view.page, ==, CAPTIVES_PAGE_SCREEN);
  g_assert_cmpfloat (view.width, ==, 700);
  g_assert_cmpfloat (view.height, ==, 500);
  g_assert_cmpfloat (view.text_scale, ==, 1.5);
  g_assert_cmpint (view.notes, ==, CAPTIVES_NOTES_SHORT);
  g_assert_cmpstr (view.reading, ==, "reading");

  choice.size = CAPTIVES_SIZE_CUSTOM;
  captives_export_choice_init_view (&choice, &view, "chart", NULL);
  g_assert_cmpint (view.page, ==, CAPTIVES_PAGE_EXPORT);
  g_assert_cmpfloat (view.width, ==, 800);
  g_assert_cmpfloat (view.height, ==, 600);
  g_assert_cmpfloat (view.text_scale, ==, 1);
}

/* Only a PDF has pages after the chart; a picture says in its foot what fits there. */
static void
test_notes (void)
{
  for (guint format = 0; format < 3; format++)
    {
      CaptivesExportChoice choice = { .format = (CaptivesFormat) format, .notes = CAPTIVES_NOTES_PAGE };
      CaptivesView view;

      captives_export_choice_init_view (&choice, &view, "chart", NULL);
      g_assert_cmpint (view.notes, ==, format == CAPTIVES_FORMAT_PDF ? CAPTIVES_NOTES_PAGE : CAPTIVES_NOTES_FULL);
    }
}

/* Millimetres of ISO 216, and of the column, which is as tall as its chart needs. */
static void
test_paper (void)
{
  static const struct
  {
    CaptivesExportSize size;
    double             width;
    double             height;
  } papers[] = {
    { CAPTIVES_SIZE_A4_LANDSCAPE, 297, 210 }, { CAPTIVES_SIZE_A4_PORTRAIT, 210, 297 }, { CAPTIVES_SIZE_A5_LANDSCAPE, 210, 148 },
    { CAPTIVES_SIZE_A5_PORTRAIT, 148, 210 },  { CAPTIVES_SIZE_COLUMN, 85, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      CaptivesExportChoice choice = { .size = papers[i].size };
      CaptivesView view;

      captives_export_choice_init_view (&choice, &view, "chart", NULL);
      g_assert_true (captives_export_choice_is_paper (&choice));
      g_assert_cmpfloat_with_epsilon (view.width / 72 * 25.4, papers[i].width, 0.25);
      g_assert_cmpfloat_with_epsilon (view.height / 72 * 25.4, papers[i].height, 0.25);
    }
}

static void
test_propose (void)
{
  CaptivesSceneInfo info = { .chart = "how-many-died", .locale = { .language = CAPTIVES_LANGUAGE_JAPANESE } };
  g_autofree char *plain = captives_export_name_propose (&info, CAPTIVES_FORMAT_PNG);
  g_autofree char *chosen = NULL;

  info.reading = "soviet-records";
  info.locale.language = CAPTIVES_LANGUAGE_RUSSIAN;
  chosen = captives_export_name_propose (&info, CAPTIVES_FORMAT_PDF);
  g_assert_cmpstr (plain, ==, "how-many-died.ja.png");
  g_assert_cmpstr (chosen, ==, "how-many-died.soviet-records.ru.pdf");
}

static void
test_settle (void)
{
  static const struct
  {
    const char     *typed;
    const char     *settled;
    CaptivesFormat  format;
  } cases[] = {
    { "/a/chart.svg", "/a/chart.svg", CAPTIVES_FORMAT_SVG },
    { "/a/chart.PDF", "/a/chart.PDF", CAPTIVES_FORMAT_PDF },
    { "/a/chart.png", "/a/chart.png", CAPTIVES_FORMAT_PNG },
    { "/a/chart", "/a/chart.png", CAPTIVES_FORMAT_PNG },
    { "/a/chart.", "/a/chart.png", CAPTIVES_FORMAT_PNG },
    { "/a/chart.ja", "/a/chart.ja.png", CAPTIVES_FORMAT_PNG },
    { "/a/no. 5", "/a/no. 5.png", CAPTIVES_FORMAT_PNG },
    { "/a/chart.jpg", "/a/chart.png", CAPTIVES_FORMAT_PNG },
    { "/a/chart.ja.TIFF", "/a/chart.ja.png", CAPTIVES_FORMAT_PNG },
    { "/a.svg/chart", "/a.svg/chart.png", CAPTIVES_FORMAT_PNG },
    { "/a/.png", "/a/.png.png", CAPTIVES_FORMAT_PNG },
    { "/a/.jpg", "/a/.jpg.png", CAPTIVES_FORMAT_PNG },
    { "/a/svg", "/a/svg.png", CAPTIVES_FORMAT_PNG },
    { "svg", "svg.png", CAPTIVES_FORMAT_PNG },
    { "/a/図 рисунок", "/a/図 рисунок.png", CAPTIVES_FORMAT_PNG },
    { "/a/\xff\xfe.svg", "/a/\xff\xfe.svg", CAPTIVES_FORMAT_SVG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaptivesFormat format = CAPTIVES_FORMAT_PNG;
      g_autofree char *settled = captives_export_name_settle (cases[i].typed, &format);

      g_assert_cmpstr (settled, ==, cases[i].settled);
      g_assert_cmpint (format, ==, cases[i].format);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/choice/defaults", test_defaults);
  g_test_add_func ("/export/choice/round", test_round);
  g_test_add_func ("/export/choice/foreign", test_foreign);
  g_test_add_func ("/export/choice/density", test_density);
  g_test_add_func ("/export/choice/view", test_view);
  g_test_add_func ("/export/choice/notes", test_notes);
  g_test_add_func ("/export/choice/paper", test_paper);
  g_test_add_func ("/export/name/propose", test_propose);
  g_test_add_func ("/export/name/settle", test_settle);

  return g_test_run ();
}
