/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The scale of dots: each chart begins with the one that it says, and the menu changes it as long as the chart is seen. */

#include "config.h"

#include "captives-window-private.h"

#define ACTION "log-scale"

static void
change_cb (CaptivesWindow *self,
           GVariant       *state)
{
  captives_chart_view_set_axis (self->chart_view,
                                g_variant_get_boolean (state) ? CAPTIVES_AXIS_LOG : CAPTIVES_AXIS_LINEAR);
  captives_window_update_scale (self);
}

void
captives_window_add_scale (CaptivesWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (ACTION, NULL, g_variant_new_boolean (FALSE));

  g_signal_connect_swapped (action, "change-state", G_CALLBACK (change_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* What is drawn, unless nothing is drawn yet. */
static gboolean
is_log (CaptivesWindow *self)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (self->chart_view);

  if (scene != NULL)
    return g_strcmp0 (captives_scene_get_info (scene)->axis, captives_axis_get_name (CAPTIVES_AXIS_LOG)) == 0;

  return captives_chart_view_get_axis (self->chart_view) == CAPTIVES_AXIS_LOG;
}

/* A chart that a narrow window folds to a list has no scale, though the chart has one. */
static gboolean
has_choice (CaptivesWindow *self)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (self->chart_view);

  if (self->dataset == NULL || self->chart == NULL || !captives_layout_can_scale (self->dataset, self->chart))
    return FALSE;

  return scene == NULL || captives_scene_get_info (scene)->axis != NULL;
}

void
captives_window_update_scale (CaptivesWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), ACTION);
  gboolean choice = has_choice (self);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), choice);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (choice && is_log (self)));
}
