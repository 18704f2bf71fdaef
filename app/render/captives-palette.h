/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-palette.h -- the colours of a picture, if they are few: a byte for a pixel packs faster and smaller than three
 *
 * Internal to app/render.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define CAPTIVES_PALETTE_SIZE 256

/* How far a rare colour of an edge may be moved to a more frequent one, in each of red, green and blue, of 255. */
#define CAPTIVES_PALETTE_TOLERANCE 3

typedef struct _CaptivesPalette CaptivesPalette;

/**
 * captives_palette_new:
 * @surface: an RGB24 image
 *
 * Where there are more than CAPTIVES_PALETTE_SIZE colours, the rare ones are rounded to frequent ones, as little as will do and
 * at most by CAPTIVES_PALETTE_TOLERANCE; the same picture always gives the same palette.
 * Returns: (transfer full) (nullable): NULL if the colours are too many
 */
CaptivesPalette *captives_palette_new         (cairo_surface_t       *surface);
/** captives_palette_free: with its colours */
void             captives_palette_free        (CaptivesPalette       *self);

/** captives_palette_get_colours: Returns: (transfer none): 0xrrggbb each, the most frequent first; @n_colours of them */
const guint32   *captives_palette_get_colours (const CaptivesPalette *self,
                                               guint                 *n_colours);

/**
 * captives_palette_convert:
 * @pixels: a row of the surface that the palette was made of
 * @out: (out): @width indices
 */
void             captives_palette_convert     (const CaptivesPalette *self,
                                               const guint32         *pixels,
                                               int                    width,
                                               guchar                *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesPalette, captives_palette_free)

G_END_DECLS
