/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How what the window shows leaves it: pictures, paper. */

#include "config.h"

#include "captives-export-dialog.h"
#include "captives-print-dialog.h"
#include "captives-style.h"
#include "captives-window-private.h"

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);

  const CaptivesExportSubject subject = {
    .dataset = self->dataset,
    .chart = self->chart,
    .reading = self->reading,
    .language = self->language,
    .screen = {
      gtk_widget_get_width (GTK_WIDGET (self->chart_view)),
      gtk_widget_get_height (GTK_WIDGET (self->chart_view)),
      captives_style_get_text_scale (widget),
    },
    .toasts = self->toast_overlay,
  };

  captives_export_dialog_present (GTK_WINDOW (self), &subject);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);

  const CaptivesPrint print = {
    .dataset = self->dataset,
    .chart = self->chart,
    .reading = self->reading,
    .language = self->language,
  };

  captives_print_dialog_present (GTK_WINDOW (self), &print);
}

void
captives_window_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}

void
captives_window_update_export (CaptivesWindow *self)
{
  gboolean chart = self->dataset != NULL && self->chart != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", chart);
}
