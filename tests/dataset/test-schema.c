/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-constraint.h"
#include "captives-schema.h"

#include <string.h>

static const CaptivesTable *
find_table (CaptivesSchema *schema,
            const char     *name)
{
  GPtrArray *tables = captives_schema_list_tables (schema);

  for (guint i = 0; i < tables->len; i++)
    {
      if (g_str_equal (((CaptivesTable *) g_ptr_array_index (tables, i))->name, name))
        return g_ptr_array_index (tables, i);
    }

  return NULL;
}

/* Each table that the text makes is there, in its order, but the two that are no CSV file. */
static void
test_tables (void)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  GPtrArray *tables = captives_schema_list_tables (schema);
  const char *rest = captives_schema_get_sql ();
  guint n_made = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);
      g_autofree char *create = g_strdup_printf ("CREATE TABLE %s (", table->name);

      rest = strstr (rest, create);
      g_assert_nonnull (rest);
    }
  rest = captives_schema_get_sql ();
  while ((rest = strstr (rest, "CREATE TABLE ")) != NULL)
    {
      rest++;
      n_made++;
    }
  g_assert_cmpuint (tables->len, ==, n_made - 1);
  g_assert_null (find_table (schema, "meta"));
  g_assert_null (find_table (schema, "search"));
  g_assert_null (find_table (schema, "search_data"));
}

static void
test_columns (void)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  const CaptivesTable *figure = find_table (schema, "figure");
  const CaptivesColumn *column;

  g_assert_cmpstr (((CaptivesColumn *) g_ptr_array_index (figure->columns, 0))->name, ==, "id");

  column = captives_table_find_column (figure, "value");
  g_assert_cmpint (column->type, ==, CAPTIVES_TYPE_REAL);
  g_assert_false (column->required);
  g_assert_null (column->references);

  column = captives_table_find_column (figure, "measure");
  g_assert_true (column->required);
  g_assert_cmpstr (column->references, ==, "measure");

  column = captives_table_find_column (figure, "stated");
  g_assert_true (column->is_date);
  g_assert_false (captives_table_find_column (figure, "label_en")->is_date);

  g_assert_cmpint (captives_table_find_column (find_table (schema, "term"), "sign")->type, ==, CAPTIVES_TYPE_INTEGER);
  g_assert_null (captives_table_find_column (figure, "nothing"));
}

/* Texts come in all three languages or not at all. */
static void
test_languages (void)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  GPtrArray *tables = captives_schema_list_tables (schema);
  guint n_texts = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);

      for (guint j = 0; j < table->columns->len; j++)
        {
          const CaptivesColumn *column = g_ptr_array_index (table->columns, j);
          const CaptivesColumn *next = j + 2 < table->columns->len ? g_ptr_array_index (table->columns, j + 1) : NULL;

          if (!g_str_has_suffix (column->name, "_en"))
            continue;
          g_assert_true (next != NULL && g_str_has_suffix (next->name, "_ru"));
          next = g_ptr_array_index (table->columns, j + 2);
          g_assert_true (g_str_has_suffix (next->name, "_ja"));
          n_texts++;
        }
    }
  g_assert_cmpuint (n_texts, >, 30);
}

/* (transfer full): the constraint that begins at @start, without its own brackets */
static char *
take_check (const char *start)
{
  int depth = 0;
  const char *c;

  for (c = start; depth > 0 || c == start; c++)
    depth += (*c == '(') - (*c == ')');

  return g_strndup (start + 1, c - start - 2);
}

/* Every constraint of the schema is put in words, and leads to a column. */
static void
test_words (void)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  GPtrArray *tables = captives_schema_list_tables (schema);
  guint n_checks = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const CaptivesTable *table = g_ptr_array_index (tables, i);
      g_autofree char *create = g_strdup_printf ("CREATE TABLE %s (", table->name);
      const char *start = strstr (captives_schema_get_sql (), create);
      g_autofree char *text = g_strndup (start, strstr (start, ") STRICT;") - start);

      for (const char *check = strstr (text, "CHECK ("); check != NULL; check = strstr (check + 1, "CHECK ("))
        {
          g_autofree char *expression = take_check (check + strlen ("CHECK "));
          const CaptivesColumn *column = NULL;
          g_autofree char *words = captives_constraint_explain (table, expression, &column);

          g_test_message ("%s: %s", expression, words);
          g_assert_nonnull (column);
          g_assert_null (strstr (words, "the rule of the schema"));
          g_assert_null (strstr (words, "GLOB"));
          n_checks++;
        }
    }
  g_assert_cmpuint (n_checks, >, 100);
}

static void
test_examples (void)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();
  const CaptivesTable *figure = find_table (schema, "figure");
  const CaptivesColumn *column;
  const struct
  {
    const char *expression;
    const char *column;
    const char *words;
  } examples[] = {
    { "length (label_en) BETWEEN 1 AND 48", "label_en", "1 to 48 characters were expected" },
    { "scope IN ('same',\n   'other')", "scope", "one of same, other was expected" },
    { "stated GLOB '[12][0-9][0-9][0-9]*'", "stated", "a date such as 1945, 1945-12 or 1945-12-07 was expected" },
    { "(scope = 'same') OR (omits_en IS NOT NULL)", "omits_en", "a text was expected, unless “scope” is “same”" },
  };
  g_autofree char *unknown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *words = captives_constraint_explain (figure, examples[i].expression, &column);

      g_assert_cmpstr (words, ==, examples[i].words);
      g_assert_cmpstr (column->name, ==, examples[i].column);
    }
  unknown = captives_constraint_explain (figure, "value > 7", &column);
  g_assert_cmpstr (unknown, ==, "the rule of the schema is value > 7");
  g_assert_null (column);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/languages", test_languages);
  g_test_add_func ("/schema/words", test_words);
  g_test_add_func ("/schema/examples", test_examples);

  return g_test_run ();
}
