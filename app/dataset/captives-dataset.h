/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dataset.h -- a dataset file, opened read-only
 *
 * Threads: a dataset may be opened in one thread and handed over whole; the first thread that asks it anything but its
 * info is its owner from then on, and asserted.  References may be taken and dropped in any thread.
 * All rows given out are owned by the dataset.  Arrays given out are the caller's (free with g_ptr_array_unref);
 * their elements are the dataset's.
 */

#pragma once

#include "captives-records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CAPTIVES_DATASET_ERROR (captives_dataset_error_quark ())
/** captives_dataset_error_quark: Returns: the domain of CaptivesDatasetError */
GQuark captives_dataset_error_quark (void);

typedef enum
{
  CAPTIVES_DATASET_ERROR_OPEN,     /* not there, or not readable */
  CAPTIVES_DATASET_ERROR_FOREIGN,  /* not a SQLite file, or one of another program */
  CAPTIVES_DATASET_ERROR_NEWER,    /* made by a later version of the program */
  CAPTIVES_DATASET_ERROR_SCHEMA,   /* tables, columns or checks are not those of a dataset */
  CAPTIVES_DATASET_ERROR_DAMAGED,  /* truncated, corrupt, keys that lead nowhere */
  CAPTIVES_DATASET_ERROR_LIMIT,    /* longer or larger than a dataset may be */
} CaptivesDatasetError;

typedef enum
{
  CAPTIVES_TRUST_BUNDLED, /* our own file: opened immutable, its integrity was checked when it was built */
  CAPTIVES_TRUST_FOREIGN, /* anybody's file: hostile until checked */
} CaptivesTrust;

typedef struct _CaptivesDataset CaptivesDataset;

typedef struct
{
  const char   *path;
  const char   *id;      /* "japan-ussr-1945-1956" */
  const char   *version;
  const char   *hash;    /* SHA-256 of the package's tables, hexadecimal */
  CaptivesDate  created;
  const char   *licence; /* SPDX */
  CaptivesText  title;
} CaptivesDatasetInfo;

/**
 * captives_dataset_open:
 * @path: a file name
 * @trust: whether the file is ours
 * @error: CAPTIVES_DATASET_ERROR
 *
 * The message of an error is one sentence for the user: which file, what is wrong, what was expected.
 * Thread: any.  Returns: (transfer full): the dataset, or NULL
 */
CaptivesDataset             *captives_dataset_open              (const char             *path,
                                                                 CaptivesTrust           trust,
                                                                 GError                **error);

/**
 * CaptivesOpening:
 * @cancellable: (nullable): ends the opening
 * @progress: (nullable): called now and then in the opening thread: how much is done, 0..1, never less than before; -1 while that
 *   cannot be told
 * @user_data: for @progress
 */
typedef struct
{
  GCancellable *cancellable;
  void        (*progress)   (double   fraction,
                             gpointer user_data);
  gpointer      user_data;
} CaptivesOpening;

/**
 * captives_dataset_open_watched:
 * @watch: only used during the call
 * @error: CAPTIVES_DATASET_ERROR, or G_IO_ERROR_CANCELLED
 *
 * As captives_dataset_open (), for whoever waits: a foreign file may be large, or on a slow disk.
 */
CaptivesDataset             *captives_dataset_open_watched      (const char             *path,
                                                                 CaptivesTrust           trust,
                                                                 const CaptivesOpening  *watch,
                                                                 GError                **error);
/** captives_dataset_ref: Thread: any, as for captives_dataset_unref ().  Returns: (transfer full): @self */
CaptivesDataset             *captives_dataset_ref               (CaptivesDataset        *self);
/** captives_dataset_unref: the last one closes the file and frees all rows that were given out */
void                         captives_dataset_unref             (CaptivesDataset        *self);
/** captives_dataset_get_info: Thread: any.  Returns: (transfer none): who the dataset is */
const CaptivesDatasetInfo   *captives_dataset_get_info          (CaptivesDataset        *self);
/**
 * captives_dataset_get_failure:
 *
 * The bundled file is read table by table, when a table is first asked for.  If that fails (a bad disk), the table ends
 * at the row before; what went wrong is kept here.  A foreign file is read whole while it is opened.
 * Returns: (transfer none) (nullable): CAPTIVES_DATASET_ERROR, the first failure; NULL if there was none
 */
const GError                *captives_dataset_get_failure       (CaptivesDataset        *self);

/* One row by its identifier; NULL if there is none.  @id may be NULL, then NULL is returned. */
const CaptivesSource        *captives_dataset_get_source        (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesMeasure       *captives_dataset_get_measure       (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesPopulation    *captives_dataset_get_population    (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesPhase         *captives_dataset_get_phase         (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesPlace         *captives_dataset_get_place         (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesEvent         *captives_dataset_get_event         (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesQuestion      *captives_dataset_get_question      (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesFigure        *captives_dataset_get_figure        (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesBalance       *captives_dataset_get_balance       (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesReading       *captives_dataset_get_reading       (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesSection       *captives_dataset_get_section       (CaptivesDataset        *self,
                                                                 const char             *id);
const CaptivesChart         *captives_dataset_get_chart         (CaptivesDataset        *self,
                                                                 const char             *id);

/* All rows of a table, in the order of the dataset.  (transfer container) */
GPtrArray                   *captives_dataset_list_sources      (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_measures     (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_populations  (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_phases       (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_places       (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_events       (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_questions    (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_balances     (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_readings     (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_sections     (CaptivesDataset        *self);
GPtrArray                   *captives_dataset_list_stories      (CaptivesDataset        *self);
/** Returns: (transfer container): #CaptivesSlide of @story, in order */
GPtrArray                   *captives_dataset_list_slides       (CaptivesDataset        *self,
                                                                 const char             *story);
/**
 * captives_dataset_list_shown_slides:
 * @gone: (out) (transfer container): those whose chart the dataset does not have, as one of the user's own that was deleted
 *
 * Returns: (transfer container): the other #CaptivesSlide of @story, in order
 */
GPtrArray                   *captives_dataset_list_shown_slides (CaptivesDataset        *self,
                                                                 const char             *story,
                                                                 GPtrArray             **gone);

/**
 * CaptivesFigureFilter:
 *
 * Each member that is not NULL must match; @source matches origin and witness.  All NULL: every figure.
 */
typedef struct
{
  const char *measure;
  const char *population;
  const char *phase;
  const char *question;
  const char *nature;    /* the schema's word */
  const char *grade;     /* "A" .. "D" */
  const char *source;
} CaptivesFigureFilter;

/**
 * captives_dataset_list_figures:
 * @filter: (nullable): which figures; NULL for all
 *
 * Returns: (transfer container): #CaptivesFigure, in the order of the dataset
 */
GPtrArray                   *captives_dataset_list_figures      (CaptivesDataset        *self,
                                                                 const CaptivesFigureFilter *filter);

/** captives_dataset_list_charts: @section: (nullable): only its charts.  Returns: (transfer container): #CaptivesChart */
GPtrArray                   *captives_dataset_list_charts       (CaptivesDataset        *self,
                                                                 const char             *section);
/** Returns: (transfer container): #CaptivesChartGroup, in order */
GPtrArray                   *captives_dataset_list_chart_rows   (CaptivesDataset        *self,
                                                                 const char             *chart);
/** captives_dataset_list_chart_lanes: Returns: (transfer container): #CaptivesChartGroup, in order; may be empty */
GPtrArray                   *captives_dataset_list_chart_lanes  (CaptivesDataset        *self,
                                                                 const char             *chart);
/** Returns: (transfer container): #CaptivesChartMark, in order */
GPtrArray                   *captives_dataset_list_chart_marks  (CaptivesDataset        *self,
                                                                 const char             *chart);

/* About one figure. */

/** Returns: (transfer container): #CaptivesCitation, origins first */
GPtrArray                   *captives_dataset_list_citations    (CaptivesDataset        *self,
                                                                 const char             *figure);
/** captives_dataset_get_origin: Returns: (nullable): the first origin's source, else the first witness's */
const CaptivesSource        *captives_dataset_get_origin        (CaptivesDataset        *self,
                                                                 const char             *figure);
/**
 * captives_dataset_get_claimant:
 * Returns: (nullable): who says so, for a reader: the figure's claimant, else the byline of its origin; NULL if
 *   the figure is unattributed and names no claimant
 */
const char                  *captives_dataset_get_claimant      (CaptivesDataset        *self,
                                                                 const char             *figure,
                                                                 CaptivesLanguage        language);
/** Returns: (transfer container): #CaptivesFigure, all answers to @question, in the order of rivals */
GPtrArray                   *captives_dataset_list_answers      (CaptivesDataset        *self,
                                                                 const char             *question);
/** Returns: (transfer container): #CaptivesFigure, all other answers to its question, greatest value first; of a range its upper end counts */
GPtrArray                   *captives_dataset_list_rivals       (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesPart in which @figure is the whole */
GPtrArray                   *captives_dataset_list_parts        (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesPart in which @figure is the part */
GPtrArray                   *captives_dataset_list_wholes       (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesTerm of the derived @figure; empty if it is not derived */
GPtrArray                   *captives_dataset_list_terms        (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesBalance that have @figure as a line */
GPtrArray                   *captives_dataset_list_balances_of  (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesChart that show @figure: itself, as what a reading answers, or as a line of a balance */
GPtrArray                   *captives_dataset_list_charts_of    (CaptivesDataset        *self,
                                                                 const char             *figure);

/* How a number came to be said more than once. */
typedef struct
{
  guint n_origins;     /* claims that no citation leads back to another of them, at least 1 */
  guint n_repetitions; /* other documents that say the same */
} CaptivesOrigins;

/**
 * captives_dataset_count_origins:
 * @out: (out): untouched if the answer is FALSE
 *
 * Looks at the figure and at those rivals that state the same: the same number in the same unit, with the same qualifier, of the scope of
 * their question.  Two such claims are one origin if they share a document as origin, if documents that are their origins have the
 * same author, or if the origin of one is a witness of the other.  A claim drawn from several documents is one origin.
 * All other documents that are cited for any of these claims are repetitions, each counted once.
 * Returns: FALSE where this cannot be told: one of the claims has no origin, or nobody is named as its author, or is derived, or the
 *   figure's scope is not that of its question
 */
gboolean                     captives_dataset_count_origins     (CaptivesDataset        *self,
                                                                 const char             *figure,
                                                                 CaptivesOrigins        *out);
/**
 * captives_dataset_list_events_of:
 *
 * An event is of the same date as a figure if it falls on the day on which the span counted begins or ends; where either date is
 * known to the month only, in that month.  A date known to the year only is the date of nothing else.
 * Returns: (transfer container): #CaptivesEvent, in the order of the dataset
 */
GPtrArray                   *captives_dataset_list_events_of    (CaptivesDataset        *self,
                                                                 const char             *figure);
/** Returns: (transfer container): #CaptivesFigure of the same date as @event, in the order of the dataset */
GPtrArray                   *captives_dataset_list_figures_of_event (CaptivesDataset    *self,
                                                                 const char             *event);
/** Returns: (transfer container): #CaptivesChart that ask @question or show an answer to it */
GPtrArray                   *captives_dataset_list_charts_of_question (CaptivesDataset  *self,
                                                                 const char             *question);
/** Returns: (transfer container): #CaptivesChart that date @event */
GPtrArray                   *captives_dataset_list_charts_of_event (CaptivesDataset     *self,
                                                                 const char             *event);
/** Returns: (transfer container): #CaptivesChart with a row that stands for @balance */
GPtrArray                   *captives_dataset_list_charts_of_balance (CaptivesDataset   *self,
                                                                 const char             *balance);

/** Returns: (transfer container): #CaptivesTerm, the lines of @balance in order */
GPtrArray                   *captives_dataset_list_balance_lines (CaptivesDataset       *self,
                                                                 const char             *balance);
/**
 * captives_dataset_get_residual:
 * @out: (out): the signed sum of all lines, in their unit, which is persons in all but odd accounts; untouched if the answer
 *   is FALSE
 * Returns: FALSE if a line has no single value (a range), if two have different units, or if there is no line; then there is
 *   no residual
 */
gboolean                     captives_dataset_get_residual      (CaptivesDataset        *self,
                                                                 const char             *balance,
                                                                 double                 *out);

/** captives_dataset_choose: Returns: (nullable): what @reading answers to @question; NULL if it says nothing */
const CaptivesFigure        *captives_dataset_choose            (CaptivesDataset        *self,
                                                                 const char             *reading,
                                                                 const char             *question);
/** Returns: (transfer container): #CaptivesReading that have an answer to @question */
GPtrArray                   *captives_dataset_list_readings_of  (CaptivesDataset        *self,
                                                                 const char             *question);

typedef enum
{
  CAPTIVES_HIT_FIGURE,
  CAPTIVES_HIT_SOURCE,
  CAPTIVES_HIT_QUESTION,
  CAPTIVES_HIT_EVENT,
} CaptivesHitKind;

typedef struct
{
  CaptivesHitKind  kind;
  const char      *id;
} CaptivesHit;

/**
 * captives_dataset_search:
 * @query: words in any of the three languages, or numbers ("61855", "61,855", "6万1855", "12.5 тыс."); all must occur
 * @limit: most hits wanted, 1..1000
 *
 * Words are compared as captives_fold () writes them; those of fewer than three characters are looked up without the index, so that
 * Japanese words of two are found.  A number that says how it is rounded ("6万", "about 60,000") finds those that round to it, too.
 * Returns: (transfer full) (element-type CaptivesHit): figures with the very number first, then those that round to it, other figures,
 *   questions, sources, events, in each the best first; empty if nothing is found or @query is blank
 */
GArray                      *captives_dataset_search            (CaptivesDataset        *self,
                                                                 const char             *query,
                                                                 guint                   limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesDataset, captives_dataset_unref)

G_END_DECLS
