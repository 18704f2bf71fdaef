/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A story on the screen: what the audience and what the speaker see. */

#include "config.h"

#include "captives-chart-view.h"
#include "captives-dataset-own.h"
#include "captives-expand.h"
#include "captives-presentation.h"
#include "captives-presenter.h"
#include "captives-resources.h"
#include "captives-show-card.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkApplication  *application;
  CaptivesDataset *dataset;
  CaptivesShow    *show;
  GtkWidget       *parent;
} Fixture;

/* Lets the windows work until something is so; a test that waits in vain ends by its timeout. */
#define WAIT_FOR(condition) \
  G_STMT_START { \
    while (!(condition)) \
      g_main_context_iteration (NULL, TRUE); \
  } G_STMT_END

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  fixture->application = GTK_APPLICATION ((gpointer) user_data);
  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  stories = captives_dataset_list_stories (fixture->dataset);
  g_assert_cmpuint (stories->len, >, 0);
  fixture->show = captives_show_new (fixture->dataset, ((const CaptivesStory *) g_ptr_array_index (stories, 0))->id, NULL,
                                     (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  fixture->parent = gtk_application_window_new (fixture->application);
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_object_unref (fixture->show);
  captives_dataset_unref (fixture->dataset);
}

/* All widgets of a type that are seen, in the order of the tree. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
list_widgets (gpointer window,
              GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (window, type, found);

  return found;
}

static gboolean
has_label (gpointer    window,
           const char *text)
{
  g_autoptr (GPtrArray) labels = list_widgets (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Returns: (nullable): what the view of that number draws */
static const CaptivesScene *
get_scene (gpointer window,
           guint    index)
{
  g_autoptr (GPtrArray) views = list_widgets (window, CAPTIVES_TYPE_CHART_VIEW);

  return index < views->len ? captives_chart_view_get_scene (g_ptr_array_index (views, index)) : NULL;
}

/* Whether one slide, and no longer two, fills the view. */
static gboolean
shows_slide (Fixture *fixture,
             gpointer window,
             guint    view,
             guint    slide)
{
  const CaptivesScene *scene = get_scene (window, view);
  const char *chart = captives_show_get_slide (fixture->show, slide)->chart;

  return scene != NULL && g_str_equal (captives_scene_get_info (scene)->chart, chart)
         && (CAPTIVES_IS_PRESENTER (window) || get_scene (window, 1) == NULL);
}

static void
test_audience (Fixture       *fixture,
               gconstpointer  user_data)
{
  CaptivesPresentation *window
    = captives_presentation_start (fixture->application, GTK_WINDOW (fixture->parent), fixture->show);
  const char *figure;
  const CaptivesFigure *first;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  WAIT_FOR (shows_slide (fixture, window, 0, 0));

  captives_show_go (fixture->show, 2);
  WAIT_FOR (shows_slide (fixture, window, 0, 2));

  /* Who says so: of the first figure drawn its words and its source's. */
  figure = captives_scene_get_info (get_scene (window, 0))->figures[0];
  first = captives_dataset_get_figure (fixture->dataset, figure);
  captives_show_take_key (fixture->show, GDK_KEY_s, 0);
  WAIT_FOR (has_label (window, captives_text_get (&first->label, CAPTIVES_LANGUAGE_ENGLISH)));
  captives_show_take_key (fixture->show, GDK_KEY_t, 0);
  WAIT_FOR (has_label (window, captives_text_get (&first->counted, CAPTIVES_LANGUAGE_ENGLISH)));

  /* The number that is being typed is seen, and gone when it is done. */
  captives_show_take_key (fixture->show, GDK_KEY_5, 0);
  WAIT_FOR (has_label (window, "5"));
  captives_show_take_key (fixture->show, GDK_KEY_Return, 0);
  WAIT_FOR (shows_slide (fixture, window, 0, 4));

  captives_show_take_key (fixture->show, GDK_KEY_Escape, 0);
  WAIT_FOR (window == NULL);
}

/* A selected mark narrows the card to its figure; the rivals of its question stand there with it. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  user_data)
{
  CaptivesPresentation *window;
  const CaptivesScene *scene;
  const CaptivesFigure *rival = NULL;
  const char *figure = NULL;

  window = captives_presentation_start (fixture->application, GTK_WINDOW (fixture->parent), fixture->show);
  for (guint slide = 0; rival == NULL; slide++)
    {
      g_assert_cmpuint (slide, <, captives_show_get_n_slides (fixture->show));
      captives_show_go (fixture->show, slide);
      WAIT_FOR (shows_slide (fixture, window, 0, slide));
      scene = get_scene (window, 0);
      for (guint i = 0; rival == NULL && captives_scene_get_info (scene)->figures[i] != NULL; i++)
        {
          g_autoptr (GPtrArray) rivals = NULL;

          figure = captives_scene_get_info (scene)->figures[i];
          rivals = captives_dataset_list_rivals (fixture->dataset, figure);
          rival = rivals->len > 0 ? g_ptr_array_index (rivals, 0) : NULL;
        }
    }

  {
    g_autoptr (GPtrArray) views = list_widgets (window, CAPTIVES_TYPE_CHART_VIEW);

    g_assert_true (captives_chart_view_select_figure (g_ptr_array_index (views, 0), figure));
  }
  captives_show_take_key (fixture->show, GDK_KEY_r, 0);
  WAIT_FOR (has_label (window, captives_text_get (&rival->label, CAPTIVES_LANGUAGE_ENGLISH)));
  gtk_window_close (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_presenter (Fixture       *fixture,
                gconstpointer  user_data)
{
  guint last = captives_show_get_n_slides (fixture->show) - 1;
  GtkWindow *window = captives_presenter_new (fixture->application, fixture->show);
  g_autofree char *place = g_strdup_printf ("2 / %u", last + 1);
  g_autofree char *note = NULL;
  guint n_leaves = 0;

  g_signal_connect_swapped (fixture->show, "leave", G_CALLBACK (count_cb), &n_leaves);
  gtk_window_present (window);
  captives_show_go (fixture->show, 1);
  WAIT_FOR (shows_slide (fixture, window, 0, 1));
  WAIT_FOR (shows_slide (fixture, window, 1, 2));
  g_assert_true (has_label (window, place));
  note = captives_expand (fixture->dataset, captives_text_get (&captives_show_get_slide (fixture->show, 1)->note, CAPTIVES_LANGUAGE_ENGLISH),
                          (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_cmpstr (note, !=, "");
  g_assert_true (has_label (window, note));
  captives_show_take_key (fixture->show, GDK_KEY_b, 0);
  WAIT_FOR (has_label (window, "black"));

  captives_show_take_key (fixture->show, GDK_KEY_End, 0);
  WAIT_FOR (shows_slide (fixture, window, 0, last));
  g_assert_true (has_label (window, "last slide"));

  /* The speaker's window ends the show, not only itself. */
  gtk_window_close (window);
  g_assert_cmpuint (n_leaves, ==, 1);
  gtk_window_destroy (window);
}

/* A note names its figures as titles do: the speaker reads the number, not the name in braces. */
static void
test_note (Fixture       *fixture,
           gconstpointer  user_data)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (fixture->dataset);
  const CaptivesSlide *first = captives_show_get_slide (fixture->show, 0);
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (fixture->dataset, &(CaptivesFigureFilter) { NULL });
  const CaptivesFigure *figure = g_ptr_array_index (figures, 0);
  g_autofree char *note = g_strdup_printf ("Say {%s}.", figure->id);
  g_autofree char *expected = captives_expand (fixture->dataset, note, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new (info->id, info->version);
  g_autoptr (CaptivesShow) show = NULL;
  GtkWindow *window;

  g_free (story->title);
  story->title = g_strdup ("Own");
  g_ptr_array_add (story->slides, captives_own_slide_new (first->chart, "Title", note, NULL));
  captives_dataset_add_own_story (fixture->dataset, story);
  show = captives_show_new (fixture->dataset, story->id, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  window = captives_presenter_new (fixture->application, show);
  gtk_window_present (window);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_cmpstr (expected, !=, note);
  g_assert_true (has_label (window, expected));
  g_assert_false (has_label (window, "{"));
  gtk_window_destroy (window);
}

/* What the pointer can do the keyboard can: each mark once, in order, then none; and the card is of the one selected. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  user_data)
{
  CaptivesPresentation *window
    = captives_presentation_start (fixture->application, GTK_WINDOW (fixture->parent), fixture->show);
  g_autoptr (GPtrArray) views = NULL;
  CaptivesChartView *view;
  const CaptivesMark *marks;
  guint n_marks;

  WAIT_FOR (shows_slide (fixture, window, 0, 0));
  views = list_widgets (window, CAPTIVES_TYPE_CHART_VIEW);
  view = g_ptr_array_index (views, 0);
  WAIT_FOR (gtk_widget_get_first_child (GTK_WIDGET (view)) != NULL);
  marks = captives_scene_get_marks (captives_chart_view_get_scene (view), &n_marks);
  g_assert_cmpuint (n_marks, >, 1);
  for (guint i = 0; i < n_marks; i++)
    {
      captives_show_take_key (fixture->show, GDK_KEY_Tab, 0);
      g_assert_true (captives_chart_view_get_selected (view) == &marks[i]);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (view)));
    }
  captives_show_take_key (fixture->show, GDK_KEY_Tab, 0);
  g_assert_null (captives_chart_view_get_selected (view));
  captives_show_take_key (fixture->show, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  g_assert_true (captives_chart_view_get_selected (view) == &marks[n_marks - 1]);

  g_assert_true (captives_presentation_find (fixture->application) == window);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (captives_presentation_find (fixture->application));
}

#define ADD(path, function) g_test_add ("/presentation/" path, Fixture, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  captives_register_resource ();
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  ADD ("audience", test_audience);
  ADD ("selection", test_selection);
  ADD ("presenter", test_presenter);
  ADD ("note", test_note);
  ADD ("steps", test_steps);

  return g_test_run ();
}
