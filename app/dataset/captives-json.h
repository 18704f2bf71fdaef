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
gboolean captives_json_is_text (const char  *text,
                                gsize        length);

/**
 * captives_json_is_deep:
 * @text: anybody's, need not end with NUL
 * @length: bytes
 * @most: as many objects and lists as may be within each other
 *
 * To be asked before json-glib is: its parser calls itself for each bracket that is open, without a limit.
 * Returns: whether there are more than @most, or might be: what JSON has not, a comment or a text in single quotes, would hide them
 */
gboolean captives_json_is_deep (const char  *text,
                                gsize        length,
                                guint        most);

/** captives_json_print: @lines: indented, with a line for each member; else on one line.  Returns: (transfer full): what was built */
char    *captives_json_print   (JsonBuilder *builder,
                                gboolean     lines);

G_END_DECLS
