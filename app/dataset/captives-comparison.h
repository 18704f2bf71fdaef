/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-comparison.h -- the figures of a picture against those of a dataset: what has changed since it was made */

#pragma once

#include "captives-dataset.h"
#include "captives-record.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_CHANGE_VALUE,   /* number, bounds, qualifier or unit are others */
  CAPTIVES_CHANGE_NATURE,  /* a count has become an order, say; the number is the same */
  CAPTIVES_CHANGE_PRINTED, /* only how the source prints it is given otherwise */
  CAPTIVES_CHANGE_GONE,    /* the dataset has no such figure any more */
} CaptivesChangeKind;

/* One figure that is not as it was.  Texts are in the language of the picture. */
typedef struct
{
  CaptivesChangeKind  kind;
  const char         *figure; /* identifier */
  const char         *then;   /* "61,855"; with its nature where that has changed: "61,855, count" */
  const char         *now;    /* NULL if it is gone */
} CaptivesChange;

typedef enum
{
  CAPTIVES_VERDICT_SAME,      /* the same edition of the dataset, to the byte */
  CAPTIVES_VERDICT_UNCHANGED, /* another edition, but all figures of the picture are what they were */
  CAPTIVES_VERDICT_CHANGED,   /* figures have changed or are gone */
  CAPTIVES_VERDICT_ALTERED,   /* the same edition, yet other figures: somebody changed the file */
} CaptivesVerdict;

typedef struct
{
  CaptivesVerdict       verdict;
  guint                 n_figures;  /* of the picture */
  const CaptivesChange *changes;    /* in drawing order */
  guint                 n_changes;
  guint                 n_gone;     /* of @changes */
  gboolean              chart_gone; /* the dataset has no such chart any more */
  const char           *then;       /* version of the dataset that the picture was made from; or NULL */
  const char           *now;        /* version of the dataset compared with; or NULL */
} CaptivesComparison;

/**
 * captives_compare:
 * @record: of a picture
 * @dataset: to compare with
 * @error: CAPTIVES_RECORD_ERROR_DATASET: the picture was drawn from another dataset; the message lacks the file's name in front
 *
 * Numbers are compared as numbers and exactly, not as they are drawn: another way of writing them is no change.  A record that
 * has only texts is compared by these.
 * Returns: (transfer full): free with captives_comparison_free (); NULL on error
 */
CaptivesComparison *captives_compare             (const CaptivesRecord     *record,
                                                  CaptivesDataset          *dataset,
                                                  GError                  **error);
void                captives_comparison_free     (CaptivesComparison       *self);

/** captives_comparison_describe: Returns: (transfer full): the outcome as a sentence or two for people, in the interface's language */
char               *captives_comparison_describe (const CaptivesComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesComparison, captives_comparison_free)

G_END_DECLS
