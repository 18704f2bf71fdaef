/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-scene -- milliseconds of laying a chart out, of painting it whole, and of what a moving pointer costs
 *
 * Prints "layout 1.2", "paint 3.4", "hover 0.01": medians.  Hover is a hit test and a copy of the painted picture.
 */

#include "config.h"

#include "captives-render.h"
#include "captives-view.h"

#include <stdlib.h>

#define N_RUNS 51

typedef struct
{
  CaptivesDataset *dataset;
  CaptivesView     view;
  PangoContext    *pango;
  CaptivesScene   *scene;
  cairo_surface_t *picture;
  cairo_surface_t *screen;
  guint            step;
} Bench;

static void
lay_out (Bench *bench)
{
  g_clear_pointer (&bench->scene, captives_scene_unref);
  bench->scene = captives_layout (bench->dataset, &bench->view, bench->pango, NULL);
  g_assert_nonnull (bench->scene);
}

static void
paint (Bench *bench)
{
  g_clear_pointer (&bench->picture, cairo_surface_destroy);
  bench->picture = captives_render_to_surface (bench->scene, bench->pango, CAPTIVES_THEME_LIGHT, 1.0);
}

static void
hover (Bench *bench)
{
  double x = (double) (bench->step * 97 % 1600);
  double y = (double) (bench->step * 61 % 900);
  cairo_t *cr = cairo_create (bench->screen);

  bench->step++;
  captives_scene_find_mark (bench->scene, x, y);
  cairo_set_source_surface (cr, bench->picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return (*first > *second) - (*first < *second);
}

static void
measure (Bench      *bench,
         const char *name,
         void      (*work) (Bench *bench))
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (bench);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_RUNS, sizeof times[0], compare);
  g_print ("%s %.3f\n", name, (double) times[N_RUNS / 2] / 1000.0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  Bench bench = { NULL };

  if (argc != 3)
    return 2;

  bench.dataset = captives_dataset_open (argv[1], CAPTIVES_TRUST_FOREIGN, &error);
  g_assert_no_error (error);
  bench.pango = captives_render_create_pango_context ();
  bench.screen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
  captives_view_init (&bench.view, argv[2]);

  measure (&bench, "layout", lay_out);
  measure (&bench, "paint", paint);
  measure (&bench, "hover", hover);

  captives_scene_unref (bench.scene);
  cairo_surface_destroy (bench.picture);
  cairo_surface_destroy (bench.screen);
  g_object_unref (bench.pango);
  captives_dataset_unref (bench.dataset);
  return 0;
}
