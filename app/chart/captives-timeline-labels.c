/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The places of the numbers of one track. */

#include "config.h"

#include "captives-timeline-private.h"

/* Between mark and number, in units of a screen page. */
#define LABEL_GAP 5.0

/* Ranks in which labels choose, the first before the others. */
#define MOST_RANK 3

/* Orders in which labels choose their places, until one finds room for all of them. */
#define N_ORDERS       9
#define N_PLAIN_ORDERS 5 /* before those with other preferences */

static CaptivesFact *
get_fact (const CaptivesTrack *track,
          guint                index)
{
  return g_ptr_array_index (track->facts, index);
}

/* Who chooses first: the greatest and the least, then counts, orders, what is computed. */
static int
get_rank (const CaptivesTrack *track,
          const CaptivesFact  *fact)
{
  if (fact->value == track->greatest || fact->low == track->least)
    return 0;
  if (fact->shape.derived)
    return MOST_RANK;

  return fact->shape.order ? 2 : 1;
}

/* Around a dot, and below a bar that hangs, as they are preferred. */
static const CaptivesSpot dots[]
    = { CAPTIVES_SPOT_RIGHT,       CAPTIVES_SPOT_LEFT,       CAPTIVES_SPOT_ABOVE,       CAPTIVES_SPOT_BELOW,
        CAPTIVES_SPOT_ABOVE_RIGHT, CAPTIVES_SPOT_ABOVE_LEFT, CAPTIVES_SPOT_BELOW_RIGHT, CAPTIVES_SPOT_BELOW_LEFT };
static const CaptivesSpot bars[] = { CAPTIVES_SPOT_BELOW, CAPTIVES_SPOT_BELOW_RIGHT, CAPTIVES_SPOT_BELOW_LEFT };

static void
prepare_label (CaptivesTimePlot    *self,
               const CaptivesTrack *track,
               CaptivesFact        *fact)
{
  gboolean hangs = track->form == CAPTIVES_TRACK_DOWN;

  fact->label = (CaptivesLabel){ .number = fact->number,
                                 .note = fact->note,
                                 .number_style = self->number,
                                 .note_style = self->note,
                                 .mark = fact->box,
                                 .spots = hangs ? bars : dots,
                                 .n_spots = hangs                              ? G_N_ELEMENTS (bars)
                                            : track->form == CAPTIVES_TRACK_UP ? 3
                                                                               : G_N_ELEMENTS (dots),
                                 .stacked = track->form != CAPTIVES_TRACK_DOTS,
                                 .gap = LABEL_GAP * self->unit,
                                 .lead_way = hangs                              ? 1.0
                                             : track->form == CAPTIVES_TRACK_UP ? -1.0
                                                                                : 0.0 };
}

/* Marks of one date and kind that lie on each other have one label: "4,012 and 1,664". */
static void
merge_label (CaptivesTimePlot *self,
             CaptivesTrack    *track,
             guint             index)
{
  CaptivesFact *fact = get_fact (track, index);

  for (guint i = index + 1; i < track->facts->len && !fact->merged; i++)
    {
      CaptivesFact *other = get_fact (track, i);
      g_autofree char *joined = NULL;

      if (!captives_fact_is_drawn (other) || other->day != fact->day || other->shape.order != fact->shape.order
          || other->shape.fill != fact->shape.fill || !captives_rect_overlaps (fact->box, other->box)
          || g_strcmp0 (fact->note, other->note) != 0)
        continue;
      other->merged = TRUE;
      fact->leads = TRUE;
      joined = g_strconcat (fact->label.number, captives_word_get (CAPTIVES_WORD_AND, self->page->view->locale.language),
                            other->number, NULL);
      g_free (fact->joined);
      fact->joined = g_steal_pointer (&joined);
      fact->label.number = fact->joined;
      fact->label.mark = captives_rect_join (fact->label.mark, other->box);
    }
}

/* The places that a label prefers differ from order to order: without a label above them, leaders can rise from all
 * marks; labels at the outer ends of bars leave room between them. */
static void
choose_spots (const CaptivesTrack *track,
              CaptivesLabel       *label,
              int                  order)
{
  static const CaptivesSpot sides[] = { CAPTIVES_SPOT_LEFT, CAPTIVES_SPOT_RIGHT };
  static const CaptivesSpot right[] = { CAPTIVES_SPOT_BELOW_RIGHT, CAPTIVES_SPOT_BELOW, CAPTIVES_SPOT_BELOW_LEFT };
  static const CaptivesSpot left[] = { CAPTIVES_SPOT_BELOW_LEFT, CAPTIVES_SPOT_BELOW, CAPTIVES_SPOT_BELOW_RIGHT };

  /* Both from the start: an order may be tried again after others. */
  if (track->form == CAPTIVES_TRACK_UP)
    {
      label->spots = order >= N_PLAIN_ORDERS ? sides : dots;
      label->n_spots = order >= N_PLAIN_ORDERS - 1 ? 2 : 3;
    }
  if (track->form == CAPTIVES_TRACK_DOWN)
    {
      label->spots = order < N_PLAIN_ORDERS ? bars : order < N_PLAIN_ORDERS + 2 ? right : left;
      label->n_spots = G_N_ELEMENTS (bars);
    }
}

/* Gives every label of the track its place, in one of several orders.  Returns: how many find none */
static guint
try_order (CaptivesTimePlot  *self,
           CaptivesTrack     *track,
           CaptivesLabelRoom *room,
           int                order)
{
  guint left_out = 0;

  for (guint i = 0; i < track->facts->len; i++)
    {
      CaptivesFact *fact = get_fact (track, i);

      fact->label.placed = FALSE;
      choose_spots (track, &fact->label, order);
    }
  for (int rank = 0; rank <= 2 * MOST_RANK + 1; rank++)
    {
      CaptivesLabelPass pass = rank <= MOST_RANK ? CAPTIVES_LABEL_PASS_NEAR : CAPTIVES_LABEL_PASS_LED;

      for (guint i = 0; i < track->facts->len; i++)
        {
          guint index = order % 2 == 0 ? i : track->facts->len - 1 - i;
          CaptivesFact *fact = get_fact (track, index);
          int own_rank = fact->leads ? (order < 2 ? 0 : MOST_RANK) : get_rank (track, fact);

          if (!captives_fact_is_drawn (fact) || fact->merged || own_rank != rank % (MOST_RANK + 1))
            continue;
          if (!captives_label_place (&fact->label, self->page, room, pass) && pass == CAPTIVES_LABEL_PASS_LED)
            left_out++;
        }
    }

  return left_out;
}

void
captives_timeplot_place_labels (CaptivesTimePlot  *self,
                                CaptivesTrack     *track,
                                CaptivesLabelRoom *room)
{
  guint best = G_MAXUINT;
  guint left_out = 0;
  guint n_marks;
  int best_order = 0;

  for (guint i = 0; i < track->facts->len; i++)
    if (captives_fact_is_drawn (get_fact (track, i)))
      prepare_label (self, track, get_fact (track, i));
  for (guint i = 0; i < track->facts->len; i++)
    if (captives_fact_is_drawn (get_fact (track, i)))
      merge_label (self, track, i);
  n_marks = room->taken->len;
  for (int order = 0; order < N_ORDERS && best > 0; order++)
    {
      g_array_set_size (room->taken, n_marks);
      left_out = try_order (self, track, room, order);
      if (left_out < best)
        {
          best = left_out;
          best_order = order;
        }
    }
  /* None placed all of them: again the one that placed most. */
  if (left_out > best)
    {
      g_array_set_size (room->taken, n_marks);
      try_order (self, track, room, best_order);
    }
  self->n_left_out += best;
}
