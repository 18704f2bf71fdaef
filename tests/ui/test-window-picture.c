/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Exported pictures, opened and dropped in a real window: chart, reading and language come back; what has changed is told. */

#include "config.h"

#include "captives-application.h"
#include "captives-changes-bar.h"
#include "captives-dataset-own.h"
#include "captives-export.h"
#include "captives-presentation.h"
#include "captives-presenter.h"
#include "captives-record-read.h"
#include "captives-source-panel.h"
#include "captives-view.h"
#include "captives-window-private.h"
#include "test-alert.h"
#include "test-widgets.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CaptivesWindow *window;
  char           *folder;
  char           *last_chart;   /* identifiers, the last of the dataset */
  char           *last_reading;
} Fixture;

static void
spin_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GPtrArray) readings = NULL;

  g_application_activate (application);
  fixture->window = CAPTIVES_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  while (!captives_window_has_dataset (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  fixture->folder = g_dir_make_tmp ("captives-picture-XXXXXX", NULL);
  charts = captives_dataset_list_charts (captives_window_get_dataset (fixture->window), NULL);
  readings = captives_dataset_list_readings (captives_window_get_dataset (fixture->window));
  fixture->last_reading = g_strdup (((const CaptivesReading *) g_ptr_array_index (readings, readings->len - 1))->id);
  fixture->last_chart = g_strdup (((const CaptivesChart *) g_ptr_array_index (charts, charts->len - 1))->id);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin_until_idle ();
  g_free (fixture->folder);
  g_free (fixture->last_chart);
  g_free (fixture->last_reading);
}

static CaptivesScene *
lay_out_view (Fixture            *fixture,
              const CaptivesView *view)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (captives_window_get_dataset (fixture->window), view, pango, &error);

  g_assert_no_error (error);
  g_object_unref (pango);

  return scene;
}

static CaptivesScene *
lay_out (Fixture          *fixture,
         const char       *chart,
         const char       *reading,
         CaptivesLanguage  language)
{
  CaptivesView view;

  captives_view_init (&view, chart);
  view.reading = reading;
  view.locale.language = language;

  return lay_out_view (fixture, &view);
}

/* Returns: (transfer full): the path */
static char *
export_scene (Fixture             *fixture,
              const CaptivesScene *scene,
              const char          *name)
{
  PangoContext *pango = captives_render_create_pango_context ();
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  CaptivesExport options;
  CaptivesFormat format;

  g_assert_true (captives_format_parse (name, &format));
  captives_export_init (&options, format);
  options.pixels_per_point = 0.2;
  captives_export_to_file (scene, pango, &options, path, &error);
  g_assert_no_error (error);
  g_object_unref (pango);

  return path;
}

static void
open_path (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  captives_window_open (fixture->window, file);
}

static gboolean
has_state (Fixture    *fixture,
           const char *action,
           const char *state)
{
  g_autoptr (GVariant) value = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_str_equal (g_variant_get_string (value, NULL), state);
}

static void
wait_state (Fixture    *fixture,
            const char *action,
            const char *state)
{
  while (!has_state (fixture, action, state))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_bar (Fixture *fixture)
{
  return test_widgets_find (GTK_WIDGET (fixture->window), CAPTIVES_TYPE_CHANGES_BAR);
}

/* A chart that asks a question, so that its reading is recorded. */
static CaptivesScene *
lay_out_read (Fixture *fixture)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (captives_window_get_dataset (fixture->window), NULL);

  for (guint i = charts->len; i > 0; i--)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i - 1);
      CaptivesScene *scene = lay_out (fixture, chart->id, fixture->last_reading, CAPTIVES_LANGUAGE_JAPANESE);

      if (captives_scene_get_info (scene)->reading != NULL)
        return scene;
      captives_scene_unref (scene);
    }

  g_assert_not_reached ();
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const char *const names[] = { "図.png", "b.svg", "c.pdf" };
  g_autoptr (CaptivesScene) scene = lay_out_read (fixture);
  const char *chart = captives_scene_get_info (scene)->chart;
  g_autoptr (CaptivesScene) other = lay_out (fixture, fixture->last_chart, NULL, CAPTIVES_LANGUAGE_RUSSIAN);
  g_autofree char *back = export_scene (fixture, other, "back.png");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = export_scene (fixture, scene, names[i]);

      open_path (fixture, path);
      wait_state (fixture, "language", "ja");
      wait_state (fixture, "chart", chart);
      g_assert_true (has_state (fixture, "reading", fixture->last_reading));
      g_assert_false (gtk_widget_get_visible (get_bar (fixture)));

      open_path (fixture, back);
      wait_state (fixture, "language", "ru");
      wait_state (fixture, "chart", fixture->last_chart);
      /* A chart without a choice leaves the reading alone. */
      g_assert_true (captives_scene_get_info (other)->reading != NULL
                     || has_state (fixture, "reading", fixture->last_reading));
    }
}

static CaptivesNumberStyle
get_shown_numbers (Fixture *fixture)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (fixture->window->chart_view);

  return scene != NULL ? captives_scene_get_info (scene)->locale.numbers : CAPTIVES_NUMBERS_LANGUAGE;
}

/* A picture brings its number style; the preference changes the chart at once. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *path = NULL;
  CaptivesView view;

  captives_view_init (&view, fixture->last_chart);
  view.locale = (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE, CAPTIVES_NUMBERS_MYRIAD };
  scene = lay_out_view (fixture, &view);
  path = export_scene (fixture, scene, "numbers.png");
  open_path (fixture, path);
  wait_state (fixture, "language", "ja");
  wait_state (fixture, "chart", fixture->last_chart);
  while (get_shown_numbers (fixture) != CAPTIVES_NUMBERS_MYRIAD)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (get_bar (fixture)));

  g_settings_set_string (fixture->window->settings, "number-style", "plain");
  while (get_shown_numbers (fixture) != CAPTIVES_NUMBERS_PLAIN)
    g_main_context_iteration (NULL, TRUE);
  g_settings_reset (fixture->window->settings, "number-style");
  while (get_shown_numbers (fixture) != CAPTIVES_NUMBERS_LANGUAGE)
    g_main_context_iteration (NULL, TRUE);
}

static GtkEventController *
find_drop_target (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller; /* the window keeps it */
    }

  g_assert_not_reached ();
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (CaptivesScene) scene = lay_out (fixture, fixture->last_chart, NULL, CAPTIVES_LANGUAGE_JAPANESE);
  g_autofree char *path = export_scene (fixture, scene, "dropped.svg");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (fixture), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  wait_state (fixture, "chart", fixture->last_chart);
  g_assert_true (has_state (fixture, "language", "ja"));
}

/* The record as it would be if one figure of the dataset had been another then. */
static char *
export_changed (Fixture     *fixture,
                const char **figure)
{
  g_autoptr (CaptivesScene) scene = lay_out (fixture, fixture->last_chart, NULL, CAPTIVES_LANGUAGE_ENGLISH);
  g_autofree char *path = export_scene (fixture, scene, "old.svg");
  const CaptivesDatasetInfo *info = captives_dataset_get_info (captives_window_get_dataset (fixture->window));
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  const char *quote;

  *figure = captives_dataset_get_figure (captives_window_get_dataset (fixture->window),
                                         captives_scene_get_info (scene)->figures[0])->id;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  quote = strstr (text, "{\"format\"") != NULL ? "\"" : "&quot;";
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, info->hash, "0123", 0), ==, 1);
  {
    g_autofree char *now = g_strdup_printf ("%1$snature%1$s:", quote);
    g_autofree char *then = g_strdup_printf ("%1$snature%1$s:%1$sorder%1$s,%1$swas%1$s:", quote);

    g_assert_cmpuint (g_string_replace (changed, now, then, 1), ==, 1);
  }
  g_assert_true (g_file_set_contents (path, changed->str, (gssize) changed->len, NULL));

  return g_steal_pointer (&path);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  user_data)
{
  const char *figure;
  g_autofree char *path = export_changed (fixture, &figure);
  GtkWidget *bar = get_bar (fixture);
  CaptivesSourcePanel *panel;
  GtkWidget *list;
  GtkWidget *row;

  open_path (fixture, path);
  while (!gtk_widget_get_visible (bar))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_state (fixture, "chart", fixture->last_chart));

  list = test_widgets_find (bar, GTK_TYPE_LIST_BOX);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_nonnull (row);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_signal_emit_by_name (list, "row-activated", row);
  panel = CAPTIVES_SOURCE_PANEL (test_widgets_find (GTK_WIDGET (fixture->window), CAPTIVES_TYPE_SOURCE_PANEL));
  g_assert_cmpstr (captives_source_panel_get_figure (panel), ==, figure);

  gtk_widget_activate_action (bar, "changes.close", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
}

#define OWN_RECORD(chart, definition) \
  "{\"format\":1,\"dataset\":\"%s\",\"chart\":\"" chart "\",\"language\":\"ja\",\"figures\":[],\"definition\":\"" definition "\"}"
#define OWN_DEFINITION(id, dataset, title) \
  "{\\\"format\\\":\\\"captives-chart\\\",\\\"format-version\\\":1,\\\"id\\\":\\\"" id "\\\",\\\"title\\\":\\\"" title \
  "\\\",\\\"kind\\\":\\\"claims\\\",\\\"dataset\\\":\\\"" dataset "\\\",\\\"dataset-version\\\":\\\"1\\\",\\\"figures\\\":[\\\"x\\\"]}"

/* A picture of nobody, of another dataset, of a chart that is gone: one sentence each, and the window as it was. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const char *const records[] = {
    "",
    "{\"format\":1,\"dataset\":\"another\",\"chart\":\"c\",\"language\":\"ja\",\"figures\":[]}",
    "{\"format\":1,\"dataset\":\"%s\",\"chart\":\"no-such-chart\",\"language\":\"ja\",\"figures\":[]}",
    "{\"format\":7}",
    OWN_RECORD ("own-x", "{"),
    OWN_RECORD ("own-x", "[[[[[[[[[[[["),
    OWN_RECORD ("own-x", "{}"),
    /* Another than it shows, one that would stand for the dataset's, a path, and one of another dataset. */
    OWN_RECORD ("own-x", OWN_DEFINITION ("own-y", "%s", "a")),
    OWN_RECORD ("two-accounts", OWN_DEFINITION ("two-accounts", "%s", "a")),
    OWN_RECORD ("own-/../x", OWN_DEFINITION ("own-/../x", "%s", "a")),
    OWN_RECORD ("own-x", OWN_DEFINITION ("own-x", "another", "a")),
    OWN_RECORD ("own-x", OWN_DEFINITION ("own-x", "%s", "")),
  };
  const char *id = captives_dataset_get_info (captives_window_get_dataset (fixture->window))->id;
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autofree char *path = g_build_filename (fixture->folder, "wrong.svg", NULL);
  g_autoptr (GVariant) chart = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "chart");
  g_autoptr (GVariant) language = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "language");

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_auto (GStrv) halves = g_strsplit (records[i], "%s", -1);
      g_autofree char *record = g_strjoinv (id, halves);
      g_autofree char *svg = g_strdup_printf ("<svg xmlns:v='" CAPTIVES_RECORD_NAMESPACE "'><v:%s>%s</v:%s></svg>",
                                              *record != '\0' ? "view" : "x", record, *record != '\0' ? "view" : "x");
      GtkWidget *dialog;

      g_assert_true (g_file_set_contents (path, svg, -1, NULL));
      open_path (fixture, path);
      while ((dialog = test_alert_find ()) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_test_message ("%s", test_alert_get_body (dialog));
      g_assert_true (g_str_has_prefix (test_alert_get_body (dialog), "“wrong.svg” "));
      test_alert_close (dialog);
      spin_until_idle ();
      g_assert_true (has_state (fixture, "chart", g_variant_get_string (chart, NULL)));
      g_assert_true (has_state (fixture, "language", g_variant_get_string (language, NULL)));
      g_assert_false (gtk_widget_get_visible (get_bar (fixture)));
    }
  {
    g_autoptr (GPtrArray) kept = captives_own_load_charts (directory, NULL);

    g_assert_cmpuint (kept->len, ==, 0);
  }
}

/* Returns: (transfer full): a chart of claims that is neither in a file nor in the dataset */
static CaptivesOwnChart *
make_own_chart (Fixture *fixture)
{
  CaptivesDataset *dataset = captives_window_get_dataset (fixture->window);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  const CaptivesFigureFilter filter = { .question = "died-total" };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, &filter);
  CaptivesOwnChart *chart = captives_own_chart_new (info->id, info->version);

  g_assert_cmpuint (figures->len, >, 1);
  g_free (chart->title);
  chart->title = g_strdup ("<Ours & \"theirs\"> 数");
  for (guint i = 0; i < 2; i++)
    captives_own_chart_add_figure (chart, ((const CaptivesFigure *) figures->pdata[i])->id);

  return chart;
}

/* A picture of somebody's own chart opens where that chart is unknown, and the chart is kept there. */
static void
test_own (Fixture       *fixture,
          gconstpointer  user_data)
{
  static const char *const names[] = { "a.png", "b.svg", "c.pdf" };
  g_autoptr (CaptivesDataset) dataset = captives_dataset_ref (captives_window_get_dataset (fixture->window));
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (CaptivesOwnChart) chart = make_own_chart (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CaptivesScene) scene = NULL;
      g_autoptr (GPtrArray) kept = NULL;
      g_autofree char *path = NULL;
      const CaptivesOwnChart *found;

      captives_dataset_add_own_chart (dataset, chart, TRUE);
      scene = lay_out (fixture, chart->id, NULL, CAPTIVES_LANGUAGE_ENGLISH);
      path = export_scene (fixture, scene, names[i]);
      captives_dataset_remove_own_chart (dataset, chart->id);
      g_assert_null (captives_dataset_get_own_definition (dataset, chart->id));

      open_path (fixture, path);
      wait_state (fixture, "chart", chart->id);
      g_assert_false (gtk_widget_get_visible (get_bar (fixture)));
      kept = captives_own_load_charts (directory, NULL);
      g_assert_cmpuint (kept->len, ==, 1);
      found = g_ptr_array_index (kept, 0);
      g_assert_cmpstr (found->title, ==, chart->title);
      g_assert_cmpuint (found->figures->len, ==, 2);
      g_assert_cmpstr (g_ptr_array_index (found->figures, 1), ==, g_ptr_array_index (chart->figures, 1));

      g_assert_true (captives_own_remove (directory, chart->id, NULL));
      g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "chart", g_variant_new_string (fixture->last_chart));
      captives_dataset_remove_own_chart (dataset, chart->id);
    }
}

/* What is there under the name of the carried chart stays as the user made it. */
static void
test_own_here (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (CaptivesDataset) dataset = captives_dataset_ref (captives_window_get_dataset (fixture->window));
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (CaptivesOwnChart) chart = make_own_chart (fixture);
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  captives_dataset_add_own_chart (dataset, chart, TRUE);
  scene = lay_out (fixture, chart->id, NULL, CAPTIVES_LANGUAGE_ENGLISH);
  path = export_scene (fixture, scene, "here.svg");
  g_free (chart->title);
  chart->title = g_strdup ("Changed since");
  g_assert_true (captives_own_save_chart (directory, chart, NULL));
  captives_dataset_add_own_chart (dataset, chart, TRUE);

  open_path (fixture, path);
  wait_state (fixture, "chart", chart->id);
  kept = captives_own_load_charts (directory, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (((const CaptivesOwnChart *) kept->pdata[0])->title, ==, "Changed since");

  g_assert_true (captives_own_remove (directory, chart->id, NULL));
  captives_dataset_remove_own_chart (dataset, chart->id);
}

/* Named on the command line: the picture is read before the bundled dataset is there. */
static void
test_waiting (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (CaptivesScene) scene = lay_out (fixture, fixture->last_chart, NULL, CAPTIVES_LANGUAGE_JAPANESE);
  g_autofree char *path = export_scene (fixture, scene, "early.pdf");
  g_autoptr (CaptivesDataset) dataset = captives_dataset_ref (captives_window_get_dataset (fixture->window));
  CaptivesWindow *first = fixture->window;

  fixture->window = captives_window_new (GTK_APPLICATION (g_application_get_default ()));
  open_path (fixture, path);
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (captives_window_has_dataset (fixture->window));
  captives_window_set_dataset (fixture->window, dataset);
  wait_state (fixture, "chart", fixture->last_chart);
  g_assert_true (has_state (fixture, "language", "ja"));
  gtk_window_destroy (GTK_WINDOW (first));
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Returns: a chart that has both scales */
static const char *
find_scaled_chart (Fixture *fixture)
{
  CaptivesDataset *dataset = captives_window_get_dataset (fixture->window);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (captives_layout_can_scale (dataset, chart->id))
        return chart->id;
    }

  g_assert_not_reached ();
}

static gboolean
is_log (Fixture *fixture)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "log-scale");

  return g_variant_get_boolean (state);
}

static void
open_scaled (Fixture      *fixture,
             CaptivesAxis  axis,
             const char   *name)
{
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *path = NULL;
  CaptivesView view;

  captives_view_init (&view, find_scaled_chart (fixture));
  view.locale.language = CAPTIVES_LANGUAGE_ENGLISH;
  view.axis = axis;
  scene = lay_out_view (fixture, &view);
  path = export_scene (fixture, scene, name);
  open_path (fixture, path);
  wait_state (fixture, "chart", view.chart);
  while (is_log (fixture) != (axis == CAPTIVES_AXIS_LOG))
    g_main_context_iteration (NULL, TRUE);
}

static void
keep_result_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* What is copied is the chart as it is seen. */
static void
assert_copied_axis (Fixture    *fixture,
                    const char *axis)
{
  GtkWidget *widget = GTK_WIDGET (fixture->window);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CaptivesRecord) record = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GdkContentProvider *content;

  gtk_widget_activate_action (widget, "win.copy-chart", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  gdk_content_provider_write_mime_type_async (content, "image/svg+xml", stream, G_PRIORITY_DEFAULT, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  gdk_content_provider_write_mime_type_finish (content, result, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  record = captives_record_read_bytes (bytes, "copied", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (record->axis, ==, axis);
}

/* The scale comes back too, whatever it was before; and a name that holds markup is a name. */
static void
test_scale (Fixture       *fixture,
            gconstpointer  user_data)
{
  open_scaled (fixture, CAPTIVES_AXIS_LOG, "A & <B.svg");
  while (!has_text (GTK_WIDGET (fixture->window), "A & <B.svg: "))
    g_main_context_iteration (NULL, TRUE);
  assert_copied_axis (fixture, "log");
  open_scaled (fixture, CAPTIVES_AXIS_LINEAR, "linear.png");
  assert_copied_axis (fixture, "linear");
  open_scaled (fixture, CAPTIVES_AXIS_LOG, "log.pdf");
}

/* Quitting closes window after window, and the speaker's takes the presentation with it. */
static void
test_quit (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  CaptivesDataset *dataset = captives_window_get_dataset (fixture->window);
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (dataset);
  const CaptivesStory *story = g_ptr_array_index (stories, 0);
  g_autoptr (CaptivesShow) show = captives_show_new (dataset, story->id, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });

  g_object_ref (fixture->window);
  gtk_window_present (captives_presenter_new (application, show));
  captives_presentation_start (application, GTK_WINDOW (fixture->window), show);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  spin_until_idle ();
  g_assert_null (captives_presentation_find (application));
  g_assert_false (gtk_widget_get_realized (GTK_WIDGET (fixture->window)));
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    g_assert_false (CAPTIVES_IS_WINDOW (l->data));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CaptivesApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = captives_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));

  g_test_add ("/ui/window-picture/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/ui/window-picture/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/ui/window-picture/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/ui/window-picture/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/ui/window-picture/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/ui/window-picture/own", Fixture, NULL, set_up, test_own, tear_down);
  g_test_add ("/ui/window-picture/own-here", Fixture, NULL, set_up, test_own_here, tear_down);
  g_test_add ("/ui/window-picture/waiting", Fixture, NULL, set_up, test_waiting, tear_down);

  g_test_add ("/ui/window-picture/scale", Fixture, NULL, set_up, test_scale, tear_down);
  g_test_add ("/ui/window-picture/quit", Fixture, NULL, set_up, test_quit, tear_down);

  return g_test_run ();
}
