/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Time: linear in Julian day numbers, with ticks at the first days of years or months. */

#include "config.h"

#include "captives-scale-private.h"

#include <math.h>

/* Days of the years 1 and 9998: GDate knows no others. */
#define EARLIEST 1.0
#define LATEST   3651695.0

static const guint month_steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000 };

static double
time_to_share (double low,
               double high,
               double value)
{
  return (value - low) / (high - low);
}

static double
time_from_share (double low,
                 double high,
                 double share)
{
  return low + share * (high - low);
}

static void
time_repair (double *low,
             double *high)
{
  gboolean usable = isfinite (*low) && isfinite (*high);

  if (!usable)
    {
      *low = EARLIEST;
      *high = EARLIEST + 365.0;
    }
  if (*low > *high)
    {
      double swap = *low;

      *low = *high;
      *high = swap;
    }
  *low = CLAMP (*low, EARLIEST, LATEST);
  *high = CLAMP (*high, EARLIEST, LATEST);
  /* A single day gets a year around it. */
  if (*high - *low < 1.0)
    {
      *low = MAX (EARLIEST, *low - 182.0);
      *high = MIN (LATEST, *high + 183.0);
    }
}

/* Returns: months since the year 0 of the day's month */
static guint
month_of_day (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) CLAMP (day, EARLIEST, LATEST));

  return g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1;
}

/* Returns: Julian day of the first of a month; before the first known day: that day */
static double
day_of_month (guint month)
{
  GDate date;

  if (month < 12)
    return EARLIEST;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));

  return g_date_get_julian (&date);
}

/* The step in months that gives at most @n_ticks ticks. */
static guint
choose_step (double low,
             double high,
             guint  n_ticks)
{
  double months = (high - low) / 30.44;

  for (guint i = 0; i < G_N_ELEMENTS (month_steps); i++)
    {
      if (months / month_steps[i] <= n_ticks)
        return month_steps[i];
    }

  return month_steps[G_N_ELEMENTS (month_steps) - 1];
}

static void
time_make_nice (double *low,
                double *high,
                guint   n_ticks)
{
  guint step = choose_step (*low, *high, n_ticks);
  guint first = month_of_day (*low) / step * step;
  guint last = month_of_day (*high) / step * step;

  if (day_of_month (last) < *high)
    last += step;

  *low = day_of_month (first);
  *high = last > 9998 * 12 + 11 ? LATEST : day_of_month (last);
}

static void
time_list_ticks (double  low,
                 double  high,
                 guint   n_ticks,
                 GArray *ticks)
{
  guint step = choose_step (low, high, n_ticks);
  guint end = month_of_day (high);

  for (guint month = month_of_day (low) / step * step; month <= end; month += step)
    {
      double day = day_of_month (month);

      if (day >= low && day <= high)
        g_array_append_val (ticks, day);
    }
}

const CaptivesScaleClass captives_scale_time_class = {
  time_to_share, time_from_share, time_repair, time_make_nice, time_list_ticks,
};
