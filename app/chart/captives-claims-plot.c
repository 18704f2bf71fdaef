/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-claims-private.h"

#include "captives-format.h"

#include <math.h>
#include <string.h>

/* Dots may leave zero out only where the least value is so near to the greatest that zero would hide every difference.
 */
#define NEAR_RATIO 1.3

/* A number wider than this share of the plot does not push the scale together: it stands at the left of its dot, or
 * above. */
#define WIDEST_LABEL 0.45

#define MOST_TICKS 7

static gboolean
get_extremes (const CaptivesClaims *claims,
              double               *least,
              double               *greatest)
{
  *least = G_MAXDOUBLE;
  *greatest = -G_MAXDOUBLE;
  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);

      if (!isfinite (claim->low) || !isfinite (claim->high))
        continue;
      *least = MIN (*least, claim->low);
      *greatest = MAX (*greatest, claim->high);
    }

  return *least <= *greatest;
}

gboolean
captives_claims_starts_at_zero (const CaptivesClaims *claims)
{
  double least;
  double greatest;

  g_return_val_if_fail (claims != NULL, TRUE);

  if (!get_extremes (claims, &least, &greatest) || least <= 0.0)
    return TRUE;

  /* One value alone has no difference to show. */
  return greatest == least || greatest / least >= NEAR_RATIO;
}

/* The high end of the domain: the least one that leaves each number room at the right of its dot. */
static double
choose_high (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaims     *claims,
             double                    low)
{
  double high = low;

  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);
      double room = captives_form_get_reach (page, &claim->shape);

      if (!isfinite (claim->high))
        continue;
      if (claim->number_width < WIDEST_LABEL * plot->width)
        room += claim->number_width;
      room = MIN (room, plot->width * 0.7);
      high = MAX (high, low + (claim->high - low) * plot->width / (plot->width - room));
    }

  return high > low ? high : low + 1.0;
}

static void
choose_scale (CaptivesClaimsPlot *plot,
              CaptivesPage       *page,
              CaptivesClaims     *claims)
{
  double least;
  double greatest;
  double low = 0.0;
  double high;

  if (!get_extremes (claims, &least, &greatest))
    least = greatest = 1.0;
  if (!plot->from_zero)
    {
      /* Room at the low end, so that nobody takes the axis start for zero. */
      low = least - (greatest - least) * 0.25;
      low = MAX (0.0, low);
    }
  else if (least < 0.0)
    {
      low = least;
    }
  high = choose_high (plot, page, claims, low);
  plot->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, low, high, plot->width);
}

static double
get_x (const CaptivesClaimsPlot *plot,
       double                    value)
{
  return plot->left + captives_scale_to_position (plot->scale, value);
}

/* Returns: width of the label of a tick, points */
static double
measure_tick (CaptivesPage *page,
              double        value)
{
  g_autofree char *text = captives_format_axis (value, page->view->language);

  return captives_typesetter_measure (page->typesetter, captives_page_get_style (page, page->metrics.axis, FALSE), text)
      .width;
}

/* Drops ticks whose labels would leave their room.  Returns: whether the others keep clear of each other */
static gboolean
check_ticks (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             GArray                   *ticks,
             double                    label_left,
             double                    label_right)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < ticks->len;)
    {
      double tick = g_array_index (ticks, double, i);
      double half = measure_tick (page, tick) / 2.0;
      double x = get_x (plot, tick);

      if (x - half < label_left || x + half > label_right)
        {
          g_array_remove_index (ticks, i);
          continue;
        }
      if (x - half < end + 12.0 * page->metrics.scale)
        return FALSE;
      end = x + half;
      i++;
    }

  return ticks->len <= MOST_TICKS;
}

static GArray *
choose_ticks (const CaptivesClaimsPlot *plot,
              CaptivesPage             *page,
              double                    label_left,
              double                    label_right)
{
  GArray *ticks = NULL;

  for (guint n = MOST_TICKS; n >= 2; n--)
    {
      g_clear_pointer (&ticks, g_array_unref);
      ticks = captives_scale_list_ticks (plot->scale, n);
      if (check_ticks (plot, page, ticks, label_left, label_right))
        return ticks;
    }

  /* Not even two labels have room side by side: the first one alone. */
  g_array_set_size (ticks, MIN (ticks->len, 1));

  return ticks;
}

static CaptivesLabelSide
choose_side (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaim      *claim)
{
  double reach = captives_form_get_reach (page, &claim->shape);

  if (!isfinite (claim->high))
    return CAPTIVES_LABEL_RIGHT;
  if (get_x (plot, claim->high) + reach + claim->number_width <= plot->left + plot->width + 0.5)
    return CAPTIVES_LABEL_RIGHT;
  /* At the left there is a stem, unless the axis leaves zero out. */
  if (!plot->from_zero && get_x (plot, claim->low) - reach - claim->number_width >= plot->left + 4.0)
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
         || strcmp (claim->value, captives_word_get (CAPTIVES_WORD_NO_FIGURE, page->view->language)) == 0;
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

void
captives_claims_plot_init (CaptivesClaimsPlot *plot,
                           CaptivesPage       *page,
                           CaptivesClaims     *claims,
                           double              label_left,
                           double              label_right)
{
  g_return_if_fail (plot != NULL && page != NULL && claims != NULL);
  g_return_if_fail (plot->width > 0.0);

  plot->from_zero = captives_claims_starts_at_zero (claims);
  choose_scale (plot, page, claims);
  plot->ticks = choose_ticks (plot, page, label_left, label_right);
  for (guint i = 0; i < claims->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);

      claim->side = choose_side (plot, page, claim);
      claim->n_lines = count_lines (plot, page, claim);
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

  for (guint i = 0; i < plot->ticks->len; i++)
    {
      double tick = g_array_index (plot->ticks, double, i);
      g_autofree char *text = captives_format_axis (tick, page->view->language);
      double half = captives_typesetter_measure (page->typesetter, style, text).width / 2.0;

      captives_page_add_text (page, CAPTIVES_INK_MUTED, style,
                              (CaptivesPoint) { get_x (plot, tick) - half, top + captives_metrics_get_rise (style) },
                              text);
    }
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
      double x = get_x (plot, tick);

      captives_page_add_rule (page, tick == 0.0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID, (CaptivesPoint) { x, top },
                              (CaptivesPoint) { x, bottom });
    }
}

/* Height of the dot with its ring, and of a number beside it. */
static double
get_strip (CaptivesPage *page)
{
  return MAX (captives_form_get_ring (page) * 2.0 + 2.0 * page->metrics.mark, page->metrics.number * 1.3);
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
    return MAX (get_strip (page),
                claim->n_lines
                    * captives_metrics_get_leading (captives_page_get_style (page, page->metrics.note, FALSE)));

  return get_strip (page) + captives_claims_plot_get_above (page, claim);
}

/* A stem leads from zero to the dot; that of an order is dashed in the order's colour. */
static void
add_stem (const CaptivesClaimsPlot *plot,
          CaptivesPage             *page,
          const CaptivesClaim      *claim,
          double                    y)
{
  CaptivesLook look = { .ink = CAPTIVES_INK_ROW_LINE };
  double from = get_x (plot, 0.0);
  double to = get_x (plot, claim->low);

  if (!plot->from_zero || to - from < 1.0)
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
  double top = dot.y - get_strip (page) / 2.0 - captives_claims_plot_get_above (page, claim);

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
    at.x = get_x (plot, claim->low) - reach - claim->number_width;
  captives_page_add_number (page, style, at, claim->value);
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
  at.y += captives_claims_plot_get_above (page, claim) / 2.0;

  at.x = get_x (plot, claim->high);
  add_stem (plot, page, claim, at.y);
  captives_form_note (page, claim->figure, &claim->shape);
  at.x = captives_form_draw_dot (page, &claim->shape, captives_form_get_ink (page, claim->figure), at,
                                 get_x (plot, claim->low));
  add_number (plot, page, claim, at);
}
