/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-arrange.h -- the rows, lanes and marks that the figures of an own chart get; private to the dataset */

#pragma once

#include "captives-dataset-private.h"
#include "captives-own.h"

G_BEGIN_DECLS

/* What is being arranged.  Strings in groups and marks are the dataset's. */
typedef struct
{
  CaptivesDataset *dataset;
  const char      *chart;    /* identifier, the dataset's string */
  CaptivesKind     kind;
  GPtrArray       *figures;  /* (element-type CaptivesFigure): in order, not empty unless all are missing */
  GArray          *groups;   /* (element-type CaptivesGroupRow): out */
  GArray          *marks;    /* (element-type CaptivesMarkRow): out */
} CaptivesOwnArrangement;

/** captives_own_arrange: fills groups and marks by the kind; the rules allow the figures for it */
void captives_own_arrange (CaptivesOwnArrangement *self);

/** captives_own_arrange_missing: a mark of words for each of @ids in the first row, which is made if there is none */
void captives_own_arrange_missing (CaptivesOwnArrangement *self,
                                   GPtrArray              *ids);

G_END_DECLS
