/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Timelines and lines: one scale for all bars, dates true to scale, nothing joined that nobody joined, text that never
 * collides. */

#include "config.h"

#include "captives-format.h"
#include "captives-view.h"
#include "test-lanes-fixture.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CaptivesDataset *dataset;
  PangoContext *pango;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

static CaptivesScene *
lay_out (CaptivesDataset    *dataset,
         PangoContext       *pango,
         const CaptivesView *view)
{
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (dataset, view, pango, &error);

  g_assert_no_error (error);

  return scene;
}

static gboolean
is_timed (const CaptivesChart *chart)
{
  return chart->kind == CAPTIVES_KIND_TIMELINE || chart->kind == CAPTIVES_KIND_LINE;
}

static void
test_rules (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  guint n = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (!is_timed (chart))
        continue;
      test_layout_sweep (fixture->dataset, chart->id, NULL);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* The first item of @kind of the mark of a figure; NULL if it has none. */
static const CaptivesItem *
find_item (const CaptivesScene *scene,
           const char          *figure,
           CaptivesItemKind     kind)
{
  int mark = captives_scene_find_figure (scene, figure);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  g_assert_cmpint (mark, >=, 0);
  for (guint i = 0; i < n_items; i++)
    if (items[i].mark == mark && items[i].kind == kind)
      return &items[i];

  return NULL;
}

static double
get_value (Fixture    *fixture,
           const char *figure)
{
  return captives_dataset_get_figure (fixture->dataset, figure)->value;
}

/* Orders stand on the scale from which counts hang, and both are as long as they say. */
static void
test_one_scale (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (CaptivesScene) scene = NULL;
  const CaptivesItem *high;
  const CaptivesItem *low;
  const CaptivesItem *bar;
  const CaptivesItem *other;
  double per_person;
  CaptivesView view;

  captives_view_init (&view, "orders-timeline");
  scene = lay_out (fixture->dataset, fixture->pango, &view);
  high = find_item (scene, "order-1948-04", CAPTIVES_ITEM_CIRCLE);
  low = find_item (scene, "order-1947-09", CAPTIVES_ITEM_CIRCLE);
  g_assert_true (high != NULL && low != NULL);
  per_person = (low->circle.y - high->circle.y)
               / (get_value (fixture, "order-1948-04") - get_value (fixture, "order-1947-09"));
  g_assert_cmpfloat (per_person, >, 0.0);

  bar = find_item (scene, "page-1947", CAPTIVES_ITEM_RECT);
  other = find_item (scene, "page-1948", CAPTIVES_ITEM_RECT);
  g_assert_true (bar != NULL && other != NULL);
  g_assert_cmpfloat_with_epsilon ((bar->rect.box.height + bar->stroke) / get_value (fixture, "page-1947"), per_person,
                                  per_person * 0.001);
  g_assert_cmpfloat_with_epsilon ((other->rect.box.height + other->stroke) / get_value (fixture, "page-1948"),
                                  per_person, per_person * 0.001);
  /* What is ordered stands above the years, what is counted hangs below them. */
  g_assert_cmpfloat (low->circle.y, <, bar->rect.box.y);
}

/* As many points for a day everywhere. */
static void
test_dates_to_scale (Fixture      *fixture,
                     gconstpointer data)
{
  const char *const ids[] = { "order-1946-10", "order-1947-03", "order-1948-04", "order-1949-06", "order-1950-03" };
  g_autoptr (CaptivesScene) scene = NULL;
  double x[G_N_ELEMENTS (ids)];
  double day[G_N_ELEMENTS (ids)];
  CaptivesView view;

  captives_view_init (&view, "orders-timeline");
  scene = lay_out (fixture->dataset, fixture->pango, &view);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      x[i] = find_item (scene, ids[i], CAPTIVES_ITEM_CIRCLE)->circle.x;
      day[i] = captives_date_first_day (captives_dataset_get_figure (fixture->dataset, ids[i])->stated);
    }
  for (guint i = 2; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpfloat_with_epsilon ((x[i] - x[0]) / (day[i] - day[0]), (x[1] - x[0]) / (day[1] - day[0]), 1e-6);
}

static guint
count_joints (const CaptivesScene *scene)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += items[i].mark < 0 && items[i].kind == CAPTIVES_ITEM_PATH && items[i].ink == CAPTIVES_INK_HELD;

  return n;
}

/* Dots of several authors are not joined; those of one author in one series are. */
static void
test_joints (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CaptivesScene) held = NULL;
  g_autoptr (CaptivesScene) line = NULL;
  CaptivesView view;

  captives_view_init (&view, "orders-timeline");
  held = lay_out (fixture->dataset, fixture->pango, &view);
  g_assert_cmpuint (count_joints (held), ==, 0);
  captives_view_init (&view, "japanese-in-russia");
  line = lay_out (fixture->dataset, fixture->pango, &view);
  g_assert_cmpuint (count_joints (line), >, 0);
}

static gboolean
leads_to_event (const CaptivesScene *scene,
                const char          *event)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (g_strcmp0 (marks[i].event, event) == 0)
      return TRUE;

  return FALSE;
}

/* On a full page and on a narrow one every number can be read: nothing is left to the table. */
static void
test_every_number (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);

  for (guint i = 0; i < charts->len * CAPTIVES_N_LANGUAGES * 2; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i / (CAPTIVES_N_LANGUAGES * 2));
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (fixture->dataset, chart->id);
      g_autoptr (CaptivesScene) scene = NULL;
      g_autofree char *text = NULL;
      CaptivesView view;

      if (!is_timed (chart) || (chart->kind == CAPTIVES_KIND_LINE && i % 2 == 1))
        continue;
      captives_view_init (&view, chart->id);
      view.locale.language = (CaptivesLanguage) (i / 2 % CAPTIVES_N_LANGUAGES);
      if (i % 2 == 1)
        {
          view.page = CAPTIVES_PAGE_SCREEN;
          view.width = 360.0;
        }
      scene = lay_out (fixture->dataset, fixture->pango, &view);
      text = test_layout_get_text (scene);
      for (guint j = 0; j < marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (marks, j);
          g_autofree char *value = NULL;

          if (mark->event != NULL)
            g_assert_true (leads_to_event (scene, mark->event));
          if (mark->figure == NULL)
            continue;
          value = captives_format_value (captives_dataset_get_figure (fixture->dataset, mark->figure), view.locale);
          if (strstr (text, value) == NULL)
            g_error ("%s, %s: “%s” is not on the page", chart->id,
                     captives_language_get_code (view.locale.language), value);
          g_assert_cmpint (captives_scene_find_figure (scene, mark->figure), >=, 0);
        }
    }
}

static const char *const qualifiers[] = { "exact", "about", "at-least", "at-most", "more-than", "less-than" };
static const char *const natures[] = { "count", "estimate", "order" };
static const char *const measures[] = { "captured", "held", "returned" };
static const char *const dates[]
    = { NULL, "1945", "1946", "1946-12", "1947-03-19", "1947-03-20", "1956-10-18", "2019" };

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static void
add_random_figure (LanesFixture *fixture,
                   guint         index,
                   const char   *row)
{
  g_autofree char *id = g_strdup_printf ("random-%u", index);
  LanesFigure figure = { .id = id,
                         .measure = PICK (measures),
                         .nature = PICK (natures),
                         .qualifier = PICK (qualifiers),
                         .begins = PICK (dates),
                         .stated = PICK (dates),
                         .scope = g_test_rand_bit () ? "same" : "other" };
  LanesMark mark = { .row = row, .figure = id, .lane = g_test_rand_bit () ? "series" : NULL };

  figure.value = g_test_rand_int_range (0, 8) == 0 ? 0.0 : floor (pow (10.0, g_test_rand_double_range (0.0, 7.0)));
  if (g_test_rand_int_range (0, 6) == 0)
    {
      figure.low = figure.value * 0.7;
      figure.value += 1.0;
      figure.qualifier = "range";
    }
  lanes_fixture_add_figure (fixture, &figure);
  if (figure.begins != NULL && g_test_rand_bit ())
    g_string_append_printf (fixture->sql, "UPDATE figure SET ends = '2020' WHERE id = '%s';", id);
  lanes_fixture_add_mark (fixture, &mark);
}

/* The name of events in Russian. */
#define EVENT_NAME "Что произошло тогда"

static void
add_event (LanesFixture *fixture,
           const char   *row,
           guint         index,
           const char   *date)
{
  g_string_append_printf (
      fixture->sql,
      "INSERT INTO event (id, date, source, name_en, name_ru, name_ja)"
      "  SELECT 'event-%u', '%s', id, 'What happened', '" EVENT_NAME "', '出来事' FROM source LIMIT 1;"
      "INSERT INTO chart_mark (chart, row, form, event) VALUES ('" LANES_CHART "', '%s', 'whole', 'event-%u');",
      index, date, row, index);
}

static void
add_random_events (LanesFixture *fixture,
                   const char   *row)
{
  guint n = (guint) g_test_rand_int_range (1, 9);

  for (guint i = 0; i < n; i++)
    {
      const char *date = dates[g_test_rand_int_range (1, G_N_ELEMENTS (dates))];

      add_event (fixture, row, i, date);
    }
}

#define N_FACING 8

/* Eight events in three years, three of them at the beginning and two at the end, beside a column of names. */
static CaptivesDataset *
make_facing_flags (void)
{
  static const char *const days[N_FACING]
      = { "1945", "1945", "1945", "1946", "1946-12", "1946-12", "1947-03-19", "1947-03-20" };
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();

  lanes_fixture_add_group (
      fixture, &(LanesGroup){ .axis = "row", .key = "r0", .name = "A track of some length", .detail = "detail" });
  lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "row", .key = "r1", .name = "Another" });
  lanes_fixture_add_figure (fixture, &(LanesFigure){ .id = "counted", .value = 4000.0, .stated = "1946" });
  lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "r1", .figure = "counted" });
  for (guint i = 0; i < N_FACING; i++)
    add_event (fixture, "r0", i, days[i]);
  g_string_append (fixture->sql, "UPDATE chart SET kind = 'timeline' WHERE id = '" LANES_CHART "';");

  return lanes_fixture_open (fixture);
}

static guint
count_words (const char *text,
             const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;

  return n;
}

/* Lays out the flags on a slide.  Returns: how many of them have words; each of the others is counted on the page */
static guint
check_facing_flags (Fixture         *fixture,
                    CaptivesDataset *dataset,
                    double           width,
                    double           height)
{
  g_autoptr (CaptivesScene) scene = NULL;
  g_autofree char *faults = NULL;
  g_autofree char *words = NULL;
  g_autofree char *more = NULL;
  g_autoptr (GString) text = NULL;
  CaptivesView view;
  guint n;

  captives_view_init (&view, LANES_CHART);
  view.page = CAPTIVES_PAGE_SLIDE;
  view.locale.language = CAPTIVES_LANGUAGE_RUSSIAN;
  view.width = width;
  view.height = height;
  scene = lay_out (dataset, fixture->pango, &view);
  faults = test_layout_find_faults (scene, 8.0);
  if (faults != NULL)
    g_error ("%.0f × %.0f:\n%s", width, height, faults);
  for (guint i = 0; i < N_FACING; i++)
    {
      g_autofree char *event = g_strdup_printf ("event-%u", i);

      g_assert_true (leads_to_event (scene, event));
    }
  words = test_layout_get_text (scene);
  text = g_string_new (words);
  /* Short words are not parted from the next by a line's end. */
  g_string_replace (text, "\302\240", " ", 0);
  n = count_words (text->str, EVENT_NAME);
  more = g_strdup_printf ("и ещё %u", N_FACING - n);
  if (n < N_FACING && strstr (text->str, more) == NULL)
    g_error ("%.0f × %.0f: %u flags of %d have words, and the page does not say so", width, height, n, N_FACING);

  return n;
}

/* Flags that can turn neither way without a pole through the words of another. */
static void
test_facing_flags (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (CaptivesDataset) dataset = make_facing_flags ();

  /* A page that is higher than wide has a list, a wider one smaller type, and a wide one room. */
  for (guint width = 400; width <= 900; width += 4)
    g_assert_cmpuint (check_facing_flags (fixture, dataset, width, 656.0), ==, N_FACING);
  g_assert_cmpuint (check_facing_flags (fixture, dataset, 1920.0, 1080.0), ==, N_FACING);
  /* Three times the words are wider than the plot: they cannot all stand. */
  g_assert_cmpuint (check_facing_flags (fixture, dataset, 400.0, 390.0), <, N_FACING);
}

/* One person, on a scale whose steps are parts of one: "0.8" is wider than the "1" above it. */
static void
test_small_values (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (LanesFixture) lanes = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;

  lanes_fixture_add_group (lanes, &(LanesGroup){ .axis = "row", .key = "r0", .name = "A track" });
  lanes_fixture_add_figure (lanes, &(LanesFigure){ .id = "one", .measure = "held", .value = 1.0, .stated = "1946" });
  lanes_fixture_add_mark (lanes, &(LanesMark){ .row = "r0", .figure = "one" });
  g_string_append (lanes->sql, "UPDATE chart SET kind = 'line' WHERE id = '" LANES_CHART "';");
  dataset = lanes_fixture_open (lanes);

  for (guint page = CAPTIVES_PAGE_SCREEN; page <= CAPTIVES_PAGE_PAPER; page++)
    {
      g_autoptr (CaptivesScene) scene = NULL;
      g_autofree char *faults = NULL;
      CaptivesView view;

      captives_view_init (&view, LANES_CHART);
      view.page = (CaptivesPageClass) page;
      view.width = 389.0;
      view.height = 1014.0;
      view.text_scale = 1.87;
      scene = lay_out (dataset, fixture->pango, &view);
      faults = test_layout_find_faults (scene, 8.0);
      if (faults != NULL)
        g_error ("page %u:\n%s", page, faults);
    }
}

static CaptivesDataset *
make_dataset (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  guint n_rows = (guint) g_test_rand_int_range (1, 5);
  guint n_figures = (guint) g_test_rand_int_range (0, 16);
  gboolean line = g_test_rand_bit ();

  lanes_fixture_add_group (fixture, &(LanesGroup){ .axis = "lane", .key = "series", .name = "Series" });
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *key = g_strdup_printf ("r%u", i);

      lanes_fixture_add_group (
          fixture, &(LanesGroup){ .axis = "row", .key = key, .name = "A track of some length", .detail = "detail" });
    }
  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *key = g_strdup_printf ("r%d", g_test_rand_int_range (0, (int) n_rows));

      add_random_figure (fixture, i, key);
    }
  if (g_test_rand_bit () && !line)
    add_random_events (fixture, "r0");
  if (g_test_rand_bit ())
    lanes_fixture_add_mark (fixture, &(LanesMark){ .row = "r0", .question = "taken" });
  g_string_append_printf (fixture->sql, "UPDATE chart SET kind = '%s' WHERE id = '" LANES_CHART "';",
                          line ? "line" : "timeline");

  return lanes_fixture_open (fixture);
}

static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (CaptivesDataset) dataset = make_dataset ();

      for (guint j = 0; j < 6; j++)
        {
          g_autoptr (CaptivesScene) scene = NULL;
          g_autofree char *faults = NULL;
          CaptivesView view;

          captives_view_init (&view, LANES_CHART);
          view.page = (CaptivesPageClass) g_test_rand_int_range (0, 4);
          view.locale.language = (CaptivesLanguage) g_test_rand_int_range (0, CAPTIVES_N_LANGUAGES);
          view.width = g_test_rand_int_range (328, 2400);
          view.height = g_test_rand_int_range (200, 1600);
          view.text_scale = g_test_rand_double_range (0.7, 2.0);
          scene = lay_out (dataset, fixture->pango, &view);
          faults = test_layout_find_faults (scene, 8.0);
          if (faults != NULL)
            g_error ("page %d, %.0f × %.0f, text scale %.2f, language %d:\n%s", (int) view.page, view.width,
                     view.height, view.text_scale, (int) view.locale.language, faults);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/timeline/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("rules", test_rules);
  ADD ("one-scale", test_one_scale);
  ADD ("dates-to-scale", test_dates_to_scale);
  ADD ("joints", test_joints);
  ADD ("every-number", test_every_number);
  ADD ("facing-flags", test_facing_flags);
  ADD ("small-values", test_small_values);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}
