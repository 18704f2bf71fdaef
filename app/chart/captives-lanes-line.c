/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-lanes-private.h"

#include "captives-form.h"

#include <math.h>

/* From the last baseline of the words to a dotted line under it; from the words to one beside them, and from there up. */
#define DOTS_BELOW  7.5
#define DOTS_BESIDE 8.0
#define DOTS_RISE   3.5
#define DOTS_LENGTH 28.0

/* From the end of a bar to a number after it, with the bar's sign between them and without one. */
#define SIGN_ROOM  12.0
#define PLAIN_ROOM 5.0

/* Points: no bar is drawn shorter. */
#define LEAST_BAR 2.5

/* A line without a bar is so much of a folded chart's line: 22 of 30. */
#define FLAT 0.73

double
captives_lanes_measure (CaptivesLanesLayout *self,
                        CaptivesTextStyle    style,
                        const char          *text)
{
  if (text == NULL || *text == '\0')
    return 0;

  return captives_typesetter_measure (self->page->typesetter, style, text).width;
}

double
captives_lanes_measure_word (CaptivesLanesLayout *self,
                             CaptivesTextStyle    style,
                             const char          *text)
{
  return captives_typesetter_measure_word (self->page->typesetter, style, text);
}

double
captives_lanes_add_text (CaptivesLanesLayout *self,
                         CaptivesInk          ink,
                         CaptivesTextStyle    style,
                         CaptivesPoint        at,
                         const char          *text)
{
  CaptivesTextSize size;
  CaptivesItemText item;

  if (text == NULL || *text == '\0')
    return 0;

  size = captives_typesetter_measure (self->page->typesetter, style, text);
  item = (CaptivesItemText) {
    .string = text, .x = at.x, .baseline = at.y,
    .width = size.width, .ascent = size.ascent, .descent = size.descent,
    .size = style.size, .bold = style.bold, .language = style.language, .halo = TRUE,
  };
  captives_scene_builder_add_text (self->page->builder, ink, &item);

  return size.width;
}

GPtrArray *
captives_lanes_wrap (CaptivesLanesLayout *self,
                     CaptivesTextStyle    style,
                     const char          *text,
                     double               width)
{
  if (text == NULL || *text == '\0')
    return g_ptr_array_new ();

  return captives_typesetter_wrap (self->page->typesetter, style, text, MAX (width, 1.0));
}

char *
captives_lanes_explain (CaptivesLanesLayout     *self,
                        const CaptivesLanesLine *line)
{
  const char *reason = line->figure != NULL ? captives_page_get_reason (self->page, line->figure) : NULL;

  if (reason == NULL)
    return NULL;
  if (line->note == NULL)
    return g_strdup (reason);

  return g_strjoin (self->lanes->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "・" : " · ", line->note, reason, NULL);
}

double
captives_lanes_get_bar_gap (CaptivesLanesLayout     *self,
                            const CaptivesLanesLine *line)
{
  CaptivesShape shape = { 0 };

  if (line->figure != NULL)
    shape = captives_shape_of_figure (line->figure);

  /* The halo of the number bites no bar, however small the page. */
  return LEAST_BAR
         + MAX (CAPTIVES_HALO_CLEAR,
                (shape.about || shape.direction != 0 ? SIGN_ROOM : PLAIN_ROOM) * self->page->metrics.mark);
}

double
captives_lanes_get_label_width (CaptivesLanesLayout     *self,
                                const CaptivesLanesLine *line)
{
  g_autofree char *explained = captives_lanes_explain (self, line);
  const char *note = explained != NULL ? explained : line->note;
  double width = captives_lanes_measure (self, self->sizes.note, note);

  if (line->number != NULL)
    width += captives_lanes_measure (self, self->sizes.number, line->number) + self->sizes.space;

  return captives_lanes_get_bar_gap (self, line) + width;
}

/* The reason of another scope follows the note where both have room in one line. */
static void
add_reason (CaptivesLanesLayout *self,
            CaptivesLanesBlock  *block,
            double               room)
{
  g_autofree char *explained = captives_lanes_explain (self, block->line);
  double width;

  if (explained == NULL || block->line->number == NULL || self->folded)
    return;
  width = block->number_width + self->sizes.space + captives_lanes_measure (self, self->sizes.note, explained);
  if (!self->after && width > room)
    return;

  block->beside = TRUE;
  block->explains = TRUE;
  g_ptr_array_unref (block->words);
  block->words = captives_lanes_wrap (self, self->sizes.note, explained, G_MAXINT);
}

CaptivesLanesBlock *
captives_lanes_block_new (CaptivesLanesLayout     *self,
                          const CaptivesLanesLine *line,
                          double                   width)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  CaptivesLanesBlock *block = g_new0 (CaptivesLanesBlock, 1);
  double room = width - sizes->inset;
  guint under;

  block->line = line;
  block->number_width = captives_lanes_measure (self, sizes->number, line->number);
  block->beside
      = line->number != NULL && line->note != NULL
        && (self->after
            || block->number_width + sizes->space + captives_lanes_measure (self, sizes->note, line->note) <= room);
  block->words = captives_lanes_wrap (self, sizes->note, line->note, block->beside ? G_MAXINT : room);

  add_reason (self, block, room);

  /* A note under its number makes the line higher; words alone stand where the number would. */
  under = block->words->len;
  if (under > 0 && (block->beside || line->number == NULL))
    under--;
  if (block->words->len > 0)
    block->words_width = captives_lanes_measure (self, sizes->note, block->words->pdata[block->words->len - 1]);
  block->height = sizes->pitch + under * sizes->leading;
  if (self->folded && line->kind != CAPTIVES_MARK_FIGURE)
    block->height -= (1.0 - FLAT) * sizes->pitch;

  return block;
}

void
captives_lanes_block_free (CaptivesLanesBlock *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* Returns the baseline of the last word; @at is the first. */
static double
draw_words (CaptivesLanesLayout      *self,
            const CaptivesLanesBlock *block,
            CaptivesPoint             at)
{
  for (guint i = 0; i < block->words->len; i++)
    {
      if (i > 0)
        at.y += self->sizes.leading;
      captives_lanes_add_text (self, CAPTIVES_INK_MUTED, self->sizes.note, at, block->words->pdata[i]);
    }

  return at.y;
}

/* Bar, number and note in one line. */
static void
draw_figure_after (CaptivesLanesLayout      *self,
                   const CaptivesLanesBlock *block,
                   CaptivesPoint             corner)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  const CaptivesLanesLine *line = block->line;
  double middle = corner.y + sizes->pitch / 2.0;
  double height = line->part ? sizes->bar / 2.0 : sizes->bar;
  CaptivesBarPlace bar = { .part = line->part };
  CaptivesPoint at = { corner.x + sizes->inset, corner.y + sizes->baseline };

  if (isfinite (line->value))
    {
      bar.zero = (CaptivesPoint) { corner.x, round (middle - height / 2.0) };
      bar.length = captives_scale_to_position (self->scale, line->value);
      bar.low_length = isfinite (line->low) ? captives_scale_to_position (self->scale, line->low) : 0;
      captives_form_add_bar (self->page, line->figure, &bar);
      at.x = corner.x + bar.length + captives_lanes_get_bar_gap (self, line);
    }
  else if (!g_ptr_array_find (self->page->figures, line->figure, NULL))
    {
      g_ptr_array_add (self->page->figures, (gpointer) line->figure);
    }
  captives_lanes_add_text (self, CAPTIVES_INK_TEXT, sizes->number, at, line->number);
  at.x += block->number_width + sizes->space;
  draw_words (self, block, at);
}

static void
draw_figure (CaptivesLanesLayout      *self,
             const CaptivesLanesBlock *block,
             CaptivesPoint             corner)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  const CaptivesLanesLine *line = block->line;
  CaptivesPoint at = { corner.x + sizes->inset, corner.y + sizes->baseline };
  CaptivesBarPlace bar = { .part = line->part };

  if (block->explains)
    captives_page_note_reason (self->page, line->figure);
  if (self->after)
    {
      draw_figure_after (self, block, corner);
      return;
    }
  captives_lanes_add_text (self, CAPTIVES_INK_TEXT, sizes->number, at, line->number);
  if (block->beside)
    at.x += block->number_width + sizes->space;
  else if (block->words->len > 0)
    at.y += sizes->leading;
  at.y = draw_words (self, block, at);

  /* A number that has no place on the scale, such as a residual below zero, stands alone; the foot still names its source. */
  if (!isfinite (line->value))
    {
      if (!g_ptr_array_find (self->page->figures, line->figure, NULL))
        g_ptr_array_add (self->page->figures, (gpointer) line->figure);
      return;
    }

  bar.zero = (CaptivesPoint) { corner.x, round (at.y + sizes->bar_gap) };
  /* The sign of a bound is higher than half a bar: it keeps clear of the text if it stands where a whole bar has it. */
  if (line->part && captives_shape_of_figure (line->figure).direction != 0)
    bar.zero.y += sizes->bar / 4.0;
  bar.length = captives_scale_to_position (self->scale, line->value);
  bar.low_length = isfinite (line->low) ? captives_scale_to_position (self->scale, line->low) : 0;
  captives_form_add_bar (self->page, line->figure, &bar);
}

/* Where there is little height, a folded chart, the dotted line stands beside its words. */
static gboolean
has_dots_beside (CaptivesLanesLayout      *self,
                 const CaptivesLanesBlock *block)
{
  const CaptivesLanesSizes *sizes = &self->sizes;

  return (self->folded || self->after) && sizes->inset + block->words_width + (DOTS_BESIDE + DOTS_LENGTH) * sizes->unit <= self->width;
}

static void
draw_silence (CaptivesLanesLayout      *self,
              const CaptivesLanesBlock *block,
              CaptivesPoint             corner)
{
  const CaptivesLanesSizes *sizes = &self->sizes;
  CaptivesPoint at = { corner.x + sizes->inset, corner.y + sizes->baseline };

  at.y = draw_words (self, block, at);
  if (block->line->kind != CAPTIVES_MARK_NO_FIGURE)
    return;

  if (has_dots_beside (self, block))
    at = (CaptivesPoint) { at.x + block->words_width + DOTS_BESIDE * sizes->unit, at.y - DOTS_RISE * sizes->unit };
  else
    at = (CaptivesPoint) { corner.x, at.y + DOTS_BELOW * sizes->unit };
  captives_form_add_no_figure (self->page, (CaptivesPoint) { at.x, floor (at.y) + 0.5 });
}

GPtrArray *
captives_lanes_break_cell (CaptivesLanesLayout *self,
                           GPtrArray           *cell,
                           double               width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) captives_lanes_block_free);

  for (guint i = 0; i < cell->len; i++)
    g_ptr_array_add (blocks, captives_lanes_block_new (self, cell->pdata[i], width));

  return blocks;
}

double
captives_lanes_get_height (GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height += ((const CaptivesLanesBlock *) blocks->pdata[i])->height;

  return height;
}

void
captives_lanes_block_draw (CaptivesLanesLayout      *self,
                           const CaptivesLanesBlock *block,
                           const CaptivesLanesPlace *place)
{
  const CaptivesLanesLine *line = block->line;
  /* Whole pixels, and so that the next line begins where this one ends. */
  CaptivesPoint at = { place->x, round (place->y) };
  CaptivesRect bounds = { at.x, at.y, self->width, round (place->y + block->height) - at.y };
  CaptivesMark mark = {
    .kind = line->kind,
    .figure = line->figure != NULL ? line->figure->id : NULL,
    .question = line->question != NULL || line->figure == NULL ? line->question : line->figure->question,
    .row = place->row,
    .lane = place->lane,
    .name = line->name,
    .value = line->number != NULL ? line->number : line->note,
    .label = line->number != NULL ? line->note : NULL,
  };

  captives_scene_builder_begin_mark (self->page->builder, &mark);
  if (line->kind == CAPTIVES_MARK_FIGURE)
    draw_figure (self, block, at);
  else
    draw_silence (self, block, at);
  captives_scene_builder_end_mark (self->page->builder, &bounds);
}
