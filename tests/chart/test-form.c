/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-form.h"

#include <math.h>

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
  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
  captives_view_init (&fixture->view, "none");
  fixture->page.dataset = fixture->dataset;
  fixture->page.view = &fixture->view;
  fixture->page.builder = captives_scene_builder_new ();
  fixture->page.typesetter = captives_typesetter_new (fixture->pango);
  fixture->page.figures = g_ptr_array_new ();
  captives_metrics_init (&fixture->page.metrics, &fixture->view, 1);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  captives_scene_builder_free (fixture->page.builder);
  captives_typesetter_free (fixture->page.typesetter);
  g_ptr_array_unref (fixture->page.figures);
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

/* A figure of a measure that the dataset has, of the family "died". */
static CaptivesFigure
make_figure (Fixture *fixture)
{
  g_autoptr (GPtrArray) measures = captives_dataset_list_measures (fixture->dataset);
  CaptivesFigure figure = { .id = "one",
                            .value = 100.0,
                            .low = NAN,
                            .high = NAN,
                            .same_scope = TRUE,
                            .attributed = TRUE,
                            .grade = CAPTIVES_GRADE_A };

  for (guint i = 0; i < measures->len; i++)
    {
      const CaptivesMeasure *measure = g_ptr_array_index (measures, i);

      if (measure->family == CAPTIVES_FAMILY_DIED)
        figure.measure = measure->id;
    }
  g_assert_nonnull (figure.measure);

  return figure;
}

/* Takes the items drawn so far as a scene, and starts anew. */
static CaptivesScene *
take_scene (Fixture *fixture)
{
  const char *const none[] = { NULL };
  CaptivesSceneInfo info = { .title = "", .subtitle = "", .figures = none, .values = none };
  CaptivesScene *scene = captives_scene_builder_finish (fixture->page.builder, 1600.0, 900.0, &info);

  fixture->page.builder = captives_scene_builder_new ();
  fixture->page.seen = 0;
  g_ptr_array_set_size (fixture->page.figures, 0);

  return scene;
}

/* The fill that section "Marks" of the design asks for, in its order of precedence. */
static CaptivesFill
expect_fill (const CaptivesFigure *figure)
{
  if (figure->nature == CAPTIVES_NATURE_ORDER)
    return CAPTIVES_FILL_HATCH;
  if (figure->nature == CAPTIVES_NATURE_DERIVED || !figure->same_scope)
    return CAPTIVES_FILL_PAPER;

  return figure->grade == CAPTIVES_GRADE_D ? CAPTIVES_FILL_TINT : CAPTIVES_FILL_SOLID;
}

static guint
count_open_paths (const CaptivesScene *scene,
                  gboolean             dashed,
                  guint                n_points)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  guint count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].kind == CAPTIVES_ITEM_PATH && !items[i].path.closed && items[i].path.n_points == n_points
          && (items[i].dash_on > 0.0) == dashed)
        count++;
    }

  return count;
}

static gboolean
is_about (const CaptivesFigure *figure)
{
  return figure->qualifier == CAPTIVES_QUALIFIER_ABOUT
         || (figure->nature == CAPTIVES_NATURE_ESTIMATE && figure->qualifier == CAPTIVES_QUALIFIER_EXACT);
}

static gboolean
is_bound (const CaptivesFigure *figure)
{
  return figure->qualifier >= CAPTIVES_QUALIFIER_AT_LEAST && figure->qualifier <= CAPTIVES_QUALIFIER_LESS_THAN;
}

static void
check_bar (Fixture              *fixture,
           const CaptivesFigure *figure,
           double                length)
{
  CaptivesBarPlace place = { .zero = { 100.0, 50.0 }, .length = length, .low_length = length / 2.0 };
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  CaptivesRect box;
  guint n_items;

  captives_form_add_bar (&fixture->page, figure, &place);
  g_assert_cmpuint (fixture->page.figures->len, ==, 1);
  scene = take_scene (fixture);
  items = captives_scene_get_items (scene, &n_items);
  if (figure->qualifier == CAPTIVES_QUALIFIER_RANGE)
    {
      /* a line and two end ticks, nothing in the middle */
      g_assert_cmpuint (n_items, ==, 3);
      g_assert_cmpuint (count_open_paths (scene, FALSE, 2), ==, 3);
      return;
    }

  g_assert_cmpint (items[0].kind, ==, CAPTIVES_ITEM_RECT);
  g_assert_cmpint (items[0].fill, ==, expect_fill (figure));
  g_assert_cmpint (items[0].ink, ==, figure->nature == CAPTIVES_NATURE_DERIVED ? CAPTIVES_INK_TEXT : CAPTIVES_INK_DIED);
  g_assert_true ((items[0].dash_on > 0.0) == (figure->nature == CAPTIVES_NATURE_DERIVED));
  g_assert_true ((items[0].stroke > 0.0) == (items[0].fill != CAPTIVES_FILL_SOLID));
  /* with its outline the bar begins at zero and ends at the number */
  box = captives_item_get_bounds (&items[0]);
  g_assert_cmpfloat_with_epsilon (box.x, 100.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.width, MAX (length, items[0].stroke > 0.0 ? 2.5 : 2.0), 1e-6);
  g_assert_cmpfloat_with_epsilon (box.height, 12.0, 1e-6);
  g_assert_cmpuint (count_open_paths (scene, TRUE, 2), ==, is_about (figure) ? 1 : 0);
  g_assert_cmpuint (count_open_paths (scene, FALSE, 3), ==, is_bound (figure) ? 1 : 0);
}

static void
check_dot (Fixture              *fixture,
           const CaptivesFigure *figure)
{
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  CaptivesRect box = { 0 };
  guint n_items;
  double free_x = captives_form_add_dot (&fixture->page, figure, (CaptivesPoint) { 300.0, 50.0 }, 200.0);

  scene = take_scene (fixture);
  items = captives_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      box = captives_item_get_bounds (&items[i]);
      g_assert_cmpfloat (box.x + box.width, <=, free_x - 3.0);
    }
  if (figure->qualifier == CAPTIVES_QUALIFIER_RANGE)
    {
      g_assert_cmpuint (n_items, ==, 3);
      return;
    }

  g_assert_cmpint (items[0].kind, ==,
                   figure->nature == CAPTIVES_NATURE_DERIVED ? CAPTIVES_ITEM_PATH : CAPTIVES_ITEM_CIRCLE);
  g_assert_cmpint (items[0].fill, ==, expect_fill (figure));
  g_assert_cmpint (items[0].ink, ==, CAPTIVES_INK_DIED);
  box = captives_item_get_bounds (&items[0]);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2.0, 300.0, 1e-6);
  g_assert_cmpuint (n_items, ==, 1u + is_about (figure) + is_bound (figure));
  if (is_about (figure))
    {
      g_assert_cmpint (items[1].kind, ==, CAPTIVES_ITEM_CIRCLE);
      g_assert_cmpint (items[1].fill, ==, CAPTIVES_FILL_NONE);
      g_assert_cmpfloat (items[1].dash_on, >, 0.0);
      g_assert_cmpfloat (items[1].circle.radius, >=, 12.0);
    }
}

/* Every combination of nature, qualifier, grade and scope. */
static void
test_all_forms (Fixture       *fixture,
                gconstpointer  data)
{
  static const double lengths[] = { 0.0, 1.0, 2.4, 100.0 };
  CaptivesFigure figure = make_figure (fixture);

  for (guint i = 0; i < 4 * 7 * 5 * 2; i++)
    {
      figure.nature = (CaptivesNature) (i % 4);
      figure.qualifier = (CaptivesQualifier) (i / 4 % 7);
      figure.grade = (CaptivesGrade) (i / 28 % 5);
      figure.same_scope = i / 140 == 1;
      for (guint j = 0; j < G_N_ELEMENTS (lengths); j++)
        check_bar (fixture, &figure, lengths[j]);
      check_dot (fixture, &figure);
    }
}

/* A chevron points to larger values for "more than", back for "less than"; at a bar it stands after its end either way.
 */
static void
test_chevrons (Fixture       *fixture,
               gconstpointer  data)
{
  CaptivesFigure figure = make_figure (fixture);

  for (int qualifier = CAPTIVES_QUALIFIER_AT_LEAST; qualifier <= CAPTIVES_QUALIFIER_LESS_THAN; qualifier++)
    {
      gboolean more = qualifier == CAPTIVES_QUALIFIER_AT_LEAST || qualifier == CAPTIVES_QUALIFIER_MORE_THAN;
      CaptivesBarPlace place = { .zero = { 100.0, 50.0 }, .length = 80.0 };
      g_autoptr (CaptivesScene) bar = NULL;
      g_autoptr (CaptivesScene) dot = NULL;
      const CaptivesItem *items;
      guint n;

      figure.qualifier = (CaptivesQualifier) qualifier;
      captives_form_add_bar (&fixture->page, &figure, &place);
      bar = take_scene (fixture);
      items = captives_scene_get_items (bar, &n);
      g_assert_cmpfloat (items[1].path.points[0].x, >=, 183.0);
      g_assert_true (more == (items[1].path.points[1].x > items[1].path.points[0].x));

      captives_form_add_dot (&fixture->page, &figure, (CaptivesPoint) { 300.0, 50.0 }, 300.0);
      dot = take_scene (fixture);
      items = captives_scene_get_items (dot, &n);
      g_assert_true (more == (items[1].path.points[1].x > items[1].path.points[0].x));
      g_assert_true (more == (items[1].path.points[1].x > 300.0));
    }
}

/* A part is half as high, in the same colour. */
static void
test_part (Fixture       *fixture,
           gconstpointer  data)
{
  CaptivesFigure figure = make_figure (fixture);
  CaptivesBarPlace place = { .zero = { 100.0, 50.0 }, .length = 80.0, .part = TRUE };
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  guint n;

  captives_form_add_bar (&fixture->page, &figure, &place);
  g_assert_cmpint (fixture->page.seen, ==, CAPTIVES_SEEN_COUNT | CAPTIVES_SEEN_PART);
  scene = take_scene (fixture);
  items = captives_scene_get_items (scene, &n);
  g_assert_cmpfloat_with_epsilon (items[0].rect.box.height, 6.0, 1e-6);
  g_assert_cmpint (items[0].ink, ==, CAPTIVES_INK_DIED);
}

/* The legend's sample of a form is that form. */
static void
test_samples (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint bit = 0; bit <= 9; bit++)
    {
      CaptivesSeen seen = (CaptivesSeen) (1u << bit);
      CaptivesShape shape = captives_shape_of_seen (seen, TRUE);

      g_assert_cmpint (captives_shape_get_seen (&shape) & seen, ==, seen);
    }
}

static void
test_no_figure (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  guint n;

  captives_form_add_no_figure (&fixture->page, (CaptivesPoint) { 100.0, 50.0 });
  g_assert_cmpint (fixture->page.seen, ==, CAPTIVES_SEEN_NO_FIGURE);
  scene = take_scene (fixture);
  items = captives_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (items[0].ink, ==, CAPTIVES_INK_NO_FIGURE);
  g_assert_cmpfloat (items[0].dash_on, >, 0.0);
  g_assert_cmpfloat (items[0].path.points[1].x - items[0].path.points[0].x, ==, 28.0);
}

/* What no source prints is marked as computed, unless there is nothing to mark. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    CaptivesNature  nature;
    double          value;
    const char     *expected;
  } cases[] = {
    { CAPTIVES_NATURE_COUNT, 46714, "46,714" },
    { CAPTIVES_NATURE_ESTIMATE, 46714, "46,714" },
    { CAPTIVES_NATURE_ORDER, 46714, "46,714" },
    { CAPTIVES_NATURE_DERIVED, 46714, "Σ\302\240" "46,714" },
    { CAPTIVES_NATURE_DERIVED, NAN, "no figure" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaptivesFigure figure = { .id = "x", .value = cases[i].value, .low = NAN, .high = NAN, .nature = cases[i].nature };
      g_autofree char *number = captives_form_write_number (&figure, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });

      g_assert_cmpstr (number, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/form/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("all-forms", test_all_forms);
  ADD ("number", test_number);
  ADD ("chevrons", test_chevrons);
  ADD ("part", test_part);
  ADD ("samples", test_samples);
  ADD ("no-figure", test_no_figure);
#undef ADD

  return g_test_run ();
}
