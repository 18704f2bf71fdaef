/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-window-private.h"

void
captives_window_update_selection_bar (CaptivesWindow *self)
{
  const CaptivesMark *mark = captives_chart_view_get_selected (self->chart_view);
  const char *id = captives_source_panel_get_figure (self->panel);
  const CaptivesFigure *figure = self->dataset == NULL ? NULL : captives_dataset_get_figure (self->dataset, id);
  gboolean phone = captives_fold_bin_get_fold (self->fold_bin) == CAPTIVES_FOLD_PHONE;

  if (figure != NULL)
    captives_selection_bar_show_figure (self->selection_bar, self->dataset, figure, self->locale);
  else if (mark != NULL)
    captives_selection_bar_show (self->selection_bar, mark->value != NULL ? mark->value : mark->name, mark->label, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->selection_bar), phone && (figure != NULL || mark != NULL));
}

void
captives_window_show_selection (CaptivesWindow *self)
{
  const CaptivesMark *mark = captives_chart_view_get_selected (self->chart_view);
  g_autoptr (CaptivesAddress) address = captives_window_name_mark (mark);

  if (self->page != NULL)
    captives_source_panel_show (self->panel, self->page);
  else if (address != NULL && address->kind == CAPTIVES_ADDRESS_SLOT)
    captives_source_panel_show_slot (self->panel, address, mark->name, mark->question);
  else
    captives_source_panel_show (self->panel, address);

  captives_window_note_history (self);
  captives_window_update_selection_bar (self);
  captives_window_select_in_table (self);
  captives_window_update_actions (self);
}

/* A selection opens the panel, but on a phone, where it would hide the chart: there the bar at the bottom opens it. */
static void
reveal_panel (CaptivesWindow *self)
{
  if (captives_fold_bin_get_fold (self->fold_bin) != CAPTIVES_FOLD_PHONE)
    adw_flap_set_reveal_flap (self->panel_flap, TRUE);
}

static void
selection_changed_cb (CaptivesWindow *self)
{
  g_clear_pointer (&self->page, captives_address_free);
  captives_window_show_selection (self);
  if (captives_chart_view_get_selected (self->chart_view) != NULL)
    reveal_panel (self);
  else if (adw_flap_get_folded (self->panel_flap))
    adw_flap_set_reveal_flap (self->panel_flap, FALSE);
}

void
captives_window_show_figure (CaptivesWindow *self,
                             const char     *figure)
{
  g_autofree char *copy = NULL;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  if (self->dataset == NULL || captives_dataset_get_figure (self->dataset, figure) == NULL)
    return;

  /* @figure may belong to a row that the panel is about to remove. */
  copy = g_strdup (figure);
  if (captives_chart_view_select_figure (self->chart_view, copy))
    {
      captives_chart_view_scroll_to_selected (self->chart_view);
      return;
    }

  self->page = captives_address_new (CAPTIVES_ADDRESS_FIGURE, copy);
  captives_window_show_selection (self);
  reveal_panel (self);
}

void
captives_window_show_page (CaptivesWindow        *self,
                           const CaptivesAddress *address)
{
  CaptivesAddress *copy;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  copy = captives_address_copy (address);
  captives_address_free (self->page);
  self->page = copy;
  captives_window_show_selection (self);
  /* On a phone too: no bar at the bottom stands for a page. */
  adw_flap_set_reveal_flap (self->panel_flap, TRUE);
}

void
captives_window_bind_selection (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, panel);
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}
