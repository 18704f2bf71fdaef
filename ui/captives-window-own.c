/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Charts of the user's own in the window: loaded with a dataset, made, changed, removed. */

#include "config.h"

#include "captives-dataset-own.h"
#include "captives-own-dialog.h"
#include "captives-record-chart.h"
#include "captives-stories-dialog.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long a deleted chart can be taken back, seconds. */
#define UNDO_TIME 15

/* Until the list has been laid out, milliseconds. */
#define SCROLL_DELAY 100

static gboolean
is_own (const char *chart)
{
  return chart != NULL && g_str_has_prefix (chart, CAPTIVES_OWN_PREFIX);
}

/* The first by its sentence, the others by their number: a toast has one line. */
static void
tell_problems (CaptivesWindow *self,
               GPtrArray      *problems)
{
  const GError *first;
  g_autofree char *text = NULL;

  if (problems->len == 0)
    return;

  first = g_ptr_array_index (problems, 0);
  if (problems->len > 1)
    text = g_strdup_printf (ngettext ("%s And %u file more.", "%s And %u files more.", problems->len - 1), first->message,
                            problems->len - 1);
  captives_toast_tell_failure (self->toast_overlay, text != NULL ? text : first->message);
}

static void
load_stories (CaptivesWindow *self,
              GPtrArray      *problems)
{
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
  g_autoptr (GPtrArray) stories = NULL;
  GPtrArray *found = NULL;

  stories = captives_own_load_stories (directory, &found);
  g_ptr_array_extend_and_steal (problems, found);
  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesOwnStory *story = g_ptr_array_index (stories, i);

      if (strcmp (story->dataset, captives_dataset_get_info (self->dataset)->id) == 0)
        captives_dataset_add_own_story (self->dataset, story);
    }
}

/* Returns: (transfer full) (element-type GError): what could not be read */
static GPtrArray *
load (CaptivesWindow *self)
{
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  const char *id = captives_dataset_get_info (self->dataset)->id;
  GPtrArray *problems = NULL;
  g_autoptr (GPtrArray) charts = captives_own_load_charts (directory, &problems);

  captives_dataset_remove_own (self->dataset);
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesOwnChart *chart = g_ptr_array_index (charts, i);

      /* One of another dataset is listed when that one is open. */
      if (strcmp (chart->dataset, id) == 0)
        captives_dataset_add_own_chart (self->dataset, chart, TRUE);
    }
  load_stories (self, problems);

  return problems;
}

void
captives_window_load_own (CaptivesWindow *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self) && self->dataset != NULL);

  problems = load (self);
  tell_problems (self, problems);
}

/* Windows may share a dataset, and what one of them keeps is in the directory for all. */
static void
reload_everywhere (CaptivesWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (!CAPTIVES_IS_WINDOW (l->data) || CAPTIVES_WINDOW (l->data)->dataset == NULL)
        continue;
      /* What is broken was told when the dataset was opened. */
      g_ptr_array_unref (load (l->data));
      captives_window_refresh_own (l->data);
    }
}

/* The row of a chart that has just come has no place yet to which the list could scroll. */
static gboolean
scroll_list_cb (gpointer user_data)
{
  CaptivesWindow *self = user_data;

  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    captives_chart_list_select (self->chart_list, self->chart);

  return G_SOURCE_REMOVE;
}

gboolean
captives_window_adopt_chart (CaptivesWindow       *self,
                             const CaptivesRecord *record)
{
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (CaptivesOwnChart) chart = NULL;

  g_return_val_if_fail (CAPTIVES_IS_WINDOW (self) && self->dataset != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!captives_record_parse_chart (record, &chart, NULL) || chart == NULL
      || captives_dataset_get_chart (self->dataset, chart->id) != NULL)
    return FALSE;

  if (captives_own_save_chart (directory, chart, NULL))
    {
      reload_everywhere (self);
      return TRUE;
    }

  /* Where it cannot be kept it is at least shown. */
  captives_dataset_add_own_chart (self->dataset, chart, TRUE);
  captives_window_refresh_own (self);

  return FALSE;
}

static void
saved_cb (CaptivesWindow *self,
          const char     *id)
{
  reload_everywhere (self);
  captives_window_set_chart (self, id);
  gtk_widget_set_visible (GTK_WIDGET (self->table_view), FALSE);
  g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, SCROLL_DELAY, scroll_list_cb, g_object_ref (self), g_object_unref);
}

static void
present_dialog (CaptivesWindow         *self,
                const CaptivesOwnChart *chart)
{
  CaptivesOwnDialog *dialog = captives_own_dialog_new (GTK_WINDOW (self), self->dataset, self->locale, chart);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full) (nullable): the own chart as it is kept */
static CaptivesOwnChart *
find_kept (CaptivesWindow *self,
           const char     *id)
{
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (GPtrArray) charts = captives_own_load_charts (directory, NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesOwnChart *chart = g_ptr_array_index (charts, i);

      if (g_strcmp0 (chart->id, id) == 0)
        return captives_own_chart_copy (chart);
    }

  return NULL;
}

/* From what is selected: rows of the table, else the figure in the panel, else nothing. */
static void
new_chart_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (self->dataset);
  g_autoptr (CaptivesOwnChart) chart = captives_own_chart_new (info->id, info->version);
  const char *figure = captives_source_panel_get_figure (self->panel);
  g_auto (GStrv) selected = NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->table_view)))
    selected = captives_table_view_list_selected (self->table_view);
  for (guint i = 0; selected != NULL && selected[i] != NULL; i++)
    captives_own_chart_add_figure (chart, selected[i]);
  if (chart->figures->len == 0 && figure != NULL)
    captives_own_chart_add_figure (chart, figure);
  present_dialog (self, chart);
}

static void
question_chart_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (self->dataset);
  g_autoptr (CaptivesOwnChart) chart = captives_own_chart_new (info->id, info->version);

  chart->question = g_variant_dup_string (parameter, NULL);
  present_dialog (self, chart);
}

static void
edit_chart_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autoptr (CaptivesOwnChart) chart = find_kept (self, self->chart);

  if (chart != NULL)
    present_dialog (self, chart);
}

static void
duplicate_chart_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autoptr (CaptivesOwnChart) chart = find_kept (self, self->chart);
  const CaptivesChart *row = captives_dataset_get_chart (self->dataset, self->chart);

  if (chart == NULL)
    chart = captives_dataset_describe_chart (self->dataset, self->chart);
  if (chart == NULL || row == NULL)
    return;

  g_free (chart->id);
  g_free (chart->title);
  chart->id = captives_own_create_id ();
  /* Translators: %s is the name of a chart. */
  chart->title = g_strdup_printf (_("%s (copy)"), captives_text_get (&row->name, self->locale.language));
  present_dialog (self, chart);
}

static void
tell_removed (CaptivesWindow         *self,
              const CaptivesOwnChart *chart)
{
  g_autofree char *text = captives_own_chart_write (chart);
  /* Translators: %s is the title of a chart. */
  g_autofree char *title = g_strdup_printf (_("“%s” deleted"), chart->title);
  AdwToast *toast = captives_toast_new (title);

  adw_toast_set_timeout (toast, UNDO_TIME);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-chart");
  adw_toast_set_action_target_value (toast, g_variant_new_string (text));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
delete_chart_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (CaptivesOwnChart) chart = find_kept (self, self->chart);
  g_autoptr (GError) error = NULL;

  if (chart == NULL)
    return;
  if (!captives_own_remove (directory, chart->id, &error))
    {
      captives_toast_tell_failure (self->toast_overlay, error->message);
      return;
    }

  reload_everywhere (self);
  tell_removed (self, chart);
}

/* The toast holds the whole chart, so that each of several can be taken back. */
static void
restore_chart_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  const char *text = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesOwnChart) chart = captives_own_chart_parse ("", text, strlen (text), &error);

  if (chart != NULL && captives_own_save_chart (directory, chart, &error))
    saved_cb (self, chart->id);
  else
    captives_toast_tell_failure (self->toast_overlay, error->message);
}

static void
edit_story_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CaptivesWindow *self = CAPTIVES_WINDOW (widget);
  CaptivesStoriesDialog *dialog = captives_stories_dialog_new (GTK_WINDOW (self), self->dataset, self->locale);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (reload_everywhere), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
captives_window_install_own (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-chart", NULL, new_chart_action);
  gtk_widget_class_install_action (widget_class, "win.new-chart-of-question", "s", question_chart_action);
  gtk_widget_class_install_action (widget_class, "win.edit-story", NULL, edit_story_action);
  gtk_widget_class_install_action (widget_class, "win.edit-chart", NULL, edit_chart_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate-chart", NULL, duplicate_chart_action);
  gtk_widget_class_install_action (widget_class, "win.delete-chart", NULL, delete_chart_action);
  gtk_widget_class_install_action (widget_class, "win.restore-chart", "s", restore_chart_action);
}

void
captives_window_update_own (CaptivesWindow *self)
{
  gboolean dataset = self->dataset != NULL;
  gboolean own = dataset && is_own (self->chart);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-chart", dataset);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-story", dataset);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-chart-of-question", dataset);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate-chart", dataset && self->chart != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-chart", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-chart", own);
}
