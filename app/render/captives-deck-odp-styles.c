/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-deck-odp-private.h"

/* Styles of the master page "captives": LibreOffice passes over a master page, and all that names it, without them. */
#define TITLE_STYLE "captives-title"
#define NOTES_STYLE "captives-notes"

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
write_language (CaptivesXml      *xml,
                CaptivesLanguage  language)
{
  static const char *const countries[] = { "GB", "RU", "JP" };
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;

  captives_xml_attribute (xml, japanese ? "style:language-asian" : "fo:language", captives_language_get_code (language));
  captives_xml_attribute (xml, japanese ? "style:country-asian" : "fo:country", countries[language]);
}

static void
write_font (const CaptivesDeck *deck,
            CaptivesXml        *xml,
            double              size,
            gboolean            bold)
{
  captives_xml_open (xml, "style:text-properties");
  captives_xml_attribute (xml, "fo:font-family", "'Noto Sans'");
  captives_xml_attribute (xml, "style:font-family-asian", "'Noto Sans CJK JP'");
  captives_odp_write_length (xml, "fo:font-size", size);
  captives_odp_write_length (xml, "style:font-size-asian", size);
  captives_xml_attribute (xml, "fo:font-weight", bold ? "bold" : "normal");
  captives_xml_attribute (xml, "style:font-weight-asian", bold ? "bold" : "normal");
  if (bold)
    write_colour (xml, "fo:color", deck->theme, CAPTIVES_INK_TEXT);
  write_language (xml, deck->locale.language);
  captives_xml_close (xml);
}

static void
write_title_style (const CaptivesDeckWork *work,
                   CaptivesXml            *xml,
                   guint                   index)
{
  CaptivesOdpTitle title = captives_odp_find_title (g_ptr_array_index (work->scenes, index));
  gboolean japanese = work->deck->locale.language == CAPTIVES_LANGUAGE_JAPANESE;

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
  write_font (work->deck, xml, title.size, TRUE);
  captives_xml_close (xml);
}

static void
write_notes_style (const CaptivesDeck *deck,
                   CaptivesXml        *xml)
{
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
  write_font (deck, xml, 12.0, FALSE);
  captives_xml_close (xml);
}

static void
write_plain_styles (const CaptivesDeck *deck,
                    CaptivesXml        *xml)
{
  captives_xml_open (xml, "style:style");
  captives_xml_attribute (xml, "style:name", "page");
  captives_xml_attribute (xml, "style:family", "drawing-page");
  captives_xml_open (xml, "style:drawing-page-properties");
  captives_xml_attribute (xml, "draw:fill", "solid");
  write_colour (xml, "draw:fill-color", deck->theme, CAPTIVES_INK_BACKGROUND);
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

void
captives_odp_write_styles (const CaptivesDeckWork *work,
                           CaptivesXml            *xml)
{
  captives_xml_open (xml, "office:automatic-styles");
  write_plain_styles (work->deck, xml);
  write_notes_style (work->deck, xml);
  for (guint i = 0; i < work->deck->slides->len; i++)
    write_title_style (work, xml, i);
  captives_xml_close (xml);
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
  captives_odp_write_length (xml, "fo:page-width", width);
  captives_odp_write_length (xml, "fo:page-height", height);
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

CaptivesXml *
captives_odp_create_master (const CaptivesDeckWork *work)
{
  CaptivesXml *xml = captives_odp_begin_document ("office:document-styles");

  captives_xml_open (xml, "office:styles");
  write_named_style (xml, TITLE_STYLE);
  write_named_style (xml, NOTES_STYLE);
  captives_xml_close (xml);
  captives_xml_open (xml, "office:automatic-styles");
  write_page_layout (xml, "screen", work->deck->width, work->deck->height);
  write_page_layout (xml, "paper", CAPTIVES_ODP_PAPER_WIDTH, CAPTIVES_ODP_PAPER_HEIGHT);
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

  return xml;
}
