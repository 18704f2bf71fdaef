/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The frame of a timeline: tracks from the top, years between what was ordered and what was counted, and below the last
 * track. */

#include "config.h"

#include "captives-timeline-private.h"

#include "captives-format.h"

#include <math.h>

/* Heights in units of a screen page, before the page's stretch. */
#define BARS_HEIGHT 220.0 /* of all bars and lollipops together */
#define DOTS_HEIGHT 140.0
#define DOTS_HEIGHT_OF_MANY 120.0
#define DOTS_HEIGHT_ALONE 330.0

/* Years side by side have each its name in the middle; a longer time has names at single years. */
#define MOST_NAMED_YEARS 16

static double
get_year_day (int year)
{
  return captives_date_first_day ((CaptivesDate){ (guint16) CLAMP (year, 1000, 2999), 1, 1 });
}

static int
get_year (double day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (1.0, floor (day)));

  return g_date_get_year (&date);
}

static gboolean
names_each_year (const CaptivesTimePlot *self)
{
  const CaptivesTimeline *timeline = self->timeline;

  return !isfinite (timeline->first) || get_year (timeline->last - 1.0) - get_year (timeline->first) < MOST_NAMED_YEARS;
}

/* Whole years; a long time gets some air at both ends instead. */
static void
set_time (CaptivesTimePlot *self)
{
  const CaptivesTimeline *timeline = self->timeline;
  double low = get_year_day (1945);
  double high = get_year_day (1957);
  double length = MAX (self->right - self->left, 1.0);

  if (isfinite (timeline->first))
    {
      low = get_year_day (get_year (timeline->first));
      high = get_year_day (get_year (timeline->last - 1.0) + 1);
      if (!names_each_year (self))
        {
          low -= (high - low) * 0.03;
          high += (high - low) * 0.03;
        }
    }
  g_clear_pointer (&self->time, captives_scale_free);
  self->time = captives_scale_new (CAPTIVES_SCALE_TIME, low, high, length);
}

double
captives_timeplot_get_x (const CaptivesTimePlot *self,
                         double                  day)
{
  return self->left + captives_scale_to_position (self->time, day);
}

double
captives_timeplot_get_y (const CaptivesTimePlot *self,
                         const CaptivesTrack    *track,
                         double                  value)
{
  switch (track->form)
    {
    case CAPTIVES_TRACK_UP:
      return track->zero - value * self->per_person;
    case CAPTIVES_TRACK_DOWN:
      return track->zero + value * self->per_person;
    case CAPTIVES_TRACK_DOTS:
      if (track->log && value == 0.0)
        return track->zero;
      return track->zero - track->slot - captives_scale_to_position (track->scale, value);
    case CAPTIVES_TRACK_EVENTS:
    default:
      return track->zero;
    }
}

static CaptivesTrack *
get_track (const CaptivesTimePlot *self,
           guint                   index)
{
  return g_ptr_array_index (self->timeline->tracks, index);
}

static guint
count_tracks (const CaptivesTimePlot *self,
              CaptivesTrackForm       form)
{
  guint n = 0;

  for (guint i = 0; i < self->timeline->tracks->len; i++)
    n += get_track (self, i)->form == form;

  return n;
}

static gboolean
is_bars (const CaptivesTrack *track)
{
  return track->form == CAPTIVES_TRACK_UP || track->form == CAPTIVES_TRACK_DOWN;
}

/* Room beyond the greatest bar of a track, for its label. */
static double
get_bar_air (const CaptivesTimePlot *self)
{
  return self->number.size * 1.3 + self->note.size * 1.3 + 10.0 * self->page->metrics.mark + self->page->metrics.dot;
}

/* One scale for all bars: the greatest ones of all tracks share the height. */
static void
set_per_person (CaptivesTimePlot *self)
{
  double sum = 0.0;

  for (guint i = 0; i < self->timeline->tracks->len; i++)
    if (is_bars (get_track (self, i)))
      sum += get_track (self, i)->greatest;
  self->per_person = 0.0;
  if (sum <= 0.0)
    return;
  self->per_person = BARS_HEIGHT * self->unit * captives_labels_get_give (self->page) * self->page->stretch / sum;
  self->page->flexible += BARS_HEIGHT * self->unit * captives_labels_get_give (self->page);
}

/* The lines under the name of a track: they say so if its scale is a log scale. */
static void
set_detail (CaptivesTimePlot *self,
            CaptivesTrack    *track)
{
  CaptivesLanguage language = self->page->view->locale.language;
  const char *detail = captives_text_get (&track->group->detail, language);
  const char *log = captives_word_get (self->names_above ? CAPTIVES_WORD_LOG_AXIS : CAPTIVES_WORD_LOG_SCALE, language);
  g_autofree char *text = g_strdup (detail != NULL ? detail : "");

  track->log = captives_track_is_log (track, self->page->view->axis);
  if (track->form == CAPTIVES_TRACK_DOTS && self->page->axis != CAPTIVES_AXIS_LOG)
    self->page->axis = track->log ? CAPTIVES_AXIS_LOG : CAPTIVES_AXIS_LINEAR;
  if (track->log)
    {
      g_free (text);
      text = detail != NULL ? g_strjoin (language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ", detail, log, NULL)
                            : g_strdup (log);
    }
  g_clear_pointer (&track->detail, g_ptr_array_unref);
  track->detail = *text != '\0'
                      ? captives_typesetter_wrap (self->page->typesetter, self->detail, text, self->name_width)
                      : g_ptr_array_new_with_free_func (g_free);
}

static double
get_name_height (CaptivesTimePlot *self,
                 CaptivesTrack    *track)
{
  const char *name = captives_text_get (&track->group->name, self->page->view->locale.language);

  return captives_page_measure_lines (self->page, self->name, self->name_width, name != NULL ? name : "")
         + track->detail->len * captives_metrics_get_leading (self->detail) + 4.0 * self->unit;
}

/* Returns: (transfer full): the scale of dots over so many points; it is known before the track has its place */
static CaptivesScale *
create_dots_scale (const CaptivesTimePlot *self,
                   const CaptivesTrack    *track,
                   double                  length)
{
  double low = 0.0;
  double high = track->greatest > 0.0 ? track->greatest : 1.0;

  /* Dots keep off the ends, where they would be taken for zero. */
  if (captives_track_is_log (track, self->page->view->axis))
    return captives_scale_new (CAPTIVES_SCALE_LOG, track->least / 1.6, track->greatest * 1.6, length);

  /* Room at the low end, so that nobody takes the axis for zero. */
  if (!captives_track_starts_at_zero (track))
    low = MAX (0.0, track->least - (track->greatest - track->least) * 0.25);

  return captives_scale_new (CAPTIVES_SCALE_LINEAR, low, high, length);
}

static void
set_dots_scale (CaptivesTimePlot *self,
                CaptivesTrack    *track,
                double            height)
{
  double least;

  /* A number of nobody has a place of its own below a log scale, which has no zero. */
  track->slot = 0.0;
  if (track->log && track->has_zero)
    track->slot = MIN (height * 0.3, 2.0 * captives_form_get_ring (self->page) + 8.0 * self->page->metrics.mark);
  g_clear_pointer (&track->scale, captives_scale_free);
  track->scale = create_dots_scale (self, track, MAX (height - track->slot, 1.0));
  /* The lowest dot with its ring keeps off the years. */
  least
      = track->has_zero || track->least >= G_MAXDOUBLE ? 0.0 : captives_scale_to_position (track->scale, track->least);
  track->zero -= MAX (0.0, captives_form_get_ring (self->page) + 4.0 * self->page->metrics.mark - least);
}

static double
get_dots_height (const CaptivesTimePlot *self)
{
  double height = count_tracks (self, CAPTIVES_TRACK_DOTS) > 1 ? DOTS_HEIGHT_OF_MANY : DOTS_HEIGHT;

  if (self->timeline->tracks->len == 1)
    height = DOTS_HEIGHT_ALONE;

  return height * self->unit * captives_labels_get_give (self->page);
}

/* Gives a track its height and scale.  Its top is set. */
static void
place_track (CaptivesTimePlot *self,
             CaptivesTrack    *track)
{
  CaptivesPage *page = self->page;
  double pad = 10.0 * self->unit * page->metrics.gap;
  double slots = captives_timeplot_measure_slots (self, track);
  double least;
  double height = 0.0;

  least = self->names_above ? 0.0 : get_name_height (self, track) + pad;
  switch (track->form)
    {
    case CAPTIVES_TRACK_EVENTS:
      height = MAX (least, captives_timeplot_measure_events (self, track) + pad);
      track->zero = track->top + height;
      break;
    case CAPTIVES_TRACK_UP:
      height = MAX (least, track->greatest * self->per_person + get_bar_air (self) + slots);
      track->zero = track->top + height;
      break;
    case CAPTIVES_TRACK_DOWN:
      height = MAX (least, track->greatest * self->per_person + get_bar_air (self) + slots);
      track->zero = track->top;
      break;
    case CAPTIVES_TRACK_DOTS:
    default:
      /* Above and below the outermost dots there is room for a dot with its ring, and above for a label. */
      height = MAX (least, get_dots_height (self) * page->stretch + captives_form_get_ring (page) + slots);
      page->flexible += get_dots_height (self);
      track->zero = track->top + height;
      set_dots_scale (self, track, height - slots - captives_form_get_ring (page) - self->number.size * 1.4 - pad);
      break;
    }
  track->bottom = track->top + height;
}

static double
get_years_height (const CaptivesTimePlot *self)
{
  return captives_metrics_get_leading (self->axis) + 8.0 * self->unit;
}

/* The row of years below @top. */
static void
draw_years (CaptivesTimePlot *self,
            double            top)
{
  CaptivesPage *page = self->page;
  double baseline = top + 4.0 * self->unit + captives_metrics_get_rise (self->axis);
  gboolean centred = names_each_year (self);
  g_autoptr (GArray) ticks = captives_scale_list_ticks (self->time, centred ? 20 : 8);
  double end = self->left - 100.0;

  for (guint i = 0; i < ticks->len; i++)
    {
      int year = get_year (g_array_index (ticks, double, i));
      g_autofree char *text = g_strdup_printf ("%d", year);
      double width = captives_typesetter_measure (page->typesetter, self->axis, text).width;
      double x = captives_timeplot_get_x (self, get_year_day (year)) - width / 2.0;

      if (centred)
        x = (captives_timeplot_get_x (self, get_year_day (year))
             + captives_timeplot_get_x (self, get_year_day (year + 1)) - width)
            / 2.0;
      if (x < end + 6.0 * self->unit || x + width > self->right + (centred ? 0.0 : width / 2.0)
          || x < MAX (2.0, self->left - width / 2.0))
        continue;
      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->axis, (CaptivesPoint){ x, baseline }, text);
      end = x + width;
    }
}

/* Grid lines at the beginnings of years, behind everything. */
static void
draw_year_grid (CaptivesTimePlot    *self,
                const CaptivesTrack *track)
{
  g_autoptr (GArray) ticks = captives_scale_list_ticks (self->time, names_each_year (self) ? 20 : 8);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = captives_timeplot_get_x (self, g_array_index (ticks, double, i));

      captives_page_add_rule (self->page, CAPTIVES_INK_GRID, (CaptivesPoint){ x, track->top },
                              (CaptivesPoint){ x, track->bottom });
    }
}

static GArray *
list_ticks (const CaptivesTimePlot *self,
            const CaptivesTrack    *track)
{
  g_autoptr (CaptivesScale) scale = NULL;
  const double zero = 0.0;
  double greatest = zero;

  if (track->form == CAPTIVES_TRACK_DOTS)
    {
      gboolean log = captives_track_is_log (track, self->page->view->axis);
      GArray *ticks;

      scale = create_dots_scale (self, track, 100.0);
      ticks = captives_scale_list_ticks (scale, log ? 5 : 4);
      if (log && track->has_zero)
        g_array_prepend_val (ticks, zero);
      return ticks;
    }

  /* The ticks of bars are those of the greatest track, so that all show the same steps. */
  for (guint i = 0; i < self->timeline->tracks->len; i++)
    if (is_bars (get_track (self, i)))
      greatest = MAX (greatest, get_track (self, i)->greatest);
  scale = captives_scale_new (CAPTIVES_SCALE_LINEAR, 0.0, greatest > 0.0 ? greatest : 1.0, 100.0);

  return captives_scale_list_ticks (scale, 3);
}

/* Between the plot and the labels of its values: a dot at the last day hangs out with its ring. */
static double
get_value_gap (const CaptivesTimePlot *self)
{
  double gap = 8.0 * self->page->metrics.mark;

  if (count_tracks (self, CAPTIVES_TRACK_DOTS) > 0)
    gap = MAX (gap, captives_form_get_ring (self->page) + 3.0 * self->page->metrics.mark);

  return gap;
}

/* Labels keep clear of each other, of those of the track above too. */
static gboolean
has_room_for_value (const CaptivesTimePlot *self,
                    double                  y)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      if (fabs (y - g_array_index (self->values, double, i)) < self->axis.size * 1.15)
        return FALSE;
    }

  return TRUE;
}

/* Lines and labels of the values of a track, at the right. */
static void
draw_values (CaptivesTimePlot    *self,
             const CaptivesTrack *track)
{
  CaptivesPage *page = self->page;
  g_autoptr (GArray) ticks = list_ticks (self, track);

  for (guint i = 0; i < ticks->len; i++)
    {
      double tick = g_array_index (ticks, double, i);
      double y = captives_timeplot_get_y (self, track, tick);
      g_autofree char *text = captives_scale_format_tick (ticks, i, page->view->locale);
      gboolean zero = tick == 0.0;

      if (y < track->top - 0.5 || y > track->bottom + 0.5)
        continue;
      captives_page_add_rule (page, zero ? CAPTIVES_INK_AXIS : CAPTIVES_INK_GRID, (CaptivesPoint){ self->left, y },
                              (CaptivesPoint){ self->right, y });
      if (!has_room_for_value (self, y))
        continue;
      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->axis,
                              (CaptivesPoint){ self->right + get_value_gap (self), y + self->axis.size * 0.35 }, text);
      g_array_append_val (self->values, y);
    }
}

static void
draw_name (CaptivesTimePlot    *self,
           const CaptivesTrack *track)
{
  CaptivesPage *page = self->page;
  const char *name = captives_text_get (&track->group->name, page->view->locale.language);
  double y = self->names_above ? self->page->y : track->top + 4.0 * self->unit;

  y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->name, (CaptivesPoint){ page->left, y }, self->name_width,
                                name != NULL ? name : "");
  for (guint i = 0; i < track->detail->len; i++)
    {
      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->detail,
                              (CaptivesPoint){ page->left, y + captives_metrics_get_rise (self->detail) },
                              g_ptr_array_index (track->detail, i));
      y += captives_metrics_get_leading (self->detail);
    }
}

/* Whether the years stand below this track: between what stands and what hangs, and below the last. */
static gboolean
has_years_below (const CaptivesTimePlot *self,
                 guint                   index)
{
  const CaptivesTrack *track = get_track (self, index);
  const CaptivesTrack *next;

  if (index + 1 == self->timeline->tracks->len)
    return track->form != CAPTIVES_TRACK_DOWN || count_tracks (self, CAPTIVES_TRACK_UP) == 0;
  next = get_track (self, index + 1);

  return track->form == CAPTIVES_TRACK_UP || (next->form == CAPTIVES_TRACK_DOWN && track->form != CAPTIVES_TRACK_DOWN);
}

/* Returns: width of the widest label of values */
static double
measure_values (CaptivesTimePlot *self)
{
  double width = 0.0;

  for (guint i = 0; i < self->timeline->tracks->len; i++)
    {
      const CaptivesTrack *track = get_track (self, i);
      g_autoptr (GArray) ticks = list_ticks (self, track);

      /* The greatest tick need not be the widest: "0.8" is wider than "1". */
      for (guint j = 0; j < ticks->len && track->form != CAPTIVES_TRACK_EVENTS; j++)
        {
          g_autofree char *text = captives_scale_format_tick (ticks, j, self->page->view->locale);

          width = MAX (width, captives_typesetter_measure (self->page->typesetter, self->axis, text).width);
        }
    }

  return width;
}

/* Returns: y of the lower edge of the lowest mark, which may hang out of a track whose values are small */
static double
get_lowest (const CaptivesTimePlot *self,
            const CaptivesTrack    *track)
{
  double lowest = track->bottom;

  for (guint i = 0; i < track->facts->len && track->form != CAPTIVES_TRACK_EVENTS; i++)
    {
      const CaptivesFact *fact = g_ptr_array_index (track->facts, i);

      lowest = MAX (lowest, fact->box.y + fact->box.height);
    }

  return MIN (lowest, track->bottom + 3.0 * captives_form_get_ring (self->page));
}

static void
draw_track (CaptivesTimePlot *self,
            guint             index)
{
  CaptivesTrack *track = get_track (self, index);
  CaptivesPage *page = self->page;

  draw_year_grid (self, track);
  if (track->form != CAPTIVES_TRACK_EVENTS)
    draw_values (self, track);
  draw_name (self, track);
  if (track->form == CAPTIVES_TRACK_EVENTS)
    captives_timeplot_draw_events (self, track, (int) index);
  else
    captives_timeplot_draw_marks (self, track, (int) index);

  page->y = track->bottom;
  if (has_years_below (self, index))
    {
      /* A zero line is the axis already. */
      if (track->form == CAPTIVES_TRACK_EVENTS || track->log || !captives_track_starts_at_zero (track))
        captives_page_add_rule (page, CAPTIVES_INK_AXIS, (CaptivesPoint){ self->left, page->y },
                                (CaptivesPoint){ self->right, page->y });
      page->y = MAX (page->y, get_lowest (self, track) - 3.0 * self->unit);
      draw_years (self, page->y);
      page->y += get_years_height (self);
    }
  else if (index + 1 < self->timeline->tracks->len)
    {
      captives_page_add_rule (page, CAPTIVES_INK_ROW_LINE, (CaptivesPoint){ page->left, page->y },
                              (CaptivesPoint){ self->right, page->y });
      page->y += 8.0 * self->unit * page->metrics.gap;
    }
}

void
captives_timeplot_draw (CaptivesTimePlot *self)
{
  CaptivesPage *page = self->page;

  g_return_if_fail (self != NULL);

  self->left = page->left + (self->names_above ? 0.0 : self->name_width + 16.0 * self->unit);
  self->right = page->right - measure_values (self) - get_value_gap (self);
  set_time (self);
  set_per_person (self);
  for (guint i = 0; i < self->timeline->tracks->len; i++)
    {
      CaptivesTrack *track = get_track (self, i);

      set_detail (self, track);
      track->top = page->y + (self->names_above ? get_name_height (self, track) : 0.0);
      place_track (self, track);
      draw_track (self, i);
    }
}
