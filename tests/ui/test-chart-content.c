/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart that another program takes, in each form that is offered. */

#include "config.h"

#include "captives-chart-content.h"
#include "captives-dataset.h"
#include "captives-export-choice.h"
#include "captives-render.h"

#include <string.h>

typedef struct
{
  CaptivesScene      *scene;
  GdkContentProvider *content;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_autoptr (GPtrArray) charts = NULL;
  PangoContext *pango = captives_render_create_pango_context ();
  CaptivesExportChoice choice = { 0 };
  CaptivesExport options[2];
  CaptivesView view;

  g_assert_no_error (error);
  charts = captives_dataset_list_charts (dataset, NULL);
  captives_export_choice_load (&choice, NULL);
  captives_export_choice_init_view (&choice, &view, ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id, NULL);
  captives_export_choice_init_export (&choice, &options[0], CAPTIVES_FORMAT_PNG);
  captives_export_choice_init_export (&choice, &options[1], CAPTIVES_FORMAT_SVG);
  fixture->scene = captives_layout (dataset, &view, pango, &error);
  g_assert_no_error (error);
  fixture->content = captives_chart_content_new (fixture->scene, options);
  g_object_unref (pango);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer content = fixture->content;

  /* The thread that drew lets go of it when it likes. */
  g_object_add_weak_pointer (G_OBJECT (fixture->content), &content);
  g_object_unref (fixture->content);
  while (g_atomic_pointer_get (&content) != NULL)
    g_thread_yield ();
  captives_scene_unref (fixture->scene);
}

static void
keep_result_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Returns: (transfer full) (nullable): what another program reads */
static GBytes *
take (Fixture      *fixture,
      const char   *mime_type,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;

  gdk_content_provider_write_mime_type_async (fixture->content, mime_type, stream, G_PRIORITY_DEFAULT, cancellable,
                                              keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!gdk_content_provider_write_mime_type_finish (fixture->content, result, error))
    return NULL;

  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = take (fixture, "image/png", NULL, &error);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) again = NULL;
  const char *data;
  gsize size;

  g_assert_no_error (error);
  data = g_bytes_get_data (png, &size);
  g_assert_cmpmem (data, MIN (size, 8), "\211PNG\r\n\032\n", 8);

  svg = take (fixture, "image/svg+xml", NULL, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (svg, &size);
  g_assert_nonnull (g_strstr_len (data, size, "<svg"));
  g_assert_nonnull (g_strstr_len (data, size, "</svg>"));

  again = take (fixture, "image/png", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (png, again));
}

static void
test_text (Fixture       *fixture,
           gconstpointer  user_data)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (fixture->scene);
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (fixture->content);
  g_autoptr (GError) error = NULL;
  GValue value = G_VALUE_INIT;
  GValue other = G_VALUE_INIT;

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (fixture->content, &value, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_value_get_string (&value), info->title));
  g_assert_nonnull (strstr (g_value_get_string (&value), info->sources));
  g_value_unset (&value);

  g_value_init (&other, G_TYPE_INT);
  g_assert_false (gdk_content_provider_get_value (fixture->content, &other, NULL));
}

/* What is not offered is refused; who turns away gets nothing, and the next one everything. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (take (fixture, "image/tiff", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (take (fixture, "image/png", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  bytes = take (fixture, "image/png", NULL, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/chart-content/pictures", Fixture, NULL, set_up, test_pictures, tear_down);
  g_test_add ("/chart-content/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/chart-content/refusal", Fixture, NULL, set_up, test_refusal, tear_down);

  return g_test_run ();
}
