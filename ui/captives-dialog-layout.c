/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-dialog-layout.h"
#include "captives-style.h"

/* Width of a phone, pixels. */
#define SIDE_MINIMUM 360

int
captives_dialog_fit (GtkWindow *dialog,
                     GtkWindow *parent,
                     int        width,
                     int        height)
{
  double scale;

  g_return_val_if_fail (GTK_IS_WINDOW (dialog), width);
  g_return_val_if_fail (GTK_IS_WINDOW (parent), width);

  /* A dialog over a dialog has the room of the window below both. */
  while (gtk_window_get_transient_for (parent) != NULL)
    parent = gtk_window_get_transient_for (parent);
  scale = MAX (captives_style_get_text_scale (GTK_WIDGET (parent)), 1);
  width = CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)), SIDE_MINIMUM, (int) (width * scale));
  height = CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)), SIDE_MINIMUM, (int) (height * scale));
  gtk_window_set_default_size (dialog, width, height);

  return width;
}

void
captives_dialog_arrange (const CaptivesDialogPanes *panes)
{
  gboolean wide;

  g_return_if_fail (panes != NULL);

  wide = captives_fold_bin_get_fold (panes->fold_bin) < CAPTIVES_FOLD_BOTH;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (panes->panes), wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (panes->preview_side, wide);
  gtk_widget_set_vexpand (panes->preview_side, FALSE);
  gtk_widget_set_hexpand (panes->options, !wide);
  gtk_widget_set_vexpand (panes->options, !wide);
  gtk_widget_set_size_request (panes->options, wide ? panes->options_width : -1, -1);
  gtk_widget_set_size_request (panes->preview, -1, wide ? -1 : panes->preview_height);
}
