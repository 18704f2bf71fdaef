/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-table-columns.h -- the columns of the table of figures: heads, cells, and the order that the heads ask for */

#pragma once

#include <gtk/gtk.h>

#include "captives-figure-cell.h"
#include "captives-finder.h"

G_BEGIN_DECLS

/**
 * captives_table_columns_add:
 * @view: has no columns yet; its rows will be CaptivesFigureItems
 * @names: gets the cells whose names are still to be written; kept as long as the columns
 *
 * Adds a column for each CaptivesCell, in that order.
 */
void          captives_table_columns_add        (GtkColumnView     *view,
                                                 CaptivesIdleQueue *names);

/** captives_table_columns_name: names the heads, their row and the list, which have none in GTK 4.8; once @view has its model */
void          captives_table_columns_name       (GtkColumnView     *view);

/** captives_table_columns_hide_icons: from assistive technology: the arrows and ticks below @widget, whose state it tells itself */
void          captives_table_columns_hide_icons (GtkWidget         *widget);

/** captives_table_columns_find_rows: Returns: (transfer none): the list inside @view that holds its rows */
GtkWidget    *captives_table_columns_find_rows  (GtkColumnView     *view);

/** captives_table_columns_get_position: Returns: where @row, a child of that list, stands; GTK_INVALID_LIST_POSITION if it is none */
guint         captives_table_columns_get_position (GtkWidget       *row);

/** captives_table_columns_get_title: Returns: (transfer none): the translated head of the column */
const char   *captives_table_columns_get_title  (CaptivesCell       cell);

/**
 * captives_table_columns_get_order:
 * @descending: (out): FALSE where no head was clicked
 *
 * Returns: what the heads ask for; CAPTIVES_ORDER_GIVEN where none was clicked
 */
CaptivesOrder captives_table_columns_get_order  (GtkColumnView     *view,
                                                 gboolean          *descending);

/** captives_table_columns_save: @state: of type a{ss}: gets the order, if a head was clicked */
void          captives_table_columns_save       (GtkColumnView     *view,
                                                 GVariantBuilder   *state);

/** captives_table_columns_load: @state: of type a{ss}, as saved; without a known order in it nothing changes */
void          captives_table_columns_load       (GtkColumnView     *view,
                                                 GVariant          *state);

G_END_DECLS
