/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-locale.h -- in which language the data is read, and how its numbers are grouped
 *
 * A locale of the data, not of the system: a Japanese chart may be made on a Russian desktop.  It is passed by value, and
 * { .language = … } alone writes as that language does.
 */

#pragma once

#include "captives-language.h"

G_BEGIN_DECLS

/**
 * CaptivesNumberStyle:
 * @CAPTIVES_NUMBERS_LANGUAGE: as the language has it: "61,855" (en, ja), "61 855" (ru)
 * @CAPTIVES_NUMBERS_SPACE: thin no-break spaces in every language, as ISO 80000-1 has it
 * @CAPTIVES_NUMBERS_PLAIN: no groups: "61855"
 * @CAPTIVES_NUMBERS_MYRIAD: "6万1,855", as Japanese print has it; other languages have no such words, and write as ever
 *
 * The decimal mark is always the language's.  There is no style with commas or points of its own: in a Russian text "61,855",
 * and in an English one "61.855", would be a number with decimals.
 */
typedef enum
{
  CAPTIVES_NUMBERS_LANGUAGE,
  CAPTIVES_NUMBERS_SPACE,
  CAPTIVES_NUMBERS_PLAIN,
  CAPTIVES_NUMBERS_MYRIAD,
} CaptivesNumberStyle;

#define CAPTIVES_N_NUMBER_STYLES 4

typedef struct
{
  CaptivesLanguage    language;
  CaptivesNumberStyle numbers;
} CaptivesLocale;

/** captives_number_style_get_name: Returns: "language", "space", "plain" or "myriad", static: for command lines, settings and records */
const char *captives_number_style_get_name (CaptivesNumberStyle  style);

/** captives_number_style_parse: @style: (out): untouched if the answer is FALSE.  Returns: FALSE if @name is none of these, or NULL */
gboolean    captives_number_style_parse    (const char          *name,
                                            CaptivesNumberStyle *style);

/** captives_locale_is_valid: Returns: whether it has a language and a style of these */
gboolean    captives_locale_is_valid       (CaptivesLocale       locale);

/** captives_locale_equal: Returns: whether both write everything alike */
gboolean    captives_locale_equal          (CaptivesLocale       a,
                                            CaptivesLocale       b);

G_END_DECLS
