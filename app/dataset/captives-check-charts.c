/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about charts and slides: their numbers come from figures, their marks stand in rows and lanes that exist. */

#include "config.h"

#include "captives-check-private.h"

#include "captives-sql.h"

#include <string.h>

/* Digits in these are a date, and no number of the history.  The order matters: the longer form first. */
static const char *const date_patterns[] = {
  "(18|19|20)\\d\\d-\\d\\d(-\\d\\d)?",                                       /* 1945-12-07 */
  "\\d{1,2}\\.\\d{1,2}\\.(18|19|20)\\d\\d",                                  /* 07.12.1945 */
  "\\d{1,2}([-–]\\d{1,2})?\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*",
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s+\\d{1,2}(?!\\d)",
  "\\d{1,2}([-–]\\d{1,2})?\\s+(янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*",
  "(\\d{1,2}[-–~〜・、])?\\d{1,2}月(\\d{1,2}([-–~〜・、]\\d{1,2})?日)?",            /* 8月9日, 5～6月 */
  "(?<!\\d)(18|19|20)\\d\\d[-–~〜]\\d\\d(?!\\d)",                             /* 1945–56 */
  "(?<!\\d)(18|19|20)\\d\\d(?!\\d)",
};

static gboolean
is_chart_text (const CaptivesTriple *triple)
{
  const char *const tables[] = { "section", "chart", "chart_group", "chart_mark", "story", "slide", NULL };

  return g_strv_contains (tables, triple->table->name);
}

static char *
replace (char       *text,
         const char *pattern)
{
  g_autofree char *old = text;
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (regex, old, -1, 0, " ", 0, NULL);
}

/* (transfer full) (nullable): a number that somebody typed into @text */
static char *
find_typed_number (const char *text)
{
  g_autofree char *rest = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autoptr (GRegex) digits = g_regex_new ("\\d[\\d.,]*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  rest = replace (g_steal_pointer (&rest), "\\{[^}]*\\}");
  for (gsize i = 0; i < G_N_ELEMENTS (date_patterns); i++)
    rest = replace (g_steal_pointer (&rest), date_patterns[i]);

  return g_regex_match (digits, rest, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

typedef void (*ChartTextFunc) (CaptivesCheck *check,
                               const char    *column,
                               const char    *text,
                               char         **message);

static void
for_each_column (CaptivesCheck        *check,
                 const CaptivesTriple *triple,
                 int                   language,
                 ChartTextFunc         func)
{
  const CaptivesColumn *first = g_ptr_array_index (triple->table->columns, 0);
  const char *column = triple->names[language];
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT rowid, \"%s\", %s FROM %s WHERE %s IS NOT NULL", first->name, column,
                         triple->table->name, column);
  statement = captives_sql_prepare (check->package->database, sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *message = NULL;

      func (check, column, captives_sql_get_text (statement, 2), &message);
      if (message != NULL)
        captives_check_add (check, triple->table->name, sqlite3_column_int64 (statement, 0),
                            captives_sql_get_text (statement, 1), message);
    }
}

static void
for_each_chart_text (CaptivesCheck *check,
                     ChartTextFunc  func)
{
  g_autoptr (GPtrArray) triples = captives_check_list_triples (check->package);

  for (guint i = 0; i < triples->len; i++)
    {
      const CaptivesTriple *triple = g_ptr_array_index (triples, i);

      for (int language = 0; is_chart_text (triple) && language < 3; language++)
        for_each_column (check, triple, language, func);
    }
}

static void
look_for_number (CaptivesCheck *check,
                 const char    *column,
                 const char    *text,
                 char         **message)
{
  g_autofree char *number = find_typed_number (text);

  if (number != NULL)
    *message = g_strdup_printf ("%s: it holds the number “%s”, a {figure} or a date was expected", column, number);
}

static void
check_typed_numbers (CaptivesCheck *check)
{
  for_each_chart_text (check, look_for_number);
}

static gboolean
is_figure (CaptivesCheck *check,
           const char    *id)
{
  g_autoptr (CaptivesSqlStatement) statement = NULL;

  statement = captives_sql_prepare (check->package->database, "SELECT 1 FROM figure WHERE id = ?1");
  captives_sql_bind (statement, 1, id);

  return sqlite3_step (statement) == SQLITE_ROW;
}

static void
look_for_placeholders (CaptivesCheck *check,
                       const char    *column,
                       const char    *text,
                       char         **message)
{
  const char *open = strchr (text, '{');
  const char *stray = strpbrk (text, "}");

  while (open != NULL && *message == NULL)
    {
      const char *close = strpbrk (open + 1, "{}");
      g_autofree char *id = NULL;

      if (stray < open || close == NULL || *close == '{')
        break;
      id = g_strndup (open + 1, close - open - 1);
      if (!is_figure (check, id))
        *message = g_strdup_printf ("%s: {%s} stands for no figure, the identifier of one was expected", column, id);
      open = strchr (close, '{');
      stray = strchr (close + 1, '}');
    }
  if (*message == NULL && (open != NULL || stray != NULL))
    *message = g_strdup_printf ("%s: its braces are no pairs, {figure} was expected", column);
}

static void
check_placeholders (CaptivesCheck *check)
{
  for_each_chart_text (check, look_for_placeholders);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return strcmp (a, b);
}

/* (transfer full): the identifiers in braces, each once, sorted */
static char *
list_placeholders (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\{([^{}]*)\\}", 0, 0, NULL);
  g_autoptr (GTree) ids = g_tree_new_full (compare_texts, NULL, g_free, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GString *list = g_string_new (NULL);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_tree_insert (ids, g_match_info_fetch (match, 1), NULL);
  for (GTreeNode *node = g_tree_node_first (ids); node != NULL; node = g_tree_node_next (node))
    g_string_append_printf (list, "{%s}", (const char *) g_tree_node_key (node));

  return g_string_free (list, FALSE);
}

static void
compare_placeholders (CaptivesCheck        *check,
                      const CaptivesTriple *triple)
{
  const CaptivesColumn *first = g_ptr_array_index (triple->table->columns, 0);
  g_autoptr (CaptivesSqlStatement) statement = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT rowid, \"%s\", %s, %s, %s FROM %s WHERE %s IS NOT NULL", first->name, triple->names[0],
                         triple->names[1], triple->names[2], triple->table->name, triple->names[0]);
  statement = captives_sql_prepare (check->package->database, sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *english = list_placeholders (captives_sql_get_text (statement, 2));

      for (int language = 1; language < 3; language++)
        {
          g_autofree char *other = list_placeholders (captives_sql_get_text (statement, 2 + language));
          g_autofree char *message = NULL;

          if (strcmp (english, other) == 0)
            continue;
          message = g_strdup_printf ("%s: its figures are %s, those of the English text, %s, were expected",
                                     triple->names[language], *other != '\0' ? other : "none",
                                     *english != '\0' ? english : "none");
          captives_check_add (check, triple->table->name, sqlite3_column_int64 (statement, 0),
                              captives_sql_get_text (statement, 1), message);
        }
    }
}

static void
check_same_placeholders (CaptivesCheck *check)
{
  g_autoptr (GPtrArray) triples = captives_check_list_triples (check->package);

  for (guint i = 0; i < triples->len; i++)
    {
      if (is_chart_text (g_ptr_array_index (triples, i)))
        compare_placeholders (check, g_ptr_array_index (triples, i));
    }
}

const CaptivesRule captives_rules_charts[] = {
  { .name = "typed-number", .run = check_typed_numbers },
  { .name = "placeholder", .run = check_placeholders },
  { .name = "same-figures", .run = check_same_placeholders },
  { .name = "mark-cell", .table = "chart_mark",
    .sql = "SELECT m.rowid, m.chart, iif (r.key IS NULL, 'row: “' || m.row || '” is no row',"
           "    'lane: “' || m.lane || '” is no lane')"
           "  || ' of the chart, a key from chart_group was expected'"
           "  FROM chart_mark m"
           "  LEFT JOIN chart_group r ON r.chart = m.chart AND r.axis = 'row' AND r.key = m.row"
           "  LEFT JOIN chart_group l ON l.chart = m.chart AND l.axis = 'lane' AND l.key = m.lane"
           "  WHERE r.key IS NULL OR (m.lane IS NOT NULL AND l.key IS NULL)" },
  { .name = "mark-part", .table = "chart_mark",
    .sql = "SELECT m.rowid, m.chart, 'form: a part needs the mark it is part of in the same cell before it'"
           "  FROM chart_mark m WHERE m.form = 'part' AND NOT EXISTS (SELECT 1 FROM chart_mark b"
           "    WHERE b.chart = m.chart AND b.row = m.row AND b.lane IS m.lane AND b.form = 'whole'"
           "      AND b.rowid < m.rowid)" },
  { .name = "slide-highlight", .table = "slide",
    .sql = "SELECT s.rowid, s.story, 'highlight: “' || s.highlight || '” is not drawn by the chart, a figure of its marks"
           " was expected'"
           "  FROM slide s WHERE s.highlight IS NOT NULL"
           "  AND NOT EXISTS (SELECT 1 FROM chart_mark m WHERE m.chart = s.chart AND (m.figure = s.highlight"
           "    OR m.question = (SELECT f.question FROM figure f WHERE f.id = s.highlight)))"
           "  AND NOT EXISTS (SELECT 1 FROM chart_group g JOIN balance_line b ON b.balance = g.balance"
           "    WHERE g.chart = s.chart AND b.figure = s.highlight)" },
  { .name = "story-slides", .table = "story",
    .sql = "SELECT t.rowid, t.id, 'it has no slide, one at least was expected'"
           "  FROM story t WHERE NOT EXISTS (SELECT 1 FROM slide s WHERE s.story = t.id)" },
  { NULL },
};
