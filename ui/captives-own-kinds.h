/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-kinds.h -- the kinds of charts, one to be chosen; those that the figures do not allow say why */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_OWN_KINDS (captives_own_kinds_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesOwnKinds, captives_own_kinds, CAPTIVES, OWN_KINDS, GtkWidget)

/**
 * captives_own_kinds_show:
 * @figures: (element-type CaptivesFigure): for which the kinds are offered
 * @kind: the one chosen; it stays chosen where it is refused, so that nothing changes unseen
 *
 * Emits nothing.
 */
void         captives_own_kinds_show (CaptivesOwnKinds *self,
                                      CaptivesDataset  *dataset,
                                      CaptivesLocale    locale,
                                      GPtrArray        *figures,
                                      CaptivesKind      kind);

/** captives_own_kinds_get: Returns: the kind chosen; "changed" tells of another one */
CaptivesKind captives_own_kinds_get  (CaptivesOwnKinds *self);

G_END_DECLS
