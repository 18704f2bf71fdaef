/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-toast.h -- a sentence that goes by itself
 *
 * A toast takes its title for markup, and titles, file names and the system's messages may hold & and <: all texts go
 * through here.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * captives_toast_tell:
 * @text: not markup
 *
 * For what was done, and is read in passing.
 */
void captives_toast_tell         (AdwToastOverlay *overlay,
                                  const char      *text);
/** captives_toast_tell_failure: @text: not markup.  Stays twice as long: it says what to do otherwise */
void captives_toast_tell_failure (AdwToastOverlay *overlay,
                                  const char      *text);

/** captives_toast_new: @text: not markup.  Returns: (transfer full): for one that has a button or a time of its own */
AdwToast *captives_toast_new     (const char      *text);

G_END_DECLS
