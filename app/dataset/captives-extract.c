/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-extract-private.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "captives-bibliography.h"
#include "captives-csv.h"
#include "captives-package.h"
#include "captives-write.h"

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
  files = captives_write_new_files ();
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_insert (files, g_strconcat (tables[i]->name, ".csv", NULL), write_csv (self, tables[i], sources));
  g_hash_table_insert (files, g_strdup ("figures.json"), captives_extract_write_json (self));
  g_hash_table_insert (files, g_strdup ("datapackage.json"), captives_extract_write_descriptor (self));
  g_hash_table_insert (files, g_strdup ("README.md"), captives_extract_write_readme (self));
  add_references (files, self, sources);

  return files;
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
  if (!captives_write_files (files, beside, error))
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
