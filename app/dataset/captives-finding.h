/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-finding.h -- collects what is wrong with a package */

#pragma once

#include "captives-check.h"

G_BEGIN_DECLS

/** captives_findings_new: Returns: (transfer full) (element-type CaptivesFinding): an empty list; it owns its elements */
GPtrArray *captives_findings_new (void);

/**
 * captives_findings_add:
 * @findings: the list
 * @place: rule, table, row and line; all are copied, the message is not read
 * @format: the message: "column: what is wrong, what was expected"
 */
void       captives_findings_add (GPtrArray             *findings,
                                  const CaptivesFinding *place,
                                  const char            *format,
                                  ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
