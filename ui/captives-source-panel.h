/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-source-panel.h -- beside the chart: who says so, where it is printed, who says otherwise, and whether it adds up; the pages of
 * sources, questions, events and accounts; the way back, and the citation basket's count
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-address.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SOURCE_PANEL (captives_source_panel_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesSourcePanel, captives_source_panel, CAPTIVES, SOURCE_PANEL, GtkWidget)

/** captives_source_panel_set_dataset: @dataset: (nullable).  Forgets what was shown */
void                   captives_source_panel_set_dataset (CaptivesSourcePanel   *self,
                                                          CaptivesDataset       *dataset,
                                                          CaptivesLocale         locale);

/**
 * captives_source_panel_show:
 * @address: (nullable): NULL shows nothing, and so does what the dataset lacks; a slot goes through captives_source_panel_show_slot ()
 *
 * If the page shown before had the focus, the new one gets it.
 */
void                   captives_source_panel_show        (CaptivesSourcePanel   *self,
                                                          const CaptivesAddress *address);

/**
 * captives_source_panel_show_slot:
 * @address: of the slot
 * @name: what the slot is, in words
 * @question: (nullable): which question has no figure there
 */
void                   captives_source_panel_show_slot   (CaptivesSourcePanel   *self,
                                                          const CaptivesAddress *address,
                                                          const char            *name,
                                                          const char            *question);

/** captives_source_panel_refresh: lays the page out anew: the text size is another */
void                   captives_source_panel_refresh     (CaptivesSourcePanel   *self);

/** captives_source_panel_get_address: Returns: (transfer none) (nullable): what is shown; NULL for nothing */
const CaptivesAddress *captives_source_panel_get_address (CaptivesSourcePanel   *self);
/** captives_source_panel_get_figure: Returns: (transfer none) (nullable): the figure shown */
const char            *captives_source_panel_get_figure  (CaptivesSourcePanel   *self);

/** captives_source_panel_set_n_collected: how many citations the basket holds */
void                   captives_source_panel_set_n_collected (CaptivesSourcePanel *self,
                                                          guint                  n_collected);
/** captives_source_panel_set_closable: whether the panel has a button that closes it: where it lies over the chart */
void                   captives_source_panel_set_closable (CaptivesSourcePanel  *self,
                                                          gboolean               closable);

G_END_DECLS
