/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The text form of a scene.  Numbers are written without locale and without trailing zeros, so that a golden file does
 * not change where the picture does not. */

#include "config.h"

#include "captives-scene.h"

#include <string.h>

static const char *const ink_names[CAPTIVES_N_INKS] = {
  "background", "captives", "died",     "returned", "held", "passed-on",
  "no-figure",  "grid",     "row-line", "axis",     "text", "muted",
};

static const char *const fill_names[] = { "none", "solid", "paper", "hatch", "tint" };

static const char *const mark_kind_names[] = { "figure", "no-figure", "elsewhere" };

static void
append_number (GString *out,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';

  g_string_append_c (out, ' ');
  g_string_append (out, g_strcmp0 (buffer, "-0") == 0 ? "0" : buffer);
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append (out, " \"");
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (out, '\\');
      if (*at == '\n')
        g_string_append (out, "\\n");
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static void
append_box (GString            *out,
            const CaptivesRect *box)
{
  append_number (out, box->x);
  append_number (out, box->y);
  append_number (out, box->width);
  append_number (out, box->height);
}

static void
append_look (GString            *out,
             const CaptivesItem *item)
{
  g_string_append_printf (out, " %s%s %s", item->quiet ? "quiet " : "", ink_names[item->ink], fill_names[item->fill]);
  if (item->stroke > 0.0)
    {
      g_string_append (out, " stroke");
      append_number (out, item->stroke);
    }
  if (item->dash_on > 0.0)
    {
      g_string_append (out, " dash");
      append_number (out, item->dash_on);
      append_number (out, item->dash_off);
    }
}

static void
append_path (GString                *out,
             const CaptivesItemPath *path)
{
  for (guint i = 0; i < path->n_points; i++)
    {
      append_number (out, path->points[i].x);
      append_number (out, path->points[i].y);
    }
  if (path->closed)
    g_string_append (out, " closed");
}

static void
append_text (GString            *out,
             const CaptivesItem *item)
{
  const CaptivesItemText *text = &item->text;

  g_string_append_printf (out, "text %s %s", ink_names[item->ink], captives_language_get_code (text->language));
  append_number (out, text->size);
  g_string_append_printf (out, "%s%s%s at", text->bold ? " bold" : "", text->halo ? " halo" : "",
                          text->anchor_end ? " end" : "");
  append_number (out, text->x);
  append_number (out, text->baseline);
  g_string_append (out, " box");
  append_number (out, text->width);
  append_number (out, text->ascent);
  append_number (out, text->descent);
  append_quoted (out, text->string);
}

static void
append_item (GString            *out,
             const CaptivesItem *item)
{
  if (item->mark >= 0)
    g_string_append_printf (out, "[%d] ", item->mark);

  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      g_string_append (out, "rect");
      append_look (out, item);
      g_string_append (out, " at");
      append_box (out, &item->rect.box);
      break;

    case CAPTIVES_ITEM_CIRCLE:
      g_string_append (out, "circle");
      append_look (out, item);
      g_string_append (out, " at");
      append_number (out, item->circle.x);
      append_number (out, item->circle.y);
      g_string_append (out, " radius");
      append_number (out, item->circle.radius);
      break;

    case CAPTIVES_ITEM_PATH:
      g_string_append (out, "path");
      append_look (out, item);
      g_string_append (out, " at");
      append_path (out, &item->path);
      break;

    case CAPTIVES_ITEM_TEXT:
      append_text (out, item);
      break;

    default:
      g_assert_not_reached ();
    }

  g_string_append_c (out, '\n');
}

static void
append_mark (GString            *out,
             const CaptivesMark *mark,
             guint               index)
{
  g_string_append_printf (out, "mark %u %s %s row %d lane %d at", index, mark_kind_names[mark->kind],
                          mark->figure != NULL ? mark->figure : "-", mark->row, mark->lane);
  append_box (out, &mark->bounds);
  append_quoted (out, mark->value != NULL ? mark->value : "");
  append_quoted (out, mark->name != NULL ? mark->name : "");
  g_string_append_c (out, '\n');
}

char *
captives_scene_dump (const CaptivesScene *self)
{
  GString *out = g_string_new ("scene");
  const CaptivesSceneInfo *info;
  const CaptivesItem *items;
  const CaptivesMark *marks;
  guint n_items;
  guint n_marks;

  g_return_val_if_fail (self != NULL, NULL);

  info = captives_scene_get_info (self);
  items = captives_scene_get_items (self, &n_items);
  marks = captives_scene_get_marks (self, &n_marks);

  append_number (out, captives_scene_get_width (self));
  append_number (out, captives_scene_get_height (self));
  g_string_append_printf (out, " %s %s %s\n", captives_language_get_code (info->locale.language),
                          info->chart != NULL ? info->chart : "-", info->reading != NULL ? info->reading : "-");
  for (guint i = 0; i < n_items; i++)
    append_item (out, &items[i]);
  for (guint i = 0; i < n_marks; i++)
    append_mark (out, &marks[i], i);

  return g_string_free (out, FALSE);
}
