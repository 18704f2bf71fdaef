/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-words.h -- the words that the program itself writes on a chart, in the chart's language (which need not be that
 * of the interface, so gettext cannot serve here) */

#pragma once

#include "captives-language.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_WORD_NO_FIGURE,        /* no figure */
  CAPTIVES_WORD_NO_FIGURE_READING,/* no figure under this reading */
  CAPTIVES_WORD_GIVEN_BY,         /* given by %s */
  CAPTIVES_WORD_SEE_READING,      /* see reading: %s; after "no figure" */
  CAPTIVES_WORD_COUNT,            /* legend: count */
  CAPTIVES_WORD_AS_STATED,        /* legend: number as stated */
  CAPTIVES_WORD_ORDER,            /* legend: order, not a return */
  CAPTIVES_WORD_OTHER_SCOPE,      /* legend: other scope */
  CAPTIVES_WORD_WHY_OTHER_SCOPE,  /* before the reasons of hollow marks */
  CAPTIVES_WORD_MORE_THAN,        /* legend: more than, at least */
  CAPTIVES_WORD_LESS_THAN,        /* legend: less than, at most */
  CAPTIVES_WORD_ABOUT,            /* legend: about */
  CAPTIVES_WORD_RANGE,            /* legend: from - to */
  CAPTIVES_WORD_DERIVED,          /* legend: computed from other figures */
  CAPTIVES_WORD_WEAK,             /* legend: weak source (D) */
  CAPTIVES_WORD_PART,             /* legend: part of the mark above */
  CAPTIVES_WORD_TAKES,            /* legend: leads to a number contained in it */
  CAPTIVES_WORD_READING,          /* Reading: %s */
  CAPTIVES_WORD_ALL_CLAIMS,       /* Reading: all claims shown, none chosen */
  CAPTIVES_WORD_ANY_READING,      /* The same under every reading: the chart asks no question */
  CAPTIVES_WORD_DATASET,          /* Dataset: %s */
  CAPTIVES_WORD_VERSION,          /* version %s */
  CAPTIVES_WORD_GRADES,           /* Grades: A official, B scholarly, C press or museum, D weak */
  CAPTIVES_WORD_SOURCES,          /* Sources: %s */
  CAPTIVES_WORD_MORE_IN_FILE,     /* and %s more in the file */
  CAPTIVES_WORD_MORE_IN_TABLE,    /* %s more in the table */
  CAPTIVES_WORD_WHO_SAYS_SO,      /* column head: Who says so, where and when */
  CAPTIVES_WORD_WHAT_IS_COUNTED,  /* column head: What is counted */
  CAPTIVES_WORD_GRADE,            /* grade %s */
  CAPTIVES_WORD_NOT_GRADED,
  CAPTIVES_WORD_UNATTRIBUTED,     /* author not named */
  CAPTIVES_WORD_NOT_FROM_ZERO,    /* The scale does not start at zero */
  CAPTIVES_WORD_LOG_SCALE,        /* log scale */
  CAPTIVES_WORD_LOG_AXIS,         /* on the axis: what a log scale is */
  CAPTIVES_WORD_LEFT_OVER,        /* the last line of a balance */
  CAPTIVES_WORD_COMPUTED_HERE,    /* computed here: not a number of the source */
  CAPTIVES_WORD_NOT_COMPUTED,     /* in place of a remainder: a line has no single number */
  CAPTIVES_WORD_OWN_ACCOUNTS,     /* Reading: each account by its own author. */
  CAPTIVES_WORD_NOT_ITEMISED,     /* the part of a whole that its source does not list */
  CAPTIVES_WORD_REST,             /* what parts leave of a whole, where the source does not call its list open */
  CAPTIVES_WORD_SQUARE,           /* One square stands for %s persons; the last one is cut to its share. */
  CAPTIVES_WORD_AND,              /* between two numbers, with its blanks */
  CAPTIVES_WORD_DISC,             /* of a map: where its discs stand and what their area says */
  CAPTIVES_WORD_NOT_ON_MAP,       /* heading: not on the map */
  CAPTIVES_WORD_SOURCES_HEAD,     /* heading of a page of references */
  CAPTIVES_WORD_SLIDE,            /* head of the column with the numbers of slides */
  CAPTIVES_WORD_LICENCE,          /* Licence: %s */
  CAPTIVES_WORD_MORE_ON_NEXT_PAGE,/* and %s more on the next page; in place of CAPTIVES_WORD_MORE_IN_FILE */
  CAPTIVES_WORD_NOTES_HEAD,       /* heading of the pages after a chart: Figures and sources */
  CAPTIVES_WORD_NUMBER,           /* heads of the columns there */
  CAPTIVES_WORD_AS_PRINTED,
  CAPTIVES_WORD_WHO,
  CAPTIVES_WORD_NATURE,
  CAPTIVES_WORD_GRADE_HEAD,
  CAPTIVES_N_WORDS,
} CaptivesWord;

/** captives_word_get: Returns: the word, static; those with %s are to be used through captives_word_format () */
const char *captives_word_get    (CaptivesWord      word,
                                  CaptivesLanguage  language);

/** captives_word_format: @argument: put in the place of %s.  Returns: (transfer full) */
char       *captives_word_format (CaptivesWord      word,
                                  CaptivesLanguage  language,
                                  const char       *argument);

G_END_DECLS
