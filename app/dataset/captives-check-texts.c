/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about texts: three languages that differ, each in its own script. */

#include "config.h"

#include "captives-check-private.h"

#include "captives-sql.h"

#include <string.h>

/* What scripts the letters of a text belong to. */
typedef struct
{
  gboolean any;
  gboolean cyrillic;
  gboolean japanese; /* kana or kanji */
} Scripts;

typedef void (*TextFunc) (CaptivesCheck        *check,
                          const CaptivesTriple *triple,
                          sqlite3_stmt         *statement);

/* {figure-id} is replaced by a number before anybody reads it. */
static char *
drop_placeholders (const char *text)
{
  GString *rest = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *c = text; *c != '\0'; c++)
    {
      inside = inside || *c == '{';
      if (!inside)
        g_string_append_c (rest, *c);
      inside = inside && *c != '}';
    }

  return g_string_free (rest, FALSE);
}

static Scripts
find_scripts (const char *text)
{
  g_autofree char *rest = drop_placeholders (text);
  Scripts scripts = { FALSE, FALSE, FALSE };

  for (const char *c = rest; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      GUnicodeScript script = g_unichar_get_script (letter);

      if (!g_unichar_isalpha (letter))
        continue;
      scripts.any = TRUE;
      scripts.cyrillic |= script == G_UNICODE_SCRIPT_CYRILLIC;
      scripts.japanese |= script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
                          || script == G_UNICODE_SCRIPT_HAN;
    }

  return scripts;
}

static void
report (CaptivesCheck        *check,
        const CaptivesTriple *triple,
        sqlite3_stmt         *statement,
        int                   language,
        const char           *what)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", triple->names[language], what);

  captives_check_add (check, triple->table->name, sqlite3_column_int64 (statement, 0),
                      captives_sql_get_text (statement, 1), message);
}

static void
for_each_text (CaptivesCheck *check,
               TextFunc       func)
{
  g_autoptr (GPtrArray) triples = captives_check_list_triples (check->package);

  for (guint i = 0; i < triples->len; i++)
    {
      const CaptivesTriple *triple = g_ptr_array_index (triples, i);
      const CaptivesColumn *first = g_ptr_array_index (triple->table->columns, 0);
      g_autoptr (CaptivesSqlStatement) statement = NULL;
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("SELECT rowid, \"%s\", %s, %s, %s FROM %s WHERE %s IS NOT NULL", first->name,
                             triple->names[0], triple->names[1], triple->names[2], triple->table->name,
                             triple->names[0]);
      statement = captives_sql_prepare (check->package->database, sql);
      while (sqlite3_step (statement) == SQLITE_ROW)
        func (check, triple, statement);
    }
}

/* Of a document, the names are its own: an author may be known in one script only, a journal too. */
static gboolean
is_reference (const CaptivesTriple *triple)
{
  return strcmp (triple->table->name, "source") == 0
         && (strcmp (triple->base, "authors") == 0 || strcmp (triple->base, "short") == 0);
}

static void
compare_languages (CaptivesCheck        *check,
                   const CaptivesTriple *triple,
                   sqlite3_stmt         *statement)
{
  const char *english = captives_sql_get_text (statement, 2);

  if (is_reference (triple) || !find_scripts (english).any)
    return;
  if (strcmp (english, captives_sql_get_text (statement, 3)) == 0)
    report (check, triple, statement, 1, "the same as in English, a text in Russian was expected");
  if (strcmp (english, captives_sql_get_text (statement, 4)) == 0)
    report (check, triple, statement, 2, "the same as in English, a text in Japanese was expected");
}

static void
check_untranslated (CaptivesCheck *check)
{
  for_each_text (check, compare_languages);
}

/* What the dataset says in English is in Latin letters; what it says about a document may name it as it is. */
static gboolean
is_own_wording (const CaptivesTriple *triple)
{
  return strcmp (triple->table->name, "source") != 0 && strcmp (triple->table->name, "citation") != 0;
}

static void
compare_scripts (CaptivesCheck        *check,
                 const CaptivesTriple *triple,
                 sqlite3_stmt         *statement)
{
  const char *english = captives_sql_get_text (statement, 2);
  const char *russian = captives_sql_get_text (statement, 3);
  const char *japanese = captives_sql_get_text (statement, 4);
  Scripts en = find_scripts (english);
  Scripts ru = find_scripts (russian);
  Scripts ja = find_scripts (japanese);

  /* What is the same as in English is found by the rule "untranslated". */
  if ((en.cyrillic || en.japanese) && is_own_wording (triple))
    report (check, triple, statement, 0, "it has Cyrillic or Japanese letters, Latin ones were expected");
  if (!is_reference (triple) && ru.any && !ru.cyrillic && strcmp (english, russian) != 0)
    report (check, triple, statement, 1, "it has no Cyrillic letters, which a Russian text would");
  if (!is_reference (triple) && ja.any && !ja.japanese && strcmp (english, japanese) != 0)
    report (check, triple, statement, 2, "it has neither kana nor kanji, which a Japanese text would");
}

static void
check_scripts (CaptivesCheck *check)
{
  for_each_text (check, compare_scripts);
}

const CaptivesRule captives_rules_texts[] = {
  { .name = "untranslated", .run = check_untranslated },
  { .name = "script", .run = check_scripts },
  { NULL },
};
