/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-scene.h -- scenes made by hand for the tests of the renderers.  Their numbers mean nothing. */

#pragma once

#include "captives-export.h"
#include "captives-render.h"
#include "captives-scene-builder.h"

/* Where test_scene_new () puts things, in points. */
#define TEST_SCENE_WIDTH 400
#define TEST_SCENE_HEIGHT 300

/* A page with one of each: title, grid lines, a bar in each fill, dots, dashed and closed paths, texts in three languages, two
 * marks of which the first comes in two pieces. */
CaptivesScene *test_scene_new         (void);

/* A page with nothing on it but what is added to @builder; info is the usual one with @hatch. */
CaptivesScene *test_scene_finish      (CaptivesSceneBuilder *builder,
                                       double                width,
                                       double                height,
                                       double                hatch);

/* Adds one line of text and measures it. */
void           test_scene_add_text    (CaptivesSceneBuilder *builder,
                                                         CaptivesItemText      text);

/* captives_render_to_surface () with the usual context. */
cairo_surface_t *test_scene_draw      (const CaptivesScene  *scene,
                                       CaptivesTheme         theme,
                                       double                scale);

/* Returns: (transfer full): the record that the usual export in @format carries. */
char          *test_scene_write_record (const CaptivesScene *scene,
                                       CaptivesFormat        format);

/* Texts that writers stumble over. */
#define TEST_SCENE_TITLE "Deaths & returns: <A> \"B\" 'C'"
#define TEST_SCENE_RUSSIAN "61\xc2\xa0" "855 умерших"
#define TEST_SCENE_JAPANESE "捕虜の死亡者数"
#define TEST_SCENE_LABEL "Died, \"first\" winter: about 10 & more"
