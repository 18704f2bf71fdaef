/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-writer.h"

typedef struct
{
  GPtrArray      *pages;      /* (element-type CaptivesScene) */
  CaptivesExport  options[2]; /* for the clipboard: PNG, SVG; else only the first counts */
  char           *path;       /* NULL: for the clipboard */
} Job;

static Job *
job_new (GPtrArray            *pages,
         const CaptivesExport *options,
         const char           *path)
{
  Job *job = g_new0 (Job, 1);

  job->pages = g_ptr_array_ref (pages);
  job->options[0] = options[0];
  if (path == NULL)
    job->options[1] = options[1];
  job->path = g_strdup (path);

  return job;
}

static void
job_free (Job *job)
{
  g_ptr_array_unref (job->pages);
  g_free (job->path);
  g_free (job);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Job *job = task_data;
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  /* In two steps: between them is the last moment to change one's mind. */
  bytes = captives_export_pages_to_bytes (job->pages, pango, &job->options[0], &error);
  g_object_unref (pango);
  if (bytes != NULL && g_task_return_error_if_cancelled (task))
    return;
  if (bytes == NULL || !captives_export_write (bytes, job->path, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_strdup (job->path), g_free);
}

void
captives_export_write_async (gpointer              source,
                             GPtrArray            *pages,
                             const CaptivesExport *options,
                             const char           *path,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (pages != NULL && pages->len > 0 && options != NULL && path != NULL);

  task = g_task_new (source, cancellable, callback, NULL);
  g_task_set_source_tag (task, captives_export_write_async);
  /* A file that is there is told of, however late somebody changed his mind. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job_new (pages, options, path), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

char *
captives_export_write_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, captives_export_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
captives_export_create_text (CaptivesScene *scene)
{
  const CaptivesSceneInfo *info;

  g_return_val_if_fail (scene != NULL, NULL);

  info = captives_scene_get_info (scene);
  if (info->sources == NULL || *info->sources == '\0')
    return g_strdup (info->description);

  return g_strconcat (info->description, "\n\n", info->sources, NULL);
}

static void
copy_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job *job = task_data;
  CaptivesScene *scene = g_ptr_array_index (job->pages, 0);
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = captives_export_create_text (scene);
  GError *error = NULL;
  GdkContentProvider *providers[3];

  png = captives_export_to_bytes (scene, pango, &job->options[0], &error);
  if (png != NULL)
    svg = captives_export_to_bytes (scene, pango, &job->options[1], &error);
  g_object_unref (pango);
  if (svg == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  providers[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  providers[2] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  g_task_return_pointer (task, gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers)), g_object_unref);
}

void
captives_export_copy_async (gpointer              source,
                            CaptivesScene        *scene,
                            const CaptivesExport *options,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (scene != NULL && options != NULL);

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  g_ptr_array_add (pages, captives_scene_ref (scene));

  task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (task, captives_export_copy_async);
  g_task_set_task_data (task, job_new (pages, options, NULL), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, copy_thread);
}

GdkContentProvider *
captives_export_copy_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, captives_export_copy_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
