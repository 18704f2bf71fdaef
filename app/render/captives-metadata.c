/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-metadata.h"

#include "captives-record.h"

#define DUBLIN_CORE "http://purl.org/dc/elements/1.1/"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define XMP "http://ns.adobe.com/xap/1.0/"

/* One value in the kind of list that XMP wants; language: NULL where there is none. */
static void
write_list (CaptivesXml *xml,
            const char  *property,
            const char  *list,
            const char  *language,
            const char  *value)
{
  if (value == NULL || *value == '\0')
    return;
  captives_xml_open (xml, property);
  captives_xml_open (xml, list);
  captives_xml_open (xml, "rdf:li");
  captives_xml_attribute (xml, "xml:lang", language);
  captives_xml_text (xml, value);
  captives_xml_close (xml);
  captives_xml_close (xml);
  captives_xml_close (xml);
}

void
captives_metadata_write_rdf (CaptivesXml             *xml,
                             const CaptivesSceneInfo *info,
                             const char              *mime,
                             const char              *record)
{
  const char *language = captives_language_get_code (info->locale.language);
  g_autofree char *author = captives_metadata_get_author (info);

  captives_xml_open (xml, "rdf:RDF");
  captives_xml_attribute (xml, "xmlns:rdf", RDF);
  captives_xml_attribute (xml, "xmlns:dc", DUBLIN_CORE);
  captives_xml_attribute (xml, "xmlns:xmp", XMP);
  captives_xml_attribute (xml, "xmlns:captives", CAPTIVES_RECORD_NAMESPACE);
  captives_xml_open (xml, "rdf:Description");
  captives_xml_attribute (xml, "rdf:about", "");
  captives_xml_element (xml, "dc:format", mime);
  write_list (xml, "dc:title", "rdf:Alt", "x-default", info->title);
  write_list (xml, "dc:description", "rdf:Alt", "x-default", info->description);
  write_list (xml, "dc:creator", "rdf:Seq", NULL, author);
  write_list (xml, "dc:date", "rdf:Seq", NULL, info->created);
  write_list (xml, "dc:language", "rdf:Bag", NULL, language);
  write_list (xml, "dc:rights", "rdf:Alt", "x-default", info->licence);
  captives_xml_element (xml, "dc:source", info->sources);
  captives_xml_element (xml, "xmp:CreatorTool", CAPTIVES_METADATA_SOFTWARE " " CAPTIVES_VERSION);
  captives_xml_element (xml, "captives:view", record);
  captives_xml_close (xml);
  captives_xml_close (xml);
}

char *
captives_metadata_write_xmp (const CaptivesSceneInfo *info,
                             const char              *mime,
                             const char              *record)
{
  CaptivesXml *xml = captives_xml_new ();
  GString *out;

  captives_xml_raw (xml, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
  captives_xml_open (xml, "x:xmpmeta");
  captives_xml_attribute (xml, "xmlns:x", "adobe:ns:meta/");
  captives_metadata_write_rdf (xml, info, mime, record);
  captives_xml_close (xml);
  captives_xml_raw (xml, "\n<?xpacket end=\"r\"?>");
  out = captives_xml_finish (xml);
  return g_string_free (out, FALSE);
}

char *
captives_metadata_get_description (const CaptivesSceneInfo *info)
{
  const char *description = info->description != NULL ? info->description : "";
  const char *sources = info->sources != NULL ? info->sources : "";
  const char *between = *description != '\0' && *sources != '\0' ? "\n\n" : "";

  return g_strconcat (description, between, sources, NULL);
}

char *
captives_metadata_get_author (const CaptivesSceneInfo *info)
{
  if (info->dataset == NULL)
    return g_strdup (CAPTIVES_METADATA_SOFTWARE);
  return g_strconcat (CAPTIVES_METADATA_SOFTWARE ", ", info->dataset,
                      info->version != NULL ? " " : NULL, info->version, NULL);
}
