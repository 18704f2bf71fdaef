/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-notes-flow.h -- tables and paragraphs that run over as many pages as they need: notes of a chart, sources of a story
 *
 * Internal to app/chart.
 */

#pragma once

#include "captives-page.h"

G_BEGIN_DECLS

#define CAPTIVES_NOTES_MAX_COLUMNS 7

/* One column of a table. */
typedef struct
{
  const char *head; /* words at its head; "": none */
  double      width; /* points */
  gboolean    bold;
} CaptivesNotesColumn;

/* Pages under way; owns what it holds but @view and @heading. */
typedef struct
{
  CaptivesPage         page;
  CaptivesView         own;        /* the page at which all is placed */
  const CaptivesView  *view;       /* the page that was asked for: what is placed is scaled to it */
  const char          *heading;    /* at the top of every page, and the title of each scene */
  double               heading_size;
  double               text_size;  /* points of @own */
  CaptivesNotesColumn  columns[CAPTIVES_NOTES_MAX_COLUMNS];
  guint                n_columns;  /* 0: no table is open */
  GString             *all;        /* the text of all paragraphs and rows, one a line */
  GPtrArray           *scenes;     /* (element-type CaptivesSceneBuilder): the pages that are done */
} CaptivesNotesFlow;

/**
 * captives_notes_flow_begin:
 * @self: its own, view, heading, heading_size and text_size are set, all else is zero
 *
 * Begins the first page.  captives_notes_flow_end () must follow.
 */
void       captives_notes_flow_begin      (CaptivesNotesFlow         *self,
                                           CaptivesDataset           *dataset,
                                           PangoContext              *pango);
/** captives_notes_flow_get_gap: Returns: points between two columns of a table */
double     captives_notes_flow_get_gap    (const CaptivesNotesFlow   *self);
/** captives_notes_flow_add_text: a paragraph from margin to margin; it ends a table; nothing for NULL and "" */
void       captives_notes_flow_add_text   (CaptivesNotesFlow         *self,
                                           CaptivesInk                ink,
                                           gboolean                   bold,
                                           const char                *text);
/** captives_notes_flow_open_table: @columns: copied but for their heads, which must live until the end; @n_columns: 1..CAPTIVES_NOTES_MAX_COLUMNS.  Its head stands again on each page that the table runs on to */
void       captives_notes_flow_open_table (CaptivesNotesFlow         *self,
                                           const CaptivesNotesColumn *columns,
                                           guint                      n_columns);
/**
 * captives_notes_flow_add_row:
 * @cells: one for each column, "" where it is empty
 *
 * A row stays together on one page; one that no page holds runs on line by line, so nothing is cut.
 */
void       captives_notes_flow_add_row    (CaptivesNotesFlow         *self,
                                           const char *const         *cells);
/** captives_notes_flow_end: Returns: (transfer full) (element-type CaptivesScene): the pages, at least one; frees what @self owns */
GPtrArray *captives_notes_flow_end        (CaptivesNotesFlow         *self);

/** captives_notes_describe_dataset: Returns: (transfer full): title, version, licence and hash in one line */
char      *captives_notes_describe_dataset (CaptivesDataset          *dataset,
                                           CaptivesLanguage           language);
/** captives_notes_describe_source: Returns: (transfer full): the full reference, and the address where there is one */
char      *captives_notes_describe_source (const CaptivesSource      *source,
                                           CaptivesLanguage           language);

G_END_DECLS
