/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-flow-private.h -- accounts as flows: where each number comes to stand (captives-flow-model.c) and how it is
 * drawn (captives-flow-layout.c)
 *
 * Bands whose widths are proportional to what flows, after M. H. Sankey, "The thermal efficiency of steam-engines",
 * Minutes of Proceedings of the Institution of Civil Engineers 134 (1898).  The lines of an account stand in layers,
 * what comes in, their sum, what becomes of it, and each layer keeps the account's order: as all bands meet in one sum,
 * that is also the order without any crossing (the aim of K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual
 * understanding of hierarchical system structures", IEEE Transactions on Systems, Man and Cybernetics 11 (2), 1981).
 * Who of those that came in met which end no account says, so none is drawn.
 *
 * Internal to app/chart.  Lengths are points.
 */

#pragma once

#include "captives-account.h"

G_BEGIN_DECLS

/* One band, and the words at its outer end. */
typedef struct
{
  const CaptivesAccountLine *line;
  double                     amount; /* persons, >= 0 */
  double                     label;  /* height of its words */
  double                     slot;   /* y of the room for its end and its words, from the top of the flow */
  double                     room;   /* height of that */
  double                     outer;  /* y of its end in the slot, from the top of the flow */
  double                     inner;  /* y of its end at the sum, from the top of the flow */
  double                     width;  /* of the band, upright; true to the scale */
} CaptivesFlowBand;

typedef struct
{
  const CaptivesAccount *account;
  GArray                *in;      /* (element-type CaptivesFlowBand) */
  GArray                *out;     /* (element-type CaptivesFlowBand) */
  double                 sum;     /* persons, of either side */
  double                 height;
} CaptivesFlow;

/**
 * captives_flow_new:
 * @account: must add up
 *
 * Lines with a plus come in, those with a minus go out, and so does what is left over; if more goes out than came in,
 * the missing part comes in.
 */
CaptivesFlow *captives_flow_new  (const CaptivesAccount *account);
/** captives_flow_free: with its bands; the account stays */
void          captives_flow_free (CaptivesFlow          *self);

/** captives_flow_measure: Returns: height that the flow needs at @scale points per person, with @gap between two bands;
 * their labels are set */
double captives_flow_measure (const CaptivesFlow *self,
                              double              scale,
                              double              gap);
/** captives_flow_place: places all bands; @height: at least what captives_flow_measure () says; the shorter side stands
 * in its middle */
void captives_flow_place (CaptivesFlow *self,
                          double        scale,
                          double        gap,
                          double        height);

/**
 * captives_flow_draw_band:
 * @from, @to: upper corners of its ends, @from at the left
 *
 * A closed path of fewer than 64 points in the form of its figure; what is left over is dashed, and no band at all
 * where nothing is.
 */
void captives_flow_draw_band (CaptivesPage           *page,
                              const CaptivesFlowBand *band,
                              CaptivesPoint           from,
                              CaptivesPoint           to);
/** captives_flow_draw_end: the sign of its qualifier at the right of @box, the band's end.  Returns: x from which a
 * label is free */
double captives_flow_draw_end (CaptivesPage           *page,
                               const CaptivesFlowBand *band,
                               CaptivesRect            box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesFlow, captives_flow_free)

G_END_DECLS
