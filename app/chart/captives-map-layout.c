/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures at their places: discs on a plain coastline, and below them what finds no room there.  A narrow page has the
 * same figures as a list of bars. */

#include "config.h"

#include "captives-map-plot.h"

#include <math.h>

/* Sizes of a screen page at 100 %, px; a page's unit multiplies them. */
#define LIST_ABOVE 12.0
#define KEY_GAP    24.0
#define KEY_SPACE  6.0
#define KEY_RADIUS 5.0
#define KEY_BELOW  8.0

static void
layout_clear (CaptivesMapLayout *self)
{
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesMapLayout, layout_clear)

CaptivesMapDot *
captives_map_get_dot (CaptivesMapLayout *self,
                      guint   index)
{
  return &g_array_index (self->map->dots, CaptivesMapDot, index);
}

/* Weak grades are told by their letter, which the foot explains; D has its form besides. */
char *
captives_map_write_note (CaptivesMapLayout       *self,
                         const CaptivesLanesLine *line)
{
  CaptivesLanguage language = self->page->view->locale.language;
  const char *joint = language == CAPTIVES_LANGUAGE_JAPANESE ? "・" : " · ";
  const char *grade;

  if (line->figure == NULL || (line->figure->grade != CAPTIVES_GRADE_C && line->figure->grade != CAPTIVES_GRADE_D))
    return g_strdup (line->note);

  grade = line->figure->grade == CAPTIVES_GRADE_C ? "C" : "D";

  return line->note != NULL ? g_strconcat (line->note, joint, grade, NULL) : g_strdup (grade);
}

void
captives_map_begin_mark (CaptivesMapLayout       *self,
                         const CaptivesLanesLine *line)
{
  CaptivesMark mark = { .kind = line->kind,
                        .figure = line->figure != NULL ? line->figure->id : NULL,
                        .question = line->question,
                        .row = self->line++,
                        .name = line->name,
                        .value = line->number != NULL ? line->number : line->note,
                        .label = line->number != NULL ? line->note : NULL };

  captives_scene_builder_begin_mark (self->page->builder, &mark);
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
add_key (CaptivesMapLayout        *self,
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
add_keys (CaptivesMapLayout *self)
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

/* One figure below the map: number and words.  @mark: whether it has no mark on the map */
static void
add_listed (CaptivesMapLayout       *self,
            const CaptivesLanesLine *line,
            gboolean                 mark)
{
  CaptivesPage *page = self->page;
  double top = page->y;
  g_autofree char *note = captives_map_write_note (self, line);
  CaptivesPoint at = { page->left, page->y };
  double width = 0.0;
  double height;
  CaptivesRect bounds;

  if (mark)
    captives_map_begin_mark (self, line);
  if (line->number != NULL)
    width = captives_page_add_text (page, CAPTIVES_INK_TEXT, self->sizes.number,
                                    (CaptivesPoint) { at.x, at.y + captives_metrics_get_rise (self->sizes.number) },
                                    line->number)
            + self->sizes.space;
  height = captives_metrics_get_leading (self->sizes.number);
  at.x += width;
  at.y += captives_metrics_get_rise (self->sizes.number) - captives_metrics_get_rise (self->sizes.note);
  if (note != NULL)
    height = fmax (height, captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->sizes.note, at,
                                                    fmax (page->right - at.x, 1.0), note));
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
add_list (CaptivesMapLayout *self)
{
  CaptivesPage *page = self->page;
  guint n_nameless = 0;

  for (guint i = 0; i < self->map->dots->len; i++)
    n_nameless += is_nameless (&self->labels[i]);
  if (self->map->listed->len + n_nameless == 0)
    return;

  page->y += LIST_ABOVE * self->sizes.unit * page->metrics.gap;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->sizes.row_name,
                                      (CaptivesPoint) { page->left, page->y }, page->right - page->left,
                                      captives_word_get (CAPTIVES_WORD_NOT_ON_MAP, page->view->locale.language));
  for (guint i = 0; i < self->map->dots->len; i++)
    if (is_nameless (&self->labels[i]))
      add_listed (self, captives_map_get_dot (self, i)->line, FALSE);
  for (guint i = 0; i < self->map->listed->len; i++)
    add_listed (self, self->map->listed->pdata[i], TRUE);
}

gboolean
captives_map_layout (CaptivesPage  *page,
                     GError       **error)
{
  g_autoptr (CaptivesMap) map = NULL;
  g_auto (CaptivesMapLayout) self = { .page = page };

  g_return_val_if_fail (page != NULL, FALSE);

  map = captives_map_new (page->dataset, page->chart->id, page->reading != NULL ? page->reading->id : NULL,
                          page->view->locale, error);
  if (map == NULL)
    return FALSE;
  /* Discs and labels need room; bars tell the same in a column. */
  if (captives_metrics_is_folded (&page->metrics, page->view) || map->dots->len == 0)
    return captives_lanes_layout (page, error);

  self.map = map;
  page->dots = TRUE;
  captives_lanes_sizes_init (&self.sizes, page);
  captives_page_add_head (page, captives_word_get (CAPTIVES_WORD_DISC, page->view->locale.language));
  add_keys (&self);
  captives_map_place_dots (&self);
  captives_map_place_labels (&self);
  captives_map_add_coast (&self);
  captives_map_draw_dots (&self);
  page->y = self.room.y + self.room.height;
  add_list (&self);
  captives_page_add_foot (page);

  return TRUE;
}
