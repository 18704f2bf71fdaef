/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the file goes, and what becomes of it; the clipboard. */

#include "config.h"

#include "captives-export-dialog-private.h"
#include "captives-export-name.h"
#include "captives-export-toast.h"
#include "captives-export-writer.h"

#include <glib/gi18n.h>

static void
tell_failure (CaptivesExportDialog *self,
              const char           *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Could Not Export"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
begin_work (CaptivesExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  captives_export_dialog_update_actions (self);
}

/* Returns: whether anybody still wants to hear of it */
static gboolean
end_work (CaptivesExportDialog *self,
          const GError         *error)
{
  if (self->cancellable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  g_clear_object (&self->cancellable);
  captives_export_dialog_update_actions (self);

  return TRUE;
}

static void
written_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (source_object);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = captives_export_write_finish (result, &error);

  /* The file is there, even if the dialog was closed in the meantime. */
  if (path != NULL && self->parent_toasts != NULL)
    captives_export_toast_show (self->parent_toasts, path);
  if (!end_work (self, error))
    return;

  if (path == NULL)
    tell_failure (self, error->message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
write_to (CaptivesExportDialog *self,
          const char           *path)
{
  CaptivesScene *scene = captives_export_dialog_ensure_scene (self);
  CaptivesExport options;

  if (scene == NULL || self->cancellable != NULL)
    return;

  captives_export_choice_init_export (&self->choice, &options, self->choice.format);
  begin_work (self);
  captives_export_write_async (self, scene, &options, path, self->cancellable, written_cb);
}

static void
replace_cb (CaptivesExportDialog *self,
            const char           *response,
            GtkWidget            *dialog)
{
  if (g_str_equal (response, "replace"))
    write_to (self, g_object_get_data (G_OBJECT (dialog), "path"));
}

/* The chooser asked about the name that was typed; this is about the name that it became. */
static void
ask_replace (CaptivesExportDialog *self,
             const char           *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Replace “%s”?"), name);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), _("The file exists already. What is in it will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_file (CaptivesExportDialog *self,
           GFile                *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *settled = NULL;
  CaptivesFormat format = self->choice.format;

  if (path == NULL)
    {
      tell_failure (self, _("Files can be written on this computer only."));
      return;
    }

  settled = captives_export_name_settle (path, &format);
  if (format != self->choice.format)
    captives_export_dialog_set_format (self, format);
  if (!g_str_equal (settled, path) && g_file_test (settled, G_FILE_TEST_IS_REGULAR))
    ask_replace (self, settled);
  else
    write_to (self, settled);
}

static void
chosen_cb (CaptivesExportDialog *self,
           int                   response,
           GtkFileChooserNative *native)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  folder = file != NULL ? g_file_get_parent (file) : NULL;
  if (folder != NULL)
    captives_export_choice_save_folder (self->settings, folder);
  if (file != NULL)
    take_file (self, file);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (widget);
  CaptivesScene *scene = captives_export_dialog_ensure_scene (self);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;

  if (scene == NULL || self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Save the Chart"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                               _("_Cancel"));
  name = captives_export_name_propose (captives_scene_get_info (scene), self->choice.format);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  folder = captives_export_choice_load_folder (self->settings);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
copied_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (source_object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = captives_export_copy_finish (result, &error);

  if (!end_work (self, error))
    return;

  if (content == NULL)
    {
      tell_failure (self, error->message);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_("Chart copied")));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (widget);
  CaptivesScene *scene = captives_export_dialog_ensure_scene (self);
  CaptivesExport options[2];

  if (scene == NULL || self->cancellable != NULL)
    return;

  captives_export_choice_init_export (&self->choice, &options[0], CAPTIVES_FORMAT_PNG);
  captives_export_choice_init_export (&self->choice, &options[1], CAPTIVES_FORMAT_SVG);
  begin_work (self);
  captives_export_copy_async (self, scene, options, self->cancellable, copied_cb);
}

void
captives_export_dialog_install_save (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "export.copy", NULL);
}
