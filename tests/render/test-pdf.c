/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export.h"
#include "captives-pdf-links.h"
#include "test-picture.h"
#include "test-scene.h"

#include <gio/gio.h>
#include <string.h>

static GBytes *
export_pages (guint          n_pages,
              CaptivesTheme  theme)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree const CaptivesScene **pages = g_new (const CaptivesScene *, n_pages);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < n_pages; i++)
    pages[i] = scene;
  bytes = captives_export_deck_to_bytes (pages, n_pages, pango, theme, &error);
  g_assert_no_error (error);
  g_object_unref (pango);
  return bytes;
}

/* Runs PROGRAM ARGUMENT FILE [-] over an exported file; NULL if the program is not there. */
static char *
ask (const char *name,
     const char *argument,
     guint       n_pages)
{
  g_autofree char *program = g_find_program_in_path (name);
  g_autoptr (GBytes) bytes = export_pages (n_pages, CAPTIVES_THEME_LIGHT);
  g_autofree char *path = test_picture_keep ("asked.pdf", bytes);
  const char *argv[] = { program, argument, path, g_str_equal (name, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip (name);
      return NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return answer;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("“%s” is not in: %s", part, text);
  g_assert_nonnull (strstr (text, part));
}

static void
test_text (void)
{
  g_autofree char *text = ask ("pdftotext", "-layout", 1);

  if (text == NULL)
    return;
  assert_has (text, TEST_SCENE_TITLE);
  assert_has (text, TEST_SCENE_JAPANESE);
  assert_has (text, "умерших");
  assert_has (text, "right-hand 12,345");
}

static void
test_facts (void)
{
  g_autofree char *facts = ask ("pdfinfo", "-rawdates", 2);
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *record = test_scene_write_record (scene, CAPTIVES_FORMAT_PDF);

  if (facts == NULL)
    return;
  assert_has (facts, TEST_SCENE_TITLE);
  assert_has (facts, "Captives, test-data 1.2");
  assert_has (facts, record);
  assert_has (strstr (facts, "CreationDate:"), "20260131");
  assert_has (strstr (facts, "ModDate:"), "20260131");
  assert_has (facts, "400 x 300 pts");
  assert_has (facts, "Tagged:          yes");
  assert_has (facts, "Pages:           2");
}

static void
test_structure (void)
{
  g_autofree char *structure = ask ("pdfinfo", "-struct-text", 1);

  if (structure == NULL)
    return;
  assert_has (structure, "Document");
  assert_has (structure, "H1");
  assert_has (structure, "Figure");
  assert_has (structure, "P (block)");
  assert_has (strstr (structure, "H1"), TEST_SCENE_TITLE);
}

static void
test_valid (void)
{
  g_autofree char *verdict = ask ("qpdf", "--check", 3);

  if (verdict != NULL)
    assert_has (verdict, "No syntax or stream encoding errors");
}

static void
test_same_bytes (void)
{
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      g_autoptr (GBytes) first = export_pages (2, theme);
      g_autoptr (GBytes) second = NULL;

      /* The clock of a PDF goes by seconds. */
      if (theme == 0)
        g_usleep (1100 * 1000);
      second = export_pages (2, theme);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Facts that are not given, no mark, no title. */
static void
test_bare (void)
{
  const CaptivesSceneInfo info = { .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH } };
  g_autoptr (CaptivesScene) scene = captives_scene_builder_finish (captives_scene_builder_new (), 10, 10, &info);
  PangoContext *pango = captives_render_create_pango_context ();
  const CaptivesScene *pages[] = { scene };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = captives_export_deck_to_bytes (pages, 1, pango, CAPTIVES_THEME_PRINT, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  g_usleep (1100 * 1000);
  second = captives_export_deck_to_bytes (pages, 1, pango, CAPTIVES_THEME_PRINT, &error);
  g_assert_true (g_bytes_equal (first, second));
  g_object_unref (pango);
}

static void
test_too_large (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_finish (captives_scene_builder_new (), 14401, 100, 0);
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  CaptivesExport options;

  captives_export_init (&options, CAPTIVES_FORMAT_PDF);
  g_assert_null (captives_export_to_bytes (scene, pango, &options, &error));
  g_assert_error (error, CAPTIVES_EXPORT_ERROR, CAPTIVES_EXPORT_ERROR_SIZE);
  g_object_unref (pango);
}

static void
test_links (void)
{
  const char *sources = "One, http://a.example/x.\nTwo (https://b.example/long/path?q=1), archive\nThree https://c.example/y";
  const struct
  {
    const char *line;
    const char *link;
  } cases[] = {
    { "no address here", NULL },
    { "One, http://a.example/x.", "http://a.example/x" },
    { "Two (https://b.example/long/path?q=1), archive", "https://b.example/long/path?q=1" },
    { "Two https://b.example/lo", "https://b.example/long/path?q=1" },       /* broken off */
    { "Two https://b.example/lo and more", NULL },                            /* another address */
    { "https://elsewhere.example/", NULL },
    { "https://c.example/y。", "https://c.example/y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = captives_pdf_find_link (cases[i].line, sources);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

static void
test_link_format (void)
{
  g_autofree char *attributes = captives_pdf_format_link ("http://a.example/it's\\here");

  g_assert_cmpstr (attributes, ==, "uri='http://a.example/it\\'s\\\\here'");
}

/* Whether the stream of a PDF that begins there says it once it is decompressed. */
static gboolean
stream_contains (const char *stream,
                 gsize       size,
                 const char *wanted)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  char text[65536];
  gsize n_read, n_written;

  if (g_converter_convert (zlib, stream, size, text, sizeof text, G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL) == G_CONVERTER_ERROR)
    return FALSE;

  return memmem (text, n_written, wanted, strlen (wanted)) != NULL;
}

/* Objects stand as they are, or in a compressed stream, as cairo 1.18 writes them. */
static gboolean
pdf_contains (GBytes     *bytes,
              const char *wanted)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size;
  const char *stream = data;

  if (memmem (data, size, wanted, strlen (wanted)) != NULL)
    return TRUE;
  while ((stream = memmem (stream, (gsize) (end - stream), "stream\n", strlen ("stream\n"))) != NULL)
    {
      stream += strlen ("stream\n");
      if (stream_contains (stream, (gsize) (end - stream), wanted))
        return TRUE;
    }

  return FALSE;
}

/* A line with an address becomes a link, and one with a quotation mark in it does no harm. */
static void
test_link_in_file (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CaptivesExport options;

  test_scene_add_text (builder, (CaptivesItemText) { .string = "see https://example.org/paper?a=1&b=2", .x = 5, .baseline = 20, .size = 10 });
  scene = test_scene_finish (builder, 300, 40, 0);
  captives_export_init (&options, CAPTIVES_FORMAT_PDF);
  bytes = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  g_assert_true (pdf_contains (bytes, "/URI (https://example.org/paper?a=1&b=2)"));
  g_assert_false (pdf_contains (bytes, "/URI (https://example.org/other)"));
  g_object_unref (pango);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/pdf/text", test_text);
  g_test_add_func ("/render/pdf/facts", test_facts);
  g_test_add_func ("/render/pdf/structure", test_structure);
  g_test_add_func ("/render/pdf/valid", test_valid);
  g_test_add_func ("/render/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/render/pdf/bare", test_bare);
  g_test_add_func ("/render/pdf/too-large", test_too_large);
  g_test_add_func ("/render/pdf/links", test_links);
  g_test_add_func ("/render/pdf/link-format", test_link_format);
  g_test_add_func ("/render/pdf/link-in-file", test_link_in_file);

  return g_test_run ();
}
