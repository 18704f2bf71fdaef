/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* References for other programs: what an odd title or address must not do to the format. */

#include "config.h"

#include "captives-bibliography.h"

#include <string.h>

#define EN CAPTIVES_LANGUAGE_ENGLISH

static const CaptivesSource odd = {
  .id = "odd",
  .type = "article",
  .authors = { { "Doe, Jane; A {Body}", NULL, NULL } },
  .language = "en",
  .title = "Half } of a {pair & 100 % of_it ~ C:\\x",
  .container = "Line\r\nTY  - BOOK",
  .url = "https://example.org/a{b}c|d\\e?f=1&g=%20#h\nER  - ж",
  .issued = { 1947, 3, 0 },
};

static char *
write_one (CaptivesBibliography format)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  g_ptr_array_add (sources, (gpointer) &odd);
  g_ptr_array_add (sources, (gpointer) &odd);
  return captives_bibliography_write (sources, format, EN);
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at++)
    n++;

  return n;
}

static void
test_bibtex (void)
{
  g_autofree char *text = write_one (CAPTIVES_BIBLIOGRAPHY_BIBTEX);

  g_assert_cmpuint (count (text, "@article{odd,"), ==, 1);
  /* BibTeX counts braces however they are escaped. */
  g_assert_cmpuint (count (text, "{"), ==, count (text, "}"));
  g_assert_cmpuint (count (text, "Half \\textbraceright{} of a \\textbraceleft{}pair \\& 100 \\% of\\_it"), ==, 1);
  /* The address has neither a backslash nor anything else that a URI may not hold, and is otherwise as it was. */
  g_assert_cmpuint (count (text, "  url = {https://example.org/a%7Bb%7Dc%7Cd%5Ce?f=1&g=%20#h%0AER%20%20-%20%D0%B6},\n"), ==, 1);
  g_assert_cmpuint (count (text, "  year = {1947},\n  date = {1947-03},\n"), ==, 1);
}

static void
test_ris (void)
{
  g_autofree char *text = write_one (CAPTIVES_BIBLIOGRAPHY_RIS);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (count (text, "\n"), ==, count (text, "\r\n"));
  g_assert_cmpuint (count (text, "\r"), ==, count (text, "\r\n"));
  g_assert_cmpstr (lines[0], ==, "TY  - JOUR");
  g_assert_true (g_strv_contains ((const char *const *) lines, "T2  - Line TY  - BOOK"));
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (lines[i], "TY"));
      /* The end of the record is the last line that is not empty. */
      g_assert_cmpint (g_str_has_prefix (lines[i], "ER"), ==, lines[i + 1] != NULL && *lines[i + 1] == '\0');
    }
}

static void
test_csl (void)
{
  g_autofree char *text = write_one (CAPTIVES_BIBLIOGRAPHY_CSL_JSON);

  g_assert_cmpuint (count (text, "\"id\" : \"odd\""), ==, 1);
  g_assert_cmpuint (count (text, "Line\\r\\nTY"), ==, 1);
}

static void
test_names (void)
{
  CaptivesBibliography format = CAPTIVES_BIBLIOGRAPHY_RIS;

  g_assert_true (captives_bibliography_parse ("csl-json", &format));
  g_assert_cmpint (format, ==, CAPTIVES_BIBLIOGRAPHY_CSL_JSON);
  g_assert_false (captives_bibliography_parse ("CSL", &format));
  g_assert_cmpint (format, ==, CAPTIVES_BIBLIOGRAPHY_CSL_JSON);
  g_assert_cmpstr (captives_bibliography_get_suffix (CAPTIVES_BIBLIOGRAPHY_BIBTEX), ==, "bib");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bibliography/bibtex", test_bibtex);
  g_test_add_func ("/bibliography/ris", test_ris);
  g_test_add_func ("/bibliography/csl", test_csl);
  g_test_add_func ("/bibliography/names", test_names);

  return g_test_run ();
}
