/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chart as another program takes it: copied, or dragged out of the window, made as it was last exported. */

#include "config.h"

#include "captives-chart-content.h"
#include "captives-export-choice.h"
#include "captives-style.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

/* Longer side of what hangs at the pointer, pixels. */
#define ICON_SIZE 240.0

/* Returns: (transfer full) (nullable): NULL if nothing is drawn */
static GdkContentProvider *
create_content (CaptivesWindow  *self,
                GError         **error)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesExportChoice choice = { 0 };
  CaptivesExport options[2];
  CaptivesView view;

  captives_export_choice_load (&choice, self->settings);
  choice.locale = self->locale;
  choice.screen = (CaptivesExportScreen) {
    gtk_widget_get_width (GTK_WIDGET (self->chart_view)),
    gtk_widget_get_height (GTK_WIDGET (self->chart_view)),
    captives_style_get_text_scale (GTK_WIDGET (self)),
  };
  captives_export_choice_init_view (&choice, &view, self->chart, self->reading);
  view.axis = captives_chart_view_get_axis (self->chart_view);
  captives_export_choice_init_export (&choice, &options[0], CAPTIVES_FORMAT_PNG);
  captives_export_choice_init_export (&choice, &options[1], CAPTIVES_FORMAT_SVG);

  scene = captives_layout (self->dataset, &view, pango, error);
  g_object_unref (pango);

  return scene == NULL ? NULL : captives_chart_content_new (scene, options);
}

static void
copy_chart_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (self->dataset == NULL || self->chart == NULL)
    return;

  content = create_content (self, &error);
  if (content == NULL)
    {
      captives_toast_tell_failure (self->toast_overlay, error->message);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  captives_toast_tell (self->toast_overlay, _("Chart copied"));
}

/* A finger that moves scrolls. */
static gboolean
is_finger (GtkDragSource *source)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (source));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A press that does not move selects the mark, as before: a drag begins only after some pixels. */
static GdkContentProvider *
drag_prepare_cb (CaptivesWindow *self,
                 double          x,
                 double          y,
                 GtkDragSource  *source)
{
  if (is_finger (source) || self->dataset == NULL || self->chart == NULL)
    return NULL;

  return create_content (self, NULL);
}

static void
drag_begin_cb (CaptivesWindow *self,
               GdkDrag        *drag,
               GtkDragSource  *source)
{
  GtkWidget *chart = GTK_WIDGET (self->chart_view);
  g_autoptr (GdkPaintable) whole = gtk_widget_paintable_new (chart);
  g_autoptr (GdkPaintable) icon = NULL;
  double width = gtk_widget_get_width (chart);
  double height = gtk_widget_get_height (chart);
  double scale = MIN (1, ICON_SIZE / MAX (width, height));
  GdkRGBA page = captives_style_to_rgba (captives_theme_get_colour (captives_style_get_theme (), CAPTIVES_INK_BACKGROUND));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_color (snapshot, &page, &GRAPHENE_RECT_INIT (0, 0, width * scale, height * scale));
  gdk_paintable_snapshot (whole, snapshot, width * scale, height * scale);
  icon = gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (width * scale, height * scale));
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

void
captives_window_bind_copy (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_action);
}

void
captives_window_add_copy (CaptivesWindow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->chart_view), GTK_EVENT_CONTROLLER (source));

  /* Of the chart alone: elsewhere the same key copies rows or selected text. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("win.copy-chart")));
  gtk_widget_add_controller (GTK_WIDGET (self->chart_view), shortcuts);
}
