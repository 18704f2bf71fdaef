/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-welcome.h -- four short panels that explain reading, rival, balance and grade */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_WELCOME (captives_welcome_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesWelcome, captives_welcome, CAPTIVES, WELCOME, AdwWindow)

/** captives_welcome_present: @dataset: (nullable): where its examples come from; it is asked only during the call */
void captives_welcome_present (GtkWindow        *parent,
                               CaptivesDataset  *dataset,
                               CaptivesLocale    locale);

G_END_DECLS
