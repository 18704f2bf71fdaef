/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-changes-bar.h"

#include <glib/gi18n.h>

struct _CaptivesChangesBar
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkLabel      *label;
  GtkMenuButton *list_button;
  GtkPopover    *popover;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (CaptivesChangesBar, captives_changes_bar, GTK_TYPE_WIDGET)

static void
row_activated_cb (CaptivesChangesBar *self,
                  GtkListBoxRow      *row)
{
  const char *figure = gtk_widget_get_name (GTK_WIDGET (row));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-figure", "s", figure);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The row's name is the figure's identifier. */
static GtkWidget *
create_row (const CaptivesChange *change,
            CaptivesDataset      *dataset,
            CaptivesLanguage      language)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (dataset, change->figure);
  const char *claimant = captives_dataset_get_claimant (dataset, change->figure, language);
  g_autofree char *what = NULL;
  /* Translators: what stands in place of a figure that the dataset has no more: "61,855 → gone" */
  const char *now = change->now != NULL ? change->now : _("gone");
  g_autofree char *values = g_strdup_printf ("%s → %s", change->then, now);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = NULL;

  if (figure == NULL)
    what = g_strdup (change->figure);
  else
    what = g_strjoin (" · ", captives_text_get (&figure->counted, language), claimant, NULL);
  name = g_strdup_printf ("%s. %s", values, what);
  gtk_box_append (GTK_BOX (box), create_label (values, "change-values"));
  gtk_box_append (GTK_BOX (box), create_label (what, "change-counted"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), figure != NULL);
  gtk_widget_set_name (row, change->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
clear_list (CaptivesChangesBar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  captives_changes_bar_hide (CAPTIVES_CHANGES_BAR (widget));
}

static void
captives_changes_bar_dispose (GObject *object)
{
  CaptivesChangesBar *self = CAPTIVES_CHANGES_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (captives_changes_bar_parent_class)->dispose (object);
}

static void
captives_changes_bar_class_init (CaptivesChangesBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_changes_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-changes-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesChangesBar, box);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChangesBar, label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChangesBar, list_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChangesBar, popover);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChangesBar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "changes.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "changes.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "changesbar");
}

static void
captives_changes_bar_init (CaptivesChangesBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_changes_bar_show (CaptivesChangesBar       *self,
                           const char               *text,
                           const CaptivesComparison *comparison,
                           CaptivesDataset          *dataset,
                           CaptivesLanguage          language)
{
  g_return_if_fail (CAPTIVES_IS_CHANGES_BAR (self));
  g_return_if_fail (text != NULL && comparison != NULL && dataset != NULL);

  clear_list (self);
  for (guint i = 0; i < comparison->n_changes; i++)
    gtk_list_box_append (self->list, create_row (&comparison->changes[i], dataset, language));
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), comparison->n_changes > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
captives_changes_bar_hide (CaptivesChangesBar *self)
{
  g_return_if_fail (CAPTIVES_IS_CHANGES_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
