/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-presenter.h -- what the speaker sees: this slide, the next one, the notes, the time, the source of each number */

#pragma once

#include <adwaita.h>

#include "captives-show.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_PRESENTER (captives_presenter_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesPresenter, captives_presenter, CAPTIVES, PRESENTER, AdwWindow)

/** captives_presenter_new: the clock starts.  Closing the window ends the show */
GtkWindow *captives_presenter_new (GtkApplication *application,
                                   CaptivesShow   *show);

G_END_DECLS
