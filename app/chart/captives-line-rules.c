/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-line-rules.h"

#include <string.h>

static gboolean
is_counter (gunichar c)
{
  static const char counters[] = "人名年月日万千億兆％%枚隻回度割";

  return c != 0 && g_utf8_strchr (counters, -1, c) != NULL;
}

/* Japanese writes foreign names and words in these; ・ stands between two of them. */
static gboolean
is_katakana (gunichar c)
{
  return (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

static gboolean
is_myriad (gunichar c)
{
  return c == 0x4e07 /* 万 */ || c == 0x5104 /* 億 */ || c == 0x5146 /* 兆 */;
}

/* Japanese keeps a number together with the word that counts and with 約 before it; the general rules (UAX #14) do not.
 */
static gboolean
japanese_may_break (gunichar before,
                    gunichar after,
                    gboolean loose)
{
  static const char no_start[] = "、。，．・：；？！ー）」』】〕〉》］｝ぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞ";

  if (after != 0 && g_utf8_strchr (no_start, -1, after) != NULL)
    return FALSE;
  if (g_unichar_isdigit (before) && is_counter (after))
    return FALSE;
  if (g_unichar_isdigit (after) && is_myriad (before))
    return FALSE; /* one number */
  if (!loose && is_katakana (before) && is_katakana (after))
    return FALSE;
  if (!loose && g_unichar_isdigit (after) && (before == 0x5e74 /* 年 */ || before == 0x6708 /* 月 */))
    return FALSE; /* a date */
  if (before == 0x30fb && g_ascii_isalpha ((char) MIN (after, 0x7f)))
    return FALSE; /* ・A: a grade stays with what it grades */
  if (g_unichar_isdigit (after) && (before == 0x7d04 /* 約 */ || before == 0x7b2c /* 第 */))
    return FALSE;

  return TRUE;
}

gboolean
captives_line_rules_allow (CaptivesLineRules   rules,
                           CaptivesLanguage    language,
                           const PangoLogAttr *pango,
                           gunichar            before,
                           gunichar            after)
{
  g_return_val_if_fail (pango != NULL, FALSE);

  if (pango->is_mandatory_break || (rules == CAPTIVES_LINE_RULES_NONE && pango->is_cursor_position))
    return TRUE;
  if (!pango->is_line_break)
    return FALSE;
  /* A range or a sign stays with its numbers, whatever the script. */
  if (g_unichar_isdigit (after) && (before == 0x2013 || before == 0x301c || before == 0xff5e || before == 0x2212))
    return FALSE;
  if (g_unichar_isdigit (before) && (after == 0x2013 || after == 0x301c || after == 0xff5e))
    return FALSE;
  if (language == CAPTIVES_LANGUAGE_JAPANESE && before != ' ')
    return japanese_may_break (before, after, rules != CAPTIVES_LINE_RULES_LANGUAGE);

  return TRUE;
}

static GUnicodeScript
get_script (gunichar c)
{
  return c == 0x30fc /* ー */ ? G_UNICODE_SCRIPT_KATAKANA : g_unichar_get_script (c);
}

static gboolean
is_japanese_letter (gunichar c)
{
  GUnicodeScript script = get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

gboolean
captives_line_rules_part_phrases (GPtrArray *lines)
{
  g_return_val_if_fail (lines != NULL, FALSE);

  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i - 1);
      gunichar before = *line != '\0' ? g_utf8_get_char (g_utf8_prev_char (line + strlen (line))) : 0;
      gunichar after = g_utf8_get_char (g_ptr_array_index (lines, i));

      if (is_japanese_letter (before) && is_japanese_letter (after)
          && (get_script (before) != G_UNICODE_SCRIPT_HIRAGANA || get_script (after) == G_UNICODE_SCRIPT_HIRAGANA))
        return TRUE;
    }

  return FALSE;
}
