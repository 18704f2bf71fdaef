/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-window-private.h"

#include <glib/gi18n.h>

/* What the opening thread is given. */
typedef struct
{
  char             *path;
  CaptivesProgress *progress;
} Job;

static void
job_free (Job *job)
{
  captives_progress_unref (job->progress);
  g_free (job->path);
  g_free (job);
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job *job = task_data;
  const CaptivesOpening watch = { cancellable, captives_progress_set, job->progress };
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open_watched (job->path, CAPTIVES_TRUST_FOREIGN, &watch, &error);

  if (dataset == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, dataset, (GDestroyNotify) captives_dataset_unref);
}

static void
tell_failure (CaptivesWindow *self,
              const char     *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Could Not Open the File"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
opened_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (source_object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another file was asked for since, or the window was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  captives_opening_bar_end (self->opening_bar);
  if (dataset == NULL)
    {
      tell_failure (self, error->message);
      captives_window_forget_file (self, self->opening);
      return;
    }

  captives_window_set_dataset (self, dataset);
  captives_window_remember_file (self, captives_dataset_get_info (dataset)->path);
}

/* In another thread; the bar tells of it if it takes long. */
static void
start_opening (CaptivesWindow *self,
               const char     *path)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, opened_cb, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->progress = captives_progress_new ();
  captives_opening_bar_begin (self->opening_bar, name, job->progress, self->cancellable);

  g_task_set_source_tag (task, captives_window_open);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, open_thread);
}

void
captives_window_open (CaptivesWindow *self,
                      GFile          *file)
{
  g_autofree char *path = NULL;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL)
    {
      tell_failure (self, _("Only files on this computer can be opened."));
      return;
    }

  captives_window_cancel_opening (self);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->opening, file);
  start_opening (self, path);
}

void
captives_window_cancel_opening (CaptivesWindow *self)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->opening);
  captives_opening_bar_end (self->opening_bar);
}

static void
chosen_cb (CaptivesWindow       *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      captives_window_open (self, file);
    }
  g_object_unref (chooser);
}

void
captives_window_choose_file (CaptivesWindow *self)
{
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) datasets = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  gtk_file_filter_set_name (datasets, _("Datasets"));
  gtk_file_filter_add_pattern (datasets, "*.captives");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  chooser = gtk_file_chooser_native_new (_("Open a Dataset"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                         _("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), datasets);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* The chooser is not a widget: somebody has to hold it until it answers. */
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
drop_cb (CaptivesWindow *self,
         const GValue   *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  captives_window_open (self, files->data);

  return TRUE;
}

void
captives_window_add_drop_target (CaptivesWindow *self)
{
  GtkDropTarget *target;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
