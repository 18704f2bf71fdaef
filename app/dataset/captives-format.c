/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The values of figures, and what is computed from them. */

#include "config.h"

#include "captives-format-private.h"

#include <math.h>
#include <string.h>

#define FRACTION_SLASH "\342\201\204" /* U+2044: what NFKC makes of the stroke in "½" */
#define TIMES "\303\227"

/* What a qualifier puts before and after a number.  Signs stand off by a no-break space, Japanese words do not. */
typedef struct
{
  const char *before;
  const char *after;
} Sign;

static const Sign western_signs[] = {
  [CAPTIVES_QUALIFIER_EXACT] = { "", "" },
  [CAPTIVES_QUALIFIER_ABOUT] = { "≈" NBSP, "" },
  [CAPTIVES_QUALIFIER_AT_LEAST] = { "≥" NBSP, "" },
  [CAPTIVES_QUALIFIER_AT_MOST] = { "≤" NBSP, "" },
  [CAPTIVES_QUALIFIER_MORE_THAN] = { ">" NBSP, "" },
  [CAPTIVES_QUALIFIER_LESS_THAN] = { "<" NBSP, "" },
  [CAPTIVES_QUALIFIER_RANGE] = { "", "" },
};

static const Sign japanese_signs[] = {
  [CAPTIVES_QUALIFIER_EXACT] = { "", "" },
  [CAPTIVES_QUALIFIER_ABOUT] = { "約", "" },
  [CAPTIVES_QUALIFIER_AT_LEAST] = { "", "以上" },
  [CAPTIVES_QUALIFIER_AT_MOST] = { "", "以下" },
  [CAPTIVES_QUALIFIER_MORE_THAN] = { "", "超" },
  [CAPTIVES_QUALIFIER_LESS_THAN] = { "", "未満" },
  [CAPTIVES_QUALIFIER_RANGE] = { "", "" },
};

static const char *const percent_signs[] = { "%", NBSP "%", "%" };
static const char *const no_figure[] = { "no figure", "нет числа", "数値なし" };

char *
captives_format_add_sign (const char        *number,
                          CaptivesQualifier  qualifier,
                          CaptivesLanguage   language)
{
  const Sign *sign = language == CAPTIVES_LANGUAGE_JAPANESE ? &japanese_signs[qualifier] : &western_signs[qualifier];

  return g_strconcat (sign->before, number, sign->after, NULL);
}

const char *
captives_format_get_dash (CaptivesLanguage language)
{
  return language == CAPTIVES_LANGUAGE_JAPANESE ? WAVE_DASH : EN_DASH;
}

/* The decimals that the witness printed.  Only called for a number that has some: a mark is then no group mark.  Where they
 * are not in digits ("полтора", "12½", "四八・五") nothing is known of them, and none may be lost. */
static int
count_printed_decimals (const char *printed)
{
  g_autofree char *plain = g_utf8_normalize (printed, -1, G_NORMALIZE_NFKC);
  g_autoptr (GRegex) decimals = g_regex_new ("[0-9][.,・·]([0-9]+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int most = 0;

  if (plain == NULL || strpbrk (plain, "0123456789") == NULL || strstr (plain, FRACTION_SLASH) != NULL)
    return CAPTIVES_MAX_DECIMALS;

  for (g_regex_match (decimals, plain, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start = 0;
      int end = 0;

      g_match_info_fetch_pos (match, 1, &start, &end);
      most = MAX (most, end - start);
    }

  return most;
}

static char *
format_plain (const CaptivesFigure *figure,
              double                value,
              CaptivesLocale        locale)
{
  int decimals = captives_format_count_decimals (value);

  if (decimals > 0 && figure->printed != NULL)
    decimals = MIN (decimals, count_printed_decimals (figure->printed));

  return captives_format_number (value, decimals, locale);
}

static gboolean
has_range (const CaptivesFigure *figure)
{
  return figure->qualifier == CAPTIVES_QUALIFIER_RANGE && isfinite (figure->low) && isfinite (figure->high);
}

char *
captives_format_value (const CaptivesFigure *figure,
                       CaptivesLocale        locale)
{
  g_autofree char *low = NULL;
  g_autofree char *number = NULL;
  g_autofree char *full = NULL;
  const char *unit;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (captives_locale_is_valid (locale), NULL);

  unit = figure->unit == CAPTIVES_UNIT_PERCENT ? percent_signs[locale.language] : "";
  if (has_range (figure))
    {
      low = format_plain (figure, figure->low, locale);
      number = format_plain (figure, figure->high, locale);
      return g_strconcat (low, captives_format_get_dash (locale.language), number, unit, NULL);
    }
  if (!isfinite (figure->value))
    return g_strdup (no_figure[locale.language]);

  number = format_plain (figure, figure->value, locale);
  full = g_strconcat (number, unit, NULL);
  return captives_format_add_sign (full, figure->qualifier, locale.language);
}

/* What one unit in the last stated place is worth: of "about 250,000" ten thousand.  An exact number is stated to its
 * last digit, unless it ends in three zeros: 55,000 without a word of caution is still a number in thousands. */
static double
get_grain (const CaptivesFigure *figure)
{
  double value = fabs (figure->value);
  double grain = pow (10, -captives_format_count_decimals (value));

  if (grain < 1 || value == 0)
    return grain;

  while (fmod (value, grain * 10) == 0)
    grain *= 10;

  if (figure->qualifier == CAPTIVES_QUALIFIER_EXACT)
    return grain < 1000 ? 1 : 1000;

  return grain;
}

/* The coarser grain of both, but never one that rounds the difference itself away: between 60,000 and 61,855 lie about
 * 2,000, not 0. */
static double
get_difference_grain (const CaptivesFigure *figure,
                      const CaptivesFigure *base)
{
  double difference = fabs (figure->value - base->value);
  double finest = MIN (get_grain (figure), get_grain (base));
  double grain = MAX (get_grain (figure), get_grain (base));

  while (difference > 0 && difference < grain && grain > finest)
    grain /= 10;

  return MAX (grain, finest);
}

static const CaptivesQualifier opposites[] = {
  [CAPTIVES_QUALIFIER_EXACT] = CAPTIVES_QUALIFIER_EXACT,
  [CAPTIVES_QUALIFIER_ABOUT] = CAPTIVES_QUALIFIER_ABOUT,
  [CAPTIVES_QUALIFIER_AT_LEAST] = CAPTIVES_QUALIFIER_AT_MOST,
  [CAPTIVES_QUALIFIER_AT_MOST] = CAPTIVES_QUALIFIER_AT_LEAST,
  [CAPTIVES_QUALIFIER_MORE_THAN] = CAPTIVES_QUALIFIER_LESS_THAN,
  [CAPTIVES_QUALIFIER_LESS_THAN] = CAPTIVES_QUALIFIER_MORE_THAN,
  [CAPTIVES_QUALIFIER_RANGE] = CAPTIVES_QUALIFIER_RANGE,
};

static gboolean
is_bound (CaptivesQualifier qualifier)
{
  return qualifier >= CAPTIVES_QUALIFIER_AT_LEAST && qualifier <= CAPTIVES_QUALIFIER_LESS_THAN;
}

/* The qualifier of a difference: "more than" minus a number is "more than", a number minus it "less than". */
static CaptivesQualifier
subtract_qualifiers (const CaptivesFigure *figure,
                     const CaptivesFigure *base)
{
  CaptivesQualifier other = opposites[base->qualifier];

  if (figure->qualifier == CAPTIVES_QUALIFIER_ABOUT || other == CAPTIVES_QUALIFIER_ABOUT)
    return CAPTIVES_QUALIFIER_ABOUT;

  return is_bound (figure->qualifier) ? figure->qualifier : other;
}

/* Rounds @difference to @grain.  A bound is rounded to the side on which it stays true; another number that rounding
 * changes is about. */
static double
round_difference (double             difference,
                  double             grain,
                  CaptivesQualifier *qualifier)
{
  double steps = difference / grain;
  double rounded;

  if (*qualifier == CAPTIVES_QUALIFIER_AT_LEAST || *qualifier == CAPTIVES_QUALIFIER_MORE_THAN)
    return floor (steps + 1e-9) * grain;
  if (*qualifier == CAPTIVES_QUALIFIER_AT_MOST || *qualifier == CAPTIVES_QUALIFIER_LESS_THAN)
    return ceil (steps - 1e-9) * grain;

  rounded = round (steps) * grain;
  if (fabs (rounded - difference) > 1e-6 * MAX (1, fabs (difference)))
    *qualifier = CAPTIVES_QUALIFIER_ABOUT;
  return rounded;
}

static char *
format_signed (double         value,
               int            decimals,
               CaptivesLocale locale)
{
  g_autofree char *number = captives_format_number (value, decimals, locale);

  return g_strconcat (value > 0 && strpbrk (number, "123456789") != NULL ? "+" : "", number, NULL);
}

/* Rounds to @decimals; a bound to the side on which it stays true. */
static double
round_bound (double            value,
             int               decimals,
             CaptivesQualifier qualifier)
{
  double grain = pow (10, -decimals);

  return round_difference (value, grain, &qualifier);
}

/* A multiple: "× 4", "× 3.5". */
static char *
format_multiple (double            ratio,
                 CaptivesQualifier qualifier,
                 CaptivesLocale    locale)
{
  int decimals = ratio < 9.95 && fabs (ratio - round (ratio)) >= 0.05 ? 1 : 0;
  g_autofree char *number = captives_format_number (round_bound (ratio, decimals, qualifier), decimals, locale);
  g_autofree char *multiple = g_strconcat (TIMES NBSP, number, NULL);

  return captives_format_add_sign (multiple, qualifier, locale.language);
}

/* Two significant digits are enough for a share, and never fewer decimals than show that it is not nothing. */
static char *
format_share (double            value,
              double            base,
              CaptivesQualifier qualifier,
              CaptivesLocale    locale)
{
  g_autofree char *number = NULL;
  g_autofree char *percent = NULL;
  double ratio = value / base;
  double share = (ratio - 1) * 100;
  int decimals = fabs (share) >= 9.95 ? 0 : 1;

  if (base == 0 || !isfinite (ratio))
    return g_strdup ("");

  if (share > 200)
    return format_multiple (ratio, qualifier, locale);

  while (share != 0 && decimals < 4 && fabs (share) * pow (10, decimals) < 0.95)
    decimals++;
  number = format_signed (round_bound (share, decimals, qualifier), share == 0 ? 0 : decimals, locale);
  percent = g_strconcat (number, percent_signs[locale.language], NULL);

  return captives_format_add_sign (percent, qualifier, locale.language);
}

static gboolean
can_compare (const CaptivesFigure *figure,
             const CaptivesFigure *base)
{
  return figure->same_scope && base->same_scope && figure->unit == base->unit && isfinite (figure->value) &&
         isfinite (base->value) && figure->qualifier != CAPTIVES_QUALIFIER_RANGE &&
         base->qualifier != CAPTIVES_QUALIFIER_RANGE &&
         !(is_bound (figure->qualifier) && is_bound (base->qualifier));
}

gboolean
captives_format_difference (const CaptivesFigure  *figure,
                            const CaptivesFigure  *base,
                            CaptivesLocale         locale,
                            char                 **persons,
                            char                 **share)
{
  g_autofree char *number = NULL;
  CaptivesQualifier qualifier;
  double rounded;

  g_return_val_if_fail (figure != NULL && base != NULL, FALSE);
  g_return_val_if_fail (persons != NULL && share != NULL, FALSE);
  g_return_val_if_fail (captives_locale_is_valid (locale), FALSE);

  if (!can_compare (figure, base))
    {
      *persons = g_strdup ("");
      *share = g_strdup ("");
      return FALSE;
    }

  qualifier = subtract_qualifiers (figure, base);
  rounded = round_difference (figure->value - base->value, get_difference_grain (figure, base), &qualifier);
  number = format_signed (rounded, captives_format_count_decimals (rounded), locale);
  *persons = captives_format_add_sign (number, qualifier, locale.language);
  *share = format_share (figure->value, base->value, qualifier, locale);
  return TRUE;
}

static gboolean
is_lower_bound (CaptivesQualifier qualifier)
{
  return qualifier == CAPTIVES_QUALIFIER_AT_LEAST || qualifier == CAPTIVES_QUALIFIER_MORE_THAN;
}

/* The qualifier of a sum.  Bounds on the same side stay one, which is strict if one of both is; bounds on both sides are
 * none. */
static CaptivesQualifier
add_qualifiers (CaptivesQualifier a,
                CaptivesQualifier b)
{
  if (a == CAPTIVES_QUALIFIER_EXACT)
    return b;
  if (b == CAPTIVES_QUALIFIER_EXACT || a == b)
    return a;
  if (!is_bound (a) || !is_bound (b) || is_lower_bound (a) != is_lower_bound (b))
    return CAPTIVES_QUALIFIER_ABOUT;

  return is_lower_bound (a) ? CAPTIVES_QUALIFIER_MORE_THAN : CAPTIVES_QUALIFIER_LESS_THAN;
}

char *
captives_format_residual (CaptivesDataset *dataset,
                          const char      *balance,
                          CaptivesLocale   locale)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *number = NULL;
  CaptivesQualifier qualifier = CAPTIVES_QUALIFIER_EXACT;
  double residual;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (captives_locale_is_valid (locale), NULL);

  if (!captives_dataset_get_residual (dataset, balance, &residual))
    return NULL;

  lines = captives_dataset_list_balance_lines (dataset, balance);
  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);
      CaptivesQualifier own = captives_dataset_get_figure (dataset, line->figure)->qualifier;

      qualifier = add_qualifiers (qualifier, line->sign < 0 ? opposites[own] : own);
    }

  number = captives_format_number (residual, captives_format_count_decimals (residual), locale);
  return captives_format_add_sign (number, qualifier, locale.language);
}
