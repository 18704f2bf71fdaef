/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-line-rules.h -- between which characters a line may end, beyond what Unicode says (UAX #14, through Pango)
 *
 * A range or a sign stays with its numbers.  Japanese keeps together a number, the word that counts and 約 or 第 before it, and a
 * date; small kana and closing signs begin no line (kinsoku), and a foreign word in katakana is not parted.
 *
 * Internal to app/chart.
 */

#pragma once

#include <pango/pango.h>

#include "captives-language.h"

G_BEGIN_DECLS

/* Which rules say where a line may end: the strictest for which there is room. */
typedef enum
{
  CAPTIVES_LINE_RULES_LANGUAGE, /* of good setting: dates, numbers and short words stay together */
  CAPTIVES_LINE_RULES_SCRIPT,   /* of the script alone */
  CAPTIVES_LINE_RULES_NONE,     /* between any two characters */
} CaptivesLineRules;

/**
 * captives_line_rules_allow:
 * @pango: what Pango says of the place before @after
 * @before: the last character of the line
 * @after: the first of the next
 *
 * Returns: whether a line may end there
 */
gboolean captives_line_rules_allow        (CaptivesLineRules   rules,
                                           CaptivesLanguage    language,
                                           const PangoLogAttr *pango,
                                           gunichar            before,
                                           gunichar            after);

/**
 * captives_line_rules_part_phrases:
 * @lines: (element-type utf8)
 *
 * Japanese writes no blanks, but most phrases end in hiragana and few begin with it.  Returns: whether a line ends inside a phrase
 */
gboolean captives_line_rules_part_phrases (GPtrArray          *lines);

G_END_DECLS
