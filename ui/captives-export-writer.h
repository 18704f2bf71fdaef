/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-writer.h -- draws files in a thread of their own, so that the window goes on while a large picture is packed */

#pragma once

#include <gdk/gdk.h>

#include "captives-export.h"

G_BEGIN_DECLS

/**
 * captives_export_write_async:
 * @source: (nullable): kept until the callback
 * @pages: (element-type CaptivesScene): as for captives_export_pages_to_bytes (); not to be changed afterwards
 * @path: where to; see captives_export_to_file ()
 * @cancellable: (nullable): once the writing itself has begun it is finished
 *
 * The thread draws with a Pango context of its own; scenes are immutable, so the file is the one that any thread would make.
 */
void                captives_export_write_async  (gpointer              source,
                                                  GPtrArray            *pages,
                                                  const CaptivesExport *options,
                                                  const char           *path,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback);
/** captives_export_write_finish: Returns: (transfer full): the path; NULL on error: CAPTIVES_EXPORT_ERROR, G_IO_ERROR_CANCELLED */
char               *captives_export_write_finish (GAsyncResult         *result,
                                                  GError              **error);

/**
 * captives_export_copy_async:
 * @options: two: how the PNG and how the SVG is made
 *
 * Other arguments as of captives_export_write_async ().
 */
void                captives_export_copy_async   (gpointer              source,
                                                  CaptivesScene        *scene,
                                                  const CaptivesExport *options,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
/** captives_export_create_text: Returns: (transfer full): what a program gets that takes no picture: what the chart says, and who says so */
char               *captives_export_create_text  (CaptivesScene        *scene);
/** captives_export_copy_finish: Returns: (transfer full): PNG, SVG and text at once, for a clipboard; NULL on error */
GdkContentProvider *captives_export_copy_finish  (GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
