/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-presentation.h -- what the audience sees: a slide on the whole of a monitor
 *
 * The window owns the show: when it is closed, the show has ended.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-show.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_PRESENTATION (captives_presentation_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesPresentation, captives_presentation, CAPTIVES, PRESENTATION, GtkWindow)

/**
 * captives_presentation_start:
 * @application: told not to let the screen go dark
 * @parent: where the speaker is: with two monitors the slides go to the other one, and the presenter's window stays here
 *
 * Returns: (transfer none): the window, which belongs to itself
 */
CaptivesPresentation *captives_presentation_start    (GtkApplication       *application,
                                                      GtkWindow            *parent,
                                                      CaptivesShow         *show);

/** captives_presentation_get_show: Returns: (transfer none): the state that it shows */
CaptivesShow         *captives_presentation_get_show (CaptivesPresentation *self);

/** captives_presentation_find: Returns: (transfer none) (nullable): the one that runs */
CaptivesPresentation *captives_presentation_find     (GtkApplication       *application);

/** captives_presentation_add_keys: @window: its keys go to the show, before any widget in it takes them */
void                  captives_presentation_add_keys (GtkWidget            *window,
                                                      CaptivesShow         *show);

G_END_DECLS
