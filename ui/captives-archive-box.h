/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-archive-box.h -- where a document lies: archive, fond, opis, delo, list */

#pragma once

#include <gtk/gtk.h>

#include "captives-records.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_ARCHIVE_BOX (captives_archive_box_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesArchiveBox, captives_archive_box, CAPTIVES, ARCHIVE_BOX, GtkWidget)

/**
 * captives_archive_box_show:
 * @source: (nullable): a document
 *
 * Shows its five parts, a missing one as "–".  Hidden if @source has none of them.
 */
void captives_archive_box_show (CaptivesArchiveBox   *self,
                                const CaptivesSource *source,
                                CaptivesLanguage      language);

G_END_DECLS
