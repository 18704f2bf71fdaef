/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-view-private.h"
#include "captives-style.h"

/* Narrowest chart, and how wide it is where nobody says: points. */
#define WIDTH_MINIMUM 328
#define WIDTH_NATURAL 734

/* Narrowest slide: beside another one, in the presenter's window; points.  A page may not be smaller. */
#define SLIDE_WIDTH_MINIMUM 320

static CaptivesScene *
lay_out_slide (CaptivesChartView *self,
               CaptivesView      *view,
               double             width,
               double             height)
{
  view->width = width;
  view->height = height;
  view->slide_number = self->slide_number;
  view->n_slides = self->n_slides;

  return captives_layout_slide (self->dataset, self->slide, view, self->pango, &self->error);
}

static CaptivesScene *
lay_out (CaptivesChartView *self,
         double             width,
         double             height)
{
  CaptivesView view;

  g_clear_error (&self->error);
  if (self->dataset == NULL || self->chart == NULL)
    return NULL;

  captives_view_init (&view, self->chart);
  view.reading = self->reading;
  view.locale = self->locale;
  if (self->slide != NULL)
    return lay_out_slide (self, &view, width, height);

  view.page = CAPTIVES_PAGE_SCREEN;
  view.width = MAX (width, WIDTH_MINIMUM);
  view.height = height;
  view.text_scale = captives_style_get_text_scale (GTK_WIDGET (self));
  view.notes = CAPTIVES_NOTES_FULL;
  view.axis = self->axis;

  return captives_layout (self->dataset, &view, self->pango, &self->error);
}

static void
ensure_measured (CaptivesChartView *self,
                 int                width)
{
  width = MAX (width, WIDTH_MINIMUM);
  if (self->measured != NULL && captives_scene_get_width (self->measured) == width)
    return;

  g_clear_pointer (&self->measured, captives_scene_unref);
  self->measured = lay_out (self, width, 0);
}

static void
adopt_scene (CaptivesChartView *self,
             CaptivesScene     *scene,
             double             height)
{
  if (scene != NULL)
    captives_scene_ref (scene);
  g_clear_pointer (&self->scene, captives_scene_unref);
  self->scene = scene;
  self->height = height;
  self->hovered = -1;
  self->selected = captives_selection_key_find (&self->key, self->scene);
  if (self->selected >= 0)
    self->current = self->selected;
  if (captives_chart_view_get_mark (self, self->current) == NULL)
    self->current = -1;
  captives_chart_view_drop_image (self);
}

/* A slide fills what it gets. */
static void
ensure_slide (CaptivesChartView *self,
              int                width,
              int                height)
{
  g_autoptr (CaptivesScene) scene = NULL;

  if (self->scene != NULL && captives_scene_get_width (self->scene) == width && captives_scene_get_height (self->scene) == height)
    return;

  scene = lay_out (self, width, height);
  adopt_scene (self, scene, height);
}

void
captives_chart_view_lay_out (CaptivesChartView *self,
                             int                width,
                             int                height)
{
  g_autoptr (CaptivesScene) scene = NULL;

  if (self->slide != NULL)
    {
      ensure_slide (self, width, height);
      return;
    }

  ensure_measured (self, width);
  if (self->measured == NULL || height <= ceil (captives_scene_get_height (self->measured)))
    {
      if (self->scene != self->measured)
        adopt_scene (self, self->measured, 0);
      return;
    }

  if (self->scene != NULL && self->height == height
      && captives_scene_get_width (self->scene) == captives_scene_get_width (self->measured))
    return;

  scene = lay_out (self, width, height);
  adopt_scene (self, scene, height);
}

void
captives_chart_view_lay_out_again (CaptivesChartView *self)
{
  if (self->width == 0)
    return;

  if (self->slide != NULL)
    {
      ensure_slide (self, self->width, gtk_widget_get_height (GTK_WIDGET (self)));
      return;
    }
  ensure_measured (self, self->width);
  adopt_scene (self, self->measured, 0);
}

void
captives_chart_view_drop_scenes (CaptivesChartView *self)
{
  g_clear_pointer (&self->measured, captives_scene_unref);
  g_clear_pointer (&self->scene, captives_scene_unref);
  self->height = 0;
  captives_chart_view_drop_image (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkSizeRequestMode
captives_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
captives_chart_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);

  if (self->slide != NULL)
    {
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? SLIDE_WIDTH_MINIMUM : SLIDE_WIDTH_MINIMUM * 9 / 16;
      *natural = *minimum;
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MINIMUM;
      *natural = WIDTH_NATURAL;
      return;
    }

  /* Without a width there is nothing to lay out; whoever allocates will ask again with one. */
  if (for_size < 0)
    return;

  ensure_measured (self, for_size);
  if (self->measured != NULL)
    *minimum = *natural = ceil (captives_scene_get_height (self->measured));
}
