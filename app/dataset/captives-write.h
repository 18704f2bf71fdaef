/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-write.h -- files written whole or not at all */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * captives_write_file:
 * @path: the file; replaced if it is there
 * @bytes: its content, @length bytes
 * @error: CAPTIVES_PACKAGE_ERROR_WRITE
 *
 * Written beside @path, brought to the disk, then renamed.  A link to a file is followed, a file keeps its rights; what is
 * no regular file, and a link that leads nowhere, is refused.
 * Returns: FALSE if that failed; then @path is as it was, and nothing is left beside it
 */
gboolean captives_write_file (const char  *path,
                              const void  *bytes,
                              gsize        length,
                              GError     **error);

/** captives_write_new_files: Returns: (transfer full) (element-type utf8 GString): no files yet; takes name and content of each */
GHashTable *captives_write_new_files (void);

/**
 * captives_write_files:
 * @files: (element-type utf8 GString): content by file name
 * @folder: must be there
 * @error: CAPTIVES_PACKAGE_ERROR_WRITE
 *
 * Each as captives_write_file ().  Returns: FALSE if one failed; those before it are written
 */
gboolean captives_write_files (GHashTable  *files,
                               const char  *folder,
                               GError     **error);

G_END_DECLS
