/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dataset.h"
#include "captives-format.h"
#include "test-fixture.h"

#include <math.h>
#include <string.h>

static void
test_info (gconstpointer trust)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, GPOINTER_TO_INT (trust));
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);

  g_assert_cmpstr (info->path, ==, fixture->path);
  g_assert_cmpstr (info->id, ==, "sample");
  g_assert_cmpstr (info->version, ==, "1.2");
  g_assert_cmpstr (info->hash, ==, "abc");
  g_assert_cmpstr (info->licence, ==, "CC0-1.0");
  g_assert_cmpuint (info->created.year, ==, 2026);
  g_assert_cmpstr (info->title.in[CAPTIVES_LANGUAGE_JAPANESE], ==, "見本");
  g_assert_null (captives_dataset_get_failure (dataset));
}

static void
test_rows (gconstpointer trust)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, GPOINTER_TO_INT (trust));
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, "d-range");
  const CaptivesPlace *place = captives_dataset_get_place (dataset, "port");

  g_assert_cmpstr (figure->question, ==, "dead");
  g_assert_null (figure->place);
  g_assert_true (isnan (figure->value));
  g_assert_cmpfloat (figure->low, ==, 6000);
  g_assert_cmpfloat (figure->high, ==, 9000);
  g_assert_cmpint (figure->qualifier, ==, CAPTIVES_QUALIFIER_RANGE);
  g_assert_cmpint (figure->nature, ==, CAPTIVES_NATURE_ESTIMATE);
  g_assert_cmpint (figure->grade, ==, CAPTIVES_GRADE_B);
  g_assert_false (figure->same_scope);
  g_assert_true (figure->attributed);
  g_assert_cmpstr (figure->omits.in[CAPTIVES_LANGUAGE_RUSSIAN], ==, "more ru");
  g_assert_null (figure->note.in[CAPTIVES_LANGUAGE_ENGLISH]);

  g_assert_cmpfloat (place->latitude, ==, 42.5);
  g_assert_true (isnan (captives_dataset_get_place (dataset, "ussr")->latitude));
  g_assert_cmpint (captives_dataset_get_measure (dataset, "died")->family, ==, CAPTIVES_FAMILY_DIED);
  g_assert_cmpstr (captives_dataset_get_population (dataset, "japanese")->parent, ==, "all");
  g_assert_cmpuint (captives_dataset_get_phase (dataset, "first")->begins.month, ==, 8);
  g_assert_cmpint (captives_dataset_get_source (dataset, "note")->grade, ==, CAPTIVES_GRADE_A);
  g_assert_cmpstr (captives_dataset_get_event (dataset, "last-ship")->source, ==, "study");
  g_assert_cmpint (captives_dataset_get_chart (dataset, "map")->kind, ==, CAPTIVES_KIND_MAP);
  g_assert_null (captives_dataset_get_figure (dataset, "nobody"));
  g_assert_null (captives_dataset_get_figure (dataset, NULL));
}

static void
test_lists (gconstpointer trust)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, GPOINTER_TO_INT (trust));

  TEST_ASSERT_IDS (captives_dataset_list_sources (dataset), "note study");
  TEST_ASSERT_IDS (captives_dataset_list_measures (dataset), "died captured");
  TEST_ASSERT_IDS (captives_dataset_list_populations (dataset), "all japanese");
  TEST_ASSERT_IDS (captives_dataset_list_phases (dataset), "first");
  TEST_ASSERT_IDS (captives_dataset_list_places (dataset), "ussr port");
  TEST_ASSERT_IDS (captives_dataset_list_events (dataset), "last-ship");
  TEST_ASSERT_IDS (captives_dataset_list_questions (dataset), "dead taken");
  TEST_ASSERT_IDS (captives_dataset_list_balances (dataset), "books loose empty");
  TEST_ASSERT_IDS (captives_dataset_list_readings (dataset), "soviet japan");
  TEST_ASSERT_IDS (captives_dataset_list_sections (dataset), "deaths return");
  TEST_ASSERT_IDS (captives_dataset_list_charts (dataset, NULL), "by-phase claims map");
  TEST_ASSERT_IDS (captives_dataset_list_charts (dataset, "deaths"), "by-phase claims");
  TEST_ASSERT_IDS (captives_dataset_list_charts (dataset, "nowhere"), "");
  TEST_ASSERT_IDS (captives_dataset_list_stories (dataset), "talk");
}

static void
test_filter (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

#define ASSERT_FILTER(expected, ...) \
  TEST_ASSERT_IDS (captives_dataset_list_figures (dataset, &(CaptivesFigureFilter) { __VA_ARGS__ }), expected)

  TEST_ASSERT_IDS (captives_dataset_list_figures (dataset, NULL), "d-low d-exact d-range c-all c-rest c-half");
  ASSERT_FILTER ("d-low d-exact d-range c-all c-rest c-half", NULL);
  ASSERT_FILTER ("d-low d-exact d-range", .measure = "died");
  ASSERT_FILTER ("d-low d-exact", .measure = "died", .population = "japanese");
  ASSERT_FILTER ("d-exact c-all", .phase = "first");
  ASSERT_FILTER ("c-all", .question = "taken");
  ASSERT_FILTER ("c-rest c-half", .nature = "derived");
  ASSERT_FILTER ("d-low", .grade = "D");
  ASSERT_FILTER ("d-low d-exact", .source = "study");
  ASSERT_FILTER ("", .source = "study", .measure = "captured");
}

static void
test_derived (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autoptr (GPtrArray) terms = captives_dataset_list_terms (dataset, "c-rest");
  const CaptivesTerm *second = g_ptr_array_index (terms, 1);

  /* c-rest = c-all - d-exact; c-half = c-rest - d-low */
  g_assert_cmpfloat (captives_dataset_get_figure (dataset, "c-rest")->value, ==, 70000 - 7213);
  g_assert_cmpfloat (captives_dataset_get_figure (dataset, "c-half")->value, ==, 70000 - 7213 - 7000);
  g_assert_cmpuint (terms->len, ==, 2);
  g_assert_cmpstr (second->figure, ==, "d-exact");
  g_assert_cmpint (second->sign, ==, -1);
}

static void
assert_underivable (const char *extra)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (extra);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);

  g_assert_true (isnan (captives_dataset_get_figure (dataset, "c-half")->value));
}

static void
test_underivable (void)
{
  assert_underivable ("DELETE FROM term WHERE derived = 'c-rest'");
  assert_underivable ("INSERT INTO term VALUES ('c-half', 'd-range', 1)");
  assert_underivable ("INSERT INTO term VALUES ('c-rest', 'c-half', 1)");
  assert_underivable ("INSERT INTO term VALUES ('c-half', 'c-half', 1)");
  assert_underivable ("INSERT INTO term VALUES ('c-half', 'nobody', 1)");
  assert_underivable ("UPDATE figure SET unit = 'ships' WHERE id = 'd-low'");
  assert_underivable ("UPDATE figure SET value = 9e999 WHERE id = 'd-low'");
}

/* What no history counts is no number: a chart would find no place for it. */
static void
test_boundless (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET value = -1e300 WHERE id = 'd-low';"
                                                      "UPDATE figure SET value = 9e14 WHERE id = 'c-all';"
                                                      "UPDATE figure SET value = -9e14 WHERE id = 'd-exact';"
                                                      "UPDATE figure SET low = 1e15, high = 9e999 WHERE id = 'd-range';");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  g_assert_true (isnan (captives_dataset_get_figure (dataset, "d-low")->value));
  g_assert_true (isnan (captives_dataset_get_figure (dataset, "d-range")->low));
  g_assert_true (isnan (captives_dataset_get_figure (dataset, "d-range")->high));
  g_assert_cmpfloat (captives_dataset_get_figure (dataset, "d-exact")->value, ==, -9e14);
  g_assert_true (isnan (captives_dataset_get_figure (dataset, "c-rest")->value));
}

/* Half a range has nowhere to end. */
static void
test_half_range (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET low = NULL WHERE id = 'd-range';");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  g_assert_true (isnan (captives_dataset_get_figure (dataset, "d-range")->low));
  g_assert_true (isnan (captives_dataset_get_figure (dataset, "d-range")->high));
}

/* A formula of 5,000 steps must end without a value, and not on the stack. */
static void
test_long_chain (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
    "INSERT INTO figure (id, measure, population, unit, qualifier, nature, scope, attribution, label_en, label_ru, label_ja,"
    "                    counted_en, counted_ru, counted_ja)"
    "  SELECT 'z-' || i, 'died', 'all', 'persons', 'exact', 'derived', 'same', 'attributed', 'x', 'x', 'x', 'x', 'x', 'x' FROM n;"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)"
    "INSERT INTO term SELECT 'z-' || i, 'z-' || (i + 1), 1 FROM n;"
    "INSERT INTO term VALUES ('z-5000', 'c-all', 1)");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  g_assert_true (isnan (captives_dataset_get_figure (dataset, "z-1")->value));
}

static void
test_citations (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, "d-exact");
  const CaptivesCitation *first = g_ptr_array_index (citations, 0);
  const CaptivesCitation *second = g_ptr_array_index (citations, 1);

  g_assert_cmpuint (citations->len, ==, 2);
  g_assert_cmpstr (first->source, ==, "note");
  g_assert_cmpint (first->role, ==, CAPTIVES_CITATION_ORIGIN);
  g_assert_cmpstr (second->locator.in[CAPTIVES_LANGUAGE_ENGLISH], ==, "p. 3");

  g_assert_cmpstr (captives_dataset_get_origin (dataset, "d-exact")->id, ==, "note");
  g_assert_cmpstr (captives_dataset_get_origin (dataset, "d-low")->id, ==, "study");
  g_assert_null (captives_dataset_get_origin (dataset, "c-rest"));

  g_assert_cmpstr (captives_dataset_get_claimant (dataset, "d-exact", CAPTIVES_LANGUAGE_JAPANESE), ==, "内務省");
  g_assert_cmpstr (captives_dataset_get_claimant (dataset, "d-range", CAPTIVES_LANGUAGE_RUSSIAN), ==, "Группа");
  g_assert_null (captives_dataset_get_claimant (dataset, "d-low", CAPTIVES_LANGUAGE_ENGLISH));
  g_assert_null (captives_dataset_get_claimant (dataset, "nobody", CAPTIVES_LANGUAGE_ENGLISH));
}

static void
test_relations (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  double residual = -1;

  /* The range counts by its upper end, 9,000. */
  TEST_ASSERT_IDS (captives_dataset_list_rivals (dataset, "d-low"), "d-range d-exact");
  TEST_ASSERT_IDS (captives_dataset_list_rivals (dataset, "c-all"), "");
  TEST_ASSERT_IDS (captives_dataset_list_rivals (dataset, "c-rest"), "");
  TEST_ASSERT_IDS (captives_dataset_list_parts (dataset, "c-all"), "d-exact");
  TEST_ASSERT_IDS (captives_dataset_list_wholes (dataset, "d-exact"), "d-exact");
  TEST_ASSERT_IDS (captives_dataset_list_wholes (dataset, "c-all"), "");
  TEST_ASSERT_IDS (captives_dataset_list_balances_of (dataset, "c-all"), "books loose");
  TEST_ASSERT_IDS (captives_dataset_list_balance_lines (dataset, "books"), "c-all d-exact");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "d-exact"), "by-phase claims");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "d-low"), "by-phase");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "c-all"), "");
  TEST_ASSERT_IDS (captives_dataset_list_readings_of (dataset, "dead"), "soviet japan");
  TEST_ASSERT_IDS (captives_dataset_list_readings_of (dataset, NULL), "");

  g_assert_false (captives_dataset_get_residual (dataset, "loose", &residual));
  g_assert_false (captives_dataset_get_residual (dataset, "empty", &residual));
  g_assert_false (captives_dataset_get_residual (dataset, "nowhere", &residual));
  g_assert_cmpfloat (residual, ==, -1);
  g_assert_true (captives_dataset_get_residual (dataset, "books", &residual));
  g_assert_cmpfloat (residual, ==, 70000 - 7213);

  g_assert_null (captives_format_residual (dataset, "loose", (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }));
  g_assert_null (captives_format_residual (dataset, "nowhere", (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }));

  g_assert_cmpstr (captives_dataset_choose (dataset, "japan", "dead")->id, ==, "d-low");
  g_assert_null (captives_dataset_choose (dataset, "japan", "taken"));
  g_assert_null (captives_dataset_choose (dataset, NULL, "dead"));
  g_assert_null (captives_dataset_choose (dataset, "japan", NULL));
}

/* A residual is known no better than the lines it is left of. */
static void
test_residual (void)
{
  const struct
  {
    const char *taken;   /* qualifier of what the account begins with, 70,000 */
    const char *dead;    /* of what is taken from it, 7,213 */
    const char *english;
    const char *japanese;
  } accounts[] = {
    { "exact", "exact", "62,787", "62,787" },
    { "about", "exact", "≈\302\24062,787", "約62,787" },
    { "exact", "about", "≈\302\24062,787", "約62,787" },
    { "exact", "more-than", "<\302\24062,787", "62,787未満" },
    { "at-least", "exact", "≥\302\24062,787", "62,787以上" },
    { "at-least", "less-than", ">\302\24062,787", "62,787超" },
    { "at-least", "at-most", "≥\302\24062,787", "62,787以上" },
    { "at-least", "at-least", "≈\302\24062,787", "約62,787" },
    { "about", "at-least", "≈\302\24062,787", "約62,787" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE figure SET qualifier = '%s' WHERE id = 'c-all';"
                                              "UPDATE figure SET qualifier = '%s' WHERE id = 'd-exact'",
                                              accounts[i].taken, accounts[i].dead);
      g_autoptr (TestFixture) fixture = test_fixture_new (sql);
      g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
      g_autofree char *english = captives_format_residual (dataset, "books", (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
      g_autofree char *japanese = captives_format_residual (dataset, "books", (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });

      g_assert_cmpstr (english, ==, accounts[i].english);
      g_assert_cmpstr (japanese, ==, accounts[i].japanese);
    }
}

/* A decimal of a line is not lost in the sum. */
static void
test_residual_decimals (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET value = 0.3, unit = 'percent' WHERE id = 'c-all';"
                                                      "UPDATE figure SET value = 0.1, unit = 'percent' WHERE id = 'd-exact'");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autofree char *residual = captives_format_residual (dataset, "books", (CaptivesLocale) { CAPTIVES_LANGUAGE_RUSSIAN });

  g_assert_cmpstr (residual, ==, "0,2");
}

/* Persons less percent are nothing. */
static void
test_residual_units (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET unit = 'percent' WHERE id = 'd-exact'");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  double residual = -1;

  g_assert_false (captives_dataset_get_residual (dataset, "books", &residual));
  g_assert_cmpfloat (residual, ==, -1);
  g_assert_null (captives_format_residual (dataset, "books", (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }));
}

/* A chart of an account shows the account's figures without a mark for each. */
static void
test_balance_chart (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "INSERT INTO chart_group (chart, axis, key, balance, apart) VALUES ('map', 'row', 'account', 'books', 0)");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (dataset, "map");
  const CaptivesChartGroup *row = g_ptr_array_index (rows, 0);

  g_assert_cmpstr (row->balance, ==, "books");
  g_assert_cmpstr (row->name.in[CAPTIVES_LANGUAGE_ENGLISH], ==, "Books en");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "c-all"), "map");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "d-exact"), "by-phase claims map");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "d-range"), "claims");
}

static void
test_chart (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (dataset, "by-phase");
  g_autoptr (GPtrArray) lanes = captives_dataset_list_chart_lanes (dataset, "by-phase");
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, "by-phase");
  g_autoptr (GPtrArray) slides = captives_dataset_list_slides (dataset, "talk");
  const CaptivesChartGroup *row = g_ptr_array_index (rows, 0);
  const CaptivesChartGroup *lane = g_ptr_array_index (lanes, 0);
  const CaptivesChartMark *mark = g_ptr_array_index (marks, 1);
  const CaptivesSlide *slide = g_ptr_array_index (slides, 0);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (row->key, ==, "first");
  g_assert_cmpstr (row->name.in[CAPTIVES_LANGUAGE_ENGLISH], ==, "First winter en");
  g_assert_cmpstr (row->detail.in[CAPTIVES_LANGUAGE_RUSSIAN], ==, "Aug ru");
  g_assert_false (row->has_family);
  g_assert_false (row->apart);
  row = g_ptr_array_index (rows, 1);
  g_assert_true (row->apart);
  g_assert_null (row->detail.in[CAPTIVES_LANGUAGE_ENGLISH]);

  g_assert_cmpuint (lanes->len, ==, 1);
  g_assert_true (lane->has_family);
  g_assert_cmpint (lane->family, ==, CAPTIVES_FAMILY_DIED);

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpint (mark->form, ==, CAPTIVES_FORM_ELSEWHERE);
  g_assert_cmpstr (mark->label.in[CAPTIVES_LANGUAGE_ENGLISH], ==, "see above en");

  g_assert_cmpuint (slides->len, ==, 2);
  g_assert_cmpstr (slide->chart, ==, "claims");
  g_assert_cmpstr (slide->highlight, ==, "d-exact");
}

/* Rows that no compiler writes: the program must not fall over them, whatever they say. */
static void
test_odd_rows (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "UPDATE figure SET unit = 'parsecs', qualifier = 'perhaps', nature = 'joke', grade = 'E', scope = 'x', stated = '1956-02-30';"
    "UPDATE figure SET printed = CAST (x'ff41ff' AS TEXT), label_ru = CAST (x'c3' AS TEXT) WHERE id = 'd-exact';"
    "UPDATE figure SET note_ja = '注' WHERE id = 'd-exact'; UPDATE figure SET question = 'nobody' WHERE id = 'd-low';"
    "UPDATE chart SET kind = 'pie'; UPDATE chart_mark SET form = 'ghost', figure = 'nobody'; UPDATE citation SET source = 'nobody'");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, "d-exact");

  g_assert_true (g_utf8_validate (figure->printed, -1, NULL));
  g_assert_true (g_utf8_validate (figure->label.in[CAPTIVES_LANGUAGE_RUSSIAN], -1, NULL));
  g_assert_false (captives_date_is_given (figure->stated));
  g_assert_cmpint (figure->grade, ==, CAPTIVES_GRADE_NONE);
  g_assert_cmpstr (figure->note.in[CAPTIVES_LANGUAGE_ENGLISH], ==, "注");
  TEST_ASSERT_IDS (captives_dataset_list_rivals (dataset, "d-low"), "");
  g_assert_null (captives_dataset_get_origin (dataset, "d-exact"));
  g_assert_null (captives_dataset_get_claimant (dataset, "d-exact", CAPTIVES_LANGUAGE_ENGLISH));
}

static gpointer
open_in_thread (gpointer path)
{
  return captives_dataset_open (path, CAPTIVES_TRUST_FOREIGN, NULL);
}

static void
test_hand_over (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  GThread *thread = g_thread_new ("opener", open_in_thread, fixture->path);
  g_autoptr (CaptivesDataset) dataset = g_thread_join (thread);
  CaptivesDataset *again;

  g_assert_nonnull (dataset);
  g_assert_nonnull (captives_dataset_get_figure (dataset, "c-all"));

  again = captives_dataset_ref (dataset);
  captives_dataset_unref (again);
  g_assert_nonnull (captives_dataset_get_figure (dataset, "c-all"));
}

/* A file that somebody replaces or spoils while it is open: what was read of it stands. */
static void
test_vanish (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  g_assert_true (g_file_set_contents (fixture->path, "gone", -1, NULL));
  g_assert_cmpfloat (captives_dataset_get_figure (dataset, "d-exact")->value, ==, 7213);
  TEST_ASSERT_IDS (captives_dataset_list_charts_of (dataset, "d-exact"), "by-phase claims");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/dataset/info/bundled", GINT_TO_POINTER (CAPTIVES_TRUST_BUNDLED), test_info);
  g_test_add_data_func ("/dataset/info/foreign", GINT_TO_POINTER (CAPTIVES_TRUST_FOREIGN), test_info);
  g_test_add_data_func ("/dataset/rows/bundled", GINT_TO_POINTER (CAPTIVES_TRUST_BUNDLED), test_rows);
  g_test_add_data_func ("/dataset/rows/foreign", GINT_TO_POINTER (CAPTIVES_TRUST_FOREIGN), test_rows);
  g_test_add_data_func ("/dataset/lists/bundled", GINT_TO_POINTER (CAPTIVES_TRUST_BUNDLED), test_lists);
  g_test_add_data_func ("/dataset/lists/foreign", GINT_TO_POINTER (CAPTIVES_TRUST_FOREIGN), test_lists);
  g_test_add_func ("/dataset/filter", test_filter);
  g_test_add_func ("/dataset/derived", test_derived);
  g_test_add_func ("/dataset/underivable", test_underivable);
  g_test_add_func ("/dataset/boundless", test_boundless);
  g_test_add_func ("/dataset/half-range", test_half_range);
  g_test_add_func ("/dataset/long-chain", test_long_chain);
  g_test_add_func ("/dataset/citations", test_citations);
  g_test_add_func ("/dataset/relations", test_relations);
  g_test_add_func ("/dataset/chart", test_chart);
  g_test_add_func ("/dataset/balance-chart", test_balance_chart);
  g_test_add_func ("/dataset/residual", test_residual);
  g_test_add_func ("/dataset/residual-decimals", test_residual_decimals);
  g_test_add_func ("/dataset/residual-units", test_residual_units);
  g_test_add_func ("/dataset/odd-rows", test_odd_rows);
  g_test_add_func ("/dataset/hand-over", test_hand_over);
  g_test_add_func ("/dataset/vanish", test_vanish);

  return g_test_run ();
}
