/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-overlay.h"
#include "captives-chart-view-private.h"
#include "captives-style.h"

/* cairo's images end here, pixels. */
#define IMAGE_MAX 30000

static void
ensure_image (CaptivesChartView *self)
{
  double width = captives_scene_get_width (self->scene);
  double height = captives_scene_get_height (self->scene);
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  CaptivesTheme theme = captives_style_get_theme ();
  const CaptivesMark *mark = captives_chart_view_get_mark (self, self->selected);

  if (self->image == NULL)
    {
      scale = MIN (scale, IMAGE_MAX / MAX (width, height));
      self->image = captives_render_to_surface (self->scene, self->pango, theme, scale);
      cairo_surface_set_device_scale (self->image, scale, scale);
      self->node = captives_chart_overlay_create_image (self->image, width, height);
    }

  if (self->selection == NULL && mark != NULL)
    self->selection = captives_chart_overlay_create_selection (self->image, &mark->bounds, theme);
}

static void
add_message (CaptivesChartView *self,
             GtkSnapshot       *snapshot)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA colour = captives_style_to_rgba (captives_theme_get_colour (captives_style_get_theme (), CAPTIVES_INK_TEXT));

  if (self->error == NULL)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->error->message);
  pango_layout_set_width (layout, (gtk_widget_get_width (GTK_WIDGET (self)) - 48) * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, 24));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

void
captives_chart_view_drop_image (CaptivesChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
captives_chart_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);
  CaptivesTheme theme = captives_style_get_theme ();
  const CaptivesMark *hovered = captives_chart_view_get_mark (self, self->hovered);
  const CaptivesMark *current = captives_chart_view_get_mark (self, self->current);

  if (self->scene == NULL)
    {
      add_message (self, snapshot);
      return;
    }

  ensure_image (self);
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->selection != NULL)
    gtk_snapshot_append_node (snapshot, self->selection);
  if (hovered != NULL && self->hovered != self->selected)
    captives_chart_overlay_add_hover (snapshot, &hovered->bounds, theme);
  if (current != NULL && (guint) self->current < self->marks->len
      && gtk_widget_has_visible_focus (g_ptr_array_index (self->marks, self->current)))
    captives_chart_overlay_add_focus (snapshot, &current->bounds, theme);
}
