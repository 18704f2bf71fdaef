/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-toast.h"

#include <fcntl.h>
#include <unistd.h>

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>

#define TIMEOUT 10

static GtkWindow *
get_window (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
open_cb (AdwToast *toast,
         gpointer  user_data)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (get_window (user_data), uri, GDK_CURRENT_TIME);
}

static void
show_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
portal_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source_object), NULL, result, NULL);
  if (answer == NULL)
    show_folder (file);
}

/* Out of a sandbox only the portal sees the folder.  It takes an open file, because it does not believe paths. */
static void
ask_portal (GDBusConnection *bus,
            GFile           *file)
{
  g_autoptr (GUnixFDList) descriptors = g_unix_fd_list_new ();
  const char *path = g_file_peek_path (file);
  int descriptor = open (path, O_PATH | O_CLOEXEC);
  int index = descriptor >= 0 ? g_unix_fd_list_append (descriptors, descriptor, NULL) : -1;

  if (descriptor >= 0)
    close (descriptor);
  if (index < 0)
    {
      show_folder (file);
      return;
    }

  g_dbus_connection_call_with_unix_fd_list (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                                            "org.freedesktop.portal.OpenURI", "OpenDirectory",
                                            g_variant_new ("(sh@a{sv})", "", index, g_variant_new ("a{sv}", NULL)), NULL,
                                            G_DBUS_CALL_FLAGS_NONE, -1, descriptors, NULL, portal_cb, g_object_ref (file));
}

static void
shown_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source_object), result, NULL);

  if (answer == NULL)
    ask_portal (G_DBUS_CONNECTION (source_object), file);
}

static void
show_in_folder_cb (AdwToast *toast)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };

  if (bus == NULL)
    show_folder (file);
  else
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1",
                            "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb,
                            g_object_ref (file));
  adw_toast_dismiss (toast);
}

/* A toast has one button of its own; the other one stands in its title. */
static GtkWidget *
create_title (AdwToast *toast,
              GFile    *file)
{
  g_autofree char *name = g_filename_display_basename (g_file_peek_path (file));
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("Saved “%s”"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("folder-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, _("Show in Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show in Folder"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_in_folder_cb), toast, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

void
captives_export_toast_show (AdwToastOverlay *overlay,
                            const char      *path)
{
  AdwToast *toast;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (path != NULL);

  file = g_file_new_for_path (path);
  toast = adw_toast_new ("");
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  adw_toast_set_custom_title (toast, create_title (toast, file));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_timeout (toast, TIMEOUT);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}
