/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-reading-button.h -- which reading applies, as a button in the header bar, because it changes every number
 *
 * Its list sets the action win.reading.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_READING_BUTTON (captives_reading_button_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesReadingButton, captives_reading_button, CAPTIVES, READING_BUTTON, GtkWidget)

/**
 * captives_reading_button_show:
 * @dataset: (nullable)
 * @reading: (nullable): identifier of the reading that applies; NULL: the dataset's first
 * @title: (nullable): shown above the reading where the button stands for the window's title
 */
void captives_reading_button_show (CaptivesReadingButton *self,
                                   CaptivesDataset       *dataset,
                                   const char            *reading,
                                   CaptivesLanguage       language,
                                   const char            *title);

G_END_DECLS
