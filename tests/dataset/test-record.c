/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The record of a picture as text and back, and against datasets that went on. */

#include "config.h"

#include "captives-comparison.h"
#include "test-fixture.h"

#include <math.h>
#include <string.h>

/* What a picture of three figures of the fixture says, all as they are there. */
static const CaptivesRecordFigure figures[] = {
  { "d-low", "≈\u00a07,000", "7 тыс.", 7000, NAN, NAN, "persons", "about", "estimate" },
  { "d-exact", "7,213", "7 213", 7213, NAN, NAN, "persons", "exact", "count" },
  { "d-range", "6,000–9,000", "6,000 to 9,000", NAN, 6000, 9000, "persons", "range", "estimate" },
};

static CaptivesRecord
get_record (CaptivesDataset *dataset)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);

  return (CaptivesRecord) {
    .dataset = info->id,
    .version = info->version,
    .hash = info->hash,
    .chart = "claims",
    .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH },
    .figures = figures,
    .n_figures = G_N_ELEMENTS (figures),
  };
}

static void
assert_same_text (const char *a,
                  const char *b)
{
  g_assert_cmpstr (a, ==, b);
}

static void
test_round_trip (void)
{
  static const CaptivesRecordFigure odd[] = {
    { "a", "“\"\\", "1/3", 1.0 / 3, -0.1, 1e300, "persons", "range", "derived" },
    { "b", NULL, NULL, NAN, NAN, NAN, NULL, NULL, NULL },
  };
  const CaptivesRecord before = {
    .dataset = "d", .version = "1", .hash = "h", .chart = "c", .locale = { CAPTIVES_LANGUAGE_JAPANESE, CAPTIVES_NUMBERS_MYRIAD },
    .created = "2026-01-31",
    .page = "paper", .width = 842, .height = 595.5, .text_scale = 1.25, .notes = "full", .theme = "dark", .scale = 2,
    .density = 300, .outlines = TRUE, .pixel_width = 1684, .pixel_height = 1191, .figures = odd, .n_figures = 2,
  };
  g_autofree char *text = captives_record_write (&before);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) after = captives_record_parse (text, strlen (text), &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = captives_record_write (after);
  assert_same_text (again, text);
  g_assert_null (strchr (text, '\n'));
  g_assert_null (after->reading);
  g_assert_true (captives_locale_equal (after->locale, before.locale));
  assert_same_text (after->page, "paper");
  g_assert_cmpfloat (after->height, ==, 595.5);
  g_assert_true (after->outlines);
  g_assert_cmpuint (after->pixel_height, ==, 1191);
  g_assert_cmpfloat (after->figures[0].number, ==, 1.0 / 3);
  g_assert_cmpfloat (after->figures[0].low, ==, -0.1);
  g_assert_cmpfloat (after->figures[0].high, ==, 1e300);
  assert_same_text (after->figures[0].value, "“\"\\");
  g_assert_true (isnan (after->figures[1].number));
}

/* A record of the first version of the program has no more than this. */
static void
test_first (void)
{
  static const char text[] = "{\"format\":1,\"dataset\":\"d\",\"version\":null,\"hash\":null,\"chart\":\"c\",\"reading\":null,"
                             "\"language\":\"ru\",\"created\":null,\"figures\":[{\"figure\":\"f\",\"value\":\"5\\u0007\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpint (record->locale.language, ==, CAPTIVES_LANGUAGE_RUSSIAN);
  g_assert_cmpint (record->locale.numbers, ==, CAPTIVES_NUMBERS_LANGUAGE);
  g_assert_null (record->page);
  g_assert_cmpuint (record->pixel_width, ==, 0);
  g_assert_null (record->figures[0].nature);
  assert_same_text (record->figures[0].value, "5\xef\xbf\xbd");
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "[]", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "1", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "\xff{}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"\\ud800x\",\"chart\":\"c\",\"language\":\"en\",\"figures\":[]}",
      CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":\"1\"}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":0}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1e999}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":2}", CAPTIVES_RECORD_ERROR_NEWER },
    { "{\"format\":1.5,\"dataset\":[]}", CAPTIVES_RECORD_ERROR_NEWER },
    { "{\"format\":1,\"dataset\":7,\"chart\":\"c\",\"language\":\"en\",\"figures\":[]}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"language\":\"en\",\"figures\":[]}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"xx\",\"figures\":[]}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\",\"figures\":{}}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\"}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\",\"figures\":[1]}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\",\"figures\":[{}]}", CAPTIVES_RECORD_ERROR_DAMAGED },
    { "{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}", CAPTIVES_RECORD_ERROR_LIMIT },
    { "/*\"*/{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}", CAPTIVES_RECORD_ERROR_LIMIT },
    { "//\"\n{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}", CAPTIVES_RECORD_ERROR_LIMIT },
    { "['\"', [[[[[[[[[[[[]]]]]]]]]]]]]", CAPTIVES_RECORD_ERROR_LIMIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (captives_record_parse (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, CAPTIVES_RECORD_ERROR, cases[i].code);
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
}

/* Numbers that are none, sizes without reason: the record is read, they are not. */
static void
test_odd_numbers (void)
{
  static const char text[] = "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\",\"width\":-5,\"pixel-width\":1e300,"
                             "\"pixel-height\":null,\"outlines\":\"yes\",\"scale\":{},\"page\":[],\"figures\":[{\"figure\":\"f\","
                             "\"number\":\"12\",\"low\":1e999,\"high\":true,\"value\":12}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (record->width, ==, 0);
  g_assert_cmpuint (record->pixel_width, ==, 0);
  g_assert_false (record->outlines);
  g_assert_null (record->page);
  g_assert_true (isnan (record->figures[0].number) && isnan (record->figures[0].low) && isnan (record->figures[0].high));
  g_assert_null (record->figures[0].value);
}

static void
test_limits (void)
{
  g_autofree char *blanks = g_strnfill (CAPTIVES_RECORD_MAX_BYTES + 1, ' ');
  g_autoptr (GString) many = g_string_new ("{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"en\",\"figures\":[{\"figure\":\"f\"}");
  g_autoptr (GError) error = NULL;

  g_assert_null (captives_record_parse (blanks, strlen (blanks), &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_LIMIT);
  g_clear_error (&error);
  for (guint i = 0; i < CAPTIVES_RECORD_MAX_FIGURES; i++)
    g_string_append (many, ",{\"figure\":\"f\"}");
  g_string_append (many, "]}");
  g_assert_null (captives_record_parse (many->str, many->len, &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED);
}

static void
assert_change (const CaptivesComparison *comparison,
               guint                     index,
               const CaptivesChange     *expected)
{
  const CaptivesChange *change = &comparison->changes[index];

  g_assert_cmpuint (index, <, comparison->n_changes);
  g_assert_cmpint (change->kind, ==, expected->kind);
  assert_same_text (change->figure, expected->figure);
  assert_same_text (change->then, expected->then);
  assert_same_text (change->now, expected->now);
}

static void
assert_says (const CaptivesComparison *comparison,
             CaptivesVerdict           verdict,
             const char               *part)
{
  g_autofree char *sentence = captives_comparison_describe (comparison);

  g_test_message ("%s", sentence);
  g_assert_cmpint (comparison->verdict, ==, verdict);
  g_assert_nonnull (strstr (sentence, part));
}

static void
test_same (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecord record = get_record (dataset);
  g_autoptr (CaptivesComparison) same = NULL;
  g_autoptr (CaptivesComparison) other = NULL;
  g_autoptr (CaptivesComparison) older = NULL;

  same = captives_compare (&record, dataset, NULL);
  assert_says (same, CAPTIVES_VERDICT_SAME, "All 3 figures are unchanged.");
  g_assert_cmpuint (same->n_figures, ==, 3);

  record.hash = "0123";
  other = captives_compare (&record, dataset, NULL);
  assert_says (other, CAPTIVES_VERDICT_UNCHANGED, "other parts of the dataset have changed since");
  record.version = "0.1";
  older = captives_compare (&record, dataset, NULL);
  assert_says (older, CAPTIVES_VERDICT_UNCHANGED, "from version 0.1 to ");
}

/* The dataset goes on; the picture stays as it was. */
static void
test_changed (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET value = 7214, printed = '7 214' WHERE id = 'd-exact';"
                                                      "UPDATE figure SET nature = 'order' WHERE id = 'd-low';"
                                                      "UPDATE figure SET high = 9500 WHERE id = 'd-range'");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecord record = get_record (dataset);
  g_autoptr (CaptivesComparison) comparison = NULL;

  record.hash = "0123";
  comparison = captives_compare (&record, dataset, NULL);
  assert_says (comparison, CAPTIVES_VERDICT_CHANGED, "3 figures have changed since.");
  g_assert_cmpuint (comparison->n_changes, ==, 3);
  assert_change (comparison, 0, &(CaptivesChange) { CAPTIVES_CHANGE_NATURE, "d-low", "≈\u00a07,000, estimate", "≈\u00a07,000, order" });
  assert_change (comparison, 1, &(CaptivesChange) { CAPTIVES_CHANGE_VALUE, "d-exact", "7,213", "7,214" });
  assert_change (comparison, 2, &(CaptivesChange) { CAPTIVES_CHANGE_VALUE, "d-range", "6,000–9,000", "6,000–9,500" });
}

/* What cannot be seen in the number as it is drawn is told apart all the same. */
static void
test_unseen (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE figure SET unit = 'households' WHERE id = 'd-exact';"
                                                      "UPDATE figure SET printed = '7 тысяч' WHERE id = 'd-low';"
                                                      "DELETE FROM figure WHERE id = 'd-range'; DELETE FROM chart WHERE id = 'claims'");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecord record = get_record (dataset);
  g_autoptr (CaptivesComparison) comparison = NULL;

  record.hash = "0123";
  comparison = captives_compare (&record, dataset, NULL);
  g_assert_true (comparison->chart_gone);
  g_assert_cmpuint (comparison->n_gone, ==, 1);
  assert_change (comparison, 0, &(CaptivesChange) { CAPTIVES_CHANGE_PRINTED, "d-low", "7 тыс.", "7 тысяч" });
  g_assert_cmpint (comparison->changes[1].kind, ==, CAPTIVES_CHANGE_VALUE);
  g_assert_true (g_str_has_prefix (comparison->changes[1].then, "7,213, "));
  g_assert_cmpstr (comparison->changes[1].then, !=, comparison->changes[1].now);
  assert_change (comparison, 2, &(CaptivesChange) { CAPTIVES_CHANGE_GONE, "d-range", "6,000–9,000", NULL });
}

/* A record without numbers is held to what was drawn; a chart that is gone is told even where no figure has changed. */
static void
test_texts_only (void)
{
  static const CaptivesRecordFigure bare[] = { { .figure = "d-exact", .value = "7,213" }, { .figure = "d-low", .value = "≈\u00a08,000" } };
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecord record = get_record (dataset);
  g_autoptr (CaptivesComparison) comparison = NULL;
  g_autoptr (CaptivesComparison) none = NULL;

  record.hash = NULL;
  record.figures = bare;
  record.n_figures = 2;
  comparison = captives_compare (&record, dataset, NULL);
  g_assert_cmpuint (comparison->n_changes, ==, 1);
  assert_change (comparison, 0, &(CaptivesChange) { CAPTIVES_CHANGE_VALUE, "d-low", "≈\u00a08,000", "≈\u00a07,000" });

  record.n_figures = 1;
  record.chart = "no-such-chart";
  none = captives_compare (&record, dataset, NULL);
  assert_says (none, CAPTIVES_VERDICT_CHANGED, "no longer has this chart");
}

static void
test_other_dataset (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecord record = get_record (dataset);
  g_autoptr (GError) error = NULL;

  record.dataset = "another";
  g_assert_null (captives_compare (&record, dataset, &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DATASET);
  g_assert_nonnull (strstr (error->message, "“another”"));
}

static void
test_altered (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_BUNDLED);
  CaptivesRecordFigure other[G_N_ELEMENTS (figures)];
  CaptivesRecord record = get_record (dataset);
  g_autoptr (CaptivesComparison) comparison = NULL;

  g_assert_nonnull (record.hash);
  memcpy (other, figures, sizeof figures);
  other[1].number = 7212;
  record.figures = other;
  comparison = captives_compare (&record, dataset, NULL);
  assert_says (comparison, CAPTIVES_VERDICT_ALTERED, "altered");
  /* Drawn alike, so the numbers themselves are shown. */
  assert_change (comparison, 0, &(CaptivesChange) { CAPTIVES_CHANGE_VALUE, "d-exact", "7,213 (7212)", "7,213 (7213)" });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/record/round-trip", test_round_trip);
  g_test_add_func ("/dataset/record/first", test_first);
  g_test_add_func ("/dataset/record/hostile", test_hostile);
  g_test_add_func ("/dataset/record/odd-numbers", test_odd_numbers);
  g_test_add_func ("/dataset/record/limits", test_limits);
  g_test_add_func ("/dataset/comparison/same", test_same);
  g_test_add_func ("/dataset/comparison/changed", test_changed);
  g_test_add_func ("/dataset/comparison/unseen", test_unseen);
  g_test_add_func ("/dataset/comparison/texts-only", test_texts_only);
  g_test_add_func ("/dataset/comparison/other-dataset", test_other_dataset);
  g_test_add_func ("/dataset/comparison/altered", test_altered);

  return g_test_run ();
}
