/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-fit.h -- a page laid out again and again until its content fits and fills it
 *
 * A page that is too full gives way step by step (captives_metrics_tighten ()), then takes its dense form; one with free height
 * stretches its rows; where numbers find no room, a page that scrolls gets taller, another gets smaller type, and what can
 * becomes a list.
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

/* Rows take free height up to this factor: a row twice as high says no more. */
#define CAPTIVES_FIT_ROW_STRETCH 1.25

/* A layout of captives-page.h.  @error: CAPTIVES_LAYOUT_ERROR */
typedef gboolean (*CaptivesLayoutFunc) (CaptivesPage  *page,
                                        GError       **error);

/* What stays the same from try to try. */
typedef struct
{
  CaptivesPage       page;         /* by the caller: dataset, view, chart, reading, slide, raise, explained, typesetter */
  CaptivesLayoutFunc layout;
  guint              n_marks;      /* of the chart */
  double             most_stretch; /* how far free height makes the page's rows or plots taller, >= 1 */
} CaptivesFit;

/** captives_fit_run: lays the page out as it fits best.  Returns: FALSE with the error of the layout */
gboolean captives_fit_run   (CaptivesFit         *self,
                             GError             **error);

/** captives_fit_clear: frees what the page of @self owns */
void     captives_fit_clear (CaptivesFit         *self);

/** captives_fit_grows: Returns: whether the page has no height that the content would have to fit */
gboolean captives_fit_grows (const CaptivesView  *view);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesFit, captives_fit_clear)

G_END_DECLS
