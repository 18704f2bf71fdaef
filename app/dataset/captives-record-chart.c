/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-record-chart.h"

#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

gboolean
captives_record_parse_chart (const CaptivesRecord  *record,
                             CaptivesOwnChart     **out,
                             GError               **error)
{
  g_autoptr (CaptivesOwnChart) chart = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (record != NULL && out != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *out = NULL;
  if (record->definition == NULL)
    return TRUE;

  chart = captives_own_chart_parse ("definition", record->definition, strlen (record->definition), &problem);
  if (chart == NULL)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED,
                 _("carries a chart that cannot be read: %s"), problem->message);
  else if (strcmp (chart->id, record->chart) != 0)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED,
                 _("carries the chart “%s”, and says that it shows “%s”."), chart->id, record->chart);
  else if (strcmp (chart->dataset, record->dataset) != 0)
    g_set_error (error, CAPTIVES_RECORD_ERROR, CAPTIVES_RECORD_ERROR_DAMAGED,
                 _("carries a chart of the dataset “%s”, and says that it was drawn from “%s”."), chart->dataset, record->dataset);
  else
    {
      *out = g_steal_pointer (&chart);
      return TRUE;
    }

  return FALSE;
}
