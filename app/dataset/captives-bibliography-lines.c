/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* BibTeX and RIS: a line for each field. */

#include "config.h"

#include "captives-bibliography-private.h"

#include <string.h>

#include "captives-format.h"

static char *
escape_bibtex (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\\')
        g_string_append (out, "\\textbackslash{}");
      else if (*at == '~')
        g_string_append (out, "\\textasciitilde{}");
      else if (*at == '^')
        g_string_append (out, "\\textasciicircum{}");
      /* BibTeX counts braces, whether or not a backslash stands before them. */
      else if (*at == '{')
        g_string_append (out, "\\textbraceleft{}");
      else if (*at == '}')
        g_string_append (out, "\\textbraceright{}");
      else
        {
          if (strchr ("&%$#_", *at) != NULL)
            g_string_append_c (out, '\\');
          g_string_append_c (out, *at);
        }
    }
  return g_string_free (out, FALSE);
}

static void
append_bibtex_field (GString    *out,
                     const char *name,
                     const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;

  escaped = escape_bibtex (text);
  g_string_append_printf (out, "  %s = {%s},\n", name, escaped);
}

static gboolean
is_uri_character (guchar byte)
{
  return g_ascii_isalnum (byte) || (byte != '\0' && strchr ("-._~:/?#[]@!$&'()*+,;=%", byte) != NULL);
}

/* The field is taken verbatim, so a backslash would end up in the address: what a URI may not hold, and a brace, which
 * would end the field or the file, is written as its bytes in hexadecimal (RFC 3986, 2.1). */
static void
append_bibtex_url (GString    *out,
                   const char *url)
{
  if (url == NULL || *url == '\0')
    return;

  g_string_append (out, "  url = {");
  for (const guchar *at = (const guchar *) url; *at != '\0'; at++)
    {
      if (is_uri_character (*at))
        g_string_append_c (out, (char) *at);
      else
        g_string_append_printf (out, "%%%02X", *at);
    }
  g_string_append (out, "},\n");
}

/* The name of a body stands in braces of its own, so that BibTeX does not take it apart. */
static void
append_bibtex_authors (GString              *out,
                       const CaptivesSource *source,
                       CaptivesLanguage      language)
{
  g_auto (GStrv) authors = captives_bibliography_list_authors (source, language);

  if (authors[0] == NULL)
    return;

  g_string_append_printf (out, "  %s = {", captives_document_type_get (source->type)->edited ? "editor" : "author");
  for (guint i = 0; authors[i] != NULL; i++)
    {
      g_autofree char *escaped = escape_bibtex (authors[i]);
      g_autofree char *family = NULL;
      g_autofree char *given = NULL;
      gboolean person = captives_bibliography_split_name (authors[i], &family, &given);

      g_string_append_printf (out, person ? "%s%s" : "%s{%s}", i > 0 ? " and " : "", escaped);
    }
  g_string_append (out, "},\n");
}

static void
append_bibtex_date (GString      *out,
                    CaptivesDate  date)
{
  g_autofree char *iso = captives_date_to_iso (date);

  if (!captives_date_is_given (date))
    return;

  g_string_append_printf (out, "  year = {%u},\n", (guint) date.year);
  append_bibtex_field (out, "date", iso);
}

void
captives_bibliography_append_bibtex (GString              *out,
                                     const CaptivesSource *source,
                                     CaptivesLanguage      language)
{
  const CaptivesDocumentType *type = captives_document_type_get (source->type);
  g_autofree char *note = captives_bibliography_build_note (source, language);
  g_autofree char *shelfmark = captives_format_shelfmark (source, language);
  g_autofree char *place = NULL;
  g_autofree char *publisher = NULL;

  captives_bibliography_split_publisher (source, &place, &publisher);
  g_string_append_printf (out, "%s@%s{%s,\n", out->len > 0 ? "\n" : "", type->bibtex, source->id);
  append_bibtex_authors (out, source, language);
  append_bibtex_field (out, "title", source->title);
  append_bibtex_field (out, type->container, source->container);
  append_bibtex_field (out, g_str_equal (type->bibtex, "techreport") ? "institution" : "publisher", publisher);
  append_bibtex_field (out, "address", place);
  append_bibtex_date (out, source->issued);
  append_bibtex_field (out, "volume", source->volume);
  append_bibtex_field (out, "number", source->issue);
  append_bibtex_field (out, "pages", source->pages);
  append_bibtex_field (out, "library", shelfmark);
  append_bibtex_field (out, "language", source->language);
  append_bibtex_url (out, source->url);
  append_bibtex_field (out, "note", note);
  g_string_append (out, "}\n");
}

/* A field is one line: what a text breaks into lines becomes one, or its second line would be read as a field. */
static void
append_ris_field (GString    *out,
                  const char *tag,
                  const char *text)
{
  gboolean blank = FALSE;

  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, "%s  - ", tag);
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean control = g_ascii_iscntrl (*at);

      if (!control || !blank)
        g_string_append_c (out, control ? ' ' : *at);
      blank = control;
    }
  g_string_append (out, "\r\n");
}

/* PY is a year; DA is year/month/day, with empty places for what is not known. */
static void
append_ris_date (GString      *out,
                 CaptivesDate  date)
{
  if (!captives_date_is_given (date))
    return;

  g_string_append_printf (out, "PY  - %u\r\nDA  - %u/", (guint) date.year, (guint) date.year);
  if (date.month > 0)
    g_string_append_printf (out, "%02u", (guint) date.month);
  g_string_append_c (out, '/');
  if (date.day > 0)
    g_string_append_printf (out, "%02u", (guint) date.day);
  g_string_append (out, "/\r\n");
}

void
captives_bibliography_append_ris (GString              *out,
                                  const CaptivesSource *source,
                                  CaptivesLanguage      language)
{
  const CaptivesDocumentType *type = captives_document_type_get (source->type);
  g_auto (GStrv) authors = captives_bibliography_list_authors (source, language);
  g_autofree char *note = captives_bibliography_build_note (source, language);
  g_autofree char *shelfmark = captives_format_shelfmark (source, language);
  g_autofree char *place = NULL;
  g_autofree char *publisher = NULL;

  captives_bibliography_split_publisher (source, &place, &publisher);
  append_ris_field (out, "TY", type->ris); /* must be the first */
  append_ris_field (out, "ID", source->id);
  for (guint i = 0; authors[i] != NULL; i++)
    append_ris_field (out, type->edited ? "ED" : "AU", authors[i]);
  append_ris_field (out, "TI", source->title);
  append_ris_field (out, "TT", note);
  append_ris_field (out, "T2", source->container);
  append_ris_field (out, "PB", publisher);
  append_ris_field (out, "CY", place);
  append_ris_date (out, source->issued);
  append_ris_field (out, "VL", source->volume);
  append_ris_field (out, "IS", source->issue);
  append_ris_field (out, "SP", source->pages);
  append_ris_field (out, "CN", shelfmark);
  append_ris_field (out, "LA", source->language);
  append_ris_field (out, "UR", source->url);
  g_string_append (out, "ER  - \r\n");
}
