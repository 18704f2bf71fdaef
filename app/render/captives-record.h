/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-record.h -- the view that a picture shows, in words for a program: every exported file carries it, so that the
 * picture can be opened again and compared with the figures of today */

#pragma once

#include "captives-scene.h"

G_BEGIN_DECLS

/* The name under which PNG keeps the record, and the namespace under which SVG and XMP do. */
#define CAPTIVES_RECORD_KEYWORD "Captives"
#define CAPTIVES_RECORD_NAMESPACE "https://captives.github.io/ns/view#"

/**
 * captives_record_write:
 *
 * One JSON object on one line: "format" (1), "dataset", "version", "hash", "chart", "reading" (null if the chart chooses none),
 * "language", "created" and "figures", an array of {"figure", "value"} in drawing order.  What is not known is null.
 *
 * Returns: (transfer full): UTF-8
 */
char *captives_record_write (const CaptivesSceneInfo *info);

G_END_DECLS
