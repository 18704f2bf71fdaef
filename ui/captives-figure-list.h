/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-list.h -- figures as a list model (GListModel of CaptivesFigureItem), as long as may be
 *
 * Which figures, and in which order, is found by SQLite in a thread; a row is read when it comes into sight.  An item belongs to a
 * row of the list, not to a figure: where the rows are sorted anew, it says "changed" and shows another.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-figure-item.h"
#include "captives-finder.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_FIGURE_LIST (captives_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureList, captives_figure_list, CAPTIVES, FIGURE_LIST, GObject)

/** captives_figure_list_new: Returns: (transfer full): an empty list */
CaptivesFigureList *captives_figure_list_new  (void);

/**
 * captives_figure_list_ask:
 * @dataset: (nullable): NULL empties the list at once
 * @query: is copied
 * @numbers: style of those that the rows show
 *
 * Keeps its rows until the answer is there; then "changing" is emitted, and "answered" when all rows are in the list.  Only the last of several questions is answered.
 */
void                captives_figure_list_ask  (CaptivesFigureList        *self,
                                               CaptivesDataset           *dataset,
                                               const CaptivesFigureQuery *query,
                                               CaptivesNumberStyle        numbers);

/** captives_figure_list_is_busy: Returns: whether "answered" is still to come */
gboolean            captives_figure_list_is_busy (CaptivesFigureList     *self);

/** captives_figure_list_find: @figure: (nullable).  Returns: its place; G_MAXUINT if it is not in the list */
guint               captives_figure_list_find (CaptivesFigureList        *self,
                                               const char                *figure);

/** captives_figure_list_list_keys: @rows: empty for all.  Returns: (transfer full) (element-type gint64): for captives_dataset_read_figures () */
GArray             *captives_figure_list_list_keys (CaptivesFigureList   *self,
                                                    GtkBitset            *rows);

G_END_DECLS
