/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-swatch.h"
#include "captives-style.h"

#include <adwaita.h>

/* Side of the box and radius of a disc, pixels at 100 %. */
#define SWATCH_SIZE   12
#define SWATCH_RADIUS 4.5

struct _CaptivesFigureSwatch
{
  GtkWidget       parent_instance;

  CaptivesFamily  family;
  CaptivesNature  nature;
  gboolean        hollow;  /* other scope */
  gboolean        weak;    /* grade D */
  gboolean        range;
};

G_DEFINE_FINAL_TYPE (CaptivesFigureSwatch, captives_figure_swatch, GTK_TYPE_WIDGET)

static void
paint_hatch (cairo_t       *cr,
             const GdkRGBA *ink)
{
  cairo_save (cr);
  cairo_arc (cr, 0, 0, SWATCH_RADIUS, 0, 2 * G_PI);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 1);
  for (double x = -2 * SWATCH_RADIUS; x <= 2 * SWATCH_RADIUS; x += 3)
    {
      cairo_move_to (cr, x - SWATCH_RADIUS, SWATCH_RADIUS);
      cairo_line_to (cr, x + SWATCH_RADIUS, -SWATCH_RADIUS);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_range (cairo_t *cr)
{
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, -5, 0);
  cairo_line_to (cr, 5, 0);
  cairo_move_to (cr, -5, -4);
  cairo_line_to (cr, -5, 4);
  cairo_move_to (cr, 5, -4);
  cairo_line_to (cr, 5, 4);
  cairo_stroke (cr);
}

static void
paint_diamond (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.6);
  cairo_move_to (cr, -SWATCH_RADIUS, 0);
  cairo_line_to (cr, 0, -SWATCH_RADIUS);
  cairo_line_to (cr, SWATCH_RADIUS, 0);
  cairo_line_to (cr, 0, SWATCH_RADIUS);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
paint_disc (CaptivesFigureSwatch *self,
            cairo_t              *cr,
            CaptivesTheme         theme,
            CaptivesInk           ink)
{
  GdkRGBA colour = captives_style_to_rgba (captives_theme_get_colour (theme, ink));
  GdkRGBA tint = captives_style_to_rgba (captives_theme_get_tint (theme, ink));
  gboolean outlined = self->hollow || self->weak || self->nature == CAPTIVES_NATURE_ORDER;

  if (self->nature == CAPTIVES_NATURE_ORDER)
    paint_hatch (cr, &colour);

  cairo_arc (cr, 0, 0, outlined ? SWATCH_RADIUS - 0.8 : SWATCH_RADIUS, 0, 2 * G_PI);
  if (!outlined)
    {
      cairo_fill (cr);
      return;
    }

  if (self->weak && !self->hollow && self->nature != CAPTIVES_NATURE_ORDER)
    {
      gdk_cairo_set_source_rgba (cr, &tint);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &colour);
    }
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

static void
captives_figure_swatch_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  CaptivesFigureSwatch *self = CAPTIVES_FIGURE_SWATCH (widget);
  CaptivesTheme theme = captives_style_get_theme ();
  CaptivesInk ink = captives_style_get_ink (self->family);
  GdkRGBA colour = captives_style_to_rgba (captives_theme_get_colour (theme, ink));
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  double scale = captives_style_get_text_scale (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, &colour);
  if (self->range)
    paint_range (cr);
  else if (self->nature == CAPTIVES_NATURE_DERIVED)
    paint_diamond (cr);
  else
    paint_disc (self, cr, theme, ink);
  cairo_destroy (cr);
}

static void
captives_figure_swatch_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  *minimum = *natural = SWATCH_SIZE * captives_style_get_text_scale (widget);
}

static void
captives_figure_swatch_class_init (CaptivesFigureSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = captives_figure_swatch_measure;
  widget_class->snapshot = captives_figure_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
captives_figure_swatch_init (CaptivesFigureSwatch *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
captives_figure_swatch_show (CaptivesFigureSwatch *self,
                             const CaptivesFigure *figure,
                             CaptivesFamily        family)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_SWATCH (self));
  g_return_if_fail (figure != NULL);

  self->family = family;
  self->nature = figure->nature;
  self->hollow = !figure->same_scope;
  self->weak = figure->grade == CAPTIVES_GRADE_D;
  self->range = figure->qualifier == CAPTIVES_QUALIFIER_RANGE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
