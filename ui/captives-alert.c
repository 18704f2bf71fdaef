/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-alert.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#if ADW_CHECK_VERSION (1, 5, 0)

void
captives_alert_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}

static void
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source_object), result);

  g_task_return_boolean (task, g_str_equal (response, "do"));
}

static void
ask (const CaptivesAlertQuestion *question,
     GtkWindow                   *parent,
     GTask                       *task)
{
  AdwDialog *dialog = adw_alert_dialog_new (question->heading, question->body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "do", question->action, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (parent), NULL, chosen_cb, g_object_ref (task));
}

#else

void
captives_alert_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
response_cb (GTask      *task,
             const char *response)
{
  g_task_return_boolean (task, g_str_equal (response, "do"));
}

static void
ask (const CaptivesAlertQuestion *question,
     GtkWindow                   *parent,
     GTask                       *task)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "do", question->action, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), task, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (dialog), "task", g_object_ref (task), g_object_unref);
  gtk_window_present (GTK_WINDOW (dialog));
}

#endif

void
captives_alert_ask_async (const CaptivesAlertQuestion *question,
                          GtkWindow                   *parent,
                          GAsyncReadyCallback          callback,
                          gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (question != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, captives_alert_ask_async);
  ask (question, parent, task);
}

gboolean
captives_alert_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
