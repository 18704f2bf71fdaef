/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-file.h -- writes a file whole or not at all
 *
 * For files of the program's own making; pictures go through captives_export_to_file ().
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * captives_file_replace:
 * @path: a file name; if it is a symbolic link, what it leads to is replaced, and one that leads nowhere is
 *   refused; a device or pipe is written to as it is, and a pipe that nobody reads any more is an error like others
 * @error: CAPTIVES_EXPORT_ERROR_WRITE, one sentence with @path and the reason
 *
 * Writes beside the target, brings that to the disk and renames it: whoever opens @path finds the old content or the new one,
 * even after a crash.  A file that was there keeps its permissions.
 * Returns: whether it is done; if not, the target is as it was, and nothing is left beside it
 */
gboolean captives_file_replace (const char  *path,
                                GBytes      *bytes,
                                GError     **error);

G_END_DECLS
