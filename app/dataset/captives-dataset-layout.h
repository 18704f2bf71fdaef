/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dataset-layout.h -- which column of a table goes to which member of a structure; private to the dataset */

#pragma once

#include "captives-dataset-private.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_FIELD_STRING, /* const char *: also identifiers */
  CAPTIVES_FIELD_TEXT,   /* CaptivesText: the columns NAME_en, NAME_ru, NAME_ja */
  CAPTIVES_FIELD_DATE,   /* CaptivesDate */
  CAPTIVES_FIELD_NUMBER, /* double: NAN for NULL */
  CAPTIVES_FIELD_INT,    /* int or gboolean */
  CAPTIVES_FIELD_WORD,   /* enumeration of a vocabulary */
  CAPTIVES_FIELD_CHOICE, /* enumeration or gboolean: the place of the word in a list */
} CaptivesFieldType;

typedef struct
{
  const char         *column;     /* a column or an expression; NULL ends the list */
  CaptivesFieldType           type;
  gsize               offset;     /* of the member in the structure */
  CaptivesVocabulary  vocabulary; /* of CAPTIVES_FIELD_WORD */
  const char *const  *words;      /* of CAPTIVES_FIELD_CHOICE, NULL-terminated */
} CaptivesField;

typedef struct
{
  const char  *table;
  gsize        size;                        /* of the structure */
  gboolean     has_id;                      /* its first member is the identifier */
  const CaptivesField *fields;
  gssize       lookups[CAPTIVES_N_LOOKUPS]; /* offset of the string looked up by, plus 1; 0 if there is no such lookup */
} CaptivesLayout;

/** captives_layout_get: Returns: (transfer none): how the rows of that table are laid out */
const CaptivesLayout *captives_layout_get (CaptivesRowsKind kind);

/** captives_layout_get_kind_words: Returns: (transfer none): the schema's words for CaptivesKind, in its order, ended by NULL */
const char *const    *captives_layout_get_kind_words (void);

G_END_DECLS
