/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each chart of the bundled dataset, in each language, is what it was when somebody last looked at it: its scene as text, its SVG
 * and, in English, a small PNG.  What is drawn now stays in the build folder if it differs; `make goldens` takes it as right.
 *
 * Letters have other widths and edges with other versions of the libraries that shape and draw them: where these are not the ones
 * that the goldens were made with, everything is drawn and nothing compared. */

#include "config.h"

#include "captives-export.h"
#include "captives-view.h"
#include "test-picture.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <glib/gstdio.h>
#include <hb.h>
#include <string.h>

/* Beside the goldens: the libraries that they were made with. */
#define MADE_WITH "made-with"

/* Other versions of FreeType cover the edge of a letter a little differently; a line that moved is seen. */
static const TestPictureTolerance tolerance = { 48, 0.002 };

typedef struct
{
  CaptivesDataset     *dataset;
  const CaptivesChart *chart;
  CaptivesLanguage     language;
  const char          *foreign;  /* why nothing can be compared here; NULL: it can */
} Case;

static gboolean
is_update (void)
{
  return g_strcmp0 (g_getenv ("CAPTIVES_UPDATE_GOLDENS"), "1") == 0;
}

/* As one line. */
static char *
describe_libraries (void)
{
  FT_Library freetype;
  FT_Int major = 0, minor = 0, patch = 0;

  if (FT_Init_FreeType (&freetype) == 0)
    {
      FT_Library_Version (freetype, &major, &minor, &patch);
      FT_Done_FreeType (freetype);
    }

  return g_strdup_printf ("pango %s, cairo %s, freetype %d.%d.%d, harfbuzz %s\n", pango_version_string (),
                          cairo_version_string (), major, minor, patch, hb_version_string ());
}

/* Returns: (transfer full) (nullable): why pictures made here cannot be compared with the goldens */
static char *
find_foreign (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "goldens", MADE_WITH, NULL);
  g_autofree char *here = describe_libraries ();
  g_autofree char *made_with = NULL;

  if (is_update ())
    return NULL;
  /* Where nobody has said it, they have to be right. */
  if (!g_file_get_contents (path, &made_with, NULL, NULL) || g_str_equal (made_with, here))
    return NULL;

  return g_strdup_printf ("the goldens were made with %s; here is %s", g_strchomp (made_with), g_strchomp (here));
}

static char *
get_name (const Case *self,
          const char *suffix)
{
  return g_strdup_printf ("%s.%s.%s", self->chart->id, captives_language_get_code (self->language), suffix);
}

static void
update (const char *path,
        GBytes     *actual)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (actual, NULL), (gssize) g_bytes_get_size (actual), &error);
  g_assert_no_error (error);
}

static void
show_difference (const char *path,
                 const char *kept)
{
  g_autofree char *output = NULL;
  const char *const argv[] = { "diff", "-U1", path, kept, NULL };
  g_auto (GStrv) lines = NULL;

  g_test_message ("%s is not what it was.  Look at %s, and if it is right: make goldens", path, kept);
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL))
    return;
  lines = g_strsplit (output, "\n", 21);
  for (guint i = 0; lines[i] != NULL && i < 20; i++)
    g_test_message ("%s", lines[i]);
}

static gboolean
is_same (GBytes     *actual,
         GBytes     *expected,
         const char *name)
{
  cairo_surface_t *actual_picture, *expected_picture;
  gboolean same;

  if (!g_str_has_suffix (name, ".png"))
    return g_bytes_equal (actual, expected);

  actual_picture = test_picture_read (actual);
  expected_picture = test_picture_read (expected);
  same = cairo_surface_status (expected_picture) == CAIRO_STATUS_SUCCESS
         && test_picture_compare (actual_picture, expected_picture, tolerance, name);
  cairo_surface_destroy (actual_picture);
  cairo_surface_destroy (expected_picture);
  return same;
}

static void
check (const Case *self,
       const char *suffix,
       GBytes     *actual)
{
  g_autofree char *name = get_name (self, suffix);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "goldens", name, NULL);
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *kept = NULL;
  char *content;
  gsize size;

  if (self->foreign != NULL)
    return;
  if (is_update ())
    {
      update (path, actual);
      return;
    }
  if (!g_file_get_contents (path, &content, &size, NULL))
    {
      kept = test_picture_keep (name, actual);
      g_test_message ("%s is not there.  Look at %s, and if it is right: make goldens", path, kept);
      g_test_fail ();
      return;
    }
  expected = g_bytes_new_take (content, size);
  if (is_same (actual, expected, name))
    return;
  kept = test_picture_keep (name, actual);
  show_difference (path, kept);
  g_test_fail ();
}

static void
check_format (const Case          *self,
              const CaptivesScene *scene,
              PangoContext        *pango,
              CaptivesFormat       format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) actual = NULL;
  CaptivesExport options;

  captives_export_init (&options, format);
  options.pixels_per_point = 0.5;
  actual = captives_export_to_bytes (scene, pango, &options, &error);
  g_assert_no_error (error);
  check (self, captives_format_get_suffix (format), actual);
}

static void
test_chart (gconstpointer data)
{
  const Case *self = data;
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (CaptivesScene) scene = NULL;
  g_autoptr (GBytes) dump = NULL;
  g_autoptr (GError) error = NULL;
  CaptivesView view;
  char *text;

  captives_view_init (&view, self->chart->id);
  view.locale.language = self->language;
  scene = captives_layout (self->dataset, &view, pango, &error);
  g_assert_no_error (error);

  text = captives_scene_dump (scene);
  dump = g_bytes_new_take (text, strlen (text));
  check (self, "scene", dump);
  check_format (self, scene, pango, CAPTIVES_FORMAT_SVG);
  /* The renderer knows no languages: one picture of each chart shows whether it draws what the scene says. */
  if (self->language == CAPTIVES_LANGUAGE_ENGLISH)
    check_format (self, scene, pango, CAPTIVES_FORMAT_PNG);
  g_object_unref (pango);
  if (self->foreign != NULL)
    g_test_skip (self->foreign);
}

/* CHART.LANGUAGE.SUFFIX of a chart that is drawn. */
static gboolean
is_known (CaptivesDataset *dataset,
          const char      *name)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  CaptivesLanguage language;

  if (g_strv_length (parts) != 3 || !captives_language_parse (parts[1], &language))
    return FALSE;
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (g_str_equal (chart->id, parts[0]))
        return captives_layout_can_draw (chart->kind);
    }
  return FALSE;
}

/* A renewal says what it was made with. */
static void
test_made_with (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "goldens", MADE_WITH, NULL);
  g_autofree char *here = describe_libraries ();
  g_autoptr (GBytes) bytes = g_bytes_new (here, strlen (here));

  if (is_update ())
    update (path, bytes);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* What remains of a chart that is gone would never be compared again. */
static void
test_left_over (gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "goldens", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  /* The first `make goldens` finds no folder. */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_equal (name, MADE_WITH) || is_known ((CaptivesDataset *) data, name))
        continue;
      if (is_update ())
        {
          g_remove (path);
          continue;
        }
      g_test_message ("%s belongs to no chart", path);
      g_test_fail ();
    }
}

static void
test_nothing (void)
{
  g_test_skip ("there is no dataset: CAPTIVES_DATASET is not set");
}

static void
add_chart (GPtrArray           *cases,
           CaptivesDataset     *dataset,
           const CaptivesChart *chart,
           const char          *foreign)
{
  for (guint language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      Case *self = g_new (Case, 1);
      g_autofree char *path = g_strdup_printf ("/render/golden/%s/%s", chart->id, captives_language_get_code (language));

      *self = (Case) { dataset, chart, language, foreign };
      g_ptr_array_add (cases, self);
      g_test_add_data_func (path, self, test_chart);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *foreign = NULL;
  const char *path = g_getenv ("CAPTIVES_DATASET");

  g_test_init (&argc, &argv, NULL);
  /* One chart that differs should not hide the others. */
  g_test_set_nonfatal_assertions ();

  if (path == NULL)
    {
      g_test_add_func ("/render/golden", test_nothing);
      return g_test_run ();
    }

  dataset = captives_dataset_open (path, CAPTIVES_TRUST_BUNDLED, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);
  foreign = find_foreign ();
  charts = captives_dataset_list_charts (dataset, NULL);
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      if (captives_layout_can_draw (chart->kind))
        add_chart (cases, dataset, chart, foreign);
    }
  g_test_add_func ("/render/golden/made-with", test_made_with);
  g_test_add_data_func ("/render/golden/left-over", dataset, test_left_over);

  return g_test_run ();
}
