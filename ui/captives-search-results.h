/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-search-results.h -- what was found, in groups: figures, questions, sources, events */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_SEARCH_RESULTS (captives_search_results_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesSearchResults, captives_search_results, CAPTIVES, SEARCH_RESULTS, GtkWidget)

/**
 * captives_search_results_show:
 * @reading: (nullable): identifier of the reading of the window, which decides what charts draw
 * @query: what was typed; blank shows nothing
 *
 * Searches in a thread, and then shows at most 50 hits; of several searches only the last is shown.  The user's choice is the signal "hit-activated".
 */
void     captives_search_results_show           (CaptivesSearchResults *self,
                                                 CaptivesDataset       *dataset,
                                                 const char            *reading,
                                                 CaptivesLocale         locale,
                                                 const char            *query);

/** captives_search_results_is_busy: Returns: whether hits are still to come */
gboolean captives_search_results_is_busy        (CaptivesSearchResults *self);

/** captives_search_results_activate_first: as soon as it is known.  Returns: FALSE if nothing was found */
gboolean captives_search_results_activate_first (CaptivesSearchResults *self);

/** captives_search_results_focus_first: Returns: FALSE if nothing was found */
gboolean captives_search_results_focus_first    (CaptivesSearchResults *self);

G_END_DECLS
