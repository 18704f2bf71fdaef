/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever chart, language and format: the record comes back out of the file; whatever was done to the file is told. */

#include "config.h"

#include "captives-comparison.h"
#include "captives-export.h"
#include "captives-record-read.h"
#include "captives-view.h"
#include "test-picture.h"
#include "test-scene.h"

#include <glib/gstdio.h>
#include <png.h>
#include <string.h>

static CaptivesDataset *
open_dataset (void)
{
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);

  g_assert_no_error (error);
  return dataset;
}

static GBytes *
export_scene (const CaptivesScene *scene,
              CaptivesFormat       format)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  CaptivesExport options;
  GBytes *bytes;

  captives_export_init (&options, format);
  options.theme = CAPTIVES_THEME_PRINT;
  options.pixels_per_point = 0.25;
  bytes = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  g_object_unref (pango);

  return bytes;
}

/* A picture of a real chart. */
static GBytes *
export_chart (CaptivesDataset  *dataset,
              const char       *chart,
              CaptivesLanguage  language,
              CaptivesFormat    format)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;

  captives_view_init (&view, chart);
  view.locale.language = language;
  view.notes = CAPTIVES_NOTES_SHORT;
  scene = captives_layout (dataset, &view, pango, &error);
  g_assert_no_error (error);
  g_object_unref (pango);

  return export_scene (scene, format);
}

static const char *
get_first_chart (CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);

  return ((const CaptivesChart *) g_ptr_array_index (charts, 0))->id;
}

static void
check_round_trip (CaptivesDataset     *dataset,
                  const CaptivesScene *scene,
                  CaptivesFormat       format)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (scene);
  g_autoptr (GBytes) bytes = export_scene (scene, format);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "x", &error);
  g_autoptr (CaptivesComparison) comparison = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (record->chart, ==, info->chart);
  g_assert_cmpstr (record->reading, ==, info->reading);
  g_assert_true (captives_locale_equal (record->locale, info->locale));
  g_assert_cmpstr (record->page, ==, "export");
  g_assert_cmpstr (record->notes, ==, "short");
  g_assert_cmpstr (record->theme, ==, "print");
  g_assert_cmpfloat (record->width, ==, 1600);
  g_assert_cmpfloat (record->scale, ==, format == CAPTIVES_FORMAT_PDF ? 1 : 0.25);
  g_assert_cmpuint (record->n_figures, ==, g_strv_length ((char **) info->figures));
  g_assert_true (captives_record_check_pixels (record, &error));
  g_assert_cmpuint (record->found_width, ==, format == CAPTIVES_FORMAT_PNG ? 400 : 0);

  comparison = captives_compare (record, dataset, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison->n_changes, ==, 0);
  g_assert_cmpint (comparison->verdict, ==, CAPTIVES_VERDICT_SAME);
}

static void
test_round_trip (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  PangoContext *pango = captives_render_create_pango_context ();
  guint n_drawn = 0;

  for (guint i = 0; i < charts->len; i++)
    for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
      {
        g_autoptr (CaptivesScene) scene = NULL;
        g_autoptr (GError) error = NULL;
        CaptivesView view;

        captives_view_init (&view, ((const CaptivesChart *) g_ptr_array_index (charts, i))->id);
        view.locale = (CaptivesLocale) { language, (i + language) % CAPTIVES_N_NUMBER_STYLES };
        view.notes = CAPTIVES_NOTES_SHORT;
        scene = captives_layout (dataset, &view, pango, &error);
        g_assert_no_error (error);
        for (CaptivesFormat format = CAPTIVES_FORMAT_PNG; format <= CAPTIVES_FORMAT_PDF; format++)
          check_round_trip (dataset, scene, format);
        n_drawn++;
      }
  g_object_unref (pango);
  g_assert_cmpuint (n_drawn, >=, 3);
}

/* @part: what the sentence must say */
static void
assert_refused (GBytes     *bytes,
                int         code,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "some.file", &error);

  g_assert_null (record);
  g_test_message ("%s", error->message);
  g_assert_error (error, CAPTIVES_RECORD_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "“some.file” "));
  g_assert_nonnull (strstr (error->message, part));
}

static void
assert_text_refused (const char *text,
                     int         code,
                     const char *part)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  assert_refused (bytes, code, part);
}

static void
test_foreign (void)
{
  assert_text_refused ("", CAPTIVES_RECORD_ERROR_FOREIGN, "is empty");
  assert_text_refused ("Dear Sir,", CAPTIVES_RECORD_ERROR_FOREIGN, "is no picture");
  assert_text_refused ("SQLite format 3", CAPTIVES_RECORD_ERROR_FOREIGN, "is no picture");
  assert_text_refused ("<html><body/></html>", CAPTIVES_RECORD_ERROR_FOREIGN, "is no picture");
  assert_text_refused ("\xff\xd8\xff\xe0 a photograph", CAPTIVES_RECORD_ERROR_NONE, "converting one removes the record");
  assert_text_refused ("RIFF\x01\x01\x01\x01WEBPVP8 ", CAPTIVES_RECORD_ERROR_NONE, "converting one removes the record");
  assert_text_refused ("<svg xmlns='http://www.w3.org/2000/svg'/>", CAPTIVES_RECORD_ERROR_NONE, "carries no record");
  assert_text_refused ("%PDF-1.4\n1 0 obj\n<< /Keywords (history, captives) >>\nendobj", CAPTIVES_RECORD_ERROR_NONE,
                       "carries no record");
  assert_text_refused ("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm >>\nstream\nxx", CAPTIVES_RECORD_ERROR_NONE, "carries no record");
  assert_text_refused ("%PDF-1.4\ntrailer << /Encrypt 5 0 R >>", CAPTIVES_RECORD_ERROR_NONE, "encrypted");
}

/* An element of that name in another namespace is another's. */
static void
test_namespaces (void)
{
  static const char record[] = "{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"ja\",\"figures\":[]}";
  g_autofree char *foreign = g_strdup_printf ("<svg xmlns:captives='urn:x'><captives:view>%s</captives:view></svg>", record);
  g_autofree char *renamed = g_strdup_printf ("<?xml version='1.0'?>\n<!-- x --><svg><g xmlns:n1='" CAPTIVES_RECORD_NAMESPACE
                                              "'><n1:view>\n <![CDATA[%s]]> </n1:view></g></svg>", record);
  g_autofree char *ended = g_strdup_printf ("<svg><g xmlns:n1='" CAPTIVES_RECORD_NAMESPACE "'/><n1:view>%s</n1:view></svg>",
                                            record);
  g_autoptr (GBytes) bytes = g_bytes_new (renamed, strlen (renamed));
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) found = captives_record_read_bytes (bytes, "x", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->chart, ==, "c");
  g_assert_cmpint (found->locale.language, ==, CAPTIVES_LANGUAGE_JAPANESE);
  g_assert_null (found->page);
  assert_text_refused (foreign, CAPTIVES_RECORD_ERROR_NONE, "carries no record");
  assert_text_refused (ended, CAPTIVES_RECORD_ERROR_NONE, "carries no record");
}

/* Editors of other systems put one in front when they save. */
static void
test_byte_order_mark (void)
{
  static const char text[] = "\xef\xbb\xbf<?xml version='1.0'?>\n<svg><view xmlns='" CAPTIVES_RECORD_NAMESPACE
                             "'>{\"format\":1,\"dataset\":\"d\",\"chart\":\"c\",\"language\":\"ja\",\"figures\":[]}</view></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) found = captives_record_read_bytes (bytes, "x", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->chart, ==, "c");
  assert_text_refused ("\xef\xbb\xbf<svg>", CAPTIVES_RECORD_ERROR_DAMAGED, "is damaged");
}

/* Entities that would grow to gigabytes are not known at all. */
static void
test_hostile_xml (void)
{
  g_autoptr (GString) deep = g_string_new ("<svg>");

  assert_text_refused ("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg><desc>&b;</desc></svg>",
                       CAPTIVES_RECORD_ERROR_DAMAGED, "is damaged");
  assert_text_refused ("<svg><captives:view xmlns:captives='" CAPTIVES_RECORD_NAMESPACE "'>{\"format\":1", CAPTIVES_RECORD_ERROR_DAMAGED,
                       "is damaged");
  assert_text_refused ("<svg>\xff\xfe</svg>", CAPTIVES_RECORD_ERROR_DAMAGED, "is damaged");
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<g>");
  assert_text_refused (deep->str, CAPTIVES_RECORD_ERROR_DAMAGED, "is damaged");
}

/* Wherever it ends too early: never a record out of half a PNG, and never a crash. */
static void
test_truncated (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();

  for (CaptivesFormat format = CAPTIVES_FORMAT_PNG; format <= CAPTIVES_FORMAT_PDF; format++)
    {
      g_autoptr (GBytes) bytes = export_chart (dataset, get_first_chart (dataset), CAPTIVES_LANGUAGE_JAPANESE, format);
      gsize size = g_bytes_get_size (bytes);

      for (gsize length = 1; length < size; length += 1 + size / 97)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
          g_autoptr (GError) error = NULL;
          g_autoptr (CaptivesRecord) record = captives_record_read_bytes (part, "x", &error);

          g_assert_true ((record == NULL) == (error != NULL));
          g_assert_true (record == NULL || format == CAPTIVES_FORMAT_PDF);
          if (format == CAPTIVES_FORMAT_PNG && length > 100)
            g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED);
        }
    }
}

/* Any bit of the record of a PNG, and what stands behind the end does no harm. */
static void
test_flipped (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GBytes) bytes = export_chart (dataset, get_first_chart (dataset), CAPTIVES_LANGUAGE_RUSSIAN, CAPTIVES_FORMAT_PNG);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *text = memmem (data, size, "{\"format\"", 9);
  g_autoptr (GByteArray) longer = g_byte_array_append (g_byte_array_new (), data, (guint) size);
  g_autoptr (GBytes) appended = NULL;
  g_autoptr (CaptivesRecord) record = NULL;

  g_assert_nonnull (text);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) flipped = NULL;

      copy[(gsize) (text - data) + i] ^= 1 << i % 8;
      flipped = g_bytes_new_take (g_steal_pointer (&copy), size);
      assert_refused (flipped, CAPTIVES_RECORD_ERROR_DAMAGED, "is damaged: iTXt: CRC error");
    }

  g_byte_array_append (longer, (const guint8 *) "appended", 8);
  appended = g_bytes_new (longer->data, longer->len);
  record = captives_record_read_bytes (appended, "x", NULL);
  g_assert_nonnull (record);
}

/* A flipped digit in an SVG is no error of the file, but the figure is not that of the dataset. */
static void
test_altered (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GBytes) bytes = export_chart (dataset, get_first_chart (dataset), CAPTIVES_LANGUAGE_ENGLISH, CAPTIVES_FORMAT_SVG);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *number = strstr (text, "\"number\":");
  g_autoptr (GBytes) altered = NULL;
  g_autoptr (CaptivesRecord) record = NULL;
  g_autoptr (CaptivesComparison) comparison = NULL;
  g_autofree char *sentence = NULL;

  if (number == NULL)
    number = strstr (text, "&quot;number&quot;:");
  g_assert_nonnull (number);
  number = strchr (number, ':') + 1;
  *number = *number == '9' ? '1' : *number + 1;
  altered = g_bytes_new (text, strlen (text));
  record = captives_record_read_bytes (altered, "x", NULL);
  comparison = captives_compare (record, dataset, NULL);
  sentence = captives_comparison_describe (comparison);
  g_assert_cmpint (comparison->verdict, ==, CAPTIVES_VERDICT_ALTERED);
  g_assert_cmpuint (comparison->n_changes, ==, 1);
  g_assert_nonnull (strstr (sentence, "altered"));
}

static cairo_status_t
append (void         *data,
        const guchar *bytes,
        guint         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What a picture editor does: the pixels are kept, all else is not. */
static void
test_stripped (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autoptr (GBytes) bytes = export_scene (scene, CAPTIVES_FORMAT_PNG);
  cairo_surface_t *surface = test_picture_read (bytes);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) stripped = NULL;

  cairo_surface_write_to_png_stream (surface, append, out);
  cairo_surface_destroy (surface);
  stripped = g_bytes_new (out->data, out->len);
  assert_refused (stripped, CAPTIVES_RECORD_ERROR_NONE, "carries no record of its figures");
}

/* A PNG of @width × @height with @keyword, behind the pixels if @late. */
static GBytes *
write_png (int         width,
           int         height,
           const char *keyword,
           const char *text,
           gboolean    late)
{
  FILE *file = tmpfile ();
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop chunks = png_create_info_struct (png);
  png_infop last = png_create_info_struct (png);
  png_text item = { .compression = PNG_TEXT_COMPRESSION_zTXt, .key = (char *) keyword, .text = (char *) text,
                    .text_length = strlen (text) };
  g_autofree guint8 *row = g_malloc0 ((gsize) width);
  g_autofree char *data = NULL;
  gsize size;

  png_init_io (png, file);
  png_set_IHDR (png, chunks, (guint) width, (guint) height, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, 0, 0);
  png_set_text (png, late ? last : chunks, &item, 1);
  png_write_info (png, chunks);
  for (int y = 0; y < height; y++)
    png_write_row (png, row);
  png_write_end (png, last);
  png_destroy_info_struct (png, &last);
  png_destroy_write_struct (&png, &chunks);

  size = (gsize) ftell (file);
  rewind (file);
  data = g_malloc (size);
  g_assert_cmpuint (fread (data, 1, size, file), ==, size);
  fclose (file);

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

#define SMALL_RECORD \
  "{\"format\":1,\"dataset\":\"d\",\"chart\":\"捕虜\",\"language\":\"en\",\"pixel-width\":40,\"pixel-height\":30,\"figures\":[]}"

/* Packed anew by another program, moved behind the pixels, in XMP alone: still found.  Fewer pixels: told. */
static void
test_recompressed (void)
{
  static const struct
  {
    int         width;
    int         height;
    int         code;
    const char *part; /* NULL: whole */
  } cases[] = {
    { 40, 30, 0, NULL },
    { 40, 20, CAPTIVES_RECORD_ERROR_CROPPED, "was cropped after it was exported: it has 40 × 20 pixels and had 40 × 30" },
    { 30, 30, CAPTIVES_RECORD_ERROR_CROPPED, "was cropped" },
    { 20, 15, CAPTIVES_RECORD_ERROR_SCALED, "was scaled after it was exported: it has 20 × 15 pixels" },
    { 27, 20, CAPTIVES_RECORD_ERROR_SCALED, "was scaled" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int late = 0; late < 2; late++)
      {
        g_autoptr (GBytes) bytes = write_png (cases[i].width, cases[i].height, CAPTIVES_RECORD_KEYWORD, SMALL_RECORD, late);
        g_autoptr (GError) error = NULL;
        g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "x", &error);

        g_assert_no_error (error);
        g_assert_cmpstr (record->chart, ==, "捕虜");
        g_assert_true (captives_record_check_pixels (record, &error) == (cases[i].part == NULL));
        if (cases[i].part == NULL)
          continue;
        g_assert_error (error, CAPTIVES_RECORD_ERROR, cases[i].code);
        g_assert_nonnull (strstr (error->message, cases[i].part));
      }
}

static void
test_xmp (void)
{
  g_autoptr (GBytes) bytes = write_png (40, 30, "XML:com.adobe.xmp", "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                                        "<v xmlns='" CAPTIVES_RECORD_NAMESPACE "'><view>" SMALL_RECORD "</view></v></x:xmpmeta>"
                                        "<?xpacket end='r'?>", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "x", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (record->chart, ==, "捕虜");
}

/* The ways in which programs write the keywords of a PDF. */
static void
test_pdf_strings (void)
{
  static const char *const values[] = {
    "({\"format\":1,\"dataset\":\"d\",\"chart\":\"\\(c\\)\",\"language\":\"en\",\"figures\":[]})",
    "({\"format\":1,\\\n\"dataset\":\"d\",\"chart\":\"(c)\",\"language\":\"en\",\\r\"figures\":[]})",
    "(\\173\"format\":1,\"dataset\":\"d\",\"chart\":\"\\50c\\051\",\"language\":\"en\",\"figures\":[]})",
    "(\xef\xbb\xbf{\"format\":1,\"dataset\":\"d\",\"chart\":\"(c)\",\"language\":\"en\",\"figures\":[]})",
    "\n<7b22666f726d6174223a312c2264617461736574223a2264222c226368617274223a22286329222c226c616e6775616765223a22656e222c"
    "2266696775726573223A5b5d7D>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *pdf = g_strdup_printf ("%%PDF-1.5\n1 0 obj\n<< /Keywords (old words) >>\nendobj\n2 0 obj\n"
                                              "<< /Keywords %s /Title (x) >>\nendobj", values[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (pdf, strlen (pdf));
      g_autoptr (GError) error = NULL;
      g_autoptr (CaptivesRecord) record = captives_record_read_bytes (bytes, "x", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (record->chart, ==, "(c)");
    }
}

/* Runs @argv if the program is there; FALSE if it is not. */
static gboolean
run_program (const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_autoptr (GError) error = NULL;
  int status;

  if (program == NULL)
    {
      g_test_message ("%s is not installed", argv[0]);
      return FALSE;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return TRUE;
}

/* Saved again by another program, with its objects packed into streams. */
static void
test_pdf_packed (void)
{
  g_autoptr (CaptivesDataset) dataset = open_dataset ();
  g_autoptr (GBytes) bytes = export_chart (dataset, get_first_chart (dataset), CAPTIVES_LANGUAGE_RUSSIAN, CAPTIVES_FORMAT_PDF);
  g_autofree char *plain = test_picture_keep ("record-plain.pdf", bytes);
  g_autofree char *packed = test_picture_build_path ("record-packed.pdf");
  const char *const argv[] = { "qpdf", "--object-streams=generate", plain, packed, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesRecord) record = NULL;
  g_autoptr (CaptivesComparison) comparison = NULL;
  g_autofree char *content = NULL;
  gsize length;

  if (!run_program (argv))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }
  g_assert_true (g_file_get_contents (packed, &content, &length, NULL));
  g_assert_nonnull (memmem (content, length, "/ObjStm", 7));
  g_assert_null (memmem (content, length, "/Keywords", 9));
  record = captives_record_read_file (packed, &error);
  g_assert_no_error (error);
  comparison = captives_compare (record, dataset, &error);
  g_assert_no_error (error);
  g_assert_cmpint (comparison->verdict, ==, CAPTIVES_VERDICT_SAME);
  g_unlink (packed);
  g_unlink (plain);
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = test_picture_build_path ("no-such.png");

  g_assert_null (captives_record_read_file (path, &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN);
  g_assert_true (g_str_has_prefix (error->message, "“no-such.png” cannot be opened"));
  g_clear_error (&error);
  g_assert_null (captives_record_read_file ("/", &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_null (captives_record_read_file ("/dev/zero", &error));
  g_assert_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_OPEN);
  g_assert_false (captives_record_recognise (g_getenv ("CAPTIVES_DATASET")));
  g_assert_false (captives_record_recognise (path));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/record-read/round-trip", test_round_trip);
  g_test_add_func ("/render/record-read/foreign", test_foreign);
  g_test_add_func ("/render/record-read/namespaces", test_namespaces);
  g_test_add_func ("/render/record-read/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/render/record-read/hostile-xml", test_hostile_xml);
  g_test_add_func ("/render/record-read/truncated", test_truncated);
  g_test_add_func ("/render/record-read/flipped", test_flipped);
  g_test_add_func ("/render/record-read/altered", test_altered);
  g_test_add_func ("/render/record-read/stripped", test_stripped);
  g_test_add_func ("/render/record-read/recompressed", test_recompressed);
  g_test_add_func ("/render/record-read/xmp", test_xmp);
  g_test_add_func ("/render/record-read/pdf-strings", test_pdf_strings);
  g_test_add_func ("/render/record-read/pdf-packed", test_pdf_packed);
  g_test_add_func ("/render/record-read/file", test_file);

  return g_test_run ();
}
