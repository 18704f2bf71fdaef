/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-labels.h"

#include "captives-format.h"

#include <math.h>

/* Above and below the baseline, in em: what letters and Han characters cover. */
#define RISE 0.82
#define FALL 0.24

/* Between a number and the note after it, in em of the note. */
#define NOTE_SPACE 0.5

/* Levels that a leader tries, and how far to the side. */
#define MOST_LEVELS 14
#define MOST_STEPS 6

/* A leader ends this much before its text. */
#define LEADER_GAP 5.0

#define LEADER_STROKE 1.2

/* Between a number and the dot of another, against the air between text and mark. */
#define SIDE_AIR 5.0

void
captives_label_room_init (CaptivesLabelRoom *self,
                          CaptivesPage      *page,
                          CaptivesRect       room)
{
  g_return_if_fail (self != NULL && page != NULL);

  self->room = room;
  self->taken = g_array_new (FALSE, FALSE, sizeof (CaptivesObstacle));
  self->text_air = 4.0 * page->metrics.mark;
  self->mark_air = 3.0 * page->metrics.mark;
}

void
captives_label_room_clear (CaptivesLabelRoom *self)
{
  g_clear_pointer (&self->taken, g_array_unref);
}

void
captives_label_room_take (CaptivesLabelRoom *self,
                          CaptivesRect       box,
                          gboolean           text)
{
  CaptivesObstacle obstacle = { box, text, 0.0 };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->taken, obstacle);
}

void
captives_label_room_take_dot (CaptivesLabelRoom *self,
                              CaptivesRect       box)
{
  CaptivesObstacle obstacle = { box, FALSE, SIDE_AIR * self->mark_air };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->taken, obstacle);
}

static gboolean
holds (CaptivesRect outer,
       CaptivesRect inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
         && inner.y + inner.height <= outer.y + outer.height;
}

/* The box that a text must keep clear of. */
static CaptivesRect
get_air (const CaptivesLabelRoom *room,
         const CaptivesObstacle  *taken,
         const CaptivesRect      *own)
{
  CaptivesRect box = captives_rect_inflate (taken->box, taken->text ? room->text_air : room->mark_air);
  gboolean is_own = own->x == taken->box.x && own->y == taken->box.y;

  if (taken->side_air <= 0.0 || is_own)
    return box;
  box.x = taken->box.x - taken->side_air;
  box.width = taken->box.width + 2.0 * taken->side_air;

  return box;
}

/* @own: the mark that the text belongs to */
static gboolean
is_free_for_text (const CaptivesLabelRoom *room,
                  CaptivesRect             box,
                  const CaptivesRect      *own)
{
  if (!holds (room->room, box))
    return FALSE;
  for (guint i = 0; i < room->taken->len; i++)
    {
      const CaptivesObstacle *taken = &g_array_index (room->taken, CaptivesObstacle, i);

      if (captives_rect_overlaps (box, get_air (room, taken, own)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_free_for_line (const CaptivesLabelRoom *room,
                  CaptivesRect             box,
                  gboolean                 over_marks)
{
  for (guint i = 0; i < room->taken->len; i++)
    {
      const CaptivesObstacle *taken = &g_array_index (room->taken, CaptivesObstacle, i);

      if ((taken->text || !over_marks)
          && captives_rect_overlaps (box, captives_rect_inflate (taken->box, taken->text ? room->mark_air : 0.0)))
        return FALSE;
    }

  return TRUE;
}

static double
measure (CaptivesPage     *page,
         CaptivesTextStyle style,
         const char       *text)
{
  return captives_typesetter_measure (page->typesetter, style, text).width;
}

/* Of the second line of a stacked label.  Han characters are as high as their line. */
static double
get_note_height (const CaptivesLabel *self)
{
  return (self->note_style.language == CAPTIVES_LANGUAGE_JAPANESE ? 1.3 : 1.12) * self->note_style.size;
}

static CaptivesPoint
measure_shape (const CaptivesLabel *self,
               CaptivesPage        *page,
               CaptivesLabelShape   shape)
{
  double number = measure (page, self->number_style, self->number);
  double note = shape != CAPTIVES_LABEL_NUMBER ? measure (page, self->note_style, self->note) : 0.0;
  double height = (RISE + FALL) * self->number_style.size;

  switch (shape)
    {
    case CAPTIVES_LABEL_STACKED:
      return (CaptivesPoint){ MAX (number, note), height + get_note_height (self) };
    case CAPTIVES_LABEL_INLINE:
      return (CaptivesPoint){ number + NOTE_SPACE * self->note_style.size + note, height };
    case CAPTIVES_LABEL_NUMBER:
    default:
      return (CaptivesPoint){ number, height };
    }
}

static CaptivesRect
get_candidate (const CaptivesLabel *self,
               CaptivesSpot         spot,
               CaptivesPoint        size)
{
  const CaptivesRect *mark = &self->mark;
  CaptivesRect box
      = { mark->x + (mark->width - size.x) / 2.0, mark->y + (mark->height - size.y) / 2.0, size.x, size.y };
  gboolean above = spot == CAPTIVES_SPOT_ABOVE || spot == CAPTIVES_SPOT_ABOVE_LEFT || spot == CAPTIVES_SPOT_ABOVE_RIGHT;
  double side = MAX (self->gap, CAPTIVES_HALO_CLEAR);

  if (spot == CAPTIVES_SPOT_RIGHT)
    box.x = mark->x + mark->width + side;
  else if (spot == CAPTIVES_SPOT_LEFT)
    box.x = mark->x - side - size.x;
  else
    box.y = above ? mark->y - self->gap - size.y : mark->y + mark->height + self->gap;
  if (spot == CAPTIVES_SPOT_ABOVE_RIGHT || spot == CAPTIVES_SPOT_BELOW_RIGHT)
    box.x = mark->x;
  if (spot == CAPTIVES_SPOT_ABOVE_LEFT || spot == CAPTIVES_SPOT_BELOW_LEFT)
    box.x = mark->x + mark->width - size.x;

  return box;
}

/* A label at the side of a mark that stands at an edge of the room may slide along the mark to stay inside. */
static CaptivesRect
slide_inside (const CaptivesLabelRoom *room,
              CaptivesSpot             spot,
              CaptivesRect             box)
{
  double over = box.y + box.height - (room->room.y + room->room.height);

  if ((spot == CAPTIVES_SPOT_RIGHT || spot == CAPTIVES_SPOT_LEFT) && over > 0.0 && over <= box.height / 2.0)
    box.y -= over;

  return box;
}

static gboolean
place_around (CaptivesLabel           *self,
              CaptivesPage            *page,
              const CaptivesLabelRoom *room,
              CaptivesLabelShape       shape)
{
  CaptivesPoint size;

  if (shape != CAPTIVES_LABEL_NUMBER && (self->note == NULL || *self->note == '\0'))
    return FALSE;

  size = measure_shape (self, page, shape);
  for (guint i = 0; i < self->n_spots; i++)
    {
      CaptivesRect box = slide_inside (room, self->spots[i], get_candidate (self, self->spots[i], size));

      if (!is_free_for_text (room, box, &self->mark))
        continue;
      self->box = box;
      self->shape = shape;
      return TRUE;
    }

  return FALSE;
}

/* Whether the label may stand in @box at the end of a leader. */
static gboolean
try_leader (CaptivesLabel           *self,
            CaptivesPage            *page,
            const CaptivesLabelRoom *room,
            CaptivesRect             box,
            gboolean                 over_marks)
{
  double x = self->mark.x + self->mark.width / 2.0;
  double y = box.y + box.height / 2.0;
  double start = y < self->mark.y ? self->mark.y - 1.0 : self->mark.y + self->mark.height + 1.0;
  double gap = LEADER_GAP * page->metrics.mark;
  double end = box.x > x ? box.x - gap : box.x + box.width + gap;
  CaptivesRect upright = { x - 0.6, MIN (start, y), 1.2, fabs (y - start) };
  CaptivesRect level = { MIN (x, end), y - 0.6, fabs (end - x), 1.2 };

  if (!is_free_for_text (room, box, &self->mark) || !is_free_for_line (room, upright, over_marks)
      || !is_free_for_line (room, level, over_marks))
    return FALSE;

  self->box = box;
  self->led = TRUE;
  self->bend[0] = (CaptivesPoint){ x, start };
  self->bend[1] = (CaptivesPoint){ x, y };
  self->bend[2] = (CaptivesPoint){ end, y };

  return TRUE;
}

static gboolean
place_on_level (CaptivesLabel           *self,
                CaptivesPage            *page,
                const CaptivesLabelRoom *room,
                CaptivesPoint            size,
                double                   y,
                gboolean                 over_marks)
{
  double x = self->mark.x + self->mark.width / 2.0;
  double step = 14.0 * page->metrics.mark;

  for (int i = 1; i <= MOST_STEPS; i++)
    {
      double reach = i * i * step * 0.7 + step * 0.5;
      CaptivesRect right = { x + reach, y - size.y / 2.0, size.x, size.y };
      CaptivesRect left = { x - reach - size.x, y - size.y / 2.0, size.x, size.y };

      if (try_leader (self, page, room, right, over_marks) || try_leader (self, page, room, left, over_marks))
        return TRUE;
    }

  return FALSE;
}

static gboolean
try_levels (CaptivesLabel           *self,
            CaptivesPage            *page,
            const CaptivesLabelRoom *room,
            double                   way,
            gboolean                 over_marks)
{
  CaptivesPoint size = measure_shape (self, page, self->shape);
  double first = way < 0.0 ? self->mark.y : self->mark.y + self->mark.height;

  for (int i = 1; i <= MOST_LEVELS; i++)
    {
      if (place_on_level (self, page, room, size, first + way * i * size.y * 0.75, over_marks))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_led (CaptivesLabel           *self,
           CaptivesPage            *page,
           const CaptivesLabelRoom *room)
{
  const CaptivesLabelShape shapes[] = { CAPTIVES_LABEL_INLINE, CAPTIVES_LABEL_NUMBER };
  double way = self->lead_way != 0.0 ? self->lead_way : -1.0;

  /* Leaders that cross other marks come last. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (shapes); i++)
    {
      gboolean over_marks = i >= G_N_ELEMENTS (shapes);

      if (over_marks && self->clear)
        return FALSE;
      self->shape = shapes[i % G_N_ELEMENTS (shapes)];
      if (self->shape != CAPTIVES_LABEL_NUMBER && (self->note == NULL || *self->note == '\0'))
        continue;
      if (try_levels (self, page, room, way, over_marks)
          || (self->lead_way == 0.0 && try_levels (self, page, room, -way, over_marks)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_near (CaptivesLabel           *self,
            CaptivesPage            *page,
            const CaptivesLabelRoom *room)
{
  const CaptivesLabelShape shapes[]
      = { self->stacked ? CAPTIVES_LABEL_STACKED : CAPTIVES_LABEL_INLINE,
          self->stacked ? CAPTIVES_LABEL_INLINE : CAPTIVES_LABEL_STACKED, CAPTIVES_LABEL_NUMBER };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (place_around (self, page, room, shapes[i]))
        return TRUE;
    }

  return FALSE;
}

gboolean
captives_label_place (CaptivesLabel     *self,
                      CaptivesPage      *page,
                      CaptivesLabelRoom *room,
                      CaptivesLabelPass  pass)
{
  g_return_val_if_fail (self != NULL && page != NULL && room != NULL, FALSE);

  if (self->placed)
    return TRUE;
  self->led = FALSE;
  self->placed = pass == CAPTIVES_LABEL_PASS_NEAR ? place_near (self, page, room) : place_led (self, page, room);
  if (!self->placed)
    return FALSE;

  captives_label_room_take (room, self->box, TRUE);
  for (guint i = 0; self->led && i < 2; i++)
    {
      CaptivesPoint from = self->bend[i];
      CaptivesPoint to = self->bend[i + 1];

      captives_label_room_take (room,
                                (CaptivesRect){ MIN (from.x, to.x) - 0.6, MIN (from.y, to.y) - 0.6,
                                                fabs (to.x - from.x) + 1.2, fabs (to.y - from.y) + 1.2 },
                                FALSE);
    }

  return TRUE;
}

/* Both lines of a stacked label hug their mark: 0 at the left, 1 at the right. */
static double
get_share (const CaptivesLabel *self)
{
  double left = self->mark.x;
  double right = self->mark.x + self->mark.width;

  if (self->box.x >= right || fabs (self->box.x - left) < 0.01)
    return 0.0;

  return self->box.x + self->box.width <= left || fabs (self->box.x + self->box.width - right) < 0.01 ? 1.0 : 0.5;
}

void
captives_label_draw (const CaptivesLabel *self,
                     CaptivesPage        *page)
{
  CaptivesPoint number;
  CaptivesPoint note;
  double width;

  g_return_if_fail (self != NULL && page != NULL);

  if (!self->placed)
    return;

  for (guint i = 0; self->led && i < 2; i++)
    {
      CaptivesLook look = { .ink = CAPTIVES_INK_AXIS, .stroke = LEADER_STROKE * page->metrics.mark };

      captives_scene_builder_add_line (page->builder, look, self->bend[i], self->bend[i + 1]);
    }
  width = measure (page, self->number_style, self->number);
  number = (CaptivesPoint){ self->box.x, self->box.y + RISE * self->number_style.size };
  note = number;
  note.x += width + NOTE_SPACE * self->note_style.size;
  if (self->shape == CAPTIVES_LABEL_STACKED)
    {
      double note_width = measure (page, self->note_style, self->note);
      double share = get_share (self);

      number.x += (self->box.width - width) * share;
      note = (CaptivesPoint){ self->box.x + (self->box.width - note_width) * share,
                              self->box.y + self->box.height - FALL * self->note_style.size };
    }
  /* The number last, so that no halo cuts its commas. */
  if (self->shape != CAPTIVES_LABEL_NUMBER)
    captives_page_add_over_grid (page, CAPTIVES_INK_MUTED, self->note_style, note, self->note);
  if (self->number_style.bold)
    captives_page_add_number (page, self->number_style, number, self->number);
  else
    captives_page_add_over_grid (page, CAPTIVES_INK_MUTED, self->number_style, number, self->number);
}

double
captives_labels_get_give (CaptivesPage *page)
{
  g_return_val_if_fail (page != NULL, 1.0);

  return 0.3 + 0.7 * page->metrics.gap;
}

void
captives_labels_say_left_out (CaptivesPage *page,
                              guint         n)
{
  CaptivesTextStyle style;
  CaptivesWord word;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (page != NULL);

  page->n_left_out += n;
  if (n == 0)
    return;

  style = captives_page_get_style (page, page->metrics.note, FALSE);
  word = page->view->page == CAPTIVES_PAGE_SCREEN ? CAPTIVES_WORD_MORE_IN_TABLE : CAPTIVES_WORD_MORE_IN_FILE;
  count = captives_format_number (n, 0, page->view->locale);
  text = captives_word_format (word, page->view->locale.language, count);
  page->y += 8.0 * page->metrics.unit;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_MUTED, style, (CaptivesPoint){ page->left, page->y },
                                      page->right - page->left, text);
}
