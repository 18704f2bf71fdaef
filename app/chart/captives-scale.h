/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scale.h -- maps values to positions along an axis.  One const table of functions for each kind.
 *
 * Degenerate domains are decided here, once: an empty or non-finite domain becomes 0..1; a single value gets room on both
 * sides (from 0 where the scale starts at 0); a log scale takes positive values only.
 */

#pragma once

#include "captives-date.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_SCALE_LINEAR,
  CAPTIVES_SCALE_LOG,
  CAPTIVES_SCALE_TIME,   /* values are Julian day numbers */
} CaptivesScaleKind;

typedef struct _CaptivesScale CaptivesScale;

/**
 * captives_scale_new:
 * @low, @high: the domain, in the unit of the values; may be degenerate
 * @length: points of the axis, > 0
 */
CaptivesScale *captives_scale_new         (CaptivesScaleKind     kind,
                                           double                low,
                                           double                high,
                                           double                length);
/** captives_scale_free: frees @self */
void           captives_scale_free        (CaptivesScale        *self);

/** captives_scale_make_nice: widens the domain so that it begins and ends at ticks; @n_ticks: about how many are wanted, 2..20 */
void           captives_scale_make_nice   (CaptivesScale        *self,
                                           guint                 n_ticks);

/** captives_scale_get_low: Returns: begin of the domain, in the unit of the values */
double         captives_scale_get_low     (const CaptivesScale  *self);
/** captives_scale_get_high: Returns: end of the domain, in the unit of the values */
double         captives_scale_get_high    (const CaptivesScale  *self);
/** captives_scale_get_length: Returns: points of the axis, > 0 */
double         captives_scale_get_length  (const CaptivesScale  *self);

/** captives_scale_to_position: Returns: points from the axis start; NAN if @value is NAN or the scale cannot show it (<= 0 on a log scale) */
double         captives_scale_to_position (const CaptivesScale  *self,
                                           double                value);
/** captives_scale_to_value: the inverse; @position: points from the axis start, may lie outside the axis */
double         captives_scale_to_value    (const CaptivesScale  *self,
                                           double                position);

/**
 * captives_scale_list_ticks:
 * @n_ticks: about how many are wanted, 2..20
 *
 * Linear: 1, 2, 5 x 10^n (after Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990); log: powers of ten; time: years or
 * months.  All lie inside the domain.
 * Returns: (transfer full) (element-type double): values in rising order; never empty for a domain made nice
 */
GArray        *captives_scale_list_ticks  (const CaptivesScale  *self,
                                           guint                 n_ticks);

/**
 * captives_scale_format_tick:
 * @ticks: (element-type double)
 *
 * As captives_format_axis (), but all ticks of an axis in one way: Japanese in its own style counts in 万 where every one of them allows it.
 * Returns: (transfer full): the label of tick @index
 */
char          *captives_scale_format_tick (const GArray         *ticks,
                                           guint                 index,
                                           CaptivesLocale        locale);

/* Band scale: n equal bands with a gap between them. */
typedef struct
{
  double start; /* points from the axis start */
  double width; /* >= 0 */
} CaptivesBand;

/** captives_band_get: @index: 0..n-1; @length: points of the axis; @gap: points between two bands; Returns: the band; width 0 where the gaps take all the room */
CaptivesBand   captives_band_get          (guint                 index,
                                           guint                 n,
                                           double                length,
                                           double                gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesScale, captives_scale_free)

G_END_DECLS
