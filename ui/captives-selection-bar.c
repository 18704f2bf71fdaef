/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-selection-bar.h"
#include "captives-format.h"
#include "captives-style.h"

struct _CaptivesSelectionBar
{
  GtkWidget  parent_instance;

  GtkWidget *button;
  GtkLabel  *value_label;
  GtkLabel  *text_label;
  GtkLabel  *detail_label;
  GtkImage  *image;
};

G_DEFINE_FINAL_TYPE (CaptivesSelectionBar, captives_selection_bar, GTK_TYPE_WIDGET)

static void
captives_selection_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_selection_bar_parent_class)->dispose (object);
}

static void
captives_selection_bar_class_init (CaptivesSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_selection_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesSelectionBar, button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSelectionBar, value_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSelectionBar, text_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSelectionBar, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesSelectionBar, image);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "selectionbar");
}

static void
captives_selection_bar_init (CaptivesSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_selection_bar_show (CaptivesSelectionBar *self,
                             const char           *value,
                             const char           *label,
                             const char           *detail)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_SELECTION_BAR (self));
  g_return_if_fail (value != NULL);

  captives_style_set_text (self->value_label, value);
  captives_style_set_text (self->text_label, label);
  captives_style_set_text (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail != NULL);
  spoken = g_strjoin (", ", value, label != NULL ? label : detail, label != NULL ? detail : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
captives_selection_bar_set_open (CaptivesSelectionBar *self,
                                 gboolean              open)
{
  g_return_if_fail (CAPTIVES_IS_SELECTION_BAR (self));

  gtk_image_set_from_icon_name (self->image, open ? "go-down-symbolic" : "go-up-symbolic");
}

void
captives_selection_bar_show_figure (CaptivesSelectionBar *self,
                                    CaptivesDataset      *dataset,
                                    const CaptivesFigure *figure,
                                    CaptivesLocale        locale)
{
  const CaptivesMeasure *measure;
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (CAPTIVES_IS_SELECTION_BAR (self));
  g_return_if_fail (dataset != NULL && figure != NULL);

  measure = captives_dataset_get_measure (dataset, figure->measure);
  value = captives_format_value (figure, locale);
  label = g_strdup_printf ("%s · %s", measure != NULL ? captives_text_get (&measure->name, locale.language) : figure->measure,
                           captives_text_get (&figure->label, locale.language));
  detail = g_strdup_printf ("%s · %s · %s",
                            captives_vocabulary_get_name (CAPTIVES_VOCABULARY_QUALIFIER, figure->qualifier, locale.language),
                            captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, figure->nature, locale.language),
                            captives_text_get (&figure->counted, locale.language));
  captives_selection_bar_show (self, value, label, detail);
}
