/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-preview.h -- an exported file as it will look, fitted into the room there is
 *
 * What is transparent shows a checkerboard.  Drawing waits until nothing more urgent is to be done, and until the size rests.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-render.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_EXPORT_PREVIEW (captives_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesExportPreview, captives_export_preview, CAPTIVES, EXPORT_PREVIEW, GtkWidget)

/**
 * captives_export_preview_show:
 * @scene: (nullable): NULL: nothing
 * @pango: the context that @scene was laid out with
 */
void captives_export_preview_show (CaptivesExportPreview *self,
                                   CaptivesScene         *scene,
                                   PangoContext          *pango,
                                   CaptivesTheme          theme);

G_END_DECLS
