/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-presentation.h"

#include "captives-chart-view.h"
#include "captives-presenter.h"
#include "captives-show-card.h"

#include <glib/gi18n.h>

/* How long one slide fades into the next, milliseconds; none where the desktop wants no animations. */
#define FADE 250

/* When a pointer that rests is hidden, milliseconds. */
#define POINTER_REST 2500

/* Height of the rows of a card at least, pixels. */
#define CARD_ROOM_MINIMUM 160

struct _CaptivesPresentation
{
  GtkWindow          parent_instance;

  CaptivesShow      *show;
  GtkApplication    *application;  /* weak; NULL: gone */
  GtkWindow         *presenter;    /* weak; NULL: there is none */
  GdkMonitor        *monitor;      /* that the slides are on; NULL: wherever the window is */
  guint              inhibition;   /* 0: none */
  guint              pointer_id;   /* source that will hide the pointer; 0: none */
  guint              shown;        /* slide in the view in front; G_MAXUINT: none yet */

  GtkStack          *stack;        /* two views, so that one can fade into the other */
  CaptivesChartView *views[2];
  guint              front;        /* index of the view in front */
  GtkWidget         *blank;
  GtkLabel          *typed;
  GtkRevealer       *revealer;
  CaptivesShowCard  *card;
};

G_DEFINE_FINAL_TYPE (CaptivesPresentation, captives_presentation, GTK_TYPE_WINDOW)

static CaptivesChartView *
get_view (CaptivesPresentation *self)
{
  return self->views[self->front];
}

static void
show_slide (CaptivesPresentation *self)
{
  guint position = captives_show_get_position (self->show);
  const CaptivesSlide *slide = captives_show_get_slide (self->show, position);

  if (self->shown == position || slide == NULL)
    return;

  self->front = 1 - self->front;
  captives_chart_view_show_slide (get_view (self), self->show, position);
  gtk_stack_set_transition_type (self->stack,
                                 self->shown == G_MAXUINT ? GTK_STACK_TRANSITION_TYPE_NONE : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (get_view (self)));
  self->shown = position;
}

static void
show_card (CaptivesPresentation *self)
{
  CaptivesCard card = captives_show_get_card (self->show);
  const CaptivesMark *mark = captives_chart_view_get_selected (get_view (self));

  /* The finding stays in sight. */
  captives_show_card_set_room (self->card, MAX (CARD_ROOM_MINIMUM, gtk_widget_get_height (GTK_WIDGET (self)) / 2));
  if (card != CAPTIVES_CARD_NONE)
    captives_show_card_fill (self->card, self->show, card, captives_chart_view_get_scene (get_view (self)),
                             card != CAPTIVES_CARD_TABLE && mark != NULL ? mark->figure : NULL);
  gtk_revealer_set_reveal_child (self->revealer, card != CAPTIVES_CARD_NONE);
}

static void
show_blank (CaptivesPresentation *self)
{
  CaptivesShowScreen screen = captives_show_get_screen (self->show);

  gtk_widget_set_visible (self->blank, screen != CAPTIVES_SHOW_SLIDE);
  gtk_widget_remove_css_class (self->blank, "black");
  gtk_widget_remove_css_class (self->blank, "white");
  if (screen != CAPTIVES_SHOW_SLIDE)
    gtk_widget_add_css_class (self->blank, screen == CAPTIVES_SHOW_BLACK ? "black" : "white");
}

static void
changed_cb (CaptivesPresentation *self)
{
  const char *typed = captives_show_get_typed (self->show);

  show_slide (self);
  show_card (self);
  show_blank (self);
  gtk_label_set_text (self->typed, typed);
  gtk_widget_set_visible (GTK_WIDGET (self->typed), *typed != '\0');
}

static void
selected_cb (CaptivesPresentation *self,
             CaptivesChartView    *view)
{
  if (self->show != NULL && view == get_view (self))
    show_card (self);
}

static void
step_cb (CaptivesPresentation *self,
         int                   step)
{
  captives_chart_view_step (get_view (self), (CaptivesStep) step);
}

static gboolean
rest_cb (gpointer user_data)
{
  CaptivesPresentation *self = user_data;

  self->pointer_id = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (CaptivesPresentation *self)
{
  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add (POINTER_REST, rest_cb, self);
}

static void
motion_cb (CaptivesPresentation *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  wait_for_rest (self);
}

/* Returns: the monitor after the one that the slides are on; NULL if there is only one */
static GdkMonitor *
find_next_monitor (CaptivesPresentation *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  guint n_monitors = g_list_model_get_n_items (monitors);

  if (n_monitors < 2)
    return NULL;

  for (guint i = 0; i < n_monitors; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor == self->monitor)
        return g_list_model_get_item (monitors, (i + 1) % n_monitors);
    }

  return g_list_model_get_item (monitors, 0);
}

/* The size is asked for too, since not every window manager knows of full screens. */
static void
fill_monitor (CaptivesPresentation *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = self->monitor != NULL ? g_object_ref (self->monitor) : g_list_model_get_item (monitors, 0);
  GdkRectangle box;

  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &box);
      gtk_window_set_default_size (GTK_WINDOW (self), box.width, box.height);
    }
  if (self->monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), self->monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
move_cb (CaptivesPresentation *self)
{
  g_autoptr (GdkMonitor) next = find_next_monitor (self);

  if (next == NULL)
    return;
  g_set_object (&self->monitor, next);
  gtk_window_unfullscreen (GTK_WINDOW (self));
  fill_monitor (self);
}

static void
leave_cb (CaptivesPresentation *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  keyval = captives_show_find_latin (gtk_widget_get_display (widget), keyval, keycode);

  return captives_show_take_key (user_data, keyval, state);
}

void
captives_presentation_add_keys (GtkWidget    *window,
                                CaptivesShow *show)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (CAPTIVES_IS_SHOW (show));

  /* Before the slide's own arrow keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), show, 0);
  gtk_widget_add_controller (window, keys);
}

static void
captives_presentation_dispose (GObject *object)
{
  CaptivesPresentation *self = CAPTIVES_PRESENTATION (object);

  g_clear_handle_id (&self->pointer_id, g_source_remove);
  if (self->inhibition != 0 && self->application != NULL)
    gtk_application_uninhibit (self->application, self->inhibition);
  self->inhibition = 0;
  if (self->presenter != NULL)
    gtk_window_destroy (self->presenter);
  g_clear_weak_pointer (&self->presenter);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->monitor);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (captives_presentation_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesPresentation, name)

static void
captives_presentation_class_init (CaptivesPresentationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_presentation_dispose;

  g_type_ensure (CAPTIVES_TYPE_CHART_VIEW);
  g_type_ensure (CAPTIVES_TYPE_SHOW_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-presentation.ui");
  BIND (stack);
  BIND (blank);
  BIND (typed);
  BIND (revealer);
  BIND (card);
  gtk_widget_class_bind_template_child_full (widget_class, "first_view", FALSE, G_STRUCT_OFFSET (CaptivesPresentation, views[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_view", FALSE, G_STRUCT_OFFSET (CaptivesPresentation, views[1]));
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

#undef BIND

static void
captives_presentation_init (CaptivesPresentation *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = G_MAXUINT;
  gtk_stack_set_transition_duration (self->stack, FADE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* With two monitors: the one where the speaker's window is not. */
static GdkMonitor *
find_other_monitor (GtkWindow *parent)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (parent));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (monitors) && g_list_model_get_n_items (monitors) > 1; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/* A dialog that the show was begun from takes no keys away from it. */
static void
stand_apart (CaptivesPresentation *self)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_window_group_add_window (group, GTK_WINDOW (self));
  if (self->presenter != NULL)
    gtk_window_group_add_window (group, self->presenter);
}

CaptivesPresentation *
captives_presentation_start (GtkApplication *application,
                             GtkWindow      *parent,
                             CaptivesShow   *show)
{
  CaptivesPresentation *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (CAPTIVES_IS_SHOW (show), NULL);

  self = g_object_new (CAPTIVES_TYPE_PRESENTATION, "application", application, NULL);
  self->show = g_object_ref (show);
  g_set_weak_pointer (&self->application, application);
  self->monitor = find_other_monitor (parent);
  captives_presentation_add_keys (GTK_WIDGET (self), show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  wait_for_rest (self);

  if (self->monitor != NULL)
    g_set_weak_pointer (&self->presenter, captives_presenter_new (application, show));
  stand_apart (self);
  fill_monitor (self);
  gtk_window_present (GTK_WINDOW (self));
  self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                              _("A story is being presented"));
  if (self->presenter != NULL)
    gtk_window_present (self->presenter);

  return self;
}

CaptivesShow *
captives_presentation_get_show (CaptivesPresentation *self)
{
  g_return_val_if_fail (CAPTIVES_IS_PRESENTATION (self), NULL);

  return self->show;
}

CaptivesPresentation *
captives_presentation_find (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (CAPTIVES_IS_PRESENTATION (l->data))
        return l->data;
    }

  return NULL;
}
