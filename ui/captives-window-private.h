/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* captives-window-private.h -- shared by the parts of the window: state and what shows it (captives-window.c), actions
 * (captives-window-actions.c), opening files (captives-window-open.c), recent files (captives-window-recent.c), search
 * (captives-window-search.c), going to pages and back (captives-window-history.c), the citation basket
 * (captives-window-basket.c), the table (captives-window-table.c), export and print (captives-window-export.c), what is selected
 * (captives-window-selection.c), the panes at the sides (captives-window-panes.c)
 */

#pragma once

#include "captives-basket.h"
#include "captives-changes-bar.h"
#include "captives-chart-list.h"
#include "captives-chart-view.h"
#include "captives-fold-bin.h"
#include "captives-history.h"
#include "captives-locale.h"
#include "captives-opening-bar.h"
#include "captives-reading-button.h"
#include "captives-search-results.h"
#include "captives-selection-bar.h"
#include "captives-source-panel.h"
#include "captives-table-view.h"
#include "captives-window.h"

G_BEGIN_DECLS

struct _CaptivesWindow
{
  AdwApplicationWindow   parent_instance;

  /* what is looked at */
  CaptivesDataset       *dataset;       /* NULL: none could be opened */
  char                  *chart;         /* identifier; NULL: no chart */
  char                  *reading;       /* identifier; NULL: the dataset's first */
  CaptivesAddress       *page;          /* shown in the panel in place of what the chart selects; or NULL */
  CaptivesHistory       *history;       /* what was looked at before */
  CaptivesBasket        *basket;        /* what was collected */
  guint                  note_id;       /* source that will note it; 0: none */
  char                  *language_code; /* "" follows the desktop */
  CaptivesLocale         locale;
  double                 text_scale;    /* on top of the desktop's */

  /* how */
  GSettings             *settings;      /* NULL: not installed */
  gboolean               list_wanted;   /* where there is room for it */
  gboolean               panel_wanted;
  gboolean               folding;       /* the program itself shows and hides the side panes */
  CaptivesRecord        *picture;       /* to be shown once there is a dataset; NULL: none */
  char                  *picture_name;  /* of its file, for people */
  GFile                 *opening;       /* the file last asked for; NULL: none */
  GCancellable          *cancellable;   /* of the file being opened; NULL: none */
  guint                  recent_id;     /* source that will fill the menu of recent files; 0: none */
  GtkWidget             *focus_before;  /* what had it when the search began; weak */

  CaptivesFoldBin       *fold_bin;
  AdwHeaderBar          *header_bar;
  GtkWidget             *export_button;
  GtkWidget             *present_button;
  GMenu                 *story_menu;
  GtkWidget             *panel_button;
  GtkStack              *title_stack;
  AdwWindowTitle        *window_title;
  CaptivesReadingButton *reading_button;
  CaptivesReadingButton *reading_title;
  GtkWidget             *search_button;
  GtkSearchBar          *search_bar;
  GtkSearchEntry        *search_entry;
  CaptivesSearchResults *search_results;
  AdwToastOverlay       *toast_overlay;
  CaptivesOpeningBar    *opening_bar;
  CaptivesChangesBar    *changes_bar;
  GMenu                 *recent_menu;
  GtkStack              *content_stack;
  AdwStatusPage         *failure_page;
  AdwFlap               *list_flap;
  AdwFlap               *panel_flap;
  CaptivesChartList     *chart_list;
  GtkWidget             *table_button;
  GtkStack              *view_stack;    /* chart or table */
  CaptivesTableView     *table_view;
  GtkScrolledWindow     *chart_scrolled;
  CaptivesChartView     *chart_view;
  AdwClamp              *panel_clamp;
  CaptivesSourcePanel   *panel;
  CaptivesSelectionBar  *selection_bar;
};

/* Each part of the window has some of these, which are called once:
 * captives_window_install_PART, captives_window_bind_PART: actions, or children and callbacks of the template; from class_init
 * captives_window_add_PART: state, menus and signals; from init, once the template is there
 */

/* captives-window.c */

/** captives_window_set_chart, captives_window_set_reading: one that the dataset does not have changes nothing */
void captives_window_set_chart        (CaptivesWindow      *self,
                                       const char          *chart);
void captives_window_set_reading      (CaptivesWindow      *self,
                                       const char          *reading);
/** captives_window_set_language: @code: "en", "ru", "ja", or "" to follow the desktop */
void captives_window_set_language     (CaptivesWindow      *self,
                                       const char          *code);
/** captives_window_set_numbers: @numbers: for this window and, through the settings, every other */
void captives_window_set_numbers      (CaptivesWindow      *self,
                                       CaptivesNumberStyle  numbers);
/** captives_window_set_text_scale: @text_scale: on top of the desktop's, 0.5 to 4; kept for all windows */
void captives_window_set_text_scale   (CaptivesWindow      *self,
                                       double               text_scale);

/* captives-window-selection.c: what the panel shows, and the bar that stands for it on a phone */
void captives_window_bind_selection   (GtkWidgetClass      *widget_class);
/** captives_window_show_selection: the page, or else what the chart selects, in the panel, and in all that follows it */
void captives_window_show_selection   (CaptivesWindow      *self);
/** captives_window_update_selection_bar: tells what is selected; seen on a phone, where the panel would hide the chart */
void captives_window_update_selection_bar (CaptivesWindow  *self);
/** captives_window_show_figure: selects it in the chart if it is drawn there, else shows it in the panel alone */
void captives_window_show_figure      (CaptivesWindow      *self,
                                       const char          *figure);
/** captives_window_show_page: shows it in the panel alone, whatever the chart selects */
void captives_window_show_page        (CaptivesWindow      *self,
                                       const CaptivesAddress *address);

/* captives-window-panes.c: the list of charts and the panel beside the chart, and how they fold away */
void captives_window_bind_panes       (GtkWidgetClass      *widget_class);
/** captives_window_load_panes: as they were when a window was last closed; @width: of the window, pixels */
void captives_window_load_panes       (CaptivesWindow      *self,
                                       int                  width);
/** captives_window_save_panes: keeps which of them are wanted */
void captives_window_save_panes       (CaptivesWindow      *self);
/** captives_window_follow_text_scale: text is as large as the style now says: panes are as wide, and fold as early, as it needs */
void captives_window_follow_text_scale (CaptivesWindow     *self);

/* captives-window-actions.c */
void captives_window_install_actions  (GtkWidgetClass      *widget_class);
void captives_window_add_actions      (CaptivesWindow      *self);
/** captives_window_update_actions: states and sensitivity follow what is looked at */
void captives_window_update_actions   (CaptivesWindow      *self);

/* captives-window-export.c */
void captives_window_install_export   (GtkWidgetClass      *widget_class);
/** captives_window_update_export: what leaves the window needs a chart in it */
void captives_window_update_export    (CaptivesWindow      *self);

/* captives-window-basket.c */
void captives_window_install_basket   (GtkWidgetClass      *widget_class);
void captives_window_add_basket       (CaptivesWindow      *self);
/** captives_window_update_basket: its count, and whether it holds what the panel shows */
void captives_window_update_basket    (CaptivesWindow      *self);

/* captives-window-history.c */
void captives_window_install_history  (GtkWidgetClass      *widget_class);
void captives_window_add_history      (CaptivesWindow      *self);
/** captives_window_clear_history: frees it: the window goes */
void captives_window_clear_history    (CaptivesWindow      *self);
/** captives_window_name_mark: Returns: (transfer full) (nullable): the address of what a mark stands for; NULL if @mark is NULL */
CaptivesAddress *captives_window_name_mark (const CaptivesMark *mark);
/** captives_window_show: @address: (nullable): selected in the chart if it is drawn there, else in the panel alone; NULL clears the selection */
void captives_window_show             (CaptivesWindow      *self,
                                       const CaptivesAddress *address);
/** captives_window_note_history: what is shown has changed; all that changes at one time becomes one entry */
void captives_window_note_history     (CaptivesWindow      *self);
/** captives_window_update_history: whether there is a way back, and one forward */
void captives_window_update_history   (CaptivesWindow      *self);
/** captives_window_forget_history: another dataset is looked at */
void captives_window_forget_history   (CaptivesWindow      *self);

/* captives-window-scale.c */
void captives_window_add_scale        (CaptivesWindow      *self);
/** captives_window_update_scale: the switch follows the chart: charts of bars have none */
void captives_window_update_scale     (CaptivesWindow      *self);

/* captives-window-present.c */
void captives_window_install_present  (GtkWidgetClass      *widget_class);
/** captives_window_update_present: the menu lists the stories of the dataset, in the language of the data */
void captives_window_update_present   (CaptivesWindow      *self);

/* captives-window-search.c */
void captives_window_bind_search      (GtkWidgetClass      *widget_class);
void captives_window_add_search       (CaptivesWindow      *self);
/** captives_window_refresh_search: searches again: dataset, reading or language are others */
void captives_window_refresh_search   (CaptivesWindow      *self);

/* captives-window-table.c */
void captives_window_bind_table       (GtkWidgetClass      *widget_class);
/** captives_window_refresh_table: fills it anew, if it is seen: dataset, chart, reading or language are others */
void captives_window_refresh_table    (CaptivesWindow      *self);
/** captives_window_focus_content: focuses the chart, or the rows of the table if that is seen */
void captives_window_focus_content    (CaptivesWindow      *self);
/** captives_window_select_in_table: selects the figure of the panel there, if the table is seen */
void captives_window_select_in_table  (CaptivesWindow      *self);

/** captives_window_load_table: as it was when a window was last closed */
void captives_window_load_table       (CaptivesWindow      *self);
/** captives_window_save_table: keeps its figures, order and filters, and whether it is seen */
void captives_window_save_table       (CaptivesWindow      *self);

/* captives-window-own.c: charts of the user's own */
void captives_window_install_own      (GtkWidgetClass      *widget_class);
/** captives_window_load_own: puts the user's charts among those of the dataset; tells of files that cannot be read */
void captives_window_load_own         (CaptivesWindow      *self);
/**
 * captives_window_adopt_chart: @record: of a picture that captives_compare () accepts
 *
 * Puts the chart that it carries among the user's own, unless one of its name is there.
 * Returns: whether it is kept now and was not before
 */
gboolean captives_window_adopt_chart  (CaptivesWindow      *self,
                                       const CaptivesRecord *record);
/** captives_window_update_own: what can be done to the chart that is shown */
void captives_window_update_own       (CaptivesWindow      *self);
/** captives_window_refresh_own: (captives-window.c) shows the list anew, and another chart if this one is gone */
void captives_window_refresh_own      (CaptivesWindow      *self);

/* captives-window-open.c */
/** captives_window_choose_file: asks for a file and opens it */
void captives_window_choose_file      (CaptivesWindow      *self);
/** captives_window_tell_failure: @message: one sentence: why a file could not be opened */
void captives_window_tell_failure     (CaptivesWindow      *self,
                                       const char          *message);
/** captives_window_cancel_opening: gives up what is being opened, if anything is; the window stays as it is */
void captives_window_cancel_opening   (CaptivesWindow      *self);

/* captives-window-drop.c */
void captives_window_add_drop_target  (CaptivesWindow      *self);

/* captives-window-picture.c */

/**
 * captives_window_show_picture:
 * @record: (transfer full): of an exported picture
 * @name: of its file, for people
 *
 * Chart, reading and language come back as they were, and the window tells which figures have changed since; a picture that
 * cannot be shown is refused in one sentence, and the window stays as it was.  Without a dataset it waits for one.
 */
void captives_window_show_picture     (CaptivesWindow      *self,
                                       CaptivesRecord      *record,
                                       const char          *name);
/** captives_window_show_waiting_picture: there is another dataset: shows the picture that waits for one, if one does */
void captives_window_show_waiting_picture (CaptivesWindow  *self);
/** captives_window_forget_picture: no picture waits any more */
void captives_window_forget_picture   (CaptivesWindow      *self);

/* captives-window-recent.c */
void captives_window_bind_recent      (GtkWidgetClass      *widget_class);
void captives_window_add_recent       (CaptivesWindow      *self);
/** captives_window_remember_file: puts the dataset at the head of the desktop's list of recent files */
void captives_window_remember_file    (CaptivesWindow      *self,
                                       const char          *path);
/** captives_window_forget_file: takes it off the list, if it is there */
void captives_window_forget_file      (CaptivesWindow      *self,
                                       GFile               *file);

/* captives-window-copy.c */
void captives_window_bind_copy        (GtkWidgetClass      *widget_class);
void captives_window_add_copy         (CaptivesWindow      *self);

/* captives-window-help.c */
void captives_window_bind_help        (GtkWidgetClass      *widget_class);

/* captives-window-preferences.c */
void captives_window_bind_preferences (GtkWidgetClass      *widget_class);
/** captives_window_follow_preferences: takes over what other windows set; without settings there are no preferences */
void captives_window_follow_preferences (CaptivesWindow    *self);
/** captives_window_load_numbers: Returns: the number style that is set; the language's own without settings */
CaptivesNumberStyle captives_window_load_numbers (CaptivesWindow *self);

G_END_DECLS
