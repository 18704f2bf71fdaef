/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-notes-page.h -- the pages after a chart: its figures as a table, and who says so */

#pragma once

#include "captives-view.h"

G_BEGIN_DECLS

/**
 * captives_layout_notes:
 * @dataset: used only during the call
 * @scene: a chart of @dataset, as captives_layout () made it
 * @view: language, class, width and height of a page; without a height a page is as tall as the chart, and at least
 *   as a sheet of A4 of that width
 * @pango: as for captives_layout ()
 *
 * The chart's title, which reading it draws and what it does not say; then each figure drawn, in the order of the chart: the number
 * as drawn and as its source prints it, what is counted, who says so, nature, grade, and the numbers of the references,
 * which follow in full with their addresses; then the dataset with its version, licence and hash.  A narrow page has the
 * number and, beside it, all the rest in one column.  Nothing is cut: what does not fit is on the next page.
 * Returns: (transfer full) (element-type CaptivesScene): at least one page, each as wide as @view
 */
GPtrArray *captives_layout_notes (CaptivesDataset     *dataset,
                                  const CaptivesScene *scene,
                                  const CaptivesView  *view,
                                  PangoContext        *pango);

/**
 * captives_layout_pages:
 *
 * Arguments as of captives_layout ().
 * Returns: (transfer full) (element-type CaptivesScene): the chart, and, where @view asks for %CAPTIVES_NOTES_PAGE, its notes;
 *   NULL on error
 */
GPtrArray *captives_layout_pages (CaptivesDataset     *dataset,
                                  const CaptivesView  *view,
                                  PangoContext        *pango,
                                  GError             **error);

G_END_DECLS
