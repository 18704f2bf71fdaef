/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-slide.h -- a slide of a story as a scene (captives-view.c) */

#pragma once

#include "captives-view.h"

G_BEGIN_DECLS

/**
 * captives_layout_slide:
 * @dataset: used only during the call
 * @slide: a row of the dataset, or one of the caller's own; its chart counts, its title is the finding, its highlight is
 *   the figure that it is about
 * @view: language, reading, width and height in points (those of a monitor, of a page), number of the slide; its chart, page,
 *   text scale and notes are not read
 * @pango: as for captives_layout ()
 * @error: CAPTIVES_LAYOUT_ERROR
 *
 * A slide has the same lines and places on every page of one ratio: it is laid out at 1920 x 1080 points or what of that
 * fits @view's ratio, and scaled.  A page narrower than 5:4 or wider than 12:5 leaves room around it.  A slide that is still
 * too tall where captives_metrics_tighten () gives way no further is scaled down: unlike a chart it never outgrows its page.
 *
 * The mark of the highlighted figure has a number %CAPTIVES_SLIDE_RAISE times as large as the others, whose words are muted
 * and whose shapes are quiet (CaptivesItem).  Without a highlight, or where the reading does not draw it, all are alike: rivals
 * that are to be compared are not to be highlighted.
 * Returns: (transfer full): the scene, exactly as large as @view
 */
CaptivesScene *captives_layout_slide (CaptivesDataset      *dataset,
                                      const CaptivesSlide  *slide,
                                      const CaptivesView   *view,
                                      PangoContext         *pango,
                                      GError              **error);

#define CAPTIVES_SLIDE_RAISE 1.3

G_END_DECLS
