/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-panel-arithmetic.h"
#include "captives-figure-row.h"
#include "captives-format.h"
#include "captives-panel-link.h"
#include "captives-style.h"

#include <glib/gi18n.h>

/* What one filling is about. */
typedef struct
{
  GtkBox               *box;
  CaptivesDataset      *dataset;
  const CaptivesFigure *figure;   /* set in bold; NULL: none, an account is looked at by itself */
  CaptivesLocale        locale;
} Arithmetic;

/* A list of parts under way. */
typedef struct
{
  guint    n_parts;
  double   sum;     /* persons */
  gboolean exact;   /* each part is one exact number of persons */
} PartSum;

static GtkLabel *
add_label (Arithmetic *arithmetic,
           const char *markup,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (arithmetic->box, label);

  return GTK_LABEL (label);
}

static void
add_muted (Arithmetic *arithmetic,
           const char *text)
{
  GtkLabel *label = add_label (arithmetic, "", "field-title");

  captives_style_set_text (label, text);
}

static void
add_row (Arithmetic *arithmetic,
         const char *id,
         const char *text)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (arithmetic->dataset, id);
  GtkWidget *row;

  if (figure == NULL)
    return;

  row = captives_figure_row_new ();
  if (text == NULL)
    text = captives_text_get (&figure->label, arithmetic->locale.language);
  captives_figure_row_show (CAPTIVES_FIGURE_ROW (row), arithmetic->dataset, figure, text, arithmetic->locale);
  gtk_box_append (arithmetic->box, row);
}

/* A bound has a sign that markup knows: "< 62,787". */
static void
append_number (GString    *formula,
               const char *number,
               gboolean    own)
{
  g_autofree char *escaped = g_markup_escape_text (number, -1);

  g_string_append_printf (formula, own ? "<b>%s</b>" : "%s", escaped);
}

static void
append_sign (GString *string,
             int      sign)
{
  if (string->len > 0)
    g_string_append (string, sign < 0 ? " − " : " + ");
  else if (sign < 0)
    g_string_append (string, "−");
}

/* "609,448 − 546,752 − 61,855", this figure in bold, and the same in words. */
static void
format_terms (Arithmetic  *arithmetic,
              GPtrArray   *terms,
              GString     *formula,
              GString     *words)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (arithmetic->dataset, term->figure);
      const CaptivesMeasure *measure;
      g_autofree char *value = NULL;
      gboolean own;

      if (figure == NULL)
        continue;

      own = arithmetic->figure != NULL && g_strcmp0 (figure->id, arithmetic->figure->id) == 0;
      measure = captives_dataset_get_measure (arithmetic->dataset, figure->measure);
      value = captives_format_value (figure, arithmetic->locale);

      append_sign (formula, term->sign);
      append_number (formula, value, own);
      append_sign (words, term->sign);
      g_string_append (words, measure != NULL ? captives_text_get (&measure->name, arithmetic->locale.language) : figure->id);
    }
}

/* Why an account has no remainder. */
static const char *
explain_no_residual (Arithmetic *arithmetic,
                     GPtrArray  *lines)
{
  const CaptivesFigure *first = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (arithmetic->dataset, line->figure);

      if (first == NULL)
        first = figure;
      else if (figure != NULL && figure->unit != first->unit)
        return _("These do not count the same unit, so there is no remainder.");
    }

  return _("One of these is a range, so there is no single remainder.");
}

static void
add_balance (Arithmetic            *arithmetic,
             const CaptivesBalance *balance)
{
  g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (arithmetic->dataset, balance->id);
  g_autoptr (GString) formula = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *computed = NULL;

  format_terms (arithmetic, lines, formula, words);
  number = captives_format_residual (arithmetic->dataset, balance->id, arithmetic->locale);
  if (number == NULL)
    {
      add_label (arithmetic, formula->str, "field-text");
      add_muted (arithmetic, explain_no_residual (arithmetic, lines));
      return;
    }

  g_string_append (formula, " = ");
  append_number (formula, number, FALSE);
  add_label (arithmetic, formula->str, "field-text");
  /* Translators: %s is a number that no source prints. */
  computed = g_strdup_printf (_("%s is computed here"), number);
  g_string_append_printf (words, "; %s", computed);
  add_muted (arithmetic, words->str);
}

static void
add_derivation (Arithmetic *arithmetic)
{
  g_autoptr (GPtrArray) terms = captives_dataset_list_terms (arithmetic->dataset, arithmetic->figure->id);
  g_autoptr (GString) formula = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *value = NULL;
  g_autofree char *computed = NULL;

  if (terms->len == 0)
    return;

  format_terms (arithmetic, terms, formula, words);
  value = captives_format_value (arithmetic->figure, arithmetic->locale);
  g_string_append (formula, " = ");
  append_number (formula, value, TRUE);
  add_label (arithmetic, formula->str, "field-text");
  computed = g_strdup_printf (_("%s is computed here"), value);
  g_string_append_printf (words, "; %s", computed);
  add_muted (arithmetic, words->str);

  for (guint i = 0; i < terms->len; i++)
    {
      const CaptivesTerm *term = g_ptr_array_index (terms, i);

      add_row (arithmetic, term->figure, NULL);
    }
}

static void
count_part (PartSum              *sum,
            const CaptivesFigure *figure)
{
  sum->n_parts++;
  if (figure == NULL || isnan (figure->value) || figure->qualifier != CAPTIVES_QUALIFIER_EXACT
      || figure->unit != CAPTIVES_UNIT_PERSONS)
    sum->exact = FALSE;
  else
    sum->sum += figure->value;
}

static char *
describe_parts (Arithmetic    *arithmetic,
                const PartSum *sum,
                gboolean       complete)
{
  double whole = arithmetic->figure->value;
  g_autofree char *total = captives_format_number (sum->sum, 0, arithmetic->locale);
  g_autofree char *rest = NULL;

  if (!sum->exact || isnan (whole) || arithmetic->figure->unit != CAPTIVES_UNIT_PERSONS)
    return g_strdup_printf (ngettext ("%u part, no sum: not all are exact counts of persons",
                                      "%u parts, no sum: not all are exact counts of persons", sum->n_parts), sum->n_parts);

  rest = captives_format_number (fabs (whole - sum->sum), 0, arithmetic->locale);
  if (whole == sum->sum)
    return g_strdup_printf (ngettext ("%u part: %s, the whole", "%u parts add up to %s, the whole", sum->n_parts),
                            sum->n_parts, total);
  if (whole < sum->sum)
    return g_strdup_printf (ngettext ("%u part: %s, which is %s more than the whole",
                                      "%u parts add up to %s, which is %s more than the whole", sum->n_parts),
                            sum->n_parts, total, rest);
  if (complete)
    return g_strdup_printf (ngettext ("%u part: %s, which is %s less than the whole",
                                      "%u parts add up to %s, which is %s less than the whole", sum->n_parts),
                            sum->n_parts, total, rest);

  return g_strdup_printf (ngettext ("%u part is listed: %s; %s are not listed",
                                    "%u parts are listed, together %s; %s are not listed", sum->n_parts),
                          sum->n_parts, total, rest);
}

static void
add_part_list (Arithmetic *arithmetic,
               GPtrArray  *parts,
               const char *list)
{
  PartSum sum = { 0, 0, TRUE };
  gboolean complete = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = g_ptr_array_index (parts, i);

      if (g_strcmp0 (part->list, list) != 0)
        continue;
      complete = part->complete;
      count_part (&sum, captives_dataset_get_figure (arithmetic->dataset, part->figure));
    }

  text = describe_parts (arithmetic, &sum, complete);
  add_muted (arithmetic, text);

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = g_ptr_array_index (parts, i);

      if (g_strcmp0 (part->list, list) == 0)
        add_row (arithmetic, part->figure, NULL);
    }
}

static void
add_parts (Arithmetic *arithmetic)
{
  g_autoptr (GPtrArray) parts = captives_dataset_list_parts (arithmetic->dataset, arithmetic->figure->id);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = g_ptr_array_index (parts, i);

      if (g_hash_table_add (seen, (gpointer) part->list))
        add_part_list (arithmetic, parts, part->list);
    }
}

static void
add_wholes (Arithmetic *arithmetic)
{
  g_autoptr (GPtrArray) wholes = captives_dataset_list_wholes (arithmetic->dataset, arithmetic->figure->id);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (wholes->len > 0)
    add_muted (arithmetic, _("Part of"));

  for (guint i = 0; i < wholes->len; i++)
    {
      const CaptivesPart *part = g_ptr_array_index (wholes, i);

      if (g_hash_table_add (seen, (gpointer) part->whole))
        add_row (arithmetic, part->whole, NULL);
    }
}

gboolean
captives_panel_arithmetic_fill (GtkBox               *box,
                                CaptivesDataset      *dataset,
                                const CaptivesFigure *figure,
                                CaptivesLocale        locale)
{
  Arithmetic arithmetic = { box, dataset, figure, locale };
  g_autoptr (GPtrArray) balances = NULL;

  g_return_val_if_fail (GTK_IS_BOX (box), FALSE);
  g_return_val_if_fail (dataset != NULL && figure != NULL, FALSE);

  balances = captives_dataset_list_balances_of (dataset, figure->id);
  for (guint i = 0; i < balances->len; i++)
    {
      const CaptivesBalance *balance = g_ptr_array_index (balances, i);

      gtk_box_append (box, captives_panel_link_new_address (captives_text_get (&balance->name, locale.language),
                                                            CAPTIVES_ADDRESS_BALANCE, balance->id));
      add_balance (&arithmetic, balance);
    }
  add_derivation (&arithmetic);
  add_parts (&arithmetic);
  add_wholes (&arithmetic);

  return gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL;
}

void
captives_panel_arithmetic_fill_balance (GtkBox                *box,
                                        CaptivesDataset       *dataset,
                                        const CaptivesBalance *balance,
                                        CaptivesLocale         locale)
{
  Arithmetic arithmetic = { box, dataset, NULL, locale };
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (dataset != NULL && balance != NULL);

  add_balance (&arithmetic, balance);
  lines = captives_dataset_list_balance_lines (dataset, balance->id);
  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);

      add_row (&arithmetic, line->figure, NULL);
    }
}
