/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-finder.h -- long lists of figures and searches, beside the dataset's own thread
 *
 * A finder reads the file of a dataset through a connection of its own, so that sorting 100,000 figures holds nobody up.  It
 * is made in the thread that owns the dataset and then asked in any, one question at a time.
 */

#pragma once

#include <gio/gio.h>

#include "captives-dataset.h"

G_BEGIN_DECLS

typedef struct _CaptivesFinder CaptivesFinder;

typedef enum
{
  CAPTIVES_ORDER_GIVEN,   /* of the dataset, or of CaptivesFigureQuery.figures */
  CAPTIVES_ORDER_VALUE,   /* a range by its lower end */
  CAPTIVES_ORDER_KIND,    /* counts, estimates, orders, derived; exact ones first */
  CAPTIVES_ORDER_COUNTED, /* the texts by the alphabet of the locale */
  CAPTIVES_ORDER_WHO,
  CAPTIVES_ORDER_DATE,    /* begin of the span, then its end */
  CAPTIVES_ORDER_GRADE,
  CAPTIVES_ORDER_SOURCE,
  CAPTIVES_N_ORDERS,
} CaptivesOrder;

/* What is wanted; zeroes and NULL for all figures in the order of the dataset. */
typedef struct
{
  CaptivesFigureFilter  filter;     /* measure and population match with all that is below them; grade "": not graded */
  int                   from_year;  /* only figures whose span reaches into the years; 0: open */
  int                   to_year;    /* inclusive; 0: open */
  const char           *words;      /* all must occur in the row, or be its number; or NULL */
  const char *const    *figures;    /* only these; or NULL */
  CaptivesLanguage      language;   /* whose texts are searched and sorted by */
  CaptivesOrder         order;
  gboolean              descending; /* what is not given comes last all the same */
} CaptivesFigureQuery;

/** captives_finder_new: Thread: the owner of @dataset.  Returns: (transfer full): a finder, which holds @dataset; NULL if it cannot be read twice */
CaptivesFinder *captives_finder_new   (CaptivesDataset            *dataset,
                                       GError                    **error);
/** captives_finder_ref: Thread: any, as for captives_finder_unref ().  Returns: (transfer full): @self */
CaptivesFinder *captives_finder_ref   (CaptivesFinder             *self);
/** captives_finder_unref: the last one closes the connection and lets go of the dataset */
void            captives_finder_unref (CaptivesFinder             *self);

/**
 * captives_finder_list:
 * @cancellable: (nullable): looked at while SQLite works
 * @error: CAPTIVES_DATASET_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Thread: any, one question at a time.
 * Returns: (transfer full) (element-type gint64): keys of the rows, in order, for captives_dataset_read_figures (); or NULL
 */
GArray         *captives_finder_list  (CaptivesFinder             *self,
                                       const CaptivesFigureQuery  *query,
                                       GCancellable               *cancellable,
                                       GError                    **error);

/** captives_finder_search: as captives_dataset_search ().  Thread: any, one question at a time.  Returns: (transfer full); or NULL */
GArray         *captives_finder_search (CaptivesFinder            *self,
                                        const char                *query,
                                        guint                      limit,
                                        GCancellable              *cancellable,
                                        GError                   **error);

/**
 * captives_dataset_read_figures:
 * @rows: keys of captives_finder_list ()
 *
 * Reads the rows that are seen, and no others.  Returns: (transfer container) (element-type CaptivesFigure): of each key in turn; a key
 *   that leads nowhere is left out
 */
GPtrArray      *captives_dataset_read_figures (CaptivesDataset    *dataset,
                                               const gint64       *rows,
                                               guint               n_rows);

/** captives_dataset_find_key: @figure: (nullable).  Returns: the key of the row of @figure; -1 if there is none */
gint64          captives_dataset_find_key     (CaptivesDataset    *dataset,
                                               const char         *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesFinder, captives_finder_unref)

G_END_DECLS
