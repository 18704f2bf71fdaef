/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-cell.h"
#include "captives-style.h"

/* Prose is shown in as many lines; what is longer stands in the panel. */
#define MOST_LINES 2

/* Rows ask for a height at no certain width, and for one at their own width after it only before GTK 4.10; since then the first answer
 * counts, and it is that for the narrowest column. */
#define ASKED_AGAIN (!GTK_CHECK_VERSION (4, 10, 0))

struct _CaptivesFigureCell
{
  GtkWidget           parent_instance;

  CaptivesCellLook    look;
  CaptivesIdleQueue  *names;
  CaptivesFigureItem *item;    /* or NULL */
  PangoLayout        *layout;  /* NULL: not drawn yet */
  gboolean            is_laid; /* @layout has the text of @item */
};

G_DEFINE_FINAL_TYPE (CaptivesFigureCell, captives_figure_cell, GTK_TYPE_WIDGET)

/* Nothing to be seen would be read aloud by the name of its type. */
static const char *
get_text (CaptivesFigureCell *self)
{
  const char *text = self->item != NULL ? captives_figure_item_get_text (self->item, self->look.cell) : "";

  return *text != '\0' ? text : "–";
}

/* Returns: (transfer none): the text in lines of @width pixels */
static PangoLayout *
lay_out (CaptivesFigureCell *self,
         int                 width)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self->layout, self->look.is_prose ? -MOST_LINES : -1);
      pango_layout_set_alignment (self->layout, self->look.is_number ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  if (!self->is_laid)
    {
      g_autoptr (PangoAttrList) attributes = captives_style_create_attributes (get_text (self));

      pango_layout_set_text (self->layout, get_text (self), -1);
      pango_layout_set_attributes (self->layout, attributes);
      self->is_laid = TRUE;
    }
  pango_layout_set_width (self->layout, width * PANGO_SCALE);

  return self->layout;
}

static int
measure_width (CaptivesFigureCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int character = MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (character * self->look.width);
}

static int
measure_line (CaptivesFigureCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static GtkSizeRequestMode
captives_figure_cell_get_request_mode (GtkWidget *widget)
{
  return CAPTIVES_FIGURE_CELL (widget)->look.is_prose ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
captives_figure_cell_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  CaptivesFigureCell *self = CAPTIVES_FIGURE_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = measure_width (self);
  else if (self->look.is_prose && (for_size >= 0 || !ASKED_AGAIN))
    pango_layout_get_pixel_size (lay_out (self, for_size >= 0 ? for_size : measure_width (self)), NULL, minimum);
  else
    *minimum = measure_line (self);
  *natural = *minimum;
}

static void
captives_figure_cell_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CaptivesFigureCell *self = CAPTIVES_FIGURE_CELL (widget);
  PangoLayout *layout = lay_out (self, gtk_widget_get_width (widget));
  GdkRGBA color;
  int height;
  int above; /* whole pixels, on which letters are sharp */

#if GTK_CHECK_VERSION (4, 10, 0)
  gtk_widget_get_color (widget, &color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
#endif
  pango_layout_get_pixel_size (layout, NULL, &height);
  above = (gtk_widget_get_height (widget) - height) / 2;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) above));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* A text that is seen whole needs no tooltip.  Texts of tooltips are made when the pointer asks: to set one asks the display where
 * the pointer is, in each cell anew. */
static gboolean
captives_figure_cell_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard_tooltip,
                                    GtkTooltip *tooltip)
{
  CaptivesFigureCell *self = CAPTIVES_FIGURE_CELL (widget);

  if (!pango_layout_is_ellipsized (lay_out (self, gtk_widget_get_width (widget))))
    return FALSE;

  gtk_tooltip_set_text (tooltip, get_text (self));
  return TRUE;
}

static void
update (CaptivesFigureCell *self)
{
  self->is_laid = FALSE;
  /* Only the height of prose depends on the text. */
  if (self->look.is_prose)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
  captives_idle_queue_add (self->names, self);
}

static void
captives_figure_cell_dispose (GObject *object)
{
  CaptivesFigureCell *self = CAPTIVES_FIGURE_CELL (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_clear_object (&self->item);
  g_clear_object (&self->layout);
  self->is_laid = FALSE;

  G_OBJECT_CLASS (captives_figure_cell_parent_class)->dispose (object);
}

static void
captives_figure_cell_finalize (GObject *object)
{
  captives_idle_queue_unref (CAPTIVES_FIGURE_CELL (object)->names);

  G_OBJECT_CLASS (captives_figure_cell_parent_class)->finalize (object);
}

static void
captives_figure_cell_class_init (CaptivesFigureCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = captives_figure_cell_dispose;
  object_class->finalize = captives_figure_cell_finalize;
  widget_class->get_request_mode = captives_figure_cell_get_request_mode;
  widget_class->measure = captives_figure_cell_measure;
  widget_class->snapshot = captives_figure_cell_snapshot;
  widget_class->query_tooltip = captives_figure_cell_query_tooltip;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_css_name (widget_class, "label");
}

static void
captives_figure_cell_init (CaptivesFigureCell *self)
{
  /* As the data's languages run: on a desktop that runs from right to left, "1945–1946" would stand there as "1946–1945". */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
captives_figure_cell_new (const CaptivesCellLook *look,
                          CaptivesIdleQueue      *names)
{
  CaptivesFigureCell *self;

  g_return_val_if_fail (look != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_FIGURE_CELL, NULL);
  self->look = *look;
  self->names = captives_idle_queue_ref (names);
  if (look->is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "figure-number");

  return GTK_WIDGET (self);
}

void
captives_figure_cell_set_item (CaptivesFigureCell *self,
                               CaptivesFigureItem *item)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_CELL (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
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

void
captives_figure_cell_name (gpointer cell)
{
  CaptivesFigureCell *self = cell;
  GtkWidget *parent;

  g_return_if_fail (CAPTIVES_IS_FIGURE_CELL (cell));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (self->item == NULL || parent == NULL)
    return;

  if (self->look.cell == CAPTIVES_CELL_VALUE)
    name_row (parent, self->item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_text (self), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, get_text (self), -1);
}
