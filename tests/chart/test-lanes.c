/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a lanes chart puts things: lengths that compare across lanes, text that never collides, at every size. */

#include "config.h"

#include "captives-view.h"
#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <math.h>
#include <string.h>

/* A page to try. */
typedef struct
{
  CaptivesPageClass page;
  double            width;
  double            height;
  double            text_scale;
} Size;

static const Size sizes[] = {
  { CAPTIVES_PAGE_EXPORT, 1600, 900, 1 },  { CAPTIVES_PAGE_SLIDE, 1920, 1080, 1 }, { CAPTIVES_PAGE_PAPER, 842, 595, 1 },
  { CAPTIVES_PAGE_PAPER, 595, 842, 1 },    { CAPTIVES_PAGE_EXPORT, 1080, 1080, 1 }, { CAPTIVES_PAGE_SCREEN, 738, 740, 1 },
  { CAPTIVES_PAGE_SCREEN, 738, 740, 1.5 }, { CAPTIVES_PAGE_SCREEN, 738, 740, 2 },  { CAPTIVES_PAGE_SCREEN, 360, 640, 1 },
  { CAPTIVES_PAGE_SCREEN, 360, 640, 1.5 }, { CAPTIVES_PAGE_SCREEN, 360, 640, 2 },  { CAPTIVES_PAGE_SCREEN, 2400, 1200, 1 },
};

/* One for all tests: to find the fonts takes longer than to lay out a page. */
static gpointer
make_context (gpointer data)
{
  return test_layout_context_new ();
}

static CaptivesScene *
lay_out (CaptivesDataset  *dataset,
         const Size       *size,
         CaptivesLanguage  language,
         const char       *reading)
{
  static GOnce once = G_ONCE_INIT;
  PangoContext *pango = g_once (&once, make_context, NULL);
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene;
  CaptivesView view;

  captives_view_init (&view, LANES_CHART);
  view.page = size->page;
  view.width = size->width;
  view.height = size->height;
  view.text_scale = size->text_scale;
  view.locale.language = language;
  view.reading = reading;
  scene = captives_layout (dataset, &view, pango, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scene);
  g_assert_cmpfloat (captives_scene_get_width (scene), ==, size->width);
  g_assert_cmpfloat (captives_scene_get_height (scene), >=, size->height);

  return scene;
}

static void
add_lanes (LanesFixture *fixture,
           guint         n_rows,
           guint         n_lanes)
{
  static const char *const families[] = { "captives", "died", "returned", "held", "passed-on", NULL };

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *key = g_strdup_printf ("row-%u", i);
      g_autofree char *name = g_strdup_printf ("Row number %u", i);
      LanesGroup row = { .axis = "row", .key = key, .name = name, .detail = i % 2 == 0 ? "Aug–Sep 1945" : NULL,
                         .apart = n_rows > 2 && i == n_rows - 1 };

      lanes_fixture_add_group (fixture, &row);
    }
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *key = g_strdup_printf ("lane-%u", i);
      g_autofree char *name = g_strdup_printf ("Lane %u", i);
      LanesGroup lane = { .axis = "lane", .key = key, .name = name, .family = families[i % G_N_ELEMENTS (families)] };

      lanes_fixture_add_group (fixture, &lane);
    }
}

static void
add (LanesFixture      *fixture,
     const LanesFigure *figure,
     guint              row,
     guint              lane,
     const char        *form)
{
  g_autofree char *row_key = g_strdup_printf ("row-%u", row);
  g_autofree char *lane_key = g_strdup_printf ("lane-%u", lane);
  LanesMark mark = { .row = row_key, .lane = lane_key, .form = form, .figure = figure->id };

  lanes_fixture_add_figure (fixture, figure);
  lanes_fixture_add_mark (fixture, &mark);
}

static const CaptivesMark *
find_mark (const CaptivesScene *scene,
           const char          *figure,
           int                 *index)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);

  *index = captives_scene_find_figure (scene, figure);
  g_assert_cmpint (*index, >=, 0);

  return &marks[*index];
}

/* The bar of a figure, with its outline; @fill: (out). */
static CaptivesRect
find_bar (const CaptivesScene *scene,
          const char          *figure,
          CaptivesFill        *fill)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  int mark;

  find_mark (scene, figure, &mark);
  for (guint i = 0; i < n_items; i++)
    if (items[i].mark == mark && items[i].kind == CAPTIVES_ITEM_RECT)
      {
        double half = items[i].stroke / 2.0;
        CaptivesRect box = items[i].rect.box;

        if (fill != NULL)
          *fill = items[i].fill;
        return (CaptivesRect) { box.x - half, box.y - half, box.width + items[i].stroke, box.height + items[i].stroke };
      }

  g_error ("no bar of %s", figure);
}

/* One person is as long in every lane and row, however many of them there are. */
static void
test_one_scale (void)
{
  static const LanesFigure figures[] = {
    { .id = "a", .value = 639776 }, { .id = "b", .value = 15986 }, { .id = "c", .value = 65245, .nature = "order" },
    { .id = "d", .value = 546752, .scope = "other" }, { .id = "e", .value = 368478, .qualifier = "at-most" },
    { .id = "f", .value = 319888, .qualifier = "about" },
  };
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;

  add_lanes (fixture, 2, 3);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], i / 3, i % 3, NULL);
  dataset = lanes_fixture_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CaptivesScene) scene = lay_out (dataset, &sizes[i], CAPTIVES_LANGUAGE_ENGLISH, NULL);
      CaptivesRect first = find_bar (scene, "a", NULL);

      for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
        {
          CaptivesRect bar = find_bar (scene, figures[j].id, NULL);
          const CaptivesMark *mark;
          int index;

          mark = find_mark (scene, figures[j].id, &index);
          g_assert_cmpfloat_with_epsilon (bar.width, MAX (first.width * figures[j].value / figures[0].value, bar.width < 2.6 ? bar.width : 0),
                                          1e-6);
          g_assert_cmpfloat_with_epsilon (bar.x, mark->bounds.x, 1e-6);
          g_assert_cmpfloat (bar.x + bar.width, <, mark->bounds.x + mark->bounds.width);
        }
    }
}

/* The greatest value leaves its lane 6 % and ten points, on a page at 100 %. */
static void
test_headroom (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  LanesFigure figure = { .id = "a", .value = 1234567 };
  const CaptivesMark *mark;
  int index;

  add_lanes (fixture, 1, 3);
  add (fixture, &figure, 0, 1, NULL);
  dataset = lanes_fixture_open (fixture);
  scene = lay_out (dataset, &sizes[5], CAPTIVES_LANGUAGE_ENGLISH, NULL);
  mark = find_mark (scene, "a", &index);

  g_assert_cmpfloat_with_epsilon (find_bar (scene, "a", NULL).width * 1.06, mark->bounds.width - 10.0, 1e-6);
}

/* What is too little to be seen is drawn two points long, two and a half with an outline; nothing is ever widened more. */
static void
test_tiny (void)
{
  static const LanesFigure figures[] = {
    { .id = "great", .value = 1e6 }, { .id = "one", .value = 1 }, { .id = "zero", .value = 0 },
    { .id = "order", .value = 3, .nature = "order" },
  };
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesScene) scene = NULL;

  add_lanes (fixture, 1, 2);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], 0, i % 2, NULL);
  dataset = lanes_fixture_open (fixture);
  scene = lay_out (dataset, &sizes[5], CAPTIVES_LANGUAGE_ENGLISH, NULL);

  g_assert_cmpfloat_with_epsilon (find_bar (scene, "one", NULL).width, 2.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "zero", NULL).width, 2.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "order", NULL).width, 2.5, 1e-6);
}

/* Form says what kind of statement it is. */
static void
test_forms (void)
{
  static const LanesFigure figures[] = {
    { .id = "count", .value = 1000, .begins = "1945" },
    { .id = "part", .value = 900, .begins = "1945" },
    { .id = "order", .value = 800, .nature = "order", .stated = "1946" },
    { .id = "foreign", .value = 700, .scope = "other", .question = "taken", .begins = "1947" },
  };
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesFill fill;

  add_lanes (fixture, 1, 2);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], 0, 0, i == 1 ? "part" : "whole");
  dataset = lanes_fixture_open (fixture);
  scene = lay_out (dataset, &sizes[5], CAPTIVES_LANGUAGE_ENGLISH, NULL);

  find_bar (scene, "count", &fill);
  g_assert_cmpint (fill, ==, CAPTIVES_FILL_SOLID);
  find_bar (scene, "order", &fill);
  g_assert_cmpint (fill, ==, CAPTIVES_FILL_HATCH);
  find_bar (scene, "foreign", &fill);
  g_assert_cmpint (fill, ==, CAPTIVES_FILL_PAPER);
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "part", NULL).height * 2.0, find_bar (scene, "count", NULL).height, 1e-6);
  g_assert_cmpfloat (find_bar (scene, "part", NULL).y, >, find_bar (scene, "count", NULL).y);
}

/* Slots without a figure are marks too, with a dotted line; what is counted elsewhere has words only. */
static void
test_silence (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  LanesMark asked = { .row = "row-0", .lane = "lane-0", .question = "taken" };
  LanesMark elsewhere = { .row = "row-0", .lane = "lane-1", .form = "elsewhere", .label = "counted above" };
  const Size tried[] = { sizes[0], sizes[8] };

  add_lanes (fixture, 1, 3);
  lanes_fixture_add_mark (fixture, &asked);
  lanes_fixture_add_mark (fixture, &elsewhere);
  dataset = lanes_fixture_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (CaptivesScene) scene = lay_out (dataset, &tried[i], CAPTIVES_LANGUAGE_ENGLISH, "japan");
      guint n_marks;
      guint n_items;
      const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);
      const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
      guint dotted[3] = { 0 };

      g_assert_cmpuint (n_marks, ==, 3);
      g_assert_cmpint (marks[0].kind, ==, CAPTIVES_MARK_NO_FIGURE);
      g_assert_cmpstr (marks[0].question, ==, "taken");
      g_assert_cmpint (marks[1].kind, ==, CAPTIVES_MARK_ELSEWHERE);
      g_assert_cmpint (marks[2].kind, ==, CAPTIVES_MARK_NO_FIGURE);
      g_assert_null (marks[2].question);
      for (guint j = 0; j < n_items; j++)
        if (items[j].mark >= 0 && items[j].ink == CAPTIVES_INK_NO_FIGURE && items[j].dash_on > 0)
          dotted[items[j].mark]++;
      g_assert_cmpuint (dotted[0], ==, 1);
      g_assert_cmpuint (dotted[1], ==, 0);
      g_assert_cmpuint (dotted[2], ==, 1);
      test_layout_check_rules (scene);
    }
}

/* Every number that the model has stands in the scene, whole. */
static void
check_numbers (const CaptivesScene *scene)
{
  g_autofree char *text = test_layout_get_text (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CAPTIVES_MARK_FIGURE)
      g_assert_true (g_strv_contains ((const char *const *) lines, marks[i].value));
}

/* Whether @item, painted before, is spoilt by a halo: bars always, lines that lie (those between rows). */
static gboolean
is_spoilt (const CaptivesItem *item,
           CaptivesRect        halo)
{
  CaptivesRect box = captives_item_get_bounds (item);
  gboolean lies = item->kind == CAPTIVES_ITEM_PATH && item->mark < 0 && box.width > box.height;

  if (!lies && item->kind != CAPTIVES_ITEM_RECT)
    return FALSE;

  return box.x < halo.x + halo.width && halo.x < box.x + box.width && box.y + 0.6 < halo.y + halo.height
         && halo.y + 0.6 < box.y + box.height;
}

/* A halo clears the grid; it must not bite into a bar or a line between rows. */
static void
check_halos (const CaptivesScene *scene)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const CaptivesItemText *text = &items[i].text;
      CaptivesRect halo;

      if (items[i].kind != CAPTIVES_ITEM_TEXT || !text->halo)
        continue;
      halo = (CaptivesRect) { text->x - 3.0, text->baseline - text->ascent, text->width + 6.0, text->ascent + text->descent };
      for (guint j = 0; j < i; j++)
        if (is_spoilt (&items[j], halo))
          g_error ("the halo of “%s” at %.1f, %.1f (%.1f high) bites what is at %.1f", text->string, halo.x, halo.y, halo.height,
                   captives_item_get_bounds (&items[j]).y);
    }
}

/* Reading order: row by row, in a row lane by lane, in a lane downwards. */
static void
check_reading_order (const CaptivesScene *scene)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);

  for (guint i = 1; i < n_marks; i++)
    {
      const CaptivesMark *before = &marks[i - 1];
      const CaptivesMark *mark = &marks[i];

      g_assert_true (mark->row > before->row || (mark->row == before->row && mark->lane >= before->lane));
      if (mark->row == before->row && mark->lane == before->lane)
        g_assert_cmpfloat (mark->bounds.y, >, before->bounds.y);
    }
}

static char *
make_words (GRand *rand,
            guint  most)
{
  static const char *const words[] = { "taken", "in", "the", "first", "winter", "Sep", "1945", "возвращения", "из", "плена", "日本人",
                                       "1946年10月", "前線収容所", "transferred", "a", "&", "<all>", "о'", "по" };
  GString *text = g_string_new (NULL);

  for (guint n = 0; n < 12; n++)
    {
      const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

      if (text->len + strlen (word) + 1 > most)
        break;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);
    }

  return g_string_free (text, FALSE);
}

static void
add_random_figure (LanesFixture *fixture,
                   GRand        *rand,
                   guint         row,
                   guint         lane)
{
  static const char *const measures[] = { "captured", "died", "held", "held-convicts", "returned" };
  static const char *const qualifiers[] = { "exact", "about", "at-least", "at-most", "more-than", "less-than", "range" };
  static const char *const natures[] = { "count", "estimate", "order" };
  static const char *const dates[] = { NULL, "1945", "1946-10", "1947-03-08" };
  g_autofree char *id = g_strdup_printf ("f-%u-%u-%u", row, lane, g_rand_int (rand));
  g_autofree char *label = make_words (rand, 40);
  LanesFigure figure = {
    .id = id, .label = label,
    .measure = measures[g_rand_int_range (rand, 0, G_N_ELEMENTS (measures))],
    .qualifier = qualifiers[g_rand_int_range (rand, 0, G_N_ELEMENTS (qualifiers))],
    .nature = natures[g_rand_int_range (rand, 0, G_N_ELEMENTS (natures))],
    .begins = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
    .scope = g_rand_int_range (rand, 0, 4) == 0 ? "other" : "same",
    .question = g_rand_boolean (rand) ? "taken" : NULL,
    .value = floor (pow (10.0, g_rand_double_range (rand, 0, 6.3))),
  };

  figure.low = floor (figure.value * g_rand_double (rand));
  add (fixture, &figure, row, lane, g_rand_int_range (rand, 0, 4) == 0 ? "part" : "whole");
}

static CaptivesDataset *
make_random (GRand *rand,
             guint  n_rows,
             guint  n_lanes)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();

  add_lanes (fixture, n_rows, n_lanes);
  for (guint row = 0; row < n_rows; row++)
    for (guint lane = 0; lane < n_lanes; lane++)
      for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
        add_random_figure (fixture, rand, row, lane);

  return lanes_fixture_open (fixture);
}

static void
check_everywhere (CaptivesDataset *dataset)
{
  for (guint turn = 0; turn < G_N_ELEMENTS (sizes) * CAPTIVES_N_LANGUAGES; turn++)
    if (TEST_IS_TURN (turn))
      {
        guint i = turn / CAPTIVES_N_LANGUAGES;
        int language = turn % CAPTIVES_N_LANGUAGES;
        g_autoptr (CaptivesScene) scene = lay_out (dataset, &sizes[i], (CaptivesLanguage) language, "japan");
        guint n_marks;

        g_test_message ("page %d, %g × %g at %g, language %d", (int) sizes[i].page, sizes[i].width, sizes[i].height, sizes[i].text_scale,
                        language);
        /* Only a chart without rows has no mark, and then nothing to collide. */
        captives_scene_get_marks (scene, &n_marks);
        if (n_marks > 0)
          test_layout_check_rules (scene);
        check_numbers (scene);
        check_reading_order (scene);
        check_halos (scene);
      }
}

static void
test_random (void)
{
  static const struct
  {
    guint n_rows;
    guint n_lanes;
  } shapes[] = { { 7, 3 }, { 1, 1 }, { 3, 6 }, { 5, 2 }, { 25, 1 }, { 2, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1945 + i);
      g_autoptr (CaptivesDataset) dataset = make_random (rand, shapes[i].n_rows, shapes[i].n_lanes);

      g_test_message ("%u rows, %u lanes", shapes[i].n_rows, shapes[i].n_lanes);
      check_everywhere (dataset);
    }
}

/* No marks, no rows, or not even lanes: the page keeps its frame. */
static void
test_nothing (void)
{
  static const struct
  {
    guint n_rows;
    guint n_lanes;
    guint n_marks;
  } shapes[] = { { 3, 3, 9 }, { 0, 3, 0 }, { 0, 0, 0 }, { 2, 0, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      guint n_marks;

      add_lanes (fixture, shapes[i].n_rows, shapes[i].n_lanes);
      dataset = lanes_fixture_open (fixture);
      scene = lay_out (dataset, &sizes[0], CAPTIVES_LANGUAGE_ENGLISH, NULL);
      captives_scene_get_marks (scene, &n_marks);
      g_assert_cmpuint (n_marks, ==, shapes[i].n_marks);
      check_everywhere (dataset);
    }
}

/* Values at the ends of what a number can be do not end the layout. */
static void
test_extremes (void)
{
  static const double values[] = { 9e14, 0.5, 1e-300, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      LanesFigure figure = { .id = "a", .value = values[i] };
      guint n_marks;

      add_lanes (fixture, 1, 1);
      add (fixture, &figure, 0, 0, NULL);
      dataset = lanes_fixture_open (fixture);
      scene = lay_out (dataset, &sizes[0], CAPTIVES_LANGUAGE_ENGLISH, NULL);
      captives_scene_get_marks (scene, &n_marks);
      g_assert_cmpuint (n_marks, ==, 1);
      g_assert_cmpfloat (find_bar (scene, "a", NULL).width, >=, 2.0);
      test_layout_check_rules (scene);
    }
}

/* Narrow pages put one lane below the other: all zero lines are one. */
static void
test_folds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1956);
  g_autoptr (CaptivesDataset) dataset = make_random (rand, 3, 3);
  static const struct
  {
    Size     size;
    gboolean folded;
  } cases[] = {
    { { CAPTIVES_PAGE_SCREEN, 738, 740, 1 }, FALSE },
    { { CAPTIVES_PAGE_SCREEN, 559, 740, 1 }, TRUE },
    { { CAPTIVES_PAGE_SCREEN, 738, 740, 2 }, TRUE },
    { { CAPTIVES_PAGE_EXPORT, 1600, 900, 1 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaptivesScene) scene = lay_out (dataset, &cases[i].size, CAPTIVES_LANGUAGE_ENGLISH, NULL);
      guint n_marks;
      const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);
      gboolean one_zero = TRUE;

      for (guint j = 1; j < n_marks; j++)
        one_zero = one_zero && marks[j].bounds.x == marks[0].bounds.x;
      g_assert_cmpint (one_zero, ==, cases[i].folded);
    }
}

/* Down to the least width at four times the text, nothing breaks; numbers may then be wider than the page. */
static void
test_smallest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1950);
  g_autoptr (CaptivesDataset) dataset = make_random (rand, 2, 3);
  static const Size tried[] = {
    { CAPTIVES_PAGE_SCREEN, 200, 0, 1 }, { CAPTIVES_PAGE_SCREEN, 200, 0, 4 }, { CAPTIVES_PAGE_SCREEN, 360, 0, 4 },
    { CAPTIVES_PAGE_EXPORT, 200, 200, 1 }, { CAPTIVES_PAGE_SLIDE, 200, 200, 1 }, { CAPTIVES_PAGE_PAPER, 200, 200, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
      {
        g_autoptr (CaptivesScene) scene = lay_out (dataset, &tried[i], (CaptivesLanguage) language, NULL);

        check_numbers (scene);
        check_reading_order (scene);
      }
}

/* A row name is a word too long for its column, a note too long for its lane: both go on below. */
static void
test_long_words (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  LanesFigure figure = { .id = "a", .value = 123456,
                         .label = "those who had been brought to the camps but no" };
  LanesGroup row = { .axis = "row", .key = "row-9", .name = "Репатриированные военнопленные и интернированные из Маньчжурии",
                     .detail = "с августа 1945 года по декабрь 1956 года включительно" };
  LanesGroup lane = { .axis = "lane", .key = "lane-9", .name = "Освобождены на фронте или вернулись из лагерей домой",
                      .family = "returned" };

  add_lanes (fixture, 1, 2);
  lanes_fixture_add_group (fixture, &row);
  lanes_fixture_add_group (fixture, &lane);
  add (fixture, &figure, 9, 9, NULL);
  dataset = lanes_fixture_open (fixture);
  check_everywhere (dataset);
}

/* The charts that the program comes with, under each reading. */
static void
test_bundled (void)
{
  CaptivesDataset *dataset = test_layout_open_dataset ();
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (dataset);
  guint n_charts = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = charts->pdata[i];

      if (chart->kind != CAPTIVES_KIND_LANES)
        continue;
      for (guint j = 0; j < readings->len; j++)
        test_layout_sweep (dataset, chart->id, ((const CaptivesReading *) readings->pdata[j])->id);
      n_charts++;
    }
  g_assert_cmpuint (n_charts, >, 0);
  captives_dataset_unref (dataset);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lanes/one-scale", test_one_scale);
  g_test_add_func ("/lanes/headroom", test_headroom);
  g_test_add_func ("/lanes/tiny", test_tiny);
  g_test_add_func ("/lanes/forms", test_forms);
  g_test_add_func ("/lanes/silence", test_silence);
  g_test_add_func ("/lanes/nothing", test_nothing);
  g_test_add_func ("/lanes/extremes", test_extremes);
  g_test_add_func ("/lanes/folds", test_folds);
  g_test_add_func ("/lanes/smallest", test_smallest);
  g_test_add_func ("/lanes/long-words", test_long_words);
  g_test_add_func ("/lanes/random", test_random);
  g_test_add_func ("/lanes/bundled", test_bundled);

  return g_test_run ();
}
