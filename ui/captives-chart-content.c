/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-content.h"
#include "captives-export-writer.h"

struct _CaptivesChartContent
{
  GdkContentProvider  parent_instance;

  CaptivesScene      *scene;
  CaptivesExport      options[2]; /* PNG, SVG */
  GdkContentProvider *pictures;   /* NULL until they were asked for */
};

G_DEFINE_FINAL_TYPE (CaptivesChartContent, captives_chart_content, GDK_TYPE_CONTENT_PROVIDER)

/* Where a picture is to go. */
typedef struct
{
  char          *mime_type;
  GOutputStream *stream;
  int            priority;
} Errand;

static void
errand_free (Errand *errand)
{
  g_free (errand->mime_type);
  g_object_unref (errand->stream);
  g_free (errand);
}

static GdkContentFormats *
captives_chart_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_mime_type (builder, "image/png");
  gdk_content_formats_builder_add_mime_type (builder, "image/svg+xml");
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
captives_chart_content_get_value (GdkContentProvider  *provider,
                                  GValue              *value,
                                  GError             **error)
{
  CaptivesChartContent *self = CAPTIVES_CHART_CONTENT (provider);

  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (captives_chart_content_parent_class)->get_value (provider, value, error);

  g_value_take_string (value, captives_export_create_text (self->scene));
  return TRUE;
}

static void
written_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source_object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_picture (CaptivesChartContent *self,
               GTask                *task)
{
  const Errand *errand = g_task_get_task_data (task);

  gdk_content_provider_write_mime_type_async (self->pictures, errand->mime_type, errand->stream, errand->priority,
                                              g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
drawn_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CaptivesChartContent *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GdkContentProvider) pictures = captives_export_copy_finish (result, &error);

  if (pictures == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_set_object (&self->pictures, pictures);
  write_picture (self, task);
}

static void
captives_chart_content_write_mime_type_async (GdkContentProvider  *provider,
                                              const char          *mime_type,
                                              GOutputStream       *stream,
                                              int                  io_priority,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  CaptivesChartContent *self = CAPTIVES_CHART_CONTENT (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->mime_type = g_strdup (mime_type);
  errand->stream = g_object_ref (stream);
  errand->priority = io_priority;
  g_task_set_source_tag (task, captives_chart_content_write_mime_type_async);
  g_task_set_task_data (task, errand, (GDestroyNotify) errand_free);

  if (self->pictures != NULL)
    write_picture (self, task);
  else
    captives_export_copy_async (self, self->scene, self->options, cancellable, drawn_cb, g_object_ref (task));
}

static gboolean
captives_chart_content_write_mime_type_finish (GdkContentProvider  *provider,
                                               GAsyncResult        *result,
                                               GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
captives_chart_content_finalize (GObject *object)
{
  CaptivesChartContent *self = CAPTIVES_CHART_CONTENT (object);

  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (captives_chart_content_parent_class)->finalize (object);
}

static void
captives_chart_content_class_init (CaptivesChartContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = captives_chart_content_finalize;
  provider_class->ref_formats = captives_chart_content_ref_formats;
  provider_class->get_value = captives_chart_content_get_value;
  provider_class->write_mime_type_async = captives_chart_content_write_mime_type_async;
  provider_class->write_mime_type_finish = captives_chart_content_write_mime_type_finish;
}

static void
captives_chart_content_init (CaptivesChartContent *self)
{
}

GdkContentProvider *
captives_chart_content_new (CaptivesScene        *scene,
                            const CaptivesExport *options)
{
  CaptivesChartContent *self;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_CHART_CONTENT, NULL);
  self->scene = captives_scene_ref (scene);
  self->options[0] = options[0];
  self->options[1] = options[1];

  return GDK_CONTENT_PROVIDER (self);
}
