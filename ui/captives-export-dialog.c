/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-dialog.h"
#include "captives-export.h"
#include "captives-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is going to be written, from the question until the answer. */
typedef struct
{
  GtkWindow        *parent;  /* unowned: the chooser dies with it */
  CaptivesDataset  *dataset;
  char             *chart;
  char             *reading;
  CaptivesLanguage  language;
} Job;

static void
job_free (Job *job)
{
  captives_dataset_unref (job->dataset);
  g_free (job->chart);
  g_free (job->reading);
  g_free (job);
}

static gboolean
write_chart (const Job   *job,
             const char  *path,
             GError     **error)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = NULL;
  gboolean written;
  CaptivesView view;
  CaptivesExport options;

  captives_view_init (&view, job->chart);
  view.reading = job->reading;
  view.language = job->language;
  captives_export_init (&options, CAPTIVES_FORMAT_PNG);

  scene = captives_layout (job->dataset, &view, pango, error);

  written = scene != NULL && captives_export_to_file (scene, pango, &options, path, error);
  g_object_unref (pango);

  return written;
}

static void
tell (GtkWindow  *parent,
      const char *heading,
      const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answered_cb (GtkFileChooserNative *chooser,
             int                   response,
             gpointer              user_data)
{
  const Job *job = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (GError) error = NULL;

      if (path == NULL)
        tell (job->parent, _("Could Not Export"), _("Files can be written on this computer only."));
      else if (!write_chart (job, path, &error))
        tell (job->parent, _("Could Not Export"), error->message);
      else
        tell (job->parent, _("Exported"), path);
    }

  g_object_unref (chooser);
}

void
captives_export_dialog_present (GtkWindow        *parent,
                                CaptivesDataset  *dataset,
                                const char       *chart,
                                const char       *reading,
                                CaptivesLanguage  language)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (dataset != NULL);
  g_return_if_fail (chart != NULL);

  job = g_new0 (Job, 1);
  job->parent = parent;
  job->dataset = captives_dataset_ref (dataset);
  job->chart = g_strdup (chart);
  job->reading = g_strdup (reading);
  job->language = language;

  chooser = gtk_file_chooser_native_new (_("Export the Chart"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
                                         _("_Cancel"));
  name = g_strdup_printf ("%s.png", chart);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (answered_cb), job);
  g_object_set_data_full (G_OBJECT (chooser), "job", job, (GDestroyNotify) job_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
