/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scene-builder.h"

#include <string.h>

static int
add_mark (CaptivesSceneBuilder *builder,
          const char           *figure,
          int                   row,
          int                   lane,
          CaptivesRect          bounds)
{
  CaptivesMark mark
      = { .kind = CAPTIVES_MARK_FIGURE, .figure = figure, .row = row, .lane = lane, .name = figure, .value = "1" };
  int index = captives_scene_builder_begin_mark (builder, &mark);

  captives_scene_builder_end_mark (builder, &bounds);

  return index;
}

static CaptivesScene *
finish (CaptivesSceneBuilder *builder)
{
  const char *const none[] = { NULL };
  CaptivesSceneInfo info = { .chart = "chart", .title = "Title", .subtitle = "", .figures = none, .values = none };

  return captives_scene_builder_finish (builder, 200.0, 100.0, &info);
}

/* Three lanes: two marks, none, one; row 1 has a mark in the last lane only.
 *   a .  b
 *   c .  .  */
static CaptivesScene *
make_grid (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();

  add_mark (builder, "a", 0, 0, (CaptivesRect) { 0, 0, 50, 20 });
  add_mark (builder, "b", 0, 2, (CaptivesRect) { 100, 2, 50, 20 });
  add_mark (builder, "c", 1, 0, (CaptivesRect) { 0, 40, 50, 20 });

  return finish (builder);
}

static void
test_step (void)
{
  static const struct
  {
    int          from;
    CaptivesStep step;
    int          to;
  } steps[] = {
    { -1, CAPTIVES_STEP_NEXT, 0 },    { -1, CAPTIVES_STEP_LEFT, 0 }, { -1, CAPTIVES_STEP_LAST, 2 },
    { 0, CAPTIVES_STEP_NEXT, 1 },     { 2, CAPTIVES_STEP_NEXT, 2 },  { 0, CAPTIVES_STEP_PREVIOUS, 0 },
    { 2, CAPTIVES_STEP_PREVIOUS, 1 }, { 0, CAPTIVES_STEP_DOWN, 2 },  { 2, CAPTIVES_STEP_UP, 0 },
    { 0, CAPTIVES_STEP_UP, 0 },       { 2, CAPTIVES_STEP_DOWN, 2 },  { 0, CAPTIVES_STEP_RIGHT, 1 },
    { 1, CAPTIVES_STEP_LEFT, 0 },     { 1, CAPTIVES_STEP_RIGHT, 1 }, { 2, CAPTIVES_STEP_RIGHT, 1 },
    { 1, CAPTIVES_STEP_DOWN, 2 },     { 2, CAPTIVES_STEP_FIRST, 0 },
  };
  g_autoptr (CaptivesScene) scene = make_grid ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpint (captives_scene_step (scene, steps[i].from, steps[i].step), ==, steps[i].to);
}

static void
test_step_empty (void)
{
  g_autoptr (CaptivesScene) scene = finish (captives_scene_builder_new ());

  for (int step = CAPTIVES_STEP_NEXT; step <= CAPTIVES_STEP_LAST; step++)
    g_assert_cmpint (captives_scene_step (scene, -1, (CaptivesStep) step), ==, -1);
}

/* From any mark, each step stays inside, and no walk in one direction goes round. */
static void
test_step_random (void)
{
  for (guint round = 0; round < 50; round++)
    {
      CaptivesSceneBuilder *builder = captives_scene_builder_new ();
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autoptr (CaptivesScene) scene = NULL;

      for (guint i = 0; i < n; i++)
        add_mark (builder, "x", (int) i, g_test_rand_int_range (0, 4),
                  (CaptivesRect) { g_test_rand_int_range (0, 150), g_test_rand_int_range (0, 80), 10, 10 });
      scene = finish (builder);
      for (int step = CAPTIVES_STEP_NEXT; step <= CAPTIVES_STEP_RIGHT; step++)
        {
          int at = g_test_rand_int_range (0, (int) n);
          guint count = 0;

          for (int next = captives_scene_step (scene, at, (CaptivesStep)step); next != at;
               next = captives_scene_step (scene, at, (CaptivesStep)step))
            {
              g_assert_cmpint (next, >=, 0);
              g_assert_cmpint (next, <, (int) n);
              g_assert_cmpuint (++count, <=, n);
              at = next;
            }
        }
    }
}

static void
test_hit (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  g_autoptr (CaptivesScene) scene = NULL;

  add_mark (builder, "wide", 0, 0, (CaptivesRect) { 0, 0, 100, 50 });
  add_mark (builder, "small", 0, 0, (CaptivesRect) { 10, 10, 20, 20 });
  add_mark (builder, "empty", 0, 0, (CaptivesRect) { 150, 50, 0, 0 });
  scene = finish (builder);
  g_assert_cmpint (captives_scene_find_mark (scene, 15, 15), ==, 1);
  g_assert_cmpint (captives_scene_find_mark (scene, 40, 15), ==, 0);
  g_assert_cmpint (captives_scene_find_mark (scene, 0, 0), ==, 0);
  g_assert_cmpint (captives_scene_find_mark (scene, 100, 15), ==, -1);
  g_assert_cmpint (captives_scene_find_mark (scene, 150, 50), ==, -1);
  g_assert_cmpint (captives_scene_find_mark (scene, -1, -1), ==, -1);
  g_assert_cmpint (captives_scene_find_figure (scene, "small"), ==, 1);
  g_assert_cmpint (captives_scene_find_figure (scene, "other"), ==, -1);
  g_assert_cmpint (captives_scene_find_figure (scene, NULL), ==, -1);
}

/* A scene owns all that it was given: the caller's strings and points may go. */
static void
test_copies (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  char name[] = "name";
  char string[] = "61,855";
  CaptivesPoint points[] = { { 1, 2 }, { 3, 4 } };
  CaptivesItemText text
      = { .string = string, .x = 5, .baseline = 20, .width = 40, .ascent = 10, .descent = 3, .size = 12 };
  CaptivesMark mark = { .kind = CAPTIVES_MARK_FIGURE, .figure = name, .name = name, .value = name };
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  const CaptivesMark *marks;
  guint n;

  captives_scene_builder_begin_mark (builder, &mark);
  captives_scene_builder_add_text (builder, CAPTIVES_INK_TEXT, &text);
  captives_scene_builder_add_path (builder, (CaptivesLook) { .ink = CAPTIVES_INK_AXIS, .stroke = 2 }, points, 2, FALSE);
  captives_scene_builder_end_mark (builder, NULL);
  memset (name, 'x', strlen (name));
  memset (string, 'x', strlen (string));
  memset (points, 0, sizeof points);
  scene = finish (builder);

  items = captives_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (items[0].text.string, ==, "61,855");
  g_assert_cmpint (items[0].mark, ==, 0);
  g_assert_cmpfloat (items[1].path.points[1].x, ==, 3.0);
  marks = captives_scene_get_marks (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (marks[0].figure, ==, "name");
  /* the text reaches from 10 to 23, the line with its stroke from 1 to 5: together from 0 to 45 and 1 to 23 */
  g_assert_cmpfloat (marks[0].bounds.x, ==, 0.0);
  g_assert_cmpfloat (marks[0].bounds.y, ==, 1.0);
  g_assert_cmpfloat (marks[0].bounds.width, ==, 45.0);
  g_assert_cmpfloat (marks[0].bounds.height, ==, 22.0);
}

static void
test_move (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  CaptivesLook look = { .ink = CAPTIVES_INK_DIED, .fill = CAPTIVES_FILL_SOLID };
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *items;
  const CaptivesMark *marks;
  guint first;
  guint n;

  add_mark (builder, "stays", 0, 0, (CaptivesRect) { 1, 1, 1, 1 });
  captives_scene_builder_add_rect (builder, look, (CaptivesRect) { 1, 1, 5, 5 });
  first = captives_scene_builder_get_n_items (builder);
  add_mark (builder, "moves", 0, 0, (CaptivesRect) { 2, 2, 1, 1 });
  captives_scene_builder_add_circle (builder, look, (CaptivesPoint) { 3, 3 }, 1);
  captives_scene_builder_add_line (builder, look, (CaptivesPoint) { 4, 4 }, (CaptivesPoint) { 5, 5 });
  captives_scene_builder_move_items (builder, first, 10.0, 20.0);
  scene = finish (builder);

  items = captives_scene_get_items (scene, &n);
  g_assert_cmpfloat (items[0].rect.box.x, ==, 1.0);
  g_assert_cmpfloat (items[1].circle.x, ==, 13.0);
  g_assert_cmpfloat (items[1].circle.y, ==, 23.0);
  g_assert_cmpfloat (items[2].path.points[0].x, ==, 14.0);
  g_assert_cmpfloat (items[2].path.points[1].y, ==, 25.0);
  marks = captives_scene_get_marks (scene, &n);
  g_assert_cmpfloat (marks[0].bounds.x, ==, 1.0);
  g_assert_cmpfloat (marks[1].bounds.x, ==, 12.0);
  g_assert_cmpfloat (marks[1].bounds.y, ==, 22.0);
}

static void
test_dump (void)
{
  CaptivesSceneBuilder *builder = captives_scene_builder_new ();
  CaptivesItemText text = {
    .string = "a \"b\"", .x = 0.126, .baseline = 20, .width = 40.5, .ascent = 10, .descent = 3, .size = 12, .bold = TRUE
  };
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *dump = NULL;

  captives_scene_builder_add_rect (
      builder, (CaptivesLook) { .ink = CAPTIVES_INK_DIED, .fill = CAPTIVES_FILL_HATCH, .stroke = 1.2 },
      (CaptivesRect) { -0.001, 1, 100, 2.5 });
  captives_scene_builder_add_text (builder, CAPTIVES_INK_MUTED, &text);
  add_mark (builder, "fig", 3, 1, (CaptivesRect) { 1, 2, 3, 4 });
  scene = finish (builder);
  dump = captives_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scene 200 100 en chart -\n"
                   "rect died hatch stroke 1.2 at 0 1 100 2.5\n"
                   "text muted en 12 bold at 0.13 20 box 40.5 10 3 \"a \\\"b\\\"\"\n"
                   "mark 0 figure fig row 3 lane 1 at 1 2 3 4 \"1\" \"fig\"\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/step", test_step);
  g_test_add_func ("/scene/step-empty", test_step_empty);
  g_test_add_func ("/scene/step-random", test_step_random);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/copies", test_copies);
  g_test_add_func ("/scene/move", test_move);
  g_test_add_func ("/scene/dump", test_dump);

  return g_test_run ();
}
