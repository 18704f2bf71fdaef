/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a file or folder.  GTK 4.10 has a new way of doing so and calls the old one deprecated; which one is used
 * is known here alone.
 */

typedef enum
{
  CAPTIVES_FILE_CHOICE_OPEN,
  CAPTIVES_FILE_CHOICE_SAVE,
  CAPTIVES_FILE_CHOICE_FOLDER,
} CaptivesFilePurpose;

/* A kind of files among which a reader chooses; "All Files" is added to them. */
typedef struct
{
  const char *name;
  const char *suffixes; /* with spaces between them, as in "png svg" */
} CaptivesFileKind;

typedef struct
{
  CaptivesFilePurpose     purpose;
  const char             *title;
  const char             *accept;  /* what the button says, with a mnemonic */
  const char             *name;    /* proposed for saving; NULL: none */
  GFile                  *folder;  /* where to begin; NULL: wherever GTK does */
  const CaptivesFileKind *kinds;   /* ended by one without a name; NULL: no choice among kinds */
} CaptivesFileChoice;

/* Shows a modal chooser.  @choice is copied.  Cancelling closes it. */
void   captives_file_choice_ask_async  (const CaptivesFileChoice *choice,
                                        GtkWindow                *parent,
                                        GCancellable             *cancellable,
                                        GAsyncReadyCallback       callback,
                                        gpointer                  user_data);

/* The source object of @result is the parent, which lives until then.
 * Returns: (transfer full) (nullable): the file, which may have no path; NULL: none was chosen
 */
GFile *captives_file_choice_ask_finish (GAsyncResult             *result);

G_END_DECLS
