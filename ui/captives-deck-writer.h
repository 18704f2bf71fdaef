/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck-writer.h -- a story written to a file while the window goes on */

#pragma once

#include "captives-deck.h"

G_BEGIN_DECLS

/** CaptivesDeckWatch: @fraction: of the work that is done, 0..1; called in the main loop */
typedef void (*CaptivesDeckWatch) (double    fraction,
                                   gpointer  user_data);

/**
 * captives_deck_write_async:
 * @deck: copied or referenced, but for the strings of its title, which its dataset keeps; its progress is not called
 * @path: as of captives_deck_write ()
 * @cancellable: (nullable): ends the work at the next page; nothing is left of it
 * @watch: called now and then with @user_data, for the last time before @callback
 *
 * Slides are laid out in the main loop, one after the other, since a dataset belongs to one thread, and drawn and written in
 * another.
 */
void     captives_deck_write_async  (const CaptivesDeck   *deck,
                                     const char           *path,
                                     GCancellable         *cancellable,
                                     CaptivesDeckWatch     watch,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/** captives_deck_write_finish: Returns: whether the deck is there; @error: as of captives_deck_write () */
gboolean captives_deck_write_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
