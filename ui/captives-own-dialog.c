/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-dialog.h"

#include "captives-dataset-own.h"
#include "captives-dialog-layout.h"
#include "captives-expand.h"
#include "captives-export-preview.h"
#include "captives-fold-bin.h"
#include "captives-own-figures.h"
#include "captives-own-finder.h"
#include "captives-own-kinds.h"
#include "captives-own-rules.h"
#include "captives-row-names.h"
#include "captives-style.h"
#include "captives-toast.h"
#include "captives-view.h"

#include <glib/gi18n.h>

/* Size of the dialog where the window leaves room for it, and width of the choices beside the preview, pixels. */
#define WIDTH         1080
#define HEIGHT        740
#define OPTIONS_WIDTH 420

/* Height of the preview where it stands above the choices, pixels. */
#define PREVIEW_HEIGHT 236

/* How long choices must rest before the chart is laid out anew, milliseconds. */
#define REST 30

/* The chart that is tried; the chart in the list stays as it is until this one is kept. */
#define TRIAL_ID CAPTIVES_OWN_PREFIX "trial"

struct _CaptivesOwnDialog
{
  AdwWindow              parent_instance;

  CaptivesDataset       *dataset;
  CaptivesLocale         locale;
  CaptivesOwnChart      *chart;
  PangoContext          *pango;
  gboolean               showing;      /* the program itself sets the rows */
  guint                  refresh_id;   /* source that will lay it out; 0: none */

  AdwToastOverlay       *toast_overlay;
  GtkWidget             *save_button;
  CaptivesFoldBin       *fold_bin;
  GtkBox                *panes;
  GtkWidget             *preview_side;
  CaptivesExportPreview *preview;
  GtkLabel              *warning_label;
  GtkWidget             *options;
  AdwPreferencesGroup   *title_group;
  AdwEntryRow           *title_row;
  GtkWidget             *question_list;
  AdwActionRow          *question_row;
  CaptivesOwnFinder     *finder;
  CaptivesOwnFigures    *figures;
  GtkWidget             *kinds_box;
  CaptivesOwnKinds      *kinds;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesOwnDialog, captives_own_dialog, ADW_TYPE_WINDOW)

/* Returns: (transfer full) (nullable): what stands between the chart and being kept */
static char *
find_obstacle (CaptivesOwnDialog *self,
               GPtrArray         *figures)
{
  CaptivesOwnRefusal refusal;

  if (figures->len == 0)
    return g_strdup (_("Choose figures or a question: the chart appears here."));
  if (!captives_own_rules_allow (self->dataset, self->chart->kind, figures, &refusal))
    {
      g_autofree char *refused = captives_own_refusal_write (self->dataset, &refusal, self->locale.language);

      return captives_expand (self->dataset, refused, self->locale);
    }
  if (*self->chart->title == '\0')
    return g_strdup (_("Give the chart a title to keep it."));

  return NULL;
}

static void
show_preview (CaptivesOwnDialog *self)
{
  g_autoptr (CaptivesOwnChart) trial = captives_own_chart_copy (self->chart);
  g_autoptr (CaptivesScene) scene = NULL;
  CaptivesView view;

  g_free (trial->id);
  trial->id = g_strdup (TRIAL_ID);
  captives_dataset_add_own_chart (self->dataset, trial, FALSE);
  captives_view_init (&view, TRIAL_ID);
  view.locale = self->locale;
  view.width = 1200.0;
  view.notes = CAPTIVES_NOTES_SHORT;
  scene = captives_layout (self->dataset, &view, self->pango, NULL);
  captives_export_preview_show (self->preview, scene, self->pango, captives_style_get_theme ());
}

static gboolean
refresh_cb (gpointer user_data)
{
  CaptivesOwnDialog *self = user_data;
  g_autoptr (GPtrArray) figures = captives_dataset_list_own_figures (self->dataset, self->chart);
  g_autofree char *obstacle = find_obstacle (self, figures);
  gboolean empty = figures->len == 0;

  self->refresh_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->preview), !empty);
  gtk_widget_set_vexpand (GTK_WIDGET (self->warning_label), empty);
  gtk_widget_set_visible (self->kinds_box, !empty);
  captives_own_kinds_show (self->kinds, self->dataset, self->locale, figures, self->chart->kind);
  gtk_label_set_text (self->warning_label, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), obstacle != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own.save", obstacle == NULL);
  if (!empty)
    show_preview (self);

  return G_SOURCE_REMOVE;
}

static void
refresh_later (CaptivesOwnDialog *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, REST, refresh_cb, self, NULL);
}

static void
show_figures (CaptivesOwnDialog *self)
{
  const CaptivesQuestion *question = captives_dataset_get_question (self->dataset, self->chart->question);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (self->chart->question != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->question_row),
                                   question != NULL ? captives_text_get (&question->text, self->locale.language) : self->chart->question);
  gtk_widget_set_visible (self->question_list, self->chart->question != NULL);
  captives_own_figures_show (self->figures, self->dataset, self->locale,
                             self->chart->question != NULL ? none : self->chart->figures);
  refresh_later (self);
}

/* The answers to the question become figures chosen one by one. */
static void
take_answers (CaptivesOwnDialog *self)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (self->chart->question == NULL)
    return;

  answers = captives_dataset_list_own_figures (self->dataset, self->chart);
  g_clear_pointer (&self->chart->question, g_free);
  for (guint i = 0; i < answers->len; i++)
    captives_own_chart_add_figure (self->chart, ((const CaptivesFigure *) g_ptr_array_index (answers, i))->id);
}

static void
figure_chosen_cb (CaptivesOwnDialog *self,
                  const char        *figure)
{
  take_answers (self);
  captives_own_chart_add_figure (self->chart, figure);
  show_figures (self);
}

/* A question alone stays one, and follows the dataset; beside chosen figures its answers join them. */
static void
question_chosen_cb (CaptivesOwnDialog *self,
                    const char        *question)
{
  gboolean alone = self->chart->question == NULL && self->chart->figures->len == 0;

  take_answers (self);
  self->chart->question = g_strdup (question);
  if (!alone)
    take_answers (self);
  show_figures (self);
}

static void
figures_changed_cb (CaptivesOwnDialog *self)
{
  GPtrArray *ids = captives_own_figures_get_ids (self->figures);

  g_ptr_array_set_size (self->chart->figures, 0);
  for (guint i = 0; i < ids->len; i++)
    captives_own_chart_add_figure (self->chart, g_ptr_array_index (ids, i));
  refresh_later (self);
}

static void
kind_changed_cb (CaptivesOwnDialog *self)
{
  self->chart->kind = captives_own_kinds_get (self->kinds);
  refresh_later (self);
}

static void
title_changed_cb (CaptivesOwnDialog *self)
{
  if (self->showing)
    return;

  g_free (self->chart->title);
  self->chart->title = captives_own_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)), CAPTIVES_OWN_MAX_TITLE, FALSE);
  refresh_later (self);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesOwnDialog *self = CAPTIVES_OWN_DIALOG (widget);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  g_autoptr (GPtrArray) figures = captives_dataset_list_own_figures (self->dataset, self->chart);
  g_autofree char *obstacle = find_obstacle (self, figures);
  g_autoptr (GError) error = NULL;

  /* The last key may not have been looked at yet. */
  if (obstacle != NULL)
    return;
  if (!captives_own_save_chart (directory, self->chart, &error))
    {
      captives_toast_tell_failure (self->toast_overlay, error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->chart->id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
take_answers_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  take_answers (CAPTIVES_OWN_DIALOG (widget));
  show_figures (CAPTIVES_OWN_DIALOG (widget));
}

static void
fold_changed_cb (CaptivesOwnDialog *self)
{
  const CaptivesDialogPanes panes = {
    .fold_bin = self->fold_bin,
    .panes = self->panes,
    .preview_side = self->preview_side,
    .preview = GTK_WIDGET (self->preview),
    .options = self->options,
    .options_width = OPTIONS_WIDTH,
    .preview_height = PREVIEW_HEIGHT,
  };

  captives_dialog_arrange (&panes);
}

static void
captives_own_dialog_dispose (GObject *object)
{
  CaptivesOwnDialog *self = CAPTIVES_OWN_DIALOG (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->dataset != NULL)
    captives_dataset_remove_own_chart (self->dataset, TRIAL_ID);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->chart, captives_own_chart_free);
  g_clear_object (&self->pango);

  G_OBJECT_CLASS (captives_own_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesOwnDialog, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-own-dialog.ui");
  BIND (toast_overlay);
  BIND (save_button);
  BIND (fold_bin);
  BIND (panes);
  BIND (preview_side);
  BIND (preview);
  BIND (warning_label);
  BIND (options);
  BIND (title_group);
  BIND (title_row);
  BIND (question_list);
  BIND (question_row);
  BIND (finder);
  BIND (figures);
  BIND (kinds_box);
  BIND (kinds);
  gtk_widget_class_bind_template_callback (widget_class, figure_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, figures_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

#undef BIND

static void
captives_own_dialog_class_init (CaptivesOwnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_own_dialog_dispose;

  /** CaptivesOwnDialog::saved: @id: of the chart that is kept now */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);

  g_type_ensure (CAPTIVES_TYPE_EXPORT_PREVIEW);
  g_type_ensure (CAPTIVES_TYPE_FOLD_BIN);
  g_type_ensure (CAPTIVES_TYPE_OWN_FIGURES);
  g_type_ensure (CAPTIVES_TYPE_OWN_FINDER);
  g_type_ensure (CAPTIVES_TYPE_OWN_KINDS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "own.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "own.take-answers", NULL, take_answers_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "own.save", NULL);
}

static void
captives_own_dialog_init (CaptivesOwnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pango = captives_render_create_pango_context ();
  captives_row_names_watch (self->title_group);
  captives_fold_bin_set_text_scale (self->fold_bin, captives_style_get_text_scale (GTK_WIDGET (self)));
  fold_changed_cb (self);
}

CaptivesOwnDialog *
captives_own_dialog_new (GtkWindow              *parent,
                         CaptivesDataset        *dataset,
                         CaptivesLocale          locale,
                         const CaptivesOwnChart *chart)
{
  CaptivesOwnDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (dataset != NULL && chart != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_OWN_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  self->chart = captives_own_chart_copy (chart);
  captives_own_finder_set_dataset (self->finder, dataset, locale);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), chart->title);
  self->showing = FALSE;
  show_figures (self);
  captives_fold_bin_set_width (self->fold_bin, captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT));
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));

  return self;
}
