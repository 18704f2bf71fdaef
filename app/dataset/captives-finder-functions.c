/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the statements of the finder call: SQLite knows neither of our letters nor of what is computed. */

#include "config.h"

#include "captives-finder-private.h"
#include "captives-fold.h"
#include "captives-query-words.h"

#include <math.h>
#include <string.h>

static const char *
get_text (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

static double
get_number (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL ? NAN : sqlite3_value_double (value);
}

/* captives_key (text): bytes that sort as the text does in the locale; NULL for NULL */
static void
key_cb (sqlite3_context  *context,
        int               n_values,
        sqlite3_value   **values)
{
  const char *text = get_text (values[0]);
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  char *key;

  if (valid == NULL)
    return;
  key = g_utf8_collate_key (valid, -1);
  sqlite3_result_blob (context, key, (int) strlen (key), g_free);
}

/* captives_number (id, value): the value, also where it is computed */
static void
number_cb (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  const char *id = get_text (values[0]);
  const double *derived = id != NULL ? g_hash_table_lookup (self->derived, id) : NULL;

  if (derived != NULL)
    sqlite3_result_double (context, *derived);
  else
    sqlite3_result_value (context, values[1]);
}

/* captives_place (id): place in the list of figures wanted; NULL if it is not in it */
static void
place_cb (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  const char *id = get_text (values[0]);
  int place = self->places != NULL && id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->places, id)) : 0;

  if (place > 0)
    sqlite3_result_int (context, place);
}

static sqlite3_int64
find_words (CaptivesFinder *self,
            const char     *text)
{
  g_autofree char *folded = captives_fold (text);
  sqlite3_int64 mask = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      if (strstr (folded, g_array_index (self->words, CaptivesQueryWord, i).text) != NULL)
        mask |= (sqlite3_int64) 1 << i;
    }

  return mask;
}

/* captives_words (text, ...): which of the words occur, a bit for each */
static void
words_cb (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  sqlite3_int64 mask = 0;

  for (int i = 0; i < n_values; i++)
    {
      const char *text = get_text (values[i]);

      if (text != NULL)
        mask |= find_words (self, text);
    }

  sqlite3_result_int64 (context, mask);
}

/* captives_name (text): the same for a name that many rows have */
static void
name_cb (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  const char *text = get_text (values[0]);
  sqlite3_int64 *mask;

  if (text == NULL)
    {
      sqlite3_result_int64 (context, 0);
      return;
    }

  mask = g_hash_table_lookup (self->masks, text);
  if (mask == NULL)
    {
      mask = g_new (sqlite3_int64, 1);
      *mask = find_words (self, text);
      g_hash_table_insert (self->masks, g_strdup (text), mask);
    }
  sqlite3_result_int64 (context, *mask);
}

static const char *
name_word (CaptivesFinder     *self,
           CaptivesVocabulary  vocabulary,
           const char         *word)
{
  int value;

  return captives_vocabulary_parse (vocabulary, word, &value) ? captives_vocabulary_get_name (vocabulary, value, self->language) : "";
}

/* captives_kind (nature, qualifier, grade, unit): what a reader calls them */
static void
kind_cb (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  char *names = g_strdup_printf ("%s\n%s\n%s\n%s", name_word (self, CAPTIVES_VOCABULARY_NATURE, get_text (values[0])),
                                 name_word (self, CAPTIVES_VOCABULARY_QUALIFIER, get_text (values[1])),
                                 name_word (self, CAPTIVES_VOCABULARY_GRADE, get_text (values[2])),
                                 name_word (self, CAPTIVES_VOCABULARY_UNIT, get_text (values[3])));

  sqlite3_result_text (context, names, -1, g_free);
}

/* captives_numbers (value, low, high, printed): which of the words are its number, a bit for each */
static void
numbers_cb (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  CaptivesFinder *self = sqlite3_user_data (context);
  sqlite3_int64 mask = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const CaptivesQueryWord *word = &g_array_index (self->words, CaptivesQueryWord, i);

      if (word->is_number
          && (captives_query_word_compare (word, get_number (values[0]), get_number (values[1]), get_number (values[2])) != CAPTIVES_NUMBER_OTHER
              || captives_query_word_is_printed (word, get_text (values[3]))))
        mask |= (sqlite3_int64) 1 << i;
    }

  sqlite3_result_int64 (context, mask);
}

int
captives_finder_add_functions (CaptivesFinder *self)
{
  static const struct
  {
    const char *name;
    int         n_values; /* -1: any number */
    void      (*call) (sqlite3_context *context, int n_values, sqlite3_value **values);
  } functions[] = {
    { "captives_key", 1, key_cb },
    { "captives_number", 2, number_cb },
    { "captives_place", 1, place_cb },
    { "captives_words", -1, words_cb },
    { "captives_name", 1, name_cb },
    { "captives_kind", 4, kind_cb },
    { "captives_numbers", 4, numbers_cb },
  };
  int status = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (functions) && status == SQLITE_OK; i++)
    status = sqlite3_create_function (self->db, functions[i].name, functions[i].n_values, SQLITE_UTF8 | SQLITE_DIRECTONLY, self,
                                      functions[i].call, NULL, NULL);

  return status;
}
