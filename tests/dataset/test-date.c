/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-date.h"

static void
test_parse (void)
{
  CaptivesDate date;

  g_assert_true (captives_date_parse ("1945", &date));
  g_assert_cmpuint (date.year, ==, 1945);
  g_assert_cmpuint (date.month, ==, 0);
  g_assert_cmpuint (date.day, ==, 0);

  g_assert_true (captives_date_parse ("1945-12", &date));
  g_assert_cmpuint (date.month, ==, 12);
  g_assert_cmpuint (date.day, ==, 0);

  g_assert_true (captives_date_parse ("1956-10-18", &date));
  g_assert_cmpuint (date.year, ==, 1956);
  g_assert_cmpuint (date.month, ==, 10);
  g_assert_cmpuint (date.day, ==, 18);

  g_assert_true (captives_date_parse ("1948-02-29", &date));
  g_assert_true (captives_date_parse (NULL, &date));
  g_assert_false (captives_date_is_given (date));
}

static void
test_refuse (void)
{
  const char *const wrong[] = {
    "", "19", "194", "19455", "1945-", "1945-1", "1945-00", "1945-13", "1945-12-", "1945-12-0", "1945-12-00", "1945-12-32",
    "1946-02-29", "1946-02-30", "1945/12", "1945.12.07", " 1945", "1945 ", "+945", "-945", "0999", "3000", "1945-+1", "1945-1a",
    "1945-12-07T00:00", "１９４５", "12-1945",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      CaptivesDate date = { 1, 1, 1 };

      g_assert_false (captives_date_parse (wrong[i], &date));
      g_assert_cmpuint (date.year + date.month + date.day, ==, 0);
    }
}

static CaptivesDate
parse (const char *text)
{
  CaptivesDate date;

  g_assert_true (captives_date_parse (text, &date));
  return date;
}

static void
test_iso (void)
{
  const char *const forms[] = { "1945", "1945-08", "1945-08-09", "2000-01-31" };
  g_autofree char *none = captives_date_to_iso ((CaptivesDate) { 0 });

  g_assert_cmpstr (none, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *again = captives_date_to_iso (parse (forms[i]));

      g_assert_cmpstr (again, ==, forms[i]);
    }
}

/* GDate counts 1 January of the year 1 as day 1; 1 January 1970 is then day 719163. */
static void
test_days (void)
{
  g_assert_cmpuint (captives_date_first_day (parse ("1970-01-01")), ==, 719163);
  g_assert_cmpuint (captives_date_last_day (parse ("1970-01-01")), ==, 719163);
  g_assert_cmpuint (captives_date_first_day (parse ("1970")), ==, 719163);
  g_assert_cmpuint (captives_date_last_day (parse ("1969")), ==, 719162);
  g_assert_cmpuint (captives_date_last_day (parse ("1970-01")), ==, 719163 + 30);
  g_assert_cmpuint (captives_date_last_day (parse ("1948-02")) - captives_date_first_day (parse ("1948-02")), ==, 28);
  g_assert_cmpuint (captives_date_last_day (parse ("1946")) - captives_date_first_day (parse ("1946")), ==, 364);
  g_assert_cmpuint (captives_date_first_day ((CaptivesDate) { 0 }), ==, 0);
  g_assert_cmpuint (captives_date_last_day ((CaptivesDate) { 0 }), ==, 0);
}

static void
test_compare (void)
{
  const CaptivesDate none = { 0 };

  g_assert_cmpint (captives_date_compare (parse ("1945"), parse ("1946")), <, 0);
  g_assert_cmpint (captives_date_compare (parse ("1945-12-31"), parse ("1945-12-30")), >, 0);
  /* The same first day: the shorter span comes first. */
  g_assert_cmpint (captives_date_compare (parse ("1945-01-01"), parse ("1945-01")), <, 0);
  g_assert_cmpint (captives_date_compare (parse ("1945"), parse ("1945-01")), >, 0);
  g_assert_cmpint (captives_date_compare (parse ("1945"), parse ("1945")), ==, 0);
  g_assert_cmpint (captives_date_compare (none, parse ("2999")), >, 0);
  g_assert_cmpint (captives_date_compare (parse ("2999"), none), <, 0);
  g_assert_cmpint (captives_date_compare (none, none), ==, 0);
}

static CaptivesDate
invent (void)
{
  CaptivesDate date = { 0 };

  if (g_test_rand_int_range (0, 8) == 0)
    return date;

  date.year = g_test_rand_int_range (1940, 1944);
  if (g_test_rand_bit ())
    date.month = g_test_rand_int_range (1, 13);
  if (date.month != 0 && g_test_rand_bit ())
    date.day = g_test_rand_int_range (1, 29);
  return date;
}

/* What qsort needs of an order, and that writing and reading are inverse. */
static void
test_random (void)
{
  for (int i = 0; i < 20000; i++)
    {
      CaptivesDate a = invent ();
      CaptivesDate b = invent ();
      CaptivesDate c = invent ();
      g_autofree char *iso = captives_date_to_iso (a);

      g_assert_cmpint (captives_date_compare (a, b), ==, -captives_date_compare (b, a));
      if (captives_date_compare (a, b) <= 0 && captives_date_compare (b, c) <= 0)
        g_assert_cmpint (captives_date_compare (a, c), <=, 0);
      g_assert_cmpuint (captives_date_first_day (a), <=, captives_date_last_day (a));

      if (captives_date_is_given (a))
        g_assert_cmpint (captives_date_compare (parse (iso), a), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refuse", test_refuse);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/random", test_random);

  return g_test_run ();
}
