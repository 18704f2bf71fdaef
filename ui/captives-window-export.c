/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How what the window shows leaves it: pictures, paper, figures. */

#include "config.h"

#include "captives-batch-dialog.h"
#include "captives-deck-dialog.h"
#include "captives-export-dialog.h"
#include "captives-extract-save.h"
#include "captives-print-dialog.h"
#include "captives-style.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

static CaptivesExportSubject
get_subject (CaptivesWindow *self)
{
  const CaptivesExportSubject subject = {
    .dataset = self->dataset,
    .chart = self->chart,
    .reading = self->reading,
    .locale = self->locale,
    .axis = captives_chart_view_get_axis (self->chart_view),
    .screen = {
      gtk_widget_get_width (GTK_WIDGET (self->chart_view)),
      gtk_widget_get_height (GTK_WIDGET (self->chart_view)),
      captives_style_get_text_scale (GTK_WIDGET (self)),
    },
    .toasts = self->toast_overlay,
  };

  return subject;
}

/* What each action asks. */
static const struct
{
  const char *action;
  void      (*present) (GtkWindow                   *parent,
                        const CaptivesExportSubject *subject);
} dialogs[] = {
  { "win.export", captives_export_dialog_present },
  { "win.export-many", captives_batch_dialog_present },
  { "win.export-story", captives_deck_dialog_present },
};

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const CaptivesExportSubject subject = get_subject (CAPTIVES_WINDOW (widget));

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      if (g_str_equal (dialogs[i].action, action_name))
        dialogs[i].present (GTK_WINDOW (widget), &subject);
    }
}

static void
extract_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  gboolean all = g_str_equal (action_name, "win.extract-all");
  const CaptivesChart *chart = all ? NULL : captives_dataset_get_chart (self->dataset, self->chart);
  g_autoptr (GPtrArray) figures = captives_extract_list_figures (self->dataset, chart != NULL ? chart->id : NULL);
  g_autofree char *name = NULL;

  const CaptivesExtract extract = {
    .dataset = self->dataset,
    .figures = figures,
    .title = chart != NULL ? captives_text_get (&chart->name, self->locale.language) : NULL,
    .language = self->locale.language,
  };

  /* A name of files, not a text. */
  name = g_strconcat (chart != NULL ? chart->id : captives_dataset_get_info (self->dataset)->id, "-figures", NULL);
  captives_extract_save_present (GTK_WINDOW (self), self->toast_overlay, &extract, name);
}

/* Rows of the table, else the figure in the panel. */
static GPtrArray *
list_selected (CaptivesWindow *self)
{
  const char *shown[] = { captives_source_panel_get_figure (self->panel), NULL };
  g_auto (GStrv) rows = NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->table_view)))
    rows = captives_table_view_list_selected (self->table_view);

  return captives_extract_list_chosen (self->dataset, rows != NULL && rows[0] != NULL ? (const char *const *) rows : shown, NULL);
}

static void
extract_selected_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autoptr (GPtrArray) figures = list_selected (self);

  const CaptivesExtract extract = { .dataset = self->dataset, .figures = figures, .language = self->locale.language };

  if (figures == NULL || figures->len == 0)
    captives_toast_tell_failure (self->toast_overlay, _("Select rows of the table first, or a mark of the chart."));
  else
    captives_extract_save_present (GTK_WINDOW (self), self->toast_overlay, &extract, "selected-figures");
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);

  const CaptivesPrint print = {
    .dataset = self->dataset,
    .chart = self->chart,
    .reading = self->reading,
    .locale = self->locale,
    .axis = captives_chart_view_get_axis (self->chart_view),
  };

  captives_print_dialog_present (GTK_WINDOW (self), &print);
}

void
captives_window_install_export (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_class_install_action (widget_class, dialogs[i].action, NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.extract-chart", NULL, extract_action);
  gtk_widget_class_install_action (widget_class, "win.extract-all", NULL, extract_action);
  gtk_widget_class_install_action (widget_class, "win.extract-selected", NULL, extract_selected_action);
}

void
captives_window_update_export (CaptivesWindow *self)
{
  gboolean chart = self->dataset != NULL && self->chart != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-many", self->dataset != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.extract-chart", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.extract-all", self->dataset != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.extract-selected", self->dataset != NULL);
}
