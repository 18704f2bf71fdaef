/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-lanes-model.h"

#include "captives-form.h"
#include "captives-format.h"
#include "captives-lanes-words.h"
#include "captives-view.h"

#include <math.h>

/* No honest tree of measures is deeper; the limit ends a circle in a damaged one. */
#define MAX_DEPTH 16

/* What the building of a chart needs besides the chart itself. */
typedef struct
{
  CaptivesLanes   *lanes;
  CaptivesDataset *dataset;
  const char      *chart;
  const char      *reading;
} Builder;

static void
line_free (gpointer data)
{
  CaptivesLanesLine *line = data;

  g_free (line->number);
  g_free (line->note);
  g_free (line->name);
  g_free (line);
}

static void
lane_free (gpointer data)
{
  CaptivesLane *lane = data;

  g_array_unref (lane->keys);
  g_free (lane);
}

static CaptivesLane *
lane_new (const CaptivesChartGroup *group)
{
  CaptivesLane *lane = g_new0 (CaptivesLane, 1);

  lane->group = group;
  lane->keys = g_array_new (FALSE, TRUE, sizeof (CaptivesLanesKey));

  return lane;
}

/* The day of an order is when it was given, whatever the time it was given for. */
static guint32
get_day (const CaptivesFigure *figure)
{
  CaptivesDate order[] = { figure->stated, figure->begins, figure->ends };
  CaptivesDate count[] = { figure->begins, figure->ends, figure->stated };
  const CaptivesDate *dates = figure->nature == CAPTIVES_NATURE_ORDER ? order : count;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (captives_date_is_given (dates[i]))
      return captives_date_last_day (dates[i]);

  return G_MAXUINT32;
}

static double
get_value (const CaptivesFigure *figure)
{
  return figure->qualifier == CAPTIVES_QUALIFIER_RANGE ? figure->high : figure->value;
}

/* The most general measure of the same family: "not yet returned" is also "still held". */
static const CaptivesMeasure *
find_general_measure (CaptivesDataset       *dataset,
                      const CaptivesMeasure *measure)
{
  for (guint depth = 0; measure != NULL && depth < MAX_DEPTH; depth++)
    {
      const CaptivesMeasure *parent = captives_dataset_get_measure (dataset, measure->parent);

      if (parent == NULL || parent->family != measure->family)
        return measure;
      measure = parent;
    }

  return measure;
}

static int
find_group (GPtrArray  *groups,
            const char *key)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CaptivesChartGroup *group = groups->pdata[i];

      if (g_strcmp0 (group->key, key) == 0)
        return (int) i;
    }

  return -1;
}

static int
find_lane (const CaptivesLanes *lanes,
           const char          *key)
{
  for (guint i = 0; i < lanes->lanes->len; i++)
    {
      const CaptivesLane *lane = captives_lanes_get_lane (lanes, i);

      if (lane->group == NULL || key == NULL || g_strcmp0 (lane->group->key, key) == 0)
        return (int) i;
    }

  return -1;
}

static GPtrArray *
find_cell (Builder                  *self,
           const CaptivesChartMark  *mark,
           GError                  **error)
{
  int row = find_group (self->lanes->rows, mark->row);
  int lane = find_lane (self->lanes, mark->lane);

  if (row >= 0 && lane >= 0)
    return captives_lanes_get_cell (self->lanes, (guint) row, (guint) lane);

  g_set_error (error, CAPTIVES_LAYOUT_ERROR, CAPTIVES_LAYOUT_ERROR_NOT_FOUND,
               "Chart “%s” has a mark in row “%s”, lane “%s”, which it does not have",
               self->chart, mark->row, mark->lane != NULL ? mark->lane : "");
  return NULL;
}

static gboolean
cell_shows (GPtrArray            *cell,
            const CaptivesFigure *figure)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const CaptivesLanesLine *line = cell->pdata[i];

      if (line->figure == figure)
        return TRUE;
    }

  return FALSE;
}

/* A part follows the line before it wherever that goes; anything else begins a group of its own. */
static void
join_group (CaptivesLanesLine *line,
            GPtrArray         *cell,
            CaptivesForm       form)
{
  CaptivesLanesLine *before = cell->len > 0 ? cell->pdata[cell->len - 1] : NULL;
  CaptivesLanesLine *first;

  line->place = cell->len;
  line->group = cell->len;
  line->day = line->figure != NULL ? get_day (line->figure) : G_MAXUINT32;
  line->weight = isfinite (line->value) ? line->value : -1;
  if (form != CAPTIVES_FORM_PART || before == NULL)
    return;

  first = cell->pdata[before->group];
  line->group = first->group;
  line->day = first->day;
  line->weight = first->weight;
  line->part = line->figure != NULL && first->figure != NULL;
}

static void
set_figure (CaptivesLanesLine    *line,
            Builder              *self,
            const CaptivesFigure *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);
  CaptivesLanes *lanes = self->lanes;
  double value = get_value (figure);

  if (lanes->n_figures++ == 0)
    lanes->unit = figure->unit;

  line->kind = CAPTIVES_MARK_FIGURE;
  line->figure = figure;
  line->family = measure != NULL ? measure->family : CAPTIVES_FAMILY_CAPTIVES;
  line->number = captives_form_write_number (figure, lanes->locale);
  if (!isfinite (value) || value < 0 || figure->unit != lanes->unit)
    return;

  line->value = value;
  line->low = figure->qualifier == CAPTIVES_QUALIFIER_RANGE ? figure->low : NAN;
  lanes->greatest = MAX (lanes->greatest, value);
}

static void
add_line (Builder                 *self,
          const CaptivesChartMark *mark,
          GPtrArray               *cell)
{
  CaptivesLanguage language = self->lanes->locale.language;
  const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, mark->figure);
  const char *label = captives_text_get (&mark->label, language);
  CaptivesLanesLine *line;

  if (mark->question != NULL && self->reading != NULL)
    figure = captives_dataset_choose (self->dataset, self->reading, mark->question);
  if (figure != NULL && cell_shows (cell, figure))
    return;

  line = g_new0 (CaptivesLanesLine, 1);
  line->kind = mark->form == CAPTIVES_FORM_ELSEWHERE ? CAPTIVES_MARK_ELSEWHERE : CAPTIVES_MARK_NO_FIGURE;
  line->question = mark->question;
  line->value = line->low = NAN;
  if (figure != NULL)
    set_figure (line, self, figure);

  if (figure != NULL && label == NULL)
    label = captives_text_get (&figure->label, language);
  line->note = g_strdup (label);

  join_group (line, cell, mark->form);
  g_ptr_array_add (cell, line);
}

static gboolean
add_marks (Builder  *self,
           GError  **error)
{
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (self->dataset, self->chart);

  for (guint i = 0; i < marks->len; i++)
    {
      GPtrArray *cell = find_cell (self, marks->pdata[i], error);

      if (cell == NULL)
        return FALSE;
      add_line (self, marks->pdata[i], cell);
    }

  return TRUE;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const CaptivesLanesLine *first = *(const CaptivesLanesLine *const *) a;
  const CaptivesLanesLine *second = *(const CaptivesLanesLine *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;
  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;

  return first->place < second->place ? -1 : first->place > second->place;
}

/* What a question asks, in the few words that stand beside the answer of a reading that has one, else by its measure. */
static const char *
get_subject (Builder    *self,
             const char *id)
{
  const CaptivesQuestion *question = captives_dataset_get_question (self->dataset, id);
  const CaptivesMeasure *measure = question != NULL ? captives_dataset_get_measure (self->dataset, question->measure) : NULL;
  g_autoptr (GPtrArray) readings = id != NULL ? captives_dataset_list_readings_of (self->dataset, id) : NULL;

  if (readings != NULL && readings->len > 0)
    {
      const CaptivesReading *reading = readings->pdata[0];
      const CaptivesFigure *answer = captives_dataset_choose (self->dataset, reading->id, id);

      return answer != NULL ? captives_text_get (&answer->label, self->lanes->locale.language) : NULL;
    }

  return measure != NULL ? captives_text_get (&measure->name, self->lanes->locale.language) : NULL;
}

/* A slot without a figure says so; beside other lines also what it has none for. */
static void
set_silence (Builder           *self,
             CaptivesLanesLine *line,
             gboolean           beside_others)
{
  g_autofree char *label = NULL;
  const char *subject = NULL;

  if (line->kind != CAPTIVES_MARK_NO_FIGURE)
    return;

  label = g_steal_pointer (&line->note);
  if (beside_others)
    subject = label != NULL ? label : get_subject (self, line->question);
  line->note = captives_lanes_say_no_figure (self->dataset, line->question, subject, self->lanes->locale.language);
}

/* Whether something is counted beside the line and its parts. */
static gboolean
has_other_count (GPtrArray               *cell,
                 const CaptivesLanesLine *line)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const CaptivesLanesLine *other = cell->pdata[i];

      if (other->figure != NULL && other->figure->nature != CAPTIVES_NATURE_ORDER && other->group != line->group)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_silent_whole (GPtrArray *cell,
                  guint      part)
{
  const CaptivesLanesLine *line = cell->pdata[part];

  for (guint i = 0; i < part; i++)
    {
      const CaptivesLanesLine *whole = cell->pdata[i];

      if (whole->group == line->group && whole->kind == CAPTIVES_MARK_NO_FIGURE)
        return TRUE;
    }

  return FALSE;
}

/* The silence of a reading is told where the cell would otherwise be empty or hold orders only: an order never speaks for a count.
   A part needs no line of its own where its whole is silent too. */
static void
drop_needless_silence (GPtrArray *cell)
{
  for (guint i = cell->len; i > 0; i--)
    {
      const CaptivesLanesLine *line = cell->pdata[i - 1];

      if (line->kind == CAPTIVES_MARK_NO_FIGURE && (has_other_count (cell, line) || has_silent_whole (cell, i - 1)))
        g_ptr_array_remove_index (cell, i - 1);
    }
}

static void
finish_cell (Builder   *self,
             GPtrArray *cell)
{
  static const CaptivesChartMark empty = { .form = CAPTIVES_FORM_WHOLE };

  if (cell->len == 0)
    add_line (self, &empty, cell);
  drop_needless_silence (cell);
  for (guint i = 0; i < cell->len; i++)
    set_silence (self, cell->pdata[i], cell->len > 1);
  g_ptr_array_sort (cell, compare_lines);
}

static CaptivesLanesKey *
find_key (const CaptivesLane *lane,
          CaptivesFamily      family)
{
  for (guint i = 0; i < lane->keys->len; i++)
    {
      CaptivesLanesKey *key = &g_array_index (lane->keys, CaptivesLanesKey, i);

      if (key->has_family && key->family == family)
        return key;
    }

  return NULL;
}

/* Adds the family of a figure to the keys of its lane.  A family that one measure stands for has the name of that measure, else
   the name of what they have in common. */
static void
add_key (Builder              *self,
         CaptivesLane         *lane,
         const CaptivesFigure *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);
  CaptivesLanesKey *key = measure != NULL ? find_key (lane, measure->family) : NULL;
  CaptivesLanesKey new_key = { .has_family = TRUE };

  if (measure == NULL || (key != NULL && (key->measure == NULL || key->measure == measure)))
    return;

  if (key != NULL)
    {
      key->measure = find_general_measure (self->dataset, measure);
      key->name = captives_text_get (&key->measure->name, self->lanes->locale.language);
      return;
    }

  new_key.family = measure->family;
  new_key.measure = measure;
  new_key.name = captives_text_get (&measure->name, self->lanes->locale.language);
  g_array_append_val (lane->keys, new_key);
}

/* A lane that names no family of its own takes that of its marks, if they agree. */
static void
adopt_family (CaptivesLane *lane)
{
  CaptivesLanesKey *own = &g_array_index (lane->keys, CaptivesLanesKey, 0);

  if (own->has_family || lane->keys->len != 2)
    return;

  own->has_family = TRUE;
  own->family = g_array_index (lane->keys, CaptivesLanesKey, 1).family;
  g_array_set_size (lane->keys, 1);
}

static void
finish_lane (Builder *self,
             guint    index)
{
  CaptivesLanes *lanes = self->lanes;
  CaptivesLane *lane = captives_lanes_get_lane (lanes, index);
  CaptivesLanesKey own = { 0 };

  if (lane->group != NULL)
    {
      own.has_family = lane->group->has_family;
      own.family = lane->group->family;
      own.name = captives_lanes_get_name (lanes, lane->group);
      g_array_append_val (lane->keys, own);
    }
  /* Without bars no colour needs a name. */
  if (lanes->plain && lane->group != NULL)
    return;

  for (guint row = 0; row < lanes->rows->len; row++)
    {
      GPtrArray *cell = captives_lanes_get_cell (lanes, row, index);

      for (guint i = 0; i < cell->len; i++)
        {
          const CaptivesLanesLine *line = cell->pdata[i];

          if (line->figure != NULL)
            add_key (self, lane, line->figure);
        }
    }

  if (lane->group != NULL)
    adopt_family (lane);
}

static void
name_lines (Builder *self,
            guint    row,
            guint    lane)
{
  CaptivesLanes *lanes = self->lanes;
  const CaptivesLane *column = captives_lanes_get_lane (lanes, lane);
  GPtrArray *cell = captives_lanes_get_cell (lanes, row, lane);

  for (guint i = 0; i < cell->len; i++)
    {
      CaptivesLanesLine *line = cell->pdata[i];
      const CaptivesLanesKey *key = line->figure != NULL ? find_key (column, line->family) : NULL;

      line->lane = key != NULL ? key->name : captives_lanes_get_name (lanes, column->group);
      line->name = captives_lanes_say_line (self->dataset, line, lanes->locale.language,
                                            captives_lanes_get_name (lanes, lanes->rows->pdata[row]));
    }
}

static void
make_cells (Builder *self)
{
  CaptivesLanes *lanes = self->lanes;
  g_autoptr (GPtrArray) groups = captives_dataset_list_chart_lanes (self->dataset, self->chart);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (lanes->lanes, lane_new (groups->pdata[i]));
  if (groups->len == 0)
    g_ptr_array_add (lanes->lanes, lane_new (NULL));

  for (guint i = 0; i < lanes->rows->len * lanes->lanes->len; i++)
    g_ptr_array_add (lanes->cells, g_ptr_array_new_with_free_func (line_free));
}

static guint
count_figures_of_unit (const CaptivesLanes *lanes,
                       CaptivesUnit         unit)
{
  guint count = 0;

  for (guint i = 0; i < lanes->cells->len; i++)
    {
      GPtrArray *cell = lanes->cells->pdata[i];

      for (guint j = 0; j < cell->len; j++)
        {
          const CaptivesLanesLine *line = cell->pdata[j];

          count += line->figure != NULL && line->figure->unit == unit;
        }
    }

  return count;
}

/* A single bar beside numbers of other units would compare with nothing. */
static void
drop_needless_scale (CaptivesLanes *lanes)
{
  lanes->plain = lanes->n_figures > 1 && count_figures_of_unit (lanes, lanes->unit) == 1;
  if (!lanes->plain)
    return;

  lanes->greatest = 0;
  for (guint i = 0; i < lanes->cells->len; i++)
    {
      GPtrArray *cell = lanes->cells->pdata[i];

      for (guint j = 0; j < cell->len; j++)
        {
          CaptivesLanesLine *line = cell->pdata[j];

          line->value = line->low = NAN;
        }
    }
}

CaptivesLanes *
captives_lanes_new (CaptivesDataset  *dataset,
                    const char       *chart,
                    const char       *reading,
                    CaptivesLocale    locale,
                    GError          **error)
{
  g_autoptr (CaptivesLanes) lanes = NULL;
  Builder self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (chart != NULL, NULL);

  lanes = g_new0 (CaptivesLanes, 1);
  lanes->locale = locale;
  lanes->rows = captives_dataset_list_chart_rows (dataset, chart);
  lanes->lanes = g_ptr_array_new_with_free_func (lane_free);
  lanes->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  self = (Builder) { lanes, dataset, chart, reading };
  make_cells (&self);
  if (!add_marks (&self, error))
    return NULL;

  for (guint i = 0; i < lanes->cells->len; i++)
    finish_cell (&self, lanes->cells->pdata[i]);
  drop_needless_scale (lanes);
  for (guint i = 0; i < lanes->lanes->len; i++)
    finish_lane (&self, i);
  for (guint i = 0; i < lanes->cells->len; i++)
    name_lines (&self, i / lanes->lanes->len, i % lanes->lanes->len);

  return g_steal_pointer (&lanes);
}

void
captives_lanes_free (CaptivesLanes *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

GPtrArray *
captives_lanes_get_cell (const CaptivesLanes *self,
                         guint                row,
                         guint                lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return self->cells->pdata[row * self->lanes->len + lane];
}

CaptivesLane *
captives_lanes_get_lane (const CaptivesLanes *self,
                         guint                lane)
{
  g_return_val_if_fail (lane < self->lanes->len, NULL);

  return self->lanes->pdata[lane];
}

const char *
captives_lanes_get_name (const CaptivesLanes      *self,
                         const CaptivesChartGroup *group)
{
  return group != NULL ? captives_text_get (&group->name, self->locale.language) : NULL;
}
