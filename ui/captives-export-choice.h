/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-export-choice.h -- what the export dialog has chosen, and what that means for layout and file
 *
 * A preset is measured in pixels (slide, picture, square, as on screen, custom) or in paper (A4, A5, a column).  Pixels stay pixels at every
 * density, which then only says how large the picture is in print; paper keeps its size, and density says how many pixels
 * a PNG of it has.
 */

#pragma once

#include <gio/gio.h>

#include "captives-export.h"
#include "captives-locale.h"
#include "captives-view.h"

G_BEGIN_DECLS

/* In the order of the list in captives-export-dialog.ui. */
typedef enum
{
  CAPTIVES_SIZE_SLIDE,    /* 1920 x 1080 */
  CAPTIVES_SIZE_SLIDE_4K, /* the same slide on twice as many pixels each way */
  CAPTIVES_SIZE_PICTURE,  /* 1600 x 900 */
  CAPTIVES_SIZE_SQUARE,
  CAPTIVES_SIZE_A4_LANDSCAPE,
  CAPTIVES_SIZE_A4_PORTRAIT,
  CAPTIVES_SIZE_A5_LANDSCAPE,
  CAPTIVES_SIZE_A5_PORTRAIT,
  CAPTIVES_SIZE_COLUMN,   /* 85 mm wide, as tall as the chart needs */
  CAPTIVES_SIZE_SCREEN,   /* as the window shows it */
  CAPTIVES_SIZE_CUSTOM,
} CaptivesExportSize;
#define CAPTIVES_N_EXPORT_SIZES 11

/* Densities offered, dots per inch, in the order of the list. */
#define CAPTIVES_N_DENSITIES 4

/* Sides of a custom page, pixels. */
#define CAPTIVES_EXPORT_SIDE_MIN 240
#define CAPTIVES_EXPORT_SIDE_MAX 16000

/* The chart as the window shows it: points, and factor on the size of text. */
typedef struct
{
  double width;
  double height;
  double text_scale;
} CaptivesExportScreen;

typedef struct
{
  CaptivesFormat        format;
  CaptivesExportSize    size;
  int                   custom_width;  /* pixels */
  int                   custom_height; /* pixels */
  guint                 density;       /* index: captives_export_get_density () */
  CaptivesTheme         theme;
  CaptivesNotes         notes;
  gboolean              outlines;      /* SVG */
  CaptivesLocale        locale;
  CaptivesExportScreen  screen;
} CaptivesExportChoice;

/**
 * captives_export_choice_load:
 * @settings: (nullable): where the last choice is kept
 *
 * Sets everything but language and screen, which belong to the window.  What is not stored, or was stored by another version
 * of the program, takes its default.
 */
void     captives_export_choice_load         (CaptivesExportChoice       *self,
                                              GSettings                  *settings);
/** captives_export_choice_save: the inverse */
void     captives_export_choice_save         (const CaptivesExportChoice *self,
                                              GSettings                  *settings);

/** captives_export_choice_load_folder: Returns: (transfer full) (nullable): the folder last exported to, if it is still there */
GFile   *captives_export_choice_load_folder  (GSettings                  *settings);
/** captives_export_choice_save_folder: @settings: (nullable): NULL keeps nothing */
void     captives_export_choice_save_folder  (GSettings                  *settings,
                                              GFile                      *folder);

/** captives_export_get_density: @index: < CAPTIVES_N_DENSITIES.  Returns: dots per inch */
int      captives_export_get_density         (guint                       index);
/** captives_export_choice_is_paper: Returns: whether the size is one of paper */
gboolean captives_export_choice_is_paper     (const CaptivesExportChoice *self);
/** captives_export_choice_uses_density: Returns: whether another density makes another file */
gboolean captives_export_choice_uses_density (const CaptivesExportChoice *self);

/**
 * captives_export_choice_init_view:
 * @view: (out): takes page, language and notes (pages of notes only for PDF, else full ones); its chart is @chart, its reading @reading, both not copied
 */
void     captives_export_choice_init_view    (const CaptivesExportChoice *self,
                                              CaptivesView               *view,
                                              const char                 *chart,
                                              const char                 *reading);
/** captives_export_choice_init_export: @options: (out): how @format is to be written */
void     captives_export_choice_init_export  (const CaptivesExportChoice *self,
                                              CaptivesExport             *options,
                                              CaptivesFormat              format);

/** captives_export_choice_describe: Returns: (transfer full): one line for the user: pixels and physical size of the file */
char    *captives_export_choice_describe     (const CaptivesExportChoice *self,
                                              const CaptivesScene        *scene);
/**
 * captives_export_choice_warn:
 *
 * Returns: (transfer full) (nullable): what the user should know about this choice, a line each: the chart is taller than the page that
 *   was asked for, labels may cross the grid; NULL if there is nothing
 */
char    *captives_export_choice_warn         (const CaptivesExportChoice *self,
                                              const CaptivesScene        *scene);

G_END_DECLS
