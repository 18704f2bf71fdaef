/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-table-view.h"
#include "captives-figure-copy.h"
#include "captives-figure-list.h"
#include "captives-table-click.h"
#include "captives-table-columns.h"
#include "captives-table-filter.h"

#include <glib/gi18n.h>

struct _CaptivesTableView
{
  GtkWidget            parent_instance;

  CaptivesDataset     *dataset;
  CaptivesLocale       locale;
  guint                n_figures; /* of the dataset */
  char               **figures;   /* identifiers of what the chart draws; or NULL */
  char                *wanted;    /* the figure to be selected when the rows are there; or NULL */
  gboolean             silent;    /* the program itself changes rows or selection */
  gboolean             focus;     /* the rows are to have the focus as soon as there are any */

  CaptivesFigureList  *list;
  GtkSelectionModel   *selection; /* rows as they stand: filtered and sorted */
  CaptivesIdleQueue   *names;     /* cells whose names are still those of what they showed before */

  GtkCheckButton      *all_button;
  GtkLabel            *count_label;
  CaptivesTableFilter *filter;
  GtkWidget           *empty_box;
  GtkLabel            *empty_label;
  GtkWidget           *clear_button;
  GtkWidget           *scrolled;
  GtkColumnView       *column_view;
};

enum
{
  SIGNAL_FIGURE_SELECTED,
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesTableView, captives_table_view, GTK_TYPE_WIDGET)

static CaptivesFigureItem *
get_item (CaptivesTableView *self,
          guint              position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

static guint
count_all (CaptivesTableView *self)
{
  if (gtk_check_button_get_active (self->all_button))
    return self->n_figures;

  return self->figures != NULL ? g_strv_length (self->figures) : 0;
}

static void
update_count (CaptivesTableView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n_all = count_all (self);
  gboolean filtered = captives_table_filter_is_on (self->filter);
  g_autofree char *count = NULL;

  if (filtered)
    /* Translators: rows that a filter leaves, and rows without it */
    count = g_strdup_printf (ngettext ("%u of %u figure", "%u of %u figures", n_all), n_rows, n_all);
  else
    count = g_strdup_printf (ngettext ("%u figure", "%u figures", n_rows), n_rows);

  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->empty_label, filtered ? _("No figure fits these words and filters") : _("This chart draws no figure under this reading"));
  gtk_widget_set_visible (self->clear_button, filtered);
  gtk_widget_set_visible (self->empty_box, n_rows == 0);
  gtk_widget_set_visible (self->scrolled, n_rows > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", n_rows > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.clear-filters", filtered);
}

static void
ask (CaptivesTableView *self)
{
  static const char *const none[] = { NULL };
  CaptivesFigureQuery query = { .language = self->locale.language };

  captives_table_filter_fill (self->filter, &query);
  query.order = captives_table_columns_get_order (self->column_view, &query.descending);
  if (!gtk_check_button_get_active (self->all_button))
    query.figures = self->figures != NULL ? (const char *const *) self->figures : none;
  captives_figure_list_ask (self->list, self->dataset, &query, self->locale.numbers);
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
take_wanted (CaptivesTableView *self,
             const char        *figure)
{
  char *copy = g_strdup (figure);

  g_free (self->wanted);
  self->wanted = copy;
}

/* Other rows: the one that was selected is so again, if it is among them. */
static void
ask_again (CaptivesTableView *self)
{
  g_autofree char *selected = get_selected (self);

  if (selected != NULL)
    take_wanted (self, selected);
  ask (self);
}

static void select_row (CaptivesTableView *self, const char *figure);

/* The first rows are laid out while the others are still to come. */
static void
rows_changed_cb (CaptivesTableView *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;

  gtk_widget_set_visible (self->empty_box, FALSE);
  gtk_widget_set_visible (self->scrolled, TRUE);
}

/* The selection would look for its figures among all the new rows.  Rows in another order are read from the top, unless one of
 * them is selected: answered_cb () scrolls there. */
static void
changing_cb (CaptivesTableView *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view)), 0);
  self->silent = TRUE;
  gtk_selection_model_unselect_all (self->selection);
  self->silent = FALSE;
}

/* Rows that were waited for take the focus, unless somebody types elsewhere by now. */
static void
take_focus (CaptivesTableView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->focus && !GTK_IS_TEXT (focus))
    captives_table_view_focus_rows (self);
  self->focus = FALSE;
}

static void
answered_cb (CaptivesTableView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  update_count (self);
  select_row (self, wanted);
  take_focus (self);
}

static void
clear_filters_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  captives_table_filter_clear (CAPTIVES_TABLE_VIEW (widget)->filter);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (widget);
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GArray) keys = captives_figure_list_list_keys (self->list, rows);
  g_autoptr (GdkContentProvider) content = NULL;
  const char *titles[CAPTIVES_N_CELLS + 1] = { NULL };

  if (keys->len == 0)
    return;

  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    titles[i] = captives_table_columns_get_title (i);
  content = captives_figure_copy_new (self->dataset, self->locale, keys, titles);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, keys->len);
}

static void
captives_table_view_dispose (GObject *object)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (object);
  GtkWidget *child;

  /* A column view that goes away gives up its order, which nobody is to answer any more. */
  if (self->column_view != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->column_view), self);
      gtk_column_view_set_model (self->column_view, NULL);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->column_view = NULL;
  captives_idle_queue_clear (self->names);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_table_view_parent_class)->dispose (object);
}

static void
captives_table_view_finalize (GObject *object)
{
  CaptivesTableView *self = CAPTIVES_TABLE_VIEW (object);

  g_clear_pointer (&self->figures, g_strfreev);
  g_clear_pointer (&self->wanted, g_free);
  captives_idle_queue_unref (self->names);

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

  g_type_ensure (CAPTIVES_TYPE_TABLE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-table-view.ui");
  BIND (all_button);
  BIND (count_label);
  BIND (filter);
  BIND (empty_box);
  BIND (empty_label);
  BIND (clear_button);
  BIND (scrolled);
  BIND (column_view);
  gtk_widget_class_bind_template_callback (widget_class, ask_again);
  gtk_widget_class_install_action (widget_class, "table.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tableview");
}

#undef BIND

static void
captives_table_view_init (CaptivesTableView *self)
{
  self->names = captives_idle_queue_new (captives_figure_cell_name);
  gtk_widget_init_template (GTK_WIDGET (self));
  captives_table_columns_add (self->column_view, self->names);

  self->list = captives_figure_list_new ();
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "changing", G_CALLBACK (changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (ask_again), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->column_view, self->selection);
  captives_table_click_attach (self->column_view);
  captives_table_columns_name (self->column_view);
  captives_table_columns_hide_icons (GTK_WIDGET (self->all_button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Figures"), -1);
}

static void
set_dataset (CaptivesTableView *self,
             CaptivesDataset   *dataset,
             CaptivesLocale     locale)
{
  g_autoptr (GPtrArray) figures = NULL;

  self->locale.numbers = locale.numbers;
  if (dataset == self->dataset && locale.language == self->locale.language)
    return;

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->locale = locale;
  figures = dataset != NULL ? captives_dataset_list_figures (dataset, NULL) : NULL;
  self->n_figures = figures != NULL ? figures->len : 0;
  captives_table_filter_set_dataset (self->filter, dataset, locale.language);
}

void
captives_table_view_show (CaptivesTableView *self,
                          CaptivesDataset   *dataset,
                          CaptivesLocale     locale,
                          const char *const *figures)
{
  char **copy;

  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));

  set_dataset (self, dataset, locale);
  copy = g_strdupv ((char **) figures);
  g_clear_pointer (&self->figures, g_strfreev);
  self->figures = copy;
  g_clear_pointer (&self->wanted, g_free);
  ask (self);
}

static void
select_row (CaptivesTableView *self,
            const char        *figure)
{
  guint row = captives_figure_list_find (self->list, figure);

  self->silent = TRUE;
  gtk_selection_model_unselect_all (self->selection);
  if (row < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    {
      gtk_selection_model_select_item (self->selection, row, TRUE);
      gtk_widget_activate_action (captives_table_columns_find_rows (self->column_view), "list.scroll-to-item", "u", row);
    }
  self->silent = FALSE;
}

void
captives_table_view_select (CaptivesTableView *self,
                            const char        *figure)
{
  g_autofree char *selected = NULL;

  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));

  if (self->silent)
    return;
  if (captives_figure_list_is_busy (self->list))
    {
      take_wanted (self, figure);
      return;
    }

  selected = get_selected (self);
  if (selected == NULL || g_strcmp0 (selected, figure) != 0)
    select_row (self, figure);
}

void
captives_table_view_focus_rows (CaptivesTableView *self)
{
  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));

  self->focus = !gtk_widget_child_focus (captives_table_columns_find_rows (self->column_view), GTK_DIR_TAB_FORWARD);
}

GVariant *
captives_table_view_save (CaptivesTableView *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_return_val_if_fail (CAPTIVES_IS_TABLE_VIEW (self), NULL);

  if (gtk_check_button_get_active (self->all_button))
    g_variant_builder_add (&builder, "{ss}", "figures", "all");
  captives_table_columns_save (self->column_view, &builder);
  captives_table_filter_save (self->filter, &builder);

  return g_variant_builder_end (&builder);
}

void
captives_table_view_load (CaptivesTableView *self,
                          GVariant          *state)
{
  const char *text;

  g_return_if_fail (CAPTIVES_IS_TABLE_VIEW (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE ("a{ss}")));

  captives_table_filter_load (self->filter, state);
  gtk_check_button_set_active (self->all_button, g_variant_lookup (state, "figures", "&s", &text) && g_str_equal (text, "all"));
  captives_table_columns_load (self->column_view, state);
}

char **
captives_table_view_list_selected (CaptivesTableView *self)
{
  g_autoptr (GtkBitset) rows = NULL;
  GStrvBuilder *ids = g_strv_builder_new ();
  char **list;

  g_return_val_if_fail (CAPTIVES_IS_TABLE_VIEW (self), NULL);

  rows = gtk_selection_model_get_selection (self->selection);
  for (guint i = 0; i < gtk_bitset_get_size (rows); i++)
    {
      g_autoptr (CaptivesFigureItem) item = get_item (self, gtk_bitset_get_nth (rows, i));

      g_strv_builder_add (ids, captives_figure_item_get_figure (item)->id);
    }
  list = g_strv_builder_end (ids);
  g_strv_builder_unref (ids);

  return list;
}
