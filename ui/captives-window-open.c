/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record-read.h"
#include "captives-window-private.h"

#include "captives-alert.h"
#include "captives-file-choice.h"

#include <glib/gi18n.h>

/* What the opening thread gives back: one of the two. */
typedef struct
{
  CaptivesDataset *dataset;
  CaptivesRecord  *record;
} Opened;

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
opened_free (Opened *opened)
{
  g_clear_pointer (&opened->dataset, captives_dataset_unref);
  g_clear_pointer (&opened->record, captives_record_free);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job *job = task_data;
  const CaptivesOpening watch = { cancellable, captives_progress_set, job->progress };
  g_autoptr (Opened) opened = g_new0 (Opened, 1);
  g_autoptr (GError) error = NULL;

  if (captives_record_recognise (job->path))
    opened->record = captives_record_read_file (job->path, &error);
  else
    opened->dataset = captives_dataset_open_watched (job->path, CAPTIVES_TRUST_FOREIGN, &watch, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify) opened_free);
}

void
captives_window_tell_failure (CaptivesWindow *self,
                              const char     *message)
{
  captives_alert_tell (GTK_WINDOW (self), _("Could Not Open the File"), message);
}

static void
opened_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (source_object);
  g_autoptr (GError) error = NULL;
  g_autoptr (Opened) opened = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another file was asked for since, or the window was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  captives_opening_bar_end (self->opening_bar);
  if (opened == NULL)
    {
      captives_window_tell_failure (self, error->message);
      captives_window_forget_file (self, self->opening);
      return;
    }

  if (opened->record != NULL)
    {
      g_autofree char *path = g_file_get_path (self->opening);
      g_autofree char *name = g_filename_display_basename (path);

      captives_window_show_picture (self, g_steal_pointer (&opened->record), name);
      return;
    }
  captives_window_set_dataset (self, opened->dataset);
  captives_window_remember_file (self, captives_dataset_get_info (opened->dataset)->path);
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
      captives_window_tell_failure (self, _("Only files on this computer can be opened."));
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
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GFile) file = captives_file_choice_ask_finish (result);

  /* The question holds the window even when it was closed meanwhile. */
  if (file != NULL && gtk_widget_get_realized (GTK_WIDGET (source_object)))
    captives_window_open (CAPTIVES_WINDOW (source_object), file);
}

void
captives_window_choose_file (CaptivesWindow *self)
{
  const CaptivesFileKind kinds[] = {
    { _("Datasets and Exported Pictures"), "captives png svg pdf" },
    { _("Datasets"), "captives" },
    { _("Exported Pictures"), "png svg pdf" },
    { NULL, NULL },
  };
  const CaptivesFileChoice choice = {
    .purpose = CAPTIVES_FILE_CHOICE_OPEN,
    .title = _("Open a Dataset or an Exported Picture"),
    .accept = _("_Open"),
    .kinds = kinds,
  };

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  captives_file_choice_ask_async (&choice, GTK_WINDOW (self), NULL, chosen_cb, NULL);
}
