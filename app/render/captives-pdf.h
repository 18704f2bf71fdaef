/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-pdf.h -- writes scenes as the pages of a PDF file
 *
 * Internal to app/render.
 */

#pragma once

#include <gio/gio.h>

#include "captives-render.h"

G_BEGIN_DECLS

/* Points; what PDF 1.5 allows on each side. */
#define CAPTIVES_PDF_MAX_SIDE 14400.0

/**
 * captives_pdf_write:
 * @scenes: the pages; one point of a scene is one of PDF (1/72 inch); the first says title, author and date of the file
 * @n_scenes: at least 1
 * @error: CAPTIVES_EXPORT_ERROR_SIZE, CAPTIVES_EXPORT_ERROR_WRITE
 *
 * Text is text with its fonts embedded; each page has an outline entry, and the structure Document > H1, Figure, P.  Addresses
 * in source lines are links.  Dates are the dataset's, so the same input gives the same bytes.
 * Returns: (transfer full): the file; NULL on error
 */
GBytes *captives_pdf_write (const CaptivesScene *const  *scenes,
                            guint                        n_scenes,
                            PangoContext                *pango,
                            CaptivesTheme                theme,
                            GError                     **error);

/* How the pages of several scenes are drawn. */
typedef struct
{
  PangoContext  *pango;
  CaptivesTheme  theme;
  const char    *title; /* of the file; NULL: that of the first scene */
} CaptivesPdfDeck;

/** captives_pdf_write_deck: the same for a file with a title of its own */
GBytes *captives_pdf_write_deck (const CaptivesScene *const  *scenes,
                            guint                        n_scenes,
                            const CaptivesPdfDeck       *deck,
                            GError                     **error);

G_END_DECLS
