/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is of the same date, and which charts a question, an event or an account leads to. */

#include "config.h"

#include "captives-dataset-private.h"

static gboolean
are_same_date (CaptivesDate a,
               CaptivesDate b)
{
  if (a.month == 0 || b.month == 0 || a.year != b.year || a.month != b.month)
    return FALSE;

  return a.day == 0 || b.day == 0 || a.day == b.day;
}

static gboolean
is_of_date (const CaptivesFigure *figure,
            const CaptivesEvent  *event)
{
  return are_same_date (figure->begins, event->date) || are_same_date (figure->ends, event->date);
}

GPtrArray *
captives_dataset_list_events_of (CaptivesDataset *self,
                                 const char      *figure)
{
  const CaptivesFigure *row;
  GPtrArray *events;
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_ptr_array_new ();
  row = captives_dataset_get_figure (self, figure);
  events = captives_dataset_peek_rows (self, CAPTIVES_ROWS_EVENT);
  for (guint i = 0; row != NULL && i < events->len; i++)
    {
      if (is_of_date (row, g_ptr_array_index (events, i)))
        g_ptr_array_add (found, g_ptr_array_index (events, i));
    }

  return found;
}

GPtrArray *
captives_dataset_list_figures_of_event (CaptivesDataset *self,
                                        const char      *event)
{
  const CaptivesEvent *row;
  GPtrArray *figures;
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_ptr_array_new ();
  row = captives_dataset_get_event (self, event);
  figures = captives_dataset_peek_rows (self, CAPTIVES_ROWS_FIGURE);
  for (guint i = 0; row != NULL && i < figures->len; i++)
    {
      if (is_of_date (g_ptr_array_index (figures, i), row))
        g_ptr_array_add (found, g_ptr_array_index (figures, i));
    }

  return found;
}

static gboolean
answers (CaptivesDataset         *self,
         const CaptivesChartMark *mark,
         const char              *question)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (self, mark->figure);

  return g_strcmp0 (mark->question, question) == 0 || (figure != NULL && g_strcmp0 (figure->question, question) == 0);
}

GPtrArray *
captives_dataset_list_charts_of_question (CaptivesDataset *self,
                                          const char      *question)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *marks;

  g_return_val_if_fail (self != NULL, NULL);

  marks = captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART_MARK);
  for (guint i = 0; question != NULL && i < marks->len; i++)
    {
      const CaptivesMarkRow *row = g_ptr_array_index (marks, i);

      if (answers (self, &row->mark, question))
        g_hash_table_add (ids, (gpointer) row->chart);
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART), ids);
}

GPtrArray *
captives_dataset_list_charts_of_event (CaptivesDataset *self,
                                       const char      *event)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *marks;

  g_return_val_if_fail (self != NULL, NULL);

  marks = captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART_MARK);
  for (guint i = 0; event != NULL && i < marks->len; i++)
    {
      const CaptivesMarkRow *row = g_ptr_array_index (marks, i);

      if (g_strcmp0 (row->mark.event, event) == 0)
        g_hash_table_add (ids, (gpointer) row->chart);
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART), ids);
}

GPtrArray *
captives_dataset_list_charts_of_balance (CaptivesDataset *self,
                                         const char      *balance)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *groups;

  g_return_val_if_fail (self != NULL, NULL);

  groups = captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART_GROUP);
  for (guint i = 0; balance != NULL && i < groups->len; i++)
    {
      const CaptivesGroupRow *row = g_ptr_array_index (groups, i);

      if (g_strcmp0 (row->group.balance, balance) == 0)
        g_hash_table_add (ids, (gpointer) row->chart);
    }

  return captives_rows_keep (captives_dataset_peek_rows (self, CAPTIVES_ROWS_CHART), ids);
}
