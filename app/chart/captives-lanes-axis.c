/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-lanes-private.h"

#include "captives-format.h"

#include <math.h>

/* The greatest value leaves this much of a lane free for the sign at the end of its bar. */
#define HEADROOM  1.06
#define RIGHT_GAP 10.0

/* Air between two labels of the scale. */
#define LABEL_GAP 8.0

/* Air between the last label of a lane and the zero of the next, where a reader must not take both for one number. */
#define ZERO_GAP 12.0

/* Share of its width by which the last label may be moved to the left to keep that air. */
#define SHIFT 0.3

/* Bars that leave room for labels after them are no shorter than this, of the lane. */
#define LEAST_SHARE 0.5

#define LEAST_TICKS    4
#define GREATEST_TICKS 7

/* Where a label of the scale would stand. */
typedef struct
{
  char   *text;
  double  x;
  double  width;
} Label;

static void
label_clear (gpointer data)
{
  Label *label = data;

  g_free (label->text);
}

/* The steps of 1, 2 and 5 do not give every number of ticks: the first that gives enough. */
static GArray *
list_ticks (const CaptivesScale *scale)
{
  GArray *ticks = captives_scale_list_ticks (scale, LEAST_TICKS - 1);

  for (guint n = LEAST_TICKS; ticks->len < LEAST_TICKS && n <= GREATEST_TICKS; n++)
    {
      g_array_unref (ticks);
      ticks = captives_scale_list_ticks (scale, n);
    }

  return ticks;
}

/* The length of the scale at which every label of the only lane finds room after its bar; 0: this page is not for that, or
 * bars would be too short. */
static double
find_length_after (CaptivesLanesLayout *self)
{
  double greatest = self->lanes->greatest;
  double width = self->width;
  double length = width - RIGHT_GAP * self->sizes.unit;

  if (!self->page->dense || self->folded || self->lanes->lanes->len != 1 || self->lanes->plain || greatest <= 0.0)
    return 0.0;

  for (guint row = 0; row < self->lanes->rows->len; row++)
    {
      GPtrArray *cell = captives_lanes_get_cell (self->lanes, row, 0);

      for (guint i = 0; i < cell->len; i++)
        {
          const CaptivesLanesLine *line = cell->pdata[i];
          double room = width - captives_lanes_get_label_width (self, line);

          if (line->kind == CAPTIVES_MARK_FIGURE && isfinite (line->value) && line->value > 0.0)
            length = MIN (length, room * greatest / line->value);
          else if (room < 0.0)
            return 0.0;
        }
    }

  return length >= LEAST_SHARE * width ? length : 0.0;
}

void
captives_lanes_set_scale (CaptivesLanesLayout *self,
                          double               width)
{
  double greatest = self->lanes->greatest;
  double length = MAX (width - RIGHT_GAP * self->sizes.unit, 1.0);

  captives_lanes_layout_clear (self);
  self->width = width;
  self->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, greatest > 0 ? greatest * HEADROOM : 1.0, length);
  self->ticks = list_ticks (self->scale);
  /* What remains is the line that numbers stand at. */
  if (self->lanes->plain)
    g_array_set_size (self->ticks, 1);
}

void
captives_lanes_put_numbers_after (CaptivesLanesLayout *self)
{
  double length = find_length_after (self);

  if (length <= 0.0)
    return;

  self->after = TRUE;
  captives_lanes_sizes_join (&self->sizes, self->page);
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
  self->scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, self->lanes->greatest, length);
  self->ticks = list_ticks (self->scale);
}

static Label
make_label (CaptivesLanesLayout *self,
            guint                tick,
            double               x)
{
  double value = g_array_index (self->ticks, double, tick);
  Label label;

  label.text = captives_scale_format_tick (self->ticks, tick, self->lanes->locale);
  label.width = captives_lanes_measure (self, self->sizes.axis, label.text);
  label.x = x + captives_scale_to_position (self->scale, value);
  if (tick > 0)
    label.x -= label.width / 2.0;

  return label;
}

static gboolean
is_free (CaptivesLanesLayout *self,
         GArray              *placed,
         const Label         *label)
{
  double air = LABEL_GAP * self->sizes.unit;

  for (guint i = 0; i < placed->len; i++)
    {
      const Label *other = &g_array_index (placed, Label, i);

      if (label->x < other->x + other->width + air && other->x < label->x + label->width + air)
        return FALSE;
    }

  return TRUE;
}

/* Zero first, then the greatest, so that the scale can be read at both ends; then what finds room between them. */
static guint
get_tick_in_turn (guint turn,
                  guint n_ticks)
{
  if (turn == 0)
    return 0;

  return turn == 1 ? n_ticks - 1 : turn - 1;
}

void
captives_lanes_add_axis (CaptivesLanesLayout *self,
                         double               x,
                         double               baseline)
{
  /* A label may stand out of its lane, but not come near the zero of the next. */
  double limit = x + self->width + self->sizes.gap - ZERO_GAP * self->sizes.unit;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Label));

  if (self->lanes->plain)
    return;

  g_array_set_clear_func (placed, label_clear);
  for (guint turn = 0; turn < self->ticks->len; turn++)
    {
      Label label = make_label (self, get_tick_in_turn (turn, self->ticks->len), x);
      double excess;

      excess = label.x + label.width - limit;
      if (excess > 0 && excess <= SHIFT * label.width)
        label.x -= excess;
      if (label.x + label.width > limit + 0.01 || !is_free (self, placed, &label))
        {
          label_clear (&label);
          continue;
        }
      captives_page_add_text (self->page, CAPTIVES_INK_MUTED, self->sizes.axis, (CaptivesPoint) { label.x, baseline }, label.text);
      g_array_append_val (placed, label);
    }
}

void
captives_lanes_add_grid (CaptivesLanesLayout *self,
                         double               x,
                         double               top,
                         double               bottom)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      double at = x + captives_scale_to_position (self->scale, g_array_index (self->ticks, double, i));

      captives_page_add_rule (self->page, i == 0 ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID,
                              (CaptivesPoint) { at, top }, (CaptivesPoint) { at, bottom });
    }
}
