/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-columns-private.h"

#include <math.h>

void
captives_columns_free (CaptivesColumns *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lanes, captives_lanes_free);
  g_array_unref (self->columns);
  g_free (self);
}

/* Whether the dataset says that @part and its siblings make up @whole: only then may they stand on each other. */
static gboolean
completes (CaptivesPage         *page,
           const CaptivesFigure *whole,
           const CaptivesFigure *part)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (page->dataset, whole->id);

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *one = g_ptr_array_index (parts, i);

      if (g_strcmp0 (one->figure, part->id) == 0)
        return one->complete;
    }

  return FALSE;
}

static const CaptivesFigure *
find_whole (GPtrArray               *cell,
            const CaptivesLanesLine *part)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const CaptivesLanesLine *line = g_ptr_array_index (cell, i);

      if (line->group == part->group && !line->part)
        return line->figure;
    }

  return NULL;
}

static gboolean
may_stand_on (CaptivesPage         *page,
              GPtrArray            *cell,
              const CaptivesColumn *before,
              const CaptivesColumn *column)
{
  const CaptivesFigure *whole;

  if (!before->line->part || !column->line->part || before->line->group != column->line->group)
    return FALSE;
  if (!isfinite (before->line->value) || !isfinite (column->line->value) || before->shape.range || column->shape.range)
    return FALSE;
  whole = find_whole (cell, column->line);

  return whole != NULL && completes (page, whole, before->line->figure)
         && completes (page, whole, column->line->figure);
}

static void
add_cell (CaptivesColumns *self,
          CaptivesPage    *page,
          guint            category,
          guint            lane,
          guint           *n_slots)
{
  GPtrArray *cell = captives_lanes_get_cell (self->lanes, category, lane);

  for (guint i = 0; i < cell->len; i++)
    {
      CaptivesColumn column = { .line = g_ptr_array_index (cell, i), .category = category, .lane = lane };
      const CaptivesColumn *before
          = i > 0 ? &g_array_index (self->columns, CaptivesColumn, self->columns->len - 1) : NULL;

      if (column.line->figure != NULL)
        {
          column.shape = captives_shape_of_figure (column.line->figure);
          column.shape.part = column.line->part;
        }
      if (before != NULL && may_stand_on (page, cell, before, &column))
        {
          column.slot = before->slot;
          column.base = before->base + before->line->value;
        }
      else
        {
          column.slot = (*n_slots)++;
        }
      g_array_append_val (self->columns, column);
    }
}

CaptivesColumns *
captives_columns_new (CaptivesPage *page,
                      GError      **error)
{
  g_autoptr (CaptivesColumns) self = g_new0 (CaptivesColumns, 1);

  g_return_val_if_fail (page != NULL, NULL);

  self->columns = g_array_new (FALSE, TRUE, sizeof (CaptivesColumn));
  self->lanes = captives_lanes_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                                    page->view->locale, error);
  if (self->lanes == NULL)
    return NULL;

  self->n_slots = 1;
  for (guint i = 0; i < self->lanes->rows->len; i++)
    {
      guint n_slots = 0;

      for (guint j = 0; j < self->lanes->lanes->len; j++)
        add_cell (self, page, i, j, &n_slots);
      self->n_slots = MAX (self->n_slots, n_slots);
    }

  return g_steal_pointer (&self);
}

guint
captives_columns_count_slots (const CaptivesColumns *self,
                              guint                  category)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CaptivesColumn *column = &g_array_index (self->columns, CaptivesColumn, i);

      if (column->category == category)
        n = MAX (n, column->slot + 1);
    }

  return n;
}
