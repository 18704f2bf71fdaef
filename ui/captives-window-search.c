/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-hit-target.h"
#include "captives-window-private.h"

/* Results stand in place of the chart as long as something is searched.  A page that is not seen is invisible, so that
 * assistive technology does not walk it. */
static void
show_results (CaptivesWindow *self,
              gboolean        show)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search_results), show);
  gtk_stack_set_visible_child_name (self->content_stack, show ? "search" : "chart");
}

static gboolean
is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        return FALSE;
    }

  return TRUE;
}

static void
search_changed_cb (CaptivesWindow *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  /* A search that ends clears its entry before it says that it ends. */
  if (self->dataset == NULL || !gtk_search_bar_get_search_mode (self->search_bar))
    return;

  if (is_blank (query))
    {
      show_results (self, FALSE);
      return;
    }

  captives_search_results_show (self->search_results, self->dataset, self->reading, self->locale, query);
  show_results (self, TRUE);
}

/* The typed words may be younger than the results: the entry waits for a pause before it says that it changed. */
static void
search_activated_cb (CaptivesWindow *self)
{
  search_changed_cb (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->search_results)))
    captives_search_results_activate_first (self->search_results);
}

static void
search_mode_changed_cb (CaptivesWindow *self)
{
  GtkWidget *before = self->focus_before;

  if (gtk_search_bar_get_search_mode (self->search_bar))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      return;
    }

  /* To hide the results moves the focus, and makes that the focus of before. */
  if (before != NULL)
    g_object_ref (before);
  if (self->dataset != NULL)
    show_results (self, FALSE);
  if (before != NULL && gtk_widget_is_ancestor (before, GTK_WIDGET (self)))
    gtk_widget_grab_focus (before);
  g_clear_object (&before);
}

/* Followed all the time: when the search says that it begins, its entry has the focus already. */
static void
focus_changed_cb (CaptivesWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && !gtk_search_bar_get_search_mode (self->search_bar)
      && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    g_set_weak_pointer (&self->focus_before, focus);
}

static const CaptivesAddressKind address_kinds[] = {
  [CAPTIVES_HIT_FIGURE] = CAPTIVES_ADDRESS_FIGURE,
  [CAPTIVES_HIT_SOURCE] = CAPTIVES_ADDRESS_SOURCE,
  [CAPTIVES_HIT_QUESTION] = CAPTIVES_ADDRESS_QUESTION,
  [CAPTIVES_HIT_EVENT] = CAPTIVES_ADDRESS_EVENT,
};

/* The chart that has most to do with the hit, and its page. */
static void
hit_activated_cb (CaptivesWindow *self,
                  int             kind,
                  const char     *id)
{
  const CaptivesHit hit = { kind, id };
  const CaptivesHitTarget target = captives_hit_target_find (self->dataset, &hit, self->reading);
  g_autoptr (CaptivesAddress) address = captives_address_new (address_kinds[kind], id);

  /* The focus goes to what was found, not back. */
  g_clear_weak_pointer (&self->focus_before);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  if (target.chart != NULL)
    captives_window_set_chart (self, target.chart->id);
  captives_window_show (self, address);
  captives_window_focus_content (self);
}

/* Down goes from the entry to the results; Escape ends the search wherever the focus is. */
static gboolean
entry_key_cb (CaptivesWindow  *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  search_changed_cb (self);
  return gtk_widget_get_visible (GTK_WIDGET (self->search_results))
         && captives_search_results_focus_first (self->search_results);
}

static gboolean
results_key_cb (CaptivesWindow  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  return GDK_EVENT_STOP;
}

static void
add_keys (CaptivesWindow *self,
          GtkWidget      *widget,
          GCallback       callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, keys);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, name)

void
captives_window_bind_search (GtkWidgetClass *widget_class)
{
  BIND (search_button);
  BIND (search_bar);
  BIND (search_entry);
  BIND (search_results);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

#undef BIND

void
captives_window_add_search (CaptivesWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  add_keys (self, GTK_WIDGET (self->search_entry), G_CALLBACK (entry_key_cb));
  add_keys (self, GTK_WIDGET (self->search_results), G_CALLBACK (results_key_cb));
}

void
captives_window_refresh_search (CaptivesWindow *self)
{
  gboolean possible = self->dataset != NULL;

  gtk_widget_set_sensitive (self->search_button, possible);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_bar), possible);
  if (possible && gtk_search_bar_get_search_mode (self->search_bar))
    search_changed_cb (self);
}
