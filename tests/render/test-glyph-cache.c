/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-glyph-cache.h"
#include "captives-render.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define WIDTH 240
#define HEIGHT 60

typedef struct
{
  const char *text;
  double      size;  /* points */
  double      x;
  double      y;     /* of the baseline */
  double      scale; /* pixels for one point */
} Line;

static PangoLayout *
create_layout (PangoContext *pango,
               const char   *text,
               double        size)
{
  PangoLayout *layout = pango_layout_new (pango);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans, Noto Sans CJK JP, sans-serif");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

static cairo_surface_t *
create_surface (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
}

static gboolean
show (PangoContext *pango,
      cairo_t      *cr,
      const Line   *line)
{
  PangoLayout *layout = create_layout (pango, line->text, line->size);
  gboolean shown;

  cairo_save (cr);
  cairo_scale (cr, line->scale, line->scale);
  cairo_move_to (cr, line->x, line->y);
  shown = captives_glyph_cache_show_line (captives_glyph_cache_get (pango), cr, pango_layout_get_line_readonly (layout, 0));
  cairo_restore (cr);
  g_object_unref (layout);
  return shown;
}

static cairo_surface_t *
draw (PangoContext *pango,
      const Line   *line)
{
  cairo_surface_t *surface = create_surface ();
  cairo_t *cr = cairo_create (surface);

  g_assert_true (show (pango, cr, line));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
draw_outlines (PangoContext *pango,
               const Line   *line)
{
  cairo_surface_t *surface = create_surface ();
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = create_layout (pango, line->text, line->size);

  cairo_scale (cr, line->scale, line->scale);
  cairo_move_to (cr, line->x, line->y);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_fill (cr);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
get_cover (cairo_surface_t *surface,
           int              x,
           int              y)
{
  if (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT)
    return 0;
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
}

/* Whether @second is @first, @dx and @dy pixels away. */
static gboolean
is_moved (cairo_surface_t *first,
          cairo_surface_t *second,
          int              dx,
          int              dy)
{
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (get_cover (first, x - dx, y - dy) != get_cover (second, x, y))
        return FALSE;
  return TRUE;
}

/* Ink, in pixels, and where its middle is. */
static double
measure_ink (cairo_surface_t *surface,
             double          *middle_x,
             double          *middle_y)
{
  double sum = 0, sum_x = 0, sum_y = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        double cover = get_cover (surface, x, y) / 255.0;

        sum += cover;
        sum_x += cover * (x + 0.5);
        sum_y += cover * (y + 0.5);
      }
  *middle_x = sum_x / sum;
  *middle_y = sum_y / sum;
  return sum;
}

/* What masks show is what outlines show: as much ink, at the same place once that is rounded. */
static void
test_like_outlines (void)
{
  const char *const texts[] = { "Returned 61\302\240855", "Умерли в плену", "捕虜の死亡者数", "office AVAT. (ij)" };
  const double scales[] = { 0.5, 1, 1.25, 2 };
  PangoContext *pango = captives_render_create_pango_context ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      {
        Line line = { texts[i], 13, 3.3, 15.4 + 7 / scales[s], scales[s] };
        cairo_surface_t *masks = draw (pango, &line);
        Line there = { texts[i], 13, floor (line.x * scales[s] * 4 + 0.5) / 4 / scales[s],
                       floor (line.y * scales[s] + 0.5) / scales[s], scales[s] };
        cairo_surface_t *outlines = draw_outlines (pango, &there);
        double x, y, true_x, true_y;
        double ink = measure_ink (masks, &x, &y);
        double true_ink = measure_ink (outlines, &true_x, &true_y);

        g_assert_cmpfloat (true_ink, >, 20);
        g_assert_cmpfloat_with_epsilon (ink, true_ink, 0.04 * true_ink);
        g_assert_cmpfloat_with_epsilon (x, true_x, 0.2);
        g_assert_cmpfloat_with_epsilon (y, true_y, 0.04);
        cairo_surface_destroy (masks);
        cairo_surface_destroy (outlines);
      }
  g_object_unref (pango);
}

/* Again, after other texts, and from a cache of its own: the same bytes. */
static void
test_same_again (void)
{
  PangoContext *pango = captives_render_create_pango_context ();
  PangoContext *other = captives_render_create_pango_context ();
  const Line line = { "Returned 1946 捕虜", 14, 4.21, 30.7, 1 };
  const Line larger = { "Returned 1946 捕虜", 15, 4.21, 30.7, 1 };
  cairo_surface_t *first = draw (pango, &line);
  cairo_surface_t *between = draw (pango, &larger);
  cairo_surface_t *again = draw (pango, &line);
  cairo_surface_t *apart = draw (other, &line);

  g_assert_true (is_moved (first, again, 0, 0));
  g_assert_true (is_moved (first, apart, 0, 0));
  g_assert_false (is_moved (first, between, 0, 0));
  cairo_surface_destroy (first);
  cairo_surface_destroy (between);
  cairo_surface_destroy (again);
  cairo_surface_destroy (apart);
  g_object_unref (pango);
  g_object_unref (other);
}

/* A letter has four pictures, one for each quarter of a pixel, and no more wherever it stands. */
static void
test_phases (void)
{
  PangoContext *pango = captives_render_create_pango_context ();
  Line line = { "n", 14, 20, 30, 1 };
  cairo_surface_t *phases[4];
  double before = 0, middle, middle_y;

  for (int i = 0; i < 4; i++)
    {
      line.x = 20 + i / 4.0;
      phases[i] = draw (pango, &line);
      measure_ink (phases[i], &middle, &middle_y);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (middle - before, 0.25, 0.13);
      before = middle;
    }
  g_assert_cmpuint (captives_glyph_cache_get_n_masks (captives_glyph_cache_get (pango)), ==, 4);

  for (int i = -60; i < 60; i++)
    {
      double x = 20 + i * 0.0371;
      int quarters = (int) floor (x * 4 + 0.5);
      cairo_surface_t *surface;

      line.x = x;
      line.y = 30 + i * 0.008;
      surface = draw (pango, &line);
      g_assert_true (is_moved (phases[quarters % 4], surface, quarters / 4 - 20, 0));
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (captives_glyph_cache_get_n_masks (captives_glyph_cache_get (pango)), ==, 4);
  for (int i = 0; i < 4; i++)
    cairo_surface_destroy (phases[i]);
  g_object_unref (pango);
}

/* Whole pixels are those of the surface, whatever lies between. */
static void
test_device (void)
{
  PangoContext *pango = captives_render_create_pango_context ();
  const Line plain = { "Died 捕", 13, 10.25, 15, 2 };
  const Line half = { "Died 捕", 13, 10.25, 15, 1 };
  cairo_surface_t *expected = draw (pango, &plain);
  cairo_surface_t *surface = create_surface ();
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, 2, 2);
  cairo_surface_set_device_offset (surface, 3, 5);
  cr = cairo_create (surface);
  g_assert_true (show (pango, cr, &half));
  cairo_destroy (cr);
  cairo_surface_set_device_scale (surface, 1, 1);
  cairo_surface_set_device_offset (surface, 0, 0);
  g_assert_true (is_moved (expected, surface, 3, 5));
  cairo_surface_destroy (surface);

  surface = create_surface ();
  cr = cairo_create (surface);
  cairo_push_group (cr);
  g_assert_true (show (pango, cr, &plain));
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_true (is_moved (expected, surface, 0, 0));
  cairo_surface_destroy (surface);
  cairo_surface_destroy (expected);
  g_object_unref (pango);
}

/* However many letters and sizes are drawn, the cache holds no more than it may, and draws on as before. */
static void
test_memory (void)
{
  PangoContext *pango = captives_render_create_pango_context ();
  CaptivesGlyphCache *cache = captives_glyph_cache_get (pango);
  const Line line = { "Returned", 14, 4, 30, 1 };
  cairo_surface_t *first = draw (pango, &line);
  cairo_surface_t *again;
  gsize before = 0;
  guint n_drops = 0;

  for (double size = 20; size < 130; size += 0.5)
    {
      const Line many = { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", size, 0, 0, 1 };
      cairo_surface_t *surface = draw (pango, &many);
      gsize now = captives_glyph_cache_get_n_bytes (cache);

      g_assert_cmpuint (now, >, 0);
      g_assert_cmpuint (now, <=, CAPTIVES_GLYPH_CACHE_LIMIT);
      n_drops += now < before;
      before = now;
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_drops, >, 0);
  again = draw (pango, &line);
  g_assert_true (is_moved (first, again, 0, 0));
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
  g_object_unref (pango);
}

static void
assert_refused (cairo_surface_t      *surface,
                const cairo_matrix_t *matrix,
                const Line           *line)
{
  PangoContext *pango = captives_render_create_pango_context ();
  cairo_t *cr = cairo_create (surface);

  if (matrix != NULL)
    cairo_set_matrix (cr, matrix);
  g_assert_false (show (pango, cr, line));
  g_assert_cmpuint (captives_glyph_cache_get_n_masks (captives_glyph_cache_get (pango)), ==, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_object_unref (pango);
}

static void
test_refused (void)
{
  const Line line = { "Died", 14, 4, 30, 1 };
  const Line large = { "Died", CAPTIVES_GLYPH_CACHE_LARGEST + 1, 4, 30, 1 };
  const Line enlarged = { "Died", CAPTIVES_GLYPH_CACHE_LARGEST / 2 + 1, 4, 30, 2 };
  const Line far = { "Died", 14, 1e9, 30, 1 };
  const Line missing = { "Died \363\260\200\200", 14, 4, 30, 1 };
  const cairo_matrix_t turned = { 0, 1, -1, 0, 20, 20 };
  const cairo_matrix_t skewed = { 1, 0, 0.2, 1, 0, 0 };
  const cairo_matrix_t stretched = { 1, 0, 0, 1.5, 0, 0 };
  const cairo_matrix_t mirrored = { -1, 0, 0, -1, 50, 50 };
  const cairo_matrix_t *const matrices[] = { &turned, &skewed, &stretched, &mirrored };
  const Line *const lines[] = { &large, &enlarged, &far, &missing };
  cairo_surface_t *surface = create_surface ();
  cairo_surface_t *blank = create_surface ();
  cairo_surface_t *pdf = cairo_pdf_surface_create (NULL, WIDTH, HEIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    assert_refused (surface, matrices[i], &line);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_refused (surface, NULL, lines[i]);
  assert_refused (pdf, NULL, &line);
  cairo_surface_flush (surface);
  g_assert_true (is_moved (blank, surface, 0, 0));
  cairo_surface_destroy (pdf);
  cairo_surface_destroy (blank);
  cairo_surface_destroy (surface);
}

/* Nothing to show is shown; what lies outside of the picture harms nothing. */
static void
test_degenerate (void)
{
  const Line lines[] = {
    { "", 14, 4, 30, 1 }, { " \302\240\342\200\213 ", 14, 4, 30, 1 },
    { "Died", 14, -500, 30, 1 }, { "Died", 14, 4, 1e5, 1 }, { "Died", 0.01, 4, 30, 1 },
  };
  PangoContext *pango = captives_render_create_pango_context ();
  cairo_surface_t *blank = create_surface ();

  for (guint i = 0; i < 4; i++)
    {
      cairo_surface_t *surface = draw (pango, &lines[i]);

      g_assert_true (is_moved (blank, surface, 0, 0));
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (draw (pango, &lines[4]));
  cairo_surface_destroy (blank);
  g_object_unref (pango);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/glyph-cache/like-outlines", test_like_outlines);
  g_test_add_func ("/render/glyph-cache/same-again", test_same_again);
  g_test_add_func ("/render/glyph-cache/phases", test_phases);
  g_test_add_func ("/render/glyph-cache/device", test_device);
  g_test_add_func ("/render/glyph-cache/memory", test_memory);
  g_test_add_func ("/render/glyph-cache/refused", test_refused);
  g_test_add_func ("/render/glyph-cache/degenerate", test_degenerate);

  return g_test_run ();
}
