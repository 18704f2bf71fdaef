/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-vocabulary.h -- the closed lists of words in a dataset, as the schema spells them */

#pragma once

#include <glib.h>

#include "captives-language.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_QUALIFIER_EXACT,
  CAPTIVES_QUALIFIER_ABOUT,
  CAPTIVES_QUALIFIER_AT_LEAST,
  CAPTIVES_QUALIFIER_AT_MOST,
  CAPTIVES_QUALIFIER_MORE_THAN,
  CAPTIVES_QUALIFIER_LESS_THAN,
  CAPTIVES_QUALIFIER_RANGE,
} CaptivesQualifier;

typedef enum
{
  CAPTIVES_NATURE_COUNT,
  CAPTIVES_NATURE_ESTIMATE,
  CAPTIVES_NATURE_ORDER,
  CAPTIVES_NATURE_DERIVED,
} CaptivesNature;

typedef enum
{
  CAPTIVES_GRADE_NONE, /* not graded */
  CAPTIVES_GRADE_A,    /* official or primary */
  CAPTIVES_GRADE_B,    /* scholarly */
  CAPTIVES_GRADE_C,    /* press, museum, local, encyclopedia */
  CAPTIVES_GRADE_D,    /* weak */
} CaptivesGrade;

/* The measure's family: decides the colour of a mark, and nothing else. */
typedef enum
{
  CAPTIVES_FAMILY_CAPTIVES,
  CAPTIVES_FAMILY_DIED,
  CAPTIVES_FAMILY_RETURNED,
  CAPTIVES_FAMILY_HELD,
  CAPTIVES_FAMILY_PASSED_ON,
} CaptivesFamily;

typedef enum
{
  CAPTIVES_UNIT_PERSONS,
  CAPTIVES_UNIT_PERCENT,
  CAPTIVES_UNIT_GRAMS,
  CAPTIVES_UNIT_HOURS,
  CAPTIVES_UNIT_MEALS,
  CAPTIVES_UNIT_CUBIC_METRES,
  CAPTIVES_UNIT_FEN,
  CAPTIVES_UNIT_YUAN,
  CAPTIVES_UNIT_HOUSEHOLDS,
  CAPTIVES_UNIT_CAMPS,
  CAPTIVES_UNIT_SITES,
  CAPTIVES_UNIT_BOXES,
  CAPTIVES_UNIT_SHIPS,
  CAPTIVES_UNIT_ENTRIES,
  CAPTIVES_UNIT_SETS,
  CAPTIVES_UNIT_LETTERS,
  CAPTIVES_UNIT_AIRCRAFT,
  CAPTIVES_UNIT_TANKS,
  CAPTIVES_UNIT_DIVISIONS,
  CAPTIVES_UNIT_GROUPS,
  CAPTIVES_UNIT_SCHOOLS,
  CAPTIVES_UNIT_COUNTRIES,
  CAPTIVES_UNIT_ARTICLES,
  CAPTIVES_UNIT_CIGARETTES,
  CAPTIVES_UNIT_YEARS,
  CAPTIVES_UNIT_NORTHEAST_DOLLARS,
} CaptivesUnit;

typedef enum
{
  CAPTIVES_VOCABULARY_QUALIFIER,
  CAPTIVES_VOCABULARY_NATURE,
  CAPTIVES_VOCABULARY_GRADE,
  CAPTIVES_VOCABULARY_FAMILY,
  CAPTIVES_VOCABULARY_UNIT,
} CaptivesVocabulary;

/**
 * captives_vocabulary_parse:
 * @vocabulary: which list
 * @word: (nullable): the word as the schema spells it ("at-least"); NULL only means "not graded"
 * @out: (out): the enumeration value; untouched if the answer is FALSE
 *
 * Returns: whether @word is in the list
 */
gboolean    captives_vocabulary_parse    (CaptivesVocabulary  vocabulary,
                                          const char         *word,
                                          int                *out);

/**
 * captives_vocabulary_get_word:
 *
 * Returns: (nullable): the schema's word for @value, static; NULL for CAPTIVES_GRADE_NONE
 */
const char *captives_vocabulary_get_word (CaptivesVocabulary  vocabulary,
                                          int                 value);

/**
 * captives_vocabulary_get_name:
 *
 * Returns: what a reader calls @value ("at least", "не менее", "以上"), static; for a grade the letter ("A"),
 *   or the words for "not graded"
 */
const char *captives_vocabulary_get_name (CaptivesVocabulary  vocabulary,
                                          int                 value,
                                          CaptivesLanguage    language);

/**
 * captives_vocabulary_get_meaning:
 *
 * Returns: one sentence that says what @value means, for a tooltip or a legend, static; for a unit its name
 */
const char *captives_vocabulary_get_meaning (CaptivesVocabulary  vocabulary,
                                             int                 value,
                                             CaptivesLanguage    language);

G_END_DECLS
