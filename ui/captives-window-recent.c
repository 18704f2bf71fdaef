/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu of datasets that were opened lately, of which the desktop keeps the list, and the way back to the bundled one. */

#include "config.h"

#include "captives-application.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

/* Most files in the menu. */
#define MOST_RECENT 8

#define MIME_TYPE "application/x-captives"

/* Newest first. */
static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  GDateTime *one = gtk_recent_info_get_visited ((GtkRecentInfo *) a);
  GDateTime *other = gtk_recent_info_get_visited ((GtkRecentInfo *) b);

  return g_date_time_compare (other, one);
}

/* A name in a menu has its underscores doubled: a single one would mark a letter. */
static char *
escape_label (const char *name)
{
  GString *out = g_string_new (name);

  g_string_replace (out, "_", "__", 0);

  return g_string_free (out, FALSE);
}

static GMenu *
list_recent (void)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GMenu *section = g_menu_new ();
  guint n = 0;

  infos = g_list_sort (infos, compare_visits);
  for (GList *l = infos; l != NULL && n < MOST_RECENT; l = l->next)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      /* Whether the file is still there is not asked: on a sleeping disk the menu would wait for the answer. */
      if (!gtk_recent_info_has_application (l->data, g_get_prgname ())
          || g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) != 0)
        continue;

      label = escape_label (gtk_recent_info_get_display_name (l->data));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (l->data));
      g_menu_append_item (section, item);
      n++;
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  return section;
}

static void
fill_menu (CaptivesWindow *self)
{
  g_autoptr (GMenu) recent = list_recent ();
  g_autoptr (GMenu) end = g_menu_new ();
  gboolean any = g_menu_model_get_n_items (G_MENU_MODEL (recent)) > 0;

  g_menu_remove_all (self->recent_menu);
  g_menu_append (end, _("_Bundled Dataset"), "win.open-bundled");
  if (any)
    g_menu_append (end, _("_Clear List"), "win.clear-recent");
  g_menu_append_section (self->recent_menu, NULL, G_MENU_MODEL (recent));
  g_menu_append_section (self->recent_menu, NULL, G_MENU_MODEL (end));
}

static gboolean
fill_menu_cb (gpointer user_data)
{
  CaptivesWindow *self = user_data;

  self->recent_id = 0;
  fill_menu (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill_menu), self, G_CONNECT_SWAPPED);

  return G_SOURCE_REMOVE;
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  captives_window_open (CAPTIVES_WINDOW (widget), file);
}

static void
open_bundled_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CaptivesDataset *bundled = captives_application_get_bundled (CAPTIVES_APPLICATION (application));

  if (bundled == NULL || bundled == self->dataset)
    return;
  captives_window_cancel_opening (self);
  captives_window_set_dataset (self, bundled);
}

/* Only our own: other programs' files are in the same list. */
static void
clear_recent_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GList *infos = gtk_recent_manager_get_items (manager);

  for (GList *l = infos; l != NULL; l = l->next)
    {
      if (gtk_recent_info_has_application (l->data, g_get_prgname ())
          && g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0)
        gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (l->data), NULL);
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

void
captives_window_bind_recent (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CaptivesWindow, recent_menu);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.open-bundled", NULL, open_bundled_action);
  gtk_widget_class_install_action (widget_class, "win.clear-recent", NULL, clear_recent_action);
}

void
captives_window_add_recent (CaptivesWindow *self)
{
  /* The list may be long, and nobody opens the menu before he has seen the window. */
  self->recent_id = g_idle_add_full (G_PRIORITY_LOW, fill_menu_cb, self, NULL);
}

void
captives_window_remember_file (CaptivesWindow *self,
                               const char     *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *command = g_strconcat (g_get_prgname (), " %f", NULL);
  const GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) g_get_prgname (),
    .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
captives_window_forget_file (CaptivesWindow *self,
                             GFile          *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
