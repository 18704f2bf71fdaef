/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table in a window of the test's own: where it stands once its rows are in another order. */

#include "config.h"

#include "captives-figure-cell.h"
#include "captives-resources.h"
#include "captives-table-view.h"
#include "test-widgets.h"

#include <adwaita.h>

typedef struct
{
  GtkWindow         *window;
  CaptivesTableView *table;
  GtkColumnView     *column_view;
  GtkAdjustment     *adjustment;
  CaptivesDataset   *dataset;
} Fixture;

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (fixture->column_view)));
}

/* All figures of the bundled dataset: many more rows than the window has place for. */
static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_parsed ("{'figures': 'all'}"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  figures = captives_dataset_list_figures (fixture->dataset, NULL);
  fixture->table = g_object_new (CAPTIVES_TYPE_TABLE_VIEW, NULL);
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "child", fixture->table, "default-width", 700, "default-height", 400, NULL);
  fixture->column_view = GTK_COLUMN_VIEW (test_widgets_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW));
  fixture->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->column_view));

  captives_table_view_load (fixture->table, state);
  gtk_window_present (fixture->window);
  captives_table_view_show (fixture->table, fixture->dataset, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, NULL);
  captives_table_view_focus_rows (fixture->table);
  while (count_rows (fixture) < figures->len || gtk_adjustment_get_upper (fixture->adjustment) < 4000)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  captives_dataset_unref (fixture->dataset);
}

/* The focus was asked for before there were any rows. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *focus;

  do
    {
      g_main_context_iteration (NULL, TRUE);
      focus = gtk_window_get_focus (fixture->window);
    }
  while (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->column_view)));
}

/* On a desktop in Hebrew a range of years keeps its direction. */
static void
test_direction (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *cell = test_widgets_find (GTK_WIDGET (fixture->column_view), CAPTIVES_TYPE_FIGURE_CELL);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (cell), ==, GTK_TEXT_DIR_LTR);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
sort_by (Fixture     *fixture,
         guint        column,
         GtkSortType  direction)
{
  g_autoptr (GtkColumnViewColumn) head = g_list_model_get_item (gtk_column_view_get_columns (fixture->column_view), column);

  gtk_column_view_sort_by_column (fixture->column_view, head, direction);
}

static void
test_from_the_top (Fixture       *fixture,
                   gconstpointer  user_data)
{
  gtk_adjustment_set_value (fixture->adjustment, 2000);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), >, 0);

  sort_by (fixture, 0, GTK_SORT_DESCENDING);
  while (gtk_adjustment_get_value (fixture->adjustment) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static char *
get_figure (Fixture *fixture)
{
  g_auto (GStrv) selected = captives_table_view_list_selected (fixture->table);

  return g_strdup (selected[0] != NULL && selected[1] == NULL ? selected[0] : "");
}

/* The first row of the one order is the last of the other. */
static void
test_selected_stays (Fixture       *fixture,
                     gconstpointer  user_data)
{
  GtkSelectionModel *rows = gtk_column_view_get_model (fixture->column_view);
  g_autofree char *first = NULL;
  g_autofree char *still = NULL;

  gtk_adjustment_set_value (fixture->adjustment, 2000);
  sort_by (fixture, 0, GTK_SORT_ASCENDING);
  while (gtk_adjustment_get_value (fixture->adjustment) > 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_selection_model_select_item (rows, 0, TRUE);
  first = get_figure (fixture);
  g_assert_cmpstr (first, !=, "");

  sort_by (fixture, 0, GTK_SORT_DESCENDING);
  while (gtk_selection_model_is_selected (rows, 0) || gtk_adjustment_get_value (fixture->adjustment) < 1000)
    g_main_context_iteration (NULL, TRUE);
  still = get_figure (fixture);
  g_assert_cmpstr (still, ==, first);
}

/* Cells that are seen, and those among them that have a tooltip. */
static void
count_tooltips (GtkWidget  *widget,
                GtkTooltip *tooltip,
                guint      *n_cells,
                guint      *n_tooltips)
{
  gboolean shown = FALSE;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_mapped (widget))
    return;

  if (CAPTIVES_IS_FIGURE_CELL (widget))
    {
      g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &shown);
      ++*n_cells;
      *n_tooltips += shown;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_tooltips (child, tooltip, n_cells, n_tooltips);
}

/* Nobody wants to be told in a tooltip what the cell says already. */
static void
test_tooltips (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  guint n_cells = 0;
  guint n_tooltips = 0;

  count_tooltips (GTK_WIDGET (fixture->column_view), tooltip, &n_cells, &n_tooltips);
  g_assert_cmpuint (n_tooltips, >, 0);
  g_assert_cmpuint (n_tooltips, <, n_cells / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  captives_register_resource ();
  adw_init ();
  g_test_add ("/table-view/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/table-view/direction", Fixture, NULL, set_up, test_direction, tear_down);
  g_test_add ("/table-view/from-the-top", Fixture, NULL, set_up, test_from_the_top, tear_down);
  g_test_add ("/table-view/selected-stays", Fixture, NULL, set_up, test_selected_stays, tear_down);
  g_test_add ("/table-view/tooltips", Fixture, NULL, set_up, test_tooltips, tear_down);

  return g_test_run ();
}
