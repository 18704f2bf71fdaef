/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-account.h"

#include "captives-form.h"
#include "captives-format.h"

#include <math.h>

/* Between a sign and its number, so that no line ends in a sign. */
#define MINUS "\342\210\222\302\240"
#define PLUS  "+\302\240"

static void
line_free (gpointer data)
{
  CaptivesAccountLine *self = data;

  g_free (self->number);
  g_free (self->value);
  g_free (self->spoken);
  g_free (self);
}

static void
account_free (gpointer data)
{
  CaptivesAccount *self = data;

  g_free (self->detail);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
captives_accounts_free (CaptivesAccounts *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->accounts);
  g_free (self);
}

/* The chart's own word for a line: the label of a mark with its figure. */
static const char *
find_word (CaptivesPage *page,
           const char   *row,
           const char   *figure)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (page->dataset, page->chart->id);

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);

      if (g_strcmp0 (mark->row, row) == 0 && g_strcmp0 (mark->figure, figure) == 0)
        return captives_text_get (&mark->label, page->view->locale.language);
    }

  return NULL;
}

static void
name_line (CaptivesAccountLine *self,
           CaptivesPage        *page,
           const char          *row)
{
  CaptivesLanguage language = page->view->locale.language;
  const CaptivesMeasure *measure = captives_dataset_get_measure (page->dataset, self->figure->measure);

  self->name = find_word (page, row, self->figure->id);
  if (self->name != NULL)
    return;

  self->name = measure != NULL ? captives_text_get (&measure->name, language) : NULL;
  self->detail = captives_text_get (&self->figure->label, language);
  if (self->name == NULL)
    {
      self->name = self->detail;
      self->detail = NULL;
    }
}

static CaptivesAccountLine *
line_new (CaptivesPage         *page,
          const CaptivesFigure *figure,
          int                   sign,
          gboolean              first)
{
  CaptivesAccountLine *self = g_new0 (CaptivesAccountLine, 1);

  self->value = captives_form_write_number (figure, page->view->locale);
  self->kind = CAPTIVES_MARK_FIGURE;
  self->figure = figure;
  self->sign = sign;
  self->shape = captives_shape_of_figure (figure);
  self->ink = captives_form_get_ink (page, figure);
  self->from = self->to = NAN;
  self->number = g_strconcat (sign < 0 ? MINUS : first ? "" : PLUS, self->value, NULL);

  return self;
}

/* What stands in place of a remainder, or of an account without lines. */
static CaptivesAccountLine *
silence_new (CaptivesPage *page,
             CaptivesWord  word)
{
  CaptivesAccountLine *self = g_new0 (CaptivesAccountLine, 1);

  self->kind = CAPTIVES_MARK_NO_FIGURE;
  self->name = captives_word_get (CAPTIVES_WORD_LEFT_OVER, page->view->locale.language);
  self->from = self->to = NAN;
  self->number = g_strdup (captives_word_get (word, page->view->locale.language));
  self->value = g_strdup (self->number);

  return self;
}

/* Returns: (transfer full): "609,448 − 546,752 − 61,855" */
static char *
write_formula (const CaptivesAccount *account)
{
  GString *formula = g_string_new (NULL);

  for (guint i = 0; i < account->lines->len; i++)
    {
      const CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);

      g_string_append_printf (formula, "%s%s", i > 0 ? " " : "", line->number);
    }

  return g_string_free (formula, FALSE);
}

static CaptivesAccountLine *
remainder_new (CaptivesPage *page,
               const char   *balance,
               double        value)
{
  CaptivesAccountLine *self = g_new0 (CaptivesAccountLine, 1);
  CaptivesLanguage language = page->view->locale.language;

  self->kind = CAPTIVES_MARK_ELSEWHERE;
  self->ink = CAPTIVES_INK_TEXT;
  self->name = captives_word_get (CAPTIVES_WORD_LEFT_OVER, language);
  self->detail = captives_word_get (CAPTIVES_WORD_COMPUTED_HERE, language);
  self->to = value;
  self->number = captives_format_residual (page->dataset, balance, page->view->locale);
  self->value = g_strdup (self->number);

  return self;
}

/* All that sight gets from the place of a remainder: whose account it ends, and how it comes about. */
static void
say_remainder (CaptivesAccountLine   *self,
               const CaptivesAccount *account,
               CaptivesPage          *page)
{
  gboolean japanese = page->view->locale.language == CAPTIVES_LANGUAGE_JAPANESE;
  const char *comma = japanese ? "、" : ", ";
  const char *colon = japanese ? "：" : ": ";
  g_autofree char *formula = write_formula (account);

  self->spoken = g_strconcat (account->name, comma, self->name, colon, self->number, self->detail != NULL ? comma : "",
                              self->detail != NULL ? self->detail : "", *formula != '\0' ? colon : "", formula, NULL);
}

/* Where the bars of an account stand. */
static void
place_lines (CaptivesAccount *account)
{
  double level = 0.0;

  for (guint i = 0; i < account->lines->len; i++)
    {
      CaptivesAccountLine *line = g_ptr_array_index (account->lines, i);
      const CaptivesFigure *figure = line->figure;

      if (!account->adds_up)
        {
          line->from = isfinite (figure->low) ? figure->low : 0.0;
          line->to = isfinite (figure->high) ? figure->high : figure->value;
          continue;
        }
      line->from = level;
      level += line->sign * figure->value;
      line->to = level;
    }
}

static void
close_account (CaptivesAccount *self,
               CaptivesPage    *page,
               const char      *balance)
{
  CaptivesAccountLine *last;

  if (self->adds_up)
    last = remainder_new (page, balance, self->remainder);
  else
    last = silence_new (page, self->lines->len > 0 ? CAPTIVES_WORD_NOT_COMPUTED : CAPTIVES_WORD_NO_FIGURE);
  say_remainder (last, self, page);
  g_ptr_array_add (self->lines, last);
}

static char *
describe_source (CaptivesPage *page,
                 const char   *balance)
{
  CaptivesLanguage language = page->view->locale.language;
  const CaptivesBalance *row = captives_dataset_get_balance (page->dataset, balance);
  const CaptivesSource *source = row != NULL ? captives_dataset_get_source (page->dataset, row->source) : NULL;
  const char *brief = source != NULL ? captives_text_get (&source->brief, language) : NULL;
  g_autofree char *grade = NULL;

  if (source == NULL)
    return g_strdup ("");

  if (source->grade == CAPTIVES_GRADE_NONE)
    grade = g_strdup (captives_word_get (CAPTIVES_WORD_NOT_GRADED, language));
  else
    {
      const char *letter = captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, (int) source->grade, language);

      grade = captives_word_format (CAPTIVES_WORD_GRADE, language, letter);
    }
  if (brief == NULL)
    return g_steal_pointer (&grade);

  return g_strconcat (brief, language == CAPTIVES_LANGUAGE_JAPANESE ? "・" : "\302\240· ", grade, NULL);
}

static CaptivesAccount *
account_new (CaptivesPage             *page,
             const CaptivesChartGroup *row)
{
  CaptivesAccount *self = g_new0 (CaptivesAccount, 1);
  const char *balance = row != NULL ? row->balance : NULL;
  const char *name = row != NULL ? captives_text_get (&row->name, page->view->locale.language) : NULL;
  const char *detail = row != NULL ? captives_text_get (&row->detail, page->view->locale.language) : NULL;

  self->name = name != NULL ? name : "";
  self->detail = detail != NULL ? g_strdup (detail) : describe_source (page, balance);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (balance != NULL)
    {
      g_autoptr (GPtrArray) terms = captives_dataset_list_balance_lines (page->dataset, balance);

      for (guint i = 0; i < terms->len; i++)
        {
          const CaptivesTerm *term = g_ptr_array_index (terms, i);
          CaptivesAccountLine *line
              = line_new (page, captives_dataset_get_figure (page->dataset, term->figure), term->sign, i == 0);

          name_line (line, page, row->key);
          g_ptr_array_add (self->lines, line);
        }
      self->adds_up = captives_dataset_get_residual (page->dataset, balance, &self->remainder);
    }
  place_lines (self);
  close_account (self, page, balance);

  return self;
}

static void
find_extremes (CaptivesAccounts *self)
{
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const CaptivesAccount *account = g_ptr_array_index (self->accounts, i);

      self->n_lines += account->lines->len;
      for (guint j = 0; j < account->lines->len; j++)
        {
          const CaptivesAccountLine *line = g_ptr_array_index (account->lines, j);

          if (!isfinite (line->from) || !isfinite (line->to))
            continue;
          self->least = MIN (self->least, MIN (line->from, line->to));
          self->greatest = MAX (self->greatest, MAX (line->from, line->to));
        }
    }
  if (self->greatest <= self->least)
    self->greatest = self->least + 1.0;
}

CaptivesAccounts *
captives_accounts_new (CaptivesPage *page)
{
  CaptivesAccounts *self;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (page != NULL, NULL);

  self = g_new0 (CaptivesAccounts, 1);
  self->accounts = g_ptr_array_new_with_free_func (account_free);
  rows = captives_dataset_list_chart_rows (page->dataset, page->chart->id);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->accounts, account_new (page, g_ptr_array_index (rows, i)));
  /* A chart without rows is a frame with an empty slot. */
  if (rows->len == 0)
    g_ptr_array_add (self->accounts, account_new (page, NULL));
  find_extremes (self);

  return self;
}

void
captives_account_begin_mark (CaptivesPage              *page,
                             const CaptivesAccountLine *line,
                             int                        row,
                             int                        lane)
{
  CaptivesMark mark = { .row = row, .lane = lane };

  g_return_if_fail (page != NULL && line != NULL);

  if (line->figure != NULL)
    {
      captives_form_note (page, line->figure, &line->shape);
      captives_page_begin_figure (page, line->figure, line->detail, row, lane);
      return;
    }

  mark.kind = line->kind;
  mark.name = line->spoken;
  mark.value = line->number;
  mark.label = line->detail;
  captives_scene_builder_begin_mark (page->builder, &mark);
}

double
captives_account_draw_remainder (CaptivesPage  *page,
                                 CaptivesPoint  zero,
                                 double         length,
                                 double         breadth,
                                 gboolean       sideways)
{
  double unit = page->metrics.mark;
  double reach = length == 0.0 ? 0.0 : copysign (MAX (fabs (length), 4.0 * unit), length);
  gboolean sides = fabs (reach) >= 12.0 * unit;
  double half = breadth / 2.0;
  CaptivesLook look = { .ink = CAPTIVES_INK_TEXT, .stroke = 1.6 * unit };
  CaptivesPoint points[4];

  for (int i = 0; i < 4; i++)
    {
      double along = i == 0 || i == 3 ? 0.0 : reach;
      double across = i < 2 ? -half : half;

      points[i] = sideways ? (CaptivesPoint) { zero.x + along, zero.y + across }
                           : (CaptivesPoint) { zero.x + across, zero.y - along };
    }
  if (reach != 0.0)
    {
      look.dash_on = 5.0 * unit;
      look.dash_off = 4.0 * unit;
    }
  captives_scene_builder_add_path (page->builder, look, sides ? points : points + 1, sides ? 4 : 2, FALSE);

  return reach;
}
