/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scale.h"

#include <math.h>

/* Domains as data brings them, and as nobody would write them. */
static const struct
{
  double low;
  double high;
} domains[] = {
  { 0, 0 },
  { 5, 5 },
  { -5, -5 },
  { 0, 1 },
  { 1, 0 },
  { -3, 7 },
  { 61855, 61856 },
  { 1e-12, 2e-12 },
  { 0, 1e15 },
  { 1e300, 1e308 },
  { -1e308, 1e308 },
  { NAN, 1 },
  { 0, INFINITY },
  { NAN, NAN },
  { 639635, 640105 },
  { 1047, 700000 },
  { 0.1, 0.1 },
  { 1e6, 1e6 + 1e-9 },
  { 2431689, 2435839 },
  { -INFINITY, INFINITY },
};

static const CaptivesScaleKind kinds[] = { CAPTIVES_SCALE_LINEAR, CAPTIVES_SCALE_LOG, CAPTIVES_SCALE_TIME };

/* Whatever the domain, the axis has a beginning and an end, and a position leads back to its value. */
static void
check_inverse (CaptivesScaleKind kind,
               double            low,
               double            high)
{
  g_autoptr (CaptivesScale) scale = captives_scale_new (kind, low, high, 640.0);
  double from = captives_scale_get_low (scale);
  double to = captives_scale_get_high (scale);

  g_assert_true (isfinite (from) && isfinite (to));
  g_assert_cmpfloat (from, <, to);
  g_assert_cmpfloat_with_epsilon (captives_scale_to_position (scale, from), 0.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (captives_scale_to_position (scale, to), 640.0, 1e-6);
  for (guint i = 0; i < 20; i++)
    {
      double position = g_test_rand_double_range (-100.0, 740.0);
      double value = captives_scale_to_value (scale, position);

      g_assert_cmpfloat_with_epsilon (captives_scale_to_position (scale, value), position, 1e-3);
    }
}

static void
test_inverse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains) * G_N_ELEMENTS (kinds); i++)
    check_inverse (kinds[i % G_N_ELEMENTS (kinds)], domains[i / G_N_ELEMENTS (kinds)].low,
                   domains[i / G_N_ELEMENTS (kinds)].high);

  for (guint i = 0; i < 2000; i++)
    {
      double low = g_test_rand_double_range (-1e6, 1e6);
      double high = low + pow (10.0, g_test_rand_double_range (-3.0, 7.0));

      check_inverse (kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], low, high);
    }
}

/* Growing values never go back. */
static void
test_monotone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CaptivesScale) scale = captives_scale_new (kinds[i], 10.0, 90000.0, 500.0);
      double before = -G_MAXDOUBLE;

      for (double value = 10.0; value <= 90000.0; value *= 1.07)
        {
          double position = captives_scale_to_position (scale, value);

          g_assert_cmpfloat (position, >, before);
          before = position;
        }
    }
}

static void
check_ticks (CaptivesScaleKind kind,
             double            low,
             double            high,
             guint             n)
{
  g_autoptr (CaptivesScale) scale = captives_scale_new (kind, low, high, 640.0);
  g_autoptr (GArray) before = captives_scale_list_ticks (scale, n);
  g_autoptr (GArray) ticks = NULL;

  for (guint i = 0; i < before->len; i++)
    {
      g_assert_cmpfloat (g_array_index (before, double, i), >=, captives_scale_get_low (scale));
      g_assert_cmpfloat (g_array_index (before, double, i), <=, captives_scale_get_high (scale));
    }
  captives_scale_make_nice (scale, n);
  ticks = captives_scale_list_ticks (scale, n);
  g_assert_cmpuint (ticks->len, >=, 1);
  g_assert_cmpuint (ticks->len, <=, 3 * n + 2);
  for (guint i = 1; i < ticks->len; i++)
    g_assert_cmpfloat (g_array_index (ticks, double, i - 1), <, g_array_index (ticks, double, i));
}

static void
test_ticks_inside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains) * G_N_ELEMENTS (kinds); i++)
    check_ticks (kinds[i % G_N_ELEMENTS (kinds)], domains[i / G_N_ELEMENTS (kinds)].low,
                 domains[i / G_N_ELEMENTS (kinds)].high, 2 + i % 8);

  for (guint i = 0; i < 2000; i++)
    {
      double low = g_test_rand_double_range (-1e6, 1e6);

      check_ticks (kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], low,
                   low + pow (10.0, g_test_rand_double_range (-3.0, 7.0)), (guint)g_test_rand_int_range (2, 21));
    }
}

/* Linear steps are 1, 2 or 5 times a power of ten, all equal; a nice domain begins and ends at a tick. */
static void
test_nice (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double low = g_test_rand_double_range (-1e5, 1e5);
      double high = low + pow (10.0, g_test_rand_double_range (-2.0, 6.0));
      g_autoptr (CaptivesScale) scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, low, high, 300.0);
      g_autoptr (GArray) ticks = NULL;
      double step;
      double mantissa;

      captives_scale_make_nice (scale, 6);
      ticks = captives_scale_list_ticks (scale, 6);
      g_assert_cmpuint (ticks->len, >=, 2);
      g_assert_cmpfloat (captives_scale_get_low (scale), <=, low + (high - low) * 1e-6);
      g_assert_cmpfloat (captives_scale_get_high (scale), >=, high - (high - low) * 1e-6);
      step = g_array_index (ticks, double, 1) - g_array_index (ticks, double, 0);
      mantissa = step / pow (10.0, floor (log10 (step) + 1e-6));
      g_assert_true (fabs (mantissa - 1.0) < 1e-3 || fabs (mantissa - 2.0) < 1e-3 || fabs (mantissa - 5.0) < 1e-3);
      g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, 0), captives_scale_get_low (scale), step * 1e-6);
      g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, ticks->len - 1), captives_scale_get_high (scale),
                                      step * 1e-6);
    }
}

/* 0 to 640,000 in about six steps: 0, 100,000, ... */
static void
test_known_ticks (void)
{
  g_autoptr (CaptivesScale) linear = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, 640000.0, 300.0);
  g_autoptr (CaptivesScale) log = captives_scale_new (CAPTIVES_SCALE_LOG, 1047.0, 640000.0, 300.0);
  g_autoptr (GArray) linear_ticks = captives_scale_list_ticks (linear, 6);
  g_autoptr (GArray) log_ticks = captives_scale_list_ticks (log, 6);

  g_assert_cmpuint (linear_ticks->len, ==, 7);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (linear_ticks, double, i), i * 100000.0, 1e-6);
  g_assert_cmpuint (log_ticks->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (log_ticks, double, 0), 1e4, 1e-6);
  g_assert_cmpfloat_with_epsilon (g_array_index (log_ticks, double, 1), 1e5, 1e-6);
}

/* What a scale cannot show has no position. */
static void
test_no_position (void)
{
  g_autoptr (CaptivesScale) linear = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, 10.0, 300.0);
  g_autoptr (CaptivesScale) log = captives_scale_new (CAPTIVES_SCALE_LOG, 1.0, 10.0, 300.0);

  g_assert_true (isnan (captives_scale_to_position (linear, NAN)));
  g_assert_true (isnan (captives_scale_to_position (log, 0.0)));
  g_assert_true (isnan (captives_scale_to_position (log, -1.0)));
  g_assert_true (isnan (captives_scale_to_position (log, NAN)));
}

/* Years begin on a first of January: eleven years from 1945 have ticks of one or two years. */
static void
test_time_ticks (void)
{
  CaptivesDate begin = { 1945, 8, 9 };
  CaptivesDate end = { 1956, 12, 23 };
  g_autoptr (CaptivesScale) scale
      = captives_scale_new (CAPTIVES_SCALE_TIME, captives_date_first_day (begin), captives_date_last_day (end), 800);
  g_autoptr (GArray) ticks = captives_scale_list_ticks (scale, 12);

  g_assert_cmpuint (ticks->len, ==, 11);
  for (guint i = 0; i < ticks->len; i++)
    {
      CaptivesDate year = { (guint16) (1946 + i), 1, 1 };

      g_assert_cmpfloat (g_array_index (ticks, double, i), ==, captives_date_first_day (year));
    }
}

/* Bands lie side by side inside the axis, whatever the gap. */
static void
test_bands (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      double length = g_test_rand_double_range (0.0, 1000.0);
      double gap = g_test_rand_double_range (0.0, 60.0);
      double end = 0.0;

      for (guint j = 0; j < n; j++)
        {
          CaptivesBand band = captives_band_get (j, n, length, gap);

          g_assert_cmpfloat (band.width, >=, 0.0);
          g_assert_cmpfloat (band.start, >=, end - 1e-9);
          end = band.start + band.width;
          g_assert_cmpfloat (end, <=, length + 1e-6);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/inverse", test_inverse);
  g_test_add_func ("/scale/monotone", test_monotone);
  g_test_add_func ("/scale/ticks-inside", test_ticks_inside);
  g_test_add_func ("/scale/nice", test_nice);
  g_test_add_func ("/scale/known-ticks", test_known_ticks);
  g_test_add_func ("/scale/no-position", test_no_position);
  g_test_add_func ("/scale/time-ticks", test_time_ticks);
  g_test_add_func ("/scale/bands", test_bands);

  return g_test_run ();
}
