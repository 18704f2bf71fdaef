/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-hit-target.h -- where a hit of a search leads to */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

typedef struct
{
  const CaptivesChart  *chart;  /* NULL: no chart draws it */
  const CaptivesFigure *figure; /* what is selected there, or shown in the panel alone; NULL: an event, or nobody gives a figure */
} CaptivesHitTarget;

/**
 * captives_hit_target_find:
 * @reading: (nullable): what answers the questions of charts; NULL for the first reading of the dataset
 *
 * A figure leads to the first chart that draws it; a question to the claims chart that has most answers to it, else to its
 * figures; a source to its first figure that a chart draws, else to its first; an event to the chart that dates it.
 * Returns: the place; its members are owned by @dataset
 */
CaptivesHitTarget captives_hit_target_find (CaptivesDataset   *dataset,
                                            const CaptivesHit *hit,
                                            const char        *reading);

G_END_DECLS
