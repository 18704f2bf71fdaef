/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sizes of type and marks on each class of page. */

#include "config.h"

#include "captives-page.h"

/* One class at scale 1.  Roles with three sizes are: as a rule, on a page of more than 12 marks, of more than 20. */
typedef struct
{
  double base_width;  /* points of the page at which the scale is 1; 0: the scale does not follow the page */
  double base_height;
  double scale;
  double smallest;    /* points: no text is set smaller */
  double unit;        /* points of a width unit at scale 1, for folding */
  double margin;
  double title;
  double subtitle;
  double lane_name;
  double row_name[3];
  double row_detail[3];
  double number[3];
  double axis;
  double legend;
  double source;
  double bar;
  double dot[3];
  double line[3];
  double least_scale;  /* how far a page that is too full gives way */
  double least_margin; /* the same for its margin */
} PageSizes;

/* A slide that is too full ends where a picture of its size does: it is then read from near, like one. */
static const PageSizes sizes[] = {
  [CAPTIVES_PAGE_SCREEN] = { 0, 0, 1.0, 9, 1.0, 24, 17, 12, 13, { 12.5, 12.5, 12.5 }, { 11.5, 11.5, 11.5 }, { 13, 13, 13 }, 11, 11.5, 11,
                             7, { 6.5, 6.5, 6.5 }, { 30, 30, 30 }, 1.0, 1.0 },
  [CAPTIVES_PAGE_EXPORT] = { 1600, 900, 1.0, 9, 1.35, 56, 32, 18, 17, { 17, 17, 15.5 }, { 14.5, 14.5, 14 }, { 19, 17, 16 }, 15, 15, 14,
                             12, { 8, 8, 6.5 }, { 32, 32, 32 }, 0.6, 0.75 },
  [CAPTIVES_PAGE_SLIDE] = { 1920, 1080, 1.0, 9, 2.4, 104, 60, 32, 38, { 38, 36, 34 }, { 26, 25.5, 25 }, { 40, 38, 35 }, 26, 26, 24,
                            20, { 15, 14, 13 }, { 84, 74, 64 }, 0.45, 0.5 },
  [CAPTIVES_PAGE_PAPER] = { 0, 0, 0.85, 8, 1.0, 24, 17, 12, 13, { 12.5, 12.5, 12.5 }, { 11.5, 11.5, 11.5 }, { 13, 13, 13 }, 11, 11.5, 11,
                            7, { 6.5, 6.5, 6.5 }, { 30, 30, 30 }, 0.6, 0.6 },
};

/* Gaps of a page that is too full at its first steps; after them its scale gives way, in equal steps. */
static const double gaps[] = { 1.0, 0.75, 0.5 };

static double
get_gap (guint step)
{
  return gaps[MIN (step, G_N_ELEMENTS (gaps) - 1)];
}

/* Returns: 0 where type and margins are as they should be, 1 where they have given way as far as they may */
static double
get_give (guint step)
{
  const guint n_gaps = G_N_ELEMENTS (gaps);
  double last = CAPTIVES_N_TIGHTENINGS - n_gaps;

  return step < n_gaps ? 0.0 : (step - n_gaps + 1) / last;
}

static double
get_scale (const PageSizes    *class,
           const CaptivesView *view)
{
  if (view->page == CAPTIVES_PAGE_SCREEN)
    return class->scale * view->text_scale;
  if (class->base_width <= 0.0)
    return class->scale;

  return CLAMP (MIN (view->width / class->base_width, view->height / class->base_height), 0.6, 2.5);
}

static double
get_margin (const PageSizes    *class,
            const CaptivesView *view,
            double              scale)
{
  /* Margins are room of the window, not type: they do not grow with the text. */
  if (view->page == CAPTIVES_PAGE_SCREEN)
    return view->width < 480.0 ? 16.0 : class->margin;
  if (view->page == CAPTIVES_PAGE_PAPER)
    return MIN (40.0, view->width * 0.05);

  return class->margin * scale;
}

static void
fill_metrics (CaptivesMetrics *metrics,
              const PageSizes *class,
              guint            crowd,
              double           scale)
{
  struct
  {
    double *target;
    double  size;
  } texts[] = {
    { &metrics->title, class->title },
    { &metrics->subtitle, class->subtitle },
    { &metrics->lane_name, class->lane_name },
    { &metrics->row_name, class->row_name[crowd] },
    { &metrics->row_detail, class->row_detail[crowd] },
    { &metrics->note, class->row_detail[crowd] },
    { &metrics->number, class->number[crowd] },
    { &metrics->axis, class->axis },
    { &metrics->legend, class->legend },
    { &metrics->source, class->source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i].target = MAX (class->smallest, texts[i].size * scale);
  metrics->bar = class->bar * scale;
  metrics->dot = class->dot[crowd] * scale;
  metrics->line = MAX (class->line[crowd] * scale, metrics->number * 1.3 + metrics->bar);
}

void
captives_metrics_tighten (CaptivesMetrics    *metrics,
                          const CaptivesView *view,
                          guint               n_marks,
                          guint               step)
{
  const PageSizes *class;
  guint crowd = n_marks > 20 ? 2 : n_marks > 12 ? 1 : 0;
  double scale;
  double give;

  g_return_if_fail (metrics != NULL && view != NULL);
  g_return_if_fail (step < CAPTIVES_N_TIGHTENINGS);
  g_return_if_fail ((guint) view->page < G_N_ELEMENTS (sizes));

  class = &sizes[view->page];
  scale = get_scale (class, view);
  give = get_give (step);
  *metrics = (CaptivesMetrics) { .gap = get_gap (step) };
  metrics->margin = get_margin (class, view, scale) * (1.0 - give * (1.0 - class->least_margin));
  /* An explicit small page is at the least scale already; it gives way no further than readable type allows. */
  metrics->scale = scale * (1.0 - give * (1.0 - class->least_scale));
  metrics->unit = metrics->scale * class->unit;
  metrics->mark = metrics->scale * (view->page == CAPTIVES_PAGE_SLIDE ? 1.8 : 1.0);
  metrics->hairline = MAX (1.0, view->page == CAPTIVES_PAGE_SCREEN ? 1.0 : scale);
  if (view->page == CAPTIVES_PAGE_PAPER)
    metrics->hairline = 0.6;
  fill_metrics (metrics, class, crowd, metrics->scale);
  if (view->page == CAPTIVES_PAGE_SCREEN && view->width < 480.0)
    metrics->title = MAX (class->smallest, 15.0 * scale);
}

void
captives_metrics_init (CaptivesMetrics    *metrics,
                       const CaptivesView *view,
                       guint               n_marks)
{
  captives_metrics_tighten (metrics, view, n_marks, 0);
}

void
captives_metrics_raise_numbers (CaptivesMetrics *metrics,
                                double           factor)
{
  g_return_if_fail (metrics != NULL);
  g_return_if_fail (factor >= 1.0);

  metrics->number *= factor;
  metrics->line = MAX (metrics->line, metrics->number * 1.3 + metrics->bar);
}

gboolean
captives_metrics_is_folded (const CaptivesMetrics *metrics,
                            const CaptivesView    *view)
{
  g_return_val_if_fail (metrics != NULL && view != NULL, FALSE);

  return view->width < 560.0 * metrics->unit;
}

double
captives_metrics_get_leading (CaptivesTextStyle style)
{
  if (style.language == CAPTIVES_LANGUAGE_JAPANESE)
    return style.size * 1.5;

  return style.size * 1.4;
}

double
captives_metrics_get_rise (CaptivesTextStyle style)
{
  /* Where the eye puts the top of a line: a little above capitals, or above the square of Han characters, with half of the
     leading that a Japanese line has more. */
  if (style.language == CAPTIVES_LANGUAGE_JAPANESE)
    return style.size * 0.92;

  return style.size * 0.82 + style.size * 0.1;
}
