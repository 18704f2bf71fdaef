/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-welcome-picture.h"
#include "captives-format.h"
#include "captives-share-bar.h"
#include "captives-style.h"
#include "captives-vocabulary.h"

#include <glib/gi18n.h>
#include <math.h>

/* Rows that a picture has at most. */
#define MOST_ROWS 5

typedef struct
{
  const char     *words;
  const char     *number;
  CaptivesFamily  family;
  double          begins; /* of the bar, 0..1 */
  double          ends;
  gboolean        hollow;
  gboolean        strong; /* the row that the others lead to */
} Row;

static void
add_row (GtkGrid   *grid,
         int        n,
         const Row *row)
{
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *number = gtk_label_new (NULL);

  captives_style_set_text (GTK_LABEL (words), row->words);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (words), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 18);

  captives_style_set_text (GTK_LABEL (number), row->number);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "numeric");
  if (row->strong)
    {
      gtk_widget_add_css_class (words, "heading");
      gtk_widget_add_css_class (number, "heading");
    }

  gtk_grid_attach (grid, words, 0, n, 1, 1);
  gtk_grid_attach (grid, captives_share_bar_new (row->family, row->begins, row->ends, row->hollow), 1, n, 1, 1);
  gtk_grid_attach (grid, number, 2, n, 1, 1);
}

static CaptivesFamily
get_family (CaptivesDataset      *dataset,
            const CaptivesFigure *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (dataset, figure->measure);

  return measure != NULL ? measure->family : CAPTIVES_FAMILY_CAPTIVES;
}

static double
find_greatest (GPtrArray *figures)
{
  double greatest = 0;

  for (guint i = 0; i < figures->len; i++)
    greatest = MAX (greatest, ((const CaptivesFigure *) g_ptr_array_index (figures, i))->value);

  return MAX (greatest, 1);
}

static gboolean
is_plain (const CaptivesFigure *figure)
{
  return figure != NULL && !isnan (figure->value) && figure->value >= 0 && figure->unit == CAPTIVES_UNIT_PERSONS;
}

static void
add_figure (GtkGrid              *grid,
            int                   n,
            CaptivesDataset      *dataset,
            const CaptivesFigure *figure,
            Row                  *row,
            CaptivesLocale        locale)
{
  g_autofree char *number = captives_format_value (figure, locale);

  row->number = number;
  row->family = get_family (dataset, figure);
  row->hollow = !figure->same_scope;
  add_row (grid, n, row);
}

/* What each reading answers, in the order of the readings; only if all answers are single numbers of persons.
 * Returns: (transfer container) */
static GPtrArray *
list_answers (CaptivesDataset *dataset,
              GPtrArray       *readings,
              const char      *question)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < readings->len; i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (readings, i);
      const CaptivesFigure *figure = captives_dataset_choose (dataset, reading->id, question);

      if (is_plain (figure))
        g_ptr_array_add (answers, (gpointer) figure);
    }
  if (answers->len != readings->len)
    g_ptr_array_set_size (answers, 0);

  return g_steal_pointer (&answers);
}

static guint
count_different (GPtrArray *figures)
{
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      guint first;

      g_ptr_array_find (figures, g_ptr_array_index (figures, i), &first);
      n += first == i;
    }

  return n;
}

char *
captives_welcome_picture_add_readings (GtkGrid         *grid,
                                       CaptivesDataset *dataset,
                                       CaptivesLocale   locale)
{
  g_autoptr (GPtrArray) questions = captives_dataset_list_questions (dataset);
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings (dataset);
  g_autoptr (GPtrArray) best = NULL;
  const CaptivesQuestion *best_question = NULL;
  guint most = 1;

  for (guint i = 0; i < questions->len; i++)
    {
      const CaptivesQuestion *question = g_ptr_array_index (questions, i);
      g_autoptr (GPtrArray) answers = list_answers (dataset, readings, question->id);
      guint n = count_different (answers);

      if (n <= most)
        continue;
      most = n;
      best_question = question;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&answers);
    }
  if (best_question == NULL)
    return NULL;

  for (guint i = 0; i < MIN (best->len, MOST_ROWS); i++)
    {
      const CaptivesReading *reading = g_ptr_array_index (readings, i);
      const CaptivesFigure *figure = g_ptr_array_index (best, i);
      Row row = { .words = captives_text_get (&reading->name, locale.language), .ends = figure->value / find_greatest (best) };

      add_figure (grid, i, dataset, figure, &row, locale);
    }

  return g_strdup (captives_text_get (&best_question->text, locale.language));
}

static gboolean
is_claimed_in (GPtrArray       *figures,
               CaptivesDataset *dataset,
               const char      *claimant)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);

      if (g_strcmp0 (captives_dataset_get_claimant (dataset, figure->id, CAPTIVES_LANGUAGE_ENGLISH), claimant) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Answers that different people count, greatest first, as the panel has them.  Returns: (transfer container) */
static GPtrArray *
list_different (CaptivesDataset *dataset,
                const char      *question,
                gboolean         same_scope)
{
  const CaptivesFigureFilter filter = { .question = question };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, &filter);
  g_autoptr (GPtrArray) rivals = NULL;
  GPtrArray *different = g_ptr_array_new ();
  double last = -1;

  if (figures->len == 0)
    return different;

  rivals = captives_dataset_list_rivals (dataset, ((const CaptivesFigure *) g_ptr_array_index (figures, 0))->id);
  for (guint i = 0; i < rivals->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (rivals, i);
      const char *claimant = captives_dataset_get_claimant (dataset, figure->id, CAPTIVES_LANGUAGE_ENGLISH);

      if (!is_plain (figure) || figure->same_scope != same_scope || figure->value == last || claimant == NULL
          || is_claimed_in (different, dataset, claimant))
        continue;
      last = figure->value;
      g_ptr_array_add (different, (gpointer) figure);
    }

  return different;
}

/* From the greatest to the least, evenly, and one that counts something else.  Returns: (transfer container) */
static GPtrArray *
choose_rivals (CaptivesDataset *dataset,
               GPtrArray       *same,
               const char      *question)
{
  g_autoptr (GPtrArray) other = list_different (dataset, question, FALSE);
  GPtrArray *chosen = g_ptr_array_new ();
  guint n = MIN (same->len, MOST_ROWS - 1);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (chosen, g_ptr_array_index (same, i * (same->len - 1) / MAX (n - 1, 1)));
  if (other->len > 0)
    g_ptr_array_add (chosen, g_ptr_array_index (other, 0));

  return chosen;
}

char *
captives_welcome_picture_add_rivals (GtkGrid         *grid,
                                     CaptivesDataset *dataset,
                                     CaptivesLocale   locale)
{
  g_autoptr (GPtrArray) questions = captives_dataset_list_questions (dataset);
  g_autoptr (GPtrArray) best = g_ptr_array_new ();
  g_autoptr (GPtrArray) chosen = NULL;
  const CaptivesQuestion *best_question = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      const CaptivesQuestion *question = g_ptr_array_index (questions, i);
      g_autoptr (GPtrArray) figures = list_different (dataset, question->id, TRUE);

      if (figures->len < 2 || figures->len <= best->len)
        continue;
      best_question = question;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&figures);
    }
  if (best_question == NULL)
    return NULL;

  chosen = choose_rivals (dataset, best, best_question->id);
  for (guint i = 0; i < chosen->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (chosen, i);
      Row row = { .words = captives_dataset_get_claimant (dataset, figure->id, locale.language),
                  .ends = figure->value / find_greatest (chosen) };

      add_figure (grid, i, dataset, figure, &row, locale);
    }

  return g_strdup (captives_text_get (&best_question->text, locale.language));
}

/* As on a chart of accounts: each bar begins where the one before it ended. */
static void
add_lines (GtkGrid         *grid,
           CaptivesDataset *dataset,
           GPtrArray       *lines,
           double           whole,
           CaptivesLocale   locale)
{
  double sum = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, line->figure);
      const CaptivesMeasure *measure = captives_dataset_get_measure (dataset, figure->measure);
      g_autofree char *words = g_strdup_printf ("%s %s", line->sign > 0 ? "+" : "−",
                                                measure != NULL ? captives_text_get (&measure->name, locale.language)
                                                                : captives_text_get (&figure->label, locale.language));
      Row row = { .words = words, .begins = sum / whole };

      sum += line->sign * figure->value;
      row.ends = sum / whole;
      add_figure (grid, i, dataset, figure, &row, locale);
    }
}

/* Whether an account can be drawn small: few lines, single numbers, the first the greatest, and something is left. */
static gboolean
is_small_account (CaptivesDataset *dataset,
                  const char      *balance,
                  GPtrArray       *lines,
                  double          *whole)
{
  double residual = 0;

  if (lines->len < 3 || lines->len > MOST_ROWS || !captives_dataset_get_residual (dataset, balance, &residual) || residual <= 0)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const CaptivesTerm *line = g_ptr_array_index (lines, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (dataset, line->figure);

      if (!is_plain (figure) || (line->sign > 0) != (i == 0))
        return FALSE;
      if (i == 0)
        *whole = figure->value;
    }

  return *whole > 0;
}

char *
captives_welcome_picture_add_balance (GtkGrid         *grid,
                                      CaptivesDataset *dataset,
                                      CaptivesLocale   locale)
{
  g_autoptr (GPtrArray) balances = captives_dataset_list_balances (dataset);

  for (guint i = 0; i < balances->len; i++)
    {
      const CaptivesBalance *balance = g_ptr_array_index (balances, i);
      g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (dataset, balance->id);
      g_autofree char *number = NULL;
      double whole = 0;
      double residual = 0;

      if (!is_small_account (dataset, balance->id, lines, &whole))
        continue;

      add_lines (grid, dataset, lines, whole, locale);
      captives_dataset_get_residual (dataset, balance->id, &residual);
      number = captives_format_residual (dataset, balance->id, locale);
      add_row (grid, lines->len,
               &(Row) { .words = _("= Residual"), .number = number, .family = CAPTIVES_FAMILY_HELD, .ends = residual / whole,
                        .strong = TRUE });
      return g_strdup (captives_text_get (&balance->name, locale.language));
    }

  return NULL;
}

char *
captives_welcome_picture_add_grades (GtkGrid         *grid,
                                     CaptivesDataset *dataset,
                                     CaptivesLocale   locale)
{
  const struct
  {
    CaptivesGrade  grade;
    const char    *words;
  } rows[] = {
    { CAPTIVES_GRADE_A, _("A · official or primary") },
    { CAPTIVES_GRADE_B, _("B · scholarly") },
    { CAPTIVES_GRADE_C, _("C · press, museum, local") },
    { CAPTIVES_GRADE_D, _("D · weak") },
  };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (dataset, NULL);
  guint n[G_N_ELEMENTS (rows)] = { 0 };
  guint most = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        most = MAX (most, n[j] += figure->grade == rows[j].grade);
    }
  if (most == 0)
    return NULL;

  for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
    {
      g_autofree char *number = captives_format_number (n[j], 0, locale);

      add_row (grid, j, &(Row) { .words = rows[j].words, .number = number, .family = CAPTIVES_FAMILY_CAPTIVES,
                                 .ends = (double) n[j] / most, .hollow = rows[j].grade == CAPTIVES_GRADE_D });
    }

  return g_strdup (_("How many figures of this dataset have each grade"));
}
