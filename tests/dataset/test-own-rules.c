/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which figures may stand together, and why others may not: on the bundled figures and their known traps. */

#include "config.h"

#include "captives-dataset.h"
#include "captives-own-rules.h"

#include <math.h>
#include <string.h>

static CaptivesDataset *
open_bundled (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  return dataset;
}

/* @ids: separated by spaces */
static GPtrArray *
pick (CaptivesDataset *dataset,
      const char      *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, words[i]);

      g_assert_nonnull (figure);
      g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

/* Both figures to blame are named, in every language, and nothing of the pattern is left. */
static void
assert_sentence (CaptivesDataset          *dataset,
                 const CaptivesOwnRefusal *refusal)
{
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autofree char *sentence = captives_own_refusal_write (dataset, refusal, language);
      g_autoptr (GString) rest = g_string_new (sentence);
      const CaptivesFigure *blamed[] = { refusal->first, refusal->second };

      g_assert_cmpuint (strlen (sentence), >, 10);
      for (guint i = 0; i < G_N_ELEMENTS (blamed); i++)
        {
          g_autofree char *name = blamed[i] != NULL ? captives_own_name_figure (blamed[i], language) : NULL;

          if (name != NULL)
            g_assert_cmpuint (g_string_replace (rest, name, "", 0), >, 0);
        }
      g_assert_null (strpbrk (rest->str, "{}"));
    }
}

typedef struct
{
  const char        *path;
  CaptivesKind       kind;
  const char        *figures;
  CaptivesOwnReason  reason;  /* CAPTIVES_OWN_REASON_NONE: allowed */
  const char        *blamed;  /* those that are named, in the order of the refusal; NULL: not looked at */
} Case;

static const Case cases[] = {
  /* Orders and returns of one year. */
  { "order-and-return", CAPTIVES_KIND_PARTS, "order-1949-06 page-1949", CAPTIVES_OWN_REASON_ORDER, "order-1949-06 page-1949" },
  { "return-and-order", CAPTIVES_KIND_PICTOGRAM, "page-1949 order-1949-06", CAPTIVES_OWN_REASON_ORDER, "page-1949 order-1949-06" },
  { "order-and-return-columns", CAPTIVES_KIND_COLUMNS, "order-1949-06 page-1949", CAPTIVES_OWN_REASON_NONE, NULL },
  { "order-and-return-line", CAPTIVES_KIND_LINE, "order-1949-06 page-1949", CAPTIVES_OWN_REASON_ORDER_LINE, NULL },
  { "order-in-account", CAPTIVES_KIND_BALANCE, "mvd-captured-japanese order-1949-06", CAPTIVES_OWN_REASON_ORDER_ACCOUNT,
    "order-1949-06" },
  { "order-in-flow", CAPTIVES_KIND_FLOW, "order-1949-06", CAPTIVES_OWN_REASON_ORDER_ACCOUNT, "order-1949-06" },
  /* 74,019 + 17,430 and 129,138 + 45,862: each pair is one decree's list, and no two of different decrees are. */
  { "decree-1949", CAPTIVES_KIND_PARTS, "order-1949-mvd order-1949-mvs", CAPTIVES_OWN_REASON_NONE, NULL },
  { "decree-1948", CAPTIVES_KIND_PARTS, "order-1948-mvd order-1948-04 order-1948-mvs", CAPTIVES_OWN_REASON_NONE, NULL },
  { "two-decrees", CAPTIVES_KIND_PARTS, "order-1948-mvd order-1949-mvd", CAPTIVES_OWN_REASON_SOURCES,
    "order-1948-mvd order-1949-mvd" },
  { "decree-and-sum-of-another", CAPTIVES_KIND_PARTS, "order-1948-mvd order-1948-mvs order-1949-06",
    CAPTIVES_OWN_REASON_SOURCES, "order-1948-mvd order-1949-06" },
  /* Four answers to one question. */
  { "rivals", CAPTIVES_KIND_PARTS, "mvd-died mhlw-died", CAPTIVES_OWN_REASON_RIVALS, "mvd-died mhlw-died" },
  { "rivals-as-claims", CAPTIVES_KIND_CLAIMS, "mvd-died mhlw-died", CAPTIVES_OWN_REASON_NONE, NULL },
  { "returned-and-died-of-two", CAPTIVES_KIND_PICTOGRAM, "mvd-returned mhlw-died", CAPTIVES_OWN_REASON_MEASURES,
    "mvd-returned mhlw-died" },
  /* Are the dead and the released of the front inside the totals?  Nobody says so, so nobody adds them. */
  { "front-dead", CAPTIVES_KIND_PARTS, "mvd-died front-died", CAPTIVES_OWN_REASON_SOURCES, NULL },
  /* 575,000 = 473,000 + 55,000 + 47,000 is the ministry's own list, and its account. */
  { "ministry", CAPTIVES_KIND_PARTS, "mhlw-interned mhlw-returned mhlw-died mhlw-passed-on", CAPTIVES_OWN_REASON_NONE, NULL },
  { "ministry-account", CAPTIVES_KIND_BALANCE, "mhlw-returned mhlw-died", CAPTIVES_OWN_REASON_NONE, NULL },
  { "ministry-flow", CAPTIVES_KIND_FLOW, "mhlw-interned mhlw-died", CAPTIVES_OWN_REASON_NONE, NULL },
  { "note-account", CAPTIVES_KIND_BALANCE, "mvd-captured-japanese mvd-returned mvd-died", CAPTIVES_OWN_REASON_NONE, NULL },
  /* 609,448 − 546,752 − 55,000: the dead of another author. */
  { "two-accounts", CAPTIVES_KIND_BALANCE, "mvd-captured-japanese mvd-returned mhlw-died", CAPTIVES_OWN_REASON_ACCOUNTS,
    "mvd-captured-japanese mhlw-died" },
  { "no-account", CAPTIVES_KIND_FLOW, "mvd-captured-japanese last-group-1956", CAPTIVES_OWN_REASON_NO_ACCOUNT, "last-group-1956" },
  { "parts", CAPTIVES_KIND_PARTS, "captured-officers captured-generals", CAPTIVES_OWN_REASON_NONE, NULL },
  { "part-alone", CAPTIVES_KIND_PARTS, "mvd-captured-all", CAPTIVES_OWN_REASON_NO_PARTS, "mvd-captured-all" },
  { "ranks-of-two-authors", CAPTIVES_KIND_PARTS, "captured-officers petrov-generals", CAPTIVES_OWN_REASON_SOURCES,
    "captured-officers petrov-generals" },
  { "ranges", CAPTIVES_KIND_PARTS, "king-captured-range mvd-captured-all", CAPTIVES_OWN_REASON_RANGE, "king-captured-range" },
  { "range-on-map", CAPTIVES_KIND_MAP, "petrov-mongolia king-captured-range", CAPTIVES_OWN_REASON_NO_COORDINATES, NULL },
  { "shares", CAPTIVES_KIND_COLUMNS, "mongolia-death-rate german-death-rate", CAPTIVES_OWN_REASON_SHARES,
    "mongolia-death-rate german-death-rate" },
  { "shares-in-stack", CAPTIVES_KIND_PARTS, "feb-weakened feb-ill", CAPTIVES_OWN_REASON_SHARES, "feb-weakened feb-ill" },
  { "shares-in-time", CAPTIVES_KIND_TIMELINE, "feb-weakened feb-marasmus", CAPTIVES_OWN_REASON_SHARES, NULL },
  { "shares-as-claims", CAPTIVES_KIND_CLAIMS, "mongolia-death-rate german-death-rate", CAPTIVES_OWN_REASON_NONE, NULL },
  { "units", CAPTIVES_KIND_CLAIMS, "mvd-died feb-ill", CAPTIVES_OWN_REASON_UNITS, "mvd-died feb-ill" },
  { "units-in-stack", CAPTIVES_KIND_PARTS, "mvd-died feb-ill", CAPTIVES_OWN_REASON_UNITS, NULL },
  { "units-in-lanes", CAPTIVES_KIND_LANES, "mvd-died feb-ill", CAPTIVES_OWN_REASON_NONE, NULL },
  { "undated", CAPTIVES_KIND_TIMELINE, "mvd-died smersh-agents", CAPTIVES_OWN_REASON_NO_DATE, "smersh-agents" },
  { "dated", CAPTIVES_KIND_TIMELINE, "order-1949-06 page-1949", CAPTIVES_OWN_REASON_NONE, NULL },
  { "undated-line", CAPTIVES_KIND_LINE, "smersh-agents mvd-died", CAPTIVES_OWN_REASON_NO_DATE, "smersh-agents" },
  { "one-on-line", CAPTIVES_KIND_LINE, "identified-2024", CAPTIVES_OWN_REASON_FEW, "" },
  { "line", CAPTIVES_KIND_LINE, "identified-2019 identified-2024", CAPTIVES_OWN_REASON_NONE, NULL },
  { "line-of-two-measures", CAPTIVES_KIND_LINE, "identified-2019 listed-2024", CAPTIVES_OWN_REASON_LINE,
    "identified-2019 listed-2024" },
  { "map", CAPTIVES_KIND_MAP, "okha-camp krasnoyarsk-city", CAPTIVES_OWN_REASON_NONE, NULL },
  { "map-without-coordinates", CAPTIVES_KIND_MAP, "okha-camp mvd-died", CAPTIVES_OWN_REASON_NO_COORDINATES, "mvd-died" },
  { "pictogram-of-sites", CAPTIVES_KIND_PICTOGRAM, "sites-surveyed sites-recoverable", CAPTIVES_OWN_REASON_NOT_PERSONS,
    "sites-surveyed" },
  { "nothing", CAPTIVES_KIND_CLAIMS, "", CAPTIVES_OWN_REASON_NOTHING, "" },
};

static void
assert_blamed (const CaptivesOwnRefusal *refusal,
               const char               *blamed)
{
  g_autofree char *actual = g_strjoin (" ", refusal->first != NULL ? refusal->first->id : "",
                                       refusal->second != NULL ? refusal->second->id : NULL, NULL);

  g_assert_cmpstr (actual, ==, blamed);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CaptivesDataset) dataset = open_bundled ();
  g_autoptr (GPtrArray) figures = pick (dataset, one->figures);
  CaptivesOwnRefusal refusal;
  gboolean allowed = captives_own_rules_allow (dataset, one->kind, figures, &refusal);

  g_assert_cmpint (refusal.reason, ==, one->reason);
  g_assert_cmpint (allowed, ==, one->reason == CAPTIVES_OWN_REASON_NONE);
  if (one->blamed != NULL)
    assert_blamed (&refusal, one->blamed);
  if (!allowed)
    assert_sentence (dataset, &refusal);
}

/* A sum beside its own term is counted twice, unless the dataset has the term as a part of it. */
static void
test_terms (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled ();
  g_autoptr (GPtrArray) all = captives_dataset_list_figures (dataset, NULL);
  guint n_derived = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (all, i);
      g_autoptr (GPtrArray) terms = captives_dataset_list_terms (dataset, figure->id);
      g_autoptr (GPtrArray) wholes = captives_dataset_list_wholes (dataset, figure->id);
      g_autoptr (GPtrArray) parts = captives_dataset_list_parts (dataset, figure->id);
      g_autoptr (GPtrArray) two = g_ptr_array_new ();

      if (terms->len == 0 || wholes->len > 0 || parts->len > 0)
        continue;
      g_ptr_array_add (two, (gpointer) figure);
      g_ptr_array_add (two, (gpointer) captives_dataset_get_figure (dataset, ((CaptivesTerm *) terms->pdata[0])->figure));
      g_assert_false (captives_own_rules_allow (dataset, CAPTIVES_KIND_PARTS, two, NULL));
      n_derived++;
    }

  g_assert_cmpuint (n_derived, >, 0);
}

/* Over every pair of figures: what is allowed to be stacked is a list of the dataset, and no stack mixes orders, units or ranges. */
static void
test_all_pairs (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled ();
  g_autoptr (GPtrArray) all = captives_dataset_list_figures (dataset, NULL);
  guint n_allowed = 0;

  for (guint i = 0; i < all->len; i += 3)
    {
      for (guint j = i + 1; j < all->len; j++)
        {
          const CaptivesFigure *a = g_ptr_array_index (all, i);
          const CaptivesFigure *b = g_ptr_array_index (all, j);
          gpointer data[] = { (gpointer) a, (gpointer) b };
          g_autoptr (GPtrArray) two = g_ptr_array_new ();
          CaptivesOwnRefusal refusal;

          g_ptr_array_add (two, data[0]);
          g_ptr_array_add (two, data[1]);
          if (!captives_own_rules_allow (dataset, CAPTIVES_KIND_PARTS, two, &refusal))
            {
              g_assert_cmpint (refusal.reason, !=, CAPTIVES_OWN_REASON_NONE);
              continue;
            }
          n_allowed++;
          g_assert_cmpint (a->nature == CAPTIVES_NATURE_ORDER, ==, b->nature == CAPTIVES_NATURE_ORDER);
          g_assert_cmpint (a->unit, ==, b->unit);
          g_assert_true (isfinite (a->value) && isfinite (b->value));
        }
    }

  g_assert_cmpuint (n_allowed, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/own-rules/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/own-rules/terms", test_terms);
  g_test_add_func ("/own-rules/all-pairs", test_all_pairs);

  return g_test_run ();
}
