/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-extract-save.h -- asks where figures are to go, and writes them there with their sources */

#pragma once

#include <adwaita.h>

#include "captives-extract.h"

G_BEGIN_DECLS

/**
 * captives_extract_save_present:
 * @parent: the window over which to ask
 * @toasts: says how it ended
 * @extract: what is to be written; made into files before this returns
 * @name: of the new folder; another one is found if it is taken
 */
void captives_extract_save_present (GtkWindow             *parent,
                                    AdwToastOverlay       *toasts,
                                    const CaptivesExtract *extract,
                                    const char            *name);

G_END_DECLS
