/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The compiled figures themselves: what each other layer takes for granted of them. */

#include "config.h"

#include "captives-dataset.h"
#include "captives-format.h"

#include <math.h>
#include <string.h>

static CaptivesDataset *
open_bundled (CaptivesTrust trust)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), trust, &error);

  g_assert_no_error (error);
  return dataset;
}

/* Our own file passes all that a foreign one must. */
static void
test_foreign (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled (CAPTIVES_TRUST_FOREIGN);
  g_autoptr (CaptivesDataset) trusted = open_bundled (CAPTIVES_TRUST_BUNDLED);
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);
  g_autoptr (GPtrArray) same = captives_dataset_list_figures (trusted, NULL);

  g_assert_cmpuint (figures->len, >, 0);
  g_assert_cmpuint (figures->len, ==, same->len);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *a = g_ptr_array_index (figures, i);
      const CaptivesFigure *b = g_ptr_array_index (same, i);

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_true (a->value == b->value || (isnan (a->value) && isnan (b->value)));
      g_assert_cmpstr (a->printed, ==, b->printed);
    }

  g_assert_cmpstr (captives_dataset_get_info (trusted)->id, ==, "japan-ussr-1945-1956");
}

static void
assert_text (const CaptivesText *text)
{
  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    g_assert_true (text->in[i] != NULL && text->in[i][0] != '\0');
}

/* Each figure has a number in every language, and somebody or something to answer for it. */
static void
test_figures (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled (CAPTIVES_TRUST_BUNDLED);
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) terms = captives_dataset_list_terms (dataset, figure->id);

      g_test_message ("%s", figure->id);
      g_assert_true (isfinite (figure->value) || (isfinite (figure->low) && isfinite (figure->high)));
      g_assert_nonnull (captives_dataset_get_measure (dataset, figure->measure));
      g_assert_nonnull (captives_dataset_get_population (dataset, figure->population));
      assert_text (&figure->counted);
      assert_text (&figure->label);
      if (figure->nature == CAPTIVES_NATURE_DERIVED)
        g_assert_cmpuint (terms->len, >, 0);
      else
        g_assert_nonnull (captives_dataset_get_origin (dataset, figure->id));

      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          g_autofree char *text = captives_format_value (figure, (CaptivesLocale) { language });
          g_autofree char *spoken = captives_format_value_spoken (figure, language);

          g_assert_nonnull (strpbrk (text, "0123456789"));
          g_assert_nonnull (strpbrk (spoken, "0123456789"));
          if (figure->attributed && figure->nature != CAPTIVES_NATURE_DERIVED)
            g_assert_nonnull (captives_dataset_get_claimant (dataset, figure->id, language));
        }
    }
}

static void
test_sources (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled (CAPTIVES_TRUST_BUNDLED);
  g_autoptr (GPtrArray) sources = captives_dataset_list_sources (dataset);

  for (guint i = 0; i < sources->len; i++)
    {
      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          g_autofree char *reference = captives_format_reference (g_ptr_array_index (sources, i), language);

          g_test_message ("%s", reference);
          g_assert_true (g_str_has_suffix (reference, ".") || g_str_has_suffix (reference, "。") ||
                         g_str_has_suffix (reference, "?") || g_str_has_suffix (reference, "!"));
          g_assert_null (strstr (reference, ".."));
          g_assert_null (strstr (reference, "  "));
          g_assert_null (strstr (reference, ", ,"));
          g_assert_null (strstr (reference, "[["));
        }
    }
}

static gboolean
has_key (GPtrArray  *groups,
         const char *key)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CaptivesChartGroup *group = g_ptr_array_index (groups, i);

      if (g_strcmp0 (group->key, key) == 0)
        return TRUE;
    }

  return FALSE;
}

/* No mark stands in a row or a lane that its chart does not have; keys of groups are beyond what SQL checks. */
static void
test_charts (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled (CAPTIVES_TRUST_BUNDLED);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  g_assert_cmpuint (charts->len, >, 0);
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (dataset, chart->id);
      g_autoptr (GPtrArray) lanes = captives_dataset_list_chart_lanes (dataset, chart->id);
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart->id);

      g_assert_cmpuint (marks->len, >, 0);
      for (guint j = 0; j < rows->len; j++)
        assert_text (&((const CaptivesChartGroup *) g_ptr_array_index (rows, j))->name);
      for (guint j = 0; j < marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (marks, j);

          g_test_message ("%s: %s", chart->id, mark->row);
          g_assert_true (has_key (rows, mark->row));
          g_assert_true (mark->lane == NULL || has_key (lanes, mark->lane));
        }
    }
}

static gboolean
is_among (GArray     *hits,
          const char *id)
{
  for (guint i = 0; i < hits->len; i++)
    {
      if (g_strcmp0 (g_array_index (hits, CaptivesHit, i).id, id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Who types the number as a chart shows it, in any language and style, finds the figure. */
static void
test_search (void)
{
  g_autoptr (CaptivesDataset) dataset = open_bundled (CAPTIVES_TRUST_BUNDLED);
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      double value = isfinite (figure->value) ? figure->value : figure->high;
      CaptivesLocale locale = { i % CAPTIVES_N_LANGUAGES, i / CAPTIVES_N_LANGUAGES % CAPTIVES_N_NUMBER_STYLES };
      g_autofree char *number = captives_format_number (value, value == round (value) ? 0 : 1, locale);
      g_autoptr (GArray) hits = captives_dataset_search (dataset, number, 1000);

      /* Two decimals would be rounded here, and a minus is no part of a word. */
      if (value < 0 || value * 10 != round (value * 10))
        continue;
      g_test_message ("%s: %s", figure->id, number);
      g_assert_true (is_among (hits, figure->id));
    }

  g_assert_null (captives_dataset_get_failure (dataset));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (g_getenv ("CAPTIVES_DATASET") == NULL)
    {
      g_print ("1..0 # SKIP CAPTIVES_DATASET is not set\n");
      return 0;
    }

  g_test_add_func ("/bundled/foreign", test_foreign);
  g_test_add_func ("/bundled/figures", test_figures);
  g_test_add_func ("/bundled/sources", test_sources);
  g_test_add_func ("/bundled/charts", test_charts);
  g_test_add_func ("/bundled/search", test_search);

  return g_test_run ();
}
