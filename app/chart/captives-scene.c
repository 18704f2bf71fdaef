/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scene.h"

#include "captives-scene-private.h"

CaptivesScene *
captives_scene_ref (CaptivesScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
captives_scene_unref (CaptivesScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->items);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

double
captives_scene_get_width (const CaptivesScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

double
captives_scene_get_height (const CaptivesScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

const CaptivesSceneInfo *
captives_scene_get_info (const CaptivesScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->info;
}

const CaptivesItem *
captives_scene_get_items (const CaptivesScene *self,
                          guint               *n_items)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_items != NULL, NULL);

  *n_items = self->items->len;

  return (const CaptivesItem *) (const void *) self->items->data;
}

const CaptivesMark *
captives_scene_get_marks (const CaptivesScene *self,
                          guint               *n_marks)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_marks != NULL, NULL);

  *n_marks = self->marks->len;

  return (const CaptivesMark *) (const void *) self->marks->data;
}

static gboolean
rect_contains (const CaptivesRect *box,
               double              x,
               double              y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

int
captives_scene_find_mark (const CaptivesScene *self,
                          double               x,
                          double               y)
{
  int found = -1;
  double smallest = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const CaptivesRect *box = &g_array_index (self->marks, CaptivesMark, i).bounds;
      double area = box->width * box->height;

      if (area < smallest && rect_contains (box, x, y))
        {
          found = (int) i;
          smallest = area;
        }
    }

  return found;
}

int
captives_scene_find_figure (const CaptivesScene *self,
                            const char          *figure)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; figure != NULL && i < self->marks->len; i++)
    {
      if (g_strcmp0 (g_array_index (self->marks, CaptivesMark, i).figure, figure) == 0)
        return (int) i;
    }

  return -1;
}

CaptivesRect
captives_rect_unite (CaptivesRect a,
                     CaptivesRect b)
{
  CaptivesRect box;

  if (a.width <= 0.0 && a.height <= 0.0)
    return b;
  if (b.width <= 0.0 && b.height <= 0.0)
    return a;

  box.x = MIN (a.x, b.x);
  box.y = MIN (a.y, b.y);
  box.width = MAX (a.x + a.width, b.x + b.width) - box.x;
  box.height = MAX (a.y + a.height, b.y + b.height) - box.y;

  return box;
}

static CaptivesRect
rect_grow (CaptivesRect box,
           double       margin)
{
  return (CaptivesRect) { box.x - margin, box.y - margin, box.width + 2.0 * margin, box.height + 2.0 * margin };
}

static CaptivesRect
path_get_bounds (const CaptivesItemPath *path)
{
  CaptivesPoint low = path->points[0];
  CaptivesPoint high = path->points[0];

  for (guint i = 1; i < path->n_points; i++)
    {
      low.x = MIN (low.x, path->points[i].x);
      low.y = MIN (low.y, path->points[i].y);
      high.x = MAX (high.x, path->points[i].x);
      high.y = MAX (high.y, path->points[i].y);
    }

  return (CaptivesRect) { low.x, low.y, high.x - low.x, high.y - low.y };
}

CaptivesRect
captives_item_get_bounds (const CaptivesItem *item)
{
  const CaptivesItemText *text;

  g_return_val_if_fail (item != NULL, ((CaptivesRect) { 0 }));

  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      return rect_grow (item->rect.box, item->stroke / 2.0);

    case CAPTIVES_ITEM_CIRCLE:
      return rect_grow ((CaptivesRect) { item->circle.x, item->circle.y, 0.0, 0.0 },
                        item->circle.radius + item->stroke / 2.0);

    case CAPTIVES_ITEM_PATH:
      return rect_grow (path_get_bounds (&item->path), item->stroke / 2.0);

    case CAPTIVES_ITEM_TEXT:
      text = &item->text;
      return (CaptivesRect) { text->x, text->baseline - text->ascent, text->width, text->ascent + text->descent };

    default:
      g_return_val_if_reached (((CaptivesRect) { 0 }));
    }
}
