/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-printed-words.h -- the words that are numbers, in the three languages */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_WORD_NUMBER, /* adds: "forty" "eight" */
  CAPTIVES_WORD_SMALL,  /* multiplies the number before it: "hundred", 十, 百, 千 */
  CAPTIVES_WORD_LARGE,  /* multiplies all that is before it: "thousand", "тыс", 万 */
} CaptivesWordKind;

typedef struct
{
  const char       *word; /* in small letters; a word that ends in '*' stands for all that begin so */
  CaptivesWordKind  kind;
  double            value;
} CaptivesWord;

/**
 * captives_printed_find_word:
 * @word: in small letters, NFKC
 *
 * Returns: (transfer none) (nullable): what it means; NULL if it is no number
 */
const CaptivesWord *captives_printed_find_word (const char *word);

G_END_DECLS
