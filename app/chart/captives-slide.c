/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A slide: one page size for all monitors, and one figure before the others.
 *
 * Every number is laid out as large as the highlighted one; then the others shrink in their places.  So nothing has to be moved
 * out of the way, whatever the kind of chart. */

#include "config.h"

#include "captives-slide-private.h"

#include "captives-slide.h"

#include <math.h>

#define BASE_WIDTH  1920.0
#define BASE_HEIGHT 1080.0

/* Ratios of pages that a chart fills well. */
#define LEAST_RATIO    (5.0 / 4.0)
#define GREATEST_RATIO (12.0 / 5.0)

/* LOOK of a slide: strokes of hatching stand farther apart, to be seen as strokes. */
#define HATCH 8.0

/* A label is taken to be centred over its shape if their middles are as near as this, points. */
#define CENTRED 2.0

void
captives_slide_init_page (CaptivesView        *page,
                          const CaptivesView  *view,
                          const CaptivesSlide *slide)
{
  double ratio = CLAMP (view->width / view->height, LEAST_RATIO, GREATEST_RATIO);

  *page = *view;
  page->chart = slide->chart;
  page->page = CAPTIVES_PAGE_SLIDE;
  page->text_scale = 1.0;
  page->notes = CAPTIVES_NOTES_SHORT;
  page->width = MAX (BASE_WIDTH, BASE_HEIGHT * ratio);
  page->height = MAX (BASE_HEIGHT, BASE_WIDTH / ratio);
}

/* Returns: whether @mark is of the highlighted figure */
static gboolean
is_highlighted (CaptivesPage *page,
                int           mark)
{
  return mark >= 0
         && g_strcmp0 (captives_scene_builder_get_mark (page->builder, (guint) mark)->figure, page->slide->highlight) == 0;
}

gboolean
captives_slide_draws_highlight (CaptivesPage *page)
{
  guint n_marks = captives_scene_builder_get_n_marks (page->builder);

  for (guint i = 0; i < n_marks; i++)
    {
      if (is_highlighted (page, (int) i))
        return TRUE;
    }

  return FALSE;
}

static double
get_middle (const CaptivesItem *item)
{
  CaptivesRect box = captives_item_get_bounds (item);

  return box.x + box.width / 2.0;
}

/* Kinds whose labels stand over their shapes; in the others they begin at a line, and only by chance in the middle of a bar. */
static gboolean
has_centred_labels (CaptivesPage *page)
{
  switch (page->chart->kind)
    {
    case CAPTIVES_KIND_BALANCE:
    case CAPTIVES_KIND_COLUMNS:
    case CAPTIVES_KIND_LINE:
    case CAPTIVES_KIND_MAP:
    case CAPTIVES_KIND_TIMELINE:
      return TRUE;

    case CAPTIVES_KIND_CLAIMS:
    case CAPTIVES_KIND_FLOW:
    case CAPTIVES_KIND_LANES:
    case CAPTIVES_KIND_PARTS:
    case CAPTIVES_KIND_PICTOGRAM:
    default:
      return FALSE;
    }
}

/* Whether one of the shapes of the same mark has its middle where @text has it. */
static gboolean
is_centred (const CaptivesItem *items,
            guint               n_items,
            const CaptivesItem *text)
{
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == text->mark && items[i].kind != CAPTIVES_ITEM_TEXT
          && fabs (get_middle (&items[i]) - get_middle (text)) < CENTRED)
        return TRUE;
    }

  return FALSE;
}

/* Words on the line of a number that shrank come up to it again. */
static void
close_gap (CaptivesItem       *items,
           guint               n_items,
           const CaptivesItem *number,
           double              gap)
{
  for (guint i = 0; i < n_items; i++)
    {
      CaptivesItemText *text = &items[i].text;

      if (&items[i] == number || items[i].kind != CAPTIVES_ITEM_TEXT || items[i].mark != number->mark
          || fabs (text->baseline - number->text.baseline) > 1.0)
        continue;
      if (number->text.anchor_end && text->x < number->text.x)
        text->x += gap;
      else if (!number->text.anchor_end && text->x > number->text.x)
        text->x -= gap;
    }
}

static void
shrink_number (CaptivesPage *page,
               CaptivesItem *items,
               guint         n_items,
               CaptivesItem *number)
{
  CaptivesItemText *text = &number->text;
  double gap = text->width * (1.0 - 1.0 / CAPTIVES_SLIDE_RAISE);
  gboolean centred = has_centred_labels (page) && is_centred (items, n_items, number);

  text->size /= CAPTIVES_SLIDE_RAISE;
  text->width /= CAPTIVES_SLIDE_RAISE;
  text->ascent /= CAPTIVES_SLIDE_RAISE;
  text->descent /= CAPTIVES_SLIDE_RAISE;
  if (text->anchor_end)
    text->x += gap;
  else if (centred)
    text->x += gap / 2.0;
  if (!centred)
    close_gap (items, n_items, number, gap);
}

/* Everything of other marks: shapes paler, words muted, numbers of the usual size. */
static void
quieten (CaptivesPage *page)
{
  guint n_items;
  CaptivesItem *items = captives_scene_builder_edit_items (page->builder, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      CaptivesItem *item = &items[i];
      gboolean text = item->kind == CAPTIVES_ITEM_TEXT;

      if (item->mark < 0 || is_highlighted (page, item->mark))
        continue;
      if (text && item->text.bold && fabs (item->text.size - page->metrics.number) < 0.01)
        shrink_number (page, items, n_items, item);
      if (!text)
        item->quiet = TRUE;
      else if (item->ink == CAPTIVES_INK_TEXT)
        item->ink = CAPTIVES_INK_MUTED;
    }
}

double
captives_slide_fit (CaptivesPage       *page,
                    const CaptivesView *view)
{
  const CaptivesView *own = page->view;
  double factor;

  /* page->y is at least the page's own height, and more where nothing else helped. */
  factor = MIN (MIN (view->width / own->width, view->height / own->height), view->height / page->y);
  captives_scene_builder_scale (page->builder, factor);
  captives_scene_builder_move_items (page->builder, 0, (view->width - own->width * factor) / 2.0,
                                     (view->height - page->y * factor) / 2.0);

  return factor;
}

double
captives_slide_finish (CaptivesPage       *page,
                       const CaptivesView *view)
{
  g_return_val_if_fail (page != NULL && page->slide != NULL && view != NULL, 0.0);

  if (page->raise > 1.0)
    quieten (page);

  return HATCH * captives_slide_fit (page, view);
}
