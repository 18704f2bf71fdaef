/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-batch.h -- many charts written into a folder, one after the other, while the window goes on */

#pragma once

#include "captives-dataset.h"
#include "captives-export-choice.h"

G_BEGIN_DECLS

#define CAPTIVES_N_FORMATS 3

/**
 * CaptivesBatch:
 * @dataset: where the charts are from
 * @charts: identifiers, NULL-terminated
 * @reading: (nullable): identifier of the reading; NULL: the dataset's first
 * @choice: size, density, theme, notes; its format and language are not read
 * @formats, @languages: which of each; a file is made for each combination
 */
typedef struct
{
  CaptivesDataset       *dataset;
  const char *const     *charts;
  const char            *reading;
  CaptivesExportChoice   choice;
  gboolean               formats[CAPTIVES_N_FORMATS];
  gboolean               languages[CAPTIVES_N_LANGUAGES];
} CaptivesBatch;

/**
 * CaptivesBatchProgress:
 * @n_done: files written so far
 * @n_files: files in all
 * @name: of the file that comes next; "" after the last one
 */
typedef void (*CaptivesBatchProgress) (guint       n_done,
                                       guint       n_files,
                                       const char *name,
                                       gpointer    user_data);

/** captives_batch_count_files: Returns: how many files a batch makes; 0: nothing is chosen */
guint    captives_batch_count_files (const CaptivesBatch    *self);

/**
 * captives_batch_run_async:
 * @self: everything is copied or referenced
 * @folder: must not be there yet; it is made
 * @cancellable: (nullable): stops before the next file; those that are written stay
 * @progress: called before each file and after the last one, with @user_data
 *
 * A chart is laid out in the main loop, since a dataset belongs to one thread, and drawn and written in another.
 */
void     captives_batch_run_async   (const CaptivesBatch    *self,
                                     const char             *folder,
                                     GCancellable           *cancellable,
                                     CaptivesBatchProgress   progress,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);

/**
 * captives_batch_run_finish:
 * @n_done: (out): files written, also on error
 * @error: CAPTIVES_LAYOUT_ERROR, CAPTIVES_EXPORT_ERROR, G_IO_ERROR_CANCELLED; the work ends with the first
 *
 * Returns: whether all files are there
 */
gboolean captives_batch_run_finish  (GAsyncResult           *result,
                                     guint                  *n_done,
                                     GError                **error);

/** captives_batch_find_folder: Returns: (transfer full): @parent/@name, or with "-2", "-3", ... behind it if something of that name is there */
char    *captives_batch_find_folder (const char             *parent,
                                     const char             *name);

G_END_DECLS
