/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Addresses and the way back through them, without a window. */

#include "config.h"

#include "captives-history.h"

static CaptivesDataset *
open_dataset (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
assert_same_text (const char *text)
{
  g_autoptr (CaptivesAddress) address = captives_address_parse (text);
  g_autofree char *again = NULL;

  g_assert_nonnull (address);
  again = captives_address_to_string (address);
  g_assert_cmpstr (again, ==, text);
}

static void
test_text (void)
{
  static const char *const wrong[] = { "", ":", "figure", "figure:", "figures:a", "fig:a", "nothing:a", " figure:a", ":a" };

  assert_same_text ("figure:mvd-died");
  assert_same_text ("source:a:b");
  assert_same_text ("question:x");
  assert_same_text ("event:x");
  assert_same_text ("balance:x");
  assert_same_text ("slot:3,-1");
  assert_same_text ("nothing:");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (captives_address_parse (wrong[i]));
}

static void
test_equal (void)
{
  g_autoptr (CaptivesAddress) figure = captives_address_new (CAPTIVES_ADDRESS_FIGURE, "a");
  g_autoptr (CaptivesAddress) same = captives_address_copy (figure);
  g_autoptr (CaptivesAddress) source = captives_address_new (CAPTIVES_ADDRESS_SOURCE, "a");
  g_autoptr (CaptivesAddress) none = captives_address_new (CAPTIVES_ADDRESS_SOURCE, NULL);

  g_assert_true (captives_address_equal (figure, same));
  g_assert_false (captives_address_equal (figure, source));
  g_assert_false (captives_address_equal (figure, NULL));
  g_assert_cmpint (none->kind, ==, CAPTIVES_ADDRESS_NOTHING);
  g_assert_true (captives_address_equal (none, NULL));
  g_assert_true (captives_address_equal (NULL, NULL));
  g_assert_null (captives_address_copy (NULL));
}

/* Every row of the bundled dataset has an address and a description in each language; what is not there has none. */
static void
check_kind (CaptivesDataset     *dataset,
            CaptivesAddressKind  kind,
            GPtrArray           *rows)
{
  g_autoptr (CaptivesAddress) absent = captives_address_new (kind, "no-such-row");
  char *title = NULL;
  char *detail = NULL;

  g_assert_cmpuint (rows->len, >, 0);
  g_assert_false (captives_address_describe (absent, dataset, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, &title, &detail));
  g_assert_null (title);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CaptivesAddress) address = captives_address_new (kind, *(const char **) g_ptr_array_index (rows, i));

      g_assert_true (captives_address_exists (address, dataset));
      for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          g_assert_true (captives_address_describe (address, dataset, (CaptivesLocale) { language }, &title, &detail));
          g_assert_cmpuint (strlen (title), >, 0);
          g_assert_true (detail == NULL || *detail != '\0');
          g_clear_pointer (&title, g_free);
          g_clear_pointer (&detail, g_free);
        }
    }
  g_ptr_array_unref (rows);
}

static void
test_describe (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (CaptivesAddress) slot = captives_address_new (CAPTIVES_ADDRESS_SLOT, "1,1");

  check_kind (dataset, CAPTIVES_ADDRESS_FIGURE, captives_dataset_list_figures (dataset, NULL));
  check_kind (dataset, CAPTIVES_ADDRESS_SOURCE, captives_dataset_list_sources (dataset));
  check_kind (dataset, CAPTIVES_ADDRESS_QUESTION, captives_dataset_list_questions (dataset));
  check_kind (dataset, CAPTIVES_ADDRESS_EVENT, captives_dataset_list_events (dataset));
  check_kind (dataset, CAPTIVES_ADDRESS_BALANCE, captives_dataset_list_balances (dataset));
  g_assert_false (captives_address_exists (slot, dataset));
  g_assert_false (captives_address_exists (slot, NULL));
}

static gboolean
note (CaptivesHistory *history,
      const char      *chart,
      const char      *reading,
      const char      *address)
{
  g_autoptr (CaptivesAddress) parsed = address != NULL ? captives_address_parse (address) : NULL;
  const CaptivesHistoryEntry entry = { chart, reading, parsed };

  return captives_history_note (history, &entry);
}

static void
assert_entry (const CaptivesHistoryEntry *entry,
              const char                 *chart,
              const char                 *reading,
              const char                 *address)
{
  g_autoptr (CaptivesAddress) parsed = address != NULL ? captives_address_parse (address) : NULL;

  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->chart, ==, chart);
  g_assert_cmpstr (entry->reading, ==, reading);
  g_assert_true (captives_address_equal (entry->address, parsed));
}

static void
test_walk (void)
{
  g_autoptr (CaptivesHistory) history = captives_history_new ();

  g_assert_false (captives_history_can_go_back (history));
  g_assert_false (captives_history_can_go_forward (history));
  g_assert_null (captives_history_go_back (history));
  g_assert_null (captives_history_go_forward (history));

  g_assert_true (note (history, "a", NULL, NULL));
  g_assert_false (note (history, "a", NULL, "nothing:"));
  g_assert_false (captives_history_can_go_back (history));
  g_assert_true (note (history, "a", "soviet", NULL));
  g_assert_true (note (history, "a", "soviet", "figure:x"));
  g_assert_true (note (history, "b", "soviet", "figure:x"));

  assert_entry (captives_history_go_back (history), "a", "soviet", "figure:x");
  assert_entry (captives_history_go_back (history), "a", "soviet", NULL);
  assert_entry (captives_history_go_back (history), "a", NULL, NULL);
  g_assert_null (captives_history_go_back (history));
  assert_entry (captives_history_go_forward (history), "a", "soviet", NULL);
  /* What is shown on the way is the current entry already. */
  g_assert_false (note (history, "a", "soviet", NULL));
  g_assert_true (captives_history_can_go_forward (history));
}

static void
test_branch (void)
{
  g_autoptr (CaptivesHistory) history = captives_history_new ();

  note (history, "a", NULL, NULL);
  note (history, "b", NULL, NULL);
  note (history, "c", NULL, NULL);
  captives_history_go_back (history);
  captives_history_go_back (history);
  g_assert_true (note (history, "d", NULL, NULL));
  g_assert_false (captives_history_can_go_forward (history));
  assert_entry (captives_history_go_back (history), "a", NULL, NULL);
  assert_entry (captives_history_go_forward (history), "d", NULL, NULL);

  captives_history_clear (history);
  g_assert_false (captives_history_can_go_back (history));
  g_assert_true (note (history, "d", NULL, NULL));
  g_assert_false (captives_history_can_go_back (history));
}

static void
test_limit (void)
{
  g_autoptr (CaptivesHistory) history = captives_history_new ();
  guint n_back = 0;

  for (guint i = 0; i < CAPTIVES_HISTORY_MAX + 10; i++)
    {
      g_autofree char *chart = g_strdup_printf ("%u", i);

      g_assert_true (note (history, chart, NULL, NULL));
    }

  while (captives_history_can_go_back (history))
    {
      const CaptivesHistoryEntry *entry = captives_history_go_back (history);

      n_back++;
      if (!captives_history_can_go_back (history))
        assert_entry (entry, "10", NULL, NULL);
    }
  g_assert_cmpuint (n_back, ==, CAPTIVES_HISTORY_MAX - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/text", test_text);
  g_test_add_func ("/address/equal", test_equal);
  g_test_add_func ("/address/describe", test_describe);
  g_test_add_func ("/history/walk", test_walk);
  g_test_add_func ("/history/branch", test_branch);
  g_test_add_func ("/history/limit", test_limit);

  return g_test_run ();
}
