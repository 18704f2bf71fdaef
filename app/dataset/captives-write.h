/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-write.h -- a file written whole or not at all */

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

G_END_DECLS
