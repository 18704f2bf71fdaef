/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A story being told: every key of the speaker, at both ends and in between. */

#include "config.h"

#include "captives-scene.h"
#include "captives-show.h"

typedef struct
{
  CaptivesDataset *dataset;
  CaptivesShow    *show;
  guint            n_changes;
  guint            n_leaves;
  guint            n_moves;
} Fixture;

static void
count_cb (guint *n)
{
  ++*n;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
  stories = captives_dataset_list_stories (fixture->dataset);
  g_assert_cmpuint (stories->len, >, 0);
  fixture->show = captives_show_new (fixture->dataset, ((const CaptivesStory *) g_ptr_array_index (stories, 0))->id, NULL,
                                     (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE });
  g_signal_connect_swapped (fixture->show, "changed", G_CALLBACK (count_cb), &fixture->n_changes);
  g_signal_connect_swapped (fixture->show, "leave", G_CALLBACK (count_cb), &fixture->n_leaves);
  g_signal_connect_swapped (fixture->show, "move", G_CALLBACK (count_cb), &fixture->n_moves);
  g_assert_cmpuint (captives_show_get_n_slides (fixture->show), >=, 10);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_object_unref (fixture->show);
  captives_dataset_unref (fixture->dataset);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  g_assert_true (captives_show_take_key (fixture->show, keyval, 0));
}

static void
step_cb (GArray *steps,
         int     step)
{
  g_array_append_val (steps, step);
}

/* Marks are walked with a key that no slide is changed with, and not behind a blank screen. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (int));

  g_signal_connect_swapped (fixture->show, "step", G_CALLBACK (step_cb), steps);
  press (fixture, GDK_KEY_Tab);
  g_assert_true (captives_show_take_key (fixture->show, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  press (fixture, GDK_KEY_b);
  press (fixture, GDK_KEY_Tab);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (g_array_index (steps, int, 0), ==, CAPTIVES_STEP_NEXT);
  g_assert_cmpint (g_array_index (steps, int, 1), ==, CAPTIVES_STEP_PREVIOUS);
  g_assert_cmpuint (captives_show_get_position (fixture->show), ==, 0);
  /* Alt+Tab is the desktop's. */
  g_assert_false (captives_show_take_key (fixture->show, GDK_KEY_Tab, GDK_ALT_MASK));
  g_signal_handlers_disconnect_by_data (fixture->show, steps);
}

static void
assert_at (Fixture *fixture,
           guint    position)
{
  g_assert_cmpuint (captives_show_get_position (fixture->show), ==, position);
}

static void
test_motion (Fixture       *fixture,
             gconstpointer  user_data)
{
  const guint next[] = { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_Page_Down, GDK_KEY_space, GDK_KEY_n, GDK_KEY_Return };
  const guint back[] = { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_Page_Up, GDK_KEY_BackSpace, GDK_KEY_p };
  guint last = captives_show_get_n_slides (fixture->show) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      press (fixture, next[i]);
      assert_at (fixture, i + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      press (fixture, back[i]);
      assert_at (fixture, G_N_ELEMENTS (next) - i - 1);
    }
  g_assert_cmpuint (fixture->n_changes, ==, G_N_ELEMENTS (next) + G_N_ELEMENTS (back));

  /* Nothing lies before the first and behind the last. */
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Left);
  assert_at (fixture, 0);
  press (fixture, GDK_KEY_End);
  press (fixture, GDK_KEY_Right);
  assert_at (fixture, last);
  g_assert_nonnull (captives_show_get_slide (fixture->show, last));
  g_assert_null (captives_show_get_slide (fixture->show, last + 1));
}

static void
test_number (Fixture       *fixture,
             gconstpointer  user_data)
{
  press (fixture, GDK_KEY_1);
  press (fixture, GDK_KEY_KP_0);
  g_assert_cmpstr (captives_show_get_typed (fixture->show), ==, "10");
  assert_at (fixture, 0);
  press (fixture, GDK_KEY_Return);
  assert_at (fixture, 9);
  g_assert_cmpstr (captives_show_get_typed (fixture->show), ==, "");

  /* A digit is taken back, before the slide is. */
  press (fixture, GDK_KEY_4);
  press (fixture, GDK_KEY_2);
  press (fixture, GDK_KEY_BackSpace);
  press (fixture, GDK_KEY_KP_Enter);
  assert_at (fixture, 3);

  /* Beyond the last slide is the last one; there is no slide 0; a fourth digit begins anew. */
  press (fixture, GDK_KEY_9);
  press (fixture, GDK_KEY_9);
  press (fixture, GDK_KEY_9);
  press (fixture, GDK_KEY_Return);
  assert_at (fixture, captives_show_get_n_slides (fixture->show) - 1);
  press (fixture, GDK_KEY_0);
  press (fixture, GDK_KEY_Return);
  assert_at (fixture, 0);
  for (guint i = 0; i < 4; i++)
    press (fixture, GDK_KEY_2);
  g_assert_cmpstr (captives_show_get_typed (fixture->show), ==, "2");
}

static void
test_covers (Fixture       *fixture,
             gconstpointer  user_data)
{
  press (fixture, GDK_KEY_B);
  g_assert_cmpint (captives_show_get_screen (fixture->show), ==, CAPTIVES_SHOW_BLACK);
  press (fixture, GDK_KEY_comma);
  g_assert_cmpint (captives_show_get_screen (fixture->show), ==, CAPTIVES_SHOW_WHITE);
  press (fixture, GDK_KEY_w);
  g_assert_cmpint (captives_show_get_screen (fixture->show), ==, CAPTIVES_SHOW_SLIDE);

  press (fixture, GDK_KEY_s);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_SOURCES);
  press (fixture, GDK_KEY_R);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_RIVALS);
  press (fixture, GDK_KEY_t);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_TABLE);
  press (fixture, GDK_KEY_t);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_NONE);

  /* Asked for on a black screen, the card is shown, not taken away. */
  press (fixture, GDK_KEY_s);
  press (fixture, GDK_KEY_period);
  press (fixture, GDK_KEY_s);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_SOURCES);
  g_assert_cmpint (captives_show_get_screen (fixture->show), ==, CAPTIVES_SHOW_SLIDE);

  /* Both belong to their slide. */
  press (fixture, GDK_KEY_Right);
  g_assert_cmpint (captives_show_get_card (fixture->show), ==, CAPTIVES_CARD_NONE);
  press (fixture, GDK_KEY_b);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpint (captives_show_get_screen (fixture->show), ==, CAPTIVES_SHOW_SLIDE);
  assert_at (fixture, 0);
}

static void
test_others (Fixture       *fixture,
             gconstpointer  user_data)
{
  press (fixture, GDK_KEY_m);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
  press (fixture, GDK_KEY_F5);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (fixture->n_leaves, ==, 2);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  /* What means nothing here goes on to the window. */
  g_assert_false (captives_show_take_key (fixture->show, GDK_KEY_x, 0));
  g_assert_false (captives_show_take_key (fixture->show, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_false (captives_show_take_key (fixture->show, GDK_KEY_w, GDK_CONTROL_MASK));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

#define ADD(path, function) g_test_add ("/show/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("motion", test_motion);
  ADD ("steps", test_steps);
  ADD ("number", test_number);
  ADD ("covers", test_covers);
  ADD ("others", test_others);

  return g_test_run ();
}
