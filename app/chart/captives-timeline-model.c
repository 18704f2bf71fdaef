/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-timeline-private.h"

#include "captives-form.h"
#include "captives-format.h"
#include "captives-lanes-words.h"

#include <math.h>

/* Dots may leave zero out only where zero would hide every difference. */
#define NEAR_RATIO 1.3

/* Where the greatest of a track of dots is this many times the least, only a log scale shows both. */
#define LOG_RATIO 50.0

static void
fact_free (gpointer data)
{
  CaptivesFact *self = data;

  g_free (self->number);
  g_free (self->note);
  g_free (self->date);
  g_free (self->name);
  g_free (self->joined);
  g_free (self);
}

static void
track_free (gpointer data)
{
  CaptivesTrack *self = data;

  g_ptr_array_unref (self->facts);
  g_clear_pointer (&self->scale, captives_scale_free);
  g_clear_pointer (&self->detail, g_ptr_array_unref);
  g_free (self);
}

void
captives_timeline_free (CaptivesTimeline *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->tracks);
  g_free (self);
}

static double
get_middle (CaptivesDate date)
{
  return (captives_date_first_day (date) + captives_date_last_day (date) + 1.0) / 2.0;
}

/* An order stands at the day on which it was given, everything else at the end of what it counts: then the number is
 * reached. */
static void
set_days (CaptivesFact *fact)
{
  const CaptivesFigure *figure = fact->figure;
  CaptivesDate at = figure->ends;

  if (!captives_date_is_given (at))
    at = captives_date_is_given (figure->begins) ? figure->begins : figure->stated;
  if (figure->nature == CAPTIVES_NATURE_ORDER && captives_date_is_given (figure->stated))
    at = figure->stated;
  if (!captives_date_is_given (at))
    return;

  fact->day = get_middle (at);
  fact->first = captives_date_first_day (at);
  fact->last = captives_date_last_day (at) + 1.0;
  if (figure->nature != CAPTIVES_NATURE_ORDER && captives_date_is_given (figure->begins)
      && captives_date_is_given (figure->ends))
    fact->first = captives_date_first_day (figure->begins);
}

static char *
format_date (const CaptivesFigure *figure,
             CaptivesLanguage      language)
{
  if (figure->nature == CAPTIVES_NATURE_ORDER && captives_date_is_given (figure->stated))
    return captives_format_date (figure->stated, language);
  if (captives_date_is_given (figure->begins) || captives_date_is_given (figure->ends))
    return captives_format_span (figure->begins, figure->ends, language);

  return captives_format_date (figure->stated, language);
}

static CaptivesFact *
fact_new (void)
{
  CaptivesFact *self = g_new0 (CaptivesFact, 1);

  self->day = self->first = self->last = NAN;
  self->value = self->low = NAN;

  return self;
}

static void
set_figure (CaptivesFact            *self,
            CaptivesPage            *page,
            const CaptivesFigure    *figure,
            const CaptivesChartMark *mark)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *label = captives_text_get (&mark->label, language);

  self->kind = CAPTIVES_MARK_FIGURE;
  self->figure = figure;
  self->shape = captives_shape_of_figure (figure);
  self->shape.part = mark->form == CAPTIVES_FORM_PART;
  self->ink = captives_form_get_ink (page, figure);
  self->value = self->shape.range ? figure->high : figure->value;
  self->low = self->shape.range ? figure->low : figure->value;
  if (!isfinite (self->value) || self->value < 0.0)
    self->value = self->low = NAN;
  self->number = captives_form_write_number (figure, page->view->locale);
  self->date = format_date (figure, language);
  self->note = g_strdup (label != NULL ? label : self->date);
  set_days (self);
}

static void
set_event (CaptivesFact            *self,
           CaptivesPage            *page,
           const CaptivesEvent     *event,
           const CaptivesChartMark *mark)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *label = captives_text_get (&mark->label, language);
  const char *name = captives_text_get (&event->name, language);

  self->kind = CAPTIVES_MARK_ELSEWHERE;
  self->event = event;
  self->number = g_strdup (label != NULL ? label : name);
  self->date = captives_format_date (event->date, language);
  self->name = language == CAPTIVES_LANGUAGE_JAPANESE ? g_strdup_printf ("%s：%s", self->date, name)
                                                      : g_strdup_printf ("%s: %s", self->date, name);
  if (!captives_date_is_given (event->date))
    return;

  self->day = get_middle (event->date);
  self->first = captives_date_first_day (event->date);
  self->last = captives_date_last_day (event->date) + 1.0;
}

/* A question without an answer, or words that say where it is counted. */
static void
set_words (CaptivesFact            *self,
           CaptivesPage            *page,
           const CaptivesChartMark *mark)
{
  CaptivesLanguage language = page->view->locale.language;
  const char *label = captives_text_get (&mark->label, language);

  self->question = mark->question;
  self->date = g_strdup ("");
  self->kind = CAPTIVES_MARK_NO_FIGURE;
  if (mark->form == CAPTIVES_FORM_ELSEWHERE)
    {
      self->kind = CAPTIVES_MARK_ELSEWHERE;
      self->number = g_strdup (label);
    }
  else
    {
      self->number = captives_lanes_say_no_figure (page->dataset, mark->question, label, language);
    }
  self->name = g_strdup (self->number);
}

static void
add_fact (CaptivesTimeline        *self,
          CaptivesTrack           *track,
          CaptivesPage            *page,
          const CaptivesChartMark *mark)
{
  const CaptivesFigure *figure = captives_dataset_get_figure (page->dataset, mark->figure);
  const CaptivesEvent *event = mark->event != NULL ? captives_dataset_get_event (page->dataset, mark->event) : NULL;
  CaptivesFact *fact = fact_new ();

  if (mark->question != NULL && page->reading != NULL)
    figure = captives_dataset_choose (page->dataset, page->reading->id, mark->question);
  fact->order = self->n_facts++;
  fact->series = mark->lane;
  if (figure != NULL)
    set_figure (fact, page, figure, mark);
  else if (event != NULL)
    set_event (fact, page, event, mark);
  else
    set_words (fact, page, mark);
  g_ptr_array_add (track->facts, fact);

  if (isfinite (fact->value))
    track->greatest = MAX (track->greatest, fact->value);
  if (isfinite (fact->low) && fact->low > 0.0)
    track->least = MIN (track->least, fact->low);
  else if (isfinite (fact->low))
    track->has_zero = TRUE;
  track->has_negative = track->has_negative || (isfinite (fact->low) && fact->low < 0.0);
}

static int
compare_facts (gconstpointer a,
               gconstpointer b)
{
  const CaptivesFact *first = *(const CaptivesFact *const *) a;
  const CaptivesFact *second = *(const CaptivesFact *const *) b;

  if (isfinite (first->day) != isfinite (second->day))
    return isfinite (first->day) ? -1 : 1;
  if (isfinite (first->day) && first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return first->order < second->order ? -1 : first->order > second->order;
}

/* A number of people who were there stands in the middle of the time that it is given for; a number that was reached
 * stands at its end, however long the counting went on. */
static void
place_dot (CaptivesFact *fact)
{
  if (fact->figure == NULL || !isfinite (fact->day))
    return;
  if (fact->ink == CAPTIVES_INK_HELD && !fact->shape.order)
    fact->day = (fact->first + fact->last) / 2.0;
  else
    fact->first = MIN (fact->day, captives_date_first_day (fact->figure->ends));
  if (fact->first <= 0.0)
    fact->first = fact->day;
}

/* Events are flags; what is still held has dots; a track of orders alone stands, any other hangs. */
static CaptivesTrackForm
choose_form (const CaptivesTrack *track,
             CaptivesPage        *page)
{
  gboolean orders = FALSE;
  gboolean counts = FALSE;
  gboolean held = track->group->has_family && track->group->family == CAPTIVES_FAMILY_HELD;

  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *fact = g_ptr_array_index (track->facts, i);

      if (fact->event != NULL)
        return CAPTIVES_TRACK_EVENTS;
      if (fact->figure == NULL)
        continue;
      held = held || (!track->group->has_family && fact->ink == CAPTIVES_INK_HELD);
      orders = orders || fact->shape.order;
      counts = counts || !fact->shape.order;
    }
  if (held || page->chart->kind == CAPTIVES_KIND_LINE)
    return CAPTIVES_TRACK_DOTS;

  return orders && !counts ? CAPTIVES_TRACK_UP : CAPTIVES_TRACK_DOWN;
}

static void
finish_track (CaptivesTimeline *self,
              CaptivesTrack    *track,
              CaptivesPage     *page)
{
  if (track->facts->len == 0)
    {
      CaptivesFact *slot = fact_new ();

      set_words (slot, page, &(CaptivesChartMark){ .form = CAPTIVES_FORM_WHOLE });
      g_ptr_array_add (track->facts, slot);
      self->n_facts++;
    }
  track->form = choose_form (track, page);
  for (guint i = 0; i < track->facts->len && track->form == CAPTIVES_TRACK_DOTS; i++)
    place_dot (g_ptr_array_index (track->facts, i));
  g_ptr_array_sort (track->facts, compare_facts);
  for (guint i = 0; i < track->facts->len; i++)
    {
      const CaptivesFact *fact = g_ptr_array_index (track->facts, i);

      if (!isfinite (fact->day))
        continue;
      self->first = isfinite (self->first) ? MIN (self->first, fact->first) : fact->first;
      self->last = isfinite (self->last) ? MAX (self->last, fact->last) : fact->last;
    }
}

CaptivesTimeline *
captives_timeline_new (CaptivesPage *page)
{
  CaptivesTimeline *self = g_new0 (CaptivesTimeline, 1);
  g_autoptr (GPtrArray) rows = captives_dataset_list_chart_rows (page->dataset, page->chart->id);
  g_autoptr (GPtrArray) marks = captives_dataset_list_chart_marks (page->dataset, page->chart->id);

  self->tracks = g_ptr_array_new_with_free_func (track_free);
  self->first = self->last = NAN;
  for (guint i = 0; i < rows->len; i++)
    {
      CaptivesTrack *track = g_new0 (CaptivesTrack, 1);

      track->group = g_ptr_array_index (rows, i);
      track->facts = g_ptr_array_new_with_free_func (fact_free);
      track->least = G_MAXDOUBLE;
      g_ptr_array_add (self->tracks, track);
      for (guint j = 0; j < marks->len; j++)
        {
          const CaptivesChartMark *mark = g_ptr_array_index (marks, j);

          if (g_strcmp0 (mark->row, track->group->key) == 0)
            add_fact (self, track, page, mark);
        }
      finish_track (self, track, page);
    }

  return self;
}

gboolean
captives_track_starts_at_zero (const CaptivesTrack *track)
{
  g_return_val_if_fail (track != NULL, TRUE);

  if (track->form != CAPTIVES_TRACK_DOTS || track->has_zero || track->least >= track->greatest)
    return TRUE;

  return track->greatest / track->least >= NEAR_RATIO;
}

gboolean
captives_track_is_log (const CaptivesTrack *track,
                       CaptivesAxis         axis)
{
  g_return_val_if_fail (track != NULL, FALSE);

  if (track->form != CAPTIVES_TRACK_DOTS || track->has_negative || track->least >= G_MAXDOUBLE)
    return FALSE;
  if (axis != CAPTIVES_AXIS_CHART)
    return axis == CAPTIVES_AXIS_LOG;

  return !track->has_zero && track->greatest / track->least >= LOG_RATIO;
}

/* One document, or two that name the same author. */
static gboolean
is_by_one_author (const CaptivesSource *source,
                  const CaptivesSource *other,
                  CaptivesLanguage      language)
{
  const char *byline = source != NULL ? captives_text_get (&source->byline, language) : NULL;

  if (source == NULL || other == NULL)
    return FALSE;

  return source == other || (byline != NULL && g_strcmp0 (byline, captives_text_get (&other->byline, language)) == 0);
}

gboolean
captives_fact_may_join (CaptivesDataset    *dataset,
                        const CaptivesFact *fact,
                        const CaptivesFact *next)
{
  const CaptivesLanguage language = CAPTIVES_LANGUAGE_ENGLISH;

  g_return_val_if_fail (fact != NULL && next != NULL, FALSE);

  if (fact->figure == NULL || next->figure == NULL || fact->series == NULL
      || g_strcmp0 (fact->series, next->series) != 0)
    return FALSE;
  if (!isfinite (fact->value) || !isfinite (next->value) || fact->shape.range || next->shape.range)
    return FALSE;
  if (fact->figure->same_scope != next->figure->same_scope
      || g_strcmp0 (fact->figure->measure, next->figure->measure) != 0)
    return FALSE;

  return is_by_one_author (captives_dataset_get_origin (dataset, fact->figure->id),
                           captives_dataset_get_origin (dataset, next->figure->id), language);
}

gboolean
captives_fact_is_drawn (const CaptivesFact *fact)
{
  g_return_val_if_fail (fact != NULL, FALSE);

  return fact->figure != NULL && isfinite (fact->day) && isfinite (fact->value);
}

void
captives_fact_begin_mark (CaptivesPage       *page,
                          const CaptivesFact *fact,
                          int                 row,
                          int                 lane)
{
  CaptivesMark mark = {
    .kind = fact->kind, .question = fact->question, .event = fact->event != NULL ? fact->event->id : NULL, .row = row,
    .lane = lane, .name = fact->name, .value = fact->number
  };

  if (fact->figure != NULL)
    captives_page_begin_figure (page, fact->figure, fact->note, row, lane);
  else
    captives_scene_builder_begin_mark (page->builder, &mark);
}
