/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dataset-private.h"

#include <math.h>

/* No honest formula is nested deeper; the limit keeps a hostile chain of terms off the stack. */
#define MAX_DEPTH 32

typedef struct
{
  CaptivesDataset *dataset;
  GHashTable      *by_id;   /* identifier -> CaptivesFigure */
  GHashTable      *done;    /* set of derived figures whose value stands */
} Derivation;

/* A range has no single value, and not one bound alone, and a single value no bounds, whatever the row says. */
static void
clear_contradictions (CaptivesFigure *figure)
{
  if (figure->qualifier == CAPTIVES_QUALIFIER_RANGE)
    figure->value = NAN;
  if (figure->qualifier != CAPTIVES_QUALIFIER_RANGE || isnan (figure->low) || isnan (figure->high))
    figure->low = figure->high = NAN;

  if (figure->nature == CAPTIVES_NATURE_DERIVED)
    figure->value = NAN;
}

static double
derive (Derivation     *self,
        CaptivesFigure *figure,
        guint           depth)
{
  GPtrArray *terms;
  double sum = 0;

  if (figure->nature != CAPTIVES_NATURE_DERIVED || g_hash_table_contains (self->done, figure))
    return figure->value;

  /* While its terms are looked at, the figure counts as done without a value: a circle ends there in NAN. */
  g_hash_table_add (self->done, figure);
  terms = captives_dataset_peek_where (self->dataset, CAPTIVES_ROWS_TERM, CAPTIVES_BY_OWNER, figure->id);
  if (terms == NULL || depth >= MAX_DEPTH || figure->qualifier == CAPTIVES_QUALIFIER_RANGE)
    return NAN;

  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);
      CaptivesFigure *other = g_hash_table_lookup (self->by_id, term->figure);

      if (other == NULL || other->unit != figure->unit)
        return NAN;
      sum += term->sign * derive (self, other, depth + 1);
    }

  figure->value = fabs (sum) < CAPTIVES_NUMBER_LIMIT ? sum : NAN;
  return figure->value;
}

void
captives_dataset_finish_figures (CaptivesDataset *self,
                                 GPtrArray       *figures)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  Derivation derivation = { self, self->rows[CAPTIVES_ROWS_FIGURE].by_id, done };

  for (guint i = 0; i < figures->len; i++)
    clear_contradictions (g_ptr_array_index (figures, i));
  for (guint i = 0; i < figures->len; i++)
    derive (&derivation, g_ptr_array_index (figures, i), 0);
}
