/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window's basket: what is shown goes in and out, the count follows. */

#include "config.h"

#include "captives-basket-dialog.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

#define IN_BASKET "in-basket"

static void
change_in_basket_cb (CaptivesWindow *self,
                     GVariant       *state)
{
  const CaptivesAddress *address = captives_source_panel_get_address (self->panel);
  gboolean wanted = g_variant_get_boolean (state);

  if (self->dataset == NULL || address == NULL || !captives_address_exists (address, self->dataset))
    return;

  if (wanted)
    captives_basket_add (self->basket, self->dataset, address);
  else
    captives_basket_remove (self->basket, self->dataset, address);
  captives_toast_tell (self->toast_overlay,
                       wanted ? _("Added to the citation basket") : _("Removed from the citation basket"));
}

static void
address_chosen_cb (CaptivesWindow *self,
                   const char     *text)
{
  g_autoptr (CaptivesAddress) address = captives_address_parse (text);

  if (address != NULL)
    captives_window_show (self, address);
}

static void
show_basket_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  GtkWidget *dialog = captives_basket_dialog_new (GTK_WINDOW (self), self->basket, self->dataset, self->locale);

  g_signal_connect_object (dialog, "address-chosen", G_CALLBACK (address_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
captives_window_update_basket (CaptivesWindow *self)
{
  const CaptivesAddress *address = captives_source_panel_get_address (self->panel);
  g_autoptr (GPtrArray) collected = captives_basket_list (self->basket, self->dataset);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), IN_BASKET);
  gboolean possible = self->dataset != NULL && address != NULL && captives_address_exists (address, self->dataset);
  gboolean inside = captives_basket_contains (self->basket, self->dataset, address);

  captives_source_panel_set_n_collected (self->panel, collected->len);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), possible);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (inside));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-basket", self->dataset != NULL);
}

void
captives_window_install_basket (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-basket", NULL, show_basket_action);
}

void
captives_window_add_basket (CaptivesWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (IN_BASKET, NULL, g_variant_new_boolean (FALSE));

  self->basket = captives_basket_new (self->settings);
  g_signal_connect_object (self->basket, "changed", G_CALLBACK (captives_window_update_basket), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (action, "change-state", G_CALLBACK (change_in_basket_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}
