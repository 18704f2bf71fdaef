/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-view-private.h"
#include "captives-mark-widget.h"

static void
describe_chart (CaptivesChartView *self)
{
  const CaptivesSceneInfo *info;

  if (self->scene == NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->error != NULL ? self->error->message : "", -1);
      return;
    }

  info = captives_scene_get_info (self->scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, info->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, info->subtitle, -1);
}

static void
select_cb (CaptivesChartView  *self,
           CaptivesMarkWidget *mark)
{
  /* Who cannot see the chart must find the focus where the selection is, and who looks along, the mark. */
  captives_chart_view_set_current (self, captives_mark_widget_get_index (mark), TRUE);
  captives_chart_view_select_mark (self, captives_mark_widget_get_index (mark));
  captives_chart_view_scroll_to_selected (self);
}

void
captives_chart_view_sync_marks (CaptivesChartView *self)
{
  const CaptivesMark *marks = NULL;
  guint n_marks = 0;

  if (self->scene != NULL)
    marks = captives_scene_get_marks (self->scene, &n_marks);
  n_marks = MIN (n_marks, CAPTIVES_CHART_VIEW_MAX_MARKS);

  if (self->marks->len > n_marks)
    g_ptr_array_set_size (self->marks, n_marks);
  while (self->marks->len < n_marks)
    {
      GtkWidget *mark = captives_mark_widget_new (self->marks->len);

      g_signal_connect_swapped (mark, "select", G_CALLBACK (select_cb), self);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }

  for (guint i = 0; i < n_marks; i++)
    {
      captives_mark_widget_describe (g_ptr_array_index (self->marks, i), &marks[i]);
      captives_mark_widget_set_selected (g_ptr_array_index (self->marks, i), (int) i == self->selected);
    }
  describe_chart (self);
}

void
captives_chart_view_allocate_marks (CaptivesChartView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->marks, i);
      const CaptivesMark *mark = captives_chart_view_get_mark (self, i);
      GtkAllocation box = { 0, 0, 1, 1 };

      if (mark != NULL)
        box = (GtkAllocation) { floor (mark->bounds.x), floor (mark->bounds.y), ceil (mark->bounds.width),
                                ceil (mark->bounds.height) };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &box, -1);
    }
}
