/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-finder-private.h -- shared by the parts of the finder: its connection (captives-finder.c), the functions that SQL calls
 * (captives-finder-functions.c), lists (captives-finder-list.c); and by search (captives-search.c)
 */

#pragma once

#include "captives-dataset-private.h"
#include "captives-finder.h"

G_BEGIN_DECLS

struct _CaptivesFinder
{
  gatomicrefcount   ref_count;
  CaptivesDataset  *dataset;  /* its bytes are read, its rows are not */
  sqlite3          *db;
  GHashTable       *derived;  /* identifier -> double: values that are not in the file but computed */
  GCancellable     *cancellable; /* of the question that is being answered; or NULL */

  /* of the list that is being made */
  CaptivesLanguage  language;
  GArray           *words;    /* (element-type CaptivesQueryWord); NULL: none */
  GHashTable       *masks;    /* text -> which words occur in it: names repeat in many rows */
  GHashTable       *places;   /* identifier -> place in the list of figures wanted, from 1; NULL: all */
};

/* captives-finder-functions.c */

/** captives_finder_add_functions: Returns: what SQLite says; each function is called captives_… */
int         captives_finder_add_functions (CaptivesFinder  *self);

/* captives-search.c */

typedef struct
{
  CaptivesHitKind  kind;
  char            *id;
  guint            tier; /* 0: a figure with the very number; the greater the worse */
} CaptivesFound;

/** captives_search_prepare: reads the tables that hits lead to.  Thread: the owner of @dataset */
void        captives_search_prepare       (CaptivesDataset *dataset);

/**
 * captives_search_run:
 * @db: a connection that nobody else uses now
 * @derived: as in #CaptivesFinder
 *
 * Returns: (transfer full) (element-type CaptivesFound): best first
 */
GArray     *captives_search_run           (sqlite3         *db,
                                           GHashTable      *derived,
                                           const char      *query);

/** captives_search_take: @dataset: prepared.  Returns: (transfer full) (element-type CaptivesHit): at most @limit of what is there */
GArray     *captives_search_take          (CaptivesDataset *dataset,
                                           GArray          *found,
                                           guint            limit);

/** captives_dataset_list_derived: Returns: (transfer full): identifier -> double, of figures whose value is computed */
GHashTable *captives_dataset_list_derived (CaptivesDataset *self);

/* captives-dataset-open.c */

/**
 * captives_dataset_connect_again:
 * @database: (out): a connection as narrow as the dataset's own, over the same bytes, which it does not copy; to be closed before the
 *   dataset, also where the answer is not SQLITE_OK, if it is not NULL
 */
int         captives_dataset_connect_again (CaptivesDataset  *self,
                                            sqlite3         **database);

G_END_DECLS
