/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-table-view.h -- in place of the chart: its figures as a table, or all figures of the dataset */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_TABLE_VIEW (captives_table_view_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesTableView, captives_table_view, CAPTIVES, TABLE_VIEW, GtkWidget)

/**
 * captives_table_view_show:
 * @dataset: (nullable): NULL for an empty table
 * @figures: (nullable): identifiers of what the chart draws, in its order, NULL-terminated
 *
 * The rows follow as soon as they are found and sorted, in a thread; nothing is selected then but what
 * captives_table_view_select () has asked for since.  The user's choice is the signal "figure-selected".
 */
void captives_table_view_show       (CaptivesTableView  *self,
                                     CaptivesDataset    *dataset,
                                     CaptivesLocale      locale,
                                     const char *const  *figures);

/** captives_table_view_select: @figure: (nullable): selects its row and scrolls to it; none if the table lacks it */
void captives_table_view_select     (CaptivesTableView  *self,
                                     const char         *figure);

/**
 * captives_table_view_save: Returns: (transfer floating): of type a{ss}: which figures, their order, the filters that are on
 */
GVariant *captives_table_view_save    (CaptivesTableView  *self);

/** captives_table_view_load: @state: of type a{ss}; what is not known in it is passed over.  To be called before any figures are shown */
void captives_table_view_load         (CaptivesTableView  *self,
                                       GVariant           *state);

/** captives_table_view_list_selected: Returns: (transfer full): identifiers of the selected figures, as the rows stand */
char **captives_table_view_list_selected (CaptivesTableView *self);

/** captives_table_view_focus_rows: focuses the rows, or those that are still to come when they are there */
void captives_table_view_focus_rows (CaptivesTableView *self);

G_END_DECLS
