/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck-private.h -- the pages of a deck under way; internal to app/render */

#pragma once

#include "captives-deck.h"

G_BEGIN_DECLS

struct _CaptivesDeckWork
{
  CaptivesDeck        own;         /* holds references and copies */
  const CaptivesDeck *deck;        /* the same, not to be changed */
  char               *reading;
  PangoContext       *pango;       /* of the thread at work */
  GCancellable       *cancellable; /* (nullable) */
  const char         *title;       /* of the story, in the deck's language */
  GPtrArray          *scenes;      /* (element-type CaptivesScene): slides, then sources */
  GPtrArray          *untitled;    /* (element-type CaptivesScene): ODP: the slides again, without their titles */
  GPtrArray          *notes;       /* (element-type utf8): ODP: what is said to each slide */
  guint               done;
  guint               total;
};

/** captives_deck_step: tells that one page more is ready.  Returns: FALSE with @error if the work was cancelled */
gboolean captives_deck_step   (CaptivesDeckWork  *work,
                               GError           **error);
/** captives_deck_odp_write: Returns: (transfer full): the deck as an OpenDocument presentation; NULL on error */
GBytes  *captives_deck_odp_write (CaptivesDeckWork *work,
                               GError           **error);

G_END_DECLS
