/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-panel-rivals.h -- the answers to one question beside each other, and how often one was said */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/** captives_panel_rivals_name: Returns: (transfer full): who gives @figure; and what, where somebody gives several of @figures */
char      *captives_panel_rivals_name     (CaptivesDataset      *dataset,
                                           GPtrArray            *figures,
                                           const CaptivesFigure *figure,
                                           CaptivesLanguage      language);

/** captives_panel_rivals_fill: appends a row for each rival of @figure, with the difference from it.  Returns: how many there are */
guint      captives_panel_rivals_fill     (GtkBox               *box,
                                           CaptivesDataset      *dataset,
                                           const CaptivesFigure *figure,
                                           CaptivesLocale        locale);

/**
 * captives_panel_rivals_describe_origins:
 * Returns: (transfer full) (nullable): "3 independent origins, 11 repetitions"; NULL where it cannot be told, and where there is
 *   one document alone
 */
char      *captives_panel_rivals_describe_origins (CaptivesDataset      *dataset,
                                           const CaptivesFigure *figure);

G_END_DECLS
