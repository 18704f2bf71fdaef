/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-chart-overlay.h"
#include "captives-style.h"

/* The ring stands this far outside a mark and has such corners, pixels. */
#define RING_OUTSET 3
#define RING_RADIUS 6

/* Colours of a theme that belong to the screen alone. */
typedef struct
{
  CaptivesColour ring;
  CaptivesColour fill;       /* what the background becomes under a selected mark */
  gboolean       has_fill;
  float          focus_width; /* pixels */
} OverlayColours;

static const OverlayColours overlay_colours[CAPTIVES_N_THEMES] = {
  [CAPTIVES_THEME_LIGHT] = { { 0x1c, 0x71, 0xd8 }, { 0xe3, 0xee, 0xfb }, TRUE, 2 },
  [CAPTIVES_THEME_DARK] = { { 0x78, 0xae, 0xed }, { 0x24, 0x37, 0x4f }, TRUE, 2 },
  [CAPTIVES_THEME_HIGH_CONTRAST_LIGHT] = { { 0x0b, 0x4f, 0xa8 }, { 0, 0, 0 }, FALSE, 3 },
  [CAPTIVES_THEME_HIGH_CONTRAST_DARK] = { { 0x9c, 0xcb, 0xff }, { 0, 0, 0 }, FALSE, 3 },
};

graphene_rect_t
captives_chart_overlay_get_box (const CaptivesRect *bounds)
{
  /* On whole pixels, so that the ring is sharp. */
  float left = floor (bounds->x) - RING_OUTSET;
  float top = floor (bounds->y) - RING_OUTSET;

  return GRAPHENE_RECT_INIT (left, top, (float) ceil (bounds->x + bounds->width) + RING_OUTSET - left,
                             (float) ceil (bounds->y + bounds->height) + RING_OUTSET - top);
}

GskRenderNode *
captives_chart_overlay_create_image (cairo_surface_t *image,
                                     double           width,
                                     double           height)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static void
add_round_path (cairo_t               *cr,
                const graphene_rect_t *box,
                double                 inset)
{
  double left = box->origin.x + inset;
  double top = box->origin.y + inset;
  double right = box->origin.x + box->size.width - inset;
  double bottom = box->origin.y + box->size.height - inset;
  double radius = RING_RADIUS - inset;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* One channel of the colour that, multiplied with (light) or screened over (dark) the background, gives @fill. */
static double
solve_blend (guint8   fill,
             guint8   background,
             gboolean screen)
{
  if (screen)
    return background == 255 ? 0 : CLAMP ((fill - background) / (255.0 - background), 0, 1);

  return background == 0 ? 1 : CLAMP (fill / (double) background, 0, 1);
}

static void
paint_fill (cairo_t               *cr,
            cairo_surface_t       *image,
            const graphene_rect_t *box,
            CaptivesTheme          theme)
{
  CaptivesColour fill = overlay_colours[theme].fill;
  CaptivesColour background = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);
  gboolean screen = theme == CAPTIVES_THEME_DARK;

  cairo_save (cr);
  add_round_path (cr, box, 0);
  cairo_clip (cr);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_set_operator (cr, screen ? CAIRO_OPERATOR_SCREEN : CAIRO_OPERATOR_MULTIPLY);
  cairo_set_source_rgb (cr, solve_blend (fill.red, background.red, screen),
                        solve_blend (fill.green, background.green, screen),
                        solve_blend (fill.blue, background.blue, screen));
  cairo_paint (cr);
  cairo_restore (cr);
}

GskRenderNode *
captives_chart_overlay_create_selection (cairo_surface_t    *image,
                                         const CaptivesRect *bounds,
                                         CaptivesTheme       theme)
{
  graphene_rect_t box = captives_chart_overlay_get_box (bounds);
  GskRenderNode *node = gsk_cairo_node_new (&box);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  GdkRGBA ring = captives_style_to_rgba (overlay_colours[theme].ring);

  if (overlay_colours[theme].has_fill)
    paint_fill (cr, image, &box, theme);

  add_round_path (cr, &box, 0.5);
  gdk_cairo_set_source_rgba (cr, &ring);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return node;
}

static void
add_ring (GtkSnapshot        *snapshot,
          const CaptivesRect *bounds,
          CaptivesTheme       theme,
          float               width)
{
  graphene_rect_t box = captives_chart_overlay_get_box (bounds);
  GdkRGBA colour = captives_style_to_rgba (overlay_colours[theme].ring);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, RING_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

void
captives_chart_overlay_add_hover (GtkSnapshot        *snapshot,
                                  const CaptivesRect *bounds,
                                  CaptivesTheme       theme)
{
  add_ring (snapshot, bounds, theme, 1);
}

void
captives_chart_overlay_add_focus (GtkSnapshot        *snapshot,
                                  const CaptivesRect *bounds,
                                  CaptivesTheme       theme)
{
  add_ring (snapshot, bounds, theme, overlay_colours[theme].focus_width);
}
