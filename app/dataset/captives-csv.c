/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-csv.h"

#include "captives-package.h"

#include <csv.h>
#include <string.h>

typedef struct
{
  GPtrArray         *records;
  CaptivesCsvRecord *record; /* the one being read; NULL between records */
  guint              line;   /* the one being read, from 1 */
} Reader;

static void
record_free (CaptivesCsvRecord *self)
{
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static void
begin_record (Reader *reader)
{
  if (reader->record != NULL)
    return;

  reader->record = g_new0 (CaptivesCsvRecord, 1);
  reader->record->line = reader->line;
  reader->record->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->records, reader->record);
}

static void
on_field (void   *bytes,
          size_t  length,
          void   *data)
{
  Reader *reader = data;

  begin_record (reader);
  g_ptr_array_add (reader->record->fields, length > 0 ? g_strndup (bytes, length) : NULL);
}

static void
on_record (int   terminator,
           void *data)
{
  Reader *reader = data;

  reader->record = NULL;
}

/* libcsv would drop spaces at both ends of a field; here they are part of it. */
static int
is_no_space (unsigned char c)
{
  return 0;
}

static guint
count_lines (const char *bytes,
             gsize       length)
{
  guint lines = 1;

  for (gsize i = 0; i < length; i++)
    lines += bytes[i] == '\n';

  return lines;
}

static gboolean
check_encoding (const char  *name,
                const char  *bytes,
                gsize        length,
                GError     **error)
{
  const char *end = bytes;

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                   "%s:1: begins with a byte order mark, UTF-8 without one was expected", name);
      return FALSE;
    }
  if (!g_utf8_validate_len (bytes, length, &end))
    {
      g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                   "%s:%u: byte 0x%02x at offset %" G_GSIZE_FORMAT " is not text, UTF-8 was expected", name,
                   count_lines (bytes, end - bytes), (guchar) *end, (gsize) (end - bytes));
      return FALSE;
    }

  return TRUE;
}

/* Fed line by line, because libcsv does not tell where in its input it is. */
static gboolean
parse_lines (Reader            *reader,
             struct csv_parser *parser,
             const char        *bytes,
             gsize              length)
{
  gsize start = 0;

  while (start < length)
    {
      const char *newline = memchr (bytes + start, '\n', length - start);
      gsize end = newline != NULL ? (gsize) (newline - bytes) + 1 : length;
      gboolean blank = bytes[start] == '\n' || bytes[start] == '\r';

      if (!blank)
        begin_record (reader);
      if (csv_parse (parser, bytes + start, end - start, on_field, on_record, reader) != end - start)
        return FALSE;
      if (end < length)
        reader->line++;
      start = end;
    }

  return TRUE;
}

GPtrArray *
captives_csv_parse (const char  *name,
                    const char  *bytes,
                    gsize        length,
                    GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  Reader reader = { .records = records, .line = 1 };
  struct csv_parser parser;
  gboolean parsed, ended;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (!check_encoding (name, bytes, length, error))
    return NULL;
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("libcsv does not start");
  csv_set_space_func (&parser, is_no_space);

  parsed = parse_lines (&reader, &parser, bytes, length);
  ended = parsed && csv_fini (&parser, on_field, on_record, &reader) == 0;
  csv_free (&parser);

  if (!parsed)
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                 "%s:%u: a quote where none may be; a field that holds a quote is quoted, and the quote doubled",
                 name, reader.line);
  else if (!ended)
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX,
                 "%s:%u: a quoted field of this record does not end, a closing quote was expected",
                 name, reader.record != NULL ? reader.record->line : reader.line);

  return ended ? g_steal_pointer (&records) : NULL;
}

const char *
captives_csv_get_field (const CaptivesCsvRecord *record,
                        guint                    index)
{
  g_return_val_if_fail (record != NULL, NULL);

  return index < record->fields->len ? g_ptr_array_index (record->fields, index) : NULL;
}

static gboolean
needs_quotes (const char *field)
{
  gsize length = strlen (field);

  return length > 0
         && (strpbrk (field, ",\"\r\n") != NULL || field[0] == ' ' || field[length - 1] == ' ');
}

void
captives_csv_append (GString    *text,
                     const char *field,
                     gboolean    last)
{
  g_return_if_fail (text != NULL);

  if (field != NULL && needs_quotes (field))
    {
      g_string_append_c (text, '"');
      for (const char *c = field; *c != '\0'; c++)
        {
          if (*c == '"')
            g_string_append_c (text, '"');
          g_string_append_c (text, *c);
        }
      g_string_append_c (text, '"');
    }
  else if (field != NULL)
    {
      g_string_append (text, field);
    }
  g_string_append_c (text, last ? '\n' : ',');
}
