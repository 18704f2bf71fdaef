/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-view.h -- a chart on the screen
 *
 * Lays the chart out to its own width (height follows: put it into a scrolled window), paints the scene once into an image
 * and lays hover, selection and focus over it.  It is one Tab stop; arrow keys walk the marks in it.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"
#include "captives-locale.h"
#include "captives-scene.h"
#include "captives-view.h"

#include "captives-show.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_CHART_VIEW (captives_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesChartView, captives_chart_view, CAPTIVES, CHART_VIEW, GtkWidget)

/** captives_chart_view_new: Returns: (transfer floating): shows nothing yet */
GtkWidget           *captives_chart_view_new           (void);

/**
 * captives_chart_view_show:
 * @dataset: (nullable): NULL shows nothing
 * @chart: (nullable): identifier of a chart
 * @reading: (nullable): identifier of a reading; NULL: the dataset's first
 *
 * Keeps the selection where the new chart has a mark for the same question or figure; "selection-changed" is emitted
 * in any case, since the figure under the selection may be another one now.
 */
void                 captives_chart_view_show          (CaptivesChartView  *self,
                                                        CaptivesDataset    *dataset,
                                                        const char         *chart,
                                                        const char         *reading,
                                                        CaptivesLocale      locale);

/** captives_chart_view_set_axis: draws anew; another chart begins with CAPTIVES_AXIS_CHART again */
void                 captives_chart_view_set_axis      (CaptivesChartView  *self,
                                                        CaptivesAxis        axis);
/** captives_chart_view_get_axis: Returns: what was asked for; CAPTIVES_AXIS_CHART: as the chart itself says */
CaptivesAxis         captives_chart_view_get_axis      (CaptivesChartView  *self);

/**
 * captives_chart_view_show_slide:
 * @index: of a slide of @story, from 0
 *
 * Shows a slide instead, which fills what the view gets, with nothing selected; its marks can be selected as those of a chart.
 */
void                 captives_chart_view_show_slide    (CaptivesChartView  *self,
                                                        CaptivesShow       *story,
                                                        guint               index);

/**
 * captives_chart_view_step:
 * @step: CAPTIVES_STEP_NEXT or _PREVIOUS, in reading order
 *
 * Selects a mark beside the selected one, and the focus goes with it; beyond the last one none, and from none the first again.
 */
void                 captives_chart_view_step          (CaptivesChartView  *self,
                                                        CaptivesStep        step);

/** captives_chart_view_get_error: Returns: (transfer none) (nullable): CAPTIVES_LAYOUT_ERROR: why nothing is drawn */
const GError        *captives_chart_view_get_error     (CaptivesChartView  *self);

/** captives_chart_view_get_scene: Returns: (transfer none) (nullable): what is drawn, NULL before the first allocation */
const CaptivesScene *captives_chart_view_get_scene     (CaptivesChartView  *self);

/** captives_chart_view_get_selected: Returns: (transfer none) (nullable): the selected mark; valid until the chart changes */
const CaptivesMark  *captives_chart_view_get_selected  (CaptivesChartView  *self);

/**
 * captives_chart_view_select_mark:
 * @mark: index of a mark of the scene; -1 for none
 *
 * Emits "selection-changed", also if @mark was selected before: a second click opens the panel again.
 */
void                 captives_chart_view_select_mark   (CaptivesChartView  *self,
                                                        int                 mark);

/** captives_chart_view_select_figure: @figure: (nullable).  Returns: FALSE, and nothing selected, if it is not drawn */
gboolean             captives_chart_view_select_figure (CaptivesChartView  *self,
                                                        const char         *figure);

/** captives_chart_view_scroll_to_selected: asks the scrolled window around to show the selected mark */
void                 captives_chart_view_scroll_to_selected (CaptivesChartView *self);

G_END_DECLS
