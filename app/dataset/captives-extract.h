/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-extract.h -- chosen figures as files for other programs, with everything that is needed to understand them
 *
 * An extract is a folder: figures.csv, sources.csv and citations.csv, described by datapackage.json (Frictionless Data Package,
 * version 1), the same figures as figures.json, their sources as references.bib, .ris, .csl.json and .txt, and README.md, which says what a
 * number here is and what it is not.  A folder rather than one file: a number should not be handed on without its source.
 */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

/**
 * CaptivesExtract:
 * @dataset: where the figures are from
 * @figures: (element-type CaptivesFigure): which, in the order wanted; each once
 * @title: (nullable): what they are, for a reader, in @language; NULL: the dataset's title
 * @language: of all texts but those of documents
 */
typedef struct
{
  CaptivesDataset  *dataset;
  GPtrArray        *figures;
  const char       *title;
  CaptivesLanguage  language;
} CaptivesExtract;

/**
 * captives_extract_list_figures:
 * @chart: (nullable): identifier of a chart; NULL: every figure
 *
 * Of a chart: the figures it names, all answers to its questions, all lines of its accounts, and what any of these is computed
 * from, because a number without its rivals is half the truth.
 * Returns: (transfer container): #CaptivesFigure, in the order of the dataset
 */
GPtrArray  *captives_extract_list_figures (CaptivesDataset        *dataset,
                                           const char             *chart);

/**
 * captives_extract_list_chosen:
 * @ids: NULL-terminated identifiers of figures
 * @unknown: (out) (optional): the first that the dataset lacks; one of @ids
 *
 * Returns: (transfer container) (nullable): #CaptivesFigure: these and what they are computed from, in the order of the dataset; NULL if
 *   one is not known
 */
GPtrArray  *captives_extract_list_chosen  (CaptivesDataset        *dataset,
                                           const char *const      *ids,
                                           const char            **unknown);

/**
 * captives_extract_make_files:
 *
 * The same extract gives the same bytes.  Thread: the dataset's; what it gives may be written in any.
 * Returns: (transfer full) (element-type utf8 GString): content by file name
 */
GHashTable *captives_extract_make_files   (const CaptivesExtract  *self);

/**
 * captives_extract_write:
 * @files: of captives_extract_make_files ()
 * @folder: must not be there yet, or be an empty folder; the folder above it must be there
 * @error: CAPTIVES_PACKAGE_ERROR_WRITE, one sentence
 *
 * The folder is filled beside its place and then renamed: it is there whole or not at all.
 */
gboolean    captives_extract_write        (GHashTable             *files,
                                           const char             *folder,
                                           GError                **error);

G_END_DECLS
