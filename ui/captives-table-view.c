/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-table-view.h"
#include "captives-figure-item.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* Prose is shown in as many lines; what is longer stands in the panel. */
#define MOST_LINES 2

struct _CaptivesTableView
{
  GtkWidget           parent_instance;

  CaptivesDataset    *dataset;
  CaptivesLanguage    language;
  char              **figures;   /* identifiers of what the chart draws; or NULL */
  char              **words;     /* that each row must have, case-folded; or NULL */
  gboolean            silent;    /* the program itself changes rows or selection */

  GListStore         *store;
  GtkCustomFilter    *filter;
  GtkSelectionModel  *selection; /* rows as they stand: filtered and sorted */

  GtkCheckButton     *all_button;
  GtkLabel           *count_label;
  GtkEditable        *filter_entry;
  GtkLabel           *empty_label;
  GtkWidget          *scrolled;
  GtkColumnView      *column_view;
};

enum
{
  SIGNAL_FIGURE_SELECTED,
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesTableView, captives_table_view, GTK_TYPE_WIDGET)

/* Columns in the order of CaptivesCell.  Widths in characters, so that they grow with the text: narrowest and natural. */
static const struct
{
  const char *title;
  int         width;
  gboolean    is_number;
  gboolean    expands;
} columns[CAPTIVES_N_CELLS] = {
  { N_("Value"), 15, TRUE, FALSE },
  { N_("Kind"), 15, FALSE, FALSE },
  { N_("What is counted"), 26, FALSE, TRUE },
  { N_("Who says so"), 16, FALSE, FALSE },
  { N_("Date"), 15, FALSE, FALSE },
  { N_("Grade"), 5, FALSE, FALSE },
  { N_("Source"), 18, FALSE, FALSE },
};

static CaptivesFigureItem *
get_item (CaptivesTableView *self,
          guint              position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  CaptivesCell cell = GPOINTER_TO_INT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns[cell].is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), columns[cell].width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), columns[cell].width);
  if (columns[cell].is_number)
    gtk_widget_add_css_class (label, "figure-number");
  if (columns[cell].expands)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
    }
  gtk_list_item_set_child (list_item, label);
}

/* The toolkit names a row by its type; a reader wants to hear what stands in it. */
static void
name_row (GtkWidget          *cell,
          CaptivesFigureItem *item)
{
  g_autofree char *spoken = NULL;

  while (cell != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (cell)) != GTK_ACCESSIBLE_ROLE_ROW)
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL)
    return;

  spoken = captives_figure_item_speak (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  CaptivesCell cell = GPOINTER_TO_INT (user_data);
  CaptivesFigureItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *text = captives_figure_item_get_text (item, cell);

  /* A label without text would be read aloud by the name of its type. */
  if (*text == '\0')
    text = "–";
  captives_style_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  /* The cell around a label has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (cell == CAPTIVES_CELL_VALUE)
    name_row (label, item);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  return captives_figure_item_compare ((CaptivesFigureItem *) a, (CaptivesFigureItem *) b, GPOINTER_TO_INT (user_data));
}

static void
add_column (CaptivesTableView *self,
            CaptivesCell       cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (cell), NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (cell));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (cell));
  column = gtk_column_view_column_new (_(columns[cell].title), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, columns[cell].expands);
  gtk_column_view_append_column (self->column_view, column);
}

/* Arrows and ticks that the toolkit builds in; state and order are told by the widget around them. */
static void
hide_icons (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkBuiltinIcon"))
        gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      hide_icons (child);
    }
}

/* The heads of the columns, and the row and the list that hold them, have no names in GTK 4.8. */
static void
name_heads (CaptivesTableView *self)
{
  guint cell = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->column_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    GTK_IS_LIST_VIEW (child) ? _("Figures") : _("Columns"), -1);

  for (GtkWidget *head = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->column_view)));
       head != NULL && cell < CAPTIVES_N_CELLS; head = gtk_widget_get_next_sibling (head))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, _(columns[cell++].title), -1);
      hide_icons (head);
    }
  hide_icons (GTK_WIDGET (self->all_button));
}

static void
update_count (CaptivesTableView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean all = gtk_check_button_get_active (self->all_button);
  g_autofree char *count = g_strdup_printf (ngettext ("%u figure", "%u figures", n_rows), n_rows);

  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->empty_label, all ? _("No figure fits these words") : _("This chart draws no figure under this reading"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), n_rows == 0);
  gtk_widget_set_visible (self->scrolled, n_rows > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", n_rows > 0);
}

static void
add_figures (CaptivesTableView *self,
             GPtrArray         *items)
{
  for (guint i = 0; self->figures != NULL && self->figures[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, self->figures[i]);

      if (figure != NULL)
        g_ptr_array_add (items, captives_figure_item_new (self->dataset, figure, self->language));
    }
}

static void
fill (CaptivesTableView *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean all = gtk_check_button_get_active (self->all_button);

  if (self->dataset != NULL && all)
    {
      g_autoptr (GPtrArray) figures = captives_dataset_list_figures (self->dataset, NULL);

      for (guint i = 0; i < figures->len; i++)
        g_ptr_array_add (items, captives_figure_item_new (self->dataset, g_ptr_array_index (figures, i), self->language));
    }
  else if (self->dataset != NULL)
    add_figures (self, items);

  self->silent = TRUE;
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
  self->silent = FALSE;
  update_count (self);
}

static char *
get_selected (CaptivesTableView *self)
{
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (self->selection);
  g_autoptr (CaptivesFigureItem) item = NULL;

  if (gtk_bitset_get_size (rows) != 1)
    return NULL;
  item = get_item (self, gtk_bitset_get_minimum (rows));

  return g_strdup (captives_figure_item_get_figure (item)->id);
}

/* One row is the selection of the whole window; several are only there to be copied. */
static void
selection_changed_cb (CaptivesTableView *self)
{
  g_autofree char *figure = self->silent ? NULL : get_selected (self);

  if (figure == NULL)
    return;

  /* What the window selects in answer is selected here already. */
  self->silent = TRUE;
  g_signal_emit (self, signals[SIGNAL_FIGURE_SELECTED], 0, figure);
  self->silent = FALSE;
}

static void
all_toggled_cb (CaptivesTableView *self)
{
  g_autofree char *figure = get_selected (self);
  gboolean all = gtk_check_button_get_active (self->all_button);

  gtk_widget_set_visible (GTK_WIDGET (self->filter_entry), all);
  gtk_editable_set_text (self->filter_entry, "");
  fill (self);
  captives_table_view_select (self, figure);
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  CaptivesTableView *self = user_data;

  return self->words == NULL || captives_figure_item_matches (item, (const char *const *) self->words);
}

static void
filter_changed_cb (CaptivesTableView *self)
{
  g_autofree char *plain = g_utf8_normalize (gtk_editable_get_text (self->filter_entry), -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (plain != NULL ? plain : "", -1);

  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strsplit (g_strstrip (folded), " ", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
}

static GPtrArray *
list_copied (CaptivesTableView *self)
{
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (self->selection);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_rows; i++)
    {
      if (gtk_bitset_is_empty (rows) || gtk_bitset_contains (rows, i))
        g_ptr_array_add (items, get_item (self, i));
    }

  return items;
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (widget);
  g_autoptr (GPtrArray) items = list_copied (self);
  const char *titles[CAPTIVES_N_CELLS];
  g_autofree char *text = NULL;

  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    titles[i] = _(columns[i].title);
  text = captives_figure_item_write_tsv (items, titles);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, items->len);
}

static void
captives_table_view_dispose (GObject *object)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (object);
  GtkWidget *child;

  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->column_view = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_table_view_parent_class)->dispose (object);
}

static void
captives_table_view_finalize (GObject *object)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (object);

  g_clear_pointer (&self->figures, g_strfreev);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (captives_table_view_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesTableView, name)

static void
captives_table_view_class_init (CaptivesTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_table_view_dispose;
  object_class->finalize = captives_table_view_finalize;

  /**
   * CaptivesTableView::figure-selected:
   * @figure: identifier of the figure in the one row that the user selected
   */
  signals[SIGNAL_FIGURE_SELECTED] = g_signal_new ("figure-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * CaptivesTableView::copied:
   * @n_rows: rows that are in the clipboard now
   */
  signals[SIGNAL_COPIED] = g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-table-view.ui");
  BIND (all_button);
  BIND (count_label);
  BIND (filter_entry);
  BIND (empty_label);
  BIND (scrolled);
  BIND (column_view);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tableview");
}

#undef BIND

static void
captives_table_view_init (CaptivesTableView *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    add_column (self, i);

  self->store = g_list_store_new (CAPTIVES_TYPE_FIGURE_ITEM);
  self->filter = gtk_custom_filter_new (filter_cb, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), GTK_FILTER (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->column_view, self->selection);
  name_heads (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Figures"), -1);
}

void
captives_table_view_show (CaptivesTableView *self,
                          CaptivesDataset   *dataset,
                          CaptivesLanguage   language,
                          const char *const *figures)
{
  char **copy;

  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->language = language;
  copy = g_strdupv ((char **) figures);
  g_clear_pointer (&self->figures, g_strfreev);
  self->figures = copy;
  fill (self);
}

static GtkWidget *
find_rows (CaptivesTableView *self)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->column_view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

void
captives_table_view_select (CaptivesTableView *self,
                            const char        *figure)
{
  g_autofree char *selected = NULL;
  guint n_rows;

  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));

  selected = get_selected (self);
  if (self->silent || (selected != NULL && g_strcmp0 (selected, figure) == 0))
    return;

  self->silent = TRUE;
  gtk_selection_model_unselect_all (self->selection);
  n_rows = figure != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (CaptivesFigureItem) item = get_item (self, i);

      if (!g_str_equal (captives_figure_item_get_figure (item)->id, figure))
        continue;
      gtk_selection_model_select_item (self->selection, i, TRUE);
      gtk_widget_activate_action (find_rows (self), "list.scroll-to-item", "u", i);
      break;
    }
  self->silent = FALSE;
}

gboolean
captives_table_view_focus_rows (CaptivesTableView *self)
{
  g_return_val_if_fail (CAPTIVES_IS_TABLE_VIEW (self), FALSE);

  return gtk_widget_child_focus (GTK_WIDGET (find_rows (self)), GTK_DIR_TAB_FORWARD);
}
