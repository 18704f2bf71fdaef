/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-row.h -- a figure beside the chart, as a button that goes to it: form of its mark, number, words, difference
 *
 * Its action is win.show-figure with the figure's identifier.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FIGURE_ROW (captives_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureRow, captives_figure_row, CAPTIVES, FIGURE_ROW, GtkButton)

/** captives_figure_row_new: Returns: (transfer floating): shows nothing yet */
GtkWidget  *captives_figure_row_new            (void);

/** captives_figure_row_show: @text: (nullable): the words beside the number; the row keeps no pointer to its arguments */
void        captives_figure_row_show           (CaptivesFigureRow    *self,
                                                CaptivesDataset      *dataset,
                                                const CaptivesFigure *figure,
                                                const char           *text,
                                                CaptivesLocale        locale);

/** captives_figure_row_compare: adds the difference from @base, or the words that say why there is none */
void        captives_figure_row_compare        (CaptivesFigureRow    *self,
                                                const CaptivesFigure *figure,
                                                const CaptivesFigure *base,
                                                CaptivesLocale        locale);

/** captives_figure_row_mark_scope: adds the words for another scope than its question's, if it has one */
void        captives_figure_row_mark_scope     (CaptivesFigureRow    *self,
                                                const CaptivesFigure *figure);

/** captives_figure_row_align: @shares: (nullable): where no differences are shown; makes numbers and shares of all rows with the same groups stand in columns */
void        captives_figure_row_align          (CaptivesFigureRow    *self,
                                                GtkSizeGroup         *numbers,
                                                GtkSizeGroup         *shares);

G_END_DECLS
