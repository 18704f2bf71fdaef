/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-citation-text.h"
#include "captives-format.h"
#include "captives-words.h"

#include <glib/gi18n.h>

static void
free_line (gpointer data)
{
  CaptivesCitationLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* The numbers of a locator or a span of pages, one after another: "9 12" of "sheets 9–12". */
static char *
collect_numbers (const char *text)
{
  GString *numbers = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *at = text; at != NULL && *at != '\0'; at++)
    {
      gboolean digit = g_ascii_isdigit (*at);

      if (digit && !inside && numbers->len > 0)
        g_string_append_c (numbers, ' ');
      if (digit)
        g_string_append_c (numbers, *at);
      inside = digit;
    }

  return g_string_free (numbers, FALSE);
}

/* Whether the reference has said it already: "sheets 9–12" of a file of which sheets 9-12 are cited. */
static gboolean
repeats_reference (const CaptivesSource *source,
                   const char           *locator)
{
  g_autofree char *numbers = collect_numbers (locator);
  g_autofree char *sheets = collect_numbers (source->list);
  g_autofree char *pages = collect_numbers (source->pages);

  return *numbers != '\0' && (g_str_equal (numbers, sheets) || g_str_equal (numbers, pages));
}

static gboolean
is_cited (GPtrArray            *citations,
          const char           *source,
          CaptivesCitationRole  role)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (citation->role == role && g_strcmp0 (citation->source, source) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Adds the passages of one document, each once. */
static void
add_passages (GPtrArray            *passages,
              GPtrArray            *citations,
              const CaptivesSource *source,
              CaptivesCitationRole  role,
              CaptivesLanguage      language)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);
      const char *locator = captives_text_get (&citation->locator, language);

      if (citation->role == role && locator != NULL && g_strcmp0 (citation->source, source->id) == 0
          && !repeats_reference (source, locator) && !g_ptr_array_find_with_equal_func (passages, locator, g_str_equal, NULL))
        g_ptr_array_add (passages, (gpointer) locator);
    }
}

static gboolean
has_locator (GPtrArray            *citations,
             const CaptivesSource *source,
             CaptivesLanguage      language)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (g_strcmp0 (citation->source, source->id) == 0 && captives_text_get (&citation->locator, language) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A witness that is the origin too is named once, and its passages stand with the origin. */
static char *
format_line (GPtrArray            *citations,
             const CaptivesSource *source,
             CaptivesCitationRole  role,
             CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  gboolean origin = is_cited (citations, source->id, CAPTIVES_CITATION_ORIGIN);
  g_autofree char *joined = NULL;
  g_autofree char *reference = NULL;
  const char *where = NULL;

  if (role == CAPTIVES_CITATION_WITNESS && origin)
    return g_strdup (_("the document itself"));

  add_passages (passages, citations, source, role, language);
  if (origin)
    add_passages (passages, citations, source, CAPTIVES_CITATION_WITNESS, language);
  g_ptr_array_add (passages, NULL);
  joined = g_strjoinv (language == CAPTIVES_LANGUAGE_JAPANESE ? "；" : "; ", (char **) passages->pdata);

  reference = captives_format_reference (source, language);
  if (*joined != '\0')
    where = joined;
  else if (role == CAPTIVES_CITATION_WITNESS && !has_locator (citations, source, language))
    where = _("page or passage not given by the witness");

  return where != NULL ? g_strdup_printf ("%s — %s", reference, where) : g_steal_pointer (&reference);
}

GPtrArray *
captives_citation_list_lines (CaptivesDataset      *dataset,
                              const CaptivesFigure *figure,
                              CaptivesCitationRole  role,
                              CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *lines;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  citations = captives_dataset_list_citations (dataset, figure->id);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);
      const CaptivesSource *source = captives_dataset_get_source (dataset, citation->source);
      CaptivesCitationLine *line;

      if (citation->role != role || source == NULL || !g_hash_table_add (seen, (gpointer) source->id))
        continue;

      line = g_new (CaptivesCitationLine, 1);
      line->source = source;
      line->text = format_line (citations, source, role, language);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

const char *
captives_citation_get_claimant (CaptivesDataset      *dataset,
                                const CaptivesFigure *figure,
                                CaptivesLanguage      language)
{
  g_autoptr (GPtrArray) citations = NULL;
  const CaptivesCitation *first;
  const char *claimant;

  g_return_val_if_fail (dataset != NULL && figure != NULL, NULL);

  claimant = captives_text_get (&figure->claimant, language);
  if (claimant != NULL)
    return claimant;
  if (!figure->attributed)
    return captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, language);

  citations = captives_dataset_list_citations (dataset, figure->id);
  first = citations->len > 0 ? g_ptr_array_index (citations, 0) : NULL;
  if (first != NULL && first->role == CAPTIVES_CITATION_ORIGIN)
    return NULL;

  return figure->nature == CAPTIVES_NATURE_DERIVED ? _("computed here from other figures") : _("not given by the witness");
}

static void
append_lines (GString              *out,
              const char           *title,
              const char           *first,
              GPtrArray            *lines)
{
  const char *before = ": ";

  if (first == NULL && lines->len == 0)
    return;

  g_string_append (out, title);
  if (first != NULL)
    {
      g_string_append_printf (out, "%s%s", before, first);
      before = "\n";
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesCitationLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (out, "%s%s", before, line->text);
      before = "\n";
    }
  g_string_append_c (out, '\n');
}

static void
append_figure (GString              *out,
               CaptivesDataset      *dataset,
               const CaptivesFigure *figure,
               CaptivesLocale        locale)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  g_autoptr (CaptivesAddress) address = captives_address_new (CAPTIVES_ADDRESS_FIGURE, figure->id);
  g_autoptr (GPtrArray) origins = captives_citation_list_lines (dataset, figure, CAPTIVES_CITATION_ORIGIN, locale.language);
  g_autoptr (GPtrArray) witnesses = captives_citation_list_lines (dataset, figure, CAPTIVES_CITATION_WITNESS, locale.language);
  g_autofree char *value = captives_format_value_in_words (figure, locale);
  const char *url = captives_citation_find_url (dataset, address);

  g_string_append_printf (out, "%s: %s\n", value, captives_text_get (&figure->counted, locale.language));
  append_lines (out, _("Who says so"), captives_citation_get_claimant (dataset, figure, locale.language), origins);
  append_lines (out, _("Read in"), NULL, witnesses);
  if (url != NULL)
    g_string_append_printf (out, "%s\n", url);
  g_string_append_printf (out, "%s %s, %s\n", info->id, info->version, figure->id);
}

static void
append_address (GString               *out,
                CaptivesDataset       *dataset,
                const CaptivesAddress *address,
                CaptivesLocale         locale)
{
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  const char *url = captives_citation_find_url (dataset, address);

  if (out->len > 0)
    g_string_append_c (out, '\n');

  if (address->kind == CAPTIVES_ADDRESS_FIGURE)
    {
      append_figure (out, dataset, captives_dataset_get_figure (dataset, address->id), locale);
      return;
    }

  if (!captives_address_describe (address, dataset, locale, &title, &detail))
    return;
  g_string_append_printf (out, "%s\n", title);
  if (detail != NULL)
    g_string_append_printf (out, "%s\n", detail);
  if (url != NULL)
    g_string_append_printf (out, "%s\n", url);
}

static const char *
find_source (CaptivesDataset       *dataset,
             const CaptivesAddress *address)
{
  switch (address->kind)
    {
    case CAPTIVES_ADDRESS_SOURCE:
      return address->id;
    case CAPTIVES_ADDRESS_EVENT:
      return captives_dataset_get_event (dataset, address->id)->source;
    case CAPTIVES_ADDRESS_BALANCE:
      return captives_dataset_get_balance (dataset, address->id)->source;
    case CAPTIVES_ADDRESS_FIGURE:
    case CAPTIVES_ADDRESS_QUESTION:
    case CAPTIVES_ADDRESS_NOTHING:
    case CAPTIVES_ADDRESS_SLOT:
    default:
      return NULL;
    }
}

static void
add_sources (GPtrArray             *sources,
             CaptivesDataset       *dataset,
             const CaptivesAddress *address)
{
  const CaptivesSource *source = captives_dataset_get_source (dataset, find_source (dataset, address));
  g_autoptr (GPtrArray) citations = NULL;

  if (source != NULL)
    g_ptr_array_add (sources, (gpointer) source);
  if (address->kind != CAPTIVES_ADDRESS_FIGURE)
    return;

  citations = captives_dataset_list_citations (dataset, address->id);
  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      source = captives_dataset_get_source (dataset, citation->source);
      if (source != NULL)
        g_ptr_array_add (sources, (gpointer) source);
    }
}

/* With the answers in the place of their question, and without what is not there. */
static GPtrArray *
resolve (CaptivesDataset *dataset,
         GPtrArray       *addresses)
{
  GPtrArray *resolved = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_address_free);

  for (guint i = 0; i < addresses->len; i++)
    {
      const CaptivesAddress *address = g_ptr_array_index (addresses, i);
      g_autoptr (GPtrArray) answers = NULL;

      if (!captives_address_exists (address, dataset))
        continue;

      g_ptr_array_add (resolved, captives_address_copy (address));
      if (address->kind != CAPTIVES_ADDRESS_QUESTION)
        continue;
      answers = captives_dataset_list_answers (dataset, address->id);
      for (guint j = 0; j < answers->len; j++)
        g_ptr_array_add (resolved, captives_address_new (CAPTIVES_ADDRESS_FIGURE,
                                                         ((const CaptivesFigure *) g_ptr_array_index (answers, j))->id));
    }

  return resolved;
}

char *
captives_citation_write (CaptivesDataset      *dataset,
                         GPtrArray            *addresses,
                         CaptivesBibliography  format,
                         CaptivesLocale        locale)
{
  g_autoptr (GPtrArray) resolved = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (dataset != NULL && addresses != NULL, NULL);

  resolved = resolve (dataset, addresses);
  sources = g_ptr_array_new ();
  out = g_string_new (NULL);
  for (guint i = 0; i < resolved->len; i++)
    {
      if (format == CAPTIVES_BIBLIOGRAPHY_TEXT)
        append_address (out, dataset, g_ptr_array_index (resolved, i), locale);
      else
        add_sources (sources, dataset, g_ptr_array_index (resolved, i));
    }

  return format == CAPTIVES_BIBLIOGRAPHY_TEXT ? g_string_free (g_steal_pointer (&out), FALSE)
                                              : captives_bibliography_write (sources, format, locale.language);
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
captives_citation_find_url (CaptivesDataset       *dataset,
                            const CaptivesAddress *address)
{
  const CaptivesSource *source;
  g_autoptr (GPtrArray) citations = NULL;
  const char *url;

  g_return_val_if_fail (dataset != NULL && address != NULL, NULL);

  if (!captives_address_exists (address, dataset))
    return NULL;
  if (address->kind != CAPTIVES_ADDRESS_FIGURE)
    {
      source = captives_dataset_get_source (dataset, find_source (dataset, address));
      return source != NULL ? source->url : NULL;
    }

  citations = captives_dataset_list_citations (dataset, address->id);
  url = find_url (dataset, citations, CAPTIVES_CITATION_WITNESS);

  return url != NULL ? url : find_url (dataset, citations, CAPTIVES_CITATION_ORIGIN);
}
