/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-row-names.h"

#include <glib/gi18n.h>

static char *
strip_underline (const char *title)
{
  GString *stripped = g_string_new (title);

  /* Japanese translations put the letter behind: "形式(_F)". */
  if (g_str_has_suffix (stripped->str, ")") && stripped->len > 4 && stripped->str[stripped->len - 3] == '_'
      && stripped->str[stripped->len - 4] == '(')
    g_string_truncate (stripped, stripped->len - 4);
  g_string_replace (stripped, "_", "", 0);

  return g_string_free (stripped, FALSE);
}

/* libadwaita lets the title of a row speak for the row and for the widget that it activates, since 1.3; a title comes before a name. */
static void
let_name_speak (GtkWidget *widget)
{
  if (widget != NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
name_row (AdwPreferencesRow *row)
{
  g_autofree char *title = strip_underline (adw_preferences_row_get_title (row));
  g_autofree char *name = NULL;
  GObject *item = ADW_IS_COMBO_ROW (row) ? adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)) : NULL;

  if (item != NULL)
    /* Translators: the title of a choice, and what is chosen */
    name = g_strdup_printf (_("%s: %s"), title, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  captives_row_names_set (row, name != NULL ? name : title);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_item_set_child (list_item, box);
}

static void
update_tick (GtkListItem *list_item,
             AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  gboolean chosen = gtk_list_item_get_position (list_item) == adw_combo_row_get_selected (row);

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), chosen ? 1 : 0);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         AdwComboRow              *row)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  GtkWidget *line = gtk_widget_get_parent (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  update_tick (list_item, row);
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The same lines as the toolkit's, but named. */
static void
set_factory (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, 0);
  adw_combo_row_set_list_factory (row, factory);
}

/* What the toolkit builds into a row of choices. */
static void
name_inside (GtkWidget  *widget,
             const char *name)
{
  if (GTK_IS_LIST_VIEW (widget) || GTK_IS_POPOVER (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_IMAGE (widget))
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_inside (child, name);
}

static void
watch_row (AdwPreferencesRow *row)
{
  g_autofree char *title = NULL;

  name_row (row);
  if (ADW_IS_ACTION_ROW (row))
    let_name_speak (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
  if (!ADW_IS_COMBO_ROW (row))
    return;

  title = strip_underline (adw_preferences_row_get_title (row));
  name_inside (GTK_WIDGET (row), title);
  set_factory (ADW_COMBO_ROW (row));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (name_row), NULL);
}

static void
watch_below (GtkWidget  *widget,
             const char *title)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (ADW_IS_PREFERENCES_ROW (widget))
    {
      watch_row (ADW_PREFERENCES_ROW (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    watch_below (child, title);
}

void
captives_row_names_watch (AdwPreferencesGroup *group)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  watch_below (GTK_WIDGET (group), adw_preferences_group_get_title (group));
}

void
captives_row_names_set (AdwPreferencesRow *row,
                        const char        *name)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));
  g_return_if_fail (name != NULL);

  let_name_speak (GTK_WIDGET (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
