/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-locale.h"

static const char *const names[CAPTIVES_N_NUMBER_STYLES] = { "language", "space", "plain", "myriad" };

const char *
captives_number_style_get_name (CaptivesNumberStyle style)
{
  g_return_val_if_fail (style < CAPTIVES_N_NUMBER_STYLES, NULL);

  return names[style];
}

gboolean
captives_number_style_parse (const char          *name,
                             CaptivesNumberStyle *style)
{
  g_return_val_if_fail (style != NULL, FALSE);

  for (int i = 0; i < CAPTIVES_N_NUMBER_STYLES; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *style = i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
captives_locale_is_valid (CaptivesLocale locale)
{
  return locale.language < CAPTIVES_N_LANGUAGES && locale.numbers < CAPTIVES_N_NUMBER_STYLES;
}

gboolean
captives_locale_equal (CaptivesLocale a,
                       CaptivesLocale b)
{
  return a.language == b.language && a.numbers == b.numbers;
}
