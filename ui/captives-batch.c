/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-batch.h"

#include "captives-export-name.h"
#include "captives-export-writer.h"
#include "captives-notes-page.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Where the work is: charts, in each its languages, in each its formats. */
typedef struct
{
  CaptivesBatch          batch;
  GStrv                  charts;    /* the batch's, copied */
  char                  *reading;
  char                  *folder;
  CaptivesBatchProgress  progress;
  gpointer               user_data;
  PangoContext          *pango;
  GPtrArray             *pages;     /* of the chart and language at hand; NULL: not laid out yet */
  guint                  step;      /* chart * languages * formats + language * formats + format */
  guint                  n_done;
  guint                  n_files;
} Run;

static void
run_free (Run *run)
{
  captives_dataset_unref (run->batch.dataset);
  g_strfreev (run->charts);
  g_free (run->reading);
  g_free (run->folder);
  g_object_unref (run->pango);
  g_clear_pointer (&run->pages, g_ptr_array_unref);
  g_free (run);
}

static Run *
run_new (const CaptivesBatch   *batch,
         const char            *folder,
         CaptivesBatchProgress  progress,
         gpointer               user_data)
{
  Run *run = g_new0 (Run, 1);

  run->batch = *batch;
  captives_dataset_ref (batch->dataset);
  run->charts = g_strdupv ((char **) batch->charts);
  run->reading = g_strdup (batch->reading);
  run->folder = g_strdup (folder);
  run->progress = progress;
  run->user_data = user_data;
  run->pango = captives_render_create_pango_context ();
  run->n_files = captives_batch_count_files (batch);

  return run;
}

guint
captives_batch_count_files (const CaptivesBatch *self)
{
  guint n_formats = 0;
  guint n_languages = 0;

  g_return_val_if_fail (self != NULL && self->charts != NULL, 0);

  for (guint i = 0; i < CAPTIVES_N_FORMATS; i++)
    n_formats += self->formats[i] ? 1 : 0;
  for (guint i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    n_languages += self->languages[i] ? 1 : 0;

  return g_strv_length ((char **) self->charts) * n_formats * n_languages;
}

char *
captives_batch_find_folder (const char *parent,
                            const char *name)
{
  char *path = g_build_filename (parent, name, NULL);
  GStatBuf status;

  for (guint number = 2; g_lstat (path, &status) == 0; number++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", name, number);

      g_free (path);
      path = g_build_filename (parent, numbered, NULL);
    }

  return path;
}

static CaptivesFormat
get_format (const Run *run)
{
  return (CaptivesFormat) (run->step % CAPTIVES_N_FORMATS);
}

static CaptivesLanguage
get_language (const Run *run)
{
  return (CaptivesLanguage) (run->step / CAPTIVES_N_FORMATS % CAPTIVES_N_LANGUAGES);
}

static const char *
get_chart (const Run *run)
{
  return run->charts[run->step / (CAPTIVES_N_FORMATS * CAPTIVES_N_LANGUAGES)];
}

/* A step further; a scene serves all formats, unless only a PDF has room for its notes. */
static void
advance (Run *run)
{
  run->step++;
  if (run->step % CAPTIVES_N_FORMATS == 0 || run->batch.choice.notes == CAPTIVES_NOTES_PAGE)
    g_clear_pointer (&run->pages, g_ptr_array_unref);
}

/* Returns: whether there is another file to make, at which the run then stands */
static gboolean
find_next (Run *run)
{
  for (; get_chart (run) != NULL; advance (run))
    {
      if (run->batch.formats[get_format (run)] && run->batch.languages[get_language (run)])
        return TRUE;
    }

  return FALSE;
}

static gboolean
ensure_pages (Run     *run,
              GError **error)
{
  CaptivesExportChoice choice = run->batch.choice;
  CaptivesView view;

  if (run->pages != NULL)
    return TRUE;

  choice.locale.language = get_language (run);
  choice.format = get_format (run);
  captives_export_choice_init_view (&choice, &view, get_chart (run), run->reading);
  run->pages = captives_layout_pages (run->batch.dataset, &view, run->pango, error);

  return run->pages != NULL;
}

static gboolean step_cb (gpointer user_data);

static void
written_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = G_TASK (source_object);
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *path = captives_export_write_finish (result, &error);

  if (path == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  run->n_done++;
  advance (run);
  /* From the idle loop: keys and pointer come first. */
  g_idle_add (step_cb, g_object_ref (task));
}

static void
write_next (GTask *task,
            Run   *run)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (g_ptr_array_index (run->pages, 0));
  g_autofree char *name = captives_export_name_propose (info, get_format (run));
  g_autofree char *path = g_build_filename (run->folder, name, NULL);
  CaptivesExport options;

  run->progress (run->n_done, run->n_files, name, run->user_data);
  captives_export_choice_init_export (&run->batch.choice, &options, get_format (run));
  captives_export_write_async (task, run->pages, &options, path, NULL, written_cb);
}

static gboolean
step_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (!find_next (run))
    {
      run->progress (run->n_done, run->n_files, "", run->user_data);
      g_task_return_boolean (task, TRUE);
    }
  else if (!ensure_pages (run, &error))
    g_task_return_error (task, error);
  else
    write_next (task, run);

  return G_SOURCE_REMOVE;
}

void
captives_batch_run_async (const CaptivesBatch   *self,
                          const char            *folder,
                          GCancellable          *cancellable,
                          CaptivesBatchProgress  progress,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;
  int saved_errno;

  g_return_if_fail (self != NULL && self->dataset != NULL && self->charts != NULL);
  g_return_if_fail (folder != NULL && progress != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, captives_batch_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run_new (self, folder, progress, user_data), (GDestroyNotify) run_free);
  if (g_mkdir (folder, 0777) == 0)
    {
      g_idle_add (step_cb, g_steal_pointer (&task));
      return;
    }

  saved_errno = errno;
  name = g_filename_display_name (folder);
  g_task_return_new_error (task, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_WRITE, _("The folder “%s” could not be made: %s."), name,
                           g_strerror (saved_errno));
}

gboolean
captives_batch_run_finish (GAsyncResult  *result,
                           guint         *n_done,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, captives_batch_run_async), FALSE);

  *n_done = ((const Run *) g_task_get_task_data (G_TASK (result)))->n_done;

  return g_task_propagate_boolean (G_TASK (result), error);
}
