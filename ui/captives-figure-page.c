/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-figure-page.h"
#include "captives-archive-box.h"
#include "captives-citation-text.h"
#include "captives-format.h"
#include "captives-panel-arithmetic.h"
#include "captives-panel-field.h"
#include "captives-panel-link.h"
#include "captives-panel-page.h"
#include "captives-panel-rivals.h"
#include "captives-style.h"
#include "captives-words.h"

#include <glib/gi18n.h>

/* Text so large, 1 at 100 %, that number and chips never have room side by side. */
#define COLUMN_SCALE 1.4

struct _CaptivesFigurePage
{
  GtkWidget           parent_instance;

  GtkBox             *page_box;
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
  CaptivesPanelField *origins_field;
  CaptivesPanelField *omits_field;
  CaptivesPanelField *note_field;
  GtkWidget          *rivals_section;
  GtkLabel           *rivals_label;
  GtkLabel           *rivals_base_label;
  GtkBox             *question_box;
  GtkBox             *rivals_box;
  GtkWidget          *arithmetic_section;
  GtkBox             *arithmetic_box;
  GtkBox             *more_box;      /* events of the same date, charts */
};

G_DEFINE_FINAL_TYPE (CaptivesFigurePage, captives_figure_page, GTK_TYPE_WIDGET)

/* What one filling is about. */
typedef struct
{
  CaptivesFigurePage   *page;
  CaptivesDataset      *dataset;
  const CaptivesFigure *figure;
  CaptivesLocale        locale;
} Filling;

static void
show_chip (Filling            *filling,
           GtkLabel           *chip,
           CaptivesVocabulary  vocabulary,
           int                 value)
{
  const char *name = captives_vocabulary_get_name (vocabulary, value, filling->locale.language);
  const char *meaning = captives_vocabulary_get_meaning (vocabulary, value, filling->locale.language);
  g_autofree char *grade = NULL;

  if (vocabulary == CAPTIVES_VOCABULARY_GRADE && value != CAPTIVES_GRADE_NONE)
    {
      grade = captives_word_format (CAPTIVES_WORD_GRADE, filling->locale.language, name);
      name = grade;
    }

  captives_style_set_text (chip, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning != NULL ? meaning : "", -1);
}

/* Chips stand on the number's baseline where there is room, else below it.  While the text size changes, what is measured
 * may still be the text of before. */
static void
arrange_head (CaptivesFigurePage *self)
{
  gboolean large = captives_style_get_text_scale (GTK_WIDGET (self)) > COLUMN_SCALE;
  int number;
  int chips;
  int room = gtk_widget_get_width (self->head_box);

  gtk_widget_measure (GTK_WIDGET (self->number_label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &number, NULL, NULL);
  gtk_widget_measure (self->chip_box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &chips, NULL, NULL);
  if (room <= 0)
    room = 300;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box), !large && number + chips + 8 <= room
                                                                     ? GTK_ORIENTATION_HORIZONTAL
                                                                     : GTK_ORIENTATION_VERTICAL);
}

static char *
build_heading (Filling *filling)
{
  const CaptivesFigure *figure = filling->figure;
  const CaptivesMeasure *measure = captives_dataset_get_measure (filling->dataset, figure->measure);
  const CaptivesPhase *phase = captives_dataset_get_phase (filling->dataset, figure->phase);
  const CaptivesPopulation *population = captives_dataset_get_population (filling->dataset, figure->population);
  const char *what = measure != NULL ? captives_text_get (&measure->name, filling->locale.language) : "";
  const char *context = NULL;

  if (phase != NULL)
    context = captives_text_get (&phase->name, filling->locale.language);
  else if (population != NULL)
    context = captives_text_get (&population->name, filling->locale.language);

  return g_strjoin (" · ", what, context, NULL);
}

static void
show_head (Filling *filling)
{
  CaptivesFigurePage *self = filling->page;
  const CaptivesFigure *figure = filling->figure;
  g_autofree char *heading = build_heading (filling);
  g_autofree char *number = captives_format_value (figure, filling->locale);
  g_autofree char *spoken = captives_format_value_spoken (figure, filling->locale.language);
  g_autofree char *name = g_strdup_printf ("%s, %s", spoken, heading);
  g_autofree char *printed = NULL;

  captives_style_set_text (self->heading_label, heading);
  captives_style_set_text (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number_label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_chip (filling, self->qualifier_chip, CAPTIVES_VOCABULARY_QUALIFIER, figure->qualifier);
  show_chip (filling, self->nature_chip, CAPTIVES_VOCABULARY_NATURE, figure->nature);
  show_chip (filling, self->grade_chip, CAPTIVES_VOCABULARY_GRADE, figure->grade);

  if (figure->printed != NULL)
    printed = g_strdup_printf (_("printed as “%s”"), figure->printed);
  captives_style_set_text (self->printed_label, printed != NULL ? printed : _("computed here, printed nowhere"));
  arrange_head (self);
}

static void
show_claim (Filling *filling)
{
  CaptivesFigurePage *self = filling->page;
  const CaptivesFigure *figure = filling->figure;
  const CaptivesPlace *place = captives_dataset_get_place (filling->dataset, figure->place);
  g_autofree char *span = captives_format_span (figure->begins, figure->ends, filling->locale.language);

  captives_panel_field_set_text (self->counted_field, captives_text_get (&figure->counted, filling->locale.language));
  captives_panel_field_set_text (self->when_field, span);
  captives_panel_field_set_text (self->where_field,
                                 place != NULL ? captives_text_get (&place->name, filling->locale.language) : NULL);
  captives_panel_field_set_text (self->omits_field, captives_text_get (&figure->omits, filling->locale.language));
}

static void
add_citations (Filling              *filling,
               CaptivesPanelField   *field,
               CaptivesCitationRole  role)
{
  g_autoptr (GPtrArray) lines = captives_citation_list_lines (filling->dataset, filling->figure, role, filling->locale.language);

  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesCitationLine *line = g_ptr_array_index (lines, i);

      captives_panel_field_add (field, captives_panel_link_new_address (line->text, CAPTIVES_ADDRESS_SOURCE,
                                                                        line->source->id));
    }
}

static void
show_cautions (Filling              *filling,
               const CaptivesSource *origin)
{
  CaptivesPanelField *field = filling->page->note_field;
  const char *caution = captives_text_get (&filling->figure->note, filling->locale.language);
  const char *conflict = origin != NULL ? captives_text_get (&origin->note, filling->locale.language) : NULL;
  GtkWidget *label;

  captives_panel_field_set_text (field, caution != NULL ? caution : conflict);
  if (caution == NULL || conflict == NULL)
    return;

  label = gtk_label_new (NULL);
  captives_style_set_text (GTK_LABEL (label), conflict);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "field-text");
  gtk_widget_add_css_class (label, "field-paragraph");
  captives_panel_field_add (field, label);
}

static void
show_sources (Filling *filling)
{
  CaptivesFigurePage *self = filling->page;
  const CaptivesSource *origin = captives_dataset_get_origin (filling->dataset, filling->figure->id);
  const CaptivesSource *archive = captives_citation_find_archive (filling->dataset, filling->figure, filling->locale.language);
  g_autofree char *origins = captives_panel_rivals_describe_origins (filling->dataset, filling->figure);
  gboolean archival = origin != NULL && g_strcmp0 (origin->type, "archival") == 0;

  captives_panel_field_set_text (self->origin_field,
                                 captives_citation_get_claimant (filling->dataset, filling->figure, filling->locale.language));
  add_citations (filling, self->origin_field, CAPTIVES_CITATION_ORIGIN);
  captives_archive_box_show (self->archive_box, archive, filling->locale.language);
  captives_panel_field_set_text (self->archive_field, archival && archive == NULL ? _("not given by the witness") : NULL);
  captives_panel_field_set_text (self->witness_field, NULL);
  add_citations (filling, self->witness_field, CAPTIVES_CITATION_WITNESS);
  captives_panel_field_set_text (self->origins_field, origins);
  show_cautions (filling, origin);
}

static void
show_rivals (Filling *filling)
{
  CaptivesFigurePage *self = filling->page;
  const CaptivesQuestion *question = captives_dataset_get_question (filling->dataset, filling->figure->question);
  g_autofree char *value = captives_format_value (filling->figure, filling->locale);
  g_autofree char *base = g_strdup_printf (_("difference from %s"), value);
  guint n_rivals;

  captives_panel_page_clear (self->question_box);
  captives_panel_page_clear (self->rivals_box);
  gtk_widget_set_visible (self->rivals_section, question != NULL);
  if (question == NULL)
    return;

  gtk_box_append (self->question_box, captives_panel_link_new_address (captives_text_get (&question->text, filling->locale.language),
                                                                       CAPTIVES_ADDRESS_QUESTION, question->id));
  n_rivals = captives_panel_rivals_fill (self->rivals_box, filling->dataset, filling->figure, filling->locale);
  captives_style_set_text (self->rivals_label, n_rivals > 0 ? _("Rivals") : _("Question"));
  captives_style_set_text (self->rivals_base_label, base);
  gtk_widget_set_visible (GTK_WIDGET (self->rivals_base_label), n_rivals > 0);
}

static void
show_more (Filling *filling)
{
  const CaptivesPanelPage page = { filling->page->more_box, filling->dataset, filling->locale };
  g_autoptr (GPtrArray) events = captives_dataset_list_events_of (filling->dataset, filling->figure->id);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (filling->dataset, filling->figure->id);

  captives_panel_page_clear (page.box);
  captives_panel_page_add_events (&page, _("Events of the same date"), events);
  captives_panel_page_add_charts (&page, charts, filling->figure->id);
}

static void
captives_figure_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (captives_figure_page_parent_class)->dispose (object);
}

/* By keys alone one comes to what is in the page, not to the page. */
static gboolean
captives_figure_page_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (CAPTIVES_FIGURE_PAGE (widget)->page_box), direction);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CaptivesFigurePage, name)

static void
captives_figure_page_class_init (CaptivesFigurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = captives_figure_page_dispose;
  widget_class->focus = captives_figure_page_focus;

  g_type_ensure (CAPTIVES_TYPE_ARCHIVE_BOX);
  g_type_ensure (CAPTIVES_TYPE_PANEL_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/captives/Captives/captives-figure-page.ui");
  BIND (page_box);
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
  BIND (origins_field);
  BIND (omits_field);
  BIND (note_field);
  BIND (rivals_section);
  BIND (rivals_label);
  BIND (rivals_base_label);
  BIND (question_box);
  BIND (rivals_box);
  BIND (arithmetic_section);
  BIND (arithmetic_box);
  BIND (more_box);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

#undef BIND

static void
captives_figure_page_init (CaptivesFigurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
captives_figure_page_show (CaptivesFigurePage   *self,
                           CaptivesDataset      *dataset,
                           const CaptivesFigure *figure,
                           CaptivesLocale        locale)
{
  Filling filling = { self, dataset, figure, locale };

  g_return_if_fail (CAPTIVES_IS_FIGURE_PAGE (self));
  g_return_if_fail (dataset != NULL && figure != NULL);

  show_head (&filling);
  show_claim (&filling);
  show_sources (&filling);
  show_rivals (&filling);
  captives_panel_page_clear (self->arithmetic_box);
  gtk_widget_set_visible (self->arithmetic_section,
                          captives_panel_arithmetic_fill (self->arithmetic_box, dataset, figure, locale));
  show_more (&filling);
}
