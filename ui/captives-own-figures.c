/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-figures.h"
#include "captives-row-names.h"

#include "captives-format.h"

#include <glib/gi18n.h>

struct _CaptivesOwnFigures
{
  GtkWidget         parent_instance;

  CaptivesDataset  *dataset;
  CaptivesLocale    locale;
  GPtrArray        *ids;      /* (element-type utf8) */
  GtkListBox       *list_box;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesOwnFigures, captives_own_figures, GTK_TYPE_WIDGET)

static void fill (CaptivesOwnFigures *self);

/* Returns: the number of the row that has the focus or holds what has it; G_MAXUINT if none does */
static guint
find_focused (CaptivesOwnFigures *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (self->list_box))
    focus = gtk_widget_get_parent (focus);

  return focus != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : G_MAXUINT;
}

/* After a change, since the rows are others. */
static void
tell (CaptivesOwnFigures *self,
      guint               focus)
{
  GtkListBoxRow *row;

  fill (self);
  row = gtk_list_box_get_row_at_index (self->list_box, (int) MIN (focus, self->ids->len - 1));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
captives_own_figures_move (CaptivesOwnFigures *self,
                           guint               from,
                           guint               to)
{
  char *id;

  g_return_if_fail (CAPTIVES_IS_OWN_FIGURES (self));

  if (from >= self->ids->len || to >= self->ids->len || from == to)
    return;

  id = g_ptr_array_steal_index (self->ids, from);
  g_ptr_array_insert (self->ids, (int) to, id);
  tell (self, to);
}

/* The three things that can be done to a row, by its number. */
static void
row_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaptivesOwnFigures *self = CAPTIVES_OWN_FIGURES (widget);
  guint index = parameter != NULL ? g_variant_get_uint32 (parameter) : find_focused (self);

  if (index >= self->ids->len)
    return;

  if (g_str_has_suffix (action_name, "up"))
    captives_own_figures_move (self, index, index - 1);
  else if (g_str_has_suffix (action_name, "down"))
    captives_own_figures_move (self, index, index + 1);
  else
    {
      g_ptr_array_remove_index (self->ids, index);
      tell (self, index);
    }
}

static void
add_button (AdwActionRow *row,
            const char   *icon,
            const char   *label,
            const char   *action,
            guint         index)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  adw_action_row_add_suffix (row, button);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListBoxRow *row)
{
  return gdk_content_provider_new_typed (G_TYPE_INT, gtk_list_box_row_get_index (row));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (CaptivesOwnFigures *self,
         const GValue       *value,
         double              x,
         double              y,
         GtkDropTarget      *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  captives_own_figures_move (self, (guint) g_value_get_int (value), (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static void
add_dragging (CaptivesOwnFigures *self,
              GtkWidget          *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
add_row (CaptivesOwnFigures *self,
         guint               index)
{
  const char *id = g_ptr_array_index (self->ids, index);
  const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, id);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = figure != NULL ? captives_format_value (figure, self->locale) : g_strdup (id);
  const char *counted = figure != NULL ? captives_text_get (&figure->counted, self->locale.language) : _("Not in this dataset");
  g_autofree char *spoken = figure != NULL ? captives_format_value_spoken (figure, self->locale.language) : g_strdup (id);
  g_autofree char *name = g_strdup_printf ("%s, %s", spoken, counted);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), counted);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, counted);
  captives_row_names_set (ADW_PREFERENCES_ROW (row), name);
  if (index > 0)
    add_button (ADW_ACTION_ROW (row), "go-up-symbolic", _("Move Up"), "figures.move-up", index);
  if (index + 1 < self->ids->len)
    add_button (ADW_ACTION_ROW (row), "go-down-symbolic", _("Move Down"), "figures.move-down", index);
  add_button (ADW_ACTION_ROW (row), "list-remove-symbolic", _("Remove"), "figures.remove", index);
  add_dragging (self, row);
  gtk_list_box_append (self->list_box, row);
}

static void
fill (CaptivesOwnFigures *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; self->dataset != NULL && i < self->ids->len; i++)
    add_row (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
}

static void
captives_own_figures_dispose (GObject *object)
{
  CaptivesOwnFigures *self = CAPTIVES_OWN_FIGURES (object);

  if (self->list_box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list_box));
  self->list_box = NULL;
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_own_figures_parent_class)->dispose (object);
}

static void
captives_own_figures_finalize (GObject *object)
{
  g_clear_pointer (&CAPTIVES_OWN_FIGURES (object)->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (captives_own_figures_parent_class)->finalize (object);
}

static void
captives_own_figures_class_init (CaptivesOwnFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_own_figures_dispose;
  G_OBJECT_CLASS (klass)->finalize = captives_own_figures_finalize;

  /** CaptivesOwnFigures::changed: the user moved or removed a figure */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "figures.move-up", "u", row_action);
  gtk_widget_class_install_action (widget_class, "figures.move-down", "u", row_action);
  gtk_widget_class_install_action (widget_class, "figures.remove", "u", row_action);
  /* Of the focused row. */
  gtk_widget_class_install_action (widget_class, "focused.move-up", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "focused.move-down", NULL, row_action);
  gtk_widget_class_install_action (widget_class, "focused.remove", NULL, row_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "focused.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "focused.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "focused.remove", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
captives_own_figures_init (CaptivesOwnFigures *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->list_box = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chosen Figures"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chosen Figures"), -1);
}

void
captives_own_figures_show (CaptivesOwnFigures *self,
                           CaptivesDataset    *dataset,
                           CaptivesLocale      locale,
                           GPtrArray          *ids)
{
  g_return_if_fail (CAPTIVES_IS_OWN_FIGURES (self));
  g_return_if_fail (dataset != NULL && ids != NULL);

  captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->locale = locale;
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (self->ids, g_strdup (g_ptr_array_index (ids, i)));
  fill (self);
}

GPtrArray *
captives_own_figures_get_ids (CaptivesOwnFigures *self)
{
  g_return_val_if_fail (CAPTIVES_IS_OWN_FIGURES (self), NULL);

  return self->ids;
}
