/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-account-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-flow-private.h"

#include <math.h>
#include <string.h>

/* The bundled charts of this kind keep the rules at every size. */
static void
test_rules (void)
{
  account_fixture_check_bundled (CAPTIVES_KIND_FLOW);
}

static void
test_random (void)
{
  account_fixture_check_random ("flow");
}

static double
add_up (const GArray *bands)
{
  double sum = 0.0;

  for (guint i = 0; i < bands->len; i++)
    sum += g_array_index (bands, CaptivesFlowBand, i).amount;

  return sum;
}

/* In the order of the account on both sides, without a gap at the sum, and none in the room of another. */
static void
check_side (const GArray *bands,
            double        scale)
{
  for (guint i = 0; i < bands->len; i++)
    {
      const CaptivesFlowBand *band = &g_array_index (bands, CaptivesFlowBand, i);

      g_assert_cmpfloat_with_epsilon (band->width, band->amount * scale, 1e-6);
      g_assert_cmpfloat (band->outer, >=, band->slot - 1e-6);
      g_assert_cmpfloat (band->outer + band->width, <=, band->slot + band->room + 1e-6);
      if (i == 0)
        continue;
      g_assert_cmpfloat_with_epsilon (band->inner, band[-1].inner + band[-1].width, 1e-6);
      g_assert_cmpfloat (band->slot, >=, band[-1].slot + band[-1].room + 10.0 - 1e-6);
    }
}

/* What comes in goes out, and heights grow with the scale. */
static void
check_flow (const CaptivesAccount *account)
{
  static const double scales[] = { 1e-9, 1e-6, 1e-3 };
  g_autoptr (CaptivesFlow) flow = captives_flow_new (account);
  double before = 0.0;

  g_assert_cmpuint (flow->in->len + flow->out->len, ==, account->lines->len);
  g_assert_cmpfloat_with_epsilon (add_up (flow->in), flow->sum, 1e-9 * (1.0 + flow->sum));
  g_assert_cmpfloat_with_epsilon (add_up (flow->out), flow->sum, 1e-9 * (1.0 + flow->sum));
  for (guint i = 0; i < flow->out->len; i++)
    g_array_index (flow->out, CaptivesFlowBand, i).label = 20.0;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double height = captives_flow_measure (flow, scales[i], 10.0);

      g_assert_cmpfloat (height, >=, before);
      g_assert_cmpfloat (height, >=, flow->sum * scales[i] - 1e-6);
      before = height;
      if (flow->sum > 1e9)
        continue;
      captives_flow_place (flow, scales[i], 10.0, height);
      check_side (flow->in, scales[i]);
      check_side (flow->out, scales[i]);
    }
}

static void
test_model (void)
{
  for (guint i = 0; i < TEST_ROUNDS (100); i++)
    {
      g_autoptr (CaptivesDataset) dataset = account_fixture_make_random ("flow");
      g_autoptr (CaptivesAccounts) accounts = NULL;
      CaptivesView view;
      CaptivesPage page;

      account_fixture_init_page (&page, &view, dataset);
      accounts = captives_accounts_new (&page);
      for (guint j = 0; j < accounts->accounts->len; j++)
        {
          const CaptivesAccount *account = g_ptr_array_index (accounts->accounts, j);

          if (account->adds_up)
            check_flow (account);
        }
    }
}

/* Upright width of a figure's band, at its left and its right end. */
static void
measure_band (const CaptivesScene *scene,
              const char          *figure,
              double              *left,
              double              *right)
{
  int mark = captives_scene_find_figure (scene, figure);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  g_assert_cmpint (mark, >=, 0);
  for (guint i = 0; i < n_items; i++)
    {
      const CaptivesItemPath *path = &items[i].path;
      guint half;

      if (items[i].mark != mark || items[i].kind != CAPTIVES_ITEM_PATH || !path->closed)
        continue;
      half = path->n_points / 2;
      g_assert_cmpuint (path->n_points, <, 64);
      *left = path->points[path->n_points - 1].y - path->points[0].y + items[i].stroke;
      *right = path->points[half].y - path->points[half - 1].y + items[i].stroke;
      for (guint j = 0; j < half; j++)
        g_assert_cmpfloat_with_epsilon (path->points[j].x, path->points[path->n_points - 1 - j].x, 1e-9);
      return;
    }
  g_assert_not_reached ();
}

/* Bands are as wide as their numbers, from end to end. */
static void
test_proportions (void)
{
  static const char *const figures[] = { "mhlw-interned", "mhlw-returned", "mhlw-died", "mhlw-passed-on" };
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;
  double unit = 0.0;

  captives_view_init (&view, "fate-of-interned");
  scene = account_fixture_lay_out (dataset, &view);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, figures[i]);
      double left;
      double right;

      measure_band (scene, figures[i], &left, &right);
      if (i == 0)
        unit = left / figure->value;
      g_assert_cmpfloat_with_epsilon (left, figure->value * unit, 0.01);
      g_assert_cmpfloat_with_epsilon (right, figure->value * unit, 0.01);
    }
}

/* Two accounts beside each other have one scale. */
static void
test_one_scale (void)
{
  g_autoptr (LanesFixture) fixture = account_fixture_new ("flow");
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  LanesFigure big[]
      = { { .id = "big-in", .value = 90000.0 }, { .id = "big-out", .measure = "died", .value = 80000.0 } };
  LanesFigure small[]
      = { { .id = "small-in", .value = 9000.0 }, { .id = "small-out", .measure = "died", .value = 8000.0 } };
  double widths[2];
  double right;
  CaptivesView view;

  account_fixture_add_row (fixture, "one", "big", "Big");
  account_fixture_add_row (fixture, "two", "small", "Small");
  for (int i = 0; i < 2; i++)
    {
      account_fixture_add_line (fixture, "big", &big[i], i == 0 ? 1 : -1);
      account_fixture_add_line (fixture, "small", &small[i], i == 0 ? 1 : -1);
    }
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  scene = account_fixture_lay_out (dataset, &view);
  test_layout_check_rules (scene);
  measure_band (scene, "big-in", &widths[0], &right);
  measure_band (scene, "small-in", &widths[1], &right);
  g_assert_cmpfloat_with_epsilon (widths[0], 10.0 * widths[1], 0.1);
}

/* Nothing flows in an account that does not add up: the numbers are listed, and no band is drawn. */
static void
test_range (void)
{
  g_autoptr (LanesFixture) fixture = account_fixture_new ("flow");
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *text = NULL;
  const CaptivesItem *items;
  guint n_items;
  CaptivesView view;

  account_fixture_add_row (fixture, "one", "loose", NULL);
  dataset = lanes_fixture_open (fixture);
  captives_view_init (&view, LANES_CHART);
  scene = account_fixture_lay_out (dataset, &view);
  test_layout_check_rules (scene);
  items = captives_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    g_assert_false (items[i].kind == CAPTIVES_ITEM_PATH && items[i].path.closed);
  text = test_layout_get_text (scene);
  g_assert_nonnull (strstr (text, "6,000–9,000"));
  g_assert_nonnull (strstr (text, "not computed"));
}

/* An arrow leads from what came in to what became of it, and down the list of that. */
static void
test_keys (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;
  int in;
  int returned;
  int died;

  captives_view_init (&view, "fate-of-captured");
  scene = account_fixture_lay_out (dataset, &view);
  in = captives_scene_find_figure (scene, "mvd-captured-japanese");
  returned = captives_scene_find_figure (scene, "mvd-returned");
  died = captives_scene_find_figure (scene, "mvd-died");
  g_assert_cmpint (captives_scene_step (scene, in, CAPTIVES_STEP_RIGHT), ==, returned);
  g_assert_cmpint (captives_scene_step (scene, returned, CAPTIVES_STEP_DOWN), ==, died);
  g_assert_cmpint (captives_scene_step (scene, died, CAPTIVES_STEP_UP), ==, returned);
  g_assert_cmpint (captives_scene_step (scene, died, CAPTIVES_STEP_LEFT), ==, in);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flow/rules", test_rules);
  g_test_add_func ("/flow/random", test_random);
  g_test_add_func ("/flow/model", test_model);
  g_test_add_func ("/flow/proportions", test_proportions);
  g_test_add_func ("/flow/one-scale", test_one_scale);
  g_test_add_func ("/flow/range", test_range);
  g_test_add_func ("/flow/keys", test_keys);

  return g_test_run ();
}
