/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-palette.h"
#include "captives-png.h"
#include "test-picture.h"

#include <string.h>

#define WIDTH 61
#define HEIGHT 47
#define N_PIXELS (WIDTH * HEIGHT)

typedef guint32 (*Paint) (guint i, gpointer data);

static cairo_surface_t *
create (Paint    paint,
        gpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  guchar *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (guint i = 0; i < N_PIXELS; i++)
    {
      guint32 pixel = paint (i, data);

      memcpy (bytes + (int) (i / WIDTH) * stride + i % WIDTH * 4, &pixel, 4);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* @data: how many colours, each at least 16 steps from all others */
static guint32
paint_apart (guint    i,
             gpointer data)
{
  guint n = i % GPOINTER_TO_UINT (data);

  return n % 16 * 16 << 16 | n / 16 % 16 * 16 << 8 | n / 256 * 16;
}

/* White, and a thousand near greys, in runs of many lengths. */
static guint32
paint_edges (guint    i,
             gpointer data)
{
  guint n = i * 3 % 1000;

  return i % 100 < 60 ? 0xffffff : 0x808080 + (n % 10 << 16 | n / 10 % 10 << 8 | n / 100);
}

/* The same, but for the byte that means nothing. */
static guint32
paint_dirty (guint    i,
             gpointer data)
{
  return paint_edges (i, NULL) | i * 0x9e370001u << 24;
}

static guint32
paint_noise (guint    i,
             gpointer data)
{
  return g_rand_int (data);
}

static const guint32 *
get_row (cairo_surface_t *surface,
         int              y)
{
  return (const guint32 *) (const void *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));
}

static guint
get_distance (guint32 first,
              guint32 second)
{
  guint distance = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    distance = MAX (distance, (guint) ABS ((int) (first >> shift & 0xff) - (int) (second >> shift & 0xff)));
  return distance;
}

/* How far the farthest pixel of @surface is from what @palette has for it. */
static guint
measure_error (CaptivesPalette *palette,
               cairo_surface_t *surface)
{
  guint n_colours, error = 0;
  const guint32 *colours = captives_palette_get_colours (palette, &n_colours);

  for (int y = 0; y < HEIGHT; y++)
    {
      guchar row[WIDTH + 1];

      row[WIDTH] = 0x55;
      captives_palette_convert (palette, get_row (surface, y), WIDTH, row);
      g_assert_cmpuint (row[WIDTH], ==, 0x55);
      for (int x = 0; x < WIDTH; x++)
        {
          g_assert_cmpuint (row[x], <, n_colours);
          error = MAX (error, get_distance (colours[row[x]], get_row (surface, y)[x]));
        }
    }
  return error;
}

/* As long as there is an index for each colour, none changes. */
static void
test_few (void)
{
  for (guint n = 1; n <= CAPTIVES_PALETTE_SIZE; n += n < 8 ? 1 : 31)
    {
      cairo_surface_t *surface = create (paint_apart, GUINT_TO_POINTER (n));
      g_autoptr (CaptivesPalette) palette = captives_palette_new (surface);
      guint n_colours;

      g_assert_nonnull (palette);
      captives_palette_get_colours (palette, &n_colours);
      g_assert_cmpuint (n_colours, ==, n);
      g_assert_cmpuint (measure_error (palette, surface), ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* Colours that are too many and too different stay as they are: there is no palette. */
static void
test_many (void)
{
  GRand *random = g_rand_new_with_seed (1946);
  cairo_surface_t *apart = create (paint_apart, GUINT_TO_POINTER (CAPTIVES_PALETTE_SIZE + 1));
  cairo_surface_t *noise = create (paint_noise, random);

  g_assert_null (captives_palette_new (apart));
  g_assert_null (captives_palette_new (noise));
  cairo_surface_destroy (apart);
  cairo_surface_destroy (noise);
  g_rand_free (random);
}

/* A cube of ten steps holds at most 125 colours of which no two are neighbours: one step of error is enough. */
static void
test_edges (void)
{
  cairo_surface_t *surface = create (paint_edges, NULL);
  g_autoptr (CaptivesPalette) palette = captives_palette_new (surface);
  const guint32 *colours;
  guint n_colours;

  g_assert_nonnull (palette);
  colours = captives_palette_get_colours (palette, &n_colours);
  g_assert_cmpuint (n_colours, <=, 126);
  g_assert_cmphex (colours[0], ==, 0xffffff);
  g_assert_cmpuint (measure_error (palette, surface), ==, 1);
  cairo_surface_destroy (surface);
}

static void
test_fourth_byte (void)
{
  cairo_surface_t *clean = create (paint_edges, NULL);
  cairo_surface_t *dirty = create (paint_dirty, NULL);
  g_autoptr (CaptivesPalette) first = captives_palette_new (clean);
  g_autoptr (CaptivesPalette) second = captives_palette_new (dirty);
  guint n_first, n_second;
  const guint32 *first_colours = captives_palette_get_colours (first, &n_first);
  const guint32 *second_colours = captives_palette_get_colours (second, &n_second);

  g_assert_cmpmem (first_colours, n_first * sizeof (guint32), second_colours, n_second * sizeof (guint32));
  g_assert_cmpuint (measure_error (second, clean), ==, 1);
  g_assert_cmpuint (measure_error (first, dirty), ==, 1);
  cairo_surface_destroy (clean);
  cairo_surface_destroy (dirty);
}

/* With and without palette, what a reader of the file sees is the picture. */
static void
test_file (void)
{
  const CaptivesSceneInfo info = { .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH } };
  GRand *random = g_rand_new_with_seed (1956);
  cairo_surface_t *pictures[3];

  pictures[0] = create (paint_apart, GUINT_TO_POINTER (40));
  pictures[1] = create (paint_edges, NULL);
  pictures[2] = create (paint_noise, random);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = captives_png_encode (pictures[i], &info, NULL, 0, &error);
      cairo_surface_t *decoded;

      g_assert_no_error (error);
      decoded = test_picture_read (bytes);
      g_assert_true (test_picture_compare (decoded, pictures[i], (TestPictureTolerance) { i == 1, 0 }, "palette-file"));
      cairo_surface_destroy (decoded);
      cairo_surface_destroy (pictures[i]);
    }
  g_rand_free (random);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/palette/few", test_few);
  g_test_add_func ("/render/palette/many", test_many);
  g_test_add_func ("/render/palette/edges", test_edges);
  g_test_add_func ("/render/palette/fourth-byte", test_fourth_byte);
  g_test_add_func ("/render/palette/file", test_file);

  return g_test_run ();
}
