/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-hit-words.h -- a hit of a search in words: what it is, who says so, and what of it was found */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef struct
{
  char *head;    /* the number, or the date of an event; or NULL */
  char *text;    /* what is counted, a title, a question, what happened */
  char *who;     /* who says so; or NULL */
  char *excerpt; /* around the first word that neither head nor text shows, in the language where it stands; or to which number typed it rounds; or NULL */
} CaptivesHitWords;

/** captives_hit_words_init: @query: as it was searched.  Fills all of @self; free with captives_hit_words_clear () */
void  captives_hit_words_init     (CaptivesHitWords  *self,
                                   CaptivesDataset   *dataset,
                                   const CaptivesHit *hit,
                                   const char        *query,
                                   CaptivesLocale     locale);
void  captives_hit_words_clear    (CaptivesHitWords  *self);

/** captives_hit_words_split: Returns: (transfer full): the words of @query, as they are compared */
char **captives_hit_words_split   (const char        *query);

/**
 * captives_hit_words_find:
 * @word: of captives_hit_words_split ()
 * @start: (out): where it begins in @text, bytes
 * @end: (out): where it ends
 *
 * What captives_fold () makes alike is the same.  Returns: whether @word occurs in @text
 */
gboolean captives_hit_words_find  (const char        *text,
                                   const char        *word,
                                   guint             *start,
                                   guint             *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesHitWords, captives_hit_words_clear)

G_END_DECLS
