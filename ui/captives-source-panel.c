/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-source-panel.h"
#include "captives-archive-box.h"
#include "captives-citation-text.h"
#include "captives-figure-row.h"
#include "captives-format.h"
#include "captives-panel-arithmetic.h"
#include "captives-panel-field.h"
#include "captives-style.h"
#include "captives-words.h"

#include <glib/gi18n.h>

struct _CaptivesSourcePanel
{
  GtkWidget           parent_instance;

  CaptivesDataset    *dataset;
  CaptivesLanguage    language;
  char               *figure;     /* identifier of the figure shown; or NULL */

  GtkStack           *stack;
  GtkScrolledWindow  *scrolled;
  GtkWidget          *actions;
  GtkWidget          *link_button;
  GtkLabel           *heading_label;
  GtkWidget          *head_box;
  GtkLabel           *number_label;
  GtkWidget          *chip_box;
  GtkLabel           *qualifier_chip;
  GtkLabel           *nature_chip;
  GtkLabel           *grade_chip;
  GtkLabel           *printed_label;
  CaptivesPanelField *counted_field;
  CaptivesPanelField *when_field;
  CaptivesPanelField *where_field;
  CaptivesPanelField *origin_field;
  CaptivesArchiveBox *archive_box;
  CaptivesPanelField *archive_field;
  CaptivesPanelField *witness_field;
  CaptivesPanelField *omits_field;
  CaptivesPanelField *note_field;
  GtkWidget          *rivals_section;
  GtkLabel           *rivals_base_label;
  GtkBox             *rivals_box;
  GtkWidget          *arithmetic_section;
  GtkBox             *arithmetic_box;
  GtkWidget          *charts_section;
  GtkLabel           *charts_label;
  GtkBox             *charts_box;
  GtkLabel           *slot_label;
  CaptivesPanelField *slot_question_field;
  CaptivesPanelField *slot_scope_field;
  GtkWidget          *slot_section;
  GtkBox             *slot_box;
  GtkLabel           *event_label;
  CaptivesPanelField *event_date_field;
  CaptivesPanelField *event_source_field;
  CaptivesPanelField *event_note_field;
};

G_DEFINE_FINAL_TYPE (CaptivesSourcePanel, captives_source_panel, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Pages that are not seen are made invisible, so that assistive technology does not walk their empty labels. */
static void
show_page (CaptivesSourcePanel *self,
           const char          *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == page);
}

static void
show_chip (CaptivesSourcePanel *self,
           GtkLabel            *chip,
           CaptivesVocabulary   vocabulary,
           int                  value)
{
  const char *name = captives_vocabulary_get_name (vocabulary, value, self->language);
  const char *meaning = captives_vocabulary_get_meaning (vocabulary, value, self->language);
  g_autofree char *grade = NULL;

  if (vocabulary == CAPTIVES_VOCABULARY_GRADE && value != CAPTIVES_GRADE_NONE)
    {
      grade = captives_word_format (CAPTIVES_WORD_GRADE, self->language, name);
      name = grade;
    }

  captives_style_set_text (chip, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning != NULL ? meaning : "", -1);
}

/* Chips stand on the number's baseline where there is room, else below it. */
static void
arrange_head (CaptivesSourcePanel *self)
{
  int number;
  int chips;
  int room = gtk_widget_get_width (self->head_box);

  gtk_widget_measure (GTK_WIDGET (self->number_label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &number, NULL, NULL);
  gtk_widget_measure (self->chip_box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &chips, NULL, NULL);
  if (room <= 0)
    room = 300;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box), number + chips + 8 <= room
                                                                     ? GTK_ORIENTATION_HORIZONTAL
                                                                     : GTK_ORIENTATION_VERTICAL);
}

static void
show_head (CaptivesSourcePanel  *self,
           const CaptivesFigure *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);
  const CaptivesPhase *phase = captives_dataset_get_phase (self->dataset, figure->phase);
  const CaptivesPopulation *population = captives_dataset_get_population (self->dataset, figure->population);
  const char *what = measure != NULL ? captives_text_get (&measure->name, self->language) : "";
  const char *context = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *number = captives_format_value (figure, self->language);
  g_autofree char *spoken = captives_format_value_spoken (figure, self->language);
  g_autofree char *printed = NULL;

  if (phase != NULL)
    context = captives_text_get (&phase->name, self->language);
  else if (population != NULL)
    context = captives_text_get (&population->name, self->language);
  heading = context != NULL ? g_strdup_printf ("%s · %s", what, context) : g_strdup (what);

  captives_style_set_text (self->heading_label, heading);
  captives_style_set_text (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number_label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  show_chip (self, self->qualifier_chip, CAPTIVES_VOCABULARY_QUALIFIER, figure->qualifier);
  show_chip (self, self->nature_chip, CAPTIVES_VOCABULARY_NATURE, figure->nature);
  show_chip (self, self->grade_chip, CAPTIVES_VOCABULARY_GRADE, figure->grade);

  if (figure->printed != NULL)
    printed = g_strdup_printf (_("printed as “%s”"), figure->printed);
  captives_style_set_text (self->printed_label, printed != NULL ? printed : _("computed here, printed nowhere"));
  arrange_head (self);
}

static void
show_claim (CaptivesSourcePanel  *self,
            const CaptivesFigure *figure)
{
  const CaptivesPlace *place = captives_dataset_get_place (self->dataset, figure->place);
  g_autofree char *span = captives_format_span (figure->begins, figure->ends, self->language);

  captives_panel_field_set_text (self->counted_field, captives_text_get (&figure->counted, self->language));
  captives_panel_field_set_text (self->when_field, span);
  captives_panel_field_set_text (self->where_field, place != NULL ? captives_text_get (&place->name, self->language) : NULL);
  captives_panel_field_set_text (self->omits_field, captives_text_get (&figure->omits, self->language));
}

static void
show_sources (CaptivesSourcePanel  *self,
              const CaptivesFigure *figure)
{
  const CaptivesSource *origin = captives_dataset_get_origin (self->dataset, figure->id);
  const CaptivesSource *archive = captives_citation_find_archive (self->dataset, figure, self->language);
  const char *caution = captives_text_get (&figure->note, self->language);
  const char *conflict = origin != NULL ? captives_text_get (&origin->note, self->language) : NULL;
  g_autofree char *origin_text = captives_citation_text_origin (self->dataset, figure, self->language);
  g_autofree char *witness_text = captives_citation_text_witness (self->dataset, figure, self->language);
  g_autofree char *both = NULL;
  gboolean archival = origin != NULL && g_strcmp0 (origin->type, "archival") == 0;

  captives_panel_field_set_text (self->origin_field, origin_text);
  captives_archive_box_show (self->archive_box, archive, self->language);
  captives_panel_field_set_text (self->archive_field, archival && archive == NULL ? _("not given by the witness") : NULL);
  captives_panel_field_set_text (self->witness_field, witness_text);

  if (caution != NULL && conflict != NULL)
    both = g_strdup_printf ("%s\n%s", caution, conflict);
  captives_panel_field_set_text (self->note_field, both != NULL ? both : caution != NULL ? caution : conflict);
  gtk_widget_set_sensitive (self->link_button, captives_citation_find_url (self->dataset, figure) != NULL);
}

/* Who says so; and what, where the same author gives several answers. */
static char *
name_rival (CaptivesSourcePanel  *self,
            GPtrArray            *rivals,
            const CaptivesFigure *rival)
{
  const char *claimant = captives_dataset_get_claimant (self->dataset, rival->id, self->language);
  const char *comma = self->language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ";
  guint n_same = 0;

  if (claimant == NULL)
    claimant = captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, self->language);
  for (guint i = 0; i < rivals->len; i++)
    {
      const CaptivesFigure *other = g_ptr_array_index (rivals, i);

      n_same += g_strcmp0 (claimant, captives_dataset_get_claimant (self->dataset, other->id, self->language)) == 0;
    }

  return g_strjoin (comma, claimant, n_same > 1 ? captives_text_get (&rival->label, self->language) : NULL, NULL);
}

static void
show_rivals (CaptivesSourcePanel  *self,
             const CaptivesFigure *figure)
{
  g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (self->dataset, figure->id);
  g_autofree char *value = captives_format_value (figure, self->language);
  g_autofree char *base = g_strdup_printf (_("difference from %s"), value);
  g_autoptr (GtkSizeGroup) numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) shares = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  clear_box (self->rivals_box);
  gtk_widget_set_visible (self->rivals_section, rivals->len > 0);
  captives_style_set_text (self->rivals_base_label, base);

  for (guint i = 0; i < rivals->len; i++)
    {
      const CaptivesFigure *rival = g_ptr_array_index (rivals, i);
      g_autofree char *name = name_rival (self, rivals, rival);
      GtkWidget *row = captives_figure_row_new ();

      captives_figure_row_show (CAPTIVES_FIGURE_ROW (row), self->dataset, rival, name, self->language);
      captives_figure_row_compare (CAPTIVES_FIGURE_ROW (row), rival, figure, self->language);
      captives_figure_row_align (CAPTIVES_FIGURE_ROW (row), numbers, shares);
      gtk_box_append (self->rivals_box, row);
    }
}

static GtkWidget *
create_link (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

static void
show_charts (CaptivesSourcePanel  *self,
             const CaptivesFigure *figure)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (self->dataset, figure->id);
  g_autofree char *title = NULL;

  clear_box (self->charts_box);
  gtk_widget_set_visible (self->charts_section, charts->len > 0);
  title = g_strdup_printf (ngettext ("Shown in %u chart", "Shown in %u charts", charts->len), charts->len);
  captives_style_set_text (self->charts_label, title);

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);
      GtkWidget *link = create_link (captives_text_get (&chart->name, self->language));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.show-in-chart");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "(ss)", chart->id, figure->id);
      gtk_box_append (self->charts_box, link);
    }
}

static void
captives_source_panel_dispose (GObject *object)
{
  CaptivesSourcePanel *self = CAPTIVES_SOURCE_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  g_clear_pointer (&self->figure, g_free);

  G_OBJECT_CLASS (captives_source_panel_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesSourcePanel, name)

static void
captives_source_panel_class_init (CaptivesSourcePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_source_panel_dispose;

  g_type_ensure (CAPTIVES_TYPE_ARCHIVE_BOX);
  g_type_ensure (CAPTIVES_TYPE_PANEL_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-source-panel.ui");
  BIND (stack);
  BIND (scrolled);
  BIND (actions);
  BIND (link_button);
  BIND (heading_label);
  BIND (head_box);
  BIND (number_label);
  BIND (chip_box);
  BIND (qualifier_chip);
  BIND (nature_chip);
  BIND (grade_chip);
  BIND (printed_label);
  BIND (counted_field);
  BIND (when_field);
  BIND (where_field);
  BIND (origin_field);
  BIND (archive_box);
  BIND (archive_field);
  BIND (witness_field);
  BIND (omits_field);
  BIND (note_field);
  BIND (rivals_section);
  BIND (rivals_base_label);
  BIND (rivals_box);
  BIND (arithmetic_section);
  BIND (arithmetic_box);
  BIND (charts_section);
  BIND (charts_label);
  BIND (charts_box);
  BIND (slot_label);
  BIND (slot_question_field);
  BIND (slot_scope_field);
  BIND (slot_section);
  BIND (slot_box);
  BIND (event_label);
  BIND (event_date_field);
  BIND (event_source_field);
  BIND (event_note_field);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "sourcepanel");
}

#undef BIND

static void
captives_source_panel_init (CaptivesSourcePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "nothing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Source"), -1);
}

void
captives_source_panel_set_dataset (CaptivesSourcePanel *self,
                                   CaptivesDataset     *dataset,
                                   CaptivesLanguage     language)
{
  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  if (dataset != NULL)
    captives_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, captives_dataset_unref);
  self->dataset = dataset;
  self->language = language;
  captives_source_panel_show_nothing (self);
}

void
captives_source_panel_show_nothing (CaptivesSourcePanel *self)
{
  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  g_clear_pointer (&self->figure, g_free);
  show_page (self, "nothing");
  gtk_widget_set_visible (self->actions, FALSE);
}

void
captives_source_panel_show_figure (CaptivesSourcePanel *self,
                                   const char          *figure)
{
  const CaptivesFigure *record;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  record = self->dataset == NULL ? NULL : captives_dataset_get_figure (self->dataset, figure);
  if (record == NULL)
    {
      captives_source_panel_show_nothing (self);
      return;
    }

  if (g_strcmp0 (self->figure, figure) != 0)
    {
      g_free (self->figure);
      self->figure = g_strdup (figure);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
    }

  show_page (self, "figure");
  gtk_widget_set_visible (self->actions, TRUE);
  show_head (self, record);
  show_claim (self, record);
  show_sources (self, record);
  show_rivals (self, record);
  clear_box (self->arithmetic_box);
  gtk_widget_set_visible (self->arithmetic_section,
                          captives_panel_arithmetic_fill (self->arithmetic_box, self->dataset, record, self->language));
  show_charts (self, record);
}

void
captives_source_panel_show_slot (CaptivesSourcePanel *self,
                                 const char          *name,
                                 const char          *question)
{
  const CaptivesQuestion *record;
  g_autoptr (GPtrArray) readings = NULL;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));
  g_return_if_fail (name != NULL);

  captives_source_panel_show_nothing (self);
  if (self->dataset == NULL)
    return;

  record = captives_dataset_get_question (self->dataset, question);
  captives_style_set_text (self->slot_label, name);
  captives_panel_field_set_text (self->slot_question_field,
                                 record != NULL ? captives_text_get (&record->text, self->language) : NULL);
  captives_panel_field_set_text (self->slot_scope_field,
                                 record != NULL ? captives_text_get (&record->scope, self->language) : NULL);

  clear_box (self->slot_box);
  readings = record != NULL ? captives_dataset_list_readings_of (self->dataset, question) : g_ptr_array_new ();
  gtk_widget_set_visible (self->slot_section, readings->len > 0);
  for (guint i = 0; i < readings->len; i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (readings, i);
      GtkWidget *link = create_link (captives_text_get (&reading->name, self->language));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.reading");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", reading->id);
      gtk_box_append (self->slot_box, link);
    }

  show_page (self, "slot");
}

void
captives_source_panel_show_event (CaptivesSourcePanel *self,
                                  const char          *event)
{
  const CaptivesEvent *record;
  const CaptivesSource *source;
  g_autofree char *date = NULL;
  g_autofree char *reference = NULL;

  g_return_if_fail (CAPTIVES_IS_SOURCE_PANEL (self));

  captives_source_panel_show_nothing (self);
  record = self->dataset == NULL ? NULL : captives_dataset_get_event (self->dataset, event);
  if (record == NULL)
    return;

  source = captives_dataset_get_source (self->dataset, record->source);
  date = captives_format_date (record->date, self->language);
  reference = source != NULL ? captives_format_reference (source, self->language) : NULL;
  captives_style_set_text (self->event_label, captives_text_get (&record->name, self->language));
  captives_panel_field_set_text (self->event_date_field, date);
  captives_panel_field_set_text (self->event_source_field, reference);
  captives_panel_field_set_text (self->event_note_field, captives_text_get (&record->note, self->language));
  show_page (self, "event");
}

const char *
captives_source_panel_get_figure (CaptivesSourcePanel *self)
{
  g_return_val_if_fail (CAPTIVES_IS_SOURCE_PANEL (self), NULL);

  return self->figure;
}
