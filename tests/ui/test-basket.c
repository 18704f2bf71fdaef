/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The citation basket and what is written from it, without a window. */

#include "config.h"

#include "captives-basket.h"
#include "captives-citation-text.h"
#include "captives-format.h"
#include "captives-settings.h"

#include <string.h>

#define EN CAPTIVES_LANGUAGE_ENGLISH

static CaptivesDataset *
open_dataset (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  return dataset;
}

static CaptivesAddress *
name_row (CaptivesAddressKind  kind,
          GPtrArray           *rows,
          guint                index)
{
  CaptivesAddress *address = captives_address_new (kind, *(const char **) g_ptr_array_index (rows, index));

  g_ptr_array_unref (rows);
  return address;
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
assert_holds (CaptivesBasket  *basket,
              CaptivesDataset *dataset,
              guint            n)
{
  g_autoptr (GPtrArray) addresses = captives_basket_list (basket, dataset);

  g_assert_cmpuint (addresses->len, ==, n);
}

/* Without settings it works all the same, and forgets at the end. */
static void
test_collect (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (CaptivesBasket) basket = captives_basket_new (NULL);
  g_autoptr (CaptivesAddress) figure = name_row (CAPTIVES_ADDRESS_FIGURE, captives_dataset_list_figures (dataset, NULL), 0);
  g_autoptr (CaptivesAddress) source = name_row (CAPTIVES_ADDRESS_SOURCE, captives_dataset_list_sources (dataset), 0);
  g_autoptr (CaptivesAddress) absent = captives_address_new (CAPTIVES_ADDRESS_FIGURE, "no-such-figure");
  g_autoptr (CaptivesAddress) slot = captives_address_new (CAPTIVES_ADDRESS_SLOT, "1,1");
  g_autoptr (GPtrArray) listed = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (basket, "changed", G_CALLBACK (count_cb), &n_changes);
  captives_basket_add (basket, dataset, figure);
  captives_basket_add (basket, dataset, source);
  captives_basket_add (basket, dataset, figure);
  captives_basket_add (basket, dataset, absent);
  captives_basket_add (basket, dataset, slot);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (captives_basket_contains (basket, dataset, figure));
  g_assert_false (captives_basket_contains (basket, dataset, absent));
  g_assert_false (captives_basket_contains (basket, dataset, NULL));
  g_assert_false (captives_basket_contains (basket, NULL, figure));
  assert_holds (basket, NULL, 0);

  listed = captives_basket_list (basket, dataset);
  g_assert_cmpuint (listed->len, ==, 2);
  g_assert_true (captives_address_equal (g_ptr_array_index (listed, 0), figure));
  g_assert_true (captives_address_equal (g_ptr_array_index (listed, 1), source));

  captives_basket_remove (basket, dataset, figure);
  captives_basket_remove (basket, dataset, figure);
  g_assert_cmpuint (n_changes, ==, 3);
  assert_holds (basket, dataset, 1);
  captives_basket_clear (basket, dataset);
  assert_holds (basket, dataset, 0);
}

/* Settings bring it back, hand it to the basket of another window, and may hold anything. */
static void
test_settings (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GSettings) settings = captives_settings_new ();
  g_autoptr (GSettings) same_settings = captives_settings_new ();
  g_autoptr (CaptivesBasket) basket = NULL;
  g_autoptr (CaptivesBasket) other = NULL;
  g_autoptr (CaptivesAddress) figure = name_row (CAPTIVES_ADDRESS_FIGURE, captives_dataset_list_figures (dataset, NULL), 1);
  const char *foreign[] = { "another-dataset figure:x", "nonsense", "", NULL };
  g_auto (GStrv) left = NULL;
  guint n_changes = 0;

  g_assert_nonnull (settings);
  g_settings_set_strv (settings, "basket", foreign);
  basket = captives_basket_new (settings);
  other = captives_basket_new (same_settings);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count_cb), &n_changes);
  assert_holds (basket, dataset, 0);

  captives_basket_add (basket, dataset, figure);
  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (captives_basket_contains (other, dataset, figure));

  g_clear_object (&basket);
  basket = captives_basket_new (settings);
  assert_holds (basket, dataset, 1);

  captives_basket_clear (basket, dataset);
  left = g_settings_get_strv (settings, "basket");
  g_assert_true (g_strv_equal ((const char *const *) left, foreign));
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at++)
    n++;

  return n;
}

/* A figure whose origin is also a witness, if the dataset has one. */
static const CaptivesFigure *
find_own_witness (CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figure->id);
      const CaptivesCitation *first = citations->len == 2 ? g_ptr_array_index (citations, 0) : NULL;
      const CaptivesCitation *second = citations->len == 2 ? g_ptr_array_index (citations, 1) : NULL;

      if (first != NULL && first->role != second->role && g_str_equal (first->source, second->source))
        return figure;
    }

  return NULL;
}

static void
test_own_witness (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  const CaptivesFigure *figure = find_own_witness (dataset);
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) witnesses = NULL;
  const CaptivesCitationLine *origin;
  const CaptivesCitationLine *witness;

  g_assert_nonnull (figure);
  origins = captives_citation_list_lines (dataset, figure, CAPTIVES_CITATION_ORIGIN, EN);
  witnesses = captives_citation_list_lines (dataset, figure, CAPTIVES_CITATION_WITNESS, EN);
  g_assert_cmpuint (origins->len, ==, 1);
  g_assert_cmpuint (witnesses->len, ==, 1);
  origin = g_ptr_array_index (origins, 0);
  witness = g_ptr_array_index (witnesses, 0);
  g_assert_true (origin->source == witness->source);
  g_assert_cmpstr (witness->text, ==, "the document itself");
  g_assert_cmpuint (strlen (origin->text), >, strlen (witness->text));
}

/* No citation says its sheets twice, once in the reference and once as the passage. */
static void
test_passages (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);
  guint n_sheets = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GPtrArray) lines = captives_citation_list_lines (dataset, g_ptr_array_index (figures, i),
                                                                  CAPTIVES_CITATION_ORIGIN, EN);

      for (guint j = 0; j < lines->len; j++)
        {
          const CaptivesCitationLine *line = g_ptr_array_index (lines, j);
          g_autofree char *sheets = captives_format_pages (line->source->list);

          if (sheets == NULL || strpbrk (sheets, "0123456789") == NULL || strlen (sheets) < 3)
            continue;
          n_sheets++;
          g_assert_cmpuint (count (line->text, sheets), ==, 1);
        }
    }
  g_assert_cmpuint (n_sheets, >, 0);
}

static void
test_write (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_address_free);
  const CaptivesFigure *figure = find_own_witness (dataset);
  const CaptivesSource *source = captives_dataset_get_origin (dataset, figure->id);
  g_autofree char *empty = captives_citation_write (dataset, addresses, CAPTIVES_BIBLIOGRAPHY_CSL_JSON, (CaptivesLocale) { EN });
  g_autofree char *text = NULL;
  g_autofree char *bibtex = NULL;
  g_autofree char *key = g_strdup_printf ("{%s,", source->id);

  g_assert_cmpuint (count (empty, "\"id\""), ==, 0);

  /* The figure, its question's answers, its source, and what is not there: each document once. */
  g_ptr_array_add (addresses, captives_address_new (CAPTIVES_ADDRESS_FIGURE, figure->id));
  g_ptr_array_add (addresses, captives_address_new (CAPTIVES_ADDRESS_SOURCE, source->id));
  g_ptr_array_add (addresses, captives_address_new (CAPTIVES_ADDRESS_SOURCE, "no-such-source"));
  if (figure->question != NULL)
    g_ptr_array_add (addresses, captives_address_new (CAPTIVES_ADDRESS_QUESTION, figure->question));
  text = captives_citation_write (dataset, addresses, CAPTIVES_BIBLIOGRAPHY_TEXT, (CaptivesLocale) { EN });
  bibtex = captives_citation_write (dataset, addresses, CAPTIVES_BIBLIOGRAPHY_BIBTEX, (CaptivesLocale) { EN });
  g_assert_cmpuint (count (text, captives_text_get (&figure->counted, EN)), ==, figure->question != NULL ? 2 : 1);
  g_assert_cmpuint (count (text, captives_dataset_get_info (dataset)->version), >=, 1);
  g_assert_cmpuint (count (bibtex, key), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/basket/collect", test_collect);
  g_test_add_func ("/basket/settings", test_settings);
  g_test_add_func ("/citation/own-witness", test_own_witness);
  g_test_add_func ("/citation/passages", test_passages);
  g_test_add_func ("/citation/write", test_write);

  return g_test_run ();
}
