/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-claims-columns.h -- how a page of claims is divided: who says so | the number on the common scale | what is counted
 *
 * On a narrow page the three parts of a row stand below each other.  A slide has two: what is counted stands in a few words below
 * who says so.  A page that is too full is divided in the way, of a few, that needs the least height.
 *
 * Internal to app/chart.  All lengths are points.
 */

#pragma once

#include "captives-claims-private.h"

G_BEGIN_DECLS

typedef struct
{
  CaptivesPage       *page;
  CaptivesClaims     *claims;
  CaptivesClaimsPlot  plot;
  gboolean            folded;
  CaptivesTextStyle   group;
  CaptivesTextStyle   who;
  CaptivesTextStyle   detail;
  CaptivesTextStyle   head;
  double              who_width;   /* of the text in the column */
  double              gutter;      /* between that text and the plot */
  double              what_left;
  double              what_width;  /* 0: there is no such column */
  double              pad;         /* above and below a row's text together */
  gboolean            join;        /* asked for: where and when stand beside who */
  double              what_share;  /* of the page, for what is counted */
  double              detail_left; /* from the left of the names to that of the details, where these stand beside them; 0: below */
} CaptivesClaimsColumns;

/** captives_claims_columns_init: @page: borrowed; reads its claims, divides it and chooses the scale */
void   captives_claims_columns_init             (CaptivesClaimsColumns       *self,
                                                 CaptivesPage                *page);
/** captives_claims_columns_clear: frees what it holds: the claims and their scale */
void   captives_claims_columns_clear            (CaptivesClaimsColumns       *self);

/** captives_claims_columns_place_rows: gives each row its place below the page's y.  Returns: y of the end of the last */
double captives_claims_columns_place_rows       (CaptivesClaimsColumns       *self);

/** captives_claims_columns_measure_who: Returns: the height of who says so, with where and when */
double captives_claims_columns_measure_who      (const CaptivesClaimsColumns *self,
                                                 const CaptivesClaim         *claim);

/** captives_claims_columns_measure_counted: Returns: the height of what is counted; 0: nothing to show */
double captives_claims_columns_measure_counted  (const CaptivesClaimsColumns *self,
                                                 const CaptivesClaim         *claim);

/** captives_claims_columns_measure_row: Returns: the height that a row needs */
double captives_claims_columns_measure_row      (const CaptivesClaimsColumns *self,
                                                 const CaptivesClaim         *claim);

/** captives_claims_columns_get_group_height: @group: index.  Returns: the height of its name and the gap above; 0: it has none */
double captives_claims_columns_get_group_height (const CaptivesClaimsColumns *self,
                                                 guint                        group);

/** captives_claims_columns_get_name_width: Returns: of the column, what the name alone has */
double captives_claims_columns_get_name_width   (const CaptivesClaimsColumns *self);

/** captives_claims_columns_get_detail_drop: Returns: how much lower a detail beside a name begins, to share its baseline */
double captives_claims_columns_get_detail_drop  (const CaptivesClaimsColumns *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesClaimsColumns, captives_claims_columns_clear)

G_END_DECLS
