/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-bibliography-private.h -- what the writers of the formats share.  Internal to app/dataset. */

#pragma once

#include "captives-bibliography.h"

G_BEGIN_DECLS

/* A type of document in the words of each format. */
typedef struct
{
  const char *type;      /* as the schema has it */
  const char *bibtex;
  const char *container; /* field of BibTeX that names what the document is a part of */
  const char *ris;
  const char *csl;
  gboolean    edited;    /* the names are those of editors, not authors */
} CaptivesDocumentType;

/** captives_document_type_get: Returns: the row of @type; that of a web page for a type that is not known */
const CaptivesDocumentType *captives_document_type_get      (const char          *type);

/** captives_bibliography_list_authors: Returns: (transfer full): names of persons or bodies, NULL-terminated; empty if none is given */
char                      **captives_bibliography_list_authors (const CaptivesSource *source,
                                                             CaptivesLanguage     language);

/**
 * captives_bibliography_split_name:
 * @family, @given: (out) (transfer full): the parts of "Tomita, Takeshi"; untouched if the answer is FALSE
 *
 * Returns: whether @name is a person's: one comma, and no space before it, as in "Ministry of Health, Labour and Welfare"
 */
gboolean                    captives_bibliography_split_name (const char         *name,
                                                             char               **family,
                                                             char               **given);

/** captives_bibliography_build_note: Returns: (transfer full): the translated title, where it differs from the title; or NULL */
char                       *captives_bibliography_build_note (const CaptivesSource *source,
                                                             CaptivesLanguage     language);

/** captives_bibliography_split_publisher: parts "Place: Publisher"; both are NULL if no publisher is given, @place also if no place is */
void                        captives_bibliography_split_publisher (const CaptivesSource *source,
                                                             char               **place,
                                                             char               **publisher);

/** captives_bibliography_append_bibtex: @out: gets one entry, after a blank line unless it is the first */
void                        captives_bibliography_append_bibtex (GString          *out,
                                                             const CaptivesSource *source,
                                                             CaptivesLanguage     language);
/** captives_bibliography_append_ris: @out: gets one record, from its TY to its ER line */
void                        captives_bibliography_append_ris (GString             *out,
                                                             const CaptivesSource *source,
                                                             CaptivesLanguage     language);
/** captives_bibliography_build_csl: Returns: (transfer full): a JSON array with one object for each source */
char                       *captives_bibliography_build_csl (GPtrArray           *sources,
                                                             CaptivesLanguage     language);

G_END_DECLS
