/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-view.h"

#include "captives-describe.h"
#include "captives-page.h"
#include "captives-slide.h"
#include "captives-slide-private.h"

#include <math.h>
#include <string.h>

/* The narrowest chart that can be read; below it a table serves better. */
#define LEAST_WIDTH 200.0

/* Rows take free height up to this factor: a row twice as high says no more. */
#define GREATEST_STRETCH 1.25

/* A plot that stands upright takes all that there is: there height is what shows differences. */
#define UPRIGHT_STRETCH 3.0

/* Bars of parts grow with their rows: a chart of one bar is not left at the top of an empty page. */
#define PARTS_STRETCH 2.0

/* Beyond this tightening, type of nine tenths, a page takes its dense form. */
#define MOST_LOOSE_STEP 5

/* The first tightening of type, and how many more than needed a page may take so that all its numbers find room. */
#define FIRST_STEP_OF_TYPE  3
#define MOST_STEPS_FOR_ROOM 8

/* How often a page is filled a half less where that costs a number its room. */
#define MOST_STRETCHES 3

G_DEFINE_QUARK (captives-layout-error-quark, captives_layout_error)

typedef gboolean (*LayoutFunc) (CaptivesPage  *page,
                                GError       **error);

static const struct
{
  CaptivesKind kind;
  LayoutFunc   layout;
  gboolean     all_claims; /* chooses none, whatever the reading */
  gboolean     dots;       /* all its marks are dots on one scale */
  double       stretch;    /* how far free height makes it taller */
} kinds[] = {
  { CAPTIVES_KIND_BALANCE, captives_balance_layout, TRUE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_CLAIMS, captives_claims_layout, TRUE, TRUE, GREATEST_STRETCH },
  { CAPTIVES_KIND_FLOW, captives_flow_layout, TRUE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_COLUMNS, captives_columns_layout, FALSE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_LINE, captives_timeline_layout, FALSE, TRUE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_TIMELINE, captives_timeline_layout, FALSE, FALSE, UPRIGHT_STRETCH },
  { CAPTIVES_KIND_LANES, captives_lanes_layout, FALSE, FALSE, GREATEST_STRETCH },
  { CAPTIVES_KIND_MAP, captives_map_layout, FALSE, FALSE, GREATEST_STRETCH },
  { CAPTIVES_KIND_PARTS, captives_parts_layout, FALSE, FALSE, PARTS_STRETCH },
  { CAPTIVES_KIND_PICTOGRAM, captives_pictogram_layout, FALSE, FALSE, GREATEST_STRETCH },
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
                           .language = CAPTIVES_LANGUAGE_ENGLISH,
                           .page = CAPTIVES_PAGE_EXPORT,
                           .width = 1600.0,
                           .height = 900.0,
                           .text_scale = 1.0,
                           .notes = CAPTIVES_NOTES_FULL };
}

/* Whether the page has no height that the content would have to fit. */
static gboolean
grows (const CaptivesView *view)
{
  return view->page == CAPTIVES_PAGE_SCREEN || (view->page == CAPTIVES_PAGE_PAPER && view->height <= 0.0);
}

/* Everything about one layout that stays the same from try to try. */
typedef struct
{
  CaptivesPage page;
  LayoutFunc   layout;
  guint        n_marks;
  double       most_stretch;
} LayoutJob;

static void
layout_job_clear (LayoutJob *job)
{
  g_clear_pointer (&job->page.builder, captives_scene_builder_free);
  g_clear_pointer (&job->page.figures, g_ptr_array_unref);
  g_clear_pointer (&job->page.explained, g_hash_table_unref);
  g_clear_pointer (&job->page.typesetter, captives_typesetter_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LayoutJob, layout_job_clear)

/* One try.  @height: (out): what the content needs */
static gboolean
layout_once (LayoutJob *job,
             guint      step,
             double     stretch,
             double    *height,
             GError   **error)
{
  CaptivesPage *page = &job->page;

  g_clear_pointer (&page->builder, captives_scene_builder_free);
  g_clear_pointer (&page->figures, g_ptr_array_unref);
  page->builder = captives_scene_builder_new ();
  page->figures = g_ptr_array_new ();
  page->seen = 0;
  page->seen_ink = CAPTIVES_INK_CAPTIVES;
  memset (page->n_inks, 0, sizeof page->n_inks);
  page->dots = FALSE;
  page->axis = CAPTIVES_AXIS_CHART;
  page->n_left_out = 0;
  g_hash_table_remove_all (page->explained);
  captives_metrics_tighten (&page->metrics, page->view, job->n_marks, step);
  if (page->raise > 1.0)
    captives_metrics_raise_numbers (&page->metrics, page->raise);
  page->left = page->metrics.margin;
  page->right = page->view->width - page->metrics.margin;
  page->y = page->metrics.margin;
  page->stretch = stretch;
  page->flexible = 0.0;
  page->needed = 0.0;
  if (!job->layout (page, error))
    return FALSE;

  *height = page->needed;

  return TRUE;
}

/* The first tightening, 1..@high, at which the content fits; @high if none does.  More tightening never needs more
 * height. */
static gboolean
find_step_below (LayoutJob *job,
                 guint      high,
                 guint     *step,
                 double    *height,
                 GError   **error)
{
  guint low = 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (!layout_once (job, middle, 1.0, height, error))
        return FALSE;
      if (*height <= job->page.view->height)
        high = middle;
      else
        low = middle + 1;
    }
  *step = low;

  return layout_once (job, low, 1.0, height, error);
}

/* The first tightening at which the content fits; the last if none does.  Where type would have to give way by much, the
 * content is first asked to take less room by another form. */
static gboolean
find_step (LayoutJob *job,
           guint     *step,
           double    *height,
           GError   **error)
{
  *step = 0;
  job->page.dense = FALSE;
  if (!layout_once (job, 0, 1.0, height, error))
    return FALSE;
  if (grows (job->page.view) || *height <= job->page.view->height)
    return TRUE;

  if (!find_step_below (job, MOST_LOOSE_STEP, step, height, error))
    return FALSE;
  if (*height <= job->page.view->height)
    return TRUE;
  job->page.dense = TRUE;

  return find_step_below (job, CAPTIVES_N_TIGHTENINGS - 1, step, height, error);
}

/* Gives free height to what can be stretched, as far as every number that had room keeps it.  The page is laid out at
 * @step.  @height: (inout) */
static gboolean
fill_page (LayoutJob *job,
           guint      step,
           double    *height,
           GError   **error)
{
  double free_height = job->page.view->height - *height;
  guint n_left_out = job->page.n_left_out;
  /* What stands upright on a wide page is a list of rows on a narrow one. */
  gboolean rows = job->page.listed || captives_metrics_is_folded (&job->page.metrics, job->page.view);
  double most = rows ? MIN (job->most_stretch, GREATEST_STRETCH) : job->most_stretch;
  double stretch;

  if (free_height < 1.0 || job->page.flexible <= 0.0)
    return TRUE;

  /* Half a point is left free, so that rounding cannot make the page taller than asked for. */
  stretch = MIN (most, 1.0 + (free_height - 0.5) / job->page.flexible);
  for (guint i = 0; i < MOST_STRETCHES; i++)
    {
      if (!layout_once (job, step, stretch, height, error))
        return FALSE;
      /* Rows that hold fewer things when these are larger need more height than what was free. */
      if (*height <= job->page.view->height && job->page.n_left_out <= n_left_out)
        return TRUE;
      stretch = 1.0 + (stretch - 1.0) / 2.0;
    }

  return layout_once (job, step, 1.0, height, error);
}

/* A list has a line for each number: the last way to keep all of them on the page. */
static gboolean
try_list (LayoutJob *job,
          GError   **error)
{
  const CaptivesView *view = job->page.view;
  guint step;
  double height;

  /* A wide picture stays what it is. */
  if (view->page != CAPTIVES_PAGE_SCREEN && view->width > view->height)
    return TRUE;

  job->page.listed = TRUE;
  if (!find_step (job, &step, &height, error) || !fill_page (job, step, &height, error))
    return FALSE;
  job->page.listed = job->page.n_left_out == 0
                     && (view->page == CAPTIVES_PAGE_SCREEN || height <= view->height);

  return TRUE;
}

/* A page that scrolls has as much height as numbers need; if that does not help, it stays as it was. */
static gboolean
find_room (LayoutJob *job,
           GError   **error)
{
  static const double stretches[] = { 1.0, GREATEST_STRETCH, 1.6, 2.2 };
  double height;

  job->page.roomy = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      if (!layout_once (job, 0, stretches[i], &height, error))
        return FALSE;
      if (job->page.n_left_out == 0)
        return TRUE;
    }
  job->page.roomy = FALSE;
  if (!try_list (job, error))
    return FALSE;

  return job->page.listed || layout_once (job, 0, 1.0, &height, error);
}

/* Where numbers find no room on a page of fixed height, smaller type may give it to them; if it does not, the page stays
 * as it was.  The page is laid out at @step, filled. */
static gboolean
find_room_by_type (LayoutJob *job,
                   guint      step,
                   GError   **error)
{
  guint last = MIN (step + MOST_STEPS_FOR_ROOM, CAPTIVES_N_TIGHTENINGS - 1);
  double height;

  for (guint tried = MAX (step + 1, FIRST_STEP_OF_TYPE); tried <= last; tried++)
    {
      if (!layout_once (job, tried, 1.0, &height, error) || !fill_page (job, tried, &height, error))
        return FALSE;
      if (job->page.n_left_out == 0 && height <= job->page.view->height)
        return TRUE;
    }

  if (!try_list (job, error))
    return FALSE;

  return job->page.listed
         || (layout_once (job, step, 1.0, &height, error) && fill_page (job, step, &height, error));
}

static gboolean
layout_fitting (LayoutJob *job,
                GError   **error)
{
  guint step;
  double height;

  if (!find_step (job, &step, &height, error))
    return FALSE;

  if (job->page.n_left_out > 0 && grows (job->page.view))
    return find_room (job, error);

  if (!fill_page (job, step, &height, error))
    return FALSE;

  return job->page.n_left_out == 0 || find_room_by_type (job, step, error);
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
prepare_job (LayoutJob           *job,
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
      && (grows (view) || view->height >= LEAST_WIDTH / 2.0))
    return TRUE;

  g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_SIZE, "A page of %.0f × %.0f points holds no chart.",
               view->width, view->height);

  return FALSE;
}

static void
start_job (LayoutJob    *job,
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
  g_auto (LayoutJob) job = { 0 };

  g_return_val_if_fail (dataset != NULL && view != NULL && view->chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail ((guint) view->language < CAPTIVES_N_LANGUAGES && (guint) view->axis < CAPTIVES_N_AXES, NULL);
  g_return_val_if_fail (isfinite (view->width) && isfinite (view->height) && isfinite (view->text_scale), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_view (view, error) || !prepare_job (&job, dataset, view, error))
    return NULL;

  start_job (&job, pango);
  if (!layout_fitting (&job, error))
    return NULL;

  return captives_describe_page (&job.page, view->width, MAX (ceil (job.page.y - 0.01), view->height));
}

/* Where the highlighted figure is not drawn (another reading), none is: a slide without its mark is as quiet as the chart. */
static gboolean
layout_highlighted (LayoutJob  *job,
                    GError    **error)
{
  job->page.raise = job->page.slide->highlight != NULL ? CAPTIVES_SLIDE_RAISE : 1.0;
  if (!layout_fitting (job, error))
    return FALSE;
  if (job->page.raise <= 1.0 || captives_slide_draws_highlight (&job->page))
    return TRUE;

  job->page.raise = 1.0;

  return layout_fitting (job, error);
}

CaptivesScene *
captives_layout_slide (CaptivesDataset      *dataset,
                       const CaptivesSlide  *slide,
                       const CaptivesView   *view,
                       PangoContext         *pango,
                       GError              **error)
{
  g_auto (LayoutJob) job = { 0 };
  CaptivesView page;

  g_return_val_if_fail (dataset != NULL && view != NULL && slide != NULL && slide->chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (pango), NULL);
  g_return_val_if_fail ((guint) view->language < CAPTIVES_N_LANGUAGES && (guint) view->axis < CAPTIVES_N_AXES, NULL);
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
