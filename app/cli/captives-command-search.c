/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-command.h"
#include "captives-sheet.h"

#include <glib/gi18n.h>

#define MOST_HITS 1000

static const CaptivesColumn columns[] = {
  { "kind", N_("Kind"), FALSE },
  { "id", N_("Identifier"), FALSE },
  { "text", N_("Text"), FALSE },
};

/* In the order of CaptivesHitKind. */
static const char *const kind_names[] = { "figure", "source", "question", "event" };

static const char *
get_hit_text (CaptivesDataset   *dataset,
              const CaptivesHit *hit,
              CaptivesLanguage   language)
{
  switch (hit->kind)
    {
    case CAPTIVES_HIT_FIGURE:
      return captives_text_get (&captives_dataset_get_figure (dataset, hit->id)->counted, language);
    case CAPTIVES_HIT_SOURCE:
      return captives_dataset_get_source (dataset, hit->id)->title;
    case CAPTIVES_HIT_QUESTION:
      return captives_text_get (&captives_dataset_get_question (dataset, hit->id)->text, language);
    case CAPTIVES_HIT_EVENT:
      return captives_text_get (&captives_dataset_get_event (dataset, hit->id)->name, language);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
write_hits (CaptivesCall        *call,
            CaptivesDataset     *dataset,
            int                  limit,
            CaptivesSheetFormat  format)
{
  g_autofree char *query = g_strjoinv (" ", call->words);
  g_autoptr (GArray) hits = captives_dataset_search (dataset, query, (guint) limit);
  g_autoptr (CaptivesSheet) sheet = captives_sheet_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < hits->len; i++)
    {
      const CaptivesHit *hit = &g_array_index (hits, CaptivesHit, i);

      captives_sheet_add (sheet, kind_names[hit->kind]);
      captives_sheet_add (sheet, hit->id);
      captives_sheet_add (sheet, get_hit_text (dataset, hit, call->locale.language));
    }
  return captives_sheet_write (sheet, format);
}

CaptivesExit
captives_command_search (CaptivesCall *call)
{
  g_autofree char *format_name = NULL;
  int limit = 20;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("Most hits wanted, 1 to 1000; 20 if not given"), N_("NUMBER") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to write it: table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  g_autofree char *text = NULL;
  CaptivesSheetFormat format = CAPTIVES_SHEET_TABLE;

  if (!captives_call_parse (call, entries))
    return CAPTIVES_EXIT_CALL;
  if (!captives_sheet_format_parse (format_name, &format))
    return captives_call_complain (call, _("There is no format “%s”; it is one of table, csv, json."), format_name);
  if (limit < 1 || limit > MOST_HITS)
    return captives_call_complain (call, _("--limit %d: expected 1 to %d."), limit, MOST_HITS);

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;

  text = write_hits (call, dataset, limit, format);
  return captives_call_print (call, text);
}
