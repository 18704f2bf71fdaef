/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-stories-dialog.h"

#include "captives-dataset-own.h"
#include "captives-dialog-layout.h"
#include "captives-presentation.h"
#include "captives-row-names.h"
#include "captives-story-dialog.h"
#include "captives-toast.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH  560
#define HEIGHT 560

/* How long a deleted story can be taken back, seconds. */
#define UNDO_TIME 15

struct _CaptivesStoriesDialog
{
  AdwWindow            parent_instance;

  CaptivesDataset     *dataset;
  CaptivesLocale       locale;
  char                *directory;

  AdwToastOverlay     *toast_overlay;
  AdwPreferencesGroup *own_group;
  AdwPreferencesGroup *new_group;
  GPtrArray           *rows;          /* (element-type AdwActionRow): of each story in own_group */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesStoriesDialog, captives_stories_dialog, ADW_TYPE_WINDOW)

static void fill (CaptivesStoriesDialog *self);

static void
changed_cb (CaptivesStoriesDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  fill (self);
}

static void
edit (CaptivesStoriesDialog  *self,
      const CaptivesOwnStory *story)
{
  CaptivesStoryDialog *dialog = captives_story_dialog_new (GTK_WINDOW (self), self->dataset, self->locale, story);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full) (nullable): the story as it is kept */
static CaptivesOwnStory *
find_kept (CaptivesStoriesDialog *self,
           const char            *id)
{
  g_autoptr (GPtrArray) stories = captives_own_load_stories (self->directory, NULL);

  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesOwnStory *story = g_ptr_array_index (stories, i);

      if (strcmp (story->id, id) == 0)
        return captives_own_story_copy (story);
    }

  return NULL;
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  const CaptivesDatasetInfo *info = captives_dataset_get_info (self->dataset);
  g_autoptr (CaptivesOwnStory) story = captives_own_story_new (info->id, info->version);

  edit (self, story);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  g_autoptr (CaptivesOwnStory) story
    = captives_dataset_describe_story (self->dataset, g_variant_get_string (parameter, NULL), self->locale.language);

  if (story != NULL)
    edit (self, story);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  g_autoptr (CaptivesOwnStory) story = find_kept (self, g_variant_get_string (parameter, NULL));

  if (story != NULL)
    edit (self, story);
  else
    changed_cb (self); /* another window or program deleted it */
}

static void
present_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  g_autoptr (CaptivesShow) show = captives_show_new (self->dataset, g_variant_get_string (parameter, NULL), NULL, self->locale);
  g_autofree char *gone = captives_show_describe_gone (show);

  if (gone != NULL)
    captives_toast_tell_failure (self->toast_overlay, gone);
  if (captives_show_get_n_slides (show) > 0)
    captives_presentation_start (GTK_APPLICATION (g_application_get_default ()),
                                 gtk_window_get_transient_for (GTK_WINDOW (self)), show);
}

static void
tell_removed (CaptivesStoriesDialog  *self,
              const CaptivesOwnStory *story)
{
  g_autofree char *text = captives_own_story_write (story);
  /* Translators: %s is the title of a story. */
  g_autofree char *title = g_strdup_printf (C_("story", "“%s” deleted"), story->title);
  AdwToast *toast = captives_toast_new (title);

  adw_toast_set_timeout (toast, UNDO_TIME);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "stories.restore");
  adw_toast_set_action_target_value (toast, g_variant_new_string (text));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  g_autoptr (CaptivesOwnStory) story = find_kept (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (story != NULL && !captives_own_remove (self->directory, story->id, &error))
    {
      captives_toast_tell_failure (self->toast_overlay, error->message);
      return;
    }

  changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->own_group), GTK_DIR_TAB_FORWARD);
  if (story != NULL)
    tell_removed (self, story);
}

/* The toast holds the whole story, so that each of several can be taken back. */
static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (widget);
  const char *text = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesOwnStory) story = captives_own_story_parse ("", text, strlen (text), &error);

  if (story != NULL && captives_own_save_story (self->directory, story, &error))
    changed_cb (self);
  else
    captives_toast_tell_failure (self->toast_overlay, error->message);
}

static void
add_button (AdwActionRow           *row,
            const char             *icon,
            const char             *label,
            const char             *action,
            const CaptivesOwnStory *story)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what a button does, and the title of what it does it to */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), label, story->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_button_get_child (GTK_BUTTON (button))), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", story->id);
  adw_action_row_add_suffix (row, button);
}

static guint
count_gone (CaptivesStoriesDialog  *self,
            const CaptivesOwnStory *story)
{
  guint n_gone = 0;

  for (guint i = 0; i < story->slides->len; i++)
    n_gone += captives_dataset_get_chart (self->dataset, ((const CaptivesOwnSlide *) story->slides->pdata[i])->chart) == NULL;

  return n_gone;
}

static void
add_story (CaptivesStoriesDialog  *self,
           const CaptivesOwnStory *story)
{
  GtkWidget *row = adw_action_row_new ();
  guint n_gone = count_gone (self, story);
  GString *subtitle = g_string_new (NULL);

  g_string_append_printf (subtitle, ngettext ("%u slide", "%u slides", story->slides->len), story->slides->len);
  if (n_gone > 0)
    {
      g_string_append (subtitle, " · ");
      g_string_append_printf (subtitle, ngettext ("the chart of %u is gone", "the charts of %u are gone", n_gone), n_gone);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), story->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, story->title, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "stories.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", story->id);
  add_button (ADW_ACTION_ROW (row), "media-playback-start-symbolic", _("Present"), "stories.present", story);
  add_button (ADW_ACTION_ROW (row), "document-edit-symbolic", _("Change or Rename"), "stories.open", story);
  add_button (ADW_ACTION_ROW (row), "user-trash-symbolic", _("Delete"), "stories.delete", story);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->own_group, row);
  g_string_free (subtitle, TRUE);
}

static void
fill (CaptivesStoriesDialog *self)
{
  g_autoptr (GPtrArray) stories = captives_own_load_stories (self->directory, NULL);
  const char *id = captives_dataset_get_info (self->dataset)->id;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->own_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesOwnStory *story = g_ptr_array_index (stories, i);

      if (strcmp (story->dataset, id) == 0)
        add_story (self, story);
    }
  adw_preferences_group_set_description (self->own_group, self->rows->len == 0 ? _("None is kept yet.") : NULL);
}

/* The dataset's stories, to begin with. */
static void
add_bundled (CaptivesStoriesDialog *self)
{
  g_autoptr (GPtrArray) stories = captives_dataset_list_stories (self->dataset);

  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesStory *story = g_ptr_array_index (stories, i);
      GtkWidget *row;
      g_autofree char *title = NULL;

      if (g_str_has_prefix (story->id, CAPTIVES_OWN_PREFIX))
        continue;
      row = adw_action_row_new ();
      /* Translators: %s is the name of a story. */
      title = g_strdup_printf (_("Copy of “%s”"), captives_text_get (&story->name, self->locale.language));
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "stories.copy");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", story->id);
      adw_preferences_group_add (self->new_group, row);
    }
}

static void
captives_stories_dialog_dispose (GObject *object)
{
  CaptivesStoriesDialog *self = CAPTIVES_STORIES_DIALOG (object);

  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (captives_stories_dialog_parent_class)->dispose (object);
}

static void
captives_stories_dialog_class_init (CaptivesStoriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_stories_dialog_dispose;

  /** CaptivesStoriesDialog::changed: a story is kept, changed or gone */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-stories-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesStoriesDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CaptivesStoriesDialog, own_group);
  gtk_widget_class_bind_template_child (widget_class, CaptivesStoriesDialog, new_group);
  gtk_widget_class_install_action (widget_class, "stories.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "stories.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "stories.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "stories.present", "s", present_action);
  gtk_widget_class_install_action (widget_class, "stories.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "stories.restore", "s", restore_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "stories.new", NULL);
}

static void
captives_stories_dialog_init (CaptivesStoriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
}

CaptivesStoriesDialog *
captives_stories_dialog_new (GtkWindow       *parent,
                             CaptivesDataset *dataset,
                             CaptivesLocale   locale)
{
  CaptivesStoriesDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_STORIES_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  add_bundled (self);
  fill (self);
  captives_row_names_watch (self->own_group);
  captives_row_names_watch (self->new_group);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);

  return self;
}
