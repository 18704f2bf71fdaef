/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a large file: how far it is, and giving it up. */

#include "config.h"

#include "captives-dataset.h"
#include "test-fixture.h"

/* Beside the figures of the fixture. */
#define N_FIGURES 5000
#define MANY                                                                                                                 \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"                                          \
  "  INSERT INTO figure (id, measure, population, unit, qualifier, nature, scope, attribution, printed, value, label_en,"    \
  "    label_ru, label_ja, counted_en, counted_ru, counted_ja)"                                                              \
  "  SELECT 'n-' || i, 'died', 'all', 'persons', 'exact', 'count', 'same', 'attributed', i, i, 'L', 'L', 'L', 'C', 'C', 'C'" \
  "    FROM n;"

typedef struct
{
  GCancellable *cancellable;
  double        limit;     /* cancel when this is reached */
  double        last;      /* the greatest fraction told */
  guint         n_unknown;
  gboolean      falls;     /* it went backwards */
} Watcher;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Watcher *watcher = user_data;

  g_assert_cmpfloat (fraction, <=, 1);
  if (fraction < 0)
    watcher->n_unknown++;
  else if (fraction < watcher->last)
    watcher->falls = TRUE;
  else
    watcher->last = fraction;
  if (fraction >= watcher->limit)
    g_cancellable_cancel (watcher->cancellable);
}

static CaptivesDataset *
open_watched (Watcher        *watcher,
              const char     *path,
              GError        **error)
{
  const CaptivesOpening watch = { watcher->cancellable, progress_cb, watcher };

  return captives_dataset_open_watched (path, CAPTIVES_TRUST_FOREIGN, &watch, error);
}

static void
test_progress (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new (MANY);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watcher watcher = { .cancellable = cancellable, .limit = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesDataset) dataset = open_watched (&watcher, fixture->path, &error);
  g_autoptr (GPtrArray) figures = NULL;

  g_assert_no_error (error);
  figures = captives_dataset_list_figures (dataset, NULL);
  g_assert_cmpuint (figures->len, >, N_FIGURES);
  g_assert_cmpfloat (watcher.last, ==, 1);
  g_assert_cmpuint (watcher.n_unknown, >, 0);
  g_assert_false (watcher.falls);

  /* What comes after the opening is not ended by its cancellable. */
  g_cancellable_cancel (cancellable);
  g_array_unref (captives_dataset_search (dataset, "C", 1000));
  g_assert_no_error (captives_dataset_get_failure (dataset));
}

/* At each step: before the file is read, while it is read, after the check, at the last table. */
static void
test_cancel (void)
{
  const double limits[] = { -1, 0, 0.05, 0.3, 0.6, 0.7, 1 };
  g_autoptr (TestFixture) fixture = test_fixture_new (MANY);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watcher watcher = { .cancellable = cancellable, .limit = limits[i] };
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      g_assert_null (open_watched (&watcher, fixture->path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* Who gave up hears that, and not what was wrong with the file. */
static void
test_cancel_broken (void)
{
  g_autoptr (TestFixture) fixture = test_fixture_new ("INSERT INTO part VALUES ('nobody', 'nothing', 'fate', 'open');");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watcher watcher = { .cancellable = cancellable, .limit = 2 };
  g_autoptr (GError) error = NULL;

  g_assert_null (open_watched (&watcher, fixture->path, &error));
  g_assert_error (error, CAPTIVES_DATASET_ERROR, CAPTIVES_DATASET_ERROR_DAMAGED);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (open_watched (&watcher, fixture->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/progress", test_progress);
  g_test_add_func ("/opening/cancel", test_cancel);
  g_test_add_func ("/opening/cancel-broken", test_cancel_broken);

  return g_test_run ();
}
