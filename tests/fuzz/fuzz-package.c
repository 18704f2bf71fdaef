/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Compiles and checks packages one file of which is spoiled by chance.  What is taken must open, and come back. */

#include "config.h"

#include "captives-check.h"
#include "captives-dataset.h"
#include "captives-package.h"
#include "fuzz.h"

#include "package-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static FuzzPlan plan;

static const char *const words[] = {
  ",", "\"", "\"\"", "\n", "\r\n", "\r", "\n\n", "-", "0", "-0", "1e309", "9223372036854775808", "inf", "nan", "0x10", "{", "}",
  "[", "]", "[[[[", ":", "null", "true", "/*", "'", "\\u0000", "\\ud800", "\xef\xbb\xbf", "\xff", "{taken}", "range",
  "derived", "1945-02-30", "万", NULL,
};

/* Returns: (transfer full): a file of the package */
static char *
choose_file (PackageFixture *fixture,
             GRand          *chance)
{
  g_autofree char *names = package_fixture_list (fixture->directory);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  return g_strdup (list[g_rand_int_range (chance, 0, (gint32) g_strv_length (list))]);
}

/* Spelled otherwise, a package is the same; then the rule "canonical" says so. */
static gboolean
is_canonical (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CaptivesFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, "canonical"))
        return FALSE;
    }

  return TRUE;
}

static void
assert_comes_back (PackageFixture *fixture,
                   const char     *name,
                   GBytes         *written)
{
  g_autofree char *dumped = g_build_filename (fixture->folder, "dumped", NULL);
  g_autofree char *path = g_build_filename (dumped, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (captives_package_dump (fixture->file, dumped, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static gboolean
compile_spoiled (PackageFixture *fixture,
                 const char     *name,
                 GBytes         *written)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GPtrArray) findings = captives_check (fixture->directory, &error);
  g_autoptr (CaptivesDataset) dataset = NULL;

  g_assert_true ((findings == NULL) == (error != NULL));
  if (!captives_package_compile (fixture->directory, fixture->file, &refusal))
    {
      g_assert_true (refusal != NULL && refusal->domain == CAPTIVES_PACKAGE_ERROR);
      g_assert_true (findings == NULL || findings->len > 0);
      return FALSE;
    }

  g_assert_no_error (refusal);
  g_assert_nonnull (findings);
  dataset = captives_dataset_open (fixture->file, CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  if (is_canonical (findings))
    assert_comes_back (fixture, name, written);
  return TRUE;
}

static void
test_package (void)
{
  g_autoptr (PackageFixture) fixture = package_fixture_new ();
  guint n_compiled = 0;

  package_fixture_write (fixture);
  for (guint32 seed = plan.first_seed; seed < plan.first_seed + plan.n_rounds; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autofree char *name = choose_file (fixture, chance);
      g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GBytes) written = NULL;
      g_autofree char *whole = NULL;
      gsize length;

      g_test_message ("seed %u", seed);
      g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
      g_byte_array_append (bytes, (const guint8 *) whole, (guint) length);
      fuzz_spoil (bytes, words, chance);
      written = g_bytes_new (bytes->data, bytes->len);
      g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
      n_compiled += compile_spoiled (fixture, name, written);
      g_assert_true (g_file_set_contents (path, whole, (gssize) length, NULL));
    }
  g_test_message ("%u of %u were compiled", n_compiled, plan.n_rounds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plan = fuzz_plan_read (argc, argv, 40);
  g_test_add_func ("/fuzz/package", test_package);

  return g_test_run ();
}
