/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-fit.h"

#include <string.h>

/* Beyond this tightening, type of nine tenths, a page takes its dense form. */
#define MOST_LOOSE_STEP 5

/* The first tightening of type, and how many more than needed a page may take so that all its numbers find room. */
#define FIRST_STEP_OF_TYPE  3
#define MOST_STEPS_FOR_ROOM 8

/* How often a page is filled a half less where that costs a number its room. */
#define MOST_STRETCHES 3

void
captives_fit_clear (CaptivesFit *self)
{
  g_clear_pointer (&self->page.builder, captives_scene_builder_free);
  g_clear_pointer (&self->page.figures, g_ptr_array_unref);
  g_clear_pointer (&self->page.explained, g_hash_table_unref);
  g_clear_pointer (&self->page.typesetter, captives_typesetter_free);
}

gboolean
captives_fit_grows (const CaptivesView *view)
{
  return view->page == CAPTIVES_PAGE_SCREEN || (view->page == CAPTIVES_PAGE_PAPER && view->height <= 0.0);
}

/* One try.  @height: (out): what the content needs */
static gboolean
layout_once (CaptivesFit  *self,
             guint         step,
             double        stretch,
             double       *height,
             GError      **error)
{
  CaptivesPage *page = &self->page;

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
  captives_metrics_tighten (&page->metrics, page->view, self->n_marks, step);
  if (page->raise > 1.0)
    captives_metrics_raise_numbers (&page->metrics, page->raise);
  page->left = page->metrics.margin;
  page->right = page->view->width - page->metrics.margin;
  page->y = page->metrics.margin;
  page->stretch = stretch;
  page->flexible = 0.0;
  page->needed = 0.0;
  if (!self->layout (page, error))
    return FALSE;

  *height = page->needed;

  return TRUE;
}

/* The first tightening, 1..@high, at which the content fits; @high if none does.  More tightening never needs more
 * height. */
static gboolean
find_step_below (CaptivesFit  *self,
                 guint         high,
                 guint        *step,
                 double       *height,
                 GError      **error)
{
  guint low = 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (!layout_once (self, middle, 1.0, height, error))
        return FALSE;
      if (*height <= self->page.view->height)
        high = middle;
      else
        low = middle + 1;
    }
  *step = low;

  return layout_once (self, low, 1.0, height, error);
}

/* The first tightening at which the content fits; the last if none does.  Where type would have to give way by much, the
 * content is first asked to take less room by another form. */
static gboolean
find_step (CaptivesFit  *self,
           guint        *step,
           double       *height,
           GError      **error)
{
  *step = 0;
  self->page.dense = FALSE;
  if (!layout_once (self, 0, 1.0, height, error))
    return FALSE;
  if (captives_fit_grows (self->page.view) || *height <= self->page.view->height)
    return TRUE;

  if (!find_step_below (self, MOST_LOOSE_STEP, step, height, error))
    return FALSE;
  if (*height <= self->page.view->height)
    return TRUE;
  self->page.dense = TRUE;

  return find_step_below (self, CAPTIVES_N_TIGHTENINGS - 1, step, height, error);
}

/* Gives free height to what can be stretched, as far as every number that had room keeps it.  The page is laid out at
 * @step.  @height: (inout) */
static gboolean
fill_page (CaptivesFit  *self,
           guint         step,
           double       *height,
           GError      **error)
{
  double free_height = self->page.view->height - *height;
  guint n_left_out = self->page.n_left_out;
  /* What stands upright on a wide page is a list of rows on a narrow one. */
  gboolean rows = self->page.listed || captives_metrics_is_folded (&self->page.metrics, self->page.view);
  double most = rows ? MIN (self->most_stretch, CAPTIVES_FIT_ROW_STRETCH) : self->most_stretch;
  double stretch;

  if (free_height < 1.0 || self->page.flexible <= 0.0)
    return TRUE;

  /* Half a point is left free, so that rounding cannot make the page taller than asked for. */
  stretch = MIN (most, 1.0 + (free_height - 0.5) / self->page.flexible);
  for (guint i = 0; i < MOST_STRETCHES; i++)
    {
      if (!layout_once (self, step, stretch, height, error))
        return FALSE;
      /* Rows that hold fewer things when these are larger need more height than what was free. */
      if (*height <= self->page.view->height && self->page.n_left_out <= n_left_out)
        return TRUE;
      stretch = 1.0 + (stretch - 1.0) / 2.0;
    }

  return layout_once (self, step, 1.0, height, error);
}

/* A list has a line for each number: the last way to keep all of them on the page. */
static gboolean
try_list (CaptivesFit  *self,
          GError      **error)
{
  const CaptivesView *view = self->page.view;
  guint step;
  double height;

  /* A wide picture stays what it is. */
  if (view->page != CAPTIVES_PAGE_SCREEN && view->width > view->height)
    return TRUE;

  self->page.listed = TRUE;
  if (!find_step (self, &step, &height, error) || !fill_page (self, step, &height, error))
    return FALSE;
  self->page.listed = self->page.n_left_out == 0
                     && (view->page == CAPTIVES_PAGE_SCREEN || height <= view->height);

  return TRUE;
}

/* A page that scrolls has as much height as numbers need; if that does not help, it stays as it was. */
static gboolean
find_room (CaptivesFit  *self,
           GError      **error)
{
  static const double stretches[] = { 1.0, CAPTIVES_FIT_ROW_STRETCH, 1.6, 2.2 };
  double height;

  self->page.roomy = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      if (!layout_once (self, 0, stretches[i], &height, error))
        return FALSE;
      if (self->page.n_left_out == 0)
        return TRUE;
    }
  self->page.roomy = FALSE;
  if (!try_list (self, error))
    return FALSE;

  return self->page.listed || layout_once (self, 0, 1.0, &height, error);
}

/* Where numbers find no room on a page of fixed height, smaller type may give it to them; if it does not, the page stays
 * as it was.  The page is laid out at @step, filled. */
static gboolean
find_room_by_type (CaptivesFit  *self,
                   guint         step,
                   GError      **error)
{
  guint last = MIN (step + MOST_STEPS_FOR_ROOM, CAPTIVES_N_TIGHTENINGS - 1);
  double height;

  for (guint tried = MAX (step + 1, FIRST_STEP_OF_TYPE); tried <= last; tried++)
    {
      if (!layout_once (self, tried, 1.0, &height, error) || !fill_page (self, tried, &height, error))
        return FALSE;
      if (self->page.n_left_out == 0 && height <= self->page.view->height)
        return TRUE;
    }

  if (!try_list (self, error))
    return FALSE;

  return self->page.listed
         || (layout_once (self, step, 1.0, &height, error) && fill_page (self, step, &height, error));
}

gboolean
captives_fit_run (CaptivesFit  *self,
                  GError      **error)
{
  guint step;
  double height;

  if (!find_step (self, &step, &height, error))
    return FALSE;

  if (self->page.n_left_out > 0 && captives_fit_grows (self->page.view))
    return find_room (self, error);

  if (!fill_page (self, step, &height, error))
    return FALSE;

  return self->page.n_left_out == 0 || find_room_by_type (self, step, error);
}
