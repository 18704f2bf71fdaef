/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-theme.h -- which colour an ink has */

#pragma once

#include <glib.h>

#include "captives-scene.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_THEME_LIGHT,
  CAPTIVES_THEME_DARK,
  CAPTIVES_THEME_HIGH_CONTRAST_LIGHT,
  CAPTIVES_THEME_HIGH_CONTRAST_DARK,
  CAPTIVES_THEME_PRINT,       /* one ink on paper */
  CAPTIVES_THEME_TRANSPARENT, /* light without background and halos */
} CaptivesTheme;
#define CAPTIVES_N_THEMES 6

/* sRGB, each part 0..255. */
typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
} CaptivesColour;

CaptivesColour captives_theme_get_colour     (CaptivesTheme   theme,
                                              CaptivesInk     ink);
/** captives_theme_get_tint: 28 % of the ink over the background */
CaptivesColour captives_theme_get_tint       (CaptivesTheme   theme,
                                              CaptivesInk     ink);
gboolean       captives_theme_has_background (CaptivesTheme   theme);
/** captives_theme_get_name: Returns: "light", "dark", "high-contrast-light", ..., static */
const char    *captives_theme_get_name       (CaptivesTheme   theme);
gboolean       captives_theme_parse          (const char     *name,
                                              CaptivesTheme  *out);

G_END_DECLS
