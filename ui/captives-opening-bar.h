/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-opening-bar.h -- says that a file is being opened, how far that is, and offers to give it up
 *
 * It shows itself only when the opening takes longer than one would notice: 0.3 seconds.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_OPENING_BAR (captives_opening_bar_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesOpeningBar, captives_opening_bar, CAPTIVES, OPENING_BAR, GtkWidget)

/* How far an opening is: written by the thread that opens, read by the bar.  Counted references. */
typedef struct _CaptivesProgress CaptivesProgress;

/** captives_progress_new: Returns: (transfer full): of an opening that has just begun: 0 */
CaptivesProgress *captives_progress_new       (void);
/** captives_progress_ref: Thread: any, as for captives_progress_unref ().  Returns: (transfer full): @self */
CaptivesProgress *captives_progress_ref       (CaptivesProgress   *self);
/** captives_progress_unref: the last one frees it */
void              captives_progress_unref     (CaptivesProgress   *self);
/** captives_progress_set: @fraction: as of CaptivesOpening, whose callback this is.  Thread: any */
void              captives_progress_set       (double              fraction,
                                               gpointer            self);
/** captives_progress_get: Thread: any.  Returns: 0..1; -1: cannot be told */
double            captives_progress_get       (CaptivesProgress   *self);

/**
 * captives_opening_bar_begin:
 * @name: the file's name, for the user
 * @cancellable: cancelled by the bar's button and by Escape in the bar
 *
 * An opening that was under way is no longer told of.
 */
void              captives_opening_bar_begin  (CaptivesOpeningBar *self,
                                               const char         *name,
                                               CaptivesProgress   *progress,
                                               GCancellable       *cancellable);
/** captives_opening_bar_end: hides the bar; may be called when nothing is told of */
void              captives_opening_bar_end    (CaptivesOpeningBar *self);

G_END_DECLS
