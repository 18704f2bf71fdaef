/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-settings.h"
#include "captives-style.h"
#include "captives-window-private.h"

/* Widths of the side panes, pixels at 100 % text. */
#define LIST_WIDTH  208
#define PANEL_WIDTH 336

/* A window that somebody made wider than this has room for wider panes too, when text is large; beyond, text wraps more. */
#define PANE_SCALE_MAX 1.5

/* A pane across the whole window. */
#define WHOLE_WIDTH 4000

static void
update_pane_widths (CaptivesWindow *self)
{
  double scale = MIN (captives_style_get_text_scale (GTK_WIDGET (self)), PANE_SCALE_MAX);
  gboolean phone = captives_fold_bin_get_fold (self->fold_bin) == CAPTIVES_FOLD_PHONE;
  int panel = PANEL_WIDTH * scale;

  gtk_widget_set_size_request (GTK_WIDGET (self->chart_list), LIST_WIDTH * scale, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->panel_clamp), phone ? PANEL_WIDTH : panel, -1);
  /* Only while it is seen: a pane that expands leaves the chart no room at all while the panes unfold. */
  gtk_widget_set_hexpand (GTK_WIDGET (self->panel_clamp), phone && adw_flap_get_reveal_flap (self->panel_flap));
  adw_clamp_set_maximum_size (self->panel_clamp, phone ? WHOLE_WIDTH : panel);
  adw_clamp_set_tightening_threshold (self->panel_clamp, phone ? WHOLE_WIDTH : panel);
}

static void
reveal_changed_cb (CaptivesWindow *self)
{
  captives_selection_bar_set_open (self->selection_bar, adw_flap_get_reveal_flap (self->panel_flap));
  update_pane_widths (self);
  if (self->folding)
    return;

  if (!adw_flap_get_folded (self->list_flap))
    self->list_wanted = adw_flap_get_reveal_flap (self->list_flap);
  if (!adw_flap_get_folded (self->panel_flap))
    self->panel_wanted = adw_flap_get_reveal_flap (self->panel_flap);
}

static void
fold_flap (AdwFlap  *flap,
           gboolean  fold,
           gboolean  wanted)
{
  gboolean folded = adw_flap_get_fold_policy (flap) == ADW_FLAP_FOLD_POLICY_ALWAYS;

  if (fold == folded)
    return;

  adw_flap_set_fold_policy (flap, fold ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (flap, !fold && wanted);
}

/* On a phone the title needs the room of the buttons that a phone has no use for. */
static void
update_decoration (CaptivesWindow *self,
                   gboolean        phone)
{
  g_autofree char *layout = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  if (!phone)
    {
      adw_header_bar_set_decoration_layout (self->header_bar, NULL);
      return;
    }

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout, NULL);
  g_string_append (kept, layout != NULL ? layout : ":close");
  g_string_replace (kept, "minimize", "", 0);
  g_string_replace (kept, "maximize", "", 0);
  adw_header_bar_set_decoration_layout (self->header_bar, kept->str);
}

static void
fold_changed_cb (CaptivesWindow *self)
{
  CaptivesFold fold = captives_fold_bin_get_fold (self->fold_bin);
  gboolean phone = fold == CAPTIVES_FOLD_PHONE;

  update_pane_widths (self);
  self->folding = TRUE;
  fold_flap (self->panel_flap, fold >= CAPTIVES_FOLD_PANEL, self->panel_wanted);
  fold_flap (self->list_flap, fold >= CAPTIVES_FOLD_BOTH, self->list_wanted);
  self->folding = FALSE;

  update_decoration (self, phone);
  captives_source_panel_set_closable (self->panel, fold >= CAPTIVES_FOLD_PANEL);
  adw_header_bar_set_centering_policy (self->header_bar, phone ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
  gtk_widget_set_visible (GTK_WIDGET (self->reading_button), !phone);
  gtk_widget_set_visible (GTK_WIDGET (self->reading_title), phone);
  gtk_stack_set_visible_child_name (self->title_stack, phone ? "reading" : "title");
  gtk_widget_set_visible (self->export_button, !phone);
  gtk_widget_set_visible (self->present_button, fold < CAPTIVES_FOLD_BOTH);
  /* Where the header bar has no room for them, they are in the menu; a phone has room for one, but none for the reading. */
  gtk_widget_set_visible (self->table_button, fold < CAPTIVES_FOLD_BOTH);
  gtk_widget_set_visible (self->search_button, fold < CAPTIVES_FOLD_BOTH || phone);
  gtk_widget_set_visible (self->panel_button, !phone);
  captives_window_update_selection_bar (self);
}

void
captives_window_follow_text_scale (CaptivesWindow *self)
{
  captives_fold_bin_set_text_scale (self->fold_bin, captives_style_get_text_scale (GTK_WIDGET (self)));
  captives_source_panel_refresh (self->panel);
  update_pane_widths (self);
}

void
captives_window_load_panes (CaptivesWindow *self,
                            int             width)
{
  self->list_wanted = captives_settings_get_boolean (self->settings, "list-visible", TRUE);
  self->panel_wanted = captives_settings_get_boolean (self->settings, "panel-visible", TRUE);
  self->folding = TRUE;
  adw_flap_set_reveal_flap (self->list_flap, self->list_wanted);
  adw_flap_set_reveal_flap (self->panel_flap, self->panel_wanted);
  self->folding = FALSE;
  captives_fold_bin_set_width (self->fold_bin, width);
  captives_window_follow_text_scale (self);
}

void
captives_window_save_panes (CaptivesWindow *self)
{
  captives_settings_set_boolean (self->settings, "list-visible", self->list_wanted);
  captives_settings_set_boolean (self->settings, "panel-visible", self->panel_wanted);
}

void
captives_window_bind_panes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, fold_bin);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, panel_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, list_flap);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, panel_flap);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, panel_clamp);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed_cb);
}
