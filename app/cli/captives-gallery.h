/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-gallery.h -- pages to look through all charts with a browser: one for each language, and one that leads to them
 *
 * A page is HTML that is also well-formed XML, in one piece: no script, no style sheet and no font from elsewhere.  It shows
 * the pictures that stand beside it, and follows the wish of the reader's desktop for light or dark.  Its words are those of
 * the charts' language, which need not be that of the interface, so gettext cannot serve here.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-export.h"
#include "captives-scene.h"

G_BEGIN_DECLS

#define CAPTIVES_GALLERY_PAGE "index.html"

/* The widths of the pictures that a page shows, points: a laptop's and a phone's, less the margins of a page. */
#define CAPTIVES_GALLERY_WIDE 1120.0
#define CAPTIVES_GALLERY_NARROW 360.0

/* The picture as it was ordered, to be taken away, and those that a page shows, with letters as large as the page's. */
typedef enum
{
  CAPTIVES_GALLERY_FILE,
  CAPTIVES_GALLERY_WIDE_LIGHT,
  CAPTIVES_GALLERY_WIDE_DARK,
  CAPTIVES_GALLERY_NARROW_LIGHT,
  CAPTIVES_GALLERY_NARROW_DARK,
} CaptivesGalleryView;
#define CAPTIVES_N_GALLERY_VIEWS 5

/* What was written. */
typedef struct
{
  gboolean languages[CAPTIVES_N_LANGUAGES];
  gboolean formats[CAPTIVES_FORMAT_PDF + 1]; /* PNG or SVG at least: a browser shows nothing else */
  gboolean dark;                             /* the dark views too; without them the page shows the others always */
} CaptivesGallery;

/* One chart on a page. */
typedef struct
{
  const CaptivesChart *chart;
  CaptivesScene       *wide;   /* (owned) of CAPTIVES_GALLERY_WIDE points */
  CaptivesScene       *narrow; /* (owned) of CAPTIVES_GALLERY_NARROW points */
} CaptivesGalleryChart;

/** captives_gallery_chart_free: with its scenes; the chart is the dataset's */
void            captives_gallery_chart_free  (CaptivesGalleryChart  *self);

/** captives_gallery_get_shown: Returns: the format of the pictures that a page shows: SVG if there is one, else PNG */
CaptivesFormat  captives_gallery_get_shown   (const CaptivesGallery *self);

/** captives_gallery_get_name: Returns: (transfer full): the name of a picture's file: "how-many-died.narrow-dark.svg" */
char           *captives_gallery_get_name    (const char            *chart,
                                              CaptivesGalleryView    view,
                                              CaptivesFormat         format);

/**
 * captives_gallery_write_page:
 * @charts: (element-type CaptivesGalleryChart): laid out in @language; those of one section follow each other
 *
 * Each chart has its picture with the scene's title as alternative text, links to its files, the reading, what it does not say,
 * the references of its sources, and its marks in words.
 * Returns: (transfer full): the page that stands beside the pictures
 */
char           *captives_gallery_write_page  (const CaptivesGallery *self,
                                              CaptivesDataset       *dataset,
                                              CaptivesLanguage       language,
                                              GPtrArray             *charts);

/** captives_gallery_write_front: Returns: (transfer full): the page above the folders of the languages, "en/" and so on */
char           *captives_gallery_write_front (const CaptivesGallery *self,
                                              CaptivesDataset       *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesGalleryChart, captives_gallery_chart_free)

G_END_DECLS
