/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-palette.h"

#include <stdlib.h>
#include <string.h>

#define RGB 0xffffffu /* the fourth byte of a pixel means nothing */

/* A picture with more colours than these is none of flat areas. */
#define MAX_COLOURS 2048

/* Of the table, a power of two: at most half are used, so that most are found at once. */
#define SLOT_BITS 12
#define N_SLOTS (1u << SLOT_BITS)

typedef struct
{
  guint32 colour;
  guint   n_pixels; /* 0: the slot is free */
  guchar  index;
} Slot;

struct _CaptivesPalette
{
  Slot    slots[N_SLOTS];
  guint   n_used;
  guint32 colours[CAPTIVES_PALETTE_SIZE];
  guint   n_colours;
};

/* Two pixels at once. */
static guint64
load_pair (const guint32 *pixels)
{
  guint64 pair;

  memcpy (&pair, pixels, sizeof pair);
  return pair;
}

/* Returns: where the run of one colour that begins at @x ends.  Most pixels are in long ones, of paper. */
static int
find_end (const guint32 *pixels,
          int            x,
          int            width)
{
  guint32 colour = pixels[x];
  guint64 pair = (guint64) colour << 32 | colour;

  for (; x + 8 <= width; x += 8)
    {
      guint64 difference = (load_pair (pixels + x) ^ pair) | (load_pair (pixels + x + 2) ^ pair)
                           | (load_pair (pixels + x + 4) ^ pair) | (load_pair (pixels + x + 6) ^ pair);

      if ((difference & ((guint64) RGB << 32 | RGB)) != 0)
        break;
    }
  while (x < width && ((pixels[x] ^ colour) & RGB) == 0)
    x++;
  return x;
}

/* Where @colour is in the table, or where it would be. */
static guint
find_slot (const CaptivesPalette *self,
           guint32                colour)
{
  guint at = colour * 2654435769u >> (32 - SLOT_BITS); /* Knuth's multiplicative hashing */

  while (self->slots[at].n_pixels > 0 && self->slots[at].colour != colour)
    at = (at + 1) % N_SLOTS;
  return at;
}

/* Returns: FALSE if the colours are too many */
static gboolean
count_run (CaptivesPalette *self,
           guint32          colour,
           guint            n_pixels)
{
  Slot *slot = &self->slots[find_slot (self, colour)];

  if (slot->n_pixels == 0)
    {
      if (self->n_used == MAX_COLOURS)
        return FALSE;
      self->n_used++;
      slot->colour = colour;
    }
  slot->n_pixels += n_pixels;
  return TRUE;
}

static gboolean
count_row (CaptivesPalette *self,
           const guint32   *pixels,
           int              width)
{
  for (int x = 0; x < width;)
    {
      int end = find_end (pixels, x, width);

      if (!count_run (self, pixels[x] & RGB, (guint) (end - x)))
        return FALSE;
      x = end;
    }
  return TRUE;
}

static const guint32 *
get_row (cairo_surface_t *surface,
         int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return (const guint32 *) (const void *) (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
}

static gboolean
count_pixels (CaptivesPalette *self,
              cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    if (!count_row (self, get_row (surface, y), width))
      return FALSE;
  return TRUE;
}

static int
compare_slots (const void *a,
               const void *b)
{
  const Slot *first = *(Slot *const *) a;
  const Slot *second = *(Slot *const *) b;

  if (first->n_pixels != second->n_pixels)
    return first->n_pixels < second->n_pixels ? 1 : -1;
  return (first->colour > second->colour) - (first->colour < second->colour);
}

static gboolean
is_near (guint32 first,
         guint32 second,
         int     tolerance)
{
  for (guint shift = 0; shift <= 16; shift += 8)
    if (ABS ((int) (first >> shift & 0xff) - (int) (second >> shift & 0xff)) > tolerance)
      return FALSE;
  return TRUE;
}

/* Gives each of the slots, which come sorted, the first colour that is near enough.  Returns: FALSE if that needs too many */
static gboolean
choose_colours (CaptivesPalette *self,
                Slot           **sorted,
                int              tolerance)
{
  self->n_colours = 0;
  for (guint i = 0; i < self->n_used; i++)
    {
      guint index = 0;

      while (index < self->n_colours && !is_near (self->colours[index], sorted[i]->colour, tolerance))
        index++;
      if (index == CAPTIVES_PALETTE_SIZE)
        return FALSE;
      if (index == self->n_colours)
        self->colours[self->n_colours++] = sorted[i]->colour;
      sorted[i]->index = (guchar) index;
    }
  return TRUE;
}

static gboolean
choose (CaptivesPalette *self)
{
  g_autofree Slot **sorted = g_new (Slot *, self->n_used + 1);
  guint n_sorted = 0;
  int tolerance = 0;

  for (guint i = 0; i < N_SLOTS; i++)
    if (self->slots[i].n_pixels > 0)
      sorted[n_sorted++] = &self->slots[i];
  qsort (sorted, n_sorted, sizeof *sorted, compare_slots);

  while (tolerance <= CAPTIVES_PALETTE_TOLERANCE && !choose_colours (self, sorted, tolerance))
    tolerance++;
  return tolerance <= CAPTIVES_PALETTE_TOLERANCE;
}

CaptivesPalette *
captives_palette_new (cairo_surface_t *surface)
{
  g_autoptr (CaptivesPalette) self = NULL;

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24, NULL);

  self = g_new0 (CaptivesPalette, 1);
  if (!count_pixels (self, surface) || !choose (self))
    return NULL;
  return g_steal_pointer (&self);
}

void
captives_palette_free (CaptivesPalette *self)
{
  g_free (self);
}

const guint32 *
captives_palette_get_colours (const CaptivesPalette *self,
                              guint                 *n_colours)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_colours = self->n_colours;
  return self->colours;
}

void
captives_palette_convert (const CaptivesPalette *self,
                          const guint32         *pixels,
                          int                    width,
                          guchar                *out)
{
  g_return_if_fail (self != NULL);

  for (int x = 0; x < width;)
    {
      int end = find_end (pixels, x, width);

      memset (out + x, self->slots[find_slot (self, pixels[x] & RGB)].index, (gsize) (end - x));
      x = end;
    }
}
