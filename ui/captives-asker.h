/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-asker.h -- asks a finder one question at a time, in a thread, and always the newest one
 *
 * Whoever types asks faster than a long dataset answers: a question that is not begun yet gives way to the next one, one that is being
 * answered is given up.  All but the work itself takes place in the main thread.
 */

#pragma once

#include <gio/gio.h>

#include "captives-finder.h"

G_BEGIN_DECLS

typedef struct _CaptivesAsker CaptivesAsker;

/**
 * captives_asker_new:
 * @source: (not nullable): gets the answers, as source object of @answered; must outlive the asker, and is kept while it is asked
 * @work: in a thread: finds the answer to its task data, a question, with captives_asker_get_finder () of the task
 * @answered: begins with captives_asker_end ()
 * @free_question: frees a question, in any thread
 */
CaptivesAsker  *captives_asker_new         (gpointer              source,
                                            GTaskThreadFunc       work,
                                            GAsyncReadyCallback   answered,
                                            GDestroyNotify        free_question);
/** captives_asker_free: a question in a thread goes on, and its answer is still given to @answered */
void            captives_asker_free        (CaptivesAsker        *self);

/**
 * captives_asker_ask:
 * @dataset: (nullable): that is asked; NULL only gives up what was asked before
 * @question: (transfer full) (nullable): gives way to the next one, if that comes first; NULL only if there is no dataset
 *
 * Returns: FALSE, and nothing asked, if there is no dataset, or no way into its file, of which is warned
 */
gboolean        captives_asker_ask         (CaptivesAsker        *self,
                                            CaptivesDataset      *dataset,
                                            gpointer              question);

/** captives_asker_get_finder: Thread: that of @work.  Returns: (transfer none): for @task */
CaptivesFinder *captives_asker_get_finder  (GTask                *task);

/**
 * captives_asker_search:
 * @query, @limit, @cancellable: as of captives_finder_search ()
 *
 * Thread: that of @work, whose last words this is.  Ends @task with the hits, or with the error.
 */
void            captives_asker_search      (GTask                *task,
                                            const char           *query,
                                            guint                 limit,
                                            GCancellable         *cancellable);

/** captives_asker_end: Returns: whether the answer is wanted; if not, the next question is on its way */
gboolean        captives_asker_end         (CaptivesAsker        *self);

/** captives_asker_is_busy: Returns: whether an answer will come */
gboolean        captives_asker_is_busy     (CaptivesAsker        *self);

G_END_DECLS
