/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chart view in a real window: what it paints, in which colours, and what a hover or a key costs. */

#include "config.h"

#include "captives-chart-view-private.h"
#include "captives-fold.h"
#include "captives-resources.h"
#include "captives-style.h"

#include <adwaita.h>

typedef struct
{
  CaptivesDataset   *dataset;
  GtkWidget         *window;
  CaptivesChartView *view;
  const char        *chart;   /* identifier */
  guint              n_changes;
} Fixture;

static void
painted_cb (guint *n_frames)
{
  ++*n_frames;
}

/* Lets whole frames be laid out and drawn, however slow the machine. */
static void
wait_frames (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint n_frames = 0;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  while (n_frames < 4)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  charts = captives_dataset_list_charts (fixture->dataset, NULL);
  fixture->chart = ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id;

  fixture->view = CAPTIVES_CHART_VIEW (captives_chart_view_new ());
  g_signal_connect_swapped (fixture->view, "selection-changed", G_CALLBACK (changed_cb), fixture);
  captives_chart_view_show (fixture->view, fixture->dataset, fixture->chart, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));

  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_frames (fixture);
  g_assert_nonnull (captives_chart_view_get_scene (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (fixture->view), &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (view);
  captives_dataset_unref (fixture->dataset);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* The colour that the view shows at a point of the chart. */
static CaptivesColour
pick_colour (Fixture *fixture,
             double   x,
             double   y)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  g_autofree guchar *pixels = g_malloc0 ((gsize) width * height * 4);
  cairo_surface_t *surface;
  GskRenderNode *node;
  cairo_t *cr;
  guint32 pixel;

  /* A paintable shows the frame that was drawn last. */
  wait_frames (fixture);
  paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  memcpy (&pixel, pixels + ((gsize) y * width + (gsize) x) * 4, sizeof pixel);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  gsk_render_node_unref (node);

  return (CaptivesColour) { pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff };
}

static void
assert_near (CaptivesColour found,
             CaptivesColour wanted)
{
  g_assert_cmpint (ABS (found.red - wanted.red), <=, 1);
  g_assert_cmpint (ABS (found.green - wanted.green), <=, 1);
  g_assert_cmpint (ABS (found.blue - wanted.blue), <=, 1);
}

static const CaptivesMark *
get_mark (Fixture *fixture,
          guint    index)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (captives_chart_view_get_scene (fixture->view), &n_marks);

  g_assert_cmpuint (index, <, n_marks);

  return &marks[index];
}

/* The number of its widgets is the number of its marks, and each lies where its mark is drawn. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view));
  guint n_marks;
  guint n = 0;

  captives_scene_get_marks (captives_chart_view_get_scene (fixture->view), &n_marks);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child), n++)
    {
      CaptivesRect bounds = get_mark (fixture, n)->bounds;
      graphene_rect_t box;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->view), &box));
      g_assert_cmpfloat_with_epsilon (box.origin.x, bounds.x, 1);
      g_assert_cmpfloat_with_epsilon (box.origin.y, bounds.y, 1);
      g_assert_cmpfloat_with_epsilon (box.size.width, bounds.width, 1);
      g_assert_cmpfloat_with_epsilon (box.size.height, bounds.height, 1);
    }
  g_assert_cmpuint (n, ==, n_marks);
}

/* Dark and light take the renderer's background, and nothing is laid out anew for it. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  user_data)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (fixture->view);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_near (pick_colour (fixture, 2, 2), captives_theme_get_colour (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_BACKGROUND));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  assert_near (pick_colour (fixture, 2, 2), captives_theme_get_colour (CAPTIVES_THEME_DARK, CAPTIVES_INK_BACKGROUND));
  g_assert_true (captives_chart_view_get_scene (fixture->view) == scene);
}

/* The fill under a selected mark has exactly the colour of the specification, in both schemes; the text on it stays. */
static void
test_selection_fill (Fixture       *fixture,
                     gconstpointer  user_data)
{
  static const struct
  {
    AdwColorScheme scheme;
    CaptivesColour fill;
  } cases[] = {
    { ADW_COLOR_SCHEME_FORCE_LIGHT, { 0xe3, 0xee, 0xfb } },
    { ADW_COLOR_SCHEME_FORCE_DARK, { 0x24, 0x37, 0x4f } },
  };
  CaptivesRect bounds = get_mark (fixture, 0)->bounds;

  captives_chart_view_select_mark (fixture->view, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), cases[i].scheme);
      /* In the outset above, at the right, where nothing is drawn. */
      assert_near (pick_colour (fixture, bounds.x + bounds.width - 8, bounds.y - 1), cases[i].fill);
    }
}

static void
test_selection_kept (Fixture       *fixture,
                     gconstpointer  user_data)
{
  const CaptivesScene *scene = captives_chart_view_get_scene (fixture->view);
  g_autofree char *figure = g_strdup (get_mark (fixture, 1)->figure);

  g_assert_nonnull (figure);
  g_assert_true (captives_chart_view_select_figure (fixture->view, figure));
  g_assert_cmpuint (fixture->n_changes, ==, 2); /* once when the chart was shown */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  wait_frames (fixture);
  g_assert_true (captives_chart_view_get_scene (fixture->view) != scene);
  g_assert_cmpstr (captives_chart_view_get_selected (fixture->view)->figure, ==, figure);

  captives_chart_view_show (fixture->view, fixture->dataset, fixture->chart, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  g_assert_cmpstr (captives_chart_view_get_selected (fixture->view)->figure, ==, figure);

  g_assert_false (captives_chart_view_select_figure (fixture->view, "no-such-figure"));
  g_assert_null (captives_chart_view_get_selected (fixture->view));
}

static void
test_tooltip (Fixture       *fixture,
              gconstpointer  user_data)
{
  CaptivesRect bounds = get_mark (fixture, 0)->bounds;
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (fixture->view, "query-tooltip", (int) (bounds.x + 5), (int) (bounds.y + 5), FALSE, tooltip, &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (fixture->view, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  g_assert_false (shown);
  g_object_unref (tooltip);
}

/* The height follows the width, and the width that is asked for is the width that is drawn. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  user_data)
{
  int wide;
  int narrow;
  int width;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 328);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, 328, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->view)), ==,
                   (int) captives_scene_get_width (captives_chart_view_get_scene (fixture->view)));
}

static void
test_text_scale (Fixture       *fixture,
                 gconstpointer  user_data)
{
  double height = captives_scene_get_height (captives_chart_view_get_scene (fixture->view));

  captives_style_set_text_scale (GTK_WIDGET (fixture->view), 2);
  g_assert_cmpfloat_with_epsilon (captives_style_get_text_scale (GTK_WIDGET (fixture->view)), 2, 0.01);
  wait_frames (fixture);
  g_assert_cmpfloat (captives_scene_get_height (captives_chart_view_get_scene (fixture->view)), >, height * 1.3);
  captives_style_set_text_scale (GTK_WIDGET (fixture->view), 1);
  g_assert_cmpfloat_with_epsilon (captives_style_get_text_scale (GTK_WIDGET (fixture->view)), 1, 0.01);
}

/* Whether the mark that has the focus after @text was typed begins with @letters. */
static gboolean
type (Fixture    *fixture,
      const char *text,
      gint64      now,
      const char *letters)
{
  g_autofree char *wanted = captives_fold (letters);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (!captives_chart_view_type (fixture->view, text, now))
    return FALSE;
  name = captives_fold (get_mark (fixture, (guint) fixture->view->current)->name);
  label = captives_fold (get_mark (fixture, (guint) fixture->view->current)->label);

  /* Or its number does. */
  return g_ascii_isdigit (*wanted) || g_str_has_prefix (name, wanted) || g_str_has_prefix (label, wanted);
}

/* Letters, however they are written, go to the mark that begins with them; after a second a new word begins. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  user_data)
{
  gint64 now = 1;

  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      guint n_marks;

      captives_chart_view_show (fixture->view, fixture->dataset, fixture->chart, NULL, (CaptivesLocale) { language });
      wait_frames (fixture);
      captives_scene_get_marks (captives_chart_view_get_scene (fixture->view), &n_marks);
      for (guint i = 0; i < n_marks; i++)
        {
          g_autofree char *name = g_utf8_substring (get_mark (fixture, i)->name, 0, 2);
          g_autofree char *upper = g_utf8_strup (name, -1);

          /* In one go, in capital letters, and letter after letter. */
          now += 2 * G_USEC_PER_SEC;
          g_assert_true (type (fixture, upper, now, name));
          now += 2 * G_USEC_PER_SEC;
          for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
            {
              g_autofree char *letter = g_strndup (at, g_utf8_next_char (at) - at);

              g_assert_true (type (fixture, letter, now++, *g_utf8_next_char (at) == '\0' ? name : letter));
            }
        }
      g_assert_false (type (fixture, "~", now + 2 * G_USEC_PER_SEC, ""));
      g_assert_false (type (fixture, "ー", now + 4 * G_USEC_PER_SEC, ""));
      now += 4 * G_USEC_PER_SEC;
    }
}

/* The same letter again goes on to the next, and round. */
static void
test_typing_again (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *letter = g_utf8_substring (get_mark (fixture, 0)->name, 0, 1);
  int before;

  g_assert_true (type (fixture, letter, 1, letter));
  before = fixture->view->current;
  g_assert_true (type (fixture, letter, 2, letter));
  g_assert_cmpint (fixture->view->current, !=, before);
}

/* No dataset, no chart, a chart that is not there: an empty view, and a reason. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  user_data)
{
  captives_chart_view_show (fixture->view, fixture->dataset, "no-such-chart", NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  wait_frames (fixture);
  g_assert_null (captives_chart_view_get_scene (fixture->view));
  g_assert_nonnull (captives_chart_view_get_error (fixture->view));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->view)));

  captives_chart_view_show (fixture->view, NULL, NULL, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  wait_frames (fixture);
  g_assert_null (captives_chart_view_get_scene (fixture->view));
  g_assert_null (captives_chart_view_get_error (fixture->view));
}

/* A name that the icon theme lacks is drawn as a broken image, silently. */
static void
test_icons (void)
{
  static const char *const in_code[] = { "object-select-symbolic", "go-up-symbolic", "go-down-symbolic" };
  g_auto (GStrv) files = g_resources_enumerate_children ("/io/github/captives/Captives/", 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("name=\"icon-name\">([^<]+)<", 0, 0, NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  guint n_icons = 0;

  g_assert_nonnull (files);
  for (guint i = 0; i < G_N_ELEMENTS (in_code); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, in_code[i]));

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/captives/Captives/", files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      /* A folder. */
      if (bytes == NULL)
        continue;
      g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, 0, &match, NULL);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *icon = g_match_info_fetch (match, 1);

          g_test_message ("%s: %s", files[i], icon);
          g_assert_true (gtk_icon_theme_has_icon (theme, icon));
          n_icons++;
        }
    }
  g_assert_cmpuint (n_icons, >=, 5);
}

/* Dots may stand on another scale, as long as their chart is seen. */
static void
test_axis (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  const char *dots = NULL;

  for (guint i = 0; i < charts->len && dots == NULL; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (chart->kind == CAPTIVES_KIND_CLAIMS)
        dots = chart->id;
    }
  captives_chart_view_show (fixture->view, fixture->dataset, dots, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_cmpstr (captives_scene_get_info (captives_chart_view_get_scene (fixture->view))->axis, ==, "linear");
  captives_chart_view_set_axis (fixture->view, CAPTIVES_AXIS_LOG);
  g_assert_cmpstr (captives_scene_get_info (captives_chart_view_get_scene (fixture->view))->axis, ==, "log");

  captives_chart_view_show (fixture->view, fixture->dataset, fixture->chart, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH });
  g_assert_cmpint (captives_chart_view_get_axis (fixture->view), ==, CAPTIVES_AXIS_CHART);
  g_assert_null (captives_scene_get_info (captives_chart_view_get_scene (fixture->view))->axis);
}

#define ADD(path, function) g_test_add ("/chart-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  captives_register_resource ();

  ADD ("marks", test_marks);
  ADD ("theme", test_theme);
  ADD ("selection-fill", test_selection_fill);
  ADD ("selection-kept", test_selection_kept);
  ADD ("tooltip", test_tooltip);
  ADD ("measure", test_measure);
  ADD ("text-scale", test_text_scale);
  ADD ("typing", test_typing);
  ADD ("typing-again", test_typing_again);
  ADD ("nothing", test_nothing);
  ADD ("axis", test_axis);
  g_test_add_func ("/icons", test_icons);

  return g_test_run ();
}
