/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-figure-item.h -- a figure as a row of a table: the texts of its cells */

#pragma once

#include <glib-object.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_CELL_VALUE,   /* as drawn, with its unit unless that is persons */
  CAPTIVES_CELL_KIND,    /* nature, and the qualifier unless it is exact */
  CAPTIVES_CELL_COUNTED,
  CAPTIVES_CELL_WHO,
  CAPTIVES_CELL_DATE,    /* the span counted */
  CAPTIVES_CELL_GRADE,
  CAPTIVES_CELL_SOURCE,  /* short reference of the origin */
  CAPTIVES_N_CELLS
} CaptivesCell;

#define CAPTIVES_TYPE_FIGURE_ITEM (captives_figure_item_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesFigureItem, captives_figure_item, CAPTIVES, FIGURE_ITEM, GObject)

/** captives_figure_item_new: @figure: (not nullable): of @dataset, which is kept.  Returns: (transfer full) */
CaptivesFigureItem   *captives_figure_item_new        (CaptivesDataset      *dataset,
                                                       const CaptivesFigure *figure,
                                                       CaptivesLocale        locale);

/**
 * captives_figure_item_set_figure:
 *
 * The row shows another figure; the signal "changed" is emitted.  A list that is sorted keeps its items, and the view their widgets.
 */
void                  captives_figure_item_set_figure (CaptivesFigureItem   *self,
                                                       CaptivesDataset      *dataset,
                                                       const CaptivesFigure *figure,
                                                       CaptivesLocale        locale);

/** captives_figure_item_get_figure: Returns: (transfer none): what the row shows now */
const CaptivesFigure *captives_figure_item_get_figure (CaptivesFigureItem   *self);

/** captives_figure_item_get_text: Returns: (transfer none): what stands in @cell; made when it is first asked for */
const char           *captives_figure_item_get_text   (CaptivesFigureItem   *self,
                                                       CaptivesCell          cell);

/** captives_figure_item_speak: Returns: (transfer full): the row for a screen reader: number in words, what is counted, who, when */
char                 *captives_figure_item_speak      (CaptivesFigureItem   *self);

/** captives_figure_item_write_titles: @titles: of the columns, CAPTIVES_N_CELLS.  Appends a line to @text, tabs between cells */
void                  captives_figure_item_write_titles (GString            *text,
                                                         const char *const  *titles);

/** captives_figure_item_write_row: Appends a line to @text, tabs between cells; the source as a full reference */
void                  captives_figure_item_write_row  (CaptivesFigureItem   *self,
                                                       GString              *text);

G_END_DECLS
