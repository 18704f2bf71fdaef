/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the preferences say of each window: text size, language and number style are those of the program, not of one window. */

#include "config.h"

#include "captives-preferences.h"
#include "captives-settings.h"
#include "captives-window-private.h"

/* Differences of the text's size smaller than this are none. */
#define SAME_SCALE 0.001

static void
text_scale_changed_cb (CaptivesWindow *self)
{
  double text_scale = captives_settings_get_double (self->settings, "text-scale", 1);

  if (ABS (text_scale - self->text_scale) > SAME_SCALE)
    captives_window_set_text_scale (self, text_scale);
}

static void
language_changed_cb (CaptivesWindow *self)
{
  g_autofree char *code = captives_settings_get_string (self->settings, "language");

  if (g_strcmp0 (code, self->language_code) != 0)
    captives_window_set_language (self, code);
}

static void
numbers_changed_cb (CaptivesWindow *self)
{
  captives_window_set_numbers (self, captives_window_load_numbers (self));
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  captives_preferences_present (GTK_WINDOW (widget), CAPTIVES_WINDOW (widget)->settings);
}

void
captives_window_bind_preferences (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
}

CaptivesNumberStyle
captives_window_load_numbers (CaptivesWindow *self)
{
  g_autofree char *name = captives_settings_get_string (self->settings, "number-style");
  CaptivesNumberStyle numbers = CAPTIVES_NUMBERS_LANGUAGE;

  captives_number_style_parse (name, &numbers);
  return numbers;
}

void
captives_window_follow_preferences (CaptivesWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.preferences", self->settings != NULL);
  if (self->settings == NULL)
    return;

  g_signal_connect_object (self->settings, "changed::text-scale", G_CALLBACK (text_scale_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::number-style", G_CALLBACK (numbers_changed_cb), self, G_CONNECT_SWAPPED);
}
