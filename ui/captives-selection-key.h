/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-selection-key.h -- what a selected mark means apart from its scene, so that it can be found again in another
 *
 * Another reading answers the same question with another figure, and another width moves every mark.
 */

#pragma once

#include <glib.h>

#include "captives-scene.h"

G_BEGIN_DECLS

/* Begins as { 0 }: nothing is selected. */
typedef struct
{
  char     *figure;   /* (nullable), as the next */
  char     *question;
  int       row;      /* of the mark, as the next; they count only for a mark without figure and question */
  int       lane;
  gboolean  given;    /* FALSE: nothing is selected */
} CaptivesSelectionKey;

/** captives_selection_key_clear: nothing is selected any more; frees the strings but not @self */
void captives_selection_key_clear (CaptivesSelectionKey       *self);

/** captives_selection_key_set: @mark: (nullable): copied; NULL clears */
void captives_selection_key_set   (CaptivesSelectionKey       *self,
                                   const CaptivesMark         *mark);

/**
 * captives_selection_key_find:
 * @scene: (nullable)
 *
 * Returns: index of the mark of @scene that continues the selection best; the same question before the same figure.  -1: none does
 */
int  captives_selection_key_find  (const CaptivesSelectionKey *self,
                                   const CaptivesScene        *scene);

G_END_DECLS
