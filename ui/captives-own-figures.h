/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-figures.h -- the figures of an own chart in their order, to be moved and removed
 *
 * By the buttons of a row, by Alt+Up, Alt+Down and Delete, and by dragging.
 */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_OWN_FIGURES (captives_own_figures_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesOwnFigures, captives_own_figures, CAPTIVES, OWN_FIGURES, GtkWidget)

/** captives_own_figures_show: @ids: (element-type utf8): copied; those that the dataset does not have are shown by their name.  Emits nothing */
void       captives_own_figures_show    (CaptivesOwnFigures *self,
                                         CaptivesDataset    *dataset,
                                         CaptivesLocale      locale,
                                         GPtrArray          *ids);

/** captives_own_figures_get_ids: Returns: (transfer none) (element-type utf8): in the user's order; "changed" tells of another one */
GPtrArray *captives_own_figures_get_ids (CaptivesOwnFigures *self);

/** captives_own_figures_move: moves the figure at @from before that at @to, both from 0; emits "changed" unless nothing moves */
void       captives_own_figures_move    (CaptivesOwnFigures *self,
                                         guint               from,
                                         guint               to);

G_END_DECLS
