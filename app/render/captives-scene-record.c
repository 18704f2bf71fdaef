/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-scene-record.h"

#include "captives-record.h"

/* What is known of each figure; of a scene that was not laid out from a dataset only how it is drawn. */
static GArray *
list_figures (const CaptivesSceneInfo *info)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (CaptivesRecordFigure));
  gboolean more_values = info->values != NULL;

  for (guint i = 0; info->figures != NULL && info->figures[i] != NULL; i++)
    {
      CaptivesRecordFigure figure = { .figure = info->figures[i] };

      more_values = more_values && info->values[i] != NULL;
      if (info->facts != NULL)
        figure = info->facts[i];
      figure.value = more_values ? info->values[i] : NULL;
      g_array_append_val (figures, figure);
    }

  return figures;
}

char *
captives_scene_record_write (const CaptivesScene  *scene,
                             const CaptivesExport *options)
{
  const CaptivesSceneInfo *info;
  g_autoptr (GArray) figures = NULL;
  CaptivesRecord record;
  int width = 0;
  int height = 0;

  g_return_val_if_fail (scene != NULL && options != NULL, NULL);

  info = captives_scene_get_info (scene);
  figures = list_figures (info);
  if (options->format == CAPTIVES_FORMAT_PNG)
    captives_render_get_pixel_size (scene, options->pixels_per_point, &width, &height);

  record = (CaptivesRecord) {
    .dataset = info->dataset,
    .version = info->version,
    .hash = info->hash,
    .chart = info->chart,
    .reading = info->reading,
    .locale = info->locale,
    .axis = info->axis,
    .definition = info->definition,
    .created = info->created,
    .page = info->page,
    .width = info->asked_width,
    .height = info->asked_height,
    .text_scale = info->text_scale,
    .notes = info->notes,
    .theme = captives_theme_get_name (options->theme),
    .scale = options->pixels_per_point,
    .density = options->density,
    .outlines = options->outlines,
    .pixel_width = (guint) width,
    .pixel_height = (guint) height,
    .figures = (const CaptivesRecordFigure *) (gconstpointer) figures->data,
    .n_figures = figures->len,
  };

  return captives_record_write (&record);
}
