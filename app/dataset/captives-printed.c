/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-printed.h"

#include "captives-printed-words.h"

#include <math.h>
#include <string.h>

/* Many papers set a circle for the zero.  No number begins with one: ○○ stands for a name left out. */
#define CIRCLES "○◯"
#define FIRST "[〇一二三四五六七八九]"
#define DIGIT "[〇一二三四五六七八九" CIRCLES "]"

enum { MAX_NUMBERS = 3 }; /* one more than a range has, to see that there are too many */

/* A number, while its words are added up. */
typedef struct
{
  double   total;   /* thousands, millions, 万: done */
  double   section; /* below the next of them */
  double   current; /* not multiplied yet; NAN if there is none */
  double   scale;   /* the last word that multiplies all before it; 1 if there is none */
  gboolean begun;
} Number;

typedef struct
{
  const char *rest;    /* what is still to be read: small letters, NFKC */
  Number      numbers[MAX_NUMBERS];
  guint       n_numbers;
} Parser;

static Number *
get_open_number (Parser *parser)
{
  Number *number = &parser->numbers[parser->n_numbers];

  if (!number->begun)
    *number = (Number){ .current = NAN, .scale = 1, .begun = TRUE };

  return number;
}

static void
close_number (Parser *parser)
{
  if (parser->numbers[parser->n_numbers].begun && parser->n_numbers + 1 < MAX_NUMBERS)
    parser->n_numbers++;
}

static void
add_word (Parser             *parser,
          const CaptivesWord *word)
{
  Number *number = get_open_number (parser);
  double pending = isnan (number->current) ? 0 : number->current;

  switch (word->kind)
    {
    case CAPTIVES_WORD_NUMBER:
      number->section += pending;
      number->current = word->value;
      break;
    case CAPTIVES_WORD_SMALL:
      number->section += (isnan (number->current) ? 1 : pending) * word->value;
      number->current = NAN;
      break;
    case CAPTIVES_WORD_LARGE:
    default:
      number->total += (number->section + pending > 0 ? number->section + pending : 1) * word->value;
      number->section = 0;
      number->current = NAN;
      number->scale = word->value;
      break;
    }
}

/* Reads letters of an alphabet as one word, all other characters one by one. */
static char *
take_word (Parser *parser)
{
  const char *start = parser->rest;

  do
    parser->rest = g_utf8_next_char (parser->rest);
  while (g_unichar_isalpha (g_utf8_get_char (start)) && g_utf8_get_char (start) < 0x3000
         && g_unichar_isalpha (g_utf8_get_char (parser->rest)) && g_utf8_get_char (parser->rest) < 0x3000);

  return g_strndup (start, parser->rest - start);
}

/* "тыс" in "12,5 тыс.", looked at but not taken */
static gboolean
is_scaled (const char *rest)
{
  Parser ahead = { .rest = rest + strspn (rest, " ") };
  g_autofree char *word = *ahead.rest != '\0' ? take_word (&ahead) : NULL;
  const CaptivesWord *found = word != NULL ? captives_printed_find_word (word) : NULL;

  return found != NULL && found->kind == CAPTIVES_WORD_LARGE;
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static gboolean
is_group (const char *text,
          const char *marks)
{
  return *text != '\0' && strchr (marks, *text) != NULL && count_digits (text + 1) == 3;
}

/* Takes the digits of one number, and gives them without marks of groups. */
static double
take_digits (Parser *parser)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *c = parser->rest;
  gsize n = count_digits (c);
  gboolean scaled, grouped;

  g_string_append_len (digits, c, n);
  c += n;
  scaled = is_group (c, ",.") && is_scaled (c + 4);
  grouped = n <= 3 && digits->str[0] != '0' && !scaled;
  while (grouped && is_group (c, ",. '"))
    {
      g_string_append_len (digits, c + 1, 3);
      c += 4;
    }
  if ((*c == ',' || *c == '.') && count_digits (c + 1) > 0)
    {
      n = count_digits (c + 1);
      g_string_append_c (digits, '.');
      g_string_append_len (digits, c + 1, n);
      c += 1 + n;
    }
  parser->rest = c;

  return g_ascii_strtod (digits->str, NULL);
}

static void
take_number (Parser *parser)
{
  Number *open = &parser->numbers[parser->n_numbers];
  double value;

  /* Two rows of digits are two numbers, unless a word such as 万 or "тыс." stands between. */
  if (open->begun && !isnan (open->current))
    close_number (parser);
  value = take_digits (parser);
  get_open_number (parser)->current = value;
}

/* 余 may stand inside a number: 三十余万. */
static gboolean
is_transparent (const char *word)
{
  return strcmp (word, " ") == 0 || strcmp (word, ".") == 0 || strcmp (word, "%") == 0 || strcmp (word, "余") == 0;
}

/* "six hundred and nine", "forty-eight", "half a million": the number goes on over the joint. */
static gboolean
is_joint (const Parser *parser,
          const char   *word)
{
  const Number *open = &parser->numbers[parser->n_numbers];
  Parser ahead = { .rest = parser->rest + strspn (parser->rest, " ") };
  g_autofree char *next = *ahead.rest != '\0' ? take_word (&ahead) : NULL;
  const CaptivesWord *found = next != NULL && g_ascii_isalpha (*next) ? captives_printed_find_word (next) : NULL;

  if (!open->begun || found == NULL)
    return FALSE;
  if (strcmp (word, "a") == 0)
    return found->kind != CAPTIVES_WORD_NUMBER;
  if (strcmp (word, "-") == 0)
    return open->current >= 20 && open->current < 100 && found->kind == CAPTIVES_WORD_NUMBER && found->value < 10;

  return strcmp (word, "and") == 0 && isnan (open->current) && found->kind == CAPTIVES_WORD_NUMBER;
}

static void
take_token (Parser *parser)
{
  g_autofree char *word = NULL;
  const CaptivesWord *found;

  if (g_ascii_isdigit (*parser->rest))
    {
      take_number (parser);
      return;
    }

  word = take_word (parser);
  found = captives_printed_find_word (word);
  if (found != NULL)
    add_word (parser, found);
  else if (!is_transparent (word) && !is_joint (parser, word))
    close_number (parser);
}

static double
get_value (const Number *number)
{
  return number->total + number->section + (isnan (number->current) ? 0 : number->current);
}

static gboolean
append_digits (const GMatchInfo *match,
               GString          *text,
               gpointer          data)
{
  g_autofree char *kanji = g_match_info_fetch (match, 0);

  for (const char *c = kanji; *c != '\0'; c = g_utf8_next_char (c))
    {
      char character[7] = "";
      const CaptivesWord *word;

      g_unichar_to_utf8 (g_utf8_get_char (c), character);
      word = captives_printed_find_word (strstr (CIRCLES, character) != NULL ? "〇" : character);
      if (word != NULL)
        g_string_append_c (text, '0' + (int) word->value);
    }

  return FALSE;
}

/* Kanji in the places of digits, with or without marks of groups: 二三四、一五一 is 234151.  Full-width digits become
 * ASCII, and all kinds of spaces the ordinary one. */
static char *
make_plain (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *small = normal != NULL ? g_utf8_strdown (normal, -1) : NULL;
  g_autoptr (GRegex) kanji = NULL;

  if (small == NULL)
    return NULL;

  kanji = g_regex_new (FIRST DIGIT "{0,2}([、,]" DIGIT "{3})+|" FIRST DIGIT "+", 0, 0, NULL);

  return g_regex_replace_eval (kanji, small, -1, 0, 0, append_digits, NULL, NULL);
}

gboolean
captives_printed_parse (const char      *text,
                        CaptivesPrinted *out)
{
  g_autofree char *plain = NULL;
  Parser parser = { .n_numbers = 0 };
  double first, second;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  plain = make_plain (text);
  if (plain == NULL)
    return FALSE;
  for (parser.rest = plain; *parser.rest != '\0';)
    take_token (&parser);
  close_number (&parser);

  if (parser.n_numbers == 0 || parser.n_numbers > 2 || parser.numbers[2].begun)
    return FALSE;
  first = get_value (&parser.numbers[0]);
  if (parser.n_numbers == 1)
    {
      *out = (CaptivesPrinted){ .value = first, .low = NAN, .high = NAN };
      return TRUE;
    }

  second = get_value (&parser.numbers[1]);
  if (parser.numbers[0].scale == 1 && first * parser.numbers[1].scale < second)
    first *= parser.numbers[1].scale;
  *out = (CaptivesPrinted){ .value = NAN, .low = first, .high = second };

  return TRUE;
}
