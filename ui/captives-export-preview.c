/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export-preview.h"

#include <math.h>

#include <glib/gi18n.h>

/* Room around the picture, and edge of a square of the checkerboard, pixels. */
#define MARGIN 18
#define SQUARE 8

/* Smallest preview, pixels. */
#define LEAST_SIDE 120

/* How long a size must rest before it is drawn sharply, milliseconds; until then the old picture is scaled. */
#define REST 80

struct _CaptivesExportPreview
{
  GtkWidget        parent_instance;

  CaptivesScene   *scene;     /* NULL: nothing to show */
  PangoContext    *pango;
  CaptivesTheme    theme;

  cairo_surface_t *image;     /* NULL: not drawn yet */
  double           scale;     /* device pixels per point at which image was drawn */
  guint            draw_id;   /* source that will draw; 0: none */
};

G_DEFINE_FINAL_TYPE (CaptivesExportPreview, captives_export_preview, GTK_TYPE_WIDGET)

/* Returns: where the picture stands in the widget, logical pixels */
static graphene_rect_t
find_box (CaptivesExportPreview *self)
{
  double width = captives_scene_get_width (self->scene);
  double height = captives_scene_get_height (self->scene);
  double room_x = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN);
  double room_y = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);
  double scale = MIN (room_x / width, room_y / height);

  width = MAX (1, floor (width * scale));
  height = MAX (1, floor (height * scale));

  return GRAPHENE_RECT_INIT (floor (MARGIN + (room_x - width) / 2), floor (MARGIN + (room_y - height) / 2), width, height);
}

static double
find_scale (CaptivesExportPreview *self)
{
  graphene_rect_t box = find_box (self);

  return box.size.width * gtk_widget_get_scale_factor (GTK_WIDGET (self)) / captives_scene_get_width (self->scene);
}

static gboolean
draw_cb (gpointer user_data)
{
  CaptivesExportPreview *self = user_data;

  self->draw_id = 0;
  g_clear_pointer (&self->image, cairo_surface_destroy);
  self->scale = find_scale (self);
  self->image = captives_render_to_surface (self->scene, self->pango, self->theme, self->scale);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
draw_later (CaptivesExportPreview *self,
            guint                  milliseconds)
{
  g_clear_handle_id (&self->draw_id, g_source_remove);
  if (self->scene != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    self->draw_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, milliseconds, draw_cb, self, NULL);
}

static void
snapshot_checkerboard (GtkSnapshot           *snapshot,
                       const graphene_rect_t *box)
{
  static const GdkRGBA light = { 1, 1, 1, 1 };
  static const GdkRGBA dark = { 0.87f, 0.87f, 0.87f, 1 };
  const float x = box->origin.x;
  const float y = box->origin.y;

  gtk_snapshot_append_color (snapshot, &light, box);
  gtk_snapshot_push_repeat (snapshot, box, &GRAPHENE_RECT_INIT (x, y, 2 * SQUARE, 2 * SQUARE));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x, y, SQUARE, SQUARE));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x + SQUARE, y + SQUARE, SQUARE, SQUARE));
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_image (CaptivesExportPreview *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *box)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);
  double width = cairo_image_surface_get_width (self->image);
  double height = cairo_image_surface_get_height (self->image);

  cairo_translate (cr, box->origin.x, box->origin.y);
  cairo_scale (cr, box->size.width / width, box->size.height / height);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
captives_export_preview_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  static const GdkRGBA shadow = { 0, 0, 0, 0.45f };
  CaptivesExportPreview *self = CAPTIVES_EXPORT_PREVIEW (widget);
  graphene_rect_t box;
  GskRoundedRect outline;

  if (self->scene == NULL || self->image == NULL || cairo_surface_status (self->image) != CAIRO_STATUS_SUCCESS)
    return;

  box = find_box (self);
  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 5);
  if (!captives_theme_has_background (self->theme))
    snapshot_checkerboard (snapshot, &box);
  snapshot_image (self, snapshot, &box);
}

static void
captives_export_preview_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = LEAST_SIDE + 2 * MARGIN;
  *natural = *minimum;
}

static void
captives_export_preview_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  CaptivesExportPreview *self = CAPTIVES_EXPORT_PREVIEW (widget);

  if (self->scene != NULL && (self->image == NULL || self->scale != find_scale (self)))
    draw_later (self, self->image == NULL ? 0 : REST);
}

static void
captives_export_preview_dispose (GObject *object)
{
  CaptivesExportPreview *self = CAPTIVES_EXPORT_PREVIEW (object);

  g_clear_handle_id (&self->draw_id, g_source_remove);
  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_object (&self->pango);

  G_OBJECT_CLASS (captives_export_preview_parent_class)->dispose (object);
}

static void
captives_export_preview_class_init (CaptivesExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_export_preview_dispose;
  widget_class->snapshot = captives_export_preview_snapshot;
  widget_class->measure = captives_export_preview_measure;
  widget_class->size_allocate = captives_export_preview_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "exportpreview");
}

static void
captives_export_preview_init (CaptivesExportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
describe (CaptivesExportPreview *self)
{
  const CaptivesSceneInfo *info;
  g_autofree char *name = NULL;

  if (self->scene == NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("No preview"), -1);
      return;
    }

  info = captives_scene_get_info (self->scene);
  /* Translators: %s is the title of a chart. */
  name = g_strdup_printf (_("Preview: %s"), info->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, info->description, -1);
}

void
captives_export_preview_show (CaptivesExportPreview *self,
                              CaptivesScene         *scene,
                              PangoContext          *pango,
                              CaptivesTheme          theme)
{
  g_return_if_fail (CAPTIVES_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (scene == NULL || PANGO_IS_CONTEXT (pango));

  if (scene != NULL)
    captives_scene_ref (scene);
  g_clear_pointer (&self->scene, captives_scene_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  self->scene = scene;
  self->theme = theme;
  g_set_object (&self->pango, pango);

  describe (self);
  draw_later (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
