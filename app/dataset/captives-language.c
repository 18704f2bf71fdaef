/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-language.h"

#include <string.h>

static const char *const codes[CAPTIVES_N_LANGUAGES] = { "en", "ru", "ja" };

const char *
captives_text_get (const CaptivesText *text,
                   CaptivesLanguage    language)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  return text->in[language];
}

const char *
captives_language_get_code (CaptivesLanguage language)
{
  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  return codes[language];
}

gboolean
captives_language_parse (const char       *code,
                         CaptivesLanguage *out)
{
  gsize length;

  g_return_val_if_fail (out != NULL, FALSE);

  if (code == NULL)
    return FALSE;

  length = strcspn (code, "_-.@");
  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      if (strlen (codes[i]) == length && g_ascii_strncasecmp (codes[i], code, length) == 0)
        {
          *out = i;
          return TRUE;
        }
    }

  return FALSE;
}

CaptivesLanguage
captives_language_from_locale (void)
{
  CaptivesLanguage language = CAPTIVES_LANGUAGE_ENGLISH;

  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    {
      if (captives_language_parse (*name, &language))
        return language;
    }

  return CAPTIVES_LANGUAGE_ENGLISH;
}
