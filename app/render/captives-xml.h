/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-xml.h -- writes XML 1.0, and nothing that is not well-formed: texts are escaped, characters that XML forbids are left
 * out, numbers are written without locale
 *
 * Internal to app/render.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaptivesXml CaptivesXml;

/** captives_xml_new: Returns: (transfer full): an empty document, without a declaration */
CaptivesXml *captives_xml_new           (void);
/** captives_xml_free: @self: (nullable): for a document that is given up; captives_xml_finish () frees, too */
void         captives_xml_free          (CaptivesXml *self);

/** captives_xml_raw: @markup: written as it is; for a declaration or processing instruction outside of the root */
void         captives_xml_raw           (CaptivesXml *self,
                                         const char  *markup);
/** captives_xml_open: @name: static; begins an element, on a line of its own unless text came before it in its parent */
void         captives_xml_open          (CaptivesXml *self,
                                         const char  *name);
/** captives_xml_close: ends the element begun last */
void         captives_xml_close         (CaptivesXml *self);

/* Attributes of the element begun last; only before it has content. */

/** captives_xml_attribute: @value: (nullable): NULL writes nothing */
void         captives_xml_attribute     (CaptivesXml *self,
                                         const char  *name,
                                         const char  *value);
/** captives_xml_number: @value: finite; written with at most two decimals */
void         captives_xml_number        (CaptivesXml *self,
                                         const char  *name,
                                         double       value);
/** captives_xml_format: printf for attributes; give numbers as strings made by captives_xml_print () */
void         captives_xml_format        (CaptivesXml *self,
                                         const char  *name,
                                         const char  *format,
                                         ...) G_GNUC_PRINTF (3, 4);

/** captives_xml_text: content of the element begun last; what is no UTF-8 becomes U+FFFD */
void         captives_xml_text          (CaptivesXml *self,
                                         const char  *text);
/** captives_xml_element: an element with nothing but text; @text: (nullable): NULL writes no element */
void         captives_xml_element       (CaptivesXml *self,
                                         const char  *name,
                                         const char  *text);

/** captives_xml_finish: Consumes @self; all elements must have been closed.  Returns: (transfer full): the document */
GString     *captives_xml_finish        (CaptivesXml *self);

/* Room for what captives_xml_print () writes. */
#define CAPTIVES_XML_PRINT_SIZE 40

/** captives_xml_print: @value: finite, |value| < 1e15.  Returns: @buffer with the number in at most two decimals: "12", "0.5", "-3.25" */
const char  *captives_xml_print         (char        *buffer,
                                         double       value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesXml, captives_xml_free)

G_END_DECLS
