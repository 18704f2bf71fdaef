/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-pdf-links.h -- which address a line of text leads to
 *
 * Internal to app/render.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * captives_pdf_find_link:
 * @line: a line as drawn; an address in it may be broken off at its end
 * @sources: the whole references; only addresses given there are linked
 *
 * Returns: (transfer full) (nullable): the first whole address that @line shows or begins; NULL if none
 */
char *captives_pdf_find_link   (const char *line,
                                const char *sources);

/** captives_pdf_format_link: Returns: (transfer full): attributes of cairo's link tag */
char *captives_pdf_format_link (const char *address);

G_END_DECLS
