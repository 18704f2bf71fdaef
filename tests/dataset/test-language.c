/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-language.h"

static void
test_parse (void)
{
  const struct
  {
    const char       *code;
    CaptivesLanguage  language;
  } cases[] = {
    { "en", CAPTIVES_LANGUAGE_ENGLISH },          { "en_GB.UTF-8", CAPTIVES_LANGUAGE_ENGLISH },
    { "ru_RU.UTF-8", CAPTIVES_LANGUAGE_RUSSIAN }, { "ru@petr1708", CAPTIVES_LANGUAGE_RUSSIAN },
    { "ja-JP", CAPTIVES_LANGUAGE_JAPANESE },      { "JA", CAPTIVES_LANGUAGE_JAPANESE },
  };
  const char *const others[] = { "", "C", "e", "eng", "jav", "de_DE", "_en", "ruby", "POSIX" };
  CaptivesLanguage language = CAPTIVES_LANGUAGE_JAPANESE;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (captives_language_parse (others[i], &language));
  g_assert_false (captives_language_parse (NULL, &language));
  g_assert_cmpint (language, ==, CAPTIVES_LANGUAGE_JAPANESE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (captives_language_parse (cases[i].code, &language));
      g_assert_cmpint (language, ==, cases[i].language);
    }
}

static void
test_codes (void)
{
  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      CaptivesLanguage language;

      g_assert_true (captives_language_parse (captives_language_get_code (i), &language));
      g_assert_cmpint (language, ==, i);
    }
}

static void
test_text (void)
{
  const CaptivesText text = { { "a", "б", "字" } };
  const CaptivesText none = { { NULL } };

  g_assert_cmpstr (captives_text_get (&text, CAPTIVES_LANGUAGE_ENGLISH), ==, "a");
  g_assert_cmpstr (captives_text_get (&text, CAPTIVES_LANGUAGE_RUSSIAN), ==, "б");
  g_assert_cmpstr (captives_text_get (&text, CAPTIVES_LANGUAGE_JAPANESE), ==, "字");
  g_assert_null (captives_text_get (&none, CAPTIVES_LANGUAGE_JAPANESE));
}

static void
test_locale (void)
{
  g_setenv ("LANGUAGE", "de:ja:ru", TRUE);
  g_assert_cmpint (captives_language_from_locale (), ==, CAPTIVES_LANGUAGE_JAPANESE);
  g_setenv ("LANGUAGE", "ru_RU:ja", TRUE);
  g_assert_cmpint (captives_language_from_locale (), ==, CAPTIVES_LANGUAGE_RUSSIAN);
  g_setenv ("LANGUAGE", "de:fr", TRUE);
  g_assert_cmpint (captives_language_from_locale (), ==, CAPTIVES_LANGUAGE_ENGLISH);
}

int
main (int    argc,
      char **argv)
{
  /* LANGUAGE counts only where a locale is set. */
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/parse", test_parse);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/text", test_text);
  g_test_add_func ("/language/locale", test_locale);

  return g_test_run ();
}
