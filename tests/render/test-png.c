/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-palette.h"
#include "captives-png.h"
#include "captives-export.h"
#include "test-picture.h"
#include "test-scene.h"

#include <math.h>
#include <png.h>
#include <string.h>

typedef struct
{
  const guchar *bytes;
  gsize         left;
} Source;

static void
on_read (png_structp png,
         png_bytep   out,
         size_t      length)
{
  Source *source = png_get_io_ptr (png);

  g_assert_cmpuint (length, <=, source->left);
  memcpy (out, source->bytes, length);
  source->bytes += length;
  source->left -= length;
}

static GBytes *
export (const CaptivesScene *scene,
        CaptivesTheme        theme,
        double               scale,
        double               density)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  CaptivesExport options;
  GBytes *bytes;

  captives_export_init (&options, CAPTIVES_FORMAT_PNG);
  options.theme = theme;
  options.pixels_per_point = scale;
  options.density = density;
  bytes = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  g_object_unref (pango);
  return bytes;
}

/* What another program than ours reads; errors of libpng end the test. */
typedef struct
{
  png_structp png;
  png_infop   chunks;
  Source      source;
} Reading;

static void
begin_reading (Reading *self,
               GBytes  *bytes)
{
  self->source.bytes = g_bytes_get_data (bytes, &self->source.left);
  self->png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  self->chunks = png_create_info_struct (self->png);
  g_assert_nonnull (self->chunks);
  png_set_read_fn (self->png, &self->source, on_read);
  png_read_info (self->png, self->chunks);
}

static void
end_reading (Reading *self)
{
  png_destroy_read_struct (&self->png, &self->chunks, NULL);
}

static const png_text *
find_text (Reading    *self,
           const char *keyword)
{
  png_textp texts;
  int n_texts;

  png_get_text (self->png, self->chunks, &texts, &n_texts);
  for (int i = 0; i < n_texts; i++)
    if (g_str_equal (texts[i].key, keyword))
      return &texts[i];
  g_test_message ("no %s", keyword);
  return NULL;
}

static void
assert_text (Reading    *self,
             const char *keyword,
             const char *part)
{
  const png_text *text = find_text (self, keyword);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text->text, part));
  g_assert_true (g_utf8_validate (text->text, -1, NULL));
  /* iTXt, which is UTF-8; tEXt would be Latin-1. */
  g_assert_cmpint (text->compression, ==, PNG_ITXT_COMPRESSION_NONE);
}

static void
test_header (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autoptr (GBytes) bytes = export (scene, CAPTIVES_THEME_LIGHT, 2, 300);
  png_uint_32 x, y;
  int unit, intent;
  Reading reading;

  begin_reading (&reading, bytes);
  g_assert_cmpuint (png_get_image_width (reading.png, reading.chunks), ==, 2 * TEST_SCENE_WIDTH);
  g_assert_cmpuint (png_get_image_height (reading.png, reading.chunks), ==, 2 * TEST_SCENE_HEIGHT);
  g_assert_cmpint (png_get_color_type (reading.png, reading.chunks), ==, PNG_COLOR_TYPE_PALETTE);
  g_assert_cmpint (png_get_bit_depth (reading.png, reading.chunks), ==, 8);
  g_assert_cmpint (png_get_interlace_type (reading.png, reading.chunks), ==, PNG_INTERLACE_NONE);
  g_assert_true (png_get_sRGB (reading.png, reading.chunks, &intent) & PNG_INFO_sRGB);
  g_assert_true (png_get_pHYs (reading.png, reading.chunks, &x, &y, &unit) & PNG_INFO_pHYs);
  /* 300 / 0.0254 = 11811.02 */
  g_assert_cmpuint (x, ==, 11811);
  g_assert_cmpuint (y, ==, 11811);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  end_reading (&reading);
}

/* Read before the first row: the texts must have come by then. */
static void
test_texts (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autoptr (GBytes) bytes = export (scene, CAPTIVES_THEME_LIGHT, 1, 0);
  g_autofree char *record = test_scene_write_record (scene, CAPTIVES_FORMAT_PNG);
  png_uint_32 x, y;
  int unit;
  Reading reading;

  begin_reading (&reading, bytes);
  assert_text (&reading, "Title", TEST_SCENE_TITLE);
  assert_text (&reading, "Description", TEST_SCENE_JAPANESE);
  assert_text (&reading, "Description", "Second source, https://example.org/paper?a=1&b=2");
  assert_text (&reading, "Copyright", "CC-BY-4.0");
  assert_text (&reading, "Source", "test-data");
  assert_text (&reading, "Software", "Captives");
  assert_text (&reading, "Creation Time", "2026-01-31");
  assert_text (&reading, CAPTIVES_RECORD_KEYWORD, record);
  assert_text (&reading, "XML:com.adobe.xmp", "W5M0MpCehiHzreSzNTczkc9d");
  g_assert_cmpuint (png_get_pHYs (reading.png, reading.chunks, &x, &y, &unit), ==, 0);
  end_reading (&reading);
}

static guint32
read_word (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Chunk by chunk: the clock has no place, and what readers stop at the pixels for comes before them. */
static void
test_chunks (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autoptr (GBytes) bytes = export (scene, CAPTIVES_THEME_LIGHT, 1, 96);
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gboolean seen_pixels = FALSE, seen_end = FALSE;
  guint n_texts = 0;

  for (gsize at = 8; at < size; at += read_word (data + at) + 12)
    {
      const char *type = (const char *) data + at + 4;

      g_assert_false (seen_end);
      g_assert_cmpint (strncmp (type, "tIME", 4), !=, 0);
      if (strncmp (type, "iTXt", 4) == 0)
        {
          g_assert_false (seen_pixels);
          n_texts++;
        }
      seen_pixels = seen_pixels || strncmp (type, "IDAT", 4) == 0;
      seen_end = strncmp (type, "IEND", 4) == 0;
    }
  g_assert_true (seen_end);
  g_assert_cmpuint (n_texts, ==, 8);
}

static void
test_pixels (void)
{
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      g_autoptr (CaptivesScene) scene = test_scene_new ();
      g_autoptr (GBytes) bytes = export (scene, theme, 1.5, 0);
      cairo_surface_t *drawn = test_scene_draw (scene, theme, 1.5);
      cairo_surface_t *decoded = test_picture_read (bytes);
      /* Dividing by alpha and multiplying again rounds twice; without alpha only a palette rounds. */
      guint step = theme == CAPTIVES_THEME_TRANSPARENT ? 1 : CAPTIVES_PALETTE_TOLERANCE;

      g_assert_cmpint (cairo_surface_status (decoded), ==, CAIRO_STATUS_SUCCESS);
      g_assert_true (test_picture_compare (decoded, drawn, (TestPictureTolerance) { step, 0 }, "png-pixels"));
      cairo_surface_destroy (drawn);
      cairo_surface_destroy (decoded);
    }
}

static void
test_transparent (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autoptr (GBytes) bytes = export (scene, CAPTIVES_THEME_TRANSPARENT, 1, 0);
  g_autofree guchar *row = g_malloc (TEST_SCENE_WIDTH * 4);
  CaptivesColour ink = captives_theme_get_colour (CAPTIVES_THEME_TRANSPARENT, CAPTIVES_INK_CAPTIVES);
  const guchar opaque[4] = { ink.red, ink.green, ink.blue, 255 };
  const guchar nothing[4] = { 0, 0, 0, 0 };
  Reading reading;

  begin_reading (&reading, bytes);
  g_assert_cmpint (png_get_color_type (reading.png, reading.chunks), ==, PNG_COLOR_TYPE_RGBA);
  /* Row 66 is the middle of the first bar and of the first disc, at (260, 66) with radius 8. */
  for (guint y = 0; y <= 66; y++)
    png_read_row (reading.png, row, NULL);
  g_assert_cmpmem (row, 4, nothing, 4);
  g_assert_cmpmem (row + 150 * 4, 4, opaque, 4);
  for (guint x = 0; x < TEST_SCENE_WIDTH; x++)
    if (row[x * 4 + 3] > 200 && x > 252 && x < 268)
      /* Half covered is still the same colour: alpha is not multiplied in. */
      g_assert_cmpint (ABS (row[x * 4] - ink.red), <=, 2);
  end_reading (&reading);
}

static void
test_same_bytes (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CaptivesScene) scene = test_scene_new ();
      g_autoptr (CaptivesScene) again = test_scene_new ();
      g_autoptr (GBytes) first = export (scene, CAPTIVES_THEME_PRINT, 1, 0);
      g_autoptr (GBytes) second = export (again, CAPTIVES_THEME_PRINT, 1, 0);

      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A page with nothing, and facts that are not given. */
static void
test_bare (void)
{
  const CaptivesSceneInfo info = { .locale = { .language = CAPTIVES_LANGUAGE_JAPANESE } };
  g_autoptr (CaptivesScene) scene = captives_scene_builder_finish (captives_scene_builder_new (), 0.5, 0.5, &info);
  g_autoptr (GBytes) bytes = export (scene, CAPTIVES_THEME_LIGHT, 0.1, 0);
  Reading reading;

  begin_reading (&reading, bytes);
  g_assert_cmpuint (png_get_image_width (reading.png, reading.chunks), ==, 1);
  g_assert_nonnull (find_text (&reading, CAPTIVES_RECORD_KEYWORD));
  g_assert_null (find_text (&reading, "Title"));
  end_reading (&reading);
}

static void
test_record (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *record = test_scene_write_record (scene, CAPTIVES_FORMAT_PNG);

  g_assert_cmpstr (record, ==,
                   "{\"format\":1,\"dataset\":\"test-data\",\"version\":\"1.2\",\"hash\":\"abc123\",\"chart\":\"per-phase\","
                   "\"reading\":\"soviet\",\"language\":\"en\",\"created\":\"2026-01-31\","
                   "\"theme\":\"light\",\"scale\":1,\"density\":0,\"outlines\":false,\"pixel-width\":400,\"pixel-height\":300,"
                   "\"figures\":["
                   "{\"figure\":\"fig-one\",\"value\":\"≈ 10\"},{\"figure\":\"fig-two\",\"value\":\"7,300 \\\"sic\\\"\"}]}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/png/header", test_header);
  g_test_add_func ("/render/png/texts", test_texts);
  g_test_add_func ("/render/png/chunks", test_chunks);
  g_test_add_func ("/render/png/pixels", test_pixels);
  g_test_add_func ("/render/png/transparent", test_transparent);
  g_test_add_func ("/render/png/same-bytes", test_same_bytes);
  g_test_add_func ("/render/png/bare", test_bare);
  g_test_add_func ("/render/png/record", test_record);

  return g_test_run ();
}
