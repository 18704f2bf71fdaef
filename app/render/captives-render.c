/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-render-private.h"

#include <math.h>

/* A path is stroked in pieces of this many segments: cairo intersects every edge with every other. */
#define SEGMENTS_AT_ONCE 64

PangoContext *
captives_render_create_pango_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Subpixel antialiasing belongs to one screen; a picture travels. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  /* One point of type is one unit of the scene. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

void
captives_render_set_ink (CaptivesRender *self,
                         CaptivesInk     ink)
{
  CaptivesColour colour = self->quiet ? captives_theme_get_quiet (self->theme, ink)
                                      : captives_theme_get_colour (self->theme, ink);

  cairo_set_source_rgb (self->cr, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

static void
set_tint (CaptivesRender *self,
          CaptivesInk     ink)
{
  CaptivesColour colour = captives_theme_get_tint (self->theme, ink);

  cairo_set_source_rgb (self->cr, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

/* Pixels of the device for one point, if it has pixels, and if they lie along the axes; else 0. */
static double
measure_pixels (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x, scale_y;

  switch (cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_RECORDING:
      return 0;
    default:
      break;
    }
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx <= 0 || matrix.xx * scale_x != matrix.yy * scale_y)
    return 0;
  return matrix.xx * scale_x;
}

void
captives_render_begin (CaptivesRender      *self,
                       const CaptivesScene *scene,
                       cairo_t             *cr,
                       PangoContext        *pango,
                       CaptivesTheme        theme)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  self->cr = cr;
  self->layout = pango_layout_new (pango);
  self->glyphs = captives_glyph_cache_get (pango);
  self->theme = theme;
  self->quiet = FALSE;
  self->hatch = captives_hatch_get_pitch (scene);
  self->pixels = measure_pixels (cr);
}

void
captives_render_end (CaptivesRender *self)
{
  g_clear_object (&self->layout);
  cairo_restore (self->cr);
}

void
captives_render_background (CaptivesRender      *self,
                            const CaptivesScene *scene)
{
  if (!captives_theme_has_background (self->theme))
    return;
  captives_render_set_ink (self, CAPTIVES_INK_BACKGROUND);
  cairo_rectangle (self->cr, 0, 0, captives_scene_get_width (scene), captives_scene_get_height (scene));
  cairo_fill (self->cr);
}

/* Adds the item's shape to the current path, its edges moved inwards by @inset (paths stay as they are). */
static void
trace (cairo_t            *cr,
       const CaptivesItem *item,
       double              inset)
{
  const CaptivesItemPath *path = &item->path;
  const CaptivesRect *box = &item->rect.box;

  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      cairo_rectangle (cr, box->x + inset, box->y + inset,
                       MAX (0, box->width - 2 * inset), MAX (0, box->height - 2 * inset));
      break;

    case CAPTIVES_ITEM_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, item->circle.x, item->circle.y, MAX (0, item->circle.radius - inset), 0, 2 * G_PI);
      cairo_close_path (cr);
      break;

    case CAPTIVES_ITEM_PATH:
      for (guint i = 0; i < path->n_points; i++)
        cairo_line_to (cr, path->points[i].x, path->points[i].y);
      if (path->closed)
        cairo_close_path (cr);
      break;

    case CAPTIVES_ITEM_TEXT:
    default:
      g_assert_not_reached ();
    }
}

static void
set_dash (CaptivesRender     *self,
          const CaptivesItem *item,
          double              offset)
{
  const double dash[] = { item->dash_on, item->dash_off };

  cairo_set_dash (self->cr, dash, item->dash_on > 0 ? 2 : 0, offset);
}

/* Each piece begins one segment early, so that the joint between two pieces is drawn. */
static void
stroke_in_pieces (CaptivesRender     *self,
                  const CaptivesItem *item)
{
  const CaptivesItemPath *path = &item->path;
  guint n_segments = path->closed ? path->n_points : path->n_points - 1;
  double length = 0;

  for (guint first = 0; first < n_segments; first += SEGMENTS_AT_ONCE - 1)
    {
      guint last = MIN (first + SEGMENTS_AT_ONCE, n_segments);

      set_dash (self, item, length);
      for (guint i = first; i <= last; i++)
        {
          const CaptivesPoint *point = &path->points[i % path->n_points];
          const CaptivesPoint *next = &path->points[(i + 1) % path->n_points];

          cairo_line_to (self->cr, point->x, point->y);
          if (i < first + SEGMENTS_AT_ONCE - 1)
            length += hypot (next->x - point->x, next->y - point->y);
        }
      cairo_stroke (self->cr);
    }
}

/* A line that divides, and means nothing itself: it may move by half a pixel to be crisp. */
static gboolean
is_hairline (const CaptivesItem *item)
{
  const CaptivesPoint *points = item->path.points;

  if (item->kind != CAPTIVES_ITEM_PATH || item->path.n_points != 2 || item->dash_on > 0)
    return FALSE;
  if (item->ink != CAPTIVES_INK_GRID && item->ink != CAPTIVES_INK_ROW_LINE && item->ink != CAPTIVES_INK_AXIS)
    return FALSE;
  return (points[0].x == points[1].x) != (points[0].y == points[1].y);
}

/* The nearest place where a line of so many pixels covers whole pixels. */
static double
snap (double position,
      double n_pixels)
{
  return fmod (n_pixels, 2) == 1 ? floor (position) + 0.5 : round (position);
}

static void
stroke_hairline (CaptivesRender     *self,
                 const CaptivesItem *item)
{
  CaptivesPoint from = item->path.points[0];
  CaptivesPoint to = item->path.points[1];
  double n_pixels = MAX (1, round (item->stroke * self->pixels));
  cairo_matrix_t matrix;
  double origin_x, origin_y;

  cairo_get_matrix (self->cr, &matrix);
  origin_x = matrix.x0 / matrix.xx;
  origin_y = matrix.y0 / matrix.yy;
  if (from.x == to.x)
    from.x = to.x = snap ((from.x + origin_x) * self->pixels, n_pixels) / self->pixels - origin_x;
  else
    from.y = to.y = snap ((from.y + origin_y) * self->pixels, n_pixels) / self->pixels - origin_y;

  set_dash (self, item, 0);
  cairo_set_line_width (self->cr, n_pixels / self->pixels);
  cairo_move_to (self->cr, from.x, from.y);
  cairo_line_to (self->cr, to.x, to.y);
  cairo_stroke (self->cr);
}

static void
stroke (CaptivesRender     *self,
        const CaptivesItem *item)
{
  captives_render_set_ink (self, item->ink);
  if (self->pixels > 0 && is_hairline (item))
    {
      stroke_hairline (self, item);
      return;
    }
  cairo_set_line_width (self->cr, item->stroke);
  if (item->kind == CAPTIVES_ITEM_PATH && item->path.n_points > SEGMENTS_AT_ONCE)
    {
      stroke_in_pieces (self, item);
      return;
    }
  set_dash (self, item, 0);
  trace (self->cr, item, 0);
  cairo_stroke (self->cr);
}

static void
fill_flat (CaptivesRender     *self,
           const CaptivesItem *item)
{
  trace (self->cr, item, 0);
  cairo_fill (self->cr);
}

static void
fill_paper (CaptivesRender     *self,
            const CaptivesItem *item)
{
  captives_render_set_ink (self, CAPTIVES_INK_BACKGROUND);
  fill_flat (self, item);
}

static void
fill_solid (CaptivesRender     *self,
            const CaptivesItem *item)
{
  CaptivesSolid solid = captives_theme_get_solid (self->theme, item->ink);
  double width = solid == CAPTIVES_SOLID_HOLLOW ? CAPTIVES_SOLID_HOLLOW_STROKE : CAPTIVES_SOLID_DOTTED_STROKE;

  if (solid == CAPTIVES_SOLID_PLAIN)
    {
      captives_render_set_ink (self, item->ink);
      fill_flat (self, item);
      return;
    }
  fill_paper (self, item);
  captives_render_set_ink (self, item->ink);
  cairo_set_line_width (self->cr, width);
  cairo_set_dash (self->cr, NULL, 0, 0);
  trace (self->cr, item, width / 2);
  cairo_stroke (self->cr);
  if (solid == CAPTIVES_SOLID_DOTTED)
    captives_render_dots (self, item);
}

static void
fill_hatch (CaptivesRender     *self,
            const CaptivesItem *item)
{
  CaptivesRect box = captives_item_get_bounds (item);

  fill_paper (self, item);
  trace (self->cr, item, 0);
  captives_render_hatch (self, item->ink, &box);
}

static void
fill (CaptivesRender     *self,
      const CaptivesItem *item)
{
  switch (item->fill)
    {
    case CAPTIVES_FILL_SOLID:
      fill_solid (self, item);
      break;
    case CAPTIVES_FILL_PAPER:
      fill_paper (self, item);
      break;
    case CAPTIVES_FILL_HATCH:
      fill_hatch (self, item);
      break;
    case CAPTIVES_FILL_TINT:
      set_tint (self, item->ink);
      fill_flat (self, item);
      break;
    case CAPTIVES_FILL_NONE:
    default:
      break;
    }
}

void
captives_render_item (CaptivesRender     *self,
                      const CaptivesItem *item)
{
  if (item->kind == CAPTIVES_ITEM_TEXT)
    {
      captives_render_text (self, item);
      return;
    }
  cairo_new_path (self->cr);
  self->quiet = item->quiet;
  if (item->kind != CAPTIVES_ITEM_PATH || item->path.closed)
    fill (self, item);
  if (item->stroke > 0)
    stroke (self, item);
  self->quiet = FALSE;
}

void
captives_render_scene (const CaptivesScene *scene,
                       cairo_t             *cr,
                       PangoContext        *pango,
                       CaptivesTheme        theme)
{
  CaptivesRender render;
  const CaptivesItem *items;
  guint n_items;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (pango));

  captives_render_begin (&render, scene, cr, pango, theme);
  captives_render_background (&render, scene);
  items = captives_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    captives_render_item (&render, &items[i]);
  captives_render_end (&render);
}

void
captives_render_get_pixel_size (const CaptivesScene *scene,
                                double               pixels_per_point,
                                int                 *width,
                                int                 *height)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (pixels_per_point > 0);

  /* A fraction of a pixel gets a whole one, but what rounding makes of 1600.0000001 is none. */
  *width = (int) CLAMP (ceil (captives_scene_get_width (scene) * pixels_per_point - 0.01), 1, G_MAXINT);
  *height = (int) CLAMP (ceil (captives_scene_get_height (scene) * pixels_per_point - 0.01), 1, G_MAXINT);
}

/* The last row and column, which the page may cover only in part, too. */
static void
paint_whole (cairo_t       *cr,
             CaptivesTheme  theme)
{
  CaptivesColour colour = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);

  cairo_set_source_rgb (cr, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  cairo_paint (cr);
}

cairo_surface_t *
captives_render_to_surface (const CaptivesScene *scene,
                            PangoContext        *pango,
                            CaptivesTheme        theme,
                            double               pixels_per_point)
{
  gboolean opaque = captives_theme_has_background (theme);
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (pixels_per_point > 0, NULL);

  captives_render_get_pixel_size (scene, pixels_per_point, &width, &height);
  surface = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (opaque)
    paint_whole (cr, theme);
  cairo_scale (cr, pixels_per_point, pixels_per_point);
  captives_render_scene (scene, cr, pango, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
