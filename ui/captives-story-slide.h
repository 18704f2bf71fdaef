/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-story-slide.h -- a slide in the editor of stories: title, note and highlighted figure in a row that unfolds */

#pragma once

#include <adwaita.h>

#include "captives-dataset.h"
#include "captives-locale.h"
#include "captives-own.h"

G_BEGIN_DECLS

#define CAPTIVES_TYPE_STORY_SLIDE (captives_story_slide_get_type ())
G_DECLARE_FINAL_TYPE (CaptivesStorySlide, captives_story_slide, CAPTIVES, STORY_SLIDE, AdwExpanderRow)

/**
 * captives_story_slide_new:
 * @slide: changed as the user types; must live as long as the row
 *
 * A slide whose chart the dataset does not have says so, and keeps its words.  Emits "changed" when @slide has changed.
 */
GtkWidget        *captives_story_slide_new      (CaptivesDataset    *dataset,
                                                 CaptivesLocale      locale,
                                                 CaptivesOwnSlide   *slide);

/** captives_story_slide_add_button: @action, @index: what a click does, and its target, of type "u" */
void              captives_story_slide_add_button (CaptivesStorySlide *self,
                                                 const char         *icon,
                                                 const char         *label,
                                                 const char         *action,
                                                 guint               index);

/** captives_story_slide_get: Returns: (transfer none): the slide it was made for */
CaptivesOwnSlide *captives_story_slide_get      (CaptivesStorySlide *self);

G_END_DECLS
