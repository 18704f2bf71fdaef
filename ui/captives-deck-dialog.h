/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck-dialog.h -- a story as a file: which one, of what kind, in which colours, language and reading */

#pragma once

#include <adwaita.h>

#include "captives-export-dialog.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_DECK_DIALOG (captives_deck_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesDeckDialog, captives_deck_dialog, CAPTIVES, DECK_DIALOG, AdwWindow)

/**
 * captives_deck_dialog_present:
 * @subject: its dataset, reading, language and toasts count; everything is copied or referenced
 *
 * Lists the stories of the dataset, the user's own among them.  It must have one.
 */
void captives_deck_dialog_present (GtkWindow                   *parent,
                                   const CaptivesExportSubject *subject);

G_END_DECLS
