/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An OpenDocument 1.3 presentation: what a lecturer may want to change, title and note, is text; the chart is a picture, so that
 * no program sets its labels anew.  Pictures are SVG with outlines, with a PNG behind for programs that do not read SVG. */

#include "config.h"

#include "captives-deck-private.h"

#include "captives-expand.h"
#include "captives-metadata.h"
#include "captives-xml.h"
#include "captives-zip.h"

#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.presentation"

/* Styles of the master page "captives": LibreOffice passes over a master page, and all that names it, without them. */
#define TITLE_STYLE "captives-title"
#define NOTES_STYLE "captives-notes"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Pixels of the fallback picture for one point of the page. */
#define PIXELS 2.0

/* Points: the page of notes, which is printed, is A4. */
#define PAPER_WIDTH  595.3
#define PAPER_HEIGHT 841.9
#define PAPER_MARGIN 56.7

static const char *const namespaces[][2] = {
  { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "xmlns:presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" },
  { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
};

typedef struct
{
  CaptivesDeckWork *work;
  CaptivesZip      *zip;
  CaptivesXml      *xml;      /* content.xml */
  CaptivesXml      *manifest;
} Odp;

/* Where the title of a slide stands. */
typedef struct
{
  CaptivesRect box;
  double       size; /* of the type, points */
} Title;

static CaptivesXml *
begin_document (const char *root)
{
  CaptivesXml *xml = captives_xml_new ();

  captives_xml_raw (xml, DECLARATION);
  captives_xml_open (xml, root);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    captives_xml_attribute (xml, namespaces[i][0], namespaces[i][1]);
  captives_xml_attribute (xml, "office:version", "1.3");

  return xml;
}

static void
write_length (CaptivesXml *xml,
              const char  *name,
              double       points)
{
  char number[CAPTIVES_XML_PRINT_SIZE];

  captives_xml_format (xml, name, "%spt", captives_xml_print (number, points));
}

static void
write_box (CaptivesXml  *xml,
           CaptivesRect  box)
{
  write_length (xml, "svg:x", box.x);
  write_length (xml, "svg:y", box.y);
  write_length (xml, "svg:width", box.width);
  write_length (xml, "svg:height", box.height);
}

static void
write_colour (CaptivesXml    *xml,
              const char     *name,
              CaptivesTheme   theme,
              CaptivesInk     ink)
{
  CaptivesColour colour = captives_theme_get_colour (theme, ink);

  captives_xml_format (xml, name, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
}

static void
add_to_manifest (Odp        *self,
                 const char *path,
                 const char *type)
{
  captives_xml_open (self->manifest, "manifest:file-entry");
  captives_xml_attribute (self->manifest, "manifest:full-path", path);
  captives_xml_attribute (self->manifest, "manifest:media-type", type);
  captives_xml_close (self->manifest);
}

static void
add_file (Odp        *self,
          const char *path,
          const char *type,
          GBytes     *bytes)
{
  captives_zip_add (self->zip, path, bytes, !g_str_has_suffix (path, ".png"));
  add_to_manifest (self, path, type);
}

/* Consumes @xml. */
static void
add_document (Odp         *self,
              const char  *path,
              CaptivesXml *xml)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (captives_xml_finish (xml));

  add_file (self, path, "text/xml", bytes);
}

static void
write_language (CaptivesXml      *xml,
                CaptivesLanguage  language)
{
  static const char *const countries[] = { "GB", "RU", "JP" };
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;

  captives_xml_attribute (xml, japanese ? "style:language-asian" : "fo:language", captives_language_get_code (language));
  captives_xml_attribute (xml, japanese ? "style:country-asian" : "fo:country", countries[language]);
}

static void
write_font (Odp    *self,
            double  size,
            gboolean bold)
{
  CaptivesXml *xml = self->xml;
  const CaptivesDeck *deck = self->work->deck;

  captives_xml_open (xml, "style:text-properties");
  captives_xml_attribute (xml, "fo:font-family", "'Noto Sans'");
  captives_xml_attribute (xml, "style:font-family-asian", "'Noto Sans CJK JP'");
  write_length (xml, "fo:font-size", size);
  write_length (xml, "style:font-size-asian", size);
  captives_xml_attribute (xml, "fo:font-weight", bold ? "bold" : "normal");
  captives_xml_attribute (xml, "style:font-weight-asian", bold ? "bold" : "normal");
  if (bold)
    write_colour (xml, "fo:color", deck->theme, CAPTIVES_INK_TEXT);
  write_language (xml, deck->language);
  captives_xml_close (xml);
}

/* The title's own lines are the first texts of a slide. */
static Title
find_title (const CaptivesScene *scene)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  Title title = { .size = 30.0 };
  double leading = 1.3;
  guint n_lines = 0;

  for (guint i = 0; i < n_items && items[i].kind == CAPTIVES_ITEM_TEXT; i++)
    {
      const CaptivesItemText *text = &items[i].text;

      if (n_lines > 0 && (!text->bold || text->size != title.size))
        break;
      if (n_lines++ == 0)
        title = (Title){ { text->x, text->baseline - text->size * 0.97, 0, 0 }, text->size };
      if (text->language == CAPTIVES_LANGUAGE_JAPANESE)
        leading = 1.5;
    }
  title.box.width = captives_scene_get_width (scene) - 1.5 * title.box.x;
  title.box.height = MAX (n_lines, 1) * leading * title.size;

  return title;
}

static void
write_title_style (Odp   *self,
                   guint  index,
                   Title  title)
{
  CaptivesXml *xml = self->xml;
  gboolean japanese = self->work->deck->language == CAPTIVES_LANGUAGE_JAPANESE;

  captives_xml_open (xml, "style:style");
  captives_xml_format (xml, "style:name", "title%u", index + 1);
  captives_xml_attribute (xml, "style:family", "presentation");
  captives_xml_attribute (xml, "style:parent-style-name", TITLE_STYLE);
  captives_xml_open (xml, "style:graphic-properties");
  captives_xml_attribute (xml, "draw:stroke", "none");
  captives_xml_attribute (xml, "draw:fill", "none");
  captives_xml_attribute (xml, "fo:padding", "0pt");
  captives_xml_attribute (xml, "draw:auto-grow-height", "false");
  captives_xml_attribute (xml, "draw:textarea-vertical-align", "top");
  captives_xml_close (xml);
  captives_xml_close (xml);

  /* LibreOffice takes type from the style of the paragraph only. */
  captives_xml_open (xml, "style:style");
  captives_xml_format (xml, "style:name", "title-text%u", index + 1);
  captives_xml_attribute (xml, "style:family", "paragraph");
  captives_xml_open (xml, "style:paragraph-properties");
  captives_xml_attribute (xml, "fo:text-align", "start");
  captives_xml_attribute (xml, "fo:line-height", japanese ? "104%" : "95%");
  captives_xml_close (xml);
  write_font (self, title.size, TRUE);
  captives_xml_close (xml);
}

static void
write_notes_style (Odp *self)
{
  CaptivesXml *xml = self->xml;

  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "notes");
  captives_xml_attribute (xml, "style:family", "presentation");
  captives_xml_attribute (xml, "style:parent-style-name", NOTES_STYLE);
  captives_xml_open (xml, "style:graphic-properties");
  captives_xml_attribute (xml, "draw:stroke", "none");
  captives_xml_attribute (xml, "draw:fill", "none");
  captives_xml_close (xml);
  captives_xml_close (xml);

  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "notes-text");
  captives_xml_attribute (xml, "style:family", "paragraph");
  write_font (self, 12.0, FALSE);
  captives_xml_close (xml);
}

static void
write_plain_styles (Odp *self)
{
  CaptivesXml *xml = self->xml;

  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "page");
  captives_xml_attribute (xml, "style:family", "drawing-page");
  captives_xml_open (xml, "style:drawing-page-properties");
  captives_xml_attribute (xml, "draw:fill", "solid");
  write_colour (xml, "draw:fill-color", self->work->deck->theme, CAPTIVES_INK_BACKGROUND);
  captives_xml_attribute (xml, "presentation:background-visible", "true");
  captives_xml_attribute (xml, "presentation:background-objects-visible", "true");
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "picture");
  captives_xml_attribute (xml, "style:family", "graphic");
  captives_xml_open (xml, "style:graphic-properties");
  captives_xml_attribute (xml, "draw:stroke", "none");
  captives_xml_attribute (xml, "draw:fill", "none");
  captives_xml_close (xml);
  captives_xml_close (xml);
}

static void
write_styles (Odp *self)
{
  GPtrArray *scenes = self->work->scenes;

  captives_xml_open (self->xml, "office:automatic-styles");
  write_plain_styles (self);
  write_notes_style (self);
  for (guint i = 0; i < self->work->deck->slides->len; i++)
    write_title_style (self, i, find_title (g_ptr_array_index (scenes, i)));
  captives_xml_close (self->xml);
}

static void
write_image (CaptivesXml *xml,
             const char  *path,
             const char  *type)
{
  captives_xml_open (xml, "draw:image");
  captives_xml_attribute (xml, "xlink:href", path);
  captives_xml_attribute (xml, "xlink:type", "simple");
  captives_xml_attribute (xml, "xlink:show", "embed");
  captives_xml_attribute (xml, "xlink:actuate", "onLoad");
  captives_xml_attribute (xml, "draw:mime-type", type);
  captives_xml_close (xml);
}

/* Adds the forms of the picture to the archive and to the page: a program takes the first that it reads. */
static gboolean
write_forms (Odp                  *self,
             const CaptivesScene  *scene,
             guint                 index,
             GError              **error)
{
  static const char *const types[] = { "image/svg+xml", "image/png" };
  static const CaptivesFormat formats[] = { CAPTIVES_FORMAT_SVG, CAPTIVES_FORMAT_PNG };
  /* A page full of letters is a large SVG, and nobody enlarges it. */
  guint first = index < self->work->deck->slides->len ? 0 : 1;

  for (guint i = first; i < G_N_ELEMENTS (formats); i++)
    {
      CaptivesExport export;
      g_autofree char *path
          = g_strdup_printf ("Pictures/%02u.%s", index + 1, captives_format_get_suffix (formats[i]));
      g_autoptr (GBytes) bytes = NULL;

      captives_export_init (&export, formats[i]);
      export.theme = self->work->deck->theme;
      export.outlines = TRUE;
      export.pixels_per_point = PIXELS;
      bytes = captives_export_to_bytes (scene, self->work->pango, &export, error);
      if (bytes == NULL)
        return FALSE;
      add_file (self, path, types[i], bytes);
      write_image (self->xml, path, types[i]);
    }

  return TRUE;
}

static gboolean
write_picture (Odp                  *self,
               const CaptivesScene  *scene,
               guint                 index,
               GError              **error)
{
  CaptivesXml *xml = self->xml;
  const CaptivesSceneInfo *info = captives_scene_get_info (scene);

  captives_xml_open (xml, "draw:frame");
  captives_xml_attribute (xml, "draw:style-name", "picture");
  captives_xml_attribute (xml, "draw:layer", "layout");
  write_box (xml, (CaptivesRect){ 0, 0, captives_scene_get_width (scene), captives_scene_get_height (scene) });
  if (!write_forms (self, scene, index, error))
    return FALSE;

  captives_xml_element (xml, "svg:title", info->title);
  captives_xml_element (xml, "svg:desc", info->description);
  captives_xml_close (xml);

  return TRUE;
}

/* One paragraph for each line. */
static void
write_text_box (CaptivesXml *xml,
                const char  *style,
                const char  *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  captives_xml_open (xml, "draw:text-box");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      captives_xml_open (xml, "text:p");
      captives_xml_attribute (xml, "text:style-name", style);
      captives_xml_text (xml, lines[i]);
      captives_xml_close (xml);
    }
  captives_xml_close (xml);
}

static void
write_title (Odp        *self,
             guint       index,
             const char *text)
{
  CaptivesXml *xml = self->xml;
  Title title = find_title (g_ptr_array_index (self->work->scenes, index));
  g_autofree char *style = g_strdup_printf ("title-text%u", index + 1);

  captives_xml_open (xml, "draw:frame");
  captives_xml_format (xml, "presentation:style-name", "title%u", index + 1);
  captives_xml_attribute (xml, "draw:layer", "layout");
  captives_xml_attribute (xml, "presentation:class", "title");
  captives_xml_attribute (xml, "presentation:user-transformed", "true");
  write_box (xml, title.box);
  write_text_box (xml, style, text);
  captives_xml_close (xml);
}

static void
write_notes (Odp        *self,
             guint       index,
             const char *text)
{
  CaptivesXml *xml = self->xml;
  double width = PAPER_WIDTH - 2 * PAPER_MARGIN;
  double height = width * self->work->deck->height / self->work->deck->width;

  captives_xml_open (xml, "presentation:notes");
  captives_xml_open (xml, "draw:page-thumbnail");
  captives_xml_attribute (xml, "draw:layer", "layout");
  captives_xml_format (xml, "draw:page-number", "%u", index + 1);
  captives_xml_attribute (xml, "presentation:class", "page");
  write_box (xml, (CaptivesRect){ PAPER_MARGIN, PAPER_MARGIN, width, height });
  captives_xml_close (xml);
  captives_xml_open (xml, "draw:frame");
  captives_xml_attribute (xml, "presentation:style-name", "notes");
  captives_xml_attribute (xml, "draw:layer", "layout");
  captives_xml_attribute (xml, "presentation:class", "notes");
  write_box (xml, (CaptivesRect){ PAPER_MARGIN, 2 * PAPER_MARGIN + height, width,
                                  PAPER_HEIGHT - 3 * PAPER_MARGIN - height });
  write_text_box (xml, "notes-text", text);
  captives_xml_close (xml);
  captives_xml_close (xml);
}

static void
open_page (Odp   *self,
           guint  index)
{
  captives_xml_open (self->xml, "draw:page");
  captives_xml_format (self->xml, "draw:name", "slide%u", index + 1);
  captives_xml_attribute (self->xml, "draw:style-name", "page");
  captives_xml_attribute (self->xml, "draw:master-page-name", "captives");
}

static gboolean
write_slide (Odp     *self,
             guint    index,
             GError **error)
{
  CaptivesDeckWork *work = self->work;
  const CaptivesDeck *deck = work->deck;
  const CaptivesSlide *slide = g_ptr_array_index (deck->slides, index);
  const CaptivesScene *scene = g_ptr_array_index (work->scenes, index);
  g_autoptr (CaptivesScene) untitled = captives_deck_layout (work, index, TRUE, error);
  g_autofree char *note = captives_expand (deck->dataset, captives_text_get (&slide->note, deck->language), deck->language);

  if (untitled == NULL)
    return FALSE;

  open_page (self, index);
  if (!write_picture (self, untitled, index, error))
    return FALSE;
  write_title (self, index, captives_scene_get_info (scene)->title);
  write_notes (self, index, note);
  captives_xml_close (self->xml);

  return captives_deck_step (work, error);
}

/* The references are text in the notes: a picture cannot be searched. */
static gboolean
write_sources (Odp     *self,
               guint    index,
               GError **error)
{
  const CaptivesScene *scene = g_ptr_array_index (self->work->scenes, index);

  open_page (self, index);
  if (!write_picture (self, scene, index, error))
    return FALSE;
  write_notes (self, index, captives_scene_get_info (scene)->sources);
  captives_xml_close (self->xml);

  return captives_deck_step (self->work, error);
}

static gboolean
write_content (Odp     *self,
               GError **error)
{
  self->xml = begin_document ("office:document-content");
  write_styles (self);
  captives_xml_open (self->xml, "office:body");
  captives_xml_open (self->xml, "office:presentation");
  for (guint i = 0; i < self->work->scenes->len; i++)
    {
      gboolean slide = i < self->work->deck->slides->len;

      if (!(slide ? write_slide (self, i, error) : write_sources (self, i, error)))
        return FALSE;
    }
  captives_xml_close (self->xml);
  captives_xml_close (self->xml);
  captives_xml_close (self->xml);
  add_document (self, "content.xml", g_steal_pointer (&self->xml));

  return TRUE;
}

static void
write_page_layout (CaptivesXml *xml,
                   const char  *name,
                   double       width,
                   double       height)
{
  captives_xml_open (xml, "style:page-layout");
  captives_xml_attribute (xml, "style:name", name);
  captives_xml_open (xml, "style:page-layout-properties");
  captives_xml_attribute (xml, "fo:margin", "0pt");
  write_length (xml, "fo:page-width", width);
  write_length (xml, "fo:page-height", height);
  captives_xml_attribute (xml, "style:print-orientation", width > height ? "landscape" : "portrait");
  captives_xml_close (xml);
  captives_xml_close (xml);
}

static void
write_named_style (CaptivesXml *xml,
                   const char  *name)
{
  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", name);
  captives_xml_attribute (xml, "style:family", "presentation");
  captives_xml_close (xml);
}

static void
add_master (Odp *self)
{
  const CaptivesDeck *deck = self->work->deck;
  CaptivesXml *xml = begin_document ("office:document-styles");

  captives_xml_open (xml, "office:styles");
  write_named_style (xml, TITLE_STYLE);
  write_named_style (xml, NOTES_STYLE);
  captives_xml_close (xml);
  captives_xml_open (xml, "office:automatic-styles");
  write_page_layout (xml, "screen", deck->width, deck->height);
  write_page_layout (xml, "paper", PAPER_WIDTH, PAPER_HEIGHT);
  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "master");
  captives_xml_attribute (xml, "style:family", "drawing-page");
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_open (xml, "office:master-styles");
  captives_xml_open (xml, "draw:layer-set");
  captives_xml_open (xml, "draw:layer");
  captives_xml_attribute (xml, "draw:name", "layout");
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_open (xml, "style:master-page");
  captives_xml_attribute (xml, "style:name", "captives");
  captives_xml_attribute (xml, "style:page-layout-name", "screen");
  captives_xml_attribute (xml, "draw:style-name", "master");
  captives_xml_open (xml, "presentation:notes");
  captives_xml_attribute (xml, "style:page-layout-name", "paper");
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_close (xml);
  add_document (self, "styles.xml", xml);
}

static void
add_meta (Odp *self)
{
  CaptivesXml *xml = begin_document ("office:document-meta");
  const CaptivesSceneInfo *info = captives_scene_get_info (g_ptr_array_index (self->work->scenes, 0));
  g_autofree char *author = captives_metadata_get_author (info);
  g_autofree char *date = g_strdup_printf ("%sT00:00:00", info->created);

  captives_xml_open (xml, "office:meta");
  captives_xml_element (xml, "meta:generator", CAPTIVES_METADATA_SOFTWARE " " CAPTIVES_VERSION);
  captives_xml_element (xml, "dc:title", self->work->title);
  captives_xml_element (xml, "dc:creator", author);
  captives_xml_element (xml, "dc:language", captives_language_get_code (self->work->deck->language));
  if (strlen (info->created) == strlen ("2026-01-01"))
    captives_xml_element (xml, "dc:date", date);
  captives_xml_close (xml);
  captives_xml_close (xml);
  add_document (self, "meta.xml", xml);
}

static void
begin_manifest (Odp *self)
{
  g_autoptr (GBytes) type = g_bytes_new_static (MIME_TYPE, strlen (MIME_TYPE));

  /* First and as it is, so that the kind of file can be told from its first bytes. */
  captives_zip_add (self->zip, "mimetype", type, FALSE);
  self->manifest = captives_xml_new ();
  captives_xml_raw (self->manifest, DECLARATION);
  captives_xml_open (self->manifest, "manifest:manifest");
  captives_xml_attribute (self->manifest, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  captives_xml_attribute (self->manifest, "manifest:version", "1.3");
  add_to_manifest (self, "/", MIME_TYPE);
}

static void
end_manifest (Odp *self)
{
  g_autoptr (GBytes) bytes = NULL;

  captives_xml_close (self->manifest);
  bytes = g_string_free_to_bytes (captives_xml_finish (g_steal_pointer (&self->manifest)));
  captives_zip_add (self->zip, "META-INF/manifest.xml", bytes, TRUE);
}

GBytes *
captives_deck_odp_write (CaptivesDeckWork  *work,
                         GError           **error)
{
  Odp self = { .work = work, .zip = captives_zip_new () };
  GBytes *bytes = NULL;

  begin_manifest (&self);
  if (write_content (&self, error))
    {
      add_master (&self);
      add_meta (&self);
      end_manifest (&self);
      bytes = captives_zip_finish (g_steal_pointer (&self.zip), error);
    }
  captives_zip_free (self.zip);
  captives_xml_free (self.xml);
  captives_xml_free (self.manifest);

  return bytes;
}
