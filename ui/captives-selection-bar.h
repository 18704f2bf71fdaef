/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-selection-bar.h -- the selected figure in a bar at the bottom of a narrow window; opens the source panel */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SELECTION_BAR (captives_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesSelectionBar, captives_selection_bar, CAPTIVES, SELECTION_BAR, GtkWidget)

/** captives_selection_bar_show: @value: the number; @label: (nullable): the note beside it; @detail: (nullable): second line */
void captives_selection_bar_show        (CaptivesSelectionBar *self,
                                         const char           *value,
                                         const char           *label,
                                         const char           *detail);

/** captives_selection_bar_set_open: @open: whether the panel is open, so that the bar closes it */
void captives_selection_bar_set_open    (CaptivesSelectionBar *self,
                                         gboolean              open);

/** captives_selection_bar_show_figure: number, measure with its label, and the words of its form */
void captives_selection_bar_show_figure (CaptivesSelectionBar *self,
                                         CaptivesDataset      *dataset,
                                         const CaptivesFigure *figure,
                                         CaptivesLocale        locale);

G_END_DECLS
