/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-account-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-account.h"

#include <math.h>
#include <string.h>

/* The bundled charts of this kind keep the rules at every size. */
static void
test_rules (void)
{
  account_fixture_check_bundled (CAPTIVES_KIND_BALANCE);
}

static void
test_random (void)
{
  account_fixture_check_random ("balance");
}

/* An account of the test's own: 70,000 less 7,213. */
static CaptivesDataset *
open_books (const char *word)
{
  g_autoptr (LanesFixture) fixture = account_fixture_new ("balance");

  account_fixture_add_row (fixture, "one", "books", NULL);
  if (word != NULL)
    lanes_fixture_add_mark (fixture, &(LanesMark) { .row = "one", .figure = "d-exact", .label = word });

  return lanes_fixture_open (fixture);
}

static void
test_model (void)
{
  g_autoptr (CaptivesDataset) dataset = open_books (NULL);
  g_autoptr (CaptivesAccounts) accounts = NULL;
  const CaptivesAccount *account;
  const CaptivesAccountLine *line;
  CaptivesView view;
  CaptivesPage page;

  account_fixture_init_page (&page, &view, dataset);
  accounts = captives_accounts_new (&page);
  g_assert_cmpuint (accounts->accounts->len, ==, 1);
  g_assert_cmpuint (accounts->n_lines, ==, 3);
  g_assert_cmpfloat (accounts->least, ==, 0.0);
  g_assert_cmpfloat (accounts->greatest, ==, 70000.0);

  account = g_ptr_array_index (accounts->accounts, 0);
  g_assert_true (account->adds_up);
  line = g_ptr_array_index (account->lines, 0);
  g_assert_cmpstr (line->name, ==, "Captured en");
  g_assert_cmpstr (line->detail, ==, "all en");
  g_assert_cmpstr (line->number, ==, "70,000");
  g_assert_cmpfloat (line->to, ==, 70000.0);
  line = g_ptr_array_index (account->lines, 1);
  g_assert_cmpstr (line->number, ==, "−\302\2407,213");
  g_assert_cmpstr (line->value, ==, "7,213");
  g_assert_cmpfloat (line->from, ==, 70000.0);
  g_assert_cmpfloat (line->to, ==, 62787.0);

  /* What is left over is computed, is no figure, and is said with how it comes about. */
  line = g_ptr_array_index (account->lines, 2);
  g_assert_cmpint (line->kind, ==, CAPTIVES_MARK_ELSEWHERE);
  g_assert_null (line->figure);
  g_assert_cmpstr (line->number, ==, "62,787");
  g_assert_nonnull (strstr (line->spoken, "Books en"));
  g_assert_nonnull (strstr (line->spoken, "70,000 −\302\2407,213"));
}

static void
test_word (void)
{
  g_autoptr (CaptivesDataset) dataset = open_books ("Gone");
  g_autoptr (CaptivesAccounts) accounts = NULL;
  const CaptivesAccount *account;
  const CaptivesAccountLine *line;
  CaptivesView view;
  CaptivesPage page;

  account_fixture_init_page (&page, &view, dataset);
  accounts = captives_accounts_new (&page);
  account = g_ptr_array_index (accounts->accounts, 0);
  line = g_ptr_array_index (account->lines, 1);
  g_assert_cmpstr (line->name, ==, "Gone");
  g_assert_null (line->detail);
}

/* A range has no place in a sum: no remainder, every bar from zero, and the account says why. */
static void
test_range (void)
{
  g_autoptr (LanesFixture) fixture = account_fixture_new ("balance");
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesAccounts) accounts = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *text = NULL;
  const CaptivesAccount *account;
  const CaptivesAccountLine *line;
  CaptivesView view;
  CaptivesPage page;

  account_fixture_add_row (fixture, "one", "loose", NULL);
  dataset = lanes_fixture_open (fixture);
  account_fixture_init_page (&page, &view, dataset);
  accounts = captives_accounts_new (&page);
  account = g_ptr_array_index (accounts->accounts, 0);
  g_assert_false (account->adds_up);
  line = g_ptr_array_index (account->lines, 0);
  g_assert_cmpfloat (line->from, ==, 0.0);
  line = g_ptr_array_index (account->lines, 1);
  g_assert_cmpfloat (line->from, ==, 6000.0);
  g_assert_cmpfloat (line->to, ==, 9000.0);
  line = g_ptr_array_index (account->lines, 2);
  g_assert_cmpint (line->kind, ==, CAPTIVES_MARK_NO_FIGURE);

  scene = account_fixture_lay_out (dataset, &view);
  test_layout_check_rules (scene);
  text = test_layout_get_text (scene);
  g_assert_nonnull (strstr (text, "computed"));
  g_assert_null (strstr (text, "computed here"));
}

/* No rows, a row without a balance, a balance without lines: a slot that says so. */
static void
test_empty (void)
{
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (LanesFixture) fixture = account_fixture_new ("balance");
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesMark *marks;
      guint n_marks;
      CaptivesView view;

      if (i > 0)
        account_fixture_add_row (fixture, "one", i == 1 ? NULL : "empty", NULL);
      dataset = lanes_fixture_open (fixture);
      captives_view_init (&view, LANES_CHART);
      scene = account_fixture_lay_out (dataset, &view);
      test_layout_check_rules (scene);
      marks = captives_scene_get_marks (scene, &n_marks);
      g_assert_cmpuint (n_marks, ==, 1);
      g_assert_cmpint (marks[0].kind, ==, CAPTIVES_MARK_NO_FIGURE);
      g_assert_nonnull (strstr (marks[0].name, "no figure"));
    }
}

/* The bar of a figure: the first box of its mark, with its outline. */
static CaptivesRect
find_bar (const CaptivesScene *scene,
          const char          *figure)
{
  int mark = captives_scene_find_figure (scene, figure);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  g_assert_cmpint (mark, >=, 0);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == mark && items[i].kind == CAPTIVES_ITEM_RECT)
        return captives_item_get_bounds (&items[i]);
    }
  g_assert_not_reached ();
}

/* Every bar of every account is as long as its number, and begins where the one before it ended. */
static void
check_accounts (CaptivesDataset     *dataset,
                const CaptivesScene *scene,
                gboolean             sideways)
{
  static const char *const accounts[] = { "mvd-1956", "mhlw-2009" };
  double unit = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (dataset, accounts[i]);
      double level = 0.0;

      for (guint j = 0; j < lines->len; j++)
        {
          const CaptivesTerm *term = g_ptr_array_index (lines, j);
          const CaptivesFigure *figure = captives_dataset_get_figure (dataset, term->figure);
          CaptivesRect bar = find_bar (scene, term->figure);
          double length = sideways ? bar.width : bar.height;
          double end = sideways ? bar.x + bar.width : -bar.y;

          if (unit == 0.0)
            unit = length / figure->value;
          g_assert_cmpfloat_with_epsilon (length, figure->value * unit, 0.3);
          if (j > 0)
            g_assert_cmpfloat_with_epsilon (end, level, 0.3);
          level = term->sign > 0 ? end : end - length;
        }
    }
}

static void
test_proportions (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  static const struct
  {
    CaptivesPageClass page;
    double width;
    double height;
    gboolean sideways;
  } pages[] = {
    { CAPTIVES_PAGE_EXPORT, 1600, 900, FALSE },
    { CAPTIVES_PAGE_SLIDE, 1920, 1080, FALSE },
    { CAPTIVES_PAGE_SCREEN, 360, 640, TRUE },
    { CAPTIVES_PAGE_SCREEN, 1800, 1200, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (CaptivesScene) scene = NULL;
      CaptivesView view;

      captives_view_init (&view, "two-accounts");
      view.page = pages[i].page;
      view.width = pages[i].width;
      view.height = pages[i].height;
      scene = account_fixture_lay_out (dataset, &view);
      check_accounts (dataset, scene, pages[i].sideways);
    }
}

/* The axis says what the bars say: the label of a tick stands as high as a bar of that value. */
static void
test_axis (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, "mvd-captured-japanese");
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  CaptivesRect bar;
  CaptivesView view;
  guint n_items;
  guint n_found = 0;

  captives_view_init (&view, "two-accounts");
  scene = account_fixture_lay_out (dataset, &view);
  bar = find_bar (scene, figure->id);
  items = captives_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const CaptivesItemText *text = &items[i].text;
      double y = bar.y + bar.height - bar.height * 400000.0 / figure->value;

      if (items[i].kind != CAPTIVES_ITEM_TEXT || strcmp (text->string, "400,000") != 0)
        continue;
      g_assert_cmpfloat_with_epsilon (text->baseline - text->size * 0.35, y, 1.0);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

/* One axis, one way to write: 万 only where all ticks allow it, and no digit lost. */
static void
test_ticks (void)
{
  static const double small[] = { 0.0, 8000.0, 10000.0, 12000.0 };
  static const double large[] = { 0.0, 200000.0 };
  g_autoptr (GArray) ticks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *ten = NULL;
  g_autofree char *twenty = NULL;
  g_autofree char *share = NULL;
  double part = 0.5;

  g_array_append_vals (ticks, small, G_N_ELEMENTS (small));
  ten = captives_scale_format_tick (ticks, 2, (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });
  g_assert_cmpstr (ten, ==, "10,000");
  g_array_set_size (ticks, 0);
  g_array_append_vals (ticks, large, G_N_ELEMENTS (large));
  twenty = captives_scale_format_tick (ticks, 1, (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });
  g_assert_cmpstr (twenty, ==, "20万");
  g_array_append_val (ticks, part);
  share = captives_scale_format_tick (ticks, 2, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_cmpstr (share, ==, "0.5");
}

/* The lines of the last mark of a scene, which is what is left over. */
static const CaptivesItem *
find_remainder (const CaptivesScene *scene)
{
  guint n_items;
  guint n_marks;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  captives_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == (int) n_marks - 1 && items[i].kind == CAPTIVES_ITEM_PATH)
        return &items[i];
    }
  g_assert_not_reached ();
}

/* One man left of a million is seen, dashed; nobody left is a solid line; a missing man hangs below zero. */
static void
test_remainder (void)
{
  static const double out[] = { 999999.0, 1000000.0, 1000001.0, 400000.0 };

  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    {
      g_autoptr (LanesFixture) fixture = account_fixture_new ("balance");
      LanesFigure first = { .id = "first-line", .value = 1000000.0 };
      LanesFigure second = { .id = "second-line", .measure = "died", .value = out[i] };
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesItem *line;
      CaptivesRect bar;
      double zero;
      double reach;
      CaptivesView view;

      account_fixture_add_row (fixture, "one", "own", "Own");
      account_fixture_add_line (fixture, "own", &first, 1);
      account_fixture_add_line (fixture, "own", &second, -1);
      dataset = lanes_fixture_open (fixture);
      captives_view_init (&view, LANES_CHART);
      scene = account_fixture_lay_out (dataset, &view);
      test_layout_check_rules (scene);

      bar = find_bar (scene, "first-line");
      zero = bar.y + bar.height;
      line = find_remainder (scene);
      reach = zero - line->path.points[line->path.n_points / 2].y;
      if (i == 1)
        g_assert_cmpfloat (line->dash_on, ==, 0.0);
      else
        g_assert_cmpfloat (line->dash_on, >, 0.0);
      if (i == 0)
        g_assert_cmpfloat (reach, >=, 3.9);
      if (i == 1)
        g_assert_cmpfloat_with_epsilon (reach, 0.0, 0.01);
      if (i == 2)
        g_assert_cmpfloat (reach, <=, -3.9);
      if (i == 3)
        g_assert_cmpfloat_with_epsilon (reach, bar.height * 0.6, 0.5);
    }
}

/* The arrow keys walk through both accounts, line by line. */
static void
test_keys (void)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;
  guint n_marks;

  captives_view_init (&view, "two-accounts");
  scene = account_fixture_lay_out (dataset, &view);
  captives_scene_get_marks (scene, &n_marks);
  g_assert_cmpuint (n_marks, ==, 9);
  for (int i = 0; i + 1 < (int) n_marks; i++)
    {
      g_assert_cmpint (captives_scene_step (scene, i, CAPTIVES_STEP_RIGHT), ==, i + 1);
      g_assert_cmpint (captives_scene_step (scene, i + 1, CAPTIVES_STEP_LEFT), ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/balance/rules", test_rules);
  g_test_add_func ("/balance/random", test_random);
  g_test_add_func ("/balance/model", test_model);
  g_test_add_func ("/balance/word", test_word);
  g_test_add_func ("/balance/range", test_range);
  g_test_add_func ("/balance/empty", test_empty);
  g_test_add_func ("/balance/proportions", test_proportions);
  g_test_add_func ("/balance/axis", test_axis);
  g_test_add_func ("/balance/ticks", test_ticks);
  g_test_add_func ("/balance/remainder", test_remainder);
  g_test_add_func ("/balance/keys", test_keys);

  return g_test_run ();
}
