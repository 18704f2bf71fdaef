/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lollipops, bars and dots of one track. */

#include "config.h"

#include "captives-timeline-private.h"

#include "captives-upright.h"

#include <math.h>

/* In units of a screen page. */
#define LEAST_BAR 7.0
#define DASH 5.0

/* A count of fewer days is a thin bar at its date, not one as wide as its time. */
#define LEAST_SPAN 27.0

/* Numbers of one author further apart than a year are joined by a broken line: what was between is not known. */
#define UNBROKEN_DAYS 400.0

static CaptivesFact *
get_fact (const CaptivesTrack *track,
          guint                index)
{
  return g_ptr_array_index (track->facts, index);
}

static double
get_x (const CaptivesTimePlot *self,
       const CaptivesFact     *fact)
{
  return captives_timeplot_get_x (self, fact->day);
}

/* How many counts of the track share some of the time of @index, itself included; @place: (out): which of them it is.
 */
static guint
count_rivals (const CaptivesTrack *track,
              guint                index,
              guint               *place)
{
  const CaptivesFact *fact = get_fact (track, index);
  guint n = 0;

  *place = 0;
  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *other = get_fact (track, i);

      if (!captives_fact_is_drawn (other) || other->last - other->first < LEAST_SPAN || other->first >= fact->last
          || fact->first >= other->last)
        continue;
      if (i < index)
        (*place)++;
      n++;
    }

  return n;
}

/* Rival counts of one time share its width. */
static CaptivesUprightPlace
get_bar (const CaptivesTimePlot *self,
         const CaptivesTrack    *track,
         guint                   index)
{
  const CaptivesFact *fact = get_fact (track, index);
  CaptivesUprightPlace place = { .way = CAPTIVES_UPRIGHT_DOWN, .width = LEAST_BAR * self->unit };
  double left = captives_timeplot_get_x (self, fact->first);
  double width = captives_timeplot_get_x (self, fact->last) - left;

  place.zero = (CaptivesPoint){ get_x (self, fact) - place.width / 2.0, track->zero };
  place.length = fact->value * self->per_person;
  place.low_length = fact->low * self->per_person;
  if (fact->last - fact->first >= LEAST_SPAN)
    {
      guint rank;
      guint n = count_rivals (track, index, &rank);
      double share = width / MAX (n, 1);

      place.zero.x = left + rank * share + 1.0;
      place.width = MAX (share - 2.0, LEAST_BAR * self->unit);
    }
  /* A date at the end of the axis must not push its bar off the page. */
  place.zero.x = CLAMP (place.zero.x, self->left, MAX (self->left, self->right - place.width));

  return place;
}

static CaptivesPoint
get_dot (const CaptivesTimePlot *self,
         const CaptivesTrack    *track,
         const CaptivesFact     *fact)
{
  return (CaptivesPoint){ get_x (self, fact), captives_timeplot_get_y (self, track, fact->value) };
}

static CaptivesRect
get_stem (const CaptivesTimePlot *self,
          const CaptivesTrack    *track,
          const CaptivesFact     *fact)
{
  double half = self->page->metrics.mark;
  double top = fact->box.y + fact->box.height;

  return (CaptivesRect){ get_x (self, fact) - half, top, 2.0 * half, MAX (0.0, track->zero - top) };
}

/* The time for which a dot is given, at both sides of it; nothing where the dot itself covers that time. */
static CaptivesRect
get_span (const CaptivesTimePlot *self,
          const CaptivesTrack    *track,
          const CaptivesFact     *fact)
{
  CaptivesPoint at = get_dot (self, track, fact);
  double from = captives_timeplot_get_x (self, fact->first);
  double to = captives_timeplot_get_x (self, fact->last);
  double half = self->page->metrics.mark;

  if (track->form != CAPTIVES_TRACK_DOTS || to - from < 4.0 * self->page->metrics.dot)
    return (CaptivesRect){ at.x, at.y, 0.0, 0.0 };

  return (CaptivesRect){ from, at.y - half, to - from, 2.0 * half };
}

static void
take_joint (CaptivesTimePlot    *self,
            const CaptivesTrack *track,
            CaptivesLabelRoom   *room,
            const CaptivesFact  *from,
            const CaptivesFact  *to,
            gboolean             draw)
{
  CaptivesPoint a = get_dot (self, track, from);
  CaptivesPoint b = get_dot (self, track, to);
  double length = hypot (b.x - a.x, b.y - a.y);
  gboolean broken = to->first - from->last > UNBROKEN_DAYS;
  double step = DASH * 1.6 * self->unit;
  CaptivesLook look = { .ink = to->ink, .stroke = 1.2 * self->page->metrics.mark };

  /* In short pieces: so labels keep clear of the line, not of the box around it. */
  for (double at = 0.0; at < length; at += step)
    {
      double end = MIN (length, at + (broken ? DASH * self->unit : step));
      CaptivesPoint start = { a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length };
      CaptivesPoint stop = { a.x + (b.x - a.x) * end / length, a.y + (b.y - a.y) * end / length };

      if (draw)
        captives_scene_builder_add_line (self->page->builder, look, start, stop);
      else
        captives_label_room_take (room,
                                  (CaptivesRect){ MIN (start.x, stop.x) - 1.0, MIN (start.y, stop.y) - 1.0,
                                                  fabs (stop.x - start.x) + 2.0, fabs (stop.y - start.y) + 2.0 },
                                  FALSE);
    }
}

/* Lines from dot to dot where one author gives both; drawn or, before, taken from the room for labels. */
static void
join_dots (CaptivesTimePlot  *self,
           CaptivesTrack     *track,
           CaptivesLabelRoom *room,
           gboolean           draw)
{
  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *fact = get_fact (track, i);
      guint next = i + 1;

      while (next < track->facts->len && g_strcmp0 (get_fact (track, next)->series, fact->series) != 0)
        next++;
      if (next < track->facts->len && captives_fact_is_drawn (fact) && captives_fact_is_drawn (get_fact (track, next))
          && captives_fact_may_join (self->page->dataset, fact, get_fact (track, next)))
        take_joint (self, track, room, fact, get_fact (track, next), draw);
    }
}

/* Where all marks are, before any label looks for room. */
static void
measure_marks (CaptivesTimePlot  *self,
               CaptivesTrack     *track,
               CaptivesLabelRoom *room)
{
  for (guint i = 0; i < track->facts->len; i++)
    {
      CaptivesFact *fact = get_fact (track, i);

      if (!captives_fact_is_drawn (fact))
        continue;
      if (track->form == CAPTIVES_TRACK_DOWN)
        {
          CaptivesUprightPlace place = get_bar (self, track, i);

          fact->box = captives_upright_measure_bar (self->page, &fact->shape, &place);
        }
      else
        {
          fact->box = captives_upright_measure_dot (self->page, &fact->shape, get_dot (self, track, fact),
                                                    captives_timeplot_get_y (self, track, fact->low));
        }
      if (track->form == CAPTIVES_TRACK_DOWN)
        captives_label_room_take (room, fact->box, FALSE);
      else
        captives_label_room_take_dot (room, fact->box);
      if (track->form == CAPTIVES_TRACK_UP)
        captives_label_room_take (room, get_stem (self, track, fact), FALSE);
      if (get_span (self, track, fact).width > 0.0)
        captives_label_room_take (room, get_span (self, track, fact), FALSE);
    }
  if (track->form == CAPTIVES_TRACK_DOTS)
    join_dots (self, track, room, FALSE);
}

static void
draw_stem (CaptivesTimePlot    *self,
           const CaptivesTrack *track,
           const CaptivesFact  *fact)
{
  CaptivesRect stem = get_stem (self, track, fact);
  double mark = self->page->metrics.mark;
  CaptivesLook look = { .ink = fact->ink, .stroke = 1.6 * mark, .dash_on = DASH * mark, .dash_off = 3.0 * mark };

  if (stem.height >= 1.0)
    captives_scene_builder_add_line (self->page->builder, look,
                                     (CaptivesPoint){ stem.x + stem.width / 2.0, stem.y + stem.height },
                                     (CaptivesPoint){ stem.x + stem.width / 2.0, stem.y });
}

static void
draw_span (CaptivesTimePlot    *self,
           const CaptivesTrack *track,
           const CaptivesFact  *fact)
{
  CaptivesRect span = get_span (self, track, fact);
  double y = span.y + span.height / 2.0;
  CaptivesLook look = { .ink = fact->ink, .stroke = 1.2 * self->page->metrics.mark };

  if (span.width > 0.0)
    captives_scene_builder_add_line (self->page->builder, look, (CaptivesPoint){ span.x, y },
                                     (CaptivesPoint){ span.x + span.width, y });
}

static void
draw_mark (CaptivesTimePlot    *self,
           const CaptivesTrack *track,
           guint                index)
{
  CaptivesFact *fact = get_fact (track, index);
  CaptivesPage *page = self->page;

  captives_form_note (page, fact->figure, &fact->shape);
  if (track->form == CAPTIVES_TRACK_DOWN)
    {
      CaptivesUprightPlace place = get_bar (self, track, index);

      captives_upright_draw_bar (page, &fact->shape, fact->ink, &place);
      return;
    }
  if (track->form == CAPTIVES_TRACK_UP)
    draw_stem (self, track, fact);
  else
    draw_span (self, track, fact);
  captives_upright_draw_dot (page, &fact->shape, fact->ink, get_dot (self, track, fact),
                             captives_timeplot_get_y (self, track, fact->low));
}

/* Lines over a halo from @at, which is the top of the first.  Returns: their height */
static double
draw_words (CaptivesTimePlot *self,
            CaptivesPoint     at,
            const char       *words)
{
  double leading = captives_metrics_get_leading (self->note);
  g_autoptr (GPtrArray) lines
      = captives_typesetter_wrap (self->page->typesetter, self->note, words, MAX (40.0, self->right - at.x));

  for (guint i = 0; i < lines->len; i++)
    {
      CaptivesPoint start = { at.x, at.y + i * leading + captives_metrics_get_rise (self->note) };

      captives_page_add_over_grid (self->page, CAPTIVES_INK_MUTED, self->note, start, g_ptr_array_index (lines, i));
    }

  return lines->len * leading;
}

/* What has no place in the plot has words: a question without an answer, a number without a date. */
static gboolean
is_slot (const CaptivesFact *fact)
{
  return fact->event == NULL && !captives_fact_is_drawn (fact);
}

/* Where the words of a slot begin; after the dotted line if nobody gives a number. */
static double
get_slot_left (const CaptivesTimePlot *self,
               const CaptivesFact     *fact)
{
  double left = self->left + 8.0 * self->unit;

  return fact->kind == CAPTIVES_MARK_NO_FIGURE ? left + 36.0 * self->page->metrics.mark : left;
}

/* Returns: (transfer full) */
static char *
get_slot_words (const CaptivesFact *fact)
{
  return fact->note != NULL && *fact->note != '\0' ? g_strconcat (fact->number, "  ", fact->note, NULL)
                                                   : g_strdup (fact->number);
}

double
captives_timeplot_measure_slots (CaptivesTimePlot *self,
                                 CaptivesTrack    *track)
{
  double height = 0.0;

  g_return_val_if_fail (self != NULL && track != NULL, 0.0);

  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *fact = get_fact (track, i);
      g_autofree char *words = NULL;

      if (!is_slot (fact))
        continue;
      words = get_slot_words (fact);
      height += captives_page_measure_lines (self->page, self->note,
                                             MAX (40.0, self->right - get_slot_left (self, fact)), words)
                + 4.0 * self->unit;
    }

  return height;
}

static void
draw_slot (CaptivesTimePlot  *self,
           CaptivesFact      *fact,
           CaptivesLabelRoom *room,
           double             y)
{
  CaptivesPage *page = self->page;
  double x = self->left + 8.0 * self->unit;
  g_autofree char *words = get_slot_words (fact);
  double height;

  if (fact->figure != NULL)
    captives_form_note (page, fact->figure, &fact->shape);
  if (fact->kind == CAPTIVES_MARK_NO_FIGURE)
    captives_form_add_no_figure (page, (CaptivesPoint) { x, y + self->note.size * 0.6 });
  height = draw_words (self, (CaptivesPoint) { get_slot_left (self, fact), y }, words);
  fact->box = (CaptivesRect) { x, y - 1.0, self->right - x, height + 2.0 };
  captives_label_room_take (room, fact->box, TRUE);
  captives_bounds_claim (self->marks, -1, fact->box, fact->box);
}

/* Lines of words above what stands, below what hangs. */
static void
draw_slots (CaptivesTimePlot  *self,
            CaptivesTrack     *track,
            CaptivesLabelRoom *room,
            int                row)
{
  double y = track->top + 4.0 * self->unit;

  if (track->form == CAPTIVES_TRACK_DOWN)
    y = track->bottom - captives_timeplot_measure_slots (self, track) - 2.0;
  for (guint i = 0; i < track->facts->len; i++)
    {
      CaptivesFact *fact = get_fact (track, i);

      if (!is_slot (fact))
        continue;
      captives_fact_begin_mark (self->page, fact, row, (int) i);
      draw_slot (self, fact, room, y);
      captives_scene_builder_end_mark (self->page->builder, &fact->box);
      y += fact->box.height - 2.0 + 4.0 * self->unit;
    }
}

/* What can be pointed at: mark and label; the label alone where marks lie on each other. */
static CaptivesRect
claim_bounds (CaptivesTimePlot   *self,
              const CaptivesFact *fact,
              int                 own)
{
  CaptivesRect box = fact->box;

  if (fact->label.placed)
    return captives_bounds_claim (
        self->marks, own, fact->leads ? fact->label.box : captives_rect_join (box, fact->label.box), fact->label.box);
  /* Of marks without a label that share a place each leaves some of it to the others. */
  if (fact->leads || fact->merged)
    box.width = box.height = MIN (5.0, MIN (box.width, box.height));

  return captives_bounds_claim (self->marks, own, box, fact->box);
}

static void
draw_marks (CaptivesTimePlot *self,
            CaptivesTrack    *track,
            int               row)
{
  int own = (int) self->marks->len;

  /* Labels are nobody else's, nor are marks without one. */
  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *fact = get_fact (track, i);

      if (captives_fact_is_drawn (fact))
        g_array_append_val (self->marks, *(fact->label.placed ? &fact->label.box : &fact->box));
    }
  for (guint i = 0; i < track->facts->len; i++)
    {
      CaptivesFact *fact = get_fact (track, i);
      CaptivesRect bounds;

      if (!captives_fact_is_drawn (fact))
        continue;
      bounds = claim_bounds (self, fact, own++);
      captives_fact_begin_mark (self->page, fact, row, (int) i);
      draw_mark (self, track, i);
      captives_label_draw (&fact->label, self->page);
      captives_scene_builder_end_mark (self->page->builder, &bounds);
    }
}

void
captives_timeplot_draw_marks (CaptivesTimePlot *self,
                              CaptivesTrack    *track,
                              int               row)
{
  g_auto (CaptivesLabelRoom) room = { 0 };
  double top = track->top + (track->form == CAPTIVES_TRACK_DOWN ? 2.0 : 4.0);

  g_return_if_fail (self != NULL && track != NULL);

  captives_label_room_init (
      &room, self->page,
      (CaptivesRect){ self->left + 4.0, top, self->right - self->left - 4.0, track->bottom - 3.0 - top });
  /* No text crosses the line of zero. */
  if (track->form == CAPTIVES_TRACK_DOTS)
    captives_label_room_take (&room, (CaptivesRect){ self->left, track->zero - 0.5, self->right - self->left, 1.0 },
                              FALSE);
  draw_slots (self, track, &room, row);
  measure_marks (self, track, &room);
  captives_timeplot_place_labels (self, track, &room);
  if (track->form == CAPTIVES_TRACK_DOTS)
    join_dots (self, track, &room, TRUE);
  draw_marks (self, track, row);
}
