/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-source-panel.h -- beside the chart: who says so, where it is printed, who says otherwise, and whether it adds up */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SOURCE_PANEL (captives_source_panel_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesSourcePanel, captives_source_panel, CAPTIVES, SOURCE_PANEL, GtkWidget)

/** captives_source_panel_set_dataset: @dataset: (nullable).  Forgets what was shown */
void        captives_source_panel_set_dataset (CaptivesSourcePanel  *self,
                                               CaptivesDataset      *dataset,
                                               CaptivesLanguage      language);

void        captives_source_panel_show_nothing (CaptivesSourcePanel *self);

/** captives_source_panel_show_figure: @figure: identifier of a figure; one that the dataset lacks shows nothing */
void        captives_source_panel_show_figure (CaptivesSourcePanel  *self,
                                               const char           *figure);

/**
 * captives_source_panel_show_slot:
 * @name: what the slot is, in words
 * @question: (nullable): which question has no figure there
 */
void        captives_source_panel_show_slot   (CaptivesSourcePanel  *self,
                                               const char           *name,
                                               const char           *question);

/** captives_source_panel_show_event: @event: identifier of an event: date, what happened, who says so, note; one that the dataset lacks shows nothing */
void        captives_source_panel_show_event  (CaptivesSourcePanel  *self,
                                               const char           *event);

/** captives_source_panel_get_figure: Returns: (transfer none) (nullable): the figure shown */
const char *captives_source_panel_get_figure  (CaptivesSourcePanel  *self);

G_END_DECLS
