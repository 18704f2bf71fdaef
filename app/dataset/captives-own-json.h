/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-json.h -- members of a JSON object, taken with limits; private to the user's own charts and stories */

#pragma once

#include <json-glib/json-glib.h>

#include "captives-own.h"

G_BEGIN_DECLS

/* What is being read.  After the first failure nothing more is taken, and what was found wrong first stays. */
typedef struct
{
  const char *name;    /* of the file */
  GError     *problem; /* NULL: none */
} CaptivesOwnReading;

/** captives_own_fail: remembers "“NAME” " and the rest of a sentence, unless there is a failure already.  Returns: FALSE */
gboolean    captives_own_fail         (CaptivesOwnReading *reading,
                                       CaptivesOwnError    code,
                                       const char         *format,
                                       ...) G_GNUC_PRINTF (3, 4);

/**
 * captives_own_parse_object:
 * @parser: new; the object lives as long as it does
 * @format: what member "format" has to say
 *
 * Returns: (transfer none) (nullable): the object; NULL: remembered
 */
JsonObject *captives_own_parse_object (CaptivesOwnReading *reading,
                                       JsonParser         *parser,
                                       const char         *text,
                                       gsize               length,
                                       const char         *format);

/** captives_own_take_text: @most: characters.  Returns: (transfer full) (nullable): one line; NULL if it is not there, which is remembered if it is @needed */
char       *captives_own_take_text    (CaptivesOwnReading *reading,
                                       JsonObject         *object,
                                       const char         *member,
                                       gsize               most,
                                       gboolean            needed);
/** captives_own_take_note: the same with line breaks, never needed */
char       *captives_own_take_note    (CaptivesOwnReading *reading,
                                       JsonObject         *object,
                                       const char         *member,
                                       gsize               most);
/** captives_own_take_id: the same for an identifier of the dataset */
char       *captives_own_take_id      (CaptivesOwnReading *reading,
                                       JsonObject         *object,
                                       const char         *member,
                                       gboolean            needed);
/** captives_own_take_own_id: the same for one of the user's own */
char       *captives_own_take_own_id  (CaptivesOwnReading *reading,
                                       JsonObject         *object);
/** captives_own_take_array: Returns: (transfer none) (nullable): NULL if it is not there; more than @most is remembered */
JsonArray  *captives_own_take_array   (CaptivesOwnReading *reading,
                                       JsonObject         *object,
                                       const char         *member,
                                       guint               most);
/** captives_own_is_id: whether @text is spelled as the schema spells an identifier */
gboolean    captives_own_is_id        (const char         *text);

/** captives_own_begin: @builder: gets the object's opening and what all files have in common */
void        captives_own_begin        (JsonBuilder        *builder,
                                       const char         *format,
                                       const char         *id,
                                       const char         *title);
/** captives_own_add: a member of text, left out if @text is NULL */
void        captives_own_add          (JsonBuilder        *builder,
                                       const char         *member,
                                       const char         *text);
/** captives_own_end: @lines: indented, with a line for each member; else on one line.  Returns: (transfer full): the closed object */
char       *captives_own_end          (JsonBuilder        *builder,
                                       gboolean            lines);

G_END_DECLS
