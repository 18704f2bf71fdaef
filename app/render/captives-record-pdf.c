/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A PDF is not read by its table of objects, which each program that saves it again writes anew, and some wrongly, but looked
 * through: every /Keywords is tried, in the file itself and in its streams of objects (ISO 32000-1, 7.5.7), and that of the
 * last revision wins.  What is tried in vain costs nothing but time. */

#include "config.h"

#include "captives-record-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define KEYWORDS "/Keywords"
#define XMP_BEGIN "<x:xmpmeta"
#define XMP_END "</x:xmpmeta>"
#define PDF_NAMESPACE "http://ns.adobe.com/pdf/1.3/"

/* How far a stream of objects may lie behind its type. */
#define DICTIONARY_SIZE 1024

/* A few kilobytes that unpack to gigabytes are an attack. */
#define MAX_UNPACKED (16 * 1024 * 1024)
#define MAX_STREAMS 256
#define MAX_TRIES 256

typedef struct
{
  char  *text;    /* what looks most like a record; the last one wins */
  guint  n_tries;
} Search;

static guchar
get_octal (const char **at,
           const char  *end)
{
  guint value = 0;

  for (guint i = 0; i < 3 && *at < end && **at >= '0' && **at <= '7'; i++, (*at)++)
    value = value * 8 + (guint) (**at - '0');

  return (guchar) value;
}

/* What stands behind a backslash; @at is on it and goes on behind it. */
static void
append_escaped (GString     *out,
                const char **at,
                const char  *end)
{
  static const char letters[] = "nrtbf";
  static const char meanings[] = "\n\r\t\b\f";
  const char *letter;

  if (**at >= '0' && **at <= '7')
    {
      g_string_append_c (out, (char) get_octal (at, end));
      return;
    }
  letter = **at != '\0' ? strchr (letters, **at) : NULL;
  if (letter != NULL)
    g_string_append_c (out, meanings[letter - letters]);
  else if (**at == '\r' && *at + 1 < end && (*at)[1] == '\n')
    (*at)++;
  else if (**at != '\n' && **at != '\r')
    g_string_append_c (out, **at);
  (*at)++;
}

/* "(…)" with balanced brackets; @at is behind the first.  Returns: (transfer full) (nullable): its bytes */
static GString *
read_literal (const char *at,
              const char *end)
{
  GString *out = g_string_new (NULL);
  guint depth = 1;

  while (at < end && out->len <= 2 * CAPTIVES_RECORD_MAX_BYTES)
    {
      char c = *at++;

      if (c == '\\' && at < end)
        {
          append_escaped (out, &at, end);
          continue;
        }
      if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return out;
      g_string_append_c (out, c);
    }

  g_string_free (out, TRUE);
  return NULL;
}

/* "<…>", an odd digit at the end standing before a zero. */
static GString *
read_hexadecimal (const char *at,
                  const char *end)
{
  GString *out = g_string_new (NULL);
  int high = -1;

  for (; at < end && *at != '>' && out->len <= 2 * CAPTIVES_RECORD_MAX_BYTES; at++)
    {
      int digit = g_ascii_xdigit_value (*at);

      if (digit < 0)
        continue;
      if (high >= 0)
        g_string_append_c (out, (char) (high << 4 | digit));
      high = high >= 0 ? -1 : digit;
    }
  if (high >= 0)
    g_string_append_c (out, (char) (high << 4));

  return out;
}

/* A text string is UTF-16 or UTF-8 with a mark, else PDFDocEncoding, of which ASCII will do: all else is escaped by nobody.
 * Returns: (transfer full) (nullable): UTF-8 */
static char *
decode (const GString *bytes)
{
  if (g_str_has_prefix (bytes->str, "\xfe\xff"))
    return g_convert (bytes->str + 2, (gssize) bytes->len - 2, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  if (g_str_has_prefix (bytes->str, "\xff\xfe"))
    return g_convert (bytes->str + 2, (gssize) bytes->len - 2, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  if (g_str_has_prefix (bytes->str, "\xef\xbb\xbf"))
    return g_strdup (bytes->str + 3);

  return g_utf8_make_valid (bytes->str, (gssize) bytes->len);
}

static void
offer (Search *self,
       char   *text)
{
  /* Keywords that are keywords. */
  if (text == NULL || *g_strchug (text) != '{' || strstr (text, "\"format\"") == NULL)
    {
      g_free (text);
      return;
    }

  g_free (self->text);
  self->text = text;
}

static void
try_value (Search     *self,
           const char *at,
           const char *end)
{
  GString *bytes = NULL;

  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at + 1 < end && *at == '(')
    bytes = read_literal (at + 1, end);
  else if (at + 1 < end && *at == '<' && at[1] != '<')
    bytes = read_hexadecimal (at + 1, end);
  if (bytes == NULL)
    return;

  offer (self, decode (bytes));
  g_string_free (bytes, TRUE);
}

static void
search_keywords (Search     *self,
                 const char *data,
                 gsize       length)
{
  const char *end = data + length;

  for (const char *at = data; self->n_tries < MAX_TRIES; self->n_tries++)
    {
      at = memmem (at, (gsize) (end - at), KEYWORDS, strlen (KEYWORDS));
      if (at == NULL)
        return;
      at += strlen (KEYWORDS);
      try_value (self, at, end);
    }
}

/* Returns: (transfer full): what @data unpacks to, up to a limit; what follows the packed bytes is not looked at */
static GByteArray *
unpack (const char *data,
        gsize       length)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint8 buffer[16 * 1024];

  while (result == G_CONVERTER_CONVERTED && out->len < MAX_UNPACKED)
    {
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (G_CONVERTER (zlib), data, length, buffer, sizeof buffer, G_CONVERTER_INPUT_AT_END, &n_read,
                                    &n_written, NULL);
      if (result == G_CONVERTER_ERROR || (n_read == 0 && n_written == 0))
        break;
      g_byte_array_append (out, buffer, (guint) n_written);
      data += n_read;
      length -= n_read;
    }

  return g_steal_pointer (&out);
}

/* The objects themselves begin behind a list of numbers, which does no harm. */
static void
search_streams (Search     *self,
                const char *data,
                gsize       length)
{
  const char *end = data + length;
  const char *at = data;
  gsize left = MAX_UNPACKED;

  for (guint i = 0; i < MAX_STREAMS && left > 0; i++)
    {
      g_autoptr (GByteArray) objects = NULL;
      const char *stream;

      at = memmem (at, (gsize) (end - at), "/ObjStm", 7);
      stream = at != NULL ? memmem (at, MIN ((gsize) (end - at), DICTIONARY_SIZE), "stream", 6) : NULL;
      if (at == NULL)
        return;
      at += 7;
      if (stream == NULL)
        continue;
      for (stream += 6; stream < end && (*stream == '\r' || *stream == '\n'); stream++)
        ;
      objects = unpack (stream, (gsize) (end - stream));
      if (objects->len > 0)
        search_keywords (self, (const char *) objects->data, objects->len);
      left -= MIN (left, objects->len);
    }
}

/* Programs that follow PDF 2.0 keep the keywords there alone. */
static void
search_xmp (Search     *self,
            const char *data,
            gsize       length)
{
  const char *begin = memmem (data, length, XMP_BEGIN, strlen (XMP_BEGIN));
  const char *end = begin != NULL ? memmem (begin, length - (gsize) (begin - data), XMP_END, strlen (XMP_END)) : NULL;
  g_autofree char *problem = NULL;
  char *text = NULL;

  if (end == NULL)
    return;

  captives_record_find_in_xml (begin, (gsize) (end - begin) + strlen (XMP_END), PDF_NAMESPACE, "Keywords", &text, &problem);
  offer (self, text);
}

CaptivesRecord *
captives_record_find_in_pdf (GBytes  *bytes,
                             GError **error)
{
  Search search = { NULL };
  g_autofree char *text = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  search_keywords (&search, data, length);
  if (search.text == NULL)
    search_streams (&search, data, length);
  if (search.text == NULL)
    search_xmp (&search, data, length);
  text = search.text;
  if (text != NULL)
    return captives_record_parse (text, strlen (text), error);

  if (memmem (data, length, "/Encrypt", 8) != NULL)
    g_set_error_literal (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_NONE,
                         _("was encrypted by another program; its record cannot be read."));
  else
    captives_record_set_none (error);
  return NULL;
}
