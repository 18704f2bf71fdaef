/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-fold.h -- one spelling for what a person takes for the same word when searching */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * captives_fold:
 * @text: (nullable): any bytes; NULL is ""
 *
 * Makes alike: upper and lower case; what NFKC makes alike (full-width digits, half-width kana, all spaces); "№" and "No";
 * ё and е; all dashes; all quotation marks; long vowels with and without their mark ("Kyūshū", "コンピューター"); letters with and
 * without a stress mark.  Lines stay lines.
 * Returns: (transfer full): valid UTF-8
 */
char     *captives_fold      (const char *text);

/**
 * captives_fold_find:
 * @text: (nullable): as a person reads it
 * @word: folded
 * @start: (out): where it begins in @text, bytes
 * @end: (out): where it ends
 *
 * Returns: whether @word occurs in @text, folded; FALSE for an empty word
 */
gboolean  captives_fold_find (const char *text,
                              const char *word,
                              guint      *start,
                              guint      *end);

G_END_DECLS
