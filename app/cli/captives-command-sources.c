/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-bibliography.h"
#include "captives-command.h"

#include <glib/gi18n.h>

/* All sources, or those that are named, in that order; NULL, and a complaint, if one is not there. */
static GPtrArray *
choose_sources (CaptivesCall    *call,
                CaptivesDataset *dataset)
{
  g_autoptr (GPtrArray) sources = NULL;

  if (call->words[0] == NULL)
    return captives_dataset_list_sources (dataset);

  sources = g_ptr_array_new ();
  for (guint i = 0; call->words[i] != NULL; i++)
    {
      const CaptivesSource *source = captives_dataset_get_source (dataset, call->words[i]);

      if (source == NULL)
        {
          captives_call_complain (call, _("The dataset has no source “%s”."), call->words[i]);
          return NULL;
        }
      g_ptr_array_add (sources, (gpointer) source);
    }
  return g_steal_pointer (&sources);
}

CaptivesExit
captives_command_sources (CaptivesCall *call)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to write it: text, bibtex, ris or csl-json"),
      N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *text = NULL;
  CaptivesBibliography format = CAPTIVES_BIBLIOGRAPHY_TEXT;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (format_name != NULL && !captives_bibliography_parse (format_name, &format))
    return captives_call_complain (call, _("There is no format “%s”; it is one of text, bibtex, ris, csl-json."),
                                   format_name);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  sources = choose_sources (call, dataset);
  if (sources == NULL)
    return CAPTIVES_EXIT_CALL;

  text = captives_bibliography_write (sources, format, call->locale.language);
  return captives_call_print (call, text);
}
