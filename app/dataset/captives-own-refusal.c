/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-refusal.h"
#include "captives-own-traits.h"
#include "captives-own-words.h"

char *
captives_own_name_figure (const CaptivesFigure *figure,
                          CaptivesLanguage      language)
{
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;

  g_return_val_if_fail (figure != NULL, NULL);

  return g_strdup_printf (japanese ? "{%s}（%s）" : "{%s} (%s)", figure->id, captives_text_get (&figure->label, language));
}

/* In what two figures differ, as the reason has it; NULL where the figures say enough. */
static const char *
name_difference (CaptivesDataset      *dataset,
                 CaptivesOwnReason     reason,
                 const CaptivesFigure *figure,
                 CaptivesLanguage      language)
{
  const CaptivesText *text = NULL;
  const CaptivesMeasure *measure = captives_dataset_get_measure (dataset, figure->measure);
  const CaptivesPopulation *population = captives_dataset_get_population (dataset, figure->population);
  const CaptivesPlace *place = captives_dataset_get_place (dataset, figure->place);
  const CaptivesSource *source = captives_dataset_get_origin (dataset, figure->id);
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (dataset, figure->id);

  if (reason == CAPTIVES_OWN_REASON_UNITS)
    return captives_vocabulary_get_name (CAPTIVES_VOCABULARY_UNIT, (int) figure->unit, language);
  if (reason == CAPTIVES_OWN_REASON_MEASURES && measure != NULL)
    text = &measure->name;
  else if (reason == CAPTIVES_OWN_REASON_POPULATIONS && population != NULL)
    text = &population->name;
  else if ((reason == CAPTIVES_OWN_REASON_PLACES || reason == CAPTIVES_OWN_REASON_NO_COORDINATES) && place != NULL)
    text = &place->name;
  else if (reason == CAPTIVES_OWN_REASON_SOURCES && source != NULL)
    text = &source->byline;
  else if (reason == CAPTIVES_OWN_REASON_ACCOUNTS && balances->len > 0)
    text = &((const CaptivesBalance *) g_ptr_array_index (balances, 0))->name;

  return text != NULL ? captives_text_get (text, language) : "–";
}

char *
captives_own_refusal_write (CaptivesDataset          *dataset,
                            const CaptivesOwnRefusal *refusal,
                            CaptivesLanguage          language)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *values[] = { "", "", "", "", NULL };
  const CaptivesFigure *a;
  const CaptivesFigure *b;

  g_return_val_if_fail (dataset != NULL && refusal != NULL, NULL);

  a = refusal->first;
  b = refusal->second;
  /* A sentence about an order names the order first. */
  if (refusal->reason == CAPTIVES_OWN_REASON_ORDER || refusal->reason == CAPTIVES_OWN_REASON_ORDER_LINE)
    {
      a = captives_own_is_order (dataset, refusal->first) ? refusal->first : refusal->second;
      b = a == refusal->first ? refusal->second : refusal->first;
    }
  if (a != NULL)
    {
      values[0] = first = captives_own_name_figure (a, language);
      values[2] = name_difference (dataset, refusal->reason, a, language);
    }
  if (b != NULL)
    {
      values[1] = second = captives_own_name_figure (b, language);
      values[3] = name_difference (dataset, refusal->reason, b, language);
    }

  return captives_own_word_fill (captives_own_reason_get (refusal->reason, language), values);
}
