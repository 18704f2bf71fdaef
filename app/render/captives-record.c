/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record.h"

/* A string as JSON has it, or null. */
static void
append_string (GString    *out,
               const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (out, "\\%c", *c);
    else if ((guchar) *c < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *c);
    else
      g_string_append_c (out, *c);
  g_string_append_c (out, '"');
}

static void
append_member (GString    *out,
               const char *name,
               const char *text)
{
  g_string_append_printf (out, ",\"%s\":", name);
  append_string (out, text);
}

static void
append_figures (GString                 *out,
                const CaptivesSceneInfo *info)
{
  gboolean more_values = info->values != NULL;

  g_string_append (out, ",\"figures\":[");
  for (guint i = 0; info->figures != NULL && info->figures[i] != NULL; i++)
    {
      more_values = more_values && info->values[i] != NULL;
      g_string_append (out, i > 0 ? ",{\"figure\":" : "{\"figure\":");
      append_string (out, info->figures[i]);
      append_member (out, "value", more_values ? info->values[i] : NULL);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

char *
captives_record_write (const CaptivesSceneInfo *info)
{
  GString *out;

  g_return_val_if_fail (info != NULL, NULL);

  out = g_string_new ("{\"format\":1");
  append_member (out, "dataset", info->dataset);
  append_member (out, "version", info->version);
  append_member (out, "hash", info->hash);
  append_member (out, "chart", info->chart);
  append_member (out, "reading", info->reading);
  append_member (out, "language", captives_language_get_code (info->language));
  /* Only where there is a choice: most charts have none. */
  if (info->axis != NULL)
    append_member (out, "axis", info->axis);
  append_member (out, "created", info->created);
  append_figures (out, info);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}
