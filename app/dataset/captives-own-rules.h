/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-rules.h -- which figures may stand together in which kind of chart, and why others may not
 *
 * What a chart adds up, stacks or joins by a line says that the numbers belong together.  These rules let only what one source
 * says belongs together be drawn so; claims side by side say nothing of the kind, and stay open to all figures of one unit.
 */

#pragma once

#include "captives-own-refusal.h"

G_BEGIN_DECLS

/**
 * captives_own_rules_allow:
 * @figures: (element-type CaptivesFigure): in the order chosen
 * @refusal: (out) (optional): why not; of several reasons the one that says most
 *
 * Returns: whether @figures may be drawn as a chart of @kind
 */
gboolean captives_own_rules_allow         (CaptivesDataset           *dataset,
                                           CaptivesKind               kind,
                                           GPtrArray                 *figures,
                                           CaptivesOwnRefusal        *refusal);

/**
 * captives_own_find_list:
 * @whole: (out): the figure whose parts they are; one of @figures, or one that they are all parts of
 * @list: (out): name of the list
 *
 * Returns: whether all of @figures but the whole are parts of one list of one whole, and at least one is
 */
gboolean captives_own_find_list           (CaptivesDataset           *dataset,
                                           GPtrArray                 *figures,
                                           const CaptivesFigure     **whole,
                                           const char               **list);

/** captives_own_find_account: Returns: (transfer none) (nullable): the first account of which all are lines */
const CaptivesBalance *captives_own_find_account (CaptivesDataset    *dataset,
                                                  GPtrArray          *figures);

G_END_DECLS
