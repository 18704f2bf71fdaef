/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-fold-bin.h -- tells its child in good time how much room there is
 *
 * The bin itself can become as narrow as the program allows, whatever its child asks for, so that a window can be made
 * smaller than its unfolded content.  When a threshold is crossed, "fold" changes before the next frame.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_FOLD_NONE,  /* list, chart and panel side by side */
  CAPTIVES_FOLD_PANEL, /* the panel lies over the chart */
  CAPTIVES_FOLD_BOTH,  /* the list too */
  CAPTIVES_FOLD_PHONE, /* and the selected figure stands in a bar at the bottom */
} CaptivesFold;

#define CAPTIVES_TYPE_FOLD_BIN (captives_fold_bin_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFoldBin, captives_fold_bin, CAPTIVES, FOLD_BIN, GtkWidget)

/** captives_fold_bin_set_child: @child: (nullable): takes the place of the one before */
void         captives_fold_bin_set_child      (CaptivesFoldBin *self,
                                               GtkWidget       *child);

/** captives_fold_bin_get_fold: Returns: what the last width and text scale leave room for */
CaptivesFold captives_fold_bin_get_fold       (CaptivesFoldBin *self);

/** captives_fold_bin_set_width: @width: pixels that the window is going to have: decides the fold before the first frame */
void         captives_fold_bin_set_width      (CaptivesFoldBin *self,
                                               int              width);

/** captives_fold_bin_set_text_scale: @text_scale: 1 at 100 %; the thresholds grow with it, as the text does */
void         captives_fold_bin_set_text_scale (CaptivesFoldBin *self,
                                               double           text_scale);

G_END_DECLS
