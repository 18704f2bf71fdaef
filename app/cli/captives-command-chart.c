/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-notes-page.h"
#include "captives-picture.h"

#include <glib/gi18n.h>

static gboolean
choose_format (CaptivesPicture *picture,
               CaptivesCall    *call,
               const char      *output,
               const char      *format)
{
  if (output == NULL)
    {
      captives_call_complain (call, _("--output FILE is missing."));
      return FALSE;
    }
  if (captives_format_parse (format != NULL ? format : output, &picture->export.format))
    return TRUE;

  captives_call_complain (call, _("“%s” does not say which format is wanted; expected png, svg or pdf."),
                          format != NULL ? format : output);
  return FALSE;
}

static gboolean
draw (CaptivesPicture  *picture,
      CaptivesDataset  *dataset,
      PangoContext     *pango,
      const char       *output,
      GError          **error)
{
  g_autoptr (GPtrArray) pages = captives_layout_pages (dataset, &picture->view, pango, error);
  g_autoptr (GBytes) bytes = pages != NULL ? captives_export_pages_to_bytes (pages, pango, &picture->export, error) : NULL;

  return bytes != NULL && captives_export_write (bytes, output, error);
}

static CaptivesExit
draw_and_tell (CaptivesPicture *picture,
               CaptivesCall    *call,
               CaptivesDataset *dataset,
               const char      *output)
{
  PangoContext *pango = captives_render_create_pango_context ();
  g_autoptr (GError) error = NULL;
  gboolean drawn;

  picture->view.chart = call->words[0];
  drawn = draw (picture, dataset, pango, output, &error);
  g_object_unref (pango);
  return drawn ? CAPTIVES_EXIT_DONE : captives_call_fail (call, "%s", error->message);
}

CaptivesExit
captives_command_chart (CaptivesCall *call)
{
  g_auto (CaptivesPicture) picture = { NULL };
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write; its ending says the format"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("png, svg or pdf, if the ending does not say it"),
      N_("FORMAT") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;

  if (!captives_picture_parse (&picture, call, entries) || !choose_format (&picture, call, output, format)
      || !captives_picture_check_notes (&picture, call, picture.export.format == CAPTIVES_FORMAT_PDF))
    return CAPTIVES_EXIT_CALL;

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;
  if (captives_dataset_get_chart (dataset, call->words[0]) == NULL)
    return captives_call_complain (call, _("The dataset has no chart “%s”."), call->words[0]);
  if (picture.view.axis != CAPTIVES_AXIS_CHART && !captives_layout_can_scale (dataset, call->words[0]))
    return captives_call_complain (call, _("--axis: the chart “%s” has bars, which begin at zero, and no dots; its scale cannot be "
                                           "chosen."), call->words[0]);
  if (!captives_picture_check_reading (&picture, call, dataset))
    return CAPTIVES_EXIT_CALL;

  return draw_and_tell (&picture, call, dataset, output);
}
