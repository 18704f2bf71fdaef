/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-list.h -- the charts of a dataset, in sections */

#pragma once

#include <gtk/gtk.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_CHART_LIST (captives_chart_list_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesChartList, captives_chart_list, CAPTIVES, CHART_LIST, GtkWidget)

/** captives_chart_list_show: @dataset: (nullable).  Fills the list anew; nothing is selected then */
void captives_chart_list_show   (CaptivesChartList *self,
                                 CaptivesDataset   *dataset,
                                 CaptivesLanguage   language);

/** captives_chart_list_select: @chart: (nullable).  Does not emit "chart-selected" */
void captives_chart_list_select (CaptivesChartList *self,
                                 const char        *chart);

G_END_DECLS
