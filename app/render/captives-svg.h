/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-svg.h -- writes a scene as SVG 1.1 with text as text
 *
 * Internal to app/render.  cairo's SVG surface would turn text into outlines and lose which shape belongs to which figure.
 * Presentation attributes only, no style sheet, no script, nothing fetched from outside: so that Inkscape, LibreOffice, librsvg
 * and browsers show the same.
 */

#pragma once

#include <gio/gio.h>

#include "captives-export.h"

G_BEGIN_DECLS

/**
 * captives_svg_write:
 * @pango: used only for outlines
 * @options: theme, density and outlines are read
 *
 * Items of one mark that follow each other are one group, with the mark's name, value and figure; in order to keep the order of
 * painting, a mark may have several groups, of which the first is named.
 * Returns: (transfer full): the file
 */
GBytes *captives_svg_write (const CaptivesScene  *scene,
                            PangoContext         *pango,
                            const CaptivesExport *options);

G_END_DECLS
