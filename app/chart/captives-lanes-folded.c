/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lanes of a chart one below the other, for a page too narrow for columns: rows become headings, and each line says at its left
 * what it measures. */

#include "config.h"

#include "captives-lanes-private.h"

#include <math.h>

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define LABEL_WIDTH   88.0
#define LABEL_GAP     8.0  /* to the zero line */
#define LEAST_PLOT    120.0
#define HEADING_GAP   8.0  /* between a name and its detail */
#define BEFORE_LINES  5.0
#define AFTER_LINES   6.0
/* A page that scrolls shows its scale again after so much of it, so that one is always in sight; with this above it. */
#define SCALE_AGAIN 400.0
#define SCALE_ABOVE 10.0

#define APART         8.0

/* In em: of a heading from its hairline to its baseline, and from there to the grid; of the scale from its baseline to the plot. */
#define HEADING_RISE 1.28
#define HEADING_FALL 0.32
#define AXIS_GAP     0.73

/* A line with its text broken, and what stands at its left. */
typedef struct
{
  CaptivesLanesBlock *block;
  GPtrArray          *label;  /* (element-type utf8): empty if it is that of the line above */
  double              top;    /* from the upper edge to the block: a label above it */
  double              height; /* of both */
  int                 row;
  int                 lane;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  captives_lanes_block_free (entry->block);
  g_ptr_array_unref (entry->label);
  g_free (entry);
}

typedef struct
{
  CaptivesLanesLayout *layout;
  double               x;           /* of the zero line */
  double               label_width; /* 0: labels stand above their lines */
} Folded;

/* What a line says at its left: the lane's short name if it has one, or the measure where that is not the lane's. */
static const char *
get_label (CaptivesLanesLayout     *self,
           const CaptivesLanesLine *line,
           guint                    lane)
{
  const CaptivesChartGroup *group = captives_lanes_get_lane (self->lanes, lane)->group;
  const char *brief = group != NULL ? captives_text_get (&group->brief, self->lanes->locale.language) : NULL;

  if (brief != NULL && g_strcmp0 (line->lane, captives_lanes_get_name (self->lanes, group)) == 0)
    return brief;

  return line->lane;
}

/* The widest word of all labels, and the widest number. */
static void
measure_lines (CaptivesLanesLayout *self,
               double              *label,
               double              *number)
{
  guint n_lanes = self->lanes->lanes->len;

  *label = *number = 0;
  for (guint i = 0; i < self->lanes->cells->len; i++)
    {
      GPtrArray *cell = self->lanes->cells->pdata[i];

      for (guint j = 0; j < cell->len; j++)
        {
          const CaptivesLanesLine *line = cell->pdata[j];

          *label = MAX (*label, captives_lanes_measure_word (self, self->sizes.lane_label, get_label (self, line, i % n_lanes)));
          *number = MAX (*number, captives_lanes_measure (self, self->sizes.number, line->number));
        }
    }
}

static void
folded_init (Folded              *self,
             CaptivesLanesLayout *layout)
{
  const CaptivesLanesSizes *sizes = &layout->sizes;
  double page = layout->page->right - layout->page->left;
  double label;
  double number;
  double plot;

  measure_lines (layout, &label, &number);
  plot = MAX (LEAST_PLOT * sizes->unit, sizes->inset + number);

  self->layout = layout;
  self->label_width = label > 0 ? MAX (LABEL_WIDTH * sizes->unit, label + LABEL_GAP * sizes->unit) : 0;
  if (page - self->label_width < plot)
    self->label_width = 0;
  self->x = round (layout->page->left + self->label_width);
  layout->folded = TRUE;
  captives_lanes_set_scale (layout, MAX (layout->page->right - self->x, 1.0));
}

static Entry *
entry_new (const Folded            *folded,
           const CaptivesLanesLine *line,
           const char              *label)
{
  CaptivesLanesLayout *self = folded->layout;
  const CaptivesLanesSizes *sizes = &self->sizes;
  double leading = captives_metrics_get_leading (sizes->lane_label);
  double room = folded->label_width > 0 ? folded->label_width - LABEL_GAP * sizes->unit : self->width - sizes->inset;
  Entry *entry = g_new0 (Entry, 1);

  entry->block = captives_lanes_block_new (self, line, self->width);
  entry->label = captives_lanes_wrap (self, sizes->lane_label, label, room);
  entry->height = entry->block->height;
  if (folded->label_width > 0)
    {
      entry->height = MAX (entry->height, sizes->baseline + (entry->label->len - 0.5) * leading);
    }
  else
    {
      entry->top = entry->label->len * leading;
      entry->height += entry->top;
    }

  return entry;
}

static GPtrArray *
list_entries (const Folded *folded,
              guint         row)
{
  CaptivesLanesLayout *self = folded->layout;
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  const char *before = NULL;

  for (guint lane = 0; lane < self->lanes->lanes->len; lane++)
    {
      GPtrArray *cell = captives_lanes_get_cell (self->lanes, row, lane);

      for (guint i = 0; i < cell->len; i++)
        {
          const char *label = get_label (self, cell->pdata[i], lane);
          Entry *entry = entry_new (folded, cell->pdata[i], g_strcmp0 (label, before) != 0 ? label : NULL);

          entry->row = (int) row;
          entry->lane = (int) lane;
          before = label;
          g_ptr_array_add (entries, entry);
        }
    }

  return entries;
}

static double
get_height (GPtrArray *entries)
{
  double height = 0;

  for (guint i = 0; i < entries->len; i++)
    height += ((const Entry *) entries->pdata[i])->height;

  return height;
}

/* The name of a row with its detail beside it, or below it where there is no room; returns the height from the hairline to the
   grid. */
double
captives_lanes_add_heading (CaptivesLanesLayout *self,
                            guint                row,
                            double               y)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  CaptivesPage *page = self->page;
  const CaptivesChartGroup *group = self->lanes->rows->pdata[row];
  const char *detail = captives_text_get (&group->detail, self->lanes->locale.language);
  double room = page->right - page->left;
  g_autoptr (GPtrArray) names = captives_lanes_wrap (self, sizes->row_name, captives_lanes_get_name (self->lanes, group), room);
  g_autoptr (GPtrArray) details = captives_lanes_wrap (self, sizes->row_detail, detail, room);
  CaptivesPoint at = { page->left, round (y + HEADING_RISE * sizes->row_name.size) };
  double width = 0;

  for (guint i = 0; i < names->len; i++)
    {
      at.y += i > 0 ? captives_metrics_get_leading (sizes->row_name) : 0;
      width = captives_lanes_measure (self, sizes->row_name, names->pdata[i]);
      captives_page_add_text (page, CAPTIVES_INK_TEXT, sizes->row_name, at, names->pdata[i]);
    }

  width += names->len > 0 ? HEADING_GAP * sizes->unit : 0;
  if (details->len == 1 && width + captives_lanes_measure (self, sizes->row_detail, detail) <= room)
    at.x += width;
  else if (details->len > 0 && names->len > 0)
    at.y += captives_metrics_get_leading (sizes->row_detail);
  for (guint i = 0; i < details->len; i++)
    {
      at.y += i > 0 ? captives_metrics_get_leading (sizes->row_detail) : 0;
      captives_page_add_text (page, CAPTIVES_INK_MUTED, sizes->row_detail, at, details->pdata[i]);
    }

  return at.y + HEADING_FALL * sizes->row_name.size - y;
}

static void
add_entry (const Folded *folded,
           const Entry  *entry,
           double        y)
{
  CaptivesLanesLayout *self = folded->layout;
  const CaptivesLanesSizes *sizes = &self->sizes;
  CaptivesLanesPlace place = { folded->x, y + entry->top, entry->row, entry->lane };
  CaptivesPoint at = { self->page->left, round (y) + sizes->baseline };

  if (folded->label_width <= 0)
    at = (CaptivesPoint) { folded->x + sizes->inset, round (y) + captives_metrics_get_rise (sizes->lane_label) };

  for (guint i = 0; i < entry->label->len; i++)
    {
      captives_lanes_add_text (self, CAPTIVES_INK_TEXT, sizes->lane_label, at, entry->label->pdata[i]);
      at.y += captives_metrics_get_leading (sizes->lane_label);
    }
  captives_lanes_block_draw (self, entry->block, &place);
}

/* A heading, the grid below it and its lines; leaves page->y below them. */
static void
add_row (const Folded *folded,
         guint         row,
         GPtrArray    *entries)
{
  CaptivesLanesLayout *self = folded->layout;
  CaptivesPage *page = self->page;
  const CaptivesLanesSizes *sizes = &self->sizes;
  const CaptivesChartGroup *group = self->lanes->rows->pdata[row];
  double before = BEFORE_LINES * sizes->unit * page->metrics.gap * page->stretch;
  double after = AFTER_LINES * sizes->unit * page->metrics.gap * page->stretch;
  double height = before + get_height (entries) + after;
  double y;

  if (group->apart)
    page->y += APART * sizes->unit;
  captives_page_add_rule (page, group->apart ? CAPTIVES_INK_AXIS : CAPTIVES_INK_ROW_LINE,
                          (CaptivesPoint) { page->left, page->y }, (CaptivesPoint) { page->right, page->y });
  page->y += captives_lanes_add_heading (self, row, page->y);
  captives_lanes_add_grid (self, folded->x, page->y, page->y + height);

  y = page->y + before;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = entries->pdata[i];

      add_entry (folded, entry, y);
      y += entry->height;
    }
  page->y += height;
  page->flexible += height / page->stretch;
}

/* The scale, from page->y on. */
static void
add_scale (const Folded *folded)
{
  CaptivesLanesLayout *self = folded->layout;
  CaptivesPage *page = self->page;
  double rise = captives_metrics_get_rise (self->sizes.axis);

  captives_lanes_add_axis (self, folded->x, page->y + rise);
  page->y = ceil (page->y + rise + AXIS_GAP * self->sizes.axis.size);
}

void
captives_lanes_draw_folded (CaptivesLanesLayout *self)
{
  CaptivesPage *page = self->page;
  double scale;
  Folded folded;

  folded_init (&folded, self);
  add_scale (&folded);
  scale = page->y;

  for (guint row = 0; row < self->lanes->rows->len; row++)
    {
      g_autoptr (GPtrArray) entries = list_entries (&folded, row);

      if (page->view->page == CAPTIVES_PAGE_SCREEN && !self->lanes->plain && page->y - scale > SCALE_AGAIN * self->sizes.unit)
        {
          page->y += SCALE_ABOVE * self->sizes.unit;
          add_scale (&folded);
          scale = page->y;
        }
      add_row (&folded, row, entries);
    }
}
