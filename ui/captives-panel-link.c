/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-panel-link.h"
#include "captives-style.h"

/* At the end of a text that leads somewhere; does not begin a line. */
#define ARROW "\302\240\342\200\272"

GtkWidget *
captives_panel_link_new (const char *text,
                         const char *action,
                         GVariant   *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  /* In the text: an image beside it would make a box, and a box asks a wrapped label for more width than there is. */
  g_autofree char *shown = g_strconcat (text != NULL ? text : "", ARROW, NULL);

  g_return_val_if_fail (action != NULL, NULL);

  captives_style_set_text (GTK_LABEL (label), shown);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);

  return button;
}

GtkWidget *
captives_panel_link_new_address (const char          *text,
                                 CaptivesAddressKind  kind,
                                 const char          *id)
{
  g_autoptr (CaptivesAddress) address = captives_address_new (kind, id);
  g_autofree char *target = captives_address_to_string (address);

  return captives_panel_link_new (text, "win.show", g_variant_new_string (target));
}

GtkWidget *
captives_panel_link_new_chart (const CaptivesChart *chart,
                               const char          *figure,
                               CaptivesLanguage     language)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return captives_panel_link_new (captives_text_get (&chart->name, language), "win.show-in-chart",
                                  g_variant_new ("(ss)", chart->id, figure != NULL ? figure : ""));
}
