/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-claims-private.h"

#include "captives-form.h"
#include "captives-format.h"

#include <math.h>

static void
claim_free (gpointer data)
{
  CaptivesClaim *self = data;

  g_free (self->who);
  g_free (self->detail);
  g_free (self->detail_long);
  g_free (self->value);
  g_free (self);
}

void
captives_claims_free (CaptivesClaims *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

/* Returns: (transfer full): where and when it is said, and the grade: "note to Khrushchev, 18 Oct 1956 · A"; @in_words:
 * "· grade A" */
static char *
describe_origin (CaptivesPage         *page,
                 const CaptivesFigure *figure,
                 gboolean              in_words)
{
  CaptivesLanguage language = page->view->locale.language;
  const CaptivesSource *origin = captives_dataset_get_origin (page->dataset, figure->id);
  const char *brief = origin != NULL ? captives_text_get (&origin->brief, language) : NULL;
  const char *letter = captives_vocabulary_get_name (CAPTIVES_VOCABULARY_GRADE, (int) figure->grade, language);
  g_autofree char *grade = g_strdup (letter);

  if (in_words && figure->grade != CAPTIVES_GRADE_NONE)
    {
      g_free (grade);
      grade = captives_word_format (CAPTIVES_WORD_GRADE, language, letter);
    }
  if (brief == NULL)
    return g_steal_pointer (&grade);
  if (language == CAPTIVES_LANGUAGE_JAPANESE)
    return g_strdup_printf ("%s・%s", brief, grade);

  /* The dot never begins a line, and a letter stays with it. */
  return g_strdup_printf (in_words ? "%s\302\240· %s" : "%s\302\240·\302\240%s", brief, grade);
}

/* Returns: (transfer full): what stands below who says so.  A slide's foot names the documents; its rows say what is counted. */
static char *
describe_claim (CaptivesPage        *page,
                const CaptivesClaim *claim)
{
  const char *label = claim->label;

  if (page->slide == NULL)
    return describe_origin (page, claim->figure, FALSE);
  if (label == NULL)
    label = captives_text_get (&claim->figure->label, page->view->locale.language);

  return g_strdup (label != NULL ? label : "");
}

static CaptivesClaim *
claim_new (CaptivesPage            *page,
           const CaptivesFigure    *figure,
           const CaptivesChartMark *mark)
{
  CaptivesLanguage language = page->view->locale.language;
  CaptivesClaim *self = g_new0 (CaptivesClaim, 1);
  const char *who = captives_dataset_get_claimant (page->dataset, figure->id, language);

  self->figure = figure;
  self->label = captives_text_get (&mark->label, language);
  self->shape = captives_shape_of_figure (figure);
  self->shape.part = mark->form == CAPTIVES_FORM_PART;
  self->stated = figure->stated;
  self->who = g_strdup (who != NULL ? who : captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, language));
  self->value = captives_form_write_number (figure, page->view->locale);
  self->reason = captives_page_get_reason (page, figure);
  self->counted = captives_text_get (&figure->counted, language);
  self->low = self->shape.range ? figure->low : figure->value;
  self->high = self->shape.range ? figure->high : figure->value;

  return self;
}

/* A row of words only: counted elsewhere, or nobody gives a figure. */
static CaptivesClaim *
slot_new (const char *words)
{
  CaptivesClaim *self = g_new0 (CaptivesClaim, 1);

  self->who = g_strdup ("");
  self->value = g_strdup (words);
  self->low = self->high = NAN;

  return self;
}

static guint
find_group (CaptivesClaims *self,
            const char     *key)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const CaptivesChartGroup *group = g_ptr_array_index (self->groups, i);

      if (g_strcmp0 (group->key, key) == 0)
        return i;
    }

  return 0;
}

static void
add_claim (CaptivesClaims *self,
           CaptivesClaim  *claim,
           guint           group)
{
  claim->group = group;
  claim->order = self->claims->len;
  g_ptr_array_add (self->claims, claim);
}

/* A question stands for every claim that answers it: this kind of chart chooses none. */
static void
add_answers (CaptivesClaims          *self,
             CaptivesPage            *page,
             const CaptivesChartMark *mark,
             guint                    group)
{
  const CaptivesFigureFilter filter = { .question = mark->question };
  g_autoptr (GPtrArray) figures = captives_dataset_list_figures (page->dataset, &filter);

  for (guint i = 0; i < figures->len; i++)
    add_claim (self, claim_new (page, g_ptr_array_index (figures, i), mark), group);
  if (figures->len == 0)
    add_claim (self, slot_new (captives_word_get (CAPTIVES_WORD_NO_FIGURE, page->view->locale.language)), group);
}

static void
add_mark (CaptivesClaims          *self,
          CaptivesPage            *page,
          const CaptivesChartMark *mark)
{
  guint group = find_group (self, mark->row);
  const CaptivesFigure *figure = captives_dataset_get_figure (page->dataset, mark->figure);
  CaptivesClaim *last = self->claims->len > 0 ? g_ptr_array_index (self->claims, self->claims->len - 1) : NULL;
  CaptivesClaim *claim;

  if (mark->form == CAPTIVES_FORM_ELSEWHERE)
    {
      add_claim (self, slot_new (captives_text_get (&mark->label, page->view->locale.language)), group);
      return;
    }
  if (figure == NULL)
    {
      add_answers (self, page, mark, group);
      return;
    }

  claim = claim_new (page, figure, mark);
  if (claim->shape.part && last != NULL)
    claim->stated = last->stated;
  add_claim (self, claim, group);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const CaptivesClaim *first = *(const CaptivesClaim *const *) a;
  const CaptivesClaim *second = *(const CaptivesClaim *const *) b;
  int order;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;

  order = captives_date_compare (first->stated, second->stated);
  if (order != 0)
    return order;

  return first->order < second->order ? -1 : first->order > second->order;
}

/* A group of the chart that nobody answers says so. */
static void
fill_empty_groups (CaptivesClaims *self,
                   CaptivesPage   *page)
{
  for (guint group = 0; group < MAX (self->groups->len, 1); group++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < self->claims->len && !found; i++)
        found = ((CaptivesClaim *) g_ptr_array_index (self->claims, i))->group == group;
      if (!found)
        add_claim (self, slot_new (captives_word_get (CAPTIVES_WORD_NO_FIGURE, page->view->locale.language)), group);
    }
}

CaptivesClaims *
captives_claims_new (CaptivesPage *page)
{
  CaptivesClaims *self = g_new0 (CaptivesClaims, 1);
  CaptivesTextStyle number = captives_page_get_style (page, page->metrics.number, TRUE);
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (page->dataset, page->chart->id);
  gboolean graded = FALSE;

  self->groups = captives_dataset_list_chart_rows (page->dataset, page->chart->id);
  self->claims = g_ptr_array_new_with_free_func (claim_free);
  for (guint i = 0; i < marks->len; i++)
    add_mark (self, page, g_ptr_array_index (marks, i));
  fill_empty_groups (self, page);
  g_ptr_array_sort (self->claims, compare_claims);

  for (guint i = 0; i < self->claims->len; i++)
    {
      CaptivesClaim *claim = g_ptr_array_index (self->claims, i);

      claim->detail = claim->figure != NULL ? describe_claim (page, claim) : g_strdup ("");
      /* The first grade on the page says that it is one. */
      if (!graded && page->slide == NULL && claim->figure != NULL && claim->figure->grade != CAPTIVES_GRADE_NONE)
        {
          claim->detail_long = describe_origin (page, claim->figure, TRUE);
          graded = TRUE;
        }
      claim->number_width = captives_typesetter_measure (page->typesetter, number, claim->value).width;
    }

  return self;
}
