/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-table-click.h"
#include "captives-table-columns.h"

/* Returns: the row at that place of the list; NULL where there is none */
static GtkWidget *
find_row (GtkWidget *rows,
          double     x,
          double     y)
{
  GtkWidget *widget = gtk_widget_pick (rows, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && gtk_widget_get_parent (widget) != rows)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_presses,
            double      x,
            double      y,
            gpointer    user_data)
{
  GtkWidget *rows = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkModifierType keys = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *row = find_row (rows, x, y);

  if ((keys & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != GDK_CONTROL_MASK || row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (rows, "list.select-item", "(ubb)", captives_table_columns_get_position (row), TRUE, FALSE);
}

void
captives_table_click_attach (GtkColumnView *view)
{
  GtkGesture *gesture;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  gesture = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (captives_table_columns_find_rows (view), GTK_EVENT_CONTROLLER (gesture));
}
