/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-file-choice.h"

#include <glib/gi18n.h>

static void
add_kind (GListStore             *filters,
          const CaptivesFileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) suffixes = g_strsplit (kind->suffixes, " ", -1);

  gtk_file_filter_set_name (filter, kind->name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);
}

/* Returns: (transfer full) (nullable): in the order of the choice, the first one is what is shown */
static GListModel *
make_filters (const CaptivesFileChoice *choice)
{
  g_autoptr (GtkFileFilter) all = NULL;
  GListStore *filters;

  if (choice->kinds == NULL)
    return NULL;

  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  for (const CaptivesFileKind *kind = choice->kinds; kind->name != NULL; kind++)
    add_kind (filters, kind);

  all = gtk_file_filter_new ();
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

#if GTK_CHECK_VERSION (4, 10, 0)

static void
take_answer (GTask  *task,
             GFile  *file,
             GError *error)
{
  /* That a reader changed his mind, or left, is an answer. */
  if (error != NULL && error->domain != G_IO_ERROR && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    g_warning ("No file could be asked for: %s", error->message);
  g_task_return_pointer (task, file, g_object_unref);
}

static void
opened_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  take_answer (task, gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source_object), result, &error), error);
}

static void
saved_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  take_answer (task, gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source_object), result, &error), error);
}

static void
folder_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  take_answer (task, gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source_object), result, &error), error);
}

static void
ask (const CaptivesFileChoice *choice,
     GtkWindow                *parent,
     GTask                    *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters (choice);
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, choice->title);
  gtk_file_dialog_set_accept_label (dialog, choice->accept);
  gtk_file_dialog_set_modal (dialog, TRUE);
  gtk_file_dialog_set_filters (dialog, filters);
  if (choice->folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, choice->folder);
  if (choice->name != NULL)
    gtk_file_dialog_set_initial_name (dialog, choice->name);

  if (choice->purpose == CAPTIVES_FILE_CHOICE_OPEN)
    gtk_file_dialog_open (dialog, parent, cancellable, opened_cb, g_object_ref (task));
  else if (choice->purpose == CAPTIVES_FILE_CHOICE_SAVE)
    gtk_file_dialog_save (dialog, parent, cancellable, saved_cb, g_object_ref (task));
  else
    gtk_file_dialog_select_folder (dialog, parent, cancellable, folder_cb, g_object_ref (task));
}

#else

static const GtkFileChooserAction ACTIONS[] = {
  [CAPTIVES_FILE_CHOICE_OPEN]   = GTK_FILE_CHOOSER_ACTION_OPEN,
  [CAPTIVES_FILE_CHOICE_SAVE]   = GTK_FILE_CHOOSER_ACTION_SAVE,
  [CAPTIVES_FILE_CHOICE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
};

static void
answer (GTask *task,
        GFile *file)
{
  if (!g_task_get_completed (task))
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_clear_object (&file);
}

static void
response_cb (GTask                *task,
             int                   response,
             GtkFileChooserNative *chooser)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  /* The chooser is not a widget: the question to which it belongs holds it, and it the question, until it answers. */
  g_signal_handlers_disconnect_by_func (chooser, response_cb, task);
  answer (task, file);
  g_object_unref (task);
}

static void
cancelled_cb (GTask        *task,
              GCancellable *cancellable)
{
  GtkFileChooserNative *chooser = g_task_get_task_data (task);

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  response_cb (task, GTK_RESPONSE_CANCEL, chooser);
}

static void
ask (const CaptivesFileChoice *choice,
     GtkWindow                *parent,
     GTask                    *task)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (choice->title, parent, ACTIONS[choice->purpose], choice->accept,
                                                              _("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autoptr (GListModel) filters = make_filters (choice);

  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (chooser, filter);
    }
  if (choice->folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, choice->folder, NULL);
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (chooser, choice->name);

  g_task_set_task_data (task, native, g_object_unref);
  g_signal_connect_swapped (native, "response", G_CALLBACK (response_cb), g_object_ref (task));
  if (g_task_get_cancellable (task) != NULL)
    g_signal_connect_object (g_task_get_cancellable (task), "cancelled", G_CALLBACK (cancelled_cb), task, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

#endif

void
captives_file_choice_ask_async (const CaptivesFileChoice *choice,
                                GtkWindow                *parent,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (choice != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, captives_file_choice_ask_async);
  g_task_set_check_cancellable (task, FALSE);
  ask (choice, parent, task);
}

GFile *
captives_file_choice_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
