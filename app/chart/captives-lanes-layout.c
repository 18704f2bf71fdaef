/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-lanes-private.h"

/* Sizes of a screen page at 100 %, px (LOOK calls them so); a page's unit multiplies them. */
#define INSET     6.0
#define SPACE     6.0
#define GAP       14.0
#define ROW_PAD   5.5
#define ROW_LEAST 38.0
#define CLEARANCE 2.5 /* air between a bar and the box of the number below it, at the least */

/* In em of the number, which is 13 px on a screen page: its baseline stands so far below the top of its line, */
#define RISE    (12.5 / 13.0)
/* its bar so far below the baseline, */
#define BAR_GAP (4.0 / 13.0)
/* the bar is no higher than this, so that where numbers are crowded bars do not outweigh them, */
#define BAR     (7.0 / 13.0)
/* and air above that below the bar goes above the number too, so that a high line does not hang from its upper edge. */
#define AIR     0.5
/* and the middle of a bar before it is so far above its baseline. */
#define MIDDLE  0.35

/* What a number can consist of in a language: digits, and the signs of qualifiers, which may come from a taller font. */
static const char *const samples[CAPTIVES_N_LANGUAGES] = { "≈≤0", "≈≤0", "約以0" };

/* The height of a line in which a number, whose box is @size, its bar and the number of the next line keep clear of each other. */
static double
get_least_pitch (const CaptivesLanesSizes *sizes,
                 CaptivesTextSize          size,
                 double                    gap)
{
  return size.ascent + MAX (size.descent, sizes->bar_gap) + sizes->bar + CLEARANCE * sizes->unit * gap;
}

void
captives_lanes_sizes_init (CaptivesLanesSizes *sizes,
                           CaptivesPage       *page)
{
  const CaptivesMetrics *metrics = &page->metrics;
  CaptivesTextSize size;
  double least;
  double slack;
  double air;
  double clear;

  sizes->number = captives_page_get_style (page, metrics->number, TRUE);
  sizes->note = captives_page_get_style (page, metrics->note, FALSE);
  sizes->row_name = captives_page_get_style (page, metrics->row_name, TRUE);
  sizes->row_detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  sizes->lane_name = captives_page_get_style (page, metrics->lane_name, TRUE);
  sizes->lane_label = captives_page_get_style (page, metrics->row_name, FALSE);
  sizes->axis = captives_page_get_style (page, metrics->axis, FALSE);

  sizes->unit = metrics->unit;
  sizes->inset = INSET * metrics->unit;
  sizes->space = SPACE * metrics->unit;
  sizes->gap = GAP * metrics->unit;
  sizes->leading = captives_metrics_get_leading (sizes->note);

  /* On a page that is too full bars give way before type does. */
  sizes->bar = MIN (metrics->bar, BAR * metrics->number * (0.7 + 0.3 * metrics->gap));
  sizes->bar_gap = BAR_GAP * metrics->number;
  size = captives_typesetter_measure (page->typesetter, sizes->number, samples[sizes->number.language]);
  least = get_least_pitch (sizes, size, metrics->gap);
  slack = MAX (metrics->line - least, 0.0);
  sizes->pitch = (least + slack * CLAMP (2.0 * metrics->gap - 1.0, 0.0, 1.0)) * page->stretch;
  air = sizes->pitch - (RISE + BAR_GAP + AIR) * metrics->number - sizes->bar;
  sizes->baseline = RISE * metrics->number + MAX (air, 0.0) / 2.0;
  /* The halo of a number must not reach the hairline above it. */
  clear = size.ascent - sizes->baseline + metrics->hairline + 1.0;
  sizes->row_pad = MAX (ROW_PAD * metrics->unit * metrics->gap, clear) * page->stretch;
  sizes->row_least = ROW_LEAST * metrics->unit * metrics->gap * page->stretch;
}

void
captives_lanes_sizes_join (CaptivesLanesSizes *sizes,
                           CaptivesPage       *page)
{
  double size = sizes->number.size;
  double drop = MIDDLE * size;
  CaptivesTextSize box
      = captives_typesetter_measure (page->typesetter, sizes->number, samples[sizes->number.language]);

  /* The box of a number keeps clear of the bars of the lines above and below. */
  sizes->pitch = (MAX (box.ascent - drop, box.descent + drop) + sizes->bar / 2.0 + CLEARANCE * sizes->unit) * page->stretch;
  sizes->baseline = sizes->pitch / 2.0 + drop;
  sizes->row_pad = MAX (sizes->row_pad,
                        (box.ascent - sizes->baseline + page->metrics.hairline + 1.0) * page->stretch);
}

void
captives_lanes_layout_clear (CaptivesLanesLayout *self)
{
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
}

gboolean
captives_lanes_layout (CaptivesPage  *page,
                       GError       **error)
{
  g_autoptr (CaptivesLanes) lanes = NULL;
  CaptivesLanesLayout self = { .page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  lanes = captives_lanes_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                              page->view->locale, error);
  if (lanes == NULL)
    return FALSE;

  self.lanes = lanes;
  captives_lanes_sizes_init (&self.sizes, page);
  page->metrics.bar = self.sizes.bar;

  captives_page_add_head (page, NULL);
  if (captives_metrics_is_folded (&page->metrics, page->view) || !captives_lanes_fits_columns (&self))
    captives_lanes_draw_folded (&self);
  else
    captives_lanes_draw_columns (&self);
  captives_page_add_foot (page);

  captives_lanes_layout_clear (&self);
  return TRUE;
}
