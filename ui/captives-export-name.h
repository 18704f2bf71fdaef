/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-name.h -- what an exported file is called */

#pragma once

#include "captives-export.h"

G_BEGIN_DECLS

/**
 * captives_export_name_propose:
 *
 * Returns: (transfer full): a file name from the chart, its reading if it has one, language and format: "how-many-died.ja.png"
 */
char *captives_export_name_propose (const CaptivesSceneInfo *info,
                                    CaptivesFormat           format);

/**
 * captives_export_name_settle:
 * @path: as the user gave it, in the encoding of file names
 * @format: (inout): wished; becomes the one that the suffix of @path names, if it names one
 *
 * A suffix of another picture format (".jpg") is replaced, any other end of the name kept and the suffix added.
 * Returns: (transfer full): @path with the suffix of @format
 */
char *captives_export_name_settle  (const char              *path,
                                    CaptivesFormat          *format);

G_END_DECLS
