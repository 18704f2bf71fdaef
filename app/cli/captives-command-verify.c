/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-comparison.h"
#include "captives-record-read.h"
#include "captives-sheet.h"

#include <glib/gi18n.h>

/* What came out for one file. */
typedef struct
{
  char               *name;       /* as it was given, for people */
  CaptivesRecord     *record;     /* NULL: it has none */
  CaptivesComparison *comparison; /* NULL: it could not be compared */
  GError             *error;      /* why not */
  GError             *pixels;     /* what happened to the picture; NULL: nothing that is known */
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_clear_pointer (&self->comparison, captives_comparison_free);
  g_clear_pointer (&self->record, captives_record_free);
  g_clear_error (&self->error);
  g_clear_error (&self->pixels);
  g_free (self->name);
  g_free (self);
}

static Outcome *
examine (CaptivesDataset *dataset,
         const char      *path)
{
  Outcome *self = g_new0 (Outcome, 1);

  self->name = g_filename_display_name (path);
  self->record = captives_record_read_file (path, &self->error);
  if (self->record == NULL)
    return self;

  captives_record_check_pixels (self->record, &self->pixels);
  self->comparison = captives_compare (self->record, dataset, &self->error);
  if (self->comparison == NULL)
    {
      g_autofree char *base = g_filename_display_basename (path);
      g_autofree char *rest = g_steal_pointer (&self->error->message);

      /* Translators: a file name, and the rest of the sentence: “figures.captives” is empty; a dataset file was expected. */
      self->error->message = g_strdup_printf (_("“%s” %s"), base, rest);
    }

  return self;
}

static gboolean
is_cropped (const Outcome *self)
{
  return g_error_matches (self->pixels, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_CROPPED);
}

/* A picture that was only scaled shows all that it showed. */
static gboolean
is_confirmed (const Outcome *self)
{
  return self->comparison != NULL && self->comparison->verdict <= CAPTIVES_VERDICT_UNCHANGED && !is_cropped (self);
}

/* Words for programs: the same in every language. */
static const char *
get_status (const Outcome *self)
{
  static const char *const verdicts[] = {
    [CAPTIVES_VERDICT_SAME] = "same",
    [CAPTIVES_VERDICT_UNCHANGED] = "unchanged",
    [CAPTIVES_VERDICT_CHANGED] = "changed",
    [CAPTIVES_VERDICT_ALTERED] = "altered",
  };

  if (self->comparison == NULL)
    return "refused";

  return self->comparison->verdict <= CAPTIVES_VERDICT_UNCHANGED && is_cropped (self)
           ? "cropped" : verdicts[self->comparison->verdict];
}

/* Returns: (transfer full): all that is to be said of the file, but for its figures */
static char *
describe (const Outcome *self)
{
  g_autofree char *sentence = NULL;

  if (self->comparison == NULL)
    return g_strdup (self->error->message);

  sentence = captives_comparison_describe (self->comparison);

  return g_strconcat (sentence, self->pixels != NULL ? " " : NULL, self->pixels != NULL ? self->pixels->message : NULL, NULL);
}

static void
append_changes (GString                  *out,
                const CaptivesComparison *comparison)
{
  for (guint i = 0; i < comparison->n_changes; i++)
    {
      const CaptivesChange *change = &comparison->changes[i];

      g_string_append_printf (out, "  %s: %s → %s\n", change->figure, change->then,
                              change->now != NULL ? change->now : _("gone"));
    }
}

static char *
write_text (GPtrArray *outcomes)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *sentences = describe (outcome);

      /* A refusal names its file itself. */
      if (outcome->comparison == NULL)
        g_string_append_printf (out, "%s\n", sentences);
      else
        {
          g_string_append_printf (out, "%s: %s\n", outcome->name, sentences);
          append_changes (out, outcome->comparison);
        }
    }

  return g_string_free (out, FALSE);
}

static void
add_row (CaptivesSheet        *sheet,
         const Outcome        *outcome,
         const CaptivesChange *change)
{
  static const char *const kinds[] = {
    [CAPTIVES_CHANGE_VALUE] = "value",
    [CAPTIVES_CHANGE_NATURE] = "nature",
    [CAPTIVES_CHANGE_PRINTED] = "printed",
    [CAPTIVES_CHANGE_GONE] = "gone",
  };
  const CaptivesRecord *record = outcome->record;
  g_autofree char *message = describe (outcome);

  captives_sheet_add (sheet, outcome->name);
  captives_sheet_add (sheet, get_status (outcome));
  captives_sheet_add (sheet, message);
  captives_sheet_add (sheet, record != NULL ? record->dataset : NULL);
  captives_sheet_add (sheet, record != NULL ? record->version : NULL);
  captives_sheet_add (sheet, record != NULL ? record->chart : NULL);
  captives_sheet_add (sheet, record != NULL ? record->reading : NULL);
  captives_sheet_add (sheet, record != NULL ? captives_language_get_code (record->locale.language) : NULL);
  if (record != NULL)
    captives_sheet_add_number (sheet, record->n_figures);
  else
    captives_sheet_add (sheet, NULL);
  captives_sheet_add (sheet, change != NULL ? change->figure : NULL);
  captives_sheet_add (sheet, change != NULL ? kinds[change->kind] : NULL);
  captives_sheet_add (sheet, change != NULL ? change->then : NULL);
  captives_sheet_add (sheet, change != NULL ? change->now : NULL);
}

static char *
write_sheet (GPtrArray           *outcomes,
             CaptivesSheetFormat  format)
{
  static const CaptivesColumn columns[] = {
    { "file" }, { "status" }, { "message" }, { "dataset" }, { "version" }, { "chart" }, { "reading" }, { "language" },
    { "figures", NULL, TRUE }, { "figure" }, { "change" }, { "then" }, { "now" },
  };
  g_autoptr (CaptivesSheet) sheet = captives_sheet_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = g_ptr_array_index (outcomes, i);
      guint n_changes = outcome->comparison != NULL ? outcome->comparison->n_changes : 0;

      for (guint j = 0; j < MAX (n_changes, 1); j++)
        add_row (sheet, outcome, j < n_changes ? &outcome->comparison->changes[j] : NULL);
    }

  return captives_sheet_write (sheet, format);
}

static CaptivesExit
report (CaptivesCall        *call,
        GPtrArray           *outcomes,
        CaptivesSheetFormat  format)
{
  g_autofree char *text = format == CAPTIVES_SHEET_TABLE ? write_text (outcomes) : write_sheet (outcomes, format);
  guint n_doubtful = 0;

  if (captives_call_print (call, text) != CAPTIVES_EXIT_DONE)
    return CAPTIVES_EXIT_DATA;

  for (guint i = 0; i < outcomes->len; i++)
    n_doubtful += !is_confirmed (g_ptr_array_index (outcomes, i));
  if (n_doubtful == 0)
    return CAPTIVES_EXIT_DONE;

  return captives_call_fail (call, g_dngettext (NULL, "%u of %u files could not be confirmed.",
                                                "%u of %u files could not be confirmed.", n_doubtful),
                             n_doubtful, outcomes->len);
}

CaptivesExit
captives_command_verify (CaptivesCall *call)
{
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (outcome_free);
  CaptivesSheetFormat format = CAPTIVES_SHEET_TABLE;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (g_strcmp0 (name, "table") == 0
      || (g_strcmp0 (name, "text") != 0 && !captives_sheet_format_parse (name, &format)))
    return captives_call_complain (call, _("There is no format “%s”; it is one of text, csv, json."), name);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  for (guint i = 0; call->words[i] != NULL; i++)
    g_ptr_array_add (outcomes, examine (dataset, call->words[i]));

  return report (call, outcomes, format);
}
