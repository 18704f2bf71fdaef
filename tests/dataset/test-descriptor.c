/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-descriptor.h"
#include "captives-package.h"

#include <string.h>

#include "package-fixture.h"

/* (transfer full): the descriptor of the fixture, with @to in place of @from */
static char *
make_text (const char *from,
           const char *to)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->directory, CAPTIVES_DESCRIPTOR_FILE, NULL);
  char *text = NULL;

  package_fixture_write (fixture);
  if (from != NULL)
    package_fixture_spoil (fixture, CAPTIVES_DESCRIPTOR_FILE, from, to);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static CaptivesDescriptor *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (CaptivesSchema) schema = captives_schema_new ();

  return captives_descriptor_parse ("d.json", text, strlen (text), schema, error);
}

static void
test_facts (void)
{
  g_autofree char *text = make_text (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDescriptor) descriptor = parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (descriptor->id, ==, "fixture");
  g_assert_cmpstr (descriptor->version, ==, "1.2.3");
  g_assert_cmpstr (descriptor->created, ==, "2026-01-31");
  g_assert_cmpstr (descriptor->licence, ==, "CC0-1.0");
  g_assert_cmpstr (descriptor->title_en, ==, "Test");
  g_assert_cmpstr (descriptor->title_ru, ==, "Проба");
  g_assert_cmpstr (descriptor->title_ja, ==, "試験");
}

/* Members of other programs are no concern of ours. */
static void
test_extra (void)
{
  g_autofree char *text = make_text ("\"version\"", "\"keywords\": [1, null, {}],\n\"version\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDescriptor) descriptor = parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (descriptor);
}

typedef struct
{
  const char *from;
  const char *to;
  CaptivesPackageError code;
  const char *message;
} Fault;

/* The facts stand in lines 2 to 6, the resources begin in line 7, the first is in line 8. */
static const Fault faults[] = {
  { "\"fixture\"", "\"\"", CAPTIVES_PACKAGE_ERROR_VALUE, "d.json:2: name: “name” is not given, a text was expected" },
  { "\"1.2.3\"", "1.2", CAPTIVES_PACKAGE_ERROR_VALUE, "d.json:3: version: “version” is not given" },
  { "2026-01-31T12", "2026-02-31T12", CAPTIVES_PACKAGE_ERROR_VALUE, "d.json:4: created: “2026-02-31” is no date" },
  { "[{\"name\": \"CC0-1.0\"}]", "[]", CAPTIVES_PACKAGE_ERROR_VALUE, "d.json:5: licenses: “name” is not given" },
  { "[{\"name\": \"CC0-1.0\"}]", "\"CC0-1.0\"", CAPTIVES_PACKAGE_ERROR_VALUE,
    "d.json:5: licenses: “name” is not given" },
  { "\"ru\": \"Проба\", ", "", CAPTIVES_PACKAGE_ERROR_VALUE, "d.json:6: titles: “ru” is not given" },
  { "\"path\": \"source.csv\"", "\"path\": \"../source.csv\"", CAPTIVES_PACKAGE_ERROR_HEADER,
    "d.json:8: source: its path is not “source.csv”" },
  { "\"name\": \"source\"", "\"name\": \"sources\"", CAPTIVES_PACKAGE_ERROR_HEADER,
    "d.json:7: resources: resource 1 is “sources”, “source” was expected" },
  { "{\"name\": \"type\", \"type\": \"string\"}, ", "", CAPTIVES_PACKAGE_ERROR_HEADER,
    "d.json:8: source: field “grade” where “type” was expected" },
  { "\"name\": \"latitude\", \"type\": \"number\"", "\"name\": \"latitude\", \"type\": \"string\"",
    CAPTIVES_PACKAGE_ERROR_HEADER, "d.json:12: place: field “latitude” has the type “string”, “number” was expected" },
  { "\"note_ja\", \"type\": \"string\"}]}}\n]", "\"note_ja\", \"type\": \"string\"}, {}]}}\n]",
    CAPTIVES_PACKAGE_ERROR_HEADER,
    "d.json:28: slide: schema.fields has 10 fields, 9 were expected" },
  { "]\n}\n", ", {\"name\": \"more\"}]\n}\n", CAPTIVES_PACKAGE_ERROR_HEADER,
    "d.json:7: resources: 22 resources, 21 were expected" },
  { "\"resources\"", "\"tables\"", CAPTIVES_PACKAGE_ERROR_HEADER, "d.json:1: resources: resource 1 is “”" },
  { "\"Test\"", "\"\\udfffest\"", CAPTIVES_PACKAGE_ERROR_SYNTAX, "d.json:1: not text" },
  { "\"version\"", "\"version", CAPTIVES_PACKAGE_ERROR_SYNTAX, "d.json:3: not JSON" },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *text = make_text (fault->from, fault->to);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, (int) fault->code);
  g_assert_cmpint (strncmp (error->message, fault->message, strlen (fault->message)), ==, 0);
}

static void
test_not_an_object (void)
{
  const char *const texts[] = { "", "[]", "null", "7", "\xff{}", "{\"\\ud800\" 1}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i], &error));
      g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "d.json:1: not "));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* The parser calls itself for every bracket: a million of them would be the end of the stack. */
static void
test_deep (void)
{
  g_autofree char *lists = g_strnfill (1000000, '[');
  g_autofree char *opening = g_strnfill (1000, '[');
  g_autofree char *closing = g_strnfill (1000, ']');
  g_autofree char *member = g_strdup_printf ("{\"more\": %s%s,", opening, closing);
  g_autofree char *text = make_text ("{", member);
  g_autoptr (CaptivesDescriptor) descriptor = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (lists, &error));
  g_assert_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "objects and lists"));
  g_clear_error (&error);

  /* What is only strange is taken. */
  descriptor = parse (text, &error);
  g_assert_no_error (error);
  g_assert_nonnull (descriptor);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptor/facts", test_facts);
  g_test_add_func ("/descriptor/extra", test_extra);
  g_test_add_func ("/descriptor/not-an-object", test_not_an_object);
  g_test_add_func ("/descriptor/deep", test_deep);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/descriptor/fault/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &faults[i], test_fault);
    }

  return g_test_run ();
}
