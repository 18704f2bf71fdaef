/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-panel-field.h -- a label and the text it labels; not there while there is no text */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAPTIVES_TYPE_PANEL_FIELD (captives_panel_field_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesPanelField, captives_panel_field, CAPTIVES, PANEL_FIELD, GtkWidget)

/** captives_panel_field_set_text: @text: (nullable): NULL hides the field; what was added below the text before goes away */
void        captives_panel_field_set_text (CaptivesPanelField *self,
                                           const char         *text);
/** captives_panel_field_add: puts @child below the text, such as a link, and shows the field */
void        captives_panel_field_add      (CaptivesPanelField *self,
                                           GtkWidget          *child);
/** captives_panel_field_get_text: Returns: (transfer none): "" if hidden */
const char *captives_panel_field_get_text (CaptivesPanelField *self);

G_END_DECLS
