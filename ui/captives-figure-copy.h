/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-copy.h -- rows of the table on the clipboard
 *
 * They are written when somebody pastes them, some at a time: 100,000 rows are nothing to copy, and hold nobody up.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FIGURE_COPY (captives_figure_copy_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureCopy, captives_figure_copy, CAPTIVES, FIGURE_COPY, GdkContentProvider)

/**
 * captives_figure_copy_new:
 * @keys: (element-type gint64): rows, in order, as captives_dataset_read_figures () takes them; held
 * @titles: of the columns, CAPTIVES_N_CELLS and NULL; copied
 *
 * Returns: (transfer full): plain text, a line of titles and a line for each row, tabs between cells
 */
GdkContentProvider *captives_figure_copy_new (CaptivesDataset   *dataset,
                                              CaptivesLocale     locale,
                                              GArray            *keys,
                                              const char *const *titles);

G_END_DECLS
