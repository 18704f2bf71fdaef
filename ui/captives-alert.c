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

static GtkWidget *
present_question (const CaptivesAlertQuestion *question,
                  GtkWindow                   *parent)
{
  AdwDialog *dialog = adw_alert_dialog_new (question->heading, question->body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "do", question->action, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_present (dialog, GTK_WIDGET (parent));

  return GTK_WIDGET (dialog);
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

static GtkWidget *
present_question (const CaptivesAlertQuestion *question,
                  GtkWindow                   *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "do", question->action, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

#endif

static void
answer (GTask    *task,
        gboolean  yes)
{
  g_autoptr (GTask) held = g_object_ref (task);
  GObject *dialog = g_task_get_task_data (task);

  g_signal_handlers_disconnect_by_data (dialog, task);
  g_signal_handlers_disconnect_by_data (g_task_get_source_object (task), task);
  g_object_set_data (dialog, "task", NULL);
  g_task_return_boolean (task, yes);
}

static void
response_cb (GTask      *task,
             const char *response)
{
  answer (task, g_str_equal (response, "do"));
}

/* The window is destroyed, but lives as long as a question about it is open; once it is answered, the dialog goes too. */
static void
parent_gone_cb (GTask *task)
{
  answer (task, FALSE);
}

void
captives_alert_ask_async (const CaptivesAlertQuestion *question,
                          GtkWindow                   *parent,
                          GAsyncReadyCallback          callback,
                          gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;
  GtkWidget *dialog;

  g_return_if_fail (question != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, captives_alert_ask_async);
  dialog = present_question (question, parent);
  g_task_set_task_data (task, dialog, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "task", g_object_ref (task), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), task, G_CONNECT_SWAPPED);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (parent_gone_cb), task, G_CONNECT_SWAPPED);
}

gboolean
captives_alert_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
