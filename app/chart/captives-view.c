/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-view.h"

#include "captives-describe.h"
#include "captives-fit.h"
#include "captives-slide.h"
#include "captives-slide-private.h"

#include <math.h>
#include <string.h>

/* The narrowest chart that can be read; below it a table serves better. */
#define LEAST_WIDTH 200.0

/* A plot that stands upright takes all that there is: there height is what shows differences. */
#define UPRIGHT_STRETCH 3.0

/* Bars of parts grow with their rows: a chart of one bar is not left at the top of an empty page. */
#define PARTS_STRETCH 2.0

G_DEFINE_QUARK (captives-layout-error-quark, captives_layout_error)

static const struct
{
  CaptivesKind       kind;
  CaptivesLayoutFunc layout;
  gboolean           all_claims; /* chooses none, whatever the reading */
  gboolean           dots;       /* all its marks are dots on one scale */
  double             stretch;    /* how far free height makes it taller */
} kinds[] = {
  { CAPTIVES_KIND_BALANCE, captives_balance_layout, TRUE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_CLAIMS, captives_claims_layout, TRUE, TRUE, CAPTIVES_FIT_ROW_STRETCH },
  { CAPTIVES_KIND_FLOW, captives_flow_layout, TRUE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_COLUMNS, captives_columns_layout, FALSE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_LINE, captives_timeline_layout, FALSE, TRUE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_TIMELINE, captives_timeline_layout, FALSE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_LANES, captives_lanes_layout, FALSE, FALSE, CAPTIVES_FIT_ROW_STRETCH },
  { CAPTIVES_KIND_MAP, captives_map_layout, FALSE, FALSE, CAPTIVES_FIT_ROW_STRETCH },
  { CAPTIVES_KIND_PARTS, captives_parts_layout, FALSE, FALSE, PARTS_STRETCH },
  { CAPTIVES_KIND_PICTOGRAM, captives_pictogram_layout, FALSE, FALSE, CAPTIVES_FIT_ROW_STRETCH },
};

static const char *const axis_names[CAPTIVES_N_AXES] = { "chart", "linear", "log" };
static const char *const notes_names[CAPTIVES_N_NOTES] = { "short", "full", "page" };

static int
find_kind (CaptivesKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].kind == kind)
        return (int) i;
    }

  return -1;
}

/* Returns: the index of @name; -1 if it is not among @names */
static int
find_name (const char *const *names,
           guint              n_names,
           const char        *name)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_str_equal (name, names[i]))
        return (int) i;
    }

  return -1;
}

const char *
captives_axis_get_name (CaptivesAxis axis)
{
  g_return_val_if_fail ((guint) axis < CAPTIVES_N_AXES, NULL);

  return axis_names[axis];
}

gboolean
captives_axis_parse (const char   *name,
                     CaptivesAxis *axis)
{
  int found;

  g_return_val_if_fail (name != NULL && axis != NULL, FALSE);

  found = find_name (axis_names, CAPTIVES_N_AXES, name);
  if (found >= 0)
    *axis = (CaptivesAxis) found;

  return found >= 0;
}

gboolean
captives_layout_can_scale (CaptivesDataset *dataset,
                           const char      *chart)
{
  const CaptivesChart *found;
  g_autoptr (GPtrArray) rows = NULL;
  int kind;

  g_return_val_if_fail (dataset != NULL && chart != NULL, FALSE);

  found = captives_dataset_get_chart (dataset, chart);
  kind = found != NULL ? find_kind (found->kind) : -1;
  if (kind < 0 || kinds[kind].dots || found->kind != CAPTIVES_KIND_TIMELINE)
    return kind >= 0 && kinds[kind].dots;

  /* What is still held has dots there, on a scale of its own. */
  rows = captives_dataset_list_chart_rows (dataset, chart);
  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *row = g_ptr_array_index (rows, i);

      if (row->has_family && row->family == CAPTIVES_FAMILY_HELD)
        return TRUE;
    }

  return FALSE;
}

gboolean
captives_layout_can_draw (CaptivesKind kind)
{
  return find_kind (kind) >= 0;
}

const char *
captives_page_class_get_name (CaptivesPageClass page)
{
  static const char *const names[] = {
    [CAPTIVES_PAGE_SCREEN] = "screen",
    [CAPTIVES_PAGE_EXPORT] = "export",
    [CAPTIVES_PAGE_SLIDE] = "slide",
    [CAPTIVES_PAGE_PAPER] = "paper",
  };

  g_return_val_if_fail ((guint) page < G_N_ELEMENTS (names), NULL);

  return names[page];
}

const char *
captives_notes_get_name (CaptivesNotes notes)
{
  g_return_val_if_fail ((guint) notes < CAPTIVES_N_NOTES, NULL);

  return notes_names[notes];
}

gboolean
captives_notes_parse (const char    *name,
                      CaptivesNotes *notes)
{
  int found;

  g_return_val_if_fail (name != NULL && notes != NULL, FALSE);

  found = find_name (notes_names, CAPTIVES_N_NOTES, name);
  if (found >= 0)
    *notes = (CaptivesNotes) found;

  return found >= 0;
}

void
captives_view_init (CaptivesView *view,
                    const char   *chart)
{
  g_return_if_fail (view != NULL);

  *view = (CaptivesView) { .chart = chart,
                           .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH },
                           .page = CAPTIVES_PAGE_EXPORT,
                           .width = 1600.0,
                           .height = 900.0,
                           .text_scale = 1.0,
                           .notes = CAPTIVES_NOTES_FULL };
}

/* A reading answers questions; a chart of named figures only is the same under all of them. */
static gboolean
asks_question (GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);

      if (mark->question != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
prepare_job (CaptivesFit         *job,
             CaptivesDataset     *dataset,
             const CaptivesView  *view,
             GError             **error)
{
  const CaptivesChart *chart = captives_dataset_get_chart (dataset, view->chart);
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (dataset);
  g_autoptr (GPtrArray) marks = NULL;
  const CaptivesReading *reading;
  int kind;

  if (chart == NULL)
    {
      g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND, "The dataset has no chart “%s”.",
                   view->chart);
      return FALSE;
    }
  reading = readings->len > 0 ? g_ptr_array_index (readings, 0) : NULL;
  if (view->reading != NULL)
    reading = captives_dataset_get_reading (dataset, view->reading);
  if (view->reading != NULL && reading == NULL)
    {
      g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND, "The dataset has no reading “%s”.",
                   view->reading);
      return FALSE;
    }
  kind = find_kind (chart->kind);
  if (kind < 0)
    {
      g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_KIND, "This version cannot draw the chart “%s”.",
                   chart->id);
      return FALSE;
    }

  marks = captives_dataset_list_chart_marks (dataset, chart->id);
  job->n_marks = marks->len;
  job->layout = kinds[kind].layout;
  job->most_stretch = kinds[kind].stretch;
  job->page.dataset = dataset;
  job->page.view = view;
  job->page.chart = chart;
  job->page.reading = kinds[kind].all_claims || !asks_question (marks) ? NULL : reading;

  return TRUE;
}

static gboolean
check_view (const CaptivesView  *view,
            GError             **error)
{
  if (view->width >= LEAST_WIDTH && view->width <= 20000.0 && view->height >= 0.0 && view->height <= 20000.0
      && (captives_fit_grows (view) || view->height >= LEAST_WIDTH / 2.0))
    return TRUE;

  g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_SIZE, "A page of %.0f × %.0f points holds no chart.",
               view->width, view->height);

  return FALSE;
}

static void
start_job (CaptivesFit  *job,
           PangoContext *pango)
{
  job->page.explained = g_hash_table_new (g_str_hash, g_str_equal);
  job->page.typesetter = captives_typesetter_new (pango);
}

CaptivesScene *
captives_layout (CaptivesDataset     *dataset,
                 const CaptivesView  *view,
                 PangoContext        *pango,
                 GError             **error)
{
  g_auto (CaptivesFit) job = { 0 };

  g_return_val_if_fail (dataset != NULL && view != NULL && view->chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail (captives_locale_is_valid (view->locale) && (guint) view->axis < CAPTIVES_N_AXES, NULL);
  g_return_val_if_fail (isfinite (view->width) && isfinite (view->height) && isfinite (view->text_scale), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_view (view, error) || !prepare_job (&job, dataset, view, error))
    return NULL;

  start_job (&job, pango);
  if (!captives_fit_run (&job, error))
    return NULL;

  return captives_describe_page (&job.page, view->width, MAX (ceil (job.page.y - 0.01), view->height));
}

/* Where the highlighted figure is not drawn (another reading), none is: a slide without its mark is as quiet as the chart. */
static gboolean
layout_highlighted (CaptivesFit  *job,
                    GError      **error)
{
  job->page.raise = job->page.slide->highlight != NULL ? CAPTIVES_SLIDE_RAISE : 1.0;
  if (!captives_fit_run (job, error))
    return FALSE;
  if (job->page.raise <= 1.0 || captives_slide_draws_highlight (&job->page))
    return TRUE;

  job->page.raise = 1.0;

  return captives_fit_run (job, error);
}

CaptivesScene *
captives_layout_slide (CaptivesDataset      *dataset,
                       const CaptivesSlide  *slide,
                       const CaptivesView   *view,
                       PangoContext         *pango,
                       GError              **error)
{
  g_auto (CaptivesFit) job = { 0 };
  CaptivesView page;

  g_return_val_if_fail (dataset != NULL && view != NULL && slide != NULL && slide->chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail (captives_locale_is_valid (view->locale) && (guint) view->axis < CAPTIVES_N_AXES, NULL);
  g_return_val_if_fail (isfinite (view->width) && isfinite (view->height), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_view (view, error))
    return NULL;

  captives_slide_init_page (&page, view, slide);
  if (!prepare_job (&job, dataset, &page, error))
    return NULL;

  start_job (&job, pango);
  job.page.slide = slide;
  if (!layout_highlighted (&job, error))
    return NULL;

  job.page.hatch = captives_slide_finish (&job.page, view);

  return captives_describe_page (&job.page, view->width, view->height);
}
