/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-basket.h -- citations collected to be taken along, kept over restarts
 *
 * One basket holds those of all datasets; each question is about the citations of one.  All baskets over the same settings hold
 * the same, so each window has one of its own.
 */

#pragma once

#include <gio/gio.h>

#include "captives-address.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_BASKET (captives_basket_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesBasket, captives_basket, CAPTIVES, BASKET, GObject)

/** captives_basket_new: @settings: (nullable): with a key "basket"; NULL: nothing is kept.  "changed" is emitted when it holds others */
CaptivesBasket *captives_basket_new      (GSettings             *settings);

/** captives_basket_list: Returns: (transfer full): #CaptivesAddress of @dataset, in the order in which they were added */
GPtrArray      *captives_basket_list     (CaptivesBasket        *self,
                                          CaptivesDataset       *dataset);
/** captives_basket_contains: @dataset, @address: (nullable): NULL is never in it */
gboolean        captives_basket_contains (CaptivesBasket        *self,
                                          CaptivesDataset       *dataset,
                                          const CaptivesAddress *address);
/** captives_basket_add: what is there already, or not in @dataset, is not added */
void            captives_basket_add      (CaptivesBasket        *self,
                                          CaptivesDataset       *dataset,
                                          const CaptivesAddress *address);
/** captives_basket_remove: what is not there is not removed */
void            captives_basket_remove   (CaptivesBasket        *self,
                                          CaptivesDataset       *dataset,
                                          const CaptivesAddress *address);
/** captives_basket_clear: those of other datasets stay */
void            captives_basket_clear    (CaptivesBasket        *self,
                                          CaptivesDataset       *dataset);

G_END_DECLS
