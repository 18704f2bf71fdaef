/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-glyph-cache.h"

#include <math.h>

#define DATA_KEY "captives-glyph-cache"
#define N_PHASES 4

/* Room around the ink of a glyph, pixels: outlines at the size drawn are rounded otherwise than those that were measured. */
#define MARGIN 0.125

/* Steps from paper to ink.  The eye tells no more of them apart on the edge of a letter, and with fewer colours a picture packs
 * better. */
#define N_STEPS 31

/* What a mask costs beside its pixels, bytes. */
#define OVERHEAD 512

/* Text that begins farther away is not counted in pixels: nothing of it is seen. */
#define FARTHEST 1e6

struct _CaptivesGlyphCache
{
  GHashTable *masks;   /* (element-type Mask): each is its own key */
  gsize       n_bytes;
};

typedef struct
{
  PangoFont       *font;
  PangoGlyph       glyph;
  double           scale;   /* pixels for one unit of the font's size */
  guint            phase;   /* right of a whole pixel, quarters of one */
  int              left;    /* of the mask's first column from the pixel on which the glyph stands, pixels */
  int              top;     /* of its first row from the baseline, pixels downwards */
  cairo_surface_t *surface; /* A8; NULL: a blank */
} Mask;

/* One unit of @cr, as show_line () sets it, is one pixel. */
typedef struct
{
  CaptivesGlyphCache *cache;
  cairo_t            *cr;
  double              scale; /* pixels for one unit of the layout */
  double              x;     /* of the next glyph, pixels */
  int                 y;     /* of the baseline, pixels */
} Pen;

static guint
mask_hash (gconstpointer data)
{
  const Mask *self = data;

  return g_direct_hash (self->font) ^ (self->glyph * N_PHASES + self->phase) * 2654435761u ^ g_double_hash (&self->scale);
}

static gboolean
mask_equal (gconstpointer a,
            gconstpointer b)
{
  const Mask *first = a;
  const Mask *second = b;

  return first->font == second->font && first->glyph == second->glyph && first->phase == second->phase
         && first->scale == second->scale;
}

static void
mask_free (gpointer data)
{
  Mask *self = data;

  g_object_unref (self->font);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

static void
cache_free (gpointer data)
{
  CaptivesGlyphCache *self = data;

  g_hash_table_unref (self->masks);
  g_free (self);
}

CaptivesGlyphCache *
captives_glyph_cache_get (PangoContext *context)
{
  CaptivesGlyphCache *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_object_get_data (G_OBJECT (context), DATA_KEY);
  if (self != NULL)
    return self;

  self = g_new0 (CaptivesGlyphCache, 1);
  self->masks = g_hash_table_new_full (mask_hash, mask_equal, mask_free, NULL);
  g_object_set_data_full (G_OBJECT (context), DATA_KEY, self, cache_free);
  return self;
}

static void
round_coverage (cairo_surface_t *surface)
{
  guchar *bytes;
  gsize n_bytes = (gsize) cairo_image_surface_get_stride (surface) * (gsize) cairo_image_surface_get_height (surface);

  cairo_surface_flush (surface);
  bytes = cairo_image_surface_get_data (surface);
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] != 0)
      bytes[i] = (guchar) (((bytes[i] * N_STEPS + 127) / 255 * 255 + N_STEPS / 2) / N_STEPS);
  cairo_surface_mark_dirty (surface);
}

static void
mask_draw (Mask *self,
           int   width,
           int   height)
{
  cairo_glyph_t glyph = { self->glyph, 0, 0 };
  cairo_t *cr;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cr = cairo_create (self->surface);
  cairo_translate (cr, (double) self->phase / N_PHASES - self->left, -self->top);
  cairo_scale (cr, self->scale, self->scale);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self->font)));
  cairo_glyph_path (cr, &glyph, 1);
  cairo_fill (cr);
  cairo_destroy (cr);
  round_coverage (self->surface);
}

/* Returns: the bytes it takes */
static gsize
mask_make (Mask *self)
{
  PangoRectangle ink;
  double unit = self->scale / PANGO_SCALE;
  double phase = (double) self->phase / N_PHASES;
  int right, bottom;

  pango_font_get_glyph_extents (self->font, self->glyph, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0)
    return OVERHEAD;

  self->left = (int) floor (ink.x * unit + phase - MARGIN);
  self->top = (int) floor (ink.y * unit - MARGIN);
  right = (int) ceil ((ink.x + ink.width) * unit + phase + MARGIN);
  bottom = (int) ceil ((ink.y + ink.height) * unit + MARGIN);
  mask_draw (self, right - self->left, bottom - self->top);
  return OVERHEAD + (gsize) cairo_image_surface_get_stride (self->surface) * (gsize) (bottom - self->top);
}

static const Mask *
find_mask (CaptivesGlyphCache *self,
           const Mask         *key)
{
  Mask *mask = g_hash_table_lookup (self->masks, key);
  gsize n_bytes;

  if (mask != NULL)
    return mask;

  mask = g_memdup2 (key, sizeof *key);
  g_object_ref (mask->font);
  n_bytes = mask_make (mask);
  if (self->n_bytes + n_bytes > CAPTIVES_GLYPH_CACHE_LIMIT)
    {
      g_hash_table_remove_all (self->masks);
      self->n_bytes = 0;
    }
  g_hash_table_add (self->masks, mask);
  self->n_bytes += n_bytes;
  return mask;
}

static void
show_glyph (Pen                  *pen,
            PangoFont            *font,
            const PangoGlyphInfo *info)
{
  double x = pen->x + info->geometry.x_offset * pen->scale / PANGO_SCALE;
  int quarters = (int) floor (x * N_PHASES + 0.5);
  int whole = (int) floor ((double) quarters / N_PHASES);
  Mask key = { font, info->glyph, pen->scale, (guint) (quarters - whole * N_PHASES) };
  const Mask *mask;

  pen->x += info->geometry.width * pen->scale / PANGO_SCALE;
  if (info->glyph == PANGO_GLYPH_EMPTY)
    return;
  mask = find_mask (pen->cache, &key);
  if (mask->surface != NULL)
    cairo_mask_surface (pen->cr, mask->surface, whole + mask->left, pen->y + mask->top);
}

static gboolean
can_show_font (PangoFont *font,
               double     scale)
{
  cairo_scaled_font_t *scaled;
  cairo_matrix_t matrix;

  if (!PANGO_IS_CAIRO_FONT (font))
    return FALSE;
  scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  if (scaled == NULL)
    return FALSE;
  cairo_scaled_font_get_font_matrix (scaled, &matrix);
  return matrix.yy * scale <= CAPTIVES_GLYPH_CACHE_LARGEST;
}

static gboolean
can_show_run (const PangoGlyphItem *run,
              double                scale)
{
  if (run->y_offset != 0 || run->start_x_offset != 0 || run->end_x_offset != 0)
    return FALSE;
  if (!can_show_font (run->item->analysis.font, scale))
    return FALSE;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];

      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 || info->geometry.y_offset != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
can_show_line (const PangoLayoutLine *line,
               double                 scale)
{
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    if (!can_show_run (l->data, scale))
      return FALSE;
  return TRUE;
}

/* Fills in scale and place of @pen, in pixels of @surface, the target of its context.  Returns: FALSE if pixels do not lie along
 * the text, or it begins so far away that counting them is no use. */
static gboolean
pen_begin (Pen             *pen,
           cairo_surface_t *surface)
{
  cairo_matrix_t matrix;
  double scale_x, scale_y, offset_x, offset_y;
  double x, y;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_get_matrix (pen->cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx <= 0 || matrix.xx * scale_x != matrix.yy * scale_y)
    return FALSE;

  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  cairo_get_current_point (pen->cr, &x, &y);
  cairo_user_to_device (pen->cr, &x, &y);
  pen->scale = matrix.xx * scale_x;
  pen->x = x * scale_x + offset_x;
  y = y * scale_y + offset_y;
  if (!(fabs (pen->x) < FARTHEST && fabs (y) < FARTHEST))
    return FALSE;
  pen->y = (int) floor (y + 0.5);
  return TRUE;
}

/* Makes one unit of the pen's context one pixel of @surface. */
static void
set_pixels (const Pen       *pen,
            cairo_surface_t *surface)
{
  double scale_x, scale_y, offset_x, offset_y;

  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);
  cairo_identity_matrix (pen->cr);
  cairo_scale (pen->cr, 1 / scale_x, 1 / scale_y);
  cairo_translate (pen->cr, -offset_x, -offset_y);
}

gboolean
captives_glyph_cache_show_line (CaptivesGlyphCache *self,
                                cairo_t            *cr,
                                PangoLayoutLine    *line)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  Pen pen = { self, cr };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  if (!pen_begin (&pen, surface) || !can_show_line (line, pen.scale))
    return FALSE;

  cairo_save (cr);
  set_pixels (&pen, surface);
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        show_glyph (&pen, run->item->analysis.font, &run->glyphs->glyphs[i]);
    }
  cairo_restore (cr);
  return TRUE;
}

guint
captives_glyph_cache_get_n_masks (CaptivesGlyphCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->masks);
}

gsize
captives_glyph_cache_get_n_bytes (CaptivesGlyphCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bytes;
}
