/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-records.h -- the rows of a dataset as plain structures
 *
 * All are read-only, owned by the CaptivesDataset that gave them, and live as long as it does.  Identifiers are
 * strings of the dataset; a NULL identifier means that the row does not refer to anything there.
 */

#pragma once

#include "captives-date.h"
#include "captives-language.h"
#include "captives-vocabulary.h"

G_BEGIN_DECLS

/* No number of a dataset is as large, in magnitude: beyond, a double tells single persons no more apart, and no history counts so many.
 * One that is reads as none. */
#define CAPTIVES_NUMBER_LIMIT 1e15

/* A document. */
typedef struct
{
  const char    *id;
  const char    *type;        /* "archival", "book", ... as the schema lists them */
  CaptivesGrade  grade;
  CaptivesText   authors;     /* may be not given */
  const char    *language;    /* of the document, BCP 47 */
  const char    *title;       /* in the document's own script */
  const char    *title_latin; /* transliteration; NULL if the script is Latin */
  CaptivesText   titles;      /* translated */
  const char    *container;   /* journal, collection, site; or NULL */
  const char    *publisher;   /* or NULL */
  CaptivesDate   issued;
  const char    *volume;      /* or NULL, as the seven below */
  const char    *issue;
  const char    *pages;
  CaptivesText   archive;     /* may be not given */
  const char    *fond;
  const char    *opis;
  const char    *delo;
  const char    *list;
  const char    *url;
  const char    *licence;
  CaptivesText   byline;      /* who speaks */
  CaptivesText   brief;       /* short reference without the byline */
  CaptivesText   note;        /* may be not given */
} CaptivesSource;

/* What is measured. */
typedef struct
{
  const char     *id;
  const char     *parent;
  CaptivesFamily  family;
  CaptivesText    name;
  CaptivesText    note;
} CaptivesMeasure;

/* Who is counted. */
typedef struct
{
  const char   *id;
  const char   *parent;
  CaptivesText  name;
  CaptivesText  note;
} CaptivesPopulation;

/* A named span of the captivity. */
typedef struct
{
  const char   *id;
  CaptivesDate  begins;
  CaptivesDate  ends;
  CaptivesText  name;
  CaptivesText  detail; /* the span in words */
  CaptivesText  note;
} CaptivesPhase;

typedef struct
{
  const char   *id;
  const char   *parent;
  double        latitude;  /* degrees north; NAN if not known */
  double        longitude; /* degrees east; NAN if not known */
  CaptivesText  name;
} CaptivesPlace;

/* A dated fact without a number. */
typedef struct
{
  const char   *id;
  CaptivesDate  date;
  const char   *source;
  CaptivesText  name;
  CaptivesText  note;
} CaptivesEvent;

/* What rival figures answer. */
typedef struct
{
  const char   *id;
  const char   *measure;
  const char   *population;
  const char   *place;
  CaptivesDate  begins;
  CaptivesDate  ends;
  CaptivesText  text;
  CaptivesText  scope;
} CaptivesQuestion;

/* One claim. */
typedef struct
{
  const char        *id;
  const char        *question;   /* or NULL */
  const char        *measure;
  const char        *population;
  const char        *place;      /* or NULL */
  const char        *phase;      /* NULL: the whole period, or none */
  CaptivesDate       begins;     /* span counted */
  CaptivesDate       ends;
  CaptivesDate       stated;     /* when the claim was made */
  double             value;      /* in @unit; NAN for a range; computed for a derived figure, NAN if it cannot be */
  double             low;        /* in @unit; NAN unless a range */
  double             high;       /* in @unit; NAN unless a range */
  CaptivesUnit       unit;
  CaptivesQualifier  qualifier;
  CaptivesNature     nature;
  CaptivesGrade      grade;
  gboolean           same_scope; /* as its question */
  gboolean           attributed; /* FALSE: nobody is named as its author */
  const char        *printed;    /* the number as the witness prints it; NULL if derived */
  CaptivesText       label;      /* short note beside the number */
  CaptivesText       counted;    /* who and what is counted */
  CaptivesText       claimant;   /* who says so, if not the byline of the origin; may be not given */
  CaptivesText       omits;      /* what its scope leaves out; may be not given */
  CaptivesText       note;       /* caution; may be not given */
} CaptivesFigure;

typedef enum
{
  CAPTIVES_CITATION_ORIGIN,
  CAPTIVES_CITATION_WITNESS,
} CaptivesCitationRole;

typedef struct
{
  const char           *figure;
  const char           *source;
  CaptivesCitationRole  role;
  CaptivesText          locator; /* may be not given */
} CaptivesCitation;

typedef struct
{
  const char *figure;
  const char *whole;
  const char *list;     /* name of the list of parts: "nationality" */
  gboolean    complete; /* the parts of this list add up to the whole */
} CaptivesPart;

/* A line of a balance, or a term of a derived figure. */
typedef struct
{
  const char *figure;
  int         sign;   /* +1 or -1 */
} CaptivesTerm;

/* One author's account.  Its residual is the signed sum of its lines. */
typedef struct
{
  const char   *id;
  const char   *source;
  CaptivesText  name;
  CaptivesText  note;
} CaptivesBalance;

typedef struct
{
  const char   *id;
  CaptivesText  name;
  CaptivesText  note;
} CaptivesReading;

typedef struct
{
  const char   *id;
  CaptivesText  name;
} CaptivesSection;

typedef enum
{
  CAPTIVES_KIND_LANES,
  CAPTIVES_KIND_COLUMNS,
  CAPTIVES_KIND_BALANCE,
  CAPTIVES_KIND_CLAIMS,
  CAPTIVES_KIND_FLOW,
  CAPTIVES_KIND_TIMELINE,
  CAPTIVES_KIND_PARTS,
  CAPTIVES_KIND_LINE,
  CAPTIVES_KIND_PICTOGRAM,
  CAPTIVES_KIND_MAP,
} CaptivesKind;

/* A chart as the dataset describes it: texts, and what it shows (rows, lanes, marks: see captives-dataset.h). */
typedef struct
{
  const char   *id;
  const char   *section;
  CaptivesKind  kind;
  CaptivesText  name;     /* in the list */
  CaptivesText  title;    /* {figure-id} stands for a value */
  CaptivesText  subtitle; /* the same */
  CaptivesText  note;     /* what the chart does not say */
} CaptivesChart;

/* A row or a lane of a chart. */
typedef struct
{
  const char     *key;
  const char     *phase;      /* or NULL */
  const char     *balance;    /* or NULL */
  gboolean        has_family;
  CaptivesFamily  family;     /* of a lane; read only if has_family */
  gboolean        apart;      /* set off from the rows before it */
  CaptivesText    name;       /* the phase's or the balance's name if it stands for one */
  CaptivesText    brief;      /* may be not given */
  CaptivesText    detail;     /* the phase's detail if it stands for a phase; may be not given */
} CaptivesChartGroup;

typedef enum
{
  CAPTIVES_FORM_WHOLE,
  CAPTIVES_FORM_PART,      /* a part of the mark before it */
  CAPTIVES_FORM_ELSEWHERE, /* no mark: words that say where it is counted */
} CaptivesForm;

typedef struct
{
  const char   *row;      /* key of a row */
  const char   *lane;     /* key of a lane, or NULL */
  CaptivesForm  form;
  const char   *figure;   /* this very claim; or NULL */
  const char   *question; /* what the reading answers to it; or NULL */
  const char   *event;    /* a dated fact; or NULL */
  CaptivesText  label;    /* instead of the figure's own; may be not given */
} CaptivesChartMark;

/* Slides in order, to be presented. */
typedef struct
{
  const char   *id;
  CaptivesText  name;
} CaptivesStory;

typedef struct
{
  const char   *story;
  const char   *chart;
  const char   *highlight; /* the figure the slide is about; or NULL */
  CaptivesText  title;     /* the finding; {figure-id} stands for a value */
  CaptivesText  note;      /* for the presenter; may be not given */
} CaptivesSlide;

G_END_DECLS
