/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* test-lanes-fixture.h -- lanes charts made for a test, in a dataset of the test's own.  Their numbers are invented. */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

/* The chart that the functions below add to. */
#define LANES_CHART "lanes"

/* A figure as a test needs it: what is 0 or NULL takes the value in brackets. */
typedef struct
{
  const char *id;
  const char *measure;   /* ["captured"] */
  const char *question;  /* [none] */
  double      value;
  double      low;       /* of a range; @value is its high end */
  const char *unit;      /* ["persons"] */
  const char *qualifier; /* ["exact"] */
  const char *nature;    /* ["count"] */
  const char *begins;    /* [no date] */
  const char *stated;    /* [no date] */
  const char *scope;     /* ["same"] */
  const char *label;     /* ["label"], in all languages */
} LanesFigure;

/* A row or a lane. */
typedef struct
{
  const char *axis;   /* "row" or "lane" */
  const char *key;
  const char *name;   /* in all languages */
  const char *detail; /* [none] */
  const char *family; /* [none] */
  gboolean    apart;
} LanesGroup;

typedef struct
{
  const char *row;
  const char *lane;     /* [none] */
  const char *form;     /* ["whole"] */
  const char *figure;   /* [none] */
  const char *question; /* [none] */
  const char *label;    /* [none], in all languages */
} LanesMark;

/* A dataset in the making. */
typedef struct
{
  GString *sql;
} LanesFixture;

/** lanes_fixture_new: an empty chart beside all that test-fixture.h has: questions "dead" and "taken", readings "soviet" (answers both)
 * and "japan" (answers "dead") */
LanesFixture    *lanes_fixture_new        (void);
void             lanes_fixture_free       (LanesFixture      *self);

void             lanes_fixture_add_figure (LanesFixture      *self,
                                           const LanesFigure *figure);
void             lanes_fixture_add_group  (LanesFixture      *self,
                                           const LanesGroup  *group);
void             lanes_fixture_add_mark   (LanesFixture      *self,
                                           const LanesMark   *mark);
/** lanes_fixture_open: Returns: (transfer full): the dataset; its file has no name any more */
CaptivesDataset *lanes_fixture_open       (LanesFixture      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanesFixture, lanes_fixture_free)

G_END_DECLS
