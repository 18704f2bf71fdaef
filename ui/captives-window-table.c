/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-settings.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_shown (CaptivesWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->table_view));
}

void
captives_window_select_in_table (CaptivesWindow *self)
{
  if (is_shown (self))
    captives_table_view_select (self->table_view, captives_source_panel_get_figure (self->panel));
}

void
captives_window_refresh_table (CaptivesWindow *self)
{
  const CaptivesScene *scene;

  if (!is_shown (self))
    return;

  scene = captives_chart_view_get_scene (self->chart_view);
  captives_table_view_show (self->table_view, self->dataset, self->locale,
                            scene != NULL ? captives_scene_get_info (scene)->figures : NULL);
  captives_window_select_in_table (self);
}

void
captives_window_focus_content (CaptivesWindow *self)
{
  if (is_shown (self))
    captives_table_view_focus_rows (self->table_view);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
}

/* The page that is not seen is invisible, so that assistive technology does not walk it. */
static void
table_visible_cb (CaptivesWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view_stack));
  gboolean table = is_shown (self);

  gtk_widget_set_visible (GTK_WIDGET (self->chart_scrolled), !table);
  gtk_stack_set_visible_child_name (self->view_stack, table ? "table" : "chart");
  captives_window_refresh_table (self);
  if (inside)
    captives_window_focus_content (self);
}

static void
figure_selected_cb (CaptivesWindow *self,
                    const char     *figure)
{
  captives_window_show_figure (self, figure);
}

static void
copied_cb (CaptivesWindow *self,
           guint           n_rows)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n_rows), n_rows);

  captives_toast_tell (self->toast_overlay, title);
}

void
captives_window_load_table (CaptivesWindow *self)
{
  g_autoptr (GVariant) state = captives_settings_get_strings (self->settings, "table");

  captives_table_view_load (self->table_view, state);
  gtk_widget_set_visible (GTK_WIDGET (self->table_view), captives_settings_get_boolean (self->settings, "table-visible", FALSE));
}

void
captives_window_save_table (CaptivesWindow *self)
{
  captives_settings_set_strings (self->settings, "table", captives_table_view_save (self->table_view));
  captives_settings_set_boolean (self->settings, "table-visible", is_shown (self));
}

void
captives_window_bind_table (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, table_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, table_view);
  gtk_widget_class_bind_template_callback (widget_class, copied_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_visible_cb);
}
