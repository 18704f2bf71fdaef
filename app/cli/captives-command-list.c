/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-format.h"
#include "captives-sheet.h"

#include <glib/gi18n.h>

/* Something that can be listed: its columns, and how its rows are put into a sheet. */
typedef struct
{
  const char     *name;
  CaptivesColumn  columns[3];
  void          (*add_rows) (CaptivesSheet    *sheet,
                             CaptivesDataset  *dataset,
                             CaptivesLanguage  language);
} Listing;

static void
add_row (CaptivesSheet *sheet,
         const char    *id,
         const char    *group,
         const char    *text)
{
  captives_sheet_add (sheet, id);
  captives_sheet_add (sheet, group);
  captives_sheet_add (sheet, text);
}

/* The words of the schema, in the order of CaptivesKind. */
static const char *const kind_names[] = {
  "lanes", "columns", "balance", "claims", "flow", "timeline", "parts", "line", "pictogram", "map",
};

static void
add_charts (CaptivesSheet    *sheet,
            CaptivesDataset  *dataset,
            CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      add_row (sheet, chart->id, kind_names[chart->kind], captives_text_get (&chart->name, language));
    }
}

static void
add_questions (CaptivesSheet    *sheet,
               CaptivesDataset  *dataset,
               CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) questions = captives_dataset_list_questions (dataset);

  for (guint i = 0; i < questions->len; i++)
    {
      const CaptivesQuestion *question = g_ptr_array_index (questions, i);

      add_row (sheet, question->id, question->measure, captives_text_get (&question->text, language));
    }
}

static void
add_readings (CaptivesSheet    *sheet,
              CaptivesDataset  *dataset,
              CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (dataset);

  for (guint i = 0; i < readings->len; i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (readings, i);

      add_row (sheet, reading->id, captives_text_get (&reading->name, language),
               captives_text_get (&reading->note, language));
    }
}

static void
add_balances (CaptivesSheet    *sheet,
              CaptivesDataset  *dataset,
              CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances (dataset);

  for (guint i = 0; i < balances->len; i++)
    {
      const CaptivesBalance *balance = g_ptr_array_index (balances, i);

      add_row (sheet, balance->id, balance->source, captives_text_get (&balance->name, language));
    }
}

static void
add_measures (CaptivesSheet    *sheet,
              CaptivesDataset  *dataset,
              CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) measures = captives_dataset_list_measures (dataset);

  for (guint i = 0; i < measures->len; i++)
    {
      const CaptivesMeasure *measure = g_ptr_array_index (measures, i);

      add_row (sheet, measure->id, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_FAMILY, measure->family),
               captives_text_get (&measure->name, language));
    }
}

static void
add_populations (CaptivesSheet    *sheet,
                 CaptivesDataset  *dataset,
                 CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) populations = captives_dataset_list_populations (dataset);

  for (guint i = 0; i < populations->len; i++)
    {
      const CaptivesPopulation *population = g_ptr_array_index (populations, i);

      add_row (sheet, population->id, population->parent, captives_text_get (&population->name, language));
    }
}

static void
add_phases (CaptivesSheet    *sheet,
            CaptivesDataset  *dataset,
            CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) phases = captives_dataset_list_phases (dataset);

  for (guint i = 0; i < phases->len; i++)
    {
      const CaptivesPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *begins = captives_date_to_iso (phase->begins);
      g_autofree char *ends = captives_date_to_iso (phase->ends);
      g_autofree char *span = g_strjoin ("/", begins, ends, NULL);

      add_row (sheet, phase->id, span, captives_text_get (&phase->name, language));
    }
}

static void
add_events (CaptivesSheet    *sheet,
            CaptivesDataset  *dataset,
            CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) events = captives_dataset_list_events (dataset);

  for (guint i = 0; i < events->len; i++)
    {
      const CaptivesEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = captives_date_to_iso (event->date);

      add_row (sheet, event->id, date, captives_text_get (&event->name, language));
    }
}

static void
add_sections (CaptivesSheet    *sheet,
              CaptivesDataset  *dataset,
              CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) sections = captives_dataset_list_sections (dataset);

  for (guint i = 0; i < sections->len; i++)
    {
      const CaptivesSection *section = g_ptr_array_index (sections, i);
      g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, section->id);
      g_autofree char *n_charts = g_strdup_printf ("%u", charts->len);

      add_row (sheet, section->id, n_charts, captives_text_get (&section->name, language));
    }
}

static void
add_stories (CaptivesSheet    *sheet,
             CaptivesDataset  *dataset,
             CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (dataset);

  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesStory *story = g_ptr_array_index (stories, i);
      g_autoptr (GPtrArray) slides = captives_dataset_list_slides (dataset, story->id);
      g_autofree char *n_slides = g_strdup_printf ("%u", slides->len);

      add_row (sheet, story->id, n_slides, captives_text_get (&story->name, language));
    }
}

static void
add_sources (CaptivesSheet    *sheet,
             CaptivesDataset  *dataset,
             CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) sources = captives_dataset_list_sources (dataset);

  for (guint i = 0; i < sources->len; i++)
    {
      const CaptivesSource *source = g_ptr_array_index (sources, i);

      add_row (sheet, source->id, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_GRADE, source->grade),
               captives_text_get (&source->byline, language));
    }
}

#define ID { "id", N_("Identifier"), FALSE }
#define NAME { "name", N_("Name"), FALSE }

static const Listing listings[] = {
  { "charts", { ID, { "kind", N_("Kind"), FALSE }, NAME }, add_charts },
  { "questions", { ID, { "measure", N_("Measure"), FALSE }, { "text", N_("Question"), FALSE } }, add_questions },
  { "readings", { ID, NAME, { "note", N_("Note"), FALSE } }, add_readings },
  { "balances", { ID, { "source", N_("Source"), FALSE }, NAME }, add_balances },
  { "measures", { ID, { "family", N_("Family"), FALSE }, NAME }, add_measures },
  { "populations", { ID, { "parent", N_("Part of"), FALSE }, NAME }, add_populations },
  { "phases", { ID, { "span", N_("Span"), FALSE }, NAME }, add_phases },
  { "events", { ID, { "date", N_("Date"), FALSE }, NAME }, add_events },
  { "sections", { ID, { "charts", N_("Charts"), TRUE }, NAME }, add_sections },
  { "stories", { ID, { "slides", N_("Slides"), TRUE }, NAME }, add_stories },
  { "sources", { ID, { "grade", N_("Grade"), FALSE }, { "byline", N_("Who speaks"), FALSE } }, add_sources },
};

static CaptivesExit
list_listings (CaptivesCall        *call,
               CaptivesSheetFormat  format)
{
  static const CaptivesColumn columns[] = { { "name", N_("What can be listed"), FALSE } };
  g_autoptr (CaptivesSheet) sheet = captives_sheet_new (columns, 1);
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (listings); i++)
    captives_sheet_add (sheet, listings[i].name);
  text = captives_sheet_write (sheet, format);
  return captives_call_print (call, text);
}

static const Listing *
find_listing (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (listings); i++)
    if (g_str_equal (listings[i].name, name))
      return &listings[i];

  return NULL;
}

CaptivesExit
captives_command_list (CaptivesCall *call)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to write it: table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesSheet) sheet = NULL;
  g_autofree char *text = NULL;
  CaptivesSheetFormat format = CAPTIVES_SHEET_TABLE;
  const Listing *listing;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (!captives_sheet_format_parse (format_name, &format))
    return captives_call_complain (call, _("There is no format “%s”; it is one of table, csv, json."), format_name);
  if (call->words[0] == NULL)
    return list_listings (call, format);

  listing = find_listing (call->words[0]);
  if (listing == NULL)
    return captives_call_complain (call, _("“%s” cannot be listed."), call->words[0]);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  sheet = captives_sheet_new (listing->columns, G_N_ELEMENTS (listing->columns));
  listing->add_rows (sheet, dataset, call->locale.language);
  text = captives_sheet_write (sheet, format);
  return captives_call_print (call, text);
}
