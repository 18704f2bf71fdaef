/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-dialog.h -- makes or changes a chart of the user's own: figures, kind and title, seen at once */

#pragma once

#include <adwaita.h>

#include "captives-locale.h"
#include "captives-own.h"
#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_OWN_DIALOG (captives_own_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesOwnDialog, captives_own_dialog, CAPTIVES, OWN_DIALOG, AdwWindow)

/**
 * captives_own_dialog_new:
 * @parent: the window over which to ask
 * @dataset: of whose figures the chart is made; until the dialog is gone it holds a chart that is only being tried
 * @chart: copied; one without figures is empty to begin with
 *
 * Keeps the chart in the user's data directory when the user says so, and emits "saved" with its identifier then.
 * Returns: (transfer none): the dialog, to be presented
 */
CaptivesOwnDialog *captives_own_dialog_new (GtkWindow              *parent,
                                            CaptivesDataset        *dataset,
                                            CaptivesLocale          locale,
                                            const CaptivesOwnChart *chart);

G_END_DECLS
