/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-table DATASET -- what the window costs with a long dataset, beside a bare list of strings of the same length
 *
 * Prints, in milliseconds: "open" (the file is checked and read, in a thread), and for each thing done to the window "NAME" (until it is
 * done), "NAME-stall" (the longest time in which the main loop answered nobody) and "NAME-work" (the longest time for which the main
 * thread worked without answering, which does not grow with what else the machine does).  "scroll" goes through the table from its top
 * to its end; "strings" does the same with a GtkColumnView of seven columns over a GtkStringList, and "strings-show" shows it.
 */

#include "config.h"

#include "captives-application.h"
#include "captives-window-private.h"

#include <time.h>

#define N_STEPS   8
#define N_COLUMNS 7

typedef struct
{
  CaptivesWindow *window;
  gint64          last;   /* when the main loop was last seen alive, microseconds */
  gint64          worst;  /* the longest gap since the stretch began */
  gint64          last_work;  /* the same of the thread's own time */
  gint64          worst_work;
  gint64          begun;
} Bench;

static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
probe_cb (gpointer user_data)
{
  Bench *bench = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = get_work ();

  bench->worst_work = MAX (bench->worst_work, work - bench->last_work);
  bench->last_work = work;
  bench->worst = MAX (bench->worst, now - bench->last);
  bench->last = now;
  return G_SOURCE_CONTINUE;
}

static void
begin (Bench *bench)
{
  bench->begun = bench->last = g_get_monotonic_time ();
  bench->last_work = get_work ();
  bench->worst = bench->worst_work = 0;
}

static void
report (Bench      *bench,
        const char *name)
{
  probe_cb (bench);
  g_print ("%s %.1f\n", name, (double) (bench->last - bench->begun) / 1000);
  g_print ("%s-stall %.1f\n", name, (double) bench->worst / 1000);
  g_print ("%s-work %.1f\n", name, (double) bench->worst_work / 1000);
}

static void
painted_cb (guint *n_frames)
{
  ++*n_frames;
}

static void
wait_frames (GtkWidget *window,
             guint      n_wanted)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n_frames = 0;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  while (n_frames < n_wanted)
    {
      gtk_widget_queue_draw (window);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_below (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
scroll (GtkWidget *window,
        GtkWidget *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  for (guint i = 0; i <= N_STEPS; i++)
    {
      double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, end * i / N_STEPS);
      wait_frames (window, 1);
    }
}

static void
answered_cb (gboolean *answered)
{
  *answered = TRUE;
}

/* Waits for the answer that the table has just asked for, and for the frame that shows it. */
static void
wait_answer (Bench *bench)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_below (GTK_WIDGET (bench->window->table_view), GTK_TYPE_COLUMN_VIEW));
  GListModel *list = gtk_multi_selection_get_model (GTK_MULTI_SELECTION (gtk_column_view_get_model (view)));
  gboolean answered = FALSE;
  gulong id = g_signal_connect_swapped (list, "answered", G_CALLBACK (answered_cb), &answered);

  while (!answered)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (list, id);
  wait_frames (GTK_WIDGET (bench->window), 2);
}

static void
measure_table (Bench *bench)
{
  GtkWidget *table = GTK_WIDGET (bench->window->table_view);
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_parsed ("{'figures': 'all'}"));
  GtkWidget *view = find_below (table, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *entry = find_below (table, GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GtkColumnViewColumn) value = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 0);
  g_autoptr (GtkColumnViewColumn) who = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 3);

  captives_table_view_load (bench->window->table_view, state);
  begin (bench);
  gtk_widget_set_visible (table, TRUE);
  wait_answer (bench);
  report (bench, "table");

  begin (bench);
  scroll (GTK_WIDGET (bench->window), view);
  report (bench, "scroll");

  begin (bench);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), value, GTK_SORT_DESCENDING);
  wait_answer (bench);
  report (bench, "sort-value");

  begin (bench);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), who, GTK_SORT_ASCENDING);
  wait_answer (bench);
  report (bench, "sort-who");

  begin (bench);
  gtk_editable_set_text (GTK_EDITABLE (entry), "group 77");
  wait_answer (bench);
  report (bench, "filter");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
measure_strings (Bench *bench,
                 guint  n_rows)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *view;
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window = gtk_window_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = g_strdup_printf ("row number %u", i);

      gtk_string_list_append (strings, text);
    }
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (strings))));
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), gtk_column_view_column_new ("Column", factory));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  begin (bench);
  gtk_window_present (GTK_WINDOW (window));
  wait_frames (window, 4);
  report (bench, "strings-show");

  begin (bench);
  scroll (window, view);
  report (bench, "strings");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
measure_search (Bench      *bench,
                const char *name,
                const char *query)
{
  begin (bench);
  gtk_editable_set_text (GTK_EDITABLE (bench->window->search_entry), query);
  g_signal_emit_by_name (bench->window->search_entry, "search-changed");
  while (captives_search_results_is_busy (bench->window->search_results))
    g_main_context_iteration (NULL, TRUE);
  wait_frames (GTK_WIDGET (bench->window), 2);
  report (bench, name);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesApplication) application = NULL;
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  Bench bench = { NULL };

  if (argc != 2)
    return 2;

  gtk_init ();
  application = captives_application_new ();
  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  begin (&bench);
  dataset = captives_dataset_open (argv[1], CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  g_print ("open %.1f\n", (double) (g_get_monotonic_time () - bench.begun) / 1000);
  figures = captives_dataset_list_figures (dataset, NULL);

  g_timeout_add_full (G_PRIORITY_HIGH, 1, probe_cb, &bench, NULL);
  bench.window = captives_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (bench.window));
  wait_frames (GTK_WIDGET (bench.window), 4);

  begin (&bench);
  captives_window_set_dataset (bench.window, dataset);
  wait_frames (GTK_WIDGET (bench.window), 4);
  report (&bench, "window");
  measure_table (&bench);
  gtk_widget_activate_action (GTK_WIDGET (bench.window), "win.search", NULL);
  measure_search (&bench, "search-word", "group");
  measure_search (&bench, "search-number", "61855");
  measure_search (&bench, "search-short", "死亡");
  measure_strings (&bench, figures->len);
  gtk_window_destroy (GTK_WINDOW (bench.window));

  return 0;
}
