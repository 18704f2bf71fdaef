/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-rules.h"
#include "captives-own-traits.h"

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

/* Every figure has a value and one unit: what a common scale asks for. */
static const Rule scale_rules[] = {
  { CAPTIVES_OWN_REASON_NO_VALUE, NULL, captives_own_has_no_value },
  { CAPTIVES_OWN_REASON_UNITS, captives_own_differ_in_unit, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

/* What no list of parts may break. */
static const Rule sum_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER, captives_own_differ_in_order, NULL },
  { CAPTIVES_OWN_REASON_UNITS, captives_own_differ_in_unit, NULL },
  { CAPTIVES_OWN_REASON_RANGE, NULL, captives_own_is_range },
  { CAPTIVES_OWN_REASON_BOUND, NULL, captives_own_is_bound },
  { CAPTIVES_OWN_REASON_NO_VALUE, NULL, captives_own_has_no_value },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

/* Why figures are no parts of one list; the first that holds says most. */
static const Rule list_rules[] = {
  { CAPTIVES_OWN_REASON_SHARES, captives_own_are_shares, NULL },
  { CAPTIVES_OWN_REASON_RIVALS, captives_own_are_rivals, NULL },
  { CAPTIVES_OWN_REASON_MEASURES, captives_own_differ_in_measure, NULL },
  { CAPTIVES_OWN_REASON_SOURCES, captives_own_differ_in_source, NULL },
  { CAPTIVES_OWN_REASON_POPULATIONS, captives_own_differ_in_population, NULL },
  { CAPTIVES_OWN_REASON_SCOPES, captives_own_differ_in_scope, NULL },
  { CAPTIVES_OWN_REASON_PLACES, captives_own_differ_in_place, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule account_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER_ACCOUNT, NULL, captives_own_is_order },
  { CAPTIVES_OWN_REASON_NO_ACCOUNT, NULL, captives_own_has_no_account },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule dated_rules[] = {
  { CAPTIVES_OWN_REASON_NO_DATE, NULL, captives_own_has_no_date },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule line_rules[] = {
  { CAPTIVES_OWN_REASON_ORDER_LINE, captives_own_differ_in_order, NULL },
  { CAPTIVES_OWN_REASON_LINE, captives_own_differ_in_what_is_counted, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule share_rules[] = {
  { CAPTIVES_OWN_REASON_SHARES, captives_own_are_shares, NULL },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule person_rules[] = {
  { CAPTIVES_OWN_REASON_NOT_PERSONS, NULL, captives_own_counts_no_persons },
  { CAPTIVES_OWN_REASON_NONE, NULL, NULL },
};

static const Rule map_rules[] = {
  { CAPTIVES_OWN_REASON_NO_PLACE, NULL, captives_own_has_no_place },
  { CAPTIVES_OWN_REASON_NO_COORDINATES, NULL, captives_own_has_no_coordinates },
  { CAPTIVES_OWN_REASON_RANGE, NULL, captives_own_is_range },
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
