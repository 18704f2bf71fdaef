/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Charts of the user's own are laid out by the same rules as those of the dataset, whatever their kind. */

#include "config.h"

#include "captives-dataset-own.h"
#include "captives-own-rules.h"
#include "test-layout-rules.h"
#include "test-layout-sweep.h"

#include <string.h>

static const struct
{
  CaptivesKind  kind;
  const char   *name;
  const char   *figures;
} samples[] = {
  { CAPTIVES_KIND_CLAIMS, "claims", "mvd-died mhlw-died no-such-figure order-1949-06" },
  { CAPTIVES_KIND_LANES, "lanes", "mvd-captured-japanese mvd-died order-1949-06 page-1949 feb-ill" },
  { CAPTIVES_KIND_COLUMNS, "columns", "order-1948-04 order-1949-06 page-1948 page-1949 mvd-died order-1949-left-over" },
  { CAPTIVES_KIND_BALANCE, "balance", "mvd-captured-japanese mvd-died" },
  { CAPTIVES_KIND_FLOW, "flow", "mhlw-died mhlw-interned" },
  { CAPTIVES_KIND_TIMELINE, "timeline", "page-1949 order-1948-04 order-1949-06 tass-held-1949 mvd-died" },
  { CAPTIVES_KIND_LINE, "line", "identified-2024 identified-2019 identified-2012" },
  { CAPTIVES_KIND_PARTS, "parts", "order-1949-mvd order-1949-mvs" },
  { CAPTIVES_KIND_PICTOGRAM, "pictogram", "captured-officers captured-generals" },
  { CAPTIVES_KIND_MAP, "map", "okha-camp krasnoyarsk-city petrov-mongolia" },
};

static CaptivesOwnChart *
make_chart (CaptivesDataset *dataset,
            guint            index)
{
  const CaptivesDatasetInfo *info = captives_dataset_get_info (dataset);
  CaptivesOwnChart *chart = captives_own_chart_new (info->id, info->version);
  g_auto (GStrv) ids = g_strsplit (samples[index].figures, " ", -1);

  g_free (chart->title);
  chart->title = g_strdup ("Моя диаграмма с заголовком на две строки, каким его мог бы написать учитель: 死者と帰還者、そして命令");
  chart->kind = samples[index].kind;
  for (guint i = 0; ids[i] != NULL; i++)
    captives_own_chart_add_figure (chart, ids[i]);

  return chart;
}

/* Each figure that was chosen is drawn or told of: nothing vanishes silently. */
static void
assert_told (CaptivesDataset        *dataset,
             const CaptivesOwnChart *chart)
{
  PangoContext *pango = test_layout_context_new ();
  g_autoptr (CaptivesScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CaptivesView view;
  const char *const *drawn;

  captives_view_init (&view, chart->id);
  scene = captives_layout (dataset, &view, pango, &error);
  g_object_unref (pango);
  g_assert_no_error (error);
  test_layout_check_rules (scene);
  text = test_layout_get_text (scene);
  drawn = captives_scene_get_info (scene)->figures;
  for (guint i = 0; i < chart->figures->len; i++)
    {
      const char *id = g_ptr_array_index (chart->figures, i);

      g_assert_true (g_strv_contains (drawn, id) || strstr (text, id) != NULL);
    }
}

static void
test_kind (gconstpointer data)
{
  g_autoptr (CaptivesDataset) dataset = test_layout_open_dataset ();
  g_autoptr (CaptivesOwnChart) chart = make_chart (dataset, GPOINTER_TO_UINT (data));

  captives_dataset_add_own_chart (dataset, chart, TRUE);
  g_assert_cmpint (captives_dataset_get_chart (dataset, chart->id)->kind, ==, chart->kind);
  assert_told (dataset, chart);
  /* The others are arranged as the dataset's own charts are, which are swept already. */
  if (chart->kind == CAPTIVES_KIND_CLAIMS || chart->kind == CAPTIVES_KIND_COLUMNS)
    test_layout_sweep (dataset, chart->id, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/own-charts/", samples[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }

  return g_test_run ();
}
