/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <png.h>
#include <string.h>

/* Of our own pictures; see captives-export.c. */
#define MAX_SIDE 32767
#define MAX_PIXELS 268435456.0

/* We write eight; other programs add theirs. */
#define MAX_CHUNKS 200

#define XMP_KEYWORD "XML:com.adobe.xmp"

typedef struct
{
  const guchar *data;
  gsize         length;
  gsize         position;
  GString      *text;    /* the record; NULL: none found */
  GString      *xmp;     /* NULL: none found */
  guint         width;
  guint         height;
  gboolean      too_large;
  char         *message; /* of libpng's error */
} Source;

static void
on_error (png_structp     png,
          png_const_charp message)
{
  Source *source = png_get_error_ptr (png);

  source->message = g_utf8_make_valid (message, -1);
  longjmp (png_jmpbuf (png), 1);
}

static void
on_warning (png_structp     png,
            png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
on_read (png_structp png,
         png_bytep   out,
         size_t      length)
{
  Source *source = png_get_io_ptr (png);

  if (length > source->length - source->position)
    png_error (png, _("it ends too early"));
  memcpy (out, source->data + source->position, length);
  source->position += length;
}

/* A program that packed the text anew may have called it Latin-1; the bytes are those it was given. */
static void
take_texts (png_structp png,
            png_infop   chunks,
            Source     *source)
{
  png_textp texts = NULL;
  int n_texts = 0;

  png_get_text (png, chunks, &texts, &n_texts);
  for (int i = 0; i < n_texts; i++)
    {
      gsize length = texts[i].compression >= PNG_ITXT_COMPRESSION_NONE ? texts[i].itxt_length : texts[i].text_length;

      if (texts[i].text == NULL || length > CAPTIVES_RECORD_MAX_BYTES)
        continue;
      if (source->text == NULL && strcmp (texts[i].key, CAPTIVES_RECORD_KEYWORD) == 0)
        source->text = g_string_new_len (texts[i].text, (gssize) length);
      if (source->xmp == NULL && strcmp (texts[i].key, XMP_KEYWORD) == 0)
        source->xmp = g_string_new_len (texts[i].text, (gssize) length);
    }
}

/* No pixel is kept, but each must be there. */
static void
pass_rows (png_structp png,
           guint       height)
{
  int n_passes = png_set_interlace_handling (png);

  for (int pass = 0; pass < n_passes; pass++)
    for (guint y = 0; y < height; y++)
      png_read_row (png, NULL, NULL);
}

/* Kept apart from its caller: what longjmp () would spoil are local variables. */
static gboolean
read_png (png_structp png,
          png_infop   chunks,
          png_infop   last)
{
  Source *source = png_get_error_ptr (png);

  if (setjmp (png_jmpbuf (png)) != 0)
    return FALSE;

  png_set_read_fn (png, source, on_read);
  /* A record with a flipped bit must not pass for one that was removed. */
  png_set_crc_action (png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_user_limits (png, MAX_SIDE, MAX_SIDE);
  png_set_chunk_malloc_max (png, 4 * CAPTIVES_RECORD_MAX_BYTES);
  png_set_chunk_cache_max (png, MAX_CHUNKS);
  png_read_info (png, chunks);
  source->width = png_get_image_width (png, chunks);
  source->height = png_get_image_height (png, chunks);
  take_texts (png, chunks, source);
  source->too_large = (double) source->width * source->height > MAX_PIXELS;
  if (source->too_large)
    return TRUE;

  pass_rows (png, source->height);
  png_read_end (png, last);
  take_texts (png, last, source);
  return TRUE;
}

static gboolean
read_source (Source  *source,
             GError **error)
{
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, source, on_error, on_warning);
  png_infop chunks = png != NULL ? png_create_info_struct (png) : NULL;
  png_infop last = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean done = chunks != NULL && last != NULL && read_png (png, chunks, last);

  png_destroy_read_struct (&png, &chunks, &last);
  if (done && source->too_large)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_LIMIT,
                 _("has %u × %u pixels, more than any picture that Captives exports."), source->width, source->height);
  else if (!done)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED, _("is damaged: %s."),
                 source->message != NULL ? source->message : g_strerror (ENOMEM));

  return done && !source->too_large;
}

static CaptivesRecord *
parse_source (Source  *source,
              GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;

  if (source->text != NULL)
    return captives_record_parse (source->text->str, source->text->len, error);
  if (source->xmp != NULL)
    captives_record_find_in_xml (source->xmp->str, source->xmp->len, CAPTIVES_RECORD_NAMESPACE, "view", &text, &problem);
  if (text != NULL)
    return captives_record_parse (text, strlen (text), error);

  captives_record_set_none (error);
  return NULL;
}

CaptivesRecord *
captives_record_find_in_png (GBytes  *bytes,
                             GError **error)
{
  Source source = { NULL };
  CaptivesRecord *record = NULL;

  source.data = g_bytes_get_data (bytes, &source.length);
  if (read_source (&source, error))
    record = parse_source (&source, error);
  if (record != NULL)
    {
      record->found_width = source.width;
      record->found_height = source.height;
    }

  if (source.text != NULL)
    g_string_free (source.text, TRUE);
  if (source.xmp != NULL)
    g_string_free (source.xmp, TRUE);
  g_free (source.message);
  return record;
}
