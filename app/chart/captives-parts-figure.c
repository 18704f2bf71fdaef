/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One whole with its parts: a split bar with labels under its pieces where they find room, else with a line for each.
 */

#include "config.h"

#include "captives-parts-private.h"

#include "captives-form.h"

#include <math.h>

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define PIECE_GAP   1.5 /* of paper between two pieces */
#define LEAST_PIECE 4.0 /* a narrower one is not set off from its neighbours */
#define LABEL_ABOVE 2.0 /* from the bar to the labels under it */
#define LABEL_GAP   8.0 /* between two of them */
#define LABEL_BELOW 8.0
#define REST_STROKE 1.5

/* A note under a piece of a bar that needs more lines has too little room there. */
#define MOST_WORDS 2

static void
piece_free (gpointer data)
{
  CaptivesPartsPiece *piece = data;

  g_clear_pointer (&piece->words, g_ptr_array_unref);
  g_free (piece);
}

static void
add_piece (GPtrArray          *pieces,
           CaptivesPartsPiece  piece)
{
  CaptivesPartsPiece *copy = g_new (CaptivesPartsPiece, 1);

  *copy = piece;
  g_ptr_array_add (pieces, copy);
}

static GPtrArray *
list_pieces (const CaptivesPartsBar *bar)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  double from = 0.0;

  for (guint i = 0; bar->split && i < bar->parts->len; i++)
    {
      const CaptivesLanesLine *line = bar->parts->pdata[i];

      add_piece (pieces, (CaptivesPartsPiece) { line, line->number, line->note, from, line->value, NULL });
      from += line->value;
    }
  if (isfinite (bar->rest.value))
    add_piece (pieces, (CaptivesPartsPiece) { NULL, bar->rest.number, bar->rest.note, from, bar->rest.value, NULL });

  return pieces;
}

/* Left edge and width of a piece on the page. */
static CaptivesBand
get_band (CaptivesPartsLayout      *self,
          const CaptivesPartsPiece *piece)
{
  double from = captives_scale_to_position (self->plot.scale, piece->from);
  double to = captives_scale_to_position (self->plot.scale, piece->from + piece->value);

  return (CaptivesBand) { self->x + from, to - from };
}

/* A sign at the end of a piece would stand in the next. */
static gboolean
has_sign (const CaptivesPartsPiece *piece)
{
  CaptivesShape shape;

  if (piece->line == NULL)
    return FALSE;
  shape = captives_shape_of_figure (piece->line->figure);

  return shape.about || shape.direction != 0 || shape.range;
}

/* Breaks the note of a piece to its width; FALSE: its label has no room under it. */
static gboolean
fit_label (CaptivesPartsLayout *self,
           CaptivesPartsPiece  *piece)
{
  const CaptivesLanesSizes *sizes = &self->plot.sizes;
  double room = get_band (self, piece).width - sizes->inset - LABEL_GAP * sizes->unit;

  if (has_sign (piece) || room < captives_lanes_measure (&self->plot, sizes->number, piece->number)
      || room < captives_lanes_measure_word (&self->plot, sizes->note, piece->note))
    return FALSE;

  g_clear_pointer (&piece->words, g_ptr_array_unref);
  piece->words = captives_lanes_wrap (&self->plot, sizes->note, piece->note, room);

  return piece->words->len <= MOST_WORDS;
}

static gboolean
fit_labels (CaptivesPartsLayout *self,
            GPtrArray           *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (!fit_label (self, pieces->pdata[i]))
      return FALSE;

  return pieces->len > 0;
}

gboolean
captives_parts_fits_labels (CaptivesPartsLayout    *self,
                            const CaptivesPartsBar *bar)
{
  g_autoptr (GPtrArray) pieces = list_pieces (bar);

  return fit_labels (self, pieces);
}

static double
get_label_height (CaptivesPartsLayout *self,
                  GPtrArray           *pieces)
{
  const CaptivesLanesSizes *sizes = &self->plot.sizes;
  guint n_words = 0;

  for (guint i = 0; i < pieces->len; i++)
    n_words = MAX (n_words, ((const CaptivesPartsPiece *) pieces->pdata[i])->words->len);

  return captives_metrics_get_leading (sizes->number) + n_words * sizes->leading + LABEL_BELOW * sizes->unit;
}

/* A line for each part, and for the rest. */
static GPtrArray *
list_blocks (CaptivesPartsLayout *self,
             CaptivesPartsFigure *figure)
{
  const CaptivesPartsBar *bar = figure->bar;
  GPtrArray *blocks = captives_lanes_break_cell (&self->plot, bar->parts, self->plot.width);

  if (!isfinite (bar->rest.value))
    return blocks;

  figure->rest = (CaptivesLanesLine) { .kind = CAPTIVES_MARK_ELSEWHERE,
                                      .number = bar->rest.number,
                                      .note = bar->rest.note,
                                      .value = bar->rest.value,
                                      .low = NAN };
  g_ptr_array_add (blocks, captives_lanes_block_new (&self->plot, &figure->rest, self->plot.width));

  return blocks;
}

CaptivesPartsFigure *
captives_parts_figure_new (CaptivesPartsLayout    *self,
                           const CaptivesPartsBar *bar)
{
  CaptivesPartsFigure *figure = g_new0 (CaptivesPartsFigure, 1);

  figure->bar = bar;
  figure->pieces = list_pieces (bar);
  if (bar->whole != NULL)
    {
      figure->whole = captives_lanes_block_new (&self->plot, bar->whole, self->plot.width);
      if (bar->split)
        figure->whole->height += self->thick - self->plot.sizes.bar;
      figure->height = figure->whole->height;
    }
  if (self->labelled && fit_labels (self, figure->pieces))
    {
      figure->height += get_label_height (self, figure->pieces);
      return figure;
    }

  figure->blocks = list_blocks (self, figure);
  figure->height += captives_lanes_get_height (figure->blocks);

  return figure;
}

void
captives_parts_figure_free (CaptivesPartsFigure *self)
{
  g_clear_pointer (&self->whole, captives_lanes_block_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

static void
add_rest_box (CaptivesPartsLayout *self,
              CaptivesRect         box)
{
  double stroke = MIN (REST_STROKE * self->plot.page->metrics.mark, box.height / 3.0);
  CaptivesLook look = { .ink = CAPTIVES_INK_MUTED, .fill = CAPTIVES_FILL_PAPER, .stroke = stroke };

  box.width = MAX (box.width, 2.5);
  captives_scene_builder_add_rect (self->plot.page->builder, look,
                                   (CaptivesRect) { box.x + stroke / 2.0, box.y + stroke / 2.0,
                                                    MAX (box.width - stroke, 0.0), MAX (box.height - stroke, 0.0) });
}

/* A piece of a split bar in the form of its figure, set off from what follows by a line of paper. */
static void
draw_piece (CaptivesPartsLayout      *self,
            const CaptivesPartsPiece *piece,
            double                    y)
{
  CaptivesPage *page = self->plot.page;
  CaptivesBand band = get_band (self, piece);
  CaptivesRect box = { band.start, y, band.width, self->thick };
  CaptivesLook paper = { .ink = CAPTIVES_INK_BACKGROUND, .fill = CAPTIVES_FILL_SOLID };
  CaptivesBarPlace place = { .zero = { band.start, y }, .length = band.width - PIECE_GAP * page->metrics.mark };
  guint first = captives_scene_builder_get_n_items (page->builder);
  CaptivesShape shape;

  if (piece->line != NULL && band.width < LEAST_PIECE * page->metrics.mark)
    return;

  captives_scene_builder_add_rect (page->builder, paper, box);
  if (piece->line == NULL)
    {
      add_rest_box (self, box);
      return;
    }

  shape = captives_shape_of_figure (piece->line->figure);
  shape.about = FALSE;
  captives_form_draw_bar (page, &shape, captives_form_get_family_ink (piece->line->family), &place);
  /* A piece of a bar belongs to the mark of the whole, and is loud or quiet for its own figure. */
  if (page->raise > 1.0 && g_strcmp0 (piece->line->figure->id, page->slide->highlight) != 0)
    captives_scene_builder_quieten (page->builder, first);
}

static void
begin_mark (CaptivesPartsLayout       *self,
            const CaptivesPartsFigure *figure,
            const CaptivesLanesLine   *line,
            CaptivesLanesPlace         place)
{
  const CaptivesPartsRest *rest = &figure->bar->rest;
  CaptivesMark mark = { .kind = CAPTIVES_MARK_ELSEWHERE, .row = place.row, .lane = place.lane, .name = rest->name,
                        .value = rest->number, .label = rest->note };

  if (line != NULL)
    mark = (CaptivesMark) { .kind = line->kind,
                           .figure = line->figure->id,
                           .question = line->question,
                           .row = place.row,
                           .lane = place.lane,
                           .name = line->name,
                           .value = line->number,
                           .label = line->note };
  captives_scene_builder_begin_mark (self->plot.page->builder, &mark);
}

/* Pieces with number and note under them; @y: top of the bar. */
static void
draw_labelled (CaptivesPartsLayout       *self,
               const CaptivesPartsFigure *figure,
               double                     y,
               double                     bottom)
{
  const CaptivesLanesSizes *sizes = &self->plot.sizes;

  for (guint i = 0; i < figure->pieces->len; i++)
    {
      const CaptivesPartsPiece *piece = figure->pieces->pdata[i];
      CaptivesBand band = get_band (self, piece);
      CaptivesRect bounds = { band.start, y, band.width, bottom - y };
      CaptivesPoint at = { band.start + sizes->inset, y + self->thick + LABEL_ABOVE * sizes->unit
                                                          + captives_metrics_get_leading (sizes->number) * 0.8 };

      begin_mark (self, figure, piece->line, (CaptivesLanesPlace) { .row = self->line, .lane = (int) i });
      if (piece->line != NULL)
        {
          CaptivesShape shape = captives_shape_of_figure (piece->line->figure);

          captives_form_note (self->plot.page, piece->line->figure, &shape);
        }
      draw_piece (self, piece, y);
      captives_lanes_add_text (&self->plot, CAPTIVES_INK_TEXT, sizes->number, at, piece->number);
      for (guint j = 0; j < piece->words->len; j++)
        {
          at.y += sizes->leading;
          captives_lanes_add_text (&self->plot, CAPTIVES_INK_MUTED, sizes->note, at, piece->words->pdata[j]);
        }
      captives_scene_builder_end_mark (self->plot.page->builder, &bounds);
    }
  self->line++;
}

/* The line of the rest: number, words, and an outline as long as the number says. */
static void
draw_rest_line (CaptivesPartsLayout       *self,
                const CaptivesPartsFigure *figure,
                const CaptivesLanesBlock  *block,
                CaptivesLanesPlace         place)
{
  const CaptivesLanesSizes *sizes = &self->plot.sizes;
  double y = round (place.y);
  CaptivesRect bounds = { place.x, y, self->plot.width, round (place.y + block->height) - y };
  CaptivesPoint at = { place.x + sizes->inset, y + sizes->baseline };

  begin_mark (self, figure, NULL, place);
  captives_lanes_add_text (&self->plot, CAPTIVES_INK_TEXT, sizes->number, at, block->line->number);
  if (block->beside)
    at.x += block->number_width + sizes->space;
  for (guint i = 0; i < block->words->len; i++)
    {
      at.y += block->beside ? 0.0 : sizes->leading;
      captives_lanes_add_text (&self->plot, CAPTIVES_INK_MUTED, sizes->note, at, block->words->pdata[i]);
    }
  add_rest_box (self, (CaptivesRect) { place.x, round (at.y + sizes->bar_gap),
                                       captives_scale_to_position (self->plot.scale, block->line->value), sizes->bar });
  captives_scene_builder_end_mark (self->plot.page->builder, &bounds);
}

static void
draw_lines (CaptivesPartsLayout       *self,
            const CaptivesPartsFigure *figure,
            double                     y)
{
  /* A part is half as high as its whole. */
  self->plot.page->metrics.bar = figure->bar->whole != NULL && figure->bar->split ? self->thick : self->plot.sizes.bar;
  for (guint i = 0; i < figure->blocks->len; i++)
    {
      const CaptivesLanesBlock *block = figure->blocks->pdata[i];
      CaptivesLanesPlace place = { self->x, y, self->line++, 0 };

      if (block->line == &figure->rest)
        draw_rest_line (self, figure, block, place);
      else
        captives_lanes_block_draw (&self->plot, block, &place);
      y += block->height;
    }
}

/* From the top of a block to its bar. */
static double
get_bar_top (CaptivesPartsLayout      *self,
             const CaptivesLanesBlock *block,
             double                    y)
{
  const CaptivesLanesSizes *sizes = &self->plot.sizes;
  guint under = block->beside ? 0 : block->words->len;

  return round (round (y) + sizes->baseline + under * sizes->leading + sizes->bar_gap);
}

/* The whole and its pieces.  Returns: y below them */
static double
draw_split (CaptivesPartsLayout       *self,
            const CaptivesPartsFigure *figure,
            double                     y)
{
  CaptivesLanesBlock whole = *figure->whole;
  CaptivesLanesPlace place = { self->x, y, self->line++, 0 };
  double bar = get_bar_top (self, &whole, y);

  self->plot.page->metrics.bar = self->thick;
  /* Where its pieces are marks of their own, the whole is only what stands above them. */
  if (figure->blocks == NULL)
    whole.height = bar - y - 0.5;
  captives_lanes_block_draw (&self->plot, &whole, &place);
  if (figure->blocks == NULL)
    draw_labelled (self, figure, bar, round (y + figure->height));
  for (guint i = 0; figure->blocks != NULL && i < figure->pieces->len; i++)
    draw_piece (self, figure->pieces->pdata[i], bar);

  return y + figure->whole->height;
}

/* The base of a share, all of it: a bar of 100 percent that is empty. */
static void
draw_base (CaptivesPartsLayout *self,
           double               y)
{
  CaptivesLook look
      = { .ink = CAPTIVES_INK_ROW_LINE, .fill = CAPTIVES_FILL_PAPER, .stroke = self->plot.page->metrics.hairline };
  double width = captives_scale_to_position (self->plot.scale, CAPTIVES_PARTS_BASE);

  captives_scene_builder_add_rect (self->plot.page->builder, look,
                                   (CaptivesRect) { self->x + 0.5, y + 0.5, width - 1.0, self->plot.sizes.bar - 1.0 });
}

void
captives_parts_figure_draw (CaptivesPartsLayout       *self,
                            const CaptivesPartsFigure *figure,
                            double                     y)
{
  double bar = self->plot.page->metrics.bar;

  if (figure->bar->split)
    {
      y = draw_split (self, figure, y);
    }
  else if (figure->whole != NULL)
    {
      CaptivesLanesPlace place = { self->x, y, self->line++, 0 };

      self->plot.page->metrics.bar = self->plot.sizes.bar;
      if (self->parts->percent && isfinite (figure->whole->line->value))
        draw_base (self, get_bar_top (self, figure->whole, y));
      captives_lanes_block_draw (&self->plot, figure->whole, &place);
      y += figure->whole->height;
    }
  if (figure->blocks != NULL)
    draw_lines (self, figure, y);
  self->plot.page->metrics.bar = bar;
}
