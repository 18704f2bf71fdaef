/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-form.h"
#include "captives-format.h"

#include <string.h>

typedef struct
{
  CaptivesDataset *dataset;
  CaptivesView     view;
  CaptivesPage     page;
  PangoContext    *pango;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) charts = NULL;

  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
  charts = captives_dataset_list_charts (fixture->dataset, NULL);
  captives_view_init (&fixture->view, "none");
  fixture->page.dataset = fixture->dataset;
  fixture->page.view = &fixture->view;
  fixture->page.chart = g_ptr_array_index (charts, 0);
  fixture->page.builder = captives_scene_builder_new ();
  fixture->page.typesetter = captives_typesetter_new (fixture->pango);
  fixture->page.figures = g_ptr_array_new ();
  fixture->page.stretch = 1.0;
  captives_metrics_init (&fixture->page.metrics, &fixture->view, 1);
  fixture->page.left = fixture->page.y = fixture->page.metrics.margin;
  fixture->page.right = fixture->view.width - fixture->page.left;
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_clear_pointer (&fixture->page.builder, captives_scene_builder_free);
  captives_typesetter_free (fixture->page.typesetter);
  g_ptr_array_unref (fixture->page.figures);
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

/* Returns: (transfer full): all texts on the page so far, one a line */
static char *
take_text (Fixture *fixture)
{
  const char *const none[] = { NULL };
  CaptivesSceneInfo info = { .title = "", .subtitle = "", .figures = none, .values = none };
  g_autoptr (CaptivesScene) scene = captives_scene_builder_finish (fixture->page.builder, 1600.0, 900.0, &info);

  fixture->page.builder = captives_scene_builder_new ();

  return test_layout_get_text (scene);
}

static void
test_expand (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, NULL);
  const CaptivesFigure *figure = g_ptr_array_index (figures, 0);

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      g_autofree char *value = captives_format_value (figure, (CaptivesLocale) { (CaptivesLanguage) i });
      g_autofree char *text
          = g_strdup_printf ("a {%s} b {%s}{no-such-figure} {} {Upper} {open", figure->id, figure->id);
      g_autofree char *expected = g_strdup_printf ("a %s b %s%s {} {Upper} {open", value, value,
                                                   captives_word_get (CAPTIVES_WORD_NO_FIGURE, (CaptivesLanguage) i));
      g_autofree char *expanded = NULL;

      fixture->view.locale.language = (CaptivesLanguage) i;
      expanded = captives_page_expand (&fixture->page, text);
      g_assert_cmpstr (expanded, ==, expected);
    }
}

/* The sizes that LOOK states for each class, and the bounds that it sets. */
static void
test_metrics (Fixture       *fixture,
              gconstpointer  data)
{
  CaptivesView view;
  CaptivesMetrics metrics;

  captives_view_init (&view, "none");
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat (metrics.title, ==, 32.0);
  g_assert_cmpfloat (metrics.number, ==, 19.0);
  g_assert_cmpfloat (metrics.margin, ==, 56.0);
  captives_metrics_init (&metrics, &view, 13);
  g_assert_cmpfloat (metrics.number, ==, 17.0);
  captives_metrics_init (&metrics, &view, 21);
  g_assert_cmpfloat (metrics.number, ==, 16.0);
  g_assert_cmpfloat (metrics.row_name, ==, 15.5);

  view.width = 800.0; /* half as wide: 0.5 is below the least factor */
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat_with_epsilon (metrics.scale, 0.6, 1e-9);
  view.width = 16000.0;
  view.height = 9000.0;
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat_with_epsilon (metrics.scale, 2.5, 1e-9);

  view.page = CAPTIVES_PAGE_SCREEN;
  view.width = 690.0;
  view.text_scale = 2.0;
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat (metrics.title, ==, 34.0);
  g_assert_cmpfloat (metrics.margin, ==, 24.0);
  view.width = 479.0;
  view.text_scale = 1.0;
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat (metrics.title, ==, 15.0);
  g_assert_cmpfloat (metrics.margin, ==, 16.0);

  view.page = CAPTIVES_PAGE_PAPER;
  view.width = 842.0;
  view.height = 595.0;
  captives_metrics_init (&metrics, &view, 5);
  g_assert_cmpfloat_with_epsilon (metrics.row_name, 12.5 * 0.85, 1e-9);
  g_assert_cmpfloat (metrics.margin, ==, 40.0);
}

/* Each step gives way a little more, never below what can be read. */
static void
test_tighten (Fixture       *fixture,
              gconstpointer  data)
{
  static const CaptivesPageClass classes[] = { CAPTIVES_PAGE_EXPORT, CAPTIVES_PAGE_SLIDE, CAPTIVES_PAGE_PAPER };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      CaptivesMetrics before;
      CaptivesView view;

      captives_view_init (&view, "none");
      view.page = classes[i];
      captives_metrics_tighten (&before, &view, 30, 0);
      for (guint step = 1; step < CAPTIVES_N_TIGHTENINGS; step++)
        {
          CaptivesMetrics metrics;

          captives_metrics_tighten (&metrics, &view, 30, step);
          g_assert_true (metrics.gap < before.gap || metrics.scale < before.scale);
          g_assert_cmpfloat (metrics.gap, <=, before.gap);
          g_assert_cmpfloat (metrics.scale, <=, before.scale);
          g_assert_cmpfloat (metrics.source, >=, view.page == CAPTIVES_PAGE_PAPER ? 8.0 : 9.0);
          g_assert_cmpfloat (metrics.axis, >=, view.page == CAPTIVES_PAGE_PAPER ? 8.0 : 9.0);
          before = metrics;
        }
      g_assert_cmpfloat (before.gap, ==, 0.5);
    }
}

/* A legend explains exactly the forms seen; a plain count needs none. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    CaptivesSeen seen;
    const char  *expected;
  } cases[] = {
    { 0, "" },
    { CAPTIVES_SEEN_COUNT, "" },
    { CAPTIVES_SEEN_COUNT | CAPTIVES_SEEN_ABOUT, "count\nabout, or an estimate\n" },
    { CAPTIVES_SEEN_OTHER_SCOPE, "other scope or cut-off date\n" },
    { CAPTIVES_SEEN_RANGE | CAPTIVES_SEEN_ORDER | CAPTIVES_SEEN_COUNT, "count\norder or plan, not a count\nfrom–to\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      fixture->page.seen = cases[i].seen;
      captives_page_add_legend (&fixture->page);
      text = take_text (fixture);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* All forms at once wrap inside the page and keep clear of each other, at any width. */
static void
test_legend_wraps (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < 40; i++)
    {
      const char *const none[] = { NULL };
      CaptivesSceneInfo info = { .title = "", .subtitle = "", .figures = none, .values = none };
      g_autoptr (CaptivesScene) scene = NULL;
      CaptivesMark mark = { .kind = CAPTIVES_MARK_NO_FIGURE, .name = "mark", .value = "" };
      CaptivesRect bounds = { 0, 890, 10, 10 };
      g_autofree char *faults = NULL;
      double width = 300.0 + 35.0 * i;

      fixture->view.locale.language = (CaptivesLanguage) (i % CAPTIVES_N_LANGUAGES);
      fixture->page.right = width - fixture->page.left;
      fixture->page.y = 10.0;
      fixture->page.dots = i % 2 == 0;
      fixture->page.seen = (CaptivesSeen) 0x7ff;
      captives_page_add_legend (&fixture->page);
      captives_scene_builder_begin_mark (fixture->page.builder, &mark);
      captives_scene_builder_end_mark (fixture->page.builder, &bounds);
      scene = captives_scene_builder_finish (fixture->page.builder, width, 900.0, &info);
      fixture->page.builder = captives_scene_builder_new ();
      faults = test_layout_find_faults (scene, 9.0);
      g_assert_cmpstr (faults, ==, NULL);
    }
}

/* The foot names dataset and version, each origin once, and with full notes its shelfmark and the caution. */
static void
test_foot (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, NULL);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (fixture->dataset);

  for (guint i = 0; i + 1 < figures->len; i += 7)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      const CaptivesSource *origin = captives_dataset_get_origin (fixture->dataset, figure->id);
      const char *brief = captives_text_get (&origin->brief, CAPTIVES_LANGUAGE_ENGLISH);
      g_autofree char *shelfmark = captives_format_shelfmark (origin, CAPTIVES_LANGUAGE_ENGLISH);
      g_autofree char *text = NULL;
      g_autofree char *flat = NULL;
      g_autofree char *bound = captives_text_bind (brief, CAPTIVES_LANGUAGE_ENGLISH);

      g_ptr_array_set_size (fixture->page.figures, 0);
      g_ptr_array_add (fixture->page.figures, (gpointer) figure);
      g_ptr_array_add (fixture->page.figures, (gpointer) figure);
      fixture->page.seen = CAPTIVES_SEEN_COUNT;
      fixture->page.y = 100.0;
      captives_page_add_foot (&fixture->page);
      /* pushed down by whole points, to the lower edge */
      g_assert_cmpfloat (fixture->page.y, >, 899.0);
      g_assert_cmpfloat (fixture->page.y, <=, 900.0);
      text = take_text (fixture);
      flat = g_strdelimit (g_strdup (text), "\n", ' ');
      g_assert_nonnull (strstr (flat, info->version));
      g_assert_nonnull (strstr (flat, bound));
      g_assert_null (strstr (strstr (flat, bound) + 1, bound));
      if (shelfmark != NULL)
        {
          g_autofree char *bound_mark = captives_text_bind (shelfmark, CAPTIVES_LANGUAGE_ENGLISH);

          g_assert_nonnull (strstr (flat, bound_mark));
        }
    }
}

/* More sources than three lines hold: whole ones, then how many are left. */
static void
test_foot_cut (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (fixture->page.figures, g_ptr_array_index (figures, i));
  fixture->page.seen = CAPTIVES_SEEN_COUNT;
  captives_page_add_foot (&fixture->page);
  text = take_text (fixture);
  g_assert_nonnull (strstr (text, "more in the file."));
  g_assert_null (strstr (text, "…"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/page/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("expand", test_expand);
  ADD ("metrics", test_metrics);
  ADD ("tighten", test_tighten);
  ADD ("legend", test_legend);
  ADD ("legend-wraps", test_legend_wraps);
  ADD ("foot", test_foot);
  ADD ("foot-cut", test_foot_cut);
#undef ADD

  return g_test_run ();
}
