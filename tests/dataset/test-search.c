/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dataset.h"
#include "test-fixture.h"

#include <string.h>

static const char *const kinds[] = { "figure", "source", "question", "event" };

/* "figure:d-exact question:dead", in the order found. */
static char *
search (CaptivesDataset *dataset,
        const char      *query,
        guint            limit)
{
  g_autoptr (GArray) hits = captives_dataset_search (dataset, query, limit);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const CaptivesHit *hit = &g_array_index (hits, CaptivesHit, i);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? " " : "", kinds[hit->kind], hit->id);
    }

  return g_string_free (found, FALSE);
}

#define ASSERT_FOUND(query, expected) \
  G_STMT_START { \
    g_autofree char *found_ = search (dataset, query, 100); \
    g_assert_cmpstr (found_, ==, expected); \
  } G_STMT_END

static void
test_words (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("умершие", "figure:d-exact");
  ASSERT_FOUND ("УМЕР", "figure:d-exact question:dead");
  ASSERT_FOUND ("Historian", "source:study");
  ASSERT_FOUND ("historian study", "source:study");
  ASSERT_FOUND ("historian ministry", "");
  ASSERT_FOUND ("how many", "question:dead question:taken");
  ASSERT_FOUND ("последний", "event:last-ship");
  ASSERT_FOUND ("nothing of the kind", "");
  ASSERT_FOUND ("", "");
  ASSERT_FOUND (" \t\n ", "");
}

/* Words of one and two letters go past the trigrams, with upper and lower case alike in each script. */
static void
test_short_words (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("死亡", "figure:d-exact question:dead");
  ASSERT_FOUND ("死亡 умер", "figure:d-exact question:dead");
  ASSERT_FOUND ("抑留", "source:study");
  ASSERT_FOUND ("船", "event:last-ship");
  ASSERT_FOUND ("ВЗ", "question:taken");
  ASSERT_FOUND ("died DI", "question:dead");
}

/* What FTS5 or LIKE would take for an operator is text. */
static void
test_operators (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("\"cold\"", "figure:d-exact");
  ASSERT_FOUND ("\"cold", "figure:d-exact");
  ASSERT_FOUND ("cold* OR died", "");
  ASSERT_FOUND ("text_en:died", "");
  ASSERT_FOUND ("NEAR(died)", "");
  ASSERT_FOUND ("%", "figure:c-all");
  ASSERT_FOUND ("_", "figure:c-all");
  ASSERT_FOUND ("o_t", "");
  ASSERT_FOUND ("%t", "");
  ASSERT_FOUND ("'; DROP TABLE figure; --", "");
  ASSERT_FOUND ("умершие", "figure:d-exact");
}

static void
test_numbers (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("7213", "figure:d-exact");
  ASSERT_FOUND ("7,213", "figure:d-exact");
  ASSERT_FOUND ("7 213", "figure:d-exact");
  ASSERT_FOUND ("7\302\240213", "figure:d-exact");
  ASSERT_FOUND ("7.213", "figure:d-exact");
  ASSERT_FOUND ("７２１３", "figure:d-exact");
  ASSERT_FOUND ("7 213 умершие", "figure:d-exact");
  ASSERT_FOUND ("умершие 7 213", "figure:d-exact");
  ASSERT_FOUND ("7213 cold", "figure:d-exact");
  ASSERT_FOUND ("7214", "");
  ASSERT_FOUND ("7000 cold", "");
  ASSERT_FOUND ("6000", "figure:d-range");
  ASSERT_FOUND ("9,000", "figure:d-range");
  /* Derived: no printed form, but a value. */
  ASSERT_FOUND ("62 787", "figure:c-rest");
  /* 7,000 itself before 70,000, in which its digits occur as well. */
  ASSERT_FOUND ("7000", "figure:d-low figure:c-all");
}

/* What a number says of its own rounding; values: 7000, 7213, 6000 to 9000, 70000, 62787 and 55787 computed. */
static void
test_rounded_numbers (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("7万", "figure:c-all");
  ASSERT_FOUND ("6万", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("六万", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("6万2787", "figure:c-rest");
  ASSERT_FOUND ("６万２７８７", "figure:c-rest");
  ASSERT_FOUND ("6万3千", "figure:c-rest");
  ASSERT_FOUND ("63千", "figure:c-rest");
  ASSERT_FOUND ("62千", "");
  ASSERT_FOUND ("62,8 тыс.", "figure:c-rest");
  ASSERT_FOUND ("62.8 тыс", "figure:c-rest");
  ASSERT_FOUND ("62.787 тыс.", "figure:c-rest");
  ASSERT_FOUND ("62,7 тыс.", "");
  ASSERT_FOUND ("62.8 thousand", "figure:c-rest");
  ASSERT_FOUND ("70 тысяч", "figure:c-all");
  /* The very number first, then those that round to it. */
  ASSERT_FOUND ("7 тыс.", "figure:d-low figure:d-exact");
  ASSERT_FOUND ("7 тысяч died", "");
  ASSERT_FOUND ("7 тысяч cold", "figure:d-exact");
  ASSERT_FOUND ("about 60 000", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("около 60 000", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("約60,000", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("≈ 60 000", "figure:c-rest figure:c-half");
  ASSERT_FOUND ("60 000", "");
  ASSERT_FOUND ("about 7213", "figure:d-exact");
  ASSERT_FOUND ("about 7214", "");
}

/* One spelling for what a person takes for the same. */
static void
test_folding (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "INSERT INTO search SELECT 'event', 'last-ship', 'no 5 kyushu', 'ёлка', 'コンピュタ' FROM event");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("№5", "event:last-ship");
  ASSERT_FOUND ("№ 5", "event:last-ship");
  ASSERT_FOUND ("Kyūshū", "event:last-ship");
  ASSERT_FOUND ("Kyûshû", "event:last-ship");
  ASSERT_FOUND ("ＫＹＵＳＨＵ", "event:last-ship");
  ASSERT_FOUND ("コンピューター", "event:last-ship");
  ASSERT_FOUND ("ｺﾝﾋﾟｭｰﾀｰ", "event:last-ship");
  ASSERT_FOUND ("У́МЕР", "figure:d-exact question:dead");
}

static void
test_limit (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  g_autofree char *one = search (dataset, "how many", 1);

  g_assert_cmpstr (one, ==, "question:dead");
}

/* The index of a foreign file may name rows that are not there, or no row at all. */
static void
test_false_index (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (
    "INSERT INTO search VALUES ('figure', 'nobody', 'umbrella', 'x', 'x'), ('king', 'd-exact', 'umbrella', 'x', 'x'),"
    "  (NULL, NULL, 'umbrella', NULL, NULL), ('event', 'last-ship', 'umbrella', NULL, CAST (x'ff' AS TEXT))");
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);

  ASSERT_FOUND ("umbrella", "event:last-ship");
}

/* Where the index itself is spoilt, the texts are still read.  From 3.44 on SQLite finds it when the file is opened. */
static void
test_damaged_index (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("UPDATE search_data SET block = x'00000000' WHERE id > 10");
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (fixture->path, CAPTIVES_TRUST_FOREIGN, &error);

  if (dataset == NULL)
    {
      g_assert_error (error, CAPTIVES_DATASET_ERROR, CAPTIVES_DATASET_ERROR_DAMAGED);
      return;
    }
  ASSERT_FOUND ("умершие", "figure:d-exact");
}

static void
test_random_queries (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autoptr (CaptivesDataset) dataset = test_fixture_open (fixture, CAPTIVES_TRUST_FOREIGN);
  const char pieces[] = "ab\"'*%_ ,.-+()^:7213\xd1\x83\xff\xe6\xad\xbb";

  for (int i = 0; i < 2000; i++)
    {
      char query[24] = { 0 };
      g_autofree char *found = NULL;
      int length = g_test_rand_int_range (0, sizeof query);

      for (int j = 0; j < length; j++)
        query[j] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      found = search (dataset, query, 1000);
      g_assert_nonnull (found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/short-words", test_short_words);
  g_test_add_func ("/search/operators", test_operators);
  g_test_add_func ("/search/numbers", test_numbers);
  g_test_add_func ("/search/rounded-numbers", test_rounded_numbers);
  g_test_add_func ("/search/folding", test_folding);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/false-index", test_false_index);
  g_test_add_func ("/search/damaged-index", test_damaged_index);
  g_test_add_func ("/search/random-queries", test_random_queries);

  return g_test_run ();
}
