/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-json.h -- what all that read or write JSON do alike; private to the dataset */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * captives_json_is_text:
 * @text: anybody's, need not end with NUL
 * @length: bytes
 *
 * To be asked before json-glib is: of half a surrogate pair ("\ud800x") its parser makes a text that is no UTF-8.
 * Returns: whether @text is UTF-8 without NUL, and its escapes are letters too
 */
gboolean captives_json_is_text               (const char  *text,
                                              gsize        length);

/**
 * captives_json_has_too_many_brackets:
 * @text: anybody's, ended by NUL
 * @most: as many objects and lists as there may be
 *
 * To be asked before json-glib is: its parser calls itself for each bracket that is open, without a limit.  Brackets in texts and
 * comments count as well.
 * Returns: whether there are more than @most
 */
gboolean captives_json_has_too_many_brackets (const char  *text,
                                              guint        most);

/** captives_json_print: @lines: indented, with a line for each member; else on one line.  Returns: (transfer full): what was built */
char    *captives_json_print                 (JsonBuilder *builder,
                                              gboolean     lines);

G_END_DECLS
