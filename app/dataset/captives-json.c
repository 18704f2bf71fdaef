/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-json.h"

#include <string.h>

/* The code unit that the escape at @at stands for; 0: no escape; -1: one without its four digits */
static int
read_unit (const char *at,
           const char *end)
{
  int unit = 0;

  if (end - at < 2 || at[0] != '\\' || at[1] != 'u')
    return 0;

  for (int i = 2; i < 6; i++)
    {
      if (at + i == end || !g_ascii_isxdigit (at[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (at[i]);
    }

  return unit;
}

static gboolean
has_wrong_escape (const char *text,
                  const char *end)
{
  for (const char *at = text; at < end; at++)
    {
      int unit = read_unit (at, end);
      gboolean starts_pair = unit >= 0xd800 && unit < 0xdc00;

      if (starts_pair)
        {
          at += strlen ("\\ud800");
          unit = read_unit (at, end);
        }
      if (unit < 0 || starts_pair != (unit >= 0xdc00 && unit < 0xe000))
        return TRUE;
      if (*at == '\\') /* what follows is escaped */
        at++;
    }

  return FALSE;
}

gboolean
captives_json_is_text (const char *text,
                       gsize       length)
{
  return g_utf8_validate_len (text, length, NULL) && !has_wrong_escape (text, text + length);
}

gboolean
captives_json_is_deep (const char *text,
                       gsize       length,
                       guint       most)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        quoted = !quoted;
      else if (quoted && text[i] == '\\')
        i++;
      else if (!quoted && (text[i] == '/' || text[i] == '\''))
        return TRUE;
      else if (!quoted && (text[i] == '[' || text[i] == '{') && ++depth > most)
        return TRUE;
      else if (!quoted && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

char *
captives_json_print (JsonBuilder *builder,
                     gboolean     lines)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, lines);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, lines ? "\n" : NULL, NULL);
}
