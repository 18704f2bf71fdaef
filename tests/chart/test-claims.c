/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include "captives-form.h"
#include "captives-format.h"

#include <string.h>

typedef struct
{
  CaptivesDataset *dataset;
  PangoContext    *pango;
  GPtrArray       *charts; /* (element-type CaptivesChart): of the kind claims */
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->dataset = test_layout_open_dataset ();
  fixture->pango = test_layout_context_new ();
  fixture->charts = captives_dataset_list_charts (fixture->dataset, NULL);
  for (guint i = 0; i < fixture->charts->len;)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i);

      if (chart->kind == CAPTIVES_KIND_CLAIMS)
        i++;
      else
        g_ptr_array_remove_index (fixture->charts, i);
    }
  g_assert_cmpuint (fixture->charts->len, >, 0);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_ptr_array_unref (fixture->charts);
  g_object_unref (fixture->pango);
  captives_dataset_unref (fixture->dataset);
}

static CaptivesScene *
lay_out (Fixture            *fixture,
         const CaptivesView *view)
{
  g_autoptr (GError) error = NULL;
  CaptivesScene *scene = captives_layout (fixture->dataset, view, fixture->pango, &error);

  g_assert_no_error (error);

  return scene;
}

static void
test_rules (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < fixture->charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i);

      test_layout_sweep (fixture->dataset, chart->id, NULL);
    }
}

/* Whether some text of the scene is exactly @string. */
static gboolean
has_text (const CaptivesScene *scene,
          const char          *string)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].kind == CAPTIVES_ITEM_TEXT && strcmp (items[i].text.string, string) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Each claim of the chart is one mark, its number stands on the page, and it is read aloud with author, value and
 * scope. */
static void
check_claim (Fixture             *fixture,
             const CaptivesScene *scene,
             const CaptivesFigure *figure,
             CaptivesLanguage     language)
{
  g_autofree char *value = captives_form_write_number (figure, (CaptivesLocale) { language });
  g_autofree char *spoken = captives_format_value_spoken (figure, language);
  const char *claimant = captives_dataset_get_claimant (fixture->dataset, figure->id, language);
  int index = captives_scene_find_figure (scene, figure->id);
  const CaptivesMark *marks;
  guint n_marks;

  g_assert_cmpint (index, >=, 0);
  marks = captives_scene_get_marks (scene, &n_marks);
  g_assert_true (has_text (scene, value));
  g_assert_cmpstr (marks[index].value, ==, value);
  g_assert_nonnull (strstr (marks[index].name, spoken));
  g_assert_nonnull (strstr (marks[index].name, captives_text_get (&figure->counted, language)));
  if (claimant != NULL)
    g_assert_nonnull (strstr (marks[index].name, claimant));
}

static void
test_every_claim (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < fixture->charts->len * CAPTIVES_N_LANGUAGES; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i / CAPTIVES_N_LANGUAGES);
      g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (fixture->dataset, chart->id);
      g_autoptr (CaptivesScene) scene = NULL;
      CaptivesView view;

      captives_view_init (&view, chart->id);
      view.locale.language = (CaptivesLanguage) (i % CAPTIVES_N_LANGUAGES);
      scene = lay_out (fixture, &view);
      for (guint j = 0; j < marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (marks, j);

          if (mark->figure != NULL)
            check_claim (fixture, scene, captives_dataset_get_figure (fixture->dataset, mark->figure), view.locale.language);
        }
    }
}

/* Within a group, rows go by date of statement, undated last; groups keep their order. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < fixture->charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i);
      g_autoptr (GPtrArray) chart_marks = captives_dataset_list_chart_marks (fixture->dataset, chart->id);
      g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (CaptivesScene) scene = NULL;
      CaptivesView view;
      const CaptivesMark *marks;
      guint n_marks;

      for (guint j = 0; j < chart_marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (chart_marks, j);

          if (mark->figure != NULL && mark->form == CAPTIVES_FORM_WHOLE)
            g_hash_table_insert (rows, (gpointer) mark->figure, (gpointer) mark->row);
        }
      captives_view_init (&view, chart->id);
      scene = lay_out (fixture, &view);
      marks = captives_scene_get_marks (scene, &n_marks);
      for (guint j = 1; j < n_marks; j++)
        {
          const CaptivesFigure *before = captives_dataset_get_figure (fixture->dataset, marks[j - 1].figure);
          const CaptivesFigure *after = captives_dataset_get_figure (fixture->dataset, marks[j].figure);

          g_assert_cmpfloat (marks[j].bounds.y, >=, marks[j - 1].bounds.y + marks[j - 1].bounds.height - 0.01);
          if (before == NULL || after == NULL
              || g_hash_table_lookup (rows, before->id) != g_hash_table_lookup (rows, after->id))
            continue;
          g_assert_cmpint (captives_date_compare (before->stated, after->stated), <=, 0);
        }
    }
}

/* How many computed figures of the chart take another figure of it. */
static guint
count_links (Fixture             *fixture,
             const CaptivesScene *scene)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (scene);
  guint count = 0;

  for (guint i = 0; info->figures[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) terms = captives_dataset_list_terms (fixture->dataset, info->figures[i]);

      for (guint j = 0; j < terms->len; j++)
        {
          const CaptivesTerm *term = g_ptr_array_index (terms, j);

          count += g_strv_contains (info->figures, term->figure);
        }
    }

  return count;
}

/* An arrow goes by three pieces; there are as many as computed figures take others, at most four, and one in the
 * legend. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_charts = 0;

  for (guint i = 0; i < fixture->charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i);
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesItem *items;
      CaptivesView view;
      guint n_items;
      guint n_links;
      guint n_arrows = 0;

      captives_view_init (&view, chart->id);
      scene = lay_out (fixture, &view);
      items = captives_scene_get_items (scene, &n_items);
      for (guint j = 0; j < n_items; j++)
        n_arrows
            += items[j].kind == CAPTIVES_ITEM_PATH && items[j].ink == CAPTIVES_INK_AXIS && items[j].path.n_points == 4;
      n_links = MIN (count_links (fixture, scene), 4);
      g_assert_cmpuint (n_arrows, ==, n_links > 0 ? n_links + 1 : 0);
      n_charts += n_links > 0;
    }
  g_assert_cmpuint (n_charts, >, 0);
}

/* The same input gives the same scene. */
static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  const CaptivesChart *chart = g_ptr_array_index (fixture->charts, 0);
  g_autoptr (CaptivesScene) first = NULL;
  g_autoptr (CaptivesScene) second = NULL;
  g_autofree char *first_dump = NULL;
  g_autofree char *second_dump = NULL;
  CaptivesView view;

  captives_view_init (&view, chart->id);
  first = lay_out (fixture, &view);
  second = lay_out (fixture, &view);
  first_dump = captives_scene_dump (first);
  second_dump = captives_scene_dump (second);
  g_assert_cmpstr (first_dump, ==, second_dump);
}

/* What travels with the picture is complete. */
static void
test_info (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < fixture->charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (fixture->charts, i);
      const CaptivesDatasetInfo *dataset = captives_dataset_get_info (fixture->dataset);
      g_autoptr (CaptivesScene) scene = NULL;
      const CaptivesSceneInfo *info;
      CaptivesView view;

      captives_view_init (&view, chart->id);
      scene = lay_out (fixture, &view);
      info = captives_scene_get_info (scene);
      g_assert_cmpstr (info->chart, ==, chart->id);
      g_assert_null (info->reading);
      g_assert_cmpstr (info->hash, ==, dataset->hash);
      g_assert_cmpstr (info->version, ==, dataset->version);
      g_assert_null (strchr (info->title, '{'));
      g_assert_null (strchr (info->subtitle, '{'));
      g_assert_cmpuint (g_strv_length ((char **) info->figures), ==, g_strv_length ((char **) info->values));
      for (guint j = 0; info->figures[j] != NULL; j++)
        {
          const CaptivesFigure *figure = captives_dataset_get_figure (fixture->dataset, info->figures[j]);
          g_autoptr (GPtrArray) citations = captives_dataset_list_citations (fixture->dataset, figure->id);

          g_autofree char *value = captives_format_value (figure, view.locale);
          g_autofree char *spoken = captives_format_value_spoken (figure, view.locale.language);

          g_assert_cmpstr (info->values[j], ==, value);
          g_assert_nonnull (strstr (info->description, spoken));
          for (guint k = 0; k < citations->len; k++)
            {
              const CaptivesCitation *citation = g_ptr_array_index (citations, k);
              g_autofree char *reference = captives_format_reference (
                  captives_dataset_get_source (fixture->dataset, citation->source), view.locale.language);

              g_assert_nonnull (strstr (info->sources, reference));
            }
        }
    }
}

/* An unknown chart, an unknown reading and a page without room are refused, each with its code. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const CaptivesChart *chart = g_ptr_array_index (fixture->charts, 0);
  g_autoptr (GError) error = NULL;
  CaptivesView view;

  captives_view_init (&view, "no-such-chart");
  g_assert_null (captives_layout (fixture->dataset, &view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
  g_clear_error (&error);

  captives_view_init (&view, chart->id);
  view.reading = "no-such-reading";
  g_assert_null (captives_layout (fixture->dataset, &view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND);
  g_clear_error (&error);

  captives_view_init (&view, chart->id);
  view.width = 199.0;
  g_assert_null (captives_layout (fixture->dataset, &view, fixture->pango, &error));
  g_assert_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_SIZE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/claims/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("rules", test_rules);
  ADD ("every-claim", test_every_claim);
  ADD ("order", test_order);
  ADD ("links", test_links);
  ADD ("same", test_same);
  ADD ("info", test_info);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
