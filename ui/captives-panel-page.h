/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-panel-page.h -- puts a page of the source panel together: heading, fields, sections with links */

#pragma once

#include <gtk/gtk.h>

#include "captives-address.h"
#include "captives-locale.h"

G_BEGIN_DECLS

typedef struct
{
  GtkBox           *box;      /* vertical, empty when a page begins */
  CaptivesDataset  *dataset;
  CaptivesLocale    locale; /* of the texts of the dataset */
} CaptivesPanelPage;

/** captives_panel_page_clear: removes what stands in @box */
void       captives_panel_page_clear       (GtkBox                  *box);

/** captives_panel_page_add_head: @kind: what the page is about, in a word; @title: its name */
void       captives_panel_page_add_head    (const CaptivesPanelPage *self,
                                            const char              *kind,
                                            const char              *title);
/** captives_panel_page_add_field: @text: (nullable): NULL adds nothing */
void       captives_panel_page_add_field   (const CaptivesPanelPage *self,
                                            const char              *title,
                                            const char              *text);
/** captives_panel_page_add_note: muted words below what was added last; @text: (nullable): NULL adds nothing */
void       captives_panel_page_add_note    (GtkBox                  *box,
                                            const char              *text);
/** captives_panel_page_add_section: Returns: (transfer none): an empty box below a rule and a title */
GtkBox    *captives_panel_page_add_section (const CaptivesPanelPage *self,
                                            const char              *title);
/** captives_panel_page_add_source: a field that leads to the page of a source; @source: (nullable): NULL adds nothing */
void       captives_panel_page_add_source  (const CaptivesPanelPage *self,
                                            const char              *title,
                                            const char              *source);
/** captives_panel_page_add_figures: @figures: (element-type CaptivesFigure): a row for each; none adds nothing */
void       captives_panel_page_add_figures (const CaptivesPanelPage *self,
                                            const char              *title,
                                            GPtrArray               *figures);
/** captives_panel_page_add_events: @events: (element-type CaptivesEvent): as of figures */
void       captives_panel_page_add_events  (const CaptivesPanelPage *self,
                                            const char              *title,
                                            GPtrArray               *events);
/** captives_panel_page_add_charts: @charts: (element-type CaptivesChart); @figure: (nullable): what is selected there */
void       captives_panel_page_add_charts  (const CaptivesPanelPage *self,
                                            GPtrArray               *charts,
                                            const char              *figure);

/* The pages.  Each takes a row of the page's dataset. */

/** captives_panel_fill_source: full reference, parts of the archive reference, grade, what it says first and what is read in it */
void       captives_panel_fill_source      (const CaptivesPanelPage *self,
                                            const CaptivesSource    *source);
/** captives_panel_fill_question: scope, every answer with what it counts and leaves out, what each reading answers, charts */
void       captives_panel_fill_question    (const CaptivesPanelPage *self,
                                            const CaptivesQuestion  *question);
/** captives_panel_fill_event: date, who says so, figures of the same date, charts */
void       captives_panel_fill_event       (const CaptivesPanelPage *self,
                                            const CaptivesEvent     *event);
/** captives_panel_fill_balance: whose account, its lines, what is left over, charts */
void       captives_panel_fill_balance     (const CaptivesPanelPage *self,
                                            const CaptivesBalance   *balance);
/**
 * captives_panel_fill_slot:
 * @name: what the slot is, in words
 * @question: (nullable): which question has no figure there
 */
void       captives_panel_fill_slot        (const CaptivesPanelPage *self,
                                            const char              *name,
                                            const CaptivesQuestion  *question);

G_END_DECLS
