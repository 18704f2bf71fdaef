/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-printed.h -- reads a number as documents print it, in English, Russian or Japanese */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double value; /* NAN if it is a range */
  double low;   /* NAN unless it is a range */
  double high;  /* NAN unless it is a range */
} CaptivesPrinted;

/**
 * captives_printed_parse:
 * @text: "609,448", "12,5 тыс.", "57万4000", "574,000 to 640,000", "up to six hundred"
 * @out: (out): what it says; untouched if the answer is FALSE
 *
 * Digits may be grouped by a comma, by any space or by an apostrophe; a comma before one, two or more than three digits
 * is a decimal mark, and so is one before three digits where a word such as "тыс." follows.  A full stop before three
 * digits groups them unless such a word follows.  Words that are no numbers ("about", "человек", "人") are passed over.
 * A range may leave out the word that scales its first number: "10–15 тыс.".
 * Returns: FALSE if there is no number in @text, or more than two
 */
gboolean captives_printed_parse (const char      *text,
                                 CaptivesPrinted *out);

G_END_DECLS
