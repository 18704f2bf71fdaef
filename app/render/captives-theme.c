/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-theme.h"

/* Share of the ink in what is mixed with the background. */
#define TINT_PERCENT  28
#define QUIET_PERCENT 60

#define RGB(hex) { (hex) >> 16 & 0xff, (hex) >> 8 & 0xff, (hex) & 0xff }

/* In the order of CaptivesTheme and CaptivesInk.  The transparent theme has the colours of the light one: its background is
 * what hollow marks are filled with, although the page itself is not painted. */
static const CaptivesColour colours[CAPTIVES_N_THEMES][CAPTIVES_N_INKS] = {
  [CAPTIVES_THEME_LIGHT] = {
    [CAPTIVES_INK_BACKGROUND] = RGB (0xffffff),
    [CAPTIVES_INK_CAPTIVES] = RGB (0x6b8cae),
    [CAPTIVES_INK_DIED] = RGB (0x26262b),
    [CAPTIVES_INK_RETURNED] = RGB (0x00664c),
    [CAPTIVES_INK_HELD] = RGB (0xa86a00),
    [CAPTIVES_INK_PASSED_ON] = RGB (0x5e5c64),
    [CAPTIVES_INK_NO_FIGURE] = RGB (0x77757d),
    [CAPTIVES_INK_GRID] = RGB (0xe4e4e4),
    [CAPTIVES_INK_ROW_LINE] = RGB (0xd9d9d9),
    [CAPTIVES_INK_AXIS] = RGB (0x8b8a90),
    [CAPTIVES_INK_TEXT] = RGB (0x1f1f24),
    [CAPTIVES_INK_MUTED] = RGB (0x5e5c64),
  },
  [CAPTIVES_THEME_DARK] = {
    [CAPTIVES_INK_BACKGROUND] = RGB (0x1e1e1e),
    [CAPTIVES_INK_CAPTIVES] = RGB (0x7d9dbd),
    [CAPTIVES_INK_DIED] = RGB (0xf4f3f1),
    [CAPTIVES_INK_RETURNED] = RGB (0x4fd6a9),
    [CAPTIVES_INK_HELD] = RGB (0xeab04a),
    [CAPTIVES_INK_PASSED_ON] = RGB (0xb5b3ba),
    [CAPTIVES_INK_NO_FIGURE] = RGB (0x96949b),
    [CAPTIVES_INK_GRID] = RGB (0x333338),
    [CAPTIVES_INK_ROW_LINE] = RGB (0x3f3f44),
    [CAPTIVES_INK_AXIS] = RGB (0x85838a),
    [CAPTIVES_INK_TEXT] = RGB (0xf4f3f1),
    [CAPTIVES_INK_MUTED] = RGB (0xb5b3ba),
  },
  [CAPTIVES_THEME_HIGH_CONTRAST_LIGHT] = {
    [CAPTIVES_INK_BACKGROUND] = RGB (0xffffff),
    [CAPTIVES_INK_CAPTIVES] = RGB (0x3f6d9e),
    [CAPTIVES_INK_DIED] = RGB (0x000000),
    [CAPTIVES_INK_RETURNED] = RGB (0x004a36),
    [CAPTIVES_INK_HELD] = RGB (0x7d4a00),
    [CAPTIVES_INK_PASSED_ON] = RGB (0x303036),
    [CAPTIVES_INK_NO_FIGURE] = RGB (0x4a4950),
    [CAPTIVES_INK_GRID] = RGB (0xb9b9b9),
    [CAPTIVES_INK_ROW_LINE] = RGB (0x8f8f94),
    [CAPTIVES_INK_AXIS] = RGB (0x4a4950),
    [CAPTIVES_INK_TEXT] = RGB (0x000000),
    [CAPTIVES_INK_MUTED] = RGB (0x303036),
  },
  [CAPTIVES_THEME_HIGH_CONTRAST_DARK] = {
    [CAPTIVES_INK_BACKGROUND] = RGB (0x000000),
    [CAPTIVES_INK_CAPTIVES] = RGB (0x9cc0e6),
    [CAPTIVES_INK_DIED] = RGB (0xffffff),
    [CAPTIVES_INK_RETURNED] = RGB (0x45dba8),
    [CAPTIVES_INK_HELD] = RGB (0xffc861),
    [CAPTIVES_INK_PASSED_ON] = RGB (0xdcdbe0),
    [CAPTIVES_INK_NO_FIGURE] = RGB (0xc4c3c9),
    [CAPTIVES_INK_GRID] = RGB (0x5a5a5f),
    [CAPTIVES_INK_ROW_LINE] = RGB (0x85848a),
    [CAPTIVES_INK_AXIS] = RGB (0xc4c3c9),
    [CAPTIVES_INK_TEXT] = RGB (0xffffff),
    [CAPTIVES_INK_MUTED] = RGB (0xdcdbe0),
  },
  [CAPTIVES_THEME_PRINT] = {
    [CAPTIVES_INK_BACKGROUND] = RGB (0xffffff),
    [CAPTIVES_INK_CAPTIVES] = RGB (0x8c8c8c),
    [CAPTIVES_INK_DIED] = RGB (0x000000),
    [CAPTIVES_INK_RETURNED] = RGB (0x595959),
    [CAPTIVES_INK_HELD] = RGB (0x000000),
    [CAPTIVES_INK_PASSED_ON] = RGB (0x404040),
    [CAPTIVES_INK_NO_FIGURE] = RGB (0x737373),
    [CAPTIVES_INK_GRID] = RGB (0xcfcfcf),
    [CAPTIVES_INK_ROW_LINE] = RGB (0xbfbfbf),
    [CAPTIVES_INK_AXIS] = RGB (0x737373),
    [CAPTIVES_INK_TEXT] = RGB (0x000000),
    [CAPTIVES_INK_MUTED] = RGB (0x404040),
  },
};

static const char *const names[CAPTIVES_N_THEMES] = {
  [CAPTIVES_THEME_LIGHT] = "light",
  [CAPTIVES_THEME_DARK] = "dark",
  [CAPTIVES_THEME_HIGH_CONTRAST_LIGHT] = "high-contrast-light",
  [CAPTIVES_THEME_HIGH_CONTRAST_DARK] = "high-contrast-dark",
  [CAPTIVES_THEME_PRINT] = "print",
  [CAPTIVES_THEME_TRANSPARENT] = "transparent",
};

CaptivesColour
captives_theme_get_colour (CaptivesTheme theme,
                           CaptivesInk   ink)
{
  const CaptivesColour black = { 0, 0, 0 };

  g_return_val_if_fail ((guint) theme < CAPTIVES_N_THEMES, black);
  g_return_val_if_fail ((guint) ink < CAPTIVES_N_INKS, black);

  if (theme == CAPTIVES_THEME_TRANSPARENT)
    theme = CAPTIVES_THEME_LIGHT;
  return colours[theme][ink];
}

/* Mixed in sRGB, as an opacity of @percent would be. */
static guint8
mix (guint8 ink,
     guint8 paper,
     guint  percent)
{
  return (guint8) ((ink * percent + paper * (100 - percent) + 50) / 100);
}

static CaptivesColour
mix_over_paper (CaptivesTheme theme,
                CaptivesInk   ink,
                guint         percent)
{
  CaptivesColour over = captives_theme_get_colour (theme, ink);
  CaptivesColour paper = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);

  return (CaptivesColour) {
    mix (over.red, paper.red, percent),
    mix (over.green, paper.green, percent),
    mix (over.blue, paper.blue, percent),
  };
}

CaptivesColour
captives_theme_get_tint (CaptivesTheme theme,
                         CaptivesInk   ink)
{
  return mix_over_paper (theme, ink, TINT_PERCENT);
}

CaptivesColour
captives_theme_get_quiet (CaptivesTheme theme,
                          CaptivesInk   ink)
{
  /* The greys of one ink are its measures, and high contrast is not to be lowered: there size alone tells. */
  if (theme == CAPTIVES_THEME_PRINT || theme == CAPTIVES_THEME_HIGH_CONTRAST_LIGHT
      || theme == CAPTIVES_THEME_HIGH_CONTRAST_DARK)
    return captives_theme_get_colour (theme, ink);

  return mix_over_paper (theme, ink, QUIET_PERCENT);
}

CaptivesSolid
captives_theme_get_solid (CaptivesTheme theme,
                          CaptivesInk   ink)
{
  if (ink == CAPTIVES_INK_PASSED_ON)
    return CAPTIVES_SOLID_HOLLOW;
  if (ink == CAPTIVES_INK_HELD && theme == CAPTIVES_THEME_PRINT)
    return CAPTIVES_SOLID_DOTTED;
  return CAPTIVES_SOLID_PLAIN;
}

gboolean
captives_theme_has_background (CaptivesTheme theme)
{
  return theme != CAPTIVES_THEME_TRANSPARENT;
}

const char *
captives_theme_get_name (CaptivesTheme theme)
{
  g_return_val_if_fail ((guint) theme < CAPTIVES_N_THEMES, NULL);

  return names[theme];
}

gboolean
captives_theme_parse (const char    *name,
                      CaptivesTheme *out)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  for (guint i = 0; i < CAPTIVES_N_THEMES; i++)
    if (g_str_equal (name, names[i]))
      {
        *out = (CaptivesTheme) i;
        return TRUE;
      }
  return FALSE;
}
