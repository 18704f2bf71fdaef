/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-pdf-links.h"

#include <string.h>

/* Returns: where the next address begins; NULL if there is none. */
static const char *
find_address (const char *text)
{
  const char *secure = strstr (text, "https://");
  const char *plain = strstr (text, "http://");

  if (secure == NULL || (plain != NULL && plain < secure))
    return plain;
  return secure;
}

/* An address ends before a blank, a quotation mark or bracket, or anything that is not ASCII; a full stop or comma behind it is
 * the sentence's. */
static gsize
measure_address (const char *address)
{
  gsize length = 0;

  while ((guchar) address[length] > ' ' && (guchar) address[length] < 0x7f && strchr ("\"<>", address[length]) == NULL)
    length++;
  while (length > 0 && strchr (".,;:)]'", address[length - 1]) != NULL)
    length--;
  return length;
}

char *
captives_pdf_find_link (const char *line,
                        const char *sources)
{
  const char *shown = find_address (line);
  gsize shown_length;

  g_return_val_if_fail (sources != NULL, NULL);

  if (shown == NULL)
    return NULL;
  shown_length = measure_address (shown);
  for (const char *at = find_address (sources); at != NULL; at = find_address (at + 1))
    {
      gsize length = measure_address (at);
      /* Only at the end of its line can an address be broken off. */
      gboolean fits = shown[shown_length] == '\0' ? length >= shown_length : length == shown_length;

      if (fits && strncmp (at, shown, shown_length) == 0)
        return g_strndup (at, length);
    }
  return NULL;
}

char *
captives_pdf_format_link (const char *address)
{
  GString *out;

  g_return_val_if_fail (address != NULL, NULL);

  out = g_string_new ("uri='");
  for (const char *c = address; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}
