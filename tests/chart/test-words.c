/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-words.h"

#include <string.h>

/* Every word exists in every language, and has its place for a number or a name in all of them or in none. */
static void
test_complete (void)
{
  for (int word = 0; word < CAPTIVES_N_WORDS; word++)
    {
      const char *english = captives_word_get ((CaptivesWord) word, CAPTIVES_LANGUAGE_ENGLISH);

      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          const char *text = captives_word_get ((CaptivesWord) word, (CaptivesLanguage) language);
          const char *place;

          g_assert_nonnull (text);
          g_assert_cmpstr (text, !=, "");
          g_assert_true (g_utf8_validate (text, -1, NULL));
          place = strstr (text, "%s");
          g_assert_true ((place != NULL) == (strstr (english, "%s") != NULL));
          /* no second place, and no other kind of place: only one argument is ever given */
          g_assert_null (strchr (place != NULL ? place + 2 : text, '%'));
        }
    }
}

/* A translation that was forgotten would be the English word again. */
static void
test_translated (void)
{
  for (int word = 0; word < CAPTIVES_N_WORDS; word++)
    {
      const char *english = captives_word_get ((CaptivesWord) word, CAPTIVES_LANGUAGE_ENGLISH);

      g_assert_cmpstr (english, !=, captives_word_get ((CaptivesWord) word, CAPTIVES_LANGUAGE_RUSSIAN));
      g_assert_cmpstr (english, !=, captives_word_get ((CaptivesWord) word, CAPTIVES_LANGUAGE_JAPANESE));
    }
}

/* The argument is put in as it is, even if it looks like a format. */
static void
test_format (void)
{
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autofree char *text = captives_word_format (CAPTIVES_WORD_READING, (CaptivesLanguage) language, "100 %s %n");
      const char *pattern = captives_word_get (CAPTIVES_WORD_READING, (CaptivesLanguage) language);

      g_assert_nonnull (strstr (text, "100 %s %n"));
      g_assert_cmpuint (strlen (text), ==, strlen (pattern) - 2 + strlen ("100 %s %n"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/complete", test_complete);
  g_test_add_func ("/words/translated", test_translated);
  g_test_add_func ("/words/format", test_format);

  return g_test_run ();
}
