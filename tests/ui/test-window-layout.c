/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The whole window, as wide as a phone and as a desktop, from right to left, with large text, in high contrast: nothing sticks out of it
 * and nothing has vanished.  And the list of shortcuts, against those that work. */

#include "config.h"

#include "captives-application.h"
#include "captives-figure-item.h"
#include "captives-window-private.h"
#include "test-widgets.h"

#include <locale.h>
#include <math.h>

/* Pixels that rounding may cost. */
#define SLACK 1.5

typedef struct
{
  GtkApplication *application;
  CaptivesWindow *window;
} Fixture;

static void
painted_cb (guint *n_frames)
{
  ++*n_frames;
}

static void
wait_frames (Fixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  guint n_frames = 0;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);

  while (n_frames < 4)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
open_window (Fixture *self,
             int      width,
             int      height)
{
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, NULL);

  self->window = captives_window_new (self->application);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  captives_window_set_dataset (self->window, dataset);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_frames (self);
}

static void
close_window (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* What scrolls may be larger than what shows it; and the parts of a scrollbar are the toolkit's own. */
static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || GTK_IS_TEXT (widget) || GTK_IS_SCROLLBAR (widget);
}

/* A pane that was slid away lies beside the window. */
static gboolean
is_away (GtkWidget             *widget,
         GtkWidget             *window,
         const graphene_rect_t *box)
{
  return ADW_IS_FLAP (gtk_widget_get_parent (widget))
         && (box->origin.x + box->size.width <= 1 || box->origin.x >= (float) gtk_widget_get_width (window) - 1);
}

static gboolean
says_something (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_IMAGE (widget);
}

static guint
check_below (GtkWidget  *widget,
             GtkWidget  *window,
             const char *state)
{
  guint n_wrong = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t box;

      if (!gtk_widget_get_child_visible (child) || !gtk_widget_get_mapped (child) || GTK_IS_NATIVE (child))
        continue;
      if (!gtk_widget_compute_bounds (child, window, &box) || is_away (child, window, &box))
        continue;

      if (says_something (child) && (box.size.width < 1 || box.size.height < 1))
        {
          g_test_message ("%s: %s has no size", state, G_OBJECT_TYPE_NAME (child));
          n_wrong++;
        }
      if (box.origin.x < -SLACK || box.origin.y < -SLACK || box.origin.x + box.size.width > (float) gtk_widget_get_width (window) + SLACK
          || box.origin.y + box.size.height > (float) gtk_widget_get_height (window) + SLACK)
        {
          g_test_message ("%s: %s sticks out: %.0f %.0f %.0f x %.0f", state, G_OBJECT_TYPE_NAME (child), (double) box.origin.x,
                          (double) box.origin.y, (double) box.size.width, (double) box.size.height);
          n_wrong++;
        }
      else if (!is_scrolled (child))
        n_wrong += check_below (child, window, state);
    }

  return n_wrong;
}

typedef struct
{
  const char       *name;
  GtkTextDirection  direction;
  double            text_scale;
} State;

static const State states[] = {
  { "right to left", GTK_TEXT_DIR_RTL, 1 },
  { "text 200 %", GTK_TEXT_DIR_LTR, 2 },
  { "both", GTK_TEXT_DIR_RTL, 2 },
};

static const struct
{
  int width;
  int height;
} sizes[] = { { 1280, 800 }, { 360, 640 } };

static guint
check_pages (Fixture    *self,
             const char *state)
{
  guint n_wrong = check_below (GTK_WIDGET (self->window), GTK_WIDGET (self->window), state);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.table-visible", NULL);
  wait_frames (self);
  n_wrong += check_below (GTK_WIDGET (self->window), GTK_WIDGET (self->window), state);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->window->search_entry), "1946");
  g_signal_emit_by_name (self->window->search_entry, "search-changed");
  wait_frames (self);
  n_wrong += check_below (GTK_WIDGET (self->window), GTK_WIDGET (self->window), state);

  return n_wrong;
}

static void
test_layout (gconstpointer user_data)
{
  const State *state = user_data;
  Fixture self = { GTK_APPLICATION (g_application_get_default ()) };
  GtkSettings *settings = gtk_settings_get_default ();
  guint n_wrong = 0;

  /* No pane is on its way while it is measured. */
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  gtk_widget_set_default_direction (state->direction);
  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * state->text_scale), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %d wide", state->name, sizes[i].width);

      open_window (&self, sizes[i].width, sizes[i].height);
      /* A window that asks for more than there is on the desk has not folded. */
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self.window)), <=, sizes[i].width);
      n_wrong += check_pages (&self, name);
      close_window (&self);
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

static GListModel *
wait_rows (Fixture *self,
           guint    n_wanted)
{
  GtkWidget *view = test_widgets_find (GTK_WIDGET (self->window->table_view), GTK_TYPE_COLUMN_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));

  while (g_list_model_get_n_items (rows) != n_wanted)
    g_main_context_iteration (NULL, TRUE);

  return rows;
}

/* Filters and order of the last time are on again, but for what this dataset does not have; all can be taken off at once. */
static void
test_remembered (void)
{
  Fixture self = { GTK_APPLICATION (g_application_get_default ()) };
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_parsed ("{'figures': 'all', 'sort': 'value', 'direction': 'descending',"
                                                                         " 'grade': 'A', 'from': '1950', 'phase': 'no-such-phase', 'odd': 'x'}"));
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GObject) first = NULL;
  GListModel *rows;
  double greatest = 0;
  guint n_fitting = 0;
  const char *phase;

  open_window (&self, 1280, 800);
  figures = captives_dataset_list_figures (self.window->dataset, NULL);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);

      if (figure->grade != CAPTIVES_GRADE_A || MAX (figure->begins.year, figure->ends.year) < 1950)
        continue;
      n_fitting++;
      greatest = fmax (greatest, isnan (figure->value) ? figure->low : figure->value);
    }
  g_assert_cmpuint (n_fitting, >, 0);

  captives_table_view_load (self.window->table_view, state);
  gtk_widget_set_visible (GTK_WIDGET (self.window->table_view), TRUE);
  rows = wait_rows (&self, n_fitting);
  first = g_list_model_get_item (rows, 0);
  g_assert_cmpfloat (captives_figure_item_get_figure (CAPTIVES_FIGURE_ITEM (first))->value, ==, greatest);

  kept = g_variant_ref_sink (captives_table_view_save (self.window->table_view));
  g_assert_cmpuint (g_variant_n_children (kept), ==, 5);
  g_assert_false (g_variant_lookup (kept, "phase", "&s", &phase));
  gtk_widget_activate_action (GTK_WIDGET (self.window->table_view), "table.clear-filters", NULL);
  wait_rows (&self, figures->len);
  close_window (&self);
}

static void
add_accelerators (GObject    *object,
                  GHashTable *found)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) keys = NULL;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (object))
    return;

  g_object_get (object, "accelerator", &text, NULL);
  keys = g_strsplit (text != NULL ? text : "", " ", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      g_assert_true (gtk_accelerator_parse (keys[i], &key, &modifiers));
      g_hash_table_add (found, gtk_accelerator_name (key, modifiers));
    }
}

/* Each action that has keys is in the window of shortcuts, under one of them; and what is there with Ctrl or as a function key works. */
static void
test_shortcuts (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/captives/Captives/captives-shortcuts.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (GSList *at = objects; at != NULL; at = at->next)
    add_accelerators (at->data, shown);
  g_assert_cmpuint (g_hash_table_size (shown), >, 10);
  g_assert_cmpuint (g_strv_length (actions), >, 10);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);
      gboolean found = keys[0] == NULL;

      for (guint j = 0; keys[j] != NULL && !found; j++)
        found = g_hash_table_contains (shown, keys[j]);
      if (!found)
        g_test_message ("%s (%s) is not in the window of shortcuts", actions[i], keys[0]);
      g_assert_true (found);
    }
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;
  int status;

  /* libadwaita looks once, when it begins: all is measured in high contrast, whose lines are the widest. */
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = G_APPLICATION (captives_application_new ());
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  g_application_set_default (application);
  g_assert_true (g_application_register (application, NULL, NULL));

  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));

  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/remembered", test_remembered);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window/layout/%s", states[i].name);

      g_test_add_data_func (path, &states[i], test_layout);
    }
  status = g_test_run ();

  return status;
}
