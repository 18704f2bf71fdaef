/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-show-card.h -- what lies over a slide: who says so, who says otherwise, or every figure */

#pragma once

#include <gtk/gtk.h>

#include "captives-scene.h"
#include "captives-show.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SHOW_CARD (captives_show_card_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesShowCard, captives_show_card, CAPTIVES, SHOW_CARD, GtkWidget)

/** captives_show_card_new: Returns: (transfer floating): an empty card */
GtkWidget *captives_show_card_new  (void);

/**
 * captives_show_card_fill:
 * @card: %CAPTIVES_CARD_NONE empties it
 * @scene: (nullable): the slide as it is drawn; its figures are told of
 * @figure: (nullable): the figure that is pointed out; then sources and rivals are those of it alone
 */
void       captives_show_card_fill (CaptivesShowCard    *self,
                                    CaptivesShow        *show,
                                    CaptivesCard         card,
                                    const CaptivesScene *scene,
                                    const char          *figure);

/** captives_show_card_set_room: @height: of the rows at most, pixels; beyond it they scroll */
void       captives_show_card_set_room (CaptivesShowCard *self,
                                        int               height);

G_END_DECLS
