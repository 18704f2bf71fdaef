/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-dialog.h -- a chart as a file */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

/**
 * captives_export_dialog_present:
 * @parent: the window over which to ask
 * @chart: identifier of the chart
 * @reading: (nullable): identifier of the reading; NULL: the dataset's first
 *
 * Asks where to write the chart, writes it and says whether it worked.  Keeps its own references.
 */
void captives_export_dialog_present (GtkWindow        *parent,
                                     CaptivesDataset  *dataset,
                                     const char       *chart,
                                     const char       *reading,
                                     CaptivesLanguage  language);

G_END_DECLS
