/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-preferences.h -- text size, theme, palette, language of the data: bound to the settings, applied at once */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAPTIVES_TYPE_PREFERENCES (captives_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesPreferences, captives_preferences, CAPTIVES, PREFERENCES, AdwPreferencesWindow)

/** captives_preferences_present: @settings: those of captives_settings_new () */
void captives_preferences_present (GtkWindow *parent,
                                   GSettings *settings);

/**
 * captives_preferences_follow:
 * @settings: (nullable): kept as long as its caller does
 *
 * Applies theme and palette to the whole program, now and whenever they change.
 */
void captives_preferences_follow  (GSettings *settings);

G_END_DECLS
