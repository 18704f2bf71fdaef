/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-mark-widget.h"

struct _CaptivesMarkWidget
{
  GtkWidget parent_instance;

  guint     index;
};

enum
{
  SIGNAL_SELECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesMarkWidget, captives_mark_widget, GTK_TYPE_WIDGET)

static void
select_action_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SELECT], 0);
}

static void
captives_mark_widget_class_init (CaptivesMarkWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_SELECT] = g_signal_new ("select", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "mark.select", NULL, select_action_cb);
}

static void
captives_mark_widget_init (CaptivesMarkWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
captives_mark_widget_new (guint index)
{
  CaptivesMarkWidget *self = g_object_new (CAPTIVES_TYPE_MARK_WIDGET, NULL);

  self->index = index;

  return GTK_WIDGET (self);
}

guint
captives_mark_widget_get_index (CaptivesMarkWidget *self)
{
  g_return_val_if_fail (CAPTIVES_IS_MARK_WIDGET (self), 0);

  return self->index;
}

void
captives_mark_widget_describe (CaptivesMarkWidget *self,
                               const CaptivesMark *mark)
{
  g_return_if_fail (CAPTIVES_IS_MARK_WIDGET (self));
  g_return_if_fail (mark != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, mark->name, -1);
}

void
captives_mark_widget_set_selected (CaptivesMarkWidget *self,
                                   gboolean            selected)
{
  g_return_if_fail (CAPTIVES_IS_MARK_WIDGET (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
