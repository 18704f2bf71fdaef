/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-alert.h -- the message or question over a window, which is a window of its own before libadwaita 1.5 and part of it since */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** test_alert_find: Returns: (transfer none) (nullable): what is shown now */
GtkWidget  *test_alert_find     (void);

/** test_alert_get_body: Returns: the text below the heading */
const char *test_alert_get_body (GtkWidget *alert);

/** test_alert_click: @label: of a button that @alert must have, with its underscore */
void        test_alert_click    (GtkWidget  *alert,
                                 const char *label);

/** test_alert_close: closes @alert without an answer and waits until it is gone */
void        test_alert_close    (GtkWidget *alert);

G_END_DECLS
