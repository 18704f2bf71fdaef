/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-asker.h"

/* Under which name a task keeps its finder. */
#define FINDER "captives-finder"

struct _CaptivesAsker
{
  gpointer             source;
  GTaskThreadFunc      work;
  GAsyncReadyCallback  answered;
  GDestroyNotify       free_question;

  CaptivesDataset     *dataset; /* of @finder; or NULL */
  CaptivesFinder      *finder;
  GCancellable        *running; /* of the question in a thread; NULL: none */
  gpointer             waiting; /* the next one; or NULL */
};

CaptivesAsker *
captives_asker_new (gpointer             source,
                    GTaskThreadFunc      work,
                    GAsyncReadyCallback  answered,
                    GDestroyNotify       free_question)
{
  CaptivesAsker *self;

  g_return_val_if_fail (G_IS_OBJECT (source), NULL);
  g_return_val_if_fail (work != NULL && answered != NULL && free_question != NULL, NULL);

  self = g_new0 (CaptivesAsker, 1);
  self->source = source;
  self->work = work;
  self->answered = answered;
  self->free_question = free_question;

  return self;
}

static void
forget_waiting (CaptivesAsker *self)
{
  if (self->waiting != NULL)
    self->free_question (g_steal_pointer (&self->waiting));
}

void
captives_asker_free (CaptivesAsker *self)
{
  g_return_if_fail (self != NULL);

  forget_waiting (self);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->finder, captives_finder_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_free (self);
}

static gboolean
set_dataset (CaptivesAsker   *self,
             CaptivesDataset *dataset)
{
  g_autoptr (GError) error = NULL;

  if (self->dataset == dataset)
    return self->finder != NULL;

  g_clear_pointer (&self->finder, captives_finder_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  if (dataset == NULL)
    return FALSE;

  self->dataset = captives_dataset_ref (dataset);
  self->finder = captives_finder_new (dataset, &error);
  if (error != NULL)
    g_warning ("%s", error->message);

  return self->finder != NULL;
}

/* One at a time: the finder has one connection. */
static void
start (CaptivesAsker *self)
{
  g_autoptr (GTask) task = NULL;

  self->running = g_cancellable_new ();
  task = g_task_new (self->source, self->running, self->answered, NULL);
  g_task_set_source_tag (task, start);
  g_object_set_data_full (G_OBJECT (task), FINDER, captives_finder_ref (self->finder), (GDestroyNotify) captives_finder_unref);
  g_task_set_task_data (task, g_steal_pointer (&self->waiting), self->free_question);
  g_task_run_in_thread (task, self->work);
}

gboolean
captives_asker_ask (CaptivesAsker   *self,
                    CaptivesDataset *dataset,
                    gpointer         question)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (dataset == NULL || question != NULL, FALSE);

  forget_waiting (self);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  if (!set_dataset (self, dataset))
    {
      if (question != NULL)
        self->free_question (question);
      return FALSE;
    }

  self->waiting = question;
  if (self->running == NULL)
    start (self);

  return TRUE;
}

CaptivesFinder *
captives_asker_get_finder (GTask *task)
{
  g_return_val_if_fail (G_IS_TASK (task), NULL);

  return g_object_get_data (G_OBJECT (task), FINDER);
}

void
captives_asker_search (GTask        *task,
                       const char   *query,
                       guint         limit,
                       GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *hits;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (query != NULL);

  hits = captives_finder_search (captives_asker_get_finder (task), query, limit, cancellable, &error);
  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

gboolean
captives_asker_end (CaptivesAsker *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_clear_object (&self->running);
  if (self->waiting == NULL)
    return TRUE;
  start (self);

  return FALSE;
}

gboolean
captives_asker_is_busy (CaptivesAsker *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->running != NULL;
}
