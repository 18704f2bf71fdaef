/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-widgets.h -- widgets that a test looks for, since nobody hands them out */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** test_widgets_find: Returns: (transfer none) (nullable): the first widget of @type in the order of the tree: @widget or one below */
gpointer test_widgets_find (gpointer widget,
                            GType    type);

G_END_DECLS
