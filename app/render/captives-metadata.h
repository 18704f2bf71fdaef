/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-metadata.h -- what a file says about its picture, in RDF with Dublin Core terms: SVG takes it as it is, PNG as XMP
 * (ISO 16684-1: title, description and rights are language alternatives, creator and date are sequences)
 *
 * Internal to app/render.
 */

#pragma once

#include "captives-scene.h"
#include "captives-xml.h"

G_BEGIN_DECLS

#define CAPTIVES_METADATA_SOFTWARE "Captives"

/** captives_metadata_write_rdf: an rdf:RDF element, inside of the element that @xml has open, if any; @mime: of the file;
 *   @record: (nullable): of captives_scene_record_write () */
void  captives_metadata_write_rdf       (CaptivesXml             *xml,
                                         const CaptivesSceneInfo *info,
                                         const char              *mime,
                                         const char              *record);

/** captives_metadata_write_xmp: Returns: (transfer full): an XMP packet for a picture of type @mime with @record */
char *captives_metadata_write_xmp       (const CaptivesSceneInfo *info,
                                         const char              *mime,
                                         const char              *record);

/** captives_metadata_get_description: Returns: (transfer full): description and citations as one text; empty if there are none */
char *captives_metadata_get_description (const CaptivesSceneInfo *info);

/** captives_metadata_get_author: Returns: (transfer full): "Captives, DATASET VERSION" */
char *captives_metadata_get_author      (const CaptivesSceneInfo *info);

G_END_DECLS
