/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-finder.h -- an entry that finds figures and questions, to be added to an own chart
 *
 * What is typed is searched in a thread.  The user's choice is the signal "figure-chosen" or "question-chosen"; Enter chooses the
 * first that is found, as soon as it is.
 */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_OWN_FINDER (captives_own_finder_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesOwnFinder, captives_own_finder, CAPTIVES, OWN_FINDER, GtkWidget)

/** captives_own_finder_set_dataset: where to search, and in which language to answer */
void captives_own_finder_set_dataset (CaptivesOwnFinder *self,
                                      CaptivesDataset   *dataset,
                                      CaptivesLocale     locale);

/** captives_own_finder_is_busy: Returns: whether an answer to what was typed will come */
gboolean captives_own_finder_is_busy (CaptivesOwnFinder *self);

G_END_DECLS
