/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-address.h -- what the source panel can show, named: "figure:mvd-died", "source:king-muminov"
 *
 * An address is immutable.  It names a row of a dataset without having it, so it outlives the dataset and fits into settings and into
 * targets of actions.
 */

#pragma once

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_ADDRESS_NOTHING,
  CAPTIVES_ADDRESS_FIGURE,
  CAPTIVES_ADDRESS_SOURCE,
  CAPTIVES_ADDRESS_QUESTION,
  CAPTIVES_ADDRESS_EVENT,
  CAPTIVES_ADDRESS_BALANCE,
  CAPTIVES_ADDRESS_SLOT,     /* a mark without figure: "ROW,LANE" of the chart that is seen; so it is nowhere but in the window */
} CaptivesAddressKind;

typedef struct
{
  CaptivesAddressKind  kind;
  char                *id;   /* "" of nothing */
} CaptivesAddress;

/** captives_address_new: @id: (nullable): NULL gives the address of nothing, whatever @kind says */
CaptivesAddress *captives_address_new      (CaptivesAddressKind    kind,
                                            const char            *id);
/** captives_address_copy: @self: (nullable): NULL gives NULL */
CaptivesAddress *captives_address_copy     (const CaptivesAddress *self);
/** captives_address_free: with its identifier */
void             captives_address_free     (CaptivesAddress       *self);
/** captives_address_equal: @a, @b: (nullable): NULL is equal to NULL and to the address of nothing */
gboolean         captives_address_equal    (const CaptivesAddress *a,
                                            const CaptivesAddress *b);

/** captives_address_to_string: Returns: (transfer full): "KIND:ID", the form that captives_address_parse () reads */
char            *captives_address_to_string (const CaptivesAddress *self);
/** captives_address_parse: Returns: (transfer full) (nullable): NULL if @text is not the form of an address */
CaptivesAddress *captives_address_parse    (const char            *text);

/** captives_address_exists: whether @dataset has what is named; FALSE for nothing and for a slot, which no dataset has */
gboolean         captives_address_exists   (const CaptivesAddress *self,
                                            CaptivesDataset       *dataset);
/**
 * captives_address_describe:
 * @title: (out) (transfer full): what it is, in one line: number and what is counted, reference, question, event
 * @detail: (out) (transfer full) (nullable): who says so; or NULL
 *
 * Returns: FALSE, and both untouched, if @dataset does not have it
 */
gboolean         captives_address_describe (const CaptivesAddress *self,
                                            CaptivesDataset       *dataset,
                                            CaptivesLocale         locale,
                                            char                 **title,
                                            char                 **detail);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesAddress, captives_address_free)

G_END_DECLS
