/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-csv.h"
#include "captives-package.h"

#include <string.h>

/* Records as text that shows where fields begin and end: "1:a|b;2:c|" (a record has its line). */
static char *
describe (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const CaptivesCsvRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (text, "%s%u:", i > 0 ? ";" : "", record->line);
      for (guint j = 0; j < record->fields->len; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "|" : "",
                                captives_csv_get_field (record, j) != NULL ? captives_csv_get_field (record, j) : "");
    }

  return g_string_free (text, FALSE);
}

static void
assert_records (const char *bytes,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = captives_csv_parse ("t.csv", bytes, strlen (bytes), &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (records);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_records (void)
{
  assert_records ("", "");
  assert_records ("\n\n", "");
  assert_records ("a\n", "1:a");
  assert_records ("a", "1:a");
  assert_records ("a,b\nc,d\n", "1:a|b;2:c|d");
  assert_records ("a,\n,b\n,\n", "1:a|;2:|b;3:|");
  assert_records ("\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d");
  assert_records ("捕虜,пленный\n", "1:捕虜|пленный");
}

/* A record's line is where it begins, whatever stands inside of the records before it. */
static void
test_lines (void)
{
  assert_records ("a\n\"b\n\nc\"\nd\n", "1:a;2:b\n\nc;5:d");
  assert_records ("a\n\n\nb\n", "1:a;4:b");
  assert_records ("a\r\nb\r\n\r\nc\r\n", "1:a;2:b;4:c");
  assert_records ("\"a\r\nb\",c\r\nd,e", "1:a\r\nb|c;3:d|e");
}

static void
test_spaces (void)
{
  assert_records (" a ,b\t\n", "1: a |b\t");
  assert_records ("\" a \", \n", "1: a | ");
}

static void
test_empty (void)
{
  const char *bytes = "a,,\"\"\n";
  g_autoptr (GPtrArray) records = captives_csv_parse ("t.csv", bytes, strlen (bytes), NULL);
  const CaptivesCsvRecord *record;

  g_assert_nonnull (records);
  record = g_ptr_array_index (records, 0);
  g_assert_cmpuint (record->fields->len, ==, 3);
  g_assert_cmpstr (captives_csv_get_field (record, 0), ==, "a");
  for (guint i = 1; i < 5; i++)
    g_assert_null (captives_csv_get_field (record, i));
}

static void
assert_error (const char *bytes,
              gsize       length,
              const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (captives_csv_parse ("t.csv", bytes, length, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, message));
}

static void
test_errors (void)
{
  assert_error ("a\nb\"c\n", 6, "t.csv:2: a quote where none may be");
  assert_error ("a\n\"b\" ,c\n", 9, "t.csv:2: a quote where none may be");
  assert_error ("a\n\nb,\"c\nd\n\ne\n", 13, "t.csv:3: a quoted field of this record does not end");
  assert_error ("\"", 1, "t.csv:1: a quoted field of this record does not end");
  assert_error ("\xef\xbb\xbf" "a\n", 5, "t.csv:1: begins with a byte order mark");
  assert_error ("a\nb\n\xff\n", 6, "t.csv:3: byte 0xff at offset 4 is not text");
  assert_error ("a\nb\0c\n", 6, "t.csv:2: byte 0x00 at offset 3 is not text");
  assert_error ("a\n\xe6\x8d", 4, "t.csv:2: byte 0xe6 at offset 2 is not text");
}

static void
test_canonical (void)
{
  const char *const fields[][2] = {
    { NULL, "" },           { "a", "a" },           { "a b", "a b" },         { "a,b", "\"a,b\"" },
    { " a", "\" a\"" },     { "a ", "\"a \"" },     { "a\"b", "\"a\"\"b\"" }, { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" }, { "a;b'c", "a;b'c" },   { "\ta", "\ta" },         { "\u3000a", "\u3000a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *expected = g_strdup_printf ("%s,%s\n", fields[i][1], fields[i][1]);

      captives_csv_append (text, fields[i][0], FALSE);
      captives_csv_append (text, fields[i][0], TRUE);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

/* What is written is read back. */
static void
test_random (void)
{
  const char *const pieces[] = { "a", ",", "\"", "\n", "\r", " ", "捕", "\t", "\"\"", "\r\n" };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) records = NULL;
      int n_fields = g_test_rand_int_range (2, 6);

      for (int j = 0; j < n_fields; j++)
        {
          GString *field = g_string_new (NULL);

          for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
            g_string_append (field, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_ptr_array_add (fields, g_string_free (field, FALSE));
          captives_csv_append (text, g_ptr_array_index (fields, j), j + 1 == n_fields);
        }

      records = captives_csv_parse ("t.csv", text->str, text->len, NULL);
      g_assert_nonnull (records);
      g_assert_cmpuint (records->len, ==, 1);
      for (int j = 0; j < n_fields; j++)
        {
          const char *read = captives_csv_get_field (g_ptr_array_index (records, 0), j);

          g_assert_cmpstr (read != NULL ? read : "", ==, g_ptr_array_index (fields, j));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/records", test_records);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/spaces", test_spaces);
  g_test_add_func ("/csv/empty", test_empty);
  g_test_add_func ("/csv/errors", test_errors);
  g_test_add_func ("/csv/canonical", test_canonical);
  g_test_add_func ("/csv/random", test_random);

  return g_test_run ();
}
