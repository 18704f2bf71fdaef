/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each rule has a package that breaks it and no other. */

#include "config.h"

#include "captives-check.h"
#include "captives-dataset.h"
#include "captives-package.h"

#include <string.h>

#include "package-fixture.h"

typedef struct
{
  const char *rule;
  const char *table; /* of the first finding */
  guint       line;
  void      (*spoil) (PackageFixture *fixture); /* before it is written */
} Breach;

static guint
figure (PackageFixture *fixture,
        const char     *id)
{
  return package_fixture_find (fixture, "figure", "id", id);
}

static void
break_value (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "unit", "people");
}

static void
break_unique (PackageFixture *fixture)
{
  package_fixture_set (fixture, "measure", 1, "id", "held");
}

static void
break_key (PackageFixture *fixture)
{
  package_fixture_set (fixture, "event", 0, "source", "nothing");
}

static void
break_wordings (PackageFixture *fixture)
{
  package_fixture_set (fixture, "measure", 0, "note_ru", "Только по-русски");
}

static void
break_date (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "stated", "1946-02-30");
}

static void
break_derived_typed (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "left"), "value", "700");
}

static void
break_derived_terms (PackageFixture *fixture)
{
  package_fixture_remove (fixture, "term", 1);
  package_fixture_remove (fixture, "term", 0);
}

static void
break_term_derived (PackageFixture *fixture)
{
  package_fixture_add (fixture, "term", "derived", "taken", "figure", "released", "sign", "1", NULL);
}

static void
add_derived (PackageFixture *fixture,
             const char     *id,
             const char     *term)
{
  package_fixture_add (fixture, "figure", "id", id, "measure", "held", "population", "soldiers", "unit", "persons",
                       "qualifier",
                       "exact", "nature", "derived", "scope", "same", "attribution", "unattributed", "label*",
                       "left|осталось|残り", "counted*", "Those left|Оставшиеся|残った人々", NULL);
  package_fixture_add (fixture, "term", "derived", id, "figure", term, "sign", "1", NULL);
}

static void
break_term_cycle (PackageFixture *fixture)
{
  add_derived (fixture, "first", "taken");
  add_derived (fixture, "second", "first");
  package_fixture_add (fixture, "term", "derived", "first", "figure", "second", "sign", "-1", NULL);
}

static void
break_parent_cycle (PackageFixture *fixture)
{
  package_fixture_set (fixture, "population", 0, "parent", "generals");
}

static void
break_date_order (PackageFixture *fixture)
{
  package_fixture_set (fixture, "question", 0, "begins", "1957-01");
}

static void
break_date_phase (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "begins", "1945-08");
}

static void
break_date_stated (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "stated", "1956-11");
}

static void
break_date_witness (PackageFixture *fixture)
{
  guint book = package_fixture_find (fixture, "source", "id", "book");

  package_fixture_set (fixture, "source", book, "issued", "1956-11-30");
}

static void
break_qualifier_value (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "low", "1");
}

static void
break_qualifier_range (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "captured"), "high", "574000");
}

static void
break_qualifier_empty (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "died-book"), "value", NULL);
}

static void
break_printed_value (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "printed", "61 856");
}

static void
break_printed_range (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "captured"), "printed", "574,000 to 640,001");
}

static void
break_witness (PackageFixture *fixture)
{
  package_fixture_set (fixture, "citation", 1, "locator*", NULL);
}

static void
break_origin (PackageFixture *fixture)
{
  package_fixture_remove (fixture, "citation", 0);
}

static void
break_question_figure (PackageFixture *fixture)
{
  package_fixture_add (fixture, "question", "id", "how-many-left", "measure", "held", "population", "soldiers", "text*",
                       "How many left?|Сколько осталось?|何人が残ったか", "scope*", "All|Все|全員", NULL);
}

static void
break_reading_choice (PackageFixture *fixture)
{
  package_fixture_set (fixture, "reading_choice", 0, "figure", "ordered");
}

static void
break_same_claim (PackageFixture *fixture)
{
  guint place = figure (fixture, "released");

  package_fixture_set (fixture, "figure", place, "question", "how-many-died");
  package_fixture_set (fixture, "figure", figure (fixture, "taken"), "question", "how-many-died");
  package_fixture_set (fixture, "figure", place, "value", "1000");
  package_fixture_set (fixture, "figure", place, "printed", "1,000");
}

static void
break_same_citation (PackageFixture *fixture)
{
  package_fixture_add (fixture, "citation", "figure", "taken", "source", "report", "role", "origin", NULL);
}

static void
break_parts_kind (PackageFixture *fixture)
{
  package_fixture_set (fixture, "part", 1, "kind", "open");
}

static void
break_parts_unit (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "officers"), "unit", "percent");
}

static void
break_parts_source (PackageFixture *fixture)
{
  package_fixture_set (fixture, "citation", package_fixture_find (fixture, "citation", "figure", "officers"), "source",
                       "book");
}

static void
break_parts_sum (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", figure (fixture, "whole"), "value", "100.75");
  package_fixture_set (fixture, "figure", figure (fixture, "whole"), "printed", "100,75");
}

static void
break_parts_range (PackageFixture *fixture)
{
  package_fixture_set (fixture, "part", 1, "figure", "captured");
}

static void
break_parts_open (PackageFixture *fixture)
{
  package_fixture_set (fixture, "part", 2, "figure", "taken");
}

static void
break_derived_value (PackageFixture *fixture)
{
  package_fixture_set (fixture, "term", 1, "figure", "captured");
}

static void
break_balance_order (PackageFixture *fixture)
{
  package_fixture_set (fixture, "balance_line", 1, "figure", "ordered");
}

/* An order that hides behind a derived figure */
static void
break_balance_order_derived (PackageFixture *fixture)
{
  package_fixture_set (fixture, "balance_line", 1, "figure", "left");
  package_fixture_set (fixture, "term", 1, "figure", "ordered");
}

static void
break_balance_source (PackageFixture *fixture)
{
  package_fixture_add (fixture, "source", "id", "letter", "type", "web", "language", "en", "title", "Letter", "title*",
                       "Letter|Письмо|手紙", "byline*", "Writer|Автор письма|筆者", "short*", "Letter|Письмо|手紙", NULL);
  package_fixture_set (fixture, "balance", 0, "source", "letter");
}

static void
break_balance_residual (PackageFixture *fixture)
{
  package_fixture_set (fixture, "balance_line", 1, "figure", "captured");
}

static void
break_balance_empty (PackageFixture *fixture)
{
  package_fixture_remove (fixture, "balance_line", 1);
  package_fixture_remove (fixture, "balance_line", 0);
}

static void
break_untranslated (PackageFixture *fixture)
{
  package_fixture_set (fixture, "figure", 0, "omits*", "All others|All others|他の人々");
}

static void
break_script_japanese (PackageFixture *fixture)
{
  package_fixture_set (fixture, "measure", 1, "name_ja", "shibo");
}

static void
break_script_russian (PackageFixture *fixture)
{
  package_fixture_set (fixture, "measure", 1, "name_ru", "umerlo");
}

static void
break_script_english (PackageFixture *fixture)
{
  package_fixture_set (fixture, "measure", 1, "name_en", "died (умерло)");
}

static void
break_typed_number (PackageFixture *fixture)
{
  package_fixture_set (fixture, "chart", 0, "title_en", "{died-report}, or 61,855, died by 1956");
}

static void
break_typed_full_width (PackageFixture *fixture)
{
  package_fixture_set (fixture, "slide", 0, "title_ja", "{died-report}、６万人が死亡");
}

static void
break_placeholder (PackageFixture *fixture)
{
  package_fixture_set (fixture, "slide", 0, "title*", "{nobody} died|Умерло {nobody}|{nobody}人が死亡");
}

static void
break_braces (PackageFixture *fixture)
{
  package_fixture_set (fixture, "chart", 0, "note_en", "Without {died-report");
}

static void
break_same_figures (PackageFixture *fixture)
{
  package_fixture_set (fixture, "chart", 0, "title_ja", "{died-book}人が死亡");
}

static void
break_mark_row (PackageFixture *fixture)
{
  package_fixture_set (fixture, "chart_mark", 1, "row", "front");
  package_fixture_set (fixture, "chart_mark", 1, "form", "whole");
}

static void
break_mark_lane (PackageFixture *fixture)
{
  package_fixture_set (fixture, "chart_mark", 0, "lane", "camps");
  package_fixture_set (fixture, "chart_mark", 1, "form", "whole");
}

static void
break_mark_part (PackageFixture *fixture)
{
  package_fixture_remove (fixture, "chart_mark", 0);
  /* What is left is drawn still. */
  package_fixture_set (fixture, "slide", 0, "highlight", "generals");
}

static void
break_slide_highlight (PackageFixture *fixture)
{
  package_fixture_set (fixture, "slide", 0, "highlight", "officers");
}

static void
break_story_slides (PackageFixture *fixture)
{
  package_fixture_remove (fixture, "slide", 0);
}

/* The header is line 1; the note of the first figure takes two lines, so the figure at place n > 0 begins in n + 3. */
static const Breach breaches[] = {
  { "value", "figure", 2, break_value },
  { "unique", "measure", 3, break_unique },
  { "key", "event", 2, break_key },
  { "wordings", "measure", 2, break_wordings },
  { "date", "figure", 2, break_date },
  { "derived-typed", "figure", 12, break_derived_typed },
  { "derived-terms", "figure", 12, break_derived_terms },
  { "term-derived", "term", 4, break_term_derived },
  { "term-cycle", "term", 5, break_term_cycle },
  { "parent-cycle", "population", 2, break_parent_cycle },
  { "date-order", "question", 2, break_date_order },
  { "date-phase", "figure", 2, break_date_phase },
  { "date-stated", "figure", 2, break_date_stated },
  { "date-witness", "figure", 2, break_date_witness },
  { "qualifier-value", "figure", 2, break_qualifier_value },
  { "qualifier-value", "figure", 5, break_qualifier_range },
  { "qualifier-value", "figure", 4, break_qualifier_empty },
  { "printed-value", "figure", 2, break_printed_value },
  { "printed-value", "figure", 5, break_printed_range },
  { "witness", "figure", 2, break_witness },
  { "origin", "figure", 2, break_origin },
  { "question-figure", "question", 3, break_question_figure },
  { "reading-choice", "reading_choice", 2, break_reading_choice },
  { "same-claim", "figure", 10, break_same_claim },
  { "same-citation", "citation", 20, break_same_citation },
  { "parts-kind", "part", 3, break_parts_kind },
  { "parts-unit", "part", 3, break_parts_unit },
  { "parts-source", "part", 3, break_parts_source },
  { "parts-sum", "part", 2, break_parts_sum },
  { "parts-sum", "part", 2, break_parts_range },
  { "parts-open", "part", 4, break_parts_open },
  { "derived-value", "term", 3, break_derived_value },
  { "balance-order", "balance_line", 3, break_balance_order },
  { "balance-order", "balance_line", 3, break_balance_order_derived },
  { "balance-source", "balance_line", 2, break_balance_source },
  { "balance-residual", "balance", 2, break_balance_residual },
  { "balance-residual", "balance", 2, break_balance_empty },
  { "untranslated", "figure", 2, break_untranslated },
  { "script", "measure", 3, break_script_japanese },
  { "script", "measure", 3, break_script_russian },
  { "script", "measure", 3, break_script_english },
  { "typed-number", "chart", 2, break_typed_number },
  { "typed-number", "slide", 2, break_typed_full_width },
  { "placeholder", "slide", 2, break_placeholder },
  { "placeholder", "chart", 2, break_braces },
  { "same-figures", "chart", 2, break_same_figures },
  { "mark-cell", "chart_mark", 3, break_mark_row },
  { "mark-cell", "chart_mark", 2, break_mark_lane },
  { "mark-part", "chart_mark", 2, break_mark_part },
  { "slide-highlight", "slide", 2, break_slide_highlight },
  { "story-slides", "story", 2, break_story_slides },
};

/* What was found, one finding a line: a test that fails shows it. */
static char *
describe (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CaptivesFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s:%u: [%s] %s: %s\n", finding->table, finding->line, finding->rule, finding->row,
                              finding->message);
    }

  return g_string_free (text, FALSE);
}

static void
test_breach (gconstpointer data)
{
  const Breach *breach = data;
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  const CaptivesFinding *first;

  breach->spoil (fixture);
  package_fixture_write (fixture);
  findings = captives_check (fixture->directory, &error);
  g_assert_no_error (error);
  found = describe (findings);
  g_test_message ("%s", found);

  g_assert_cmpuint (findings->len, >, 0);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((CaptivesFinding *) g_ptr_array_index (findings, i))->rule, ==, breach->rule);
  first = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (first->table, ==, breach->table);
  g_assert_cmpuint (first->line, ==, breach->line);
  g_assert_cmpstr (first->row, !=, "");
}

static void
test_whole (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) file_findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  package_fixture_write (fixture);
  findings = captives_check (fixture->directory, &error);
  g_assert_no_error (error);
  found = describe (findings);
  g_assert_cmpstr (found, ==, "");

  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  file_findings = captives_check (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file_findings->len, ==, 0);
}

/* A year alone may be its last day: a count that ends in December can have been made and printed in it. */
static void
test_year (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  package_fixture_set (fixture, "figure", 0, "stated", "1956");
  package_fixture_set (fixture, "source", package_fixture_find (fixture, "source", "id", "book"), "issued", "1956");
  package_fixture_write (fixture);
  findings = captives_check (fixture->directory, &error);
  g_assert_no_error (error);
  found = describe (findings);
  g_assert_cmpstr (found, ==, "");
}

/* A rule that is no condition of compiling is also found in the file, which has no lines. */
static void
test_file (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  const CaptivesFinding *finding;

  break_printed_value (fixture);
  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  findings = captives_check (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->rule, ==, "printed-value");
  g_assert_cmpstr (finding->row, ==, "died-report");
  g_assert_cmpuint (finding->line, ==, 0);
}

static void
test_canonical (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  package_fixture_write (fixture);
  package_fixture_spoil (fixture, "place.csv", "chita", "\"chita\"");
  findings = captives_check (fixture->directory, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((CaptivesFinding *) g_ptr_array_index (findings, 0))->rule, ==, "canonical");
  g_assert_cmpstr (((CaptivesFinding *) g_ptr_array_index (findings, 0))->table, ==, "place");
}

/* A file made from a package is the same file, wherever its CSV put its quotes. */
static void
test_hash_canonical (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  package_fixture_write (fixture);
  package_fixture_spoil (fixture, "place.csv", "chita", "\"chita\"");
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  findings = captives_check (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* One letter of one name is changed inside of the file. */
static void
test_hash (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  char *name;
  gsize length;

  package_fixture_write (fixture);
  g_assert_true (captives_package_compile (fixture->directory, fixture->file, &error));
  g_assert_true (g_file_get_contents (fixture->file, &bytes, &length, NULL));
  name = memmem (bytes, length, "Chita", 5);
  g_assert_nonnull (name);
  name[4] = 'o';
  g_assert_true (g_file_set_contents (fixture->file, bytes, length, NULL));

  findings = captives_check (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((CaptivesFinding *) g_ptr_array_index (findings, 0))->rule, ==, "hash");
}

/* All findings are given, in order of table and line. */
static void
test_order (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  const char *const expected[] = { "script", "printed-value", "printed-value", "parts-open", "mark-cell" };

  break_mark_row (fixture);
  break_parts_open (fixture);
  break_printed_range (fixture);
  break_printed_value (fixture);
  break_script_russian (fixture);
  package_fixture_write (fixture);
  findings = captives_check (fixture->directory, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((CaptivesFinding *) g_ptr_array_index (findings, i))->rule, ==, expected[i]);
}

static void
test_unreadable (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (captives_check (fixture->directory, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_READ);
  g_clear_error (&error);
  g_assert_null (captives_check (fixture->file, &error));
  g_assert_error (error, CAPTIVES_DATASET_ERROR, CAPTIVES_DATASET_ERROR_OPEN);
}

static gboolean
is_broken_somewhere (const char *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (breaches); i++)
    {
      if (g_str_equal (breaches[i].rule, rule))
        return TRUE;
    }

  return g_str_equal (rule, "canonical") || g_str_equal (rule, "hash");
}

static void
test_rules (void)
{
  const char *const *rules = captives_check_list_rules ();

  for (gsize i = 0; rules[i] != NULL; i++)
    g_assert_true (is_broken_somewhere (rules[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (breaches); i++)
    g_assert_true (g_strv_contains (rules, breaches[i].rule));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/whole", test_whole);
  g_test_add_func ("/check/year", test_year);
  g_test_add_func ("/check/file", test_file);
  g_test_add_func ("/check/canonical", test_canonical);
  g_test_add_func ("/check/hash", test_hash);
  g_test_add_func ("/check/hash-canonical", test_hash_canonical);
  g_test_add_func ("/check/order", test_order);
  g_test_add_func ("/check/unreadable", test_unreadable);
  g_test_add_func ("/check/rules", test_rules);
  for (gsize i = 0; i < G_N_ELEMENTS (breaches); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/breach/%s-%" G_GSIZE_FORMAT, breaches[i].rule, i);

      g_test_add_data_func (path, &breaches[i], test_breach);
    }

  return g_test_run ();
}
