/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-row-names.h -- names of preference rows for a screen reader, which the toolkit leaves without */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * captives_row_names_watch:
 * @group: with its rows in it
 *
 * Names the list by the group, each row by its title ("Format"), followed by its choice where it has one ("Format: PNG"), as long as
 * they live; and each line of a list of choices that pops up.  What a row activates keeps the name that it has.
 */
void captives_row_names_watch (AdwPreferencesGroup *group);

/**
 * captives_row_names_set:
 * @row: that no watched group has
 * @name: what a screen reader is to say, which may be more than the title of @row
 */
void captives_row_names_set   (AdwPreferencesRow *row,
                               const char        *name);

G_END_DECLS
