/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-language.h -- the three languages of the data, and a text in all of them */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_LANGUAGE_ENGLISH,
  CAPTIVES_LANGUAGE_RUSSIAN,
  CAPTIVES_LANGUAGE_JAPANESE,
} CaptivesLanguage;

#define CAPTIVES_N_LANGUAGES 3

/**
 * CaptivesText:
 * @in: the text in each language, indexed by #CaptivesLanguage; all NULL where no text is given
 *
 * The strings belong to whoever owns the structure around it, a dataset as a rule.
 */
typedef struct
{
  const char *in[CAPTIVES_N_LANGUAGES];
} CaptivesText;

/**
 * captives_text_get:
 * @text: a text
 * @language: which language
 *
 * Returns: (nullable): the text in that language; NULL if the text is not given.  Owned by @text's owner.
 */
const char       *captives_text_get                 (const CaptivesText *text,
                                                     CaptivesLanguage    language);

/**
 * captives_language_get_code:
 *
 * Returns: "en", "ru" or "ja", static
 */
const char       *captives_language_get_code        (CaptivesLanguage    language);

/**
 * captives_language_parse:
 * @code: (nullable): a language code or a locale name ("ja", "ru_RU.UTF-8"); only the letters before '_', '-', '.' or '@' count
 * @out: (out): the language; untouched if the answer is FALSE
 *
 * Returns: whether @code names one of the three languages
 */
gboolean          captives_language_parse           (const char         *code,
                                                     CaptivesLanguage   *out);

/**
 * captives_language_from_locale:
 *
 * Returns: the first language of the user's list (g_get_language_names ()) that the data has; English if none
 */
CaptivesLanguage  captives_language_from_locale     (void);

G_END_DECLS
