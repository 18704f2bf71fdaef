/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-alert.h"

#if ADW_CHECK_VERSION (1, 5, 0)
#define ALERT_TYPE ADW_TYPE_ALERT_DIALOG
#define get_body(alert) adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert))
#define close_alert(alert) adw_dialog_force_close (ADW_DIALOG (alert))
#else
#define ALERT_TYPE ADW_TYPE_MESSAGE_DIALOG
#define get_body(alert) adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (alert))
#define close_alert(alert) gtk_window_close (GTK_WINDOW (alert))
#endif

/* Returns: (transfer none) (nullable): the first widget of that type, and with that label if one is given */
static GtkWidget *
find_below (GtkWidget  *widget,
            GType       type,
            const char *label)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type, label);

  return found;
}

GtkWidget *
test_alert_find (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = find_below (window, ALERT_TYPE, NULL);
    }

  return found;
}

const char *
test_alert_get_body (GtkWidget *alert)
{
  return get_body (alert);
}

void
test_alert_click (GtkWidget  *alert,
                  const char *label)
{
  GtkWidget *button = find_below (alert, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

void
test_alert_close (GtkWidget *alert)
{
  close_alert (alert);
  while (test_alert_find () == alert)
    g_main_context_iteration (NULL, TRUE);
}
