/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-expand.h -- the numbers in the texts of charts and slides */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/**
 * captives_expand:
 * @text: (nullable): a title, subtitle or note of a chart or slide; NULL is as ""
 *
 * Returns: (transfer full): @text with each {figure-id} replaced by the value of that figure, with its sign, as @locale has it; by
 *   "no figure" where the dataset has none of that name.  Braces around anything else stay
 */
char *captives_expand (CaptivesDataset  *dataset,
                       const char       *text,
                       CaptivesLocale    locale);

G_END_DECLS
