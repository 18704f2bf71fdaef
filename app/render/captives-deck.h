/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-deck.h -- a story as files: a PDF, pictures in a folder, or an OpenDocument presentation
 *
 * Each slide is a page, and the references of all sources follow on as many pages as they need.  Same input, same bytes.
 */

#pragma once

#include <gio/gio.h>

#include "captives-dataset.h"
#include "captives-export.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef enum
{
  CAPTIVES_DECK_PDF,      /* one page a slide, with an outline */
  CAPTIVES_DECK_PICTURES, /* PNG files "01-nationality.png" in a folder */
  CAPTIVES_DECK_ODP,      /* title and note of each slide as text, its chart as a picture */
} CaptivesDeckFormat;

/** CaptivesDeckProgress: @done: steps that are done, of @total, which grows when the pages of sources are counted; called in the thread that writes */
typedef void (*CaptivesDeckProgress) (guint    done,
                                      guint    total,
                                      gpointer data);

/**
 * CaptivesDeck:
 * @dataset: asked only by the thread that writes
 * @title: of the story
 * @slides: (element-type CaptivesSlide): in order, at least one; rows of @dataset, or the caller's own
 * @reading: (nullable): as in #CaptivesView
 * @width, @height: of a page, points; a picture has one pixel a point
 * @progress: (nullable)
 */
typedef struct
{
  CaptivesDataset      *dataset;
  CaptivesText          title;
  GPtrArray            *slides;
  const char           *reading;
  CaptivesLocale        locale;
  CaptivesTheme         theme;
  CaptivesDeckFormat    format;
  double                width;
  double                height;
  CaptivesDeckProgress  progress;
  gpointer              data;
} CaptivesDeck;

/** captives_deck_init: no slides and no title, English, light; pages of 960 x 540 points (13.3 x 7.5 inches), pictures of 1920 x 1080 */
void     captives_deck_init   (CaptivesDeck        *self,
                               CaptivesDataset     *dataset,
                               CaptivesDeckFormat   format);

/** captives_deck_parse_format: @path: ends in ".pdf" or ".odp", else it is a folder for pictures.  Returns: FALSE if it ends as a file of another kind */
gboolean captives_deck_parse_format (const char         *path,
                               CaptivesDeckFormat  *out);

/**
 * captives_deck_write:
 * @path: a file, or, for pictures, a folder, which is made if it is not there (but not those above it)
 * @cancellable: (nullable)
 * @error: CAPTIVES_LAYOUT_ERROR, CAPTIVES_EXPORT_ERROR, G_IO_ERROR_CANCELLED; the message is one sentence for the user
 *
 * May run in any thread that owns the dataset.  Nothing is written before all pages are ready; each file is written beside its
 * target and renamed.  If a picture of a folder cannot be written, those that this call added are taken away again.
 * Returns: whether the deck is there
 */
gboolean captives_deck_write  (const CaptivesDeck  *self,
                               const char          *path,
                               GCancellable        *cancellable,
                               GError             **error);

/**
 * CaptivesDeckWork:
 *
 * The same in steps, for a program that must not wait: pages are laid out one by one where the dataset belongs, and written in
 * another thread, which asks no dataset.
 */
typedef struct _CaptivesDeckWork CaptivesDeckWork;

/** captives_deck_work_new: @deck: copied; its dataset and slides are referenced; the strings of its title must live as long.  Returns: (transfer full) */
CaptivesDeckWork *captives_deck_work_new (const CaptivesDeck *deck);
/** captives_deck_work_free: in the thread that owns the dataset; @self: (nullable) */
void     captives_deck_work_free (CaptivesDeckWork *self);
/** captives_deck_work_lay_out: the next slide, and after the last one the sources; not to be called when captives_deck_work_is_laid_out ().  @error: as of captives_deck_write () */
gboolean captives_deck_work_lay_out (CaptivesDeckWork *self,
                               GError             **error);
/** captives_deck_work_is_laid_out: whether it can be written */
gboolean captives_deck_work_is_laid_out (const CaptivesDeckWork *self);
/** captives_deck_work_write: as captives_deck_write (), in any thread; to be called once */
gboolean captives_deck_work_write (CaptivesDeckWork *self,
                               const char          *path,
                               GCancellable        *cancellable,
                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptivesDeckWork, captives_deck_work_free)

G_END_DECLS
