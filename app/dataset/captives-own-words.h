/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-words.h -- what an own chart says beside the user's words, in the language of the data
 *
 * Not of the interface: these words stand on the chart, among texts of the dataset.
 */

#pragma once

#include "captives-own-refusal.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_OWN_WORD_SECTION,     /* name of the section in the list */
  CAPTIVES_OWN_WORD_PREVIEW,     /* title of a chart that has none yet */
  CAPTIVES_OWN_WORD_NOTE,        /* title and choice are the user's own */
  CAPTIVES_OWN_WORD_CLAIMS,      /* how a chart of claims is read */
  CAPTIVES_OWN_WORD_SCALE,       /* one scale, from zero */
  CAPTIVES_OWN_WORD_WHOLE_LIST,  /* a complete list is shown whole */
  CAPTIVES_OWN_WORD_MISSING,     /* {1}: identifiers that the dataset does not have */
  CAPTIVES_OWN_WORD_SHOWN_AS,    /* {1}: why the kind that was chosen is not drawn */
  CAPTIVES_OWN_WORD_SAME_SCOPE,  /* group of claims that answer the question itself */
  CAPTIVES_OWN_WORD_OTHER_SCOPE,
  CAPTIVES_OWN_WORD_NO_PHASE,
  CAPTIVES_OWN_WORD_NO_YEAR,
  CAPTIVES_OWN_WORD_PLACES,
  CAPTIVES_OWN_WORD_GONE,        /* {1}: a figure that the dataset does not have */
  CAPTIVES_OWN_N_WORDS
} CaptivesOwnWord;

/** captives_own_word_get: Returns: (transfer none): static texts */
CaptivesText captives_own_word_get      (CaptivesOwnWord        word);
/** captives_own_reason_get: Returns: the sentence of a refusal, with {1} {2} for its figures and {3} {4} for in what they differ */
const char  *captives_own_reason_get    (CaptivesOwnReason      reason,
                                         CaptivesLanguage       language);
/** captives_own_word_fill: Returns: (transfer full): @text with each {n} replaced by the nth of @values, which ends with NULL */
char        *captives_own_word_fill     (const char            *text,
                                         const char *const     *values);

G_END_DECLS
