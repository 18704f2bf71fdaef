/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-own-arrange.h"

#include "captives-own-rules.h"
#include "captives-own-words.h"

#include <math.h>

static const char *
keep (CaptivesOwnArrangement *self,
      const char             *text)
{
  /* A chart that is being changed is arranged again and again from the same words. */
  return g_string_chunk_insert_const (self->dataset->strings, text);
}

static const CaptivesFigure *
get_figure (CaptivesOwnArrangement *self,
            guint                   index)
{
  return g_ptr_array_index (self->figures, index);
}

/* Returns: the new group, valid until the next one is added */
static CaptivesGroupRow *
add_group (CaptivesOwnArrangement *self,
           CaptivesAxis            axis,
           const char             *key,
           CaptivesText            name)
{
  const CaptivesGroupRow row = { .group = { .key = keep (self, key), .name = name }, .chart = self->chart, .axis = axis };

  g_array_append_val (self->groups, row);
  return &g_array_index (self->groups, CaptivesGroupRow, self->groups->len - 1);
}

static gboolean
has_group (CaptivesOwnArrangement *self,
           CaptivesAxis            axis,
           const char             *key)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const CaptivesGroupRow *row = &g_array_index (self->groups, CaptivesGroupRow, i);

      if (row->axis == axis && g_strcmp0 (row->group.key, key) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_mark (CaptivesOwnArrangement *self,
          const char             *row,
          const char             *lane,
          CaptivesForm            form,
          const CaptivesFigure   *figure)
{
  const CaptivesMarkRow mark = {
    .mark = { .row = keep (self, row), .lane = lane != NULL ? keep (self, lane) : NULL, .form = form, .figure = figure->id },
    .chart = self->chart,
  };

  g_array_append_val (self->marks, mark);
}

static CaptivesText
get_measure_name (CaptivesOwnArrangement *self,
                  const CaptivesFigure   *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);

  return measure != NULL ? measure->name : captives_own_word_get (CAPTIVES_OWN_WORD_PREVIEW);
}

/* A row or lane for the measure of @figure, unless there is one.  Keys of measures cannot meet those of years or phases, since they
 * never share an axis. */
static const char *
ensure_measure (CaptivesOwnArrangement *self,
                CaptivesAxis            axis,
                const CaptivesFigure   *figure)
{
  const CaptivesMeasure *measure = captives_dataset_get_measure (self->dataset, figure->measure);
  CaptivesGroupRow *row;

  if (measure == NULL || has_group (self, axis, figure->measure))
    return figure->measure;

  row = add_group (self, axis, figure->measure, measure->name);
  row->group.has_family = TRUE;
  row->group.family = measure->family;
  row->group.brief = measure->name;
  return figure->measure;
}

static void
arrange_claims (CaptivesOwnArrangement *self)
{
  const char *question = self->figures->len > 0 ? get_figure (self, 0)->question : NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      if (g_strcmp0 (question, get_figure (self, i)->question) != 0)
        question = NULL;
    }
  /* Those of the same scope first, whichever was chosen first. */
  for (int other = 0; question != NULL && other < 2; other++)
    {
      const char *key = other ? "other-scope" : "question";
      CaptivesOwnWord word = other ? CAPTIVES_OWN_WORD_OTHER_SCOPE : CAPTIVES_OWN_WORD_SAME_SCOPE;

      for (guint i = 0; i < self->figures->len; i++)
        {
          if (get_figure (self, i)->same_scope == other)
            continue;
          if (!has_group (self, CAPTIVES_AXIS_ROW, key))
            add_group (self, CAPTIVES_AXIS_ROW, key, captives_own_word_get (word));
          add_mark (self, key, NULL, CAPTIVES_FORM_WHOLE, get_figure (self, i));
        }
    }
  for (guint i = 0; question == NULL && i < self->figures->len; i++)
    {
      const char *key = ensure_measure (self, CAPTIVES_AXIS_ROW, get_figure (self, i));

      add_mark (self, key, NULL, CAPTIVES_FORM_WHOLE, get_figure (self, i));
    }
}

static void
arrange_lanes (CaptivesOwnArrangement *self)
{
  g_autoptr (GPtrArray) phases = captives_dataset_list_phases (self->dataset);
  gboolean whole = FALSE;

  for (guint i = 0; i < phases->len; i++)
    {
      const CaptivesPhase *phase = g_ptr_array_index (phases, i);
      CaptivesGroupRow *row;
      gboolean found = FALSE;

      for (guint j = 0; j < self->figures->len && !found; j++)
        found = g_strcmp0 (get_figure (self, j)->phase, phase->id) == 0;
      if (!found)
        continue;
      row = add_group (self, CAPTIVES_AXIS_ROW, phase->id, phase->name);
      row->group.phase = phase->id;
      row->group.detail = phase->detail;
    }
  for (guint i = 0; i < self->figures->len; i++)
    whole = whole || get_figure (self, i)->phase == NULL;
  if (whole)
    add_group (self, CAPTIVES_AXIS_ROW, "no-phase", captives_own_word_get (CAPTIVES_OWN_WORD_NO_PHASE))->group.apart = self->groups->len > 1;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = get_figure (self, i);
      const char *lane = ensure_measure (self, CAPTIVES_AXIS_LANE, figure);

      add_mark (self, figure->phase != NULL ? figure->phase : "no-phase", lane, CAPTIVES_FORM_WHOLE, figure);
    }
}

/* The year in which what is counted begins, of an order that in which it was given; 0: none. */
static int
get_year (const CaptivesFigure *figure)
{
  CaptivesDate date = figure->begins;

  if (!captives_date_is_given (date))
    date = figure->ends;
  if (!captives_date_is_given (date) || (figure->nature == CAPTIVES_NATURE_ORDER && captives_date_is_given (figure->stated)))
    date = figure->stated;

  return captives_date_is_given (date) ? date.year : 0;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  /* What has no year comes last. */
  guint first = *(const guint *) a - 1;
  guint second = *(const guint *) b - 1;

  return first < second ? -1 : first > second;
}

static void
arrange_columns (CaptivesOwnArrangement *self)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->figures->len; i++)
    {
      guint year = (guint) get_year (get_figure (self, i));

      g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, i);
      g_autofree char *key = g_strdup_printf ("y%u", year);
      g_autofree char *name = g_strdup_printf ("%u", year);
      CaptivesText text = captives_own_word_get (CAPTIVES_OWN_WORD_NO_YEAR);

      for (int language = 0; year > 0 && language < CAPTIVES_N_LANGUAGES; language++)
        text.in[language] = keep (self, name);
      if (!has_group (self, CAPTIVES_AXIS_ROW, key))
        add_group (self, CAPTIVES_AXIS_ROW, key, text);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = get_figure (self, i);
      g_autofree char *key = g_strdup_printf ("y%u", (guint) get_year (figure));

      add_mark (self, key, ensure_measure (self, CAPTIVES_AXIS_LANE, figure), CAPTIVES_FORM_WHOLE, figure);
    }
}

/* The chosen parts in their order, then those that a complete list has besides: what they leave would look as if nobody knew it. */
static void
arrange_parts (CaptivesOwnArrangement *self)
{
  const CaptivesFigure *whole = NULL;
  const char *list = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  if (!captives_own_find_list (self->dataset, self->figures, &whole, &list))
    return;

  add_group (self, CAPTIVES_AXIS_ROW, "whole", get_measure_name (self, whole));
  add_mark (self, "whole", NULL, CAPTIVES_FORM_WHOLE, whole);
  for (guint i = 0; i < self->figures->len; i++)
    {
      if (get_figure (self, i) != whole)
        add_mark (self, "whole", NULL, CAPTIVES_FORM_PART, get_figure (self, i));
    }
  parts = captives_dataset_list_parts (self->dataset, whole->id);
  for (guint i = 0; i < parts->len; i++)
    {
      const CaptivesPart *part = g_ptr_array_index (parts, i);
      const CaptivesFigure *figure = captives_dataset_get_figure (self->dataset, part->figure);

      if (figure != NULL && part->complete && g_strcmp0 (part->list, list) == 0
          && !g_ptr_array_find (self->figures, figure, NULL))
        add_mark (self, "whole", NULL, CAPTIVES_FORM_PART, figure);
    }
}

static void
arrange_account (CaptivesOwnArrangement *self)
{
  const CaptivesBalance *balance = captives_own_find_account (self->dataset, self->figures);

  if (balance == NULL)
    return;

  add_group (self, CAPTIVES_AXIS_ROW, "account", balance->name)->group.balance = balance->id;
  for (guint i = 0; i < self->figures->len; i++)
    add_mark (self, "account", NULL, CAPTIVES_FORM_WHOLE, get_figure (self, i));
}

/* Orders stand above the axis of time, so they come first. */
static void
arrange_timeline (CaptivesOwnArrangement *self)
{
  for (int order = 1; order >= 0; order--)
    {
      for (guint i = 0; i < self->figures->len; i++)
        {
          const CaptivesFigure *figure = get_figure (self, i);

          if ((figure->nature == CAPTIVES_NATURE_ORDER) == order)
            add_mark (self, ensure_measure (self, CAPTIVES_AXIS_ROW, figure), NULL, CAPTIVES_FORM_WHOLE, figure);
        }
    }
}

static void
arrange_line (CaptivesOwnArrangement *self)
{
  add_group (self, CAPTIVES_AXIS_ROW, "line", get_measure_name (self, get_figure (self, 0)));
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = get_figure (self, i);
      const CaptivesSource *source = captives_dataset_get_origin (self->dataset, figure->id);

      if (source != NULL && !has_group (self, CAPTIVES_AXIS_LANE, source->id))
        add_group (self, CAPTIVES_AXIS_LANE, source->id, source->byline)->group.brief = source->byline;
      add_mark (self, "line", source != NULL ? source->id : NULL, CAPTIVES_FORM_WHOLE, figure);
    }
}

static void
arrange_map (CaptivesOwnArrangement *self)
{
  add_group (self, CAPTIVES_AXIS_ROW, "places", captives_own_word_get (CAPTIVES_OWN_WORD_PLACES));
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CaptivesFigure *figure = get_figure (self, i);
      const CaptivesPlace *place = captives_dataset_get_place (self->dataset, figure->place);

      add_mark (self, "places", ensure_measure (self, CAPTIVES_AXIS_LANE, figure), CAPTIVES_FORM_WHOLE, figure);
      if (place != NULL)
        g_array_index (self->marks, CaptivesMarkRow, self->marks->len - 1).mark.label = place->name;
    }
}

void
captives_own_arrange (CaptivesOwnArrangement *self)
{
  static void (*const by_kind[]) (CaptivesOwnArrangement *) = {
    [CAPTIVES_KIND_LANES] = arrange_lanes,
    [CAPTIVES_KIND_COLUMNS] = arrange_columns,
    [CAPTIVES_KIND_BALANCE] = arrange_account,
    [CAPTIVES_KIND_CLAIMS] = arrange_claims,
    [CAPTIVES_KIND_FLOW] = arrange_account,
    [CAPTIVES_KIND_TIMELINE] = arrange_timeline,
    [CAPTIVES_KIND_PARTS] = arrange_parts,
    [CAPTIVES_KIND_LINE] = arrange_line,
    [CAPTIVES_KIND_PICTOGRAM] = arrange_parts,
    [CAPTIVES_KIND_MAP] = arrange_map,
  };

  g_return_if_fail (self != NULL && (guint) self->kind < G_N_ELEMENTS (by_kind));

  if (self->figures->len > 0)
    by_kind[self->kind] (self);
}

void
captives_own_arrange_missing (CaptivesOwnArrangement *self,
                              GPtrArray              *ids)
{
  CaptivesText words = captives_own_word_get (CAPTIVES_OWN_WORD_GONE);
  const CaptivesGroupRow *first;

  if (self->groups->len == 0)
    add_group (self, CAPTIVES_AXIS_ROW, "missing", captives_own_word_get (CAPTIVES_OWN_WORD_PREVIEW));
  first = &g_array_index (self->groups, CaptivesGroupRow, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *values[] = { g_ptr_array_index (ids, i), NULL };
      CaptivesMarkRow mark = { .mark = { .row = first->group.key, .form = CAPTIVES_FORM_ELSEWHERE }, .chart = self->chart };

      for (int language = 0; language < CAPTIVES_N_LANGUAGES; language++)
        {
          g_autofree char *text = captives_own_word_fill (words.in[language], values);

          mark.mark.label.in[language] = keep (self, text);
        }
      g_array_append_val (self->marks, mark);
    }
}
