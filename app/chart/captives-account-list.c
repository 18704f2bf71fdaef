/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Accounts one below the other, each line of an account with its bar under its words: for a page too narrow for
 * columns. */

#include "config.h"

#include "captives-account.h"

#include "captives-format.h"

#include <math.h>

/* Points of a screen page at 100 %; the page's factors multiply them. */
#define SPACE      6.0      /* between a number and the words beside it */
#define BAR_GAP    6.0    /* from the words to the bar */
#define ROW_GAP    9.0    /* from a bar to the next words */
#define SIGN_ROOM  12.0 /* at the right of the longest bar */
#define AXIS_GAP   4.0
#define MOST_TICKS 5

typedef struct
{
  CaptivesPage           *page;
  const CaptivesAccounts *accounts;
  gboolean                running;
  CaptivesScale          *scale;
  GArray                 *ticks;
  CaptivesTextStyle       head;
  CaptivesTextStyle       detail;
  CaptivesTextStyle       number;
  CaptivesTextStyle       note;
  CaptivesTextStyle       axis;
} List;

static void
list_clear (List *self)
{
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static double
get_gap (const List *self,
         double      length)
{
  return length * self->page->metrics.scale * self->page->metrics.gap;
}

static double
get_x (const List *self,
       double      value)
{
  return self->page->left + captives_scale_to_position (self->scale, value);
}

/* Bars that do not run on stand on zero, so that their lengths alone decide the scale. */
static void
find_extremes (const List *self,
               double     *least,
               double     *greatest)
{
  *least = self->running ? self->accounts->least : 0.0;
  *greatest = self->running ? self->accounts->greatest : 0.0;
  for (guint i = 0; i < self->accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (self->accounts->accounts, i);

      *least = MIN (*least, account->remainder);
      *greatest = MAX (*greatest, account->remainder);
      for (guint j = 0; j < account->lines->len && !self->running; j++)
        {
          const CaptivesAccountLine *line = g_ptr_array_index (account->lines, j);

          if (line->figure != NULL && isfinite (line->from) && isfinite (line->to))
            *greatest = MAX (*greatest, account->adds_up ? fabs (line->to - line->from) : line->to);
        }
    }
  if (*greatest <= *least)
    *greatest = *least + 1.0;
}

/* Ticks whose labels keep clear of each other and of the edges of the page. */
static void
choose_ticks (List *self)
{
  double room = self->page->metrics.margin - 2.0;

  for (guint wanted = MOST_TICKS; wanted >= 2; wanted--)
    {
      double end = self->page->left - room;
      gboolean clear = TRUE;

      g_clear_pointer (&self->ticks, g_array_unref);
      self->ticks = captives_scale_list_ticks (self->scale, wanted);
      for (guint i = 0; i < self->ticks->len && clear;)
        {
          double tick = g_array_index (self->ticks, double, i);
          g_autofree char *text = captives_scale_format_tick (self->ticks, i, self->page->view->locale);
          double half = captives_typesetter_measure (self->page->typesetter, self->axis, text).width / 2.0;
          double x = get_x (self, tick);

          if (x - half < self->page->left - room || x + half > self->page->right + room)
            {
              g_array_remove_index (self->ticks, i);
              continue;
            }
          clear = i == 0 || x - half >= end + 10.0 * self->page->metrics.scale;
          end = x + half;
          i++;
        }
      if (clear)
        return;
    }
  g_array_set_size (self->ticks, MIN (self->ticks->len, 1));
}

static void
add_axis (List *self)
{
  CaptivesPage *page = self->page;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double tick = g_array_index (self->ticks, double, i);
      g_autofree char *text = captives_scale_format_tick (self->ticks, i, page->view->locale);
      double half = captives_typesetter_measure (page->typesetter, self->axis, text).width / 2.0;

      captives_page_add_text (
          page, CAPTIVES_INK_MUTED, self->axis,
          (CaptivesPoint) { get_x (self, tick) - half, page->y + captives_metrics_get_rise (self->axis) }, text);
    }
  page->y += captives_metrics_get_leading (self->axis) + get_gap (self, AXIS_GAP);
}

static void
add_grid (List   *self,
          double  top,
          double  bottom)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      double tick = g_array_index (self->ticks, double, i);
      double x = get_x (self, tick);

      captives_page_add_rule (self->page, tick == 0.0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID,
                              (CaptivesPoint) { x, top }, (CaptivesPoint) { x, bottom });
    }
}

static void
add_head (List                  *self,
          const CaptivesAccount *account,
          gboolean               first)
{
  CaptivesPage *page = self->page;
  double width = page->right - page->left;

  if (!first)
    page->y += get_gap (self, 12.0);
  captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint) { page->left, page->y },
                          (CaptivesPoint) { page->right, page->y });
  page->y += get_gap (self, 8.0);
  if (*account->name != '\0')
    page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->head, (CaptivesPoint) { page->left, page->y },
                                        width, account->name);
  if (*account->detail != '\0')
    page->y += captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->detail, (CaptivesPoint) { page->left, page->y },
                                        width, account->detail);
  page->y += get_gap (self, 8.0);
}

/* What a line says above its bar, broken: its number, and the words beside it or under it. */
typedef struct
{
  char      *number; /* NULL: words only */
  double     width;  /* of the number, points */
  double     indent; /* of words beside the number, points; 0: they stand under it */
  GPtrArray *lines;  /* (element-type utf8) */
  double     height;
} Words;

static void
words_clear (Words *words)
{
  g_clear_pointer (&words->number, g_free);
  g_clear_pointer (&words->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
words_init (Words                     *words,
            const List                *self,
            const CaptivesAccountLine *line)
{
  CaptivesPage *page = self->page;
  const char *joint = page->view->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "・" : "\302\240· ";
  gboolean silent = line->kind == CAPTIVES_MARK_NO_FIGURE;
  const char *detail = silent ? line->number : line->detail;
  g_autofree char *text = detail != NULL ? g_strconcat (line->name, joint, detail, NULL) : g_strdup (line->name);
  double room = page->right - page->left;

  words->height = captives_metrics_get_leading (silent ? self->note : self->number);
  if (!silent)
    {
      double width;

      /* The sign of the account says where a bar goes on; bars that stand on zero do not go anywhere. */
      words->number = g_strdup (self->running ? line->number : line->value);
      words->width = captives_typesetter_measure (page->typesetter, self->number, words->number).width;
      width = words->width + SPACE * page->metrics.scale;
      if (width + captives_typesetter_measure (page->typesetter, self->note, text).width <= room)
        words->indent = width;
    }
  words->lines = captives_typesetter_wrap (page->typesetter, self->note, text, words->indent > 0.0 ? G_MAXINT : room);
  if (silent)
    words->height = 0.0;
  if (words->indent <= 0.0)
    words->height += words->lines->len * captives_metrics_get_leading (self->note);
}

static void
words_draw (const Words *words,
            const List  *self,
            double       top)
{
  CaptivesPoint at = { self->page->left, top };

  if (words->number != NULL)
    {
      at.y += captives_metrics_get_rise (self->number);
      captives_page_add_number (self->page, self->number, at, words->number);
      if (words->indent <= 0.0)
        at.y = top + captives_metrics_get_leading (self->number) + captives_metrics_get_rise (self->note);
    }
  else
    {
      at.y += captives_metrics_get_rise (self->note);
    }
  at.x += words->indent;
  for (guint i = 0; i < words->lines->len; i++)
    {
      captives_page_add_over_grid (self->page, CAPTIVES_INK_MUTED, self->note, at, g_ptr_array_index (words->lines, i));
      at.y += captives_metrics_get_leading (self->note);
    }
}

static void
add_bar (List                      *self,
         const CaptivesAccount     *account,
         const CaptivesAccountLine *line,
         double                     top)
{
  CaptivesPage *page = self->page;
  gboolean floats = self->running || !account->adds_up;
  double low = floats ? MIN (line->from, line->to) : 0.0;
  double high = floats ? MAX (line->from, line->to) : fabs (line->to - line->from);
  CaptivesBarPlace place = { .zero = { get_x (self, 0.0), top } };

  if (line->kind == CAPTIVES_MARK_ELSEWHERE)
    {
      CaptivesPoint zero = { place.zero.x, top + page->metrics.bar / 2.0 };

      captives_account_draw_remainder (page, zero, get_x (self, line->to) - zero.x, page->metrics.bar, TRUE);
      return;
    }
  if (!isfinite (low) || !isfinite (high))
    return;

  if (line->shape.range)
    {
      place.low_length = get_x (self, low) - place.zero.x;
      place.length = get_x (self, high) - place.zero.x;
    }
  else
    {
      place.zero.x = get_x (self, low);
      place.length = get_x (self, high) - place.zero.x;
    }
  captives_form_draw_bar (page, &line->shape, line->ink, &place);
}

/* From the end of one bar to the beginning of the next, behind the words between them. */
static void
add_connector (List                      *self,
               const CaptivesAccountLine *line,
               double                     from,
               double                     to)
{
  double unit = self->page->metrics.mark;
  CaptivesLook look = {
    .ink = CAPTIVES_INK_AXIS, .stroke = self->page->metrics.hairline, .dash_on = 2.0 * unit, .dash_off = 3.0 * unit
  };
  double x = floor (get_x (self, line->to)) + 0.5;

  captives_scene_builder_add_line (self->page->builder, look, (CaptivesPoint) { x, from }, (CaptivesPoint) { x, to });
}

/* The words of a line from page->y on, and its bar at @top. */
static void
add_line (List                      *self,
          const CaptivesAccount     *account,
          const CaptivesAccountLine *line,
          const Words               *words,
          double                     top)
{
  CaptivesPage *page = self->page;
  double outset = MIN (8.0 * page->metrics.scale, page->metrics.margin - 2.0);
  double end = top + page->metrics.bar + 2.0 * page->metrics.scale;
  CaptivesRect bounds = { page->left - outset, page->y, 0.0, end - page->y };

  /* A number cannot be broken: on a page that is too narrow for it, it takes of the margin. */
  bounds.width = MAX (page->right - page->left, words->width) + 2.0 * outset;
  bounds.width = MIN (bounds.width, page->view->width - bounds.x);

  words_draw (words, self, page->y);
  if (line->kind == CAPTIVES_MARK_NO_FIGURE)
    captives_form_add_no_figure (page, (CaptivesPoint) { page->left, top + page->metrics.bar / 2.0 });
  else
    add_bar (self, account, line, top);
  captives_scene_builder_end_mark (page->builder, &bounds);
  page->y = end + get_gap (self, ROW_GAP) * page->stretch;
  page->flexible += get_gap (self, ROW_GAP);
}

static void
add_account (List                  *self,
             const CaptivesAccount *account,
             int                   *row)
{
  CaptivesPage *page = self->page;
  const CaptivesAccountLine *before = NULL;
  double end = 0.0;

  for (guint i = 0; i < account->lines->len; i++)
    {
      const CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);
      gboolean silent = line->kind == CAPTIVES_MARK_NO_FIGURE;
      g_auto (Words) words = { 0 };
      double top;

      words_init (&words, self, line);
      top = round (page->y + words.height + BAR_GAP * page->metrics.scale);
      if (!silent)
        add_grid (self, top - 0.4 * BAR_GAP * page->metrics.scale,
                  top + page->metrics.bar + 0.4 * BAR_GAP * page->metrics.scale);
      if (before != NULL && self->running && account->adds_up)
        add_connector (self, before, end, top);
      captives_account_begin_mark (page, line, (*row)++, 0);
      add_line (self, account, line, &words, top);
      before = line;
      end = top + page->metrics.bar;
    }
}

void
captives_accounts_layout_list (CaptivesPage           *page,
                               const CaptivesAccounts *accounts,
                               gboolean                running)
{
  g_auto (List) self = { .page = page, .accounts = accounts, .running = running };
  const CaptivesMetrics *metrics;
  double length;
  double least;
  double greatest;
  int row = 0;

  g_return_if_fail (page != NULL && accounts != NULL);

  metrics = &page->metrics;
  self.head = captives_page_get_style (page, metrics->lane_name, TRUE);
  self.detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  self.number = captives_page_get_style (page, metrics->number, TRUE);
  self.note = captives_page_get_style (page, metrics->note, FALSE);
  self.axis = captives_page_get_style (page, metrics->axis, FALSE);
  length = MAX (20.0, page->right - page->left - SIGN_ROOM * metrics->mark);
  find_extremes (&self, &least, &greatest);
  self.scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, least, greatest, length);
  choose_ticks (&self);

  captives_page_add_head (page, NULL);
  add_axis (&self);
  for (guint i = 0; i < accounts->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (accounts->accounts, i);

      add_head (&self, account, i == 0);
      add_account (&self, account, &row);
    }
  captives_page_add_foot (page);
}
