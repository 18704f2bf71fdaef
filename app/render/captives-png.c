/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-png.h"

#include "captives-export.h"
#include "captives-metadata.h"
#include "captives-palette.h"
#include "captives-record.h"

#include <glib/gi18n.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define MAX_TEXTS 8
#define METRES_PER_INCH 0.0254

typedef struct
{
  GByteArray      *out;
  guchar          *row;
  CaptivesPalette *palette; /* NULL: each pixel has its colour itself */
  const char      *record;  /* NULL: none */
  char            *message; /* of libpng's error */
} Sink;

static void
on_error (png_structp     png,
          png_const_charp message)
{
  Sink *sink = png_get_error_ptr (png);

  sink->message = g_strdup (message);
  longjmp (png_jmpbuf (png), 1);
}

static void
on_warning (png_structp     png,
            png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
on_write (png_structp png,
          png_bytep   bytes,
          size_t      length)
{
  Sink *sink = png_get_io_ptr (png);

  g_byte_array_append (sink->out, bytes, (guint) length);
}

static void
on_flush (png_structp png)
{
}

/* What is not given is not written. */
static void
add_text (png_text   *texts,
          int        *n_texts,
          const char *keyword,
          char       *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_assert (*n_texts < MAX_TEXTS);
  texts[*n_texts] = (png_text) {
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *) keyword,
    .text = value,
    .itxt_length = strlen (value),
    .lang = (char *) "",
    .lang_key = (char *) "",
  };
  (*n_texts)++;
}

static void
write_texts (png_structp              png,
             png_infop                chunks,
             const CaptivesSceneInfo *info,
             const char              *record)
{
  g_autofree char *description = captives_metadata_get_description (info);
  g_autofree char *xmp = captives_metadata_write_xmp (info, "image/png", record);
  png_text texts[MAX_TEXTS];
  int n_texts = 0;

  add_text (texts, &n_texts, "Title", (char *) info->title);
  add_text (texts, &n_texts, "Description", description);
  add_text (texts, &n_texts, "Copyright", (char *) info->licence);
  add_text (texts, &n_texts, "Source", (char *) info->dataset);
  add_text (texts, &n_texts, "Software", (char *) CAPTIVES_METADATA_SOFTWARE " " CAPTIVES_VERSION);
  add_text (texts, &n_texts, "Creation Time", (char *) info->created);
  add_text (texts, &n_texts, CAPTIVES_RECORD_KEYWORD, (char *) record);
  add_text (texts, &n_texts, "XML:com.adobe.xmp", xmp);
  png_set_text (png, chunks, texts, n_texts);
}

/* cairo's pixels are machine words, their colours multiplied by alpha. */
static void
convert_opaque (const guint32 *pixels,
                int            width,
                guchar        *out)
{
  for (int x = 0; x < width; x++, out += 3)
    {
      out[0] = (guchar) (pixels[x] >> 16);
      out[1] = (guchar) (pixels[x] >> 8);
      out[2] = (guchar) pixels[x];
    }
}

static guchar
divide (guint32 part,
        guint32 alpha)
{
  return (guchar) (((part & 0xff) * 255 + alpha / 2) / alpha);
}

static void
convert_transparent (const guint32 *pixels,
                     int            width,
                     guchar        *out)
{
  for (int x = 0; x < width; x++, out += 4)
    {
      guint32 alpha = pixels[x] >> 24;

      if (alpha == 0)
        {
          memset (out, 0, 4);
          continue;
        }
      out[0] = divide (pixels[x] >> 16, alpha);
      out[1] = divide (pixels[x] >> 8, alpha);
      out[2] = divide (pixels[x], alpha);
      out[3] = (guchar) alpha;
    }
}

static void
write_rows (png_structp      png,
            cairo_surface_t *surface,
            const Sink      *sink)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gboolean opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24;

  for (int y = 0; y < height; y++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) y * stride);

      if (sink->palette != NULL)
        captives_palette_convert (sink->palette, pixels, width, sink->row);
      else if (opaque)
        convert_opaque (pixels, width, sink->row);
      else
        convert_transparent (pixels, width, sink->row);
      png_write_row (png, sink->row);
    }
}

static void
write_palette (png_structp            png,
               png_infop              chunks,
               const CaptivesPalette *palette)
{
  png_color colours[CAPTIVES_PALETTE_SIZE];
  guint n_colours;
  const guint32 *rgb = captives_palette_get_colours (palette, &n_colours);

  for (guint i = 0; i < n_colours; i++)
    colours[i] = (png_color) { (guchar) (rgb[i] >> 16), (guchar) (rgb[i] >> 8), (guchar) rgb[i] };
  png_set_PLTE (png, chunks, colours, (int) n_colours);
  /* libpng would look at each pixel again. */
  png_set_check_for_invalid_index (png, -1);
}

static int
get_colour_type (cairo_surface_t       *surface,
                 const CaptivesPalette *palette)
{
  if (palette != NULL)
    return PNG_COLOR_TYPE_PALETTE;
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA;
}

static void
write_header (png_structp            png,
              png_infop              chunks,
              cairo_surface_t       *surface,
              const CaptivesPalette *palette,
              double                 density)
{
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (png, 3);
  png_set_compression_buffer_size (png, 256 * 1024);
  png_set_IHDR (png, chunks,
                (png_uint_32) cairo_image_surface_get_width (surface),
                (png_uint_32) cairo_image_surface_get_height (surface),
                8, get_colour_type (surface, palette),
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (palette != NULL)
    write_palette (png, chunks, palette);
  png_set_sRGB (png, chunks, PNG_sRGB_INTENT_RELATIVE);
  if (density > 0)
    {
      png_uint_32 per_metre = (png_uint_32) round (density / METRES_PER_INCH);

      png_set_pHYs (png, chunks, per_metre, per_metre, PNG_RESOLUTION_METER);
    }
}

/* Kept apart from its caller: what longjmp () would spoil are local variables. */
static gboolean
write_file (png_structp              png,
            png_infop                chunks,
            cairo_surface_t         *surface,
            const CaptivesSceneInfo *info,
            double                   density)
{
  Sink *sink = png_get_error_ptr (png);

  if (setjmp (png_jmpbuf (png)) != 0)
    return FALSE;

  png_set_write_fn (png, sink, on_write, on_flush);
  write_header (png, chunks, surface, sink->palette, density);
  write_texts (png, chunks, info, sink->record);
  png_write_info (png, chunks);
  write_rows (png, surface, sink);
  png_write_end (png, NULL);
  return TRUE;
}

GBytes *
captives_png_encode (cairo_surface_t          *surface,
                     const CaptivesSceneInfo  *info,
                     const char               *record,
                     double                    density,
                     GError                  **error)
{
  Sink sink = { .record = record };
  png_structp png;
  png_infop chunks = NULL;
  gboolean done = FALSE;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  sink.out = g_byte_array_sized_new (256 * 1024);
  sink.row = g_malloc ((gsize) cairo_image_surface_get_width (surface) * 4);
  if (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24)
    sink.palette = captives_palette_new (surface);
  png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &sink, on_error, on_warning);
  if (png != NULL)
    chunks = png_create_info_struct (png);
  if (chunks != NULL)
    done = write_file (png, chunks, surface, info, density);
  if (!done)
    g_set_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE,
                 _("The picture could not be packed as PNG: %s."),
                 sink.message != NULL ? sink.message : g_strerror (ENOMEM));

  png_destroy_write_struct (&png, &chunks);
  g_clear_pointer (&sink.palette, captives_palette_free);
  g_free (sink.message);
  g_free (sink.row);
  if (done)
    return g_byte_array_free_to_bytes (sink.out);
  g_byte_array_unref (sink.out);
  return NULL;
}
