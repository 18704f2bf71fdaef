/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-cell.h -- one cell of the table of figures
 *
 * A list view holds some 200 rows, of which a tenth is seen, and a jump gives all of them other figures.  A label would be
 * measured and laid out for each; this cell asks for a size that does not depend on its text, unless it holds prose, and lays
 * its text out when it is drawn.
 */

#pragma once

#include <gtk/gtk.h>

#include "captives-figure-item.h"
#include "captives-idle-queue.h"

G_BEGIN_DECLS

/* How a column looks. */
typedef struct
{
  CaptivesCell  cell;
  int           width;     /* in characters, so that it grows with the text */
  gboolean      is_number; /* bold, at the end of the cell */
  gboolean      is_prose;  /* several lines, cut behind the second */
} CaptivesCellLook;

#define CAPTIVES_TYPE_FIGURE_CELL (captives_figure_cell_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureCell, captives_figure_cell, CAPTIVES, FIGURE_CELL, GtkWidget)

/** captives_figure_cell_new: @names: of captives_figure_cell_name (): does what only screen readers wait for */
GtkWidget *captives_figure_cell_new      (const CaptivesCellLook *look,
                                          CaptivesIdleQueue      *names);

/** captives_figure_cell_set_item: @item: (nullable): is shown, and again whenever it changes */
void       captives_figure_cell_set_item (CaptivesFigureCell     *self,
                                          CaptivesFigureItem     *item);

/** captives_figure_cell_name: gives the cell, the one around it and, for a value, its row the names that are read aloud */
void       captives_figure_cell_name     (gpointer                self);

G_END_DECLS
