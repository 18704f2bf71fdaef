/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The common scale of rival claims: linear from zero, linear without zero where all claims are near each other, or log
 * where the view asks for it. */

#include "config.h"

#include "captives-claims-private.h"

#include "captives-format.h"

#include <math.h>

/* Dots may leave zero out only where the least value is so near to the greatest that zero would hide every difference.
 */
#define NEAR_RATIO 1.3

/* A number wider than this share of the plot does not push the scale together: it stands at the left of its dot, or
 * above. */
#define WIDEST_LABEL 0.45

/* The least dot keeps off the end of a log scale, where it would be taken for zero. */
#define LOG_ROOM 1.6

#define MOST_TICKS 7

/* @least_positive: (out): G_MAXDOUBLE if there is none */
static gboolean
get_extremes (const CaptivesClaims *claims,
              double               *least,
              double               *greatest,
              double               *least_positive)
{
  *least = *least_positive = G_MAXDOUBLE;
  *greatest = -G_MAXDOUBLE;
  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);

      if (!isfinite (claim->low) || !isfinite (claim->high))
        continue;
      *least = MIN (*least, claim->low);
      *greatest = MAX (*greatest, claim->high);
      if (claim->low > 0.0)
        *least_positive = MIN (*least_positive, claim->low);
      if (claim->high > 0.0)
        *least_positive = MIN (*least_positive, claim->high);
    }

  return *least <= *greatest;
}

gboolean
captives_claims_starts_at_zero (const CaptivesClaims *claims)
{
  double least;
  double greatest;
  double positive;

  g_return_val_if_fail (claims != NULL, TRUE);

  if (!get_extremes (claims, &least, &greatest, &positive) || least <= 0.0)
    return TRUE;

  /* One value alone has no difference to show. */
  return greatest == least || greatest / least >= NEAR_RATIO;
}

static double
to_scale (const CaptivesClaimsPlot *plot,
          double                    value)
{
  return plot->log ? log (value) : value;
}

/* The high end of the domain: the least one that leaves each number room at the right of its dot. */
static double
choose_high (const CaptivesClaimsPlot *plot,
             CaptivesPage             *page,
             const CaptivesClaims     *claims,
             double                    low)
{
  double width = plot->width - plot->start;
  double from = to_scale (plot, low);
  double high = from;

  for (guint i = 0; i < claims->claims->len; i++)
    {
      const CaptivesClaim *claim = g_ptr_array_index (claims->claims, i);
      double room = captives_form_get_reach (page, &claim->shape);

      if (!isfinite (claim->high) || (plot->log && claim->high <= 0.0))
        continue;
      if (claim->number_width < WIDEST_LABEL * plot->width)
        room += claim->number_width;
      room = MIN (room, width * 0.7);
      high = MAX (high, from + (to_scale (plot, claim->high) - from) * width / (width - room));
    }
  high = from + (high - from) / plot->reach;
  if (plot->log)
    return exp (high);

  return high > low ? high : low + 1.0;
}

/* A number of nobody has a place of its own beside a log scale, which has no zero. */
static void
set_log_scale (CaptivesClaimsPlot   *plot,
               CaptivesPage         *page,
               const CaptivesClaims *claims,
               double                least_positive,
               gboolean              zero)
{
  double low = least_positive / LOG_ROOM;

  plot->log = TRUE;
  plot->from_zero = FALSE;
  if (zero)
    plot->start = MIN (plot->width * 0.25, captives_form_get_ring (page) * 2.0 + 24.0 * page->metrics.mark);
  plot->scale
      = captives_scale_new (CAPTIVES_SCALE_LOG, low, choose_high (plot, page, claims, low), plot->width - plot->start);
}

void
captives_claims_plot_set_scale (CaptivesClaimsPlot   *plot,
                                CaptivesPage         *page,
                                const CaptivesClaims *claims)
{
  double least;
  double greatest;
  double positive;
  double low = 0.0;

  g_return_if_fail (plot != NULL && page != NULL && claims != NULL);

  if (!get_extremes (claims, &least, &greatest, &positive))
    least = greatest = 1.0;
  /* A log scale has no place for what is below zero, and none for zero alone. */
  if (page->view->axis == CAPTIVES_AXIS_LOG && least >= 0.0 && positive < G_MAXDOUBLE)
    {
      set_log_scale (plot, page, claims, positive, least == 0.0);
      return;
    }

  plot->from_zero = captives_claims_starts_at_zero (claims);
  /* Room at the low end, so that nobody takes the axis start for zero. */
  if (!plot->from_zero)
    low = MAX (0.0, least - (greatest - least) * 0.25);
  else if (least < 0.0)
    low = least;
  plot->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, low, choose_high (plot, page, claims, low), plot->width);
}

double
captives_claims_plot_get_x (const CaptivesClaimsPlot *plot,
                            double                    value)
{
  g_return_val_if_fail (plot != NULL, NAN);

  if (plot->log && value == 0.0)
    return plot->left;

  return plot->left + plot->start + captives_scale_to_position (plot->scale, value);
}

/* Returns: width of the label of tick @index, points */
static double
measure_tick (CaptivesPage *page,
              const GArray *ticks,
              guint         index)
{
  g_autofree char *text = captives_scale_format_tick (ticks, index, page->view->locale);

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
      double half = measure_tick (page, ticks, i) / 2.0;
      double x = captives_claims_plot_get_x (plot, tick);

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

void
captives_claims_plot_set_ticks (CaptivesClaimsPlot *plot,
                                CaptivesPage       *page,
                                double              label_left,
                                double              label_right)
{
  const double zero = 0.0;

  g_return_if_fail (plot != NULL && plot->scale != NULL && page != NULL);

  for (guint n = MOST_TICKS; n >= 2; n--)
    {
      g_clear_pointer (&plot->ticks, g_array_unref);
      plot->ticks = captives_scale_list_ticks (plot->scale, n);
      if (plot->start > 0.0)
        g_array_prepend_val (plot->ticks, zero);
      if (check_ticks (plot, page, plot->ticks, label_left, label_right))
        return;
    }

  /* Not even two labels have room side by side: the first one alone. */
  g_array_set_size (plot->ticks, MIN (plot->ticks->len, 1));
}
