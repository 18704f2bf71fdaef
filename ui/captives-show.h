/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-show.h -- a story being told: which slide stands, what lies over it, and what a key does
 *
 * Knows no window: the audience's and the presenter's show the same state.
 */

#pragma once

#include <gdk/gdk.h>

#include "captives-dataset.h"
#include "captives-locale.h"

G_BEGIN_DECLS

/* What fills the screen. */
typedef enum
{
  CAPTIVES_SHOW_SLIDE,
  CAPTIVES_SHOW_BLACK, /* so that everybody looks at the speaker */
  CAPTIVES_SHOW_WHITE,
} CaptivesShowScreen;

/* What lies over the slide. */
typedef enum
{
  CAPTIVES_CARD_NONE,
  CAPTIVES_CARD_SOURCES, /* who says so */
  CAPTIVES_CARD_RIVALS,  /* who says otherwise */
  CAPTIVES_CARD_TABLE,   /* every figure of the slide */
} CaptivesCard;

#define CAPTIVES_TYPE_SHOW (captives_show_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesShow, captives_show, CAPTIVES, SHOW, GObject)

/**
 * captives_show_new:
 * @story: identifier of a story; slides whose chart is gone are passed over, and there may be no other
 * @reading: (nullable): identifier of a reading; NULL: the dataset's first
 *
 * Signals: "changed" when anything below is another; "leave" when the show is to end; "move" when it is to go to the next monitor;
 *   "step" with a CaptivesStep when another mark of the slide is to be selected.
 */
CaptivesShow        *captives_show_new           (CaptivesDataset  *dataset,
                                                  const char       *story,
                                                  const char       *reading,
                                                  CaptivesLocale    locale);

/** captives_show_get_dataset: Returns: (transfer none): whose story it is */
CaptivesDataset     *captives_show_get_dataset   (CaptivesShow     *self);
/** captives_show_get_reading: Returns: (transfer none) (nullable): as given to captives_show_new () */
const char          *captives_show_get_reading   (CaptivesShow     *self);
/** captives_show_get_locale: Returns: of slides and cards */
CaptivesLocale       captives_show_get_locale    (CaptivesShow     *self);

/** captives_show_get_n_slides: Returns: slides that are shown; 0 if all charts of the story are gone */
guint                captives_show_get_n_slides  (CaptivesShow     *self);
/** captives_show_get_n_gone: Returns: how many slides of the story are passed over, because their chart is gone */
guint                captives_show_get_n_gone    (CaptivesShow     *self);
/** captives_show_describe_gone: Returns: (transfer full) (nullable): that as a sentence; NULL if there are none */
char                *captives_show_describe_gone (CaptivesShow     *self);
/** captives_show_get_slide: @index: from 0.  Returns: (nullable): NULL beyond the last one */
const CaptivesSlide *captives_show_get_slide     (CaptivesShow     *self,
                                                  guint             index);
/** captives_show_get_position: Returns: of the slide that stands, from 0 */
guint                captives_show_get_position  (CaptivesShow     *self);
/** captives_show_go: @position: the last slide if it is beyond it.  Takes the card and the blank away */
void                 captives_show_go            (CaptivesShow     *self,
                                                  guint             position);
/** captives_show_get_screen: Returns: what fills the screen now */
CaptivesShowScreen   captives_show_get_screen    (CaptivesShow     *self);
/** captives_show_get_card: Returns: what lies over the slide now */
CaptivesCard         captives_show_get_card      (CaptivesShow     *self);

/** captives_show_get_typed: Returns: the number of a slide as far as it is typed; "" if none is */
const char          *captives_show_get_typed     (CaptivesShow     *self);

/**
 * captives_show_take_key:
 * @keyval: Latin letters stand for their keys on every keyboard: see captives_show_find_latin ()
 *
 * Next: Right, Down, Page Down (a presenter's remote), space, N, Enter.  Back: Left, Up, Page Up, Backspace, P.  First, last: Home,
 * End.  A slide by its number: digits, then Enter; Backspace takes a digit back.  B or full stop: black; W or comma: white.
 * S: sources, R: rivals, T: table.  Tab: next mark, with Shift the one before it.  M: next monitor.  F5, Escape: leave.
 * Returns: whether the key meant anything
 */
gboolean             captives_show_take_key      (CaptivesShow     *self,
                                                  guint             keyval,
                                                  GdkModifierType   state);

/** captives_show_find_latin: Returns: the Latin letter on the same key in another group of the keyboard, else @keyval */
guint                captives_show_find_latin    (GdkDisplay       *display,
                                                  guint             keyval,
                                                  guint             keycode);

G_END_DECLS
