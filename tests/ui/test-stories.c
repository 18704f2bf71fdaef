/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A story of one's own: begun, filled, ordered, kept, opened again, presented, deleted and taken back; with a chart that is gone. */

#include "config.h"

#include "captives-application.h"
#include "captives-dataset-own.h"
#include "captives-presentation.h"
#include "captives-stories-dialog.h"
#include "captives-story-dialog.h"
#include "captives-story-slide.h"
#include "captives-window.h"
#include "test-alert.h"

#include <string.h>

#define GONE_ID "own-gone"

#define WAIT_FOR(condition) \
  G_STMT_START { \
    while (!(condition)) \
      g_main_context_iteration (NULL, TRUE); \
  } G_STMT_END

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window; /* the toolkit keeps it */
    }

  return NULL;
}

/* All widgets of a type, in the order of the tree. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gpointer
find_nth (gpointer widget,
          GType    type,
          guint    index)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  g_assert_cmpuint (index, <, found->len);

  return g_ptr_array_index (found, index);
}

static guint
count (gpointer widget,
       GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);

  return found->len;
}

static GPtrArray *
load_kept (void)
{
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);

  return captives_own_load_stories (directory, NULL);
}

static guint
count_kept (void)
{
  g_autoptr (GPtrArray) kept = load_kept ();

  return kept->len;
}

static CaptivesStoryDialog *
wait_editor (void)
{
  WAIT_FOR (find_window (CAPTIVES_TYPE_STORY_DIALOG) != NULL);

  return find_window (CAPTIVES_TYPE_STORY_DIALOG);
}

static void
type_note (CaptivesStorySlide *slide,
           const char         *text)
{
  GtkTextView *view = find_nth (slide, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* The charts of the choice are those of the dataset, in its order. */
static void
add_slide (CaptivesStoryDialog *editor,
           CaptivesDataset     *dataset,
           const char          *chart)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GPtrArray) combos = g_ptr_array_new ();
  guint index;

  g_assert_true (g_ptr_array_find (charts, captives_dataset_get_chart (dataset, chart), &index));
  collect (GTK_WIDGET (editor), ADW_TYPE_COMBO_ROW, combos);
  adw_combo_row_set_selected (g_ptr_array_index (combos, combos->len - 1), index); /* below the slides */
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.add", NULL);
}

static void
leave_show (void)
{
  CaptivesPresentation *window = find_window (CAPTIVES_TYPE_PRESENTATION);

  captives_show_take_key (captives_presentation_get_show (window), GDK_KEY_Escape, 0);
  WAIT_FOR (find_window (CAPTIVES_TYPE_PRESENTATION) == NULL);
}

static void
begin_and_keep (CaptivesDataset       *dataset,
                CaptivesStoriesDialog *stories)
{
  CaptivesStoryDialog *editor;
  CaptivesStorySlide *slide;

  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.new", NULL);
  editor = wait_editor ();
  gtk_editable_set_text (find_nth (editor, ADW_TYPE_ENTRY_ROW, 0), "  Mine <&> 物語 ");
  add_slide (editor, dataset, "how-many-died");
  add_slide (editor, dataset, "two-accounts");
  g_assert_cmpuint (count (editor, CAPTIVES_TYPE_STORY_SLIDE), ==, 2);

  /* The second before the first; then words and a figure for what is now the second. */
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.move-up", "u", 1);
  slide = find_nth (editor, CAPTIVES_TYPE_STORY_SLIDE, 1);
  g_assert_cmpstr (captives_story_slide_get (slide)->chart, ==, "how-many-died");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (slide))); /* it was open when it was moved */
  gtk_editable_set_text (find_nth (slide, ADW_TYPE_ENTRY_ROW, 0), "How many?");
  type_note (slide, "First line\n\n\tthird\n");
  adw_combo_row_set_selected (find_nth (slide, ADW_TYPE_COMBO_ROW, 0), 1);

  /* Presented as it stands, before it is kept, and no trace of that is left. */
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.present", NULL);
  WAIT_FOR (find_window (CAPTIVES_TYPE_PRESENTATION) != NULL);
  g_assert_cmpuint (captives_show_get_n_slides (captives_presentation_get_show (find_window (CAPTIVES_TYPE_PRESENTATION))), ==, 2);
  leave_show ();
  g_assert_cmpuint (count_kept (), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (editor), "story.save", NULL);
  WAIT_FOR (find_window (CAPTIVES_TYPE_STORY_DIALOG) == NULL);
}

static void
check_kept (const char *highlight)
{
  g_autoptr (GPtrArray) kept = load_kept ();
  const CaptivesOwnStory *story = g_ptr_array_index (kept, 0);
  const CaptivesOwnSlide *first = g_ptr_array_index (story->slides, 0);
  const CaptivesOwnSlide *second = g_ptr_array_index (story->slides, 1);

  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (story->title, ==, "Mine <&> 物語");
  g_assert_cmpuint (story->slides->len, ==, 2);
  g_assert_cmpstr (first->chart, ==, "two-accounts");
  g_assert_null (first->note);
  g_assert_cmpstr (second->title, ==, "How many?");
  g_assert_cmpstr (second->note, ==, "First line\n\n third");
  g_assert_cmpstr (second->highlight, ==, highlight);
}

/* Opened again it holds what was kept, and asks before what has been typed since is lost. */
static void
open_again (CaptivesStoriesDialog *stories,
            const char            *id)
{
  CaptivesStoryDialog *editor;
  CaptivesStorySlide *slide;
  g_autofree char *note = NULL;

  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.open", "s", id);
  editor = wait_editor ();
  slide = find_nth (editor, CAPTIVES_TYPE_STORY_SLIDE, 1);
  g_object_get (gtk_text_view_get_buffer (find_nth (slide, GTK_TYPE_TEXT_VIEW, 0)), "text", &note, NULL);
  g_assert_cmpstr (note, ==, "First line\n\n third");
  g_assert_cmpuint (adw_combo_row_get_selected (find_nth (slide, ADW_TYPE_COMBO_ROW, 0)), ==, 1);
  type_note (slide, "Other words");
  gtk_window_close (GTK_WINDOW (editor));
  WAIT_FOR (test_alert_find () != NULL);
  g_assert_nonnull (find_window (CAPTIVES_TYPE_STORY_DIALOG));
  test_alert_click (test_alert_find (), "_Discard");
  WAIT_FOR (find_window (CAPTIVES_TYPE_STORY_DIALOG) == NULL);
  WAIT_FOR (test_alert_find () == NULL);
}

static void
test_whole_way (gconstpointer user_data)
{
  CaptivesWindow *window = (gpointer) user_data;
  CaptivesDataset *dataset = captives_window_get_dataset (window);
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, "how-many-died");
  CaptivesStoriesDialog *stories;
  const char *highlight = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  const char *id;

  for (guint i = 0; highlight == NULL; i++)
    highlight = ((const CaptivesChartMark *) g_ptr_array_index (marks, i))->figure;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-story", NULL);
  stories = find_window (CAPTIVES_TYPE_STORIES_DIALOG);
  begin_and_keep (dataset, stories);
  check_kept (highlight);
  kept = load_kept ();
  id = ((const CaptivesOwnStory *) kept->pdata[0])->id;
  open_again (stories, id);
  check_kept (highlight);

  /* As any story of the dataset. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present-story", "s", id);
  WAIT_FOR (find_window (CAPTIVES_TYPE_PRESENTATION) != NULL);
  leave_show ();

  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.delete", "s", id);
  g_assert_cmpuint (count_kept (), ==, 0);
  {
    g_autofree char *text = captives_own_story_write (kept->pdata[0]);

    gtk_widget_activate_action (GTK_WIDGET (stories), "stories.restore", "s", text); /* what the toast's button does */
  }
  check_kept (highlight);
  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.delete", "s", id);
  gtk_window_destroy (GTK_WINDOW (stories));
}

/* Of two slides one, and of one none, can be shown. */
static void
test_gone (gconstpointer user_data)
{
  CaptivesWindow *window = (gpointer) user_data;
  CaptivesDataset *dataset = captives_window_get_dataset (window);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new (info->id, info->version);
  CaptivesStoriesDialog *stories;
  CaptivesStoryDialog *editor;
  CaptivesShow *show;

  g_free (story->title);
  story->title = g_strdup ("Holes");
  g_ptr_array_add (story->slides, captives_own_slide_new (GONE_ID, "Gone", "still here", "mvd-died"));
  g_ptr_array_add (story->slides, captives_own_slide_new ("two-accounts", "Here", NULL, NULL));
  g_assert_true (captives_own_save_story (directory, story, NULL));
  captives_dataset_add_own_story (dataset, story);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.present-story", "s", story->id);
  WAIT_FOR (find_window (CAPTIVES_TYPE_PRESENTATION) != NULL);
  show = captives_presentation_get_show (find_window (CAPTIVES_TYPE_PRESENTATION));
  g_assert_cmpuint (captives_show_get_n_slides (show), ==, 1);
  g_assert_cmpuint (captives_show_get_n_gone (show), ==, 1);
  g_assert_cmpstr (captives_show_get_slide (show, 0)->chart, ==, "two-accounts");
  leave_show ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-story", NULL);
  stories = find_window (CAPTIVES_TYPE_STORIES_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.open", "s", story->id);
  editor = wait_editor ();
  g_assert_cmpstr (adw_expander_row_get_subtitle (find_nth (editor, CAPTIVES_TYPE_STORY_SLIDE, 0)), ==,
                   "Its chart is gone; the slide is passed over.");
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.remove", "u", 1);
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.present", NULL); /* nothing to show */
  g_assert_null (find_window (CAPTIVES_TYPE_PRESENTATION));
  gtk_widget_activate_action (GTK_WIDGET (editor), "story.save", NULL);
  WAIT_FOR (find_window (CAPTIVES_TYPE_STORY_DIALOG) == NULL);
  {
    g_autoptr (GPtrArray) kept = load_kept ();
    const CaptivesOwnSlide *slide = g_ptr_array_index (((const CaptivesOwnStory *) kept->pdata[0])->slides, 0);

    g_assert_cmpstr (slide->chart, ==, GONE_ID);
    g_assert_cmpstr (slide->note, ==, "still here");
    g_assert_cmpstr (slide->highlight, ==, "mvd-died"); /* the chart may come back */
  }
  gtk_widget_activate_action (GTK_WIDGET (stories), "stories.delete", "s", story->id);
  gtk_window_destroy (GTK_WINDOW (stories));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CaptivesApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  CaptivesWindow *window;

  gtk_test_init (&argc, &argv, NULL);
  application = captives_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  g_application_activate (G_APPLICATION (application));
  window = CAPTIVES_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  WAIT_FOR (captives_window_has_dataset (window));

  g_test_add_data_func ("/ui/stories/whole-way", window, test_whole_way);
  g_test_add_data_func ("/ui/stories/gone", window, test_gone);

  return g_test_run ();
}
