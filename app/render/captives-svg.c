/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-svg.h"

#include "captives-dots.h"
#include "captives-metadata.h"
#include "captives-render-private.h"
#include "captives-scene-record.h"
#include "captives-svg-slack.h"
#include "captives-svg-text.h"
#include "captives-xml.h"

/* Room for "#rrggbb" or "url(#hatch-passed-on)". */
#define PAINT_SIZE 32

static const char *const ink_names[CAPTIVES_N_INKS] = {
  [CAPTIVES_INK_BACKGROUND] = "background",
  [CAPTIVES_INK_CAPTIVES] = "captives",
  [CAPTIVES_INK_DIED] = "died",
  [CAPTIVES_INK_RETURNED] = "returned",
  [CAPTIVES_INK_HELD] = "held",
  [CAPTIVES_INK_PASSED_ON] = "passed-on",
  [CAPTIVES_INK_NO_FIGURE] = "no-figure",
  [CAPTIVES_INK_GRID] = "grid",
  [CAPTIVES_INK_ROW_LINE] = "row-line",
  [CAPTIVES_INK_AXIS] = "axis",
  [CAPTIVES_INK_TEXT] = "text",
  [CAPTIVES_INK_MUTED] = "muted",
};

typedef struct
{
  const CaptivesScene *scene;
  CaptivesXml         *xml;
  CaptivesTheme        theme;
  PangoLayout         *layout; /* NULL: text stays text */
  gboolean            *tight;  /* for each item: its length must hold in any font; NULL: no text */
} Svg;

/* How one element is painted. */
typedef struct
{
  char   fill[PAINT_SIZE];   /* empty: none */
  char   stroke[PAINT_SIZE]; /* empty: none */
  double width;
  double inset;              /* of the shape, points */
} Paint;

static void
print_colour (char           *out,
              CaptivesColour  colour)
{
  g_snprintf (out, PAINT_SIZE, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
}

static void
print_ink (char          *out,
           CaptivesTheme  theme,
           CaptivesInk    ink)
{
  print_colour (out, captives_theme_get_colour (theme, ink));
}

/* What @item is drawn with. */
static void
print_item_ink (char               *out,
                CaptivesTheme       theme,
                const CaptivesItem *item)
{
  print_colour (out, item->quiet ? captives_theme_get_quiet (theme, item->ink)
                                 : captives_theme_get_colour (theme, item->ink));
}

static void
write_path_data (CaptivesXml            *xml,
                 const CaptivesItemPath *path)
{
  g_autoptr (GString) data = g_string_new (NULL);
  char x[CAPTIVES_XML_PRINT_SIZE], y[CAPTIVES_XML_PRINT_SIZE];

  for (guint i = 0; i < path->n_points; i++)
    g_string_append_printf (data, "%s%s %s", i == 0 ? "M" : "L",
                            captives_xml_print (x, path->points[i].x),
                            captives_xml_print (y, path->points[i].y));
  if (path->closed)
    g_string_append_c (data, 'Z');
  captives_xml_attribute (xml, "d", data->str);
}

/* A rectangle or circle without a size is not drawn at all, its outline neither; a bar of two points has no room inside its. */
static double
shrink (double size,
        double inset)
{
  return inset > 0 ? MAX (0.01, size - inset) : size;
}

static void
open_shape (CaptivesXml        *xml,
            const CaptivesItem *item,
            double              inset)
{
  const CaptivesRect *box = &item->rect.box;

  switch (item->kind)
    {
    case CAPTIVES_ITEM_RECT:
      captives_xml_open (xml, "rect");
      captives_xml_number (xml, "x", box->x + inset);
      captives_xml_number (xml, "y", box->y + inset);
      captives_xml_number (xml, "width", shrink (box->width, 2 * inset));
      captives_xml_number (xml, "height", shrink (box->height, 2 * inset));
      break;

    case CAPTIVES_ITEM_CIRCLE:
      captives_xml_open (xml, "circle");
      captives_xml_number (xml, "cx", item->circle.x);
      captives_xml_number (xml, "cy", item->circle.y);
      captives_xml_number (xml, "r", shrink (item->circle.radius, inset));
      break;

    case CAPTIVES_ITEM_PATH:
      captives_xml_open (xml, "path");
      write_path_data (xml, &item->path);
      break;

    case CAPTIVES_ITEM_TEXT:
    default:
      g_assert_not_reached ();
    }
}

static void
write_dash (CaptivesXml *xml,
            double       on,
            double       off)
{
  char on_text[CAPTIVES_XML_PRINT_SIZE], off_text[CAPTIVES_XML_PRINT_SIZE];

  if (on > 0)
    captives_xml_format (xml, "stroke-dasharray", "%s %s", captives_xml_print (on_text, on), captives_xml_print (off_text, off));
}

static gboolean
divides (const CaptivesItem *item)
{
  return item->kind == CAPTIVES_ITEM_PATH && item->path.n_points == 2 && item->dash_on <= 0
         && (item->ink == CAPTIVES_INK_GRID || item->ink == CAPTIVES_INK_ROW_LINE || item->ink == CAPTIVES_INK_AXIS);
}

static void
write_shape (Svg                *self,
             const CaptivesItem *item,
             const Paint        *paint)
{
  CaptivesXml *xml = self->xml;

  open_shape (xml, item, paint->inset);
  captives_xml_attribute (xml, "fill", *paint->fill != '\0' ? paint->fill : "none");
  if (*paint->stroke != '\0')
    {
      captives_xml_attribute (xml, "stroke", paint->stroke);
      captives_xml_number (xml, "stroke-width", paint->width);
      write_dash (xml, paint->inset > 0 ? 0 : item->dash_on, item->dash_off);
      if (divides (item))
        captives_xml_attribute (xml, "shape-rendering", "crispEdges");
    }
  captives_xml_close (xml);
}

static void
write_dots (Svg                *self,
            const CaptivesItem *item)
{
  CaptivesXml *xml = self->xml;
  guint n_rows = captives_dots_count_rows (item);
  char colour[PAINT_SIZE];

  print_item_ink (colour, self->theme, item);
  for (guint i = 0; i < n_rows; i++)
    {
      CaptivesPoint from, to;

      captives_dots_get_row (item, i, &from, &to);
      captives_xml_open (xml, "line");
      captives_xml_number (xml, "x1", from.x);
      captives_xml_number (xml, "y1", from.y);
      captives_xml_number (xml, "x2", to.x + 0.1);
      captives_xml_number (xml, "y2", to.y);
      captives_xml_attribute (xml, "stroke", colour);
      captives_xml_number (xml, "stroke-width", CAPTIVES_DOT_DIAMETER);
      captives_xml_attribute (xml, "stroke-linecap", "round");
      /* A dash of no length is a dot, except in programs that take it for a mistake. */
      write_dash (xml, 0.01, CAPTIVES_DOT_PITCH - 0.01);
      captives_xml_close (xml);
    }
}

/* A solid that is not flat: its outline lies inside of its edge. */
static void
write_special_solid (Svg                *self,
                     const CaptivesItem *item,
                     CaptivesSolid       solid)
{
  Paint paint = { .width = CAPTIVES_SOLID_HOLLOW_STROKE };

  if (solid == CAPTIVES_SOLID_DOTTED)
    paint.width = CAPTIVES_SOLID_DOTTED_STROKE;
  paint.inset = paint.width / 2;
  print_ink (paint.fill, self->theme, CAPTIVES_INK_BACKGROUND);
  print_item_ink (paint.stroke, self->theme, item);
  write_shape (self, item, &paint);
  if (solid == CAPTIVES_SOLID_DOTTED)
    write_dots (self, item);
}

static void
print_fill (Svg                *self,
            const CaptivesItem *item,
            char               *out)
{
  gboolean encloses = item->kind != CAPTIVES_ITEM_PATH || item->path.closed;

  switch (encloses ? item->fill : CAPTIVES_FILL_NONE)
    {
    case CAPTIVES_FILL_SOLID:
      print_item_ink (out, self->theme, item);
      break;
    case CAPTIVES_FILL_PAPER:
      print_ink (out, self->theme, CAPTIVES_INK_BACKGROUND);
      break;
    case CAPTIVES_FILL_TINT:
      print_colour (out, captives_theme_get_tint (self->theme, item->ink));
      break;
    case CAPTIVES_FILL_HATCH:
      g_snprintf (out, PAINT_SIZE, "url(#hatch-%s%s)", item->quiet ? "quiet-" : "", ink_names[item->ink]);
      break;
    case CAPTIVES_FILL_NONE:
    default:
      *out = '\0';
      break;
    }
}

static void
write_item_shape (Svg                *self,
                  const CaptivesItem *item)
{
  CaptivesSolid solid = CAPTIVES_SOLID_PLAIN;
  Paint paint = { .width = item->stroke };

  print_fill (self, item, paint.fill);
  if (item->stroke > 0)
    print_item_ink (paint.stroke, self->theme, item);
  if (*paint.fill != '\0' && item->fill == CAPTIVES_FILL_SOLID)
    solid = captives_theme_get_solid (self->theme, item->ink);

  if (solid != CAPTIVES_SOLID_PLAIN)
    {
      write_special_solid (self, item, solid);
      *paint.fill = '\0';
    }
  else if (*paint.fill != '\0' && item->fill == CAPTIVES_FILL_HATCH)
    {
      Paint paper = { .width = 0 };

      print_ink (paper.fill, self->theme, CAPTIVES_INK_BACKGROUND);
      write_shape (self, item, &paper);
    }
  if (*paint.fill != '\0' || *paint.stroke != '\0')
    write_shape (self, item, &paint);
}

static void
write_item (Svg                *self,
            const CaptivesItem *item,
            gboolean            tight)
{
  CaptivesLanguage language = captives_scene_get_info (self->scene)->locale.language;
  char paper[PAINT_SIZE] = "";
  char colour[PAINT_SIZE];

  if (item->kind != CAPTIVES_ITEM_TEXT)
    {
      write_item_shape (self, item);
      return;
    }
  if (captives_theme_has_background (self->theme))
    print_ink (paper, self->theme, CAPTIVES_INK_BACKGROUND);
  print_ink (colour, self->theme, item->ink);
  if (item->text.halo && *paper != '\0')
    captives_svg_write_halo (self->xml, &item->text, paper);
  if (self->layout != NULL)
    captives_svg_write_outlines (self->xml, &item->text, colour, self->layout);
  else
    captives_svg_write_text (self->xml, &item->text, colour, language, tight);
}

static void
open_mark (Svg      *self,
           int       index,
           gboolean  first)
{
  CaptivesXml *xml = self->xml;
  guint n_marks;
  const CaptivesMark *mark = &captives_scene_get_marks (self->scene, &n_marks)[index];

  g_assert ((guint) index < n_marks);
  captives_xml_open (xml, "g");
  if (!first)
    {
      captives_xml_attribute (xml, "data-figure", mark->figure);
      captives_xml_attribute (xml, "aria-hidden", "true");
      return;
    }
  captives_xml_format (xml, "id", "mark-%d", index);
  captives_xml_attribute (xml, "role", "graphics-symbol");
  captives_xml_attribute (xml, "aria-label", mark->name);
  captives_xml_attribute (xml, "data-figure", mark->figure);
  captives_xml_attribute (xml, "data-question", mark->question);
  captives_xml_element (xml, "title", mark->name);
}

static void
write_items (Svg *self)
{
  g_autofree gboolean *named = NULL;
  const CaptivesItem *items;
  guint n_items, n_marks;
  int open = -1;

  items = captives_scene_get_items (self->scene, &n_items);
  captives_scene_get_marks (self->scene, &n_marks);
  named = g_new0 (gboolean, n_marks + 1);
  for (guint i = 0; i < n_items; i++)
    {
      int mark = items[i].mark;

      if (mark != open)
        {
          if (open >= 0)
            captives_xml_close (self->xml);
          if (mark >= 0)
            {
              open_mark (self, mark, !named[mark]);
              named[mark] = TRUE;
            }
          open = mark;
        }
      write_item (self, &items[i], self->tight != NULL && self->tight[i]);
    }
  if (open >= 0)
    captives_xml_close (self->xml);
}

/* @item: one that is hatched; the pattern serves all of its ink. */
static void
write_pattern (Svg                *self,
               const CaptivesItem *item)
{
  CaptivesXml *xml = self->xml;
  double pitch = captives_hatch_get_pitch (self->scene);
  char colour[PAINT_SIZE];

  print_item_ink (colour, self->theme, item);
  captives_xml_open (xml, "pattern");
  captives_xml_format (xml, "id", "hatch-%s%s", item->quiet ? "quiet-" : "", ink_names[item->ink]);
  captives_xml_attribute (xml, "patternUnits", "userSpaceOnUse");
  captives_xml_number (xml, "width", pitch);
  captives_xml_number (xml, "height", pitch);
  captives_xml_attribute (xml, "patternTransform", "rotate(45)");
  captives_xml_open (xml, "line");
  captives_xml_number (xml, "x1", pitch / 2);
  captives_xml_number (xml, "y1", -1);
  captives_xml_number (xml, "x2", pitch / 2);
  captives_xml_number (xml, "y2", pitch + 1);
  captives_xml_attribute (xml, "stroke", colour);
  captives_xml_number (xml, "stroke-width", captives_hatch_get_stroke (pitch));
  captives_xml_close (xml);
  captives_xml_close (xml);
}

static void
write_patterns (Svg *self)
{
  const CaptivesItem *used[2 * CAPTIVES_N_INKS] = { NULL };
  gboolean any = FALSE;
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].kind == CAPTIVES_ITEM_TEXT || items[i].fill != CAPTIVES_FILL_HATCH)
        continue;
      used[items[i].ink + (items[i].quiet ? CAPTIVES_N_INKS : 0)] = &items[i];
      any = TRUE;
    }
  if (!any)
    return;

  captives_xml_open (self->xml, "defs");
  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    {
      if (used[i] != NULL)
        write_pattern (self, used[i]);
    }
  captives_xml_close (self->xml);
}

static void
write_side (CaptivesXml *xml,
            const char  *name,
            double       points,
            double       density)
{
  char text[CAPTIVES_XML_PRINT_SIZE];
  char inches[G_ASCII_DTOSTR_BUF_SIZE];

  if (density > 0)
    captives_xml_format (xml, name, "%sin", g_ascii_formatd (inches, sizeof inches, "%.4f", points / density));
  else
    captives_xml_attribute (xml, name, captives_xml_print (text, points));
}

static void
open_root (Svg    *self,
           double  density)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (self->scene);
  CaptivesXml *xml = self->xml;
  char width[CAPTIVES_XML_PRINT_SIZE], height[CAPTIVES_XML_PRINT_SIZE];
  double w = captives_scene_get_width (self->scene);
  double h = captives_scene_get_height (self->scene);

  captives_xml_raw (xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  captives_xml_open (xml, "svg");
  captives_xml_attribute (xml, "xmlns", "http://www.w3.org/2000/svg");
  captives_xml_attribute (xml, "version", "1.1");
  captives_xml_format (xml, "viewBox", "0 0 %s %s", captives_xml_print (width, w), captives_xml_print (height, h));
  write_side (xml, "width", w, density);
  write_side (xml, "height", h, density);
  captives_xml_attribute (xml, "xml:lang", captives_language_get_code (info->locale.language));
  captives_xml_attribute (xml, "role", "graphics-document document");
  captives_xml_attribute (xml, "aria-labelledby", "title");
  captives_xml_attribute (xml, "aria-describedby", "description");
  if (self->layout == NULL)
    captives_svg_write_families (xml, info->locale.language);
  /* cairo's limit, so that points are as sharp here as there. */
  captives_xml_attribute (xml, "stroke-miterlimit", "10");
}

static void
write_head (Svg        *self,
            const char *record)
{
  const CaptivesSceneInfo *info = captives_scene_get_info (self->scene);
  CaptivesXml *xml = self->xml;

  captives_xml_open (xml, "title");
  captives_xml_attribute (xml, "id", "title");
  captives_xml_text (xml, info->title != NULL ? info->title : "");
  captives_xml_close (xml);
  captives_xml_open (xml, "desc");
  captives_xml_attribute (xml, "id", "description");
  captives_xml_text (xml, info->description != NULL ? info->description : "");
  captives_xml_close (xml);
  captives_xml_open (xml, "metadata");
  captives_metadata_write_rdf (xml, info, "image/svg+xml", record);
  captives_xml_close (xml);
}

static void
write_background (Svg *self)
{
  char colour[PAINT_SIZE];

  if (!captives_theme_has_background (self->theme))
    return;
  print_ink (colour, self->theme, CAPTIVES_INK_BACKGROUND);
  captives_xml_open (self->xml, "rect");
  captives_xml_number (self->xml, "width", captives_scene_get_width (self->scene));
  captives_xml_number (self->xml, "height", captives_scene_get_height (self->scene));
  captives_xml_attribute (self->xml, "fill", colour);
  captives_xml_close (self->xml);
}

GBytes *
captives_svg_write (const CaptivesScene  *scene,
                    PangoContext         *pango,
                    const CaptivesExport *options)
{
  g_autofree char *record = captives_scene_record_write (scene, options);
  Svg self = { .scene = scene, .theme = options->theme };

  self.xml = captives_xml_new ();
  if (options->outlines)
    self.layout = pango_layout_new (pango);
  else
    self.tight = captives_svg_find_tight (scene);

  open_root (&self, options->density);
  write_head (&self, record);
  write_patterns (&self);
  write_background (&self);
  write_items (&self);
  captives_xml_close (self.xml);

  g_clear_object (&self.layout);
  g_free (self.tight);
  return g_string_free_to_bytes (captives_xml_finish (self.xml));
}
