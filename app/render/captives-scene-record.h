/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scene-record.h -- the record that an exported scene carries; see captives-record.h
 *
 * Internal to app/render.
 */

#pragma once

#include "captives-export.h"

G_BEGIN_DECLS

/** captives_scene_record_write: @options: how the file is made.  Returns: (transfer full): the record as text */
char *captives_scene_record_write (const CaptivesScene  *scene,
                                   const CaptivesExport *options);

G_END_DECLS
