/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-picture.h"
#include "test-scene.h"

#include <math.h>

#define SIDE 100

static guint32
get_argb (CaptivesColour colour)
{
  return 0xff000000 | (guint32) colour.red << 16 | (guint32) colour.green << 8 | colour.blue;
}

static guint32
ink_argb (CaptivesTheme theme,
          CaptivesInk   ink)
{
  return get_argb (captives_theme_get_colour (theme, ink));
}

static cairo_surface_t *
draw (CaptivesSceneBuilder *builder,
      CaptivesTheme         theme,
      double                scale,
      double                hatch)
{
  g_autoptr (CaptivesScene) scene = test_scene_finish (builder, SIDE, SIDE, hatch);
  cairo_surface_t *surface = test_scene_draw (scene, theme, scale);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static cairo_surface_t *
draw_rect (CaptivesLook  look,
           CaptivesRect  box,
           CaptivesTheme theme,
           double        scale)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  captives_scene_builder_add_rect (builder, look, box);
  return draw (builder, theme, scale, 0);
}

#define assert_pixel(surface, x, y, argb) g_assert_cmphex (test_picture_get_pixel (surface, x, y), ==, argb)

static void
test_solid (void)
{
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      cairo_surface_t *surface = draw_rect ((CaptivesLook) { CAPTIVES_INK_RETURNED, CAPTIVES_FILL_SOLID },
                                            (CaptivesRect) { 20, 30, 40, 10 }, theme, 1);
      guint32 ink = ink_argb (theme, CAPTIVES_INK_RETURNED);
      guint32 paper = theme == CAPTIVES_THEME_TRANSPARENT ? 0 : ink_argb (theme, CAPTIVES_INK_BACKGROUND);

      assert_pixel (surface, 0, 0, paper);
      assert_pixel (surface, SIDE - 1, SIDE - 1, paper);
      assert_pixel (surface, 20, 30, ink);
      assert_pixel (surface, 59, 39, ink);
      assert_pixel (surface, 19, 35, paper);
      assert_pixel (surface, 60, 35, paper);
      assert_pixel (surface, 40, 29, paper);
      assert_pixel (surface, 40, 40, paper);
      cairo_surface_destroy (surface);
    }
}

static void
test_hollow (void)
{
  cairo_surface_t *surface = draw_rect ((CaptivesLook) { CAPTIVES_INK_PASSED_ON, CAPTIVES_FILL_SOLID },
                                        (CaptivesRect) { 20, 30, 40, 12 }, CAPTIVES_THEME_DARK, 1);
  guint32 ink = ink_argb (CAPTIVES_THEME_DARK, CAPTIVES_INK_MUTED);
  guint32 paper = ink_argb (CAPTIVES_THEME_DARK, CAPTIVES_INK_BACKGROUND);

  /* Two points of outline, inside. */
  assert_pixel (surface, 19, 36, paper);
  assert_pixel (surface, 20, 36, ink);
  assert_pixel (surface, 21, 36, ink);
  assert_pixel (surface, 22, 36, paper);
  assert_pixel (surface, 40, 36, paper);
  assert_pixel (surface, 59, 36, ink);
  assert_pixel (surface, 60, 36, paper);
  cairo_surface_destroy (surface);
}

/* A hollow mark hides what is behind it, also where the page has no background. */
static void
test_paper_hides (void)
{
  const CaptivesTheme themes[] = { CAPTIVES_THEME_LIGHT, CAPTIVES_THEME_TRANSPARENT };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      CaptivesSceneBuilder *builder = captives_scene_builder_new ();
      cairo_surface_t *surface;

      captives_scene_builder_add_line (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_NONE, 4 },
                                       (CaptivesPoint) { 0, 50 }, (CaptivesPoint) { SIDE, 50 });
      captives_scene_builder_add_circle (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_PAPER, 2 },
                                         (CaptivesPoint) { 50, 50 }, 15);
      surface = draw (builder, themes[i], 1, 0);
      assert_pixel (surface, 50, 50, 0xffffffff);
      assert_pixel (surface, 40, 50, 0xffffffff);
      assert_pixel (surface, 30, 50, ink_argb (themes[i], CAPTIVES_INK_DIED));
      cairo_surface_destroy (surface);
    }
}

static void
test_tint (void)
{
  cairo_surface_t *surface = draw_rect ((CaptivesLook) { CAPTIVES_INK_CAPTIVES, CAPTIVES_FILL_TINT },
                                        (CaptivesRect) { 20, 30, 40, 12 }, CAPTIVES_THEME_DARK, 1);

  assert_pixel (surface, 40, 36, get_argb (captives_theme_get_tint (CAPTIVES_THEME_DARK, CAPTIVES_INK_CAPTIVES)));
  cairo_surface_destroy (surface);
}

/* Each pixel of a hatched box that lies whole in a stroke or whole between two is what it should be: (x + y) / sqrt (2) measures
 * across the strokes, from the corner of the page. */
static void
check_hatch (double pitch,
             double expected_pitch)
{
  const double scale = 4;
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  cairo_surface_t *surface;
  guint n_ink = 0, n_paper = 0;

  captives_scene_builder_add_rect (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_HATCH }, (CaptivesRect) { 10.3, 20, 70, 12 });
  surface = draw (builder, CAPTIVES_THEME_PRINT, scale, pitch);
  for (int y = 21 * 4; y < 31 * 4; y++)
    for (int x = 12 * 4; x < 79 * 4; x++)
      {
        double across = (x + 0.5 + y + 0.5) / scale / G_SQRT2;
        double off = fabs (fmod (across, expected_pitch) - expected_pitch / 2) * scale;

        if (off < 0.75 * scale - 0.8)
          {
            assert_pixel (surface, x, y, 0xff000000);
            n_ink++;
          }
        else if (off > 0.75 * scale + 0.8)
          {
            assert_pixel (surface, x, y, 0xffffffff);
            n_paper++;
          }
      }
  g_assert_cmpuint (n_ink, >, 500);
  g_assert_cmpuint (n_paper, >, 5000);
  /* Nothing outside of the shape. */
  for (int x = 0; x < SIDE * 4; x++)
    {
      assert_pixel (surface, x, 20 * 4 - 1, 0xffffffff);
      assert_pixel (surface, x, 32 * 4, 0xffffffff);
    }
  cairo_surface_destroy (surface);
}

static void
test_hatch (void)
{
  check_hatch (0, 5);
  check_hatch (8, 8);
}

static void
test_dots (void)
{
  cairo_surface_t *surface = draw_rect ((CaptivesLook) { CAPTIVES_INK_HELD, CAPTIVES_FILL_SOLID },
                                        (CaptivesRect) { 20, 30, 41, 12 }, CAPTIVES_THEME_PRINT, 4);

  /* Dots at 24, 32, ..., 56 on the middle line; the bar ends at 61. */
  for (int x = 24; x <= 56; x += 8)
    {
      assert_pixel (surface, x * 4, 36 * 4, 0xff000000);
      assert_pixel (surface, x * 4 + 4, 36 * 4, 0xff000000);
      assert_pixel (surface, x * 4 + 16, 36 * 4, x == 56 ? 0xff000000 : 0xffffffff);
      assert_pixel (surface, x * 4, 33 * 4, 0xffffffff);
    }
  assert_pixel (surface, 40 * 4, 30 * 4, 0xff000000);
  assert_pixel (surface, 40 * 4, 30 * 4 - 1, 0xffffffff);
  cairo_surface_destroy (surface);

  /* In colour it is flat. */
  surface = draw_rect ((CaptivesLook) { CAPTIVES_INK_HELD, CAPTIVES_FILL_SOLID }, (CaptivesRect) { 20, 30, 41, 12 }, CAPTIVES_THEME_LIGHT, 1);
  assert_pixel (surface, 28, 34, ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_HELD));
  cairo_surface_destroy (surface);
}

/* Bars too small for a dot, and one large enough for several rows. */
static void
test_dots_degenerate (void)
{
  const CaptivesRect boxes[] = { { 50, 50, 0, 0 }, { 50, 50, 1, 12 }, { 50, 50, 30, 2 }, { 10, 10, 80, 80 } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    cairo_surface_destroy (draw_rect ((CaptivesLook) { CAPTIVES_INK_HELD, CAPTIVES_FILL_SOLID }, boxes[i], CAPTIVES_THEME_PRINT, 1));
  for (double radius = 0; radius < 40; radius += 1.7)
    {
      CaptivesSceneBuilder *builder = captives_scene_builder_new ();
      cairo_surface_t *surface;

      captives_scene_builder_add_circle (builder, (CaptivesLook) { CAPTIVES_INK_HELD, CAPTIVES_FILL_SOLID }, (CaptivesPoint) { 50, 50 }, radius);
      surface = draw (builder, CAPTIVES_THEME_PRINT, 1, 0);
      /* Nothing leaves the circle. */
      assert_pixel (surface, (int) (51 + radius), 50, 0xffffffff);
      assert_pixel (surface, 50, (int) (51 + radius), 0xffffffff);
      if (radius >= 4)
        g_assert_cmphex (test_picture_get_pixel (surface, 50, 50), !=, 0xffffffff);
      cairo_surface_destroy (surface);
    }
}

/* A vertical hairline at any fraction of a pixel covers whole columns, and as many as its width says. */
static void
check_hairline (cairo_surface_t *surface,
                guint32          ink,
                int              n_expected)
{
  int n_columns = 0;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    {
      guint32 pixel = test_picture_get_pixel (surface, x, 50);

      if (pixel == 0xffffffff)
        continue;
      g_assert_cmphex (pixel, ==, ink);
      n_columns++;
    }
  g_assert_cmpint (n_columns, ==, n_expected);
}

static cairo_surface_t *
draw_line (CaptivesInk ink,
           double      x,
           double      scale)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  captives_scene_builder_add_line (builder, (CaptivesLook) { ink, CAPTIVES_FILL_NONE, 1 }, (CaptivesPoint) { x, 10 }, (CaptivesPoint) { x, 90 });
  return draw (builder, CAPTIVES_THEME_LIGHT, scale, 0);
}

static void
test_hairline (void)
{
  const CaptivesInk inks[] = { CAPTIVES_INK_GRID, CAPTIVES_INK_ROW_LINE, CAPTIVES_INK_AXIS };
  const double scales[] = { 0.75, 1, 1.25, 2, 2.6, 3 };
  const int widths[] = { 1, 1, 1, 2, 3, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (double x = 20; x < 21; x += 0.07)
        {
          cairo_surface_t *surface = draw_line (inks[i], x, scales[s]);

          check_hairline (surface, ink_argb (CAPTIVES_THEME_LIGHT, inks[i]), widths[s]);
          cairo_surface_destroy (surface);
        }
}

/* A line that means something stays where its value is. */
static void
test_meaning_is_not_moved (void)
{
  cairo_surface_t *surface = draw_line (CAPTIVES_INK_DIED, 20, 1);
  guint32 left = test_picture_get_pixel (surface, 19, 50);

  g_assert_cmphex (left, ==, test_picture_get_pixel (surface, 20, 50));
  g_assert_cmphex (left, !=, 0xffffffff);
  g_assert_cmphex (left, !=, ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_DIED));
  cairo_surface_destroy (surface);
}

/* What a widget does on a screen of two pixels a point: the scale is the device's, and the chart does not begin at a corner. */
static void
test_hairline_on_device (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  PangoContext *pango = captives_render_create_pango_context ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * SIDE, 2 * SIDE);
  g_autoptr (CaptivesScene) scene = NULL;
  cairo_t *cr;

  captives_scene_builder_add_line (builder, (CaptivesLook) { CAPTIVES_INK_AXIS, CAPTIVES_FILL_NONE, 1 },
                                   (CaptivesPoint) { 30.3, 10 }, (CaptivesPoint) { 30.3, 90 });
  scene = test_scene_finish (builder, SIDE, SIDE, 0);
  cairo_surface_set_device_scale (surface, 2, 2);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 0.4, 0.2);
  captives_render_scene (scene, cr, pango, CAPTIVES_THEME_TRANSPARENT);
  g_object_unref (pango);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  check_hairline (surface, ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_AXIS), 2);
  cairo_surface_destroy (surface);
}

static cairo_surface_t *
draw_halo (CaptivesTheme theme)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  captives_scene_builder_add_rect (builder, (CaptivesLook) { CAPTIVES_INK_GRID, CAPTIVES_FILL_SOLID }, (CaptivesRect) { 0, 0, SIDE, SIDE });
  test_scene_add_text (builder, (CaptivesItemText) { .string = "1", .x = 40, .baseline = 60, .size = 20, .halo = TRUE });
  return draw (builder, theme, 1, 0);
}

static void
test_halo (void)
{
  guint32 grid = ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_GRID);
  cairo_surface_t *surface = draw_halo (CAPTIVES_THEME_LIGHT);

  /* 3 points to the left of the text, and not 4. */
  assert_pixel (surface, 37, 55, 0xffffffff);
  assert_pixel (surface, 36, 55, grid);
  assert_pixel (surface, 40, 20, grid);
  cairo_surface_destroy (surface);

  surface = draw_halo (CAPTIVES_THEME_TRANSPARENT);
  assert_pixel (surface, 37, 55, grid);
  cairo_surface_destroy (surface);
}

static CaptivesRect
get_ink_box (cairo_surface_t *surface)
{
  int left = G_MAXINT, top = G_MAXINT, right = -1, bottom = -1;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (test_picture_get_pixel (surface, x, y) != 0xffffffff)
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  return (CaptivesRect) { left, top, right - left + 1, bottom - top + 1 };
}

/* What is drawn is what was measured, at any scale: digits fill their box from the left edge, and stand on the baseline. */
static void
test_text (void)
{
  const double scales[] = { 1, 2, 3.3 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double scale = scales[i];
      CaptivesSceneBuilder *builder = captives_scene_builder_new ();
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesItemText *text;
      cairo_surface_t *surface;
      CaptivesRect box;
      guint n_items;

      test_scene_add_text (builder, (CaptivesItemText) { .string = "H0000H", .x = 10, .baseline = 60, .size = 20 });
      scene = test_scene_finish (builder, SIDE, SIDE, 0);
      text = &captives_scene_get_items (scene, &n_items)[0].text;
      surface = test_scene_draw (scene, CAPTIVES_THEME_LIGHT, scale);
      box = get_ink_box (surface);
      g_assert_cmpfloat (box.x, >=, text->x * scale - 1);
      g_assert_cmpfloat (box.x + box.width, <=, (text->x + text->width) * scale + 1);
      /* The bearings of an H are less than a fifth of an em. */
      g_assert_cmpfloat (box.width, >, (text->width - 0.4 * text->size) * scale);
      g_assert_cmpfloat (box.y, >, (text->baseline - text->ascent) * scale - 1);
      g_assert_cmpfloat (box.y + box.height, >=, text->baseline * scale - 1);
      g_assert_cmpfloat (box.y + box.height, <=, (text->baseline + 0.1 * text->size) * scale + 1);
      cairo_surface_destroy (surface);
    }
}

/* Grey, not coloured fringes: a picture must not be made for one screen. */
static void
test_text_is_grey (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  cairo_surface_t *surface;

  test_scene_add_text (builder, (CaptivesItemText) { .string = "WAX 捕", .x = 10, .baseline = 60, .size = 20 });
  surface = draw (builder, CAPTIVES_THEME_PRINT, 1, 0);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        guint32 pixel = test_picture_get_pixel (surface, x, y);

        g_assert_cmphex (pixel & 0xff, ==, pixel >> 8 & 0xff);
        g_assert_cmphex (pixel & 0xff, ==, pixel >> 16 & 0xff);
      }
  cairo_surface_destroy (surface);
}

static cairo_surface_t *
draw_straight (guint    n_points,
               gboolean dashed)
{
  g_autofree CaptivesPoint *points = g_new (CaptivesPoint, n_points);
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  for (guint i = 0; i < n_points; i++)
    points[i] = (CaptivesPoint) { 5 + 90.0 * i / (n_points - 1), 50 };
  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_NONE, 3, dashed ? 4 : 0, dashed ? 3 : 0 },
                                   points, n_points, FALSE);
  return draw (builder, CAPTIVES_THEME_LIGHT, 2, 0);
}

/* Cutting a long path into pieces is not seen: neither gaps nor a dash that starts anew. */
static void
test_pieces (void)
{
  const guint lengths[] = { 64, 65, 66, 127, 128, 129, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint dashed = 0; dashed < 2; dashed++)
      {
        cairo_surface_t *whole = draw_straight (2, dashed);
        cairo_surface_t *pieces = draw_straight (lengths[i], dashed);

        g_assert_true (test_picture_compare (pieces, whole, (TestPictureTolerance) { 60, 0 }, "pieces"));
        cairo_surface_destroy (whole);
        cairo_surface_destroy (pieces);
      }
}

/* As one path this would take cairo minutes. */
static void
test_long_path (void)
{
  const guint n_points = 20000;
  g_autofree CaptivesPoint *points = g_new (CaptivesPoint, n_points);
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  cairo_surface_t *surface;

  for (guint i = 0; i < n_points; i++)
    points[i] = (CaptivesPoint) { 5 + 90.0 * i / n_points, 50 + 30 * sin (i * 0.7) };
  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_NONE, 1 }, points, n_points, FALSE);
  g_test_timer_start ();
  surface = draw (builder, CAPTIVES_THEME_LIGHT, 1, 0);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 20);
  assert_pixel (surface, 50, 50, ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_DIED));
  cairo_surface_destroy (surface);
}

static void
test_closed_path (void)
{
  const CaptivesPoint diamond[] = { { 50, 30 }, { 70, 50 }, { 50, 70 }, { 30, 50 } };
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  cairo_surface_t *surface;

  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_RETURNED, CAPTIVES_FILL_SOLID }, diamond, 4, TRUE);
  /* Open: a fill would be a mistake, and is not drawn. */
  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_SOLID }, (CaptivesPoint[]) { { 0, 0 }, { 20, 0 }, { 0, 20 } }, 3, FALSE);
  surface = draw (builder, CAPTIVES_THEME_LIGHT, 1, 0);
  assert_pixel (surface, 50, 50, ink_argb (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_RETURNED));
  assert_pixel (surface, 33, 33, 0xffffffff);
  assert_pixel (surface, 5, 5, 0xffffffff);
  cairo_surface_destroy (surface);
}

static void
test_pixel_size (void)
{
  const struct
  {
    double side, scale;
    int    pixels;
  } cases[] = { { 1600, 1, 1600 }, { 1600, 2, 3200 }, { 100, 1.1, 110 }, { 100.2, 1, 101 }, { 0.3, 0.1, 1 }, { 1e9, 10, G_MAXINT } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaptivesScene) scene = test_scene_finish (captives_scene_builder_new (), cases[i].side, cases[i].side, 0);
      int width, height;

      captives_render_get_pixel_size (scene, cases[i].scale, &width, &height);
      g_assert_cmpint (width, ==, cases[i].pixels);
      g_assert_cmpint (height, ==, cases[i].pixels);
    }
}

/* The page ends in the middle of a pixel: it is paper all the same. */
static void
test_fraction_of_pixel (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_finish (captives_scene_builder_new (), 10.5, 10.5, 0);
  cairo_surface_t *surface = test_scene_draw (scene, CAPTIVES_THEME_LIGHT, 1);

  assert_pixel (surface, 10, 10, 0xffffffff);
  cairo_surface_destroy (surface);
}

/* The state of the caller's context is his: a widget goes on drawing. */
static void
test_context_is_restored (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 50, 50);
  PangoContext *pango = captives_render_create_pango_context ();
  cairo_t *cr = cairo_create (surface);

  cairo_set_line_width (cr, 7);
  cairo_set_source_rgb (cr, 1, 0, 0);
  captives_render_scene (scene, cr, pango, CAPTIVES_THEME_PRINT);
  g_object_unref (pango);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_paint (cr);
  cairo_surface_flush (surface);
  assert_pixel (surface, 25, 25, 0xffff0000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Twice the same, whatever was drawn between. */
static void
test_same_again (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  cairo_surface_t *first = test_scene_draw (scene, CAPTIVES_THEME_LIGHT, 1);
  cairo_surface_t *second;

  cairo_surface_destroy (test_scene_draw (scene, CAPTIVES_THEME_DARK, 3));
  second = test_scene_draw (scene, CAPTIVES_THEME_LIGHT, 1);
  g_assert_true (test_picture_compare (second, first, (TestPictureTolerance) { 0, 0 }, "same-again"));
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/render/solid", test_solid);
  g_test_add_func ("/render/render/hollow", test_hollow);
  g_test_add_func ("/render/render/paper-hides", test_paper_hides);
  g_test_add_func ("/render/render/tint", test_tint);
  g_test_add_func ("/render/render/hatch", test_hatch);
  g_test_add_func ("/render/render/dots", test_dots);
  g_test_add_func ("/render/render/dots-degenerate", test_dots_degenerate);
  g_test_add_func ("/render/render/hairline", test_hairline);
  g_test_add_func ("/render/render/hairline-on-device", test_hairline_on_device);
  g_test_add_func ("/render/render/meaning-is-not-moved", test_meaning_is_not_moved);
  g_test_add_func ("/render/render/halo", test_halo);
  g_test_add_func ("/render/render/text", test_text);
  g_test_add_func ("/render/render/text-is-grey", test_text_is_grey);
  g_test_add_func ("/render/render/pieces", test_pieces);
  g_test_add_func ("/render/render/long-path", test_long_path);
  g_test_add_func ("/render/render/closed-path", test_closed_path);
  g_test_add_func ("/render/render/pixel-size", test_pixel_size);
  g_test_add_func ("/render/render/fraction-of-pixel", test_fraction_of_pixel);
  g_test_add_func ("/render/render/context-is-restored", test_context_is_restored);
  g_test_add_func ("/render/render/same-again", test_same_again);

  return g_test_run ();
}
