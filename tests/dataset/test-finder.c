/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-finder.h"
#include "test-fixture.h"

#include <string.h>

typedef struct
{
  TestFixture     *fixture;
  CaptivesDataset *dataset;
  CaptivesFinder  *finder;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  extra)
{
  g_autoptr (GError) error = NULL;

  self->fixture = test_fixture_new (extra);
  self->dataset = captives_dataset_open (self->fixture->path, CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  self->finder = captives_finder_new (self->dataset, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  extra)
{
  captives_finder_unref (self->finder);
  captives_dataset_unref (self->dataset);
  test_fixture_free (self->fixture);
}

/* "d-low d-exact", in the order found; each key is read back. */
static char *
list (Fixture                   *self,
      const CaptivesFigureQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = captives_finder_list (self->finder, query, NULL, &error);
  g_autoptr (GPtrArray) figures = NULL;
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  figures = captives_dataset_read_figures (self->dataset, (const gint64 *) (gpointer) rows->data, rows->len);
  g_assert_cmpuint (figures->len, ==, rows->len);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);

      g_assert_cmpint (captives_dataset_find_key (self->dataset, figure->id), ==, g_array_index (rows, gint64, i));
      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", figure->id);
    }

  return g_string_free (found, FALSE);
}

#define ASSERT_LISTED(self, expected, ...) \
  G_STMT_START { \
    const CaptivesFigureQuery query_ = { __VA_ARGS__ }; \
    g_autofree char *found_ = list (self, &query_); \
    g_assert_cmpstr (found_, ==, expected); \
  } G_STMT_END

static void
test_filters (Fixture       *self,
              gconstpointer  data)
{
  ASSERT_LISTED (self, "d-low d-exact d-range c-all c-rest c-half", 0);
  ASSERT_LISTED (self, "d-low d-exact d-range", .filter.measure = "died");
  ASSERT_LISTED (self, "d-low d-exact", .filter.population = "japanese");
  /* All that is below it in the tree, too. */
  ASSERT_LISTED (self, "d-low d-exact d-range c-all c-rest c-half", .filter.population = "all");
  ASSERT_LISTED (self, "d-exact c-all", .filter.phase = "first");
  ASSERT_LISTED (self, "d-low d-range", .filter.nature = "estimate");
  ASSERT_LISTED (self, "d-exact c-all", .filter.grade = "A");
  ASSERT_LISTED (self, "c-rest c-half", .filter.grade = "");
  ASSERT_LISTED (self, "d-low d-exact", .filter.source = "study");
  ASSERT_LISTED (self, "d-low d-exact d-range", .filter.question = "dead");
  ASSERT_LISTED (self, "d-exact", .filter.measure = "died", .filter.grade = "A", .filter.source = "study");
  ASSERT_LISTED (self, "", .filter.measure = "nothing of the kind");
  ASSERT_LISTED (self, "", .filter.measure = "died' OR '1' = '1");
}

/* d-low and d-exact count from 1945 to 1956, c-all from August to September 1945, the rest says nothing. */
static void
test_years (Fixture       *self,
            gconstpointer  data)
{
  ASSERT_LISTED (self, "d-low d-exact c-all", .from_year = 1945);
  ASSERT_LISTED (self, "d-low d-exact", .from_year = 1946);
  ASSERT_LISTED (self, "d-low d-exact", .from_year = 1956);
  ASSERT_LISTED (self, "", .from_year = 1957);
  ASSERT_LISTED (self, "d-low d-exact c-all", .to_year = 1945);
  ASSERT_LISTED (self, "", .to_year = 1944);
  ASSERT_LISTED (self, "d-low d-exact", .from_year = 1950, .to_year = 1951);
  ASSERT_LISTED (self, "", .from_year = 1957, .to_year = 1944);
}

/* Values: 7000, 7213, 6000 to 9000, 70000, and computed 62787 and 55787. */
static void
test_orders (Fixture       *self,
             gconstpointer  data)
{
  ASSERT_LISTED (self, "d-range d-low d-exact c-half c-rest c-all", .order = CAPTIVES_ORDER_VALUE);
  ASSERT_LISTED (self, "c-all c-rest c-half d-exact d-low d-range", .order = CAPTIVES_ORDER_VALUE, .descending = TRUE);
  ASSERT_LISTED (self, "d-exact c-all d-low d-range c-rest c-half", .order = CAPTIVES_ORDER_KIND);
  /* "1945" is no later than "1945-08"; what has no date, or no grade, is last both ways. */
  ASSERT_LISTED (self, "d-low d-exact c-all d-range c-rest c-half", .order = CAPTIVES_ORDER_DATE);
  ASSERT_LISTED (self, "c-all d-exact d-low d-range c-rest c-half", .order = CAPTIVES_ORDER_DATE, .descending = TRUE);
  ASSERT_LISTED (self, "d-exact c-all d-range d-low c-rest c-half", .order = CAPTIVES_ORDER_GRADE);
  ASSERT_LISTED (self, "d-low d-range d-exact c-all c-rest c-half", .order = CAPTIVES_ORDER_GRADE, .descending = TRUE);
  /* "A group" (its own claimant), "Ministry" twice (origins); nobody says the others. */
  ASSERT_LISTED (self, "d-range d-exact c-all d-low c-rest c-half", .order = CAPTIVES_ORDER_WHO);
  ASSERT_LISTED (self, "d-exact c-all d-low d-range c-rest c-half", .order = CAPTIVES_ORDER_SOURCE);
  ASSERT_LISTED (self, "d-range c-all d-exact", .order = CAPTIVES_ORDER_COUNTED, .words = "d", .filter.source = NULL,
                 .figures = (const char *const[]) { "d-exact", "c-all", "d-range", NULL });
}

static void
test_wanted (Fixture       *self,
             gconstpointer  data)
{
  ASSERT_LISTED (self, "c-all d-low", .figures = (const char *const[]) { "c-all", "d-low", "nobody", "c-all", NULL });
  ASSERT_LISTED (self, "", .figures = (const char *const[]) { NULL });
  ASSERT_LISTED (self, "d-low c-all", .order = CAPTIVES_ORDER_VALUE, .figures = (const char *const[]) { "c-all", "d-low", NULL });
}

static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  ASSERT_LISTED (self, "d-exact", .words = "COLD");
  ASSERT_LISTED (self, "d-exact c-all", .words = "ministry");
  ASSERT_LISTED (self, "d-exact c-all", .words = "Министерство", .language = CAPTIVES_LANGUAGE_RUSSIAN);
  ASSERT_LISTED (self, "", .words = "Министерство");
  ASSERT_LISTED (self, "d-exact", .words = "ministry died");
  ASSERT_LISTED (self, "d-exact", .words = "7,213");
  ASSERT_LISTED (self, "d-exact", .words = "７２１３ cold");
  ASSERT_LISTED (self, "c-rest", .words = "62 787");
  ASSERT_LISTED (self, "d-range", .words = "9000");
  ASSERT_LISTED (self, "d-low d-range", .words = "estimate");
  ASSERT_LISTED (self, "c-all", .words = "captured 1945", .filter.phase = "first");
  ASSERT_LISTED (self, "d-low d-exact d-range c-all c-rest c-half", .words = " \t");
  ASSERT_LISTED (self, "", .words = "nothing of the kind");
  ASSERT_LISTED (self, "c-all", .words = "100% of_them");
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const CaptivesFigureQuery query = { .words = "e", .order = CAPTIVES_ORDER_COUNTED };
  g_autoptr (GArray) rows = NULL;
  g_autofree char *found = NULL;

  g_cancellable_cancel (cancellable);
  rows = captives_finder_list (self->finder, &query, cancellable, &error);
  g_assert_null (rows);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* The finder is as good as before. */
  found = list (self, &(CaptivesFigureQuery) { .filter.measure = "died" });
  g_assert_cmpstr (found, ==, "d-low d-exact d-range");
}

static gpointer
search_thread (gpointer data)
{
  CaptivesFinder *finder = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = captives_finder_search (finder, "62787", 10, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpint (g_array_index (hits, CaptivesHit, 0).kind, ==, CAPTIVES_HIT_FIGURE);
  return (gpointer) g_array_index (hits, CaptivesHit, 0).id;
}

/* The dataset belongs to this thread all the time; the finder keeps what it needs of it. */
static void
test_thread (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (self->fixture->path, CAPTIVES_TRUST_BUNDLED, NULL);
  g_autoptr (CaptivesFinder) finder = captives_finder_new (dataset, NULL);
  GThread *thread = g_thread_new ("search", search_thread, self->finder);

  g_assert_nonnull (captives_dataset_get_figure (self->dataset, "c-all"));
  g_assert_cmpstr (g_thread_join (thread), ==, "c-rest");

  g_clear_pointer (&dataset, captives_dataset_unref);
  thread = g_thread_new ("search", search_thread, finder);
  g_assert_cmpstr (g_thread_join (thread), ==, "c-rest");
}

#define MANY 20000

/* Numbers and texts are invented.  "make bench" does the same with as many figures as the window promises to show. */
static const char many[] =
  "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 19994)"
  "INSERT INTO figure (id, measure, population, begins, value, unit, qualifier, nature, grade, scope, attribution, printed, label_en, label_ru,"
  "                    label_ja, counted_en, counted_ru, counted_ja)"
  "  SELECT 'n-' || i, CASE i % 3 WHEN 0 THEN 'died' ELSE 'captured' END, 'japanese', 1945 + i % 12, i * 7919 % 100003, 'persons', 'exact',"
  "         'count', substr ('ABCD', i % 4 + 1, 1), 'same', 'attributed', i, 'l', 'l', 'l', 'group ' || i, 'группа ' || i, '組' || i FROM n";

static void
test_many (Fixture       *self,
           gconstpointer  data)
{
  const CaptivesFigureQuery queries[] = {
    { .order = CAPTIVES_ORDER_GIVEN },
    { .order = CAPTIVES_ORDER_VALUE, .descending = TRUE },
    { .order = CAPTIVES_ORDER_WHO },
    { .order = CAPTIVES_ORDER_COUNTED },
    { .filter = { .measure = "died", .grade = "B" }, .order = CAPTIVES_ORDER_DATE },
    { .words = "group 77" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) rows = captives_finder_list (self->finder, &queries[i], NULL, &error);

      g_assert_no_error (error);
      g_test_message ("question %u: %u rows, %.0f ms", i, rows->len, (double) (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpuint (rows->len, >, 0);
      if (queries[i].words == NULL && queries[i].filter.measure == NULL)
        g_assert_cmpuint (rows->len, ==, MANY);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, extra, function) g_test_add (path, Fixture, extra, set_up, function, tear_down)
  ADD ("/finder/filters", NULL, test_filters);
  ADD ("/finder/years", NULL, test_years);
  ADD ("/finder/orders", NULL, test_orders);
  ADD ("/finder/wanted", NULL, test_wanted);
  ADD ("/finder/words", NULL, test_words);
  ADD ("/finder/cancelled", NULL, test_cancelled);
  ADD ("/finder/thread", NULL, test_thread);
  ADD ("/finder/many", many, test_many);
#undef ADD

  return g_test_run ();
}
