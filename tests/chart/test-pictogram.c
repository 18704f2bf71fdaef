/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-format.h"
#include "captives-pictogram-private.h"
#include "captives-view.h"

#include <math.h>
#include <string.h>

/* The least of 1, 2, 5 x 10^n that does with so many squares. */
static void
test_choose (void)
{
  g_assert_cmpfloat (captives_squares_choose (609448, 700), ==, 1000);
  g_assert_cmpfloat (captives_squares_choose (609448, 120), ==, 10000);
  g_assert_cmpfloat (captives_squares_choose (700, 700), ==, 1);
  g_assert_cmpfloat (captives_squares_choose (701, 700), ==, 2);
  g_assert_cmpfloat (captives_squares_choose (2801, 700), ==, 5);
  g_assert_cmpfloat (captives_squares_choose (0, 700), ==, 1);
  g_assert_cmpfloat (captives_squares_choose (INFINITY, 700), ==, 1);
}

/* The squares of any number cover as much as it says, and stand apart in whole rows. */
static void
check_squares (double value,
               double persons,
               double width)
{
  CaptivesSquares squares;
  CaptivesRect before = { 0 };
  double area = 0.0;
  guint count;

  captives_squares_init (&squares, persons, 10.0, width);
  g_assert_true (squares.columns % 10 == 0 || squares.columns < 10);
  count = captives_squares_count (&squares, value);
  for (guint i = 0; i < count; i++)
    {
      CaptivesRect box = captives_squares_get_box (&squares, value, i);

      area += box.width * box.height;
      g_assert_cmpfloat (box.x, >=, 0.0);
      g_assert_cmpfloat (box.y + box.height, <=, captives_squares_get_height (&squares, value) + 1e-9);
      g_assert_cmpfloat (box.width, <=, squares.side + 1e-9);
      if (squares.columns >= 10)
        g_assert_cmpfloat (box.x + box.width, <=, width + 1e-9);
      g_assert_true (i == 0 || box.y > before.y || box.x >= before.x + before.width);
      before = box;
    }
  if (value / persons * squares.side >= 2.0)
    g_assert_cmpfloat_with_epsilon (area, value / persons * squares.side * squares.side,
                                    squares.side * squares.side * 1e-3);
}

static void
test_squares (void)
{
  for (guint i = 0; i < 500; i++)
    check_squares (floor (pow (10.0, g_test_rand_double_range (0.0, 5.8))), 1000.0,
                   g_test_rand_double_range (20.0, 1500.0));
  check_squares (0.0, 1000.0, 300.0);
  check_squares (NAN, 1000.0, 300.0);
  check_squares (-5.0, 1000.0, 300.0);
  check_squares (1000.0, 1000.0, 300.0);
  check_squares (999.0, 1000.0, 5.0);
}

/* The area of all squares of a mark with their outlines; @side: (out): of the first whole one */
static double
get_area (const CaptivesScene *scene,
          guint                mark,
          double              *side)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  double area = 0.0;

  for (guint i = 0; i < n_items; i++)
    {
      const CaptivesRect *box = &items[i].rect.box;

      if (items[i].mark != (int) mark || items[i].kind != CAPTIVES_ITEM_RECT)
        continue;
      area += (box->width + items[i].stroke) * (box->height + items[i].stroke);
      *side = MAX (*side, box->height + items[i].stroke);
    }

  return area;
}

static void
check_chart (CaptivesDataset     *dataset,
             const CaptivesChart *chart)
{
  PangoContext *pango = test_layout_context_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesMark *marks;
  CaptivesView view;
  guint n_marks;
  guint n_drawn = 0;
  double side = 0.0;

  captives_view_init (&view, chart->id);
  scene = captives_layout (dataset, &view, pango, NULL);
  g_object_unref (pango);
  g_assert_nonnull (scene);
  marks = captives_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    get_area (scene, i, &side);
  for (guint i = 0; i < n_marks; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, marks[i].figure);
      double area = get_area (scene, i, &side);

      if (figure == NULL || area <= 0.0)
        continue;
      /* The bundled charts need 1,000 persons to a square on this page; half a square is the room of strokes. */
      g_assert_cmpfloat (fabs (area / (side * side) - figure->value / 1000.0), <, 0.5);
      n_drawn++;
    }
  g_assert_cmpuint (n_drawn, >=, 2);
}

static void
test_charts (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  guint n_charts = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = charts->pdata[i];

      if (chart->kind != CAPTIVES_KIND_PICTOGRAM)
        continue;
      test_layout_sweep (dataset, chart->id, NULL);
      check_chart (dataset, chart);
      n_charts++;
    }
  g_assert_cmpuint (n_charts, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictogram/choose", test_choose);
  g_test_add_func ("/pictogram/squares", test_squares);
  g_test_add_func ("/pictogram/charts", test_charts);

  return g_test_run ();
}
