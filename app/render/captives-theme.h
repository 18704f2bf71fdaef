/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-theme.h -- which colour an ink has
 *
 * Wanted of every theme but the transparent one (tests/render/test-theme.c): text 4.5 : 1 and marks 3 : 1 on the background
 * (WCAG 2), and the four measures 10 apart (CIEDE2000) for every kind of colour vision.
 */

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
  CAPTIVES_THEME_TRANSPARENT, /* light without background and halos; hollow marks stay filled with white */
} CaptivesTheme;
#define CAPTIVES_N_THEMES 6

/* sRGB, each part 0..255. */
typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
} CaptivesColour;

/* What CAPTIVES_FILL_SOLID looks like, which is not always a flat colour: one ink is too few for four measures. */
typedef enum
{
  CAPTIVES_SOLID_PLAIN,  /* the ink */
  CAPTIVES_SOLID_HOLLOW, /* the background, outline 2 points inside the edge */
  CAPTIVES_SOLID_DOTTED, /* the background, outline 1.5 points inside the edge, rows of dots of radius 1.5 every 8 points */
} CaptivesSolid;

/** captives_theme_get_colour: Returns: the colour of @ink, opaque */
CaptivesColour captives_theme_get_colour     (CaptivesTheme   theme,
                                              CaptivesInk     ink);
/** captives_theme_get_tint: Returns: 28 % of the ink over the background, opaque */
CaptivesColour captives_theme_get_tint       (CaptivesTheme   theme,
                                              CaptivesInk     ink);
/** captives_theme_get_quiet: Returns: what @ink is on a quiet item: 60 % over the background, opaque; in high contrast and in print the ink itself */
CaptivesColour captives_theme_get_quiet      (CaptivesTheme   theme,
                                              CaptivesInk     ink);
/** captives_theme_get_solid: Returns: what CAPTIVES_FILL_SOLID of @ink looks like in @theme */
CaptivesSolid  captives_theme_get_solid      (CaptivesTheme   theme,
                                              CaptivesInk     ink);
/** captives_theme_has_background: Returns: whether the page and the halos behind text are painted */
gboolean       captives_theme_has_background (CaptivesTheme   theme);
/** captives_theme_get_name: Returns: "light", "dark", "high-contrast-light", ..., static */
const char    *captives_theme_get_name       (CaptivesTheme   theme);
/** captives_theme_parse: the inverse; @out is untouched if the answer is FALSE */
gboolean       captives_theme_parse          (const char     *name,
                                              CaptivesTheme  *out);

G_END_DECLS
