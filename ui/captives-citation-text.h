/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-citation-text.h -- who says so, in words: for the source panel and the clipboard */

#pragma once

#include "captives-address.h"
#include "captives-bibliography.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/* A document cited for a figure, and where in it. */
typedef struct
{
  const CaptivesSource *source;
  char                 *text;   /* full reference and passages; of a witness that is the origin too, only that it is */
} CaptivesCitationLine;

/**
 * captives_citation_list_lines:
 *
 * Each document once, with all its passages.  A passage that only repeats the sheets or pages of the reference is left out.
 * Returns: (transfer full): #CaptivesCitationLine of that role, in the order of the dataset
 */
GPtrArray            *captives_citation_list_lines   (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesCitationRole  role,
                                                      CaptivesLanguage      language);

/** captives_citation_get_claimant: Returns: (transfer none) (nullable): who says so, if that is not the origin's byline; the words for
 * an author not named, or not given, where that is so */
const char           *captives_citation_get_claimant (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/**
 * captives_citation_write:
 * @addresses: (element-type CaptivesAddress): figures, sources, events, accounts; a question stands for all answers to it
 *
 * As text each address is a paragraph, a figure with its number, what is counted, origin, witness and dataset; in the other formats the
 * documents behind the addresses follow, each once.  What @dataset does not have is left out.
 * Returns: (transfer full): the text of a whole file
 */
char                 *captives_citation_write        (CaptivesDataset      *dataset,
                                                      GPtrArray            *addresses,
                                                      CaptivesBibliography  format,
                                                      CaptivesLocale        locale);

/** captives_citation_find_archive: Returns: (transfer none) (nullable): the first origin that has an archive reference */
const CaptivesSource *captives_citation_find_archive (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/** captives_citation_find_url: Returns: (transfer none) (nullable): where it can be read: of a figure the first witness's address, else the
 * first origin's; of another address that of its source */
const char           *captives_citation_find_url     (CaptivesDataset       *dataset,
                                                      const CaptivesAddress *address);

G_END_DECLS
