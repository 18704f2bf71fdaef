/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-map-coast.h -- the coastline of northern Asia, from Natural Earth (public domain)
 *
 * Made by data/map/extract-coast.py.  Coasts only, no borders: those of 1945 are not in that source, and those of today
 * would be wrong.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The area that the lines cover, degrees east and north; extract-coast.py cuts them there. */
#define CAPTIVES_COAST_WEST  20.0
#define CAPTIVES_COAST_EAST  180.0
#define CAPTIVES_COAST_SOUTH 15.0
#define CAPTIVES_COAST_NORTH 80.0

typedef struct
{
  double longitude;
  double latitude;
} CaptivesCoastPoint;

typedef struct
{
  const CaptivesCoastPoint *points;
  guint                     n_points;
} CaptivesCoastLine;

/** captives_coast_get_lines: Returns: (transfer none): static */
const CaptivesCoastLine *captives_coast_get_lines (guint *n_lines);

G_END_DECLS
