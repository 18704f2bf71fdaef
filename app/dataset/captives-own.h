/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own.h -- charts and stories of the user's own, each one JSON file in the user's data directory
 *
 * They name figures and charts of a dataset and hold none of its numbers.  A file may come from anybody: it is read with limits,
 * and one that is broken is refused with a sentence that names it.
 */

#pragma once

#include "captives-records.h"

G_BEGIN_DECLS

#define CAPTIVES_OWN_ERROR (captives_own_error_quark ())
/** captives_own_error_quark: Returns: the domain of CaptivesOwnError */
GQuark captives_own_error_quark (void);

typedef enum
{
  CAPTIVES_OWN_ERROR_READ,    /* not there, or not readable */
  CAPTIVES_OWN_ERROR_SYNTAX,  /* not JSON, or not UTF-8 */
  CAPTIVES_OWN_ERROR_CONTENT, /* a member is missing or not what was expected */
  CAPTIVES_OWN_ERROR_NEWER,   /* made by a later version of the program */
  CAPTIVES_OWN_ERROR_LIMIT,   /* longer or more than there may be */
  CAPTIVES_OWN_ERROR_WRITE,   /* cannot be kept or removed */
} CaptivesOwnError;

#define CAPTIVES_OWN_MAX_FIGURES 200   /* of a chart */
#define CAPTIVES_OWN_MAX_SLIDES  200   /* of a story */
#define CAPTIVES_OWN_MAX_TITLE   200   /* characters */
#define CAPTIVES_OWN_MAX_NOTE    4000  /* characters */
#define CAPTIVES_OWN_MAX_FILES   1000  /* in a directory */

/* What every identifier of this kind begins with, so that none can be one of a dataset's. */
#define CAPTIVES_OWN_PREFIX "own-"

typedef enum
{
  CAPTIVES_OWN_CHARTS,
  CAPTIVES_OWN_STORIES,
} CaptivesOwnShelf;

typedef struct
{
  char         *id;       /* "own-..." */
  char         *title;    /* in the user's words, not empty, one line; {figure-id} stands for a value */
  CaptivesKind  kind;
  char         *question; /* all that answer it, instead of @figures; or NULL */
  GPtrArray    *figures;  /* (element-type utf8): identifiers in the user's order, each once */
  char         *dataset;  /* identifier of the dataset they are from */
  char         *version;  /* of that dataset when the chart was kept */
} CaptivesOwnChart;

typedef struct
{
  char *chart;     /* identifier of a chart, the dataset's or an own one */
  char *title;     /* the user's words, or those of the slide it was copied from; not empty */
  char *note;      /* for the presenter; or NULL */
  char *highlight; /* identifier of a figure; or NULL */
} CaptivesOwnSlide;

typedef struct
{
  char      *id;
  char      *title;
  GPtrArray *slides;  /* (element-type CaptivesOwnSlide) */
  char      *dataset;
  char      *version;
} CaptivesOwnStory;

/** captives_own_create_id: Returns: (transfer full): "own-" and what no other has */
char             *captives_own_create_id     (void);

/** captives_own_chart_new: @dataset, @version: whose figures it will name.  Returns: (transfer full): a chart of claims without title and figures */
CaptivesOwnChart *captives_own_chart_new     (const char              *dataset,
                                              const char              *version);
/** captives_own_chart_copy: Returns: (transfer full): with strings of its own */
CaptivesOwnChart *captives_own_chart_copy    (const CaptivesOwnChart  *self);
/** captives_own_chart_free: with its strings */
void              captives_own_chart_free    (CaptivesOwnChart        *self);
/** captives_own_chart_add_figure: Returns: FALSE if it is there already, or if there are as many as there may be */
gboolean          captives_own_chart_add_figure (CaptivesOwnChart     *self,
                                              const char              *figure);

/**
 * captives_own_chart_parse:
 * @name: of the file, for messages
 * @text: its bytes, ended by NUL
 * @length: of @text
 * @error: CAPTIVES_OWN_ERROR: a sentence that names the file
 */
CaptivesOwnChart *captives_own_chart_parse   (const char              *name,
                                              const char              *text,
                                              gsize                    length,
                                              GError                 **error);
/** captives_own_chart_write: Returns: (transfer full): JSON; the same chart gives the same bytes */
char             *captives_own_chart_write   (const CaptivesOwnChart  *self);

/** captives_own_chart_write_line: the same without line breaks, to be carried by a picture */
char             *captives_own_chart_write_line (const CaptivesOwnChart *self);

/** captives_own_slide_new: @note, @highlight: (nullable).  Everything is copied.  Returns: (transfer full) */
CaptivesOwnSlide *captives_own_slide_new     (const char              *chart,
                                              const char              *title,
                                              const char              *note,
                                              const char              *highlight);
/** captives_own_slide_free: with its strings */
void              captives_own_slide_free    (CaptivesOwnSlide        *self);

/* As for charts. */
CaptivesOwnStory *captives_own_story_new     (const char              *dataset,
                                              const char              *version);
CaptivesOwnStory *captives_own_story_copy    (const CaptivesOwnStory  *self);
void              captives_own_story_free    (CaptivesOwnStory        *self);
CaptivesOwnStory *captives_own_story_parse   (const char              *name,
                                              const char              *text,
                                              gsize                    length,
                                              GError                 **error);
char             *captives_own_story_write   (const CaptivesOwnStory  *self);

/**
 * captives_own_clean:
 * @text: UTF-8, typed or pasted
 * @most: characters that may be kept
 * @lines: whether line breaks may
 *
 * Returns: (transfer full): without blanks around it, spaces in place of control characters, and no longer than @most: so that it can
 *   be read again
 */
char             *captives_own_clean         (const char              *text,
                                              gsize                    most,
                                              gboolean                 lines);

/** captives_own_get_directory: Returns: (transfer full): where the user's are kept; need not be there */
char             *captives_own_get_directory (CaptivesOwnShelf         shelf);

/**
 * captives_own_load_charts:
 * @directory: a file name; one that is not there holds nothing
 * @problems: (out) (transfer full) (element-type GError): what could not be read; empty if all could
 *
 * A file that cannot be read stops no other.
 * Returns: (transfer full) (element-type CaptivesOwnChart): by title
 */
GPtrArray        *captives_own_load_charts   (const char              *directory,
                                              GPtrArray              **problems);
/** captives_own_load_stories: as captives_own_load_charts ().  Returns: (transfer full) (element-type CaptivesOwnStory): by title */
GPtrArray        *captives_own_load_stories  (const char              *directory,
                                              GPtrArray              **problems);

/**
 * captives_own_save_chart: keeps it as ID.json, beside and renamed; makes the directory
 * @error: CAPTIVES_OWN_ERROR_WRITE; what could not be read again is not kept, and the sentence is that of its parser
 */
gboolean          captives_own_save_chart    (const char              *directory,
                                              const CaptivesOwnChart  *chart,
                                              GError                 **error);
/** captives_own_save_story: as captives_own_save_chart () */
gboolean          captives_own_save_story    (const char              *directory,
                                              const CaptivesOwnStory  *story,
                                              GError                 **error);
/** captives_own_remove: @id: of a chart or story; one that is gone already is no error */
gboolean          captives_own_remove        (const char              *directory,
                                              const char              *id,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesOwnChart, captives_own_chart_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesOwnSlide, captives_own_slide_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesOwnStory, captives_own_story_free)

G_END_DECLS
