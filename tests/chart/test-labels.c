/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Labels of any marks in any room: none overlaps another, a mark or the edge; those without room are not drawn. */

#include "config.h"

#include "captives-labels.h"
#include "test-layout-rules.h"

#include <math.h>

static const CaptivesSpot spots[]
    = { CAPTIVES_SPOT_RIGHT, CAPTIVES_SPOT_LEFT, CAPTIVES_SPOT_ABOVE, CAPTIVES_SPOT_BELOW };

typedef struct
{
  CaptivesView view;
  CaptivesPage page;
  PangoContext *pango;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->pango = test_layout_context_new ();
  captives_view_init (&fixture->view, "none");
  fixture->page.view = &fixture->view;
  fixture->page.builder = captives_scene_builder_new ();
  fixture->page.typesetter = captives_typesetter_new (fixture->pango);
  captives_metrics_init (&fixture->page.metrics, &fixture->view, 1);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  captives_scene_builder_free (fixture->page.builder);
  captives_typesetter_free (fixture->page.typesetter);
  g_object_unref (fixture->pango);
}

static CaptivesLabel
make_label (Fixture     *fixture,
            CaptivesRect mark)
{
  return (CaptivesLabel){ .number = "61,855",
                          .note = "in camps",
                          .number_style = captives_page_get_style (&fixture->page, 19.0, TRUE),
                          .note_style = captives_page_get_style (&fixture->page, 14.0, FALSE),
                          .mark = mark,
                          .spots = spots,
                          .n_spots = G_N_ELEMENTS (spots),
                          .gap = 5.0 };
}

static gboolean
place (Fixture           *fixture,
       CaptivesLabel     *label,
       CaptivesLabelRoom *room)
{
  return captives_label_place (label, &fixture->page, room, CAPTIVES_LABEL_PASS_NEAR)
         || captives_label_place (label, &fixture->page, room, CAPTIVES_LABEL_PASS_LED);
}

/* The first spot is taken if it is free, the next if it is not, a leader if none is, and nothing if there is no room.
 */
static void
test_preference (Fixture      *fixture,
                 gconstpointer data)
{
  g_auto (CaptivesLabelRoom) room = { 0 };
  CaptivesRect mark = { 400.0, 300.0, 16.0, 16.0 };
  CaptivesLabel first = make_label (fixture, mark);
  CaptivesLabel second = make_label (fixture, mark);
  CaptivesLabel third = make_label (fixture, mark);

  captives_label_room_init (&room, &fixture->page, (CaptivesRect){ 0.0, 0.0, 800.0, 600.0 });
  captives_label_room_take (&room, mark, FALSE);
  g_assert_true (place (fixture, &first, &room));
  g_assert_false (first.led);
  g_assert_cmpint (first.shape, ==, CAPTIVES_LABEL_INLINE);
  g_assert_cmpfloat (first.box.x, ==, mark.x + mark.width + 5.0);

  g_assert_true (place (fixture, &second, &room));
  g_assert_cmpfloat_with_epsilon (second.box.x + second.box.width, mark.x - 5.0, 1e-9);

  captives_label_room_take (&room, (CaptivesRect){ 330.0, 240.0, 150.0, 50.0 }, FALSE);
  captives_label_room_take (&room, (CaptivesRect){ 330.0, 326.0, 150.0, 50.0 }, FALSE);
  g_assert_true (place (fixture, &third, &room));
  g_assert_true (third.led);
  g_assert_cmpfloat (third.bend[0].x, ==, mark.x + 8.0);
  g_assert_cmpfloat (third.bend[1].x, ==, third.bend[0].x);
  g_assert_cmpfloat (third.bend[1].y, ==, third.bend[2].y);
}

/* However small the page: the background of a label at the side bites no mark, and the first spot stays the first. */
static void
test_halo (Fixture      *fixture,
           gconstpointer data)
{
  g_auto (CaptivesLabelRoom) room = { 0 };
  CaptivesRect mark = { 400.0, 300.0, 16.0, 16.0 };
  CaptivesLabel right = make_label (fixture, mark);
  CaptivesLabel left = make_label (fixture, mark);

  fixture->page.metrics.mark = 0.5;
  right.gap = left.gap = 3.0 * fixture->page.metrics.mark;
  captives_label_room_init (&room, &fixture->page, (CaptivesRect){ 0.0, 0.0, 800.0, 600.0 });
  captives_label_room_take (&room, mark, FALSE);
  g_assert_true (place (fixture, &right, &room));
  g_assert_cmpfloat (right.box.x - CAPTIVES_HALO, >=, mark.x + mark.width);
  g_assert_true (place (fixture, &left, &room));
  g_assert_cmpfloat (left.box.x, <, mark.x);
  g_assert_cmpfloat (left.box.x + left.box.width + CAPTIVES_HALO, <=, mark.x);
}

static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (CaptivesLabelRoom) room = { 0 };
  CaptivesLabel label = make_label (fixture, (CaptivesRect){ 10.0, 10.0, 16.0, 16.0 });
  guint before;

  captives_label_room_init (&room, &fixture->page, (CaptivesRect){ 0.0, 0.0, 40.0, 40.0 });
  g_assert_false (place (fixture, &label, &room));
  g_assert_false (label.placed);
  before = captives_scene_builder_get_n_items (fixture->page.builder);
  captives_label_draw (&label, &fixture->page);
  g_assert_cmpuint (captives_scene_builder_get_n_items (fixture->page.builder), ==, before);
}

static void
check_random (Fixture       *fixture,
              CaptivesLabel *labels,
              guint          n)
{
  CaptivesRect page = { 0.0, 0.0, 900.0, 500.0 };
  g_auto (CaptivesLabelRoom) room = { 0 };

  captives_label_room_init (&room, &fixture->page, page);
  for (guint i = 0; i < n; i++)
    {
      CaptivesRect mark = { g_test_rand_double_range (0.0, 880.0), g_test_rand_double_range (0.0, 480.0), 16.0, 16.0 };

      labels[i] = make_label (fixture, mark);
      labels[i].stacked = g_test_rand_bit ();
      captives_label_room_take (&room, mark, FALSE);
    }
  for (guint i = 0; i < n; i++)
    place (fixture, &labels[i], &room);
  for (guint i = 0; i < n; i++)
    {
      CaptivesRect box = labels[i].box;

      if (!labels[i].placed)
        continue;
      g_assert_true (box.x >= 0.0 && box.y >= 0.0 && box.x + box.width <= page.width
                     && box.y + box.height <= page.height);
      for (guint j = 0; j < n; j++)
        {
          g_assert_false (captives_rect_overlaps (box, labels[j].mark));
          g_assert_false (i != j && labels[j].placed && captives_rect_overlaps (box, labels[j].box));
        }
    }
}

static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  CaptivesLabel labels[40];

  for (guint i = 0; i < 40; i++)
    check_random (fixture, labels, (guint) g_test_rand_int_range (1, G_N_ELEMENTS (labels)));
}

static void
test_rects (void)
{
  CaptivesRect a = { 0.0, 0.0, 10.0, 10.0 };
  CaptivesRect beside = { 10.0, 0.0, 5.0, 10.0 };
  CaptivesRect inside = { 4.0, 4.0, 1.0, 1.0 };
  CaptivesRect both = captives_rect_join (beside, inside);

  g_assert_false (captives_rect_overlaps (a, beside));
  g_assert_true (captives_rect_overlaps (a, inside));
  g_assert_cmpfloat (both.x, ==, 4.0);
  g_assert_cmpfloat (both.width, ==, 11.0);
  g_assert_cmpfloat (both.height, ==, 10.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/labels/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("preference", test_preference);
  ADD ("halo", test_halo);
  ADD ("no-room", test_no_room);
  ADD ("random", test_random);
#undef ADD
  g_test_add_func ("/labels/rects", test_rects);

  return g_test_run ();
}
