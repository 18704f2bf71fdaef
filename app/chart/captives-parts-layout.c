/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bars split into their parts, one below the other, on one scale. */

#include "config.h"

#include "captives-parts-private.h"

#include <math.h>

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define NAME_GAP 8.0 /* from the names of rows to the zero line */
#define APART    8.0 /* more above a row that is set off */

/* A plot narrower than this, in em of its numbers, shows too little of its bars. */
#define LEAST_PLOT 14.0

/* What the names of rows take at the most, of the width. */
#define NAME_LIMIT 0.3

/* From the baseline of the scale to the plot, in em of the scale. */
#define AXIS_GAP 0.5

/* How much higher than one of its parts a split bar is. */
#define THICK 2.0

/* A chart of few lines has higher bars than one of many: so many lines have those of a lanes chart, and no bar grows
   beyond the factor; on a screen, where a chart is as high as it needs, less. */
#define FULL_LINES    10.0
#define MOST_GROWN    2.5
#define SCREEN_GROWN  1.6

typedef struct
{
  CaptivesPartsLayout *layout;
  gboolean             named;      /* rows say their names: there are several */
  double               name_width; /* 0: names stand above their bars */
} Rows;

/* The names of rows stand at the left where that leaves room for bars. */
static void
divide (Rows *self)
{
  CaptivesLanesLayout *plot = &self->layout->plot;
  CaptivesPage *page = plot->page;
  double width = page->right - page->left;

  self->named = self->layout->parts->rows->len > 1;
  if (self->named && !captives_metrics_is_folded (&page->metrics, page->view))
    self->name_width = captives_lanes_get_name_width (plot);
  if (self->name_width > NAME_LIMIT * width || width - self->name_width < LEAST_PLOT * plot->sizes.number.size)
    self->name_width = 0.0;
  self->layout->x = round (page->left + self->name_width);
  captives_lanes_set_scale (plot, MAX (page->right - self->layout->x, 1.0));
}

/* Parts stand alike in all bars of a chart. */
static gboolean
fits_labels (CaptivesPartsLayout *self)
{
  for (guint row = 0; row < self->parts->rows->len; row++)
    {
      GPtrArray *bars = self->parts->rows->pdata[row];

      for (guint i = 0; i < bars->len; i++)
        {
          const CaptivesPartsBar *bar = bars->pdata[i];

          if (bar->parts->len > 0 && !captives_parts_fits_labels (self, bar))
            return FALSE;
        }
    }

  return TRUE;
}

static void
add_axis (CaptivesPartsLayout *self)
{
  CaptivesPage *page = self->plot.page;
  double baseline = page->y + captives_metrics_get_rise (self->plot.sizes.axis);

  captives_lanes_add_axis (&self->plot, self->x, baseline);
  page->y = ceil (baseline + AXIS_GAP * self->plot.sizes.axis.size);
}

static GPtrArray *
list_figures (CaptivesPartsLayout *self,
              guint                row,
              double              *height)
{
  GPtrArray *bars = self->parts->rows->pdata[row];
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_parts_figure_free);

  *height = 0.0;
  for (guint i = 0; i < bars->len; i++)
    {
      CaptivesPartsFigure *figure = captives_parts_figure_new (self, bars->pdata[i]);

      *height += figure->height;
      g_ptr_array_add (figures, figure);
    }

  return figures;
}

/* Adds lines of text, the first with its baseline at @y.  Returns: y of the next baseline */
static double
add_words (Rows              *self,
           CaptivesTextStyle  style,
           CaptivesInk        ink,
           const char        *text,
           double             y)
{
  CaptivesLanesLayout *plot = &self->layout->plot;
  g_autoptr (GPtrArray) lines = captives_lanes_wrap (plot, style, text, self->name_width - NAME_GAP * plot->sizes.unit);

  for (guint i = 0; i < lines->len; i++)
    captives_page_add_text (plot->page, ink, style,
                            (CaptivesPoint) { plot->page->left, y + i * captives_metrics_get_leading (style) },
                            lines->pdata[i]);

  return y + lines->len * captives_metrics_get_leading (style);
}

/* The name at the left of a row.  Returns: the height that it takes, from the top of its first line */
static double
add_name (Rows   *self,
          guint   row,
          double  y)
{
  CaptivesLanesLayout *plot = &self->layout->plot;
  const CaptivesChartGroup *group = plot->lanes->rows->pdata[row];
  double baseline = round (y) + plot->sizes.baseline;
  double end = add_words (self, plot->sizes.row_name, CAPTIVES_INK_TEXT, captives_lanes_get_name (plot->lanes, group),
                          baseline);

  end = add_words (self, plot->sizes.row_detail, CAPTIVES_INK_MUTED,
                   captives_text_get (&group->detail, plot->lanes->locale.language), end);

  return end - plot->sizes.row_name.size - y;
}

static void
add_rule (Rows  *self,
          guint  row)
{
  CaptivesPage *page = self->layout->plot.page;
  const CaptivesChartGroup *group = self->layout->plot.lanes->rows->pdata[row];

  if (group->apart)
    page->y += APART * self->layout->plot.sizes.unit;
  captives_page_add_rule (page, group->apart ? CAPTIVES_INK_AXIS : CAPTIVES_INK_ROW_LINE,
                          (CaptivesPoint) { page->left, page->y }, (CaptivesPoint) { page->right, page->y });
}

/* A row of bars with its name; leaves page->y below it. */
static void
add_row (Rows  *self,
         guint  row)
{
  CaptivesPartsLayout *layout = self->layout;
  CaptivesPage *page = layout->plot.page;
  double pad = layout->plot.sizes.row_pad;
  double name = 0.0;
  double height;
  g_autoptr (GPtrArray) figures = list_figures (layout, row, &height);
  double y;

  if (self->named && (row > 0 || self->name_width <= 0.0))
    add_rule (self, row);
  if (self->named && self->name_width <= 0.0)
    page->y += captives_lanes_add_heading (&layout->plot, row, page->y);
  if (self->name_width > 0.0)
    name = add_name (self, row, page->y + pad);

  height = MAX (height, name) + 2.0 * pad;
  captives_lanes_add_grid (&layout->plot, layout->x, page->y, page->y + height);
  y = page->y + pad;
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesPartsFigure *figure = figures->pdata[i];

      captives_parts_figure_draw (layout, figure, y);
      y += figure->height;
    }
  page->y += height;
  page->flexible += height / page->stretch;
}

static void
init_bars (CaptivesPartsLayout *self)
{
  CaptivesLanesSizes *sizes = &self->plot.sizes;
  CaptivesPage *page = self->plot.page;
  double most = page->view->page == CAPTIVES_PAGE_SCREEN ? SCREEN_GROWN : MOST_GROWN;
  double grown = sizes->bar * CLAMP (FULL_LINES / MAX (self->plot.lanes->n_figures, 1), 1.0, most) * page->stretch;

  sizes->pitch += grown - sizes->bar;
  page->metrics.bar = sizes->bar;
  sizes->bar = grown;
  self->thick = THICK * grown;
}

gboolean
captives_parts_layout (CaptivesPage  *page,
                       GError       **error)
{
  g_autoptr (CaptivesParts) parts = NULL;
  CaptivesPartsLayout self = { .plot.page = page };
  Rows rows = { .layout = &self };

  g_return_val_if_fail (page != NULL, FALSE);

  parts = captives_parts_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                              page->view->locale, error);
  if (parts == NULL)
    return FALSE;

  self.parts = parts;
  self.plot.lanes = parts->lanes;
  captives_lanes_sizes_init (&self.plot.sizes, page);
  init_bars (&self);
  divide (&rows);
  self.labelled = fits_labels (&self);

  captives_page_add_head (page, NULL);
  add_axis (&self);
  for (guint row = 0; row < parts->rows->len; row++)
    add_row (&rows, row);
  captives_page_add_foot (page);

  captives_lanes_layout_clear (&self.plot);
  return TRUE;
}
