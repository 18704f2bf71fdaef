/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-table-columns.h"

#include <glib/gi18n.h>

/* Columns in the order of CaptivesCell.  Widths in characters, so that they grow with the text: narrowest and natural. */
static const struct
{
  const char   *title;
  int           width;
  gboolean      is_number;
  gboolean      expands;
  CaptivesOrder order;
  const char   *key;   /* what the order is called where it is kept */
} columns[CAPTIVES_N_CELLS] = {
  { N_("Value"), 15, TRUE, FALSE, CAPTIVES_ORDER_VALUE, "value" },
  { N_("Nature"), 15, FALSE, FALSE, CAPTIVES_ORDER_KIND, "kind" },
  { N_("What is counted"), 26, FALSE, TRUE, CAPTIVES_ORDER_COUNTED, "counted" },
  { N_("Who says so"), 16, FALSE, FALSE, CAPTIVES_ORDER_WHO, "who" },
  { N_("Date"), 15, FALSE, FALSE, CAPTIVES_ORDER_DATE, "date" },
  { N_("Grade"), 5, FALSE, FALSE, CAPTIVES_ORDER_GRADE, "grade" },
  { N_("Source"), 18, FALSE, FALSE, CAPTIVES_ORDER_SOURCE, "source" },
};

/* The probes with which find_column () asks the heads carry the number of a column, from 1. */
#define PROBED "captives-column"

/* A factory knows the column that it makes cells for, and the queue that names them. */
#define CELL  "captives-cell"
#define NAMES "captives-names"

/* On a cell: the GtkListItem that holds it. */
#define ITEM "captives-item"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  CaptivesCell cell = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), CELL));
  const CaptivesCellLook look = { cell, columns[cell].width, columns[cell].is_number, columns[cell].expands };
  GtkWidget *child = captives_figure_cell_new (&look, g_object_get_data (G_OBJECT (factory), NAMES));

  g_object_set_data (G_OBJECT (child), ITEM, list_item);
  gtk_list_item_set_child (list_item, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  captives_figure_cell_set_item (CAPTIVES_FIGURE_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

/* SQLite sorts; the toolkit only keeps which heads were clicked, and tells nobody before GTK 4.10.  So it is asked to compare two
 * probes: the head that comes first is called first and leaves its number, and the answer has its direction. */
static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  GObject *probe = G_OBJECT ((gpointer) a);

  if (g_object_get_data (probe, PROBED) == NULL)
    g_object_set_data (probe, PROBED, GINT_TO_POINTER (GPOINTER_TO_INT (user_data) + 1));

  return -1;
}

/* Returns: the column by which rows are sorted; -1 for none */
static int
find_column (GtkColumnView *view,
             gboolean      *descending)
{
  g_autoptr (GObject) first = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) second = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), first, second);

  *descending = ordering == GTK_ORDERING_LARGER;
  return GPOINTER_TO_INT (g_object_get_data (first, PROBED)) - 1;
}

static void
add_column (GtkColumnView     *view,
            CaptivesCell       cell,
            CaptivesIdleQueue *names)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (cell), NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), CELL, GINT_TO_POINTER (cell));
  g_object_set_data_full (G_OBJECT (factory), NAMES, captives_idle_queue_ref (names), (GDestroyNotify) captives_idle_queue_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  column = gtk_column_view_column_new (_(columns[cell].title), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, columns[cell].expands);
  gtk_column_view_append_column (view, column);
}

void
captives_table_columns_hide_icons (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkBuiltinIcon"))
        gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      captives_table_columns_hide_icons (child);
    }
}

void
captives_table_columns_name (GtkColumnView *view)
{
  guint cell = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    GTK_IS_LIST_VIEW (child) ? _("Figures") : _("Columns"), -1);

  for (GtkWidget *head = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
       head != NULL && cell < CAPTIVES_N_CELLS; head = gtk_widget_get_next_sibling (head))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, _(columns[cell++].title), -1);
      captives_table_columns_hide_icons (head);
    }
}

GtkWidget *
captives_table_columns_find_rows (GtkColumnView *view)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  child = gtk_widget_get_last_child (GTK_WIDGET (view));
  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

guint
captives_table_columns_get_position (GtkWidget *row)
{
  GtkWidget *cell = row;

  g_return_val_if_fail (GTK_IS_WIDGET (row), GTK_INVALID_LIST_POSITION);

  while (cell != NULL && !CAPTIVES_IS_FIGURE_CELL (cell))
    cell = gtk_widget_get_first_child (cell);

  return cell != NULL ? gtk_list_item_get_position (g_object_get_data (G_OBJECT (cell), ITEM)) : GTK_INVALID_LIST_POSITION;
}

void
captives_table_columns_add (GtkColumnView     *view,
                            CaptivesIdleQueue *names)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (names != NULL);

  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    add_column (view, i, names);
}

const char *
captives_table_columns_get_title (CaptivesCell cell)
{
  g_return_val_if_fail ((guint) cell < CAPTIVES_N_CELLS, NULL);

  return _(columns[cell].title);
}

CaptivesOrder
captives_table_columns_get_order (GtkColumnView *view,
                                  gboolean      *descending)
{
  int column;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), CAPTIVES_ORDER_GIVEN);

  column = find_column (view, descending);

  return column >= 0 ? columns[column].order : CAPTIVES_ORDER_GIVEN;
}

void
captives_table_columns_save (GtkColumnView   *view,
                             GVariantBuilder *state)
{
  gboolean descending;
  int column;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  column = find_column (view, &descending);
  if (column >= 0)
    g_variant_builder_add (state, "{ss}", "sort", columns[column].key);
  if (column >= 0 && descending)
    g_variant_builder_add (state, "{ss}", "direction", "descending");
}

void
captives_table_columns_load (GtkColumnView *view,
                             GVariant      *state)
{
  GListModel *heads;
  const char *key;
  const char *text;
  gboolean descending;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  if (!g_variant_lookup (state, "sort", "&s", &key))
    return;

  heads = gtk_column_view_get_columns (view);
  descending = g_variant_lookup (state, "direction", "&s", &text) && g_str_equal (text, "descending");
  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    {
      g_autoptr (GtkColumnViewColumn) head = g_list_model_get_item (heads, i);

      if (g_str_equal (key, columns[i].key))
        gtk_column_view_sort_by_column (view, head, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}
