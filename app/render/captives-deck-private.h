/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck-private.h -- the pages of a deck under way; internal to app/render */

#pragma once

#include "captives-deck.h"

G_BEGIN_DECLS

typedef struct
{
  const CaptivesDeck *deck;
  PangoContext       *pango;
  GCancellable       *cancellable; /* (nullable) */
  const char         *title;       /* of the story, in the deck's language */
  GPtrArray          *scenes;      /* (element-type CaptivesScene): slides, then sources */
  guint               done;
  guint               total;
} CaptivesDeckWork;

/** captives_deck_step: tells that one page more is ready.  Returns: FALSE with @error if the work was cancelled */
gboolean captives_deck_step   (CaptivesDeckWork  *work,
                               GError           **error);
/** captives_deck_layout: lays out one slide, from 0; @untitled: as in #CaptivesView.  Returns: (transfer full): NULL on error */
CaptivesScene *captives_deck_layout (CaptivesDeckWork *work,
                               guint              index,
                               gboolean           untitled,
                               GError           **error);
/** captives_deck_odp_write: Returns: (transfer full): the deck as an OpenDocument presentation; NULL on error */
GBytes  *captives_deck_odp_write (CaptivesDeckWork *work,
                               GError           **error);

G_END_DECLS
