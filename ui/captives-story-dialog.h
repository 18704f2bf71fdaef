/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-story-dialog.h -- makes or changes a story of the user's own: charts in order, each with a title and a note */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"
#include "captives-own.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_STORY_DIALOG (captives_story_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesStoryDialog, captives_story_dialog, CAPTIVES, STORY_DIALOG, AdwWindow)

/**
 * captives_story_dialog_new:
 * @dataset: of whose charts the story is made
 * @story: copied
 *
 * Keeps the story in the user's data directory when the user says so, and emits "saved" then.
 * Returns: (transfer none): the dialog, to be presented
 */
CaptivesStoryDialog *captives_story_dialog_new (GtkWindow              *parent,
                                                CaptivesDataset        *dataset,
                                                CaptivesLocale          locale,
                                                const CaptivesOwnStory *story);

G_END_DECLS
