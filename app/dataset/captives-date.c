/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-date.h"

#include <string.h>

/* Reads exactly @length digits, so that neither a sign nor blanks pass as strtol () would let them. */
static gboolean
parse_digits (const char *text,
              gsize       length,
              guint      *out)
{
  guint number = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  *out = number;
  return TRUE;
}

static gboolean
parse_fields (const char   *text,
              CaptivesDate *date)
{
  gsize length = strlen (text);
  guint year;
  guint month = 0;
  guint day = 0;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if (!parse_digits (text, 4, &year) || year < 1000 || year > 2999)
    return FALSE;
  if (length >= 7 && (text[4] != '-' || !parse_digits (text + 5, 2, &month) || month < 1 || month > 12))
    return FALSE;
  if (length == 10 && (text[7] != '-' || !parse_digits (text + 8, 2, &day) || !g_date_valid_dmy (day, month, year)))
    return FALSE;

  date->year = year;
  date->month = month;
  date->day = day;
  return TRUE;
}

static guint32
get_julian (guint day,
            guint month,
            guint year)
{
  GDate date;

  if (!g_date_valid_dmy (day, month, year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

gboolean
captives_date_parse (const char   *text,
                     CaptivesDate *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  *out = (CaptivesDate) { 0 };
  return text == NULL || parse_fields (text, out);
}

gboolean
captives_date_is_given (CaptivesDate date)
{
  return date.year != 0;
}

char *
captives_date_to_iso (CaptivesDate date)
{
  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04u-%02u", date.year, date.month);

  return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
}

guint32
captives_date_first_day (CaptivesDate date)
{
  return get_julian (MAX (date.day, 1), MAX (date.month, 1), date.year);
}

guint32
captives_date_last_day (CaptivesDate date)
{
  guint month = date.month != 0 ? date.month : 12;
  guint day = date.day;

  if (date.year == 0 || month > 12)
    return 0;
  if (day == 0 || date.month == 0)
    day = g_date_get_days_in_month (month, date.year);

  return get_julian (day, month, date.year);
}

int
captives_date_compare (CaptivesDate a,
                       CaptivesDate b)
{
  gint64 difference;

  if (a.year == 0 || b.year == 0)
    return (a.year == 0) - (b.year == 0);

  difference = (gint64) captives_date_first_day (a) - captives_date_first_day (b);
  if (difference == 0)
    difference = (gint64) captives_date_last_day (a) - captives_date_last_day (b);

  return (difference > 0) - (difference < 0);
}
