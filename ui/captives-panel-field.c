/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-panel-field.h"
#include "captives-style.h"

struct _CaptivesPanelField
{
  GtkWidget  parent_instance;

  GtkLabel  *title_label;
  GtkLabel  *text_label;
  GtkBox    *content_box;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaptivesPanelField, captives_panel_field, GTK_TYPE_WIDGET)

static void
captives_panel_field_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CaptivesPanelField *self = CAPTIVES_PANEL_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_panel_field_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CaptivesPanelField *self = CAPTIVES_PANEL_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_panel_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_panel_field_parent_class)->dispose (object);
}

static void
captives_panel_field_class_init (CaptivesPanelFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_panel_field_dispose;
  object_class->get_property = captives_panel_field_get_property;
  object_class->set_property = captives_panel_field_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-panel-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesPanelField, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPanelField, text_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesPanelField, content_box);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
captives_panel_field_init (CaptivesPanelField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_panel_field_set_text (CaptivesPanelField *self,
                               const char         *text)
{
  gboolean given = text != NULL && *text != '\0';
  GtkWidget *child;

  g_return_if_fail (CAPTIVES_IS_PANEL_FIELD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content_box))) != NULL)
    gtk_box_remove (self->content_box, child);
  gtk_widget_set_visible (GTK_WIDGET (self->content_box), FALSE);
  captives_style_set_text (self->text_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), given);
  gtk_widget_set_visible (GTK_WIDGET (self), given);
}

void
captives_panel_field_add (CaptivesPanelField *self,
                          GtkWidget          *child)
{
  g_return_if_fail (CAPTIVES_IS_PANEL_FIELD (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (self->content_box, child);
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), *gtk_label_get_label (self->text_label) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->content_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

const char *
captives_panel_field_get_text (CaptivesPanelField *self)
{
  g_return_val_if_fail (CAPTIVES_IS_PANEL_FIELD (self), "");

  return gtk_label_get_label (self->text_label);
}
