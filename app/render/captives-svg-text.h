/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-svg-text.h -- text of an SVG file, as text or as outlines
 *
 * Internal to app/render.
 */

#pragma once

#include <pango/pango.h>

#include "captives-scene.h"
#include "captives-xml.h"

G_BEGIN_DECLS

/** captives_svg_write_families: attributes of the element begun last: family list of @language, figures of one width */
void captives_svg_write_families (CaptivesXml            *xml,
                                  CaptivesLanguage        language);
/** captives_svg_write_halo: @colour: "#rrggbb" */
void captives_svg_write_halo     (CaptivesXml            *xml,
                                  const CaptivesItemText *text,
                                  const char             *colour);
/**
 * captives_svg_write_text:
 * @language: of the element around it; the text says its own if that differs
 * @tight: whether its length must hold in any font; see captives-svg-slack.h
 */
void captives_svg_write_text     (CaptivesXml            *xml,
                                  const CaptivesItemText *text,
                                  const char             *colour,
                                  CaptivesLanguage        language,
                                  gboolean                tight);
/** captives_svg_write_outlines: @layout: gives the shapes; its text is replaced */
void captives_svg_write_outlines (CaptivesXml            *xml,
                                  const CaptivesItemText *text,
                                  const char             *colour,
                                  PangoLayout            *layout);

G_END_DECLS
