/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-citation-text.h -- who says so, in words: for the source panel and the clipboard */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

/** captives_citation_text_origin: Returns: (transfer full): the claimant if it is not the origin's byline, then each origin's full reference with its
 * locator, one a line; the words for an author not named, or not given, where that is so */
char                 *captives_citation_text_origin  (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/** captives_citation_text_witness: Returns: (transfer full) (nullable): each witness with its locator; NULL if there is no witness */
char                 *captives_citation_text_witness (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/** captives_citation_text_full: Returns: (transfer full): number, what is counted, origin, witness and dataset: to be pasted into a note */
char                 *captives_citation_text_full    (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/** captives_citation_find_archive: Returns: (transfer none) (nullable): the first origin that has an archive reference */
const CaptivesSource *captives_citation_find_archive (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure,
                                                      CaptivesLanguage      language);

/** captives_citation_find_url: Returns: (transfer none) (nullable): where the figure can be read: the first witness's address, else the first origin's */
const char           *captives_citation_find_url     (CaptivesDataset      *dataset,
                                                      const CaptivesFigure *figure);

G_END_DECLS
