/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-claims-private.h"

#include "captives-format.h"

#include <math.h>
#include <string.h>

/* Between a number and the reason beside it. */
static double
get_reason_gap (CaptivesPage *page)
{
  return 8.0 * page->metrics.unit;
}

/* Between the zero line and a reason below its dot. */
static double
get_reason_inset (CaptivesPage *page)
{
  return 6.0 * page->metrics.unit;
}

static double
get_reason_height (CaptivesPage        *page,
                   const CaptivesClaim *claim)
{
  return claim->n_reason_lines * captives_metrics_get_leading (captives_page_get_style (page, page->metrics.note, FALSE));
}

static CaptivesLabelSide
choose_side (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaim      *claim)
{
  double reach = captives_form_get_reach (page, &claim->shape);

  if (!isfinite (claim->high))
    return CAPTIVES_LABEL_RIGHT;
  if (captives_claims_plot_get_x (plot, claim->high) + reach + claim->number_width <= plot->left + plot->width + 0.5)
    return CAPTIVES_LABEL_RIGHT;
  /* At the left there is a stem, unless the axis leaves zero out. */
  if (!plot->from_zero && captives_claims_plot_get_x (plot, claim->low) - reach - claim->number_width >= plot->left + 4.0)
    return CAPTIVES_LABEL_LEFT;

  return CAPTIVES_LABEL_ABOVE;
}

/* Returns: (transfer full) (element-type utf8): the number in as many lines as the plot needs for it */
static GPtrArray *
wrap_number (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaim      *claim)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.number, TRUE);

  return captives_typesetter_wrap (page->typesetter, style, claim->value, plot->width);
}

/* Whether nobody gives a figure; else the words say where it is counted. */
static gboolean
is_silent (CaptivesPage        *page,
           const CaptivesClaim *claim)
{
  return claim->figure != NULL
         || strcmp (claim->value, captives_word_get (CAPTIVES_WORD_NO_FIGURE, page->view->locale.language)) == 0;
}

static double
get_words_inset (CaptivesPage        *page,
                 const CaptivesClaim *claim)
{
  return (is_silent (page, claim) ? 36.0 : 6.0) * page->metrics.mark;
}

static GPtrArray *
wrap_words (const CaptivesClaimsPlot *plot,
            CaptivesPage             *page,
            const CaptivesClaim      *claim)
{
  double width = plot->width - get_words_inset (page, claim);

  return captives_typesetter_wrap (page->typesetter, captives_page_get_style (page, page->metrics.note, FALSE),
                                   claim->value, MAX (width, 1.0));
}

static guint
count_lines (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaim      *claim)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (isfinite (claim->high) && claim->side != CAPTIVES_LABEL_ABOVE)
    return 1;

  lines = isfinite (claim->high) ? wrap_number (plot, page, claim) : wrap_words (plot, page, claim);

  return lines->len;
}

/* Returns: (transfer full) (element-type utf8): the reason in the lines that the plot has room for */
static GPtrArray *
wrap_reason (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaim      *claim)
{
  double width = plot->width - 2.0 * get_reason_inset (page);

  return captives_typesetter_wrap (page->typesetter, captives_page_get_style (page, page->metrics.note, FALSE),
                                   claim->reason, MAX (width, 1.0));
}

/* Beside the number where it has room in one line, else below. */
static void
place_reason (const CaptivesClaimsPlot *plot,
              CaptivesPage             *page,
              CaptivesClaim            *claim)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.note, FALSE);
  g_autoptr (GPtrArray) lines = NULL;
  double room;

  claim->n_reason_lines = 0;
  if (claim->reason == NULL || !isfinite (claim->high))
    return;

  room = plot->left + plot->width - captives_claims_plot_get_x (plot, claim->high)
         - captives_form_get_reach (page, &claim->shape) - claim->number_width - get_reason_gap (page);
  claim->reason_beside = claim->side == CAPTIVES_LABEL_RIGHT
                         && captives_typesetter_measure (page->typesetter, style, claim->reason).width <= room;
  if (claim->reason_beside)
    return;
  lines = wrap_reason (plot, page, claim);
  claim->n_reason_lines = lines->len;
}

void
captives_claims_plot_init (CaptivesClaimsPlot *plot,
                           CaptivesPage       *page,
                           CaptivesClaims     *claims,
                           double              label_left,
                           double              label_right)
{
  g_return_if_fail (plot != NULL && page != NULL && claims != NULL);
  g_return_if_fail (plot->width > 0.0 && plot->reach > 0.0);

  captives_claims_plot_set_scale (plot, page, claims);
  captives_claims_plot_set_ticks (plot, page, label_left, label_right);
  for (guint i = 0; i < claims->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);

      claim->side = choose_side (plot, page, claim);
      claim->n_lines = count_lines (plot, page, claim);
      place_reason (plot, page, claim);
    }
}

void
captives_claims_plot_clear (CaptivesClaimsPlot *plot)
{
  g_clear_pointer (&plot->scale, captives_scale_free);
  g_clear_pointer (&plot->ticks, g_array_unref);
}

void
captives_claims_plot_add_axis (const CaptivesClaimsPlot *plot,
                               CaptivesPage             *page,
                               double                    top)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.axis, FALSE);

  if (plot->log)
    top += captives_page_add_lines (page, CAPTIVES_INK_MUTED, style, (CaptivesPoint) { plot->left, top }, plot->width,
                                    captives_word_get (CAPTIVES_WORD_LOG_AXIS, page->view->locale.language));
  for (guint i = 0; i < plot->ticks->len; i++)
    {
      double tick = g_array_index (plot->ticks, double, i);
      g_autofree char *text = captives_scale_format_tick (plot->ticks, i, page->view->locale);
      double half = captives_typesetter_measure (page->typesetter, style, text).width / 2.0;

      captives_page_add_text (page, CAPTIVES_INK_MUTED, style,
                              (CaptivesPoint) { captives_claims_plot_get_x (plot, tick) - half, top + captives_metrics_get_rise (style) },
                              text);
    }
}

double
captives_claims_plot_get_axis_height (const CaptivesClaimsPlot *plot,
                                      CaptivesPage             *page)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.axis, FALSE);
  double height = captives_metrics_get_leading (style);

  if (!plot->log)
    return height;

  return height
         + captives_page_measure_lines (page, style, plot->width,
                                        captives_word_get (CAPTIVES_WORD_LOG_AXIS, page->view->locale.language));
}

void
captives_claims_plot_add_grid (const CaptivesClaimsPlot *plot,
                               CaptivesPage             *page,
                               double                    top,
                               double                    bottom)
{
  for (guint i = 0; i < plot->ticks->len; i++)
    {
      double tick = g_array_index (plot->ticks, double, i);
      double x = captives_claims_plot_get_x (plot, tick);

      captives_page_add_rule (page, tick == 0.0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID, (CaptivesPoint) { x, top },
                              (CaptivesPoint) { x, bottom });
    }
}

/* Height of the dot, with its ring if it has one, and of a number beside it. */
static double
get_strip (CaptivesPage        *page,
           const CaptivesClaim *claim)
{
  double radius = claim->shape.about ? captives_form_get_ring (page) : page->metrics.dot;

  return MAX (radius * 2.0 + 2.0 * page->metrics.mark, page->metrics.number * 1.3);
}

double
captives_claims_plot_get_above (CaptivesPage        *page,
                                const CaptivesClaim *claim)
{
  g_return_val_if_fail (page != NULL && claim != NULL, 0.0);

  return claim->side == CAPTIVES_LABEL_ABOVE ? claim->n_lines * page->metrics.number * 1.4 : 0.0;
}

double
captives_claims_plot_get_height (CaptivesPage        *page,
                                 const CaptivesClaim *claim)
{
  g_return_val_if_fail (page != NULL && claim != NULL, 0.0);

  if (!isfinite (claim->high))
    return MAX (get_strip (page, claim),
                claim->n_lines
                    * captives_metrics_get_leading (captives_page_get_style (page, page->metrics.note, FALSE)));

  return get_strip (page, claim) + captives_claims_plot_get_above (page, claim) + get_reason_height (page, claim);
}

/* A stem leads from zero to the dot; that of an order is dashed in the order's colour. */
static void
add_stem (const CaptivesClaimsPlot *plot,
          CaptivesPage             *page,
          const CaptivesClaim      *claim,
          double                    y)
{
  CaptivesLook look = { .ink = CAPTIVES_INK_ROW_LINE };
  double from;
  double to;

  if (!plot->from_zero)
    return;
  from = captives_claims_plot_get_x (plot, 0.0);
  to = captives_claims_plot_get_x (plot, claim->low);
  if (to - from < 1.0)
    return;

  look.stroke = 2.0 * page->metrics.mark;
  if (claim->shape.order)
    {
      look.ink = captives_form_get_ink (page, claim->figure);
      look.dash_on = 5.0 * page->metrics.mark;
      look.dash_off = 3.0 * page->metrics.mark;
    }
  captives_scene_builder_add_line (page->builder, look, (CaptivesPoint) { from, y }, (CaptivesPoint) { to, y });
}

/* Above the dot, in as many lines as it needs, and not beyond either end of the plot. */
static void
add_number_above (const CaptivesClaimsPlot *plot,
                  CaptivesPage             *page,
                  const CaptivesClaim      *claim,
                  CaptivesPoint             dot)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.number, TRUE);
  g_autoptr (GPtrArray) lines = wrap_number (plot, page, claim);
  double top = dot.y - get_strip (page, claim) / 2.0 - captives_claims_plot_get_above (page, claim);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      double width = captives_typesetter_measure (page->typesetter, style, line).width;
      CaptivesPoint at = { dot.x - width / 2.0, top + style.size * (1.4 * i + 1.05) };

      at.x = CLAMP (at.x, plot->left, MAX (plot->left, plot->left + plot->width - width));
      captives_page_add_number (page, style, at, line);
    }
}

/* @right: where the dot leaves room at its right */
static void
add_number (const CaptivesClaimsPlot *plot,
            CaptivesPage             *page,
            const CaptivesClaim      *claim,
            CaptivesPoint             right)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.number, TRUE);
  double reach = captives_form_get_reach (page, &claim->shape);
  CaptivesPoint at = { right.x, right.y + style.size * 0.35 };

  if (claim->side == CAPTIVES_LABEL_ABOVE)
    {
      add_number_above (plot, page, claim, (CaptivesPoint) { right.x - reach, right.y });
      return;
    }
  if (claim->side == CAPTIVES_LABEL_LEFT)
    at.x = captives_claims_plot_get_x (plot, claim->low) - reach - claim->number_width;
  captives_page_add_number (page, style, at, claim->value);
}

/* Why the scope differs: after the number, or below it, as near to the dot as the plot lets it be. */
static void
add_reason (const CaptivesClaimsPlot *plot,
            CaptivesPage             *page,
            const CaptivesClaim      *claim,
            CaptivesPoint             right)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.note, FALSE);
  double leading = captives_metrics_get_leading (style);
  double left = plot->left + get_reason_inset (page);
  double widest = 0.0;
  g_autoptr (GPtrArray) lines = NULL;

  captives_page_note_reason (page, claim->figure);
  if (claim->reason_beside)
    {
      CaptivesPoint at = { right.x + claim->number_width + get_reason_gap (page),
                           right.y + captives_page_get_style (page, page->metrics.number, TRUE).size * 0.35 };

      captives_page_add_over_grid (page, CAPTIVES_INK_MUTED, style, at, claim->reason);
      return;
    }

  lines = wrap_reason (plot, page, claim);
  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, captives_typesetter_measure (page->typesetter, style, g_ptr_array_index (lines, i)).width);
  right.x = MAX (left, MIN (right.x, plot->left + plot->width - widest));
  right.y += get_strip (page, claim) / 2.0 + captives_metrics_get_rise (style);
  for (guint i = 0; i < lines->len; i++, right.y += leading)
    captives_page_add_over_grid (page, CAPTIVES_INK_MUTED, style, right, g_ptr_array_index (lines, i));
}

/* Words in place of a number, after the dotted line if nobody gives one. */
static void
add_words (const CaptivesClaimsPlot *plot,
           CaptivesPage             *page,
           const CaptivesClaim      *claim,
           double                    middle)
{
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.note, FALSE);
  g_autoptr (GPtrArray) lines = wrap_words (plot, page, claim);
  double leading = captives_metrics_get_leading (style);
  CaptivesPoint at = { plot->left + get_words_inset (page, claim),
                       middle - lines->len * leading / 2.0 + captives_metrics_get_rise (style) };

  if (is_silent (page, claim))
    captives_form_add_no_figure (page, (CaptivesPoint) { plot->left, middle });
  for (guint i = 0; i < lines->len; i++, at.y += leading)
    captives_page_add_over_grid (page, CAPTIVES_INK_MUTED, style, at, g_ptr_array_index (lines, i));
}

void
captives_claims_plot_add_claim (const CaptivesClaimsPlot *plot,
                                CaptivesPage             *page,
                                const CaptivesClaim      *claim,
                                double                    middle)
{
  CaptivesPoint at = { 0.0, middle };

  if (!isfinite (claim->high))
    {
      add_words (plot, page, claim, middle);
      return;
    }
  at.y += (captives_claims_plot_get_above (page, claim) - get_reason_height (page, claim)) / 2.0;

  at.x = captives_claims_plot_get_x (plot, claim->high);
  add_stem (plot, page, claim, at.y);
  captives_form_note (page, claim->figure, &claim->shape);
  at.x = captives_form_draw_dot (page, &claim->shape, captives_form_get_ink (page, claim->figure), at,
                                 captives_claims_plot_get_x (plot, claim->low));
  add_number (plot, page, claim, at);
  if (claim->reason != NULL)
    add_reason (plot, page, claim, at);
}
