/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scale.h"

#include "captives-format.h"
#include "captives-scale-private.h"

#include <math.h>

/* The Japanese 万. */
#define TEN_THOUSAND 1e4

/* Ticks that fall outside of the domain by no more than this share of a step are rounding errors of the steps. */
#define ROUNDING 1e-6

/* A domain beyond this cannot be told from infinity by the arithmetic of steps. */
#define GREATEST 1e300

struct _CaptivesScale
{
  const CaptivesScaleClass *class;
  double                    low;
  double                    high;
  double                    length; /* points */
};

static double
linear_to_share (double low,
                 double high,
                 double value)
{
  return (value - low) / (high - low);
}

static double
linear_from_share (double low,
                   double high,
                   double share)
{
  return low + share * (high - low);
}

static void
linear_repair (double *low,
               double *high)
{
  double room;

  if (!isfinite (*low) || !isfinite (*high) || fabs (*low) > GREATEST || fabs (*high) > GREATEST)
    {
      *low = 0.0;
      *high = 1.0;
    }
  if (*low > *high)
    {
      double swap = *low;

      *low = *high;
      *high = swap;
    }
  /* Below this the doubles between both ends are too few to place anything. */
  if (*high - *low > 1e-9 * MAX (fabs (*low), fabs (*high)))
    return;

  room = fabs (*high) > 0.0 ? fabs (*high) * 0.5 : 1.0;
  *low = *low >= 0.0 ? MAX (0.0, *low - room) : *low - room;
  *high += room;
}

/* The step of 1, 2 or 5 x 10^n that comes nearest to @span / @n. */
static double
nice_step (double span,
           guint  n)
{
  double raw = span / MAX (n, 1);
  double power = pow (10.0, floor (log10 (raw)));
  double fraction = raw / power;

  if (fraction < 1.5)
    return power;
  if (fraction < 3.5)
    return 2.0 * power;
  if (fraction < 7.5)
    return 5.0 * power;

  return 10.0 * power;
}

static void
linear_make_nice (double *low,
                  double *high,
                  guint   n_ticks)
{
  double step = 0.0;

  /* The wider domain may ask for a wider step, whose ticks lie elsewhere: until both agree, which they do at once or
   * after. */
  for (guint i = 0; i < 4 && step != nice_step (*high - *low, n_ticks); i++)
    {
      step = nice_step (*high - *low, n_ticks);
      *low = floor (*low / step + ROUNDING) * step;
      *high = ceil (*high / step - ROUNDING) * step;
    }
}

static void
linear_list_ticks (double  low,
                   double  high,
                   guint   n_ticks,
                   GArray *ticks)
{
  double step = nice_step (high - low, n_ticks);
  double first = ceil (low / step - ROUNDING);
  double last = floor (high / step + ROUNDING);

  for (double i = first; i <= last; i += 1.0)
    {
      double tick = CLAMP (i * step, low, high);

      if (tick == 0.0)
        tick = 0.0; /* never minus zero */
      g_array_append_val (ticks, tick);
    }
}

static double
log_to_share (double low,
              double high,
              double value)
{
  return value > 0.0 ? log (value / low) / log (high / low) : (double) NAN;
}

static double
log_from_share (double low,
                double high,
                double share)
{
  return low * pow (high / low, share);
}

static void
log_repair (double *low,
            double *high)
{
  gboolean usable = isfinite (*low) && isfinite (*high) && *low > 0.0 && *high > 0.0 && MAX (*low, *high) < 1e150
                    && MIN (*low, *high) > 1e-150;

  /* A log scale has no zero; two decades around one stand for "nothing known". */
  if (!usable)
    {
      *low = 0.1;
      *high = 10.0;
    }
  if (*low > *high)
    {
      double swap = *low;

      *low = *high;
      *high = swap;
    }
  if (*high / *low < 1.0 + 1e-9)
    {
      *low /= 10.0;
      *high *= 10.0;
    }
}

static void
log_make_nice (double *low,
               double *high,
               guint   n_ticks)
{
  *low = pow (10.0, floor (log10 (*low) + ROUNDING));
  *high = pow (10.0, ceil (log10 (*high) - ROUNDING));
  if (*low == *high)
    *high *= 10.0;
}

/* 1, 2 and 5 times the powers of ten. */
static void
list_steps_of_decades (double  low,
                       double  high,
                       GArray *ticks)
{
  static const double steps[] = { 1.0, 2.0, 5.0 };

  for (int i = (int) floor (log10 (low)); i <= (int) ceil (log10 (high)); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          double tick = steps[j] * pow (10.0, i);

          if (tick >= low * (1.0 - ROUNDING) && tick <= high * (1.0 + ROUNDING))
            g_array_append_val (ticks, tick);
        }
    }
}

static void
log_list_ticks (double  low,
                double  high,
                guint   n_ticks,
                GArray *ticks)
{
  int first = (int) ceil (log10 (low) - ROUNDING);
  int last = (int) floor (log10 (high) + ROUNDING);
  int stride = MAX (1, (int) ceil ((last - first + 1) / (double) MAX (n_ticks, 1)));

  /* Less than two powers of ten say little about a scale: then their twofold and fivefold as well, and, where even these
     are too few, the steps of a linear scale, which stand at uneven distances here. */
  if (last <= first)
    {
      list_steps_of_decades (low, high, ticks);
      if (ticks->len < 2)
        {
          g_array_set_size (ticks, 0);
          linear_list_ticks (low, high, n_ticks, ticks);
        }
      return;
    }
  for (int i = first; i <= last; i += stride)
    {
      double tick = CLAMP (pow (10.0, i), low, high);

      g_array_append_val (ticks, tick);
    }
}

static const CaptivesScaleClass linear_class = {
  linear_to_share, linear_from_share, linear_repair, linear_make_nice, linear_list_ticks,
};

static const CaptivesScaleClass log_class = {
  log_to_share, log_from_share, log_repair, log_make_nice, log_list_ticks,
};

CaptivesScale *
captives_scale_new (CaptivesScaleKind kind,
                    double            low,
                    double            high,
                    double            length)
{
  const CaptivesScaleClass *const classes[] = { &linear_class, &log_class, &captives_scale_time_class };
  CaptivesScale *self;

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (classes), NULL);
  g_return_val_if_fail (isfinite (length) && length > 0.0, NULL);

  self = g_new0 (CaptivesScale, 1);
  self->class = classes[kind];
  self->low = low;
  self->high = high;
  self->length = length;
  self->class->repair (&self->low, &self->high);

  return self;
}

void
captives_scale_free (CaptivesScale *self)
{
  g_free (self);
}

void
captives_scale_make_nice (CaptivesScale *self,
                          guint          n_ticks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_ticks >= 2 && n_ticks <= 20);

  self->class->make_nice (&self->low, &self->high, n_ticks);
}

double
captives_scale_get_low (const CaptivesScale *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->low;
}

double
captives_scale_get_high (const CaptivesScale *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->high;
}

double
captives_scale_get_length (const CaptivesScale *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->length;
}

double
captives_scale_to_position (const CaptivesScale *self,
                            double               value)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->length * self->class->to_share (self->low, self->high, value);
}

double
captives_scale_to_value (const CaptivesScale *self,
                         double               position)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->class->from_share (self->low, self->high, position / self->length);
}

GArray *
captives_scale_list_ticks (const CaptivesScale *self,
                           guint                n_ticks)
{
  GArray *ticks;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_ticks >= 2 && n_ticks <= 20, NULL);

  ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->class->list_ticks (self->low, self->high, n_ticks, ticks);

  return ticks;
}

char *
captives_scale_format_tick (const GArray   *ticks,
                            guint           index,
                            CaptivesLocale  locale)
{
  double tick;
  gboolean mixed = FALSE;

  g_return_val_if_fail (ticks != NULL && index < ticks->len, NULL);

  tick = g_array_index (ticks, double, index);
  for (guint i = 0; i < ticks->len; i++)
    mixed |= fmod (g_array_index (ticks, double, i), TEN_THOUSAND) != 0.0;
  if (mixed && fmod (tick, TEN_THOUSAND) == 0.0)
    return captives_format_number (tick, 0, locale);

  return captives_format_axis (tick, locale);
}

CaptivesBand
captives_band_get (guint  index,
                   guint  n,
                   double length,
                   double gap)
{
  CaptivesBand band;

  g_return_val_if_fail (index < n, ((CaptivesBand) { 0 }));
  g_return_val_if_fail (isfinite (length) && length >= 0.0 && isfinite (gap) && gap >= 0.0, ((CaptivesBand) { 0 }));

  /* Gaps that do not fit shrink to share the room, so that bands keep their order inside the axis. */
  gap = n > 1 ? MIN (gap, length / (n - 1)) : 0.0;
  band.width = MAX (0.0, (length - gap * (n - 1)) / n);
  band.start = MIN (length, index * (band.width + gap));

  return band;
}
