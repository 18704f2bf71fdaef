/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dataset-private.h"

CaptivesDataset *
captives_dataset_ref (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
captives_dataset_unref (CaptivesDataset *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (int kind = 0; kind < CAPTIVES_N_ROWS; kind++)
    captives_rows_clear (&self->rows[kind]);
  g_ptr_array_unref (self->added);
  g_clear_pointer (&self->definitions, g_hash_table_unref);
  g_clear_error (&self->failure);
  g_string_chunk_free (self->strings);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

const CaptivesDatasetInfo *
captives_dataset_get_info (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->info;
}

const GError *
captives_dataset_get_failure (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->failure;
}

const CaptivesSource *
captives_dataset_get_source (CaptivesDataset *self,
                             const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_SOURCE, id);
}

const CaptivesMeasure *
captives_dataset_get_measure (CaptivesDataset *self,
                              const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_MEASURE, id);
}

const CaptivesPopulation *
captives_dataset_get_population (CaptivesDataset *self,
                                 const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_POPULATION, id);
}

const CaptivesPhase *
captives_dataset_get_phase (CaptivesDataset *self,
                            const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_PHASE, id);
}

const CaptivesPlace *
captives_dataset_get_place (CaptivesDataset *self,
                            const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_PLACE, id);
}

const CaptivesEvent *
captives_dataset_get_event (CaptivesDataset *self,
                            const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_EVENT, id);
}

const CaptivesQuestion *
captives_dataset_get_question (CaptivesDataset *self,
                               const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_QUESTION, id);
}

const CaptivesFigure *
captives_dataset_get_figure (CaptivesDataset *self,
                             const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_FIGURE, id);
}

const CaptivesBalance *
captives_dataset_get_balance (CaptivesDataset *self,
                              const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_BALANCE, id);
}

const CaptivesReading *
captives_dataset_get_reading (CaptivesDataset *self,
                              const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_READING, id);
}

const CaptivesSection *
captives_dataset_get_section (CaptivesDataset *self,
                              const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_SECTION, id);
}

const CaptivesChart *
captives_dataset_get_chart (CaptivesDataset *self,
                            const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_dataset_find_row (self, CAPTIVES_ROWS_CHART, id);
}

GPtrArray *
captives_dataset_list_sources (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_SOURCE));
}

GPtrArray *
captives_dataset_list_measures (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_MEASURE));
}

GPtrArray *
captives_dataset_list_populations (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_POPULATION));
}

GPtrArray *
captives_dataset_list_phases (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_PHASE));
}

GPtrArray *
captives_dataset_list_places (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_PLACE));
}

GPtrArray *
captives_dataset_list_events (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_EVENT));
}

GPtrArray *
captives_dataset_list_questions (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_QUESTION));
}

GPtrArray *
captives_dataset_list_balances (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_BALANCE));
}

GPtrArray *
captives_dataset_list_readings (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_READING));
}

GPtrArray *
captives_dataset_list_sections (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_SECTION));
}

GPtrArray *
captives_dataset_list_stories (CaptivesDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return captives_rows_copy (captives_dataset_peek_rows (self, CAPTIVES_ROWS_STORY));
}

static gboolean
is_cited (CaptivesDataset *self,
          const char      *figure,
          const char      *source)
{
  GPtrArray *citations = captives_dataset_peek_where (self, CAPTIVES_ROWS_CITATION, CAPTIVES_BY_FIGURE, figure);

  for (guint i = 0; citations != NULL && i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (g_strcmp0 (citation->source, source) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
equals (const char *wanted,
        const char *actual)
{
  return wanted == NULL || g_strcmp0 (wanted, actual) == 0;
}

static gboolean
matches (CaptivesDataset            *self,
         const CaptivesFigure       *figure,
         const CaptivesFigureFilter *filter)
{
  return equals (filter->measure, figure->measure) && equals (filter->population, figure->population) &&
         equals (filter->phase, figure->phase) && equals (filter->question, figure->question) &&
         equals (filter->nature, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_NATURE, figure->nature)) &&
         equals (filter->grade, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_GRADE, figure->grade)) &&
         (filter->source == NULL || is_cited (self, figure->id, filter->source));
}

GPtrArray *
captives_dataset_list_figures (CaptivesDataset            *self,
                               const CaptivesFigureFilter *filter)
{
  GPtrArray *all;
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  all = captives_dataset_peek_rows (self, CAPTIVES_ROWS_FIGURE);
  if (filter == NULL)
    return captives_rows_copy (all);

  found = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    {
      if (matches (self, g_ptr_array_index (all, i), filter))
        g_ptr_array_add (found, g_ptr_array_index (all, i));
    }

  return found;
}
