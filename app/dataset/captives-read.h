/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-read.h -- a file's bytes, where nothing is known about the file; private to the dataset */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * captives_read_open:
 * @status: (out): what is there
 *
 * Opens for reading, without blocking: a pipe in place of a file must not hold the program up.  Whether it is a regular
 * file is for the caller to look up in @status.
 * Returns: a file descriptor; -1 with errno set
 */
int    captives_read_open  (const char   *path,
                            struct stat  *status);

/**
 * captives_read_bytes:
 * @buffer: @size bytes
 *
 * Reads to the end of the file, or until the buffer is full.
 * Returns: how many bytes were read; -1 with errno set
 */
gssize captives_read_bytes (int           fd,
                            void         *buffer,
                            gsize         size);

G_END_DECLS
