/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are in memory only.  Their memory is kept as long as the dataset's own, because rows are given out for that long. */

#include "config.h"

#include "captives-dataset-own.h"

#include "captives-dataset-layout.h"
#include "captives-own-arrange.h"
#include "captives-own-rules.h"
#include "captives-own-words.h"

#include <string.h>

/* Forgets what was looked up: the rows are others now. */
static void
clear_lookups (CaptivesRows *rows)
{
  for (int i = 0; i < CAPTIVES_N_LOOKUPS; i++)
    g_clear_pointer (&rows->lookups[i], g_hash_table_unref);
}

static CaptivesRows *
ensure_rows (CaptivesDataset  *self,
             CaptivesRowsKind  kind)
{
  captives_dataset_peek_rows (self, kind);
  return &self->rows[kind];
}

static void
add_row (CaptivesDataset  *self,
         CaptivesRowsKind  kind,
         gconstpointer     row)
{
  CaptivesRows *rows = ensure_rows (self, kind);
  gpointer copy = g_memdup2 (row, captives_layout_get (kind)->size);

  g_ptr_array_add (self->added, copy);
  g_ptr_array_add (rows->list, copy);
  if (rows->by_id != NULL)
    g_hash_table_insert (rows->by_id, (gpointer) *(const char **) copy, copy);
  clear_lookups (rows);
}

/* Takes the rows out of the list whose string at @offset is @key. */
static void
remove_rows (CaptivesDataset  *self,
             CaptivesRowsKind  kind,
             gsize             offset,
             const char       *key)
{
  CaptivesRows *rows = ensure_rows (self, kind);
  guint n_kept = 0;

  for (guint i = 0; i < rows->list->len; i++)
    {
      guint8 *row = g_ptr_array_index (rows->list, i);

      if (g_strcmp0 (*(const char **) (row + offset), key) != 0)
        rows->list->pdata[n_kept++] = row;
    }
  g_ptr_array_set_size (rows->list, (int) n_kept);
  if (rows->by_id != NULL)
    g_hash_table_remove (rows->by_id, key);
  clear_lookups (rows);
}

static const char *
keep (CaptivesDataset *self,
      const char      *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

static CaptivesText
keep_everywhere (CaptivesDataset *self,
                 const char      *text)
{
  const char *kept = keep (self, text);

  return (CaptivesText) { { kept, kept, kept } };
}

GPtrArray *
captives_dataset_list_own_figures (CaptivesDataset        *self,
                                   const CaptivesOwnChart *chart)
{
  const CaptivesFigureFilter filter = { .question = chart->question };
  GPtrArray *figures;

  g_return_val_if_fail (self != NULL && chart != NULL, NULL);

  if (chart->question != NULL)
    return captives_dataset_list_figures (self, &filter);

  figures = g_ptr_array_new ();
  for (guint i = 0; i < chart->figures->len; i++)
    {
      const CaptivesFigure *figure = captives_dataset_get_figure (self, g_ptr_array_index (chart->figures, i));

      if (figure != NULL)
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

/* Returns: (transfer container) (element-type utf8): identifiers of @chart that the dataset does not have */
static GPtrArray *
list_missing (CaptivesDataset        *self,
              const CaptivesOwnChart *chart)
{
  GPtrArray *missing = g_ptr_array_new ();

  if (chart->question != NULL && captives_dataset_get_question (self, chart->question) == NULL)
    g_ptr_array_add (missing, chart->question);
  for (guint i = 0; chart->question == NULL && i < chart->figures->len; i++)
    {
      char *id = g_ptr_array_index (chart->figures, i);

      if (captives_dataset_get_figure (self, id) == NULL)
        g_ptr_array_add (missing, id);
    }

  return missing;
}

static void
append_sentence (GString          *text,
                 const char       *sentence,
                 CaptivesLanguage  language)
{
  if (text->len > 0 && language != CAPTIVES_LANGUAGE_JAPANESE)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
append_filled (GString          *text,
               CaptivesOwnWord   word,
               const char       *value,
               CaptivesLanguage  language)
{
  CaptivesText words = captives_own_word_get (word);
  const char *values[] = { value, NULL };
  g_autofree char *sentence = captives_own_word_fill (words.in[language], values);

  append_sentence (text, sentence, language);
}

/* Who is counted, each once, in the order of the figures. */
static void
append_populations (GString          *text,
                    CaptivesDataset  *self,
                    GPtrArray        *figures,
                    CaptivesLanguage  language)
{
  gboolean japanese = language == CAPTIVES_LANGUAGE_JAPANESE;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);
      const CaptivesPopulation *population = captives_dataset_get_population (self, figure->population);

      if (population != NULL && !g_ptr_array_find (names, population, NULL))
        g_ptr_array_add (names, (gpointer) population);
    }
  for (guint i = 0; i < names->len; i++)
    {
      const CaptivesPopulation *population = g_ptr_array_index (names, i);

      if (i > 0)
        g_string_append (text, japanese ? "、" : "; ");
      g_string_append (text, captives_text_get (&population->name, language));
    }
  if (names->len > 0)
    g_string_append (text, japanese ? "。" : ".");
}

/* What the subtitle is written from. */
typedef struct
{
  GPtrArray                *figures;
  GPtrArray                *missing;
  CaptivesKind              kind;    /* that is drawn */
  const CaptivesOwnRefusal *refusal; /* of the kind that was chosen */
} Telling;

static gboolean
is_by_kind (CaptivesKind kind,
            gboolean     parts)
{
  return parts ? kind == CAPTIVES_KIND_PARTS || kind == CAPTIVES_KIND_PICTOGRAM
               : kind == CAPTIVES_KIND_PARTS || kind == CAPTIVES_KIND_COLUMNS || kind == CAPTIVES_KIND_LANES
                     || kind == CAPTIVES_KIND_BALANCE;
}

static char *
write_subtitle (CaptivesDataset  *self,
                const Telling    *telling,
                CaptivesLanguage  language)
{
  GString *text = g_string_new (NULL);

  append_populations (text, self, telling->figures, language);
  if (telling->kind == CAPTIVES_KIND_CLAIMS && telling->figures->len > 0)
    append_sentence (text, captives_own_word_get (CAPTIVES_OWN_WORD_CLAIMS).in[language], language);
  if (is_by_kind (telling->kind, FALSE))
    append_sentence (text, captives_own_word_get (CAPTIVES_OWN_WORD_SCALE).in[language], language);
  if (is_by_kind (telling->kind, TRUE))
    append_sentence (text, captives_own_word_get (CAPTIVES_OWN_WORD_WHOLE_LIST).in[language], language);
  if (telling->refusal->reason != CAPTIVES_OWN_REASON_NONE && telling->figures->len > 0)
    {
      g_autofree char *reason = captives_own_refusal_write (self, telling->refusal, language);

      append_filled (text, CAPTIVES_OWN_WORD_SHOWN_AS, reason, language);
    }
  if (telling->missing->len > 0)
    {
      GString *ids = g_string_new (NULL);
      g_autofree char *joined = NULL;

      for (guint i = 0; i < telling->missing->len; i++)
        g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (telling->missing, i));
      joined = g_string_free (ids, FALSE);
      append_filled (text, CAPTIVES_OWN_WORD_MISSING, joined, language);
    }

  return g_string_free (text, FALSE);
}

/* The kind that was chosen if the rules allow it, else claims; of claims in different units, lanes. */
static CaptivesKind
choose_kind (CaptivesDataset    *self,
             CaptivesKind        wanted,
             GPtrArray          *figures,
             CaptivesOwnRefusal *refusal)
{
  if (captives_own_rules_allow (self, wanted, figures, refusal))
    return wanted;

  return captives_own_rules_allow (self, CAPTIVES_KIND_CLAIMS, figures, NULL) || figures->len == 0 ? CAPTIVES_KIND_CLAIMS
                                                                                                   : CAPTIVES_KIND_LANES;
}

static void
add_section (CaptivesDataset *self)
{
  const CaptivesSection section = { CAPTIVES_OWN_SECTION, captives_own_word_get (CAPTIVES_OWN_WORD_SECTION) };

  if (captives_dataset_get_section (self, CAPTIVES_OWN_SECTION) == NULL)
    add_row (self, CAPTIVES_ROWS_SECTION, &section);
}

static void
add_chart_row (CaptivesDataset        *self,
               const CaptivesOwnChart *chart,
               const Telling          *telling,
               gboolean                listed)
{
  CaptivesChart row = {
    .id = keep (self, chart->id),
    .section = listed ? CAPTIVES_OWN_SECTION : NULL,
    .kind = telling->kind,
    .note = captives_own_word_get (CAPTIVES_OWN_WORD_NOTE),
  };

  row.title = *chart->title != '\0' ? keep_everywhere (self, chart->title) : captives_own_word_get (CAPTIVES_OWN_WORD_PREVIEW);
  row.name = row.title;
  for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
    {
      g_autofree char *subtitle = write_subtitle (self, telling, language);

      row.subtitle.in[language] = keep (self, subtitle);
    }
  add_row (self, CAPTIVES_ROWS_CHART, &row);
}

void
captives_dataset_add_own_chart (CaptivesDataset        *self,
                                const CaptivesOwnChart *chart,
                                gboolean                listed)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GArray) groups = g_array_new (FALSE, TRUE, sizeof (CaptivesGroupRow));
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (CaptivesMarkRow));
  g_autofree char *definition = NULL;
  CaptivesOwnRefusal refusal;
  CaptivesOwnArrangement arrangement;

  g_return_if_fail (self != NULL && chart != NULL);
  g_return_if_fail (g_str_has_prefix (chart->id, CAPTIVES_OWN_PREFIX));

  captives_dataset_remove_own_chart (self, chart->id);
  figures = captives_dataset_list_own_figures (self, chart);
  missing = list_missing (self, chart);
  arrangement = (CaptivesOwnArrangement) { .dataset = self, .chart = keep (self, chart->id),
                                           .figures = figures, .groups = groups, .marks = marks };
  arrangement.kind = choose_kind (self, chart->kind, figures, &refusal);
  captives_own_arrange (&arrangement);
  if (missing->len > 0 && (arrangement.kind == CAPTIVES_KIND_CLAIMS || groups->len == 0))
    captives_own_arrange_missing (&arrangement, missing);

  if (self->definitions == NULL)
    self->definitions = g_hash_table_new (g_str_hash, g_str_equal);
  definition = captives_own_chart_write_line (chart);
  g_hash_table_insert (self->definitions, (gpointer) arrangement.chart, (gpointer) keep (self, definition));
  if (listed)
    add_section (self);
  add_chart_row (self, chart, &(Telling) { figures, missing, arrangement.kind, &refusal }, listed);
  for (guint i = 0; i < groups->len; i++)
    add_row (self, CAPTIVES_ROWS_CHART_GROUP, &g_array_index (groups, CaptivesGroupRow, i));
  for (guint i = 0; i < marks->len; i++)
    add_row (self, CAPTIVES_ROWS_CHART_MARK, &g_array_index (marks, CaptivesMarkRow, i));
}

const char *
captives_dataset_get_own_definition (CaptivesDataset *self,
                                     const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->definitions != NULL && id != NULL ? g_hash_table_lookup (self->definitions, id) : NULL;
}

void
captives_dataset_remove_own_chart (CaptivesDataset *self,
                                   const char      *id)
{
  g_autoptr (GPtrArray) left = NULL;

  g_return_if_fail (self != NULL && id != NULL);

  if (!g_str_has_prefix (id, CAPTIVES_OWN_PREFIX) || captives_dataset_get_chart (self, id) == NULL)
    return;

  remove_rows (self, CAPTIVES_ROWS_CHART_MARK, offsetof (CaptivesMarkRow, chart), id);
  remove_rows (self, CAPTIVES_ROWS_CHART_GROUP, offsetof (CaptivesGroupRow, chart), id);
  remove_rows (self, CAPTIVES_ROWS_CHART, offsetof (CaptivesChart, id), id);
  g_hash_table_remove (self->definitions, id);
  left = captives_dataset_list_charts (self, CAPTIVES_OWN_SECTION);
  if (left->len == 0)
    remove_rows (self, CAPTIVES_ROWS_SECTION, offsetof (CaptivesSection, id), CAPTIVES_OWN_SECTION);
}

void
captives_dataset_remove_own (CaptivesDataset *self)
{
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  g_return_if_fail (self != NULL);

  charts = captives_dataset_list_charts (self, NULL);
  for (guint i = 0; i < charts->len; i++)
    captives_dataset_remove_own_chart (self, ((const CaptivesChart *) g_ptr_array_index (charts, i))->id);
  stories = captives_dataset_list_stories (self);
  for (guint i = 0; i < stories->len; i++)
    captives_dataset_remove_own_story (self, ((const CaptivesStory *) g_ptr_array_index (stories, i))->id);
}

void
captives_dataset_add_own_story (CaptivesDataset        *self,
                                const CaptivesOwnStory *story)
{
  CaptivesStory row;

  g_return_if_fail (self != NULL && story != NULL);
  g_return_if_fail (g_str_has_prefix (story->id, CAPTIVES_OWN_PREFIX));

  captives_dataset_remove_own_story (self, story->id);
  row.id = keep (self, story->id);
  row.name = keep_everywhere (self, story->title);
  add_row (self, CAPTIVES_ROWS_STORY, &row);
  for (guint i = 0; i < story->slides->len; i++)
    {
      const CaptivesOwnSlide *slide = g_ptr_array_index (story->slides, i);
      const CaptivesSlide slide_row = {
        .story = row.id,
        .chart = keep (self, slide->chart),
        .highlight = slide->highlight != NULL ? keep (self, slide->highlight) : NULL,
        .title = keep_everywhere (self, slide->title),
        .note = slide->note != NULL ? keep_everywhere (self, slide->note) : (CaptivesText) { { NULL } },
      };

      add_row (self, CAPTIVES_ROWS_SLIDE, &slide_row);
    }
}

void
captives_dataset_remove_own_story (CaptivesDataset *self,
                                   const char      *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  if (!g_str_has_prefix (id, CAPTIVES_OWN_PREFIX)
      || captives_dataset_find_row (self, CAPTIVES_ROWS_STORY, id) == NULL)
    return;

  remove_rows (self, CAPTIVES_ROWS_SLIDE, offsetof (CaptivesSlide, story), id);
  remove_rows (self, CAPTIVES_ROWS_STORY, offsetof (CaptivesStory, id), id);
}

/* An account is drawn with all its lines, whatever the marks say. */
static void
describe_accounts (CaptivesDataset  *self,
                   const char       *id,
                   CaptivesOwnChart *chart)
{
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (self, id);

  for (guint i = 0; i < rows->len; i++)
    {
      const CaptivesChartGroup *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) lines = captives_dataset_list_balance_lines (self, row->balance);

      for (guint j = 0; j < lines->len; j++)
        captives_own_chart_add_figure (chart, ((const CaptivesTerm *) g_ptr_array_index (lines, j))->figure);
    }
}

CaptivesOwnChart *
captives_dataset_describe_chart (CaptivesDataset *self,
                                 const char      *id)
{
  const CaptivesChart *row;
  CaptivesOwnChart *chart;
  g_autoptr (GPtrArray) marks = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  row = captives_dataset_get_chart (self, id);
  if (row == NULL)
    return NULL;

  chart = captives_own_chart_new (self->info.id, self->info.version);
  chart->kind = row->kind;
  marks = captives_dataset_list_chart_marks (self, id);
  for (guint i = 0; i < marks->len; i++)
    {
      const CaptivesChartMark *mark = g_ptr_array_index (marks, i);
      const CaptivesFigureFilter filter = { .question = mark->question };
      g_autoptr (GPtrArray) answers = mark->question != NULL ? captives_dataset_list_figures (self, &filter) : NULL;

      if (mark->figure != NULL)
        captives_own_chart_add_figure (chart, mark->figure);
      for (guint j = 0; answers != NULL && j < answers->len; j++)
        captives_own_chart_add_figure (chart, ((const CaptivesFigure *) g_ptr_array_index (answers, j))->id);
    }
  describe_accounts (self, id, chart);
  if (chart->figures->len > 0)
    return chart;

  captives_own_chart_free (chart);
  return NULL;
}

CaptivesOwnStory *
captives_dataset_describe_story (CaptivesDataset  *self,
                                 const char       *id,
                                 CaptivesLanguage  language)
{
  const CaptivesStory *row;
  CaptivesOwnStory *story;
  g_autoptr (GPtrArray) slides = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  row = captives_dataset_find_row (self, CAPTIVES_ROWS_STORY, id);
  if (row == NULL)
    return NULL;

  story = captives_own_story_new (self->info.id, self->info.version);
  g_free (story->title);
  story->title = g_strdup (captives_text_get (&row->name, language));
  slides = captives_dataset_list_slides (self, id);
  for (guint i = 0; i < slides->len && i < CAPTIVES_OWN_MAX_SLIDES; i++)
    {
      const CaptivesSlide *slide = g_ptr_array_index (slides, i);

      g_ptr_array_add (story->slides, captives_own_slide_new (slide->chart, captives_text_get (&slide->title, language),
                                                              captives_text_get (&slide->note, language), slide->highlight));
    }

  return story;
}
