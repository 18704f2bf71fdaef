/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are dropped anywhere on the window are opened; while they hover, the window says so. */

#include "config.h"

#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

/* A chart that is dragged out of a window of our own is no file to open. */
static gboolean
is_own (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);

  return drop != NULL && gdk_drop_get_drag (drop) != NULL;
}

static GdkDragAction
enter_cb (GtkDropTarget *target)
{
  return is_own (target) ? 0 : GDK_ACTION_COPY;
}

/* Files came, went or were dropped. */
static void
current_drop_cb (GtkWidget     *hint,
                 GParamSpec    *pspec,
                 GtkDropTarget *target)
{
  gtk_widget_set_visible (hint, gtk_drop_target_get_current_drop (target) != NULL && !is_own (target));
}

static gboolean
drop_cb (CaptivesWindow *self,
         const GValue   *value,
         double          x,
         double          y,
         GtkDropTarget  *target)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || is_own (target))
    return FALSE;

  captives_window_open (self, files->data);
  if (files->next != NULL)
    captives_toast_tell (self->toast_overlay, _("Only the first of the files is opened"));

  return TRUE;
}

static GtkWidget *
create_hint (void)
{
  GtkWidget *label = gtk_label_new (_("Drop a dataset or an exported picture to open it"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "drop-hint");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_visible (label, FALSE);

  return label;
}

void
captives_window_add_drop_target (CaptivesWindow *self)
{
  GtkDropTarget *target;
  GtkWidget *content;
  GtkWidget *overlay;
  GtkWidget *hint;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  /* The hint lies over all that the window has. */
  content = g_object_ref (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  /* As a box is: the toolkit would call it by the name of its type. */
  overlay = g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  hint = create_hint ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), content);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), hint);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), overlay);
  g_object_unref (content);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), NULL);
  g_signal_connect_swapped (target, "notify::current-drop", G_CALLBACK (current_drop_cb), hint);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
