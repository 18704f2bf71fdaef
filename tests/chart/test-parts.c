/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-format.h"
#include "captives-parts-model.h"
#include "captives-view.h"
#include "captives-words.h"

#include <math.h>
#include <string.h>

/* Points: a piece is shorter by the paper after it, and the thinnest bars are drawn 2.5 long. */
#define TOLERANCE 2.6

static void
for_each_chart (CaptivesDataset *dataset,
                void           (*func) (CaptivesDataset     *dataset,
                                        const CaptivesChart *chart))
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  guint n_charts = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = charts->pdata[i];

      if (chart->kind != CAPTIVES_KIND_PARTS)
        continue;
      func (dataset, chart);
      n_charts++;
    }
  g_assert_cmpuint (n_charts, >, 0);
}

static CaptivesScene *
lay_out (CaptivesDataset    *dataset,
         const CaptivesView *view)
{
  PangoContext *pango = test_layout_context_new ();
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (dataset, view, pango, &error);

  g_assert_no_error (error);
  g_object_unref (pango);

  return scene;
}

static void
sweep (CaptivesDataset     *dataset,
       const CaptivesChart *chart)
{
  test_layout_sweep (dataset, chart->id, NULL);
}

static void
test_rules (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();

  for_each_chart (dataset, sweep);
}

/* The longest rectangle of a mark; 0 if it has none. */
static double
get_bar_length (const CaptivesScene *scene,
                guint                mark)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  double length = 0.0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == (int) mark && items[i].kind == CAPTIVES_ITEM_RECT && items[i].ink != CAPTIVES_INK_BACKGROUND
          && items[i].ink != CAPTIVES_INK_ROW_LINE)
        length = MAX (length, items[i].rect.box.width + items[i].stroke);
    }

  return length;
}

/* Points per unit: of the longest bar, which rounding concerns least. */
static double
find_scale (CaptivesDataset     *dataset,
            const CaptivesScene *scene)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);
  double longest = 0.0;
  double scale = NAN;

  for (guint i = 0; i < n_marks; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, marks[i].figure);
      double length = get_bar_length (scene, i);

      if (figure == NULL || length <= longest)
        continue;
      longest = length;
      scale = length / figure->value;
    }

  return scale;
}

/* Every bar is as long as its number says, on the one scale of its chart. */
static void
check_proportion (CaptivesDataset     *dataset,
                  const CaptivesChart *chart)
{
  static const CaptivesPageClass pages[] = { CAPTIVES_PAGE_EXPORT, CAPTIVES_PAGE_SCREEN };

  for (guint p = 0; p < G_N_ELEMENTS (pages); p++)
    {
      CaptivesView view;
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesMark *marks;
      guint n_marks;
      double scale;

      captives_view_init (&view, chart->id);
      view.page = pages[p];
      view.width = view.page == CAPTIVES_PAGE_SCREEN ? 360.0 : view.width;
      scene = lay_out (dataset, &view);
      scale = find_scale (dataset, scene);
      g_assert_cmpfloat (scale, >, 0.0);
      marks = captives_scene_get_marks (scene, &n_marks);
      for (guint i = 0; i < n_marks; i++)
        {
          const CaptivesFigure *figure = captives_dataset_get_figure (dataset, marks[i].figure);

          if (figure != NULL)
            g_assert_cmpfloat (fabs (get_bar_length (scene, i) - MAX (figure->value * scale, 0.0)), <, TOLERANCE);
        }
    }
}

static void
test_proportion (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();

  for_each_chart (dataset, check_proportion);
}

/* What the parts leave of their whole, by the dataset alone. */
static double
compute_rest (CaptivesDataset     *dataset,
              const CaptivesChart *chart,
              const char          *row)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);
  double rest = 0.0;
  guint n_parts = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = marks->pdata[i];
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, mark->figure);

      if (strcmp (mark->row, row) != 0 || figure == NULL)
        continue;
      rest += mark->form == CAPTIVES_FORM_PART ? -figure->value : figure->value;
      n_parts += mark->form == CAPTIVES_FORM_PART;
    }

  return n_parts > 0 ? rest : 0.0;
}

/* What is said of the rest: not the same where the source calls its list complete, and where it leaves it open. */
static CaptivesWord
get_word_for_rest (CaptivesDataset        *dataset,
                   const CaptivesPartsBar *bar)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (dataset, bar->whole->figure->id);
  const CaptivesLanesLine *first = bar->parts->pdata[0];

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = parts->pdata[i];

      if (strcmp (part->figure, first->figure->id) == 0 && !part->complete)
        return CAPTIVES_WORD_NOT_ITEMISED;
    }

  return CAPTIVES_WORD_REST;
}

/* A whole with parts is split; the rest is shown if there is any, and only then. */
static void
check_rest (CaptivesDataset     *dataset,
            const CaptivesChart *chart)
{
  g_autoptr (CaptivesParts) parts = captives_parts_new (dataset, chart->id, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, NULL);

  for (guint i = 0; i < parts->rows->len; i++)
    {
      const CaptivesChartGroup *group = parts->lanes->rows->pdata[i];
      GPtrArray *bars = parts->rows->pdata[i];
      const CaptivesPartsBar *bar = bars->pdata[0];
      double rest = compute_rest (dataset, chart, group->key);

      if (bars->len > 1)
        continue;
      g_assert_true (bar->split == (bar->parts->len > 0));
      if (rest == 0.0)
        {
          g_assert_true (isnan (bar->rest.value));
          g_assert_null (bar->rest.name);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (bar->rest.value, rest, 1e-6);
      g_assert_cmpstr (bar->rest.note, ==, captives_word_get (get_word_for_rest (dataset, bar), CAPTIVES_LANGUAGE_ENGLISH));
      /* The formula is told aloud, from the whole to the last part. */
      g_assert_nonnull (strstr (bar->rest.name, bar->whole->number));
      for (guint j = 0; j < bar->parts->len; j++)
        g_assert_nonnull (strstr (bar->rest.name, ((const CaptivesLanesLine *) bar->parts->pdata[j])->number));
    }
}

static void
test_rest (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();

  for_each_chart (dataset, check_rest);
}

/* One row with a whole of 100 and two parts. */
static CaptivesDataset *
make_dataset (LanesFigure whole,
              LanesFigure first,
              LanesFigure second)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();

  whole.id = "a-whole";
  first.id = "a-first";
  second.id = "a-second";
  lanes_fixture_add_group (fixture, &(LanesGroup) { .axis = "row", .key = "row", .name = "Row" });
  lanes_fixture_add_figure (fixture, &whole);
  lanes_fixture_add_figure (fixture, &first);
  lanes_fixture_add_figure (fixture, &second);
  lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "row", .figure = "a-whole" });
  lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "row", .form = "part", .figure = "a-first" });
  lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "row", .form = "part", .figure = "a-second" });
  g_string_append (fixture->sql, "UPDATE chart SET kind = 'parts' WHERE id = '" LANES_CHART "';");

  return lanes_fixture_open (fixture);
}

/* Whether the bar of such a chart is split, and what is left of it. */
static void
check_bar (LanesFigure whole,
           LanesFigure first,
           LanesFigure second,
           gboolean    split,
           double      rest)
{
  g_autoptr (CaptivesDataset) dataset = make_dataset (whole, first, second);
  g_autoptr (CaptivesParts) parts = captives_parts_new (dataset, LANES_CHART, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, NULL);
  const CaptivesPartsBar *bar = ((GPtrArray *) parts->rows->pdata[0])->pdata[0];
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;

  g_assert_cmpuint (bar->parts->len, ==, 2);
  g_assert_true (bar->split == split);
  if (isnan (rest))
    g_assert_true (isnan (bar->rest.value));
  else
    g_assert_cmpfloat_with_epsilon (bar->rest.value, rest, 1e-9);

  captives_view_init (&view, LANES_CHART);
  scene = lay_out (dataset, &view);
  test_layout_check_rules (scene);
}

static void
test_split (void)
{
  check_bar ((LanesFigure) { .value = 100 }, (LanesFigure) { .value = 60 }, (LanesFigure) { .value = 40 }, TRUE, NAN);
  check_bar ((LanesFigure) { .value = 100 }, (LanesFigure) { .value = 60 }, (LanesFigure) { .value = 30 }, TRUE, 10);
  /* Binary fractions leave nothing over. */
  check_bar ((LanesFigure) { .value = 0.3 }, (LanesFigure) { .value = 0.1 }, (LanesFigure) { .value = 0.2 }, TRUE, NAN);
  /* More than the whole, a bound, a range: nothing can be divided or computed. */
  check_bar ((LanesFigure) { .value = 100 }, (LanesFigure) { .value = 60 }, (LanesFigure) { .value = 50 }, FALSE, NAN);
  check_bar ((LanesFigure) { .value = 100 }, (LanesFigure) { .value = 60, .qualifier = "more-than" },
             (LanesFigure) { .value = 30 }, FALSE, NAN);
  check_bar ((LanesFigure) { .value = 100, .low = 90, .qualifier = "range" }, (LanesFigure) { .value = 60 },
             (LanesFigure) { .value = 30 }, FALSE, NAN);
  check_bar ((LanesFigure) { .value = 100 }, (LanesFigure) { .value = 60, .unit = "camps" },
             (LanesFigure) { .value = 30 }, FALSE, NAN);
  /* Nobody at all. */
  check_bar ((LanesFigure) { .value = 0 }, (LanesFigure) { .value = 0 }, (LanesFigure) { .value = 0 }, TRUE, NAN);
}

/* What is computed from a rounded number is no more exact than that. */
static void
test_about (void)
{
  g_autoptr (CaptivesDataset) dataset = make_dataset ((LanesFigure) { .value = 100 },
                                                      (LanesFigure) { .value = 60, .qualifier = "about" },
                                                      (LanesFigure) { .value = 30 });
  g_autoptr (CaptivesParts) parts = captives_parts_new (dataset, LANES_CHART, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, NULL);
  const CaptivesPartsBar *bar = ((GPtrArray *) parts->rows->pdata[0])->pdata[0];

  g_assert_cmpstr (bar->rest.number, ==, "≈\302\24010");
}

/* A share stands on a scale of all its base, whatever the greatest share. */
static void
test_percent (void)
{
  LanesFigure share = { .value = 5, .unit = "percent" };
  g_autoptr (CaptivesDataset) dataset = make_dataset (share, share, share);
  g_autoptr (CaptivesParts) parts = captives_parts_new (dataset, LANES_CHART, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, NULL);

  g_assert_true (parts->percent);
  g_assert_cmpfloat (parts->lanes->greatest, ==, 100.0);
}

static const char *const qualifiers[] = { "exact", "exact", "exact", "about", "at-least", "at-most" };
static const char *const natures[] = { "count", "estimate", "order" };
static const char *const labels[] = { "label", "a note that is much longer than the bar that it stands under", "x",
                                      "Notewithoutanyblankinit" };

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static void
add_random_row (LanesFixture *fixture,
                guint         row)
{
  g_autofree char *key = g_strdup_printf ("r%u", row);
  guint n_figures = (guint) g_test_rand_int_range (0, 9);
  const char *nature = PICK (natures);

  lanes_fixture_add_group (
      fixture, &(LanesGroup) { .axis = "row", .key = key, .name = PICK (labels), .apart = g_test_rand_bit () });
  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%u-%u", row, i);
      double value = floor (pow (10.0, g_test_rand_double_range (0.0, i == 0 ? 6.0 : 5.0)));

      lanes_fixture_add_figure (fixture, &(LanesFigure) { .id = id,
                                                         .value = i == 0 ? value * 5.0 : value,
                                                         .nature = nature,
                                                         .qualifier = PICK (qualifiers),
                                                         .label = PICK (labels) });
      lanes_fixture_add_mark (fixture, &(LanesMark) { .row = key, .form = i > 0 ? "part" : "whole", .figure = id });
    }
  if (g_test_rand_bit ())
    lanes_fixture_add_mark (fixture, &(LanesMark) { .row = key, .question = "taken" });
}

static void
check_random (const char *kind)
{
  PangoContext *pango = test_layout_context_new ();

  for (guint i = 0; i < TEST_ROUNDS (60); i++)
    {
      g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      g_autoptr (GError) error = NULL;
      guint n_rows = (guint) g_test_rand_int_range (1, 4);
      CaptivesView view;

      for (guint row = 0; row < n_rows; row++)
        add_random_row (fixture, row);
      g_string_append_printf (fixture->sql, "UPDATE chart SET kind = '%s' WHERE id = '" LANES_CHART "';", kind);
      dataset = lanes_fixture_open (fixture);
      captives_view_init (&view, LANES_CHART);
      view.page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
      view.locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
      view.width = g_test_rand_int_range (328, 2000);
      view.height = g_test_rand_int_range (200, 1400);
      view.text_scale = g_test_rand_double_range (0.8, 2.0);
      view.reading = g_test_rand_bit () ? "soviet" : "japan";
      scene = captives_layout (dataset, &view, pango, &error);
      g_assert_no_error (error);
      test_layout_check_rules (scene);
    }
  g_object_unref (pango);
}

static void
test_random (gconstpointer data)
{
  check_random (data);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/rules", test_rules);
  g_test_add_func ("/parts/proportion", test_proportion);
  g_test_add_func ("/parts/rest", test_rest);
  g_test_add_func ("/parts/split", test_split);
  g_test_add_func ("/parts/about", test_about);
  g_test_add_func ("/parts/percent", test_percent);
  g_test_add_data_func ("/parts/random", "parts", test_random);
  g_test_add_data_func ("/parts/random-pictogram", "pictogram", test_random);

  return g_test_run ();
}
