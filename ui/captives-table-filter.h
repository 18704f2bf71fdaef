/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-table-filter.h -- above the table: words, a button with the filters behind it, and a chip for each that is on */

#pragma once

#include <gtk/gtk.h>

#include "captives-finder.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_TABLE_FILTER (captives_table_filter_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesTableFilter, captives_table_filter, CAPTIVES, TABLE_FILTER, GtkWidget)

/** captives_table_filter_set_dataset: @dataset: (nullable): NULL changes nothing.  What may be chosen; what is on stays on if @dataset has it.  Emits nothing */
void      captives_table_filter_set_dataset (CaptivesTableFilter *self,
                                             CaptivesDataset     *dataset,
                                             CaptivesLanguage     language);

/** captives_table_filter_fill: @query: (out): gets filter, years and words, which belong to @self and stay until it changes */
void      captives_table_filter_fill        (CaptivesTableFilter *self,
                                             CaptivesFigureQuery *query);

/** captives_table_filter_is_on: Returns: whether any filter is on, or words are typed */
gboolean  captives_table_filter_is_on       (CaptivesTableFilter *self);

/** captives_table_filter_clear: no filter, no words; emits "changed" once, unless nothing was on */
void      captives_table_filter_clear       (CaptivesTableFilter *self);

/** captives_table_filter_save: puts what is on, but the words, into a dictionary of type a{ss} */
void      captives_table_filter_save        (CaptivesTableFilter *self,
                                             GVariantBuilder     *builder);

/** captives_table_filter_load: @state: of type a{ss}; keys of others are passed over.  To be called before the dataset is set */
void      captives_table_filter_load        (CaptivesTableFilter *self,
                                             GVariant            *state);

G_END_DECLS
