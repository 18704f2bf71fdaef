/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-history.h -- what was shown, one after another, and where in it one is: back and forward
 *
 * Knows nothing of windows: what is shown is noted, and going back and forth gives what is to be shown.
 */

#pragma once

#include "captives-address.h"

G_BEGIN_DECLS

/* Older entries are forgotten. */
#define CAPTIVES_HISTORY_MAX 200

typedef struct
{
  const char            *chart;   /* identifier; NULL: none */
  const char            *reading; /* identifier; NULL: the first of the dataset */
  const CaptivesAddress *address; /* what the panel shows; NULL: nothing */
} CaptivesHistoryEntry;

typedef struct _CaptivesHistory CaptivesHistory;

/** captives_history_new: Returns: (transfer full): without an entry */
CaptivesHistory            *captives_history_new            (void);
/** captives_history_free: with its entries */
void                        captives_history_free           (CaptivesHistory            *self);
/** captives_history_clear: forgets everything, as after another dataset was opened */
void                        captives_history_clear          (CaptivesHistory            *self);

/**
 * captives_history_note:
 * @entry: what is shown now; copied
 *
 * Becomes the newest entry; what lay ahead is forgotten.  Nothing happens if it is the current entry already.
 * Returns: whether it was new
 */
gboolean                    captives_history_note           (CaptivesHistory            *self,
                                                             const CaptivesHistoryEntry *entry);
/** captives_history_can_go_back: Returns: whether an entry lies before the current one */
gboolean                    captives_history_can_go_back    (CaptivesHistory            *self);
/** captives_history_can_go_forward: Returns: whether one lies after it, from which somebody went back */
gboolean                    captives_history_can_go_forward (CaptivesHistory            *self);
/**
 * captives_history_go_back, captives_history_go_forward:
 *
 * Returns: (transfer none) (nullable): the entry that is current from now on, valid until the history is next changed;
 *   NULL if there is none, and then nothing changes
 */
const CaptivesHistoryEntry *captives_history_go_back        (CaptivesHistory            *self);
const CaptivesHistoryEntry *captives_history_go_forward     (CaptivesHistory            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesHistory, captives_history_free)

G_END_DECLS
