/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opens dataset files that are spoiled by chance.  Most are refused, with a reason; of the others everything is read. */

#include "config.h"

#include "captives-bibliography.h"
#include "captives-dataset.h"
#include "captives-format.h"
#include "fuzz.h"
#include "test-fixture.h"

#include <glib/gstdio.h>

static FuzzPlan plan;

static void
read_figure (CaptivesDataset      *dataset,
             const CaptivesFigure *figure,
             CaptivesLanguage      language)
{
  g_autofree char *value = captives_format_value (figure, (CaptivesLocale) { language });
  g_autofree char *spoken = captives_format_value_spoken (figure, language);
  g_autofree char *span = captives_format_span (figure->begins, figure->ends, language);
  g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (dataset, figure->id);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (dataset, figure->id);

  g_assert_true (g_utf8_validate (value, -1, NULL) && g_utf8_validate (spoken, -1, NULL));
  g_assert_true (g_utf8_validate (span, -1, NULL));
  captives_dataset_get_claimant (dataset, figure->id, language);
  for (guint i = 0; i < rivals->len; i++)
    {
      g_autofree char *persons = NULL;
      g_autofree char *share = NULL;

      captives_format_difference (g_ptr_array_index (rivals, i), figure, (CaptivesLocale) { language }, &persons, &share);
      g_assert_true (persons != NULL && share != NULL);
    }
}

static void
read_everything (CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);
  g_autoptr (GPtrArray) sources = captives_dataset_list_sources (dataset);
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances (dataset);
  g_autoptr (GArray) hits = captives_dataset_search (dataset, "dead 70", 100);
  g_autoptr (GArray) short_hits = captives_dataset_search (dataset, "D", 100);

  for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      for (guint i = 0; i < figures->len; i++)
        read_figure (dataset, g_ptr_array_index (figures, i), language);
      for (guint i = 0; i < balances->len; i++)
        g_free (captives_format_residual (dataset, ((CaptivesBalance *) g_ptr_array_index (balances, i))->id, (CaptivesLocale) { language }));
      for (CaptivesBibliography format = 0; format <= CAPTIVES_BIBLIOGRAPHY_CSL_JSON; format++)
        g_free (captives_bibliography_write (sources, format, language));
    }
}

static gboolean
open_spoiled (const char    *path,
              CaptivesTrust  trust)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (path, trust, &error);

  if (dataset == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == CAPTIVES_DATASET_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  g_assert_no_error (error);
  if (trust == CAPTIVES_TRUST_FOREIGN)
    read_everything (dataset);
  /* What was not checked may end early, and says so, but it must not break anything. */
  else
    g_ptr_array_unref (captives_dataset_list_figures (dataset, NULL));
  return TRUE;
}

static void
test_dataset (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (NULL);
  g_autofree char *path = g_build_filename (fixture->directory, "spoiled.captives", NULL);
  g_autofree char *whole = NULL;
  gsize length;
  guint n_opened = 0;

  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (guint32 seed = plan.first_seed; seed < plan.first_seed + plan.n_rounds; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (GByteArray) bytes = g_byte_array_append (g_byte_array_new (), (const guint8 *) whole, (guint) length);

      g_test_message ("seed %u", seed);
      fuzz_spoil (bytes, NULL, chance);
      g_assert_true (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_NONE, 0600,
                                               NULL));
      n_opened += open_spoiled (path, CAPTIVES_TRUST_FOREIGN);
      open_spoiled (path, CAPTIVES_TRUST_BUNDLED);
    }
  g_test_message ("%u of %u were taken", n_opened, plan.n_rounds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plan = fuzz_plan_read (argc, argv, 100);
  g_test_add_func ("/fuzz/dataset", test_dataset);

  return g_test_run ();
}
