/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-account.h -- accounts that a chart shows: each author's balance, line by line, with what is left over
 *
 * Internal to app/chart.  The kinds balance and flow share it: the model (captives-account-model.c) and the list that
 * both become on a narrow page (captives-account-list.c).
 */

#pragma once

#include "captives-form.h"
#include "captives-locale.h"
#include "captives-scale.h"

G_BEGIN_DECLS

/* One line, or what is left over after all of them. */
typedef struct
{
  CaptivesMarkKind      kind;   /* FIGURE; ELSEWHERE: what is left over; NO_FIGURE: not to be computed, or no line */
  const CaptivesFigure *figure; /* NULL unless kind is FIGURE */
  int                   sign;   /* +1, -1; 0 for what is left over */
  CaptivesShape         shape;  /* read only for a figure */
  CaptivesInk           ink;
  double                from;   /* persons: where its bar begins and ends; NAN: it has no bar.  In an account */
  double                to;     /* that adds up where the one before it ended; else on zero, or from low to high */
  const char           *name;   /* the chart's own word for it, else the name of the measure */
  const char           *detail; /* (nullable): the figure's label; NULL where the chart's own word says all */
  char                 *number; /* with its sign, as drawn; the words that stand for it if there is none */
  char                 *value;  /* without the sign of the account */
  char                 *spoken; /* name for a screen reader; NULL for a figure, which has its own */
} CaptivesAccountLine;

typedef struct
{
  const char *name;
  char       *detail;    /* source and grade; "" if there is none */
  GPtrArray  *lines;     /* (element-type CaptivesAccountLine): never empty; the last is what is left over */
  gboolean    adds_up;   /* each line has one value */
  double      remainder; /* persons; 0 if it does not add up */
} CaptivesAccount;

typedef struct
{
  GPtrArray *accounts; /* (element-type CaptivesAccount): never empty */
  guint      n_lines;  /* of all */
  double     least;    /* of all bars, persons: zero or below */
  double     greatest; /* above least */
} CaptivesAccounts;

/**
 * captives_accounts_new:
 *
 * The rows of the page's chart that stand for a balance, in order.  A mark of the chart in such a row that names one of
 * its figures gives the chart's own word for that line.  Figures add up inside one balance only; nothing moves from one
 * account to another.  A range, or a number that is missing, leaves an account without a remainder, and it says so.
 * Returns: (transfer full): valid as long as the page's dataset
 */
CaptivesAccounts *captives_accounts_new  (CaptivesPage     *page);
/** captives_accounts_free: with its accounts and their lines */
void              captives_accounts_free (CaptivesAccounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesAccounts, captives_accounts_free)

/** captives_account_begin_mark: begins the mark of @line */
void captives_account_begin_mark (CaptivesPage              *page,
                                  const CaptivesAccountLine *line,
                                  int                        row,
                                  int                        lane);

/**
 * captives_account_draw_remainder:
 * @zero: where the zero line and the middle of the mark meet
 * @length: from there to its height, points; negative: below zero, or at the left of it
 * @breadth: of a bar
 * @sideways: the scale runs to the right, not up
 *
 * A dashed line at the height of what is left over, never less than 4 points off the zero line, with its sides where it
 * is high enough to have some; a solid line on zero where nothing is left.
 * Returns: how far it reaches from the zero line, points, with the sign of @length
 */
double captives_account_draw_remainder (CaptivesPage  *page,
                                        CaptivesPoint  zero,
                                        double         length,
                                        double         breadth,
                                        gboolean       sideways);

/**
 * captives_accounts_layout_list:
 * @running: bars begin where the line before ended, joined by dotted lines; FALSE: every bar stands on zero
 *
 * The whole page with one line below the other, for a page too narrow for columns or ribbons.
 */
void captives_accounts_layout_list (CaptivesPage           *page,
                                    const CaptivesAccounts *accounts,
                                    gboolean                running);

G_END_DECLS
