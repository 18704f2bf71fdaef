/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-view.h"
#include "captives-chart-view-private.h"
#include "captives-mark-widget.h"

#include <adwaita.h>

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesChartView, captives_chart_view, GTK_TYPE_WIDGET)

static void
follow_scene (CaptivesChartView *self)
{
  g_clear_handle_id (&self->sync_id, g_source_remove);
  captives_chart_view_sync_marks (self);
  g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

static gboolean
follow_scene_cb (gpointer user_data)
{
  CaptivesChartView *self = user_data;

  self->sync_id = 0;
  follow_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
captives_chart_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);
  CaptivesScene *before = self->scene;

  self->width = width;
  captives_chart_view_lay_out (self, width, height);
  /* Widgets must not be made or named amid an allocation. */
  if (self->scene != before && self->sync_id == 0)
    self->sync_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_scene_cb, self, NULL);
  captives_chart_view_allocate_marks (self);
}

static void
captives_chart_view_dispose (GObject *object)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (object);

  g_clear_handle_id (&self->sync_id, g_source_remove);
  g_ptr_array_set_size (self->marks, 0);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);

  G_OBJECT_CLASS (captives_chart_view_parent_class)->dispose (object);
}

static void
captives_chart_view_finalize (GObject *object)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (object);

  captives_selection_key_clear (&self->key);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->measured, captives_scene_unref);
  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->reading, g_free);
  g_clear_error (&self->error);
  g_clear_object (&self->pango);
  if (self->typed != NULL)
    g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (captives_chart_view_parent_class)->finalize (object);
}

static void
captives_chart_view_class_init (CaptivesChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_chart_view_dispose;
  object_class->finalize = captives_chart_view_finalize;
  widget_class->get_request_mode = captives_chart_view_get_request_mode;
  widget_class->measure = captives_chart_view_measure;
  widget_class->size_allocate = captives_chart_view_size_allocate;
  widget_class->snapshot = captives_chart_view_snapshot;
  widget_class->focus = captives_chart_view_focus;
  widget_class->grab_focus = captives_chart_view_grab_focus;

  /**
   * CaptivesChartView::selection-changed:
   *
   * The user selected a mark, or none, or the selected mark now stands for another figure.
   */
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CaptivesChartView::laid-out:
   *
   * The view has another scene, and a widget for each of its marks.
   */
  signals[SIGNAL_LAID_OUT] = g_signal_new ("laid-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
captives_chart_view_init (CaptivesChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->hovered = self->current = self->selected = -1;
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->pango = captives_render_create_pango_context ();
  captives_chart_view_add_input (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (captives_chart_view_drop_image), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (captives_chart_view_drop_image), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (captives_chart_view_drop_scenes), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (captives_chart_view_drop_image), NULL);
}

GtkWidget *
captives_chart_view_new (void)
{
  return g_object_new (CAPTIVES_TYPE_CHART_VIEW, NULL);
}

static void
show (CaptivesChartView *self,
      CaptivesDataset   *dataset,
      const char        *chart,
      const char        *reading,
      CaptivesLocale     locale)
{
  g_autofree char *old_chart = NULL;
  g_autofree char *old_reading = NULL;

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  captives_chart_view_drop_scenes (self);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;

  /* The arguments may be our own strings. */
  old_chart = g_steal_pointer (&self->chart);
  old_reading = g_steal_pointer (&self->reading);
  self->chart = g_strdup (chart);
  self->reading = g_strdup (reading);
  self->locale = locale;
  if (g_strcmp0 (old_chart, chart) != 0)
    {
      self->current = -1;
      self->axis = CAPTIVES_AXIS_CHART;
    }

  /* Before the first allocation the width is not known, and nothing is selected either. */
  captives_chart_view_lay_out_again (self);
  follow_scene (self);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

void
captives_chart_view_show (CaptivesChartView *self,
                          CaptivesDataset   *dataset,
                          const char        *chart,
                          const char        *reading,
                          CaptivesLocale     locale)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));

  self->slide = NULL;
  show (self, dataset, chart, reading, locale);
}

void
captives_chart_view_show_slide (CaptivesChartView   *self,
                                CaptivesShow        *story,
                                guint                index)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail (CAPTIVES_IS_SHOW (story));
  g_return_if_fail (index < captives_show_get_n_slides (story));

  self->slide = captives_show_get_slide (story, index);
  self->slide_number = index + 1;
  self->n_slides = captives_show_get_n_slides (story);
  captives_selection_key_clear (&self->key);
  show (self, captives_show_get_dataset (story), self->slide->chart, captives_show_get_reading (story),
        captives_show_get_locale (story));
}

void
captives_chart_view_set_axis (CaptivesChartView *self,
                              CaptivesAxis       axis)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail ((guint) axis < CAPTIVES_N_AXES);

  if (self->axis == axis)
    return;
  self->axis = axis;
  captives_chart_view_show (self, self->dataset, self->chart, self->reading, self->locale);
}

CaptivesAxis
captives_chart_view_get_axis (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), CAPTIVES_AXIS_CHART);

  return self->axis;
}

const GError *
captives_chart_view_get_error (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return self->error;
}

const CaptivesScene *
captives_chart_view_get_scene (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return self->scene;
}

const CaptivesMark *
captives_chart_view_get_selected (CaptivesChartView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), NULL);

  return captives_chart_view_get_mark (self, self->selected);
}

void
captives_chart_view_select_mark (CaptivesChartView *self,
                                 int                mark)
{
  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail (mark < 0 || captives_chart_view_get_mark (self, mark) != NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      if (((int) i == mark) != ((int) i == self->selected))
        captives_mark_widget_set_selected (g_ptr_array_index (self->marks, i), (int) i == mark);
    }

  self->selected = MAX (mark, -1);
  if (mark >= 0)
    self->current = mark;
  captives_selection_key_set (&self->key, captives_chart_view_get_selected (self));
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

gboolean
captives_chart_view_select_figure (CaptivesChartView *self,
                                   const char        *figure)
{
  int mark = -1;

  g_return_val_if_fail (CAPTIVES_IS_CHART_VIEW (self), FALSE);

  if (self->scene != NULL && figure != NULL)
    mark = captives_scene_find_figure (self->scene, figure);
  captives_chart_view_select_mark (self, mark);

  return mark >= 0;
}

void
captives_chart_view_scroll_to_selected (CaptivesChartView *self)
{
  const CaptivesMark *mark;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;

  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));

  mark = captives_chart_view_get_selected (self);
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  if (mark == NULL || scrolled == NULL)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_clamp_page (adjustment, mark->bounds.y - 24, mark->bounds.y + mark->bounds.height + 24);
}
