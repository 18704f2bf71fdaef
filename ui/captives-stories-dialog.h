/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-stories-dialog.h -- the user's own stories: begun, opened, renamed, presented, deleted */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_STORIES_DIALOG (captives_stories_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesStoriesDialog, captives_stories_dialog, CAPTIVES, STORIES_DIALOG, AdwWindow)

/**
 * captives_stories_dialog_new:
 * @dataset: whose stories are listed, and of whose charts a new one is made
 *
 * Emits "changed" whenever what is kept in the user's data directory is another.
 * Returns: (transfer none): the dialog, to be presented
 */
CaptivesStoriesDialog *captives_stories_dialog_new (GtkWindow        *parent,
                                                    CaptivesDataset  *dataset,
                                                    CaptivesLocale    locale);

G_END_DECLS
