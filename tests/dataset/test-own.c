/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The user's own charts and stories: written, read back, refused, and put among those of a dataset. */

#include "config.h"

#include "captives-dataset-own.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char            *directory;
  CaptivesDataset *dataset;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("captives-own-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->dataset = captives_dataset_open (g_getenv ("CAPTIVES_DATASET"), CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->directory), ==, 0);
  g_free (fixture->directory);
  captives_dataset_unref (fixture->dataset);
}

/* @figures: separated by spaces */
static CaptivesOwnChart *
make_chart (Fixture      *fixture,
            const char   *title,
            CaptivesKind  kind,
            const char   *figures)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (fixture->dataset);
  CaptivesOwnChart *chart = captives_own_chart_new (info->id, info->version);
  g_auto (GStrv) ids = g_strsplit (figures, " ", -1);

  g_free (chart->title);
  chart->title = g_strdup (title);
  chart->kind = kind;
  for (guint i = 0; ids[i] != NULL; i++)
    captives_own_chart_add_figure (chart, ids[i]);

  return chart;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "“Смерти” \\ 死者 {mvd-died}", CAPTIVES_KIND_COLUMNS, "mvd-died mhlw-died mvd-died");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GError) error = NULL;
  CaptivesOwnChart *read;

  g_assert_cmpuint (chart->figures->len, ==, 2);
  g_assert_true (captives_own_save_chart (fixture->directory, chart, &error));
  g_assert_no_error (error);
  charts = captives_own_load_charts (fixture->directory, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (charts->len, ==, 1);
  read = g_ptr_array_index (charts, 0);
  g_assert_cmpstr (read->id, ==, chart->id);
  g_assert_cmpstr (read->title, ==, chart->title);
  g_assert_cmpint (read->kind, ==, CAPTIVES_KIND_COLUMNS);
  g_assert_cmpstr (read->version, ==, chart->version);
  g_assert_null (read->question);
  g_assert_cmpstr (g_ptr_array_index (read->figures, 1), ==, "mhlw-died");

  g_assert_true (captives_own_remove (fixture->directory, chart->id, &error));
  g_assert_true (captives_own_remove (fixture->directory, chart->id, &error)); /* gone already */
  g_clear_pointer (&charts, g_ptr_array_unref);
  charts = captives_own_load_charts (fixture->directory, NULL);
  g_assert_cmpuint (charts->len, ==, 0);
}

static void
test_story_round_trip (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new ("japan-ussr-1945-1956", "1");
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  const CaptivesOwnStory *read;
  const CaptivesOwnSlide *slide;

  g_free (story->title);
  story->title = g_strdup ("Lesson of 9 May");
  g_ptr_array_add (story->slides, captives_own_slide_new ("two-accounts", "Two accounts", "Pause.\nAsk.", "mvd-died"));
  g_ptr_array_add (story->slides, captives_own_slide_new ("own-gone", "Mine", NULL, NULL));
  g_assert_true (captives_own_save_story (fixture->directory, story, &error));
  stories = captives_own_load_stories (fixture->directory, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  read = g_ptr_array_index (stories, 0);
  slide = g_ptr_array_index (read->slides, 0);
  g_assert_cmpuint (read->slides->len, ==, 2);
  g_assert_cmpstr (slide->note, ==, "Pause.\nAsk.");
  g_assert_cmpstr (slide->highlight, ==, "mvd-died");
  slide = g_ptr_array_index (read->slides, 1);
  g_assert_null (slide->note);
}

/* One broken file, as it might come from anybody, and what is said of it. */
typedef struct
{
  const char       *path;
  const char       *text;
  CaptivesOwnError  code;
} Broken;

#define HEAD "{\"format\":\"captives-chart\",\"format-version\":1,"
#define ID "\"id\":\"own-a\","
#define REST "\"dataset\":\"d\",\"dataset-version\":\"1\",\"kind\":\"claims\""

static const Broken broken[] = {
  { "empty", "", CAPTIVES_OWN_ERROR_SYNTAX },
  { "no-json", "hello", CAPTIVES_OWN_ERROR_SYNTAX },
  { "list", "[1,2]", CAPTIVES_OWN_ERROR_SYNTAX },
  { "no-utf8", "{\"format\":\"\xff\"}", CAPTIVES_OWN_ERROR_SYNTAX },
  { "half-a-pair", HEAD ID "\"title\":\"\\ud800x\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_SYNTAX },
  { "other-half", HEAD ID "\"title\":\"\\\\\\udc00\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_SYNTAX },
  { "half-a-pair-in-the-wrong-place", "{\"format\":{\"\\ud800x\" 1}}", CAPTIVES_OWN_ERROR_SYNTAX },
  { "half-an-escape", "{\"\\ud8\" 1}", CAPTIVES_OWN_ERROR_SYNTAX },
  { "other-format", "{\"format\":\"recipe\",\"format-version\":1}", CAPTIVES_OWN_ERROR_CONTENT },
  { "a-story", "{\"format\":\"captives-story\",\"format-version\":1}", CAPTIVES_OWN_ERROR_CONTENT },
  { "later", "{\"format\":\"captives-chart\",\"format-version\":2}", CAPTIVES_OWN_ERROR_NEWER },
  { "no-version", "{\"format\":\"captives-chart\"}", CAPTIVES_OWN_ERROR_CONTENT },
  { "version-of-text", "{\"format\":\"captives-chart\",\"format-version\":\"1\"}", CAPTIVES_OWN_ERROR_CONTENT },
  { "no-id", HEAD "\"title\":\"t\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "id-of-the-dataset", HEAD "\"id\":\"two-accounts\",\"title\":\"t\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "id-with-path", HEAD "\"id\":\"own-/../x\",\"title\":\"t\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "empty-title", HEAD ID "\"title\":\"\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "title-of-two-lines", HEAD ID "\"title\":\"a\\nb\"," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "title-of-number", HEAD ID "\"title\":7," REST ",\"figures\":[\"a\"]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "no-figures", HEAD ID "\"title\":\"t\"," REST "}", CAPTIVES_OWN_ERROR_CONTENT },
  { "figures-of-text", HEAD ID "\"title\":\"t\"," REST ",\"figures\":\"a\"}", CAPTIVES_OWN_ERROR_CONTENT },
  { "figure-of-number", HEAD ID "\"title\":\"t\"," REST ",\"figures\":[5]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "figure-of-object", HEAD ID "\"title\":\"t\"," REST ",\"figures\":[{}]}", CAPTIVES_OWN_ERROR_CONTENT },
  { "unknown-kind", HEAD ID "\"title\":\"t\",\"dataset\":\"d\",\"dataset-version\":\"1\",\"kind\":\"pie\",\"figures\":[\"a\"]}",
    CAPTIVES_OWN_ERROR_CONTENT },
};

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      CaptivesOwnChart *chart = captives_own_chart_parse ("own-a.json", broken[i].text, strlen (broken[i].text), &error);

      g_test_message ("%s: %s", broken[i].path, error != NULL ? error->message : "taken");
      g_assert_null (chart);
      g_assert_error (error, CAPTIVES_OWN_ERROR, (int) broken[i].code);
      g_assert_true (g_str_has_prefix (error->message, "“own-a.json” "));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_escapes (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] = HEAD ID "\"title\":\"\\u0416 \\ud83d\\uDE42 \\\\ud800\"," REST ",\"figures\":[\"a\"]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesOwnChart) chart = captives_own_chart_parse ("f", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (chart->title, ==, "Ж 🙂 \\ud800");
}

static void
assert_limit (GString *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (captives_own_chart_parse ("f", text->str, text->len, &error));
  g_assert_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_LIMIT);
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) title = g_string_new (HEAD ID REST ",\"figures\":[\"a\"],\"title\":\"");
  g_autoptr (GString) figures = g_string_new (HEAD ID REST ",\"title\":\"t\",\"figures\":[\"a\"");
  g_autoptr (GString) brackets = g_string_new (NULL);

  for (guint i = 0; i < CAPTIVES_OWN_MAX_TITLE + 1; i++)
    g_string_append (title, "字");
  g_string_append (title, "\"}");
  assert_limit (title);
  for (guint i = 0; i < CAPTIVES_OWN_MAX_FIGURES; i++)
    g_string_append_printf (figures, ",\"f%u\"", i);
  g_string_append (figures, "]}");
  assert_limit (figures);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (brackets, '[');
  assert_limit (brackets);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->directory, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* @note: of each of the slides */
static gboolean
save_story (Fixture     *fixture,
            guint        n_slides,
            const char  *note,
            GError     **error)
{
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new ("japan-ussr-1945-1956", "1");

  g_free (story->title);
  story->title = g_strdup ("Long");
  for (guint i = 0; i < n_slides; i++)
    g_ptr_array_add (story->slides, captives_own_slide_new ("two-accounts", "Two", note, NULL));

  return captives_own_save_story (fixture->directory, story, error);
}

/* Whatever is kept can be read again; what could not be is refused while its author still sees it. */
static void
test_kept_is_read (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "a\vb", CAPTIVES_KIND_CLAIMS, "mvd-died");
  g_autofree char *quotations = g_strnfill (100, '[');
  g_autoptr (GString) longest = g_string_new (NULL);
  g_autofree char *longer = g_strnfill (CAPTIVES_OWN_MAX_NOTE + 1, 'a');
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < CAPTIVES_OWN_MAX_NOTE; i++)
    g_string_append (longest, "𠮷");
  g_assert_false (captives_own_save_chart (fixture->directory, chart, &error));
  g_assert_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_CONTENT);
  g_clear_error (&error);
  g_assert_false (save_story (fixture, 1, longer, &error));
  g_assert_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_false (save_story (fixture, CAPTIVES_OWN_MAX_SLIDES + 1, NULL, &error));
  g_assert_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (fixture), ==, 0);

  /* Brackets of a text are text, and the longest story is short enough. */
  g_assert_true (save_story (fixture, 20, quotations, &error));
  g_assert_true (save_story (fixture, CAPTIVES_OWN_MAX_SLIDES, longest->str, &error));
  g_assert_no_error (error);
  stories = captives_own_load_stories (fixture->directory, NULL);
  g_assert_cmpuint (stories->len, ==, 2);
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *line = captives_own_clean (" a\vb\n\x7f字 ", 5, FALSE);
  g_autofree char *lines = captives_own_clean ("\ta\r\nb\n", 200, TRUE);

  g_assert_cmpstr (line, ==, "a b");
  g_assert_cmpstr (lines, ==, "a \nb");
}

/* A broken file, a strange one, a folder and a pipe beside a good one: the good one is there, the others are named. */
static void
test_bad_neighbours (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "good", CAPTIVES_KIND_CLAIMS, "mvd-died");
  g_autofree char *broken_path = g_build_filename (fixture->directory, "own-broken.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->directory, "own-folder.json", NULL);
  g_autofree char *other = g_build_filename (fixture->directory, "own-other.json", NULL);
  g_autofree char *note = g_build_filename (fixture->directory, "notes.txt", NULL);
  g_autofree char *text = captives_own_chart_write (chart);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) charts = NULL;

  g_assert_true (captives_own_save_chart (fixture->directory, chart, NULL));
  g_assert_true (g_file_set_contents (broken_path, "{", -1, NULL));
  g_assert_true (g_file_set_contents (other, text, -1, NULL)); /* holds the id of another file */
  g_assert_true (g_file_set_contents (note, "not ours", -1, NULL));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  charts = captives_own_load_charts (fixture->directory, &problems);
  g_assert_cmpuint (charts->len, ==, 1);
  g_assert_cmpstr (((CaptivesOwnChart *) charts->pdata[0])->title, ==, "good");
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_true (g_str_has_prefix (((GError *) problems->pdata[0])->message, "“own-broken.json” "));
  g_assert_true (g_str_has_prefix (((GError *) problems->pdata[1])->message, "“own-folder.json” "));
  g_assert_true (g_str_has_prefix (((GError *) problems->pdata[2])->message, "“own-other.json” "));
}

static void
test_cannot_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "t", CAPTIVES_KIND_CLAIMS, "mvd-died");
  g_autofree char *file = g_build_filename (fixture->directory, "file", NULL);
  g_autofree char *below = g_build_filename (file, "charts", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_false (captives_own_save_chart (below, chart, &error));
  g_assert_error (error, CAPTIVES_OWN_ERROR, CAPTIVES_OWN_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, below));
  charts = captives_own_load_charts (file, &problems);
  g_assert_cmpuint (charts->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
}

static guint
count_charts (CaptivesDataset *dataset,
              const char      *section)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, section);

  return charts->len;
}

static gboolean
shows (CaptivesDataset *dataset,
       const char      *figure,
       const char      *chart)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (dataset, figure);
  const CaptivesChart *row = captives_dataset_get_chart (dataset, chart);

  return row != NULL && g_ptr_array_find (charts, row, NULL);
}

/* An own chart is found by everything that finds charts, is replaced by one of its name, and leaves no trace. */
static void
test_in_dataset (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "Mine", CAPTIVES_KIND_CLAIMS, "mvd-died mhlw-died");
  CaptivesDataset *dataset = fixture->dataset;
  guint n_charts = count_charts (dataset, NULL);
  const CaptivesChart *row;
  g_autofree char *id = g_strdup (chart->id);

  g_assert_null (captives_dataset_get_section (dataset, CAPTIVES_OWN_SECTION));
  captives_dataset_add_own_chart (dataset, chart, TRUE);
  g_assert_cmpuint (count_charts (dataset, NULL), ==, n_charts + 1);
  g_assert_cmpuint (count_charts (dataset, CAPTIVES_OWN_SECTION), ==, 1);
  g_assert_true (shows (dataset, "mvd-died", id));
  g_assert_false (shows (dataset, "mvd-returned", id));
  row = captives_dataset_get_chart (dataset, id);
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_assert_cmpstr (row->title.in[language], ==, "Mine");
      g_assert_nonnull (row->subtitle.in[language]);
      g_assert_nonnull (row->note.in[language]);
    }

  g_ptr_array_remove_index (chart->figures, 0);
  captives_own_chart_add_figure (chart, "mvd-returned");
  captives_dataset_add_own_chart (dataset, chart, TRUE);
  g_assert_cmpuint (count_charts (dataset, NULL), ==, n_charts + 1);
  g_assert_false (shows (dataset, "mvd-died", id));
  g_assert_true (shows (dataset, "mvd-returned", id));
  g_assert_cmpstr (row->title.in[0], ==, "Mine"); /* of the replaced row */

  /* What a picture carries is the chart again. */
  {
    const char *line = captives_dataset_get_own_definition (dataset, id);
    g_autoptr (CaptivesOwnChart) again = captives_own_chart_parse ("line", line, strlen (line), NULL);

    g_assert_null (strchr (line, '\n'));
    g_assert_cmpstr (again->id, ==, id);
    g_assert_cmpstr (again->title, ==, "Mine");
    g_assert_cmpuint (again->figures->len, ==, 2);
    g_assert_null (captives_dataset_get_own_definition (dataset, "two-accounts"));
  }

  captives_dataset_remove_own_chart (dataset, "two-accounts"); /* the dataset's own stays */
  captives_dataset_remove_own (dataset);
  g_assert_cmpuint (count_charts (dataset, NULL), ==, n_charts);
  g_assert_null (captives_dataset_get_chart (dataset, id));
  g_assert_null (captives_dataset_get_section (dataset, CAPTIVES_OWN_SECTION));
  g_assert_false (shows (dataset, "mvd-returned", id));
}

static guint
count_marks (CaptivesDataset *dataset,
             const char      *chart,
             CaptivesForm     form)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (dataset, chart);
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += ((const CaptivesChartMark *) g_ptr_array_index (marks, i))->form == form;

  return n;
}

/* Figures of another version of the dataset: named, both in the subtitle and as words in the chart. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "t", CAPTIVES_KIND_CLAIMS, "no-such mvd-died gone-too");
  g_autoptr (CaptivesOwnChart) all = make_chart (fixture, "t", CAPTIVES_KIND_MAP, "no-such");

  captives_dataset_add_own_chart (fixture->dataset, chart, TRUE);
  captives_dataset_add_own_chart (fixture->dataset, all, TRUE);
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      const CaptivesChart *row = captives_dataset_get_chart (fixture->dataset, chart->id);

      g_assert_nonnull (strstr (row->subtitle.in[language], "no-such, gone-too"));
      row = captives_dataset_get_chart (fixture->dataset, all->id);
      g_assert_nonnull (strstr (row->subtitle.in[language], "no-such"));
    }
  g_assert_cmpuint (count_marks (fixture->dataset, chart->id, CAPTIVES_FORM_ELSEWHERE), ==, 2);
  g_assert_cmpuint (count_marks (fixture->dataset, chart->id, CAPTIVES_FORM_WHOLE), ==, 1);
  g_assert_cmpuint (count_marks (fixture->dataset, all->id, CAPTIVES_FORM_ELSEWHERE), ==, 1);
}

/* A file that somebody wrote by hand does not get round the rules. */
static void
test_refused_kind (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) stack = make_chart (fixture, "t", CAPTIVES_KIND_PARTS, "order-1949-06 page-1949");
  g_autoptr (CaptivesOwnChart) units = make_chart (fixture, "t", CAPTIVES_KIND_COLUMNS, "feb-ill feb-weakened mvd-died");
  const CaptivesChart *row;

  captives_dataset_add_own_chart (fixture->dataset, stack, TRUE);
  captives_dataset_add_own_chart (fixture->dataset, units, TRUE);
  row = captives_dataset_get_chart (fixture->dataset, stack->id);
  g_assert_cmpint (row->kind, ==, CAPTIVES_KIND_CLAIMS);
  g_assert_nonnull (strstr (row->subtitle.in[0], "Shown as single claims: {order-1949-06}"));
  g_assert_cmpuint (count_marks (fixture->dataset, stack->id, CAPTIVES_FORM_PART), ==, 0);
  row = captives_dataset_get_chart (fixture->dataset, units->id);
  g_assert_cmpint (row->kind, ==, CAPTIVES_KIND_LANES);
}

/* A complete list is drawn complete, so that nothing seems to be left over that its source accounts for. */
static void
test_complete_list (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "t", CAPTIVES_KIND_PARTS, "captured-generals captured-officers");
  g_autoptr (GPtrArray) marks = NULL;

  captives_dataset_add_own_chart (fixture->dataset, chart, TRUE);
  marks = captives_dataset_list_chart_marks (fixture->dataset, chart->id);
  g_assert_cmpuint (marks->len, ==, 4);
  g_assert_cmpstr (((const CaptivesChartMark *) marks->pdata[0])->figure, ==, "mvd-captured-japanese");
  g_assert_cmpstr (((const CaptivesChartMark *) marks->pdata[1])->figure, ==, "captured-generals");
  g_assert_cmpstr (((const CaptivesChartMark *) marks->pdata[3])->figure, ==, "captured-other-ranks");
}

/* A question stands for all that answer it, whichever they are in this version. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  const CaptivesFigureFilter filter = { .question = "died-total" };
  g_autoptr (GPtrArray) answers = captives_dataset_list_figures (fixture->dataset, &filter);
  g_autoptr (CaptivesOwnChart) chart = make_chart (fixture, "t", CAPTIVES_KIND_CLAIMS, "mvd-died");

  chart->question = g_strdup ("died-total");
  captives_dataset_add_own_chart (fixture->dataset, chart, FALSE);
  g_assert_cmpuint (answers->len, >, 2);
  g_assert_cmpuint (count_marks (fixture->dataset, chart->id, CAPTIVES_FORM_WHOLE), ==, answers->len);
  g_assert_null (captives_dataset_get_section (fixture->dataset, CAPTIVES_OWN_SECTION)); /* not listed */

  g_free (chart->question);
  chart->question = g_strdup ("no-such-question");
  captives_dataset_add_own_chart (fixture->dataset, chart, FALSE);
  g_assert_nonnull (strstr (captives_dataset_get_chart (fixture->dataset, chart->id)->subtitle.in[0], "no-such-question"));
}

/* Every chart of the dataset can be taken as the beginning of an own one that shows the same figures. */
static void
test_describe (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);
  guint n_described = 0;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *row = g_ptr_array_index (charts, i);
      g_autoptr (CaptivesOwnChart) chart = captives_dataset_describe_chart (fixture->dataset, row->id);

      g_assert_nonnull (chart);
      g_assert_cmpint (chart->kind, ==, row->kind);
      for (guint j = 0; j < chart->figures->len; j++)
        g_assert_nonnull (captives_dataset_get_figure (fixture->dataset, g_ptr_array_index (chart->figures, j)));
      captives_dataset_add_own_chart (fixture->dataset, chart, TRUE);
      n_described++;
    }
  g_assert_cmpuint (count_charts (fixture->dataset, CAPTIVES_OWN_SECTION), ==, n_described);
  g_assert_null (captives_dataset_describe_chart (fixture->dataset, "no-such"));
}

static void
test_story_in_dataset (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new ("japan-ussr-1945-1956", "1");
  g_autoptr (CaptivesOwnStory) copy = NULL;
  g_autoptr (GPtrArray) slides = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  g_free (story->title);
  story->title = g_strdup ("Mine");
  g_ptr_array_add (story->slides, captives_own_slide_new ("two-accounts", "First", "say", "mvd-died"));
  g_ptr_array_add (story->slides, captives_own_slide_new ("map", "Second", NULL, NULL));
  captives_dataset_add_own_story (fixture->dataset, story);
  slides = captives_dataset_list_slides (fixture->dataset, story->id);
  g_assert_cmpuint (slides->len, ==, 2);
  g_assert_cmpstr (((const CaptivesSlide *) slides->pdata[1])->title.in[2], ==, "Second");
  g_assert_null (((const CaptivesSlide *) slides->pdata[1])->note.in[0]);

  copy = captives_dataset_describe_story (fixture->dataset, story->id, CAPTIVES_LANGUAGE_RUSSIAN);
  g_assert_cmpstr (copy->id, !=, story->id);
  g_assert_cmpuint (copy->slides->len, ==, 2);
  captives_dataset_remove_own_story (fixture->dataset, story->id);
  gone = captives_dataset_list_slides (fixture->dataset, story->id);
  g_assert_cmpuint (gone->len, ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/own/round-trip", test_round_trip);
  ADD ("/own/story/round-trip", test_story_round_trip);
  ADD ("/own/broken", test_broken);
  ADD ("/own/escapes", test_escapes);
  ADD ("/own/kept-is-read", test_kept_is_read);
  ADD ("/own/clean", test_clean);
  ADD ("/own/limits", test_limits);
  ADD ("/own/bad-neighbours", test_bad_neighbours);
  ADD ("/own/cannot-write", test_cannot_write);
  ADD ("/own/in-dataset", test_in_dataset);
  ADD ("/own/missing", test_missing);
  ADD ("/own/refused-kind", test_refused_kind);
  ADD ("/own/complete-list", test_complete_list);
  ADD ("/own/question", test_question);
  ADD ("/own/describe", test_describe);
  ADD ("/own/story/in-dataset", test_story_in_dataset);

  return g_test_run ();
}
