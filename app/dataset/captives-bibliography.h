/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-bibliography.h -- sources in the formats that reference managers read */

#pragma once

#include "captives-records.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_BIBLIOGRAPHY_TEXT,     /* one reference a line */
  CAPTIVES_BIBLIOGRAPHY_BIBTEX,   /* UTF-8 BibTeX, as biber and modern styles take it */
  CAPTIVES_BIBLIOGRAPHY_RIS,      /* Research Information Systems tags, CR LF */
  CAPTIVES_BIBLIOGRAPHY_CSL_JSON, /* Citation Style Language, an array */
} CaptivesBibliography;

/** captives_bibliography_parse: @name: "text", "bibtex", "ris" or "csl-json"; @out: untouched if the answer is FALSE */
gboolean    captives_bibliography_parse      (const char           *name,
                                              CaptivesBibliography *out);

/** captives_bibliography_get_suffix: Returns: the ending of such a file: "txt", "bib", "ris" or "json", static */
const char *captives_bibliography_get_suffix (CaptivesBibliography  format);

/**
 * captives_bibliography_write:
 * @sources: (element-type CaptivesSource): in the order wanted; each is written once
 * @language: of names of persons and archives, and of the translated title
 *
 * The title is that of the document in its own script, the translation goes into a note.
 * Returns: (transfer full): the text of a whole file; of CSL-JSON an empty array if there are no sources
 */
char       *captives_bibliography_write      (GPtrArray            *sources,
                                              CaptivesBibliography  format,
                                              CaptivesLanguage      language);

G_END_DECLS
