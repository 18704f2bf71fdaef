/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-list.h"
#include "captives-style.h"

struct _CaptivesChartList
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListBox        *list_box;
  GPtrArray         *charts;   /* (element-type utf8) identifier of the chart in each row */
  GPtrArray         *sections; /* (element-type utf8) name of its section */
  GtkWidget         *menu;     /* of the chart that is selected */
  gboolean           silent;   /* the program itself changes the selection */
};

enum
{
  SIGNAL_CHART_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesChartList, captives_chart_list, GTK_TYPE_WIDGET)

static void
row_selected_cb (CaptivesChartList *self,
                 GtkListBoxRow     *row)
{
  if (row == NULL || self->silent)
    return;

  g_signal_emit (self, signals[SIGNAL_CHART_SELECTED], 0,
                 g_ptr_array_index (self->charts, gtk_list_box_row_get_index (row)));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  CaptivesChartList *self = user_data;
  const char *section = g_ptr_array_index (self->sections, gtk_list_box_row_get_index (row));
  GtkWidget *label;

  if (before != NULL
      && g_strcmp0 (section, g_ptr_array_index (self->sections, gtk_list_box_row_get_index (before))) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (NULL);
  captives_style_set_text (GTK_LABEL (label), section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "section-name");
  if (before == NULL)
    gtk_widget_add_css_class (label, "first");
  gtk_list_box_row_set_header (row, label);
}

static void
add_row (CaptivesChartList   *self,
         const CaptivesChart *chart,
         const char          *section,
         CaptivesLanguage     language)
{
  const char *name = captives_text_get (&chart->name, language);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  g_ptr_array_add (self->charts, g_strdup (chart->id));
  g_ptr_array_add (self->sections, g_strdup (section));
  gtk_list_box_append (self->list_box, row);
}

static void
clear_rows (CaptivesChartList *self)
{
  GtkListBoxRow *row;

  self->silent = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  self->silent = FALSE;
  g_ptr_array_set_size (self->charts, 0);
  g_ptr_array_set_size (self->sections, 0);
}

/* One Tab stop: a list box would stop at every row. */
static gboolean
captives_chart_list_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  CaptivesChartList *self = CAPTIVES_CHART_LIST (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (tab && row != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (row));

  return GTK_WIDGET_CLASS (captives_chart_list_parent_class)->focus (widget, direction);
}

/* @row: whose chart it is about from now on, and is shown: the window's actions are about that one. */
static void
show_menu (CaptivesChartList *self,
           GtkListBoxRow     *row)
{
  graphene_rect_t box;

  gtk_list_box_select_row (self->list_box, row);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &box))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (CaptivesChartList *self,
            int                n_press,
            double             x,
            double             y,
            GtkGestureClick   *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list_box, (int) y);

  if (row == NULL || event == NULL || !gdk_event_triggers_context_menu (event))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, row);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesChartList *self = CAPTIVES_CHART_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_box));

  if (row != NULL && GTK_IS_LIST_BOX_ROW (row))
    show_menu (self, GTK_LIST_BOX_ROW (row));
}

/* The focus would go to the chart otherwise. */
static void
menu_closed_cb (CaptivesChartList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* A menu is no part of the layout, and must be told where it is. */
static void
captives_chart_list_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CaptivesChartList *self = CAPTIVES_CHART_LIST (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->scrolled), &(GtkAllocation) { 0, 0, width, height }, baseline);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
captives_chart_list_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (CAPTIVES_CHART_LIST (widget)->scrolled), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
captives_chart_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_chart_list_parent_class)->dispose (object);
}

static void
captives_chart_list_finalize (GObject *object)
{
  CaptivesChartList *self = CAPTIVES_CHART_LIST (object);

  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);

  G_OBJECT_CLASS (captives_chart_list_parent_class)->finalize (object);
}

static void
captives_chart_list_class_init (CaptivesChartListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_chart_list_dispose;
  object_class->finalize = captives_chart_list_finalize;
  widget_class->focus = captives_chart_list_focus;
  widget_class->measure = captives_chart_list_measure;
  widget_class->size_allocate = captives_chart_list_size_allocate;

  /**
   * CaptivesChartList::chart-selected:
   * @chart: identifier of the chart that the user chose
   */
  signals[SIGNAL_CHART_SELECTED] = g_signal_new ("chart-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-chart-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesChartList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChartList, list_box);
  gtk_widget_class_bind_template_child (widget_class, CaptivesChartList, menu);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_closed_cb);
  gtk_widget_class_install_action (widget_class, "chart-list.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart-list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart-list.menu", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chartlist");
}

static void
captives_chart_list_init (CaptivesChartList *self)
{
  self->charts = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list_box, header_cb, self, NULL);
}

static void
scroll_to (CaptivesChartList *self,
           GtkListBoxRow     *row)
{
  graphene_rect_t box;

  if (gtk_widget_get_height (GTK_WIDGET (row)) > 0
      && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list_box), &box))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), box.origin.y,
                               box.origin.y + box.size.height);
}

void
captives_chart_list_show (CaptivesChartList *self,
                          CaptivesDataset   *dataset,
                          CaptivesLanguage   language)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_if_fail (CAPTIVES_IS_CHART_LIST (self));

  clear_rows (self);
  if (dataset == NULL)
    return;

  self->silent = TRUE;
  sections = captives_dataset_list_sections (dataset);
  for (guint i = 0; i < sections->len; i++)
    {
      const CaptivesSection *section = g_ptr_array_index (sections, i);
      g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, section->id);

      for (guint j = 0; j < charts->len; j++)
        add_row (self, g_ptr_array_index (charts, j), captives_text_get (&section->name, language), language);
    }
  self->silent = FALSE;
}

void
captives_chart_list_select (CaptivesChartList *self,
                            const char        *chart)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (CAPTIVES_IS_CHART_LIST (self));

  for (guint i = 0; i < self->charts->len; i++)
    {
      if (g_strcmp0 (chart, g_ptr_array_index (self->charts, i)) == 0)
        row = gtk_list_box_get_row_at_index (self->list_box, i);
    }

  self->silent = TRUE;
  gtk_list_box_select_row (self->list_box, row);
  self->silent = FALSE;
  if (row != NULL)
    scroll_to (self, row);
}
