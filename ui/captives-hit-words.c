/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-hit-words.h"
#include "captives-fold.h"
#include "captives-format.h"
#include "captives-query-words.h"
#include "captives-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters that stand on each side of a word found elsewhere. */
#define EXCERPT_SIDE 36

/* Characters by which a side may grow, so that it ends with a word or number; Japanese has no blanks to end at. */
#define LONGEST_WORD 16

char **
captives_hit_words_split (const char *query)
{
  g_autoptr (GArray) parsed = captives_query_words_parse (query);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < parsed->len; i++)
    g_ptr_array_add (words, g_strdup (g_array_index (parsed, CaptivesQueryWord, i).text));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

gboolean
captives_hit_words_find (const char *text,
                         const char *word,
                         guint      *start,
                         guint      *end)
{
  return captives_fold_find (text, word, start, end);
}

static char *
keep_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *at = text; at != NULL && *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
    }

  return g_string_free (digits, FALSE);
}

/* However its digits are grouped. */
static gboolean
has_number (const char *text,
            const char *word)
{
  g_autofree char *wanted = NULL;
  g_autofree char *shown = NULL;

  if (strspn (word, "0123456789.,' ") != strlen (word))
    return FALSE;

  wanted = keep_digits (word);
  shown = keep_digits (text);
  return *wanted != '\0' && strstr (shown, wanted) != NULL;
}

static gboolean
is_shown (const CaptivesHitWords *self,
          const char             *word)
{
  guint start;
  guint end;

  return captives_hit_words_find (self->head, word, &start, &end) || captives_hit_words_find (self->text, word, &start, &end)
         || captives_hit_words_find (self->who, word, &start, &end) || has_number (self->head, word);
}

static char *
cut_excerpt (const char *text,
             guint       start,
             guint       end)
{
  const char *from = text + start;
  const char *to = text + end;
  g_autofree char *piece = NULL;

  for (int i = 0; i < EXCERPT_SIDE && from > text; i++)
    from = g_utf8_prev_char (from);
  for (int i = 0; i < EXCERPT_SIDE && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  for (int i = 0; i < LONGEST_WORD && from > text && !g_ascii_isspace (from[-1]); i++)
    from = g_utf8_prev_char (from);
  for (int i = 0; i < LONGEST_WORD && *to != '\0' && !g_ascii_isspace (*to); i++)
    to = g_utf8_next_char (to);

  piece = g_strndup (from, to - from);
  g_strdelimit (piece, "\n", ' ');
  return g_strconcat (from > text ? "…" : "", piece, *to != '\0' ? "…" : "", NULL);
}

static void
add_text (GPtrArray          *texts,
          const CaptivesText *text,
          CaptivesLanguage    language)
{
  /* The reader's language first. */
  g_ptr_array_add (texts, (gpointer) text->in[language]);
  for (guint i = 0; i < CAPTIVES_N_LANGUAGES; i++)
    g_ptr_array_add (texts, (gpointer) text->in[i]);
}

static void
add_figure_texts (GPtrArray            *texts,
                  CaptivesDataset      *dataset,
                  const CaptivesFigure *figure,
                  CaptivesLanguage      language)
{
  const CaptivesQuestion *question = captives_dataset_get_question (dataset, figure->question);

  g_ptr_array_add (texts, (gpointer) figure->printed);
  add_text (texts, &figure->counted, language);
  add_text (texts, &figure->label, language);
  add_text (texts, &figure->claimant, language);
  add_text (texts, &figure->omits, language);
  add_text (texts, &figure->note, language);
  if (question != NULL)
    add_text (texts, &question->text, language);
}

static void
add_source_texts (GPtrArray            *texts,
                  const CaptivesSource *source,
                  CaptivesLanguage      language)
{
  g_ptr_array_add (texts, (gpointer) source->title);
  g_ptr_array_add (texts, (gpointer) source->title_latin);
  add_text (texts, &source->titles, language);
  add_text (texts, &source->authors, language);
  add_text (texts, &source->byline, language);
  add_text (texts, &source->brief, language);
  g_ptr_array_add (texts, (gpointer) source->container);
  add_text (texts, &source->archive, language);
  g_ptr_array_add (texts, (gpointer) source->fond);
  g_ptr_array_add (texts, (gpointer) source->opis);
  g_ptr_array_add (texts, (gpointer) source->delo);
  g_ptr_array_add (texts, (gpointer) source->list);
}

static void
fill_figure (CaptivesHitWords     *self,
             CaptivesDataset      *dataset,
             const CaptivesFigure *figure,
             CaptivesLocale        locale)
{
  const char *who = captives_dataset_get_claimant (dataset, figure->id, locale.language);

  self->head = captives_format_value (figure, locale);
  self->text = g_strdup (captives_text_get (&figure->counted, locale.language));
  self->who = g_strdup (who != NULL ? who : captives_word_get (CAPTIVES_WORD_UNATTRIBUTED, locale.language));
}

static void
fill_event (CaptivesHitWords    *self,
            CaptivesDataset     *dataset,
            const CaptivesEvent *event,
            CaptivesLanguage     language)
{
  const CaptivesSource *source = captives_dataset_get_source (dataset, event->source);

  self->head = captives_format_date (event->date, language);
  self->text = g_strdup (captives_text_get (&event->name, language));
  self->who = g_strdup (source != NULL ? captives_text_get (&source->byline, language) : NULL);
}

static void
fill_source (CaptivesHitWords     *self,
             const CaptivesSource *source,
             CaptivesLanguage      language)
{
  const char *title = captives_text_get (&source->titles, language);

  self->text = g_strdup (title != NULL ? title : source->title);
  self->who = g_strdup_printf ("%s, %s", captives_text_get (&source->byline, language),
                               captives_text_get (&source->brief, language));
}

/* A number that stands nowhere as it was typed: what it was found for. */
static char *
explain_number (const CaptivesFigure *figure,
                const char           *query)
{
  g_autoptr (GArray) words = captives_query_words_parse (query);

  for (guint i = 0; figure != NULL && i < words->len; i++)
    {
      const CaptivesQueryWord *word = &g_array_index (words, CaptivesQueryWord, i);

      if (word->is_number && captives_query_word_compare (word, figure->value, figure->low, figure->high) == CAPTIVES_NUMBER_ROUNDS)
        /* Translators: %s is a number as it was typed into the search, such as 6万 */
        return g_strdup_printf (_("rounds to %s"), word->text);
    }

  return NULL;
}

static void
find_excerpt (CaptivesHitWords *self,
              GPtrArray        *texts,
              const char       *query)
{
  g_auto (GStrv) words = captives_hit_words_split (query);

  for (guint i = 0; words[i] != NULL && self->excerpt == NULL; i++)
    {
      if (is_shown (self, words[i]))
        continue;
      for (guint j = 0; j < texts->len && self->excerpt == NULL; j++)
        {
          const char *text = g_ptr_array_index (texts, j);
          guint start;
          guint end;

          if (captives_hit_words_find (text, words[i], &start, &end))
            self->excerpt = cut_excerpt (text, start, end);
        }
    }
}

void
captives_hit_words_init (CaptivesHitWords  *self,
                         CaptivesDataset   *dataset,
                         const CaptivesHit *hit,
                         const char        *query,
                         CaptivesLocale     locale)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const CaptivesQuestion *question = captives_dataset_get_question (dataset, hit->id);
  const CaptivesEvent *event = captives_dataset_get_event (dataset, hit->id);

  g_return_if_fail (self != NULL);
  g_return_if_fail (query != NULL);

  *self = (CaptivesHitWords) { 0 };
  switch (hit->kind)
    {
    case CAPTIVES_HIT_FIGURE:
      fill_figure (self, dataset, captives_dataset_get_figure (dataset, hit->id), locale);
      add_figure_texts (texts, dataset, captives_dataset_get_figure (dataset, hit->id), locale.language);
      break;
    case CAPTIVES_HIT_SOURCE:
      fill_source (self, captives_dataset_get_source (dataset, hit->id), locale.language);
      add_source_texts (texts, captives_dataset_get_source (dataset, hit->id), locale.language);
      break;
    case CAPTIVES_HIT_QUESTION:
      self->text = g_strdup (captives_text_get (&question->text, locale.language));
      add_text (texts, &question->text, locale.language);
      add_text (texts, &question->scope, locale.language);
      break;
    case CAPTIVES_HIT_EVENT:
    default:
      fill_event (self, dataset, event, locale.language);
      add_text (texts, &event->name, locale.language);
      add_text (texts, &event->note, locale.language);
      break;
    }
  find_excerpt (self, texts, query);
  if (self->excerpt == NULL && hit->kind == CAPTIVES_HIT_FIGURE)
    self->excerpt = explain_number (captives_dataset_get_figure (dataset, hit->id), query);
}

void
captives_hit_words_clear (CaptivesHitWords *self)
{
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->excerpt, g_free);
}
