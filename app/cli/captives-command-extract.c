/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-extract.h"

#include <glib/gi18n.h>

/* @list: (transfer container) */
static CaptivesExit
write_extract (CaptivesCall        *call,
               CaptivesDataset     *dataset,
               const CaptivesChart *chart,
               GPtrArray           *list)
{
  g_autoptr (GPtrArray) figures = list;
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;

  const CaptivesExtract extract = {
    .dataset = dataset,
    .figures = figures,
    .title = chart != NULL ? captives_text_get (&chart->name, call->locale.language) : NULL,
    .language = call->locale.language,
  };

  files = captives_extract_make_files (&extract);
  if (captives_extract_write (files, call->words[0], &error))
    return CAPTIVES_EXIT_DONE;

  return captives_call_fail (call, "%s", error->message);
}

CaptivesExit
captives_command_extract (CaptivesCall *call)
{
  g_autofree char *chart_id = NULL;
  g_auto (GStrv) ids = NULL;
  const GOptionEntry entries[] = {
    { "chart", 0, 0, G_OPTION_ARG_STRING, &chart_id, N_("Only figures of this chart, and the rival answers to its questions"),
      N_("ID") },
    { "figure", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, N_("Only this figure; may be given several times"), N_("ID") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  const CaptivesChart *chart;
  const char *unknown = NULL;
  GPtrArray *figures;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (chart_id != NULL && ids != NULL)
    return captives_call_complain (call, _("--chart and --figure exclude each other."));
  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  chart = captives_dataset_get_chart (dataset, chart_id);
  if (chart_id != NULL && chart == NULL)
    return captives_call_complain (call, _("--%s: the dataset has no “%s”."), "chart", chart_id);

  figures = ids != NULL ? captives_extract_list_chosen (dataset, (const char *const *) ids, &unknown)
                        : captives_extract_list_figures (dataset, chart_id);
  if (figures == NULL)
    return captives_call_complain (call, _("--%s: the dataset has no “%s”."), "figure", unknown);

  return write_extract (call, dataset, chart, figures);
}
