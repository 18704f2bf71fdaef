/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-table-click.h -- a click with Ctrl on a row of the table: selects it beside the others, or leaves it out again */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * captives_table_click_attach:
 * @view: has columns of captives_table_columns_add ()
 *
 * Takes such clicks over from the toolkit: in GTK 4.8 the cell and its row both turn the selection round, so that nothing changes.
 */
void captives_table_click_attach (GtkColumnView *view);

G_END_DECLS
