/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates and spans. */

#include "config.h"

#include "captives-format-private.h"

static const char *const english_months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* Alone a short Russian month stands in the nominative, after a day in the genitive. */
static const char *const russian_months[2][12] = {
  { "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек." },
  { "янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек." },
};

static void
append_english (GString      *out,
                CaptivesDate  date)
{
  const char *gap = "";

  if (date.day != 0)
    {
      g_string_append_printf (out, "%u", date.day);
      gap = " ";
    }
  if (date.month != 0)
    {
      g_string_append_printf (out, "%s%s", gap, english_months[date.month - 1]);
      gap = " ";
    }
  if (date.year != 0)
    g_string_append_printf (out, "%s%u", gap, date.year);
}

/* Without the "г." after the year, which a span of years shares.  A date is never broken over two lines. */
static void
append_russian (GString      *out,
                CaptivesDate  date,
                gboolean      has_day)
{
  const char *gap = "";

  if (date.day != 0)
    {
      g_string_append_printf (out, "%u", date.day);
      gap = NBSP;
    }
  if (date.month != 0)
    {
      g_string_append_printf (out, "%s%s", gap, russian_months[has_day ? 1 : 0][date.month - 1]);
      gap = NBSP;
    }
  if (date.year != 0)
    g_string_append_printf (out, "%s%u", gap, date.year);
}

static void
append_japanese (GString      *out,
                 CaptivesDate  date)
{
  if (date.year != 0)
    g_string_append_printf (out, "%u年", date.year);
  if (date.month != 0)
    g_string_append_printf (out, "%u月", date.month);
  if (date.day != 0)
    g_string_append_printf (out, "%u日", date.day);
}

static void
append_date (GString          *out,
             CaptivesDate      date,
             gboolean          has_day,
             CaptivesLanguage  language)
{
  if (language == CAPTIVES_LANGUAGE_JAPANESE)
    append_japanese (out, date);
  else if (language == CAPTIVES_LANGUAGE_RUSSIAN)
    append_russian (out, date, has_day);
  else
    append_english (out, date);
}

/* Takes from one end of a span what both ends share: the year, and the month if both have days.  The shared part is
 * written once, at the end in English and Russian, at the beginning in Japanese. */
static void
drop_shared (CaptivesDate *end,
             CaptivesDate  other)
{
  gboolean have_days = end->day != 0 && other.day != 0;
  gboolean have_months = end->month != 0 && other.month != 0;

  if (end->year != other.year || !have_months || have_days != (end->day != 0 || other.day != 0))
    return;

  end->year = 0;
  if (have_days && end->month == other.month)
    end->month = 0;
}

char *
captives_format_date (CaptivesDate     date,
                      CaptivesLanguage language)
{
  GString *out;

  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  if (!captives_date_is_given (date))
    return g_strdup ("");

  out = g_string_new (NULL);
  append_date (out, date, date.day != 0, language);
  if (language == CAPTIVES_LANGUAGE_RUSSIAN)
    g_string_append (out, NBSP "г.");

  return g_string_free (out, FALSE);
}

char *
captives_format_span (CaptivesDate     begins,
                      CaptivesDate     ends,
                      CaptivesLanguage language)
{
  CaptivesDate first = begins;
  CaptivesDate last = ends;
  GString *out;

  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  if (!captives_date_is_given (ends) || captives_date_compare (begins, ends) == 0)
    return captives_format_date (begins, language);
  if (!captives_date_is_given (begins))
    return captives_format_date (ends, language);

  if (language == CAPTIVES_LANGUAGE_JAPANESE)
    drop_shared (&last, first);
  else
    drop_shared (&first, last);

  out = g_string_new (NULL);
  append_date (out, first, begins.day != 0, language);
  g_string_append (out, captives_format_get_dash (language));
  append_date (out, last, ends.day != 0, language);
  if (language == CAPTIVES_LANGUAGE_RUSSIAN)
    g_string_append (out, last.month == 0 ? NBSP "гг." : NBSP "г.");

  return g_string_free (out, FALSE);
}
