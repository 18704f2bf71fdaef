/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-citation-text.h"
#include "captives-format.h"
#include "captives-words.h"

#include <glib/gi18n.h>

static void
append_line (GString    *string,
             const char *line)
{
  if (string->len > 0)
    g_string_append_c (string, '\n');
  g_string_append (string, line);
}

static void
append_citation (GString                *string,
                 CaptivesDataset        *dataset,
                 const CaptivesCitation *citation,
                 CaptivesLanguage        language)
{
  const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);
  const char *locator = captives_text_get (&citation->locator, language);
  g_autofree char *reference = NULL;

  if (source == NULL)
    return;

  reference = captives_format_reference (source, language);
  append_line (string, reference);
  if (locator == NULL && citation->role == CAPTIVES_CITATION_WITNESS)
    locator = _("page or passage not given by the witness");
  if (locator != NULL)
    g_string_append_printf (string, " — %s", locator);
}

static char *
format_citations (CaptivesDataset      *dataset,
                  const CaptivesFigure *figure,
                  CaptivesCitationRole  role,
                  CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figure->id);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (citation->role == role)
        append_citation (string, dataset, citation, language);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
captives_citation_text_origin (CaptivesDataset      *dataset,
                               const CaptivesFigure *figure,
                               CaptivesLanguage      language)
{
  g_autoptr (GString) string = NULL;
  g_autofree char *origins = NULL;
  const char *claimant;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  string = g_string_new (NULL);
  claimant = captives_text_get (&figure->claimant, language);
  if (claimant != NULL)
    append_line (string, claimant);
  else if (!figure->attributed)
    append_line (string, captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, language));

  origins = format_citations (dataset, figure, CAPTIVES_CITATION_ORIGIN, language);
  if (*origins != '\0')
    append_line (string, origins);
  if (string->len == 0)
    append_line (string, figure->nature == CAPTIVES_NATURE_DERIVED ? _("computed here from other figures")
                                                                   : _("not given by the witness"));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
captives_citation_text_witness (CaptivesDataset      *dataset,
                                const CaptivesFigure *figure,
                                CaptivesLanguage      language)
{
  g_autofree char *witnesses = NULL;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  witnesses = format_citations (dataset, figure, CAPTIVES_CITATION_WITNESS, language);

  return *witnesses != '\0' ? g_steal_pointer (&witnesses) : NULL;
}

char *
captives_citation_text_full (CaptivesDataset      *dataset,
                             const CaptivesFigure *figure,
                             CaptivesLanguage      language)
{
  const CaptivesDatasetInfo *info;
  g_autofree char *value = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *witness = NULL;
  g_autofree char *address = NULL;
  const char *url;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  info = captives_dataset_get_info (dataset);
  value = captives_format_value_spoken (figure, language);
  origin = captives_citation_text_origin (dataset, figure, language);
  witness = captives_citation_text_witness (dataset, figure, language);
  url = captives_citation_find_url (dataset, figure);
  address = url != NULL ? g_strdup_printf ("\n%s", url) : g_strdup ("");

  return g_strdup_printf ("%s: %s\n%s: %s\n%s%s%s%s\n%s %s, %s\n", value, captives_text_get (&figure->counted, language),
                          _("Who says so"), origin, witness != NULL ? _("Read in") : "", witness != NULL ? ": " : "",
                          witness != NULL ? witness : "", address, info->id, info->version, figure->id);
}

const CaptivesSource *
captives_citation_find_archive (CaptivesDataset      *dataset,
                                const CaptivesFigure *figure,
                                CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) citations = NULL;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  citations = captives_dataset_list_citations (dataset, figure->id);
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);
      const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);

      if (citation->role == CAPTIVES_CITATION_ORIGIN && source != NULL
          && (captives_text_get (&source->archive, language) != NULL || source->fond != NULL))
        return source;
    }

  return NULL;
}

static const char *
find_url (CaptivesDataset      *dataset,
          GPtrArray            *citations,
          CaptivesCitationRole  role)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);
      const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);

      if (citation->role == role && source != NULL && source->url != NULL)
        return source->url;
    }

  return NULL;
}

const char *
captives_citation_find_url (CaptivesDataset      *dataset,
                            const CaptivesFigure *figure)
{
  g_autoptr (GPtrArray) citations = NULL;
  const char *url;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  citations = captives_dataset_list_citations (dataset, figure->id);
  url = find_url (dataset, citations, CAPTIVES_CITATION_WITNESS);

  return url != NULL ? url : find_url (dataset, citations, CAPTIVES_CITATION_ORIGIN);
}
