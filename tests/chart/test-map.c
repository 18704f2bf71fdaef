/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-map-private.h"
#include "captives-view.h"

#include <math.h>

/* The numerical example of Snyder (1987, p. 291): Albers on a sphere of radius 1, parallels 29.5 and 45.5. */
static void
test_projection (void)
{
  CaptivesProjection self = { .meridian = -96.0, .n = 0.6028370, .c = 1.3512213, .scale = 1.0 };
  CaptivesPoint at = captives_projection_get (&self, (CaptivesCoastPoint) { -75.0, 35.0 });

  g_assert_cmpfloat_with_epsilon (at.x, 0.2952720, 1e-6);
  /* Snyder counts from the latitude 23, upwards; a page from the pole of the cone, downwards. */
  g_assert_cmpfloat_with_epsilon (1.5562263 - at.y, 0.2416774, 1e-6);
}

/* Area on paper of a small quadrangle, per area on the sphere. */
static double
get_area_scale (const CaptivesProjection *self,
                double                    longitude,
                double                    latitude)
{
  double step = 0.01;
  CaptivesPoint at = captives_projection_get (self, (CaptivesCoastPoint) { longitude, latitude });
  CaptivesPoint east = captives_projection_get (self, (CaptivesCoastPoint) { longitude + step, latitude });
  CaptivesPoint north = captives_projection_get (self, (CaptivesCoastPoint) { longitude, latitude + step });
  double area = (east.x - at.x) * (at.y - north.y) - (at.y - east.y) * (north.x - at.x);

  return area / cos ((latitude + step / 2.0) * G_PI / 180.0);
}

/* The projection keeps areas, and what must be seen is in its room. */
static void
test_equal_area (void)
{
  const CaptivesCoastPoint points[] = { { 52.0, 55.8 }, { 150.8, 59.6 }, { 131.9, 43.1 }, { 69.2, 41.3 } };
  CaptivesRect room = { 100.0, 50.0, 700.0, 400.0 };
  CaptivesProjection self;
  double scale;

  captives_projection_init (&self, points, G_N_ELEMENTS (points), room);
  scale = get_area_scale (&self, 100.0, 50.0);
  g_assert_cmpfloat (scale, >, 0.0);
  for (double longitude = 30.0; longitude < 180.0; longitude += 15.0)
    for (double latitude = 20.0; latitude < 80.0; latitude += 10.0)
      g_assert_cmpfloat_with_epsilon (get_area_scale (&self, longitude, latitude) / scale, 1.0, 1e-3);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      CaptivesPoint at = captives_projection_get (&self, points[i]);

      g_assert_cmpfloat (at.x, >=, room.x - 1e-6);
      g_assert_cmpfloat (at.x, <=, room.x + room.width + 1e-6);
      g_assert_cmpfloat (at.y, >=, room.y - 1e-6);
      g_assert_cmpfloat (at.y, <=, room.y + room.height + 1e-6);
    }
}

/* One place alone stands in the middle. */
static void
test_one_place (void)
{
  const CaptivesCoastPoint point = { 135.1, 48.5 };
  CaptivesProjection self;
  CaptivesPoint at;

  captives_projection_init (&self, &point, 1, (CaptivesRect) { 0.0, 0.0, 200.0, 100.0 });
  at = captives_projection_get (&self, point);
  g_assert_cmpfloat_with_epsilon (at.x, 100.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (at.y, 50.0, 1e-6);
}

static void
check_clip (CaptivesPoint from,
            CaptivesPoint to,
            gboolean      seen)
{
  CaptivesRect room = { 0.0, 0.0, 10.0, 10.0 };
  CaptivesPoint start = from;
  CaptivesPoint end = to;

  g_assert_true (captives_map_clip (room, &start, &end) == seen);
  if (!seen)
    return;
  g_assert_cmpfloat (MIN (start.x, end.x), >=, -1e-9);
  g_assert_cmpfloat (MAX (start.x, end.x), <=, 10.0 + 1e-9);
  g_assert_cmpfloat (MIN (start.y, end.y), >=, -1e-9);
  g_assert_cmpfloat (MAX (start.y, end.y), <=, 10.0 + 1e-9);
  /* What is left is on the line. */
  g_assert_cmpfloat_with_epsilon ((start.x - from.x) * (to.y - from.y), (start.y - from.y) * (to.x - from.x), 1e-6);
}

static void
test_clip (void)
{
  check_clip ((CaptivesPoint) { 2, 2 }, (CaptivesPoint) { 8, 8 }, TRUE);
  check_clip ((CaptivesPoint) { -5, 5 }, (CaptivesPoint) { 15, 5 }, TRUE);
  check_clip ((CaptivesPoint) { -5, -4 }, (CaptivesPoint) { 15, 12 }, TRUE);
  check_clip ((CaptivesPoint) { -5, 5 }, (CaptivesPoint) { 5, 25 }, FALSE);
  check_clip ((CaptivesPoint) { -5, -5 }, (CaptivesPoint) { -5, 15 }, FALSE);
  check_clip ((CaptivesPoint) { 11, 5 }, (CaptivesPoint) { 11, 5 }, FALSE);
  check_clip ((CaptivesPoint) { 5, 5 }, (CaptivesPoint) { 5, 5 }, TRUE);
}

/* The coast is inside the area that it says it covers, but for one point at each end. */
static void
test_coast (void)
{
  guint n_lines;
  const CaptivesCoastLine *lines = captives_coast_get_lines (&n_lines);

  g_assert_cmpuint (n_lines, >, 10);
  for (guint i = 0; i < n_lines; i++)
    {
      g_assert_cmpuint (lines[i].n_points, >, 1);
      for (guint j = 1; j + 1 < lines[i].n_points; j++)
        {
          g_assert_cmpfloat (lines[i].points[j].longitude, >=, CAPTIVES_COAST_WEST);
          g_assert_cmpfloat (lines[i].points[j].longitude, <=, CAPTIVES_COAST_EAST);
          g_assert_cmpfloat (lines[i].points[j].latitude, >=, CAPTIVES_COAST_SOUTH);
          g_assert_cmpfloat (lines[i].points[j].latitude, <=, CAPTIVES_COAST_NORTH);
        }
    }
}

/* The disc of a mark, with its outline; the dashed ring of "about" is none. */
static const CaptivesItem *
find_disc (const CaptivesScene *scene,
           guint                mark)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == (int) mark && items[i].kind == CAPTIVES_ITEM_CIRCLE && items[i].fill != CAPTIVES_FILL_NONE)
        return &items[i];
    }

  return NULL;
}

/* Areas are as the numbers, and discs stand apart. */
static guint
check_discs (CaptivesDataset     *dataset,
             const CaptivesScene *scene)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);
  double scale = NAN;
  guint n_discs = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, marks[i].figure);
      const CaptivesItem *disc = find_disc (scene, i);
      double radius;

      if (figure == NULL || disc == NULL)
        continue;
      radius = disc->circle.radius + disc->stroke / 2.0;
      if (isnan (scale))
        scale = radius / sqrt (figure->value);
      g_assert_cmpfloat_with_epsilon (radius, MAX (scale * sqrt (figure->value), 1.5), 0.01);
      n_discs++;
      for (guint j = 0; j < i; j++)
        {
          const CaptivesItem *other = find_disc (scene, j);

          if (other != NULL)
            g_assert_cmpfloat (hypot (disc->circle.x - other->circle.x, disc->circle.y - other->circle.y) + 2.0, >,
                               radius + other->circle.radius);
        }
    }

  return n_discs;
}

static void
test_charts (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  PangoContext *pango = test_layout_context_new ();
  guint n_charts = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = charts->pdata[i];
      g_autoptr (CaptivesScene) scene = NULL;
      CaptivesView view;

      if (chart->kind != CAPTIVES_KIND_MAP)
        continue;
      test_layout_sweep (dataset, chart->id, NULL);
      captives_view_init (&view, chart->id);
      scene = captives_layout (dataset, &view, pango, NULL);
      g_assert_nonnull (scene);
      g_assert_cmpuint (check_discs (dataset, scene), >, 1);
      n_charts++;
    }
  g_assert_cmpuint (n_charts, >, 0);
  g_object_unref (pango);
}

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static void
add_random_figure (LanesFixture *fixture,
                   guint         index)
{
  static const char *const natures[] = { "count", "estimate", "order" };
  static const char *const qualifiers[] = { "exact", "about", "more-than", "less-than" };
  g_autofree char *id = g_strdup_printf ("f%u", index);

  lanes_fixture_add_figure (fixture,
                            &(LanesFigure) { .id = id,
                                            .nature = PICK (natures),
                                            .qualifier = PICK (qualifiers),
                                            .value = floor (pow (10.0, g_test_rand_double_range (0.0, 6.0))) });
  lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "row", .figure = id });
  /* Some places are outside of the map, some in one point. */
  g_string_append_printf (fixture->sql, "INSERT INTO place VALUES ('p%u', NULL, %d, %d, 'P', 'P', 'P');"
                          "UPDATE figure SET place = 'p%u' WHERE id = 'f%u';",
                          index, g_test_rand_int_range (10, 80), g_test_rand_int_range (10, 180), index, index);
}

static void
test_random (void)
{
  PangoContext *pango = test_layout_context_new ();

  for (guint i = 0; i < TEST_ROUNDS (60); i++)
    {
      g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      guint n_figures = (guint) g_test_rand_int_range (0, 25);
      CaptivesView view;

      lanes_fixture_add_group (fixture, &(LanesGroup) { .axis = "row", .key = "row", .name = "Row" });
      for (guint j = 0; j < n_figures; j++)
        add_random_figure (fixture, j);
      g_string_append (fixture->sql, "UPDATE chart SET kind = 'map' WHERE id = '" LANES_CHART "';");
      dataset = lanes_fixture_open (fixture);
      captives_view_init (&view, LANES_CHART);
      view.page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
      view.locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
      view.width = g_test_rand_int_range (328, 2000);
      view.height = g_test_rand_int_range (200, 1400);
      view.text_scale = g_test_rand_double_range (0.8, 2.0);
      scene = captives_layout (dataset, &view, pango, NULL);
      g_assert_nonnull (scene);
      test_layout_check_rules (scene);
    }
  g_object_unref (pango);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/projection", test_projection);
  g_test_add_func ("/map/equal-area", test_equal_area);
  g_test_add_func ("/map/one-place", test_one_place);
  g_test_add_func ("/map/clip", test_clip);
  g_test_add_func ("/map/coast", test_coast);
  g_test_add_func ("/map/charts", test_charts);
  g_test_add_func ("/map/random", test_random);

  return g_test_run ();
}
