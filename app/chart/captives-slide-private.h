/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-slide-private.h -- what makes a slide of a chart that is laid out; internal to app/chart */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

/** captives_slide_init_page: @page: (out): the page of the slide class at which @slide is laid out for @view */
void     captives_slide_init_page       (CaptivesView        *page,
                                         const CaptivesView  *view,
                                         const CaptivesSlide *slide);
/** captives_slide_draws_highlight: whether the page laid out has a mark of its slide's highlighted figure */
gboolean captives_slide_draws_highlight (CaptivesPage        *page);
/** captives_slide_fit: scales the page, which ends at page->y, and centres it in the caller's @view.  Returns: the factor */
double   captives_slide_fit             (CaptivesPage        *page,
                                         const CaptivesView  *view);
/**
 * captives_slide_finish:
 * @page: laid out, its numbers raised if they are to be told apart
 * @view: the caller's
 *
 * Quietens what is not highlighted, and scales and centres the page in @view.
 * Returns: pitch of hatching, points of @view
 */
double   captives_slide_finish          (CaptivesPage        *page,
                                         const CaptivesView  *view);

G_END_DECLS
