/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-layout-rules.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Points by which boxes may touch: rounding to pixels. */
#define TOLERANCE 0.6

/* Above and below the baseline, in em: what letters and Han characters cover, without the air that fonts put around
 * them. */
#define TEXT_RISE 0.80
#define TEXT_FALL 0.20

PangoContext *
test_layout_context_new (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

static CaptivesRect
get_box (const CaptivesItem *item)
{
  if (item->kind != CAPTIVES_ITEM_TEXT)
    return captives_item_get_bounds (item);

  return (CaptivesRect) { item->text.x, item->text.baseline - TEXT_RISE * item->text.size, item->text.width,
                          (TEXT_RISE + TEXT_FALL) * item->text.size };
}

static gboolean
overlap (CaptivesRect a,
         CaptivesRect b)
{
  return a.x + a.width > b.x + TOLERANCE && b.x + b.width > a.x + TOLERANCE
         && a.y + a.height > b.y + TOLERANCE && b.y + b.height > a.y + TOLERANCE;
}

static gboolean
holds (CaptivesRect outer,
       CaptivesRect inner)
{
  return inner.x >= outer.x - TOLERANCE && inner.y >= outer.y - TOLERANCE
         && inner.x + inner.width <= outer.x + outer.width + TOLERANCE
         && inner.y + inner.height <= outer.y + outer.height + TOLERANCE;
}

static gboolean
is_frame (const CaptivesItem *item)
{
  return item->mark < 0 && item->kind == CAPTIVES_ITEM_PATH
         && (item->ink == CAPTIVES_INK_GRID || item->ink == CAPTIVES_INK_AXIS || item->ink == CAPTIVES_INK_ROW_LINE);
}

static const char *
describe (const CaptivesItem *item)
{
  return item->kind == CAPTIVES_ITEM_TEXT ? item->text.string : "a shape";
}

static void
report (GString            *wrong,
        const char         *what,
        const CaptivesItem *item,
        const CaptivesItem *other)
{
  CaptivesRect a = get_box (item);
  CaptivesRect b = get_box (other);

  g_string_append_printf (wrong, "%s: “%s” at %.1f, %.1f (%.1f × %.1f) and “%s” at %.1f, %.1f (%.1f × %.1f)\n", what,
                          describe (item), a.x, a.y, a.width, a.height, describe (other), b.x, b.y, b.width, b.height);
}

/* @item is a text. */
static void
check_pair (const CaptivesItem *item,
            const CaptivesItem *other,
            GString            *wrong)
{
  CaptivesRect box = get_box (other);

  if (!overlap (get_box (item), box))
    return;

  if (!is_frame (other))
    report (wrong, "overlap", item, other);
  else if (box.width > box.height && other->ink != CAPTIVES_INK_GRID)
    report (wrong, "text across a line between rows", item, other);
  else if (!item->text.halo)
    report (wrong, "text across the grid without a halo", item, other);
}

static gboolean
is_ground (const CaptivesItem *item)
{
  return item->kind == CAPTIVES_ITEM_RECT && item->ink == CAPTIVES_INK_BACKGROUND;
}

static void
check_text (const CaptivesItem *item,
            double              least_size,
            GString            *wrong)
{
  if (item->text.size < least_size - 1e-6)
    g_string_append_printf (wrong, "too small (%.2f): “%s”\n", item->text.size, item->text.string);
  if (!g_utf8_validate (item->text.string, -1, NULL) || strchr (item->text.string, '\n') != NULL)
    g_string_append_printf (wrong, "not one line of UTF-8: “%s”\n", item->text.string);
}

static void
check_items (const CaptivesScene *scene,
             double               least_size,
             GString             *wrong)
{
  CaptivesRect page = { 0, 0, captives_scene_get_width (scene), captives_scene_get_height (scene) };
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (!holds (page, get_box (&items[i])))
        g_string_append_printf (wrong, "outside of the page: “%s” at %.1f, %.1f\n", describe (&items[i]),
                                get_box (&items[i]).x, get_box (&items[i]).y);
      if (items[i].kind != CAPTIVES_ITEM_TEXT)
        continue;
      check_text (&items[i], least_size, wrong);
      for (guint j = 0; j < n_items; j++)
        {
          /* Two texts are looked at once. */
          if (!is_ground (&items[j]) && (items[j].kind != CAPTIVES_ITEM_TEXT || j > i))
            check_pair (&items[i], &items[j], wrong);
        }
    }
}

static void
check_mark_texts (const CaptivesScene *scene,
                  int                  mark,
                  CaptivesRect         bounds,
                  GString             *wrong)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].mark == mark && items[i].kind == CAPTIVES_ITEM_TEXT && !holds (bounds, get_box (&items[i])))
        g_string_append_printf (wrong, "text outside of its mark: “%s”\n", items[i].text.string);
    }
}

static void
check_mark (const CaptivesScene *scene,
            const CaptivesMark  *mark,
            GString             *wrong)
{
  CaptivesRect page = { 0, 0, captives_scene_get_width (scene), captives_scene_get_height (scene) };
  const CaptivesRect *box = &mark->bounds;

  if (mark->name == NULL || *mark->name == '\0')
    g_string_append_printf (wrong, "a mark has no name: %s\n", mark->figure);
  if ((mark->kind == CAPTIVES_MARK_FIGURE) != (mark->figure != NULL))
    g_string_append_printf (wrong, "kind and figure of a mark differ: %s\n", mark->name);
  if (!holds (page, *box) || box->width < 4.0 || box->height < 4.0)
    g_string_append_printf (wrong, "a mark has no room: %s\n", mark->name);
  if (captives_scene_find_mark (scene, box->x + box->width / 2.0, box->y + box->height / 2.0) < 0)
    g_string_append_printf (wrong, "a mark cannot be hit: %s\n", mark->name);
}

static void
check_marks (const CaptivesScene *scene,
             GString             *wrong)
{
  guint n_marks;
  const CaptivesMark *marks = captives_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      check_mark (scene, &marks[i], wrong);
      check_mark_texts (scene, (int) i, marks[i].bounds, wrong);
      for (guint j = i + 1; j < n_marks; j++)
        {
          if (overlap (marks[i].bounds, marks[j].bounds))
            g_string_append_printf (wrong, "marks overlap: “%s” and “%s”\n", marks[i].name, marks[j].name);
        }
    }
  if (n_marks == 0)
    g_string_append (wrong, "no mark\n");
}

char *
test_layout_find_faults (const CaptivesScene *scene,
                         double               least_size)
{
  GString *wrong = g_string_new (NULL);

  check_items (scene, least_size, wrong);
  check_marks (scene, wrong);

  return g_string_free (wrong, wrong->len == 0);
}

void
test_layout_check_rules (const CaptivesScene *scene)
{
  g_autofree char *faults = test_layout_find_faults (scene, 8.0);

  if (faults != NULL)
    g_error ("%s", faults);
}

char *
test_layout_get_text (const CaptivesScene *scene)
{
  GString *text = g_string_new (NULL);
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].kind == CAPTIVES_ITEM_TEXT)
      g_string_append_printf (text, "%s\n", items[i].text.string);

  return g_string_free (text, FALSE);
}
