/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"

#include "captives-dataset-own.h"

#include <errno.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>

#include <glib/gi18n.h>

#define REPLACEMENT 0xfffd

/* Returns: (transfer full): @text without what a terminal would obey: a foreign dataset could move the cursor and write
 * other numbers over its own */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_line_end = c == '\n' || (c == '\r' && at[1] == '\n');

      g_string_append_unichar (out, g_unichar_iscntrl (c) && !is_line_end && c != '\t' ? REPLACEMENT : c);
    }

  return g_string_free (out, FALSE);
}

static void
complain_line (CaptivesCall *call,
               const char   *sentence)
{
  g_autofree char *printable = make_printable (sentence);

  fprintf (stderr, "captives-cli %s: %s\n", call->command->name, printable);
}

CaptivesExit
captives_call_complain (CaptivesCall *call,
                        const char   *format,
                        ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  complain_line (call, sentence);
  fprintf (stderr, _("Try “captives-cli %s --help”.\n"), call->command->name);
  return CAPTIVES_EXIT_CALL;
}

CaptivesExit
captives_call_fail (CaptivesCall *call,
                    const char   *format,
                    ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  complain_line (call, sentence);
  return CAPTIVES_EXIT_DATA;
}

CaptivesExit
captives_call_print (CaptivesCall *call,
                     const char   *text)
{
  g_autofree char *printable = make_printable (text);

  /* Not g_print (): it would turn Japanese into question marks in the C locale. */
  if (fputs (printable, stdout) != EOF && fflush (stdout) != EOF)
    return CAPTIVES_EXIT_DONE;

  captives_call_fail (call, _("The output could not be written: %s"), g_strerror (errno));
  /* It is told: nobody need try again at the end. */
  __fpurge (stdout);
  clearerr (stdout);
  return CAPTIVES_EXIT_DATA;
}

static gboolean
parse_language (CaptivesCall *call)
{
  if (call->code == NULL)
    {
      call->locale.language = captives_language_from_locale ();
      return TRUE;
    }
  if (captives_language_parse (call->code, &call->locale.language))
    return TRUE;

  captives_call_complain (call, _("There is no language “%s”; it is one of en, ru, ja."), call->code);
  return FALSE;
}

static gboolean
parse_numbers (CaptivesCall *call)
{
  if (call->numbers == NULL || captives_number_style_parse (call->numbers, &call->locale.numbers))
    return TRUE;

  captives_call_complain (call, _("There is no number style “%s”; it is one of language, space, plain, myriad."), call->numbers);
  return FALSE;
}

static gboolean
count_words (CaptivesCall *call)
{
  guint n_words = g_strv_length (call->words);

  if (n_words >= call->command->n_min && n_words <= call->command->n_max)
    return TRUE;

  if (n_words < call->command->n_min)
    captives_call_complain (call, _("Too few words; expected: %s"), call->command->arguments);
  else if (call->command->n_max == 0)
    captives_call_complain (call, _("“%s” is one word too many; none is expected."), call->words[0]);
  else
    captives_call_complain (call, _("“%s” is one word too many; expected: %s"), call->words[call->command->n_max],
                            call->command->arguments);
  return FALSE;
}

gboolean
captives_call_parse (CaptivesCall       *call,
                     const GOptionEntry *entries)
{
  const GOptionEntry words[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->words, NULL, NULL },
    { NULL }
  };
  const GOptionEntry reading[] = {
    { "dataset", 0, 0, G_OPTION_ARG_FILENAME, &call->path, N_("Dataset file to read"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &call->code, N_("Language of the texts: en, ru or ja"), N_("CODE") },
    { "numbers", 0, 0, G_OPTION_ARG_STRING, &call->numbers,
      N_("How numbers are grouped: language, space, plain or myriad"), N_("STYLE") },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (call->command->arguments);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("captives-cli %s", call->command->name);

  g_set_prgname (name);
  g_option_context_set_summary (context, _(call->command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, CAPTIVES_GETTEXT_PACKAGE);
  if (call->command->reads)
    g_option_context_add_main_entries (context, reading, CAPTIVES_GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, words, NULL);

  if (!g_option_context_parse_strv (context, &call->argv, &error))
    {
      captives_call_complain (call, "%s", error->message);
      return FALSE;
    }
  if (call->words == NULL)
    call->words = g_new0 (char *, 1);

  return parse_language (call) && parse_numbers (call) && count_words (call);
}

void
captives_call_clear (CaptivesCall *call)
{
  g_clear_pointer (&call->argv, g_strfreev);
  g_clear_pointer (&call->words, g_strfreev);
  g_clear_pointer (&call->path, g_free);
  g_clear_pointer (&call->code, g_free);
  g_clear_pointer (&call->numbers, g_free);
}

/* What is the user's own is there for whoever names it; every other answer is that of the dataset alone. */
static void
add_own (CaptivesCall    *call,
         CaptivesDataset *dataset)
{
  gboolean wanted = FALSE;
  const char *id = captives_dataset_get_info (dataset)->id;
  g_autofree char *charts_directory = NULL;
  g_autofree char *stories_directory = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  for (guint i = 0; call->words != NULL && call->words[i] != NULL; i++)
    wanted = wanted || g_str_has_prefix (call->words[i], CAPTIVES_OWN_PREFIX);
  if (!wanted)
    return;

  charts_directory = captives_own_get_directory (CAPTIVES_OWN_CHARTS);
  charts = captives_own_load_charts (charts_directory, NULL);
  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesOwnChart *chart = g_ptr_array_index (charts, i);

      if (g_str_equal (chart->dataset, id))
        captives_dataset_add_own_chart (dataset, chart, TRUE);
    }

  stories_directory = captives_own_get_directory (CAPTIVES_OWN_STORIES);
  stories = captives_own_load_stories (stories_directory, NULL);
  for (guint i = 0; i < stories->len; i++)
    {
      const CaptivesOwnStory *story = g_ptr_array_index (stories, i);

      if (g_str_equal (story->dataset, id))
        captives_dataset_add_own_story (dataset, story);
    }
}

CaptivesDataset *
captives_call_open_dataset (CaptivesCall *call)
{
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  const char *path = call->path;
  CaptivesTrust trust = CAPTIVES_TRUST_FOREIGN;

  if (path == NULL)
    path = g_getenv ("CAPTIVES_DATASET");
  if (path == NULL)
    {
      path = CAPTIVES_PACKAGE_DATADIR G_DIR_SEPARATOR_S CAPTIVES_DATASET_NAME;
      trust = CAPTIVES_TRUST_BUNDLED;
    }

  dataset = captives_dataset_open (path, trust, &error);
  if (dataset == NULL)
    captives_call_fail (call, "%s", error->message);
  else
    add_own (call, dataset);
  return g_steal_pointer (&dataset);
}
