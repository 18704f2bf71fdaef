/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-traits.h -- what the rules of own charts ask of figures: what one is, and in what two differ
 *
 * All return whether it is so.  Figures are of @dataset.
 */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

/* Of one figure. */

/** captives_own_is_order: an order, or computed from one */
gboolean captives_own_is_order           (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_is_range: a range, with its two ends */
gboolean captives_own_is_range           (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_is_bound: a range, or "more than", "at least", "less than", "at most" */
gboolean captives_own_is_bound           (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_has_no_value: neither a value nor a range */
gboolean captives_own_has_no_value       (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_counts_no_persons: its unit is another */
gboolean captives_own_counts_no_persons  (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_has_no_date: neither of its own nor of its statement */
gboolean captives_own_has_no_date        (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_has_no_place: it names none that the dataset has */
gboolean captives_own_has_no_place       (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_has_no_coordinates: of its place, or no place */
gboolean captives_own_has_no_coordinates (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);
/** captives_own_has_no_account: it is a line of none */
gboolean captives_own_has_no_account     (CaptivesDataset      *dataset,
                                          const CaptivesFigure *figure);

/* Of two; which is first does not matter. */

/** captives_own_are_shares: two percentages: the dataset knows of what only where they stand in a list of parts */
gboolean captives_own_are_shares                (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_are_rivals: they answer the same question */
gboolean captives_own_are_rivals                (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_order: one is an order and the other is none */
gboolean captives_own_differ_in_order           (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_unit: persons, percentages and so on */
gboolean captives_own_differ_in_unit            (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_measure: what is counted: captured, died and so on; none is one of its own */
gboolean captives_own_differ_in_measure         (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_population: who is counted; none is one of its own */
gboolean captives_own_differ_in_population      (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_place: where; none is one of its own */
gboolean captives_own_differ_in_place           (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_scope: one counts what its question asks for, the other something else */
gboolean captives_own_differ_in_scope           (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_source: their origins, or one has none */
gboolean captives_own_differ_in_source          (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);
/** captives_own_differ_in_what_is_counted: in measure, population or place */
gboolean captives_own_differ_in_what_is_counted (CaptivesDataset      *dataset,
                                                 const CaptivesFigure *first,
                                                 const CaptivesFigure *second);

G_END_DECLS
