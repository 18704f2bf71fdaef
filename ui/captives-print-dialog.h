/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-print-dialog.h -- how the sheet will look, before the printer is asked */

#pragma once

#include <adwaita.h>

#include "captives-print.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_PRINT_DIALOG (captives_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesPrintDialog, captives_print_dialog, CAPTIVES, PRINT_DIALOG, AdwWindow)

/**
 * captives_print_dialog_present:
 * @parent: the window over which to ask
 * @print: the chart, its reading and language; theme and notes are those last chosen here
 *
 * One ink by default: what can be told apart in black can be told apart in a copy too.
 */
void captives_print_dialog_present (GtkWindow           *parent,
                                    const CaptivesPrint *print);

G_END_DECLS
