/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the fonts of an SVG are not there, others set its text wider or narrower: no line may then run into another. */

#include "config.h"

#include "captives-export.h"
#include "captives-svg-slack.h"
#include "captives-view.h"
#include "test-scene.h"

/* Boxes may touch: a letter does not fill its box. */
#define TOLERANCE 0.5

static CaptivesRect
get_box (const CaptivesItemText *text,
         double                  factor)
{
  double width = text->width * factor;
  double x = text->anchor_end ? text->x + text->width - width : text->x;

  return (CaptivesRect) { x, text->baseline - text->ascent * 0.8, width, text->ascent * 0.8 };
}

static gboolean
overlap (CaptivesRect a,
         CaptivesRect b)
{
  return a.x + TOLERANCE < b.x + b.width && b.x + TOLERANCE < a.x + a.width
         && a.y + TOLERANCE < b.y + b.height && b.y + TOLERANCE < a.y + a.height;
}

/* @tight: the lines whose width holds in any font */
static guint
count_overlaps (const CaptivesScene *scene,
                const gboolean      *tight,
                double               factor)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  guint n_overlaps = 0;

  for (guint i = 0; i < n_items; i++)
    for (guint j = i + 1; j < n_items && items[i].kind == CAPTIVES_ITEM_TEXT; j++)
      {
        if (items[j].kind != CAPTIVES_ITEM_TEXT
            || !overlap (get_box (&items[i].text, tight[i] ? 1 : factor), get_box (&items[j].text, tight[j] ? 1 : factor)))
          continue;
        g_test_message ("%s over %s", items[i].text.string, items[j].text.string);
        n_overlaps++;
      }

  return n_overlaps;
}

static guint
count_outside (const CaptivesScene *scene,
               const gboolean      *tight)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  guint n_outside = 0;

  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == CAPTIVES_ITEM_TEXT && !tight[i])
      {
        CaptivesRect box = get_box (&items[i].text, 1 + CAPTIVES_SVG_DEVIATION);

        n_outside += box.x < 0 || box.x + box.width > captives_scene_get_width (scene);
      }

  return n_outside;
}

/* Each tight line says its length in the file, and no other does. */
static void
check_file (const CaptivesScene *scene,
            PangoContext        *pango,
            const gboolean      *tight)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *text = NULL;
  CaptivesExport options;
  guint n_items;
  guint n_tight = 0;

  captives_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_tight += tight[i];
  captives_export_init (&options, CAPTIVES_FORMAT_SVG);
  bytes = captives_export_to_bytes (scene, pango, &options, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  pieces = g_strsplit (text, " textLength=\"", -1);
  g_assert_cmpuint (g_strv_length (pieces) - 1, ==, n_tight);
}

static void
test_slack (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_autoptr (GPtrArray) charts = NULL;
  PangoContext *pango = captives_render_create_pango_context ();

  g_assert_no_error (error);
  charts = captives_dataset_list_charts (dataset, NULL);
  for (guint i = 0; i < charts->len; i++)
    for (CaptivesLanguage language = 0; language < CAPTIVES_N_LANGUAGES; language++)
      {
        const CaptivesChart *chart = g_ptr_array_index (charts, i);
        g_autoptr (CaptivesScene) scene = NULL;
        g_autofree gboolean *tight = NULL;
        CaptivesView view;

        captives_view_init (&view, chart->id);
        view.locale.language = language;
        scene = captives_layout (dataset, &view, pango, &error);
        g_assert_no_error (error);
        tight = captives_svg_find_tight (scene);
        g_test_message ("%s, %s", chart->id, captives_language_get_code (language));
        g_assert_cmpuint (count_overlaps (scene, tight, 1 + CAPTIVES_SVG_DEVIATION), ==, 0);
        g_assert_cmpuint (count_overlaps (scene, tight, 1 - CAPTIVES_SVG_DEVIATION), ==, 0);
        g_assert_cmpuint (count_outside (scene, tight), ==, 0);
        check_file (scene, pango, tight);
      }
  g_object_unref (pango);
}

/* Side by side with a little room between, far apart, one above the other, at the edge. */
static void
test_tight (void)
{
  static const struct
  {
    double   x;
    double   baseline;
    gboolean anchor_end;
    gboolean tight;
  } lines[] = {
    { 10, 20, FALSE, TRUE },   /* the next begins 5 points behind its end */
    { 115, 20, FALSE, FALSE },
    { 10, 60, FALSE, FALSE },  /* the next begins 25 points behind its end */
    { 135, 60, FALSE, FALSE },
    { 10, 100, FALSE, TRUE },  /* both grow into the 10 points between them */
    { 120, 100, TRUE, TRUE },
    { 295, 140, FALSE, TRUE }, /* ends 5 points before the edge */
    { 5, 180, TRUE, TRUE },
  };
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree gboolean *tight = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    captives_scene_builder_add_text (builder, CAPTIVES_INK_TEXT,
                                     &(CaptivesItemText) { .string = "word", .x = lines[i].x, .baseline = lines[i].baseline,
                                                           .width = 100, .ascent = 12, .descent = 3, .size = 14,
                                                           .anchor_end = lines[i].anchor_end });
  scene = test_scene_finish (builder, 400, 300, 0);
  tight = captives_svg_find_tight (scene);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("line %u", i);
      g_assert_cmpint (tight[i], ==, lines[i].tight);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/slack/tight", test_tight);
  g_test_add_func ("/render/slack/charts", test_slack);

  return g_test_run ();
}
