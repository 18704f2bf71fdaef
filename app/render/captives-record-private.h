/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-record-private.h -- what the readers of the formats share; nobody else includes it
 *
 * Messages lack the name of the file in front: "is damaged: …".
 */

#pragma once

#include "captives-record.h"

G_BEGIN_DECLS

/** captives_record_find_in_png: Returns: (transfer full): the record, with the pixels found; NULL on error */
CaptivesRecord *captives_record_find_in_png (GBytes      *bytes,
                                             GError     **error);
/** captives_record_find_in_svg: Returns: (transfer full): the record; NULL on error */
CaptivesRecord *captives_record_find_in_svg (GBytes      *bytes,
                                             GError     **error);
/** captives_record_find_in_pdf: Returns: (transfer full): the record; NULL on error */
CaptivesRecord *captives_record_find_in_pdf (GBytes      *bytes,
                                             GError     **error);

/**
 * captives_record_find_in_xml:
 * @namespace, @element: of the element wanted
 * @out: (out) (nullable): (transfer full): its text, that of the first if there are several; NULL if there is none
 * @problem: (out) (nullable): (transfer full): what is wrong with the XML, if anything is
 *
 * Returns: FALSE if it is not well-formed
 */
gboolean        captives_record_find_in_xml (const char  *text,
                                             gsize        length,
                                             const char  *namespace,
                                             const char  *element,
                                             char       **out,
                                             char       **problem);

/** captives_record_set_none: the error for a picture without a record */
void            captives_record_set_none    (GError     **error);

G_END_DECLS
