/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A view may ask for a linear or a log scale; only charts of dots have that choice, and no number is lost by it. */

#include "config.h"

#include "captives-view.h"
#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <math.h>
#include <string.h>

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
set_page (CaptivesView *view,
          guint         index)
{
  static const struct
  {
    CaptivesPageClass page;
    double            width;
    double            height;
  } pages[] = { { CAPTIVES_PAGE_SCREEN, 360, 0 }, { CAPTIVES_PAGE_EXPORT, 1600, 900 }, { CAPTIVES_PAGE_SLIDE, 1920, 1080 } };

  view->page = pages[index % 3].page;
  view->width = pages[index % 3].width;
  view->height = pages[index % 3].height;
  view->locale.language = (CaptivesLanguage) (index / 3);
}

static void
check_chart (CaptivesDataset *dataset,
             const char      *chart)
{
  for (guint i = 0; i < 3 * CAPTIVES_N_LANGUAGES; i++)
    {
      CaptivesView view;
      g_autoptr (CaptivesScene) scene = NULL;
      g_autofree char *faults = NULL;

      captives_view_init (&view, chart);
      set_page (&view, i);
      view.axis = CAPTIVES_AXIS_LOG;
      scene = lay_out (dataset, &view);
      faults = test_layout_find_faults (scene, 9.0);
      if (faults != NULL)
        g_error ("%s, page %u:\n%s", chart, i, faults);
      /* A timeline on a narrow page is a list and has no scale of dots. */
      if (view.page != CAPTIVES_PAGE_SCREEN)
        g_assert_cmpstr (captives_scene_get_info (scene)->axis, ==, "log");
    }
}

/* No text overlaps on a log scale either. */
static void
test_bundled (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  guint n_choices = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (!captives_layout_can_scale (dataset, chart->id))
        continue;
      n_choices++;
      check_chart (dataset, chart->id);
    }
  g_assert_cmpuint (n_choices, >, 0);
  g_assert_cmpuint (n_choices, <, charts->len);
}

/* A chart of bars does not change. */
static void
test_bars (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      g_autofree char *plain = NULL;
      g_autofree char *asked = NULL;
      CaptivesView view;

      if (captives_layout_can_scale (dataset, chart->id))
        continue;
      captives_view_init (&view, chart->id);
      for (CaptivesAxis axis = CAPTIVES_AXIS_CHART; axis <= CAPTIVES_AXIS_LOG; axis += CAPTIVES_AXIS_LOG)
        {
          g_autoptr (CaptivesScene) scene = NULL;

          view.axis = axis;
          scene = lay_out (dataset, &view);
          g_free (asked);
          asked = captives_scene_dump (scene);
          g_assert_null (captives_scene_get_info (scene)->axis);
          if (plain == NULL)
            plain = g_strdup (asked);
        }
      g_assert_cmpstr (asked, ==, plain);
    }
}

/* Claims of the given values, one of which may be zero. */
static CaptivesDataset *
make_claims (const double *values,
             guint         n_values)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();

  lanes_fixture_add_group (fixture, &(LanesGroup) { .axis = "row", .key = "g", .name = "Claims" });
  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *id = g_strdup_printf ("claim-%u", i);
      LanesFigure figure = { .id = id, .value = values[i] };

      lanes_fixture_add_figure (fixture, &figure);
      lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "g", .figure = id });
    }
  g_string_append (fixture->sql, "UPDATE chart SET kind = 'claims' WHERE id = '" LANES_CHART "';");

  return lanes_fixture_open (fixture);
}

/* Returns: x of the centre of the dot of a mark */
static double
find_dot (const CaptivesScene *scene,
          const char          *figure)
{
  int mark = captives_scene_find_figure (scene, figure);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  g_assert_cmpint (mark, >=, 0);
  for (guint i = 0; i < n_items; i++)
    if (items[i].mark == mark && items[i].kind == CAPTIVES_ITEM_CIRCLE)
      return items[i].circle.x;
  g_assert_not_reached ();
}

static CaptivesScene *
lay_out_claims (const double *values,
                guint         n_values,
                CaptivesAxis  axis)
{
  g_autoptr (CaptivesDataset) dataset = make_claims (values, n_values);
  CaptivesView view;

  captives_view_init (&view, LANES_CHART);
  view.axis = axis;

  return lay_out (dataset, &view);
}

/* Equal multiples are equal distances, and the axis says what it is. */
static void
test_log (void)
{
  static const double values[] = { 100.0, 1000.0, 10000.0 };
  g_autoptr (CaptivesScene) scene = lay_out_claims (values, G_N_ELEMENTS (values), CAPTIVES_AXIS_LOG);
  g_autoptr (CaptivesScene) linear = lay_out_claims (values, G_N_ELEMENTS (values), CAPTIVES_AXIS_LINEAR);
  g_autofree char *text = test_layout_get_text (scene);
  double first = find_dot (scene, "claim-1") - find_dot (scene, "claim-0");
  double second = find_dot (scene, "claim-2") - find_dot (scene, "claim-1");

  g_assert_cmpfloat_with_epsilon (first, second, 0.01);
  g_assert_cmpfloat (first, >, 10.0);
  g_assert_nonnull (g_strstr_len (text, -1, "Log scale"));
  g_assert_cmpstr (captives_scene_get_info (scene)->axis, ==, "log");
  g_assert_cmpstr (captives_scene_get_info (linear)->axis, ==, "linear");
  g_assert_cmpfloat_with_epsilon ((find_dot (linear, "claim-2") - find_dot (linear, "claim-1"))
                                      / (find_dot (linear, "claim-1") - find_dot (linear, "claim-0")),
                                  10.0, 0.01);
}

/* Zero has a place of its own, left of all others, and its label. */
static void
test_zero (void)
{
  static const double values[] = { 0.0, 3.0, 5000.0 };
  static const double nothing[] = { 0.0 };
  g_autoptr (CaptivesScene) scene = lay_out_claims (values, G_N_ELEMENTS (values), CAPTIVES_AXIS_LOG);
  g_autoptr (CaptivesScene) alone = lay_out_claims (nothing, 1, CAPTIVES_AXIS_LOG);
  g_autofree char *text = test_layout_get_text (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_zeros = 0;

  test_layout_check_rules (scene);
  g_assert_cmpfloat (find_dot (scene, "claim-0") + 10.0, <, find_dot (scene, "claim-1"));
  g_assert_cmpfloat (find_dot (scene, "claim-1"), <, find_dot (scene, "claim-2"));
  for (guint i = 0; lines[i] != NULL; i++)
    n_zeros += g_str_equal (lines[i], "0");
  /* One on the axis, one beside the dot. */
  g_assert_cmpuint (n_zeros, ==, 2);

  /* A log scale of nothing but zero would show nothing. */
  g_assert_true (isfinite (find_dot (alone, "claim-0")));
  g_assert_cmpstr (captives_scene_get_info (alone)->axis, ==, "linear");
}

/* Japanese counts an axis in 万 or in ones, not in both: no "1万" beside "5,000". */
static void
test_one_way (void)
{
  static const char *const charts[] = { "mongolia", "koreans", "names-identified" };
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      CaptivesView view;
      g_autoptr (CaptivesScene) scene = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      captives_view_init (&view, charts[i]);
      set_page (&view, 3 * CAPTIVES_LANGUAGE_JAPANESE + 1);
      scene = lay_out (dataset, &view);
      text = test_layout_get_text (scene);
      lines = g_strsplit (text, "\n", -1);
      g_assert_false (g_strv_contains ((const char *const *) lines, "1万"));
      g_assert_false (g_strv_contains ((const char *const *) lines, "4万"));
    }
  captives_dataset_unref (dataset);
}

static void
test_names (void)
{
  for (guint i = 0; i < CAPTIVES_N_AXES; i++)
    {
      CaptivesAxis axis = CAPTIVES_N_AXES;

      g_assert_true (captives_axis_parse (captives_axis_get_name ((CaptivesAxis) i), &axis));
      g_assert_cmpint (axis, ==, (int) i);
      g_assert_false (captives_axis_parse ("logarithmic", &axis));
    }
}

/* Returns: (transfer full): the text however its lines are broken */
static char *
remove_blanks (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        g_string_append_unichar (out, g_utf8_get_char (at));
    }

  return g_string_free (out, FALSE);
}

/* Every hollow mark says why it is hollow, beside it or below the legend, whole. */
static void
check_reasons (CaptivesDataset     *dataset,
               const CaptivesView  *view,
               guint               *n_reasons)
{
  g_autoptr (CaptivesScene) scene = lay_out (dataset, view);
  g_autofree char *lines = test_layout_get_text (scene);
  g_autofree char *text = remove_blanks (lines);
  const char *const *figures = captives_scene_get_info (scene)->figures;

  for (guint i = 0; figures[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, figures[i]);
      const char *reason = captives_text_get (&figure->omits, view->locale.language);
      g_autofree char *plain = NULL;

      if (figure->same_scope || reason == NULL)
        continue;
      (*n_reasons)++;
      plain = remove_blanks (reason);
      if (strstr (text, plain) == NULL)
        g_error ("%s, %.0f wide: no reason for %s: “%s” in:\n%s", view->chart, view->width, figure->id, reason, text);
    }
}

static void
test_reasons (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  guint n_reasons = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      /* Each page and each language, not all pairs of them. */
      for (guint j = 0; j < 3 * CAPTIVES_N_LANGUAGES; j += 4)
        {
          CaptivesView view;

          captives_view_init (&view, chart->id);
          set_page (&view, j);
          check_reasons (dataset, &view, &n_reasons);
        }
    }
  g_assert_cmpuint (n_reasons, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis/names", test_names);
  g_test_add_func ("/axis/one-way", test_one_way);
  g_test_add_func ("/axis/log", test_log);
  g_test_add_func ("/axis/zero", test_zero);
  g_test_add_func ("/axis/bars", test_bars);
  g_test_add_func ("/axis/bundled", test_bundled);
  g_test_add_func ("/axis/reasons", test_reasons);

  return g_test_run ();
}
