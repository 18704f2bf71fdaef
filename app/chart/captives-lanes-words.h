/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-lanes-words.h -- what a line of a lanes chart says: on paper where it has no number, and aloud
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-lanes-model.h"

G_BEGIN_DECLS

/**
 * captives_lanes_say_no_figure:
 * @question: (nullable): what the slot asks; NULL if the dataset has nothing there
 * @subject: (nullable): what there is no figure for, where the cell alone does not say it
 *
 * Returns: (transfer full): "no figure", and which readings give one: "no figure · see reading: Soviet records"
 */
char *captives_lanes_say_no_figure (CaptivesDataset         *dataset,
                                    const char              *question,
                                    const char              *subject,
                                    CaptivesLanguage         language);

/**
 * captives_lanes_say_line:
 * @row: (nullable): name of its row
 *
 * Returns: (transfer full): all that sight gets from place, colour and form of a line: row, lane, value, note, and what kind of
 *   statement it is; for a slot without a figure also the question that has no answer
 */
char *captives_lanes_say_line      (CaptivesDataset         *dataset,
                                    const CaptivesLanesLine *line,
                                    CaptivesLanguage         language,
                                    const char              *row);

G_END_DECLS
