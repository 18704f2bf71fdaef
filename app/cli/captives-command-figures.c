/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-format.h"
#include "captives-sheet.h"

#include <glib/gi18n.h>

/* The options as they were given: identifiers and words of the schema. */
typedef struct
{
  char *measure;
  char *population;
  char *phase;
  char *question;
  char *source;
  char *grade;
  char *nature;
  char *format;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->measure);
  g_free (options->population);
  g_free (options->phase);
  g_free (options->question);
  g_free (options->source);
  g_free (options->grade);
  g_free (options->nature);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* For programs every column of the schema that is not a reference list, in one language; for people the few that tell
 * figures apart. */
static const CaptivesColumn columns[] = {
  { "id", N_("Figure"), FALSE },
  { NULL, N_("Value"), TRUE },
  { NULL, N_("Unit"), FALSE },
  { "value", NULL, TRUE },
  { "low", NULL, TRUE },
  { "high", NULL, TRUE },
  { "unit", NULL, FALSE },
  { "qualifier", NULL, FALSE },
  { "nature", NULL, FALSE },
  { NULL, N_("Nature"), FALSE },
  { "grade", N_("Grade"), FALSE },
  { "claimant", N_("Who says so"), FALSE },
  { "label", N_("Label"), FALSE },
  { "question", NULL, FALSE },
  { "measure", NULL, FALSE },
  { "population", NULL, FALSE },
  { "place", NULL, FALSE },
  { "phase", NULL, FALSE },
  { "begins", NULL, FALSE },
  { "ends", NULL, FALSE },
  { "stated", NULL, FALSE },
  { "scope", NULL, FALSE },
  { "attribution", NULL, FALSE },
  { "printed", NULL, FALSE },
  { "counted", NULL, FALSE },
  { "omits", NULL, FALSE },
  { "note", NULL, FALSE },
  { "origin", NULL, FALSE },
};

static void
add_date (CaptivesSheet *sheet,
          CaptivesDate   date)
{
  g_autofree char *iso = captives_date_to_iso (date);

  captives_sheet_add (sheet, iso);
}

static void
add_value (CaptivesSheet        *sheet,
           const CaptivesFigure *figure,
           CaptivesLocale        locale)
{
  g_autofree char *value = captives_format_value (figure, locale);

  captives_sheet_add (sheet, value);
  captives_sheet_add (sheet, captives_vocabulary_get_name (CAPTIVES_VOCABULARY_UNIT, figure->unit, locale.language));
  captives_sheet_add_number (sheet, figure->value);
  captives_sheet_add_number (sheet, figure->low);
  captives_sheet_add_number (sheet, figure->high);
  captives_sheet_add (sheet, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_UNIT, figure->unit));
  captives_sheet_add (sheet, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_QUALIFIER, figure->qualifier));
  captives_sheet_add (sheet, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_NATURE, figure->nature));
  captives_sheet_add (sheet, captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, figure->nature, locale.language));
  captives_sheet_add (sheet, captives_vocabulary_get_word (CAPTIVES_VOCABULARY_GRADE, figure->grade));
}

static void
add_figure (CaptivesSheet        *sheet,
            CaptivesDataset      *dataset,
            const CaptivesFigure *figure,
            CaptivesLocale        locale)
{
  const CaptivesSource *origin = captives_dataset_get_origin (dataset, figure->id);

  captives_sheet_add (sheet, figure->id);
  add_value (sheet, figure, locale);
  captives_sheet_add (sheet, captives_dataset_get_claimant (dataset, figure->id, locale.language));
  captives_sheet_add (sheet, captives_text_get (&figure->label, locale.language));
  captives_sheet_add (sheet, figure->question);
  captives_sheet_add (sheet, figure->measure);
  captives_sheet_add (sheet, figure->population);
  captives_sheet_add (sheet, figure->place);
  captives_sheet_add (sheet, figure->phase);
  add_date (sheet, figure->begins);
  add_date (sheet, figure->ends);
  add_date (sheet, figure->stated);
  captives_sheet_add (sheet, figure->same_scope ? "same" : "other");
  captives_sheet_add (sheet, figure->attributed ? "attributed" : "unattributed");
  captives_sheet_add (sheet, figure->printed);
  captives_sheet_add (sheet, captives_text_get (&figure->counted, locale.language));
  captives_sheet_add (sheet, captives_text_get (&figure->omits, locale.language));
  captives_sheet_add (sheet, captives_text_get (&figure->note, locale.language));
  captives_sheet_add (sheet, origin != NULL ? origin->id : NULL);
}

static gboolean
check_id (CaptivesCall  *call,
          const char    *option,
          const char    *id,
          gconstpointer  row)
{
  if (id == NULL || row != NULL)
    return TRUE;

  captives_call_complain (call, _("--%s: the dataset has no “%s”."), option, id);
  return FALSE;
}

static gboolean
check_word (CaptivesCall       *call,
            const char         *option,
            const char         *word,
            CaptivesVocabulary  vocabulary)
{
  int value;

  if (word == NULL || captives_vocabulary_parse (vocabulary, word, &value))
    return TRUE;

  captives_call_complain (call, _("--%s: there is no “%s”."), option, word);
  return FALSE;
}

/* A misspelt filter must not look like an answer: no figures. */
static gboolean
check_options (CaptivesCall    *call,
               CaptivesDataset *dataset,
               const Options   *options)
{
  return check_id (call, "measure", options->measure, captives_dataset_get_measure (dataset, options->measure))
         && check_id (call, "population", options->population,
                      captives_dataset_get_population (dataset, options->population))
         && check_id (call, "phase", options->phase, captives_dataset_get_phase (dataset, options->phase))
         && check_id (call, "question", options->question, captives_dataset_get_question (dataset, options->question))
         && check_id (call, "source", options->source, captives_dataset_get_source (dataset, options->source))
         && check_word (call, "grade", options->grade, CAPTIVES_VOCABULARY_GRADE)
         && check_word (call, "nature", options->nature, CAPTIVES_VOCABULARY_NATURE);
}

static gboolean
parse_call (CaptivesCall *call,
            Options      *options)
{
  const GOptionEntry entries[] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options->measure, N_("Only figures of this measure"), N_("ID") },
    { "population", 0, 0, G_OPTION_ARG_STRING, &options->population, N_("Only of this population"), N_("ID") },
    { "phase", 0, 0, G_OPTION_ARG_STRING, &options->phase, N_("Only of this phase"), N_("ID") },
    { "question", 0, 0, G_OPTION_ARG_STRING, &options->question, N_("Only answers to this question"), N_("ID") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &options->source, N_("Only made or read in this source"), N_("ID") },
    { "grade", 0, 0, G_OPTION_ARG_STRING, &options->grade, N_("Only of this grade: A, B, C or D"), N_("GRADE") },
    { "nature", 0, 0, G_OPTION_ARG_STRING, &options->nature,
      N_("Only of this nature: count, estimate, order or derived"), N_("NATURE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_("How to write it: table, csv or json"), N_("FORMAT") },
    { NULL }
  };

  return captives_call_parse (call, entries);
}

static char *
write_figures (CaptivesCall        *call,
               CaptivesDataset     *dataset,
               const Options       *options,
               CaptivesSheetFormat  format)
{
  const CaptivesFigureFilter filter = {
    .measure = options->measure,
    .population = options->population,
    .phase = options->phase,
    .question = options->question,
    .nature = options->nature,
    .grade = options->grade,
    .source = options->source,
  };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, &filter);
  g_autoptr (CaptivesSheet) sheet = captives_sheet_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < figures->len; i++)
    add_figure (sheet, dataset, g_ptr_array_index (figures, i), call->locale);
  return captives_sheet_write (sheet, format);
}

CaptivesExit
captives_command_figures (CaptivesCall *call)
{
  g_auto (Options) options = { NULL };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autofree char *text = NULL;
  CaptivesSheetFormat format = CAPTIVES_SHEET_TABLE;

  if (!parse_call (call, &options))
    return CAPTIVES_EXIT_CALL;
  if (!captives_sheet_format_parse (options.format, &format))
    return captives_call_complain (call, _("There is no format “%s”; it is one of table, csv, json."), options.format);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;
  if (!check_options (call, dataset, &options))
    return CAPTIVES_EXIT_CALL;

  text = write_figures (call, dataset, &options, format);
  return captives_call_print (call, text);
}
