/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-dialog.h -- how a chart becomes a file: what it will look like, and where it goes */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-export-choice.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/**
 * CaptivesExportSubject:
 * @dataset: where the chart is from
 * @chart: identifier of the chart
 * @reading: (nullable): identifier of the reading; NULL: the dataset's first
 * @language: of the chart, as long as no other is chosen
 * @axis: scale of its dots
 * @screen: the chart as the window shows it
 * @toasts: (nullable): says that the file is there, when the dialog is gone
 */
typedef struct
{
  CaptivesDataset      *dataset;
  const char           *chart;
  const char           *reading;
  CaptivesLocale        locale;
  CaptivesAxis          axis;
  CaptivesExportScreen  screen;
  AdwToastOverlay      *toasts;
} CaptivesExportSubject;

#define CAPTIVES_TYPE_EXPORT_DIALOG (captives_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesExportDialog, captives_export_dialog, CAPTIVES, EXPORT_DIALOG, AdwWindow)

/**
 * captives_export_dialog_present:
 * @parent: the window over which to ask
 * @subject: what is to be exported; everything is copied or referenced
 *
 * Asks how the chart is to look and where it is to be written, writes it, and says whether that worked.
 */
void captives_export_dialog_present (GtkWindow                   *parent,
                                     const CaptivesExportSubject *subject);

G_END_DECLS
