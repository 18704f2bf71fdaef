/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-share-bar.h"
#include "captives-style.h"

#include <adwaita.h>

/* Pixels at 100 %. */
#define BAR_HEIGHT  14
#define BAR_WIDTH   72
#define BAR_OUTLINE 2

struct _CaptivesShareBar
{
  GtkWidget       parent_instance;

  CaptivesFamily  family;
  double          begins; /* 0..1 */
  double          ends;
  gboolean        hollow;
};

G_DEFINE_FINAL_TYPE (CaptivesShareBar, captives_share_bar, GTK_TYPE_WIDGET)

static void
captives_share_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CaptivesShareBar *self = CAPTIVES_SHARE_BAR (widget);
  CaptivesTheme theme = captives_style_get_theme ();
  GdkRGBA ink = captives_style_to_rgba (captives_theme_get_colour (theme, captives_style_get_ink (self->family)));
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float x = width * MIN (self->begins, self->ends);
  /* What is not nothing is seen. */
  graphene_rect_t box = GRAPHENE_RECT_INIT (x, 0, MAX (1, width * ABS (self->ends - self->begins)), height);
  GskRoundedRect outline;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    box.origin.x = width - box.origin.x - box.size.width;

  if (!self->hollow)
    {
      gtk_snapshot_append_color (snapshot, &ink, &box);
      return;
    }

  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { BAR_OUTLINE, BAR_OUTLINE, BAR_OUTLINE, BAR_OUTLINE },
                              (GdkRGBA[4]) { ink, ink, ink, ink });
}

static void
captives_share_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = BAR_WIDTH;
  else
    *minimum = *natural = BAR_HEIGHT * captives_style_get_text_scale (widget);
}

static void
captives_share_bar_class_init (CaptivesShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = captives_share_bar_measure;
  widget_class->snapshot = captives_share_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
captives_share_bar_init (CaptivesShareBar *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
captives_share_bar_new (CaptivesFamily family,
                        double         begins,
                        double         ends,
                        gboolean       hollow)
{
  CaptivesShareBar *self = g_object_new (CAPTIVES_TYPE_SHARE_BAR, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);

  self->family = family;
  self->begins = CLAMP (begins, 0, 1);
  self->ends = CLAMP (ends, 0, 1);
  self->hollow = hollow;

  return GTK_WIDGET (self);
}
