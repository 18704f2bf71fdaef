/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-swatch.h -- the form of a figure's mark, as small as a letter: what kind of statement it is
 *
 * For lists beside the chart; says nothing to assistive technology, since the text beside it says the same.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-records.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FIGURE_SWATCH (captives_figure_swatch_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureSwatch, captives_figure_swatch, CAPTIVES, FIGURE_SWATCH, GtkWidget)

/** captives_figure_swatch_show: takes over form and colour; @figure is not kept */
void captives_figure_swatch_show (CaptivesFigureSwatch *self,
                                  const CaptivesFigure *figure,
                                  CaptivesFamily        family);

G_END_DECLS
