/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-printed.h"

#include <math.h>

typedef struct
{
  const char *text;
  double      value; /* or NAN for a range */
  double      low;
  double      high;
} Sample;

static const Sample samples[] = {
  /* marks of groups and of decimals */
  { "1025", 1025 },
  { "609,448", 609448 },
  { "609 448", 609448 },
  { "609\u00a0448", 609448 },
  { "609\u2009448", 609448 },
  { "609\u202f448 человек", 609448 },
  { "1,234,567", 1234567 },
  { "1.234.567", 1234567 },
  { "594.000", 594000 },
  { "12,5 тыс.", 12500 },
  { "12,5", 12.5 },
  { "12.5", 12.5 },
  { "0,125", 0.125 },
  { "0.125", 0.125 },
  { "609,448 тыс.", 609448 },
  { "1.5 million", 1500000 },
  { "1.625 million", 1625000 },
  { "6 441.5", 6441.5 },
  { "1946,5", 1946.5 },
  { "６０，０００", 60000 },
  /* words that scale */
  { "500 тысяч", 500000 },
  { "60 тысячи", 60000 },
  { "12 тыс. 500 человек", 12500 },
  { "1 млн", 1000000 },
  { "2 миллиона 300 тысяч", 2300000 },
  { "60 thousand men", 60000 },
  { "60万", 600000 },
  { "57万4000人", 574000 },
  { "6万2千", 62000 },
  { "5千人余り", 5000 },
  { "1.8万", 18000 },
  { "1億2000万", 120000000 },
  /* per cent */
  { "10 %", 10 },
  { "60,8%", 60.8 },
  { "19.5 percent", 19.5 },
  { "10.2％", 10.2 },
  /* words before it */
  { "about 10,000", 10000 },
  { "up to 20", 20 },
  { "more than 7,300", 7300 },
  { "около 1500", 1500 },
  { "свыше 60 тыс.", 60000 },
  { "не менее 3000", 3000 },
  { "約6万人", 60000 },
  { "≈ 1,500", 1500 },
  { "5万人以上", 50000 },
  /* words that are numbers */
  { "fifteen", 15 },
  { "forty-eight", 48 },
  { "six hundred and nine thousand four hundred and forty-eight", 609448 },
  { "half a million", 0.5 * 1000000 },
  { "two dozen", 24 },
  { "пятнадцать", 15 },
  { "сто двадцать пять", 125 },
  { "шестьсот девять тысяч четыреста сорок восемь", 609448 },
  { "полмиллиона", 500000 },
  { "五十九万四千", 594000 },
  { "一万二百六十七", 10267 },
  { "千六百", 1600 },
  { "六百六十一万三千八百八十四", 6613884 },
  { "三十余万", 300000 },
  { "二三四、一五一", 234151 },
  { "二七、六七一名", 27671 },
  { "一〇二五", 1025 },
  { "二七、○四九", 27049 },
  { "二、一◯三", 2103 },
  { "約5千人 ○○県", 5000 },
  /* ranges */
  { "574,000 to 640,000", NAN, 574000, 640000 },
  { "574,000–640,000", NAN, 574000, 640000 },
  { "500-600 тыс.", NAN, 500000, 600000 },
  { "от 500 до 600 тысяч", NAN, 500000, 600000 },
  { "between five and six thousand", NAN, 5000, 6000 },
  { "5～6万人", NAN, 50000, 60000 },
  { "5000 to 6 thousand", NAN, 5000, 6000 },
  { "10–12,5 тыс.", NAN, 10000, 12500 },
};

static void
assert_same (double a,
             double b)
{
  g_assert_cmpint (isnan (a), ==, isnan (b));
  if (!isnan (a))
    g_assert_cmpfloat_with_epsilon (a, b, 1e-6);
}

static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const Sample *sample = &samples[i];
      CaptivesPrinted printed;

      g_test_message ("%s", sample->text);
      g_assert_true (captives_printed_parse (sample->text, &printed));
      assert_same (printed.value, sample->value);
      if (isnan (sample->value))
        {
          assert_same (printed.low, sample->low);
          assert_same (printed.high, sample->high);
        }
    }
}

static void
test_no_number (void)
{
  const char *const texts[] = { "", "many", "несколько", "多数", "—", "12, 13 and 14", "1 / 2 / 3 / 4" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CaptivesPrinted printed = { .value = 7 };

      g_assert_false (captives_printed_parse (texts[i], &printed));
      g_assert_cmpfloat (printed.value, ==, 7);
    }
}

/* Every whole number is read back, whatever stands between its groups. */
static void
test_groups (void)
{
  const char *const marks[] = { ",", " ", "\u00a0", "\u2009", "\u202f" };

  for (int i = 0; i < 20000; i++)
    {
      int value = g_test_rand_int_range (1000, 1000000);
      const char *mark = marks[i % (int) G_N_ELEMENTS (marks)];
      g_autofree char *text = g_strdup_printf ("%d%s%03d", value / 1000, mark, value % 1000);
      CaptivesPrinted printed;

      g_assert_true (captives_printed_parse (text, &printed));
      g_assert_cmpfloat (printed.value, ==, value);
    }
}

/* Any text at all: it must end, and stay inside of it. */
static void
test_random (void)
{
  const char *const pieces[] = { "1", "23", "456", ",", ".", " ", "-", "–", "万", "十", "二", "тыс", "two", "hundred",
                                 "and", "{",
                                 "余", "、", "０", "%", "\u0301" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      CaptivesPrinted printed;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (captives_printed_parse (text->str, &printed))
        g_assert_true (isnan (printed.value) == !isnan (printed.low));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/printed/samples", test_samples);
  g_test_add_func ("/printed/no-number", test_no_number);
  g_test_add_func ("/printed/groups", test_groups);
  g_test_add_func ("/printed/random", test_random);

  return g_test_run ();
}
