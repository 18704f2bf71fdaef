/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-reading-button.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* Size of the list: the notes are prose, and prose wants a measure. */
#define NOTE_CHARS  44
#define LIST_WIDTH  300
#define LIST_HEIGHT 520

struct _CaptivesReadingButton
{
  GtkWidget         parent_instance;

  CaptivesDataset  *dataset;
  CaptivesLanguage  language;
  char             *reading;

  GtkMenuButton    *menu_button;
  GtkLabel         *title_label;
  GtkBox           *reading_box;
  GtkLabel         *prefix_label;
  GtkLabel         *name_label;
};

G_DEFINE_FINAL_TYPE (CaptivesReadingButton, captives_reading_button, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NOTE_CHARS);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (CaptivesReadingButton *self,
            const CaptivesReading *reading)
{
  const char *name = captives_text_get (&reading->name, self->language);
  const char *note = captives_text_get (&reading->note, self->language);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", name, note);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (text), create_label (name, "reading-name"));
  gtk_box_append (GTK_BOX (text), create_label (note, "field-title"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_opacity (tick, g_strcmp0 (reading->id, self->reading) == 0 ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.reading");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", reading->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
row_activated_cb (GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

/* Made when it is first wanted: the notes are long, and most starts never show them. */
static void
create_popup_cb (GtkMenuButton *menu_button,
                 gpointer       user_data)
{
  CaptivesReadingButton *self = user_data;
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (self->dataset);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Readings"), -1);
  gtk_widget_add_css_class (list, "reading-list");
  for (guint i = 0; i < readings->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, g_ptr_array_index (readings, i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), popover, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scrolled), LIST_WIDTH);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (menu_button, popover);
}

static void
captives_reading_button_dispose (GObject *object)
{
  CaptivesReadingButton *self = CAPTIVES_READING_BUTTON (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (captives_reading_button_parent_class)->dispose (object);
}

static void
captives_reading_button_class_init (CaptivesReadingButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_reading_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-reading-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CaptivesReadingButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CaptivesReadingButton, title_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesReadingButton, reading_box);
  gtk_widget_class_bind_template_child (widget_class, CaptivesReadingButton, prefix_label);
  gtk_widget_class_bind_template_child (widget_class, CaptivesReadingButton, name_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "readingbutton");
}

static void
captives_reading_button_init (CaptivesReadingButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A full-width colon has its space in itself. */
  if (g_str_has_suffix (gtk_label_get_label (self->prefix_label), "："))
    gtk_box_set_spacing (self->reading_box, 0);
}

void
captives_reading_button_show (CaptivesReadingButton *self,
                              CaptivesDataset       *dataset,
                              const char            *reading,
                              CaptivesLanguage       language,
                              const char            *title)
{
  g_autoptr (GPtrArray) readings = NULL;
  const CaptivesReading *record;
  const char *name;
  g_autofree char *spoken = NULL;

  g_return_if_fail (CAPTIVES_IS_READING_BUTTON (self));

  readings = dataset == NULL ? g_ptr_array_new () : captives_dataset_list_readings (dataset);
  gtk_widget_set_sensitive (GTK_WIDGET (self), readings->len > 0);
  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->language = language;

  record = dataset == NULL ? NULL : captives_dataset_get_reading (dataset, reading);
  if (record == NULL && readings->len > 0)
    record = g_ptr_array_index (readings, 0);
  g_free (self->reading);
  self->reading = g_strdup (record != NULL ? record->id : NULL);
  name = record != NULL ? captives_text_get (&record->name, language) : "";

  captives_style_set_text (self->name_label, name);
  captives_style_set_text (self->title_label, title);
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->prefix_label), title == NULL);

  /* The list is made anew for the next look at it. */
  gtk_menu_button_set_popover (self->menu_button, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, dataset != NULL ? create_popup_cb : NULL, self, NULL);

  /* Translators: %s is the name of a reading. */
  spoken = g_strdup_printf (_("Reading: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
