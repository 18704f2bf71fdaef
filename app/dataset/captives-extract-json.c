/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures of an extract as figures.json, and what describes its tables, datapackage.json. */

#include "config.h"

#include "captives-extract-private.h"
#include "captives-json.h"

#include <math.h>
#include <string.h>

static GString *
print_json (JsonBuilder *builder)
{
  g_autofree char *text = captives_json_print (builder, TRUE);

  return g_string_new (text);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* Persons are written as 609448, not as 609448.0: nobody stated the tenth of one. */
static void
add_number (JsonBuilder *builder,
            const char  *name,
            const char  *cell)
{
  double value = g_ascii_strtod (cell, NULL);

  json_builder_set_member_name (builder, name);
  if (strchr (cell, '.') == NULL && fabs (value) < 9e15)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, value);
}

static void
add_row (JsonBuilder                *builder,
         const CaptivesExtractTable *table,
         const CaptivesExtractRow   *row)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const CaptivesExtractColumn *column = &table->columns[i];
      g_autofree char *cell = column->get (row);

      if (column->type == CAPTIVES_EXTRACT_NUMBER && cell != NULL)
        add_number (builder, column->name, cell);
      else
        add_text (builder, column->name, cell);
    }
}

/* Each figure with its citations in it, so that one object can be taken out and still says where it is from. */
static void
add_citations (JsonBuilder              *builder,
               const CaptivesExtractRow *figure_row)
{
  CaptivesExtractRow row = *figure_row;
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (row.extract->dataset, row.figure->id);

  json_builder_set_member_name (builder, "citations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < citations->len; i++)
    {
      g_autofree char *reference = NULL;

      row.citation = g_ptr_array_index (citations, i);
      row.source = captives_dataset_get_source (row.extract->dataset, row.citation->source);
      json_builder_begin_object (builder);
      add_row (builder, captives_extract_get_citation_table (), &row);
      if (row.source != NULL)
        reference = captives_extract_get_source_table ()->columns[1].get (&row);
      add_text (builder, "reference", reference);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

GString *
captives_extract_write_json (const CaptivesExtract *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesExtractRow row = { .extract = self, .figure = g_ptr_array_index (self->figures, i) };

      json_builder_begin_object (builder);
      add_row (builder, captives_extract_get_figure_table (), &row);
      add_citations (builder, &row);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return print_json (builder);
}

static void
add_reference (JsonBuilder *builder,
               const char  *field,
               const char  *resource)
{
  json_builder_begin_object (builder);
  add_text (builder, "fields", field);
  json_builder_set_member_name (builder, "reference");
  json_builder_begin_object (builder);
  add_text (builder, "resource", resource);
  add_text (builder, "fields", "id");
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_schema (JsonBuilder                *builder,
            const CaptivesExtractTable *table,
            CaptivesLanguage            language)
{
  json_builder_set_member_name (builder, "schema");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < table->n_columns; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "name", table->columns[i].name);
      add_text (builder, "type", table->columns[i].type == CAPTIVES_EXTRACT_NUMBER ? "number" : "string");
      add_text (builder, "description", captives_text_get (&table->columns[i].about, language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (table->primary_key != NULL)
    add_text (builder, "primaryKey", table->primary_key);
  else
    {
      json_builder_set_member_name (builder, "foreignKeys");
      json_builder_begin_array (builder);
      add_reference (builder, "figure", "figures");
      add_reference (builder, "source", "sources");
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_resource (JsonBuilder                *builder,
              const CaptivesExtractTable *table,
              CaptivesLanguage            language)
{
  g_autofree char *path = g_strconcat (table->name, ".csv", NULL);

  json_builder_begin_object (builder);
  add_text (builder, "name", table->name);
  add_text (builder, "path", path);
  add_text (builder, "profile", "tabular-data-resource");
  add_text (builder, "encoding", "utf-8");
  add_schema (builder, table, language);
  json_builder_end_object (builder);
}

GString *
captives_extract_write_descriptor (const CaptivesExtract *self)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (self->dataset);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *created = captives_date_to_iso (info->created);
  g_autofree char *name = g_strconcat (info->id, "-extract", NULL);

  json_builder_begin_object (builder);
  add_text (builder, "profile", "tabular-data-package");
  add_text (builder, "name", name);
  add_text (builder, "title", self->title != NULL ? self->title : captives_text_get (&info->title, self->language));
  add_text (builder, "version", info->version);
  add_text (builder, "created", created);
  json_builder_set_member_name (builder, "licenses");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_text (builder, "name", info->licence);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "captives");
  json_builder_begin_object (builder);
  add_text (builder, "dataset", info->id);
  add_text (builder, "hash", info->hash);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "resources");
  json_builder_begin_array (builder);
  add_resource (builder, captives_extract_get_figure_table (), self->language);
  add_resource (builder, captives_extract_get_source_table (), self->language);
  add_resource (builder, captives_extract_get_citation_table (), self->language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return print_json (builder);
}
