/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-story-dialog.h"

#include "captives-dialog-layout.h"
#include "captives-expand.h"
#include "captives-format.h"
#include "captives-row-names.h"
#include "captives-toast.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH         640
#define HEIGHT        720

struct _CaptivesStoryDialog
{
  AdwWindow            parent_instance;

  CaptivesDataset     *dataset;
  CaptivesLanguage     language;
  CaptivesOwnStory    *story;
  GPtrArray           *charts;        /* (element-type CaptivesChart): in the order of chart_row */

  AdwToastOverlay     *toast_overlay;
  AdwPreferencesGroup *title_group;
  AdwEntryRow         *title_row;
  AdwPreferencesGroup *add_group;
  AdwComboRow         *chart_row;
  AdwPreferencesGroup *slide_group;
  GPtrArray           *rows;          /* (element-type AdwExpanderRow): of each slide */
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesStoryDialog, captives_story_dialog, ADW_TYPE_WINDOW)

/* One line, no longer than may be kept; (transfer full) (nullable): NULL if nothing is written. */
static char *
read_text (GtkEditable *editable,
           glong        most)
{
  g_autofree char *text = g_strdelimit (g_strdup (gtk_editable_get_text (editable)), "\n\r\t", ' ');

  g_strstrip (text);
  if (*text == '\0')
    return NULL;

  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), most));
}

static void
update_actions (CaptivesStoryDialog *self)
{
  gboolean complete = *self->story->title != '\0' && self->story->slides->len > 0;

  for (guint i = 0; i < self->story->slides->len; i++)
    complete = complete && *((const CaptivesOwnSlide *) g_ptr_array_index (self->story->slides, i))->title != '\0';
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.save", complete);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.add", self->story->slides->len < CAPTIVES_OWN_MAX_SLIDES);
}

static void
take (char       **place,
      char        *text,
      const char  *otherwise)
{
  g_free (*place);
  *place = text != NULL ? text : g_strdup (otherwise);
}

static CaptivesOwnSlide *
find_slide (CaptivesStoryDialog *self,
            GtkWidget           *inside)
{
  GtkWidget *row = gtk_widget_get_ancestor (inside, ADW_TYPE_EXPANDER_ROW);
  guint index;

  return g_ptr_array_find (self->rows, row, &index) ? g_ptr_array_index (self->story->slides, index) : NULL;
}

static void
show_slide_title (CaptivesStoryDialog    *self,
                  GtkWidget              *row,
                  const CaptivesOwnSlide *slide)
{
  g_autofree char *title = captives_expand (self->dataset, slide->title, self->language);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
story_title_changed_cb (CaptivesStoryDialog *self)
{
  take (&self->story->title, read_text (GTK_EDITABLE (self->title_row), CAPTIVES_OWN_MAX_TITLE), "");
  update_actions (self);
}

static void
slide_title_changed_cb (CaptivesStoryDialog *self,
                        GtkEditable         *entry)
{
  CaptivesOwnSlide *slide = find_slide (self, GTK_WIDGET (entry));

  if (slide == NULL)
    return;
  take (&slide->title, read_text (entry, CAPTIVES_OWN_MAX_TITLE), "");
  show_slide_title (self, gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_EXPANDER_ROW), slide);
  update_actions (self);
}

static void
slide_note_changed_cb (CaptivesStoryDialog *self,
                       GtkEditable         *entry)
{
  CaptivesOwnSlide *slide = find_slide (self, GTK_WIDGET (entry));

  if (slide != NULL)
    take (&slide->note, read_text (entry, CAPTIVES_OWN_MAX_NOTE), NULL);
}

/* Returns: (transfer container) (element-type CaptivesFigure): what the chart of a slide names */
static GPtrArray *
list_figures (CaptivesStoryDialog    *self,
              const CaptivesOwnSlide *slide)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (self->dataset, slide->chart);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, mark->figure);

      if (figure != NULL && !g_ptr_array_find (figures, figure, NULL))
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

static void
highlight_changed_cb (CaptivesStoryDialog *self,
                      GParamSpec          *pspec,
                      AdwComboRow         *row)
{
  CaptivesOwnSlide *slide = find_slide (self, GTK_WIDGET (row));
  guint selected = adw_combo_row_get_selected (row);
  g_autoptr (GPtrArray) figures = NULL;

  if (slide == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  figures = list_figures (self, slide);
  /* The first line is none. */
  take (&slide->highlight,
        selected > 0 && selected <= figures->len ? g_strdup (((const CaptivesFigure *) figures->pdata[selected - 1])->id) : NULL, NULL);
}

static GtkWidget *
create_highlight_row (CaptivesStoryDialog    *self,
                      const CaptivesOwnSlide *slide)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) figures = list_figures (self, slide);
  guint selected = 0;

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = captives_format_value (figure, self->language);
      g_autofree char *name = g_strdup_printf ("%s · %s", value, captives_text_get (&figure->label, self->language));

      gtk_string_list_append (names, name);
      if (g_strcmp0 (slide->highlight, figure->id) == 0)
        selected = i + 1;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Highlighted Figure"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (highlight_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_entry (CaptivesStoryDialog *self,
              const char          *title,
              const char          *text,
              GCallback            changed)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (row, "changed", changed, self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_button (AdwExpanderRow *row,
            const char     *icon,
            const char     *label,
            const char     *action,
            guint           index)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  adw_expander_row_add_action (row, button);
}

/* What the toolkit builds into a row has no names of its own. */
static void
name_inside (GtkWidget  *widget,
             const char *name)
{
  if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_POPOVER (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_IMAGE (widget))
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_inside (child, name);
}

static void
add_slide_row (CaptivesStoryDialog *self,
               guint                index)
{
  const CaptivesOwnSlide *slide = g_ptr_array_index (self->story->slides, index);
  const CaptivesChart *chart = captives_dataset_get_chart (self->dataset, slide->chart);
  GtkWidget *widget = adw_expander_row_new ();
  AdwExpanderRow *row = ADW_EXPANDER_ROW (widget);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  show_slide_title (self, widget, slide);
  adw_expander_row_set_subtitle (row, chart != NULL ? captives_text_get (&chart->name, self->language) : _("Not in this dataset"));
  adw_expander_row_add_row (row, create_entry (self, _("Title"), slide->title, G_CALLBACK (slide_title_changed_cb)));
  adw_expander_row_add_row (row, create_entry (self, _("Note for the Speaker"), slide->note, G_CALLBACK (slide_note_changed_cb)));
  adw_expander_row_add_row (row, create_highlight_row (self, slide));
  add_button (row, "list-remove-symbolic", _("Remove"), "story.remove", index);
  if (index + 1 < self->story->slides->len)
    add_button (row, "go-down-symbolic", _("Move Down"), "story.move-down", index);
  if (index > 0)
    add_button (row, "go-up-symbolic", _("Move Up"), "story.move-up", index);
  name_inside (widget, slide->title);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->slide_group, widget);
}

static void
fill (CaptivesStoryDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->slide_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->story->slides->len; i++)
    add_slide_row (self, i);
  update_actions (self);
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
                   captives_own_slide_new (chart->id, captives_text_get (&chart->title, self->language), NULL, NULL));
  fill (self);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (widget);
  g_autofree char *directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
  g_autoptr (GError) error = NULL;

  if (captives_own_save_story (directory, self->story, &error))
    {
      g_signal_emit (self, signals[SIGNAL_SAVED], 0);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  captives_toast_tell_failure (self->toast_overlay, error->message);
}

static void
captives_story_dialog_dispose (GObject *object)
{
  CaptivesStoryDialog *self = CAPTIVES_STORY_DIALOG (object);

  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->story, captives_own_story_free);
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
  gtk_widget_class_install_action (widget_class, "story.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "story.remove", "u", slide_action);
  gtk_widget_class_install_action (widget_class, "story.move-up", "u", slide_action);
  gtk_widget_class_install_action (widget_class, "story.move-down", "u", slide_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "story.save", NULL);
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

      gtk_string_list_append (names, captives_text_get (&chart->name, self->language));
    }
  adw_combo_row_set_model (self->chart_row, G_LIST_MODEL (names));
}

CaptivesStoryDialog *
captives_story_dialog_new (GtkWindow              *parent,
                           CaptivesDataset        *dataset,
                           CaptivesLanguage        language,
                           const CaptivesOwnStory *story)
{
  CaptivesStoryDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (dataset != NULL && story != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_STORY_DIALOG, "transient-for", parent, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->language = language;
  self->story = captives_own_story_copy (story);
  self->charts = captives_dataset_list_charts (dataset, NULL);
  show_charts (self);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), story->title);
  fill (self);
  captives_dialog_fit (GTK_WINDOW (self), parent, WIDTH, HEIGHT);

  return self;
}
