/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-record-read.h -- the record out of an exported picture: the iTXt chunk "Captives" of a PNG (else its XMP), the
 * element captives:view of an SVG, the keywords of a PDF
 *
 * The file is anybody's: sizes are limited, PNG is read by libpng, XML by GMarkup, which knows no entities of a document's own.
 * What no program but this one writes is not looked for; what others do to a picture while they save it again is.
 */

#pragma once

#include "captives-record.h"

G_BEGIN_DECLS

/* A PNG of 268 million pixels that cannot be packed at all would be larger, but no chart is one. */
#define CAPTIVES_RECORD_MAX_FILE (256 * 1024 * 1024)

/**
 * captives_record_read_bytes:
 * @bytes: a file's content
 * @name: of the file, for messages; UTF-8
 * @error: CAPTIVES_RECORD_ERROR but for _CROPPED, _SCALED and _DATASET; the message is one sentence for the user
 *
 * A PNG must be whole to its last pixel; whether it has been cropped is for captives_record_check_pixels () to tell.
 * Returns: (transfer full): the record; NULL on error
 */
CaptivesRecord *captives_record_read_bytes (GBytes      *bytes,
                                            const char  *name,
                                            GError     **error);

/** captives_record_read_file: the same for a regular file of at most %CAPTIVES_RECORD_MAX_FILE bytes.  Thread: any */
CaptivesRecord *captives_record_read_file  (const char  *path,
                                            GError     **error);

/**
 * captives_record_recognise:
 *
 * Returns: whether the file begins as a PNG, SVG or PDF does, or as another picture, which captives_record_read_file ()
 *   refuses in words that fit; FALSE also if it cannot be read
 */
gboolean        captives_record_recognise  (const char  *path);

G_END_DECLS
