/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-format.h"
#include "captives-sheet.h"

#include <math.h>

#include <glib/gi18n.h>

/* One figure on its way to the screen. */
typedef struct
{
  CaptivesDataset      *dataset;
  const CaptivesFigure *figure;
  CaptivesLocale        locale;
  GString              *out;
} Card;

/* Where the texts begin; the longest label in the three languages fits before it. */
#define LABEL_COLUMNS 20

/* @label: "" to go on below the line before; nothing is added if there is no text. */
static void
add_line (Card       *card,
          const char *label,
          const char *text)
{
  guint n_columns = captives_text_columns (label);

  if (text == NULL || *text == '\0')
    return;

  g_string_append (card->out, label);
  g_string_append_printf (card->out, "%*s", (int) (MAX (n_columns + 1, LABEL_COLUMNS) - n_columns), "");
  g_string_append_printf (card->out, "%s\n", text);
}

static void
add_figure_line (Card       *card,
                 const char *label,
                 const char *sign,
                 const char *id)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (card->dataset, id);
  g_autofree char *value = captives_format_value (figure, card->locale);
  g_autofree char *text = g_strdup_printf ("%s%s  %s  %s", sign, value, figure->id,
                                           captives_text_get (&figure->label, card->locale.language));

  add_line (card, label, text);
}

static void
add_head (Card *card)
{
  const CaptivesFigure *figure = card->figure;
  g_autofree char *value = captives_format_value_in_words (figure, card->locale);

  g_string_append_printf (card->out, "%s\n%s\n\n", value, captives_text_get (&figure->counted, card->locale.language));
  add_line (card, _("As printed"), figure->printed);
  add_line (card, _("Nature"),
            captives_vocabulary_get_meaning (CAPTIVES_VOCABULARY_NATURE, figure->nature, card->locale.language));
  add_line (card, _("Grade"),
            captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, figure->grade, card->locale.language));
}

static void
add_scope (Card *card)
{
  const CaptivesFigure *figure = card->figure;
  const CaptivesQuestion *question = captives_dataset_get_question (card->dataset, figure->question);
  const CaptivesMeasure *measure = captives_dataset_get_measure (card->dataset, figure->measure);
  const CaptivesPopulation *population = captives_dataset_get_population (card->dataset, figure->population);
  const CaptivesPlace *place = captives_dataset_get_place (card->dataset, figure->place);
  const CaptivesPhase *phase = captives_dataset_get_phase (card->dataset, figure->phase);
  g_autofree char *span = captives_format_span (figure->begins, figure->ends, card->locale.language);

  if (question != NULL)
    add_line (card, _("Question"), captives_text_get (&question->text, card->locale.language));
  add_line (card, _("Measure"), captives_text_get (&measure->name, card->locale.language));
  add_line (card, _("Population"), captives_text_get (&population->name, card->locale.language));
  if (place != NULL)
    add_line (card, _("Place"), captives_text_get (&place->name, card->locale.language));
  if (phase != NULL)
    add_line (card, _("Phase"), captives_text_get (&phase->name, card->locale.language));
  add_line (card, _("Span"), span);
  add_line (card, figure->same_scope ? _("Leaves out") : _("Other scope"),
            captives_text_get (&figure->omits, card->locale.language));
  add_line (card, _("Note"), captives_text_get (&figure->note, card->locale.language));
}

static void
add_citation (Card                   *card,
              const CaptivesCitation *citation)
{
  const CaptivesSource *source = captives_dataset_get_source (card->dataset, citation->source);
  const char *locator = captives_text_get (&citation->locator, card->locale.language);
  g_autofree char *reference = captives_format_reference (source, card->locale.language);
  g_autofree char *grade = g_strdup_printf (_("grade %s"), captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE,
                                                                                         source->grade,
                                                                                         card->locale.language));

  add_line (card, citation->role == CAPTIVES_CITATION_ORIGIN ? _("Origin") : _("Read in"), reference);
  add_line (card, "", locator);
  add_line (card, "", grade);
  add_line (card, "", source->url);
  add_line (card, "", captives_text_get (&source->note, card->locale.language));
}

static void
add_sources (Card *card)
{
  g_autoptr (GPtrArray) citations = captives_dataset_list_citations (card->dataset, card->figure->id);
  g_autofree char *stated = captives_format_date (card->figure->stated, card->locale.language);

  g_string_append_c (card->out, '\n');
  add_line (card, _("Who says so"),
            captives_dataset_get_claimant (card->dataset, card->figure->id, card->locale.language));
  add_line (card, _("Said in"), stated);
  for (guint i = 0; i < citations->len; i++)
    add_citation (card, g_ptr_array_index (citations, i));
}

static void
add_rivals (Card *card)
{
  g_autoptr (GPtrArray) rivals = captives_dataset_list_rivals (card->dataset, card->figure->id);

  for (guint i = 0; i < rivals->len; i++)
    {
      const CaptivesFigure *rival = g_ptr_array_index (rivals, i);
      g_autofree char *value = captives_format_value (rival, card->locale);
      g_autofree char *persons = NULL;
      g_autofree char *share = NULL;
      g_autofree char *text = NULL;
      const char *claimant = captives_dataset_get_claimant (card->dataset, rival->id, card->locale.language);

      captives_format_difference (rival, card->figure, card->locale, &persons, &share);
      text = g_strjoin ("  ", value, rival->id, claimant != NULL ? claimant : _("author not named"),
                        *persons != '\0' ? persons : NULL, *share != '\0' ? share : NULL, NULL);
      add_line (card, i == 0 ? _("Rivals") : "", text);
    }
}

static void
add_arithmetic (Card *card)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (card->dataset, card->figure->id);
  g_autoptr (GPtrArray) wholes = captives_dataset_list_wholes (card->dataset, card->figure->id);
  g_autoptr (GPtrArray) terms = captives_dataset_list_terms (card->dataset, card->figure->id);

  for (guint i = 0; i < parts->len; i++)
    add_figure_line (card, i == 0 ? _("Parts") : "", "", ((CaptivesPart *) g_ptr_array_index (parts, i))->figure);
  for (guint i = 0; i < wholes->len; i++)
    add_figure_line (card, i == 0 ? _("Part of") : "", "", ((CaptivesPart *) g_ptr_array_index (wholes, i))->whole);
  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);

      add_figure_line (card, i == 0 ? _("Computed from") : "", term->sign < 0 ? "− " : "+ ", term->figure);
    }
}

static void
add_uses (Card *card)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances_of (card->dataset, card->figure->id);
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts_of (card->dataset, card->figure->id);

  for (guint i = 0; i < balances->len; i++)
    add_line (card, i == 0 ? _("Balances") : "", ((CaptivesBalance *) g_ptr_array_index (balances, i))->id);
  for (guint i = 0; i < charts->len; i++)
    add_line (card, i == 0 ? _("Charts") : "", ((CaptivesChart *) g_ptr_array_index (charts, i))->id);
}

CaptivesExit
captives_command_show (CaptivesCall *call)
{
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  Card card;

  if (!captives_call_parse (call, NULL))
    return CAPTIVES_EXIT_CALL;

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  card = (Card) {
    .dataset = dataset,
    .figure = captives_dataset_get_figure (dataset, call->words[0]),
    .locale = call->locale,
    .out = out,
  };
  if (card.figure == NULL)
    return captives_call_complain (call, _("The dataset has no figure “%s”."), call->words[0]);

  add_head (&card);
  add_scope (&card);
  add_sources (&card);
  g_string_append_c (out, '\n');
  add_rivals (&card);
  add_arithmetic (&card);
  add_uses (&card);
  return captives_call_print (call, out->str);
}
