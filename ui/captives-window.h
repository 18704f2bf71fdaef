/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-window.h -- the main window: list of charts, chart, source panel */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_WINDOW (captives_window_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesWindow, captives_window, CAPTIVES, WINDOW, AdwApplicationWindow)

/** captives_window_new: comes back with the size, chart, reading and language of the last time */
CaptivesWindow  *captives_window_new         (GtkApplication  *application);

/** captives_window_copy_state: shows the same dataset, chart, reading and language as @other */
void             captives_window_copy_state  (CaptivesWindow  *self,
                                              CaptivesWindow  *other);

/** captives_window_welcome: explains the program, if that was never done before */
void             captives_window_welcome     (CaptivesWindow  *self);

/** captives_window_has_dataset: Returns: FALSE before the first, and where none could be opened */
gboolean         captives_window_has_dataset (CaptivesWindow  *self);
/** captives_window_get_dataset: Returns: (transfer none) (nullable): what the window shows */
CaptivesDataset *captives_window_get_dataset (CaptivesWindow  *self);
/** captives_window_set_dataset: @dataset: swaps everything; chart and reading are kept where the new dataset has them */
void             captives_window_set_dataset (CaptivesWindow  *self,
                                              CaptivesDataset *dataset);

/** captives_window_set_failure: @error: why there is no dataset at all; shown in place of the chart */
void             captives_window_set_failure (CaptivesWindow  *self,
                                              const GError    *error);

/**
 * captives_window_open:
 * @file: a dataset file of anybody, or a picture that was exported
 *
 * Opens it in another thread and shows it, or the chart that the picture shows; if that fails, says so in one sentence and leaves the window as it was.
 */
void             captives_window_open        (CaptivesWindow  *self,
                                              GFile           *file);

G_END_DECLS
