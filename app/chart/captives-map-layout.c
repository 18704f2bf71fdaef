/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures at their places: discs on a plain coastline.  A narrow page has the same figures as a list of bars. */

#include "config.h"

#include "captives-form.h"
#include "captives-labels.h"
#include "captives-lanes-private.h"
#include "captives-map-private.h"

#include <math.h>

/* A map is at the most so high for its width, and takes so much of a page that has a height. */
#define GREATEST_ASPECT 0.6
#define PAGE_SHARE      0.6

/* Radius of the greatest disc, of the map's height. */
#define GREATEST_RADIUS 0.085

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define EDGE       12.0 /* from the outermost disc to the edge of the map, at the sides for labels more */
#define SIDE       90.0
#define LABEL_GAP  3.0
#define LIST_ABOVE 12.0
#define COAST      2.0  /* stroke */
#define KEY_GAP    24.0
#define KEY_SPACE  6.0
#define KEY_RADIUS 5.0
#define KEY_BELOW  8.0

/* The sign of "about" around a disc, in factors of marks. */
#define RING_GAP    4.0
#define RING_STROKE 1.6
#define SIGN        12.0 /* a chevron beside a disc */
#define SIGN_HALF   6.5

/* The same for the least disc: an outline must find room in it. */
#define LEAST_RADIUS 1.5

typedef struct
{
  CaptivesPage       *page;
  CaptivesMap        *map;
  CaptivesLanesSizes  sizes;
  CaptivesRect        room;   /* of the map */
  CaptivesProjection  projection;
  CaptivesLabel      *labels; /* one for each dot */
  GPtrArray          *notes;  /* (element-type utf8): of the labels */
  int                 line;
} Layout;

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static CaptivesMapDot *
get_dot (Layout *self,
         guint   index)
{
  return &g_array_index (self->map->dots, CaptivesMapDot, index);
}

static double
get_signs (Layout               *self,
           const CaptivesMapDot *dot)
{
  CaptivesShape shape = captives_shape_of_figure (dot->line->figure);

  return (shape.about ? RING_GAP + RING_STROKE : 0.0) * self->page->metrics.mark;
}

static gboolean
has_family_before (const CaptivesLanes *lanes,
                   guint                lane,
                   CaptivesFamily       family)
{
  for (guint i = 0; i < lanes->lanes->len && i < lane; i++)
    {
      const CaptivesChartGroup *group = captives_lanes_get_lane (lanes, i)->group;

      if (group != NULL && group->has_family && group->family == family)
        return TRUE;
    }

  return FALSE;
}

/* A disc in the colour of a lane and its name, from @at on.  Returns: the width */
static double
add_key (Layout                   *self,
         const CaptivesChartGroup *group,
         CaptivesPoint             at)
{
  CaptivesPage *page = self->page;
  CaptivesTextStyle style = captives_page_get_style (page, page->metrics.legend, FALSE);
  CaptivesLook look = { .ink = captives_form_get_family_ink (group->family), .fill = CAPTIVES_FILL_SOLID };
  double radius = KEY_RADIUS * self->sizes.unit;
  double middle = at.y + captives_metrics_get_rise (style) - 0.36 * style.size;
  double indent = 2.0 * radius + KEY_SPACE * self->sizes.unit;

  captives_scene_builder_add_circle (page->builder, look, (CaptivesPoint) { at.x + radius, middle }, radius);

  return indent + captives_page_add_text (page, CAPTIVES_INK_TEXT, style,
                                          (CaptivesPoint) { at.x + indent, at.y + captives_metrics_get_rise (style) },
                                          captives_lanes_get_name (self->map->lanes, group));
}

/* What the colours mean: the lanes of the chart, one for each colour; leaves page->y below. */
static void
add_keys (Layout *self)
{
  CaptivesPage *page = self->page;
  const CaptivesLanes *lanes = self->map->lanes;
  double leading = captives_metrics_get_leading (captives_page_get_style (page, page->metrics.legend, FALSE));
  CaptivesPoint at = { page->left, page->y };
  guint n_keys = 0;

  for (guint i = 0; i < lanes->lanes->len; i++)
    {
      const CaptivesChartGroup *group = captives_lanes_get_lane (lanes, i)->group;
      double room = page->right - page->left;

      if (group == NULL || !group->has_family || has_family_before (lanes, i, group->family))
        continue;
      at.x += add_key (self, group, at) + KEY_GAP * self->sizes.unit;
      n_keys++;
      /* A name may take half of the page before the next begins a line of its own. */
      if (at.x > page->left + room / 2.0)
        at = (CaptivesPoint) { page->left, at.y + leading };
    }
  if (n_keys > 0)
    page->y = (at.x > page->left ? at.y + leading : at.y) + KEY_BELOW * self->sizes.unit * page->metrics.gap;
}

static void
place_dots (Layout *self)
{
  CaptivesPage *page = self->page;
  double width = page->right - page->left;
  double height = width * GREATEST_ASPECT;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CaptivesCoastPoint));
  CaptivesRect inner;
  double radius;

  if (page->view->page != CAPTIVES_PAGE_SCREEN)
    height = MIN (height, page->view->height * PAGE_SHARE * (0.4 + 0.6 * page->metrics.gap));
  self->room = (CaptivesRect) { page->left, page->y, width, round (height) };
  radius = GREATEST_RADIUS * height;
  inner = (CaptivesRect) { self->room.x + radius + SIDE * self->sizes.unit, self->room.y + radius + EDGE * self->sizes.unit,
                           width - 2.0 * (radius + SIDE * self->sizes.unit), height - 2.0 * (radius + EDGE * self->sizes.unit) };

  for (guint i = 0; i < self->map->dots->len; i++)
    {
      const CaptivesPlace *place = get_dot (self, i)->place;

      g_array_append_val (points, ((CaptivesCoastPoint) { place->longitude, place->latitude }));
    }
  captives_projection_init (&self->projection, (const CaptivesCoastPoint *) (gpointer) points->data, points->len, inner);
  for (guint i = 0; i < points->len; i++)
    {
      CaptivesMapDot *dot = get_dot (self, i);

      dot->at = captives_projection_get (&self->projection, g_array_index (points, CaptivesCoastPoint, i));
      dot->signs = get_signs (self, dot);
    }
  captives_map_set_radii (self->map, radius, LEAST_RADIUS * page->metrics.mark);
}

static void
add_piece (Layout *self,
           GArray *piece)
{
  /* Light as the grid: the coast is what the figures stand on. */
  CaptivesLook look = { .ink = CAPTIVES_INK_GRID, .stroke = COAST * self->page->metrics.mark };

  if (piece->len > 1)
    captives_scene_builder_add_path (self->page->builder, look, (const CaptivesPoint *) (gpointer) piece->data, piece->len, FALSE);
  g_array_set_size (piece, 0);
}

/* A line of the coast, in the pieces that are inside the map. */
static void
add_coast_line (Layout                  *self,
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

static void
add_coast (Layout *self)
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

      captives_page_add_rule (page, CAPTIVES_INK_GRID, (CaptivesPoint) { room.x, y }, (CaptivesPoint) { room.x + room.width, y });
      captives_page_add_rule (page, CAPTIVES_INK_GRID, (CaptivesPoint) { x, room.y }, (CaptivesPoint) { x, room.y + room.height });
    }
}

/* What a disc covers with its signs. */
static CaptivesRect
get_box (Layout               *self,
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

/* Weak grades are told by their letter, which the foot explains; D has its form besides. */
static char *
write_note (Layout                  *self,
            const CaptivesLanesLine *line)
{
  CaptivesLanguage language = self->page->view->language;
  const char *joint = language == CAPTIVES_LANGUAGE_JAPANESE ? "・" : " · ";
  const char *grade;

  if (line->figure == NULL || (line->figure->grade != CAPTIVES_GRADE_C && line->figure->grade != CAPTIVES_GRADE_D))
    return g_strdup (line->note);

  grade = line->figure->grade == CAPTIVES_GRADE_C ? "C" : "D";

  return line->note != NULL ? g_strconcat (line->note, joint, grade, NULL) : g_strdup (grade);
}

/* To the nearest other disc. */
static double
get_distance (Layout *self,
              guint   index)
{
  CaptivesPoint at = get_dot (self, index)->at;
  double distance = INFINITY;

  for (guint i = 0; i < self->map->dots->len; i++)
    {
      CaptivesPoint other = get_dot (self, i)->at;

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
list_by_crowd (Layout *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->map->dots->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_crowds, self);

  return order;
}

/* Who has least room chooses first; what finds none goes to the list. */
static void
place_labels (Layout *self)
{
  static const CaptivesSpot spots[]
      = { CAPTIVES_SPOT_RIGHT, CAPTIVES_SPOT_LEFT, CAPTIVES_SPOT_ABOVE, CAPTIVES_SPOT_BELOW,
          CAPTIVES_SPOT_ABOVE_RIGHT, CAPTIVES_SPOT_ABOVE_LEFT, CAPTIVES_SPOT_BELOW_RIGHT, CAPTIVES_SPOT_BELOW_LEFT };
  static const CaptivesLabelPass passes[] = { CAPTIVES_LABEL_PASS_NEAR, CAPTIVES_LABEL_PASS_LED };
  guint n_dots = self->map->dots->len;
  g_auto (CaptivesLabelRoom) room = { 0 };
  g_autoptr (GArray) order = NULL;
  double margin = 2.0 * self->page->metrics.mark;
  CaptivesRect inner = { self->room.x + margin, self->room.y + margin, self->room.width - 2.0 * margin, self->room.height - 2.0 * margin };

  captives_label_room_init (&room, self->page, inner);
  self->labels = g_new0 (CaptivesLabel, n_dots);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_dots; i++)
    {
      const CaptivesMapDot *dot = get_dot (self, i);

      g_ptr_array_add (self->notes, write_note (self, dot->line));
      self->labels[i] = (CaptivesLabel) { .number = dot->line->number, .note = self->notes->pdata[i],
                                          .number_style = self->sizes.number, .note_style = self->sizes.note,
                                          .mark = get_box (self, dot), .spots = spots, .n_spots = G_N_ELEMENTS (spots),
                                          .stacked = TRUE, .gap = LABEL_GAP * self->sizes.unit };
      captives_label_room_take (&room, self->labels[i].mark, FALSE);
    }

  order = list_by_crowd (self);
  for (guint i = 0; i < G_N_ELEMENTS (passes) * n_dots; i++)
    captives_label_place (&self->labels[g_array_index (order, guint, i % n_dots)], self->page, &room, passes[i / n_dots]);
}

/* What is pointed at: disc and label together, where that is nobody else's; else the label alone. */
static CaptivesRect
get_bounds (Layout *self,
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
draw_dot (Layout               *self,
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

static void
begin_mark (Layout                  *self,
            const CaptivesLanesLine *line)
{
  CaptivesMark mark = { .kind = line->kind, .figure = line->figure != NULL ? line->figure->id : NULL, .question = line->question,
                        .row = self->line++, .name = line->name, .value = line->number != NULL ? line->number : line->note,
                        .label = line->number != NULL ? line->note : NULL };

  captives_scene_builder_begin_mark (self->page->builder, &mark);
}

static void
draw_dots (Layout *self)
{
  for (guint i = 0; i < self->map->dots->len; i++)
    {
      const CaptivesMapDot *dot = get_dot (self, i);
      CaptivesRect bounds;

      /* Its disc stays, and its number goes to the list. */
      if (!self->labels[i].placed)
        {
          draw_dot (self, dot);
          g_ptr_array_add (self->map->listed, (gpointer) dot->line);
          continue;
        }
      bounds = get_bounds (self, i);
      begin_mark (self, dot->line);
      draw_dot (self, dot);
      captives_label_draw (&self->labels[i], self->page);
      captives_scene_builder_end_mark (self->page->builder, &bounds);
    }
}

/* One figure below the map: number and words.  @mark: whether it has no mark on the map */
static void
add_listed (Layout                  *self,
            const CaptivesLanesLine *line,
            gboolean                 mark)
{
  CaptivesPage *page = self->page;
  double top = page->y;
  g_autofree char *note = write_note (self, line);
  CaptivesPoint at = { page->left, page->y };
  double width = 0.0;
  double height;
  CaptivesRect bounds;

  if (mark)
    begin_mark (self, line);
  if (line->number != NULL)
    width = captives_page_add_text (page, CAPTIVES_INK_TEXT, self->sizes.number,
                                    (CaptivesPoint) { at.x, at.y + captives_metrics_get_rise (self->sizes.number) }, line->number)
            + self->sizes.space;
  height = captives_metrics_get_leading (self->sizes.number);
  at.x += width;
  at.y += captives_metrics_get_rise (self->sizes.number) - captives_metrics_get_rise (self->sizes.note);
  if (note != NULL)
    height = fmax (height, captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->sizes.note, at, fmax (page->right - at.x, 1.0), note));
  if (line->figure != NULL && !g_ptr_array_find (page->figures, line->figure, NULL))
    g_ptr_array_add (page->figures, (gpointer) line->figure);
  page->y += height;
  bounds = (CaptivesRect) { page->left, top, page->right - page->left, height };
  if (mark)
    captives_scene_builder_end_mark (page->builder, &bounds);
}

/* A number that stands on the map without the name of its place. */
static gboolean
is_nameless (const CaptivesLabel *label)
{
  return label->placed && label->shape == CAPTIVES_LABEL_NUMBER && label->note != NULL;
}

static void
add_list (Layout *self)
{
  CaptivesPage *page = self->page;
  guint n_nameless = 0;

  for (guint i = 0; i < self->map->dots->len; i++)
    n_nameless += is_nameless (&self->labels[i]);
  if (self->map->listed->len + n_nameless == 0)
    return;

  page->y += LIST_ABOVE * self->sizes.unit * page->metrics.gap;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->sizes.row_name, (CaptivesPoint) { page->left, page->y },
                                      page->right - page->left,
                                      captives_word_get (CAPTIVES_WORD_NOT_ON_MAP, page->view->language));
  for (guint i = 0; i < self->map->dots->len; i++)
    if (is_nameless (&self->labels[i]))
      add_listed (self, get_dot (self, i)->line, FALSE);
  for (guint i = 0; i < self->map->listed->len; i++)
    add_listed (self, self->map->listed->pdata[i], TRUE);
}

gboolean
captives_map_layout (CaptivesPage  *page,
                     GError       **error)
{
  g_autoptr (CaptivesMap) map = NULL;
  g_auto (Layout) self = { .page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  map = captives_map_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                          page->view->language, error);
  if (map == NULL)
    return FALSE;
  /* Discs and labels need room; bars tell the same in a column. */
  if (captives_metrics_is_folded (&page->metrics, page->view) || map->dots->len == 0)
    return captives_lanes_layout (page, error);

  self.map = map;
  page->dots = TRUE;
  captives_lanes_sizes_init (&self.sizes, page);
  captives_page_add_head (page, captives_word_get (CAPTIVES_WORD_DISC, page->view->language));
  add_keys (&self);
  place_dots (&self);
  place_labels (&self);
  add_coast (&self);
  draw_dots (&self);
  page->y = self.room.y + self.room.height;
  add_list (&self);
  captives_page_add_foot (page);

  return TRUE;
}
