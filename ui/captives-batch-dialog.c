/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-batch-dialog.h"

#include "captives-batch.h"
#include "captives-dialog-layout.h"
#include "captives-file-work.h"
#include "captives-row-names.h"
#include "captives-settings.h"

#include <glib/gi18n.h>

/* Size of the dialog where the window leaves room for it, pixels. */
#define WIDTH         560
#define HEIGHT        680

/* What the new folder is called; a name of files, not a text. */
#define FOLDER "captives-charts"

struct _CaptivesBatchDialog
{
  AdwWindow              parent_instance;

  CaptivesDataset       *dataset;
  char                  *reading;     /* NULL: the dataset's first */
  CaptivesExportChoice   choice;
  GPtrArray             *checks;      /* GtkCheckButton, one for each chart, with its identifier */

  CaptivesFileWork      *work;
  AdwPreferencesGroup   *file_group;
  GtkCheckButton        *format_checks[CAPTIVES_N_FORMATS];
  GtkCheckButton        *language_checks[CAPTIVES_N_LANGUAGES];
  GtkLabel              *count_label;
  GtkBox                *chart_box;
};

G_DEFINE_FINAL_TYPE (CaptivesBatchDialog, captives_batch_dialog, ADW_TYPE_WINDOW)

static const char *
get_chart (CaptivesBatchDialog *self,
           guint                index)
{
  return g_object_get_data (g_ptr_array_index (self->checks, index), "chart");
}

/* Returns: (transfer container): identifiers of the charts that are checked */
static const char **
list_charts (CaptivesBatchDialog *self)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_ptr_array_add (charts, (gpointer) get_chart (self, i));
    }
  g_ptr_array_add (charts, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&charts), FALSE);
}

static void
init_batch (CaptivesBatchDialog *self,
            CaptivesBatch       *batch,
            const char *const   *charts)
{
  *batch = (CaptivesBatch) { .dataset = self->dataset, .charts = charts, .reading = self->reading, .choice = self->choice };
  for (guint i = 0; i < CAPTIVES_N_FORMATS; i++)
    batch->formats[i] = gtk_check_button_get_active (self->format_checks[i]);
  for (guint i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    batch->languages[i] = gtk_check_button_get_active (self->language_checks[i]);
}

static void
update (CaptivesBatchDialog *self)
{
  g_autofree const char **charts = list_charts (self);
  g_autofree char *text = NULL;
  CaptivesBatch batch;
  guint n_files;

  init_batch (self, &batch, charts);
  n_files = captives_batch_count_files (&batch);
  text = n_files == 0 ? g_strdup (_("Nothing is chosen."))
                      : g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
  gtk_label_set_text (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.export", n_files > 0 && !captives_file_work_is_busy (self->work));
}

static void
progress_cb (guint       n_done,
             guint       n_files,
             const char *name,
             gpointer    user_data)
{
  g_autofree char *text = NULL;

  /* Translators: how many files are written, how many there will be, the name of the next one */
  text = g_strdup_printf (_("%1$u of %2$u: %3$s"), n_done, n_files, name);
  captives_file_work_set_progress (user_data, (double) n_done / MAX (1, n_files), text);
}

static void
done_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaptivesFileWork) work = user_data;
  g_autoptr (GError) error = NULL;
  guint n_done;

  if (!captives_batch_run_finish (result, &n_done, &error) && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *text
        = g_strdup_printf (ngettext ("Stopped; %u file is written", "Stopped; %u files are written", n_done), n_done);

      captives_file_work_tell (work, text);
    }
  captives_file_work_end (work, error);
}

static void
run (GtkWindow  *dialog,
     const char *parent)
{
  CaptivesBatchDialog *self = CAPTIVES_BATCH_DIALOG (dialog);
  g_autofree const char **charts = list_charts (self);
  g_autofree char *folder = captives_batch_find_folder (parent, FOLDER);
  GCancellable *cancellable = captives_file_work_begin (self->work, folder);
  CaptivesBatch batch;

  init_batch (self, &batch, charts);
  captives_batch_run_async (&batch, folder, cancellable, progress_cb, done_cb, g_object_ref (self->work));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const CaptivesFileChoice choice = {
    .purpose = CAPTIVES_FILE_CHOICE_FOLDER,
    .title = _("Where the New Folder Goes"),
    .accept = _("_Export"),
  };

  captives_file_work_ask (CAPTIVES_BATCH_DIALOG (widget)->work, &choice, run);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesBatchDialog *self = CAPTIVES_BATCH_DIALOG (widget);

  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), g_variant_get_boolean (parameter));
}

/* While files are written the first press stops the work, and the dialog goes when it has ended. */
static gboolean
captives_batch_dialog_close_request (GtkWindow *window)
{
  if (captives_file_work_stop (CAPTIVES_BATCH_DIALOG (window)->work))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (captives_batch_dialog_parent_class)->close_request (window);
}

static void
captives_batch_dialog_finalize (GObject *object)
{
  CaptivesBatchDialog *self = CAPTIVES_BATCH_DIALOG (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (captives_batch_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesBatchDialog, name)
#define BIND_ITEM(name, array, index) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, \
                                             G_STRUCT_OFFSET (CaptivesBatchDialog, array) + (index) * sizeof (GtkCheckButton *))

static void
captives_batch_dialog_class_init (CaptivesBatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_batch_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = captives_batch_dialog_close_request;

  g_type_ensure (CAPTIVES_TYPE_FILE_WORK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-batch-dialog.ui");
  BIND (work);
  BIND (file_group);
  BIND (count_label);
  BIND (chart_box);
  BIND_ITEM ("png_check", format_checks, CAPTIVES_FORMAT_PNG);
  BIND_ITEM ("svg_check", format_checks, CAPTIVES_FORMAT_SVG);
  BIND_ITEM ("pdf_check", format_checks, CAPTIVES_FORMAT_PDF);
  BIND_ITEM ("english_check", language_checks, CAPTIVES_LANGUAGE_ENGLISH);
  BIND_ITEM ("russian_check", language_checks, CAPTIVES_LANGUAGE_RUSSIAN);
  BIND_ITEM ("japanese_check", language_checks, CAPTIVES_LANGUAGE_JAPANESE);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "batch.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "batch.choose", "b", choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

#undef BIND
#undef BIND_ITEM

static void
captives_batch_dialog_init (CaptivesBatchDialog *self)
{
  g_autoptr (GSettings) settings = captives_settings_new ();

  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_row_names_watch (self->file_group);
  captives_export_choice_load (&self->choice, settings);
}

static void
add_chart (CaptivesBatchDialog *self,
           AdwPreferencesGroup *group,
           const CaptivesChart *chart)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_object_set_data_full (G_OBJECT (check), "chart", g_strdup (chart->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), captives_text_get (&chart->name, self->choice.locale.language));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  captives_text_get (&chart->name, self->choice.locale.language), -1);
  adw_preferences_group_add (group, row);
}

static void
add_sections (CaptivesBatchDialog *self)
{
  g_autoptr (GPtrArray) sections = captives_dataset_list_sections (self->dataset);

  for (guint i = 0; i < sections->len; i++)
    {
      const CaptivesSection *section = g_ptr_array_index (sections, i);
      g_autoptr (GPtrArray) charts = captives_dataset_list_charts (self->dataset, section->id);
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      if (charts->len == 0)
        {
          g_object_ref_sink (group);
          g_object_unref (group);
          continue;
        }
      adw_preferences_group_set_title (group, captives_text_get (&section->name, self->choice.locale.language));
      for (guint j = 0; j < charts->len; j++)
        add_chart (self, group, g_ptr_array_index (charts, j));
      captives_row_names_watch (group);
      gtk_box_append (self->chart_box, GTK_WIDGET (group));
    }
}

void
captives_batch_dialog_present (GtkWindow                   *parent,
                               const CaptivesExportSubject *subject)
{
  CaptivesBatchDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (subject != NULL && subject->dataset != NULL);

  self = g_object_new (CAPTIVES_TYPE_BATCH_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (subject->dataset);
  self->reading = g_strdup (subject->reading);
  self->choice.locale = subject->locale;
  self->choice.screen = subject->screen;
  captives_file_work_set_toasts (self->work, subject->toasts);
  add_sections (self);
  gtk_check_button_set_active (self->format_checks[self->choice.format], TRUE);
  gtk_check_button_set_active (self->language_checks[self->choice.locale.language], TRUE);
  update (self);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
}
