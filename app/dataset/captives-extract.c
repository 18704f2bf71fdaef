/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-extract-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "captives-bibliography.h"
#include "captives-csv.h"
#include "captives-json.h"
#include "captives-package.h"
#include "captives-write.h"

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

/* What a chart needs: a set of identifiers. */
typedef struct
{
  CaptivesDataset *dataset;
  GHashTable      *figures;
} Wanted;

/* With a computed figure go the figures that it is computed from. */
static void
want_figure (Wanted     *wanted,
             const char *figure)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (figure == NULL || !g_hash_table_add (wanted->figures, (gpointer) figure))
    return;
  terms = captives_dataset_list_terms (wanted->dataset, figure);
  for (guint i = 0; i < terms->len; i++)
    want_figure (wanted, ((const CaptivesTerm *) g_ptr_array_index (terms, i))->figure);
}

static void
want_answers (Wanted     *wanted,
              const char *question)
{
  const CaptivesFigureFilter filter = { .question = question };
  g_autoptr (GPtrArray) answers = NULL;

  if (question == NULL)
    return;
  answers = captives_dataset_list_figures (wanted->dataset, &filter);
  for (guint i = 0; i < answers->len; i++)
    want_figure (wanted, ((const CaptivesFigure *) g_ptr_array_index (answers, i))->id);
}

static void
want_accounts (Wanted     *wanted,
               const char *chart)
{
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (wanted->dataset, chart);

  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) lines = NULL;

      if (row->balance == NULL)
        continue;
      lines = captives_dataset_list_balance_lines (wanted->dataset, row->balance);
      for (guint j = 0; j < lines->len; j++)
        want_figure (wanted, ((const CaptivesTerm *) g_ptr_array_index (lines, j))->figure);
    }
}

static void
want_chart (Wanted     *wanted,
            const char *chart)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (wanted->dataset, chart);

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);

      want_figure (wanted, mark->figure);
      want_answers (wanted, mark->question);
    }
  want_accounts (wanted, chart);
}

/* One pass, in the order that is there: taking rows out one by one would be slow for a large dataset. */
static void
keep_wanted (GPtrArray  *figures,
             GHashTable *wanted)
{
  guint n_kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      gpointer figure = g_ptr_array_index (figures, i);

      if (g_hash_table_contains (wanted, ((const CaptivesFigure *) figure)->id))
        g_ptr_array_index (figures, n_kept++) = figure;
    }
  g_ptr_array_set_size (figures, n_kept);
}

GPtrArray *
captives_extract_list_figures (CaptivesDataset *dataset,
                               const char      *chart)
{
  g_autoptr (GHashTable) set = NULL;
  GPtrArray *figures;

  g_return_val_if_fail (dataset != NULL, NULL);

  figures = captives_dataset_list_figures (dataset, NULL);
  if (chart == NULL)
    return figures;

  set = g_hash_table_new (g_str_hash, g_str_equal);
  want_chart (&(Wanted) { dataset, set }, chart);
  keep_wanted (figures, set);

  return figures;
}

GPtrArray *
captives_extract_list_chosen (CaptivesDataset    *dataset,
                              const char *const  *ids,
                              const char        **unknown)
{
  g_autoptr (GHashTable) set = NULL;
  GPtrArray *figures;

  g_return_val_if_fail (dataset != NULL && ids != NULL, NULL);

  set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, ids[i]);

      if (figure == NULL)
        {
          if (unknown != NULL)
            *unknown = ids[i];
          return NULL;
        }
      want_figure (&(Wanted) { dataset, set }, figure->id);
    }
  figures = captives_dataset_list_figures (dataset, NULL);
  keep_wanted (figures, set);

  return figures;
}

GPtrArray *
captives_extract_list_sources (const CaptivesExtract *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (self->figures, i);
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (self->dataset, figure->id);

      for (guint j = 0; j < citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (citations, j);
          const CaptivesSource *source = captives_dataset_get_source (self->dataset, citation->source);

          if (source != NULL && g_hash_table_add (seen, (gpointer) source))
            g_ptr_array_add (sources, (gpointer) source);
        }
    }

  return sources;
}

/* The rows of each table, made in one way for CSV and JSON. */
static GArray *
list_rows (const CaptivesExtract      *self,
           const CaptivesExtractTable *table,
           GPtrArray                  *sources)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CaptivesExtractRow));

  if (table == captives_extract_get_source_table ())
    {
      for (guint i = 0; i < sources->len; i++)
        {
          const CaptivesExtractRow row = { .extract = self, .source = g_ptr_array_index (sources, i) };

          g_array_append_val (rows, row);
        }
      return rows;
    }

  for (guint i = 0; i < self->figures->len; i++)
    {
      CaptivesExtractRow row = { .extract = self, .figure = g_ptr_array_index (self->figures, i) };
      g_autoptr (GPtrArray) citations = NULL;

      if (table == captives_extract_get_figure_table ())
        {
          g_array_append_val (rows, row);
          continue;
        }
      citations = captives_dataset_list_citations (self->dataset, row.figure->id);
      for (guint j = 0; j < citations->len; j++)
        {
          row.citation = g_ptr_array_index (citations, j);
          g_array_append_val (rows, row);
        }
    }

  return rows;
}

static GString *
write_csv (const CaptivesExtract      *self,
           const CaptivesExtractTable *table,
           GPtrArray                  *sources)
{
  g_autoptr (GArray) rows = list_rows (self, table, sources);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    captives_csv_append (text, table->columns[i].name, i + 1 == table->n_columns);
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint j = 0; j < table->n_columns; j++)
        {
          g_autofree char *cell = table->columns[j].get (&g_array_index (rows, CaptivesExtractRow, i));

          captives_csv_append (text, cell != NULL && *cell != '\0' ? cell : NULL, j + 1 == table->n_columns);
        }
    }

  return text;
}

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

static GString *
write_figures_json (const CaptivesExtract *self)
{
  const CaptivesExtractTable *table = captives_extract_get_figure_table ();
  g_autoptr (GArray) rows = list_rows (self, table, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesExtractRow *row = &g_array_index (rows, CaptivesExtractRow, i);

      json_builder_begin_object (builder);
      add_row (builder, table, row);
      add_citations (builder, row);
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

static GString *
write_descriptor (const CaptivesExtract *self)
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

static void
add_references (GHashTable            *files,
                const CaptivesExtract *self,
                GPtrArray             *sources)
{
  static const struct
  {
    const char           *name;
    CaptivesBibliography  format;
  } bibliographies[] = {
    { "references.txt", CAPTIVES_BIBLIOGRAPHY_TEXT },
    { "references.bib", CAPTIVES_BIBLIOGRAPHY_BIBTEX },
    { "references.ris", CAPTIVES_BIBLIOGRAPHY_RIS },
    { "references.csl.json", CAPTIVES_BIBLIOGRAPHY_CSL_JSON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bibliographies); i++)
    {
      g_autofree char *text = captives_bibliography_write (sources, bibliographies[i].format, self->language);

      g_hash_table_insert (files, g_strdup (bibliographies[i].name), g_string_new (text));
    }
}

GHashTable *
captives_extract_make_files (const CaptivesExtract *self)
{
  const CaptivesExtractTable *const tables[] = {
    captives_extract_get_figure_table (),
    captives_extract_get_source_table (),
    captives_extract_get_citation_table (),
  };
  g_autoptr (GPtrArray) sources = NULL;
  GHashTable *files;

  g_return_val_if_fail (self != NULL && self->dataset != NULL && self->figures != NULL, NULL);

  sources = captives_extract_list_sources (self);
  files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_insert (files, g_strconcat (tables[i]->name, ".csv", NULL), write_csv (self, tables[i], sources));
  g_hash_table_insert (files, g_strdup ("figures.json"), write_figures_json (self));
  g_hash_table_insert (files, g_strdup ("datapackage.json"), write_descriptor (self));
  g_hash_table_insert (files, g_strdup ("README.md"), captives_extract_write_readme (self));
  add_references (files, self, sources);

  return files;
}

static gboolean
fill (GHashTable  *files,
      const char  *folder,
      GError     **error)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!captives_write_file (path, ((GString *) text)->str, ((GString *) text)->len, error))
        return FALSE;
    }

  return TRUE;
}

/* Of a folder that holds files of the extract and nothing else. */
static void
remove_folder (GHashTable *files,
               const char *folder)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
fail (const char  *folder,
      int          number,
      GError     **error)
{
  g_autofree char *display = g_filename_display_name (folder);

  if (number == ENOTEMPTY || number == EEXIST || number == ENOTDIR)
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE,
                 "%s is there already and is not an empty folder; a new folder was expected", display);
  else
    g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE, "%s: the folder could not be made: %s", display,
                 g_strerror (number));

  return FALSE;
}

gboolean
captives_extract_write (GHashTable  *files,
                        const char  *folder,
                        GError     **error)
{
  g_autofree char *parent = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (files != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  parent = g_path_get_dirname (folder);
  beside = g_build_filename (parent, ".captives-XXXXXX", NULL);
  if (g_mkdtemp_full (beside, 0777) == NULL)
    return fail (folder, errno, error);
  if (!fill (files, beside, error))
    {
      remove_folder (files, beside);
      return FALSE;
    }
  if (g_rename (beside, folder) == 0)
    return TRUE;

  fail (folder, errno, error);
  remove_folder (files, beside);

  return FALSE;
}
