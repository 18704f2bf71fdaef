/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-columns-private.h -- upright bars: categories from left to right, in each the series side by side.
 * The cells are those of a lanes chart (captives-lanes-model.h), a row being a category; on a narrow page it becomes one.
 *
 * Internal to app/chart.  All lengths are points.
 */

#pragma once

#include "captives-form.h"
#include "captives-labels.h"
#include "captives-lanes-model.h"
#include "captives-scale.h"

G_BEGIN_DECLS

/* One bar, or a place for none. */
typedef struct
{
  const CaptivesLanesLine *line;
  guint                    category;
  guint                    lane;
  guint                    slot;    /* in its category, from 0 at the left; parts of a complete list share one */
  double                   base;    /* where it begins, in the chart's unit: more than 0 for a part on others */
  CaptivesShape            shape;   /* read only for a figure */
  CaptivesRect             box;     /* from base to value, exact; set by the layout */
  CaptivesRect             cover;   /* with its signs */
  CaptivesLabel            label;
} CaptivesColumn;

typedef struct
{
  CaptivesLanes *lanes;
  GArray        *columns; /* (element-type CaptivesColumn): by category, lane, and then as in the cell */
  guint          n_slots; /* of the fullest category, at least 1 */
} CaptivesColumns;

/** captives_columns_new: Returns: (transfer full): what the page's chart shows; NULL with @error as
 * captives_lanes_new () */
CaptivesColumns *captives_columns_new       (CaptivesPage           *page,
                                             GError                **error);
/** captives_columns_free: with its lanes model */
void             captives_columns_free      (CaptivesColumns        *self);
/** captives_columns_count_slots: Returns: how many slots a category has */
guint            captives_columns_count_slots (const CaptivesColumns *self,
                                             guint                   category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesColumns, captives_columns_free)

G_END_DECLS
