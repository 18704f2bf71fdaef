/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-query-words.h"

#include "captives-fold.h"
#include "captives-printed.h"

#include <math.h>
#include <string.h>

/* One digit group after another, or digits with or without decimals. */
#define DIGITS "(?:[0-9]{1,3}(?:[ ,.'][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?)"

/* As captives_printed_parse () knows them. */
#define SCALE "(?:[百千万萬億]|(?:тысяч|миллион)\\p{L}*|(?:тыс|млн)(?!\\p{L})\\.?|(?:thousand|million)s?(?!\\p{L}))"

/* Not in the middle of a longer number.  Kanji numerals only where they are more than a digit: 三千 is, 三 and 千島 are not. */
#define NUMBER "(?<![0-9])" DIGITS "(?: ?" SCALE "(?: ?" DIGITS ")?)*(?![0-9])|(?=[〇一二三四五六七八九十]+[百千万萬億])[〇一二三四五六七八九十百千万萬億]+"

/* Folded. */
#define HEDGE "(?:[~≈約]|およそ|ほぼ|(?<!\\p{L})(?:about|around|approximately|approx\\.?|circa|ca?\\.|nearly|almost|около|примерно|приблизительно|почти|ок\\.))"

#define PATTERN "(" HEDGE " ?)?(" NUMBER ")"

static void
clear_word (gpointer word)
{
  g_free (((CaptivesQueryWord *) word)->text);
}

static void
add_words (GArray     *words,
           const char *text,
           gsize       length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_auto (GStrv) pieces = g_regex_split_simple ("\\s+", piece, 0, 0);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      CaptivesQueryWord word = { .text = g_strdup (pieces[i]) };

      if (*word.text != '\0')
        g_array_append_val (words, word);
      else
        g_free (word.text);
    }
}

static gsize
count_decimals (const char *text)
{
  const char *mark = strpbrk (text, ".,");

  return mark == NULL ? 0 : strspn (mark + 1, "0123456789");
}

/* The last word that scales, if no digits follow it: "6万", not "6万1855". */
static double
find_step (const char *text,
           double      number,
           gboolean    hedged)
{
  g_autofree char *scale = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("([0-9]*(?:[.,][0-9]+)?) ?(" SCALE ")$", 0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  CaptivesPrinted one;
  double step = 1;

  if (g_regex_match (regex, text, 0, &info))
    {
      g_autofree char *digits = g_match_info_fetch (info, 1);

      scale = g_match_info_fetch (info, 2);
      return captives_printed_parse (scale, &one) ? one.value * pow (10, -(double) count_decimals (digits)) : 0;
    }
  if (!hedged || number == 0)
    return 0;

  while (fmod (number, step * 10) == 0)
    step *= 10;
  return step > 1 ? step : 0;
}

static void
add_number (GArray     *words,
            const char *text,
            gsize       length,
            gboolean    hedged)
{
  CaptivesQueryWord word = { .text = g_strndup (text, length), .is_number = TRUE };
  CaptivesPrinted printed;

  if (captives_printed_parse (word.text, &printed) && isfinite (printed.value))
    {
      word.number = printed.value;
      word.step = find_step (word.text, word.number, hedged);
    }
  else
    word.is_number = FALSE;
  g_array_append_val (words, word);
}

GArray *
captives_query_words_parse (const char *query)
{
  g_autofree char *folded = captives_fold (query);
  g_autoptr (GRegex) regex = g_regex_new (PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  g_autoptr (GString) rest = g_string_new (NULL);
  GArray *words = g_array_new (FALSE, TRUE, sizeof (CaptivesQueryWord));
  int last = 0;
  int start;
  int end;

  g_array_set_clear_func (words, clear_word);
  g_regex_match (regex, folded, 0, &info);
  for (; g_match_info_fetch_pos (info, 2, &start, &end); g_match_info_next (info, NULL))
    {
      int hedge = -1;
      int whole;

      g_match_info_fetch_pos (info, 0, &whole, NULL);
      g_match_info_fetch_pos (info, 1, &hedge, NULL);
      add_number (words, folded + start, end - start, hedge >= 0);
      g_string_append_len (rest, folded + last, whole - last);
      g_string_append_c (rest, ' ');
      last = end;
    }

  g_string_append (rest, folded + last);
  add_words (words, rest->str, rest->len);
  return words;
}

static CaptivesNumberMatch
compare_number (const CaptivesQueryWord *self,
                double                   value)
{
  if (isnan (value))
    return CAPTIVES_NUMBER_OTHER;
  if (value == self->number)
    return CAPTIVES_NUMBER_EQUAL;
  if (self->step > 0 && fabs (floor (value / self->step + 0.5) * self->step - self->number) < self->step / 1000)
    return CAPTIVES_NUMBER_ROUNDS;

  return CAPTIVES_NUMBER_OTHER;
}

CaptivesNumberMatch
captives_query_word_compare (const CaptivesQueryWord *self,
                             double                   value,
                             double                   low,
                             double                   high)
{
  CaptivesNumberMatch ends;

  g_return_val_if_fail (self != NULL && self->is_number, CAPTIVES_NUMBER_OTHER);

  ends = MAX (compare_number (self, low), compare_number (self, high));
  return MAX (compare_number (self, value), ends);
}

/* Leaves the digits and what separates words, so that "61 855" and "61,855" are one. */
static char *
join_digits (const char *text)
{
  GString *joined = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (strchr (",.' ", *at) == NULL)
        g_string_append_c (joined, *at);
    }

  return g_string_free (joined, FALSE);
}

gboolean
captives_query_word_is_printed (const CaptivesQueryWord *self,
                                const char              *printed)
{
  g_autofree char *folded = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (self != NULL && self->is_number, FALSE);

  if (printed == NULL)
    return FALSE;

  folded = captives_fold (printed);
  joined = join_digits (folded);
  wanted = join_digits (self->text);
  return strstr (joined, wanted) != NULL;
}
