/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-schema.h"
#include "captives-vocabulary.h"

#include <string.h>

static const int lengths[] = {
  [CAPTIVES_VOCABULARY_QUALIFIER] = CAPTIVES_QUALIFIER_RANGE + 1,
  [CAPTIVES_VOCABULARY_NATURE] = CAPTIVES_NATURE_DERIVED + 1,
  [CAPTIVES_VOCABULARY_GRADE] = CAPTIVES_GRADE_D + 1,
  [CAPTIVES_VOCABULARY_FAMILY] = CAPTIVES_FAMILY_PASSED_ON + 1,
  [CAPTIVES_VOCABULARY_UNIT] = CAPTIVES_UNIT_NORTHEAST_DOLLARS + 1,
};

static void
test_round_trip (void)
{
  for (gsize list = 0; list < G_N_ELEMENTS (lengths); list++)
    {
      for (int value = 0; value < lengths[list]; value++)
        {
          int again = -1;

          g_assert_true (captives_vocabulary_parse (list, captives_vocabulary_get_word (list, value), &again));
          g_assert_cmpint (again, ==, value);
        }
    }
}

static void
test_refuse (void)
{
  int value = 77;

  g_assert_false (captives_vocabulary_parse (CAPTIVES_VOCABULARY_QUALIFIER, NULL, &value));
  g_assert_false (captives_vocabulary_parse (CAPTIVES_VOCABULARY_QUALIFIER, "", &value));
  g_assert_false (captives_vocabulary_parse (CAPTIVES_VOCABULARY_QUALIFIER, "Exact", &value));
  g_assert_false (captives_vocabulary_parse (CAPTIVES_VOCABULARY_GRADE, "E", &value));
  g_assert_false (captives_vocabulary_parse (CAPTIVES_VOCABULARY_NATURE, "persons", &value));
  g_assert_cmpint (value, ==, 77);

  g_assert_true (captives_vocabulary_parse (CAPTIVES_VOCABULARY_GRADE, NULL, &value));
  g_assert_cmpint (value, ==, CAPTIVES_GRADE_NONE);
}

static void
test_names (void)
{
  for (gsize list = 0; list < G_N_ELEMENTS (lengths); list++)
    {
      for (int value = 0; value < lengths[list]; value++)
        {
          for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
            {
              const char *name = captives_vocabulary_get_name (list, value, language);
              const char *meaning = captives_vocabulary_get_meaning (list, value, language);

              g_assert_true (name != NULL && name[0] != '\0');
              g_assert_cmpint (strlen (meaning), >=, strlen (name));
            }
        }
    }

  g_assert_cmpstr (captives_vocabulary_get_name (CAPTIVES_VOCABULARY_QUALIFIER, CAPTIVES_QUALIFIER_AT_LEAST,
                                                 CAPTIVES_LANGUAGE_RUSSIAN), ==, "не менее");
  g_assert_cmpstr (captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, CAPTIVES_GRADE_A,
                                                 CAPTIVES_LANGUAGE_JAPANESE), ==, "A");
}

/* Each word stands in the schema, and the check that lists the words of a column lists no others: as many words are
 * counted between its brackets as the vocabulary has. */
static void
test_schema (void)
{
  const char *const checks[] = {
    [CAPTIVES_VOCABULARY_QUALIFIER] = "CHECK (qualifier IN (",
    [CAPTIVES_VOCABULARY_NATURE] = "CHECK (nature IN (",
    [CAPTIVES_VOCABULARY_GRADE] = "CHECK (grade IN (",
    [CAPTIVES_VOCABULARY_FAMILY] = "CHECK (family IN (",
    [CAPTIVES_VOCABULARY_UNIT] = "CHECK (unit IN (",
  };

  for (gsize list = 0; list < G_N_ELEMENTS (lengths); list++)
    {
      const char *start = strstr (captives_schema_get_sql (), checks[list]);
      g_autofree char *words = NULL;
      g_auto (GStrv) pieces = NULL;

      g_assert_nonnull (start);
      start += strlen (checks[list]);
      words = g_strndup (start, strcspn (start, ")"));
      pieces = g_strsplit (words, "'", -1);

      /* "not graded" has no word. */
      g_assert_cmpuint (g_strv_length (pieces) / 2, ==, lengths[list] - (list == CAPTIVES_VOCABULARY_GRADE ? 1 : 0));
      for (guint i = 1; pieces[i - 1] != NULL && pieces[i] != NULL; i += 2)
        {
          int value;

          g_assert_true (captives_vocabulary_parse (list, pieces[i], &value));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/round-trip", test_round_trip);
  g_test_add_func ("/vocabulary/refuse", test_refuse);
  g_test_add_func ("/vocabulary/names", test_names);
  g_test_add_func ("/vocabulary/schema", test_schema);

  return g_test_run ();
}
