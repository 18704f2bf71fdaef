/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-story-dialog.h"

#include "captives-alert.h"
#include "captives-dataset-own.h"
#include "captives-dialog-layout.h"
#include "captives-presentation.h"
#include "captives-row-names.h"
#include "captives-story-slide.h"
#include "captives-toast.h"

#include <glib/gi18n.h>

#define WIDTH         640
#define HEIGHT        720

struct _CaptivesStoryDialog
{
  AdwWindow            parent_instance;

  CaptivesDataset     *dataset;
  CaptivesLocale       locale;
  CaptivesOwnStory    *story;
  char                *before;        /* the story as it was, written */
  GPtrArray           *charts;        /* (element-type CaptivesChart): in the order of chart_row */

  AdwToastOverlay     *toast_overlay;
  AdwPreferencesGroup *title_group;
  AdwEntryRow         *title_row;
  AdwPreferencesGroup *add_group;
  AdwComboRow         *chart_row;
  AdwPreferencesGroup *slide_group;
  GPtrArray           *rows;          /* (element-type CaptivesStorySlide) */
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesStoryDialog, captives_story_dialog, ADW_TYPE_WINDOW)

static void
update_actions (CaptivesStoryDialog *self)
{
  gboolean complete = *self->story->title != '\0' && self->story->slides->len > 0;

  for (guint i = 0; i < self->story->slides->len; i++)
    complete = complete && *((const CaptivesOwnSlide *) g_ptr_array_index (self->story->slides, i))->title != '\0';
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.save", complete);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.present", self->story->slides->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.add", self->story->slides->len < CAPTIVES_OWN_MAX_SLIDES);
}

static void
story_title_changed_cb (CaptivesStoryDialog *self)
{
  g_free (self->story->title);
  self->story->title = captives_own_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)), CAPTIVES_OWN_MAX_TITLE, FALSE);
  update_actions (self);
}

static void
add_slide_row (CaptivesStoryDialog *self,
               guint                index)
{
  GtkWidget *widget = captives_story_slide_new (self->dataset, self->locale, g_ptr_array_index (self->story->slides, index));
  CaptivesStorySlide *row = CAPTIVES_STORY_SLIDE (widget);

  captives_story_slide_add_button (row, "list-remove-symbolic", _("Remove"), "story.remove", index);
  if (index + 1 < self->story->slides->len)
    captives_story_slide_add_button (row, "go-down-symbolic", _("Move Down"), "story.move-down", index);
  if (index > 0)
    captives_story_slide_add_button (row, "go-up-symbolic", _("Move Up"), "story.move-up", index);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->slide_group, widget);
}

/* Returns: (transfer container): the slides whose rows are unfolded */
static GHashTable *
list_unfolded (CaptivesStoryDialog *self)
{
  GHashTable *unfolded = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (adw_expander_row_get_expanded (g_ptr_array_index (self->rows, i)))
        g_hash_table_add (unfolded, captives_story_slide_get (g_ptr_array_index (self->rows, i)));
    }

  return unfolded;
}

static void
fill (CaptivesStoryDialog *self)
{
  g_autoptr (GHashTable) unfolded = list_unfolded (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->slide_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->story->slides->len; i++)
    {
      add_slide_row (self, i);
      adw_expander_row_set_expanded (g_ptr_array_index (self->rows, i),
                                     g_hash_table_contains (unfolded, g_ptr_array_index (self->story->slides, i)));
    }
  update_actions (self);
}

/* The rows are new ones: the focus goes where the slide went.  @index: beyond the last one it goes to that */
static void
focus_slide (CaptivesStoryDialog *self,
             guint                index)
{
  if (self->rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, MIN (index, self->rows->len - 1)), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_row));
}

static void
slide_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (widget);
  guint index = g_variant_get_uint32 (parameter);
  guint to = g_str_has_suffix (action_name, "up") ? index - 1 : index + 1;

  if (index >= self->story->slides->len)
    return;

  if (g_str_has_suffix (action_name, "remove"))
    g_ptr_array_remove_index (self->story->slides, index);
  else if (to < self->story->slides->len)
    g_ptr_array_insert (self->story->slides, (int) to, g_ptr_array_steal_index (self->story->slides, index));
  fill (self);
  focus_slide (self, g_str_has_suffix (action_name, "remove") ? index : to);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (widget);
  guint selected = adw_combo_row_get_selected (self->chart_row);
  const CaptivesChart *chart;

  if (selected >= self->charts->len)
    return;

  chart = g_ptr_array_index (self->charts, selected);
  g_ptr_array_add (self->story->slides,
                   captives_own_slide_new (chart->id, captives_text_get (&chart->title, self->locale.language), NULL, NULL));
  fill (self);
  adw_expander_row_set_expanded (g_ptr_array_index (self->rows, self->rows->len - 1), TRUE);
  focus_slide (self, G_MAXUINT);
}

/* As it stands, kept or not: the story is in the dataset only until its slides are listed. */
static void
present_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (CaptivesOwnStory) story = captives_own_story_copy (self->story);
  g_autoptr (CaptivesShow) show = NULL;
  g_autofree char *gone = NULL;

  g_free (story->id);
  story->id = captives_own_create_id ();
  captives_dataset_add_own_story (self->dataset, story);
  show = captives_show_new (self->dataset, story->id, NULL, self->locale);
  captives_dataset_remove_own_story (self->dataset, story->id);

  gone = captives_show_describe_gone (show);
  if (gone != NULL)
    captives_toast_tell_failure (self->toast_overlay, gone);
  if (captives_show_get_n_slides (show) > 0)
    captives_presentation_start (GTK_APPLICATION (g_application_get_default ()), parent, show);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (widget);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
  g_autoptr (GError) error = NULL;

  if (!captives_own_save_story (directory, self->story, &error))
    {
      captives_toast_tell_failure (self->toast_overlay, error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  if (captives_alert_ask_finish (result))
    gtk_window_destroy (GTK_WINDOW (source));
}

/* What was typed goes by one key otherwise. */
static gboolean
captives_story_dialog_close_request (GtkWindow *window)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (window);
  const CaptivesAlertQuestion question = { _("Discard the changes?"), _("What was changed in this story is not kept yet."),
                                           _("_Discard") };
  g_autofree char *now = captives_own_story_write (self->story);

  if (g_str_equal (now, self->before))
    return GTK_WINDOW_CLASS (captives_story_dialog_parent_class)->close_request (window);

  captives_alert_ask_async (&question, window, asked_cb, NULL);
  return GDK_EVENT_STOP;
}

static void
captives_story_dialog_dispose (GObject *object)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (object);

  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->story, captives_own_story_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (captives_story_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesStoryDialog, name)

static void
captives_story_dialog_class_init (CaptivesStoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_story_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = captives_story_dialog_close_request;

  /** CaptivesStoryDialog::saved: the story is kept now */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-story-dialog.ui");
  BIND (toast_overlay);
  BIND (title_group);
  BIND (title_row);
  BIND (add_group);
  BIND (chart_row);
  BIND (slide_group);
  gtk_widget_class_bind_template_callback (widget_class, story_title_changed_cb);
  gtk_widget_class_install_action (widget_class, "story.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "story.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "story.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "story.remove", "u", slide_action);
  gtk_widget_class_install_action (widget_class, "story.move-up", "u", slide_action);
  gtk_widget_class_install_action (widget_class, "story.move-down", "u", slide_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "story.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "story.present", NULL);
}

#undef BIND

static void
captives_story_dialog_init (CaptivesStoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  captives_row_names_watch (self->title_group);
  captives_row_names_watch (self->add_group);
}

static void
show_charts (CaptivesStoryDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (self->charts, i);

      gtk_string_list_append (names, captives_text_get (&chart->name, self->locale.language));
    }
  adw_combo_row_set_model (self->chart_row, G_LIST_MODEL (names));
}

CaptivesStoryDialog *
captives_story_dialog_new (GtkWindow              *parent,
                           CaptivesDataset        *dataset,
                           CaptivesLocale          locale,
                           const CaptivesOwnStory *story)
{
  CaptivesStoryDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (dataset != NULL && story != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_STORY_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  self->story = captives_own_story_copy (story);
  self->before = captives_own_story_write (self->story);
  self->charts = captives_dataset_list_charts (dataset, NULL);
  show_charts (self);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), story->title);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);

  return self;
}
