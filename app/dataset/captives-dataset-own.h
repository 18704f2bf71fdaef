/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dataset-own.h -- the user's own charts and stories among those of an open dataset
 *
 * They are added to the rows in memory, never to the file, so that everything that draws, lists, exports or presents a chart
 * takes them as it takes the dataset's.  Rows that were given out before stay valid when a chart is removed or replaced.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-own.h"

G_BEGIN_DECLS

/* The section in which own charts stand; there only while there is one. */
#define CAPTIVES_OWN_SECTION "own-charts"

/**
 * captives_dataset_add_own_chart:
 * @chart: copied
 * @listed: whether it stands in the section of own charts; FALSE for one that is only being tried
 *
 * Replaces the own chart of the same identifier.  What the dataset does not have is named in the subtitle, and where the rules
 * refuse the kind for the figures that it has, they are shown as single claims and the subtitle says why.
 */
void       captives_dataset_add_own_chart    (CaptivesDataset         *self,
                                              const CaptivesOwnChart  *chart,
                                              gboolean                 listed);
/** captives_dataset_remove_own_chart: @id: of an own chart; no other is removed */
void       captives_dataset_remove_own_chart (CaptivesDataset         *self,
                                              const char              *id);
/** captives_dataset_get_own_definition: Returns: (transfer none) (nullable): the own chart @id as JSON in one line; NULL for any other chart */
const char *captives_dataset_get_own_definition (CaptivesDataset      *self,
                                                 const char           *id);
/** captives_dataset_remove_own: removes all own charts and stories */
void       captives_dataset_remove_own       (CaptivesDataset         *self);

/** captives_dataset_add_own_story: as for charts; slides whose chart is not there stay, and name it */
void       captives_dataset_add_own_story    (CaptivesDataset         *self,
                                              const CaptivesOwnStory  *story);
/** captives_dataset_remove_own_story: @id: of an own story; no other is removed */
void       captives_dataset_remove_own_story (CaptivesDataset         *self,
                                              const char              *id);

/**
 * captives_dataset_list_own_figures:
 *
 * Returns: (transfer container) (element-type CaptivesFigure): what @chart names and the dataset has: the figures, or all that
 *   answer its question
 */
GPtrArray *captives_dataset_list_own_figures (CaptivesDataset         *self,
                                              const CaptivesOwnChart  *chart);
/** captives_dataset_describe_chart: Returns: (transfer full) (nullable): an own chart that shows the figures of the chart @id, in its order; NULL: it has none */
CaptivesOwnChart *captives_dataset_describe_chart (CaptivesDataset    *self,
                                                   const char         *id);
/** captives_dataset_describe_story: Returns: (transfer full) (nullable): an own story with the slides of the story @id, in one language */
CaptivesOwnStory *captives_dataset_describe_story (CaptivesDataset    *self,
                                                   const char         *id,
                                                   CaptivesLanguage    language);

G_END_DECLS
