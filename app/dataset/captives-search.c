/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Search: the words go through the trigram index where they are long enough, and every candidate is then looked at
 * again here, which finds short words and numbers. */

#include "config.h"

#include "captives-finder-private.h"
#include "captives-fold.h"
#include "captives-query-words.h"

#include <math.h>
#include <string.h>

/* A trigram index knows nothing of shorter words. */
#define SHORTEST_INDEXED 3

#define MAX_LIMIT 1000

/* What stands before the texts in a row of the statements below. */
enum
{
  COLUMN_KIND,
  COLUMN_ID,
  COLUMN_VALUE,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_PRINTED,
  COLUMN_TEXTS,
};

#define SELECT_ROWS "SELECT search.kind, search.id, f.value, f.low, f.high, f.printed, text_en, text_ru, text_ja" \
                    "  FROM search LEFT JOIN figure f ON search.kind = 'figure' AND f.id = search.id"

static const char select_all[] = SELECT_ROWS " ORDER BY search.rowid";
static const char select_all_figures[] = SELECT_ROWS " WHERE search.kind = 'figure' ORDER BY search.rowid";
static const char select_matches[] = SELECT_ROWS " WHERE search MATCH ?1 ORDER BY rank";
static const char select_matching_figures[] = SELECT_ROWS " WHERE search MATCH ?1 AND search.kind = 'figure' ORDER BY rank";
/* Where only numbers were searched, no text needs to be read. */
static const char select_numbers[] = "SELECT 'figure', id, value, low, high, printed, NULL, NULL, NULL FROM figure ORDER BY rowid";

static const char *const hit_words[] = { "figure", "question", "source", "event", NULL };
static const CaptivesHitKind hit_kinds[] = { CAPTIVES_HIT_FIGURE, CAPTIVES_HIT_QUESTION, CAPTIVES_HIT_SOURCE, CAPTIVES_HIT_EVENT };
static const CaptivesRowsKind hit_rows[] = { CAPTIVES_ROWS_FIGURE, CAPTIVES_ROWS_QUESTION, CAPTIVES_ROWS_SOURCE,
                                             CAPTIVES_ROWS_EVENT };

/* The numbers of a figure, and what of the row was found. */
typedef struct
{
  gboolean             is_figure;
  double               value;
  double               low;
  double               high;
  const char          *printed;
  char                *text;    /* of all languages, folded */
  CaptivesNumberMatch  number;  /* the best of all numbers that were searched */
} Row;

/* Which words a statement has looked for itself, so that only the rest is looked at here. */
typedef enum
{
  MATCHED_NOTHING,
  MATCHED_TEXTS,   /* long words, but numbers */
  MATCHED_ALL,     /* long words and long numbers */
} Matched;

typedef struct
{
  sqlite3    *db;
  GHashTable *derived;
  GArray     *words;   /* (element-type CaptivesQueryWord) */
  GArray     *found;   /* (element-type CaptivesFound) */
  GHashTable *figures; /* set of identifiers: those in @found */
  Matched     matched;
} Search;

static void
clear_found (gpointer found)
{
  g_free (((CaptivesFound *) found)->id);
}

static gboolean
is_matched (const CaptivesQueryWord *word,
            Matched                  matched)
{
  if (matched == MATCHED_NOTHING || (word->is_number && matched == MATCHED_TEXTS))
    return FALSE;

  return g_utf8_strlen (word->text, -1) >= SHORTEST_INDEXED;
}

/* Returns: (transfer full) (nullable): the words that @matched names, each quoted, so that nothing in them is an operator of
 * FTS5; NULL if there are none */
static char *
build_match (GArray  *words,
             Matched  matched)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const CaptivesQueryWord *word = &g_array_index (words, CaptivesQueryWord, i);
      g_auto (GStrv) pieces = NULL;
      g_autofree char *doubled = NULL;

      if (!is_matched (word, matched))
        continue;
      pieces = g_strsplit (word->text, "\"", -1);
      doubled = g_strjoinv ("\"\"", pieces);
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", doubled);
    }

  return match->len > 0 ? g_strdup (match->str) : NULL;
}

static void
compare_numbers (Search *self,
                 Row    *row)
{
  for (guint i = 0; i < self->words->len && row->is_figure; i++)
    {
      const CaptivesQueryWord *word = &g_array_index (self->words, CaptivesQueryWord, i);
      CaptivesNumberMatch match = word->is_number ? captives_query_word_compare (word, row->value, row->low, row->high) : CAPTIVES_NUMBER_OTHER;

      row->number = MAX (row->number, match);
    }
}

static gboolean
has_word (const Row               *row,
          const CaptivesQueryWord *word)
{
  if (word->is_number && row->is_figure
      && (captives_query_word_compare (word, row->value, row->low, row->high) != CAPTIVES_NUMBER_OTHER
          || captives_query_word_is_printed (word, row->printed)))
    return TRUE;

  return strstr (row->text, word->text) != NULL;
}

/* Whether all words occur that the index has not found already. */
static gboolean
has_words (Search    *self,
           const Row *row)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const CaptivesQueryWord *word = &g_array_index (self->words, CaptivesQueryWord, i);

      if (!is_matched (word, self->matched) && !has_word (row, word))
        return FALSE;
    }

  return TRUE;
}

static int
find_kind (const char *word)
{
  for (int i = 0; hit_words[i] != NULL; i++)
    {
      if (g_strcmp0 (hit_words[i], word) == 0)
        return i;
    }

  return -1;
}

static double
read_number (sqlite3_stmt *statement,
             int           column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL ? NAN : sqlite3_column_double (statement, column);
}

/* Returns: (transfer full): the texts of all languages, one a line, so that no word crosses them */
static char *
read_texts (sqlite3_stmt *statement)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      const char *text = captives_sql_get_text (statement, COLUMN_TEXTS + i);

      g_string_append (texts, text != NULL ? text : "");
      g_string_append_c (texts, '\n');
    }

  return captives_fold (texts->str);
}

/* A figure that is computed has no number in the file. */
static void
read_numbers (Search       *self,
              sqlite3_stmt *statement,
              Row          *row)
{
  const double *value = g_hash_table_lookup (self->derived, captives_sql_get_text (statement, COLUMN_ID));

  row->value = value != NULL ? *value : read_number (statement, COLUMN_VALUE);
  row->low = read_number (statement, COLUMN_LOW);
  row->high = read_number (statement, COLUMN_HIGH);
  row->printed = captives_sql_get_text (statement, COLUMN_PRINTED);
}

/* Looks at one row of the index. */
static void
consider (Search       *self,
          sqlite3_stmt *statement)
{
  int place = find_kind (captives_sql_get_text (statement, COLUMN_KIND));
  const char *id = captives_sql_get_text (statement, COLUMN_ID);
  Row row = { .is_figure = place == 0 };
  CaptivesFound one;

  /* The index of a foreign file may name what is not there; a figure may be found by its text and by its number. */
  if (place < 0 || id == NULL || (row.is_figure && g_hash_table_contains (self->figures, id)))
    return;

  if (row.is_figure)
    read_numbers (self, statement, &row);
  row.text = read_texts (statement);
  if (has_words (self, &row))
    {
      compare_numbers (self, &row);
      one = (CaptivesFound) { hit_kinds[place], g_strdup (id),
                              row.is_figure ? (guint) (CAPTIVES_NUMBER_EQUAL - row.number) : CAPTIVES_NUMBER_EQUAL + (guint) place };
      g_array_append_val (self->found, one);
      if (row.is_figure)
        g_hash_table_add (self->figures, one.id);
    }
  g_free (row.text);
}

/* Returns: FALSE if the index could not be read to its end */
static gboolean
search_rows (Search     *self,
             const char *sql,
             Matched     matched)
{
  g_autofree char *match = build_match (self->words, matched);
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  int status = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (status != SQLITE_OK)
    return FALSE;
  if (match != NULL)
    captives_sql_bind (statement, 1, match);

  self->matched = matched;
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    consider (self, statement);

  /* Whoever has interrupted it wants no other way either. */
  return status == SQLITE_DONE || status == SQLITE_INTERRUPT;
}

/* Figures whose number it is, though no text has its digits. */
static void
search_numbers (Search *self)
{
  g_autofree char *match = build_match (self->words, MATCHED_TEXTS);
  guint n_numbers = 0;

  /* Numbers come first. */
  while (n_numbers < self->words->len && g_array_index (self->words, CaptivesQueryWord, n_numbers).is_number)
    n_numbers++;

  if (n_numbers > 0 && match != NULL)
    search_rows (self, select_matching_figures, MATCHED_TEXTS);
  else if (n_numbers > 0)
    search_rows (self, n_numbers == self->words->len ? select_numbers : select_all_figures, MATCHED_NOTHING);
}

static int
compare_tiers (gconstpointer a,
               gconstpointer b)
{
  const CaptivesFound *left = a;
  const CaptivesFound *right = b;

  return (int) left->tier - (int) right->tier;
}

GArray *
captives_search_run (sqlite3    *db,
                     GHashTable *derived,
                     const char *query)
{
  g_autoptr (GArray) words = captives_query_words_parse (query);
  g_autoptr (GHashTable) figures = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *match = build_match (words, MATCHED_ALL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CaptivesFound));
  Search search = { db, derived, words, found, figures, MATCHED_NOTHING };

  g_array_set_clear_func (found, clear_found);
  if (words->len == 0)
    return found;

  if (match == NULL)
    search_rows (&search, select_all, MATCHED_NOTHING);
  else if (search_rows (&search, select_matches, MATCHED_ALL))
    search_numbers (&search);
  else
    {
      /* Where the index is damaged, its texts are still read one by one. */
      g_hash_table_remove_all (figures);
      g_array_set_size (found, 0);
      search_rows (&search, select_all, MATCHED_NOTHING);
    }

  /* The sort is stable: inside a tier the order of the index stays, best first. */
  g_array_sort (found, compare_tiers);
  return found;
}

void
captives_search_prepare (CaptivesDataset *dataset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hit_rows); i++)
    captives_dataset_peek_rows (dataset, hit_rows[i]);
}

/* Reading a table that is in memory changes nothing in it, and the dataset adds to none of these: of its own charts and stories,
 * which come and go, nothing is found. */
GArray *
captives_search_take (CaptivesDataset *dataset,
                      GArray          *found,
                      guint            limit)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CaptivesHit));

  for (guint i = 0; i < found->len && hits->len < limit; i++)
    {
      const CaptivesFound *one = &g_array_index (found, CaptivesFound, i);
      const char *const *row = NULL;

      for (gsize j = 0; j < G_N_ELEMENTS (hit_kinds) && row == NULL; j++)
        {
          if (hit_kinds[j] == one->kind)
            row = g_hash_table_lookup (dataset->rows[hit_rows[j]].by_id, one->id);
        }
      if (row != NULL)
        {
          CaptivesHit hit = { one->kind, *row };

          g_array_append_val (hits, hit);
        }
    }

  return hits;
}

GArray *
captives_dataset_search (CaptivesDataset *self,
                         const char      *query,
                         guint            limit)
{
  g_autoptr (GHashTable) derived = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (limit >= 1 && limit <= MAX_LIMIT, NULL);

  captives_search_prepare (self);
  derived = captives_dataset_list_derived (self);
  found = captives_search_run (self->db, derived, query);

  return captives_search_take (self, found, limit);
}
