/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-batch-dialog.h -- which charts become files, of which formats and in which languages */

#pragma once

#include "captives-export-dialog.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_BATCH_DIALOG (captives_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesBatchDialog, captives_batch_dialog, CAPTIVES, BATCH_DIALOG, AdwWindow)

/**
 * captives_batch_dialog_present:
 * @parent: the window over which to ask
 * @subject: its chart is chosen at first, with all others; everything is copied or referenced
 *
 * Size, theme and notes are those last chosen for a single chart.  The files go into a new folder, so that none is replaced.
 */
void captives_batch_dialog_present (GtkWindow                   *parent,
                                    const CaptivesExportSubject *subject);

G_END_DECLS
