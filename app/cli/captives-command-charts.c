/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-picture.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What is written: the formats that are wanted, each once, in the order of CaptivesFormat, and where to. */
typedef struct
{
  gboolean  wanted[CAPTIVES_FORMAT_PDF + 1];
  char     *directory;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->directory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
parse_formats (Target       *target,
               CaptivesCall *call,
               const char   *list)
{
  g_auto (GStrv) names = g_strsplit (list != NULL ? list : "png,svg", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      CaptivesFormat format;

      if (!captives_format_parse (names[i], &format))
        {
          captives_call_complain (call, _("There is no format “%s”; expected a list such as png,svg,pdf."), names[i]);
          return FALSE;
        }
      target->wanted[format] = TRUE;
    }
  if (names[0] != NULL)
    return TRUE;

  captives_call_complain (call, _("--format is empty; expected a list such as png,svg,pdf."));
  return FALSE;
}

static gboolean
export_chart (CaptivesPicture     *picture,
              const CaptivesScene *scene,
              PangoContext        *pango,
              const char          *base,
              GError             **error)
{
  g_autofree char *path = g_strdup_printf ("%s.%s", base, captives_format_get_suffix (picture->export.format));

  return captives_export_to_file (scene, pango, &picture->export, path, error);
}

static gboolean
draw_chart (CaptivesPicture  *picture,
            CaptivesDataset  *dataset,
            PangoContext     *pango,
            const Target     *target,
            GError          **error)
{
  g_autofree char *base = g_build_filename (target->directory, picture->view.chart, NULL);
  g_autoptr (CaptivesScene) scene = captives_layout (dataset, &picture->view, pango, error);

  if (scene == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (target->wanted); i++)
    {
      if (!target->wanted[i])
        continue;
      picture->export.format = (CaptivesFormat) i;
      if (!export_chart (picture, scene, pango, base, error))
        return FALSE;
    }
  return TRUE;
}

static CaptivesExit
draw_all (CaptivesPicture *picture,
          CaptivesCall    *call,
          CaptivesDataset *dataset,
          PangoContext    *pango,
          const Target    *target)
{
  g_autoptr (GPtrArray) charts = captives_dataset_list_charts (dataset, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < charts->len; i++)
    {
      const CaptivesChart *chart = g_ptr_array_index (charts, i);

      picture->view.chart = chart->id;
      if (!captives_layout_can_draw (chart->kind))
        captives_call_fail (call, _("“%s” is left out: this version does not draw charts of its kind."), chart->id);
      else if (!draw_chart (picture, dataset, pango, target, &error))
        return captives_call_fail (call, "%s: %s", chart->id, error->message);
    }
  return CAPTIVES_EXIT_DONE;
}

CaptivesExit
captives_command_charts (CaptivesCall *call)
{
  g_auto (CaptivesPicture) picture = { NULL };
  g_auto (Target) target = { { FALSE }, NULL };
  g_autofree char *list = NULL;
  const GOptionEntry entries[] = {
    { "output-dir", 'o', 0, G_OPTION_ARG_FILENAME, &target.directory, N_("Folder to write to, made if it is not there"),
      N_("DIR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &list, N_("Formats, such as png,svg,pdf; png,svg if not given"),
      N_("LIST") },
    { NULL }
  };
  g_autoptr (CaptivesDataset) dataset = NULL;
  PangoContext *pango;
  CaptivesExit status;

  if (!captives_picture_parse (&picture, call, entries) || !parse_formats (&target, call, list))
    return CAPTIVES_EXIT_CALL;
  if (target.directory == NULL)
    return captives_call_complain (call, _("--output-dir DIR is missing."));

  dataset = captives_call_open_dataset (call);
  if (dataset == NULL)
    return CAPTIVES_EXIT_DATA;
  if (!captives_picture_check_reading (&picture, call, dataset))
    return CAPTIVES_EXIT_CALL;

  if (g_mkdir_with_parents (target.directory, 0777) != 0)
    return captives_call_fail (call, _("The folder %s could not be made: %s"), target.directory, g_strerror (errno));

  pango = captives_render_create_pango_context ();
  status = draw_all (&picture, call, dataset, pango, &target);
  g_object_unref (pango);
  return status;
}
