/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-picture.h -- the options that the commands "chart" and "charts" share: how a picture looks */

#pragma once

#include "captives-command.h"
#include "captives-export.h"
#include "captives-view.h"

G_BEGIN_DECLS

/* The options as they were given, and what they mean. */
typedef struct
{
  char           *size;       /* "1600x900" */
  char           *page;       /* "screen", "export", "slide", "paper" */
  char           *notes;      /* "short", "full", "page" */
  char           *theme;
  char           *reading;
  char           *axis;       /* "chart", "linear", "log" */
  double          density;    /* dots per inch; 0: none */
  double          scale;      /* pixels per point */
  double          text_scale;
  gboolean        outlines;

  CaptivesView    view;       /* without a chart */
  CaptivesExport  export;     /* without a format */
} CaptivesPicture;

/**
 * captives_picture_parse:
 * @self: zeroed
 * @entries: the options that the command has beside these
 *
 * As captives_call_parse (), which it calls.
 */
gboolean captives_picture_parse (CaptivesPicture    *self,
                                 CaptivesCall       *call,
                                 const GOptionEntry *entries);
/**
 * captives_picture_choose:
 * @self: its strings are set, NULL where an option was not given; its scale and text scale are numbers
 *
 * Reads what the strings mean into the view and the export.
 * Returns: FALSE if one of them means nothing, which is told
 */
gboolean captives_picture_choose (CaptivesPicture   *self,
                                 CaptivesCall       *call);
/** captives_picture_clear: frees its strings, not @self */
void     captives_picture_clear (CaptivesPicture    *self);

/** captives_picture_check_notes: whether the notes that were asked for have a place: pages only where a PDF is made (@pdf); complains if not */
gboolean captives_picture_check_notes (CaptivesPicture *self,
                                 CaptivesCall       *call,
                                 gboolean            pdf);

/** captives_picture_check_reading: whether the dataset has the reading that was asked for; complains if not */
gboolean captives_picture_check_reading (CaptivesPicture *self,
                                 CaptivesCall       *call,
                                 CaptivesDataset    *dataset);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesPicture, captives_picture_clear)

G_END_DECLS
