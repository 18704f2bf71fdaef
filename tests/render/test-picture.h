/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-picture.h -- compares pictures, and shows where they differ */

#pragma once

#include <cairo.h>
#include <glib.h>

/* What may differ before two pictures count as different. */
typedef struct
{
  guint  step;  /* of a part of a pixel, 0..255: smaller differences are not seen */
  double share; /* of the pixels, 0..1, that may differ by more */
} TestPictureTolerance;

/**
 * test_picture_compare:
 * @name: of the files written if they differ: NAME.actual.png, NAME.expected.png and NAME.diff.png, in the test's build folder
 *
 * Pictures of different size are different.  A failure is told with g_test_message ().
 * Returns: whether @actual is @expected
 */
gboolean         test_picture_compare   (cairo_surface_t      *actual,
                                         cairo_surface_t      *expected,
                                         TestPictureTolerance  tolerance,
                                         const char           *name);

/* Reads a PNG file from memory; the surface is in error if it is none. */
cairo_surface_t *test_picture_read      (GBytes               *bytes);

/* The pixel at (x, y) as 0xaarrggbb, alpha multiplied in; RGB24 surfaces give 0xff for alpha. */
guint32          test_picture_get_pixel (cairo_surface_t      *surface,
                                         int                   x,
                                         int                   y);

/* Writes @bytes beside the test's program; (transfer full): the path. */
char            *test_picture_keep      (const char           *name,
                                         GBytes               *bytes);

/* (transfer full): a path for @name in the test's build folder. */
char            *test_picture_build_path (const char          *name);
