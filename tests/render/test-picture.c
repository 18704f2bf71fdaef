/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-picture.h"

#include <string.h>

typedef struct
{
  GBytes *bytes;
  gsize   position;
} Reader;

static cairo_status_t
read_some (void          *data,
           unsigned char *out,
           unsigned int   length)
{
  Reader *reader = data;
  gsize size;
  const guchar *bytes = g_bytes_get_data (reader->bytes, &size);

  if (length > size - reader->position)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, bytes + reader->position, length);
  reader->position += length;
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
test_picture_read (GBytes *bytes)
{
  Reader reader = { bytes, 0 };

  return cairo_image_surface_create_from_png_stream (read_some, &reader);
}

guint32
test_picture_get_pixel (cairo_surface_t *surface,
                        int              x,
                        int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + x * 4, 4);
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ? pixel | 0xff000000 : pixel;
}

char *
test_picture_build_path (const char *name)
{
  return g_test_build_filename (G_TEST_BUILT, name, NULL);
}

char *
test_picture_keep (const char *name,
                   GBytes     *bytes)
{
  char *path = test_picture_build_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return path;
}

static guint
get_step (guint32 a,
          guint32 b)
{
  guint step = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    step = MAX (step, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));
  return step;
}

/* Equal pixels pale, different ones red. */
static guint
draw_difference (cairo_surface_t *actual,
                 cairo_surface_t *expected,
                 cairo_surface_t *diff,
                 guint            tolerance)
{
  int width = cairo_image_surface_get_width (actual);
  int height = cairo_image_surface_get_height (actual);
  guchar *data = cairo_image_surface_get_data (diff);
  guint n_different = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 a = test_picture_get_pixel (actual, x, y);
        guint32 pale = 0xff000000 | (0xc0c0c0 + (a >> 2 & 0x3f3f3f));

        if (get_step (a, test_picture_get_pixel (expected, x, y)) > tolerance)
          {
            pale = 0xffff0000;
            n_different++;
          }
        memcpy (data + y * cairo_image_surface_get_stride (diff) + x * 4, &pale, 4);
      }
  cairo_surface_mark_dirty (diff);
  return n_different;
}

static void
keep_surface (cairo_surface_t *surface,
              const char      *name,
              const char      *what)
{
  g_autofree char *file = g_strdup_printf ("%s.%s.png", name, what);
  g_autofree char *path = test_picture_build_path (file);

  cairo_surface_write_to_png (surface, path);
  g_test_message ("%s: see %s", name, path);
}

gboolean
test_picture_compare (cairo_surface_t      *actual,
                      cairo_surface_t      *expected,
                      TestPictureTolerance  tolerance,
                      const char           *name)
{
  int width = cairo_image_surface_get_width (actual);
  int height = cairo_image_surface_get_height (actual);
  cairo_surface_t *diff;
  guint n_different;
  gboolean same;

  if (width != cairo_image_surface_get_width (expected) || height != cairo_image_surface_get_height (expected))
    {
      g_test_message ("%s: %d × %d instead of %d × %d pixels", name, width, height,
                      cairo_image_surface_get_width (expected), cairo_image_surface_get_height (expected));
      keep_surface (actual, name, "actual");
      return FALSE;
    }

  diff = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  n_different = draw_difference (actual, expected, diff, tolerance.step);
  same = n_different <= tolerance.share * width * height;
  if (!same)
    {
      g_test_message ("%s: %u of %d pixels differ by more than %u", name, n_different, width * height, tolerance.step);
      keep_surface (actual, name, "actual");
      keep_surface (expected, name, "expected");
      keep_surface (diff, name, "diff");
    }
  cairo_surface_destroy (diff);
  return same;
}
