/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-record.h -- what a picture shows, in words for a program: every exported file carries it, so that the picture can
 * be opened again and compared with the figures of today
 *
 * As text it is one JSON object on one line.  "format" is 1 as long as members are only added; what is not known is null or
 * not there.  Page, notes and theme are the words of the layers above; here they are only kept.
 */

#pragma once

#include <glib.h>

#include "captives-locale.h"

G_BEGIN_DECLS

/* The name under which PNG keeps the record, and the namespace under which SVG and XMP do. */
#define CAPTIVES_RECORD_KEYWORD "Captives"
#define CAPTIVES_RECORD_NAMESPACE "https://captives.github.io/ns/view#"

#define CAPTIVES_RECORD_FORMAT 1u

/* More is no record: that of the fullest chart has some 20,000 bytes. */
#define CAPTIVES_RECORD_MAX_BYTES (1024 * 1024)
#define CAPTIVES_RECORD_MAX_FIGURES 10000u

#define CAPTIVES_RECORD_ERROR (captives_record_error_quark ())
/** captives_record_error_quark: Returns: the domain of CaptivesRecordError */
GQuark captives_record_error_quark (void);

typedef enum
{
  CAPTIVES_RECORD_ERROR_OPEN,    /* not there, or not readable */
  CAPTIVES_RECORD_ERROR_FOREIGN, /* neither PNG nor SVG nor PDF */
  CAPTIVES_RECORD_ERROR_NONE,    /* a picture without a record */
  CAPTIVES_RECORD_ERROR_DAMAGED, /* the file or its record is not whole */
  CAPTIVES_RECORD_ERROR_LIMIT,   /* larger than a picture of this program can be */
  CAPTIVES_RECORD_ERROR_NEWER,   /* made by a later version of the program */
  CAPTIVES_RECORD_ERROR_CROPPED, /* has not the pixels with which it was exported */
  CAPTIVES_RECORD_ERROR_SCALED,  /* neither, but their ratio */
  CAPTIVES_RECORD_ERROR_DATASET, /* drawn from another dataset */
} CaptivesRecordError;

/* One figure as it was when the picture was made.  Words are the schema's; NULL or NAN: not recorded, or none. */
typedef struct
{
  const char *figure;    /* identifier */
  const char *value;     /* as drawn */
  const char *printed;   /* as its source prints it */
  double      number;    /* in @unit */
  double      low;       /* in @unit, of a range */
  double      high;      /* in @unit, of a range */
  const char *unit;
  const char *qualifier;
  const char *nature;    /* NULL: only @figure and @value are recorded */
} CaptivesRecordFigure;

typedef struct
{
  const char                 *dataset;   /* identifier; not NULL once parsed */
  const char                 *version;
  const char                 *hash;
  const char                 *chart;     /* identifier; not NULL once parsed */
  const char                 *reading;   /* NULL: the chart is the same under every reading */
  CaptivesLocale              locale;    /* its number style: by language where none is recorded */
  const char                 *axis;      /* "linear" or "log"; NULL: the chart has no choice of scale */
  const char                 *definition; /* of a chart of the user's own, JSON (captives-own.h); NULL: a chart of the dataset */
  const char                 *created;   /* ISO date of the dataset */

  const char                 *page;      /* NULL: not recorded, as are zeros below */
  double                      width;     /* asked for, points */
  double                      height;    /* asked for, points; 0 also where any height would do */
  double                      text_scale;
  const char                 *notes;
  const char                 *theme;
  double                      scale;     /* pixels per point */
  double                      density;   /* dots per inch; 0: none */
  gboolean                    outlines;
  guint                       pixel_width;  /* of the PNG; 0: another format */
  guint                       pixel_height;

  const CaptivesRecordFigure *figures;   /* in drawing order */
  guint                       n_figures;

  guint                       found_width;  /* pixels of the file it was read from; not written; 0: not a PNG */
  guint                       found_height;
} CaptivesRecord;

/** captives_record_write: Returns: (transfer full): the record as text, UTF-8; same record, same bytes */
char           *captives_record_write (const CaptivesRecord  *self);

/**
 * captives_record_parse:
 * @text: anybody's, need not end with a zero
 * @length: bytes
 * @error: CAPTIVES_RECORD_ERROR_DAMAGED, _LIMIT, _NEWER; the message lacks the name of the file in front: "is damaged: …"
 *
 * Control characters in strings become U+FFFD: they are shown to people.
 * Returns: (transfer full): free with captives_record_free (); NULL on error
 */
CaptivesRecord *captives_record_parse (const char            *text,
                                       gsize                  length,
                                       GError               **error);
/** captives_record_free: @self: of captives_record_parse () */
void            captives_record_free  (CaptivesRecord        *self);

/**
 * captives_record_check_pixels:
 * @error: CAPTIVES_RECORD_ERROR_CROPPED, _SCALED: one sentence that begins with "The picture"
 *
 * Returns: whether the file has the pixels that were exported, as far as both are known
 */
gboolean        captives_record_check_pixels (const CaptivesRecord  *self,
                                              GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesRecord, captives_record_free)

G_END_DECLS
