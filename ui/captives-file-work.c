/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-file-work.h"
#include "captives-export-choice.h"
#include "captives-export-toast.h"
#include "captives-settings.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

struct _CaptivesFileWork
{
  GtkWidget             parent_instance;

  GSettings            *settings;      /* NULL: not installed */
  AdwToastOverlay      *parent_toasts; /* weak; NULL: gone */
  GCancellable         *choosing;      /* NULL: no file is being asked for */
  CaptivesFilePurpose   purpose;       /* of what is asked for, as the next */
  CaptivesFileWorkFunc  take;
  GCancellable         *cancellable;   /* of the work; NULL: none */
  char                 *path;          /* of what is written; NULL: not known yet */

  GtkProgressBar       *progress_bar;
};

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CaptivesFileWork, captives_file_work, GTK_TYPE_WIDGET)

/* Returns: (transfer none) (nullable): NULL once the dialog is gone, which the work may outlive */
static GtkWindow *
get_dialog (CaptivesFileWork *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

static void
tell_here (CaptivesFileWork *self,
           const char       *text)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  g_assert (toasts != NULL);

  captives_toast_tell_failure (ADW_TOAST_OVERLAY (toasts), text);
}

static void
follow_busy (CaptivesFileWork *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), captives_file_work_is_busy (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
chosen_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaptivesFileWork) self = user_data;
  g_autoptr (GFile) file = captives_file_choice_ask_finish (result);
  g_autoptr (GFile) folder = NULL;

  /* The dialog was closed in the meantime. */
  if (self->choosing == NULL)
    return;

  g_clear_object (&self->choosing);
  if (file == NULL)
    return;
  if (g_file_peek_path (file) == NULL)
    {
      tell_here (self, _("Files can be written on this computer only."));
      return;
    }

  folder = self->purpose == CAPTIVES_FILE_CHOICE_FOLDER ? g_object_ref (file) : g_file_get_parent (file);
  captives_export_choice_save_folder (self->settings, folder);
  self->take (GTK_WINDOW (source_object), g_file_peek_path (file));
}

/* The dialog goes. */
static void
captives_file_work_unroot (GtkWidget *widget)
{
  CaptivesFileWork *self = CAPTIVES_FILE_WORK (widget);
  g_autoptr (GCancellable) choosing = g_steal_pointer (&self->choosing);

  if (choosing != NULL)
    g_cancellable_cancel (choosing);
  captives_file_work_stop (self);

  GTK_WIDGET_CLASS (captives_file_work_parent_class)->unroot (widget);
}

static void
captives_file_work_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CaptivesFileWork *self = CAPTIVES_FILE_WORK (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, captives_file_work_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
captives_file_work_dispose (GObject *object)
{
  CaptivesFileWork *self = CAPTIVES_FILE_WORK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->parent_toasts);

  G_OBJECT_CLASS (captives_file_work_parent_class)->dispose (object);
}

static void
captives_file_work_finalize (GObject *object)
{
  CaptivesFileWork *self = CAPTIVES_FILE_WORK (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (captives_file_work_parent_class)->finalize (object);
}

static void
captives_file_work_class_init (CaptivesFileWorkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = captives_file_work_get_property;
  object_class->dispose = captives_file_work_dispose;
  object_class->finalize = captives_file_work_finalize;
  widget_class->unroot = captives_file_work_unroot;

  /**
   * CaptivesFileWork:busy:
   *
   * Files are written.
   */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-file-work.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesFileWork, progress_bar);
}

static void
captives_file_work_init (CaptivesFileWork *self)
{
  self->settings = captives_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_file_work_set_toasts (CaptivesFileWork *self,
                               AdwToastOverlay  *toasts)
{
  g_return_if_fail (CAPTIVES_IS_FILE_WORK (self));

  g_set_weak_pointer (&self->parent_toasts, toasts);
}

void
captives_file_work_ask (CaptivesFileWork         *self,
                        const CaptivesFileChoice *choice,
                        CaptivesFileWorkFunc      take)
{
  CaptivesFileChoice asked;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (CAPTIVES_IS_FILE_WORK (self) && get_dialog (self) != NULL);
  g_return_if_fail (choice != NULL && take != NULL);

  if (self->choosing != NULL || self->cancellable != NULL)
    return;

  folder = captives_export_choice_load_folder (self->settings);
  asked = *choice;
  asked.folder = folder;
  self->purpose = choice->purpose;
  self->take = take;
  self->choosing = g_cancellable_new ();
  captives_file_choice_ask_async (&asked, get_dialog (self), self->choosing, chosen_cb, g_object_ref (self));
}

GCancellable *
captives_file_work_begin (CaptivesFileWork *self,
                          const char       *path)
{
  g_return_val_if_fail (CAPTIVES_IS_FILE_WORK (self) && self->cancellable == NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  captives_file_work_set_progress (self, 0, NULL);
  follow_busy (self);

  return self->cancellable;
}

void
captives_file_work_set_progress (CaptivesFileWork *self,
                                 double            fraction,
                                 const char       *text)
{
  g_return_if_fail (CAPTIVES_IS_FILE_WORK (self));

  if (get_dialog (self) == NULL)
    return;

  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  gtk_progress_bar_set_text (self->progress_bar, text);
}

void
captives_file_work_end (CaptivesFileWork *self,
                        const GError     *error)
{
  GtkWindow *dialog;

  g_return_if_fail (CAPTIVES_IS_FILE_WORK (self));

  dialog = get_dialog (self);
  g_clear_object (&self->cancellable);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (dialog == NULL)
        {
          captives_file_work_tell (self, error->message);
          return;
        }
      follow_busy (self);
      tell_here (self, error->message);
      return;
    }

  if (error == NULL && self->parent_toasts != NULL)
    captives_export_toast_show (self->parent_toasts, self->path);
  if (dialog != NULL)
    gtk_window_close (dialog);
}

void
captives_file_work_tell (CaptivesFileWork *self,
                         const char       *text)
{
  g_return_if_fail (CAPTIVES_IS_FILE_WORK (self));

  if (self->parent_toasts != NULL)
    captives_toast_tell_failure (self->parent_toasts, text);
}

gboolean
captives_file_work_is_busy (CaptivesFileWork *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FILE_WORK (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
captives_file_work_stop (CaptivesFileWork *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FILE_WORK (self), FALSE);

  if (self->cancellable == NULL)
    return FALSE;

  g_cancellable_cancel (self->cancellable);

  return TRUE;
}
