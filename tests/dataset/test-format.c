/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-format.h"

#include <math.h>
#include <string.h>

#define EN CAPTIVES_LANGUAGE_ENGLISH
#define RU CAPTIVES_LANGUAGE_RUSSIAN
#define JA CAPTIVES_LANGUAGE_JAPANESE

static const CaptivesLocale en = { .language = EN };
static const CaptivesLocale ru = { .language = RU };
static const CaptivesLocale ja = { .language = JA };

#define NB "\302\240"
#define THIN "\342\200\257"
#define MINUS "\342\210\222"
#define DASH "\342\200\223"
#define WAVE "\357\275\236"

/* Compares what a call gives away with what it should be. */
#define ASSERT_TEXT(call, expected) \
  G_STMT_START { \
    g_autofree char *text_ = call; \
    g_assert_cmpstr (text_, ==, expected); \
  } G_STMT_END

static CaptivesFigure
make_figure (double             value,
             CaptivesQualifier  qualifier,
             const char        *printed)
{
  return (CaptivesFigure) { .value = value, .low = NAN, .high = NAN, .qualifier = qualifier, .printed = printed,
                            .same_scope = TRUE };
}

static void
test_numbers (void)
{
  ASSERT_TEXT (captives_format_number (61855, 0, en), "61,855");
  ASSERT_TEXT (captives_format_number (61855, 0, ru), "61" NB "855");
  ASSERT_TEXT (captives_format_number (61855, 0, ja), "61,855");
  ASSERT_TEXT (captives_format_number (1047, 0, ru), "1" NB "047");
  ASSERT_TEXT (captives_format_number (999, 0, ru), "999");
  ASSERT_TEXT (captives_format_number (1234567, 0, en), "1,234,567");
  ASSERT_TEXT (captives_format_number (0, 0, en), "0");
  ASSERT_TEXT (captives_format_number (-0.0, 0, en), "0");
  ASSERT_TEXT (captives_format_number (-0.4, 0, en), "0");
  ASSERT_TEXT (captives_format_number (-841, 0, en), MINUS "841");
  ASSERT_TEXT (captives_format_number (0.3, 1, ru), "0,3");
  ASSERT_TEXT (captives_format_number (1234.5, 2, en), "1,234.50");
  ASSERT_TEXT (captives_format_number (1234.5, 2, ru), "1" NB "234,50");
  ASSERT_TEXT (captives_format_number (-0.05, 2, ja), MINUS "0.05");
  ASSERT_TEXT (captives_format_number (999999.5, 0, en), "1,000,000");
}

/* No style groups with what could be a decimal mark of the language. */
static void
test_styles (void)
{
  static const struct
  {
    double      value;
    int         decimals;
    const char *texts[CAPTIVES_N_NUMBER_STYLES][CAPTIVES_N_LANGUAGES];
  } cases[] = {
    { 0, 0, { { "0", "0", "0" }, { "0", "0", "0" }, { "0", "0", "0" }, { "0", "0", "0" } } },
    { 1047, 0, { { "1,047", "1" NB "047", "1,047" }, { "1" THIN "047", "1" THIN "047", "1" THIN "047" },
                 { "1047", "1047", "1047" }, { "1,047", "1" NB "047", "1,047" } } },
    { -61855, 0, { { MINUS "61,855", MINUS "61" NB "855", MINUS "61,855" },
                   { MINUS "61" THIN "855", MINUS "61" THIN "855", MINUS "61" THIN "855" },
                   { MINUS "61855", MINUS "61855", MINUS "61855" },
                   { MINUS "61,855", MINUS "61" NB "855", MINUS "6万1,855" } } },
    { 12345.5, 1, { { "12,345.5", "12" NB "345,5", "12,345.5" }, { "12" THIN "345.5", "12" THIN "345,5", "12" THIN "345.5" },
                    { "12345.5", "12345,5", "12345.5" }, { "12,345.5", "12" NB "345,5", "1万2,345.5" } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int style = 0; style < CAPTIVES_N_NUMBER_STYLES; style++)
      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        ASSERT_TEXT (captives_format_number (cases[i].value, cases[i].decimals, (CaptivesLocale) { language, style }),
                     cases[i].texts[style][language]);
}

static void
test_myriads (void)
{
  static const CaptivesLocale locale = { JA, CAPTIVES_NUMBERS_MYRIAD };

  ASSERT_TEXT (captives_format_number (9999, 0, locale), "9,999");
  ASSERT_TEXT (captives_format_number (10000, 0, locale), "1万");
  ASSERT_TEXT (captives_format_number (10005, 0, locale), "1万5");
  ASSERT_TEXT (captives_format_number (574000, 0, locale), "57万4,000");
  ASSERT_TEXT (captives_format_number (99999.6, 0, locale), "10万");
  ASSERT_TEXT (captives_format_number (12345678, 0, locale), "1,234万5,678");
  ASSERT_TEXT (captives_format_number (100000000, 0, locale), "1億");
  ASSERT_TEXT (captives_format_number (100010000, 0, locale), "1億1万");
  ASSERT_TEXT (captives_format_number (2112300000, 0, locale), "21億1,230万");
  ASSERT_TEXT (captives_format_number (1e12, 0, locale), "1兆");
  ASSERT_TEXT (captives_format_number (1e17, 0, locale), "100,000兆");
  ASSERT_TEXT (captives_format_number (10000.5, 1, locale), "1万0.5");
  ASSERT_TEXT (captives_format_number (0.5, 1, locale), "0.5");
  ASSERT_TEXT (captives_format_number (-0.4, 0, locale), "0");
}

static void
test_style_names (void)
{
  CaptivesNumberStyle style = CAPTIVES_NUMBERS_PLAIN;

  for (int i = 0; i < CAPTIVES_N_NUMBER_STYLES; i++)
    {
      g_assert_true (captives_number_style_parse (captives_number_style_get_name (i), &style));
      g_assert_cmpint (style, ==, i);
    }

  style = CAPTIVES_NUMBERS_PLAIN;
  g_assert_false (captives_number_style_parse ("comma", &style));
  g_assert_false (captives_number_style_parse ("", &style));
  g_assert_false (captives_number_style_parse (NULL, &style));
  g_assert_cmpint (style, ==, CAPTIVES_NUMBERS_PLAIN);
}

static void
test_axis (void)
{
  ASSERT_TEXT (captives_format_axis (200000, en), "200,000");
  ASSERT_TEXT (captives_format_axis (200000, ru), "200" NB "000");
  ASSERT_TEXT (captives_format_axis (200000, ja), "20万");
  ASSERT_TEXT (captives_format_axis (10000, ja), "1万");
  ASSERT_TEXT (captives_format_axis (15000, ja), "15,000");
  ASSERT_TEXT (captives_format_axis (0, ja), "0");
  ASSERT_TEXT (captives_format_axis (-20000, ja), MINUS "2万");
  ASSERT_TEXT (captives_format_axis (12000000, ja), "1,200万");
  ASSERT_TEXT (captives_format_axis (0.25, en), "0.25");
  ASSERT_TEXT (captives_format_axis (0.1 + 0.2, ru), "0,3");

  /* A style that was asked for is that of the axis too. */
  ASSERT_TEXT (captives_format_axis (200000, (CaptivesLocale) { JA, CAPTIVES_NUMBERS_SPACE }), "200" THIN "000");
  ASSERT_TEXT (captives_format_axis (200000, (CaptivesLocale) { JA, CAPTIVES_NUMBERS_PLAIN }), "200000");
  ASSERT_TEXT (captives_format_axis (200000, (CaptivesLocale) { JA, CAPTIVES_NUMBERS_MYRIAD }), "20万");
  ASSERT_TEXT (captives_format_axis (-25000, (CaptivesLocale) { JA, CAPTIVES_NUMBERS_MYRIAD }), MINUS "2万5,000");
}

static void
test_values (void)
{
  const struct
  {
    CaptivesQualifier qualifier;
    const char       *texts[CAPTIVES_N_LANGUAGES];
  } cases[] = {
    { CAPTIVES_QUALIFIER_EXACT, { "7,300", "7" NB "300", "7,300" } },
    { CAPTIVES_QUALIFIER_ABOUT, { "≈" NB "7,300", "≈" NB "7" NB "300", "約7,300" } },
    { CAPTIVES_QUALIFIER_MORE_THAN, { ">" NB "7,300", ">" NB "7" NB "300", "7,300超" } },
    { CAPTIVES_QUALIFIER_LESS_THAN, { "<" NB "7,300", "<" NB "7" NB "300", "7,300未満" } },
    { CAPTIVES_QUALIFIER_AT_LEAST, { "≥" NB "7,300", "≥" NB "7" NB "300", "7,300以上" } },
    { CAPTIVES_QUALIFIER_AT_MOST, { "≤" NB "7,300", "≤" NB "7" NB "300", "7,300以下" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaptivesFigure figure = make_figure (7300, cases[i].qualifier, "7.3 thousand");

      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        ASSERT_TEXT (captives_format_value (&figure, (CaptivesLocale) { language }), cases[i].texts[language]);
    }
}

static void
test_ranges (void)
{
  CaptivesFigure figure = make_figure (NAN, CAPTIVES_QUALIFIER_RANGE, "574,000 to 640,000");

  ASSERT_TEXT (captives_format_value (&figure, en), "no figure");
  figure.low = 574000;
  figure.high = 640000;
  ASSERT_TEXT (captives_format_value (&figure, en), "574,000" DASH "640,000");
  ASSERT_TEXT (captives_format_value (&figure, ru), "574" NB "000" DASH "640" NB "000");
  ASSERT_TEXT (captives_format_value (&figure, ja), "574,000" WAVE "640,000");
  ASSERT_TEXT (captives_format_value (&figure, (CaptivesLocale) { RU, CAPTIVES_NUMBERS_SPACE }), "574" THIN "000" DASH "640" THIN "000");
  ASSERT_TEXT (captives_format_value (&figure, (CaptivesLocale) { EN, CAPTIVES_NUMBERS_PLAIN }), "574000" DASH "640000");
  ASSERT_TEXT (captives_format_value (&figure, (CaptivesLocale) { JA, CAPTIVES_NUMBERS_MYRIAD }), "57万4,000" WAVE "64万");

  figure.unit = CAPTIVES_UNIT_PERCENT;
  figure.low = 11;
  figure.high = 12.5;
  figure.printed = "11-12.5%";
  ASSERT_TEXT (captives_format_value (&figure, en), "11" DASH "12.5%");
  ASSERT_TEXT (captives_format_value (&figure, ru), "11" DASH "12,5" NB "%");
}

static void
test_decimals (void)
{
  CaptivesFigure figure = make_figure (0.3, CAPTIVES_QUALIFIER_EXACT, "0,3 %");

  figure.unit = CAPTIVES_UNIT_PERCENT;
  ASSERT_TEXT (captives_format_value (&figure, en), "0.3%");
  ASSERT_TEXT (captives_format_value (&figure, ru), "0,3" NB "%");
  ASSERT_TEXT (captives_format_value (&figure, ja), "0.3%");

  /* A third, printed with one digit after the mark, gets no more. */
  figure.value = 33.3333333;
  figure.printed = "33.3 per cent";
  ASSERT_TEXT (captives_format_value (&figure, en), "33.3%");
  figure.printed = "33 per cent.";
  ASSERT_TEXT (captives_format_value (&figure, en), "33%");

  /* Digits of other scripts and marks of other times are digits and marks. */
  figure = make_figure (12.5, CAPTIVES_QUALIFIER_EXACT, "１２．５％");
  ASSERT_TEXT (captives_format_value (&figure, en), "12.5");
  figure.printed = "12・5パーセント";
  ASSERT_TEXT (captives_format_value (&figure, en), "12.5");

  /* Decimals that are not printed in digits are none to be dropped. */
  figure.printed = "12½";
  ASSERT_TEXT (captives_format_value (&figure, en), "12.5");
  figure.printed = "一二・五";
  ASSERT_TEXT (captives_format_value (&figure, en), "12.5");
  figure = make_figure (1.5, CAPTIVES_QUALIFIER_EXACT, "полтора");
  ASSERT_TEXT (captives_format_value (&figure, ru), "1,5");
  figure = make_figure (0.5, CAPTIVES_QUALIFIER_EXACT, "half");
  ASSERT_TEXT (captives_format_value (&figure, en), "0.5");

  /* A half of a great number is more than binary dust. */
  figure = make_figure (2112300000.5, CAPTIVES_QUALIFIER_EXACT, NULL);
  ASSERT_TEXT (captives_format_value (&figure, en), "2,112,300,000.5");

  /* A number in thousands prints a decimal that its value does not have. */
  figure = make_figure (12500, CAPTIVES_QUALIFIER_EXACT, "12,5 тыс.");
  ASSERT_TEXT (captives_format_value (&figure, en), "12,500");

  /* Computed: binary dust is not a digit. */
  figure = make_figure (0.1 + 0.2, CAPTIVES_QUALIFIER_EXACT, NULL);
  ASSERT_TEXT (captives_format_value (&figure, en), "0.3");
  figure = make_figure (-177, CAPTIVES_QUALIFIER_EXACT, NULL);
  ASSERT_TEXT (captives_format_value (&figure, ru), MINUS "177");
}

static void
test_no_figure (void)
{
  CaptivesFigure figure = make_figure (NAN, CAPTIVES_QUALIFIER_EXACT, NULL);

  ASSERT_TEXT (captives_format_value (&figure, en), "no figure");
  ASSERT_TEXT (captives_format_value (&figure, ru), "нет числа");
  ASSERT_TEXT (captives_format_value (&figure, ja), "数値なし");
  ASSERT_TEXT (captives_format_value_spoken (&figure, EN), "no figure");
}

static void
test_spoken (void)
{
  CaptivesFigure figure = make_figure (10000, CAPTIVES_QUALIFIER_ABOUT, "10 000");

  ASSERT_TEXT (captives_format_value_spoken (&figure, EN), "about 10,000 persons");
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "около 10" NB "000 человек");
  ASSERT_TEXT (captives_format_value_spoken (&figure, JA), "約10,000人");

  figure = make_figure (1, CAPTIVES_QUALIFIER_EXACT, "1");
  ASSERT_TEXT (captives_format_value_spoken (&figure, EN), "1 person");
  figure.unit = CAPTIVES_UNIT_CAMPS;
  figure.value = 21;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "21 лагерь");
  figure.value = 22;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "22 лагеря");
  figure.value = 12;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "12 лагерей");
  figure.value = 111;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "111 лагерей");
  figure.qualifier = CAPTIVES_QUALIFIER_AT_LEAST;
  figure.value = 21;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "не менее 21 лагеря");
  figure.value = 22;
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "не менее 22 лагерей");

  figure = make_figure (0.3, CAPTIVES_QUALIFIER_EXACT, "0.3");
  figure.unit = CAPTIVES_UNIT_PERCENT;
  ASSERT_TEXT (captives_format_value_spoken (&figure, EN), "0.3 percent");
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "0,3 процента");

  figure = make_figure (NAN, CAPTIVES_QUALIFIER_RANGE, "5-7");
  figure.low = 5000;
  figure.high = 7000;
  ASSERT_TEXT (captives_format_value_spoken (&figure, EN), "from 5,000 to 7,000 persons");
  ASSERT_TEXT (captives_format_value_spoken (&figure, RU), "от 5" NB "000 до 7" NB "000 человек");
  ASSERT_TEXT (captives_format_value_spoken (&figure, JA), "5,000から7,000人まで");
}

/* Each unit has its words. */
/* Prose has the style; a voice reads what it knows. */
static void
test_in_words (void)
{
  static const CaptivesLocale myriad = { JA, CAPTIVES_NUMBERS_MYRIAD };
  static const CaptivesLocale plain = { EN, CAPTIVES_NUMBERS_PLAIN };
  CaptivesFigure figure = make_figure (62000, CAPTIVES_QUALIFIER_ABOUT, "");

  ASSERT_TEXT (captives_format_value_in_words (&figure, myriad), "約6万2,000人");
  ASSERT_TEXT (captives_format_value_in_words (&figure, plain), "about 62000 persons");
  ASSERT_TEXT (captives_format_value_spoken (&figure, plain.language), "about 62,000 persons");
}

static void
test_spoken_units (void)
{
  for (int unit = 0; unit <= CAPTIVES_UNIT_NORTHEAST_DOLLARS; unit++)
    {
      CaptivesFigure figure = make_figure (5, CAPTIVES_QUALIFIER_EXACT, "5");

      figure.unit = unit;
      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          g_autofree char *spoken = captives_format_value_spoken (&figure, language);

          g_assert_true (g_str_has_prefix (spoken, "5"));
          g_assert_cmpint (strlen (spoken), >, language == JA ? 1 : 2);
          g_assert_null (strstr (spoken, "(null)"));
        }
    }
}

static void
assert_difference (CaptivesFigure  figure,
                   CaptivesFigure  base,
                   const char     *persons,
                   const char     *share)
{
  g_autofree char *actual_persons = NULL;
  g_autofree char *actual_share = NULL;
  gboolean can = captives_format_difference (&figure, &base, en, &actual_persons, &actual_share);

  g_assert_cmpstr (actual_persons, ==, persons);
  g_assert_cmpstr (actual_share, ==, share);
  g_assert_cmpint (can, ==, persons[0] != '\0');
}

#define EXACT(x) make_figure (x, CAPTIVES_QUALIFIER_EXACT, "")
#define ABOUT(x) make_figure (x, CAPTIVES_QUALIFIER_ABOUT, "")
#define MORE(x) make_figure (x, CAPTIVES_QUALIFIER_MORE_THAN, "")
#define MOST(x) make_figure (x, CAPTIVES_QUALIFIER_AT_MOST, "")

static void
test_styled_differences (void)
{
  static const struct
  {
    CaptivesLocale locale;
    const char    *persons;
  } cases[] = {
    { { EN, CAPTIVES_NUMBERS_SPACE }, "≈" NB MINUS "190" THIN "000" },
    { { RU, CAPTIVES_NUMBERS_PLAIN }, "≈" NB MINUS "190000" },
    { { JA, CAPTIVES_NUMBERS_PLAIN }, "約" MINUS "190000" },
    { { JA, CAPTIVES_NUMBERS_MYRIAD }, "約" MINUS "19万" },
  };
  CaptivesFigure figure = EXACT (61855);
  CaptivesFigure base = ABOUT (250000);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *persons = NULL;
      g_autofree char *share = NULL;

      g_assert_true (captives_format_difference (&figure, &base, cases[i].locale, &persons, &share));
      g_assert_cmpstr (persons, ==, cases[i].persons);
    }
}

static void
test_differences (void)
{
  assert_difference (EXACT (62068), EXACT (61855), "+213", "+0.3%");
  assert_difference (ABOUT (55000), EXACT (61855), "≈" NB MINUS "7,000", "≈" NB MINUS "11%");
  assert_difference (ABOUT (250000), EXACT (61855), "≈" NB "+190,000", "≈" NB "×" NB "4");
  /* Rounding to the coarser grain must not round the difference away. */
  assert_difference (ABOUT (60000), EXACT (61855), "≈" NB MINUS "2,000", "≈" NB MINUS "3.0%");
  assert_difference (ABOUT (60000), ABOUT (55000), "≈" NB "+5,000", "≈" NB "+9.1%");
  assert_difference (EXACT (61855), EXACT (61855), "0", "0%");
  assert_difference (EXACT (640105), EXACT (639776), "+329", "+0.05%");
  /* Three times is +200 %, and still a share; a little more is a multiple. */
  assert_difference (EXACT (303), EXACT (101), "+202", "+200%");
  assert_difference (EXACT (351), EXACT (101), "+250", "×" NB "3.5");
  assert_difference (EXACT (5), EXACT (0), "+5", "");
  /* 55,000 without a word of caution is a number in thousands all the same. */
  assert_difference (EXACT (55000), EXACT (61855), "≈" NB MINUS "7,000", "≈" NB MINUS "11%");
  assert_difference (EXACT (55000), EXACT (50000), "+5,000", "+10%");
  assert_difference (EXACT (0.5), EXACT (0.2), "+0.3", "+150%");
  assert_difference (EXACT (0.5), EXACT (0.25), "≈" NB "+0.3", "≈" NB "+100%");
}

/* A difference to a bound is a bound, and rounding must leave it true: 7,300 - 6,012 is 1,288, of which "more than
 * 1,300" would say too much; so would "at most +21%" of +21.4 %. */
static void
test_bounds (void)
{
  assert_difference (MORE (7300), EXACT (6012), ">" NB "+1,200", ">" NB "+21%");
  assert_difference (MOST (7300), EXACT (6012), "≤" NB "+1,300", "≤" NB "+22%");
  assert_difference (EXACT (6012), MORE (7300), "<" NB MINUS "1,200", "<" NB MINUS "17%");
  assert_difference (MORE (7300), ABOUT (7000), "≈" NB "+300", "≈" NB "+4.3%");
  assert_difference (MORE (7300), MORE (6000), "", "");
  /* 4.16 times, and more: "more than 4.2 times" would say too much. */
  assert_difference (MORE (25000), EXACT (6012), ">" NB "+18,000", ">" NB "×" NB "4.1");
}

static void
test_no_difference (void)
{
  CaptivesFigure other_scope = EXACT (5);
  CaptivesFigure other_unit = EXACT (5);
  CaptivesFigure range = make_figure (NAN, CAPTIVES_QUALIFIER_RANGE, "4-6");

  other_scope.same_scope = FALSE;
  other_unit.unit = CAPTIVES_UNIT_SHIPS;
  range.low = 4;
  range.high = 6;
  assert_difference (other_scope, EXACT (4), "", "");
  assert_difference (EXACT (4), other_scope, "", "");
  assert_difference (other_unit, EXACT (4), "", "");
  assert_difference (range, EXACT (4), "", "");
  assert_difference (EXACT (4), range, "", "");
  assert_difference (EXACT (NAN), EXACT (4), "", "");
}

static void
test_dates (void)
{
  const CaptivesDate day = { 1956, 10, 18 };
  const CaptivesDate month = { 1947, 3, 0 };
  const CaptivesDate year = { 1945, 0, 0 };

  ASSERT_TEXT (captives_format_date (day, EN), "18 Oct 1956");
  ASSERT_TEXT (captives_format_date (day, RU), "18" NB "окт." NB "1956" NB "г.");
  ASSERT_TEXT (captives_format_date (day, JA), "1956年10月18日");
  ASSERT_TEXT (captives_format_date (month, EN), "Mar 1947");
  ASSERT_TEXT (captives_format_date (month, RU), "март" NB "1947" NB "г.");
  ASSERT_TEXT (captives_format_date (month, JA), "1947年3月");
  ASSERT_TEXT (captives_format_date ((CaptivesDate) { 1947, 3, 8 }, RU), "8" NB "марта" NB "1947" NB "г.");
  ASSERT_TEXT (captives_format_date (year, EN), "1945");
  ASSERT_TEXT (captives_format_date (year, RU), "1945" NB "г.");
  ASSERT_TEXT (captives_format_date (year, JA), "1945年");
  ASSERT_TEXT (captives_format_date ((CaptivesDate) { 0 }, RU), "");
}

static void
test_spans (void)
{
  const CaptivesDate none = { 0 };
  const CaptivesDate year = { 1945, 0, 0 };
  const CaptivesDate day = { 1956, 10, 18 };

  ASSERT_TEXT (captives_format_span (year, day, EN), "1945" DASH "18 Oct 1956");
  ASSERT_TEXT (captives_format_span (year, day, RU), "1945" DASH "18" NB "окт." NB "1956" NB "г.");
  ASSERT_TEXT (captives_format_span (year, day, JA), "1945年" WAVE "1956年10月18日");
  ASSERT_TEXT (captives_format_span (year, (CaptivesDate) { 1956, 0, 0 }, RU), "1945" DASH "1956" NB "гг.");
  ASSERT_TEXT (captives_format_span ((CaptivesDate) { 1946, 10, 0 }, (CaptivesDate) { 1947, 0, 0 }, RU),
               "окт." NB "1946" DASH "1947" NB "гг.");

  ASSERT_TEXT (captives_format_span (day, day, EN), "18 Oct 1956");
  ASSERT_TEXT (captives_format_span (none, day, EN), "18 Oct 1956");
  ASSERT_TEXT (captives_format_span (day, none, EN), "18 Oct 1956");
  ASSERT_TEXT (captives_format_span (none, none, EN), "");
}

/* What both ends share is said once. */
static void
test_shared_spans (void)
{
  const CaptivesDate august = { 1945, 8, 0 };
  const CaptivesDate september = { 1945, 9, 0 };
  const CaptivesDate ninth = { 1945, 8, 9 };
  const CaptivesDate twentieth = { 1945, 8, 20 };
  const CaptivesDate second = { 1945, 9, 2 };

  ASSERT_TEXT (captives_format_span (august, september, EN), "Aug" DASH "Sep 1945");
  ASSERT_TEXT (captives_format_span (august, september, RU), "авг." DASH "сент." NB "1945" NB "г.");
  ASSERT_TEXT (captives_format_span (august, september, JA), "1945年8月" WAVE "9月");
  ASSERT_TEXT (captives_format_span (ninth, twentieth, EN), "9" DASH "20 Aug 1945");
  ASSERT_TEXT (captives_format_span (ninth, twentieth, RU), "9" DASH "20" NB "авг." NB "1945" NB "г.");
  ASSERT_TEXT (captives_format_span (ninth, twentieth, JA), "1945年8月9日" WAVE "20日");
  ASSERT_TEXT (captives_format_span (ninth, second, EN), "9 Aug" DASH "2 Sep 1945");
  ASSERT_TEXT (captives_format_span (ninth, second, JA), "1945年8月9日" WAVE "9月2日");
  /* A month and a day do not share: "Aug-2 Sep 1945" would read as if it began on a day. */
  ASSERT_TEXT (captives_format_span (august, second, EN), "Aug 1945" DASH "2 Sep 1945");
}

static const CaptivesSource archival = {
  .id = "note",
  .type = "archival",
  .language = "ru",
  .title = "Справка",
  .title_latin = "Spravka",
  .titles = { { "Note", "Справка", "報告書" } },
  .authors = { { "Ministry", "Министерство", "内務省" } },
  .issued = { 1956, 10, 18 },
  .archive = { { "GA RF", "ГА РФ", "国立文書館" } },
  .fond = "1234",
  .opis = "3",
  .delo = "765",
  .list = "5-18",
};

static const CaptivesSource article = {
  .id = "study",
  .type = "article",
  .language = "ja",
  .title = "抑留者",
  .title_latin = "Yokuryūsha",
  .titles = { { "Internees", "Интернированные", "抑留者" } },
  .authors = { { "Tanaka", "Танака", "田中" } },
  .container = "歴史",
  .publisher = "東京: 書房",
  .issued = { 2016, 0, 0 },
  .volume = "2",
  .issue = "3",
  .pages = "7-9",
};

static void
test_shelfmark (void)
{
  CaptivesSource source = archival;

  ASSERT_TEXT (captives_format_shelfmark (&source, EN), "GA RF, f. 1234, op. 3, d. 765, l. 5–18");
  ASSERT_TEXT (captives_format_shelfmark (&source, RU), "ГА РФ, ф." NB "1234, оп." NB "3, д." NB "765, л." NB "5–18");
  ASSERT_TEXT (captives_format_shelfmark (&source, JA), "国立文書館、フォンド1234、目録3、文書765、葉5–18");

  source.opis = NULL;
  source.list = NULL;
  ASSERT_TEXT (captives_format_shelfmark (&source, EN), "GA RF, f. 1234, d. 765");
  g_assert_null (captives_format_shelfmark (&article, EN));

  source.fond = NULL;
  source.delo = "118-00118-02";
  ASSERT_TEXT (captives_format_shelfmark (&source, EN), "GA RF, 118-00118-02");
  ASSERT_TEXT (captives_format_shelfmark (&source, JA), "国立文書館、118-00118-02");
}

static void
test_references (void)
{
  ASSERT_TEXT (captives_format_reference (&archival, EN),
               "Ministry. “Spravka” [Note]. 18 Oct 1956. GA RF, f. 1234, op. 3, d. 765, l. 5–18.");
  ASSERT_TEXT (captives_format_reference (&archival, RU),
               "Министерство. Справка." NB "— 18" NB "окт." NB "1956" NB "г." NB "— ГА РФ, ф." NB "1234, оп." NB "3, д." NB
               "765, л." NB "5–18.");
  ASSERT_TEXT (captives_format_reference (&archival, JA),
               "内務省「Справка」（報告書）、1956年10月18日。国立文書館、フォンド1234、目録3、文書765、葉5–18。");

  ASSERT_TEXT (captives_format_reference (&article, EN),
               "Tanaka. “Yokuryūsha” [Internees]. 歴史, vol. 2, no. 3, 東京: 書房, 2016, pp. 7–9.");
  ASSERT_TEXT (captives_format_reference (&article, RU),
               "Танака. 抑留者 [Интернированные]" NB "// 歴史." NB "— 東京: 書房, 2016." NB "— Т." NB "2." NB "— №" NB "3." NB
               "— С." NB "7–9.");
  ASSERT_TEXT (captives_format_reference (&article, JA), "田中「抑留者」『歴史』第2巻第3号、東京: 書房、2016年、7–9頁。");
}

/* A document without a title is described, in the reader's language and without quotation marks. */
static void
test_descriptions (void)
{
  CaptivesSource source = archival;

  source.title = "[Справка]";
  source.title_latin = "[Spravka]";
  source.titles = (CaptivesText) { { "[Note]", "[Справка]", "[報告書]" } };
  source.archive = (CaptivesText) { { NULL } };
  ASSERT_TEXT (captives_format_reference (&source, EN), "Ministry. [Note]. 18 Oct 1956.");
  ASSERT_TEXT (captives_format_reference (&source, RU), "Министерство. [Справка]." NB "— 18" NB "окт." NB "1956" NB "г.");
  ASSERT_TEXT (captives_format_reference (&source, JA), "内務省［報告書］、1956年10月18日。");
}

static void
test_series (void)
{
  CaptivesSource source = article;

  source.type = "book";
  source.volume = source.issue = source.pages = NULL;
  ASSERT_TEXT (captives_format_reference (&source, EN), "Tanaka. Yokuryūsha [Internees]. 歴史, 東京: 書房, 2016.");
  ASSERT_TEXT (captives_format_reference (&source, RU),
               "Танака. 抑留者 [Интернированные]." NB "— 東京: 書房, 2016." NB "— (歴史).");
  ASSERT_TEXT (captives_format_reference (&source, JA), "田中『抑留者』（歴史）、東京: 書房、2016年。");
}

/* Quotation marks inside of others change their form. */
static void
test_nested_quotes (void)
{
  CaptivesSource source = { .id = "x", .type = "article", .language = "en", .title = "“Cadres”: Who Stayed" };

  source.titles = (CaptivesText) { { "“Cadres”: Who Stayed", "«Кадры»", "「幹部」" } };
  ASSERT_TEXT (captives_format_reference (&source, EN), "“‘Cadres’: Who Stayed”.");

  source.language = "ja";
  source.title = "「ソ連地区」の人";
  source.titles = (CaptivesText) { { "People", "Люди", "「ソ連地区」の人" } };
  ASSERT_TEXT (captives_format_reference (&source, JA), "「『ソ連地区』の人」。");
}

static void
test_editors (void)
{
  CaptivesSource source = { .id = "x", .type = "collection", .language = "en", .title = "Papers" };

  source.titles = (CaptivesText) { { "Papers", "Бумаги", "文書集" } };
  source.authors = (CaptivesText) { { "Doe, J. P.; Roe, Ann", "Доу Дж. П.; Роу, Энн", "ドー, J. P.; ロー, アン" } };
  ASSERT_TEXT (captives_format_reference (&source, EN), "Doe, J. P.; Roe, Ann (eds). Papers.");
  ASSERT_TEXT (captives_format_reference (&source, RU), "Доу Дж. П.; Роу, Энн (ред.). Papers [Бумаги].");
  ASSERT_TEXT (captives_format_reference (&source, JA), "J. P. ドー、アン・ロー編『Papers』（文書集）。");

  source.authors = (CaptivesText) { { "Doe, J. P.", "Доу Дж. П.", "ドー, J. P." } };
  ASSERT_TEXT (captives_format_reference (&source, EN), "Doe, J. P. (ed.). Papers.");

  source.authors = (CaptivesText) { { NULL } };
  ASSERT_TEXT (captives_format_reference (&source, EN), "Papers.");
}

/* Whatever is missing, no mark of punctuation is left alone. */
static void
test_bare_references (void)
{
  CaptivesSource source = { .id = "x", .type = "book", .language = "en", .title = "Alone", .titles = { { "Alone", "Один", "孤独" } } };

  ASSERT_TEXT (captives_format_reference (&source, EN), "Alone.");
  ASSERT_TEXT (captives_format_reference (&source, RU), "Alone [Один].");
  ASSERT_TEXT (captives_format_reference (&source, JA), "『Alone』（孤独）。");

  source.pages = "3";
  ASSERT_TEXT (captives_format_reference (&source, EN), "Alone. P. 3.");
  ASSERT_TEXT (captives_format_reference (&source, RU), "Alone [Один]." NB "— С." NB "3.");
}

/* In every language the digits of a number are those of the value. */
static void
test_random_numbers (void)
{
  for (int i = 0; i < 20000; i++)
    {
      double value = g_test_rand_int_range (-2000000000, 2000000000) / pow (10, g_test_rand_int_range (0, 7));
      int decimals = g_test_rand_int_range (0, 7);
      int language = g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
      g_autofree char *text = captives_format_number (value, decimals, (CaptivesLocale) { language });
      g_autoptr (GString) digits = g_string_new (g_str_has_prefix (text, MINUS) ? "-" : "");
      double again;

      for (const char *at = text; *at != '\0'; at++)
        {
          if (g_ascii_isdigit (*at))
            g_string_append_c (digits, *at);
        }
      again = g_ascii_strtod (digits->str, NULL) / pow (10, decimals);
      g_assert_cmpfloat_with_epsilon (again, value, 0.5 * pow (10, -decimals) + 1e-6);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/styles", test_styles);
  g_test_add_func ("/format/myriads", test_myriads);
  g_test_add_func ("/format/style-names", test_style_names);
  g_test_add_func ("/format/axis", test_axis);
  g_test_add_func ("/format/values", test_values);
  g_test_add_func ("/format/ranges", test_ranges);
  g_test_add_func ("/format/decimals", test_decimals);
  g_test_add_func ("/format/no-figure", test_no_figure);
  g_test_add_func ("/format/spoken", test_spoken);
  g_test_add_func ("/format/spoken-units", test_spoken_units);
  g_test_add_func ("/format/in-words", test_in_words);
  g_test_add_func ("/format/differences", test_differences);
  g_test_add_func ("/format/styled-differences", test_styled_differences);
  g_test_add_func ("/format/bounds", test_bounds);
  g_test_add_func ("/format/no-difference", test_no_difference);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/spans", test_spans);
  g_test_add_func ("/format/shared-spans", test_shared_spans);
  g_test_add_func ("/format/shelfmark", test_shelfmark);
  g_test_add_func ("/format/references", test_references);
  g_test_add_func ("/format/descriptions", test_descriptions);
  g_test_add_func ("/format/series", test_series);
  g_test_add_func ("/format/nested-quotes", test_nested_quotes);
  g_test_add_func ("/format/editors", test_editors);
  g_test_add_func ("/format/bare-references", test_bare_references);
  g_test_add_func ("/format/random-numbers", test_random_numbers);

  return g_test_run ();
}
