/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-glyph-cache.h -- letters as masks of pixels, each made once and painted wherever it stands
 *
 * Internal to app/render.  cairo 1.16 puts the glyphs of an image surface on whole pixels, which makes the spaces of small text
 * uneven; outlines stand where they were measured, but each is rasterised anew, and no two of one letter are alike.  Here a letter
 * stands at a quarter of a pixel, which the eye does not tell from its true place, and its baseline at a whole one.
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Memory that the masks of one cache may hold, bytes; then all are dropped and made anew. */
#define CAPTIVES_GLYPH_CACHE_LIMIT (4 * 1024 * 1024)

/* A larger letter is drawn as outline, pixels of its font size: large ones are few, and their masks fill the cache. */
#define CAPTIVES_GLYPH_CACHE_LARGEST 192.0

typedef struct _CaptivesGlyphCache CaptivesGlyphCache;

/**
 * captives_glyph_cache_get:
 *
 * Returns: (transfer none): the cache of @context, which lives as long, and in the same thread
 */
CaptivesGlyphCache *captives_glyph_cache_get          (PangoContext       *context);

/**
 * captives_glyph_cache_show_line:
 * @line: of a layout of the cache's context, without attributes that move or decorate text
 *
 * Paints @line in the source of @cr, its baseline beginning at the current point; what the font size is in pixels, is up to the
 * matrix of @cr.
 * Returns: FALSE if masks cannot show it, and nothing was painted: @cr draws not on an image surface, or is turned or skewed, the
 *   letters are too large, or one of them is missing from all fonts
 */
gboolean            captives_glyph_cache_show_line    (CaptivesGlyphCache *self,
                                                       cairo_t            *cr,
                                                       PangoLayoutLine    *line);

/** captives_glyph_cache_get_n_masks: Returns: how many masks are kept, those of blanks included */
guint               captives_glyph_cache_get_n_masks  (CaptivesGlyphCache *self);
/** captives_glyph_cache_get_n_bytes: Returns: memory of the masks, at most CAPTIVES_GLYPH_CACHE_LIMIT; without what cairo adds */
gsize               captives_glyph_cache_get_n_bytes  (CaptivesGlyphCache *self);

G_END_DECLS
