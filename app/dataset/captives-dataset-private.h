/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-dataset-private.h -- what the sources of CaptivesDataset share; nobody else includes it
 *
 * Tables are read whole and on first use, into arrays of the public structures (captives-dataset-rows.c); queries are
 * answered from them by hash tables that are built on first use as well.  SQL is left to opening, reading and search.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-sql.h"

G_BEGIN_DECLS

#define CAPTIVES_DATASET_APPLICATION_ID 0x43415054u         /* "CAPT", as in schema.sql */
#define CAPTIVES_DATASET_FORMAT         1u                  /* user_version of schema.sql */
#define CAPTIVES_DATASET_MAX_SIZE       (256 * 1024 * 1024) /* bytes of a foreign file: some 300,000 figures; the bundled one has about three million */

/* The tables that are read into structures. */
typedef enum
{
  CAPTIVES_ROWS_SOURCE,
  CAPTIVES_ROWS_MEASURE,
  CAPTIVES_ROWS_POPULATION,
  CAPTIVES_ROWS_PHASE,
  CAPTIVES_ROWS_PLACE,
  CAPTIVES_ROWS_EVENT,
  CAPTIVES_ROWS_QUESTION,
  CAPTIVES_ROWS_FIGURE,
  CAPTIVES_ROWS_CITATION,
  CAPTIVES_ROWS_PART,
  CAPTIVES_ROWS_TERM,
  CAPTIVES_ROWS_BALANCE,
  CAPTIVES_ROWS_BALANCE_LINE,
  CAPTIVES_ROWS_READING,
  CAPTIVES_ROWS_READING_CHOICE,
  CAPTIVES_ROWS_SECTION,
  CAPTIVES_ROWS_CHART,
  CAPTIVES_ROWS_CHART_GROUP,
  CAPTIVES_ROWS_CHART_MARK,
  CAPTIVES_ROWS_STORY,
  CAPTIVES_ROWS_SLIDE,
  CAPTIVES_N_ROWS,
} CaptivesRowsKind;

/* The columns by which rows are looked up, beside the identifier; the values are slots of CaptivesRows.lookups. */
enum
{
  CAPTIVES_BY_FIGURE = 0,   /* citation, part, term, balance_line, reading_choice, chart_mark */
  CAPTIVES_BY_OWNER = 1,    /* term: derived; balance_line: balance; part: whole; citation: source; chart_*: chart */
  CAPTIVES_BY_QUESTION = 2, /* figure, reading_choice, chart_mark */
  CAPTIVES_N_LOOKUPS = 3,
};

/* A public structure and the key under which it stands, which the caller knows already.  The public one comes first,
 * so that a pointer to the row is a pointer to it. */
typedef struct
{
  CaptivesTerm  term;
  const char   *owner; /* derived figure, or balance */
} CaptivesTermRow;

typedef struct
{
  const char *reading;
  const char *question;
  const char *figure;
} CaptivesChoiceRow;

typedef enum
{
  CAPTIVES_AXIS_ROW,
  CAPTIVES_AXIS_LANE,
} CaptivesAxis;

typedef struct
{
  CaptivesChartGroup  group;
  const char         *chart;
  CaptivesAxis        axis;
} CaptivesGroupRow;

typedef struct
{
  CaptivesChartMark  mark;
  const char        *chart;
} CaptivesMarkRow;

/* One table in memory. */
typedef struct
{
  gpointer    memory;                      /* the structures, one after another */
  GPtrArray  *list;                        /* pointers into memory, in the order of the dataset; NULL until it is read */
  GHashTable *by_id;                       /* identifier -> structure; NULL if the table has no identifier */
  GHashTable *lookups[CAPTIVES_N_LOOKUPS]; /* value of a column -> GPtrArray of structures; NULL until asked for */
} CaptivesRows;

/* Opening climbs the trees by these two members alone. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (CaptivesMeasure, parent) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (CaptivesPopulation, parent) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (CaptivesPlace, parent) == sizeof (char *));

struct _CaptivesDataset
{
  gatomicrefcount      ref_count;
  GThread             *owner;   /* the first thread that used it after it was opened; NULL until then */
  sqlite3             *db;
  char                *path;
  CaptivesTrust        trust;
  CaptivesDatasetInfo  info;
  GStringChunk        *strings; /* every string given out */
  GError              *failure; /* the first reading that failed after opening; NULL if none did */
  CaptivesRows         rows[CAPTIVES_N_ROWS];
  GHashTable          *definitions; /* identifier of an own chart -> its JSON, both among the strings; NULL until there is one */
  GPtrArray           *added;   /* rows of the user's own, each a block of memory, those that were taken out again too */
};

/* captives-dataset-error.c */

/** captives_dataset_set_error: sets @error to "“FILE” " followed by the sentence's rest, which @format gives */
void               captives_dataset_set_error      (GError               **error,
                                                    CaptivesDatasetError   code,
                                                    const char            *path,
                                                    const char            *format,
                                                    ...) G_GNUC_PRINTF (4, 5);
/** captives_dataset_set_sqlite_error: the same for what SQLite has just refused, with its own words and a fitting code */
void               captives_dataset_set_sqlite_error (GError             **error,
                                                    const char            *path,
                                                    sqlite3               *db);

/* captives-dataset-file.c: what can be told from the file before SQLite sees it */

/* A file's bytes. */
typedef struct
{
  guint8 *bytes;     /* from sqlite3_malloc64 () */
  gsize   size;      /* of bytes: all of a foreign file, the header of our own */
  gint64  file_size; /* bytes */
} CaptivesImage;

/** captives_image_clear: frees the bytes, not @self; may be called twice */
void               captives_image_clear            (CaptivesImage         *self);
/** captives_dataset_read_file: @image: (out caller-allocates): to be cleared; empty if the answer is FALSE */
gboolean           captives_dataset_read_file      (const char            *path,
                                                    CaptivesTrust          trust,
                                                    const CaptivesOpening *watch,
                                                    CaptivesImage         *image,
                                                    GError               **error);

/* captives-dataset-open.c */

/* How much of the work is done when a foreign file was read, and when it was checked as well. */
#define CAPTIVES_OPENING_READ    0.1
#define CAPTIVES_OPENING_CHECKED 0.6

/** captives_opening_tell: @fraction: see CaptivesOpening */
void               captives_opening_tell           (const CaptivesOpening *self,
                                                    double                 fraction);

/**
 * captives_dataset_copy_database:
 * @database: (out): a database in memory of the bytes that were checked, without the limits and the authorizer of the
 *   dataset's own; to be closed, also where the answer is FALSE, if it is not NULL
 *
 * Returns: FALSE if there is no memory for it
 */
gboolean           captives_dataset_copy_database  (CaptivesDataset       *self,
                                                    sqlite3              **database);

/* captives-dataset-verify.c: the whole of a foreign file: schema, pages, checks, keys */
gboolean           captives_dataset_verify         (sqlite3               *db,
                                                    const char            *path,
                                                    GError               **error);

/* captives-dataset-rows.c */

/** captives_rows_get_table: Returns: the name of the table in the schema, static */
const char        *captives_rows_get_table         (CaptivesRowsKind       kind);
/** captives_dataset_load_rows: reads the table unless it is in memory; on error it is in memory as far as it could be read */
gboolean           captives_dataset_load_rows      (CaptivesDataset       *self,
                                                    CaptivesRowsKind       kind,
                                                    GError               **error);
/** captives_dataset_peek_rows: Returns: (transfer none) (not nullable): the table's structures, in order */
GPtrArray         *captives_dataset_peek_rows      (CaptivesDataset       *self,
                                                    CaptivesRowsKind       kind);
/** captives_dataset_find_row: Returns: (nullable): the structure with that identifier; NULL also if @id is NULL */
gconstpointer      captives_dataset_find_row       (CaptivesDataset       *self,
                                                    CaptivesRowsKind       kind,
                                                    const char            *id);
/** captives_dataset_peek_where: Returns: (transfer none) (nullable): the structures whose column equals @key, in order */
GPtrArray         *captives_dataset_peek_where     (CaptivesDataset       *self,
                                                    CaptivesRowsKind       kind,
                                                    guint                  lookup,
                                                    const char            *key);
/** captives_rows_copy: Returns: (transfer container): a list of the caller's own; empty if @list is NULL */
GPtrArray         *captives_rows_copy              (GPtrArray             *list);
/** captives_rows_keep: Returns: (transfer container): those of @list, in order, whose identifier is in @ids; each has it as its first member */
GPtrArray         *captives_rows_keep              (GPtrArray             *list,
                                                    GHashTable            *ids);
/** captives_rows_clear: frees list and indices of a table, not @self */
void               captives_rows_clear             (CaptivesRows          *self);
/** captives_dataset_keep_string: Returns: (nullable): a valid UTF-8 copy of @text that lives as long as the dataset */
const char        *captives_dataset_keep_string    (CaptivesDataset       *self,
                                                    const char            *text);

/* captives-dataset-figures.c */

/** captives_dataset_finish_figures: clears numbers that contradict the qualifier, computes those of derived figures */
void               captives_dataset_finish_figures (CaptivesDataset       *self,
                                                    GPtrArray             *figures);

G_END_DECLS
