/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-help-window.h -- the user's guide: contents and search at the side, a chapter beside them */

#pragma once

#include <adwaita.h>

#include "captives-language.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_HELP_WINDOW (captives_help_window_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesHelpWindow, captives_help_window, CAPTIVES, HELP_WINDOW, AdwWindow)

/** captives_help_window_new: @language: of the guide */
GtkWidget *captives_help_window_new       (CaptivesLanguage    language);

/** captives_help_window_present_for: presents the one that belongs to @parent, or a new one in the language of the interface */
void       captives_help_window_present_for (GtkWindow         *parent);

/** captives_help_window_show: @chapter: its identifier; nothing happens if there is none */
void       captives_help_window_show      (CaptivesHelpWindow *self,
                                           const char         *chapter);
/** captives_help_window_get_shown: Returns: the identifier of the chapter that is shown */
const char *captives_help_window_get_shown (CaptivesHelpWindow *self);

G_END_DECLS
