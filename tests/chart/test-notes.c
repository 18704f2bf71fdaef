/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages after a chart: every figure and every reference is there, whole, on pages of any size. */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-format.h"
#include "captives-notes-page.h"
#include "captives-words.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char        *name;
  CaptivesPageClass  page;
  double             width;
  double             height;
} Sheet;

static const Sheet sheets[] = {
  { "a4-landscape", CAPTIVES_PAGE_PAPER, 842, 595 }, { "a5-portrait", CAPTIVES_PAGE_PAPER, 420, 595 },
  { "a5-landscape", CAPTIVES_PAGE_PAPER, 595, 420 }, { "picture", CAPTIVES_PAGE_EXPORT, 1600, 900 },
  { "slide", CAPTIVES_PAGE_SLIDE, 1920, 1080 },      { "column", CAPTIVES_PAGE_PAPER, 241, 0 },
  { "stamp", CAPTIVES_PAGE_PAPER, 200, 100 },
};

typedef struct
{
  CaptivesDataset *dataset;
  PangoContext    *pango;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

static CaptivesView
make_view (const Sheet      *sheet,
           const char       *chart,
           CaptivesLanguage  language)
{
  CaptivesView view;

  captives_view_init (&view, chart);
  view.page = sheet->page;
  view.width = sheet->width;
  view.height = sheet->height;
  view.locale.language = language;
  view.notes = CAPTIVES_NOTES_PAGE;

  return view;
}

static void
append_squeezed (GString    *out,
                 const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && c != 0xa0 && c != 0x202f && c != 0x2060 && c != 0x200b)
        g_string_append_unichar (out, c);
    }
}

/* Returns: (transfer full): @text without the blanks at which lines may be broken */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  append_squeezed (out, text);

  return g_string_free (out, FALSE);
}

static gboolean
is_above (const CaptivesItem *items,
          guint               a,
          guint               b)
{
  return items[a].kind == CAPTIVES_ITEM_TEXT && items[b].kind == CAPTIVES_ITEM_TEXT
         && items[a].text.x == items[b].text.x && items[a].text.baseline < items[b].text.baseline;
}

/* Returns: (transfer full): what stands at @left, page after page, but for the heads: the references, line under line */
static char *
read_column (GPtrArray  *pages,
             const char *head,
             double      left)
{
  GString *out = g_string_new (NULL);

  for (guint i = 1; i < pages->len; i++)
    {
      guint n_items;
      const CaptivesItem *items = captives_scene_get_items (g_ptr_array_index (pages, i), &n_items);

      for (guint j = 0; j < n_items; j++)
        {
          if (items[j].kind == CAPTIVES_ITEM_TEXT && fabs (items[j].text.x - left) < 0.01
              && !g_str_equal (items[j].text.string, head))
            append_squeezed (out, items[j].text.string);
          if (j > 0 && items[j].kind == CAPTIVES_ITEM_TEXT)
            g_assert_false (is_above (items, j, j - 1));
        }
    }

  return g_string_free (out, FALSE);
}

/* Returns: the left edge of the references: that of the last head of theirs */
static double
find_left (GPtrArray        *pages,
           CaptivesLanguage  language)
{
  const char *head = captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, language);
  double left = 0.0;

  for (guint i = 1; i < pages->len; i++)
    {
      guint n_items;
      const CaptivesItem *items = captives_scene_get_items (g_ptr_array_index (pages, i), &n_items);

      for (guint j = 0; j < n_items; j++)
        {
          if (items[j].kind == CAPTIVES_ITEM_TEXT && g_str_equal (items[j].text.string, head))
            left = items[j].text.x;
        }
    }

  return left;
}

static void
assert_references (Fixture          *fixture,
                   GPtrArray        *pages,
                   CaptivesLanguage  language)
{
  const char *const *figures = captives_scene_get_info (g_ptr_array_index (pages, 0))->figures;
  g_autofree char *found = read_column (pages, captives_word_get (CAPTIVES_WORD_SOURCES_HEAD, language), find_left (pages, language));

  for (guint i = 0; figures[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) citations = captives_dataset_list_citations (fixture->dataset, figures[i]);

      for (guint j = 0; j < citations->len; j++)
        {
          const CaptivesCitation *citation = g_ptr_array_index (citations, j);
          const CaptivesSource *source = captives_dataset_get_source (fixture->dataset, citation->source);
          g_autofree char *reference = captives_format_reference (source, language);
          g_autofree char *wanted = squeeze (reference);
          g_autofree char *address = squeeze (source->url != NULL ? source->url : "");

          if (strstr (found, wanted) == NULL || strstr (found, address) == NULL)
            g_test_message ("%s lacks %s", figures[i], reference);
          g_assert_nonnull (strstr (found, wanted));
          g_assert_nonnull (strstr (found, address));
        }
    }
}

/* Each number stands at the left margin, once for each figure drawn, in the order of the chart. */
static void
assert_numbers (Fixture          *fixture,
                GPtrArray        *pages,
                CaptivesLanguage  language)
{
  const char *const *figures = captives_scene_get_info (g_ptr_array_index (pages, 0))->figures;
  guint n_items;
  const CaptivesItem *heading = captives_scene_get_items (g_ptr_array_index (pages, 1), &n_items);
  g_autofree char *found
      = read_column (pages, captives_word_get (CAPTIVES_WORD_NUMBER, language), heading->text.x);
  const char *rest = found;

  for (guint i = 0; figures[i] != NULL; i++)
    {
      g_autofree char *value = captives_format_value (captives_dataset_get_figure (fixture->dataset, figures[i]), (CaptivesLocale) { language });
      g_autofree char *wanted = squeeze (value);

      rest = strstr (rest, wanted);
      if (rest == NULL)
        g_error ("%s is not below the figures before it in: %s", figures[i], found);
      rest += strlen (wanted);
    }
}

static void
check_pages (GPtrArray   *pages,
             const Sheet *sheet)
{
  for (guint i = 1; i < pages->len; i++)
    {
      const CaptivesScene *scene = g_ptr_array_index (pages, i);
      g_autofree char *faults = test_layout_find_faults (scene, sheet->page == CAPTIVES_PAGE_PAPER ? 8.0 : 9.0);

      g_assert_cmpfloat (captives_scene_get_width (scene), ==, sheet->width);
      if (sheet->height > 0.0)
        g_assert_cmpfloat (captives_scene_get_height (scene), ==, sheet->height);
      g_assert_null (captives_scene_get_info (scene)->chart);
      /* Nothing here can be pointed at. */
      if (faults == NULL || g_str_equal (faults, "no mark\n"))
        continue;
      g_test_message ("%s, page %u:\n%s", sheet->name, i + 1, faults);
      g_test_fail ();
    }
}

static void
test_charts (Fixture       *fixture,
             gconstpointer  data)
{
  const Sheet *sheet = data;
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      CaptivesLanguage language = (CaptivesLanguage) (i % CAPTIVES_N_LANGUAGES);
      CaptivesView view = make_view (sheet, chart->id, language);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) pages = captives_layout_pages (fixture->dataset, &view, fixture->pango, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (pages->len, >=, 2);
      g_test_message ("%s, %s", chart->id, captives_language_get_code (language));
      check_pages (pages, sheet);
      assert_references (fixture, pages, language);
      assert_numbers (fixture, pages, language);
    }
}

/* A chart of which all three languages are tried. */
static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      for (guint language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          CaptivesView view = make_view (&sheets[i], "how-many-captured", (CaptivesLanguage) language);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) pages = captives_layout_pages (fixture->dataset, &view, fixture->pango, &error);

          g_assert_no_error (error);
          check_pages (pages, &sheets[i]);
          assert_references (fixture, pages, view.locale.language);
        }
    }
}

/* Other notes have no pages; what is wrong with the view is told as ever. */
static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  CaptivesView view = make_view (&sheets[0], "how-many-captured", CAPTIVES_LANGUAGE_ENGLISH);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  view.notes = CAPTIVES_NOTES_FULL;
  pages = captives_layout_pages (fixture->dataset, &view, fixture->pango, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, 1);

  view.chart = "no-such-chart";
  view.notes = CAPTIVES_NOTES_PAGE;
  g_assert_null (captives_layout_pages (fixture->dataset, &view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
}

/* A sheet as wide as a newspaper's column has no height to fit: charts keep their type there, and hold the rules. */
static void
test_column (Fixture       *fixture,
             gconstpointer  data)
{
  const Sheet column = { "column", CAPTIVES_PAGE_PAPER, 241, 0 };
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (fixture->dataset, NULL);

  for (guint i = 0; i < charts->len * CAPTIVES_N_LANGUAGES; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i / CAPTIVES_N_LANGUAGES);
      CaptivesView view = make_view (&column, chart->id, (CaptivesLanguage) (i % CAPTIVES_N_LANGUAGES));
      g_autoptr (GError) error = NULL;
      g_autoptr (CaptivesScene) scene = NULL;
      g_autofree char *faults = NULL;

      view.notes = CAPTIVES_NOTES_SHORT;
      scene = captives_layout (fixture->dataset, &view, fixture->pango, &error);
      g_assert_no_error (error);
      faults = test_layout_find_faults (scene, 8.0);
      if (faults == NULL)
        continue;
      g_test_message ("%s, %s:\n%s", chart->id, captives_language_get_code (view.locale.language), faults);
      g_test_fail ();
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sheets) - 1; i++)
    {
      g_autofree char *path = g_strdup_printf ("/notes/charts/%s", sheets[i].name);

      g_test_add (path, Fixture, &sheets[i], set_up, test_charts, tear_down);
    }
  g_test_add ("/notes/languages", Fixture, NULL, set_up, test_languages, tear_down);
  g_test_add ("/notes/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/notes/column", Fixture, NULL, set_up, test_column, tear_down);

  return g_test_run ();
}
