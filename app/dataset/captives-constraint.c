/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-constraint.h"

/* A form of constraint.  The groups of @pattern can be used in @words; @column is the group that names the column. */
typedef struct
{
  const char *pattern;
  int         column;
  const char *words;
} Form;

static const Form forms[] = {
  { "^length \\((\\w+)\\) BETWEEN (\\d+) AND (\\d+)$", 1, "\\2 to \\3 characters were expected" },
  { "^(\\w+) IN \\((.*)\\)$", 1, "one of \\2 was expected" },
  { "^(\\w+) GLOB '\\[12\\]\\[0-9\\]\\[0-9\\]\\[0-9\\]\\*'$", 1,
    "a date such as 1945, 1945-12 or 1945-12-07 was expected" },
  { "^(\\w+) GLOB '\\[a-z\\]\\*' AND \\w+ NOT GLOB '\\*\\[\\^a-z0-9-\\]\\*' AND length \\(\\w+\\) <= (\\d+)$", 1,
    "at most \\2 small letters a-z, digits and hyphens were expected, a letter first" },
  { "^(\\w+) GLOB '\\[a-z\\]\\*' AND \\w+ NOT GLOB '\\*\\[\\^a-z0-9-\\]\\*'$", 1,
    "small letters a-z, digits and hyphens were expected, a letter first" },
  { "^(\\w+) GLOB '\\[a-z\\]\\*'$", 1, "a word that begins with a small letter a-z was expected" },
  { "^(\\w+) GLOB 'https://\\*' OR \\w+ GLOB 'http://\\*'$", 1,
    "an address that begins with https:// or http:// was expected" },
  { "^(\\w+) BETWEEN (-?\\d+) AND (-?\\d+)$", 1, "a number from \\2 to \\3 was expected" },
  { "^(\\w+) <> (\\w+)$", 1, "another row than in the column “\\2” was expected" },
  { "^\\((\\w+) = '([\\w-]+)'\\) OR \\((\\w+) IS NOT NULL\\)$", 3, "a text was expected, unless “\\1” is “\\2”" },
  { "^\\((\\w+) IS NOT NULL\\) OR \\((\\w+) IS NOT NULL\\) OR \\((\\w+) IS NOT NULL\\)$", 3,
    "a text was expected, where neither “\\1” nor “\\2” is given" },
  { "^\\((form) = 'elsewhere' AND figure IS NULL AND question IS NULL AND event IS NULL AND label_en IS NOT NULL\\) OR "
    "\\(form <> 'elsewhere' AND \\(figure IS NOT NULL\\) \\+ \\(question IS NOT NULL\\) "
    "\\+ \\(event IS NOT NULL\\) = 1\\)$", 1,
    "a figure, a question or an event was expected, one of them; with “elsewhere” none, but a label" },
};

/* The schema breaks long constraints into lines, and quotes words in SQL's way. */
static char *
make_plain (const char *expression)
{
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (spaces, expression, -1, 0, " ", 0, NULL);

  return g_strdup (g_strstrip (plain));
}

char *
captives_constraint_explain (const CaptivesTable   *table,
                             const char            *expression,
                             const CaptivesColumn **column)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (expression != NULL, NULL);
  g_return_val_if_fail (column != NULL, NULL);

  plain = make_plain (expression);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (forms[i].pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *name = NULL;
      g_autofree char *words = NULL;
      g_auto (GStrv) pieces = NULL;

      if (!g_regex_match (regex, plain, 0, &match))
        continue;
      name = g_match_info_fetch (match, forms[i].column);
      *column = captives_table_find_column (table, name);
      words = g_match_info_expand_references (match, forms[i].words, NULL);
      pieces = g_strsplit (words, "'", -1);

      return g_strjoinv ("", pieces);
    }

  *column = NULL;

  return g_strdup_printf ("the rule of the schema is %s", plain);
}
