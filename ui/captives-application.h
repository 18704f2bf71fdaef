/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-application.h -- the program: its options, its keys, its windows */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_APPLICATION (captives_application_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesApplication, captives_application, CAPTIVES, APPLICATION, AdwApplication)

/** captives_application_new: starts to open the bundled dataset in another thread: it is ready when the window is */
CaptivesApplication *captives_application_new         (void);

/** captives_application_get_bundled: Returns: (transfer none) (nullable): the dataset that came with the program; NULL if it is not open yet, or not to be had */
CaptivesDataset     *captives_application_get_bundled (CaptivesApplication *self);

G_END_DECLS
