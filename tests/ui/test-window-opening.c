/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A real window that opens a large file: its main loop goes on, and whoever waits can give up. */

#include "config.h"

#include "captives-application.h"
#include "captives-opening-bar.h"
#include "captives-panel-arithmetic.h"
#include "captives-settings.h"
#include "captives-welcome.h"
#include "captives-window.h"
#include "test-fixture.h"
#include "test-widgets.h"

/* The fixture, and 60,000 figures more. */
#define MANY                                                                                                                 \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"                                         \
  "  INSERT INTO figure (id, measure, population, unit, qualifier, nature, scope, attribution, printed, value, label_en,"    \
  "    label_ru, label_ja, counted_en, counted_ru, counted_ja)"                                                              \
  "  SELECT 'n-' || i, 'died', 'all', 'persons', 'exact', 'count', 'same', 'attributed', i, i, 'L', 'L', 'L', 'C', 'C', 'C'" \
  "    FROM n;"

/* Milliseconds between two beats of the main loop. */
#define BEAT 5

typedef struct
{
  CaptivesApplication *application;
  CaptivesWindow      *window;
  TestFixture         *file;
} Fixture;

typedef struct
{
  guint   n_beats;
  gint64  last;    /* microseconds, as the next one */
  gint64  longest; /* between two beats */
} Pulse;

static gboolean
beat_cb (gpointer user_data)
{
  Pulse *pulse = user_data;
  gint64 now = g_get_monotonic_time ();

  if (pulse->n_beats++ > 0)
    pulse->longest = MAX (pulse->longest, now - pulse->last);
  pulse->last = now;

  return G_SOURCE_CONTINUE;
}

/* One for all tests, as there is one on a bus. */
static CaptivesApplication *
create_application (void)
{
  CaptivesApplication *application = captives_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

/* The bundled dataset first, as in life. */
static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->file = test_fixture_new (MANY);
  fixture->application = CAPTIVES_APPLICATION (g_application_get_default ());
  g_application_activate (G_APPLICATION (fixture->application));
  fixture->window = CAPTIVES_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  while (!captives_window_has_dataset (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  /* Its first chart is laid out and painted as well before anything is measured. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  test_fixture_free (fixture->file);
}

static void
open_file (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->file->path);

  captives_window_open (fixture->window, file);
}

static const char *
get_shown (Fixture *fixture)
{
  return captives_dataset_get_info (captives_window_get_dataset (fixture->window))->id;
}

/* How long a beat may wait is not asserted: the machine may be busy.  That there were beats is: a window that opened the file
 * itself would have none.  What the window does with the dataset is measured too. */
static void
test_goes_on (Fixture       *fixture,
              gconstpointer  user_data)
{
  Pulse pulse = { 0 };
  guint timer = g_timeout_add (BEAT, beat_cb, &pulse);
  guint n_beats;

  open_file (fixture);
  while (g_strcmp0 (get_shown (fixture), "sample") != 0)
    g_main_context_iteration (NULL, TRUE);
  n_beats = pulse.n_beats;
  while (pulse.n_beats < n_beats + 20)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);

  g_test_message ("%u beats, the longest pause %" G_GINT64_FORMAT " ms", pulse.n_beats, pulse.longest / 1000);
  g_assert_cmpuint (n_beats, >, 5);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *bar = test_widgets_find (GTK_WIDGET (fixture->window), CAPTIVES_TYPE_OPENING_BAR);
  CaptivesDataset *before = captives_window_get_dataset (fixture->window);
  gint64 end;

  open_file (fixture);
  g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_widget_activate_action (bar, "opening.cancel", NULL));
  g_assert_false (gtk_widget_get_visible (bar));

  /* As long as it would have taken, and more: nothing may come after all. */
  end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (captives_window_get_dataset (fixture->window) == before);

  /* And the next one comes. */
  open_file (fixture);
  while (g_strcmp0 (get_shown (fixture), "sample") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (bar));
}

/* Nobody sees the bar for a moment: it waits for an opening that takes long. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *bar = test_widgets_find (GTK_WIDGET (fixture->window), CAPTIVES_TYPE_OPENING_BAR);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CaptivesProgress *progress = captives_progress_new ();
  GtkWidget *gauge = test_widgets_find (bar, GTK_TYPE_PROGRESS_BAR);

  captives_opening_bar_begin (CAPTIVES_OPENING_BAR (bar), "a_file.captives", progress, cancellable);
  g_assert_false (gtk_widget_get_visible (bar));
  while (!gtk_widget_get_visible (bar))
    g_main_context_iteration (NULL, TRUE);

  captives_progress_set (-1, progress);
  g_assert_cmpfloat (captives_progress_get (progress), ==, -1);
  captives_progress_set (0.5, progress);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (gauge)) != 0.5)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (bar, "opening.cancel", NULL);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_visible (bar));
  captives_progress_unref (progress);
}

/* Whether there is a label that ends so. */
static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_str_has_suffix (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_label (child, text);

  return found;
}

/* A name of a file is no markup. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) error = g_error_new_literal (CAPTIVES_DATASET_ERROR, 0, "“R&D <b>.captives” is empty.");

  captives_window_set_failure (fixture->window, error);
  g_assert_true (has_label (GTK_WIDGET (fixture->window), error->message));
}

/* The sign before a number is no markup either. */
static void
test_bound (void)
{
  g_autoptr (TestFixture) file
    = test_fixture_new ("UPDATE figure SET qualifier = 'more-than' WHERE id = 'd-exact';"
                        "UPDATE figure SET qualifier = 'less-than' WHERE id = 'c-rest';");
  g_autoptr (CaptivesDataset) dataset = NULL;
  GtkWidget *account = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *derived = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autoptr (GError) error = NULL;

  dataset = captives_dataset_open (file->path, CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  captives_panel_arithmetic_fill_balance (GTK_BOX (account), dataset, captives_dataset_get_balance (dataset, "books"),
                                          (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_true (has_label (account, " = <\302\24062,787"));
  captives_panel_arithmetic_fill (GTK_BOX (derived), dataset, captives_dataset_get_figure (dataset, "c-rest"), (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_true (has_label (derived, " = <\302\24062,787"));

  g_object_unref (derived);
  g_object_unref (account);
}

static gboolean
has_welcome (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !found; i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      found = CAPTIVES_IS_WELCOME (window);
    }

  return found;
}

static void
close_all (GApplication *application)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever opens a file by a double click sees that file at the first start too; the welcome comes at the next one, and goes with
 * its window. */
static void
test_welcome_waits (void)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GSettings) settings = captives_settings_new ();
  Fixture fixture = { .application = CAPTIVES_APPLICATION (application), .file = test_fixture_new (NULL) };
  g_autoptr (GFile) file = g_file_new_for_path (fixture.file->path);

  g_settings_set_boolean (settings, "welcome-shown", FALSE);
  g_application_open (application, &file, 1, "");
  fixture.window = CAPTIVES_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  while (!captives_window_has_dataset (fixture.window) || g_strcmp0 (get_shown (&fixture), "sample") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (has_welcome ());
  g_assert_false (g_settings_get_boolean (settings, "welcome-shown"));
  close_all (application);
  test_fixture_free (fixture.file);

  g_application_activate (application);
  while (!has_welcome ())
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_settings_get_boolean (settings, "welcome-shown"));
  close_all (application);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CaptivesApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = create_application ();
  g_test_add_func ("/window-opening/welcome-waits", test_welcome_waits);
  g_test_add_func ("/window-opening/bound", test_bound);
  g_test_add ("/window-opening/goes-on", Fixture, NULL, set_up, test_goes_on, tear_down);
  g_test_add ("/window-opening/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/window-opening/bar", Fixture, NULL, set_up, test_bar, tear_down);
  g_test_add ("/window-opening/failure", Fixture, NULL, set_up, test_failure, tear_down);

  return g_test_run ();
}
