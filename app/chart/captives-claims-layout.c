/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One row per claim: who says so | the number on the common scale | what is counted.  On a narrow page the three parts
 * of a row stand below each other.  A slide has two: what is counted stands in a few words below who says so. */

#include "config.h"

#include "captives-claims-private.h"

#include <string.h>

/* Of the page, for what is counted: 400 points of an export page. */
#define WHAT_SHARE 0.269

/* Above and below the text of a row together, where all rows have to stand on one page: lines have air of their own. */
#define DENSE_PAD 3.0

/* Of a slide, for who says so. */
#define SLIDE_WHO 0.36

typedef struct
{
  CaptivesPage       *page;
  CaptivesClaims     *claims;
  CaptivesClaimsPlot  plot;
  gboolean            folded;
  CaptivesTextStyle   group;
  CaptivesTextStyle   who;
  CaptivesTextStyle   detail;
  CaptivesTextStyle   head;
  double              who_width;  /* of the text in the column, points */
  double              gutter;     /* between that text and the plot */
  double              what_left;
  double              what_width;
  double              pad;        /* above and below a row's text together */
  gboolean            join;       /* asked for: where and when stand beside who */
  double              what_share; /* of the page, for what is counted */
  double              detail_left; /* from the left of the names to that of the details, where these stand beside them; 0: below */
} Layout;

static void
layout_clear (Layout *self)
{
  captives_claims_plot_clear (&self->plot);
  g_clear_pointer (&self->claims, captives_claims_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static double
scaled (const Layout *self,
        double        length)
{
  return length * self->page->metrics.scale;
}

/* How far a dot at the axis start may reach to the left of it, with its ring or its chevron. */
static double
get_overhang (const Layout *self)
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
get_widest_number (const Layout *self)
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
get_widest (const Layout *self,
            gboolean      details,
            double        most)
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
join_who (Layout *self,
          double  inner,
          double  gap)
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
divide_columns (Layout *self)
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
init_styles (Layout *self)
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

/* Heads of the columns and the labels of the axis. */
static void
add_axis (Layout *self)
{
  CaptivesPage *page = self->page;
  CaptivesLanguage language = page->view->language;
  double height = captives_claims_plot_get_axis_height (&self->plot, page);

  captives_claims_plot_add_axis (&self->plot, page, page->y);
  if (!self->folded && self->what_width > 0.0)
    {
      const char *who = captives_word_get (CAPTIVES_WORD_WHO_SAYS_SO, language);
      const char *what = captives_word_get (CAPTIVES_WORD_WHAT_IS_COUNTED, language);
      double who_height = captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->head,
                                                   (CaptivesPoint) { page->left, page->y }, self->who_width, who);
      double what_height = captives_page_add_lines (
          page, CAPTIVES_INK_MUTED, self->head, (CaptivesPoint) { self->what_left, page->y }, self->what_width, what);

      height = MAX (height, MAX (who_height, what_height));
    }
  page->y += height + scaled (self, 4.0);
}

static double
measure (const Layout      *self,
         CaptivesTextStyle  style,
         double             width,
         const char        *text)
{
  if (text == NULL || *text == '\0' || width <= 0.0)
    return 0.0;

  return captives_page_measure_lines (self->page, style, width, text);
}

static double
get_name_width (const Layout *self)
{
  return self->detail_left > 0.0 ? self->detail_left - 10.0 * self->page->metrics.unit : self->who_width;
}

/* How much lower a detail beside a name begins, so that both have one baseline. */
static double
get_detail_drop (const Layout *self)
{
  return captives_metrics_get_rise (self->who) - captives_metrics_get_rise (self->detail);
}

static double
measure_who (const Layout        *self,
             const CaptivesClaim *claim)
{
  if (self->detail_left > 0.0)
    return MAX (measure (self, self->who, get_name_width (self), claim->who),
                get_detail_drop (self) + measure (self, self->detail, self->who_width - self->detail_left, claim->shown));

  return measure (self, self->who, self->who_width, claim->who)
         + measure (self, self->detail, self->who_width, claim->shown);
}

static double
measure_row (const Layout        *self,
             const CaptivesClaim *claim)
{
  double who = measure_who (self, claim);
  double plot = captives_claims_plot_get_height (self->page, claim);
  double what = measure (self, self->detail, self->what_width, claim->counted);

  if (self->folded)
    return who + plot + what + 1.7 * self->pad;

  return MAX (MAX (who, plot), what) + self->pad;
}

static double
get_group_height (const Layout *self,
                  guint         group)
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
  name = captives_text_get (&row->name, self->page->view->language);
  gap += scaled (self, self->page->dense ? 8.0 : group == 0 ? 10.0 : 16.0) * self->page->metrics.gap;

  return gap + measure (self, self->group, self->page->right - self->page->left, name);
}

/* The name of a group of rows, over a halo, because it may be wider than its column; with a line under it. */
static void
add_group (Layout *self,
           guint   group)
{
  CaptivesPage *page = self->page;
  double height = get_group_height (self, group);
  const CaptivesChartGroup *row;
  g_autoptr (GPtrArray) lines = NULL;
  double leading;
  double top;

  if (height <= 0.0)
    return;

  row = g_ptr_array_index (self->claims->groups, group);
  leading = captives_metrics_get_leading (self->group);
  lines = captives_typesetter_wrap (page->typesetter, self->group, captives_text_get (&row->name, page->view->language),
                                    page->right - page->left);
  top = page->y + height - scaled (self, page->dense ? 2.0 : 6.0) - lines->len * leading;
  for (guint i = 0; i < lines->len; i++)
    {
      CaptivesPoint at = { page->left, top + i * leading + captives_metrics_get_rise (self->group) };

      captives_page_add_number (page, self->group, at, g_ptr_array_index (lines, i));
    }
  page->y += height;
  captives_page_add_rule (page, CAPTIVES_INK_AXIS, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
}

static void
add_who (Layout              *self,
         const CaptivesClaim *claim,
         double               top)
{
  CaptivesPage *page = self->page;
  CaptivesPoint at = { page->left, top };

  if (*claim->who != '\0')
    at.y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->who, at, get_name_width (self), claim->who);
  if (self->detail_left > 0.0)
    at = (CaptivesPoint) { page->left + self->detail_left, top + get_detail_drop (self) };
  if (*claim->shown != '\0')
    captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->detail, at, page->left + self->who_width - at.x,
                             claim->shown);
}

static void
add_counted (Layout              *self,
             const CaptivesClaim *claim,
             double               top)
{
  if (claim->counted != NULL && self->what_width > 0.0)
    captives_page_add_lines (self->page, CAPTIVES_INK_TEXT, self->detail, (CaptivesPoint) { self->what_left, top },
                             self->what_width, claim->counted);
}

/* The three parts side by side, each in the middle of the row. */
static void
add_row_wide (Layout              *self,
              const CaptivesClaim *claim,
              CaptivesRect         row)
{
  double middle = row.y + row.height / 2.0;

  add_who (self, claim, middle - measure_who (self, claim) / 2.0);
  captives_claims_plot_add_claim (&self->plot, self->page, claim, middle);
  add_counted (self, claim, middle - measure (self, self->detail, self->what_width, claim->counted) / 2.0);
}

/* y of the strip of the plot in a folded row */
static double
get_strip_top (const Layout        *self,
               const CaptivesClaim *claim,
               CaptivesRect         row)
{
  double slack = row.height - measure_row (self, claim);

  return row.y + slack / 2.0 + self->pad * 0.8 + measure_who (self, claim);
}

/* The three parts below each other. */
static void
add_row_folded (Layout              *self,
                const CaptivesClaim *claim,
                CaptivesRect         row)
{
  double plot = captives_claims_plot_get_height (self->page, claim);
  double top = get_strip_top (self, claim, row);

  add_who (self, claim, top - self->pad * 0.2 - measure_who (self, claim));
  captives_claims_plot_add_claim (&self->plot, self->page, claim, top + plot / 2.0);
  add_counted (self, claim, top + plot + self->pad * 0.2);
}

/* On a folded page the grid is seen only in the strip of the plot, so that it crosses no other text. */
static void
add_strip_grid (Layout              *self,
                const CaptivesClaim *claim,
                CaptivesRect         row)
{
  double top = get_strip_top (self, claim, row);
  double above = captives_claims_plot_get_above (self->page, claim);

  captives_claims_plot_add_grid (&self->plot, self->page, top + above,
                                 top + captives_claims_plot_get_height (self->page, claim));
}

static void
begin_mark (Layout              *self,
            const CaptivesClaim *claim,
            int                  row)
{
  gboolean no_figure
      = strcmp (claim->value, captives_word_get (CAPTIVES_WORD_NO_FIGURE, self->page->view->language)) == 0;
  CaptivesMark mark = { .row = row, .name = claim->value, .value = claim->value };

  if (claim->figure != NULL)
    {
      captives_page_begin_figure (self->page, claim->figure, claim->label, row, 0);
      return;
    }

  mark.kind = no_figure ? CAPTIVES_MARK_NO_FIGURE : CAPTIVES_MARK_ELSEWHERE;
  captives_scene_builder_begin_mark (self->page->builder, &mark);
}

static void
add_row (Layout              *self,
         const CaptivesClaim *claim,
         int                  index)
{
  CaptivesPage *page = self->page;
  CaptivesRect row = { page->left, claim->top, page->right - page->left, claim->height };
  CaptivesRect bounds = row;
  double outset = MIN (page->metrics.margin - 2.0, MAX (scaled (self, 8.0), self->who.size * 0.5));

  if (self->folded)
    add_strip_grid (self, claim, row);
  begin_mark (self, claim, index);
  if (self->folded)
    add_row_folded (self, claim, row);
  else
    add_row_wide (self, claim, row);
  /* Room for brackets that hang out, and for a ring around the row that touches no text. */
  bounds.x -= outset;
  bounds.width += 2.0 * outset;
  captives_scene_builder_end_mark (page->builder, &bounds);

  page->y = row.y + row.height;
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
}

/* Gives each row its place.  Returns: y of the end of the last */
static double
place_rows (Layout *self)
{
  CaptivesPage *page = self->page;
  double y = page->y;
  int group = -1;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);
      double height = measure_row (self, claim);

      if ((int) claim->group != group)
        y += get_group_height (self, claim->group);
      group = (int) claim->group;
      claim->top = y;
      claim->height = height * page->stretch;
      page->flexible += height;
      y += claim->height;
    }

  return y;
}

static void
add_rows (Layout *self)
{
  CaptivesPage *page = self->page;
  double end = place_rows (self);
  int group = -1;

  /* Grid and arrows first: they are behind all text. */
  if (!self->folded)
    {
      captives_claims_plot_add_grid (&self->plot, page, page->y, end);
      captives_claims_add_links (page, self->claims, self->plot.left, self->gutter);
    }
  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      if ((int) claim->group != group)
        add_group (self, claim->group);
      group = (int) claim->group;
      add_row (self, claim, (int) i);
    }
}

/* The word "grade" stands where it needs no line more. */
static void
choose_details (Layout *self)
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
try_columns (Layout         *self,
             const Division *division)
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
measure_rows (const Layout *self)
{
  double height = 0.0;
  int group = -1;

  for (guint i = 0; i < self->claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (self->claims->claims, i);

      height += measure_row (self, claim);
      if ((int) claim->group != group)
        height += get_group_height (self, claim->group);
      group = (int) claim->group;
    }

  return height;
}

/* A page that is too full is divided in the way, of a few, that needs the least height. */
static void
choose_columns (Layout *self)
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

gboolean
captives_claims_layout (CaptivesPage  *page,
                        GError       **error)
{
  g_auto (Layout) self = { .page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  page->dots = TRUE;
  self.claims = captives_claims_new (page);
  init_styles (&self);
  choose_columns (&self);

  page->axis = self.plot.log ? CAPTIVES_AXIS_LOG : CAPTIVES_AXIS_LINEAR;
  captives_page_add_head (page, self.plot.from_zero || self.plot.log
                                    ? NULL
                                    : captives_word_get (CAPTIVES_WORD_NOT_FROM_ZERO, page->view->language));
  add_axis (&self);
  add_rows (&self);
  captives_page_add_foot (page);

  return TRUE;
}
