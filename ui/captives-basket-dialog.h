/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-basket-dialog.h -- what was collected, to be looked through and taken along */

#pragma once

#include <adwaita.h>

#include "captives-basket.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_BASKET_DIALOG (captives_basket_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesBasketDialog, captives_basket_dialog, CAPTIVES, BASKET_DIALOG, AdwWindow)

/**
 * captives_basket_dialog_new:
 *
 * Emits "address-chosen" with the address as text when a row is activated, and closes itself.
 * Returns: (transfer none): the dialog, not yet presented
 */
GtkWidget *captives_basket_dialog_new (GtkWindow        *parent,
                                       CaptivesBasket   *basket,
                                       CaptivesDataset  *dataset,
                                       CaptivesLocale    locale);

G_END_DECLS
