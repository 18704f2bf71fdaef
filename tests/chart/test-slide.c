/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-slide.h"

#include <string.h>

/* The least type of a bundled slide at 1920 x 1080, points: the page class has 24, and gives way by a quarter at most. */
#define LEAST_TYPE 18.0

static const struct
{
  double width;
  double height;
} pages[] = { { 1920, 1080 }, { 1280, 720 }, { 3840, 2160 }, { 1024, 768 } };

typedef struct
{
  CaptivesDataset *dataset;
  PangoContext    *pango;
  CaptivesView     view;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
  captives_view_init (&fixture->view, NULL);
  fixture->view.width = 1920;
  fixture->view.height = 1080;
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

static CaptivesScene *
lay_out (Fixture             *fixture,
         const CaptivesSlide *slide)
{
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout_slide (fixture->dataset, slide, &fixture->view, fixture->pango, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (captives_scene_get_width (scene), ==, fixture->view.width);
  g_assert_cmpfloat (captives_scene_get_height (scene), ==, fixture->view.height);

  return scene;
}

static CaptivesSlide
make_slide (const char *chart,
            const char *highlight)
{
  return (CaptivesSlide) { .chart = chart,
                           .highlight = highlight,
                           .title = { { "A title that fits", "Заголовок в строку", "一行の題" } } };
}

/* Fails the test with what is wrong about @scene. */
static void
check_rules (const CaptivesScene *scene,
             const char          *name,
             double               least)
{
  g_autofree char *faults = test_layout_find_faults (scene, least);

  if (faults == NULL)
    return;

  g_test_message ("%s, %s, %g wide:\n%s", name, captives_language_get_code (captives_scene_get_info (scene)->locale.language),
                  captives_scene_get_width (scene), faults);
  g_test_fail ();
}

/* Largest bold text of the mark, points: its number. */
static double
measure_number (const CaptivesScene *scene,
                int                  mark)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  double size = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == mark && items[i].kind == CAPTIVES_ITEM_TEXT && items[i].text.bold)
        size = MAX (size, items[i].text.size);
    }

  return size;
}

static void
check_emphasis (const CaptivesScene *scene,
                const char          *highlight)
{
  guint n_items;
  guint n_marks;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);
  int first = captives_scene_find_figure (scene, highlight);
  double size = measure_number (scene, first);

  g_assert_cmpint (first, >=, 0);
  for (guint i = 0; i < n_marks; i++)
    {
      if (g_strcmp0 (marks[i].figure, highlight) != 0)
        g_assert_cmpfloat (measure_number (scene, (int) i), <, size);
    }
  for (guint i = 0; i < n_items; i++)
    {
      gboolean other = items[i].mark >= 0 && g_strcmp0 (marks[items[i].mark].figure, highlight) != 0;

      if (items[i].kind != CAPTIVES_ITEM_TEXT && items[i].mark >= 0)
        g_assert_cmpint (items[i].quiet, ==, other);
      else if (other)
        g_assert_cmpint (items[i].ink, !=, CAPTIVES_INK_TEXT);
    }
}

/* Any chart may become a slide: it keeps to its page and to the rules, with and without a highlight, however crowded. */
static void
test_every_chart (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      CaptivesSlide slide = make_slide (chart->id, NULL);
      g_autoptr (CaptivesScene) plain = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      const char *const *figures;

      fixture->view.locale.language = (CaptivesLanguage) (i % CAPTIVES_N_LANGUAGES);
      plain = lay_out (fixture, &slide);
      check_rules (plain, chart->id, 9);
      figures = captives_scene_get_info (plain)->figures;
      if (figures[0] == NULL)
        continue;
      slide.highlight = figures[g_strv_length ((char **) figures) / 2];
      scene = lay_out (fixture, &slide);
      check_rules (scene, chart->id, 8);
      check_emphasis (scene, slide.highlight);
    }
}

/* Each bundled slide on each page, in each language. */
static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (fixture->dataset);

  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesStory *story = g_ptr_array_index (stories, i);
      g_autoptr (GPtrArray) slides = captives_dataset_list_slides (fixture->dataset, story->id);

      for (guint j = 0; j < slides->len * CAPTIVES_N_LANGUAGES * G_N_ELEMENTS (pages); j++)
        {
          const CaptivesSlide *slide = g_ptr_array_index (slides, j % slides->len);
          guint page = j / slides->len % G_N_ELEMENTS (pages);
          g_autoptr (CaptivesScene) scene = NULL;

          fixture->view.locale.language = (CaptivesLanguage) (j / slides->len / G_N_ELEMENTS (pages));
          fixture->view.width = pages[page].width;
          fixture->view.height = pages[page].height;
          fixture->view.slide_number = j % slides->len + 1;
          fixture->view.n_slides = slides->len;
          scene = lay_out (fixture, slide);
          check_rules (scene, slide->chart, LEAST_TYPE * pages[page].width / 1920);
          if (slide->highlight != NULL)
            check_emphasis (scene, slide->highlight);
        }
    }
}

/* The same slide on a monitor of twice the size: every line of text is the same, at twice the place. */
static void
test_scale (Fixture       *fixture,
            gconstpointer  data)
{
  CaptivesSlide slide = make_slide ("two-accounts", "mvd-died");
  g_autoptr (CaptivesScene) small = lay_out (fixture, &slide);
  g_autoptr (CaptivesScene) large = NULL;
  guint n_small;
  guint n_large;
  const CaptivesItem *few = captives_scene_get_items (small, &n_small);
  const CaptivesItem *many;

  fixture->view.width = 3840;
  fixture->view.height = 2160;
  large = lay_out (fixture, &slide);
  many = captives_scene_get_items (large, &n_large);
  g_assert_cmpuint (n_small, ==, n_large);
  for (guint i = 0; i < n_small; i++)
    {
      CaptivesRect a = captives_item_get_bounds (&few[i]);
      CaptivesRect b = captives_item_get_bounds (&many[i]);

      g_assert_cmpfloat_with_epsilon (a.x * 2, b.x, 0.01);
      g_assert_cmpfloat_with_epsilon (a.y * 2, b.y, 0.01);
      g_assert_cmpfloat_with_epsilon (a.width * 2, b.width, 0.01);
      g_assert_cmpfloat_with_epsilon (a.height * 2, b.height, 0.01);
      if (few[i].kind == CAPTIVES_ITEM_TEXT)
        g_assert_cmpstr (few[i].text.string, ==, many[i].text.string);
    }
}

/* A page of an odd ratio leaves room around the slide, on both sides alike. */
static void
test_odd_pages (Fixture       *fixture,
                gconstpointer  data)
{
  static const double odd[][2] = { { 1080, 1920 }, { 5120, 1000 }, { 200, 100 }, { 640, 480 } };
  CaptivesSlide slide = make_slide ("by-rank", "died-generals");

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (CaptivesScene) scene = NULL;

      fixture->view.width = odd[i][0];
      fixture->view.height = odd[i][1];
      scene = lay_out (fixture, &slide);
      check_rules (scene, "odd", 1);
      check_emphasis (scene, slide.highlight);
    }
}

/* The number stands at the right of the foot, clear of the sources, and only where the story has one. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  CaptivesSlide slide = make_slide ("how-many-died", NULL);
  g_autoptr (CaptivesScene) without = lay_out (fixture, &slide);
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *bare = test_layout_get_text (without);
  g_autofree char *text = NULL;

  fixture->view.slide_number = 3;
  fixture->view.n_slides = 12;
  scene = lay_out (fixture, &slide);
  text = test_layout_get_text (scene);
  g_assert_null (strstr (bare, "3 / 12"));
  g_assert_nonnull (strstr (text, "3 / 12"));
  check_rules (scene, "number", 9);
}

/* The slide's own title, with its values, is the finding; the chart's is not there. */
static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  CaptivesSlide slide = make_slide ("two-accounts", NULL);
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *text = NULL;

  slide.title.in[CAPTIVES_LANGUAGE_ENGLISH] = "The note counts {mvd-died} dead";
  scene = lay_out (fixture, &slide);
  text = test_layout_get_text (scene);
  g_assert_cmpstr (captives_scene_get_info (scene)->title, ==, "The note counts 61,855 dead");
  g_assert_nonnull (strstr (text, "The note counts 61,855 dead\n"));
}

/* A figure that the chart, or the reading, does not draw highlights nothing, and quietens nothing. */
static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  CaptivesSlide slide = make_slide ("two-accounts", "winter-died");
  CaptivesSlide plain = make_slide ("two-accounts", NULL);
  g_autoptr (CaptivesScene) scene = lay_out (fixture, &slide);
  g_autoptr (CaptivesScene) other = lay_out (fixture, &plain);
  g_autofree char *dump = captives_scene_dump (scene);
  g_autofree char *expected = captives_scene_dump (other);

  g_assert_cmpstr (dump, ==, expected);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  CaptivesSlide slide = make_slide ("nothing", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (captives_layout_slide (fixture->dataset, &slide, &fixture->view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  slide.chart = "two-accounts";
  fixture->view.width = 100;
  g_assert_null (captives_layout_slide (fixture->dataset, &slide, &fixture->view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_SIZE);
}

#define ADD(path, function) g_test_add ("/slide/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("title", test_title);
  ADD ("number", test_number);
  ADD ("scale", test_scale);
  ADD ("odd-pages", test_odd_pages);
  ADD ("absent-highlight", test_absent);
  ADD ("refused", test_refused);
  ADD ("every-chart", test_every_chart);
  ADD ("story", test_story);

  return g_test_run ();
}
