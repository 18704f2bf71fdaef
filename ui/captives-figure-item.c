/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-item.h"
#include "captives-format.h"
#include "captives-words.h"

#include <string.h>

struct _CaptivesFigureItem
{
  GObject               parent_instance;

  CaptivesDataset      *dataset;
  const CaptivesFigure *figure;
  CaptivesLocale        locale;
  char                 *texts[CAPTIVES_N_CELLS]; /* NULL: not yet made */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesFigureItem, captives_figure_item, G_TYPE_OBJECT)

static void
clear_texts (CaptivesFigureItem *self)
{
  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}

static void
captives_figure_item_finalize (GObject *object)
{
  CaptivesFigureItem *self = CAPTIVES_FIGURE_ITEM (object);

  clear_texts (self);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_figure_item_parent_class)->finalize (object);
}

static void
captives_figure_item_class_init (CaptivesFigureItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = captives_figure_item_finalize;

  /** CaptivesFigureItem::changed: the row shows another figure */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
captives_figure_item_init (CaptivesFigureItem *self)
{
}

CaptivesFigureItem *
captives_figure_item_new (CaptivesDataset      *dataset,
                          const CaptivesFigure *figure,
                          CaptivesLocale        locale)
{
  CaptivesFigureItem *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_FIGURE_ITEM, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->figure = figure;
  self->locale = locale;

  return self;
}

void
captives_figure_item_set_figure (CaptivesFigureItem   *self,
                                 CaptivesDataset      *dataset,
                                 const CaptivesFigure *figure,
                                 CaptivesLocale        locale)
{
  g_return_if_fail (CAPTIVES_IS_FIGURE_ITEM (self));
  g_return_if_fail (dataset != NULL);
  g_return_if_fail (figure != NULL);

  if (self->figure == figure && captives_locale_equal (self->locale, locale) && self->dataset == dataset)
    return;

  captives_dataset_ref (dataset);
  captives_dataset_unref (self->dataset);
  clear_texts (self);
  self->dataset = dataset;
  self->figure = figure;
  self->locale = locale;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const CaptivesFigure *
captives_figure_item_get_figure (CaptivesFigureItem *self)
{
  g_return_val_if_fail (CAPTIVES_IS_FIGURE_ITEM (self), NULL);

  return self->figure;
}

static char *
create_value (CaptivesFigureItem *self)
{
  g_autofree char *value = captives_format_value (self->figure, self->locale);

  /* The percent sign is in the value. */
  if (self->figure->unit == CAPTIVES_UNIT_PERSONS || self->figure->unit == CAPTIVES_UNIT_PERCENT)
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s %s", value,
                          captives_vocabulary_get_name (CAPTIVES_VOCABULARY_UNIT, self->figure->unit, self->locale.language));
}

static char *
create_kind (CaptivesFigureItem *self)
{
  const char *nature = captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, self->figure->nature, self->locale.language);
  const char *qualifier = captives_vocabulary_get_name (CAPTIVES_VOCABULARY_QUALIFIER, self->figure->qualifier, self->locale.language);

  if (self->figure->qualifier == CAPTIVES_QUALIFIER_EXACT)
    return g_strdup (nature);

  return g_strdup_printf ("%s · %s", nature, qualifier);
}

static const char *
get_who (CaptivesFigureItem *self)
{
  const char *who = captives_dataset_get_claimant (self->dataset, self->figure->id, self->locale.language);

  return who != NULL ? who : captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, self->locale.language);
}

static char *
create_text (CaptivesFigureItem *self,
             CaptivesCell        cell)
{
  const CaptivesFigure *figure = self->figure;
  const CaptivesSource *origin;

  switch (cell)
    {
    case CAPTIVES_CELL_VALUE:
      return create_value (self);
    case CAPTIVES_CELL_KIND:
      return create_kind (self);
    case CAPTIVES_CELL_COUNTED:
      return g_strdup (captives_text_get (&figure->counted, self->locale.language));
    case CAPTIVES_CELL_WHO:
      return g_strdup (get_who (self));
    case CAPTIVES_CELL_DATE:
      return captives_format_span (figure->begins, figure->ends, self->locale.language);
    case CAPTIVES_CELL_GRADE:
      return g_strdup (captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, figure->grade, self->locale.language));
    case CAPTIVES_CELL_SOURCE:
      origin = captives_dataset_get_origin (self->dataset, figure->id);
      return g_strdup (origin != NULL ? captives_text_get (&origin->brief, self->locale.language) : NULL);
    case CAPTIVES_N_CELLS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
captives_figure_item_get_text (CaptivesFigureItem *self,
                               CaptivesCell        cell)
{
  g_return_val_if_fail (CAPTIVES_IS_FIGURE_ITEM (self), NULL);
  g_return_val_if_fail (cell < CAPTIVES_N_CELLS, NULL);

  if (self->texts[cell] == NULL)
    self->texts[cell] = create_text (self, cell);
  if (self->texts[cell] == NULL)
    self->texts[cell] = g_strdup ("");

  return self->texts[cell];
}

char *
captives_figure_item_speak (CaptivesFigureItem *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (CAPTIVES_IS_FIGURE_ITEM (self), NULL);

  number = captives_format_value_spoken (self->figure, self->locale.language);
  return g_strdup_printf ("%s, %s, %s, %s", number, captives_figure_item_get_text (self, CAPTIVES_CELL_COUNTED),
                          captives_figure_item_get_text (self, CAPTIVES_CELL_WHO),
                          captives_figure_item_get_text (self, CAPTIVES_CELL_DATE));
}

static void
append_cell (GString    *text,
             const char *cell,
             char        behind)
{
  for (const char *at = cell != NULL ? cell : ""; *at != '\0'; at++)
    g_string_append_c (text, strchr ("\t\n\r", *at) != NULL ? ' ' : *at);
  g_string_append_c (text, behind);
}

void
captives_figure_item_write_titles (GString           *text,
                                   const char *const *titles)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (titles != NULL);

  for (guint i = 0; i < CAPTIVES_N_CELLS; i++)
    append_cell (text, titles[i], i + 1 < CAPTIVES_N_CELLS ? '\t' : '\n');
}

void
captives_figure_item_write_row (CaptivesFigureItem *self,
                                GString            *text)
{
  const CaptivesSource *origin;
  g_autofree char *reference = NULL;

  g_return_if_fail (CAPTIVES_IS_FIGURE_ITEM (self));
  g_return_if_fail (text != NULL);

  origin = captives_dataset_get_origin (self->dataset, self->figure->id);
  reference = origin != NULL ? captives_format_reference (origin, self->locale.language) : NULL;
  for (guint i = 0; i < CAPTIVES_CELL_SOURCE; i++)
    append_cell (text, captives_figure_item_get_text (self, i), '\t');
  append_cell (text, reference, '\n');
}
