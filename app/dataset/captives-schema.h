/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-schema.h -- the tables of a dataset, read from schema.sql itself, so that they are written down once */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_TYPE_TEXT,
  CAPTIVES_TYPE_REAL,
  CAPTIVES_TYPE_INTEGER,
} CaptivesType;

/* A column of a table, which is also a column of its CSV file. */
typedef struct
{
  char         *name;
  CaptivesType  type;
  gboolean      required;   /* NOT NULL */
  gboolean      is_date;    /* ISO 8601 with reduced precision, by the schema's own pattern */
  char         *references; /* table whose identifier it holds; NULL if it is no key */
} CaptivesColumn;

/* A table of figures: each is one CSV file. */
typedef struct
{
  char      *name;
  GPtrArray *columns; /* (element-type CaptivesColumn), in the order of the schema */
} CaptivesTable;

typedef struct _CaptivesSchema CaptivesSchema;

/**
 * captives_schema_get_sql:
 *
 * Returns: (transfer none): the text of data/schema.sql, which makes an empty dataset
 */
const char          *captives_schema_get_sql      (void);

/**
 * captives_schema_new:
 *
 * Reads the tables out of a database in memory that is made from captives_schema_get_sql ().
 * Returns: (transfer full): free with captives_schema_free ()
 */
CaptivesSchema      *captives_schema_new          (void);
void                 captives_schema_free         (CaptivesSchema       *self);

/**
 * captives_schema_list_tables:
 *
 * Returns: (transfer none) (element-type CaptivesTable): the tables that are CSV files, in the order of the schema
 *   (neither meta, which comes from datapackage.json, nor search, which is computed); owned by @self
 */
GPtrArray           *captives_schema_list_tables  (CaptivesSchema       *self);

/** captives_table_find_column: Returns: (transfer none) (nullable): the column of that name */
const CaptivesColumn *captives_table_find_column  (const CaptivesTable  *self,
                                                   const char           *name);

/** captives_type_get_word: Returns: (transfer none): the word of Frictionless Data: "string", "number", "integer" */
const char          *captives_type_get_word       (CaptivesType          type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesSchema, captives_schema_free)

G_END_DECLS
