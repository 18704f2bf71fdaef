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
 * they live; and each line of a list of choices that pops up.
 */
void captives_row_names_watch (AdwPreferencesGroup *group);

G_END_DECLS
