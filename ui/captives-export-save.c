/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the file goes, and what becomes of it; the clipboard. */

#include "config.h"

#include "captives-export-dialog-private.h"

#include "captives-alert.h"
#include "captives-export-name.h"
#include "captives-export-toast.h"
#include "captives-export-writer.h"
#include "captives-file-choice.h"
#include "captives-notes-page.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

static void
tell_failure (CaptivesExportDialog *self,
              const char           *message)
{
  captives_alert_tell (GTK_WINDOW (self), _("Could Not Export"), message);
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

/* Returns: (transfer full): the chart, and the notes that a PDF may have after it */
static GPtrArray *
list_pages (CaptivesExportDialog *self,
            CaptivesScene        *scene)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_scene_unref);
  g_autoptr (GPtrArray) notes = NULL;
  CaptivesView view;

  g_ptr_array_add (pages, captives_scene_ref (scene));
  captives_export_choice_init_view (&self->choice, &view, self->chart, self->reading);
  if (view.notes != CAPTIVES_NOTES_PAGE)
    return pages;

  notes = captives_layout_notes (self->dataset, scene, &view, self->pango);
  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (pages, captives_scene_ref (g_ptr_array_index (notes, i)));

  return pages;
}

static void
write_to (CaptivesExportDialog *self,
          const char           *path)
{
  CaptivesScene *scene = captives_export_dialog_ensure_scene (self);
  g_autoptr (GPtrArray) pages = NULL;
  CaptivesExport options;

  if (scene == NULL || self->cancellable != NULL)
    return;

  pages = list_pages (self, scene);
  captives_export_choice_init_export (&self->choice, &options, self->choice.format);
  begin_work (self);
  captives_export_write_async (self, pages, &options, path, self->cancellable, written_cb);
}

static void
replace_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree char *path = user_data;

  if (captives_alert_ask_finish (result))
    write_to (CAPTIVES_EXPORT_DIALOG (source_object), path);
}

/* The chooser asked about the name that was typed; this is about the name that it became. */
static void
ask_replace (CaptivesExportDialog *self,
             const char           *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  const CaptivesAlertQuestion question = {
    heading,
    _("The file exists already. What is in it will be lost."),
    _("_Replace"),
  };

  captives_alert_ask_async (&question, GTK_WINDOW (self), replace_cb, g_strdup (path));
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
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  CaptivesExportDialog *self = CAPTIVES_EXPORT_DIALOG (source_object);
  g_autoptr (GFile) file = captives_file_choice_ask_finish (result);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  /* The dialog was closed in the meantime. */
  if (self->choosing == NULL)
    return;

  g_clear_object (&self->choosing);
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
  g_autoptr (GFile) folder = captives_export_choice_load_folder (self->settings);
  g_autofree char *name = NULL;
  CaptivesFileChoice choice = { CAPTIVES_FILE_CHOICE_SAVE };

  if (scene == NULL || self->choosing != NULL)
    return;

  name = captives_export_name_propose (captives_scene_get_info (scene), self->choice.format);
  choice.title = _("Save the Chart");
  choice.accept = _("_Save");
  choice.name = name;
  choice.folder = folder;
  self->choosing = g_cancellable_new ();
  captives_file_choice_ask_async (&choice, GTK_WINDOW (self), self->choosing, chosen_cb, NULL);
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
  captives_toast_tell (self->toast_overlay, _("Chart copied"));
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
  captives_export_copy_async (self, scene, options, self->cancellable, copied_cb, NULL);
}

void
captives_export_dialog_install_save (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "export.copy", NULL);
}
