/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-date.h -- a calendar date with reduced precision: 1945, 1945-12 or 1945-12-07 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaptivesDate:
 * @year: 1000..2999; 0 if no date is given at all
 * @month: 1..12; 0 if only the year is known
 * @day: 1..31; 0 if only the month is known
 *
 * A plain value, proleptic Gregorian.  Never made more precise than its source.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
} CaptivesDate;

/**
 * captives_date_parse:
 * @text: (nullable): ISO 8601 with reduced precision; NULL means no date
 * @out: (out): the date; zeroed if the answer is FALSE or @text is NULL
 *
 * Returns: FALSE if @text is not such a date, or names a day that never was (1946-02-30)
 */
gboolean     captives_date_parse         (const char          *text,
                                          CaptivesDate        *out);

/** captives_date_is_given: whether there is a date at all */
gboolean     captives_date_is_given      (CaptivesDate         date);

/**
 * captives_date_to_iso:
 *
 * Returns: (transfer full): the ISO form in the date's own precision; "" if no date is given
 */
char        *captives_date_to_iso        (CaptivesDate         date);

/**
 * captives_date_first_day, captives_date_last_day:
 *
 * Returns: the Julian day number (as GDate counts) of the first or last day that @date can mean; 0 if no date is given
 */
guint32      captives_date_first_day     (CaptivesDate         date);
guint32      captives_date_last_day      (CaptivesDate         date);

/**
 * captives_date_compare:
 *
 * Orders by first day, then by last day; a date not given comes after all others.
 * Returns: negative, 0 or positive, as for qsort
 */
int          captives_date_compare       (CaptivesDate         a,
                                          CaptivesDate         b);

G_END_DECLS
