/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-format-private.h -- what the sources of the format share */

#pragma once

#include "captives-format.h"

G_BEGIN_DECLS

#define CAPTIVES_MAX_DECIMALS 6

#define NBSP "\302\240"
#define EN_DASH "\342\200\223"
#define WAVE_DASH "\357\275\236" /* U+FF5E, as Japanese Windows and the web write a range */

/** captives_format_count_decimals: Returns: the digits after the mark that @value needs, at most six */
int         captives_format_count_decimals (double             value);

/**
 * captives_format_add_sign:
 * @number: a number, with its own sign and percent sign
 *
 * Returns: (transfer full): "≈ 10,000", "約10,000", "7,300超"; a copy for exact and for a range
 */
char       *captives_format_add_sign       (const char        *number,
                                            CaptivesQualifier  qualifier,
                                            CaptivesLanguage   language);

/** captives_format_get_dash: Returns: what stands between the ends of a range, static */
const char *captives_format_get_dash       (CaptivesLanguage   language);

G_END_DECLS
