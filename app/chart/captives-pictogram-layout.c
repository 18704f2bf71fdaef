/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain squares, each for so many persons, by fate; the numbers stand in text. */

#include "config.h"

#include "captives-lanes-private.h"
#include "captives-parts-model.h"
#include "captives-pictogram-private.h"

#include "captives-format.h"

#include <math.h>

/* From square to square, px of a screen page at 100 %. */
#define PITCH        15.0
#define PITCH_FOLDED 10.0
#define PITCH_SLIDE  22.0

/* Squares of the greatest number of a chart, at the most: what can be seen as squares, and on a slide be counted. */
#define MOST_SQUARES 700
#define MOST_ON_SLIDE 120

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define SQUARES_ABOVE 5.0
#define FATE_BELOW    14.0
#define WHOLE_BELOW   12.0
#define REST_STROKE   1.2

typedef struct
{
  CaptivesLanesLayout  plot;    /* type and text */
  const CaptivesParts *parts;
  CaptivesSquares      squares;
  int                  line;
} Layout;

/* One number with its words and squares. */
typedef struct
{
  CaptivesMark    mark;
  const char     *number; /* NULL: words only */
  const char     *note;   /* (nullable) */
  double          value;  /* of the squares; NAN: none */
  CaptivesInk     ink;
  CaptivesShape   shape;
  double          below;
} Fate;

static double
find_greatest (const CaptivesParts *parts)
{
  double greatest = 1.0;

  for (guint row = 0; row < parts->rows->len; row++)
    {
      GPtrArray *bars = parts->rows->pdata[row];

      for (guint i = 0; i < bars->len; i++)
        {
          const CaptivesPartsBar *bar = bars->pdata[i];

          if (bar->whole != NULL && isfinite (bar->whole->value))
            greatest = MAX (greatest, bar->whole->value);
          for (guint j = 0; j < bar->parts->len; j++)
            greatest = fmax (greatest, ((const CaptivesLanesLine *) bar->parts->pdata[j])->value);
        }
    }

  return greatest;
}

static void
init_squares (Layout *self)
{
  CaptivesPage *page = self->plot.page;
  gboolean slide = page->view->page == CAPTIVES_PAGE_SLIDE;
  double pitch = slide ? PITCH_SLIDE : PITCH;

  if (captives_metrics_is_folded (&page->metrics, page->view))
    pitch = PITCH_FOLDED;
  captives_squares_init (&self->squares,
                         captives_squares_choose (find_greatest (self->parts), slide ? MOST_ON_SLIDE : MOST_SQUARES),
                         pitch * page->metrics.unit * (0.4 + 0.6 * page->metrics.gap) * page->stretch,
                         page->right - page->left);
}

static CaptivesLook
get_look (CaptivesPage *page,
          const Fate   *fate)
{
  CaptivesLook look = { .ink = fate->ink, .fill = fate->shape.fill };
  double unit = page->metrics.mark;

  look.stroke = fate->shape.outline * unit;
  if (fate->shape.derived)
    {
      look.ink = CAPTIVES_INK_TEXT;
      look.dash_on = 2.0 * unit;
      look.dash_off = 2.0 * unit;
    }
  if (fate->mark.figure == NULL)
    look = (CaptivesLook) { .ink = CAPTIVES_INK_MUTED, .fill = CAPTIVES_FILL_PAPER, .stroke = REST_STROKE * unit };

  return look;
}

static void
draw_squares (Layout        *self,
              const Fate    *fate,
              CaptivesPoint  at)
{
  CaptivesPage *page = self->plot.page;
  CaptivesLook look = get_look (page, fate);
  guint count = captives_squares_count (&self->squares, fate->value);

  for (guint i = 0; i < count; i++)
    {
      CaptivesRect box = captives_squares_get_box (&self->squares, fate->value, i);
      double stroke = MIN (look.stroke, box.width / 3.0);

      box.x += at.x + stroke / 2.0;
      box.y += at.y + stroke / 2.0;
      box.width -= stroke;
      box.height -= stroke;
      look.stroke = stroke;
      /* An estimate ends in a square that is not sure. */
      if (fate->shape.about && i + 1 == count)
        {
          look.fill = CAPTIVES_FILL_PAPER;
          look.stroke = stroke = MIN (1.5 * page->metrics.mark, box.width / 3.0);
          look.dash_on = look.dash_off = 2.0 * page->metrics.mark;
          box = (CaptivesRect) { box.x + stroke / 2.0, box.y + stroke / 2.0, box.width - stroke, box.height - stroke };
        }
      captives_scene_builder_add_rect (page->builder, look, box);
    }
}

/* Number and words of a fate from page->y on.  Returns: y below them */
static double
add_words (Layout     *self,
           const Fate *fate)
{
  CaptivesPage *page = self->plot.page;
  const CaptivesLanesSizes *sizes = &self->plot.sizes;
  double width = captives_lanes_measure (&self->plot, sizes->number, fate->number);
  double room = page->right - page->left;
  double rise = captives_metrics_get_rise (sizes->number);
  gboolean beside = fate->number == NULL
                    || width + sizes->space + captives_lanes_measure (&self->plot, sizes->note, fate->note) <= room;
  CaptivesPoint at = { page->left, page->y + rise };
  g_autoptr (GPtrArray) words
      = captives_lanes_wrap (&self->plot, sizes->note, fate->note, beside && fate->number != NULL ? G_MAXINT : room);

  captives_lanes_add_text (&self->plot, CAPTIVES_INK_TEXT, sizes->number, at, fate->number);
  if (fate->number != NULL && beside)
    at.x += width + sizes->space;
  for (guint i = 0; i < words->len; i++)
    {
      at.y += i > 0 || !beside ? sizes->leading : 0.0;
      captives_lanes_add_text (&self->plot, CAPTIVES_INK_MUTED, sizes->note, at, words->pdata[i]);
    }

  return at.y + 0.25 * sizes->number.size;
}

/* Number, words and squares as one mark; leaves page->y below them. */
static void
add_fate (Layout *self,
          Fate   *fate)
{
  CaptivesPage *page = self->plot.page;
  double unit = self->plot.sizes.unit * page->metrics.gap;
  CaptivesRect bounds = { page->left, page->y, page->right - page->left, 0.0 };
  double squares = captives_squares_get_height (&self->squares, fate->value);
  double y;

  fate->mark.row = self->line++;
  captives_scene_builder_begin_mark (page->builder, &fate->mark);
  y = add_words (self, fate);
  if (squares > 0.0)
    {
      y = round (y + SQUARES_ABOVE * unit);
      draw_squares (self, fate, (CaptivesPoint) { page->left, y });
      y += squares;
      page->flexible += squares / page->stretch;
    }
  if (fate->mark.kind == CAPTIVES_MARK_NO_FIGURE)
    {
      y = floor (y + SQUARES_ABOVE * unit) + 0.5;
      captives_form_add_no_figure (page, (CaptivesPoint) { page->left, y });
      y += 2.0 * unit;
    }
  bounds.height = y - page->y;
  captives_scene_builder_end_mark (page->builder, &bounds);
  page->y = y + fate->below * unit;
}

/* @squares: FALSE for a whole whose parts have them */
static void
add_line (Layout                  *self,
          const CaptivesLanesLine *line,
          gboolean                 squares)
{
  Fate fate = { .number = line->number, .note = line->note, .value = NAN, .below = squares ? FATE_BELOW : WHOLE_BELOW };

  fate.mark = (CaptivesMark) { .kind = line->kind, .question = line->question, .name = line->name,
                               .value = line->number != NULL ? line->number : line->note,
                               .label = line->number != NULL ? line->note : NULL };
  if (line->figure != NULL)
    {
      fate.mark.figure = line->figure->id;
      fate.ink = captives_form_get_family_ink (line->family);
      fate.shape = captives_shape_of_figure (line->figure);
      if (self->plot.page->seen == 0)
        self->plot.page->seen_ink = fate.ink;
      if (squares)
        captives_form_note (self->plot.page, line->figure, &fate.shape);
      else if (!g_ptr_array_find (self->plot.page->figures, line->figure, NULL))
        g_ptr_array_add (self->plot.page->figures, (gpointer) line->figure);
      /* A range has no number of squares. */
      if (squares && line->figure->qualifier != CAPTIVES_QUALIFIER_RANGE)
        fate.value = line->value;
    }
  add_fate (self, &fate);
}

static void
add_rest (Layout                  *self,
          const CaptivesPartsRest *rest)
{
  Fate fate = { .number = rest->number, .note = rest->note, .value = rest->value, .below = FATE_BELOW };

  if (!isfinite (rest->value))
    return;

  fate.mark = (CaptivesMark) {
    .kind = CAPTIVES_MARK_ELSEWHERE, .name = rest->name, .value = rest->number, .label = rest->note
  };
  add_fate (self, &fate);
}

static void
add_row (Layout *self,
         guint   row)
{
  CaptivesPage *page = self->plot.page;
  GPtrArray *bars = self->parts->rows->pdata[row];

  if (self->parts->rows->len > 1)
    {
      captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                              (CaptivesPoint) { page->right, page->y });
      page->y += captives_lanes_add_heading (&self->plot, row, page->y) + SQUARES_ABOVE * self->plot.sizes.unit;
    }
  for (guint i = 0; i < bars->len; i++)
    {
      const CaptivesPartsBar *bar = bars->pdata[i];

      if (bar->whole != NULL)
        add_line (self, bar->whole, bar->parts->len == 0);
      for (guint j = 0; j < bar->parts->len; j++)
        add_line (self, bar->parts->pdata[j], TRUE);
      add_rest (self, &bar->rest);
    }
}

gboolean
captives_pictogram_layout (CaptivesPage  *page,
                           GError       **error)
{
  g_autoptr (CaptivesParts) parts = NULL;
  g_autofree char *number = NULL;
  g_autofree char *key = NULL;
  Layout self = { .plot.page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  parts = captives_parts_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                              page->view->locale, error);
  if (parts == NULL)
    return FALSE;

  self.parts = parts;
  self.plot.lanes = parts->lanes;
  captives_lanes_sizes_init (&self.plot.sizes, page);
  init_squares (&self);

  number = captives_format_number (self.squares.persons, 0, page->view->locale);
  key = captives_word_format (CAPTIVES_WORD_SQUARE, page->view->locale.language, number);
  captives_page_add_head (page, key);
  for (guint row = 0; row < parts->rows->len; row++)
    add_row (&self, row);
  captives_page_add_foot (page);

  return TRUE;
}
