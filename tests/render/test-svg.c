/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-export.h"
#include "captives-xml.h"
#include "test-picture.h"
#include "test-scene.h"

#include <locale.h>
#include <string.h>

static char *
export (const CaptivesScene *scene,
        CaptivesTheme        theme,
        double               density,
        gboolean             outlines)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CaptivesExport options;
  gsize size;
  const char *data;

  captives_export_init (&options, CAPTIVES_FORMAT_SVG);
  options.theme = theme;
  options.density = density;
  options.outlines = outlines;
  bytes = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  g_object_unref (pango);
  data = g_bytes_get_data (bytes, &size);
  g_assert_null (memchr (data, '\0', size));
  return g_strndup (data, size);
}

/* What a parser finds, as text that is easy to search: one line per start tag or text, "tag key=value ...". */
static void
on_start (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          void                 *data,
          GError              **error)
{
  GPtrArray *events = data;
  GString *line = g_string_new (element);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (line, " [%s=%s]", names[i], values[i]);
  g_ptr_array_add (events, g_string_free (line, FALSE));
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         void                 *data,
         GError              **error)
{
  g_autofree char *copy = g_strndup (text, length);

  if (*g_strstrip (copy) != '\0')
    g_ptr_array_add (data, g_strdup_printf ("%s: %s", g_markup_parse_context_get_element (context), copy));
}

static GPtrArray *
parse (const char *svg)
{
  const GMarkupParser parser = { .start_element = on_start, .text = on_text };
  GPtrArray *events = g_ptr_array_new_with_free_func (g_free);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, events, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return events;
}

static guint
count (GPtrArray  *events,
       const char *start,
       const char *part)
{
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const char *event = g_ptr_array_index (events, i);

      if (g_str_has_prefix (event, start) && strstr (event, part) != NULL)
        n++;
    }
  return n;
}

static void
test_text (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_autofree char *record = test_scene_write_record (scene, CAPTIVES_FORMAT_SVG);
  g_autoptr (GPtrArray) events = parse (svg);

  g_assert_cmpuint (count (events, "text: " TEST_SCENE_TITLE, ""), ==, 1);
  g_assert_cmpuint (count (events, "text: " TEST_SCENE_RUSSIAN, ""), ==, 1);
  g_assert_cmpuint (count (events, "text: " TEST_SCENE_JAPANESE, ""), ==, 1);
  g_assert_cmpuint (count (events, "text ", "[xml:lang=ja]"), ==, 1);
  g_assert_cmpuint (count (events, "text ", "[text-anchor=end]"), ==, 1);
  g_assert_cmpuint (count (events, "title: " TEST_SCENE_TITLE, ""), ==, 1);
  g_assert_cmpuint (count (events, "desc: A line\nAnother line with <angle> &", ""), ==, 1);
  g_assert_cmpuint (count (events, "captives:view: ", record), ==, 1);
  g_assert_cmpuint (count (events, "dc:source: First source, f. 1\nSecond source", ""), ==, 1);
  /* Markup never shows in its raw form. */
  g_assert_null (strstr (svg, "<A>"));
  g_assert_null (strstr (svg, "<angle>"));
}

static void
test_root (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_autofree char *dense = export (scene, CAPTIVES_THEME_LIGHT, 96, FALSE);
  g_autoptr (GPtrArray) events = parse (svg);
  g_autoptr (GPtrArray) dense_events = parse (dense);
  const char *root = g_ptr_array_index (events, 0);
  const char *dense_root = g_ptr_array_index (dense_events, 0);

  g_assert_true (g_str_has_prefix (root, "svg "));
  g_assert_nonnull (strstr (root, "[viewBox=0 0 400 300]"));
  g_assert_nonnull (strstr (root, "[width=400]"));
  g_assert_nonnull (strstr (root, "[height=300]"));
  g_assert_nonnull (strstr (root, "[xml:lang=en]"));
  g_assert_nonnull (strstr (root, "[aria-labelledby=title]"));
  g_assert_nonnull (strstr (root, "'Noto Sans CJK JP', sans-serif]"));
  /* 400 / 96 and 300 / 96 inches */
  g_assert_nonnull (strstr (dense_root, "[width=4.1667in]"));
  g_assert_nonnull (strstr (dense_root, "[height=3.1250in]"));
  g_assert_nonnull (strstr (dense_root, "[viewBox=0 0 400 300]"));
}

static void
test_marks (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_autoptr (GPtrArray) events = parse (svg);

  g_assert_cmpuint (count (events, "g ", "[id=mark-0]"), ==, 1);
  g_assert_cmpuint (count (events, "g ", "[aria-label=" TEST_SCENE_LABEL "] [data-figure=fig-one] [data-question=q]"), ==, 1);
  g_assert_cmpuint (count (events, "g ", "[data-figure=fig-two]"), ==, 1);
  g_assert_cmpuint (count (events, "title: " TEST_SCENE_LABEL, ""), ==, 1);
  g_assert_cmpuint (count (events, "pattern ", "[id=hatch-returned]"), ==, 1);
  g_assert_cmpuint (count (events, "pattern ", ""), ==, 1);
  g_assert_cmpuint (count (events, "", "url(#hatch-returned)"), ==, 2);
}

/* Nothing that acts or fetches. */
static void
test_harmless (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  const char *const bad[] = { "<script", "href", "<image", "<use", "<foreignObject", "<!DOCTYPE", "<!ENTITY", "@import", " onload", "javascript:", "<style" };

  for (guint outlines = 0; outlines < 2; outlines++)
    {
      g_autofree char *svg = export (scene, CAPTIVES_THEME_LIGHT, 0, outlines);

      for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
        g_assert_null (strstr (svg, bad[i]));
    }
}

/* A mark whose items do not follow each other keeps the order of painting, and is named once. */
static void
test_interleaved (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  const CaptivesMark mark = { .figure = "f", .name = "Name", .value = "1" };
  const CaptivesLook look = { CAPTIVES_INK_DIED, CAPTIVES_FILL_SOLID };
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *svg = NULL;
  CaptivesItem *items;
  guint n_items;

  captives_scene_builder_begin_mark (builder, &mark);
  for (guint i = 0; i < 3; i++)
    captives_scene_builder_add_rect (builder, look, (CaptivesRect) { i * 10.0, 0, 5, 5 });
  captives_scene_builder_end_mark (builder, NULL);
  scene = test_scene_finish (builder, 100, 100, 0);
  /* No layout does that today, but nothing forbids it. */
  items = (CaptivesItem *) captives_scene_get_items (scene, &n_items);
  items[1].mark = -1;

  svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_assert_nonnull (strstr (svg, "<title>Name</title>\n<rect x=\"0\" y=\"0\" width=\"5\" height=\"5\" fill=\"#26262b\"/>\n</g>\n"
                                 "<rect x=\"10\" y=\"0\" width=\"5\" height=\"5\" fill=\"#26262b\"/>\n"
                                 "<g data-figure=\"f\" aria-hidden=\"true\">\n<rect x=\"20\""));
}

/* Numbers that end at a line do so in any font. */
static void
test_anchor (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  const CaptivesItemText text = { .string = "12", .x = 30, .baseline = 20, .width = 14.5, .ascent = 9, .descent = 3, .size = 10, .anchor_end = TRUE };
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *svg = NULL;

  captives_scene_builder_add_text (builder, CAPTIVES_INK_MUTED, &text);
  scene = test_scene_finish (builder, 100, 100, 0);
  svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_assert_nonnull (strstr (svg, "<text x=\"44.5\" y=\"20\" font-size=\"10\" fill=\"#5e5c64\" text-anchor=\"end\">12</text>"));
}

/* A hollow bar of two points is its outline; a rectangle of no width would be nothing. */
static void
test_thin_hollow (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *svg = NULL;

  captives_scene_builder_add_rect (builder, (CaptivesLook) { CAPTIVES_INK_PASSED_ON, CAPTIVES_FILL_SOLID }, (CaptivesRect) { 10, 10, 2, 12 });
  captives_scene_builder_add_circle (builder, (CaptivesLook) { CAPTIVES_INK_PASSED_ON, CAPTIVES_FILL_SOLID }, (CaptivesPoint) { 50, 50 }, 1);
  scene = test_scene_finish (builder, 100, 100, 0);
  svg = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_assert_nonnull (strstr (svg, "<rect x=\"11\" y=\"11\" width=\"0.01\" height=\"10\""));
  g_assert_nonnull (strstr (svg, "r=\"0.01\""));
}

static void
test_transparent (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *light = export (scene, CAPTIVES_THEME_LIGHT, 0, FALSE);
  g_autofree char *transparent = export (scene, CAPTIVES_THEME_TRANSPARENT, 0, FALSE);
  g_autoptr (GPtrArray) light_events = parse (light);
  g_autoptr (GPtrArray) events = parse (transparent);

  /* The page and one halo less. */
  g_assert_cmpuint (count (events, "rect ", "") + 2, ==, count (light_events, "rect ", ""));
}

static void
test_outlines (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *svg = export (scene, CAPTIVES_THEME_LIGHT, 0, TRUE);
  g_autoptr (GPtrArray) events = parse (svg);

  g_assert_null (strstr (svg, "<text"));
  g_assert_null (strstr (svg, "font-family"));
  g_assert_cmpuint (count (events, "path ", "[aria-label=" TEST_SCENE_JAPANESE "]"), ==, 1);
  g_assert_cmpuint (count (events, "title: " TEST_SCENE_TITLE, ""), ==, 1);
  g_assert_cmpuint (count (events, "captives:view: ", ""), ==, 1);
}

/* A comma for the decimal point would be another number in SVG. */
static void
test_locale (void)
{
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *before = export (scene, CAPTIVES_THEME_LIGHT, 300, FALSE);
  g_autofree char *after = NULL;
  g_autofree char *old = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "ru_RU.UTF-8") == NULL && setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma");
      return;
    }
  after = export (scene, CAPTIVES_THEME_LIGHT, 300, FALSE);
  setlocale (LC_ALL, old);
  g_assert_cmpstr (before, ==, after);
}

static void
test_xml_escapes (void)
{
  CaptivesXml *xml = captives_xml_new ();
  GString *out;

  captives_xml_open (xml, "a");
  captives_xml_attribute (xml, "b", "<&>\"'\n\x01\x1f\x7f");
  captives_xml_attribute (xml, "none", NULL);
  captives_xml_number (xml, "n", -0.001);
  captives_xml_text (xml, "<&>\"'\x0b\xef\xbf\xbf\xc2\x85" "é\xff" "z");
  captives_xml_close (xml);
  out = captives_xml_finish (xml);
  /* U+FFFF and U+0085 are gone, a byte that is no UTF-8 became U+FFFD. */
  g_assert_cmpstr (out->str, ==, "<a b=\"&lt;&amp;&gt;&quot;'&#10;\" n=\"0\">&lt;&amp;&gt;\"'é\xef\xbf\xbdz</a>\n");
  g_string_free (out, TRUE);
}

static void
test_xml_numbers (void)
{
  const struct
  {
    double      value;
    const char *text;
  } cases[] = { { 0, "0" }, { -0.0, "0" }, { 0.004, "0" }, { -0.004, "0" }, { 0.005001, "0.01" }, { 1, "1" }, { 1.5, "1.5" }, { -3.25, "-3.25" },
                { 100, "100" }, { 1e6, "1000000" }, { 99.999, "100" }, { 123456789.12, "123456789.12" } };
  char buffer[CAPTIVES_XML_PRINT_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (captives_xml_print (buffer, cases[i].value), ==, cases[i].text);
  for (guint i = 0; i < 10000; i++)
    {
      double value = g_test_rand_double_range (-1e5, 1e5);

      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (captives_xml_print (buffer, value), NULL), value, 0.0051);
    }
}

static gboolean
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problems = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &problems, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_test_message ("%s: %s", argv[0], problems);
  return g_spawn_check_wait_status (status, NULL);
}

static char *
keep (const char *name,
      const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  return test_picture_keep (name, bytes);
}

static void
test_xmllint (void)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autoptr (CaptivesScene) scene = test_scene_new ();

  if (program == NULL)
    {
      g_test_skip ("no xmllint");
      return;
    }
  for (guint outlines = 0; outlines < 2; outlines++)
    {
      g_autofree char *svg = export (scene, CAPTIVES_THEME_PRINT, 0, outlines);
      g_autofree char *path = keep ("xmllint.svg", svg);
      const char *const argv[] = { program, "--noout", "--nonet", path, NULL };

      g_assert_true (run (argv));
    }
}

/* Another program draws the file as we draw the scene.  Text as text depends on how fonts are chosen, so only outlines and shapes
 * are compared closely. */
static void
check_drawn_alike (CaptivesTheme        theme,
                   gboolean             outlines,
                   TestPictureTolerance tolerance)
{
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");
  g_autoptr (CaptivesScene) scene = test_scene_new ();
  g_autofree char *svg = export (scene, theme, 0, outlines);
  g_autofree char *path = keep ("alike.svg", svg);
  g_autofree char *picture = test_picture_build_path ("alike.png");
  const char *const argv[] = { program, "--zoom=2", "--output", picture, path, NULL };
  cairo_surface_t *expected, *actual;

  if (program == NULL)
    {
      g_test_skip ("no rsvg-convert");
      return;
    }
  g_assert_true (run (argv));
  actual = cairo_image_surface_create_from_png (picture);
  expected = test_scene_draw (scene, theme, 2);
  g_assert_true (test_picture_compare (actual, expected, tolerance, "alike"));
  cairo_surface_destroy (actual);
  cairo_surface_destroy (expected);
}

static void
test_drawn_alike (void)
{
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      check_drawn_alike (theme, TRUE, (TestPictureTolerance) { 96, 0.001 });
      check_drawn_alike (theme, FALSE, (TestPictureTolerance) { 96, 0.02 });
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/svg/text", test_text);
  g_test_add_func ("/render/svg/root", test_root);
  g_test_add_func ("/render/svg/marks", test_marks);
  g_test_add_func ("/render/svg/harmless", test_harmless);
  g_test_add_func ("/render/svg/interleaved", test_interleaved);
  g_test_add_func ("/render/svg/anchor", test_anchor);
  g_test_add_func ("/render/svg/thin-hollow", test_thin_hollow);
  g_test_add_func ("/render/svg/transparent", test_transparent);
  g_test_add_func ("/render/svg/outlines", test_outlines);
  g_test_add_func ("/render/svg/locale", test_locale);
  g_test_add_func ("/render/svg/xml-escapes", test_xml_escapes);
  g_test_add_func ("/render/svg/xml-numbers", test_xml_numbers);
  g_test_add_func ("/render/svg/xmllint", test_xmllint);
  g_test_add_func ("/render/svg/drawn-alike", test_drawn_alike);

  return g_test_run ();
}
