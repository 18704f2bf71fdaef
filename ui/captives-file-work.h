/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-file-work.h -- the work of a dialog that asks for a place and then writes files there
 *
 * A part of the dialog, seen only while files are written: it shows how far the work is.  The rest of the dialog follows its
 * property "busy".  The work is given up when the dialog goes; a dialog that is closed before goes when the work has stopped.
 */

#pragma once

#include <adwaita.h>

#include "captives-file-choice.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FILE_WORK (captives_file_work_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFileWork, captives_file_work, CAPTIVES, FILE_WORK, GtkWidget)

/** CaptivesFileWorkFunc: @dialog: around the work; @path: what was chosen, in the encoding of file names */
typedef void (*CaptivesFileWorkFunc) (GtkWindow  *dialog,
                                      const char *path);

/** captives_file_work_set_toasts: @toasts: (nullable): of the window behind the dialog, where the end is told; not kept alive */
void          captives_file_work_set_toasts   (CaptivesFileWork         *self,
                                               AdwToastOverlay          *toasts);

/**
 * captives_file_work_ask:
 * @choice: copied, but for its folder, which is the one last exported to
 * @take: called once, unless none is chosen, or none on this computer, or the dialog goes before
 *
 * Does nothing while it asks already, or files are written.
 */
void          captives_file_work_ask          (CaptivesFileWork         *self,
                                               const CaptivesFileChoice *choice,
                                               CaptivesFileWorkFunc      take);

/**
 * captives_file_work_begin:
 * @path: of what is written; copied
 *
 * Returns: (transfer none): what stops the work; valid until it ends
 */
GCancellable *captives_file_work_begin        (CaptivesFileWork         *self,
                                               const char               *path);

/** captives_file_work_set_progress: @fraction: 0..1; @text: (nullable): NULL: the percentage.  The dialog may be gone */
void          captives_file_work_set_progress (CaptivesFileWork         *self,
                                               double                    fraction,
                                               const char               *text);

/**
 * captives_file_work_end:
 * @error: (nullable): NULL: everything is written
 *
 * Closes the dialog and tells the window behind it; a failure is told in the dialog, which stays.  The dialog may be gone.
 */
void          captives_file_work_end          (CaptivesFileWork         *self,
                                               const GError             *error);

/** captives_file_work_tell: tells the window behind the dialog that not all has gone well, if the window is there */
void          captives_file_work_tell         (CaptivesFileWork         *self,
                                               const char               *text);

/** captives_file_work_is_busy: Returns: whether files are written: from begin to end */
gboolean      captives_file_work_is_busy      (CaptivesFileWork         *self);

/** captives_file_work_stop: asks the work to end.  Returns: FALSE if there is none */
gboolean      captives_file_work_stop         (CaptivesFileWork         *self);

G_END_DECLS
