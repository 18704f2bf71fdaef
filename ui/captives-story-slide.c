/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-story-slide.h"

#include "captives-expand.h"
#include "captives-format.h"

#include <glib/gi18n.h>

struct _CaptivesStorySlide
{
  AdwExpanderRow    parent_instance;

  CaptivesDataset  *dataset;
  CaptivesLocale    locale;
  CaptivesOwnSlide *slide;    /* of the story that is edited */
  GPtrArray        *figures;  /* (element-type CaptivesFigure): in the order of the choice, which begins with none */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaptivesStorySlide, captives_story_slide, ADW_TYPE_EXPANDER_ROW)

static void
take (char **place,
      char  *text)
{
  g_free (*place);
  *place = text;
}

static void
show_title (CaptivesStorySlide *self)
{
  g_autofree char *title = captives_expand (self->dataset, self->slide->title, self->locale);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
title_changed_cb (CaptivesStorySlide *self,
                  GtkEditable        *entry)
{
  take (&self->slide->title, captives_own_clean (gtk_editable_get_text (entry), CAPTIVES_OWN_MAX_TITLE, FALSE));
  show_title (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
note_changed_cb (CaptivesStorySlide *self,
                 GtkTextBuffer      *buffer)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  text = captives_own_clean (typed, CAPTIVES_OWN_MAX_NOTE, TRUE);
  take (&self->slide->note, *text != '\0' ? g_steal_pointer (&text) : NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
highlight_changed_cb (CaptivesStorySlide *self,
                      GParamSpec         *pspec,
                      AdwComboRow        *row)
{
  guint selected = adw_combo_row_get_selected (row);
  const CaptivesFigure *figure = NULL;

  if (selected == GTK_INVALID_LIST_POSITION || selected > self->figures->len)
    return;

  if (selected > 0)
    figure = g_ptr_array_index (self->figures, selected - 1);
  take (&self->slide->highlight, figure != NULL ? g_strdup (figure->id) : NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_title (CaptivesStorySlide *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Title"));
  gtk_editable_set_text (GTK_EDITABLE (row), self->slide->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title"), -1);
  g_signal_connect_object (row, "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_note (CaptivesStorySlide *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("Note for the Speaker"));
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (view, "slide-note");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note for the Speaker"), -1);
  if (self->slide->note != NULL)
    gtk_text_buffer_set_text (buffer, self->slide->note, -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_widget_add_css_class (box, "slide-note-box");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Note for the Speaker"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note for the Speaker"), -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
list_figures (CaptivesStorySlide *self)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (self->dataset, self->slide->chart);

  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, mark->figure);

      if (figure != NULL && !g_ptr_array_find (self->figures, figure, NULL))
        g_ptr_array_add (self->figures, (gpointer) figure);
    }
}

static void
add_highlight (CaptivesStorySlide *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  list_figures (self);
  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *value = captives_format_value (figure, self->locale);
      g_autofree char *name = g_strdup_printf ("%s · %s", value, captives_text_get (&figure->label, self->locale.language));

      gtk_string_list_append (names, name);
      if (g_strcmp0 (self->slide->highlight, figure->id) == 0)
        selected = i + 1;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Highlighted Figure"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (highlight_changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* The figure that is highlighted is left as it is: the chart may come back. */
static void
add_warning (CaptivesStorySlide *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);
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
captives_story_slide_finalize (GObject *object)
{
  CaptivesStorySlide *self = CAPTIVES_STORY_SLIDE (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, captives_dataset_unref);

  G_OBJECT_CLASS (captives_story_slide_parent_class)->finalize (object);
}

static void
captives_story_slide_class_init (CaptivesStorySlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = captives_story_slide_finalize;

  /** CaptivesStorySlide::changed: the slide has other words, or another figure is highlighted */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
captives_story_slide_init (CaptivesStorySlide *self)
{
  self->figures = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
captives_story_slide_new (CaptivesDataset  *dataset,
                          CaptivesLocale    locale,
                          CaptivesOwnSlide *slide)
{
  CaptivesStorySlide *self;
  const CaptivesChart *chart;

  g_return_val_if_fail (dataset != NULL && slide != NULL, NULL);

  self = g_object_new (CAPTIVES_TYPE_STORY_SLIDE, NULL);
  self->dataset = captives_dataset_ref (dataset);
  self->locale = locale;
  self->slide = slide;
  chart = captives_dataset_get_chart (dataset, slide->chart);
  show_title (self);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), chart != NULL ? captives_text_get (&chart->name, locale.language)
                                                                        : _("Its chart is gone; the slide is passed over."));
  add_title (self);
  add_note (self);
  if (chart != NULL)
    add_highlight (self);
  else
    add_warning (self);
  name_inside (GTK_WIDGET (self), slide->title);

  return GTK_WIDGET (self);
}

void
captives_story_slide_add_button (CaptivesStorySlide *self,
                                 const char         *icon,
                                 const char         *label,
                                 const char         *action,
                                 guint               index)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  g_return_if_fail (CAPTIVES_IS_STORY_SLIDE (self));
  g_return_if_fail (icon != NULL && label != NULL && action != NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
  name_inside (button, label);
}

CaptivesOwnSlide *
captives_story_slide_get (CaptivesStorySlide *self)
{
  g_return_val_if_fail (CAPTIVES_IS_STORY_SLIDE (self), NULL);

  return self->slide;
}
