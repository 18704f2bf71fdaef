/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-page.h -- the page of the source panel about one figure: number, who says so, who says otherwise, does it add up */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FIGURE_PAGE (captives_figure_page_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigurePage, captives_figure_page, CAPTIVES, FIGURE_PAGE, GtkWidget)

/** captives_figure_page_show: @figure: of @dataset; the page keeps no pointer to its arguments */
void captives_figure_page_show (CaptivesFigurePage   *self,
                                CaptivesDataset      *dataset,
                                const CaptivesFigure *figure,
                                CaptivesLocale        locale);

G_END_DECLS
