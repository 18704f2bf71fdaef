/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-parts-model.h -- wholes and their parts before they have a size, for bars that are split and for squares
 *
 * Internal to app/chart.  Lines, with their readings, silences and names, are those of a lanes chart; here they are put
 * together to wholes with their parts.
 */

#pragma once

#include "captives-lanes-model.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/* Where a percent scale ends, whatever the shares. */
#define CAPTIVES_PARTS_BASE 100.0

/* What a whole has beyond its parts: computed here, no claim of anybody. */
typedef struct
{
  double  value;  /* in the unit of the whole, > 0; NAN: there is none, or it cannot be computed */
  char   *number; /* with the sign of "about" if a term has one; NULL if there is none */
  char   *note;   /* "not itemised" if the source lists only some parts, else that it is left over */
  char   *name;   /* for a screen reader, with the formula */
} CaptivesPartsRest;

typedef struct
{
  const CaptivesLanesLine *whole; /* NULL: the parts have none */
  GPtrArray               *parts; /* (element-type CaptivesLanesLine): in the order of the dataset; borrowed */
  gboolean                 split; /* whole and parts have single values, and the parts are not more than the whole */
  CaptivesPartsRest        rest;
} CaptivesPartsBar;

typedef struct
{
  CaptivesLanes *lanes;   /* owns the lines */
  GPtrArray     *rows;    /* (element-type GPtrArray of CaptivesPartsBar): one for each row of the chart */
  gboolean       percent; /* the scale ends at 100: each bar is a share of a base of its own */
} CaptivesParts;

/**
 * captives_parts_new:
 * @reading: (nullable): identifier of the reading that answers questions
 * @error: CAPTIVES_LAYOUT_ERROR_NOT_FOUND if a mark names a row that the chart does not have
 *
 * Returns: (transfer full): valid as long as @dataset
 */
CaptivesParts *captives_parts_new  (CaptivesDataset   *dataset,
                                    const char        *chart,
                                    const char        *reading,
                                    CaptivesLocale     locale,
                                    GError           **error);
/** captives_parts_free: with its bars and its lanes model */
void           captives_parts_free (CaptivesParts     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesParts, captives_parts_free)

G_END_DECLS
