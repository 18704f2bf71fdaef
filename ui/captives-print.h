/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-print.h -- a chart on paper
 *
 * The chart is laid out for the printable part of the sheet, in points of 1/72 inch: it is not a picture that is stretched to fit.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-locale.h"
#include "captives-render.h"
#include "captives-view.h"

G_BEGIN_DECLS

/**
 * CaptivesPrint:
 * @dataset: where the chart is from
 * @chart: identifier of the chart
 * @reading: (nullable): identifier of the reading; NULL: the dataset's first
 * @notes: how much the foot says, and whether sheets with figures and sources follow
 */
typedef struct
{
  CaptivesDataset  *dataset;
  const char       *chart;
  const char       *reading;
  CaptivesLocale    locale;
  CaptivesTheme     theme;
  CaptivesNotes     notes;
  CaptivesAxis      axis;
} CaptivesPrint;

/**
 * captives_print_layout:
 * @setup: the sheet; its printable part is the page
 * @pango: of captives_render_create_pango_context ()
 * @error: CAPTIVES_LAYOUT_ERROR
 *
 * Returns: (transfer full): what will stand on the sheet; taller than its printable part where the chart does not fit, then it
 *   is printed smaller
 */
CaptivesScene     *captives_print_layout        (const CaptivesPrint *self,
                                                 GtkPageSetup        *setup,
                                                 PangoContext        *pango,
                                                 GError             **error);

/** captives_print_layout_pages: Returns: (transfer full) (element-type CaptivesScene): the same for all sheets: the chart, and its notes where they have pages of their own */
GPtrArray         *captives_print_layout_pages  (const CaptivesPrint *self,
                                                 GtkPageSetup        *setup,
                                                 PangoContext        *pango,
                                                 GError             **error);

/**
 * captives_print_operation_new:
 * @self: everything is copied or referenced
 * @setup: the sheet, as long as the user does not choose another one
 *
 * Returns: (transfer full): prints the chart on one sheet, and its notes on further ones; it cancels itself if the chart cannot be drawn on the sheet
 */
GtkPrintOperation *captives_print_operation_new (const CaptivesPrint *self,
                                                 GtkPageSetup        *setup);

/** captives_print_operation_get_failure: Returns: (transfer none) (nullable): CAPTIVES_LAYOUT_ERROR, why @operation cancelled itself */
const GError      *captives_print_operation_get_failure (GtkPrintOperation *operation);

G_END_DECLS
