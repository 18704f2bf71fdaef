/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-own-refusal.h -- why figures may not stand together in a chart, as a reason and as a sentence */

#pragma once

#include "captives-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_OWN_REASON_NONE,
  CAPTIVES_OWN_REASON_NOTHING,       /* no figure is chosen */
  CAPTIVES_OWN_REASON_ORDER,         /* an order and what is none in one sum */
  CAPTIVES_OWN_REASON_ORDER_LINE,    /* the same on one line */
  CAPTIVES_OWN_REASON_UNITS,
  CAPTIVES_OWN_REASON_SHARES,        /* percentages whose wholes may differ */
  CAPTIVES_OWN_REASON_RIVALS,        /* answers to one question in one sum */
  CAPTIVES_OWN_REASON_RANGE,         /* a range has no single value */
  CAPTIVES_OWN_REASON_BOUND,         /* "more than" is no amount to add */
  CAPTIVES_OWN_REASON_NO_VALUE,
  CAPTIVES_OWN_REASON_MEASURES,
  CAPTIVES_OWN_REASON_POPULATIONS,
  CAPTIVES_OWN_REASON_PLACES,
  CAPTIVES_OWN_REASON_SCOPES,
  CAPTIVES_OWN_REASON_SOURCES,
  CAPTIVES_OWN_REASON_NO_LIST,       /* no source gives them as parts of one whole */
  CAPTIVES_OWN_REASON_NO_PARTS,      /* of one figure: none of its parts is chosen */
  CAPTIVES_OWN_REASON_NOT_PERSONS,
  CAPTIVES_OWN_REASON_ORDER_ACCOUNT, /* an order in an account */
  CAPTIVES_OWN_REASON_NO_ACCOUNT,
  CAPTIVES_OWN_REASON_ACCOUNTS,      /* lines of two accounts */
  CAPTIVES_OWN_REASON_NO_DATE,
  CAPTIVES_OWN_REASON_NO_PLACE,
  CAPTIVES_OWN_REASON_NO_COORDINATES,
  CAPTIVES_OWN_REASON_FEW,           /* a line needs two */
  CAPTIVES_OWN_REASON_LINE,          /* a line through what is not the same thing */
  CAPTIVES_OWN_N_REASONS
} CaptivesOwnReason;

typedef struct
{
  CaptivesOwnReason     reason;
  const CaptivesFigure *first;  /* NULL where no figure is to blame */
  const CaptivesFigure *second; /* NULL where one is enough */
} CaptivesOwnRefusal;

/**
 * captives_own_refusal_write:
 *
 * It is for captives_expand (), as the texts of charts are, of which it may become one.
 * Returns: (transfer full): a sentence that names the figures, each with a {figure-id}, and what divides them
 */
char *captives_own_refusal_write (CaptivesDataset          *dataset,
                                  const CaptivesOwnRefusal *refusal,
                                  CaptivesLanguage          language);

/** captives_own_name_figure: Returns: (transfer full): "{figure-id} (note of its label)" */
char *captives_own_name_figure   (const CaptivesFigure     *figure,
                                  CaptivesLanguage          language);

G_END_DECLS
