/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going to what an address names, and back and forward through what was shown. */

#include "config.h"

#include "captives-window-private.h"

/* Buttons of the pointer that other programs go back and forward with. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

CaptivesAddress *
captives_window_name_mark (const CaptivesMark *mark)
{
  g_autofree char *slot = NULL;

  if (mark == NULL)
    return NULL;
  if (mark->figure != NULL)
    return captives_address_new (CAPTIVES_ADDRESS_FIGURE, mark->figure);
  if (mark->event != NULL)
    return captives_address_new (CAPTIVES_ADDRESS_EVENT, mark->event);

  slot = g_strdup_printf ("%d,%d", mark->row, mark->lane);

  return captives_address_new (CAPTIVES_ADDRESS_SLOT, slot);
}

/* Returns: the first mark that stands for @address; -1 if the chart draws none */
static int
find_mark (CaptivesWindow        *self,
           const CaptivesAddress *address)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (self->chart_view);
  const CaptivesMark *marks;
  guint n_marks;

  if (scene == NULL)
    return -1;

  marks = captives_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (CaptivesAddress) own = captives_window_name_mark (&marks[i]);

      if (captives_address_equal (own, address))
        return i;
    }

  return -1;
}

static void
select_mark (CaptivesWindow *self,
             int             mark)
{
  captives_chart_view_select_mark (self->chart_view, mark);
  captives_chart_view_scroll_to_selected (self->chart_view);
}

void
captives_window_show (CaptivesWindow        *self,
                      const CaptivesAddress *address)
{
  /* @address may belong to a row that the panel is about to remove. */
  g_autoptr (CaptivesAddress) copy = captives_address_copy (address);
  int mark = -1;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (copy == NULL || copy->kind == CAPTIVES_ADDRESS_NOTHING)
    {
      captives_chart_view_select_mark (self->chart_view, -1);
      return;
    }

  if (copy->kind == CAPTIVES_ADDRESS_FIGURE)
    {
      captives_window_show_figure (self, copy->id);
      return;
    }

  if (copy->kind == CAPTIVES_ADDRESS_EVENT || copy->kind == CAPTIVES_ADDRESS_SLOT)
    mark = find_mark (self, copy);
  if (mark >= 0)
    select_mark (self, mark);
  else if (captives_address_exists (copy, self->dataset))
    captives_window_show_page (self, copy);
}

static gboolean
note_cb (gpointer user_data)
{
  CaptivesWindow *self = user_data;
  const CaptivesHistoryEntry entry = {
    self->chart, self->reading, captives_source_panel_get_address (self->panel)
  };

  self->note_id = 0;
  captives_history_note (self->history, &entry);
  captives_window_update_history (self);

  return G_SOURCE_REMOVE;
}

void
captives_window_note_history (CaptivesWindow *self)
{
  if (self->dataset != NULL && self->note_id == 0)
    self->note_id = g_idle_add_full (G_PRIORITY_DEFAULT, note_cb, self, NULL);
}

void
captives_window_update_history (CaptivesWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", captives_history_can_go_back (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", captives_history_can_go_forward (self->history));
}

void
captives_window_forget_history (CaptivesWindow *self)
{
  g_clear_handle_id (&self->note_id, g_source_remove);
  captives_history_clear (self->history);
  captives_window_update_history (self);
}

/* What comes up on the way is no new entry, even where it is not all that it was: the chart may be laid out anew since. */
static void
go (CaptivesWindow *self,
    gboolean        back)
{
  const CaptivesHistoryEntry *entry;

  if (self->note_id != 0)
    {
      g_clear_handle_id (&self->note_id, g_source_remove);
      note_cb (self);
    }

  entry = back ? captives_history_go_back (self->history) : captives_history_go_forward (self->history);
  if (entry == NULL)
    return;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  captives_window_set_chart (self, entry->chart);
  if (g_strcmp0 (entry->reading, self->reading) != 0)
    captives_window_set_reading (self, entry->reading);
  captives_window_show (self, entry->address);
  g_clear_handle_id (&self->note_id, g_source_remove);
  captives_window_update_history (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  go (CAPTIVES_WINDOW (widget), TRUE);
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  go (CAPTIVES_WINDOW (widget), FALSE);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (CaptivesAddress) address = captives_address_parse (g_variant_get_string (parameter, NULL));

  if (address != NULL)
    captives_window_show (CAPTIVES_WINDOW (widget), address);
}

static void
button_cb (GtkGesture *gesture,
           int         n_press,
           double      x,
           double      y,
           gpointer    user_data)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  go (user_data, button == BUTTON_BACK);
}

void
captives_window_install_history (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_action);
}

void
captives_window_add_history (CaptivesWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->history = captives_history_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (button_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  captives_window_update_history (self);
}

void
captives_window_clear_history (CaptivesWindow *self)
{
  g_clear_handle_id (&self->note_id, g_source_remove);
  g_clear_pointer (&self->history, captives_history_free);
}
