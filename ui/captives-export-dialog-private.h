/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-dialog-private.h -- shared by the parts of the dialog: choosing (captives-export-dialog.c), saving and copying
 * (captives-export-save.c)
 */

#pragma once

#include "captives-export-dialog.h"
#include "captives-export-preview.h"
#include "captives-fold-bin.h"

G_BEGIN_DECLS

struct _CaptivesExportDialog
{
  AdwWindow              parent_instance;

  /* what is exported */
  CaptivesDataset       *dataset;
  char                  *chart;
  char                  *reading;       /* identifier; NULL: the dataset's first */
  CaptivesAxis           axis;
  GPtrArray             *readings;      /* CaptivesReading, in the order of their row */
  AdwToastOverlay       *parent_toasts; /* weak; NULL: gone */

  /* how */
  CaptivesExportChoice   choice;
  GSettings             *settings;      /* NULL: not installed */
  gboolean               showing;       /* the program itself sets the rows */
  PangoContext          *pango;
  CaptivesScene         *scene;         /* of the choice; NULL: not laid out, or not possible */
  guint                  refresh_id;    /* source that will lay it out; 0: none */

  /* saving */
  GCancellable          *choosing;      /* NULL: no file is being asked for */
  GCancellable          *cancellable;   /* of the file being made; NULL: none */

  AdwToastOverlay       *toast_overlay;
  GtkSpinner            *spinner;
  CaptivesFoldBin       *fold_bin;
  GtkBox                *panes;
  GtkWidget             *preview_side;
  CaptivesExportPreview *preview;
  GtkLabel              *size_label;
  GtkLabel              *warning_label;
  GtkWidget             *options;
  AdwPreferencesGroup   *file_group;
  AdwPreferencesGroup   *size_group;
  AdwPreferencesGroup   *chart_group;
  AdwComboRow           *format_row;
  GtkWidget             *outlines_row;
  GtkSwitch             *outlines_switch;
  AdwComboRow           *size_row;
  GtkWidget             *width_row;
  GtkSpinButton         *width_spin;
  GtkWidget             *height_row;
  GtkSpinButton         *height_spin;
  AdwComboRow           *density_row;
  AdwComboRow           *theme_row;
  AdwComboRow           *language_row;
  AdwComboRow           *reading_row;
  AdwComboRow           *notes_row;
};

/* captives-export-dialog.c */
/** captives_export_dialog_ensure_scene: Returns: (transfer none) (nullable): the scene of what is chosen now */
CaptivesScene *captives_export_dialog_ensure_scene   (CaptivesExportDialog *self);
/** captives_export_dialog_set_format: as if it had been chosen in its row */
void           captives_export_dialog_set_format     (CaptivesExportDialog *self,
                                                      CaptivesFormat        format);
/** captives_export_dialog_update_actions: saving and copying are possible if there is a scene and nothing is being made */
void           captives_export_dialog_update_actions (CaptivesExportDialog *self);

/* captives-export-save.c */
void           captives_export_dialog_install_save   (GtkWidgetClass       *widget_class);

G_END_DECLS
