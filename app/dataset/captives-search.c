/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Search: the words go through the trigram index where they are long enough, and every candidate is then looked at
 * again here, which finds short words and numbers. */

#include "config.h"

#include "captives-dataset-private.h"

#include <math.h>
#include <string.h>

/* A trigram index knows nothing of shorter words. */
#define SHORTEST_INDEXED 3

#define MAX_LIMIT 1000

/* One digit group after another, or digits with or without decimals; not in the middle of a longer number. */
#define NUMBER_PATTERN "(?<![0-9])(?:[0-9]{1,3}(?:[ ,.'\\x{a0}\\x{2009}\\x{202f}][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?)(?![0-9])"

typedef struct
{
  char     *text;   /* case-folded; of a number as it was typed */
  gboolean  is_number;
  double    number;     /* read only if is_number */
  gboolean  is_indexed; /* a word that the index finds */
} Word;

typedef struct
{
  CaptivesHit hit;
  guint       tier; /* 0: a figure with the very number; 1: other figures; then questions, sources, events */
} Candidate;

typedef struct
{
  CaptivesDataset *dataset;
  GArray          *words;   /* (element-type Word) */
  GArray          *found;   /* (element-type Candidate) */
  gboolean         matched; /* the index has found the words that it knows */
} Search;

static void
clear_word (gpointer word)
{
  g_free (((Word *) word)->text);
}

static void
add_word (GArray     *words,
          const char *text,
          gsize       length,
          gboolean    is_number)
{
  g_autofree char *piece = g_strndup (text, length);
  Word word = { g_utf8_casefold (piece, -1), is_number, 0, FALSE };

  word.is_indexed = !is_number && g_utf8_strlen (word.text, -1) >= SHORTEST_INDEXED;
  g_array_append_val (words, word);
}

static void
add_words (GArray     *words,
           const char *text,
           gsize       length)
{
  const char *end = text + length;
  const char *start = NULL;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gboolean is_blank = g_unichar_isspace (g_utf8_get_char (at));

      if (is_blank && start != NULL)
        add_word (words, start, at - start, FALSE);
      if (is_blank)
        start = NULL;
      else if (start == NULL)
        start = at;
    }

  if (start != NULL)
    add_word (words, start, end - start, FALSE);
}

/* A separator before exactly three digits groups them; another one is the decimal mark. */
static double
parse_number (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize n_digits = strspn (at + 1, "0123456789");

      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
      else if ((*at == ',' || *at == '.') && n_digits != 3)
        g_string_append_c (digits, '.');
    }

  return g_ascii_strtod (digits->str, NULL);
}

/* Full-width digits and letters, as a Japanese keyboard gives them, become plain ones. */
static GArray *
parse_query (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autoptr (GRegex) regex = g_regex_new (NUMBER_PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));
  int last = 0;
  int start;
  int end;

  g_array_set_clear_func (words, clear_word);
  g_regex_match (regex, plain, 0, &info);
  for (; g_match_info_fetch_pos (info, 0, &start, &end); g_match_info_next (info, NULL))
    {
      add_words (words, plain + last, start - last);
      add_word (words, plain + start, end - start, TRUE);
      g_array_index (words, Word, words->len - 1).number = parse_number (g_array_index (words, Word, words->len - 1).text);
      last = end;
    }

  add_words (words, plain + last, strlen (plain + last));
  return words;
}

/* Returns: (transfer full) (nullable): the words long enough for the index, each quoted, so that nothing in them is
 * an operator of FTS5; NULL if there are none */
static char *
build_match (GArray *words)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      g_auto (GStrv) pieces = NULL;
      g_autofree char *doubled = NULL;

      if (!word->is_indexed)
        continue;
      pieces = g_strsplit (word->text, "\"", -1);
      doubled = g_strjoinv ("\"\"", pieces);
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", doubled);
    }

  return match->len > 0 ? g_strdup (match->str) : NULL;
}

static gboolean
has_number (const CaptivesFigure *figure,
            double                number)
{
  return figure != NULL && (figure->value == number || figure->low == number || figure->high == number);
}

/* Leaves the digits of @printed and what separates words, so that "61 855" and "61,855" are one. */
static char *
join_digits (const char *printed)
{
  GString *joined = g_string_new (NULL);

  for (const char *at = printed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != ',' && c != '.' && c != '\'' && !g_unichar_isspace (c))
        g_string_append_unichar (joined, c);
    }

  return g_string_free (joined, FALSE);
}

static gboolean
is_printed (const CaptivesFigure *figure,
            const char           *text)
{
  g_autofree char *printed = NULL;
  g_autofree char *wanted = NULL;

  if (figure == NULL || figure->printed == NULL)
    return FALSE;

  printed = join_digits (figure->printed);
  wanted = join_digits (text);
  return strstr (printed, wanted) != NULL;
}

static gboolean
has_word (const CaptivesFigure *figure,
          const char           *text,
          const Word           *word)
{
  if (word->is_number && (has_number (figure, word->number) || is_printed (figure, word->text)))
    return TRUE;

  return strstr (text, word->text) != NULL;
}

/* Whether all words occur that the index has not found already. */
static gboolean
has_words (Search               *self,
           const CaptivesFigure *figure,
           const char           *text)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);

      if (self->matched && word->is_indexed)
        continue;
      if (folded == NULL)
        folded = g_utf8_casefold (text, -1);
      if (!has_word (figure, folded, word))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_very_number (Search               *self,
                 const CaptivesFigure *figure)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);

      if (word->is_number && has_number (figure, word->number))
        return TRUE;
    }

  return FALSE;
}

static const CaptivesHitKind hit_kinds[] = { CAPTIVES_HIT_FIGURE, CAPTIVES_HIT_QUESTION, CAPTIVES_HIT_SOURCE, CAPTIVES_HIT_EVENT };
static const char *const hit_words[] = { "figure", "question", "source", "event", NULL };
static const CaptivesRowsKind hit_rows[] = { CAPTIVES_ROWS_FIGURE, CAPTIVES_ROWS_QUESTION, CAPTIVES_ROWS_SOURCE,
                                             CAPTIVES_ROWS_EVENT };

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

/* Looks at one row of the index: @text is all its languages. */
static void
consider (Search     *self,
          const char *kind,
          const char *id,
          const char *text)
{
  const CaptivesFigure *figure;
  const char *const *row;
  Candidate candidate;
  int place = find_kind (kind);

  /* The index of a foreign file may name what is not there. */
  row = place >= 0 ? captives_dataset_find_row (self->dataset, hit_rows[place], id) : NULL;
  if (row == NULL)
    return;

  figure = place == 0 ? (gconstpointer) row : NULL;
  if (!has_words (self, figure, text))
    return;

  candidate = (Candidate) { { hit_kinds[place], *row }, has_very_number (self, figure) ? 0 : place + 1 };
  g_array_append_val (self->found, candidate);
}

/* Returns: (transfer full): the texts of all languages, from @column on, one a line, so that no word crosses them */
static char *
read_texts (sqlite3_stmt *statement,
            int           column)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (int i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    {
      const char *text = captives_sql_get_text (statement, column + i);

      g_string_append_printf (texts, "%s\n", text != NULL ? text : "");
    }

  return g_utf8_make_valid (texts->str, texts->len);
}

/* Returns: FALSE if the index could not be read to its end */
static gboolean
search_index (Search     *self,
              const char *match)
{
  const char *sql = match != NULL
                      ? "SELECT kind, id, text_en, text_ru, text_ja FROM search WHERE search MATCH ?1 ORDER BY rank"
                      : "SELECT kind, id, text_en, text_ru, text_ja FROM search ORDER BY rowid";
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  int status = sqlite3_prepare_v2 (self->dataset->db, sql, -1, &statement, NULL);

  if (status != SQLITE_OK)
    return FALSE;
  if (match != NULL)
    captives_sql_bind (statement, 1, match);

  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *text = read_texts (statement, 2);

      consider (self, captives_sql_get_text (statement, 0), captives_sql_get_text (statement, 1), text);
    }

  return status == SQLITE_DONE;
}

static int
compare_tiers (gconstpointer a,
               gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  return (int) left->tier - (int) right->tier;
}

GArray *
captives_dataset_search (CaptivesDataset *self,
                         const char      *query,
                         guint            limit)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *match = NULL;
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CaptivesHit));
  Search search;

  g_return_val_if_fail (self != NULL, hits);
  g_return_val_if_fail (query != NULL, hits);
  g_return_val_if_fail (limit >= 1 && limit <= MAX_LIMIT, hits);

  words = parse_query (query);
  if (words->len == 0)
    return hits;

  /* Where the index is damaged, its texts are still read one by one. */
  match = build_match (words);
  search = (Search) { self, words, found, match != NULL };
  if (!search_index (&search, match) && match != NULL)
    {
      g_array_set_size (found, 0);
      search.matched = FALSE;
      search_index (&search, NULL);
    }

  /* The sort is stable: inside a tier the order of the index stays, best first. */
  g_array_sort (found, compare_tiers);
  for (guint i = 0; i < found->len && i < limit; i++)
    g_array_append_val (hits, g_array_index (found, Candidate, i).hit);

  return hits;
}
