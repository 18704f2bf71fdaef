/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-expand.h"

#include "captives-format.h"
#include "captives-words.h"

#include <string.h>

/* Appends the value of the figure named between two braces; returns where the text goes on, or NULL if that is no
 * placeholder. */
static const char *
expand_one (CaptivesDataset *dataset,
            const char      *open,
            CaptivesLocale   locale,
            GString         *out)
{
  gsize length = strspn (open + 1, "abcdefghijklmnopqrstuvwxyz0123456789-");
  g_autofree char *id = NULL;
  g_autofree char *value = NULL;
  const CaptivesFigure *figure;

  if (length == 0 || open[1 + length] != '}')
    return NULL;

  id = g_strndup (open + 1, length);
  figure = captives_dataset_get_figure (dataset, id);
  value = figure != NULL ? captives_format_value (figure, locale)
                         : g_strdup (captives_word_get (CAPTIVES_WORD_NO_FIGURE, locale.language));
  g_string_append (out, value);

  return open + length + 2;
}

char *
captives_expand (CaptivesDataset *dataset,
                 const char      *text,
                 CaptivesLocale   locale)
{
  GString *out;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (captives_locale_is_valid (locale), NULL);

  out = g_string_new (NULL);
  for (const char *at = text != NULL ? text : ""; *at != '\0';)
    {
      const char *next = *at == '{' ? expand_one (dataset, at, locale, out) : NULL;

      if (next == NULL)
        {
          g_string_append_c (out, *at);
          next = at + 1;
        }
      at = next;
    }

  return g_string_free (out, FALSE);
}
