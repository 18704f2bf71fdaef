/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-menu-names.h -- names of the lines of a menu for a screen reader
 *
 * GTK 4.18 lets the label of a line speak for it and hides that label, so that nothing is said.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** captives_menu_names_watch: @widget: names the lines of each menu that is in it now by what they show, whenever the menu opens */
void captives_menu_names_watch (GtkWidget *widget);

G_END_DECLS
