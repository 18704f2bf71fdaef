/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events are flags.  Where their words would overlap, flags stand on poles of different heights. */

#include "config.h"

#include "captives-timeline-private.h"

#include <math.h>

#define POLE 24.0 /* of the lowest flag, in units of a screen page */
#define PENNANT 6.5

/* One flag. */
typedef struct
{
  CaptivesFact *fact;
  double x;    /* of the pole */
  double left; /* of pole and words */
  double right;
  gboolean back; /* the words stand at the left of the pole */
  int level;     /* from 0, the lowest; -1: not yet known */
} Flag;

static double
get_pitch (const CaptivesTimePlot *self)
{
  return captives_metrics_get_leading (self->note) + 4.0 * self->unit;
}

static GArray *
list_flags (CaptivesTimePlot *self,
            CaptivesTrack    *track)
{
  GArray *flags = g_array_new (FALSE, TRUE, sizeof (Flag));

  for (guint i = 0; i < track->facts->len; i++)
    {
      CaptivesFact *fact = g_ptr_array_index (track->facts, i);
      Flag flag = { .fact = fact, .level = -1 };

      if (fact->event == NULL || !isfinite (fact->day))
        continue;
      flag.x = captives_timeplot_get_x (self, fact->day);
      flag.left = flag.x - 1.0;
      flag.right = flag.x + (PENNANT + 3.0) * self->unit
                   + captives_typesetter_measure (self->page->typesetter, self->note, fact->number).width;
      g_array_append_val (flags, flag);
    }

  return flags;
}

static gboolean
covers (const Flag *flag,
        double      x,
        double      air)
{
  return x >= flag->left - air && x <= flag->right + air;
}

/* Words that would leave the page, or cross the pole of such a flag, stand at the left of their pole. */
static void
turn_back (CaptivesTimePlot *self,
           GArray           *flags,
           double            air)
{
  for (int i = (int) flags->len - 1; i >= 0; i--)
    {
      Flag *flag = &g_array_index (flags, Flag, i);
      double width = flag->right - flag->left;
      gboolean crosses = FALSE;

      for (guint j = i + 1; j < flags->len && !crosses; j++)
        {
          const Flag *other = &g_array_index (flags, Flag, j);

          crosses = other->back && covers (flag, other->x, air);
        }
      if ((!crosses && flag->right <= self->page->right) || flag->x - width < self->left)
        continue;
      flag->back = TRUE;
      flag->left = flag->x - width + 2.0;
      flag->right = flag->x + 1.0;
    }
}

static void
raise_over (GArray *flags,
            guint   index,
            double  air)
{
  Flag *flag = &g_array_index (flags, Flag, index);

  flag->level = 0;
  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *other = &g_array_index (flags, Flag, i);

      if (i != index && other->level >= 0 && other->left < flag->right + air && flag->left < other->right + air)
        flag->level = MAX (flag->level, other->level + 1);
    }
}

/* The levels: words stand above the poles that they would cross, so those further from the side on which the words
 * stand come first.  Intervals are put into tracks greedily, as in the left-edge algorithm of A. Hashimoto and J.
 * Stevens, "Wire routing by optimizing channel assignment within large apertures", Design Automation Workshop, 1971. */
static int
set_levels (GArray *flags,
            double  air)
{
  int highest = 0;

  for (int i = (int) flags->len - 1; i >= 0; i--)
    if (!g_array_index (flags, Flag, i).back)
      raise_over (flags, (guint) i, air);
  for (guint i = 0; i < flags->len; i++)
    {
      if (g_array_index (flags, Flag, i).back)
        raise_over (flags, i, air);
    }
  for (guint i = 0; i < flags->len; i++)
    highest = MAX (highest, g_array_index (flags, Flag, i).level);

  return highest;
}

static GArray *
place_flags (CaptivesTimePlot *self,
             CaptivesTrack    *track,
             int              *highest)
{
  GArray *flags = list_flags (self, track);
  double air = 8.0 * self->unit;

  turn_back (self, flags, air);
  *highest = set_levels (flags, air);

  return flags;
}

double
captives_timeplot_measure_events (CaptivesTimePlot *self,
                                  CaptivesTrack    *track)
{
  int highest;
  g_autoptr (GArray) flags = NULL;

  g_return_val_if_fail (self != NULL && track != NULL, 0.0);

  flags = place_flags (self, track, &highest);

  return POLE * self->unit + highest * get_pitch (self);
}

static void
draw_flag (CaptivesTimePlot *self,
           const Flag       *flag,
           double            bottom,
           int               row,
           int               lane)
{
  CaptivesPage *page = self->page;
  double size = PENNANT * self->unit;
  double top = bottom - POLE * self->unit - flag->level * get_pitch (self);
  double side = flag->back ? -1.0 : 1.0;
  CaptivesLook pole = { .ink = CAPTIVES_INK_MUTED, .stroke = 1.2 * page->metrics.mark };
  CaptivesLook cloth = { .ink = CAPTIVES_INK_MUTED, .fill = CAPTIVES_FILL_SOLID };
  const CaptivesPoint points[] = { { flag->x, top },
                                   { flag->x + side * size, top },
                                   { flag->x + side * size * 0.65, top + size * 0.5 },
                                   { flag->x + side * size, top + size },
                                   { flag->x, top + size } };
  CaptivesRect words = { flag->back ? flag->left : flag->x + size + 3.0 * self->unit, top - 2.0 * page->metrics.mark,
                         flag->right - flag->left - size - 3.0 * self->unit - 1.0, self->note.size * 1.25 };
  CaptivesRect whole = { flag->left, words.y, flag->right - flag->left, words.height };

  captives_fact_begin_mark (page, flag->fact, row, lane);
  captives_scene_builder_add_line (page->builder, pole, (CaptivesPoint){ flag->x, top },
                                   (CaptivesPoint){ flag->x, bottom });
  captives_scene_builder_add_path (page->builder, cloth, points, G_N_ELEMENTS (points), TRUE);
  captives_page_add_over_grid (page, CAPTIVES_INK_TEXT, self->note,
                               (CaptivesPoint){ words.x, words.y + self->note.size * 0.94 }, flag->fact->number);
  whole = captives_bounds_claim (self->marks, -1, whole, words);
  captives_scene_builder_end_mark (page->builder, &whole);
}

void
captives_timeplot_draw_events (CaptivesTimePlot *self,
                               CaptivesTrack    *track,
                               int               row)
{
  int highest;
  g_autoptr (GArray) flags = NULL;

  g_return_if_fail (self != NULL && track != NULL);

  flags = place_flags (self, track, &highest);
  for (guint i = 0; i < flags->len; i++)
    draw_flag (self, &g_array_index (flags, Flag, i), track->bottom, row, (int) i);
}
