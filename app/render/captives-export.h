/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export.h -- a scene as a file: PNG, SVG or PDF.  Same input, same bytes. */

#pragma once

#include <gio/gio.h>

#include "captives-render.h"

G_BEGIN_DECLS

#define CAPTIVES_EXPORT_ERROR (captives_export_error_quark ())
/** captives_export_error_quark: Returns: the domain of CaptivesExportError */
GQuark captives_export_error_quark (void);

typedef enum
{
  CAPTIVES_EXPORT_ERROR_FORMAT, /* unknown file name ending */
  CAPTIVES_EXPORT_ERROR_SIZE,   /* larger than the format allows */
  CAPTIVES_EXPORT_ERROR_WRITE,  /* target could not be written; it is as it was before */
} CaptivesExportError;

typedef enum
{
  CAPTIVES_FORMAT_PNG,
  CAPTIVES_FORMAT_SVG,
  CAPTIVES_FORMAT_PDF,
} CaptivesFormat;

/**
 * CaptivesExport:
 * @pixels_per_point: PNG: 1 makes a 1600 x 900 picture of a scene of 1600 x 900 points; 0.1..10
 * @density: PNG: dots per inch to be written into the file, 0: none; it changes no pixel.  SVG: width and height in inches follow it, 0 means 96
 * @outlines: SVG: shapes instead of text, for programs without the fonts
 */
typedef struct
{
  CaptivesFormat format;
  CaptivesTheme  theme;
  double         pixels_per_point;
  double         density;
  gboolean       outlines;
} CaptivesExport;

/** captives_export_init: light theme, one pixel a point, no density, text as text */
void        captives_export_init          (CaptivesExport        *self,
                                           CaptivesFormat         format);
/** captives_format_parse: @name: "png", or a file name that ends in ".png", in any case; @out is untouched if the answer is FALSE */
gboolean    captives_format_parse         (const char            *name,
                                           CaptivesFormat        *out);
/** captives_format_get_suffix: Returns: "png", "svg" or "pdf", static */
const char *captives_format_get_suffix    (CaptivesFormat         format);

/**
 * captives_export_to_bytes:
 * @pango: the context that the scene was laid out with
 * @error: CAPTIVES_EXPORT_ERROR_SIZE: a PNG of more than 32,767 pixels on a side or 268 million in all, a PDF of more than
 *   14,400 points on a side, or no memory for it
 *
 * Returns: (transfer full): the file's content; NULL on error
 */
GBytes     *captives_export_to_bytes      (const CaptivesScene   *scene,
                                           PangoContext          *pango,
                                           const CaptivesExport  *options,
                                           GError               **error);

/**
 * captives_export_to_file:
 * @path: written beside and renamed: a full disk or a crash leaves the old file whole; a link is followed and one that
 *   leads nowhere refused, a device written to
 * @error: CAPTIVES_EXPORT_ERROR; the message is one sentence for the user
 *
 * Returns: whether the file is there; if not, the target is as it was
 */
gboolean    captives_export_to_file       (const CaptivesScene   *scene,
                                           PangoContext          *pango,
                                           const CaptivesExport  *options,
                                           const char            *path,
                                           GError               **error);

/**
 * captives_export_deck_to_bytes:
 * @scenes: one for each page, in order; the first gives the file its title, author and date
 * @n_scenes: at least 1
 * @error: CAPTIVES_EXPORT_ERROR_SIZE, CAPTIVES_EXPORT_ERROR_WRITE
 *
 * Returns: (transfer full): a PDF file; NULL on error
 */
GBytes     *captives_export_deck_to_bytes (const CaptivesScene *const  *scenes,
                                           guint                 n_scenes,
                                           PangoContext         *pango,
                                           CaptivesTheme         theme,
                                           GError              **error);

/**
 * captives_export_pages_to_bytes:
 * @pages: (element-type CaptivesScene): a chart and what follows it, as captives_layout_pages () gives them; a PDF has them all,
 *   a picture is the first alone
 * @error: as of captives_export_to_bytes ()
 *
 * Returns: (transfer full): the file's content; NULL on error
 */
GBytes     *captives_export_pages_to_bytes (GPtrArray            *pages,
                                           PangoContext          *pango,
                                           const CaptivesExport  *options,
                                           GError               **error);

/** captives_export_write: writes @bytes to @path as captives_export_to_file () does */
gboolean    captives_export_write         (GBytes               *bytes,
                                           const char           *path,
                                           GError              **error);

G_END_DECLS
