/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-printed-words.h"

#include <string.h>

/* Words that begin like another one stand after it where the other is given whole. */
static const CaptivesWord words[] = {
  { "one", CAPTIVES_WORD_NUMBER, 1 },
  { "two", CAPTIVES_WORD_NUMBER, 2 },
  { "three", CAPTIVES_WORD_NUMBER, 3 },
  { "four", CAPTIVES_WORD_NUMBER, 4 },
  { "five", CAPTIVES_WORD_NUMBER, 5 },
  { "six", CAPTIVES_WORD_NUMBER, 6 },
  { "seven", CAPTIVES_WORD_NUMBER, 7 },
  { "eight", CAPTIVES_WORD_NUMBER, 8 },
  { "nine", CAPTIVES_WORD_NUMBER, 9 },
  { "ten", CAPTIVES_WORD_NUMBER, 10 },
  { "eleven", CAPTIVES_WORD_NUMBER, 11 },
  { "twelve", CAPTIVES_WORD_NUMBER, 12 },
  { "thirteen", CAPTIVES_WORD_NUMBER, 13 },
  { "fourteen", CAPTIVES_WORD_NUMBER, 14 },
  { "fifteen", CAPTIVES_WORD_NUMBER, 15 },
  { "sixteen", CAPTIVES_WORD_NUMBER, 16 },
  { "seventeen", CAPTIVES_WORD_NUMBER, 17 },
  { "eighteen", CAPTIVES_WORD_NUMBER, 18 },
  { "nineteen", CAPTIVES_WORD_NUMBER, 19 },
  { "twenty", CAPTIVES_WORD_NUMBER, 20 },
  { "thirty", CAPTIVES_WORD_NUMBER, 30 },
  { "forty", CAPTIVES_WORD_NUMBER, 40 },
  { "fifty", CAPTIVES_WORD_NUMBER, 50 },
  { "sixty", CAPTIVES_WORD_NUMBER, 60 },
  { "seventy", CAPTIVES_WORD_NUMBER, 70 },
  { "eighty", CAPTIVES_WORD_NUMBER, 80 },
  { "ninety", CAPTIVES_WORD_NUMBER, 90 },
  { "half", CAPTIVES_WORD_NUMBER, 0.5 },
  { "dozen", CAPTIVES_WORD_SMALL, 12 },
  { "hundred*", CAPTIVES_WORD_SMALL, 100 },
  { "thousand*", CAPTIVES_WORD_LARGE, 1000 },
  { "million*", CAPTIVES_WORD_LARGE, 1000000 },
  { "один", CAPTIVES_WORD_NUMBER, 1 },
  { "одна", CAPTIVES_WORD_NUMBER, 1 },
  { "одного", CAPTIVES_WORD_NUMBER, 1 },
  { "два", CAPTIVES_WORD_NUMBER, 2 },
  { "две", CAPTIVES_WORD_NUMBER, 2 },
  { "двух", CAPTIVES_WORD_NUMBER, 2 },
  { "три", CAPTIVES_WORD_NUMBER, 3 },
  { "трёх", CAPTIVES_WORD_NUMBER, 3 },
  { "трех", CAPTIVES_WORD_NUMBER, 3 },
  { "четыре", CAPTIVES_WORD_NUMBER, 4 },
  { "четырёх", CAPTIVES_WORD_NUMBER, 4 },
  { "четырех", CAPTIVES_WORD_NUMBER, 4 },
  { "пять", CAPTIVES_WORD_NUMBER, 5 },
  { "пяти", CAPTIVES_WORD_NUMBER, 5 },
  { "шесть", CAPTIVES_WORD_NUMBER, 6 },
  { "шести", CAPTIVES_WORD_NUMBER, 6 },
  { "семь", CAPTIVES_WORD_NUMBER, 7 },
  { "семи", CAPTIVES_WORD_NUMBER, 7 },
  { "восемь", CAPTIVES_WORD_NUMBER, 8 },
  { "восьми", CAPTIVES_WORD_NUMBER, 8 },
  { "девять", CAPTIVES_WORD_NUMBER, 9 },
  { "девяти", CAPTIVES_WORD_NUMBER, 9 },
  { "десять", CAPTIVES_WORD_NUMBER, 10 },
  { "десяти", CAPTIVES_WORD_NUMBER, 10 },
  { "одиннадцат*", CAPTIVES_WORD_NUMBER, 11 },
  { "двенадцат*", CAPTIVES_WORD_NUMBER, 12 },
  { "тринадцат*", CAPTIVES_WORD_NUMBER, 13 },
  { "четырнадцат*", CAPTIVES_WORD_NUMBER, 14 },
  { "пятнадцат*", CAPTIVES_WORD_NUMBER, 15 },
  { "шестнадцат*", CAPTIVES_WORD_NUMBER, 16 },
  { "семнадцат*", CAPTIVES_WORD_NUMBER, 17 },
  { "восемнадцат*", CAPTIVES_WORD_NUMBER, 18 },
  { "девятнадцат*", CAPTIVES_WORD_NUMBER, 19 },
  { "двадцат*", CAPTIVES_WORD_NUMBER, 20 },
  { "тридцат*", CAPTIVES_WORD_NUMBER, 30 },
  { "сорок*", CAPTIVES_WORD_NUMBER, 40 },
  { "пятьдесят", CAPTIVES_WORD_NUMBER, 50 },
  { "пятидесяти", CAPTIVES_WORD_NUMBER, 50 },
  { "шестьдесят", CAPTIVES_WORD_NUMBER, 60 },
  { "шестидесяти", CAPTIVES_WORD_NUMBER, 60 },
  { "семьдесят", CAPTIVES_WORD_NUMBER, 70 },
  { "семидесяти", CAPTIVES_WORD_NUMBER, 70 },
  { "восемьдесят", CAPTIVES_WORD_NUMBER, 80 },
  { "восьмидесяти", CAPTIVES_WORD_NUMBER, 80 },
  { "девяност*", CAPTIVES_WORD_NUMBER, 90 },
  { "сто", CAPTIVES_WORD_NUMBER, 100 },
  { "ста", CAPTIVES_WORD_NUMBER, 100 },
  { "сотня", CAPTIVES_WORD_SMALL, 100 },
  { "сотни", CAPTIVES_WORD_SMALL, 100 },
  { "двести", CAPTIVES_WORD_NUMBER, 200 },
  { "двухсот", CAPTIVES_WORD_NUMBER, 200 },
  { "триста", CAPTIVES_WORD_NUMBER, 300 },
  { "трёхсот", CAPTIVES_WORD_NUMBER, 300 },
  { "четыреста", CAPTIVES_WORD_NUMBER, 400 },
  { "пятьсот", CAPTIVES_WORD_NUMBER, 500 },
  { "пятисот", CAPTIVES_WORD_NUMBER, 500 },
  { "шестьсот", CAPTIVES_WORD_NUMBER, 600 },
  { "шестисот", CAPTIVES_WORD_NUMBER, 600 },
  { "семьсот", CAPTIVES_WORD_NUMBER, 700 },
  { "восемьсот", CAPTIVES_WORD_NUMBER, 800 },
  { "девятьсот", CAPTIVES_WORD_NUMBER, 900 },
  { "полтора", CAPTIVES_WORD_NUMBER, 1.5 },
  { "тыс", CAPTIVES_WORD_LARGE, 1000 },
  { "тысяч*", CAPTIVES_WORD_LARGE, 1000 },
  { "полмиллиона", CAPTIVES_WORD_NUMBER, 500000 },
  { "млн", CAPTIVES_WORD_LARGE, 1000000 },
  { "миллион*", CAPTIVES_WORD_LARGE, 1000000 },
  { "〇", CAPTIVES_WORD_NUMBER, 0 },
  { "一", CAPTIVES_WORD_NUMBER, 1 },
  { "二", CAPTIVES_WORD_NUMBER, 2 },
  { "三", CAPTIVES_WORD_NUMBER, 3 },
  { "四", CAPTIVES_WORD_NUMBER, 4 },
  { "五", CAPTIVES_WORD_NUMBER, 5 },
  { "六", CAPTIVES_WORD_NUMBER, 6 },
  { "七", CAPTIVES_WORD_NUMBER, 7 },
  { "八", CAPTIVES_WORD_NUMBER, 8 },
  { "九", CAPTIVES_WORD_NUMBER, 9 },
  { "十", CAPTIVES_WORD_SMALL, 10 },
  { "百", CAPTIVES_WORD_SMALL, 100 },
  { "千", CAPTIVES_WORD_SMALL, 1000 },
  { "万", CAPTIVES_WORD_LARGE, 10000 },
  { "萬", CAPTIVES_WORD_LARGE, 10000 },
  { "億", CAPTIVES_WORD_LARGE, 100000000 },
};

static gboolean
is_word (const CaptivesWord *entry,
         const char         *word)
{
  gsize length = strlen (entry->word);

  if (entry->word[length - 1] == '*')
    return strncmp (entry->word, word, length - 1) == 0;

  return strcmp (entry->word, word) == 0;
}

const CaptivesWord *
captives_printed_find_word (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (is_word (&words[i], word))
        return &words[i];
    }

  return NULL;
}
