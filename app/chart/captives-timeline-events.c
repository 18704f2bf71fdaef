/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events are flags.  Where their words would overlap, flags stand on poles of different heights; where a pole would cross
 * words at any height, a flag stands without words, and the page says so. */

#include "config.h"

#include "captives-timeline-private.h"

#include <math.h>

#define POLE 24.0 /* of the lowest flag, in units of a screen page */
#define PENNANT 6.5
#define POLE_AIR 2.0 /* least between words and the pole of another flag that passes them */

/* One flag. */
typedef struct
{
  CaptivesFact *fact;
  double x;    /* of the pole */
  double left; /* of pole and words */
  double right;
  gboolean back; /* the words stand at the left of the pole */
  gboolean bare; /* without words */
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

static void
strip (CaptivesTimePlot *self,
       Flag             *flag)
{
  flag->bare = TRUE;
  flag->back = FALSE;
  flag->left = flag->x - 1.0;
  flag->right = flag->x + PENNANT * self->unit + 1.0;
}

/* Words that would leave the page, or cross the pole of such a flag, stand at the left of their pole; words that would
 * leave it at both sides, nowhere. */
static void
turn_back (CaptivesTimePlot *self,
           GArray           *flags,
           double            air)
{
  for (int i = (int) flags->len - 1; i >= 0; i--)
    {
      Flag *flag = &g_array_index (flags, Flag, i);
      double width = flag->right - flag->left;
      gboolean leaves = flag->right > self->page->right;
      gboolean crosses = FALSE;

      for (guint j = i + 1; j < flags->len && !crosses; j++)
        {
          const Flag *other = &g_array_index (flags, Flag, j);

          crosses = other->back && covers (flag, other->x, air);
        }
      if (!crosses && !leaves)
        continue;
      if (flag->x - width >= self->left)
        {
          flag->back = TRUE;
          flag->left = flag->x - width + 2.0;
          flag->right = flag->x + 1.0;
        }
      else if (leaves)
        {
          strip (self, flag);
        }
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

/* Whether the pole of @other would pass through the words of @flag if it were higher. */
static gboolean
is_passed (const Flag *flag,
           const Flag *other,
           double      air)
{
  if (flag->bare)
    return FALSE;

  return covers (flag, other->x, air) && (flag->back ? other->x < flag->x : other->x > flag->x);
}

/* Whether no flag without a level has a pole that must stay below the words of @flag. */
static gboolean
is_ready (const GArray *flags,
          const Flag   *flag,
          double        air)
{
  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *other = &g_array_index (flags, Flag, i);

      if (other != flag && other->level < 0 && is_passed (flag, other, air))
        return FALSE;
    }

  return TRUE;
}

/* The next flag to get a level; -1 if poles and words of all that remain cross each other.  Those further from the side
 * on which the words stand come first. */
static int
find_ready (const GArray *flags,
            double        air)
{
  for (guint i = 0; i < 2 * flags->len; i++)
    {
      gboolean back = i >= flags->len;
      guint index = back ? i - flags->len : flags->len - 1 - i;
      const Flag *flag = &g_array_index (flags, Flag, index);

      if (flag->level < 0 && flag->back == back && is_ready (flags, flag, air))
        return (int) index;
    }

  return -1;
}

/* Of the flags without a level the one that faces most others: each has its pole in the other's words. */
static guint
find_most_facing (const GArray *flags,
                  double        air)
{
  guint found = 0;
  int most = -1;

  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);
      int n = 0;

      for (guint j = 0; j < flags->len; j++)
        {
          const Flag *other = &g_array_index (flags, Flag, j);

          n += other->level < 0 && is_passed (flag, other, air) && is_passed (other, flag, air);
        }
      if (flag->level >= 0 || n <= most)
        continue;
      most = n;
      found = i;
    }

  return found;
}

/* The levels: words stand above the poles that they would cross.  Intervals are put into tracks greedily, as in the
 * left-edge algorithm of A. Hashimoto and J. Stevens, "Wire routing by optimizing channel assignment within large
 * apertures", Design Automation Workshop, 1971; flags that face each other are its cyclic constraints, and there words
 * give way. */
static int
set_levels (CaptivesTimePlot *self,
            GArray           *flags,
            double            air)
{
  double pole_air = POLE_AIR * self->unit;
  int highest = 0;

  for (guint n = 0; n < flags->len; n++)
    {
      int index = find_ready (flags, pole_air);

      if (index < 0)
        {
          index = (int) find_most_facing (flags, pole_air);
          strip (self, &g_array_index (flags, Flag, index));
        }
      raise_over (flags, (guint) index, air);
      highest = MAX (highest, g_array_index (flags, Flag, index).level);
    }

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
  *highest = set_levels (self, flags, air);

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

/* Returns: where they stand */
static CaptivesRect
draw_words (CaptivesTimePlot *self,
            const Flag       *flag,
            double            top)
{
  double gap = (PENNANT + 3.0) * self->unit;
  CaptivesRect words = { flag->back ? flag->left : flag->x + gap, top, flag->right - flag->left - gap - 1.0,
                         self->note.size * 1.25 };

  captives_page_add_over_grid (self->page, CAPTIVES_INK_TEXT, self->note,
                               (CaptivesPoint){ words.x, words.y + self->note.size * 0.94 }, flag->fact->number);

  return words;
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
  CaptivesRect whole
      = { flag->left, top - 2.0 * page->metrics.mark, flag->right - flag->left, self->note.size * 1.25 };
  CaptivesRect core = whole;

  captives_fact_begin_mark (page, flag->fact, row, lane);
  captives_scene_builder_add_line (page->builder, pole, (CaptivesPoint){ flag->x, top },
                                   (CaptivesPoint){ flag->x, bottom });
  captives_scene_builder_add_path (page->builder, cloth, points, G_N_ELEMENTS (points), TRUE);
  if (!flag->bare)
    core = draw_words (self, flag, whole.y);
  whole = captives_bounds_claim (self->marks, -1, whole, core);
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
    {
      const Flag *flag = &g_array_index (flags, Flag, i);

      draw_flag (self, flag, track->bottom, row, (int) i);
      self->n_left_out += flag->bare;
    }
}
