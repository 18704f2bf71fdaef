/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-scene.h"

#include "captives-scene-record.h"
#include "captives-typesetter.h"

void
test_scene_add_text (CaptivesSceneBuilder *builder,
                     CaptivesItemText      text)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesTypesetter) typesetter = captives_typesetter_new (pango);
  CaptivesTextStyle style = { text.size, text.bold, text.language };
  CaptivesTextSize size = captives_typesetter_measure (typesetter, style, text.string);

  text.width = size.width;
  text.ascent = size.ascent;
  text.descent = size.descent;
  captives_scene_builder_add_text (builder, CAPTIVES_INK_TEXT, &text);
  g_object_unref (pango);
}

cairo_surface_t *
test_scene_draw (const CaptivesScene *scene,
                 CaptivesTheme        theme,
                 double               scale)
{
  PangoContext *pango = captives_render_create_pango_context ();
  cairo_surface_t *surface = captives_render_to_surface (scene, pango, theme, scale);

  g_object_unref (pango);
  return surface;
}

CaptivesScene *
test_scene_finish (CaptivesSceneBuilder *builder,
                   double                width,
                   double                height,
                   double                hatch)
{
  const char *const figures[] = { "fig-one", "fig-two", NULL };
  const char *const values[] = { "≈ 10", "7,300 \"sic\"", NULL };
  const CaptivesSceneInfo info = {
    .chart = "per-phase",
    .reading = "soviet",
    .locale = { .language = CAPTIVES_LANGUAGE_ENGLISH },
    .title = TEST_SCENE_TITLE,
    .subtitle = "Persons",
    .description = "A line\nAnother line with <angle> & Japanese " TEST_SCENE_JAPANESE,
    .sources = "First source, f. 1\nSecond source, https://example.org/paper?a=1&b=2",
    .dataset = "test-data",
    .version = "1.2",
    .hash = "abc123",
    .licence = "CC-BY-4.0",
    .created = "2026-01-31",
    .figures = figures,
    .values = values,
    .hatch = hatch,
  };

  return captives_scene_builder_finish (builder, width, height, &info);
}

static void
add_bars (CaptivesSceneBuilder *builder)
{
  const CaptivesLook looks[] = {
    { CAPTIVES_INK_CAPTIVES, CAPTIVES_FILL_SOLID },
    { CAPTIVES_INK_RETURNED, CAPTIVES_FILL_HATCH, 1.2 },
    { CAPTIVES_INK_DIED, CAPTIVES_FILL_PAPER, 1.5 },
    { CAPTIVES_INK_RETURNED, CAPTIVES_FILL_TINT, 1.2 },
    { CAPTIVES_INK_DIED, CAPTIVES_FILL_NONE, 1.6, 5, 4 },
    { CAPTIVES_INK_HELD, CAPTIVES_FILL_SOLID },
    { CAPTIVES_INK_PASSED_ON, CAPTIVES_FILL_SOLID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      captives_scene_builder_add_rect (builder, looks[i], (CaptivesRect) { 100, 60 + i * 24.0, 120, 12 });
      captives_scene_builder_add_circle (builder, looks[i], (CaptivesPoint) { 260, 66 + i * 24.0 }, 8);
    }
}

static void
add_paths (CaptivesSceneBuilder *builder)
{
  const CaptivesPoint chevron[] = { { 300, 60 }, { 304, 66 }, { 300, 72 } };
  const CaptivesPoint diamond[] = { { 308, 90 }, { 316, 98 }, { 308, 106 }, { 300, 98 } };

  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_NONE, 1.5 }, chevron, 3, FALSE);
  captives_scene_builder_add_path (builder, (CaptivesLook) { CAPTIVES_INK_DIED, CAPTIVES_FILL_PAPER, 2 }, diamond, 4, TRUE);
  captives_scene_builder_add_line (builder, (CaptivesLook) { CAPTIVES_INK_NO_FIGURE, CAPTIVES_FILL_NONE, 1.5, 2, 3 },
                                   (CaptivesPoint) { 300, 120 }, (CaptivesPoint) { 328, 120 });
}

static void
add_marks (CaptivesSceneBuilder *builder)
{
  const CaptivesMark first = { .figure = "fig-one", .question = "q", .name = TEST_SCENE_LABEL, .value = "≈ 10" };
  const CaptivesMark second = { .figure = "fig-two", .row = 1, .name = "Returned: 7,300", .value = "7,300" };

  captives_scene_builder_begin_mark (builder, &first);
  add_bars (builder);
  captives_scene_builder_end_mark (builder, NULL);

  captives_scene_builder_begin_mark (builder, &second);
  add_paths (builder);
  test_scene_add_text (builder, (CaptivesItemText) { .string = TEST_SCENE_RUSSIAN, .x = 100, .baseline = 250, .size = 13,
                                                             .language = CAPTIVES_LANGUAGE_RUSSIAN, .halo = TRUE });
  captives_scene_builder_end_mark (builder, NULL);
}

CaptivesScene *
test_scene_new (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  test_scene_add_text (builder, (CaptivesItemText) { .string = TEST_SCENE_TITLE, .x = 24, .baseline = 30, .size = 17, .bold = TRUE });
  for (guint i = 0; i < 4; i++)
    captives_scene_builder_add_line (builder, (CaptivesLook) { i == 0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID, CAPTIVES_FILL_NONE, 1 },
                                     (CaptivesPoint) { 100 + i * 50.3, 50 }, (CaptivesPoint) { 100 + i * 50.3, 240 });
  add_marks (builder);
  test_scene_add_text (builder, (CaptivesItemText) { .string = TEST_SCENE_JAPANESE, .x = 24, .baseline = 280, .size = 13,
                                                             .language = CAPTIVES_LANGUAGE_JAPANESE });
  test_scene_add_text (builder, (CaptivesItemText) { .string = "right-hand 12,345", .x = 250, .baseline = 280, .size = 13,
                                                             .anchor_end = TRUE });
  return test_scene_finish (builder, TEST_SCENE_WIDTH, TEST_SCENE_HEIGHT, 0);
}

char *
test_scene_write_record (const CaptivesScene *scene,
                         CaptivesFormat       format)
{
  CaptivesExport options;

  captives_export_init (&options, format);

  return captives_scene_record_write (scene, &options);
}
