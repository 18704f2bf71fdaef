/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-opening-bar.h"

#include <glib/gi18n.h>

/* Milliseconds before the bar shows itself, and between two looks at how far the opening is. */
#define PATIENCE 300
#define INTERVAL 80

#define PER_MILLE 1000

struct _CaptivesProgress
{
  int per_mille; /* atomic; -1: cannot be told */
};

struct _CaptivesOpeningBar
{
  GtkWidget         parent_instance;

  GtkRevealer      *revealer;
  GtkLabel         *label;
  GtkProgressBar   *progress_bar;

  CaptivesProgress *progress;    /* NULL: nothing is being opened, as the next one */
  GCancellable     *cancellable;
  guint             timer;       /* source; 0: none */
};

G_DEFINE_FINAL_TYPE (CaptivesOpeningBar, captives_opening_bar, GTK_TYPE_WIDGET)

CaptivesProgress *
captives_progress_new (void)
{
  return g_atomic_rc_box_new0 (CaptivesProgress);
}

CaptivesProgress *
captives_progress_ref (CaptivesProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
captives_progress_unref (CaptivesProgress *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

void
captives_progress_set (double   fraction,
                       gpointer self)
{
  CaptivesProgress *progress = self;

  g_return_if_fail (self != NULL);

  g_atomic_int_set (&progress->per_mille, fraction < 0 ? -1 : (int) (CLAMP (fraction, 0, 1) * PER_MILLE));
}

double
captives_progress_get (CaptivesProgress *self)
{
  int per_mille;

  g_return_val_if_fail (self != NULL, -1);

  per_mille = g_atomic_int_get (&self->per_mille);

  return per_mille < 0 ? -1 : (double) per_mille / PER_MILLE;
}

static gboolean
tick_cb (gpointer user_data)
{
  CaptivesOpeningBar *self = user_data;
  double fraction = captives_progress_get (self->progress);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress_bar);
  else
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  CaptivesOpeningBar *self = user_data;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->timer = g_timeout_add (INTERVAL, tick_cb, self);

  return G_SOURCE_REMOVE;
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesOpeningBar *self = CAPTIVES_OPENING_BAR (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  captives_opening_bar_end (self);
}

static void
captives_opening_bar_dispose (GObject *object)
{
  CaptivesOpeningBar *self = CAPTIVES_OPENING_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->progress, captives_progress_unref);
  g_clear_object (&self->cancellable);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->revealer)));

  G_OBJECT_CLASS (captives_opening_bar_parent_class)->dispose (object);
}

static void
captives_opening_bar_class_init (CaptivesOpeningBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_opening_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-opening-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesOpeningBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CaptivesOpeningBar, label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesOpeningBar, progress_bar);
  gtk_widget_class_install_action (widget_class, "opening.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "opening.cancel", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "openingbar");
}

static void
captives_opening_bar_init (CaptivesOpeningBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_opening_bar_begin (CaptivesOpeningBar *self,
                            const char         *name,
                            CaptivesProgress   *progress,
                            GCancellable       *cancellable)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CAPTIVES_IS_OPENING_BAR (self));
  g_return_if_fail (name != NULL && progress != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  captives_opening_bar_end (self);
  self->progress = captives_progress_ref (progress);
  self->cancellable = g_object_ref (cancellable);

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Opening “%s”"), name);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  self->timer = g_timeout_add (PATIENCE, show_cb, self);
}

void
captives_opening_bar_end (CaptivesOpeningBar *self)
{
  g_return_if_fail (CAPTIVES_IS_OPENING_BAR (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->progress, captives_progress_unref);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
