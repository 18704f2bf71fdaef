/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-scale-private.h -- what a kind of scale has to provide */

#pragma once

#include "captives-scale.h"

G_BEGIN_DECLS

/* One kind.  Values are in the unit of the domain; "share" is 0 at the domain's low end and 1 at its high end. */
typedef struct
{
  double (*to_share)   (double  low,
                        double  high,
                        double  value);
  double (*from_share) (double  low,
                        double  high,
                        double  share);
  /* makes a domain that to_share () can take, whatever came in */
  void   (*repair)     (double *low,
                        double *high);
  void   (*make_nice)  (double *low,
                        double *high,
                        guint   n_ticks);
  void   (*list_ticks) (double  low,
                        double  high,
                        guint   n_ticks,
                        GArray *ticks);
} CaptivesScaleClass;

extern const CaptivesScaleClass captives_scale_time_class;

G_END_DECLS
