/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-extract-save.h"

#include "captives-batch.h"
#include "captives-export-choice.h"
#include "captives-export-toast.h"
#include "captives-file-choice.h"
#include "captives-settings.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwToastOverlay *toasts;
  GHashTable      *files;   /* of captives_extract_make_files () */
  char            *name;
  char            *folder;  /* NULL: not chosen yet */
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->toasts);
  g_hash_table_unref (save->files);
  g_free (save->name);
  g_free (save->folder);
  g_free (save);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Save *save = task_data;
  GError *error = NULL;

  if (captives_extract_write (save->files, save->folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  const Save *save = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  /* The window was closed in the meantime: nobody is left to tell. */
  if (gtk_widget_get_root (GTK_WIDGET (save->toasts)) == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    captives_export_toast_show (save->toasts, save->folder);
  else
    captives_toast_tell_failure (save->toasts, error->message);
}

static void
write_to (Save  *save,
          GFile *parent)
{
  g_autoptr (GSettings) settings = captives_settings_new ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);

  captives_export_choice_save_folder (settings, parent);
  save->folder = captives_batch_find_folder (g_file_peek_path (parent), save->name);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  g_task_run_in_thread (task, write_thread);
}

static void
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Save *save = user_data;
  g_autoptr (GFile) file = captives_file_choice_ask_finish (result);

  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      write_to (save, file);
      return;
    }
  if (file != NULL && gtk_widget_get_root (GTK_WIDGET (save->toasts)) != NULL)
    captives_toast_tell_failure (save->toasts, _("Files can be written on this computer only."));
  save_free (save);
}

void
captives_extract_save_present (GtkWindow             *parent,
                               AdwToastOverlay       *toasts,
                               const CaptivesExtract *extract,
                               const char            *name)
{
  g_autoptr (GSettings) settings = captives_settings_new ();
  g_autoptr (GFile) folder = captives_export_choice_load_folder (settings);
  const CaptivesFileChoice choice = {
    .purpose = CAPTIVES_FILE_CHOICE_FOLDER,
    .title = _("Where the New Folder Goes"),
    .accept = _("_Export"),
    .folder = folder,
  };
  Save *save;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (extract != NULL && name != NULL);

  save = g_new0 (Save, 1);
  save->toasts = g_object_ref (toasts);
  save->files = captives_extract_make_files (extract);
  save->name = g_strdup (name);
  captives_file_choice_ask_async (&choice, parent, NULL, chosen_cb, save);
}
