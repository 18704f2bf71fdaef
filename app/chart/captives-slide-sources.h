/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-slide-sources.h -- the last pages of a story: who says so */

#pragma once

#include "captives-view.h"

G_BEGIN_DECLS

/**
 * captives_layout_slide_sources:
 * @dataset: used only during the call
 * @scenes: (element-type CaptivesScene): the slides of the story, in order, as captives_layout_slide () made them
 * @view: language, width and height in points, as for the slides
 * @pango: as for captives_layout ()
 *
 * Every document that a figure of a slide comes from or was read in, once, in the order of the slides, with the numbers of the
 * slides that it stands behind, its full reference and its address; then the dataset with its version, licence and hash.
 * Returns: (transfer full) (element-type CaptivesScene): as many pages as that needs, at least one, each as large as @view
 */
GPtrArray *captives_layout_slide_sources (CaptivesDataset    *dataset,
                                          GPtrArray          *scenes,
                                          const CaptivesView *view,
                                          PangoContext       *pango);

G_END_DECLS
