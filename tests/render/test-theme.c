/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The colours are checked by what they are for: contrast (WCAG 2.1, 1.4.3 and 1.4.11) and being told apart (CIEDE2000, after
 * Sharma, Wu, Dalal 2005), also without one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1, in linear RGB). */

#include "config.h"

#include "captives-theme.h"

#include <math.h>

#define WANTED_TEXT 4.5
#define WANTED_MARK 3.0
#define WANTED_DIFFERENCE 10.0

typedef struct
{
  double c[3];
} Triple;

static const CaptivesInk measures[] = { CAPTIVES_INK_CAPTIVES, CAPTIVES_INK_DIED, CAPTIVES_INK_RETURNED, CAPTIVES_INK_HELD };

static double
linearise (guint8 part)
{
  double c = part / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static Triple
get_linear (CaptivesColour colour)
{
  return (Triple) { { linearise (colour.red), linearise (colour.green), linearise (colour.blue) } };
}

static double
get_luminance (CaptivesColour colour)
{
  Triple rgb = get_linear (colour);

  return 0.2126 * rgb.c[0] + 0.7152 * rgb.c[1] + 0.0722 * rgb.c[2];
}

static double
get_contrast (CaptivesColour a,
              CaptivesColour b)
{
  double la = get_luminance (a), lb = get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

static Triple
multiply (const double matrix[9],
          Triple       v)
{
  Triple out;

  for (guint i = 0; i < 3; i++)
    out.c[i] = matrix[3 * i] * v.c[0] + matrix[3 * i + 1] * v.c[1] + matrix[3 * i + 2] * v.c[2];
  return out;
}

static double
lab_step (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16) / 116;
}

static Triple
get_lab (Triple rgb)
{
  static const double to_xyz[9] = { 0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041 };
  static const double white[3] = { 0.95047, 1.0, 1.08883 };
  double f[3];
  Triple xyz;

  for (guint i = 0; i < 3; i++)
    rgb.c[i] = CLAMP (rgb.c[i], 0, 1);
  xyz = multiply (to_xyz, rgb);
  for (guint i = 0; i < 3; i++)
    f[i] = lab_step (xyz.c[i] / white[i]);
  return (Triple) { { 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]) } };
}

static double
degrees (double y,
         double x)
{
  double angle = y == 0 && x == 0 ? 0 : atan2 (y, x) * 180 / G_PI;

  return angle < 0 ? angle + 360 : angle;
}

static double
cosine (double degree)
{
  return cos (degree * G_PI / 180);
}

/* Mean of two hues on the circle; the sum where one has none. */
static double
mean_hue (double   h1,
          double   h2,
          gboolean grey)
{
  if (grey)
    return h1 + h2;
  if (fabs (h1 - h2) <= 180)
    return (h1 + h2) / 2;
  return (h1 + h2) < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

static double
hue_step (double   h1,
          double   h2,
          gboolean grey)
{
  double step = h2 - h1;

  if (grey)
    return 0;
  if (step > 180)
    return step - 360;
  return step < -180 ? step + 360 : step;
}

static double
ciede2000 (Triple p,
           Triple q)
{
  double mean_c7 = pow ((hypot (p.c[1], p.c[2]) + hypot (q.c[1], q.c[2])) / 2, 7);
  double g = 1 + 0.5 * (1 - sqrt (mean_c7 / (mean_c7 + pow (25, 7))));
  double c1 = hypot (g * p.c[1], p.c[2]), c2 = hypot (g * q.c[1], q.c[2]);
  double h1 = degrees (p.c[2], g * p.c[1]), h2 = degrees (q.c[2], g * q.c[1]);
  gboolean grey = c1 * c2 == 0;
  double dh = 2 * sqrt (c1 * c2) * sin (hue_step (h1, h2, grey) * G_PI / 360);
  double ml = (p.c[0] + q.c[0]) / 2, mc = (c1 + c2) / 2, mh = mean_hue (h1, h2, grey);
  double t = 1 - 0.17 * cosine (mh - 30) + 0.24 * cosine (2 * mh) + 0.32 * cosine (3 * mh + 6) - 0.20 * cosine (4 * mh - 63);
  double turn = 30 * exp (-pow ((mh - 275) / 25, 2));
  double rc = 2 * sqrt (pow (mc, 7) / (pow (mc, 7) + pow (25, 7)));
  double sl = 1 + 0.015 * pow (ml - 50, 2) / sqrt (20 + pow (ml - 50, 2));
  double l = (q.c[0] - p.c[0]) / sl, c = (c2 - c1) / (1 + 0.045 * mc), h = dh / (1 + 0.015 * mc * t);

  return sqrt (l * l + c * c + h * h - sin (2 * turn * G_PI / 180) * rc * c * h);
}

/* Three pairs of the paper's table 1, so that the measure itself is right. */
static void
test_measure (void)
{
  const struct
  {
    Triple a, b;
    double difference;
  } pairs[] = {
    { { { 50, 2.6772, -79.7751 } }, { { 50, 0, -82.7485 } }, 2.0425 },
    { { { 50, -1.0, 2.0 } }, { { 50, 0, 0 } }, 2.3669 },
    { { { 22.7233, 20.0904, -46.6940 } }, { { 23.0331, 14.9730, -42.5619 } }, 2.0373 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (ciede2000 (pairs[i].a, pairs[i].b), pairs[i].difference, 0.0001);
}

static void
test_contrast (void)
{
  const CaptivesInk marks[] = { CAPTIVES_INK_CAPTIVES, CAPTIVES_INK_DIED, CAPTIVES_INK_RETURNED, CAPTIVES_INK_HELD,
                                CAPTIVES_INK_PASSED_ON, CAPTIVES_INK_NO_FIGURE, CAPTIVES_INK_AXIS };

  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      CaptivesColour paper = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);

      g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_TEXT), paper), >=, WANTED_TEXT);
      g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_MUTED), paper), >=, WANTED_TEXT);
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, marks[i]), paper), >=, WANTED_MARK);
      /* A grid that shouts is a fault, too. */
      g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_GRID), paper), <,
                         get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_AXIS), paper) / 2);
      /* Numbers inside a bar. */
      g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_DIED), paper), >=, 7);
      g_assert_cmpfloat (get_contrast (captives_theme_get_colour (theme, CAPTIVES_INK_RETURNED), paper), >=, 6.95);
    }
}

/* The table of the specification: text, muted, captives, died, returned, held, no figure, axis; to one decimal. */
static void
test_contrast_table (void)
{
  const CaptivesInk inks[8] = { CAPTIVES_INK_TEXT, CAPTIVES_INK_MUTED, CAPTIVES_INK_CAPTIVES, CAPTIVES_INK_DIED,
                                CAPTIVES_INK_RETURNED, CAPTIVES_INK_HELD, CAPTIVES_INK_NO_FIGURE, CAPTIVES_INK_AXIS };
  const double table[5][8] = {
    { 16.4, 6.6, 3.5, 15.1, 7.0, 4.4, 4.5, 3.4 },
    { 15.0, 8.0, 5.9, 15.0, 9.1, 8.6, 5.6, 4.5 },
    { 21.0, 13.1, 5.4, 21.0, 10.3, 7.4, 8.9, 8.9 },
    { 21.0, 15.3, 11.1, 21.0, 12.0, 13.7, 12.0, 12.0 },
    { 21.0, 10.4, 3.4, 21.0, 7.0, 21.0, 4.7, 4.7 },
  };

  for (guint theme = 0; theme < G_N_ELEMENTS (table); theme++)
    for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
      g_assert_cmpfloat_with_epsilon (get_contrast (captives_theme_get_colour (theme, inks[i]),
                                                    captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND)),
                                      table[theme][i], 0.06);
}

static double
get_least_difference (CaptivesTheme theme,
                      const double  eye[9])
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint j = 0; j < i; j++)
      {
        Triple a = get_lab (multiply (eye, get_linear (captives_theme_get_colour (theme, measures[i]))));
        Triple b = get_lab (multiply (eye, get_linear (captives_theme_get_colour (theme, measures[j]))));

        /* What is not told apart by its colour must be by its texture. */
        if (captives_theme_get_solid (theme, measures[i]) == captives_theme_get_solid (theme, measures[j]))
          least = MIN (least, ciede2000 (a, b));
      }
  return least;
}

static void
test_colour_vision (void)
{
  const double eyes[4][9] = {
    { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
    { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
    { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
    { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
  };

  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
      {
        double least = get_least_difference (theme, eyes[eye]);

        g_test_message ("%s, eye %u: %.1f", captives_theme_get_name (theme), eye, least);
        g_assert_cmpfloat (least, >=, WANTED_DIFFERENCE);
      }
}

/* The measures as the specification writes them: a colour that is nearly right passes all that is computed. */
static void
test_exact (void)
{
  const guint32 table[5][4] = {
    { 0x6b8cae, 0x26262b, 0x00664c, 0xa86a00 },
    { 0x7d9dbd, 0xf4f3f1, 0x4fd6a9, 0xeab04a },
    { 0x3f6d9e, 0x000000, 0x004a36, 0x7d4a00 },
    { 0x9cc0e6, 0xffffff, 0x45dba8, 0xffc861 },
    { 0x8c8c8c, 0x000000, 0x595959, 0x000000 },
  };

  for (guint theme = 0; theme < G_N_ELEMENTS (table); theme++)
    for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
      {
        CaptivesColour colour = captives_theme_get_colour (theme, measures[i]);

        g_assert_cmphex ((guint32) colour.red << 16 | (guint32) colour.green << 8 | colour.blue, ==, table[theme][i]);
      }
}

static void
test_tint (void)
{
  /* 0.28 x ink + 0.72 x white: (0 + 183.6, 28.56 + 183.6, 21.28 + 183.6). */
  CaptivesColour tint = captives_theme_get_tint (CAPTIVES_THEME_LIGHT, CAPTIVES_INK_RETURNED);

  g_assert_cmpuint (tint.red, ==, 184);
  g_assert_cmpuint (tint.green, ==, 212);
  g_assert_cmpuint (tint.blue, ==, 205);
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      CaptivesColour paper = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);
      CaptivesColour same = captives_theme_get_tint (theme, CAPTIVES_INK_BACKGROUND);

      g_assert_cmpmem (&paper, sizeof paper, &same, sizeof same);
    }
}

/* Beside a highlighted mark the others are paler, but to be seen; one ink and high contrast lose nothing. */
static void
test_quiet (void)
{
  for (guint theme = 0; theme < CAPTIVES_N_THEMES; theme++)
    {
      gboolean kept = theme == CAPTIVES_THEME_PRINT || theme == CAPTIVES_THEME_HIGH_CONTRAST_LIGHT
                      || theme == CAPTIVES_THEME_HIGH_CONTRAST_DARK;
      CaptivesColour paper = captives_theme_get_colour (theme, CAPTIVES_INK_BACKGROUND);

      for (guint ink = CAPTIVES_INK_CAPTIVES; ink <= CAPTIVES_INK_HELD; ink++)
        {
          double loud = get_contrast (captives_theme_get_colour (theme, ink), paper);
          double quiet = get_contrast (captives_theme_get_quiet (theme, ink), paper);

          if (kept)
            g_assert_cmpfloat (quiet, ==, loud);
          else
            g_assert_cmpfloat (quiet, <, loud * 0.75);
          g_assert_cmpfloat (quiet, >, 1.5);
        }
    }
}

static void
test_names (void)
{
  CaptivesTheme theme = CAPTIVES_THEME_PRINT;

  for (guint i = 0; i < CAPTIVES_N_THEMES; i++)
    {
      g_assert_true (captives_theme_parse (captives_theme_get_name (i), &theme));
      g_assert_cmpuint (theme, ==, i);
    }
  g_assert_false (captives_theme_parse ("", &theme));
  g_assert_false (captives_theme_parse ("Light", &theme));
  g_assert_cmpuint (theme, ==, CAPTIVES_N_THEMES - 1);
}

static void
test_background (void)
{
  for (guint i = 0; i < CAPTIVES_N_THEMES; i++)
    g_assert_cmpint (captives_theme_has_background (i), ==, i != CAPTIVES_THEME_TRANSPARENT);
  for (guint ink = 0; ink < CAPTIVES_N_INKS; ink++)
    {
      CaptivesColour light = captives_theme_get_colour (CAPTIVES_THEME_LIGHT, ink);
      CaptivesColour transparent = captives_theme_get_colour (CAPTIVES_THEME_TRANSPARENT, ink);

      g_assert_cmpmem (&light, sizeof light, &transparent, sizeof transparent);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/theme/measure", test_measure);
  g_test_add_func ("/render/theme/contrast", test_contrast);
  g_test_add_func ("/render/theme/contrast-table", test_contrast_table);
  g_test_add_func ("/render/theme/colour-vision", test_colour_vision);
  g_test_add_func ("/render/theme/exact", test_exact);
  g_test_add_func ("/render/theme/tint", test_tint);
  g_test_add_func ("/render/theme/quiet", test_quiet);
  g_test_add_func ("/render/theme/names", test_names);
  g_test_add_func ("/render/theme/background", test_background);

  return g_test_run ();
}
