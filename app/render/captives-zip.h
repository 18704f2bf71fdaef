/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-zip.h -- a ZIP archive in memory, for documents that are one
 *
 * Internal to app/render; libarchive writes it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CaptivesZip CaptivesZip;

/** captives_zip_new: Returns: (transfer full): an empty archive */
CaptivesZip *captives_zip_new    (void);
/** captives_zip_free: gives up the archive; one that was finished needs no call */
void         captives_zip_free   (CaptivesZip  *self);
/**
 * captives_zip_add:
 * @name: path inside the archive, ASCII
 * @packed: FALSE leaves the bytes as they are: what OpenDocument wants of its first entry, and what suits pictures
 *
 * Entries carry no date, so the same input gives the same bytes.  A failure is kept for captives_zip_finish ().
 */
void         captives_zip_add    (CaptivesZip  *self,
                                  const char   *name,
                                  GBytes       *bytes,
                                  gboolean      packed);
/**
 * captives_zip_finish:
 * @error: CAPTIVES_EXPORT_ERROR_WRITE
 *
 * Consumes @self.  Returns: (transfer full): the archive; NULL on error
 */
GBytes      *captives_zip_finish (CaptivesZip  *self,
                                  GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesZip, captives_zip_free)

G_END_DECLS
