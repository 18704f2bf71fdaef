/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Columns: heights that compare across the chart, parts that stand on each other only where they make up a whole. */

#include "config.h"

#include "captives-page.h"
#include "captives-view.h"
#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <math.h>
#include <string.h>

static gpointer
make_context (gpointer data)
{
  return test_layout_context_new ();
}

static CaptivesScene *
lay_out (CaptivesDataset    *dataset,
         const CaptivesView *view)
{
  static GOnce once = G_ONCE_INIT;
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (dataset, view, g_once (&once, make_context, NULL), &error);

  g_assert_no_error (error);

  return scene;
}

static void
test_rules (void)
{
  CaptivesDataset *dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (dataset);
  guint n = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (chart->kind != CAPTIVES_KIND_COLUMNS)
        continue;
      for (guint j = 0; j < readings->len; j++)
        test_layout_sweep (dataset, chart->id, ((const CaptivesReading *)g_ptr_array_index (readings, j))->id);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  captives_dataset_unref (dataset);
}

/* The bar of a figure: the first box of its mark, with its stroke. */
static CaptivesRect
get_bar (const CaptivesScene *scene,
         const char          *figure)
{
  int mark = captives_scene_find_figure (scene, figure);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  g_assert_cmpint (mark, >=, 0);
  for (guint i = 0; i < n_items; i++)
    {
      CaptivesRect box = items[i].rect.box;

      if (items[i].mark != mark || items[i].kind != CAPTIVES_ITEM_RECT)
        continue;

      return (CaptivesRect){ box.x - items[i].stroke / 2.0, box.y - items[i].stroke / 2.0, box.width + items[i].stroke,
                             box.height + items[i].stroke };
    }
  g_assert_not_reached ();
}

static void
make_chart (LanesFixture *fixture)
{
  lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "row", .key = "y1946", .name = "1946" });
  lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "row", .key = "y1947", .name = "1947" });
  g_string_append (fixture->sql, "UPDATE chart SET kind = 'columns' WHERE id = '" LANES_CHART "';");
}

static void
add_bar (LanesFixture *fixture,
         const char   *row,
         const char   *form,
         const char   *id,
         double        value)
{
  lanes_fixture_add_figure (fixture, &(LanesFigure){ .id = id, .value = value });
  lanes_fixture_add_mark (fixture, &(LanesMark){ .row = row, .form = form, .figure = id });
}

/* Heights are as the values, orders too, and all stand on one line. */
static void
test_heights (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  CaptivesDataset *dataset;
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesRect small;
  CaptivesRect great;
  CaptivesRect order;
  CaptivesView view;

  make_chart (fixture);
  add_bar (fixture, "y1946", NULL, "small", 20000.0);
  add_bar (fixture, "y1947", NULL, "great", 80000.0);
  lanes_fixture_add_figure (fixture, &(LanesFigure){ .id = "order", .value = 50000.0, .nature = "order" });
  lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "y1947", .figure = "order" });
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  scene = lay_out (dataset, &view);
  small = get_bar (scene, "small");
  great = get_bar (scene, "great");
  order = get_bar (scene, "order");
  g_assert_cmpfloat_with_epsilon (great.height / small.height, 4.0, 0.001);
  g_assert_cmpfloat_with_epsilon (great.height / order.height, 1.6, 0.001);
  g_assert_cmpfloat_with_epsilon (great.width, small.width, 0.01);
  g_assert_cmpfloat_with_epsilon (great.y + great.height, small.y + small.height, 0.01);
  g_assert_cmpfloat_with_epsilon (great.y + great.height, order.y + order.height, 0.01);
  g_assert_true (order.x >= great.x + great.width || great.x >= order.x + order.width);
  captives_dataset_unref (dataset);
}

/* Parts of a complete list stand on each other and reach the whole; those of an open list each stand on zero. */
static void
test_parts (gconstpointer data)
{
  gboolean complete = GPOINTER_TO_INT (data);
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  CaptivesDataset *dataset;
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesRect whole;
  CaptivesRect first;
  CaptivesRect second;
  CaptivesView view;

  make_chart (fixture);
  add_bar (fixture, "y1946", NULL, "whole", 90000.0);
  add_bar (fixture, "y1946", "part", "first", 60000.0);
  add_bar (fixture, "y1946", "part", "second", 30000.0);
  add_bar (fixture, "y1947", NULL, "other", 10000.0);
  g_string_append_printf (fixture->sql,
                          "INSERT INTO part (figure, whole, list, kind) VALUES ('first', 'whole', 'kinds', '%s'), "
                          "('second', 'whole', 'kinds', '%s');",
                          complete ? "complete" : "open", complete ? "complete" : "open");
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  scene = lay_out (dataset, &view);
  whole = get_bar (scene, "whole");
  first = get_bar (scene, "first");
  second = get_bar (scene, "second");
  g_assert_cmpfloat_with_epsilon (first.height / second.height, 2.0, 0.001);
  if (complete)
    {
      g_assert_cmpfloat_with_epsilon (second.x, first.x, 0.01);
      g_assert_cmpfloat_with_epsilon (second.y + second.height, first.y, 0.01);
      g_assert_cmpfloat_with_epsilon (second.y, whole.y, 0.01);
    }
  else
    {
      g_assert_cmpfloat (second.x, >, first.x + first.width);
      g_assert_cmpfloat_with_epsilon (second.y + second.height, whole.y + whole.height, 0.01);
    }
  captives_dataset_unref (dataset);
}

/* A question that the reading does not answer has a place that says so, and no bar. */
static void
test_silence (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  CaptivesDataset *dataset;
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *text = NULL;
  const CaptivesMark *marks;
  guint n_marks;
  guint n_silent = 0;
  CaptivesView view;

  make_chart (fixture);
  add_bar (fixture, "y1946", NULL, "one", 20000.0);
  lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "y1947", .question = "taken" });
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  view.reading = "japan";
  scene = lay_out (dataset, &view);
  text = test_layout_get_text (scene);
  g_assert_nonnull (strstr (text, "no figure"));
  marks = captives_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].kind != CAPTIVES_MARK_NO_FIGURE)
        continue;
      g_assert_cmpstr (marks[i].question, ==, "taken");
      n_silent++;
    }
  g_assert_cmpuint (n_silent, ==, 1);
  captives_dataset_unref (dataset);
}

static const char *const qualifiers[] = { "exact", "about", "at-least", "at-most", "more-than", "less-than" };
static const char *const natures[] = { "count", "estimate", "order" };

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static CaptivesDataset *
make_random (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  guint n_figures = (guint) g_test_rand_int_range (0, 18);
  gboolean lanes = g_test_rand_bit ();

  make_chart (fixture);
  if (lanes)
    {
      lanes_fixture_add_group (fixture,
                               &(LanesGroup){ .axis = "lane", .key = "a", .name = "Ordered", .family = "returned" });
      lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "lane", .key = "b", .name = "Counted as returned" });
    }
  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *id = g_strdup_printf ("random-%u", i);
      LanesFigure figure = { .id = id,
                             .nature = PICK (natures),
                             .qualifier = PICK (qualifiers),
                             .scope = g_test_rand_bit () ? "same" : "other" };
      LanesMark mark = { .row = g_test_rand_bit () ? "y1946" : "y1947",
                         .lane = !lanes               ? NULL
                                 : g_test_rand_bit () ? "a"
                                                      : "b",
                         .figure = id };

      figure.value = g_test_rand_int_range (0, 8) == 0 ? 0.0 : floor (pow (10.0, g_test_rand_double_range (0.0, 7.0)));
      if (g_test_rand_int_range (0, 6) == 0)
        {
          figure.low = figure.value * 0.7;
          figure.value += 1.0;
          figure.qualifier = "range";
        }
      lanes_fixture_add_figure (fixture, &figure);
      lanes_fixture_add_mark (fixture, &mark);
    }
  if (g_test_rand_bit ())
    lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "y1946", .lane = lanes ? "a" : NULL, .question = "taken" });

  return lanes_fixture_open (fixture);
}

static gboolean
is_folded (const CaptivesView *view)
{
  CaptivesMetrics metrics;

  captives_metrics_init (&metrics, view, 1);

  return captives_metrics_is_folded (&metrics, view);
}

static void
test_random (void)
{
  for (guint i = 0; i < TEST_ROUNDS (50); i++)
    {
      CaptivesDataset *dataset = make_random ();

      for (guint j = 0; j < 6; j++)
        {
          g_autoptr (CaptivesScene) scene = NULL;
          g_autofree char *faults = NULL;
          CaptivesView view;

          captives_view_init (&view, LANES_CHART);
          view.page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
          view.locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
          view.width = g_test_rand_int_range (328, 2400);
          view.height = g_test_rand_int_range (200, 1600);
          view.text_scale = g_test_rand_double_range (0.7, 2.0);
          /* A narrow page becomes a chart of lanes, which has tests of its own. */
          if (is_folded (&view))
            continue;
          scene = lay_out (dataset, &view);
          faults = test_layout_find_faults (scene, 8.0);
          if (faults != NULL)
            g_error ("page %d, %.0f × %.0f, text scale %.2f, language %d:\n%s", (int) view.page, view.width,
                     view.height, view.text_scale, (int) view.locale.language, faults);
        }
      captives_dataset_unref (dataset);
    }
}

/* More categories than have room side by side, as only a foreign file may have them: the chart becomes its list. */
static void
test_crowd (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesDataset *dataset;
  CaptivesView view;

  make_chart (fixture);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *key = g_strdup_printf ("row-%u", i);

      lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "row", .key = key, .name = "Category" });
    }
  lanes_fixture_add_figure (fixture, &(LanesFigure){ .id = "one", .nature = "count", .qualifier = "exact", .scope = "same", .value = 5.0 });
  lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "row-7", .figure = "one" });
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  scene = lay_out (dataset, &view);
  g_assert_cmpfloat (captives_scene_get_height (scene), >, 2.0 * view.height);
  captives_dataset_unref (dataset);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/rules", test_rules);
  g_test_add_func ("/columns/heights", test_heights);
  g_test_add_data_func ("/columns/parts/complete", GINT_TO_POINTER (TRUE), test_parts);
  g_test_add_data_func ("/columns/parts/open", GINT_TO_POINTER (FALSE), test_parts);
  g_test_add_func ("/columns/silence", test_silence);
  g_test_add_func ("/columns/random", test_random);
  g_test_add_func ("/columns/crowd", test_crowd);

  return g_test_run ();
}
