/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An OpenDocument 1.3 presentation: what a lecturer may want to change, title and note, is text; the chart is a picture, so that
 * no program sets its labels anew.  Pictures are SVG with outlines, with a PNG behind for programs that do not read SVG. */

#include "config.h"

#include "captives-deck-odp-private.h"

#include "captives-metadata.h"
#include "captives-zip.h"

#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.presentation"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Pixels of the fallback picture for one point of the page. */
#define PIXELS 2.0

/* Of the page of notes, points. */
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

CaptivesXml *
captives_odp_begin_document (const char *root)
{
  CaptivesXml *xml = captives_xml_new ();

  captives_xml_raw (xml, DECLARATION);
  captives_xml_open (xml, root);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    captives_xml_attribute (xml, namespaces[i][0], namespaces[i][1]);
  captives_xml_attribute (xml, "office:version", "1.3");

  return xml;
}

void
captives_odp_write_length (CaptivesXml *xml,
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
  captives_odp_write_length (xml, "svg:x", box.x);
  captives_odp_write_length (xml, "svg:y", box.y);
  captives_odp_write_length (xml, "svg:width", box.width);
  captives_odp_write_length (xml, "svg:height", box.height);
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

CaptivesOdpTitle
captives_odp_find_title (const CaptivesScene *scene)
{
  guint n_items;
  const CaptivesItem *items = captives_scene_get_items (scene, &n_items);
  CaptivesOdpTitle title = { .size = 30.0 };
  double leading = 1.3;
  guint n_lines = 0;

  for (guint i = 0; i < n_items && items[i].kind == CAPTIVES_ITEM_TEXT; i++)
    {
      const CaptivesItemText *text = &items[i].text;

      if (n_lines > 0 && (!text->bold || text->size != title.size))
        break;
      if (n_lines++ == 0)
        title = (CaptivesOdpTitle){ { text->x, text->baseline - text->size * 0.97, 0, 0 }, text->size };
      if (text->language == CAPTIVES_LANGUAGE_JAPANESE)
        leading = 1.5;
    }
  title.box.width = captives_scene_get_width (scene) - 1.5 * title.box.x;
  title.box.height = MAX (n_lines, 1) * leading * title.size;

  return title;
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
  CaptivesOdpTitle title = captives_odp_find_title (g_ptr_array_index (self->work->scenes, index));
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
  double width = CAPTIVES_ODP_PAPER_WIDTH - 2 * PAPER_MARGIN;
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
                                  CAPTIVES_ODP_PAPER_HEIGHT - 3 * PAPER_MARGIN - height });
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
  const CaptivesScene *scene = g_ptr_array_index (work->scenes, index);

  open_page (self, index);
  if (!write_picture (self, g_ptr_array_index (work->untitled, index), index, error))
    return FALSE;
  write_title (self, index, captives_scene_get_info (scene)->title);
  write_notes (self, index, g_ptr_array_index (work->notes, index));
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
  self->xml = captives_odp_begin_document ("office:document-content");
  captives_odp_write_styles (self->work, self->xml);
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
add_meta (Odp *self)
{
  CaptivesXml *xml = captives_odp_begin_document ("office:document-meta");
  const CaptivesSceneInfo *info = captives_scene_get_info (g_ptr_array_index (self->work->scenes, 0));
  g_autofree char *author = captives_metadata_get_author (info);
  g_autofree char *date = g_strdup_printf ("%sT00:00:00", info->created);

  captives_xml_open (xml, "office:meta");
  captives_xml_element (xml, "meta:generator", CAPTIVES_METADATA_SOFTWARE " " CAPTIVES_VERSION);
  captives_xml_element (xml, "dc:title", self->work->title);
  captives_xml_element (xml, "dc:creator", author);
  captives_xml_element (xml, "dc:language", captives_language_get_code (self->work->deck->locale.language));
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
      add_document (&self, "styles.xml", captives_odp_create_master (work));
      add_meta (&self);
      end_manifest (&self);
      bytes = captives_zip_finish (g_steal_pointer (&self.zip), error);
    }
  captives_zip_free (self.zip);
  captives_xml_free (self.xml);
  captives_xml_free (self.manifest);

  return bytes;
}
