/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-claims-columns.h"

/* Of the page, for what is counted: 400 points of an export page. */
#define WHAT_SHARE 0.269

/* Above and below the text of a row together, where all rows have to stand on one page: lines have air of their own. */
#define DENSE_PAD 3.0

/* Of a slide, for who says so. */
#define SLIDE_WHO 0.36

static double
scaled (const CaptivesClaimsColumns *self,
        double                       length)
{
  return length * self->page->metrics.scale;
}

/* Returns: the height of the lines of a text, which may be NULL, in a column of @width */
static double
measure (const CaptivesClaimsColumns *self,
         CaptivesTextStyle            style,
         double                       width,
         const char                  *text)
{
  if (text == NULL || *text == '\0' || width <= 0.0)
    return 0.0;

  return captives_page_measure_lines (self->page, style, width, text);
}

/* How far a dot at the axis start may reach to the left of it, with its ring or its chevron. */
static double
get_overhang (const CaptivesClaimsColumns *self)
{
  double overhang = captives_form_get_ring (self->page) + 2.0;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      if (claim->shape.direction < 0)
        overhang = MAX (overhang, self->page->metrics.dot + 12.0 * self->page->metrics.mark);
    }

  return overhang;
}

static double
get_widest_number (const CaptivesClaimsColumns *self)
{
  double widest = 0.0;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      if (claim->figure != NULL)
        widest = MAX (widest, claim->number_width);
    }

  return widest;
}

/* Returns: the width of the widest text, at the most @most */
static double
get_widest (const CaptivesClaimsColumns *self,
            gboolean                     details,
            double                       most)
{
  CaptivesTextStyle style = details ? self->detail : self->who;
  double widest = 0.0;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);
      const char *text = details ? claim->detail : claim->who;

      widest = MAX (widest, captives_typesetter_measure (self->page->typesetter, style, text).width);
    }

  /* A hair of room keeps in one line what was measured in one. */
  return MIN (widest + 0.5, most);
}

/* Where and when beside who.  Returns: the width of both with the gap after them; 0: they stand below each other */
static double
join_who (CaptivesClaimsColumns *self,
          double                 inner,
          double                 gap)
{
  double who = get_widest (self, FALSE, inner * 0.22);
  double detail = get_widest (self, TRUE, inner * 0.22);

  self->detail_left = 0.0;
  if (!self->join || captives_metrics_is_folded (&self->page->metrics, self->page->view))
    return 0.0;
  self->detail_left = who + gap / 2.0;

  return self->detail_left + detail + gap;
}

/* Widths are shares of the page, 370 and 400 points of an export page, between bounds that the type needs. */
static void
divide_columns (CaptivesClaimsColumns *self)
{
  CaptivesPage *page = self->page;
  double unit = page->metrics.unit;
  double inner = page->right - page->left;
  gboolean slide = page->slide != NULL;
  double who = slide ? SLIDE_WHO * inner : CLAMP (inner * 0.249, 150.0 * unit, 400.0 * unit);
  double what = slide ? 0.0 : CLAMP (inner * self->what_share, 156.0 * unit, 490.0 * unit);
  double gap = 20.0 * unit;
  double joined = slide ? 0.0 : join_who (self, inner, gap);

  if (joined > 0.0 && inner - joined - what >= MAX (220.0 * unit, get_widest_number (self) * 2.0))
    who = joined;
  else
    self->detail_left = 0.0;
  self->folded = captives_metrics_is_folded (&page->metrics, page->view) || inner - who - what < 160.0 * unit
                 || inner - who - what - gap < get_widest_number (self);
  if (self->folded)
    {
      /* A dot at zero may hang into the margin, not over the edge of the page. */
      double inset = MAX (0.0, get_overhang (self) - page->metrics.margin);

      self->who_width = self->what_width = inner;
      self->what_left = page->left;
      self->plot.left = page->left + inset;
      self->plot.width = inner - inset;
      return;
    }

  self->gutter = gap;
  self->who_width = who - gap;
  self->what_left = page->right - what;
  self->what_width = what;
  self->plot.left = page->left + who;
  self->plot.width = self->what_left - (what > 0.0 ? gap : 0.0) - self->plot.left;
}

static void
init_styles (CaptivesClaimsColumns *self)
{
  CaptivesPage *page = self->page;
  const CaptivesMetrics *metrics = &page->metrics;
  gboolean airy = page->view->page == CAPTIVES_PAGE_SCREEN || page->view->page == CAPTIVES_PAGE_PAPER;

  self->group = captives_page_get_style (page, metrics->lane_name, TRUE);
  self->who = captives_page_get_style (page, metrics->row_name, TRUE);
  self->detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  self->head = captives_page_get_style (page, metrics->axis, FALSE);
  self->pad = page->dense ? scaled (self, DENSE_PAD) : scaled (self, airy ? 12.0 : 8.0) * MAX (metrics->gap, 0.75);
}

/* The word "grade" stands where it needs no line more. */
static void
choose_details (CaptivesClaimsColumns *self)
{
  double width = self->who_width - self->detail_left;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      claim->shown = claim->detail;
      if (claim->detail_long != NULL
          && measure (self, self->detail, width, claim->detail_long) <= measure (self, self->detail, width, claim->detail))
        claim->shown = claim->detail_long;
    }
}

/* A way to divide the page. */
typedef struct
{
  gboolean join;       /* where and when stand beside who */
  double   what_share; /* of the page, for what is counted */
  double   reach;      /* of the plot, for the dots: the rest holds reasons beside their numbers, not below */
} Division;

/* The details and the plot follow from it. */
static void
try_columns (CaptivesClaimsColumns *self,
             const Division        *division)
{
  CaptivesPage *page = self->page;
  double side = 8.0 * page->metrics.unit;

  self->join = division->join;
  self->what_share = division->what_share;
  captives_claims_plot_clear (&self->plot);
  self->plot = (CaptivesClaimsPlot) { .reach = division->reach };
  divide_columns (self);
  choose_details (self);
  captives_claims_plot_init (&self->plot, page, self->claims, MAX (2.0, self->plot.left - side),
                             MIN (page->view->width - 2.0, self->plot.left + self->plot.width + side));
}

static double
measure_rows (const CaptivesClaimsColumns *self)
{
  double height = 0.0;
  int group = -1;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      height += captives_claims_columns_measure_row (self, claim);
      if ((int) claim->group != group)
        height += captives_claims_columns_get_group_height (self, claim->group);
      group = (int) claim->group;
    }

  return height;
}

/* A page that is too full is divided in the way, of a few, that needs the least height. */
static void
choose_columns (CaptivesClaimsColumns *self)
{
  static const double shares[] = { WHAT_SHARE, 0.22, 0.245, 0.3, 0.34, 0.38 };
  static const double reaches[] = { 1.0, 0.8, 0.65, 0.5 };
  Division best = { FALSE, WHAT_SHARE, 1.0 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; self->page->dense && i < 2 * G_N_ELEMENTS (shares) * G_N_ELEMENTS (reaches); i++)
    {
      Division division = { i % 2 == 1, shares[i / 2 % G_N_ELEMENTS (shares)], reaches[i / 2 / G_N_ELEMENTS (shares)] };
      double height;

      try_columns (self, &division);
      height = measure_rows (self);
      /* A gain of less than a line is not worth another form. */
      if (height > least - self->detail.size)
        continue;
      least = height;
      best = division;
    }
  try_columns (self, &best);
}

void
captives_claims_columns_init (CaptivesClaimsColumns *self,
                              CaptivesPage          *page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  *self = (CaptivesClaimsColumns) { .page = page, .claims = captives_claims_new (page) };
  init_styles (self);
  choose_columns (self);
}

void
captives_claims_columns_clear (CaptivesClaimsColumns *self)
{
  captives_claims_plot_clear (&self->plot);
  g_clear_pointer (&self->claims, captives_claims_free);
}

double
captives_claims_columns_get_name_width (const CaptivesClaimsColumns *self)
{
  return self->detail_left > 0.0 ? self->detail_left - 10.0 * self->page->metrics.unit : self->who_width;
}

double
captives_claims_columns_get_detail_drop (const CaptivesClaimsColumns *self)
{
  return captives_metrics_get_rise (self->who) - captives_metrics_get_rise (self->detail);
}

double
captives_claims_columns_measure_who (const CaptivesClaimsColumns *self,
                                     const CaptivesClaim         *claim)
{
  if (self->detail_left > 0.0)
    {
      double name = measure (self, self->who, captives_claims_columns_get_name_width (self), claim->who);
      double detail = measure (self, self->detail, self->who_width - self->detail_left, claim->shown);

      return MAX (name, captives_claims_columns_get_detail_drop (self) + detail);
    }

  return measure (self, self->who, self->who_width, claim->who)
         + measure (self, self->detail, self->who_width, claim->shown);
}

double
captives_claims_columns_measure_counted (const CaptivesClaimsColumns *self,
                                         const CaptivesClaim         *claim)
{
  return measure (self, self->detail, self->what_width, claim->counted);
}

double
captives_claims_columns_measure_row (const CaptivesClaimsColumns *self,
                                     const CaptivesClaim         *claim)
{
  double who = captives_claims_columns_measure_who (self, claim);
  double plot = captives_claims_plot_get_height (self->page, claim);
  double what = captives_claims_columns_measure_counted (self, claim);

  if (self->folded)
    return who + plot + what + 1.7 * self->pad;

  return MAX (MAX (who, plot), what) + self->pad;
}

double
captives_claims_columns_get_group_height (const CaptivesClaimsColumns *self,
                                          guint                        group)
{
  const CaptivesChartGroup *row;
  const char *name;
  double gap = scaled (self, self->page->dense ? 2.0 : 6.0);

  if (group >= self->claims->groups->len)
    return 0.0;
  /* The title of a slide says what all rows are about. */
  if (self->page->slide != NULL && self->claims->groups->len == 1)
    return 0.0;

  row = g_ptr_array_index (self->claims->groups, group);
  name = captives_text_get (&row->name, self->page->view->locale.language);
  gap += scaled (self, self->page->dense ? 8.0 : group == 0 ? 10.0 : 16.0) * self->page->metrics.gap;

  return gap + measure (self, self->group, self->page->right - self->page->left, name);
}

double
captives_claims_columns_place_rows (CaptivesClaimsColumns *self)
{
  CaptivesPage *page = self->page;
  double y = page->y;
  int group = -1;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);
      double height = captives_claims_columns_measure_row (self, claim);

      if ((int) claim->group != group)
        y += captives_claims_columns_get_group_height (self, claim->group);
      group = (int) claim->group;
      claim->top = y;
      claim->height = height * page->stretch;
      page->flexible += height;
      y += claim->height;
    }

  return y;
}
