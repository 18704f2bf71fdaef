/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-svg-slack.h"

#include "captives-render-private.h"

/* What of a line's box letters cover, above and below the baseline, em. */
#define RISE 0.8
#define FALL 0.2

static CaptivesRect
get_widened (const CaptivesItemText *text)
{
  double more = text->width * CAPTIVES_SVG_DEVIATION;

  return (CaptivesRect) { text->anchor_end ? text->x - more : text->x, text->baseline - RISE * text->size,
                          text->width + more, (RISE + FALL) * text->size };
}

/* What another line must keep off. */
static CaptivesRect
get_kept_free (const CaptivesItemText *text)
{
  CaptivesRect box = get_widened (text);
  double halo = text->halo ? CAPTIVES_HALO : 0;

  return (CaptivesRect) { box.x - halo, box.y, box.width + 2 * halo, box.height };
}

static gboolean
overlap (CaptivesRect a,
         CaptivesRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/* Whether it is @text that would come nearer. */
static gboolean
grows_towards (const CaptivesItemText *text,
               const CaptivesItemText *other)
{
  return text->anchor_end ? other->x < text->x : other->x > text->x;
}

/* A shape that @text keeps off, as it is, but would run into. */
static gboolean
reaches (const CaptivesItemText *text,
         const CaptivesItem     *shape)
{
  const CaptivesRect box = { text->x, text->baseline - RISE * text->size, text->width, (RISE + FALL) * text->size };
  CaptivesRect bounds = captives_item_get_bounds (shape);

  return overlap (get_widened (text), bounds) && !overlap (box, bounds);
}

static gboolean
is_tight (const CaptivesScene *scene,
          guint                index)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  const CaptivesItemText *text = &items[index].text;
  CaptivesRect box = get_widened (text);

  if (box.x < 0 || box.x + box.width > captives_scene_get_width (scene))
    return TRUE;
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].kind != CAPTIVES_ITEM_TEXT && reaches (text, &items[i]))
        return TRUE;
      if (i != index && items[i].kind == CAPTIVES_ITEM_TEXT && grows_towards (text, &items[i].text)
          && overlap (box, get_kept_free (&items[i].text)))
        return TRUE;
    }

  return FALSE;
}

gboolean *
captives_svg_find_tight (const CaptivesScene *scene)
{
  guint n_items;
  const CaptivesItem *items;
  gboolean *tight;

  g_return_val_if_fail (scene != NULL, NULL);

  items = captives_scene_get_items (scene, &n_items);
  tight = g_new0 (gboolean, n_items + 1);
  for (guint i = 0; i < n_items; i++)
    tight[i] = items[i].kind == CAPTIVES_ITEM_TEXT && is_tight (scene, i);

  return tight;
}
