/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-chart-content.h -- a chart that another program may take as PNG, SVG or text, by clipboard or drag
 *
 * A picture is drawn when somebody asks for it, in a thread of its own, and once.
 */

#pragma once

#include <gdk/gdk.h>

#include "captives-export.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_CHART_CONTENT (captives_chart_content_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesChartContent, captives_chart_content, CAPTIVES, CHART_CONTENT, GdkContentProvider)

/** captives_chart_content_new: @options: two: how the PNG and how the SVG is made */
GdkContentProvider *captives_chart_content_new (CaptivesScene        *scene,
                                                const CaptivesExport *options);

G_END_DECLS
