/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-constraint.h -- the schema's CHECK constraints in words for a person */

#pragma once

#include "captives-schema.h"

G_BEGIN_DECLS

/**
 * captives_constraint_explain:
 * @table: the table that has the constraint
 * @expression: the constraint as the schema writes it
 * @column: (out) (nullable): the column a person should look at first
 *
 * Returns: (transfer full): what was expected: "1 to 60 characters were expected"; for a constraint that nobody put in
 *   words, its expression itself
 */
char *captives_constraint_explain (const CaptivesTable   *table,
                                   const char            *expression,
                                   const CaptivesColumn **column);

G_END_DECLS
