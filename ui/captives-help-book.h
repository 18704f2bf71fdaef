/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-help-book.h -- the user's guide in memory: chapters, and in each of them headings, paragraphs, items, keys
 *
 * Read from data/help/LANGUAGE.xml, which is part of the program, and from which the guide in HTML is made as well.  Elements:
 * guide (title), chapter (id, title), h, p, li, key (of); in the text b, k (a key) and a (to: the id of a chapter).
 */

#pragma once

#include <gio/gio.h>

#include "captives-language.h"

G_BEGIN_DECLS

#define CAPTIVES_HELP_ERROR (captives_help_error_quark ())
/** captives_help_error_quark: Returns: the domain of CaptivesHelpError */
GQuark captives_help_error_quark (void);

typedef enum
{
  CAPTIVES_HELP_ERROR_ELEMENT, /* an element that a guide does not have, or not there */
} CaptivesHelpError;

typedef enum
{
  CAPTIVES_HELP_HEADING,
  CAPTIVES_HELP_PARAGRAPH,
  CAPTIVES_HELP_ITEM,
  CAPTIVES_HELP_KEY,
} CaptivesHelpKind;

typedef struct
{
  CaptivesHelpKind  kind;
  char             *keys;   /* CAPTIVES_HELP_KEY: "Ctrl+F"; else NULL */
  char             *markup; /* for Pango; links lead to the id of a chapter */
  char             *text;   /* the same without markup */
} CaptivesHelpBlock;

typedef struct
{
  char      *id;
  char      *title;
  GPtrArray *blocks; /* (element-type CaptivesHelpBlock) */
} CaptivesHelpChapter;

typedef struct
{
  char      *title;
  GPtrArray *chapters; /* (element-type CaptivesHelpChapter) */
} CaptivesHelpBook;

/* Where something was found. */
typedef struct
{
  guint chapter;
  int   block;   /* -1: in the chapter's title */
} CaptivesHelpHit;

/** captives_help_book_load: Returns: (transfer full): the guide in @language */
CaptivesHelpBook *captives_help_book_load   (CaptivesLanguage        language);
/** captives_help_book_parse: @xml: UTF-8.  Returns: (transfer full) (nullable): NULL on error: CAPTIVES_HELP_ERROR, G_MARKUP_ERROR */
CaptivesHelpBook *captives_help_book_parse  (const char             *xml,
                                             gssize                  length,
                                             GError                **error);
/** captives_help_book_free: with its chapters */
void              captives_help_book_free   (CaptivesHelpBook       *self);

/** captives_help_book_find: Returns: the index of the chapter @id; -1 if there is none */
int               captives_help_book_find   (const CaptivesHelpBook *self,
                                             const char             *id);
/**
 * captives_help_book_search:
 * @query: words, all of which must be in one block or title; upper and lower case are the same
 *
 * Returns: (transfer full) (element-type CaptivesHelpHit): at most two for a chapter, in order; none if @query is blank
 */
GArray           *captives_help_book_search (const CaptivesHelpBook *self,
                                             const char             *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesHelpBook, captives_help_book_free)

G_END_DECLS
