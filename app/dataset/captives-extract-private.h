/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-extract-private.h -- the parts of an extract: its tables (captives-extract-columns.c), its choice (captives-extract-choice.c),
 * its JSON files (captives-extract-json.c), its README (captives-extract-readme.c)
 */

#pragma once

#include "captives-extract.h"

G_BEGIN_DECLS

/* Table Schema type of a column: in JSON a number is written as one. */
typedef enum
{
  CAPTIVES_EXTRACT_STRING,
  CAPTIVES_EXTRACT_NUMBER,
} CaptivesExtractType;

/* A row of a table; what does not belong to the table is NULL. */
typedef struct
{
  const CaptivesExtract  *extract;
  const CaptivesFigure   *figure;
  const CaptivesSource   *source;
  const CaptivesCitation *citation;
} CaptivesExtractRow;

typedef struct
{
  const char          *name;
  CaptivesExtractType  type;
  /* Returns: (transfer full) (nullable): the cell; NULL or "" is an empty one */
  char              *(*get) (const CaptivesExtractRow *row);
  CaptivesText         about; /* what stands in it */
} CaptivesExtractColumn;

typedef struct
{
  const char                  *name;        /* of the file, without .csv */
  const char                  *primary_key; /* NULL: none */
  const CaptivesExtractColumn *columns;
  guint                        n_columns;
} CaptivesExtractTable;

/* The tables of an extract: what stands in their columns, and how it is got from a row.  Static. */
const CaptivesExtractTable *captives_extract_get_figure_table   (void);
const CaptivesExtractTable *captives_extract_get_source_table   (void);
const CaptivesExtractTable *captives_extract_get_citation_table (void);

/** captives_extract_list_sources: Returns: (transfer container): #CaptivesSource that the figures cite, each once, in the order first met */
GPtrArray                  *captives_extract_list_sources       (const CaptivesExtract *self);

/** captives_extract_write_json: Returns: (transfer full): figures.json: each figure with its citations in it */
GString                    *captives_extract_write_json         (const CaptivesExtract *self);

/** captives_extract_write_descriptor: Returns: (transfer full): datapackage.json */
GString                    *captives_extract_write_descriptor   (const CaptivesExtract *self);

/** captives_extract_write_readme: Returns: (transfer full): README.md */
GString                    *captives_extract_write_readme       (const CaptivesExtract *self);

G_END_DECLS
