/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-lanes-words.h"

#include "captives-format.h"
#include "captives-words.h"

/* How a language joins the members of a list, and a heading with what it heads. */
typedef struct
{
  const char *comma;
  const char *colon;
  const char *dot;
} Joints;

static const Joints joints[CAPTIVES_N_LANGUAGES] = {
  [CAPTIVES_LANGUAGE_ENGLISH] = { ", ", ": ", " · " },
  [CAPTIVES_LANGUAGE_RUSSIAN] = { ", ", ": ", " · " },
  [CAPTIVES_LANGUAGE_JAPANESE] = { "、", "：", "・" },
};

static void
append (GString    *string,
        const char *joint,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (string->len > 0)
    g_string_append (string, joint);
  g_string_append (string, text);
}

static char *
join_readings (CaptivesDataset  *dataset,
               const char       *question,
               CaptivesLanguage  language)
{
  g_autoptr (GPtrArray) readings = captives_dataset_list_readings_of (dataset, question);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const CaptivesReading *reading = readings->pdata[i];

      append (names, joints[language].comma, captives_text_get (&reading->name, language));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

char *
captives_lanes_say_no_figure (CaptivesDataset  *dataset,
                              const char       *question,
                              const char       *subject,
                              CaptivesLanguage  language)
{
  const Joints *joint = &joints[language];
  const char *words = captives_word_get (CAPTIVES_WORD_NO_FIGURE, language);
  g_autofree char *readings = question != NULL ? join_readings (dataset, question, language) : NULL;
  g_autoptr (GString) text = g_string_new (subject);

  append (text, joint->colon, words);
  if (readings != NULL)
    {
      g_autofree char *given = captives_word_format (CAPTIVES_WORD_SEE_READING, language, readings);

      append (text, joint->dot, given);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_statement (GString              *string,
                  const CaptivesFigure *figure,
                  CaptivesLanguage      language)
{
  const char *comma = joints[language].comma;

  if (figure->nature != CAPTIVES_NATURE_COUNT)
    append (string, comma, captives_vocabulary_get_name (CAPTIVES_VOCABULARY_NATURE, (int) figure->nature, language));
  if (!figure->same_scope)
    append (string, comma, captives_word_get (CAPTIVES_WORD_OTHER_SCOPE, language));
  if (figure->grade == CAPTIVES_GRADE_D)
    append (string, comma, captives_word_get (CAPTIVES_WORD_WEAK, language));
}

static void
append_silence (GString                 *string,
                CaptivesDataset         *dataset,
                const CaptivesLanesLine *line,
                CaptivesLanguage         language)
{
  const CaptivesQuestion *question = captives_dataset_get_question (dataset, line->question);
  g_autofree char *readings = NULL;
  g_autofree char *given = NULL;

  if (question == NULL)
    {
      g_string_append (string, line->note);
      return;
    }

  g_string_append (string, captives_word_get (CAPTIVES_WORD_NO_FIGURE_READING, language));
  readings = join_readings (dataset, line->question, language);
  if (readings != NULL)
    given = captives_word_format (CAPTIVES_WORD_SEE_READING, language, readings);
  append (string, joints[language].comma, given);
  append (string, joints[language].comma, captives_text_get (&question->text, language));
}

char *
captives_lanes_say_line (CaptivesDataset         *dataset,
                         const CaptivesLanesLine *line,
                         CaptivesLanguage         language,
                         const char              *row)
{
  const Joints *joint = &joints[language];
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *spoken = NULL;

  append (name, joint->comma, row);
  append (name, joint->comma, line->lane);
  if (name->len > 0)
    g_string_append (name, joint->colon);

  switch (line->kind)
    {
    case CAPTIVES_MARK_FIGURE:
      spoken = captives_format_value_spoken (line->figure, language);
      g_string_append (name, spoken);
      append (name, joint->comma, line->note);
      append_statement (name, line->figure, language);
      if (line->part)
        append (name, joint->comma, captives_word_get (CAPTIVES_WORD_PART, language));
      break;

    case CAPTIVES_MARK_NO_FIGURE:
      append_silence (name, dataset, line, language);
      break;

    case CAPTIVES_MARK_ELSEWHERE:
    default:
      g_string_append (name, line->note != NULL ? line->note : "");
      break;
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}
