/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-changes-bar.h -- says what has changed since an exported picture was made, lists the figures and leads to them */

#pragma once

#include <gtk/gtk.h>

#include "captives-comparison.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_CHANGES_BAR (captives_changes_bar_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesChangesBar, captives_changes_bar, CAPTIVES, CHANGES_BAR, GtkWidget)

/**
 * captives_changes_bar_show:
 * @text: one or two sentences
 * @comparison: of the picture; what it lists is copied
 * @dataset: that it was compared with: says what the figures count
 *
 * A figure in the list activates "win.show-figure".
 */
void captives_changes_bar_show (CaptivesChangesBar       *self,
                                const char               *text,
                                const CaptivesComparison *comparison,
                                CaptivesDataset          *dataset,
                                CaptivesLanguage          language);
/** captives_changes_bar_hide: may be called when nothing is shown */
void captives_changes_bar_hide (CaptivesChangesBar       *self);

G_END_DECLS
