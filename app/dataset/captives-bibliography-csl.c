/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* CSL-JSON, version 1.0.2 of the input schema (citationstyles.org). */

#include "config.h"

#include "captives-bibliography-private.h"

#include "captives-format.h"
#include "captives-json.h"

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL || *text == '\0')
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_author (JsonBuilder *builder,
            const char  *name)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  json_builder_begin_object (builder);
  if (captives_bibliography_split_name (name, &family, &given))
    {
      add_member (builder, "family", family);
      add_member (builder, "given", given);
    }
  else
    add_member (builder, "literal", name);
  json_builder_end_object (builder);
}

static void
add_authors (JsonBuilder          *builder,
             const CaptivesSource *source,
             CaptivesLanguage      language)
{
  g_auto (GStrv) authors = captives_bibliography_list_authors (source, language);

  if (authors[0] == NULL)
    return;

  json_builder_set_member_name (builder, captives_document_type_get (source->type)->edited ? "editor" : "author");
  json_builder_begin_array (builder);
  for (guint i = 0; authors[i] != NULL; i++)
    add_author (builder, authors[i]);
  json_builder_end_array (builder);
}

static void
add_date (JsonBuilder  *builder,
          CaptivesDate  date)
{
  if (!captives_date_is_given (date))
    return;

  json_builder_set_member_name (builder, "issued");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, date.year);
  if (date.month > 0)
    json_builder_add_int_value (builder, date.month);
  if (date.day > 0)
    json_builder_add_int_value (builder, date.day);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_source (JsonBuilder          *builder,
            const CaptivesSource *source,
            CaptivesLanguage      language)
{
  g_autofree char *note = captives_bibliography_build_note (source, language);
  g_autofree char *shelfmark = captives_format_shelfmark (source, language);
  g_autofree char *place = NULL;
  g_autofree char *publisher = NULL;

  captives_bibliography_split_publisher (source, &place, &publisher);
  json_builder_begin_object (builder);
  add_member (builder, "id", source->id);
  add_member (builder, "type", captives_document_type_get (source->type)->csl);
  add_authors (builder, source, language);
  add_member (builder, "title", source->title);
  add_member (builder, "container-title", source->container);
  add_member (builder, "publisher", publisher);
  add_member (builder, "publisher-place", place);
  add_date (builder, source->issued);
  add_member (builder, "volume", source->volume);
  add_member (builder, "issue", source->issue);
  add_member (builder, "page", source->pages);
  add_member (builder, "archive", captives_text_get (&source->archive, language));
  add_member (builder, "archive_location", shelfmark);
  add_member (builder, "language", source->language);
  add_member (builder, "URL", source->url);
  add_member (builder, "note", note);
  json_builder_end_object (builder);
}

char *
captives_bibliography_build_csl (GPtrArray        *sources,
                                 CaptivesLanguage  language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    add_source (builder, g_ptr_array_index (sources, i), language);
  json_builder_end_array (builder);

  return captives_json_print (builder, TRUE);
}
