/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-panel-link.h -- a line of text that leads somewhere: a button, so that keys and assistive technology reach it */

#pragma once

#include <gtk/gtk.h>

#include "captives-address.h"

G_BEGIN_DECLS

/** captives_panel_link_new: @action, @target: what a click does; @target is sunk */
GtkWidget *captives_panel_link_new         (const char            *text,
                                            const char            *action,
                                            GVariant              *target);

/** captives_panel_link_new_address: leads to the page of the panel with that address: win.show */
GtkWidget *captives_panel_link_new_address (const char            *text,
                                            CaptivesAddressKind    kind,
                                            const char            *id);

/** captives_panel_link_new_chart: @figure: (nullable): what is selected in the chart */
GtkWidget *captives_panel_link_new_chart   (const CaptivesChart   *chart,
                                            const char            *figure,
                                            CaptivesLanguage       language);

G_END_DECLS
