/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-hit-target.h"
#include "captives-view.h"

static const char *
resolve_reading (CaptivesDataset *dataset,
                 const char      *reading)
{
  g_autoptr (GPtrArray) readings = NULL;

  if (reading != NULL)
    return reading;

  readings = captives_dataset_list_readings (dataset);
  return readings->len > 0 ? ((const CaptivesReading *) g_ptr_array_index (readings, 0))->id : NULL;
}

static gboolean
has_line (CaptivesDataset *dataset,
          const char      *balance,
          const char      *figure)
{
  g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (dataset, balance);

  for (guint i = 0; i < lines->len; i++)
    {
      if (g_strcmp0 (((const CaptivesTerm *) g_ptr_array_index (lines, i))->figure, figure) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A chart that would draw the figure under another reading only does not draw it. */
static gboolean
is_drawn (CaptivesDataset     *dataset,
          const CaptivesChart *chart,
          const char          *figure,
          const char          *reading)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (dataset, chart->id);

  if (!captives_layout_can_draw (chart->kind))
    return FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);
      const CaptivesFigure *answer = captives_dataset_choose (dataset, reading, mark->question);

      if (g_strcmp0 (mark->figure, figure) == 0 || (answer != NULL && g_str_equal (answer->id, figure)))
        return TRUE;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *row = g_ptr_array_index (rows, i);

      if (row->balance != NULL && has_line (dataset, row->balance, figure))
        return TRUE;
    }

  return FALSE;
}

static CaptivesHitTarget
find_figure (CaptivesDataset      *dataset,
             const CaptivesFigure *figure,
             const char           *reading)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (dataset, figure->id);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (is_drawn (dataset, chart, figure->id, reading))
        return (CaptivesHitTarget) { chart, figure };
    }

  return (CaptivesHitTarget) { NULL, figure };
}

/* The first that a chart draws, else the first. */
static CaptivesHitTarget
find_first (CaptivesDataset *dataset,
            GPtrArray       *figures,
            const char      *reading)
{
  CaptivesHitTarget target = { NULL, figures->len > 0 ? g_ptr_array_index (figures, 0) : NULL };

  for (guint i = 0; i < figures->len && target.chart == NULL; i++)
    {
      CaptivesHitTarget drawn = find_figure (dataset, g_ptr_array_index (figures, i), reading);

      if (drawn.chart != NULL)
        target = drawn;
    }

  return target;
}

/* Returns: how many marks of @chart answer @question; @first is the first of them */
static guint
count_answers (CaptivesDataset       *dataset,
               const CaptivesChart   *chart,
               const char            *question,
               const CaptivesFigure **first)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);
  guint n_answers = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, mark->figure);

      if (figure == NULL || g_strcmp0 (figure->question, question) != 0)
        continue;
      if (n_answers++ == 0)
        *first = figure;
    }

  return n_answers;
}

static CaptivesHitTarget
find_question (CaptivesDataset *dataset,
               const char      *question,
               const char      *reading)
{
  const CaptivesFigureFilter filter = { .question = question };
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GPtrArray) figures = NULL;
  CaptivesHitTarget target = { NULL, NULL };
  guint most = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      const CaptivesFigure *first = NULL;
      guint n_answers = chart->kind == CAPTIVES_KIND_CLAIMS ? count_answers (dataset, chart, question, &first) : 0;

      if (n_answers > most)
        {
          most = n_answers;
          target = (CaptivesHitTarget) { chart, first };
        }
    }
  if (target.chart != NULL)
    return target;

  figures = captives_dataset_list_figures (dataset, &filter);
  return find_first (dataset, figures, reading);
}

static CaptivesHitTarget
find_event (CaptivesDataset *dataset,
            const char      *event)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);

      for (guint j = 0; j < marks->len; j++)
        {
          if (g_strcmp0 (((const CaptivesChartMark *) g_ptr_array_index (marks, j))->event, event) == 0)
            return (CaptivesHitTarget) { chart, NULL };
        }
    }

  return (CaptivesHitTarget) { NULL, NULL };
}

CaptivesHitTarget
captives_hit_target_find (CaptivesDataset   *dataset,
                          const CaptivesHit *hit,
                          const char        *reading)
{
  const CaptivesFigureFilter filter = { .source = hit->id };
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (dataset != NULL, ((CaptivesHitTarget) { NULL, NULL }));

  reading = resolve_reading (dataset, reading);
  switch (hit->kind)
    {
    case CAPTIVES_HIT_FIGURE:
      return find_figure (dataset, captives_dataset_get_figure (dataset, hit->id), reading);
    case CAPTIVES_HIT_SOURCE:
      figures = captives_dataset_list_figures (dataset, &filter);
      return find_first (dataset, figures, reading);
    case CAPTIVES_HIT_QUESTION:
      return find_question (dataset, hit->id, reading);
    case CAPTIVES_HIT_EVENT:
    default:
      return find_event (dataset, hit->id);
    }
}
