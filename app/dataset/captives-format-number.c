/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers in each language and style. */

#include "config.h"

#include "captives-format-private.h"

#include <math.h>
#include <string.h>

#define MINUS "\342\210\222"
#define NARROW_NBSP "\342\200\257" /* U+202F */

#define MOST_DUST 1e-3

static const char *const group_marks[][CAPTIVES_N_LANGUAGES] = {
  [CAPTIVES_NUMBERS_LANGUAGE] = { ",", NBSP, "," },
  [CAPTIVES_NUMBERS_SPACE] = { NARROW_NBSP, NARROW_NBSP, NARROW_NBSP },
  [CAPTIVES_NUMBERS_PLAIN] = { "", "", "" },
  [CAPTIVES_NUMBERS_MYRIAD] = { ",", NBSP, "," },
};
static const char *const decimal_marks[] = { ".", ",", "." };

/* The words after each four digits of a number, from the right. */
static const char *const myriads[] = { "", "万", "億", "兆" };

int
captives_format_count_decimals (double value)
{
  double scale = 1;

  /* A sum of decimals is off by less than a part in 10^9.  Of a great number that part is more than dust. */
  for (int decimals = 0; decimals < CAPTIVES_MAX_DECIMALS; decimals++, scale *= 10)
    {
      double scaled = value * scale;

      if (fabs (scaled - round (scaled)) <= MIN (1e-9 * MAX (1, fabs (scaled)), MOST_DUST))
        return decimals;
    }

  return CAPTIVES_MAX_DECIMALS;
}

static void
append_groups (GString    *out,
               const char *digits,
               gsize       n_digits,
               const char *mark)
{
  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (out, mark);
      g_string_append_c (out, digits[i]);
    }
}

/* "6万1,855", "20万", "1億5": the highest word takes all that is left, and four zeros are said only where something must
 * stand: alone, or before decimals. */
static void
append_myriads (GString    *out,
                const char *digits,
                gsize       n_digits,
                const char *mark,
                gboolean    has_decimals)
{
  gsize at = 0;

  for (int rank = MIN ((n_digits - 1) / 4, G_N_ELEMENTS (myriads) - 1); rank >= 0; rank--)
    {
      gsize end = n_digits - 4 * rank;
      gsize start = at + strspn (digits + at, "0");

      if (rank == 0 && (has_decimals || out->len == 0))
        start = MIN (start, end - 1);
      if (start < end)
        {
          append_groups (out, digits + start, end - start, mark);
          g_string_append (out, myriads[rank]);
        }
      at = end;
    }
}

static gboolean
has_myriads (CaptivesLocale locale)
{
  return locale.language == CAPTIVES_LANGUAGE_JAPANESE && locale.numbers == CAPTIVES_NUMBERS_MYRIAD;
}

char *
captives_format_number (double         value,
                        int            decimals,
                        CaptivesLocale locale)
{
  char format[] = "%.0f";
  char plain[400]; /* the greatest double has 309 digits before the mark */
  g_autoptr (GString) whole = g_string_new (NULL);
  const char *mark;
  const char *minus;
  gsize n_digits;

  g_return_val_if_fail (isfinite (value), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= CAPTIVES_MAX_DECIMALS, NULL);
  g_return_val_if_fail (captives_locale_is_valid (locale), NULL);

  format[2] = '0' + decimals;
  g_ascii_formatd (plain, sizeof plain, format, fabs (value));
  n_digits = strspn (plain, "0123456789");
  mark = group_marks[locale.numbers][locale.language];

  if (has_myriads (locale))
    append_myriads (whole, plain, n_digits, mark, decimals > 0);
  else
    append_groups (whole, plain, n_digits, mark);

  /* What is rounded to nothing has no sign. */
  minus = value < 0 && strpbrk (plain, "123456789") != NULL ? MINUS : "";
  return decimals > 0 ? g_strconcat (minus, whole->str, decimal_marks[locale.language], plain + n_digits + 1, NULL)
                      : g_strconcat (minus, whole->str, NULL);
}

char *
captives_format_axis (double         value,
                      CaptivesLocale locale)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (value), NULL);

  if (locale.language != CAPTIVES_LANGUAGE_JAPANESE || locale.numbers != CAPTIVES_NUMBERS_LANGUAGE || value == 0
      || fmod (value, 1e4) != 0)
    return captives_format_number (value, captives_format_count_decimals (value), locale);

  number = captives_format_number (value / 1e4, 0, locale);
  return g_strconcat (number, "万", NULL);
}
