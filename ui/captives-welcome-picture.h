/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-welcome-picture.h -- what the welcome explains, shown with figures of the dataset that is open
 *
 * Which question or account serves as the example follows from the dataset alone.  Each function fills @grid with rows of words,
 * a bar and a number, and returns the words that say what is shown (transfer full); NULL, and nothing filled in, if the
 * dataset has no such thing.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/** The question that most readings answer differently: a row for each reading */
char *captives_welcome_picture_add_readings (GtkGrid          *grid,
                                             CaptivesDataset  *dataset,
                                             CaptivesLocale    locale);
/** The question with most answers of its own scope: a row for each of some */
char *captives_welcome_picture_add_rivals   (GtkGrid          *grid,
                                             CaptivesDataset  *dataset,
                                             CaptivesLocale    locale);
/** The first account that has a residual: a row for each line, one for the residual */
char *captives_welcome_picture_add_balance  (GtkGrid          *grid,
                                             CaptivesDataset  *dataset,
                                             CaptivesLocale    locale);
/** How many figures of the dataset have each grade */
char *captives_welcome_picture_add_grades   (GtkGrid          *grid,
                                             CaptivesDataset  *dataset,
                                             CaptivesLocale    locale);

G_END_DECLS
