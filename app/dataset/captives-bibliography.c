/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-bibliography-private.h"

#include "captives-format.h"

#include <string.h>

/* In the order of CaptivesBibliography. */
static const char *const format_names[] = { "text", "bibtex", "ris", "csl-json" };
static const char *const suffixes[] = { "txt", "bib", "ris", "json" };

static const CaptivesDocumentType types[] = {
  { "archival", "misc", "howpublished", "MANSCPT", "manuscript", FALSE },
  { "book", "book", "series", "BOOK", "book", FALSE },
  { "chapter", "incollection", "booktitle", "CHAP", "chapter", FALSE },
  { "article", "article", "journal", "JOUR", "article-journal", FALSE },
  { "newspaper", "article", "journal", "NEWS", "article-newspaper", FALSE },
  { "law", "misc", "howpublished", "STAT", "legislation", FALSE },
  { "official", "techreport", "series", "GOVDOC", "report", FALSE },
  { "minutes", "misc", "howpublished", "HEAR", "hearing", FALSE },
  { "museum", "misc", "howpublished", "ELEC", "webpage", FALSE },
  { "collection", "book", "series", "BOOK", "book", TRUE },
  { "encyclopedia", "incollection", "booktitle", "ENCYC", "entry-encyclopedia", FALSE },
  { "web", "misc", "howpublished", "ELEC", "webpage", FALSE }, /* the last one stands for what is not known, too */
};

gboolean
captives_bibliography_parse (const char           *name,
                             CaptivesBibliography *out)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (g_str_equal (name, format_names[i]))
      {
        *out = (CaptivesBibliography) i;
        return TRUE;
      }
  return FALSE;
}

const char *
captives_bibliography_get_suffix (CaptivesBibliography format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (suffixes), NULL);

  return suffixes[format];
}

const CaptivesDocumentType *
captives_document_type_get (const char *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].type, type) == 0)
      return &types[i];

  return &types[G_N_ELEMENTS (types) - 1];
}

char **
captives_bibliography_list_authors (const CaptivesSource *source,
                                    CaptivesLanguage      language)
{
  const char *authors = captives_text_get (&source->authors, language);

  return g_strsplit (authors != NULL ? authors : "", "; ", -1);
}

gboolean
captives_bibliography_split_name (const char  *name,
                                  char       **family,
                                  char       **given)
{
  const char *comma = strstr (name, ", ");

  if (comma == NULL || strchr (comma + 1, ',') != NULL || memchr (name, ' ', (gsize) (comma - name)) != NULL)
    return FALSE;

  *family = g_strndup (name, (gsize) (comma - name));
  *given = g_strdup (comma + strlen (", "));
  return TRUE;
}

char *
captives_bibliography_build_note (const CaptivesSource *source,
                                  CaptivesLanguage      language)
{
  const char *translation = captives_text_get (&source->titles, language);

  return g_strcmp0 (translation, source->title) != 0 ? g_strdup (translation) : NULL;
}

void
captives_bibliography_split_publisher (const CaptivesSource *source,
                                       char                **place,
                                       char                **publisher)
{
  const char *colon = source->publisher != NULL ? strstr (source->publisher, ": ") : NULL;

  *place = colon != NULL ? g_strndup (source->publisher, (gsize) (colon - source->publisher)) : NULL;
  *publisher = g_strdup (colon != NULL ? colon + strlen (": ") : source->publisher);
}

static void
append_source (GString              *out,
               const CaptivesSource *source,
               CaptivesBibliography  format,
               CaptivesLanguage      language)
{
  g_autofree char *reference = NULL;

  switch (format)
    {
    case CAPTIVES_BIBLIOGRAPHY_BIBTEX:
      captives_bibliography_append_bibtex (out, source, language);
      break;
    case CAPTIVES_BIBLIOGRAPHY_RIS:
      captives_bibliography_append_ris (out, source, language);
      break;
    case CAPTIVES_BIBLIOGRAPHY_TEXT:
    case CAPTIVES_BIBLIOGRAPHY_CSL_JSON:
    default:
      reference = captives_format_reference (source, language);
      g_string_append (out, reference);
      if (source->url != NULL)
        g_string_append_printf (out, " %s", source->url);
      g_string_append_c (out, '\n');
      break;
    }
}

static GPtrArray *
drop_repeats (GPtrArray *sources)
{
  GPtrArray *once = g_ptr_array_new ();

  for (guint i = 0; i < sources->len; i++)
    if (!g_ptr_array_find (once, g_ptr_array_index (sources, i), NULL))
      g_ptr_array_add (once, g_ptr_array_index (sources, i));
  return once;
}

char *
captives_bibliography_write (GPtrArray            *sources,
                             CaptivesBibliography  format,
                             CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) once = NULL;
  GString *out;

  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (format < G_N_ELEMENTS (format_names), NULL);
  g_return_val_if_fail (language < CAPTIVES_N_LANGUAGES, NULL);

  once = drop_repeats (sources);
  if (format == CAPTIVES_BIBLIOGRAPHY_CSL_JSON)
    return captives_bibliography_build_csl (once, language);

  out = g_string_new (NULL);
  for (guint i = 0; i < once->len; i++)
    append_source (out, g_ptr_array_index (once, i), format, language);
  return g_string_free (out, FALSE);
}
