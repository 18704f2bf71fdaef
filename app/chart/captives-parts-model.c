/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-parts-model.h"

#include "captives-format.h"
#include "captives-words.h"

#include <math.h>

/* Sums of what sources print carry the errors of binary fractions: less than this share of a whole is none of it. */
#define NOTHING 1e-9

static void
bar_free (gpointer data)
{
  CaptivesPartsBar *bar = data;

  g_ptr_array_unref (bar->parts);
  g_free (bar->rest.number);
  g_free (bar->rest.note);
  g_free (bar->rest.name);
  g_free (bar);
}

static CaptivesPartsBar *
bar_new (const CaptivesLanesLine *whole)
{
  CaptivesPartsBar *bar = g_new0 (CaptivesPartsBar, 1);

  bar->whole = whole;
  bar->parts = g_ptr_array_new ();
  bar->rest.value = NAN;

  return bar;
}

/* A range has two ends, a bound one that is not the number. */
static gboolean
has_single_value (const CaptivesLanesLine *line)
{
  return line != NULL && line->figure != NULL && isfinite (line->value)
         && (line->figure->qualifier == CAPTIVES_QUALIFIER_EXACT
             || line->figure->qualifier == CAPTIVES_QUALIFIER_ABOUT);
}

static gboolean
can_split (const CaptivesPartsBar *bar,
           double                 *rest)
{
  gboolean single = has_single_value (bar->whole) && bar->parts->len > 0;

  if (!single)
    return FALSE;

  *rest = bar->whole->value;
  for (guint i = 0; i < bar->parts->len && single; i++)
    {
      const CaptivesLanesLine *part = bar->parts->pdata[i];

      single = has_single_value (part);
      *rest -= single ? part->value : 0.0;
    }

  return single && *rest >= -NOTHING * bar->whole->value;
}

/* Whether the source says that it lists only some of the parts. */
static gboolean
is_open (CaptivesDataset        *dataset,
         const CaptivesPartsBar *bar)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (dataset, bar->whole->figure->id);
  const CaptivesLanesLine *first = bar->parts->pdata[0];

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = parts->pdata[i];

      if (g_strcmp0 (part->figure, first->figure->id) == 0)
        return !part->complete;
    }

  return FALSE;
}

static int
count_decimals (double value)
{
  int decimals = 0;

  while (decimals < 3 && fabs (value - round (value)) > 1e-6)
    {
      value *= 10.0;
      decimals++;
    }

  return decimals;
}

/* "3,109 − 80 − 527", and whether a term of it is about. */
static char *
write_formula (const CaptivesPartsBar *bar,
               gboolean               *about)
{
  GString *formula = g_string_new (bar->whole->number);

  *about = bar->whole->figure->qualifier == CAPTIVES_QUALIFIER_ABOUT;
  for (guint i = 0; i < bar->parts->len; i++)
    {
      const CaptivesLanesLine *part = bar->parts->pdata[i];

      *about = *about || part->figure->qualifier == CAPTIVES_QUALIFIER_ABOUT;
      g_string_append_printf (formula, " − %s", part->number);
    }

  return g_string_free (formula, FALSE);
}

static void
set_rest (CaptivesParts    *self,
          CaptivesDataset  *dataset,
          CaptivesPartsBar *bar,
          double            value)
{
  CaptivesLanguage language = self->lanes->locale.language;
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  CaptivesFigure figure = *bar->whole->figure;
  g_autofree char *formula = NULL;
  g_autofree char *plain = NULL;
  gboolean about;

  if (value <= NOTHING * bar->whole->value)
    return;

  formula = write_formula (bar, &about);
  plain = captives_format_number (value, count_decimals (value), (CaptivesLocale){ CAPTIVES_LANGUAGE_ENGLISH });
  /* The words and signs of a figure, for a number that is none. */
  figure.value = value;
  figure.qualifier = about ? CAPTIVES_QUALIFIER_ABOUT : CAPTIVES_QUALIFIER_EXACT;
  figure.nature = CAPTIVES_NATURE_DERIVED;
  figure.printed = plain;

  bar->rest.value = value;
  bar->rest.number = captives_format_value (&figure, self->lanes->locale);
  bar->rest.note = g_strdup (
      captives_word_get (is_open (dataset, bar) ? CAPTIVES_WORD_NOT_ITEMISED : CAPTIVES_WORD_REST, language));
  bar->rest.name = g_strjoin (japanese ? "、" : ", ", bar->rest.number, bar->rest.note, formula, NULL);
}

/* A whole begins a bar, its parts follow it; parts whose whole is not drawn have a bar of their own. */
static GPtrArray *
list_bars (CaptivesParts   *self,
           CaptivesDataset *dataset,
           GPtrArray       *cell)
{
  GPtrArray *bars = g_ptr_array_new_with_free_func (bar_free);

  for (guint i = 0; i < cell->len; i++)
    {
      const CaptivesLanesLine *line = cell->pdata[i];

      if (!line->part || bars->len == 0)
        g_ptr_array_add (bars, bar_new (line->part ? NULL : line));
      if (line->part)
        g_ptr_array_add (((CaptivesPartsBar *) bars->pdata[bars->len - 1])->parts, (gpointer) line);
    }

  for (guint i = 0; i < bars->len; i++)
    {
      CaptivesPartsBar *bar = bars->pdata[i];
      double rest = NAN;

      bar->split = can_split (bar, &rest);
      if (bar->split)
        set_rest (self, dataset, bar, rest);
    }

  return bars;
}

CaptivesParts *
captives_parts_new (CaptivesDataset  *dataset,
                    const char       *chart,
                    const char       *reading,
                    CaptivesLocale    locale,
                    GError          **error)
{
  CaptivesLanes *lanes;
  CaptivesParts *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (chart != NULL, NULL);

  lanes = captives_lanes_new (dataset, chart, reading, locale, error);
  if (lanes == NULL)
    return NULL;

  self = g_new0 (CaptivesParts, 1);
  self->lanes = lanes;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->percent = lanes->n_figures > 0 && lanes->unit == CAPTIVES_UNIT_PERCENT;
  if (self->percent)
    lanes->greatest = MAX (lanes->greatest, CAPTIVES_PARTS_BASE);
  for (guint i = 0; i < lanes->rows->len; i++)
    g_ptr_array_add (self->rows, list_bars (self, dataset, captives_lanes_get_cell (lanes, i, 0)));

  return self;
}

void
captives_parts_free (CaptivesParts *self)
{
  g_ptr_array_unref (self->rows);
  captives_lanes_free (self->lanes);
  g_free (self);
}
