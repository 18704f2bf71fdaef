/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-query-words.h -- what somebody typed into a search: words and numbers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_NUMBER_OTHER,  /* not this number */
  CAPTIVES_NUMBER_ROUNDS, /* rounds to it */
  CAPTIVES_NUMBER_EQUAL,
} CaptivesNumberMatch;

typedef struct
{
  char     *text;      /* folded (captives-fold.h); of a number as it was typed, without "about" */
  gboolean  is_number;
  double    number;    /* read only if is_number */
  double    step;      /* what it is rounded to: 10,000 of "6万", 100 of "12.5 тыс."; 0 if every digit is meant */
} CaptivesQueryWord;

/**
 * captives_query_words_parse:
 * @query: any bytes
 *
 * A number is digits, grouped or not, with or without words that scale it: "61,855", "6万1855", "12.5 тыс.", "六万".  Words that
 * only say that it is not exact ("about", "около", "約") belong to it, and then its noughts are rounding.
 * Returns: (transfer full) (element-type CaptivesQueryWord): numbers first
 */
GArray              *captives_query_words_parse   (const char              *query);

/** captives_query_word_compare: @low, @high: NAN unless a range.  Returns: how far value or an end of the range is the number of @self */
CaptivesNumberMatch  captives_query_word_compare  (const CaptivesQueryWord *self,
                                                   double                   value,
                                                   double                   low,
                                                   double                   high);

/** captives_query_word_is_printed: @printed: (nullable).  Returns: whether the digits of the number @self stand in it, however grouped */
gboolean             captives_query_word_is_printed (const CaptivesQueryWord *self,
                                                     const char              *printed);

G_END_DECLS
