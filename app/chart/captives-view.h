/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-view.h -- what to draw, how large, in which language; and the way from there to a scene
 *
 * All lengths are points, which are pixels at 100 % (1 px = 1 pt in a scene).  The origin is the top left corner of the
 * page, x grows to the right and y downwards.
 */

#pragma once

#include <pango/pango.h>

#include "captives-dataset.h"
#include "captives-locale.h"
#include "captives-scene.h"

G_BEGIN_DECLS

#define CAPTIVES_LAYOUT_ERROR (captives_layout_error_quark ())
/** captives_layout_error_quark: Returns: the domain of CaptivesLayoutError */
GQuark captives_layout_error_quark (void);

typedef enum
{
  CAPTIVES_LAYOUT_ERROR_NOT_FOUND, /* no such chart, reading or figure */
  CAPTIVES_LAYOUT_ERROR_KIND,      /* this version cannot draw charts of that kind */
  CAPTIVES_LAYOUT_ERROR_SIZE,      /* the page is smaller than any chart */
} CaptivesLayoutError;

typedef enum
{
  CAPTIVES_PAGE_SCREEN, /* in the window: height is a wish, the scene may be taller (it scrolls) */
  CAPTIVES_PAGE_EXPORT, /* a picture: sizes follow 1600 x 900 */
  CAPTIVES_PAGE_SLIDE,  /* for the back row: sizes follow 1920 x 1080 */
  CAPTIVES_PAGE_PAPER,  /* A4 and the like, in points of 1/72 inch */
} CaptivesPageClass;

typedef enum
{
  CAPTIVES_NOTES_SHORT, /* one line of sources */
  CAPTIVES_NOTES_FULL,  /* reading, sources with shelfmarks, cautions */
  CAPTIVES_NOTES_PAGE,  /* one line, and all the rest on pages of their own: captives_layout_pages () */
} CaptivesNotes;
#define CAPTIVES_N_NOTES 3

typedef enum
{
  CAPTIVES_AXIS_CHART,  /* as the chart says: its kind chooses */
  CAPTIVES_AXIS_LINEAR,
  CAPTIVES_AXIS_LOG,
} CaptivesAxis;
#define CAPTIVES_N_AXES 3

/**
 * CaptivesView:
 * @chart: identifier of a chart
 * @reading: (nullable): identifier of a reading; NULL: the dataset's first
 * @locale: language of all text on the chart, and style of its numbers
 * @page: class of page
 * @width: points, 200..20000
 * @height: points, 0..20000; at CAPTIVES_PAGE_SCREEN and _PAPER 0 means "as tall as it needs"
 * @text_scale: desktop's text scale, 0.5..4; only at CAPTIVES_PAGE_SCREEN
 * @notes: how much the foot says
 * @slide_number: of a slide, from 1; printed at the right of its foot as "3 / 12"; only captives_layout_slide () reads it
 * @n_slides: of the story; 0: no number is printed
 * @axis: scale of dots; a chart of bars, which begin at zero, has no choice and passes over it (captives_layout_can_scale ())
 * @untitled: leaves the place of the title empty, for a program that sets it itself; only captives_layout_slide () reads it
 */
typedef struct
{
  const char        *chart;
  const char        *reading;
  CaptivesLocale     locale;
  CaptivesPageClass  page;
  double             width;
  double             height;
  double             text_scale;
  CaptivesNotes      notes;
  guint              slide_number;
  guint              n_slides;
  CaptivesAxis       axis;
  gboolean           untitled;
} CaptivesView;

/**
 * captives_view_init:
 * @view: (out): set to: first reading, English and its numbers, export page of 1600 x 900, text scale 1, full notes
 */
void           captives_view_init  (CaptivesView        *view,
                                    const char          *chart);

/** captives_page_class_get_name: Returns: "screen", "export", "slide" or "paper", static */
const char    *captives_page_class_get_name (CaptivesPageClass page);

/** captives_notes_get_name: Returns: "short", "full" or "page", static */
const char    *captives_notes_get_name (CaptivesNotes       notes);
/** captives_notes_parse: @notes: (out): untouched if the answer is FALSE.  Returns: FALSE if @name is none of these */
gboolean       captives_notes_parse (const char            *name,
                                    CaptivesNotes          *notes);

/**
 * captives_layout:
 * @dataset: used only during the call
 * @view: what to draw
 * @pango: measures text; its font map must be the one that the scene is drawn with
 * @error: CAPTIVES_LAYOUT_ERROR
 *
 * Places everything; nothing is placed while drawing.  The same input gives the same scene.
 * Returns: (transfer full): the scene.  Its width is @view's; its height is at least @view's, and more where the
 *   content does not fit at the smallest permitted sizes: text is never dropped silently, cut or overlapped
 */
CaptivesScene *captives_layout     (CaptivesDataset     *dataset,
                                    const CaptivesView  *view,
                                    PangoContext        *pango,
                                    GError             **error);

/** captives_axis_get_name: Returns: "chart", "linear" or "log", static: for command lines and records */
const char    *captives_axis_get_name (CaptivesAxis       axis);
/** captives_axis_parse: @axis: (out).  Returns: FALSE if @name is none of these */
gboolean       captives_axis_parse (const char          *name,
                                    CaptivesAxis        *axis);

/** captives_layout_can_scale: whether @chart has dots on a scale of values, so that a log scale would not be dishonest */
gboolean       captives_layout_can_scale (CaptivesDataset *dataset,
                                    const char          *chart);

/** captives_layout_can_draw: whether this version draws charts of @kind */
gboolean       captives_layout_can_draw (CaptivesKind    kind);

G_END_DECLS
