/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-deck-writer.h"

/* How often the work is looked at while another thread does it, milliseconds. */
#define LOOK 100

typedef struct
{
  CaptivesDeckWork  *work;
  char              *path;
  CaptivesDeckWatch  watch;
  gpointer           user_data;
  guint              look_id; /* 0: nobody is looking */
  int                done;    /* steps; atomic: counted where the work is */
  int                total;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_handle_id (&run->look_id, g_source_remove);
  captives_deck_work_free (run->work);
  g_free (run->path);
  g_free (run);
}

/* In whichever thread is at work. */
static void
count_cb (guint    done,
          guint    total,
          gpointer data)
{
  Run *run = data;

  g_atomic_int_set (&run->done, (int) done);
  g_atomic_int_set (&run->total, (int) total);
}

static void
tell (Run *run)
{
  int total = g_atomic_int_get (&run->total);

  run->watch (total > 0 ? (double) g_atomic_int_get (&run->done) / total : 0.0, run->user_data);
}

static gboolean
look_cb (gpointer user_data)
{
  tell (user_data);

  return G_SOURCE_CONTINUE;
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Run *run = task_data;
  GError *error = NULL;

  if (captives_deck_work_write (run->work, run->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
lay_out_cb (gpointer user_data)
{
  GTask *task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (!captives_deck_work_lay_out (run->work, &error))
    {
      g_task_return_error (task, error);
      return G_SOURCE_REMOVE;
    }
  tell (run);
  if (!captives_deck_work_is_laid_out (run->work))
    return G_SOURCE_CONTINUE;

  run->look_id = g_timeout_add (LOOK, look_cb, run);
  g_task_run_in_thread (task, write_thread);

  return G_SOURCE_REMOVE;
}

void
captives_deck_write_async (const CaptivesDeck  *deck,
                           const char          *path,
                           GCancellable        *cancellable,
                           CaptivesDeckWatch    watch,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  CaptivesDeck counted;
  Run *run;

  g_return_if_fail (deck != NULL && path != NULL && watch != NULL);

  run = g_new0 (Run, 1);
  counted = *deck;
  counted.progress = count_cb;
  counted.data = run;
  run->work = captives_deck_work_new (&counted);
  run->path = g_strdup (path);
  run->watch = watch;
  run->user_data = user_data;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, captives_deck_write_async);
  /* A file that is there is told of, however late somebody changed his mind. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, run_free);
  /* Keys and pointer come first. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, lay_out_cb, g_steal_pointer (&task), g_object_unref);
}

gboolean
captives_deck_write_finish (GAsyncResult  *result,
                            GError       **error)
{
  Run *run;

  g_return_val_if_fail (g_async_result_is_tagged (result, captives_deck_write_async), FALSE);

  /* Here, and not when the task goes, which may be in the other thread: the dataset belongs to this one, and whoever
   * watches may be gone after this. */
  run = g_task_get_task_data (G_TASK (result));
  g_clear_handle_id (&run->look_id, g_source_remove);
  g_clear_pointer (&run->work, captives_deck_work_free);

  return g_task_propagate_boolean (G_TASK (result), error);
}
