/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-idle-queue.h -- what can wait, done for one object after another while nothing else is to do
 *
 * A turn takes some milliseconds at most, so that hundreds of objects hold no frame up.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CaptivesIdleQueue CaptivesIdleQueue;

typedef void (*CaptivesIdleFunc) (gpointer object);

/** captives_idle_queue_new: @work: is called in the main thread.  Returns: (transfer full): an empty queue */
CaptivesIdleQueue *captives_idle_queue_new   (CaptivesIdleFunc    work);

/** captives_idle_queue_unref: what still waits is left undone */
CaptivesIdleQueue *captives_idle_queue_ref   (CaptivesIdleQueue  *self);
void               captives_idle_queue_unref (CaptivesIdleQueue  *self);

/** captives_idle_queue_add: @object: (type GObject): held until its turn; one that waits already is not added twice */
void               captives_idle_queue_add   (CaptivesIdleQueue  *self,
                                              gpointer            object);

/** captives_idle_queue_clear: leaves undone what still waits */
void               captives_idle_queue_clear (CaptivesIdleQueue  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesIdleQueue, captives_idle_queue_unref)

G_END_DECLS
