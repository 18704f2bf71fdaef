/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-style.h -- how the desktop wants things to look, in the terms of the renderer */

#pragma once

#include <gtk/gtk.h>

#include "captives-records.h"
#include "captives-theme.h"

G_BEGIN_DECLS

/** captives_style_get_theme: Returns: the theme for charts on screen, by the desktop's colour scheme and contrast */
CaptivesTheme captives_style_get_theme      (void);

/** captives_style_set_high_contrast: @high_contrast: charts take it whatever the desktop says; FALSE: they follow the desktop */
void          captives_style_set_high_contrast (gboolean    high_contrast);

/** captives_style_get_text_scale: Returns: text size of @widget's display, 1 at 100 %; 0.5..4, as a view takes it */
double        captives_style_get_text_scale (GtkWidget      *widget);

/**
 * captives_style_set_text_scale:
 * @factor: on top of the desktop's text size, 1 for the desktop's own
 *
 * Applies to all text of the program on @widget's display.
 */
void          captives_style_set_text_scale (GtkWidget      *widget,
                                             double          factor);

/** captives_style_get_ink: Returns: the ink of a family of measures */
CaptivesInk   captives_style_get_ink        (CaptivesFamily  family);

/**
 * captives_style_set_text:
 * @text: (nullable): plain text, NULL is shown as ""
 *
 * Han characters and kana in it take Japanese shapes, whatever the language of the desktop: a Japanese title stands in an
 * English reference too.
 */
void          captives_style_set_text       (GtkLabel       *label,
                                             const char     *text);

/** captives_style_create_attributes: as above, for a layout of one's own.  Returns: (transfer full) (nullable): NULL if nothing needs any */
PangoAttrList *captives_style_create_attributes (const char     *text);

/** captives_style_to_rgba: Returns: the same colour, opaque */
GdkRGBA       captives_style_to_rgba        (CaptivesColour  colour);

G_END_DECLS
