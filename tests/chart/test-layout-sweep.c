/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-sweep.h"

#include "test-layout-rules.h"

CaptivesDataset *
test_layout_open_dataset (void)
{
  const char *path = g_getenv ("CAPTIVES_DATASET");
  g_autoptr (GError) error = NULL;
  CaptivesDataset *dataset;

  g_assert_nonnull (path);
  dataset = captives_dataset_open (path, CAPTIVES_TRUST_BUNDLED, &error);
  g_assert_no_error (error);

  return dataset;
}

static const struct
{
  const char        *name;
  CaptivesPageClass  page;
  double             width;
  double             height;
} pages[] = {
  { "narrow", CAPTIVES_PAGE_SCREEN, 360, 640 },   { "pane", CAPTIVES_PAGE_SCREEN, 690, 740 },
  { "middle", CAPTIVES_PAGE_SCREEN, 800, 600 },
  { "wide", CAPTIVES_PAGE_SCREEN, 1280, 720 },    { "small picture", CAPTIVES_PAGE_EXPORT, 1280, 720 },
  { "picture", CAPTIVES_PAGE_EXPORT, 1600, 900 }, { "square", CAPTIVES_PAGE_EXPORT, 1080, 1080 },
  { "slide", CAPTIVES_PAGE_SLIDE, 1920, 1080 },   { "paper", CAPTIVES_PAGE_PAPER, 842, 595 },
};

static const double text_scales[] = { 1.0, 1.5, 2.0 };

static void
check_view (CaptivesDataset    *dataset,
            const CaptivesView *view,
            PangoContext       *pango,
            const char         *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesScene) scene = captives_layout (dataset, view, pango, &error);
  g_autofree char *faults = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (captives_scene_get_width (scene), ==, view->width);
  g_assert_cmpfloat (captives_scene_get_height (scene), >=, view->height);
  faults = test_layout_find_faults (scene, view->page == CAPTIVES_PAGE_PAPER ? 8.0 : 9.0);
  if (faults == NULL)
    return;

  g_test_message ("%s, %s, %s, text scale %g:\n%s", view->chart, name, captives_language_get_code (view->locale.language),
                  view->text_scale, faults);
  g_test_fail ();
}

static CaptivesView
make_view (guint           page,
           const char     *chart,
           const char     *reading,
           CaptivesLocale  locale)
{
  CaptivesView view;

  captives_view_init (&view, chart);
  view.reading = reading;
  view.page = pages[page].page;
  view.width = pages[page].width;
  view.height = pages[page].height;
  view.locale = locale;
  view.notes = view.page == CAPTIVES_PAGE_SCREEN ? CAPTIVES_NOTES_SHORT : CAPTIVES_NOTES_FULL;

  return view;
}

void
test_layout_sweep (CaptivesDataset *dataset,
                   const char      *chart,
                   const char      *reading)
{
  PangoContext *pango = test_layout_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      CaptivesView myriads = make_view (i, chart, reading, (CaptivesLocale) { CAPTIVES_LANGUAGE_JAPANESE, CAPTIVES_NUMBERS_MYRIAD });

      for (guint j = 0; j < CAPTIVES_N_LANGUAGES * G_N_ELEMENTS (text_scales); j++)
        {
          CaptivesView view = make_view (i, chart, reading, (CaptivesLocale) { j % CAPTIVES_N_LANGUAGES });

          view.text_scale = text_scales[j / CAPTIVES_N_LANGUAGES];
          if ((view.page == CAPTIVES_PAGE_SCREEN || view.text_scale == 1.0) && TEST_IS_TURN (i + j))
            check_view (dataset, &view, pango, pages[i].name);
        }
      /* The one style whose numbers are wider than those of its language, on one narrow page and one wide. */
      if (i % 5 == 0 && TEST_IS_TURN (i))
        check_view (dataset, &myriads, pango, pages[i].name);
    }
  g_object_unref (pango);
}
