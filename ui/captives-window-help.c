/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What explains the program: the guide, and the welcome. */

#include "config.h"

#include "captives-help-window.h"
#include "captives-settings.h"
#include "captives-welcome.h"
#include "captives-window-private.h"

static void
welcome_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);

  captives_welcome_present (GTK_WINDOW (self), self->dataset, self->locale);
}

static void
help_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  captives_help_window_present_for (GTK_WINDOW (widget));
}

void
captives_window_bind_help (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.welcome", NULL, welcome_action);
}

void
captives_window_welcome (CaptivesWindow *self)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  /* Without settings it would come at each start. */
  if (self->settings == NULL || captives_settings_get_boolean (self->settings, "welcome-shown", TRUE))
    return;
  /* Who opened a file wants to see that one; the welcome waits for the next start. */
  if (self->opening != NULL)
    return;

  captives_settings_set_boolean (self->settings, "welcome-shown", TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.welcome", NULL);
}
