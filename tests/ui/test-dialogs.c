/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What dialogs ask and do, and what becomes of it when their window goes. */

#include "config.h"

#include "captives-alert.h"
#include "captives-file-work.h"
#include "captives-own-finder.h"
#include "captives-resources.h"
#include "test-alert.h"

typedef struct
{
  GtkWindow        *parent;        /* weak, as the next two: NULL once it is gone */
  AdwToastOverlay  *parent_toasts;
  GtkWindow        *dialog;
  CaptivesFileWork *work;
  guint             n_answers;
  gboolean          answer;
} Fixture;

/* Windows belong to the toolkit. */
static GtkWindow *
create_window (AdwToastOverlay **toasts)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  *toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (*toasts));

  return window;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  AdwToastOverlay *toasts;

  g_set_weak_pointer (&fixture->parent, create_window (&fixture->parent_toasts));
  adw_toast_overlay_set_child (fixture->parent_toasts, gtk_label_new (""));
  gtk_window_present (fixture->parent);
  g_set_weak_pointer (&fixture->dialog, create_window (&toasts));
  gtk_window_set_transient_for (fixture->dialog, fixture->parent);
  g_set_weak_pointer (&fixture->work, g_object_new (CAPTIVES_TYPE_FILE_WORK, NULL));
  captives_file_work_set_toasts (fixture->work, fixture->parent_toasts);
  adw_toast_overlay_set_child (toasts, GTK_WIDGET (fixture->work));
  gtk_window_present (fixture->dialog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (fixture->dialog);
  if (fixture->parent != NULL)
    gtk_window_destroy (fixture->parent);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_assert_null (fixture->work);
}

static void
answered_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (source_object == G_OBJECT (fixture->parent));
  fixture->n_answers++;
  fixture->answer = captives_alert_ask_finish (result);
}

/* Returns: (transfer none): the question over the parent */
static GtkWidget *
ask (Fixture *fixture)
{
  const CaptivesAlertQuestion question = { "Remove?", "It will be lost.", "_Remove" };
  GtkWidget *alert;

  g_assert_null (test_alert_find ());
  captives_alert_ask_async (&question, fixture->parent, answered_cb, fixture);
  alert = test_alert_find ();
  g_assert_nonnull (alert);

  return alert;
}

static void
wait_for_answer (Fixture *fixture)
{
  while (fixture->n_answers == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  user_data)
{
  test_alert_click (ask (fixture), "_Remove");
  wait_for_answer (fixture);
  g_assert_true (fixture->answer);
}

static void
test_no_answer (Fixture       *fixture,
                gconstpointer  user_data)
{
  test_alert_close (ask (fixture));
  wait_for_answer (fixture);
  g_assert_false (fixture->answer);
}

/* Who asked waits for an answer, and keeps what belongs to the question until it comes. */
static void
test_parent_goes (Fixture       *fixture,
                  gconstpointer  user_data)
{
  ask (fixture);
  gtk_window_destroy (fixture->parent);
  wait_for_answer (fixture);
  g_assert_false (fixture->answer);
  g_assert_null (fixture->parent);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_work (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  GCancellable *cancellable;
  guint n_changes = 0;

  g_signal_connect_swapped (fixture->work, "notify::busy", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (captives_file_work_is_busy (fixture->work));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->work)));
  g_assert_false (captives_file_work_stop (fixture->work));

  cancellable = captives_file_work_begin (fixture->work, "/tmp/図.pdf");
  g_assert_true (captives_file_work_is_busy (fixture->work));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->work)));
  g_assert_cmpuint (n_changes, ==, 1);
  captives_file_work_set_progress (fixture->work, 0.5, "1 of 2");
  g_assert_false (g_cancellable_is_cancelled (cancellable));

  /* A failure leaves the dialog, where something else may be chosen. */
  captives_file_work_end (fixture->work, error);
  g_assert_false (captives_file_work_is_busy (fixture->work));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->work)));
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (gtk_widget_get_root (GTK_WIDGET (fixture->work)) == GTK_ROOT (fixture->dialog));

  /* What is done, or stopped, closes it. */
  cancellable = captives_file_work_begin (fixture->work, "/tmp/図.pdf");
  g_assert_true (captives_file_work_stop (fixture->work));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_true (captives_file_work_is_busy (fixture->work));
  g_clear_error (&error);
  g_cancellable_set_error_if_cancelled (cancellable, &error);
  captives_file_work_end (fixture->work, error);
  g_assert_null (fixture->dialog);
}

static void
test_dialog_goes (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (CaptivesFileWork) work = g_object_ref (fixture->work);
  g_autoptr (GCancellable) cancellable = g_object_ref (captives_file_work_begin (work, "/tmp/図.pdf"));
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (fixture->dialog);
  g_assert_true (g_cancellable_is_cancelled (cancellable));

  /* The last words of the thread come later. */
  captives_file_work_set_progress (work, 1, NULL);
  g_cancellable_set_error_if_cancelled (cancellable, &error);
  captives_file_work_tell (work, "Stopped");
  captives_file_work_end (work, error);
  g_assert_false (captives_file_work_is_busy (work));
}

typedef struct
{
  CaptivesDataset   *dataset;
  GtkWindow         *window;
  CaptivesOwnFinder *finder;
  GtkWidget         *entry;
  GtkListBox        *list_box;
  GPtrArray         *chosen;   /* (element-type utf8) */
} Finding;

static void
chosen_cb (Finding    *finding,
           const char *id)
{
  g_ptr_array_add (finding->chosen, g_strdup (id));
}

static void
begin_finding (Finding       *finding,
               gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *box;

  finding->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  finding->chosen = g_ptr_array_new_with_free_func (g_free);
  finding->window = GTK_WINDOW (gtk_window_new ());
  finding->finder = g_object_new (CAPTIVES_TYPE_OWN_FINDER, NULL);
  box = gtk_widget_get_first_child (GTK_WIDGET (finding->finder));
  finding->entry = gtk_widget_get_first_child (box);
  finding->list_box = GTK_LIST_BOX (gtk_widget_get_last_child (box));
  captives_own_finder_set_dataset (finding->finder, finding->dataset, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_signal_connect_swapped (finding->finder, "figure-chosen", G_CALLBACK (chosen_cb), finding);
  gtk_window_set_child (finding->window, GTK_WIDGET (finding->finder));
}

static void
end_finding (Finding       *finding,
             gconstpointer  user_data)
{
  gtk_window_destroy (finding->window);
  captives_dataset_unref (finding->dataset);
  g_ptr_array_unref (finding->chosen);
}

static void
type (Finding    *finding,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (finding->entry), text);
  g_signal_emit_by_name (finding->entry, "search-changed");
}

static void
wait_for_rows (Finding *finding)
{
  while (captives_own_finder_is_busy (finding->finder))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_find (Finding       *finding,
           gconstpointer  user_data)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (finding->dataset, "mvd-died");
  g_autofree char *number = g_strdup_printf ("%.0f", figure->value);

  /* The newest question counts, whatever was being answered. */
  type (finding, "captured");
  type (finding, number);
  g_assert_null (gtk_list_box_get_row_at_index (finding->list_box, 0));
  wait_for_rows (finding);
  g_assert_nonnull (gtk_list_box_get_row_at_index (finding->list_box, 0));
  g_signal_emit_by_name (finding->entry, "activate");
  g_assert_cmpuint (finding->chosen->len, ==, 1);
  figure = captives_dataset_get_figure (finding->dataset, g_ptr_array_index (finding->chosen, 0));
  g_assert_cmpfloat (figure->value, ==, g_ascii_strtod (number, NULL));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (finding->entry)), ==, "");
  wait_for_rows (finding);
  g_assert_null (gtk_list_box_get_row_at_index (finding->list_box, 0));
  type (finding, "no such words in it");
  wait_for_rows (finding);
  g_assert_null (gtk_list_box_get_row_at_index (finding->list_box, 0));
  g_signal_emit_by_name (finding->entry, "activate");
  g_assert_cmpuint (finding->chosen->len, ==, 1);
}

/* Whoever is sure of the first does not wait for it. */
static void
test_enter_first (Finding       *finding,
                  gconstpointer  user_data)
{
  gtk_editable_set_text (GTK_EDITABLE (finding->entry), "61855");
  g_signal_emit_by_name (finding->entry, "activate");
  g_signal_emit_by_name (finding->entry, "search-changed");
  g_assert_cmpuint (finding->chosen->len, ==, 0);
  wait_for_rows (finding);
  g_assert_cmpuint (finding->chosen->len, ==, 1);

  /* Typing on takes it back. */
  gtk_editable_set_text (GTK_EDITABLE (finding->entry), "6185");
  g_signal_emit_by_name (finding->entry, "activate");
  type (finding, "61855");
  wait_for_rows (finding);
  g_assert_cmpuint (finding->chosen->len, ==, 1);
}

/* The answer comes when nobody is there any more. */
static void
test_finder_goes (Finding       *finding,
                  gconstpointer  user_data)
{
  CaptivesOwnFinder *finder = finding->finder;

  g_object_add_weak_pointer (G_OBJECT (finder), (gpointer *) &finder);
  type (finding, "died");
  gtk_window_set_child (finding->window, NULL);
  while (finder != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  captives_register_resource ();

#define ADD(path, function) g_test_add ("/dialogs/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("answer", test_answer);
  ADD ("no-answer", test_no_answer);
  ADD ("parent-goes", test_parent_goes);
  ADD ("work", test_work);
  ADD ("dialog-goes", test_dialog_goes);
#undef ADD
#define ADD(path, function) g_test_add ("/dialogs/" path, Finding, NULL, begin_finding, function, end_finding)
  ADD ("find", test_find);
  ADD ("enter-first", test_enter_first);
  ADD ("finder-goes", test_finder_goes);
#undef ADD

  return g_test_run ();
}
