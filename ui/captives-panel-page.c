/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-panel-page.h"
#include "captives-figure-row.h"
#include "captives-format.h"
#include "captives-panel-field.h"
#include "captives-panel-link.h"
#include "captives-style.h"

#include <glib/gi18n.h>

void
captives_panel_page_clear (GtkBox *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

void
captives_panel_page_add_head (const CaptivesPanelPage *self,
                              const char              *kind,
                              const char              *title)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (GTK_BOX (head), kind, "panel-heading");
  add_label (GTK_BOX (head), title, "panel-slot");
  gtk_box_append (self->box, head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
captives_panel_page_add_field (const CaptivesPanelPage *self,
                               const char              *title,
                               const char              *text)
{
  GtkWidget *field;

  if (text == NULL || *text == '\0')
    return;

  field = g_object_new (CAPTIVES_TYPE_PANEL_FIELD, "title", title, NULL);
  captives_panel_field_set_text (CAPTIVES_PANEL_FIELD (field), text);
  gtk_box_append (self->box, field);
}

void
captives_panel_page_add_note (GtkBox     *box,
                              const char *text)
{
  if (text != NULL && *text != '\0')
    add_label (box, text, "field-title");
}

GtkBox *
captives_panel_page_add_section (const CaptivesPanelPage *self,
                                 const char              *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (section), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_label (GTK_BOX (section), title, "panel-section");
  gtk_box_append (GTK_BOX (section), content);
  gtk_box_append (self->box, section);

  return GTK_BOX (content);
}

void
captives_panel_page_add_source (const CaptivesPanelPage *self,
                                const char              *title,
                                const char              *source)
{
  const CaptivesSource *record = captives_dataset_get_source (self->dataset, source);
  g_autofree char *reference = NULL;
  GtkWidget *field;

  if (record == NULL)
    return;

  reference = captives_format_reference (record, self->locale.language);
  field = g_object_new (CAPTIVES_TYPE_PANEL_FIELD, "title", title, NULL);
  captives_panel_field_add (CAPTIVES_PANEL_FIELD (field),
                            captives_panel_link_new_address (reference, CAPTIVES_ADDRESS_SOURCE, record->id));
  gtk_box_append (self->box, field);
}

/* What is measured, and the note that tells it from its neighbours. */
static char *
name_figure (const CaptivesPanelPage *self,
             const CaptivesFigure    *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);
  const char *comma = self->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ";
  const char *label = captives_text_get (&figure->label, self->locale.language);

  if (measure == NULL)
    return g_strdup (label);

  return g_strjoin (comma, captives_text_get (&measure->name, self->locale.language), label, NULL);
}

void
captives_panel_page_add_figures (const CaptivesPanelPage *self,
                                 const char              *title,
                                 GPtrArray               *figures)
{
  g_autoptr (GtkSizeGroup) numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkBox *section;

  if (figures->len == 0)
    return;

  section = captives_panel_page_add_section (self, title);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *name = name_figure (self, figure);
      GtkWidget *row = captives_figure_row_new ();

      captives_figure_row_show (CAPTIVES_FIGURE_ROW (row), self->dataset, figure, name, self->locale);
      captives_figure_row_align (CAPTIVES_FIGURE_ROW (row), numbers, NULL);
      gtk_box_append (section, row);
    }
}

void
captives_panel_page_add_events (const CaptivesPanelPage *self,
                                const char              *title,
                                GPtrArray               *events)
{
  GtkBox *section;

  if (events->len == 0)
    return;

  section = captives_panel_page_add_section (self, title);
  for (guint i = 0; i < events->len; i++)
    {
      const CaptivesEvent *event = g_ptr_array_index (events, i);
      g_autoptr (CaptivesAddress) address = captives_address_new (CAPTIVES_ADDRESS_EVENT, event->id);
      g_autofree char *name = NULL;
      g_autofree char *detail = NULL;

      if (captives_address_describe (address, self->dataset, self->locale, &name, &detail))
        gtk_box_append (section, captives_panel_link_new_address (name, CAPTIVES_ADDRESS_EVENT, event->id));
    }
}

void
captives_panel_page_add_charts (const CaptivesPanelPage *self,
                                GPtrArray               *charts,
                                const char              *figure)
{
  g_autofree char *title = NULL;
  GtkBox *section;

  if (charts->len == 0)
    return;

  title = g_strdup_printf (ngettext ("Shown in %u chart", "Shown in %u charts", charts->len), charts->len);
  section = captives_panel_page_add_section (self, title);
  for (guint i = 0; i < charts->len; i++)
    gtk_box_append (section, captives_panel_link_new_chart (g_ptr_array_index (charts, i), figure, self->locale.language));
}
