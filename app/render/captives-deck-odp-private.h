/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck-odp-private.h -- shared by the parts of an OpenDocument presentation: its pages and the archive
 * (captives-deck-odp.c), styles and master page (captives-deck-odp-styles.c)
 */

#pragma once

#include "captives-deck-private.h"
#include "captives-xml.h"

G_BEGIN_DECLS

/* Points: the page of notes, which is printed, is A4. */
#define CAPTIVES_ODP_PAPER_WIDTH  595.3
#define CAPTIVES_ODP_PAPER_HEIGHT 841.9

/* Where the title of a slide stands, points from the page's top left corner. */
typedef struct
{
  CaptivesRect box;
  double       size; /* of the type, points */
} CaptivesOdpTitle;

/* captives-deck-odp.c */

/** captives_odp_find_title: @scene: of a slide with its title.  The title's own lines are the first texts of a slide */
CaptivesOdpTitle  captives_odp_find_title     (const CaptivesScene    *scene);

/** captives_odp_begin_document: @root: name of the root element.  Returns: (transfer full): one part of the presentation, begun */
CaptivesXml      *captives_odp_begin_document (const char             *root);

/** captives_odp_write_length: an attribute, with its unit */
void              captives_odp_write_length   (CaptivesXml            *xml,
                                               const char             *name,
                                               double                  points);

/* captives-deck-odp-styles.c */

/** captives_odp_write_styles: the styles that the pages name: "page", "picture", "notes", "notes-text", and "title1", "title-text1", ... */
void              captives_odp_write_styles   (const CaptivesDeckWork *work,
                                               CaptivesXml            *xml);

/** captives_odp_create_master: Returns: (transfer full): the part that holds the master page, called "captives" */
CaptivesXml      *captives_odp_create_master  (const CaptivesDeckWork *work);

G_END_DECLS
