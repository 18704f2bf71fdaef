/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What leads from one thing to another: origins and repetitions of a number, things of one date, charts. */

#include "config.h"

#include "captives-dataset.h"
#include "test-fixture.h"

#define DATED(id, begins, ends, number) \
  "INSERT INTO figure (id, measure, population, begins, ends, value, unit, qualifier, nature, scope, attribution, printed," \
  " label_en, label_ru, label_ja, counted_en, counted_ru, counted_ja) VALUES ('" id "', 'died', 'japanese', " begins ", " ends ", " \
  number ", 'persons', 'exact', 'count', 'same', 'attributed', '1', 'l', 'l', 'l', 'c', 'c', 'c');"

/* A claim to the question "taken"; the fixture's own are of other numbers. */
#define CLAIM(id, number, qualifier, scope, attribution) \
  "INSERT INTO figure (id, question, measure, population, value, unit, qualifier, nature, scope, attribution, printed," \
  " label_en, label_ru, label_ja, counted_en, counted_ru, counted_ja, omits_en, omits_ru, omits_ja) VALUES" \
  " ('" id "', 'taken', 'captured', 'all', " number ", 'persons', '" qualifier "', 'count', '" scope "', '" attribution "', '1'," \
  " 'l', 'l', 'l', 'c', 'c', 'c', 'o', 'o', 'o');"

#define SOURCE(id, author) \
  "INSERT INTO source (id, type, grade, language, title, title_en, title_ru, title_ja, byline_en, byline_ru, byline_ja," \
  " short_en, short_ru, short_ja) VALUES ('" id "', 'article', 'B', 'en', 't', 't', 't', 't', '" author "', '" author " ru', '" author \
  " ja', 's', 's', 's');"

#define CITE(figure, source, role) "INSERT INTO citation VALUES ('" figure "', '" source "', '" role "', NULL, NULL, NULL);"

#define SOURCES SOURCE ("s1", "One") SOURCE ("s2", "Two") SOURCE ("s3", "Three") SOURCE ("s4", "Four") SOURCE ("s1b", "One")

static void
assert_origins (const char *sql,
                const char *figure,
                guint       n_origins,
                guint       n_repetitions)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (sql);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesOrigins origins;

  g_assert_true (captives_dataset_count_origins (dataset, figure, &origins));
  g_assert_cmpuint (origins.n_origins, ==, n_origins);
  g_assert_cmpuint (origins.n_repetitions, ==, n_repetitions);
}

static void
assert_untold (const char *sql,
               const char *figure)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (sql);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesOrigins origins = { 17, 18 };

  g_assert_false (captives_dataset_count_origins (dataset, figure, &origins));
  g_assert_cmpuint (origins.n_origins, ==, 17);
  g_assert_cmpuint (origins.n_repetitions, ==, 18);
}

#define TWO_CLAIMS SOURCES CLAIM ("a", "5", "exact", "same", "attributed") CLAIM ("b", "5", "exact", "same", "attributed")

static void
test_origins (void)
{
  /* The fixture's own: one note, one study that repeats it. */
  assert_origins (NULL, "d-exact", 1, 1);
  assert_origins (NULL, "c-all", 1, 0);
  /* Two who know nothing of each other. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("b", "s2", "origin"), "a", 2, 0);
  /* One witness for both is one document, and ties them by nothing. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("b", "s2", "origin") CITE ("a", "s3", "witness")
                  CITE ("b", "s3", "witness") CITE ("b", "s4", "witness"), "b", 2, 2);
  /* Read in the document itself: no repetition. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("a", "s1", "witness") CITE ("b", "s2", "origin"), "a", 2, 0);
}

static void
test_dependent_origins (void)
{
  /* Both in one document. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("b", "s1", "origin") CITE ("b", "s2", "witness"), "a", 1, 1);
  /* Both by one author: the second document repeats. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("b", "s1b", "origin"), "a", 1, 1);
  /* The second author is known to have read the first. */
  assert_origins (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("a", "s2", "witness") CITE ("b", "s2", "origin")
                  CITE ("b", "s3", "witness"), "b", 1, 2);
  /* A claim drawn from two documents is one. */
  assert_origins (SOURCES CLAIM ("a", "5", "exact", "same", "attributed") CITE ("a", "s1", "origin") CITE ("a", "s2", "origin"), "a",
                  1, 0);
  /* And ties together two claims of one document each. */
  assert_origins (TWO_CLAIMS CLAIM ("c", "5", "exact", "same", "attributed") CITE ("a", "s1", "origin") CITE ("b", "s2", "origin")
                  CITE ("c", "s1", "origin") CITE ("c", "s2", "origin"), "a", 1, 1);
}

static void
test_other_statements (void)
{
  /* About the same, or of another scope, is not the same. */
  assert_origins (SOURCES CLAIM ("a", "5", "exact", "same", "attributed") CLAIM ("b", "5", "about", "same", "attributed")
                  CLAIM ("c", "5", "exact", "other", "attributed") CLAIM ("d", "6", "exact", "same", "attributed")
                  CITE ("a", "s1", "origin") CITE ("b", "s2", "origin") CITE ("c", "s3", "origin"), "a", 1, 0);
}

static void
test_untold (void)
{
  /* Nobody is named; a rival has no origin, or no author; the scope is another; computed; not there. */
  assert_untold (NULL, "d-low");
  assert_untold (TWO_CLAIMS CITE ("a", "s1", "origin") CITE ("b", "s2", "witness"), "a");
  assert_untold (SOURCES CLAIM ("a", "5", "exact", "same", "attributed") CLAIM ("b", "5", "exact", "same", "unattributed")
                 CITE ("a", "s1", "origin") CITE ("b", "s2", "origin"), "a");
  assert_untold (NULL, "d-range");
  assert_untold (NULL, "c-rest");
  assert_untold (NULL, "nobody");
  assert_untold (NULL, NULL);
}

static void
test_events (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "INSERT INTO event (id, date, source, name_en, name_ru, name_ja) VALUES ('march-8', '1947-03-08', 'study', 'a', 'b', 'c'),"
    " ('march-19', '1947-03-19', 'study', 'a', 'b', 'c'), ('march', '1947-03', 'study', 'a', 'b', 'c'),"
    " ('year', '1947', 'study', 'a', 'b', 'c'), ('other-year', '1948-03-08', 'study', 'a', 'b', 'c');"
    DATED ("on-8", "'1947-03-08'", "'1947-03-08'", "1") DATED ("in-march", "'1947-03'", "NULL", "1")
    DATED ("ends-19", "'1946-01-01'", "'1947-03-19'", "1") DATED ("in-year", "'1947'", "'1947'", "1")
    DATED ("around", "'1947-02'", "'1947-04'", "1") DATED ("undated", "NULL", "NULL", "1"));
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);

  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "on-8"), "march-8 march");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "in-march"), "march-8 march-19 march");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "ends-19"), "march-19 march");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "in-year"), "");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "around"), "");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "undated"), "");
  TEST_ASSERT_IDS (captives_dataset_list_events_of (dataset, "nobody"), "");

  TEST_ASSERT_IDS (captives_dataset_list_figures_of_event (dataset, "march-8"), "on-8 in-march");
  TEST_ASSERT_IDS (captives_dataset_list_figures_of_event (dataset, "march"), "on-8 in-march ends-19");
  TEST_ASSERT_IDS (captives_dataset_list_figures_of_event (dataset, "year"), "");
  TEST_ASSERT_IDS (captives_dataset_list_figures_of_event (dataset, NULL), "");
}

static void
test_answers (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);

  /* A range of up to 9,000 comes before 7,213, and that before about 7,000. */
  TEST_ASSERT_IDS (captives_dataset_list_answers (dataset, "dead"), "d-range d-exact d-low");
  TEST_ASSERT_IDS (captives_dataset_list_answers (dataset, "nobody"), "");
  TEST_ASSERT_IDS (captives_dataset_list_answers (dataset, NULL), "");
}

static void
test_charts (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "INSERT INTO chart_mark (chart, row, lane, form, event) VALUES ('map', 'first', NULL, 'whole', 'last-ship');"
    "INSERT INTO chart_group (chart, axis, key, balance, apart) VALUES ('map', 'row', 'books', 'books', 0);");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);

  /* Asked in one chart, answered in the other. */
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_question (dataset, "dead"), "by-phase claims");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_question (dataset, "taken"), "");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_question (dataset, NULL), "");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_event (dataset, "last-ship"), "map");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_event (dataset, NULL), "");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_balance (dataset, "books"), "map");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_balance (dataset, "loose"), "");
  TEST_ASSERT_IDS (captives_dataset_list_charts_of_balance (dataset, NULL), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/related/origins", test_origins);
  g_test_add_func ("/related/dependent-origins", test_dependent_origins);
  g_test_add_func ("/related/other-statements", test_other_statements);
  g_test_add_func ("/related/untold", test_untold);
  g_test_add_func ("/related/events", test_events);
  g_test_add_func ("/related/answers", test_answers);
  g_test_add_func ("/related/charts", test_charts);

  return g_test_run ();
}
