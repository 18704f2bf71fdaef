/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads pictures that are spoiled by chance, in each format.  Most are refused, with a reason; the others are compared. */

#include "config.h"

#include "captives-comparison.h"
#include "captives-export.h"
#include "captives-record-read.h"
#include "captives-view.h"
#include "fuzz.h"

static FuzzPlan plan;

static const char *const words[] = {
  "{", "}", "[[[[[[[[[", "\"", "\\", "\\u0000", "null", "1e309", "-1", "\"format\":2", "/Keywords", "(", ")", "<", ">", "<FEFF", "/ObjStm",
  "stream", "&amp;", "&x;", "<![CDATA[", "<!DOCTYPE a [", "xmlns:captives=\"urn:x\"", "\xff", "\xef\xbb\xbf", NULL,
};

static GBytes *
export_first (CaptivesDataset *dataset,
              CaptivesFormat   format)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  CaptivesExport options;
  CaptivesView view;
  GBytes *bytes;

  captives_view_init (&view, ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id);
  view.notes = CAPTIVES_NOTES_SHORT;
  scene = captives_layout (dataset, &view, pango, &error);
  g_assert_no_error (error);
  captives_export_init (&options, format);
  options.pixels_per_point = 0.1;
  bytes = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  g_object_unref (pango);

  return bytes;
}

static gboolean
read_spoiled (CaptivesDataset *dataset,
              GBytes          *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "spoiled", &error);
  g_autoptr (CaptivesComparison) comparison = NULL;
  g_autofree char *sentence = NULL;

  g_assert_true ((record == NULL) == (error != NULL));
  if (record == NULL)
    {
      g_assert_true (error->domain == CAPTIVES_RECORD_ERROR && g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  captives_record_check_pixels (record, NULL);
  comparison = captives_compare (record, dataset, &error);
  g_assert_true ((comparison == NULL) == (error != NULL));
  if (comparison == NULL)
    return TRUE;

  sentence = captives_comparison_describe (comparison);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  for (guint i = 0; i < comparison->n_changes; i++)
    g_assert_true (g_utf8_validate (comparison->changes[i].then, -1, NULL));
  return TRUE;
}

static void
test_record (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_autoptr (GPtrArray) wholes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_read = 0;

  g_assert_no_error (error);
  for (CaptivesFormat format = CAPTIVES_FORMAT_PNG; format <= CAPTIVES_FORMAT_PDF; format++)
    g_ptr_array_add (wholes, export_first (dataset, format));
  for (guint32 seed = plan.first_seed; seed < plan.first_seed + plan.n_rounds; seed++)
    {
      GBytes *whole = g_ptr_array_index (wholes, seed % wholes->len);
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (GByteArray) spoiled = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;

      g_test_message ("seed %u", seed);
      g_byte_array_append (spoiled, g_bytes_get_data (whole, NULL), (guint) g_bytes_get_size (whole));
      fuzz_spoil (spoiled, seed % 2 == 0 ? words : NULL, chance);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&spoiled));
      n_read += read_spoiled (dataset, bytes);
    }
  g_test_message ("%u of %u were read", n_read, plan.n_rounds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plan = fuzz_plan_read (argc, argv, 300);
  g_test_add_func ("/fuzz/record", test_record);

  return g_test_run ();
}
