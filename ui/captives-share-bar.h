/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-share-bar.h -- a bar in a list, in the colour of what it measures, hollow as on a chart where the scope differs
 *
 * Says nothing to assistive technology: the number stands beside it.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-records.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SHARE_BAR (captives_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesShareBar, captives_share_bar, CAPTIVES, SHARE_BAR, GtkWidget)

/** captives_share_bar_new: @begins, @ends: where on its width, 0..1, in either order; clamped */
GtkWidget *captives_share_bar_new (CaptivesFamily family,
                                   double         begins,
                                   double         ends,
                                   gboolean       hollow);

G_END_DECLS
