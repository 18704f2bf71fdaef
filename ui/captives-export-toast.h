/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-toast.h -- says that a file is there, and leads to it */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** captives_export_toast_show: @path: in the encoding of file names */
void captives_export_toast_show (AdwToastOverlay *overlay,
                                 const char      *path);

G_END_DECLS
