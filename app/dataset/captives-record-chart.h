/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-record-chart.h -- the chart of somebody's own that a picture carries in its record */

#pragma once

#include "captives-own.h"
#include "captives-record.h"

G_BEGIN_DECLS

/**
 * captives_record_parse_chart:
 * @record: of a picture that may come from anybody
 * @out: (out) (transfer full) (nullable): the chart that the picture shows; NULL if it carries none
 * @error: CAPTIVES_RECORD_ERROR_DAMAGED: the rest of a sentence that begins with the name of the file
 *
 * A definition is refused if it is broken, beyond the limits of captives-own.h, or of another chart or dataset than the record names.
 */
gboolean captives_record_parse_chart (const CaptivesRecord  *record,
                                      CaptivesOwnChart     **out,
                                      GError               **error);

G_END_DECLS
