/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-rules.h"

#include "captives-format.h"
#include "captives-own-words.h"

#include <math.h>

/* Whether two figures may not stand together. */
typedef gboolean (*PairFunc) (CaptivesDataset      *dataset,
                              const CaptivesFigure *first,
                              const CaptivesFigure *second);

/* Whether a figure may not stand there at all. */
typedef gboolean (*OneFunc) (CaptivesDataset      *dataset,
                             const CaptivesFigure *figure);

/* One rule: of pairs or of single figures. */
typedef struct
{
  CaptivesOwnReason reason;
  PairFunc          pair;
  OneFunc           one;
} Rule;

/* What is computed from orders is an order too. */
static gboolean
is_order (CaptivesDataset      *dataset,
          const CaptivesFigure *figure,
          int                   depth)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (figure->nature != CAPTIVES_NATURE_DERIVED || depth == 0)
    return figure->nature == CAPTIVES_NATURE_ORDER;

  terms = captives_dataset_list_terms (dataset, figure->id);
  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);
      const CaptivesFigure *other = captives_dataset_get_figure (dataset, term->figure);

      if (other != NULL && is_order (dataset, other, depth - 1))
        return TRUE;
    }

  return FALSE;
}

static gboolean
one_is_order (CaptivesDataset      *dataset,
              const CaptivesFigure *figure)
{
  return is_order (dataset, figure, 8);
}

static gboolean
differ_in_order (CaptivesDataset      *dataset,
                 const CaptivesFigure *first,
                 const CaptivesFigure *second)
{
  return one_is_order (dataset, first) != one_is_order (dataset, second);
}

static gboolean
differ_in_unit (CaptivesDataset      *dataset,
                const CaptivesFigure *first,
                const CaptivesFigure *second)
{
  return first->unit != second->unit;
}

/* The dataset knows of no whole of a percentage but where it stands in a list of parts. */
static gboolean
are_shares (CaptivesDataset      *dataset,
            const CaptivesFigure *first,
            const CaptivesFigure *second)
{
  return first->unit == CAPTIVES_UNIT_PERCENT && second->unit == CAPTIVES_UNIT_PERCENT;
}

static gboolean
are_rivals (CaptivesDataset      *dataset,
            const CaptivesFigure *first,
            const CaptivesFigure *second)
{
  return first->question != NULL && g_strcmp0 (first->question, second->question) == 0;
}

static gboolean
differ_in_measure (CaptivesDataset      *dataset,
                   const CaptivesFigure *first,
                   const CaptivesFigure *second)
{
  return g_strcmp0 (first->measure, second->measure) != 0;
}

static gboolean
differ_in_population (CaptivesDataset      *dataset,
                      const CaptivesFigure *first,
                      const CaptivesFigure *second)
{
  return g_strcmp0 (first->population, second->population) != 0;
}

static gboolean
differ_in_place (CaptivesDataset      *dataset,
                 const CaptivesFigure *first,
                 const CaptivesFigure *second)
{
  return g_strcmp0 (first->place, second->place) != 0;
}

static gboolean
differ_in_scope (CaptivesDataset      *dataset,
                 const CaptivesFigure *first,
                 const CaptivesFigure *second)
{
  return first->same_scope != second->same_scope;
}

static gboolean
differ_in_source (CaptivesDataset      *dataset,
                  const CaptivesFigure *first,
                  const CaptivesFigure *second)
{
  const CaptivesSource *one = captives_dataset_get_origin (dataset, first->id);
  const CaptivesSource *other = captives_dataset_get_origin (dataset, second->id);

  return one == NULL || one != other;
}

static gboolean
differ_in_what_is_counted (CaptivesDataset      *dataset,
                           const CaptivesFigure *first,
                           const CaptivesFigure *second)
{
  return differ_in_measure (dataset, first, second) || differ_in_population (dataset, first, second)
         || differ_in_place (dataset, first, second);
}

static gboolean
is_range (CaptivesDataset      *dataset,
          const CaptivesFigure *figure)
{
  return figure->qualifier == CAPTIVES_QUALIFIER_RANGE;
}

static gboolean
is_bound (CaptivesDataset      *dataset,
          const CaptivesFigure *figure)
{
  return figure->qualifier != CAPTIVES_QUALIFIER_EXACT && figure->qualifier != CAPTIVES_QUALIFIER_ABOUT;
}

static gboolean
has_no_value (CaptivesDataset      *dataset,
              const CaptivesFigure *figure)
{
  return isnan (figure->value) && isnan (figure->high);
}

static gboolean
counts_no_persons (CaptivesDataset      *dataset,
                   const CaptivesFigure *figure)
{
  return figure->unit != CAPTIVES_UNIT_PERSONS;
}

static gboolean
has_no_date (CaptivesDataset      *dataset,
             const CaptivesFigure *figure)
{
  return !captives_date_is_given (figure->begins) && !captives_date_is_given (figure->ends)
         && !captives_date_is_given (figure->stated);
}

static gboolean
has_no_place (CaptivesDataset      *dataset,
              const CaptivesFigure *figure)
{
  return captives_dataset_get_place (dataset, figure->place) == NULL;
}

static gboolean
has_no_coordinates (CaptivesDataset      *dataset,
                    const CaptivesFigure *figure)
{
  const CaptivesPlace *place = captives_dataset_get_place (dataset, figure->place);

  return place == NULL || isnan (place->latitude) || isnan (place->longitude);
}

static gboolean
has_no_account (CaptivesDataset      *dataset,
                const CaptivesFigure *figure)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (dataset, figure->id);

  return balances->len == 0;
}

/* Every figure has a value and one unit: what a common scale asks for. */
static const Rule scale_rules[] = {
  { CAPTIVES_OWN_REASON_NO_VALUE, NULL, has_no_value },
  { CAPTIVES_OWN_REASON_UNITS, differ_in_unit, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

/* What no list of parts may break. */
static const Rule sum_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER, differ_in_order, NULL },
  { CAPTIVES_OWN_REASON_UNITS, differ_in_unit, NULL },
  { CAPTIVES_OWN_REASON_RANGE, NULL, is_range },
  { CAPTIVES_OWN_REASON_BOUND, NULL, is_bound },
  { CAPTIVES_OWN_REASON_NO_VALUE, NULL, has_no_value },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

/* Why figures are no parts of one list; the first that holds says most. */
static const Rule list_rules[] = {
  { CAPTIVES_OWN_REASON_SHARES, are_shares, NULL },
  { CAPTIVES_OWN_REASON_RIVALS, are_rivals, NULL },
  { CAPTIVES_OWN_REASON_MEASURES, differ_in_measure, NULL },
  { CAPTIVES_OWN_REASON_SOURCES, differ_in_source, NULL },
  { CAPTIVES_OWN_REASON_POPULATIONS, differ_in_population, NULL },
  { CAPTIVES_OWN_REASON_SCOPES, differ_in_scope, NULL },
  { CAPTIVES_OWN_REASON_PLACES, differ_in_place, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule account_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER_ACCOUNT, NULL, one_is_order },
  { CAPTIVES_OWN_REASON_NO_ACCOUNT, NULL, has_no_account },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule dated_rules[] = {
  { CAPTIVES_OWN_REASON_NO_DATE, NULL, has_no_date },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule line_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER_LINE, differ_in_order, NULL },
  { CAPTIVES_OWN_REASON_LINE, differ_in_what_is_counted, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule share_rules[] = {
  { CAPTIVES_OWN_REASON_SHARES, are_shares, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule person_rules[] = {
  { CAPTIVES_OWN_REASON_NOT_PERSONS, NULL, counts_no_persons },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule map_rules[] = {
  { CAPTIVES_OWN_REASON_NO_PLACE, NULL, has_no_place },
  { CAPTIVES_OWN_REASON_NO_COORDINATES, NULL, has_no_coordinates },
  { CAPTIVES_OWN_REASON_RANGE, NULL, is_range },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

/* Pairs with the first figure come first, so that the sentence names what was chosen first. */
static gboolean
breaks (CaptivesDataset    *dataset,
        const Rule         *rule,
        GPtrArray          *figures,
        CaptivesOwnRefusal *refusal)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *first = g_ptr_array_index (figures, i);

      if (rule->one != NULL && rule->one (dataset, first))
        {
          *refusal = (CaptivesOwnRefusal) { rule->reason, first, NULL };
          return TRUE;
        }
      for (guint j = i + 1; rule->pair != NULL && j < figures->len; j++)
        {
          const CaptivesFigure *second = g_ptr_array_index (figures, j);

          if (!rule->pair (dataset, first, second))
            continue;
          *refusal = (CaptivesOwnRefusal) { rule->reason, first, second };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
keeps (CaptivesDataset    *dataset,
       const Rule         *rules,
       GPtrArray          *figures,
       CaptivesOwnRefusal *refusal)
{
  for (const Rule *rule = rules; rule->reason != CAPTIVES_OWN_REASON_NONE; rule++)
    {
      if (breaks (dataset, rule, figures, refusal))
        return FALSE;
    }

  return TRUE;
}

/* Whether all but @whole are in that list of its parts. */
static gboolean
is_list_of (CaptivesDataset      *dataset,
            const CaptivesFigure *whole,
            const char           *list,
            GPtrArray            *figures)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (dataset, whole->id);
  guint n_found = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      gboolean found = figure == whole;

      for (guint j = 0; j < parts->len && !found; j++)
        {
          const CaptivesPart *part = g_ptr_array_index (parts, j);

          found = g_strcmp0 (part->list, list) == 0 && g_strcmp0 (part->figure, figure->id) == 0;
        }
      if (!found)
        return FALSE;
      n_found += figure != whole;
    }

  return n_found > 0;
}

gboolean
captives_own_find_list (CaptivesDataset       *dataset,
                        GPtrArray             *figures,
                        const CaptivesFigure **whole,
                        const char           **list)
{
  g_return_val_if_fail (dataset != NULL && figures != NULL, FALSE);
  g_return_val_if_fail (whole != NULL && list != NULL, FALSE);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) wholes = captives_dataset_list_wholes (dataset, figure->id);

      for (guint j = 0; j < wholes->len; j++)
        {
          const CaptivesPart *part = g_ptr_array_index (wholes, j);

          *whole = captives_dataset_get_figure (dataset, part->whole);
          *list = part->list;
          if (*whole != NULL && is_list_of (dataset, *whole, *list, figures))
            return TRUE;
        }
    }

  return FALSE;
}

const CaptivesBalance *
captives_own_find_account (CaptivesDataset *dataset,
                           GPtrArray       *figures)
{
  g_autoptr (GPtrArray) common = NULL;

  g_return_val_if_fail (dataset != NULL && figures != NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (dataset, figure->id);

      if (common == NULL)
        {
          common = g_steal_pointer (&balances);
          continue;
        }
      for (guint j = common->len; j > 0; j--)
        {
          if (!g_ptr_array_find (balances, g_ptr_array_index (common, j - 1), NULL))
            g_ptr_array_remove_index (common, j - 1);
        }
    }

  return common != NULL && common->len > 0 ? g_ptr_array_index (common, 0) : NULL;
}

static gboolean
allow_parts (CaptivesDataset    *dataset,
             GPtrArray          *figures,
             CaptivesOwnRefusal *refusal)
{
  const CaptivesFigure *whole = NULL;
  const char *list = NULL;

  if (!keeps (dataset, sum_rules, figures, refusal))
    return FALSE;
  if (captives_own_find_list (dataset, figures, &whole, &list))
    return TRUE;

  *refusal = (CaptivesOwnRefusal) { CAPTIVES_OWN_REASON_NO_LIST, g_ptr_array_index (figures, 0),
                                    figures->len > 1 ? g_ptr_array_index (figures, 1) : NULL };
  if (figures->len == 1)
    refusal->reason = CAPTIVES_OWN_REASON_NO_PARTS;
  else
    keeps (dataset, list_rules, figures, refusal);

  return FALSE;
}

static gboolean
allow_account (CaptivesDataset    *dataset,
               GPtrArray          *figures,
               CaptivesOwnRefusal *refusal)
{
  const CaptivesFigure *first = g_ptr_array_index (figures, 0);

  if (!keeps (dataset, account_rules, figures, refusal))
    return FALSE;

  /* The figures up to the first that leaves no account in common. */
  for (guint n = 2; n <= figures->len; n++)
    {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (some, g_ptr_array_index (figures, i));
      if (captives_own_find_account (dataset, some) != NULL)
        continue;
      *refusal = (CaptivesOwnRefusal) { CAPTIVES_OWN_REASON_ACCOUNTS, first, g_ptr_array_index (figures, n - 1) };
      return FALSE;
    }

  return TRUE;
}

static gboolean
allow_line (CaptivesDataset    *dataset,
            GPtrArray          *figures,
            CaptivesOwnRefusal *refusal)
{
  if (!keeps (dataset, line_rules, figures, refusal))
    return FALSE;
  if (figures->len >= 2)
    return TRUE;

  *refusal = (CaptivesOwnRefusal) { CAPTIVES_OWN_REASON_FEW, NULL, NULL };
  return FALSE;
}

static gboolean
allow_kind (CaptivesDataset    *dataset,
            CaptivesKind        kind,
            GPtrArray          *figures,
            CaptivesOwnRefusal *refusal)
{
  switch (kind)
    {
    case CAPTIVES_KIND_CLAIMS:
      return TRUE;
    case CAPTIVES_KIND_PARTS:
      return allow_parts (dataset, figures, refusal);
    case CAPTIVES_KIND_PICTOGRAM:
      return keeps (dataset, person_rules, figures, refusal) && allow_parts (dataset, figures, refusal);
    case CAPTIVES_KIND_BALANCE:
    case CAPTIVES_KIND_FLOW:
      return allow_account (dataset, figures, refusal);
    case CAPTIVES_KIND_TIMELINE:
      return keeps (dataset, share_rules, figures, refusal) && keeps (dataset, dated_rules, figures, refusal);
    case CAPTIVES_KIND_LINE:
      return keeps (dataset, share_rules, figures, refusal) && keeps (dataset, dated_rules, figures, refusal)
             && allow_line (dataset, figures, refusal);
    case CAPTIVES_KIND_MAP:
      return keeps (dataset, share_rules, figures, refusal) && keeps (dataset, map_rules, figures, refusal);
    case CAPTIVES_KIND_LANES:
    case CAPTIVES_KIND_COLUMNS:
    default:
      return keeps (dataset, share_rules, figures, refusal);
    }
}

gboolean
captives_own_rules_allow (CaptivesDataset    *dataset,
                          CaptivesKind        kind,
                          GPtrArray          *figures,
                          CaptivesOwnRefusal *refusal)
{
  CaptivesOwnRefusal unused;

  g_return_val_if_fail (dataset != NULL && figures != NULL, FALSE);

  if (refusal == NULL)
    refusal = &unused;
  *refusal = (CaptivesOwnRefusal) { CAPTIVES_OWN_REASON_NOTHING, NULL, NULL };
  if (figures->len == 0)
    return FALSE;

  /* What is particular to the kind is said first: "an order" says more than "another unit". */
  if (!allow_kind (dataset, kind, figures, refusal))
    return FALSE;
  /* Lanes of numbers in different units have numbers and no bars. */
  if (kind != CAPTIVES_KIND_LANES && !keeps (dataset, scale_rules, figures, refusal))
    return FALSE;

  refusal->reason = CAPTIVES_OWN_REASON_NONE;
  return TRUE;
}

char *
captives_own_name_figure (const CaptivesFigure *figure,
                          CaptivesLanguage      language)
{
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  g_autofree char *value = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  value = captives_format_value (figure, language);
  return g_strdup_printf (japanese ? "%s（%s）" : "%s (%s)", value, captives_text_get (&figure->label, language));
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
      a = one_is_order (dataset, refusal->first) ? refusal->first : refusal->second;
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
