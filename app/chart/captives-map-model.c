/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-map-private.h"

#include <math.h>

/* Between two discs, as a share of the distance of their centres. */
#define CLEARANCE 0.94

static gboolean
is_on_map (const CaptivesPlace *place)
{
  return place != NULL && place->latitude >= CAPTIVES_COAST_SOUTH && place->latitude <= CAPTIVES_COAST_NORTH
         && place->longitude >= CAPTIVES_COAST_WEST && place->longitude <= CAPTIVES_COAST_EAST;
}

/* A disc of no area, or between two areas, cannot be drawn. */
static gboolean
has_area (const CaptivesLanesLine *line)
{
  return line->figure != NULL && isfinite (line->value) && line->value > 0.0
         && line->figure->qualifier != CAPTIVES_QUALIFIER_RANGE;
}

static gboolean
has_dot (const CaptivesMap   *self,
         const CaptivesPlace *place)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const CaptivesPlace *other = g_array_index (self->dots, CaptivesMapDot, i).place;

      /* Two names of one point are one place on paper. */
      if (other->latitude == place->latitude && other->longitude == place->longitude)
        return TRUE;
    }

  return FALSE;
}

static void
add_line (CaptivesMap             *self,
          CaptivesDataset         *dataset,
          const CaptivesLanesLine *line)
{
  CaptivesMapDot dot = { .line = line };

  if (has_area (line))
    dot.place = captives_dataset_get_place (dataset, line->figure->place);
  if (is_on_map (dot.place) && !has_dot (self, dot.place))
    g_array_append_val (self->dots, dot);
  else
    g_ptr_array_add (self->listed, (gpointer) line);
}

static int
compare_dots (gconstpointer a,
              gconstpointer b)
{
  const CaptivesMapDot *first = a;
  const CaptivesMapDot *second = b;

  if (first->line->value != second->line->value)
    return first->line->value > second->line->value ? -1 : 1;

  return g_strcmp0 (first->line->figure->id, second->line->figure->id);
}

CaptivesMap *
captives_map_new (CaptivesDataset  *dataset,
                  const char       *chart,
                  const char       *reading,
                  CaptivesLocale    locale,
                  GError          **error)
{
  CaptivesLanes *lanes = captives_lanes_new (dataset, chart, reading, locale, error);
  CaptivesMap *self;

  if (lanes == NULL)
    return NULL;

  self = g_new0 (CaptivesMap, 1);
  self->lanes = lanes;
  self->dots = g_array_new (FALSE, TRUE, sizeof (CaptivesMapDot));
  self->listed = g_ptr_array_new ();
  for (guint i = 0; i < lanes->cells->len; i++)
    {
      GPtrArray *cell = lanes->cells->pdata[i];

      for (guint j = 0; j < cell->len; j++)
        add_line (self, dataset, cell->pdata[j]);
    }
  g_array_sort (self->dots, compare_dots);

  return self;
}

void
captives_map_free (CaptivesMap *self)
{
  g_array_unref (self->dots);
  g_ptr_array_unref (self->listed);
  captives_lanes_free (self->lanes);
  g_free (self);
}

void
captives_map_set_radii (CaptivesMap *self,
                        double       greatest,
                        double       least)
{
  CaptivesMapDot *dots = (CaptivesMapDot *) (gpointer) self->dots->data;
  guint n_dots = self->dots->len;
  double unit;

  if (n_dots == 0)
    return;

  /* Radius of a disc of value 1. */
  unit = greatest / sqrt (dots[0].line->value);
  for (guint i = 0; i < n_dots; i++)
    for (guint j = i + 1; j < n_dots; j++)
      {
        double distance = hypot (dots[i].at.x - dots[j].at.x, dots[i].at.y - dots[j].at.y);

        distance = MAX (CLEARANCE * distance - dots[i].signs - dots[j].signs, 0.0);
        unit = MIN (unit, distance / (sqrt (dots[i].line->value) + sqrt (dots[j].line->value)));
      }
  for (guint i = 0; i < n_dots; i++)
    dots[i].radius = MAX (unit * sqrt (dots[i].line->value), least);
}
