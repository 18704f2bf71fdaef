/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lanes of a chart side by side, its rows one below the other. */

#include "config.h"

#include "captives-lanes-private.h"

#include "captives-form.h"

#include <math.h>

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define NAME_SHARE    0.18 /* of the width */
#define NAME_LEAST    96.0
#define NAME_GREATEST 180.0
#define NAME_GAP      8.0  /* to the zero line */
#define KEY_GAP       9.0  /* between two swatches of one lane */
#define SWATCH        10.0
#define SWATCH_GAP    5.0
#define APART_ABOVE   5.0  /* a row set off: 8 in all, most of it above the line */
#define APART_BELOW   3.0

/* From the baseline of a lane's name to that of its scale: in em of the name and of the scale; from there to the plot. */
#define AXIS_NAME 0.25
#define AXIS_RISE 1.25
#define AXIS_GAP  0.45

/* A lane narrower than this, in em of its numbers, shows too little of its bars. */
#define LEAST_LANE 9.5

/* What a row's name takes at the most, of the width. */
#define NAME_LIMIT 0.3

/* A row with its text broken, before it is drawn. */
typedef struct
{
  GPtrArray *cells;   /* (element-type GPtrArray of CaptivesLanesBlock) */
  GPtrArray *name;    /* (element-type utf8) */
  GPtrArray *details; /* (element-type utf8) */
  double     above;   /* from the row's upper edge to its hairline */
  double     top;     /* from there to its first line */
  double     height;  /* from edge to edge */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_ptr_array_unref (row->name);
  g_ptr_array_unref (row->details);
  g_free (row);
}

/* Where the columns stand. */
typedef struct
{
  CaptivesLanesLayout *layout;
  double               name_width; /* of the names of rows, with the gap after them */
  double               width;      /* of a lane */
} Columns;

double
captives_lanes_get_name_width (CaptivesLanesLayout *self)
{
  double page = self->page->right - self->page->left;
  double unit = self->sizes.unit;
  double width = CLAMP (page * NAME_SHARE, NAME_LEAST * unit, NAME_GREATEST * unit);

  for (guint i = 0; i < self->lanes->rows->len; i++)
    {
      const CaptivesChartGroup *row = self->lanes->rows->pdata[i];
      const char *detail = captives_text_get (&row->detail, self->lanes->locale.language);
      double word = MAX (captives_lanes_measure_word (self, self->sizes.row_name, captives_lanes_get_name (self->lanes, row)),
                         captives_lanes_measure_word (self, self->sizes.row_detail, detail));

      width = MAX (width, word + NAME_GAP * unit);
    }

  return ceil (width);
}

static void
columns_init (Columns             *self,
              CaptivesLanesLayout *layout)
{
  guint n_lanes = layout->lanes->lanes->len;
  double page = layout->page->right - layout->page->left;

  self->layout = layout;
  self->name_width = captives_lanes_get_name_width (layout);
  self->width = (page - self->name_width - (n_lanes - 1) * layout->sizes.gap) / n_lanes;
}

static double
columns_get_x (const Columns *self,
               guint          lane)
{
  return round (self->layout->page->left + self->name_width + lane * (self->width + self->layout->sizes.gap));
}

static double
get_swatch (const CaptivesLanesSizes *sizes,
            const CaptivesLanesKey   *key)
{
  return key->has_family ? round (SWATCH * sizes->unit) + SWATCH_GAP * sizes->unit : 0;
}

/* The least width of a lane in which none of its words stands out. */
static double
measure_lane (CaptivesLanesLayout *self,
              guint                lane)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  GArray *keys = captives_lanes_get_lane (self->lanes, lane)->keys;
  double least = LEAST_LANE * sizes->number.size;

  for (guint i = 0; i < keys->len; i++)
    {
      const CaptivesLanesKey *key = &g_array_index (keys, CaptivesLanesKey, i);

      least = MAX (least, get_swatch (sizes, key) + captives_lanes_measure_word (self, sizes->lane_name, key->name));
    }

  for (guint row = 0; row < self->lanes->rows->len; row++)
    {
      GPtrArray *cell = captives_lanes_get_cell (self->lanes, row, lane);

      for (guint i = 0; i < cell->len; i++)
        {
          const CaptivesLanesLine *line = cell->pdata[i];

          least = MAX (least, sizes->inset + captives_lanes_measure (self, sizes->number, line->number));
          least = MAX (least, sizes->inset + captives_lanes_measure_word (self, sizes->note, line->note));
        }
    }

  return least;
}

gboolean
captives_lanes_fits_columns (CaptivesLanesLayout *self)
{
  Columns columns;

  columns_init (&columns, self);
  if (columns.name_width > NAME_LIMIT * (self->page->right - self->page->left))
    return FALSE;
  for (guint lane = 0; lane < self->lanes->lanes->len; lane++)
    if (measure_lane (self, lane) > columns.width)
      return FALSE;

  return TRUE;
}

/* Breaks the names and notes of a row, and finds its height. */
static Row *
row_new (const Columns *columns,
         guint          index)
{
  CaptivesLanesLayout *self = columns->layout;
  const CaptivesLanesSizes *sizes = &self->sizes;
  const CaptivesChartGroup *group = self->lanes->rows->pdata[index];
  const char *name = captives_lanes_get_name (self->lanes, group);
  const char *detail = captives_text_get (&group->detail, self->lanes->locale.language);
  double room = columns->name_width - NAME_GAP * sizes->unit;
  Row *row = g_new0 (Row, 1);
  double height;

  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  row->name = captives_lanes_wrap (self, sizes->row_name, name, room);
  row->details = captives_lanes_wrap (self, sizes->row_detail, detail, room);

  height = sizes->baseline + captives_metrics_get_leading (sizes->row_name) * row->name->len
           + captives_metrics_get_leading (sizes->row_detail) * row->details->len - sizes->row_name.size;
  for (guint lane = 0; lane < self->lanes->lanes->len; lane++)
    {
      GPtrArray *blocks = captives_lanes_break_cell (self, captives_lanes_get_cell (self->lanes, index, lane), columns->width);

      height = MAX (height, captives_lanes_get_height (blocks));
      g_ptr_array_add (row->cells, blocks);
    }

  row->above = group->apart ? APART_ABOVE * sizes->unit : 0;
  row->top = sizes->row_pad + (group->apart ? APART_BELOW * sizes->unit : 0);
  row->height = row->above + row->top + MAX (height + sizes->row_pad, sizes->row_least - sizes->row_pad);

  return row;
}

static GPtrArray *
list_rows (const Columns *columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < columns->layout->lanes->rows->len; i++)
    g_ptr_array_add (rows, row_new (columns, i));

  return rows;
}

/* Places one swatch with its name, whose first line has its top at @at; returns the height that it takes, and draws it if @draw. */
static double
place_key (CaptivesLanesLayout    *self,
           const CaptivesLanesKey *key,
           CaptivesPoint           at,
           gboolean                draw)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  double swatch = get_swatch (sizes, key);
  double side = round (SWATCH * sizes->unit);
  double leading = captives_metrics_get_leading (sizes->lane_name);
  double baseline = round (at.y + captives_metrics_get_rise (sizes->lane_name));
  g_autoptr (GPtrArray) lines = captives_lanes_wrap (self, sizes->lane_name, key->name, self->width - swatch);
  CaptivesLook look = { .ink = captives_form_get_family_ink (key->family), .fill = CAPTIVES_FILL_SOLID };

  if (draw && key->has_family)
    captives_scene_builder_add_rect (self->page->builder, look, (CaptivesRect) { at.x, baseline - side + 0.5, side, side });
  for (guint i = 0; draw && i < lines->len; i++)
    captives_page_add_text (self->page, CAPTIVES_INK_TEXT, sizes->lane_name,
                            (CaptivesPoint) { at.x + swatch, baseline + i * leading }, lines->pdata[i]);

  return MAX (lines->len, 1) * leading;
}

/* Places the swatches and names of a lane from @at on, a new line for each that does not fit beside the one before; returns the
   height that they take, and draws them if @draw. */
static double
place_keys (CaptivesLanesLayout *self,
            guint                lane,
            CaptivesPoint        at,
            gboolean             draw)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  GArray *keys = captives_lanes_get_lane (self->lanes, lane)->keys;
  double leading = captives_metrics_get_leading (sizes->lane_name);
  double x = at.x;
  double y = at.y;

  for (guint i = 0; i < keys->len; i++)
    {
      const CaptivesLanesKey *key = &g_array_index (keys, CaptivesLanesKey, i);
      double swatch = get_swatch (sizes, key);
      double name = captives_lanes_measure (self, sizes->lane_name, key->name);

      if (i > 0 && x + swatch + name > at.x + self->width)
        {
          x = at.x;
          y += leading;
        }
      y += place_key (self, key, (CaptivesPoint) { x, y }, draw) - leading;
      x += swatch + name + KEY_GAP * sizes->unit;
    }

  return y + leading - at.y;
}

/* Names and scales above the lanes, names standing on their scales; leaves page->y at the top of the plot. */
static void
add_heads (const Columns *columns)
{
  CaptivesLanesLayout *self = columns->layout;
  CaptivesPage *page = self->page;
  const CaptivesLanesSizes *sizes = &self->sizes;
  guint n_lanes = self->lanes->lanes->len;
  double leading = captives_metrics_get_leading (sizes->lane_name);
  double rise = AXIS_NAME * sizes->lane_name.size + AXIS_RISE * sizes->axis.size;
  double height = 0;
  double axis;

  for (guint lane = 0; lane < n_lanes; lane++)
    height = MAX (height, place_keys (self, lane, (CaptivesPoint) { 0, 0 }, FALSE));

  axis = page->y + (height > 0 ? captives_metrics_get_rise (sizes->lane_name) + height - leading + rise
                               : captives_metrics_get_rise (sizes->axis));
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      double x = columns_get_x (columns, lane);
      double own = place_keys (self, lane, (CaptivesPoint) { 0, 0 }, FALSE);

      place_keys (self, lane, (CaptivesPoint) { x, page->y + height - own }, TRUE);
      captives_lanes_add_axis (self, x, axis);
    }
  page->y = ceil (axis + AXIS_GAP * sizes->axis.size);
}

static void
add_name (CaptivesLanesLayout *self,
          const Row           *row,
          double               baseline)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  CaptivesPoint at = { self->page->left, baseline };

  for (guint i = 0; i < row->name->len; i++)
    {
      captives_page_add_text (self->page, CAPTIVES_INK_TEXT, sizes->row_name, at, row->name->pdata[i]);
      at.y += captives_metrics_get_leading (i + 1 < row->name->len ? sizes->row_name : sizes->row_detail);
    }
  for (guint i = 0; i < row->details->len; i++)
    {
      captives_page_add_text (self->page, CAPTIVES_INK_MUTED, sizes->row_detail, at, row->details->pdata[i]);
      at.y += captives_metrics_get_leading (sizes->row_detail);
    }
}

static void
add_row (const Columns *columns,
         const Row     *row,
         guint          index,
         double         y)
{
  CaptivesLanesLayout *self = columns->layout;
  double top = y + row->above + row->top;

  add_name (self, row, round (top) + self->sizes.baseline);
  for (guint lane = 0; lane < row->cells->len; lane++)
    {
      GPtrArray *blocks = row->cells->pdata[lane];
      CaptivesLanesPlace place = { columns_get_x (columns, lane), top, (int) index, (int) lane };

      for (guint i = 0; i < blocks->len; i++)
        {
          const CaptivesLanesBlock *block = blocks->pdata[i];

          captives_lanes_block_draw (self, block, &place);
          place.y += block->height;
        }
    }
}

/* Grid and hairlines lie under everything else. */
static void
add_frame (const Columns *columns,
           GPtrArray     *rows,
           double         bottom)
{
  CaptivesLanesLayout *self = columns->layout;
  CaptivesPage *page = self->page;
  double y = page->y;

  for (guint lane = 0; lane < self->lanes->lanes->len; lane++)
    captives_lanes_add_grid (self, columns_get_x (columns, lane), page->y, bottom);

  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *group = self->lanes->rows->pdata[i];
      const Row *row = rows->pdata[i];

      if (i > 0)
        captives_page_add_rule (page, group->apart ? CAPTIVES_INK_AXIS : CAPTIVES_INK_ROW_LINE,
                                (CaptivesPoint) { page->left, y + row->above }, (CaptivesPoint) { page->right, y + row->above });
      y += row->height;
    }
}

void
captives_lanes_draw_columns (CaptivesLanesLayout *self)
{
  CaptivesPage *page = self->page;
  g_autoptr (GPtrArray) rows = NULL;
  double bottom;
  Columns columns;

  columns_init (&columns, self);
  captives_lanes_set_scale (self, columns.width);
  captives_lanes_put_numbers_after (self);
  rows = list_rows (&columns);

  add_heads (&columns);
  bottom = page->y;
  for (guint i = 0; i < rows->len; i++)
    bottom += ((const Row *) rows->pdata[i])->height;
  page->flexible += (bottom - page->y) / page->stretch;
  add_frame (&columns, rows, bottom);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];

      add_row (&columns, row, i, page->y);
      page->y += row->height;
    }
}
