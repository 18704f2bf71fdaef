/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The map itself: coast, discs, and the labels that find room. */

#include "config.h"

#include "captives-map-plot.h"

#include <math.h>

/* A map is at the most so high for its width, and takes so much of a page that has a height. */
#define GREATEST_ASPECT 0.6
#define PAGE_SHARE      0.6

/* Radius of the greatest disc, of the map's height. */
#define GREATEST_RADIUS 0.085

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define EDGE      12.0 /* from the outermost disc to the edge of the map, at the sides for labels more */
#define SIDE      90.0
#define LABEL_GAP 3.0

/* Factors of marks: strokes, the sign of "about" around a disc, a chevron beside it. */
#define COAST       2.0
#define RING_GAP    4.0
#define RING_STROKE 1.6
#define SIGN        12.0
#define SIGN_HALF   6.5

/* The same for the least disc: an outline must find room in it. */
#define LEAST_RADIUS 1.5

static double
get_signs (CaptivesMapLayout    *self,
           const CaptivesMapDot *dot)
{
  CaptivesShape shape = captives_shape_of_figure (dot->line->figure);

  return (shape.about ? RING_GAP + RING_STROKE : 0.0) * self->page->metrics.mark;
}

void
captives_map_place_dots (CaptivesMapLayout *self)
{
  CaptivesPage *page = self->page;
  double width = page->right - page->left;
  double height = width * GREATEST_ASPECT;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CaptivesCoastPoint));
  CaptivesRect inner;
  double radius;

  if (page->view->page != CAPTIVES_PAGE_SCREEN && page->view->height > 0.0)
    height = MIN (height, page->view->height * PAGE_SHARE * (0.4 + 0.6 * page->metrics.gap));
  self->room = (CaptivesRect) { page->left, page->y, width, round (height) };
  radius = GREATEST_RADIUS * height;
  inner = (CaptivesRect) { self->room.x + radius + SIDE * self->sizes.unit,
                          self->room.y + radius + EDGE * self->sizes.unit,
                          width - 2.0 * (radius + SIDE * self->sizes.unit),
                          height - 2.0 * (radius + EDGE * self->sizes.unit) };

  for (guint i = 0; i < self->map->dots->len; i++)
    {
      const CaptivesPlace *place = captives_map_get_dot (self, i)->place;

      g_array_append_val (points, ((CaptivesCoastPoint) { place->longitude, place->latitude }));
    }
  captives_projection_init (&self->projection, (const CaptivesCoastPoint *) (gpointer) points->data, points->len,
                            inner);
  for (guint i = 0; i < points->len; i++)
    {
      CaptivesMapDot *dot = captives_map_get_dot (self, i);

      dot->at = captives_projection_get (&self->projection, g_array_index (points, CaptivesCoastPoint, i));
      dot->signs = get_signs (self, dot);
    }
  captives_map_set_radii (self->map, radius, LEAST_RADIUS * page->metrics.mark);
}

static void
add_piece (CaptivesMapLayout *self,
           GArray *piece)
{
  /* Light as the grid: the coast is what the figures stand on. */
  CaptivesLook look = { .ink = CAPTIVES_INK_GRID, .stroke = COAST * self->page->metrics.mark };

  if (piece->len > 1)
    captives_scene_builder_add_path (self->page->builder, look, (const CaptivesPoint *) (gpointer) piece->data,
                                     piece->len, FALSE);
  g_array_set_size (piece, 0);
}

/* A line of the coast, in the pieces that are inside the map. */
static void
add_coast_line (CaptivesMapLayout       *self,
                const CaptivesCoastLine *line,
                GArray                  *piece)
{
  CaptivesPoint before = captives_projection_get (&self->projection, line->points[0]);

  for (guint i = 1; i < line->n_points; i++)
    {
      CaptivesPoint next = captives_projection_get (&self->projection, line->points[i]);
      CaptivesPoint from = before;
      CaptivesPoint to = next;

      before = next;
      if (!captives_map_clip (self->room, &from, &to))
        {
          add_piece (self, piece);
          continue;
        }
      if (piece->len == 0)
        g_array_append_val (piece, from);
      g_array_append_val (piece, to);
      if (to.x != next.x || to.y != next.y)
        add_piece (self, piece);
    }
  add_piece (self, piece);
}

void
captives_map_add_coast (CaptivesMapLayout *self)
{
  CaptivesPage *page = self->page;
  CaptivesRect room = self->room;
  g_autoptr (GArray) piece = g_array_new (FALSE, FALSE, sizeof (CaptivesPoint));
  guint n_lines;
  const CaptivesCoastLine *lines = captives_coast_get_lines (&n_lines);

  for (guint i = 0; i < n_lines; i++)
    add_coast_line (self, &lines[i], piece);
  for (guint i = 0; i < 2; i++)
    {
      double x = room.x + i * (room.width - 1.0);
      double y = room.y + i * (room.height - 1.0);

      captives_page_add_rule (page, CAPTIVES_INK_GRID, (CaptivesPoint) { room.x, y },
                              (CaptivesPoint) { room.x + room.width, y });
      captives_page_add_rule (page, CAPTIVES_INK_GRID, (CaptivesPoint) { x, room.y },
                              (CaptivesPoint) { x, room.y + room.height });
    }
}

/* What a disc covers with its signs. */
static CaptivesRect
get_box (CaptivesMapLayout    *self,
         const CaptivesMapDot *dot)
{
  CaptivesShape shape = captives_shape_of_figure (dot->line->figure);
  double mark = self->page->metrics.mark;
  double reach = dot->radius + dot->signs;
  CaptivesRect box = { dot->at.x - reach, dot->at.y - reach, 2.0 * reach, 2.0 * reach };

  if (shape.direction != 0)
    {
      double half = MAX (reach, SIGN_HALF * mark);

      box = (CaptivesRect) { box.x, dot->at.y - half, box.width + SIGN * mark, 2.0 * half };
    }
  if (shape.direction < 0)
    box.x -= SIGN * mark;

  return box;
}

/* To the nearest other disc. */
static double
get_distance (CaptivesMapLayout *self,
              guint   index)
{
  CaptivesPoint at = captives_map_get_dot (self, index)->at;
  double distance = INFINITY;

  for (guint i = 0; i < self->map->dots->len; i++)
    {
      CaptivesPoint other = captives_map_get_dot (self, i)->at;

      if (i != index)
        distance = MIN (distance, hypot (at.x - other.x, at.y - other.y));
    }

  return distance;
}

static int
compare_crowds (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  double first_distance = get_distance (data, first);
  double second_distance = get_distance (data, second);

  if (first_distance != second_distance)
    return first_distance < second_distance ? -1 : 1;

  /* Of two that are each other's nearest the smaller one, whose label would find less room beside the greater. */
  return first > second ? -1 : first < second;
}

/* (element-type guint): the dots, where they are crowded first */
static GArray *
list_by_crowd (CaptivesMapLayout *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->map->dots->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_crowds, self);

  return order;
}

/* Who has least room chooses first; what finds none goes to the list. */
void
captives_map_place_labels (CaptivesMapLayout *self)
{
  static const CaptivesSpot spots[]
      = { CAPTIVES_SPOT_RIGHT, CAPTIVES_SPOT_LEFT, CAPTIVES_SPOT_ABOVE, CAPTIVES_SPOT_BELOW,
          CAPTIVES_SPOT_ABOVE_RIGHT, CAPTIVES_SPOT_ABOVE_LEFT, CAPTIVES_SPOT_BELOW_RIGHT, CAPTIVES_SPOT_BELOW_LEFT };
  static const CaptivesLabelPass passes[] = { CAPTIVES_LABEL_PASS_NEAR, CAPTIVES_LABEL_PASS_LED };
  guint n_dots = self->map->dots->len;
  g_auto (CaptivesLabelRoom) room = { 0 };
  g_autoptr (GArray) order = NULL;
  double margin = 2.0 * self->page->metrics.mark;
  CaptivesRect inner = { self->room.x + margin, self->room.y + margin, self->room.width - 2.0 * margin,
                         self->room.height - 2.0 * margin };

  captives_label_room_init (&room, self->page, inner);
  self->labels = g_new0 (CaptivesLabel, n_dots);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_dots; i++)
    {
      const CaptivesMapDot *dot = captives_map_get_dot (self, i);

      g_ptr_array_add (self->notes, captives_map_write_note (self, dot->line));
      self->labels[i] = (CaptivesLabel) { .number = dot->line->number, .note = self->notes->pdata[i],
                                          .number_style = self->sizes.number, .note_style = self->sizes.note,
                                          .mark = get_box (self, dot), .spots = spots, .n_spots = G_N_ELEMENTS (spots),
                                          .stacked = TRUE, .gap = LABEL_GAP * self->sizes.unit };
      captives_label_room_take (&room, self->labels[i].mark, FALSE);
    }

  order = list_by_crowd (self);
  for (guint i = 0; i < G_N_ELEMENTS (passes) * n_dots; i++)
    captives_label_place (&self->labels[g_array_index (order, guint, i % n_dots)], self->page, &room,
                          passes[i / n_dots]);
}

/* What is pointed at: disc and label together, where that is nobody else's; else the label alone. */
static CaptivesRect
get_bounds (CaptivesMapLayout *self,
            guint   index)
{
  const CaptivesLabel *label = &self->labels[index];
  CaptivesRect both = captives_rect_join (label->mark, label->box);

  for (guint i = 0; i < self->map->dots->len; i++)
    {
      const CaptivesLabel *other = &self->labels[i];

      if (i != index && other->placed && captives_rect_overlaps (both, captives_rect_join (other->mark, other->box)))
        return label->box;
    }

  return both;
}

static void
draw_dot (CaptivesMapLayout    *self,
          const CaptivesMapDot *dot)
{
  CaptivesPage *page = self->page;
  CaptivesInk ink = captives_form_get_family_ink (dot->line->family);
  CaptivesShape shape = captives_shape_of_figure (dot->line->figure);
  double usual = page->metrics.dot;
  double mark = page->metrics.mark;

  captives_form_note (page, dot->line->figure, &shape);
  /* Around a disc whose size speaks, the ring keeps its distance and no more. */
  if (shape.about)
    {
      CaptivesLook look = { .ink = ink, .stroke = RING_STROKE * mark, .dash_on = 3.0 * mark, .dash_off = 3.3 * mark };

      captives_scene_builder_add_circle (page->builder, look, dot->at, dot->radius + RING_GAP * mark);
    }
  shape.about = FALSE;
  page->metrics.dot = dot->radius;
  captives_form_draw_dot (page, &shape, ink, dot->at, dot->at.x);
  page->metrics.dot = usual;
}

void
captives_map_draw_dots (CaptivesMapLayout *self)
{
  for (guint i = 0; i < self->map->dots->len; i++)
    {
      const CaptivesMapDot *dot = captives_map_get_dot (self, i);
      CaptivesRect bounds;

      /* Its disc stays, and its number goes to the list. */
      if (!self->labels[i].placed)
        {
          draw_dot (self, dot);
          g_ptr_array_add (self->map->listed, (gpointer) dot->line);
          continue;
        }
      bounds = get_bounds (self, i);
      captives_map_begin_mark (self, dot->line);
      draw_dot (self, dot);
      captives_label_draw (&self->labels[i], self->page);
      captives_scene_builder_end_mark (self->page->builder, &bounds);
    }
}
