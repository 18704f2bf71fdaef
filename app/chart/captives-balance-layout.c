/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A waterfall from captured to what is left over; several accounts stand side by side on one scale and are set apart by
 * a hairline. */

#include "config.h"

#include "captives-account.h"

#include "captives-format.h"

#include <math.h>

/* Points of a screen page at 100 %; the page's unit multiplies them. */
#define WIDEST_PITCH 265.0
#define WIDEST_BAR   107.0
#define APART        20.0 /* between two accounts */
#define AXIS_GAP     8.0

/* A bar takes so much of its pitch, 104 of 158, unless it would be too wide. */
#define BAR_SHARE 0.658

/* Of the page's height, before it is stretched or tightened. */
#define PLOT_SHARE 0.42

/* Points of the scale; texts keep so much room on either side. */
#define ROOM       4.0
#define MOST_TICKS 7

typedef struct
{
  CaptivesPage           *page;
  const CaptivesAccounts *accounts;
  CaptivesScale          *scale;
  GArray                 *ticks;
  CaptivesTextStyle       head;
  CaptivesTextStyle       detail;
  CaptivesTextStyle       number;
  CaptivesTextStyle       name;
  CaptivesTextStyle       axis;
  double                  axis_width;
  double                  left;       /* of the first column */
  double                  pitch;      /* from column to column */
  double                  apart;      /* between two accounts */
  double                  zero;       /* y of the zero line */
  double                  top;        /* of the plot */
  double                  bottom;
} Waterfall;

static void
waterfall_clear (Waterfall *self)
{
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Waterfall, waterfall_clear)

static double
scaled (const Waterfall *self,
        double           length)
{
  return length * self->page->metrics.scale;
}

static double
get_y (const Waterfall *self,
       double           value)
{
  return self->zero - (captives_scale_to_position (self->scale, value) - captives_scale_to_position (self->scale, 0.0));
}

/* x of the left edge of a column; @column counts through all accounts. */
static double
get_x (const Waterfall *self,
       guint            account,
       guint            column)
{
  return self->left + column * self->pitch + account * self->apart;
}

static double
get_bar_width (const Waterfall *self)
{
  return MIN (self->pitch * BAR_SHARE, WIDEST_BAR * self->page->metrics.unit);
}

static double
choose_height (const Waterfall *self)
{
  const CaptivesView *view = self->page->view;
  double whole = view->height > 0.0 ? view->height : view->width * 0.6;

  /* A page that is too full takes half as much of the picture as of its gaps. */
  return MAX (whole * PLOT_SHARE, 160.0 * self->page->metrics.unit) * (0.5 + 0.5 * self->page->metrics.gap);
}

/* As many ticks as leave their labels clear of each other; where there is no height for two, one. */
static void
choose_ticks (Waterfall *self)
{
  double leading = captives_metrics_get_leading (self->axis);

  for (guint wanted = MOST_TICKS; wanted >= 2; wanted--)
    {
      double step;

      g_clear_pointer (&self->ticks, g_array_unref);
      self->ticks = captives_scale_list_ticks (self->scale, wanted);
      if (self->ticks->len < 2)
        return;
      step = captives_scale_to_position (self->scale, g_array_index (self->ticks, double, 1))
             - captives_scale_to_position (self->scale, g_array_index (self->ticks, double, 0));
      if (step >= leading)
        return;
    }
  g_array_set_size (self->ticks, 1);
}

static void
init (Waterfall              *self,
      const CaptivesAccounts *accounts)
{
  CaptivesPage *page = self->page;
  const CaptivesMetrics *metrics = &page->metrics;
  double height = choose_height (self);

  self->accounts = accounts;
  self->head = captives_page_get_style (page, metrics->lane_name, TRUE);
  self->detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  self->number = captives_page_get_style (page, metrics->number, TRUE);
  self->name = captives_page_get_style (page, metrics->row_name, TRUE);
  self->axis = captives_page_get_style (page, metrics->axis, FALSE);
  self->apart = APART * metrics->unit;

  page->flexible += height;
  self->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, accounts->least, accounts->greatest, height * page->stretch);
  choose_ticks (self);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      g_autofree char *text = captives_scale_format_tick (self->ticks, i, page->view->locale);

      self->axis_width = MAX (self->axis_width, captives_typesetter_measure (page->typesetter, self->axis, text).width);
    }
}

/* The narrowest column that holds the number and the words of @line. */
static double
measure_column (const Waterfall           *self,
                const CaptivesAccountLine *line)
{
  CaptivesPage *page = self->page;
  double width = captives_typesetter_measure_word (page->typesetter, self->name, line->name);

  width = MAX (width, captives_typesetter_measure_word (page->typesetter, self->detail, line->detail));
  if (line->kind == CAPTIVES_MARK_NO_FIGURE)
    width = MAX (width, captives_typesetter_measure_word (page->typesetter, self->detail, line->number));
  else
    width = MAX (width, captives_typesetter_measure (page->typesetter, self->number, line->number).width);

  return width + 2.0 * scaled (self, ROOM);
}

/* Divides the width into columns.  Returns: FALSE if they are too narrow for their words */
static gboolean
divide_columns (Waterfall *self)
{
  CaptivesPage *page = self->page;
  double gap = AXIS_GAP * page->metrics.scale;
  double room = page->right - page->left - self->axis_width - gap - (self->accounts->accounts->len - 1) * self->apart;
  double needed = 0.0;

  self->left = page->left + self->axis_width + gap;
  self->pitch = MIN (room / self->accounts->n_lines, WIDEST_PITCH * page->metrics.unit);
  for (guint i = 0; i < self->accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (self->accounts->accounts, i);

      for (guint j = 0; j < account->lines->len; j++)
        needed = MAX (needed, measure_column (self, g_ptr_array_index (account->lines, j)));
    }

  return !captives_metrics_is_folded (&page->metrics, page->view) && needed <= self->pitch;
}

/* The width that a head may take: that of its account, or all the rest of the page if it is the last. */
static double
get_head_width (const Waterfall *self,
                guint            account,
                guint            column)
{
  const CaptivesAccount *row = g_ptr_array_index (self->accounts->accounts, account);

  if (account + 1 == self->accounts->accounts->len)
    return self->page->right - get_x (self, account, column);

  return row->lines->len * self->pitch - scaled (self, 2.0 * ROOM);
}

/* Names of the accounts, with their bars' left edges under them. */
static void
add_heads (Waterfall *self)
{
  CaptivesPage *page = self->page;
  double inset = (self->pitch - get_bar_width (self)) / 2.0;
  double tallest = 0.0;
  guint column = 0;

  for (guint i = 0; i < self->accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (self->accounts->accounts, i);
      double width = MAX (get_head_width (self, i, column) - inset, 1.0);
      CaptivesPoint at = { get_x (self, i, column) + inset, page->y };
      double used = 0.0;

      if (*account->name != '\0')
        used = captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->head, at, width, account->name);
      at.y += used;
      if (*account->detail != '\0')
        used += captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->detail, at, width, account->detail);
      tallest = MAX (tallest, used);
      column += account->lines->len;
    }
  page->y += tallest + scaled (self, 8.0) * page->metrics.gap;
}

/* From a bar or the sign above it up to the baseline of its number: the halo of the number must not clear them. */
static double
get_number_rise (const Waterfall *self)
{
  return MAX (0.34 * self->number.size, 6.0 * self->page->metrics.scale);
}

/* Room above the highest bar for its number and the sign of its qualifier. */
static double
get_number_room (const Waterfall *self)
{
  return get_number_rise (self) + self->number.size + 9.0 * self->page->metrics.mark;
}

static void
place_plot (Waterfall *self)
{
  CaptivesPage *page = self->page;
  double length = captives_scale_get_length (self->scale);

  self->top = page->y + get_number_room (self);
  self->zero = round (self->top + length - captives_scale_to_position (self->scale, 0.0)) + 0.5;
  self->bottom = get_y (self, self->accounts->least);
}

static void
add_grid (Waterfall *self)
{
  CaptivesPage *page = self->page;
  double right = get_x (self, self->accounts->accounts->len - 1, self->accounts->n_lines);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double tick = g_array_index (self->ticks, double, i);
      g_autofree char *text = captives_scale_format_tick (self->ticks, i, page->view->locale);
      double width = captives_typesetter_measure (page->typesetter, self->axis, text).width;
      double y = get_y (self, tick);

      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->axis,
                              (CaptivesPoint) { page->left + self->axis_width - width, y + self->axis.size * 0.35 },
                              text);
      captives_page_add_rule (page, tick == 0.0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID,
                              (CaptivesPoint) { self->left, y }, (CaptivesPoint) { right, y });
    }
}

/* Dotted, from bar to bar at the height that both share. */
static void
add_connectors (Waterfall             *self,
                const CaptivesAccount *account,
                guint                  index,
                guint                  column)
{
  double unit = self->page->metrics.mark;
  double bar = get_bar_width (self);
  double inset = (self->pitch - bar) / 2.0;
  CaptivesLook look = {
    .ink = CAPTIVES_INK_AXIS, .stroke = self->page->metrics.hairline, .dash_on = 2.0 * unit, .dash_off = 3.0 * unit
  };

  for (guint i = 0; account->adds_up && i + 1 < account->lines->len; i++)
    {
      const CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);
      double x = get_x (self, index, column + i) + inset + bar;
      double y = floor (get_y (self, line->to)) + 0.5;

      /* On the zero line it would be one with it. */
      if (line->to != 0.0)
        captives_scene_builder_add_line (self->page->builder, look, (CaptivesPoint) { x, y },
                                         (CaptivesPoint) { x + 2.0 * inset, y });
    }
}

/* Returns: the height used */
static double
add_centred (Waterfall         *self,
             CaptivesInk        ink,
             CaptivesTextStyle  style,
             CaptivesPoint      top_middle,
             const char        *text)
{
  g_autoptr (GPtrArray) lines = NULL;
  double leading = captives_metrics_get_leading (style);

  if (text == NULL || *text == '\0')
    return 0.0;

  lines = captives_typesetter_wrap (self->page->typesetter, style, text, self->pitch - 2.0 * scaled (self, ROOM) + 0.1);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      double width = captives_typesetter_measure (self->page->typesetter, style, line).width;
      CaptivesPoint at = { top_middle.x - width / 2.0, top_middle.y + i * leading + captives_metrics_get_rise (style) };

      captives_page_add_text (self->page, ink, style, at, line);
    }

  return lines->len * leading;
}

/* Returns: y above which the number is free */
static double
add_bar (Waterfall                 *self,
         const CaptivesAccountLine *line,
         double                     middle)
{
  double width = get_bar_width (self);
  CaptivesRect box = { middle - width / 2.0, 0.0, width, 0.0 };

  if (line->kind == CAPTIVES_MARK_ELSEWHERE)
    {
      double reach = captives_account_draw_remainder (self->page, (CaptivesPoint) { middle, self->zero },
                                                      self->zero - get_y (self, line->to), width, FALSE);

      return self->zero - MAX (reach, 0.0) - self->page->metrics.mark;
    }
  if (line->kind == CAPTIVES_MARK_NO_FIGURE || !isfinite (line->from) || !isfinite (line->to))
    return self->zero;

  box.y = get_y (self, MAX (line->from, line->to));
  box.height = get_y (self, MIN (line->from, line->to)) - box.y;

  return captives_form_draw_upright (self->page, &line->shape, line->ink, box);
}

/* Returns: the baseline of the number above @top; one of a bar just below the zero line stands above that line, not
 * across it */
static double
place_number (const Waterfall *self,
              double           top)
{
  double rise = get_number_rise (self);

  if (top > self->zero && top - rise - self->number.size < self->zero)
    top = self->zero;

  return top - rise;
}

/* One column: bar, number above it, name and detail below the plot.  Returns: y of the end of its words */
static double
add_column (Waterfall                 *self,
            const CaptivesAccountLine *line,
            double                     left)
{
  CaptivesPage *page = self->page;
  double middle = left + self->pitch / 2.0;
  double top = add_bar (self, line, middle);
  CaptivesPoint words = { middle, self->bottom + 10.0 * page->metrics.scale };

  if (line->kind == CAPTIVES_MARK_NO_FIGURE)
    {
      captives_form_add_no_figure (
          page, (CaptivesPoint) { middle - 14.0 * page->metrics.mark, self->zero - 12.0 * page->metrics.mark });
    }
  else
    {
      double width = captives_typesetter_measure (page->typesetter, self->number, line->number).width;

      captives_page_add_number (page, self->number, (CaptivesPoint) { middle - width / 2.0, place_number (self, top) },
                                line->number);
    }
  words.y += add_centred (self, CAPTIVES_INK_TEXT, self->name, words, line->name);
  words.y += add_centred (self, CAPTIVES_INK_MUTED, self->detail, words,
                          line->kind == CAPTIVES_MARK_NO_FIGURE ? line->number : line->detail);

  return words.y;
}

/* Returns: y of the end of the longest words */
static double
add_account (Waterfall *self,
             guint      index,
             guint      column)
{
  CaptivesPage *page = self->page;
  const CaptivesAccount *account = g_ptr_array_index (self->accounts->accounts, index);
  double end = self->bottom;

  add_connectors (self, account, index, column);
  for (guint i = 0; i < account->lines->len; i++)
    {
      const CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);
      double left = get_x (self, index, column + i);
      CaptivesRect bounds = { left + 1.0, self->top - get_number_room (self), self->pitch - 2.0, 0.0 };
      double used;

      captives_account_begin_mark (page, line, 0, (int) (column + i));
      used = add_column (self, line, left);
      bounds.height = used - bounds.y;
      captives_scene_builder_end_mark (page->builder, &bounds);
      end = MAX (end, used);
    }

  return end;
}

static void
add_plot (Waterfall *self)
{
  CaptivesPage *page = self->page;
  double head = page->y;
  double end;
  guint column = 0;

  add_heads (self);
  place_plot (self);
  add_grid (self);
  end = self->bottom;
  for (guint i = 0; i < self->accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (self->accounts->accounts, i);
      double used = add_account (self, i, column);

      end = MAX (end, used);
      column += account->lines->len;
    }

  column = 0;
  for (guint i = 0; i + 1 < self->accounts->accounts->len; i++)
    {
      double x;

      column += ((const CaptivesAccount *) g_ptr_array_index (self->accounts->accounts, i))->lines->len;
      x = get_x (self, i, column) + self->apart / 2.0;
      captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { x, head }, (CaptivesPoint) { x, end });
    }
  page->y = end;
}

gboolean
captives_balance_layout (CaptivesPage  *page,
                         GError       **error)
{
  g_auto (Waterfall) self = { .page = page };
  g_autoptr (CaptivesAccounts) accounts = NULL;

  g_return_val_if_fail (page != NULL, FALSE);

  accounts = captives_accounts_new (page);
  init (&self, accounts);
  if (!divide_columns (&self))
    {
      page->flexible = 0.0;
      captives_accounts_layout_list (page, accounts, TRUE);
      return TRUE;
    }

  captives_page_add_head (page, NULL);
  add_plot (&self);
  captives_page_add_foot (page);

  return TRUE;
}
