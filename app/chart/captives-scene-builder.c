/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scene-builder.h"

#include "captives-scene-private.h"

#include <math.h>

struct _CaptivesSceneBuilder
{
  CaptivesScene *scene; /* under construction */
  GArray        *firsts; /* (element-type guint): of each mark, the first item */
  int            open;   /* mark under way; -1: none */
};

static CaptivesScene *
scene_new (void)
{
  CaptivesScene *scene = g_new0 (CaptivesScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->items = g_array_new (FALSE, TRUE, sizeof (CaptivesItem));
  scene->marks = g_array_new (FALSE, TRUE, sizeof (CaptivesMark));
  scene->strings = g_string_chunk_new (4096);
  scene->blocks = g_ptr_array_new_with_free_func (g_free);

  return scene;
}

CaptivesSceneBuilder *
captives_scene_builder_new (void)
{
  CaptivesSceneBuilder *self = g_new0 (CaptivesSceneBuilder, 1);

  self->scene = scene_new ();
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->open = -1;

  return self;
}

void
captives_scene_builder_free (CaptivesSceneBuilder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->scene, captives_scene_unref);
  g_array_unref (self->firsts);
  g_free (self);
}

static const char *
keep_string (CaptivesSceneBuilder *self,
             const char           *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->scene->strings, string) : NULL;
}

static const char *const *
keep_strings (CaptivesSceneBuilder *self,
              const char *const    *strings)
{
  guint n = strings != NULL ? g_strv_length ((char **) strings) : 0;
  const char **kept = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    kept[i] = keep_string (self, strings[i]);
  g_ptr_array_add (self->scene->blocks, kept);

  return kept;
}

int
captives_scene_builder_begin_mark (CaptivesSceneBuilder *self,
                                   const CaptivesMark   *mark)
{
  CaptivesMark kept;
  guint first;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (mark != NULL, -1);
  g_return_val_if_fail (self->open < 0, -1);

  kept = *mark;
  kept.figure = keep_string (self, mark->figure);
  kept.question = keep_string (self, mark->question);
  kept.event = keep_string (self, mark->event);
  kept.name = keep_string (self, mark->name);
  kept.value = keep_string (self, mark->value);
  kept.label = keep_string (self, mark->label);
  first = self->scene->items->len;
  g_array_append_val (self->scene->marks, kept);
  g_array_append_val (self->firsts, first);
  self->open = (int) self->scene->marks->len - 1;

  return self->open;
}

static CaptivesRect
unite_items (CaptivesSceneBuilder *self,
             guint                 first)
{
  CaptivesRect box = { 0 };

  for (guint i = first; i < self->scene->items->len; i++)
    box = captives_rect_unite (box, captives_item_get_bounds (&g_array_index (self->scene->items, CaptivesItem, i)));

  return box;
}

void
captives_scene_builder_end_mark (CaptivesSceneBuilder *self,
                                 const CaptivesRect   *bounds)
{
  CaptivesMark *mark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open >= 0);

  mark = &g_array_index (self->scene->marks, CaptivesMark, self->open);
  mark->bounds = bounds != NULL ? *bounds : unite_items (self, g_array_index (self->firsts, guint, self->open));
  self->open = -1;
}

/* Returns: a new item at the end of the scene, which the caller gives its shape */
static CaptivesItem *
add_item (CaptivesSceneBuilder *self,
          CaptivesItemKind      kind,
          CaptivesLook          look)
{
  CaptivesItem item = { .kind = kind,
                        .ink = look.ink,
                        .fill = look.fill,
                        .stroke = look.stroke,
                        .dash_on = look.dash_on,
                        .dash_off = look.dash_off,
                        .mark = self->open };

  g_array_append_val (self->scene->items, item);

  return &g_array_index (self->scene->items, CaptivesItem, self->scene->items->len - 1);
}

void
captives_scene_builder_add_rect (CaptivesSceneBuilder *self,
                                 CaptivesLook          look,
                                 CaptivesRect          box)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (box.x) && isfinite (box.y));
  g_return_if_fail (isfinite (box.width) && box.width >= 0.0 && isfinite (box.height) && box.height >= 0.0);

  add_item (self, CAPTIVES_ITEM_RECT, look)->rect.box = box;
}

void
captives_scene_builder_add_circle (CaptivesSceneBuilder *self,
                                   CaptivesLook          look,
                                   CaptivesPoint         centre,
                                   double                radius)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (centre.x) && isfinite (centre.y) && isfinite (radius) && radius >= 0.0);

  add_item (self, CAPTIVES_ITEM_CIRCLE, look)->circle = (CaptivesItemCircle) { centre.x, centre.y, radius };
}

void
captives_scene_builder_add_line (CaptivesSceneBuilder *self,
                                 CaptivesLook          look,
                                 CaptivesPoint         from,
                                 CaptivesPoint         to)
{
  const CaptivesPoint points[] = { from, to };

  captives_scene_builder_add_path (self, look, points, G_N_ELEMENTS (points), FALSE);
}

void
captives_scene_builder_add_path (CaptivesSceneBuilder *self,
                                 CaptivesLook          look,
                                 const CaptivesPoint  *points,
                                 guint                 n_points,
                                 gboolean              closed)
{
  CaptivesPoint *kept;

  g_return_if_fail (self != NULL);
  g_return_if_fail (points != NULL && n_points >= 2);

  for (guint i = 0; i < n_points; i++)
    g_return_if_fail (isfinite (points[i].x) && isfinite (points[i].y));

  kept = g_memdup2 (points, n_points * sizeof *points);
  g_ptr_array_add (self->scene->blocks, kept);
  add_item (self, CAPTIVES_ITEM_PATH, look)->path = (CaptivesItemPath) { kept, n_points, closed };
}

void
captives_scene_builder_add_text (CaptivesSceneBuilder   *self,
                                 CaptivesInk             ink,
                                 const CaptivesItemText *text)
{
  CaptivesLook look = { .ink = ink, .fill = CAPTIVES_FILL_SOLID };
  CaptivesItem *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && text->string != NULL && *text->string != '\0');
  g_return_if_fail (isfinite (text->x) && isfinite (text->baseline) && isfinite (text->width) && isfinite (text->size));

  item = add_item (self, CAPTIVES_ITEM_TEXT, look);
  item->text = *text;
  item->text.string = keep_string (self, text->string);
}

guint
captives_scene_builder_get_n_items (CaptivesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scene->items->len;
}

static void
move_item (CaptivesItem *item,
           double        dx,
           double        dy)
{
  CaptivesPoint *points;

  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      item->rect.box.x += dx;
      item->rect.box.y += dy;
      break;

    case CAPTIVES_ITEM_CIRCLE:
      item->circle.x += dx;
      item->circle.y += dy;
      break;

    case CAPTIVES_ITEM_PATH:
      points = (CaptivesPoint *) item->path.points;
      for (guint i = 0; i < item->path.n_points; i++)
        points[i] = (CaptivesPoint) { points[i].x + dx, points[i].y + dy };
      break;

    case CAPTIVES_ITEM_TEXT:
      item->text.x += dx;
      item->text.baseline += dy;
      break;

    default:
      g_assert_not_reached ();
    }
}

void
captives_scene_builder_move_items (CaptivesSceneBuilder *self,
                                   guint                 first,
                                   double                dx,
                                   double                dy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (first <= self->scene->items->len);
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  for (guint i = first; i < self->scene->items->len; i++)
    move_item (&g_array_index (self->scene->items, CaptivesItem, i), dx, dy);

  for (guint i = 0; i < self->scene->marks->len; i++)
    {
      CaptivesMark *mark = &g_array_index (self->scene->marks, CaptivesMark, i);

      if (g_array_index (self->firsts, guint, i) < first)
        continue;
      mark->bounds.x += dx;
      mark->bounds.y += dy;
    }
}

static void
scale_text (CaptivesItemText *text,
            double            factor)
{
  text->x *= factor;
  text->baseline *= factor;
  text->width *= factor;
  text->ascent *= factor;
  text->descent *= factor;
  text->size *= factor;
}

static void
scale_rect (CaptivesRect *box,
            double        factor)
{
  *box = (CaptivesRect) { box->x * factor, box->y * factor, box->width * factor, box->height * factor };
}

static void
scale_item (CaptivesItem *item,
            double        factor)
{
  CaptivesPoint *points;

  item->stroke *= factor;
  item->dash_on *= factor;
  item->dash_off *= factor;
  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      scale_rect (&item->rect.box, factor);
      break;

    case CAPTIVES_ITEM_CIRCLE:
      item->circle
          = (CaptivesItemCircle) { item->circle.x * factor, item->circle.y * factor, item->circle.radius * factor };
      break;

    case CAPTIVES_ITEM_PATH:
      points = (CaptivesPoint *) item->path.points;
      for (guint i = 0; i < item->path.n_points; i++)
        points[i] = (CaptivesPoint) { points[i].x * factor, points[i].y * factor };
      break;

    case CAPTIVES_ITEM_TEXT:
      scale_text (&item->text, factor);
      break;

    default:
      g_assert_not_reached ();
    }
}

void
captives_scene_builder_scale (CaptivesSceneBuilder *self,
                              double                factor)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (factor) && factor > 0.0);

  for (guint i = 0; i < self->scene->items->len; i++)
    scale_item (&g_array_index (self->scene->items, CaptivesItem, i), factor);
  for (guint i = 0; i < self->scene->marks->len; i++)
    scale_rect (&g_array_index (self->scene->marks, CaptivesMark, i).bounds, factor);
}

void
captives_scene_builder_quieten (CaptivesSceneBuilder *self,
                                guint                 first)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (first <= self->scene->items->len);

  for (guint i = first; i < self->scene->items->len; i++)
    {
      CaptivesItem *item = &g_array_index (self->scene->items, CaptivesItem, i);

      item->quiet = item->kind != CAPTIVES_ITEM_TEXT;
    }
}

CaptivesItem *
captives_scene_builder_edit_items (CaptivesSceneBuilder *self,
                                   guint                *n_items)
{
  g_return_val_if_fail (self != NULL && n_items != NULL, NULL);

  *n_items = self->scene->items->len;

  return &g_array_index (self->scene->items, CaptivesItem, 0);
}

guint
captives_scene_builder_get_n_marks (CaptivesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scene->marks->len;
}

const CaptivesMark *
captives_scene_builder_get_mark (CaptivesSceneBuilder *self,
                                 guint                 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->scene->marks->len, NULL);

  return &g_array_index (self->scene->marks, CaptivesMark, index);
}

static const CaptivesRecordFigure *
keep_facts (CaptivesSceneBuilder    *self,
            const CaptivesSceneInfo *info)
{
  CaptivesRecordFigure *facts;
  guint n_facts = 0;

  if (info->facts == NULL || info->figures == NULL)
    return NULL;

  while (info->figures[n_facts] != NULL)
    n_facts++;
  facts = g_new (CaptivesRecordFigure, n_facts + 1);
  g_ptr_array_add (self->scene->blocks, facts);
  for (guint i = 0; i < n_facts; i++)
    {
      CaptivesRecordFigure *fact = &facts[i];

      *fact = info->facts[i];
      fact->figure = keep_string (self, fact->figure);
      fact->value = keep_string (self, fact->value);
      fact->printed = keep_string (self, fact->printed);
      fact->unit = keep_string (self, fact->unit);
      fact->qualifier = keep_string (self, fact->qualifier);
      fact->nature = keep_string (self, fact->nature);
    }

  return facts;
}

static CaptivesSceneInfo
keep_info (CaptivesSceneBuilder    *self,
           const CaptivesSceneInfo *info)
{
  CaptivesSceneInfo kept = *info;

  kept.chart = keep_string (self, info->chart);
  kept.reading = keep_string (self, info->reading);
  kept.choice = keep_string (self, info->choice);
  kept.axis = keep_string (self, info->axis);
  kept.definition = keep_string (self, info->definition);
  kept.title = keep_string (self, info->title);
  kept.subtitle = keep_string (self, info->subtitle);
  kept.description = keep_string (self, info->description);
  kept.note = keep_string (self, info->note);
  kept.sources = keep_string (self, info->sources);
  kept.dataset = keep_string (self, info->dataset);
  kept.version = keep_string (self, info->version);
  kept.hash = keep_string (self, info->hash);
  kept.licence = keep_string (self, info->licence);
  kept.created = keep_string (self, info->created);
  kept.figures = keep_strings (self, info->figures);
  kept.values = keep_strings (self, info->values);
  kept.facts = keep_facts (self, info);
  kept.page = keep_string (self, info->page);
  kept.notes = keep_string (self, info->notes);

  return kept;
}

CaptivesScene *
captives_scene_builder_finish (CaptivesSceneBuilder    *self,
                               double                   width,
                               double                   height,
                               const CaptivesSceneInfo *info)
{
  CaptivesScene *scene;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->open < 0, NULL);
  g_return_val_if_fail (isfinite (width) && width > 0.0 && isfinite (height) && height >= 0.0, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  self->scene->width = width;
  self->scene->height = height;
  self->scene->info = keep_info (self, info);
  scene = g_steal_pointer (&self->scene);
  captives_scene_builder_free (self);

  return scene;
}
