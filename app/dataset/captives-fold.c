/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-fold.h"

#include <string.h>

#define NUMERO_SIGN     0x2116
#define LONG_VOWEL_MARK 0x30fc /* ー, which writers set or leave out at the end of a word */
#define ACUTE           0x0301
#define GRAVE           0x0300
#define CIRCUMFLEX      0x0302
#define MACRON          0x0304
#define SMALL_IO        0x0451 /* ё */
#define SMALL_IE        0x0435 /* е */

/* Returns: the letter that stands for @c; 0 where nothing does */
static gunichar
fold_mark (gunichar c)
{
  gunichar base;
  gunichar mark;

  if (c == SMALL_IO)
    return SMALL_IE;
  if (c == LONG_VOWEL_MARK || c == ACUTE || c == GRAVE)
    return 0;
  /* Japanese words in Latin letters have their long vowels with a macron, with a circumflex, or plain. */
  if (g_unichar_decompose (c, &base, &mark) && (mark == MACRON || mark == CIRCUMFLEX) && base < 0x80)
    return base;

  switch (g_unichar_type (c))
    {
    case G_UNICODE_DASH_PUNCTUATION:
      return '-';
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return c == 0x2018 || c == 0x2019 ? '\'' : '"';
    default:
      return c;
    }
}

/* Letters and marks of which it is sure that folding leaves them, as long as no mark follows that joins them. */
static gboolean
is_settled (gunichar c)
{
  return (c < 0x80 && !(c >= 'A' && c <= 'Z')) || (c >= 0x0430 && c <= 0x044f)                /* small а to я */
         || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa)                      /* kana */
         || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3001 && c <= 0x3002) || c == 0x300c || c == 0x300d;
}

/* Whether @text is folded already, as the texts of an index are: to see that costs a tenth of doing it again. */
static gboolean
is_folded (const char *text)
{
  for (const guchar *at = (const guchar *) text; *at != '\0';)
    {
      gunichar c = *at < 0x80 ? *at : g_utf8_get_char_validated ((const char *) at, -1);

      if (!is_settled (c))
        return FALSE;
      at = (const guchar *) g_utf8_next_char (at);
    }

  return TRUE;
}

/* NFKC writes "No" for the sign; typed by hand it is followed by a space, or not. */
static char *
spell_numero (const char *text)
{
  GString *spelled = g_string_new (text);

  g_string_replace (spelled, "№ ", "№", 0);
  g_string_replace (spelled, "№", "no ", 0);

  return g_string_free (spelled, FALSE);
}

char *
captives_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *spelled = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *small = NULL;
  g_autoptr (GString) folded = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (is_folded (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  spelled = spell_numero (valid);
  plain = g_utf8_normalize (spelled, -1, G_NORMALIZE_NFKC);
  small = g_utf8_casefold (plain, -1);
  folded = g_string_sized_new (strlen (small));
  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = fold_mark (g_utf8_get_char (at));

      if (c != 0)
        g_string_append_unichar (folded, c);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* Folds character after character, and notes for each byte of the result where its character stands in @text. */
static char *
fold_with_places (const char *text,
                  GArray     *places)
{
  GString *folded = g_string_new (NULL);

  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      /* With the space that may follow it. */
      gsize length = g_str_has_prefix (at, "№ ") ? strlen ("№ ") : (gsize) (g_utf8_next_char (at) - at);
      g_autofree char *piece = g_strndup (at, length);
      g_autofree char *letters = captives_fold (piece);
      guint place = at - text;

      next = at + length;
      g_string_append (folded, letters);
      for (gsize i = strlen (letters); i > 0; i--)
        g_array_append_val (places, place);
    }

  return g_string_free (folded, FALSE);
}

gboolean
captives_fold_find (const char *text,
                    const char *word,
                    guint      *start,
                    guint      *end)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = NULL;
  const char *found;
  guint last;

  g_return_val_if_fail (word != NULL, FALSE);

  if (text == NULL || *word == '\0' || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  folded = fold_with_places (text, places);
  found = strstr (folded, word);
  if (found == NULL)
    return FALSE;

  last = g_array_index (places, guint, found - folded + strlen (word) - 1);
  *start = g_array_index (places, guint, found - folded);
  *end = g_utf8_next_char (text + last) - text;

  return TRUE;
}
