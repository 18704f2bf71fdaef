/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-view-private.h"

/* Characters that a tooltip holds in one line. */
#define TOOLTIP_LINE 50

/* Keys that walk the marks.  Left and right change sides neither in Arabic nor in Hebrew: the chart does not. */
static const struct
{
  guint        keyval;
  CaptivesStep step;
} step_keys[] = {
  { GDK_KEY_Up, CAPTIVES_STEP_UP },       { GDK_KEY_KP_Up, CAPTIVES_STEP_UP },
  { GDK_KEY_Down, CAPTIVES_STEP_DOWN },   { GDK_KEY_KP_Down, CAPTIVES_STEP_DOWN },
  { GDK_KEY_Left, CAPTIVES_STEP_LEFT },   { GDK_KEY_KP_Left, CAPTIVES_STEP_LEFT },
  { GDK_KEY_Right, CAPTIVES_STEP_RIGHT }, { GDK_KEY_KP_Right, CAPTIVES_STEP_RIGHT },
  { GDK_KEY_Home, CAPTIVES_STEP_FIRST },  { GDK_KEY_KP_Home, CAPTIVES_STEP_FIRST },
  { GDK_KEY_End, CAPTIVES_STEP_LAST },    { GDK_KEY_KP_End, CAPTIVES_STEP_LAST },
};

const CaptivesMark *
captives_chart_view_get_mark (CaptivesChartView *self,
                              int                mark)
{
  const CaptivesMark *marks;
  guint n_marks;

  if (self->scene == NULL || mark < 0)
    return NULL;

  marks = captives_scene_get_marks (self->scene, &n_marks);

  return (guint) mark < n_marks ? &marks[mark] : NULL;
}

void
captives_chart_view_set_current (CaptivesChartView *self,
                                 int                mark,
                                 gboolean           grab_focus)
{
  g_assert (mark >= 0);

  self->current = mark;
  if (grab_focus && (guint) mark < self->marks->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->marks, mark));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hovered (CaptivesChartView *self,
             int                mark)
{
  if (mark == self->hovered)
    return;

  self->hovered = mark;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (CaptivesChartView *self,
           double             x,
           double             y)
{
  set_hovered (self, self->scene == NULL ? -1 : captives_scene_find_mark (self->scene, x, y));
}

static void
leave_cb (CaptivesChartView *self)
{
  set_hovered (self, -1);
}

static void
released_cb (CaptivesChartView *self,
             int                n_press,
             double             x,
             double             y)
{
  int mark = self->scene == NULL ? -1 : captives_scene_find_mark (self->scene, x, y);

  if (mark < 0)
    return;

  captives_chart_view_set_current (self, mark, TRUE);
  captives_chart_view_select_mark (self, mark);
}

static gboolean
walk (CaptivesChartView *self,
      guint              keyval)
{
  for (guint i = 0; i < G_N_ELEMENTS (step_keys); i++)
    {
      int mark;

      if (step_keys[i].keyval != keyval)
        continue;

      mark = captives_scene_step (self->scene, self->current, step_keys[i].step);
      if (mark >= 0)
        captives_chart_view_set_current (self, mark, TRUE);
      return TRUE;
    }

  return FALSE;
}

static gboolean
key_pressed_cb (CaptivesChartView *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  if (self->scene == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (self->current < 0)
        return GDK_EVENT_PROPAGATE;
      captives_chart_view_select_mark (self, self->current);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      /* With nothing to clear, Escape belongs to whatever lies over the chart. */
      if (self->selected < 0)
        return GDK_EVENT_PROPAGATE;
      captives_chart_view_select_mark (self, -1);
      return GDK_EVENT_STOP;

    default:
      return walk (self, keyval);
    }
}

/* Returns: (transfer full): what a tooltip says of @mark.  GTK 4.8 gives Japanese, which may break anywhere, less width than it asks
 * for: what is short enough for one line is kept in it. */
static char *
build_tooltip (const CaptivesMark *mark)
{
  const char *value = mark->value != NULL ? mark->value : "";
  const char *label = mark->label != NULL ? mark->label : "";
  gboolean whole = g_utf8_strlen (value, -1) + g_utf8_strlen (label, -1) <= TOOLTIP_LINE;

  return g_markup_printf_escaped ("<span allow_breaks=\"%s\"><b>%s</b>  %s</span>", whole ? "false" : "true", value, label);
}

static gboolean
query_tooltip_cb (CaptivesChartView *self,
                  int                x,
                  int                y,
                  gboolean           keyboard,
                  GtkTooltip        *tooltip)
{
  int index = self->current;
  const CaptivesMark *mark;
  g_autofree char *markup = NULL;

  if (!keyboard)
    index = self->scene == NULL ? -1 : captives_scene_find_mark (self->scene, x, y);

  mark = captives_chart_view_get_mark (self, index);
  if (mark == NULL)
    return FALSE;

  markup = build_tooltip (mark);
  gtk_tooltip_set_markup (tooltip, markup);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { floor (mark->bounds.x), floor (mark->bounds.y),
                                                       ceil (mark->bounds.width), ceil (mark->bounds.height) });

  return TRUE;
}

void
captives_chart_view_step (CaptivesChartView *self,
                          CaptivesStep       step)
{
  int mark;

  g_return_if_fail (CAPTIVES_IS_CHART_VIEW (self));
  g_return_if_fail (step == CAPTIVES_STEP_NEXT || step == CAPTIVES_STEP_PREVIOUS);

  if (self->scene == NULL)
    return;

  if (self->selected < 0 && step == CAPTIVES_STEP_PREVIOUS)
    step = CAPTIVES_STEP_LAST;
  mark = captives_scene_step (self->scene, self->selected, step);
  if (mark == self->selected)
    mark = -1;
  if (mark >= 0)
    captives_chart_view_set_current (self, mark, TRUE);
  captives_chart_view_select_mark (self, mark);
}

gboolean
captives_chart_view_grab_focus (GtkWidget *widget)
{
  CaptivesChartView *self = CAPTIVES_CHART_VIEW (widget);
  guint current = MAX (self->current, 0);

  if (current >= self->marks->len)
    return FALSE;

  captives_chart_view_set_current (self, current, FALSE);

  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, current));
}

gboolean
captives_chart_view_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  /* One stop: what comes in goes to the current mark, what is in goes out.  Arrow keys never get here. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return captives_chart_view_grab_focus (widget);
}

void
captives_chart_view_add_input (CaptivesChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  captives_chart_view_add_typing (self, key);
  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (widget, TRUE);
}
