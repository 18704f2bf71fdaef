/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Charts of claims as no editor would make them: any values, names without a blank, groups without a claim, any page.
 */

#include "config.h"

#include "test-lanes-fixture.h"
#include "test-layout-rules.h"

#include "captives-view.h"

#include <math.h>

static const char *const qualifiers[] = { "exact", "about", "at-least", "at-most", "more-than", "less-than" };
static const char *const natures[] = { "count", "estimate", "order" };
static const char *const dates[] = { NULL, "1946", "1946-12", "1956-10-18" };
static const char *const names[] = {
  "The question itself",
  "1949",
  "Other scope, or counted only to a date that stands in the source",
  "Namewithoutanyblankinitthatislongerthanitscolumnmaybe",
};

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static double
random_value (void)
{
  static const double special[] = { 0.0, 1.0, 0.3, 1e9, 1e15, 639776.0 };

  if (g_test_rand_int_range (0, 4) == 0)
    return PICK (special);

  return floor (pow (10.0, g_test_rand_double_range (0.0, 7.0)));
}

static void
add_figure (LanesFixture *fixture,
            guint         index,
            const char   *group,
            gboolean      near)
{
  g_autofree char *id = g_strdup_printf ("random-%u", index);
  LanesFigure figure = { .id = id, .nature = PICK (natures), .qualifier = PICK (qualifiers), .stated = PICK (dates) };
  LanesMark mark = { .row = group, .figure = id };

  figure.value = near ? g_test_rand_double_range (600000.0, 640000.0) : random_value ();
  figure.scope = g_test_rand_bit () ? "same" : "other";
  if (g_test_rand_int_range (0, 5) == 0)
    {
      figure.low = figure.value * 0.8;
      figure.value += 1.0;
      figure.qualifier = "range";
    }
  lanes_fixture_add_figure (fixture, &figure);
  if (index > 0 && g_test_rand_int_range (0, 6) == 0)
    mark.form = "part";
  lanes_fixture_add_mark (fixture, &mark);
}

static CaptivesDataset *
make_dataset (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  guint n_groups = (guint) g_test_rand_int_range (0, 4);
  guint n_figures = (guint) g_test_rand_int_range (0, 14);
  gboolean near = g_test_rand_bit ();

  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *key = g_strdup_printf ("g%u", i);
      LanesGroup group = { .axis = "row", .key = key, .name = PICK (names) };

      lanes_fixture_add_group (fixture, &group);
    }
  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *key = g_strdup_printf ("g%d", g_test_rand_int_range (0, (int) MAX (n_groups, 1)));

      add_figure (fixture, i, key, near);
    }
  if (g_test_rand_bit ())
    lanes_fixture_add_mark (fixture,
                            &(LanesMark) { .row = "g0", .form = "elsewhere", .label = "counted in another chart" });
  if (g_test_rand_bit ())
    lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "g0", .question = "taken" });
  g_string_append (fixture->sql,
                   "UPDATE figure SET omits_en = 'Counted only to a date; the civilians of other areas are inside.', omits_ru = "
                   "'Только до даты; внутри гражданские других районов.', omits_ja = '日付まで。他地域の民間人を含む。' "
                   "WHERE scope = 'other';");
  g_string_append (fixture->sql, "UPDATE chart SET kind = 'claims' WHERE id = '" LANES_CHART "';");

  return lanes_fixture_open (fixture);
}

static void
random_view (CaptivesView *view)
{
  captives_view_init (view, LANES_CHART);
  view->page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
  view->locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
  view->notes = g_test_rand_bit () ? CAPTIVES_NOTES_FULL : CAPTIVES_NOTES_SHORT;
  view->width = g_test_rand_int_range (320, 2400);
  view->height = g_test_rand_int_range (200, 1600);
  view->axis = (CaptivesAxis) g_test_rand_int_range (0, CAPTIVES_N_AXES);
  view->text_scale = g_test_rand_double_range (0.5, 2.5);
}

static void
test_random (void)
{
  PangoContext *pango = test_layout_context_new ();

  for (guint i = 0; i < TEST_ROUNDS (60); i++)
    {
      g_autoptr (CaptivesDataset) dataset = make_dataset ();

      for (guint j = 0; j < 8; j++)
        {
          CaptivesView view;
          g_autoptr (GError) error = NULL;
          g_autoptr (CaptivesScene) scene = NULL;
          g_autofree char *faults = NULL;

          random_view (&view);
          scene = captives_layout (dataset, &view, pango, &error);
          g_assert_no_error (error);
          g_assert_cmpfloat (captives_scene_get_height (scene), >=, view.height);
          faults = test_layout_find_faults (scene, 8.0);
          if (faults != NULL)
            g_error ("page %d, %.0f × %.0f, text scale %.2f, language %d, axis %d:\n%s", (int) view.page, view.width,
                     view.height, view.text_scale, (int) view.locale.language, (int) view.axis, faults);
        }
    }
  g_object_unref (pango);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claims/random", test_random);

  return g_test_run ();
}
