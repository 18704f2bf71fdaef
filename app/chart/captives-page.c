/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text on a page, and the page's head. */

#include "config.h"

#include "captives-page.h"

#include "captives-expand.h"
#include "captives-form.h"
#include "captives-format.h"

#include <math.h>
#include <string.h>

/* An opening bracket at a left edge hangs out by this share of an em: half of its square is empty. */
#define HANGING 0.47

CaptivesTextStyle
captives_page_get_style (CaptivesPage *page,
                         double        size,
                         gboolean      bold)
{
  g_return_val_if_fail (page != NULL, ((CaptivesTextStyle) { .size = size, .bold = bold }));

  return (CaptivesTextStyle) { .size = size, .bold = bold, .language = page->view->locale.language };
}

static double
add_text (CaptivesPage      *page,
          CaptivesInk        ink,
          CaptivesTextStyle  style,
          CaptivesItemText   text)
{
  CaptivesTextSize size;

  if (*text.string == '\0')
    return 0.0;

  size = captives_typesetter_measure (page->typesetter, style, text.string);
  text.width = size.width;
  text.ascent = size.ascent;
  text.descent = size.descent;
  text.size = style.size;
  text.bold = style.bold;
  text.language = style.language;
  captives_scene_builder_add_text (page->builder, ink, &text);

  return size.width;
}

double
captives_page_add_text (CaptivesPage      *page,
                        CaptivesInk        ink,
                        CaptivesTextStyle  style,
                        CaptivesPoint      at,
                        const char        *text)
{
  g_return_val_if_fail (page != NULL && text != NULL, 0.0);

  return add_text (page, ink, style, (CaptivesItemText) { .string = text, .x = at.x, .baseline = at.y });
}

double
captives_page_add_over_grid (CaptivesPage      *page,
                             CaptivesInk        ink,
                             CaptivesTextStyle  style,
                             CaptivesPoint      at,
                             const char        *text)
{
  g_return_val_if_fail (page != NULL && text != NULL, 0.0);

  return add_text (page, ink, style, (CaptivesItemText) { .string = text, .x = at.x, .baseline = at.y, .halo = TRUE });
}

double
captives_page_add_number (CaptivesPage      *page,
                          CaptivesTextStyle  style,
                          CaptivesPoint      at,
                          const char        *text)
{
  g_return_val_if_fail (page != NULL && text != NULL, 0.0);

  style.bold = TRUE;

  return captives_page_add_over_grid (page, CAPTIVES_INK_TEXT, style, at, text);
}

static double
get_hanging (CaptivesTextStyle  style,
             const char        *line)
{
  static const char opening[] = "「『（【〈《";
  gunichar first = g_utf8_get_char (line);

  if (style.language != CAPTIVES_LANGUAGE_JAPANESE || first == 0 || g_utf8_strchr (opening, -1, first) == NULL)
    return 0.0;

  return style.size * HANGING;
}

double
captives_page_add_lines (CaptivesPage      *page,
                         CaptivesInk        ink,
                         CaptivesTextStyle  style,
                         CaptivesPoint      at,
                         double             width,
                         const char        *text)
{
  g_autoptr (GPtrArray) lines = NULL;
  double leading = captives_metrics_get_leading (style);

  g_return_val_if_fail (page != NULL && text != NULL, 0.0);

  lines = captives_typesetter_wrap (page->typesetter, style, text, width);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      CaptivesPoint start
          = { at.x - get_hanging (style, line), at.y + captives_metrics_get_rise (style) + i * leading };

      captives_page_add_text (page, ink, style, start, line);
    }

  return lines->len * leading;
}

double
captives_page_measure_lines (CaptivesPage      *page,
                             CaptivesTextStyle  style,
                             double             width,
                             const char        *text)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (page != NULL && text != NULL, 0.0);

  lines = captives_typesetter_wrap (page->typesetter, style, text, width);

  return lines->len * captives_metrics_get_leading (style);
}

void
captives_page_add_rule (CaptivesPage  *page,
                        CaptivesInk    ink,
                        CaptivesPoint  from,
                        CaptivesPoint  to)
{
  CaptivesLook look = { .ink = ink };

  g_return_if_fail (page != NULL);

  look.stroke = page->metrics.hairline;
  /* A line of odd width is sharp if its middle is the middle of a pixel. */
  if (from.y == to.y)
    from.y = to.y = floor (from.y) + 0.5;
  else
    from.x = to.x = floor (from.x) + 0.5;
  captives_scene_builder_add_line (page->builder, look, from, to);
}

/* Titles: smaller in steps of 2 points, to 75 %, while they need more than two lines; and one step where that saves a
 * line. */
static CaptivesTextStyle
fit_title (CaptivesPage *page,
           const char   *title,
           double        width)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.title, TRUE);
  CaptivesTextStyle smaller = style;
  double least = MAX (page->metrics.title * 0.75, page->metrics.source);
  g_autoptr (GPtrArray) lines = captives_typesetter_wrap (page->typesetter, style, title, width);

  smaller.size = style.size - 2.0;
  if (lines->len == 2 && smaller.size >= least)
    {
      g_autoptr (GPtrArray) fewer = captives_typesetter_wrap (page->typesetter, smaller, title, width);

      return fewer->len == 1 ? smaller : style;
    }
  while (lines->len > 2 && style.size - 2.0 >= least)
    {
      style.size -= 2.0;
      g_clear_pointer (&lines, g_ptr_array_unref);
      lines = captives_typesetter_wrap (page->typesetter, style, title, width);
    }

  return style;
}

/* Adds a title whose lines stand closer than those of a text. */
static double
add_title (CaptivesPage *page,
           const char   *title,
           double        width)
{
  CaptivesTextStyle style = fit_title (page, title, width);
  g_autoptr (GPtrArray) lines = captives_typesetter_wrap (page->typesetter, style, title, width);
  double leading = style.size * (style.language == CAPTIVES_LANGUAGE_JAPANESE ? 1.5 : 1.3);
  gboolean untitled = page->slide != NULL && page->view->untitled;

  for (guint i = 0; i < lines->len && !untitled; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      CaptivesPoint start = { page->left - get_hanging (style, line), page->y + style.size * 0.82 + i * leading };

      captives_page_add_text (page, CAPTIVES_INK_TEXT, style, start, line);
    }

  return lines->len * leading;
}

char *
captives_page_get_title (CaptivesPage *page)
{
  const CaptivesText *title;

  g_return_val_if_fail (page != NULL, NULL);

  title = page->slide != NULL ? &page->slide->title : &page->chart->title;

  return captives_page_expand (page, captives_text_get (title, page->view->locale.language));
}

void
captives_page_add_head (CaptivesPage *page,
                        const char   *extra_subtitle)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *whole = NULL;
  const CaptivesMetrics *metrics;
  double width;

  g_return_if_fail (page != NULL);

  metrics = &page->metrics;
  width = page->right - page->left;
  title = captives_page_get_title (page);
  subtitle = captives_page_expand (page, captives_text_get (&page->chart->subtitle, page->view->locale.language));
  whole = extra_subtitle == NULL ? g_strdup (subtitle)
                                 : g_strjoin (page->view->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "" : " ", subtitle,
                                              extra_subtitle, NULL);

  page->y += add_title (page, title, width) + 4.0 * metrics->scale;
  page->y
      += captives_page_add_lines (page, CAPTIVES_INK_MUTED, captives_page_get_style (page, metrics->subtitle, FALSE),
                                  (CaptivesPoint) { page->left, page->y }, width, whole);
  page->y += 16.0 * metrics->scale * metrics->gap;
}

char *
captives_page_expand (CaptivesPage *page,
                      const char   *text)
{
  g_return_val_if_fail (page != NULL, NULL);

  return captives_expand (page->dataset, text, page->view->locale);
}

int
captives_page_begin_figure (CaptivesPage         *page,
                            const CaptivesFigure *figure,
                            const char           *label,
                            int                   row,
                            int                   lane)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *counted = captives_text_get (&figure->counted, language);
  const char *claimant = captives_dataset_get_claimant (page->dataset, figure->id, language);
  g_autofree char *value = captives_form_write_number (figure, page->view->locale);
  g_autofree char *spoken = captives_format_value_spoken (figure, language);
  g_autofree char *name = NULL;
  CaptivesMark mark
      = { .kind = CAPTIVES_MARK_FIGURE, .figure = figure->id, .question = figure->question, .row = row, .lane = lane };

  if (claimant == NULL)
    claimant = captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, language);
  name = language == CAPTIVES_LANGUAGE_JAPANESE
             ? g_strdup_printf ("%s：%s、%s", claimant, spoken, counted != NULL ? counted : "")
             : g_strdup_printf ("%s: %s, %s", claimant, spoken, counted != NULL ? counted : "");
  mark.name = name;
  mark.value = value;
  mark.label = label != NULL ? label : captives_text_get (&figure->label, language);

  return captives_scene_builder_begin_mark (page->builder, &mark);
}
