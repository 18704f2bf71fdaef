/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-account-fixture.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <math.h>

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static const char *const measures[] = { "captured", "died", "returned", "held" };
static const char *const qualifiers[] = { "exact", "about", "at-least", "at-most", "more-than", "less-than" };
static const char *const natures[] = { "count", "estimate", "order" };
static const char *const labels[] = {
  "home",
  "on 7 Dec 1945",
  "passed on to another country or not accounted for at all",
  "Wordwithoutanyblankthatiswiderthanitscolumn",
};

LanesFixture *
account_fixture_new (const char *kind)
{
  LanesFixture *self = lanes_fixture_new ();

  g_string_append_printf (self->sql, "UPDATE chart SET kind = '%s' WHERE id = '" LANES_CHART "';", kind);

  return self;
}

void
account_fixture_add_row (LanesFixture *self,
                         const char   *key,
                         const char   *balance,
                         const char   *name)
{
  if (name != NULL)
    g_string_append_printf (self->sql,
                            "INSERT INTO balance (id, source, name_en, name_ru, name_ja)"
                            "  VALUES ('%s', 'note', '%s', '%s', '%s');",
                            balance, name, name, name);
  if (balance != NULL)
    g_string_append_printf (self->sql,
                            "INSERT INTO chart_group (chart, axis, key, balance, apart)"
                            "  VALUES ('" LANES_CHART "', 'row', '%s', '%s', 0);",
                            key, balance);
  else
    g_string_append_printf (self->sql,
                            "INSERT INTO chart_group (chart, axis, key, apart, name_en, name_ru, name_ja)"
                            "  VALUES ('" LANES_CHART "', 'row', '%s', 0, 'N', 'И', '名');",
                            key);
}

void
account_fixture_add_line (LanesFixture      *self,
                          const char        *balance,
                          const LanesFigure *figure,
                          int                sign)
{
  lanes_fixture_add_figure (self, figure);
  g_string_append_printf (self->sql, "INSERT INTO balance_line VALUES ('%s', '%s', %d);", balance, figure->id, sign);
}

static double
random_value (void)
{
  static const double special[] = { 0.0, 1.0, 1e9, 609448.0 };

  if (g_test_rand_int_range (0, 5) == 0)
    return PICK (special);

  return floor (pow (10.0, g_test_rand_double_range (0.0, 7.0)));
}

static void
add_random_account (LanesFixture *self,
                    guint         account)
{
  g_autofree char *balance = g_strdup_printf ("b%u", account);
  guint n_lines = (guint) g_test_rand_int_range (0, 7);

  account_fixture_add_row (self, balance, balance, PICK (labels));
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%u-%u", account, i);
      LanesFigure figure = { .id = id,
                             .measure = PICK (measures),
                             .nature = PICK (natures),
                             .qualifier = PICK (qualifiers),
                             .label = PICK (labels),
                             .value = random_value () };
      LanesMark word = { .row = balance, .figure = id, .label = PICK (labels) };

      figure.scope = g_test_rand_bit () ? "same" : "other";
      if (g_test_rand_int_range (0, 30) == 0)
        {
          figure.low = figure.value * 0.5;
          figure.value += 1.0;
          figure.qualifier = "range";
        }
      account_fixture_add_line (self, balance, &figure, i == 0 || g_test_rand_int_range (0, 4) == 0 ? 1 : -1);
      if (g_test_rand_bit ())
        lanes_fixture_add_mark (self, &word);
    }
}

CaptivesDataset *
account_fixture_make_random (const char *kind)
{
  g_autoptr (LanesFixture) self = account_fixture_new (kind);
  guint n_accounts = (guint) g_test_rand_int_range (0, 4);

  for (guint i = 0; i < n_accounts; i++)
    add_random_account (self, i);
  if (g_test_rand_int_range (0, 6) == 0)
    account_fixture_add_row (self, "none", NULL, NULL);

  return lanes_fixture_open (self);
}

void
account_fixture_random_view (CaptivesView *view)
{
  captives_view_init (view, LANES_CHART);
  view->page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
  view->locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
  view->notes = g_test_rand_bit () ? CAPTIVES_NOTES_FULL : CAPTIVES_NOTES_SHORT;
  /* Nobody presents on less than that. */
  view->width = g_test_rand_int_range (view->page == CAPTIVES_PAGE_SLIDE ? 800 : 328, 2400);
  view->height = g_test_rand_int_range (200, 1600);
  view->text_scale = g_test_rand_double_range (0.8, 2.2);
}

static void
check_random_view (CaptivesDataset *dataset,
                   PangoContext    *pango)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *faults = NULL;
  CaptivesView view;

  account_fixture_random_view (&view);
  scene = captives_layout (dataset, &view, pango, &error);
  g_assert_no_error (error);
  faults = test_layout_find_faults (scene, 7.0);
  if (faults == NULL)
    return;

  g_test_message ("page %d, %g × %g, text %g, %s:\n%s", (int) view.page, view.width, view.height, view.text_scale,
                  captives_language_get_code (view.locale.language), faults);
  g_test_fail ();
}

void
account_fixture_check_random (const char *kind)
{
  PangoContext *pango = test_layout_context_new ();

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (CaptivesDataset) dataset = account_fixture_make_random (kind);

      for (guint j = 0; j < 6; j++)
        check_random_view (dataset, pango);
    }
  g_object_unref (pango);
}

void
account_fixture_init_page (CaptivesPage    *page,
                           CaptivesView    *view,
                           CaptivesDataset *dataset)
{
  captives_view_init (view, LANES_CHART);
  *page
      = (CaptivesPage) { .dataset = dataset, .view = view, .chart = captives_dataset_get_chart (dataset, LANES_CHART) };
}

CaptivesScene *
account_fixture_lay_out (CaptivesDataset    *dataset,
                         const CaptivesView *view)
{
  PangoContext *pango = test_layout_context_new ();
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (dataset, view, pango, &error);

  g_assert_no_error (error);
  g_object_unref (pango);

  return scene;
}

void
account_fixture_check_bundled (CaptivesKind kind)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  guint n = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (chart->kind != kind)
        continue;
      test_layout_sweep (dataset, chart->id, NULL);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}
