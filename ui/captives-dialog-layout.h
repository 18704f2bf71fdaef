/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dialog-layout.h -- how large a dialog is, and where the preview stands in one that has a preview */

#pragma once

#include "captives-fold-bin.h"

G_BEGIN_DECLS

/* Of a dialog with a preview; widgets are borrowed, lengths are pixels. */
typedef struct
{
  CaptivesFoldBin *fold_bin;       /* around all of it */
  GtkBox          *panes;          /* holds the two below */
  GtkWidget       *preview_side;   /* the preview, and what is said of it */
  GtkWidget       *preview;
  GtkWidget       *options;
  int              options_width;  /* beside the preview */
  int              preview_height; /* above the options */
} CaptivesDialogPanes;

/**
 * captives_dialog_fit:
 * @width, @height: where the window below leaves room for it, pixels at a text size of 100 %
 *
 * Gives @dialog its first size, which grows with the text, no larger than the window below @parent or @parent itself, and no
 * narrower than a phone.  Returns: the width given
 */
int  captives_dialog_fit     (GtkWindow                 *dialog,
                              GtkWindow                 *parent,
                              int                        width,
                              int                        height);

/** captives_dialog_arrange: the preview beside the options where there is room, above them where not */
void captives_dialog_arrange (const CaptivesDialogPanes *panes);

G_END_DECLS
