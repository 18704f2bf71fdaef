/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-check-private.h -- how a rule looks, and what it works on */

#pragma once

#include "captives-finding.h"
#include "captives-load.h"

G_BEGIN_DECLS

typedef struct _CaptivesRule CaptivesRule;

typedef struct
{
  CaptivesPackage    *package;
  GPtrArray          *findings; /* what is added goes here */
  const CaptivesRule *rule;     /* the one that runs */
} CaptivesCheck;

/* A rule is a query or a function. */
struct _CaptivesRule
{
  const char *name;
  const char *table;                    /* where @sql finds */
  const char *sql;                      /* gives rowid, row, message for each finding; NULL if @run does the work */
  void      (*run) (CaptivesCheck *check);
};

/* Arrays that end with a rule without name.  The first must hold for a package to be compiled at all. */
extern const CaptivesRule captives_rules_integrity[];
extern const CaptivesRule captives_rules_figures[];
extern const CaptivesRule captives_rules_sums[];
extern const CaptivesRule captives_rules_texts[];
extern const CaptivesRule captives_rules_charts[];

/**
 * captives_check_run:
 * @rules: an array as above
 *
 * Adds what @rules find in @package to @findings.
 */
void captives_check_run  (CaptivesPackage    *package,
                          const CaptivesRule *rules,
                          GPtrArray          *findings);

/**
 * captives_check_sort:
 *
 * Brings findings in order of table (as in the schema), line, rule.
 */
void captives_check_sort (CaptivesPackage    *package,
                          GPtrArray          *findings);

/** captives_check_query: adds a finding for each row (rowid, row, message) of @sql in @table */
void captives_check_query (CaptivesCheck     *check,
                           const char        *table,
                           const char        *sql);

/** captives_check_add: adds one finding: row @row, with @rowid, of @table */
void captives_check_add  (CaptivesCheck      *check,
                          const char         *table,
                          gint64              rowid,
                          const char         *row,
                          const char         *message);

/* A column in three languages; @names[0] is the English one. */
typedef struct
{
  const CaptivesTable *table;
  char                *base;  /* "label" of label_en, label_ru, label_ja */
  char                *names[3];
} CaptivesTriple;

/** captives_check_list_triples: Returns: (transfer full) (element-type CaptivesTriple): all texts in three languages */
GPtrArray *captives_check_list_triples (CaptivesPackage *package);

G_END_DECLS
