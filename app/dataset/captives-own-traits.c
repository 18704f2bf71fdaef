/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-traits.h"

#include <math.h>

/* So far the terms of terms are followed. */
#define DEPTH_MAX 8

static gboolean
is_computed_from_order (CaptivesDataset      *dataset,
                        const CaptivesFigure *figure,
                        int                   depth)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (figure->nature != CAPTIVES_NATURE_DERIVED || depth == 0)
    return figure->nature == CAPTIVES_NATURE_ORDER;

  terms = captives_dataset_list_terms (dataset, figure->id);
  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);
      const CaptivesFigure *other = captives_dataset_get_figure (dataset, term->figure);

      if (other != NULL && is_computed_from_order (dataset, other, depth - 1))
        return TRUE;
    }

  return FALSE;
}

gboolean
captives_own_is_order (CaptivesDataset      *dataset,
                       const CaptivesFigure *figure)
{
  return is_computed_from_order (dataset, figure, DEPTH_MAX);
}

gboolean
captives_own_is_range (CaptivesDataset      *dataset,
                       const CaptivesFigure *figure)
{
  return figure->qualifier == CAPTIVES_QUALIFIER_RANGE;
}

gboolean
captives_own_is_bound (CaptivesDataset      *dataset,
                       const CaptivesFigure *figure)
{
  return figure->qualifier != CAPTIVES_QUALIFIER_EXACT && figure->qualifier != CAPTIVES_QUALIFIER_ABOUT;
}

gboolean
captives_own_has_no_value (CaptivesDataset      *dataset,
                           const CaptivesFigure *figure)
{
  return isnan (figure->value) && isnan (figure->high);
}

gboolean
captives_own_counts_no_persons (CaptivesDataset      *dataset,
                                const CaptivesFigure *figure)
{
  return figure->unit != CAPTIVES_UNIT_PERSONS;
}

gboolean
captives_own_has_no_date (CaptivesDataset      *dataset,
                          const CaptivesFigure *figure)
{
  return !captives_date_is_given (figure->begins) && !captives_date_is_given (figure->ends)
         && !captives_date_is_given (figure->stated);
}

gboolean
captives_own_has_no_place (CaptivesDataset      *dataset,
                           const CaptivesFigure *figure)
{
  return captives_dataset_get_place (dataset, figure->place) == NULL;
}

gboolean
captives_own_has_no_coordinates (CaptivesDataset      *dataset,
                                 const CaptivesFigure *figure)
{
  const CaptivesPlace *place = captives_dataset_get_place (dataset, figure->place);

  return place == NULL || isnan (place->latitude) || isnan (place->longitude);
}

gboolean
captives_own_has_no_account (CaptivesDataset      *dataset,
                             const CaptivesFigure *figure)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (dataset, figure->id);

  return balances->len == 0;
}

gboolean
captives_own_are_shares (CaptivesDataset      *dataset,
                         const CaptivesFigure *first,
                         const CaptivesFigure *second)
{
  return first->unit == CAPTIVES_UNIT_PERCENT && second->unit == CAPTIVES_UNIT_PERCENT;
}

gboolean
captives_own_are_rivals (CaptivesDataset      *dataset,
                         const CaptivesFigure *first,
                         const CaptivesFigure *second)
{
  return first->question != NULL && g_strcmp0 (first->question, second->question) == 0;
}

gboolean
captives_own_differ_in_order (CaptivesDataset      *dataset,
                              const CaptivesFigure *first,
                              const CaptivesFigure *second)
{
  return captives_own_is_order (dataset, first) != captives_own_is_order (dataset, second);
}

gboolean
captives_own_differ_in_unit (CaptivesDataset      *dataset,
                             const CaptivesFigure *first,
                             const CaptivesFigure *second)
{
  return first->unit != second->unit;
}

gboolean
captives_own_differ_in_measure (CaptivesDataset      *dataset,
                                const CaptivesFigure *first,
                                const CaptivesFigure *second)
{
  return g_strcmp0 (first->measure, second->measure) != 0;
}

gboolean
captives_own_differ_in_population (CaptivesDataset      *dataset,
                                   const CaptivesFigure *first,
                                   const CaptivesFigure *second)
{
  return g_strcmp0 (first->population, second->population) != 0;
}

gboolean
captives_own_differ_in_place (CaptivesDataset      *dataset,
                              const CaptivesFigure *first,
                              const CaptivesFigure *second)
{
  return g_strcmp0 (first->place, second->place) != 0;
}

gboolean
captives_own_differ_in_scope (CaptivesDataset      *dataset,
                              const CaptivesFigure *first,
                              const CaptivesFigure *second)
{
  return first->same_scope != second->same_scope;
}

gboolean
captives_own_differ_in_source (CaptivesDataset      *dataset,
                               const CaptivesFigure *first,
                               const CaptivesFigure *second)
{
  const CaptivesSource *one = captives_dataset_get_origin (dataset, first->id);
  const CaptivesSource *other = captives_dataset_get_origin (dataset, second->id);

  return one == NULL || one != other;
}

gboolean
captives_own_differ_in_what_is_counted (CaptivesDataset      *dataset,
                                        const CaptivesFigure *first,
                                        const CaptivesFigure *second)
{
  return captives_own_differ_in_measure (dataset, first, second) || captives_own_differ_in_population (dataset, first, second)
         || captives_own_differ_in_place (dataset, first, second);
}
