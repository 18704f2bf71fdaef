/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which lines a lanes chart has, in which order, and what they say. */

#include "config.h"

#include "captives-lanes-model.h"
#include "captives-view.h"
#include "test-lanes-fixture.h"

#include <math.h>
#include <string.h>

static const LanesGroup first_row = { .axis = "row", .key = "r", .name = "Row" };
static const LanesGroup taken_lane = { .axis = "lane", .key = "taken", .name = "Taken", .family = "captives" };

/* A chart of one row and one lane. */
static LanesFixture *
new_single (void)
{
  LanesFixture *fixture = lanes_fixture_new ();

  lanes_fixture_add_group (fixture, &first_row);
  lanes_fixture_add_group (fixture, &taken_lane);

  return fixture;
}

static void
add (LanesFixture      *fixture,
     const LanesFigure *figure,
     const char        *form)
{
  LanesMark mark = { .row = "r", .lane = "taken", .form = form, .figure = figure->id };

  lanes_fixture_add_figure (fixture, figure);
  lanes_fixture_add_mark (fixture, &mark);
}

static CaptivesLanes *
resolve (CaptivesDataset *dataset,
         const char      *reading)
{
  g_autoptr (GError) error = NULL;
  CaptivesLanes *lanes = captives_lanes_new (dataset, LANES_CHART, reading, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lanes);

  return lanes;
}

static const CaptivesLanesLine *
get_line (const CaptivesLanes *lanes,
          guint                line)
{
  GPtrArray *cell = captives_lanes_get_cell (lanes, 0, 0);

  g_assert_cmpuint (line, <, cell->len);

  return cell->pdata[line];
}

/* The identifiers of the cell's figures, "-" for a line without one, with a space between. */
static char *
list_cell (const CaptivesLanes *lanes)
{
  GPtrArray *cell = captives_lanes_get_cell (lanes, 0, 0);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < cell->len; i++)
    {
      const CaptivesLanesLine *line = cell->pdata[i];

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", line->figure != NULL ? line->figure->id : "-");
    }

  return g_string_free (ids, FALSE);
}

static void
test_reading (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) soviet = NULL;
  g_autoptr (CaptivesLanes) japan = NULL;
  LanesMark mark = { .row = "r", .lane = "taken", .question = "dead" };

  lanes_fixture_add_mark (fixture, &mark);
  dataset = lanes_fixture_open (fixture);
  soviet = resolve (dataset, "soviet");
  japan = resolve (dataset, "japan");

  g_assert_cmpstr (get_line (soviet, 0)->figure->id, ==, "d-exact");
  g_assert_cmpstr (get_line (soviet, 0)->question, ==, "dead");
  g_assert_cmpstr (get_line (soviet, 0)->number, ==, "7,213");
  g_assert_cmpstr (get_line (soviet, 0)->note, ==, "exact en");
  g_assert_cmpstr (get_line (japan, 0)->figure->id, ==, "d-low");
  g_assert_cmpstr (get_line (japan, 0)->number, ==, "≈\u00a07,000");
}

/* A figure is drawn under every reading, and a mark may name it otherwise than it does itself. */
static void
test_figure (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  LanesMark mark = { .row = "r", .lane = "taken", .figure = "c-all", .label = "other words" };
  const char *const readings[] = { "soviet", "japan", NULL };

  lanes_fixture_add_mark (fixture, &mark);
  dataset = lanes_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (CaptivesLanes) lanes = resolve (dataset, readings[i]);

      g_assert_cmpstr (get_line (lanes, 0)->figure->id, ==, "c-all");
      g_assert_cmpstr (get_line (lanes, 0)->note, ==, "other words");
      g_assert_cmpfloat (lanes->greatest, ==, 70000);
    }
}

static void
test_no_figure (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  const CaptivesLanesLine *line;
  LanesMark mark = { .row = "r", .lane = "taken", .question = "taken" };

  lanes_fixture_add_mark (fixture, &mark);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "japan");
  line = get_line (lanes, 0);

  g_assert_cmpint (line->kind, ==, CAPTIVES_MARK_NO_FIGURE);
  g_assert_null (line->figure);
  g_assert_null (line->number);
  g_assert_cmpstr (line->question, ==, "taken");
  g_assert_nonnull (strstr (line->note, "no figure"));
  g_assert_nonnull (strstr (line->note, "Soviet en"));
  g_assert_null (strstr (line->note, "Japan en"));
  g_assert_nonnull (strstr (line->name, "Row, Taken"));
  g_assert_nonnull (strstr (line->name, "How many were taken?"));
  g_assert_true (isnan (line->value));
  g_assert_cmpuint (lanes->n_figures, ==, 0);
}

/* Beside orders, a slot without a figure says what it has none for, in the words of a reading that has one. */
static void
test_no_figure_beside (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  LanesMark mark = { .row = "r", .lane = "taken", .question = "taken" };
  LanesMark named = { .row = "r", .lane = "taken", .question = "taken", .label = "in summer" };
  LanesFigure figure = { .id = "other", .value = 5, .nature = "order", .stated = "1945-01-01" };

  lanes_fixture_add_mark (fixture, &mark);
  lanes_fixture_add_mark (fixture, &named);
  add (fixture, &figure, NULL);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "japan");

  g_assert_cmpint (get_line (lanes, 1)->kind, ==, CAPTIVES_MARK_NO_FIGURE);
  g_assert_true (g_str_has_prefix (get_line (lanes, 1)->note, "all en: no figure"));
  g_assert_true (g_str_has_prefix (get_line (lanes, 2)->note, "in summer"));
}

/* Beside a count nothing is silent; and where a whole has no figure, its part does not say so again. */
static void
test_no_needless_silence (void)
{
  g_autoptr (LanesFixture) beside = new_single ();
  g_autoptr (LanesFixture) parts = new_single ();
  g_autoptr (CaptivesDataset) beside_dataset = NULL;
  g_autoptr (CaptivesDataset) parts_dataset = NULL;
  g_autoptr (CaptivesLanes) beside_lanes = NULL;
  g_autoptr (CaptivesLanes) parts_lanes = NULL;
  LanesMark mark = { .row = "r", .lane = "taken", .question = "taken" };
  LanesMark part = { .row = "r", .lane = "taken", .question = "taken", .form = "part" };
  LanesFigure figure = { .id = "other", .value = 5 };

  lanes_fixture_add_mark (beside, &mark);
  add (beside, &figure, NULL);
  beside_dataset = lanes_fixture_open (beside);
  beside_lanes = resolve (beside_dataset, "japan");
  g_assert_cmpuint (captives_lanes_get_cell (beside_lanes, 0, 0)->len, ==, 1);
  g_assert_cmpstr (get_line (beside_lanes, 0)->figure->id, ==, "other");

  lanes_fixture_add_mark (parts, &mark);
  lanes_fixture_add_mark (parts, &part);
  parts_dataset = lanes_fixture_open (parts);
  parts_lanes = resolve (parts_dataset, "japan");
  g_assert_cmpuint (captives_lanes_get_cell (parts_lanes, 0, 0)->len, ==, 1);
  g_assert_cmpint (get_line (parts_lanes, 0)->kind, ==, CAPTIVES_MARK_NO_FIGURE);
}

static void
test_empty_cell (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = lanes_fixture_open (fixture);
  g_autoptr (CaptivesLanes) lanes = resolve (dataset, "soviet");

  g_assert_cmpuint (captives_lanes_get_cell (lanes, 0, 0)->len, ==, 1);
  g_assert_cmpint (get_line (lanes, 0)->kind, ==, CAPTIVES_MARK_NO_FIGURE);
  g_assert_cmpstr (get_line (lanes, 0)->note, ==, "no figure");
  g_assert_cmpstr (get_line (lanes, 0)->name, ==, "Row, Taken: no figure");
  g_assert_null (get_line (lanes, 0)->question);
  g_assert_cmpfloat (lanes->greatest, ==, 0);
}

static void
test_elsewhere (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  LanesMark mark = { .row = "r", .lane = "taken", .form = "elsewhere", .label = "counted above" };

  lanes_fixture_add_mark (fixture, &mark);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");

  g_assert_cmpint (get_line (lanes, 0)->kind, ==, CAPTIVES_MARK_ELSEWHERE);
  g_assert_cmpstr (get_line (lanes, 0)->note, ==, "counted above");
  g_assert_cmpstr (get_line (lanes, 0)->name, ==, "Row, Taken: counted above");
}

/* By date, then by value; a year stands at its end, an order on the day it was given, what has no date comes last. */
static void
test_order (void)
{
  static const LanesFigure figures[] = {
    { .id = "undated-small", .value = 10 },
    { .id = "undated-great", .value = 900 },
    { .id = "year", .value = 1, .begins = "1946" },
    { .id = "december", .value = 2, .begins = "1946-12-05" },
    { .id = "same-day-small", .value = 3, .begins = "1946-03-01" },
    { .id = "same-day-great", .value = 400, .begins = "1946-03-01" },
    { .id = "ordered", .value = 5, .nature = "order", .begins = "1950", .stated = "1945-08-23" },
    { .id = "stated-late", .value = 6, .begins = "1945-09-01", .stated = "1956-10-18" },
  };
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  g_autofree char *ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], NULL);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");
  ids = list_cell (lanes);

  g_assert_cmpstr (ids, ==, "ordered stated-late same-day-great same-day-small december year undated-great undated-small");
}

/* A part goes where its whole goes, in the dataset's order, whatever its own date and value. */
static void
test_parts (void)
{
  static const struct
  {
    LanesFigure  figure;
    const char  *form;
  } marks[] = {
    { { .id = "late", .value = 50, .begins = "1949-01-01" }, "whole" },
    { { .id = "late-part", .value = 49, .begins = "1945-01-01" }, "part" },
    { { .id = "late-other", .value = 60 }, "part" },
    { { .id = "early", .value = 7, .begins = "1946-01-01" }, "whole" },
    { { .id = "early-part", .value = 3, .begins = "1956-01-01" }, "part" },
  };
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  g_autofree char *ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    add (fixture, &marks[i].figure, marks[i].form);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");
  ids = list_cell (lanes);

  g_assert_cmpstr (ids, ==, "early early-part late late-part late-other");
  g_assert_false (get_line (lanes, 0)->part);
  g_assert_true (get_line (lanes, 1)->part);
  g_assert_true (get_line (lanes, 4)->part);
  g_assert_nonnull (strstr (get_line (lanes, 1)->name, "part"));
}

/* Half a bar would be half of nothing. */
static void
test_part_without_whole (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  g_autofree char *ids = NULL;
  LanesMark whole = { .row = "r", .lane = "taken", .question = "taken" };
  LanesFigure part = { .id = "some", .value = 5 };

  lanes_fixture_add_mark (fixture, &whole);
  add (fixture, &part, "part");
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "japan");
  ids = list_cell (lanes);

  g_assert_cmpstr (ids, ==, "- some");
  g_assert_false (get_line (lanes, 1)->part);
}

static void
test_same_figure_once (void)
{
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  g_autofree char *ids = NULL;
  LanesMark figure = { .row = "r", .lane = "taken", .figure = "d-exact" };
  LanesMark question = { .row = "r", .lane = "taken", .question = "dead" };

  lanes_fixture_add_mark (fixture, &figure);
  lanes_fixture_add_mark (fixture, &question);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");
  ids = list_cell (lanes);

  g_assert_cmpstr (ids, ==, "d-exact");
  g_assert_cmpuint (lanes->n_figures, ==, 1);
}

/* The keys of the chart's only lane: "family:name", with a space between. */
static char *
list_keys (const CaptivesLanes *lanes)
{
  GArray *keys = captives_lanes_get_lane (lanes, 0)->keys;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      const CaptivesLanesKey *key = &g_array_index (keys, CaptivesLanesKey, i);

      g_string_append_printf (list, "%s%d:%s", i > 0 ? " " : "", key->has_family ? (int) key->family : -1, key->name);
    }

  return g_string_free (list, FALSE);
}

/* A family that occurs besides the lane's own is named after its measure, or after what several measures have in common. */
static void
test_keys (void)
{
  g_autoptr (LanesFixture) one = new_single ();
  g_autoptr (LanesFixture) two = new_single ();
  g_autoptr (CaptivesDataset) one_dataset = NULL;
  g_autoptr (CaptivesDataset) two_dataset = NULL;
  g_autoptr (CaptivesLanes) one_lanes = NULL;
  g_autoptr (CaptivesLanes) two_lanes = NULL;
  g_autofree char *one_keys = NULL;
  g_autofree char *two_keys = NULL;
  LanesFigure captured = { .id = "captured", .value = 9 };
  LanesFigure convicts = { .id = "convicts", .value = 2, .measure = "held-convicts" };
  LanesFigure generals = { .id = "generals", .value = 1, .measure = "held-generals" };

  add (one, &captured, NULL);
  add (one, &convicts, NULL);
  one_dataset = lanes_fixture_open (one);
  one_lanes = resolve (one_dataset, "soviet");
  one_keys = list_keys (one_lanes);
  g_assert_cmpstr (one_keys, ==, "0:Taken 3:Convicts held");
  g_assert_cmpstr (get_line (one_lanes, 0)->lane, ==, "Taken");
  g_assert_cmpstr (get_line (one_lanes, 1)->lane, ==, "Convicts held");
  g_assert_true (g_str_has_prefix (get_line (one_lanes, 1)->name, "Row, Convicts held: "));

  add (two, &convicts, NULL);
  add (two, &generals, NULL);
  two_dataset = lanes_fixture_open (two);
  two_lanes = resolve (two_dataset, "soviet");
  two_keys = list_keys (two_lanes);
  g_assert_cmpstr (two_keys, ==, "0:Taken 3:Held");
}

/* A lane without a family takes that of its marks if they have one in common, and no swatch otherwise. */
static void
test_lane_without_family (void)
{
  static const LanesGroup lane = { .axis = "lane", .key = "taken", .name = "Taken" };
  static const LanesFigure dead = { .id = "dead-one", .measure = "died", .value = 2 };
  static const LanesFigure freed = { .id = "freed", .measure = "returned", .value = 1 };

  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesLanes) lanes = NULL;
      g_autofree char *keys = NULL;

      lanes_fixture_add_group (fixture, &first_row);
      lanes_fixture_add_group (fixture, &lane);
      add (fixture, &dead, NULL);
      if (n == 2)
        add (fixture, &freed, NULL);
      dataset = lanes_fixture_open (fixture);
      lanes = resolve (dataset, "soviet");
      keys = list_keys (lanes);
      g_assert_cmpstr (keys, ==, n == 1 ? "1:Taken" : "-1:Taken 1:Died en 2:Returned");
    }
}

static void
test_no_lanes (void)
{
  g_autoptr (LanesFixture) fixture = lanes_fixture_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;
  LanesMark mark = { .row = "r", .figure = "c-all" };

  lanes_fixture_add_group (fixture, &first_row);
  lanes_fixture_add_mark (fixture, &mark);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, NULL);

  g_assert_cmpuint (lanes->lanes->len, ==, 1);
  g_assert_null (captives_lanes_get_lane (lanes, 0)->group);
  g_assert_cmpstr (get_line (lanes, 0)->figure->id, ==, "c-all");
}

static void
test_unknown_place (void)
{
  static const LanesMark marks[] = {
    { .row = "nowhere", .lane = "taken", .figure = "c-all" },
    { .row = "r", .lane = "nowhere", .figure = "c-all" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (LanesFixture) fixture = new_single ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesLanes) lanes = NULL;
      g_autoptr (GError) error = NULL;

      lanes_fixture_add_mark (fixture, &marks[i]);
      dataset = lanes_fixture_open (fixture);
      lanes = captives_lanes_new (dataset, LANES_CHART, NULL, (CaptivesLocale) { CAPTIVES_LANGUAGE_ENGLISH }, &error);
      g_assert_null (lanes);
      g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "nowhere"));
    }
}

/* What cannot stand on the scale keeps its number and has no place there. */
static void
test_off_scale (void)
{
  static const LanesFigure figures[] = {
    { .id = "persons", .value = 100, .begins = "1945" },
    { .id = "percent", .value = 900, .unit = "percent", .begins = "1946" },
    { .id = "negative", .value = -7, .begins = "1947" },
    { .id = "range", .value = 80, .low = 60, .qualifier = "range", .begins = "1948" },
  };
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], NULL);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");

  g_assert_cmpfloat (lanes->greatest, ==, 100);
  g_assert_cmpint (lanes->unit, ==, CAPTIVES_UNIT_PERSONS);
  g_assert_cmpfloat (get_line (lanes, 0)->value, ==, 100);
  g_assert_true (isnan (get_line (lanes, 1)->value));
  g_assert_cmpstr (get_line (lanes, 1)->number, ==, "900%");
  g_assert_true (isnan (get_line (lanes, 2)->value));
  g_assert_cmpstr (get_line (lanes, 2)->number, ==, "−7");
  g_assert_cmpfloat (get_line (lanes, 3)->value, ==, 80);
  g_assert_cmpfloat (get_line (lanes, 3)->low, ==, 60);
}

/* One figure of each unit: there is nothing that a bar could be compared with. */
static void
test_no_scale (void)
{
  static const LanesFigure figures[] = {
    { .id = "hours", .value = 8, .unit = "hours", .begins = "1945" },
    { .id = "meals", .value = 3, .unit = "meals", .begins = "1946" },
    { .id = "more-meals", .value = 2, .unit = "meals", .begins = "1947" },
  };

  for (guint n_figures = 1; n_figures <= G_N_ELEMENTS (figures); n_figures++)
    {
      g_autoptr (LanesFixture) fixture = new_single ();
      g_autoptr (CaptivesDataset) dataset = NULL;
      g_autoptr (CaptivesLanes) lanes = NULL;

      for (guint i = 0; i < n_figures; i++)
        add (fixture, &figures[i], NULL);
      dataset = lanes_fixture_open (fixture);
      lanes = resolve (dataset, "soviet");

      /* One figure alone keeps its bar. */
      g_assert_true (lanes->plain == (n_figures > 1));
      for (guint i = 0; i < n_figures; i++)
        {
          g_assert_true (isnan (get_line (lanes, i)->value) == lanes->plain);
          g_assert_nonnull (get_line (lanes, i)->number);
        }
    }
}

/* What the eye gets from place, hatching and outline is also said. */
static void
test_names (void)
{
  static const LanesFigure figures[] = {
    { .id = "order", .value = 500, .nature = "order", .qualifier = "at-least", .begins = "1945", .label = "to go" },
    { .id = "foreign", .value = 400, .scope = "other", .question = "taken", .begins = "1946", .label = "and others" },
  };
  g_autoptr (LanesFixture) fixture = new_single ();
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (CaptivesLanes) lanes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add (fixture, &figures[i], NULL);
  dataset = lanes_fixture_open (fixture);
  lanes = resolve (dataset, "soviet");

  g_assert_true (g_str_has_prefix (get_line (lanes, 0)->name, "Row, Taken: at least 500 persons, to go, "));
  g_assert_nonnull (strstr (get_line (lanes, 0)->name, "order"));
  g_assert_true (g_str_has_prefix (get_line (lanes, 1)->name, "Row, Taken: 400 persons, and others, "));
  g_assert_nonnull (strstr (get_line (lanes, 1)->name, "other scope"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lanes-model/reading", test_reading);
  g_test_add_func ("/lanes-model/figure", test_figure);
  g_test_add_func ("/lanes-model/no-figure", test_no_figure);
  g_test_add_func ("/lanes-model/no-figure-beside", test_no_figure_beside);
  g_test_add_func ("/lanes-model/no-needless-silence", test_no_needless_silence);
  g_test_add_func ("/lanes-model/empty-cell", test_empty_cell);
  g_test_add_func ("/lanes-model/elsewhere", test_elsewhere);
  g_test_add_func ("/lanes-model/order", test_order);
  g_test_add_func ("/lanes-model/parts", test_parts);
  g_test_add_func ("/lanes-model/part-without-whole", test_part_without_whole);
  g_test_add_func ("/lanes-model/same-figure-once", test_same_figure_once);
  g_test_add_func ("/lanes-model/keys", test_keys);
  g_test_add_func ("/lanes-model/lane-without-family", test_lane_without_family);
  g_test_add_func ("/lanes-model/no-lanes", test_no_lanes);
  g_test_add_func ("/lanes-model/unknown-place", test_unknown_place);
  g_test_add_func ("/lanes-model/off-scale", test_off_scale);
  g_test_add_func ("/lanes-model/no-scale", test_no_scale);
  g_test_add_func ("/lanes-model/names", test_names);

  return g_test_run ();
}
