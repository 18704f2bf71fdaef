/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages of what is no figure: a source, a question, an event, an account, a slot without a figure. */

#include "config.h"

#include "captives-archive-box.h"
#include "captives-figure-row.h"
#include "captives-format.h"
#include "captives-panel-arithmetic.h"
#include "captives-panel-link.h"
#include "captives-panel-page.h"
#include "captives-panel-rivals.h"
#include "captives-style.h"
#include "captives-words.h"

#include <glib/gi18n.h>

static gboolean
is_origin (CaptivesDataset      *dataset,
           const CaptivesFigure *figure,
           const char           *source)
{
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (dataset, figure->id);

  for (guint i = 0; i < citations->len; i++)
    {
      const CaptivesCitation *citation = g_ptr_array_index (citations, i);

      if (citation->role == CAPTIVES_CITATION_ORIGIN && g_strcmp0 (citation->source, source) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_figures_of_source (const CaptivesPanelPage *self,
                       const char              *source)
{
  const CaptivesFigureFilter filter = { .source = source };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (self->dataset, &filter);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) repeated = g_ptr_array_new ();
  g_autofree char *own_title = NULL;
  g_autofree char *repeated_title = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      gpointer figure = g_ptr_array_index (figures, i);

      g_ptr_array_add (is_origin (self->dataset, figure, source) ? own : repeated, figure);
    }

  own_title = g_strdup_printf (ngettext ("Says %u figure itself", "Says %u figures itself", own->len), own->len);
  repeated_title = g_strdup_printf (ngettext ("Repeats %u figure of others", "Repeats %u figures of others", repeated->len),
                                    repeated->len);
  captives_panel_page_add_figures (self, own_title, own);
  captives_panel_page_add_figures (self, repeated_title, repeated);
}

static void
add_balances_of_source (const CaptivesPanelPage *self,
                        const char              *source)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances (self->dataset);
  GtkBox *section = NULL;

  for (guint i = 0; i < balances->len; i++)
    {
      const CaptivesBalance *balance = g_ptr_array_index (balances, i);

      if (g_strcmp0 (balance->source, source) != 0)
        continue;
      if (section == NULL)
        section = captives_panel_page_add_section (self, _("Its accounts"));
      gtk_box_append (section, captives_panel_link_new_address (captives_text_get (&balance->name, self->locale.language),
                                                                CAPTIVES_ADDRESS_BALANCE, balance->id));
    }
}

static void
add_events_of_source (const CaptivesPanelPage *self,
                      const char              *source)
{
  g_autoptr (GPtrArray) events = captives_dataset_list_events (self->dataset);

  for (guint i = events->len; i > 0; i--)
    {
      const CaptivesEvent *event = g_ptr_array_index (events, i - 1);

      if (g_strcmp0 (event->source, source) != 0)
        g_ptr_array_remove_index (events, i - 1);
    }
  captives_panel_page_add_events (self, _("Events it dates"), events);
}

static void
add_grade (const CaptivesPanelPage *self,
           CaptivesGrade            grade)
{
  const char *name = captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, grade, self->locale.language);
  const char *meaning = captives_vocabulary_get_meaning (CAPTIVES_VOCABULARY_GRADE, grade, self->locale.language);
  g_autofree char *text = g_strjoin (" — ", name, meaning, NULL);

  captives_panel_page_add_field (self, _("Grade"), text);
}

void
captives_panel_fill_source (const CaptivesPanelPage *self,
                            const CaptivesSource    *source)
{
  g_autofree char *reference = captives_format_reference (source, self->locale.language);
  GtkWidget *archive = g_object_new (CAPTIVES_TYPE_ARCHIVE_BOX, NULL);

  captives_panel_page_add_head (self, _("Source"), captives_text_get (&source->byline, self->locale.language));
  captives_panel_page_add_field (self, _("Full reference"), reference);
  captives_archive_box_show (CAPTIVES_ARCHIVE_BOX (archive), source, self->locale.language);
  gtk_box_append (self->box, archive);
  add_grade (self, source->grade);
  captives_panel_page_add_field (self, _("Address"), source->url);
  captives_panel_page_add_field (self, _("Note"), captives_text_get (&source->note, self->locale.language));
  add_figures_of_source (self, source->id);
  add_balances_of_source (self, source->id);
  add_events_of_source (self, source->id);
}

static void
add_answer (const CaptivesPanelPage *self,
            GtkBox                  *section,
            const CaptivesFigure    *figure,
            const char              *name,
            GtkSizeGroup            *numbers)
{
  const char *omits = captives_text_get (&figure->omits, self->locale.language);
  g_autofree char *scope = NULL;
  GtkWidget *answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = captives_figure_row_new ();

  captives_figure_row_show (CAPTIVES_FIGURE_ROW (row), self->dataset, figure, name, self->locale);
  captives_figure_row_mark_scope (CAPTIVES_FIGURE_ROW (row), figure);
  captives_figure_row_align (CAPTIVES_FIGURE_ROW (row), numbers, NULL);
  gtk_box_append (GTK_BOX (answer), row);
  captives_panel_page_add_note (GTK_BOX (answer), captives_text_get (&figure->counted, self->locale.language));
  if (omits != NULL)
    /* Translators: before what the scope of a figure leaves out or counts apart, a sentence. */
    scope = g_strdup_printf (_("Scope: %s"), omits);
  captives_panel_page_add_note (GTK_BOX (answer), scope);
  gtk_widget_add_css_class (answer, "answer");
  gtk_box_append (section, answer);
}

static void
add_answers (const CaptivesPanelPage *self,
             const char              *question)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_answers (self->dataset, question);
  g_autoptr (GtkSizeGroup) numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *title = NULL;
  GtkBox *section;

  title = g_strdup_printf (ngettext ("%u answer", "%u answers", figures->len), figures->len);
  section = captives_panel_page_add_section (self, title);
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *name = captives_panel_rivals_name (self->dataset, figures, figure, self->locale.language);

      add_answer (self, section, figure, name, numbers);
    }
}

static void
add_readings (const CaptivesPanelPage *self,
              const char              *question)
{
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings_of (self->dataset, question);
  GtkBox *section;

  if (readings->len == 0)
    return;

  section = captives_panel_page_add_section (self, _("Readings that have a figure"));
  for (guint i = 0; i < readings->len; i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (readings, i);
      const CaptivesFigure *figure = captives_dataset_choose (self->dataset, reading->id, question);
      g_autofree char *value = figure != NULL ? captives_format_value (figure, self->locale) : NULL;
      const char *colon = self->locale.language == CAPTIVES_LANGUAGE_JAPANESE ? "：" : ": ";
      g_autofree char *text = g_strjoin (colon, captives_text_get (&reading->name, self->locale.language), value, NULL);

      gtk_box_append (section, captives_panel_link_new (text, "win.reading", g_variant_new_string (reading->id)));
    }
}

void
captives_panel_fill_question (const CaptivesPanelPage *self,
                              const CaptivesQuestion  *question)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of_question (self->dataset, question->id);

  captives_panel_page_add_head (self, _("Question"), captives_text_get (&question->text, self->locale.language));
  captives_panel_page_add_field (self, _("Its scope"), captives_text_get (&question->scope, self->locale.language));
  add_answers (self, question->id);
  add_readings (self, question->id);
  gtk_box_append (captives_panel_page_add_section (self, _("Own chart")),
                  captives_panel_link_new (_("New chart of all these answers…"), "win.new-chart-of-question",
                                           g_variant_new_string (question->id)));
  captives_panel_page_add_charts (self, charts, NULL);
}

void
captives_panel_fill_event (const CaptivesPanelPage *self,
                           const CaptivesEvent     *event)
{
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures_of_event (self->dataset, event->id);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of_event (self->dataset, event->id);
  g_autofree char *date = captives_format_date (event->date, self->locale.language);

  captives_panel_page_add_head (self, _("Event"), captives_text_get (&event->name, self->locale.language));
  captives_panel_page_add_field (self, _("Date"), date);
  captives_panel_page_add_source (self, _("Who says so"), event->source);
  captives_panel_page_add_field (self, _("Note"), captives_text_get (&event->note, self->locale.language));
  captives_panel_page_add_figures (self, _("Figures of the same date"), figures);
  captives_panel_page_add_charts (self, charts, NULL);
}

void
captives_panel_fill_balance (const CaptivesPanelPage *self,
                             const CaptivesBalance   *balance)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of_balance (self->dataset, balance->id);

  captives_panel_page_add_head (self, _("Account"), captives_text_get (&balance->name, self->locale.language));
  captives_panel_page_add_source (self, _("Who says so"), balance->source);
  captives_panel_page_add_field (self, _("Note"), captives_text_get (&balance->note, self->locale.language));
  captives_panel_arithmetic_fill_balance (captives_panel_page_add_section (self, _("Arithmetic")), self->dataset, balance,
                                          self->locale);
  captives_panel_page_add_charts (self, charts, NULL);
}

void
captives_panel_fill_slot (const CaptivesPanelPage *self,
                          const char              *name,
                          const CaptivesQuestion  *question)
{
  captives_panel_page_add_head (self, captives_word_get (CAPTIVES_WORD_NO_FIGURE, self->locale.language), name);
  if (question == NULL)
    return;

  gtk_box_append (captives_panel_page_add_section (self, _("Question")),
                  captives_panel_link_new_address (captives_text_get (&question->text, self->locale.language),
                                                   CAPTIVES_ADDRESS_QUESTION, question->id));
  captives_panel_page_add_field (self, _("Its scope"), captives_text_get (&question->scope, self->locale.language));
  add_readings (self, question->id);
}
