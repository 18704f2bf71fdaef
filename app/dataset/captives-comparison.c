/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-comparison.h"

#include "captives-format.h"
#include "captives-record-chart.h"

#include <math.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* A comparison with all that its pointers lead to. */
typedef struct
{
  CaptivesComparison  comparison; /* first: a pointer to it is a pointer to this */
  GStringChunk       *strings;
  GArray             *changes;    /* CaptivesChange */
} Owned;

static gboolean
is_same_number (double a,
                double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
is_same_word (CaptivesVocabulary  vocabulary,
              int                 value,
              const char         *word)
{
  return g_strcmp0 (captives_vocabulary_get_word (vocabulary, value), word) == 0;
}

static gboolean
has_same_value (const CaptivesRecordFigure *then,
                const CaptivesFigure       *now,
                CaptivesLocale              locale)
{
  if (then->nature == NULL)
    {
      g_autofree char *drawn = captives_format_value (now, locale);

      return g_strcmp0 (then->value, drawn) == 0;
    }

  return is_same_number (then->number, now->value) && is_same_number (then->low, now->low)
         && is_same_number (then->high, now->high)
         && is_same_word (CAPTIVES_VOCABULARY_UNIT, now->unit, then->unit)
         && is_same_word (CAPTIVES_VOCABULARY_QUALIFIER, now->qualifier, then->qualifier);
}

/* What the reader calls @word; the word itself where a later version of the program has given the vocabulary more of them. */
static const char *
name_word (CaptivesVocabulary  vocabulary,
           const char         *word,
           CaptivesLanguage    language)
{
  int value;

  if (word == NULL || !captives_vocabulary_parse (vocabulary, word, &value))
    return word != NULL ? word : "";

  return captives_vocabulary_get_name (vocabulary, value, language);
}

static void
set_texts (Owned          *self,
           CaptivesChange *change,
           const char     *then,
           const char     *now)
{
  change->then = g_string_chunk_insert (self->strings, then != NULL ? then : "");
  change->now = now != NULL ? g_string_chunk_insert (self->strings, now) : NULL;
}

/* Both values with what tells them apart, where what is drawn of them does not. */
static void
set_qualified_texts (Owned                      *self,
                     CaptivesChange             *change,
                     const CaptivesRecordFigure *then,
                     const CaptivesFigure       *now,
                     CaptivesLocale              locale)
{
  g_autofree char *drawn = captives_format_value (now, locale);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CaptivesVocabulary vocabulary = CAPTIVES_VOCABULARY_NATURE;
  const char *word = then->nature;
  int value = now->nature;

  if (change->kind == CAPTIVES_CHANGE_VALUE && g_strcmp0 (then->value, drawn) != 0)
    {
      set_texts (self, change, then->value, drawn);
      return;
    }
  if (change->kind == CAPTIVES_CHANGE_VALUE
      && is_same_word (CAPTIVES_VOCABULARY_UNIT, now->unit, then->unit)
      && is_same_word (CAPTIVES_VOCABULARY_QUALIFIER, now->qualifier, then->qualifier))
    {
      before = g_strdup_printf ("%s (%.15g)", then->value, isnan (then->number) ? then->high : then->number);
      after = g_strdup_printf ("%s (%.15g)", drawn, isnan (now->value) ? now->high : now->value);
      set_texts (self, change, before, after);
      return;
    }
  if (change->kind == CAPTIVES_CHANGE_VALUE)
    {
      gboolean unit = !is_same_word (CAPTIVES_VOCABULARY_UNIT, now->unit, then->unit);

      vocabulary = unit ? CAPTIVES_VOCABULARY_UNIT : CAPTIVES_VOCABULARY_QUALIFIER;
      word = unit ? then->unit : then->qualifier;
      value = unit ? (int) now->unit : (int) now->qualifier;
    }

  before = g_strdup_printf ("%s, %s", then->value, name_word (vocabulary, word, locale.language));
  after = g_strdup_printf ("%s, %s", drawn, captives_vocabulary_get_name (vocabulary, value, locale.language));
  set_texts (self, change, before, after);
}

static void
compare_figure (Owned                      *self,
                const CaptivesRecordFigure *then,
                const CaptivesFigure       *now,
                CaptivesLocale              locale)
{
  CaptivesChange change = { .figure = g_string_chunk_insert (self->strings, then->figure) };

  if (now == NULL)
    {
      change.kind = CAPTIVES_CHANGE_GONE;
      set_texts (self, &change, then->value, NULL);
      self->comparison.n_gone++;
    }
  else if (!has_same_value (then, now, locale))
    {
      change.kind = CAPTIVES_CHANGE_VALUE;
      set_qualified_texts (self, &change, then, now, locale);
    }
  else if (then->nature != NULL && !is_same_word (CAPTIVES_VOCABULARY_NATURE, now->nature, then->nature))
    {
      change.kind = CAPTIVES_CHANGE_NATURE;
      set_qualified_texts (self, &change, then, now, locale);
    }
  else if (then->nature != NULL && g_strcmp0 (then->printed, now->printed) != 0)
    {
      change.kind = CAPTIVES_CHANGE_PRINTED;
      set_texts (self, &change, then->printed, now->printed != NULL ? now->printed : "");
    }
  else
    return;

  g_array_append_val (self->changes, change);
}

static CaptivesVerdict
judge (const CaptivesComparison *self,
       gboolean                  same_edition)
{
  if (self->n_changes == 0 && !self->chart_gone)
    return same_edition ? CAPTIVES_VERDICT_SAME : CAPTIVES_VERDICT_UNCHANGED;

  return same_edition ? CAPTIVES_VERDICT_ALTERED : CAPTIVES_VERDICT_CHANGED;
}

CaptivesComparison *
captives_compare (const CaptivesRecord  *record,
                  CaptivesDataset       *dataset,
                  GError               **error)
{
  const CaptivesDatasetInfo *info;
  g_autoptr (CaptivesOwnChart) carried = NULL;
  CaptivesComparison *comparison;
  Owned *self;

  g_return_val_if_fail (record != NULL && dataset != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  info = captives_dataset_get_info (dataset);
  if (g_strcmp0 (record->dataset, info->id) != 0)
    {
      g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DATASET,
                   _("was drawn from the dataset “%s”, and cannot be compared with the dataset “%s”."),
                   record->dataset, info->id);
      return NULL;
    }
  if (!captives_record_parse_chart (record, &carried, error))
    return NULL;

  self = g_new0 (Owned, 1);
  self->strings = g_string_chunk_new (1024);
  self->changes = g_array_new (FALSE, FALSE, sizeof (CaptivesChange));
  comparison = &self->comparison;
  for (guint i = 0; i < record->n_figures; i++)
    compare_figure (self, &record->figures[i], captives_dataset_get_figure (dataset, record->figures[i].figure),
                    record->locale);
  comparison->n_figures = record->n_figures;
  comparison->changes = (const CaptivesChange *) (gconstpointer) self->changes->data;
  comparison->n_changes = self->changes->len;
  comparison->chart_gone = carried == NULL && captives_dataset_get_chart (dataset, record->chart) == NULL;
  comparison->then = record->version != NULL ? g_string_chunk_insert (self->strings, record->version) : NULL;
  comparison->now = info->version != NULL ? g_string_chunk_insert (self->strings, info->version) : NULL;
  comparison->verdict = judge (comparison, record->hash != NULL && g_strcmp0 (record->hash, info->hash) == 0);

  return comparison;
}

void
captives_comparison_free (CaptivesComparison *self)
{
  Owned *owned = (Owned *) self;

  if (owned == NULL)
    return;

  g_array_unref (owned->changes);
  g_string_chunk_free (owned->strings);
  g_free (owned);
}

static char *
describe_unchanged (const CaptivesComparison *self)
{
  if (g_strcmp0 (self->then, self->now) == 0 || self->then == NULL || self->now == NULL)
    return g_strdup_printf (ngettext ("The picture’s %u figure is unchanged, though other parts of the dataset have changed since.",
                                      "All %u figures are unchanged, though other parts of the dataset have changed since.",
                                      self->n_figures), self->n_figures);

  return g_strdup_printf (ngettext ("The picture’s %u figure is unchanged, though the dataset has gone from version %s to %s since.",
                                    "All %u figures are unchanged, though the dataset has gone from version %s to %s since.",
                                    self->n_figures), self->n_figures, self->then, self->now);
}

char *
captives_comparison_describe (const CaptivesComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->verdict)
    {
    case CAPTIVES_VERDICT_SAME:
      return g_strdup_printf (ngettext ("The picture’s %u figure is unchanged.", "All %u figures are unchanged.",
                                        self->n_figures), self->n_figures);
    case CAPTIVES_VERDICT_UNCHANGED:
      return describe_unchanged (self);
    case CAPTIVES_VERDICT_ALTERED:
      return g_strdup (_("The record in the picture was altered: it names this very edition of the dataset, but other figures."));
    case CAPTIVES_VERDICT_CHANGED:
    default:
      if (self->n_changes == 0)
        return g_strdup (_("The figures are unchanged, but the dataset no longer has this chart."));
      return g_strdup_printf (ngettext ("%u figure has changed since.", "%u figures have changed since.", self->n_changes),
                              self->n_changes);
    }
}
