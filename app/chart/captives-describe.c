/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-describe.h"

#include "captives-dataset-own.h"
#include "captives-format.h"

/* Returns: (transfer full): title, subtitle, each mark, caution: one a line */
static char *
describe_marks (CaptivesPage            *page,
                const CaptivesSceneInfo *info)
{
  GString *out = g_string_new (info->title);
  guint n_marks = captives_scene_builder_get_n_marks (page->builder);

  g_string_append_printf (out, "\n%s", info->subtitle);
  for (guint i = 0; i < n_marks; i++)
    {
      const CaptivesMark *mark = captives_scene_builder_get_mark (page->builder, i);

      if (mark->name != NULL && *mark->name != '\0')
        g_string_append_printf (out, "\n%s", mark->name);
    }
  if (*info->note != '\0')
    g_string_append_printf (out, "\n%s", info->note);

  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): the full reference of every origin and witness, each once, one a line */
static char *
describe_sources (CaptivesPage *page)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < page->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (page->figures, i);
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (page->dataset, figure->id);

      for (guint j = 0; j < citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (citations, j);
          const CaptivesSource *source = captives_dataset_get_source (page->dataset, citation->source);
          g_autofree char *reference = NULL;

          if (source == NULL || !g_hash_table_add (seen, (gpointer) source->id))
            continue;
          reference = captives_format_reference (source, page->view->locale.language);
          g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", reference);
        }
    }

  return g_string_free (out, FALSE);
}

char *
captives_describe_reading (CaptivesPage *page)
{
  CaptivesLanguage language;
  CaptivesKind kind;

  g_return_val_if_fail (page != NULL, NULL);

  language = page->view->locale.language;
  kind = page->chart->kind;
  if (kind == CAPTIVES_KIND_BALANCE || kind == CAPTIVES_KIND_FLOW)
    return g_strdup (captives_word_get (CAPTIVES_WORD_OWN_ACCOUNTS, language));
  if (page->reading != NULL)
    return captives_word_format (CAPTIVES_WORD_READING, language, captives_text_get (&page->reading->name, language));

  return g_strdup (captives_word_get (kind == CAPTIVES_KIND_CLAIMS ? CAPTIVES_WORD_ALL_CLAIMS : CAPTIVES_WORD_ANY_READING,
                                      language));
}

/* What a picture records of a figure: enough to tell whether it has changed since. */
static CaptivesRecordFigure
get_fact (const CaptivesFigure *figure,
          const char           *value)
{
  return (CaptivesRecordFigure) {
    .figure = figure->id,
    .value = value,
    .printed = figure->printed,
    .number = figure->value,
    .low = figure->low,
    .high = figure->high,
    .unit = captives_vocabulary_get_word (CAPTIVES_VOCABULARY_UNIT, figure->unit),
    .qualifier = captives_vocabulary_get_word (CAPTIVES_VOCABULARY_QUALIFIER, figure->qualifier),
    .nature = captives_vocabulary_get_word (CAPTIVES_VOCABULARY_NATURE, figure->nature),
  };
}

CaptivesScene *
captives_describe_page (CaptivesPage *page,
                        double        width,
                        double        height)
{
  const CaptivesDatasetInfo *dataset = captives_dataset_get_info (page->dataset);
  CaptivesLanguage language = page->view->locale.language;
  g_autofree char *title = captives_page_get_title (page);
  g_autofree char *subtitle = captives_page_expand (page, captives_text_get (&page->chart->subtitle, language));
  g_autofree char *note = captives_page_expand (page, captives_text_get (&page->chart->note, language));
  g_autofree char *choice = captives_describe_reading (page);
  g_autofree char *created = captives_date_to_iso (dataset->created);
  g_autofree char *sources = describe_sources (page);
  g_autofree char *description = NULL;
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree CaptivesRecordFigure *facts = g_new (CaptivesRecordFigure, page->figures->len + 1);
  CaptivesSceneInfo info = { .chart = page->chart->id,
                             .reading = page->reading != NULL ? page->reading->id : NULL,
                             .choice = choice,
                             .locale = page->view->locale,
                             .definition = captives_dataset_get_own_definition (page->dataset, page->chart->id),
                             .axis = page->axis != CAPTIVES_AXIS_CHART ? captives_axis_get_name (page->axis) : NULL,
                             .title = title,
                             .subtitle = subtitle,
                             .note = note,
                             .sources = sources,
                             .dataset = dataset->id,
                             .version = dataset->version,
                             .hash = dataset->hash,
                             .licence = dataset->licence,
                             .created = created,
                             .hatch = page->hatch,
                             .facts = facts,
                             .page = captives_page_class_get_name (page->view->page),
                             .notes = captives_notes_get_name (page->view->notes),
                             .asked_width = page->view->width,
                             .asked_height = page->view->height,
                             .text_scale = page->view->text_scale };

  for (guint i = 0; i < page->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (page->figures, i);

      g_ptr_array_add (figures, (gpointer) figure->id);
      g_ptr_array_add (values, captives_format_value (figure, page->view->locale));
      facts[i] = get_fact (figure, g_ptr_array_index (values, i));
    }
  g_ptr_array_add (figures, NULL);
  g_ptr_array_add (values, NULL);
  info.figures = (const char *const *) figures->pdata;
  info.values = (const char *const *) values->pdata;
  description = describe_marks (page, &info);
  info.description = description;

  return captives_scene_builder_finish (g_steal_pointer (&page->builder), width, height, &info);
}
