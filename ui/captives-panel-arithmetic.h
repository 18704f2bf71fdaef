/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-panel-arithmetic.h -- the sums a figure takes part in, each as its own author makes it
 *
 * Adds nothing up but within one balance, one formula or one list of parts.  What the program computed says so.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/**
 * captives_panel_arithmetic_fill:
 * @box: a vertical box; labels and rows are appended
 *
 * Returns: FALSE, and nothing appended, if @figure is in no sum
 */
gboolean captives_panel_arithmetic_fill (GtkBox               *box,
                                         CaptivesDataset      *dataset,
                                         const CaptivesFigure *figure,
                                         CaptivesLocale        locale);

/** captives_panel_arithmetic_fill_balance: the sum of one account, what is left over, and a row for each line */
void     captives_panel_arithmetic_fill_balance (GtkBox          *box,
                                         CaptivesDataset       *dataset,
                                         const CaptivesBalance *balance,
                                         CaptivesLocale         locale);

G_END_DECLS
