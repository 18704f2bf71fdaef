/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-idle-queue.h"

/* Less than a frame, microseconds. */
#define TURN 6000

struct _CaptivesIdleQueue
{
  grefcount         ref_count;
  CaptivesIdleFunc  work;
  GQueue            objects; /* (element-type GObject) */
  GHashTable       *waiting; /* those in @objects */
  guint             idle_id; /* 0: nothing waits */
};

CaptivesIdleQueue *
captives_idle_queue_new (CaptivesIdleFunc work)
{
  CaptivesIdleQueue *self;

  g_return_val_if_fail (work != NULL, NULL);

  self = g_new0 (CaptivesIdleQueue, 1);
  g_ref_count_init (&self->ref_count);
  self->work = work;
  g_queue_init (&self->objects);
  self->waiting = g_hash_table_new (NULL, NULL);

  return self;
}

CaptivesIdleQueue *
captives_idle_queue_ref (CaptivesIdleQueue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);
  return self;
}

void
captives_idle_queue_unref (CaptivesIdleQueue *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  captives_idle_queue_clear (self);
  g_hash_table_unref (self->waiting);
  g_free (self);
}

static gboolean
work_cb (gpointer user_data)
{
  g_autoptr (CaptivesIdleQueue) self = captives_idle_queue_ref (user_data);
  gint64 end = g_get_monotonic_time () + TURN;

  do
    {
      g_autoptr (GObject) object = g_queue_pop_head (&self->objects);

      if (object == NULL)
        {
          self->idle_id = 0;
          return G_SOURCE_REMOVE;
        }
      g_hash_table_remove (self->waiting, object);
      self->work (object);
    }
  while (g_get_monotonic_time () < end);

  return G_SOURCE_CONTINUE;
}

void
captives_idle_queue_add (CaptivesIdleQueue *self,
                         gpointer           object)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  if (!g_hash_table_add (self->waiting, object))
    return;

  g_queue_push_tail (&self->objects, g_object_ref (object));
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (work_cb, self);
}

void
captives_idle_queue_clear (CaptivesIdleQueue *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_hash_table_remove_all (self->waiting);
  g_queue_clear_full (&self->objects, g_object_unref);
}
