/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A timeline on a narrow page: time runs down, a row for each dated fact, under its year.  Bars keep one scale; a dot
 * is only the form of its statement, its track has no scale here. */

#include "config.h"

#include "captives-timeline-private.h"

#include <math.h>
#include <string.h>

#define SAMPLE 22.0 /* column of dots and flags, in units of a screen page */

typedef struct
{
  CaptivesPage *page;
  CaptivesTextStyle year;
  CaptivesTextStyle number;
  CaptivesTextStyle note;
  double unit;
  double left;       /* of the text */
  double per_person; /* points */
  int lane;
} List;

/* A fact and the track it is of. */
typedef struct
{
  const CaptivesFact *fact;
  const CaptivesTrack *track;
  guint index; /* of the track */
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (isfinite (first->fact->day) != isfinite (second->fact->day))
    return isfinite (first->fact->day) ? -1 : 1;
  if (isfinite (first->fact->day) && first->fact->day != second->fact->day)
    return first->fact->day < second->fact->day ? -1 : 1;
  if (first->index != second->index)
    return first->index < second->index ? -1 : 1;

  return first->fact->order < second->fact->order ? -1 : first->fact->order > second->fact->order;
}

static GArray *
list_entries (CaptivesTimeline *timeline)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < timeline->tracks->len; i++)
    {
      const CaptivesTrack *track = g_ptr_array_index (timeline->tracks, i);

      for (guint j = 0; j < track->facts->len; j++)
        {
          Entry entry = { g_ptr_array_index (track->facts, j), track, i };

          g_array_append_val (entries, entry);
        }
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

/* The year of a fact stands at its end, as the fact itself does; 0: undated. */
static int
get_year (const CaptivesFact *fact)
{
  GDate date;

  if (!isfinite (fact->day))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (1.0, fact->day));

  return g_date_get_year (&date);
}

static void
add_year (List *self,
          int   year)
{
  CaptivesPage *page = self->page;
  g_autofree char *text = g_strdup_printf ("%d", year);

  page->y += 10.0 * self->unit;
  page->y += captives_page_add_lines (page, CAPTIVES_INK_TEXT, self->year, (CaptivesPoint){ page->left, page->y },
                                      page->right - page->left, text);
  page->y += 3.0 * self->unit;
  captives_page_add_rule (page, CAPTIVES_INK_AXIS, (CaptivesPoint){ page->left, page->y },
                          (CaptivesPoint){ page->right, page->y });
  page->y += 4.0 * self->unit;
}

/* A note that names the year says the date itself. */
static gboolean
names_year (const CaptivesFact *fact,
            const char         *note)
{
  g_autofree char *year = g_strdup_printf ("%d", get_year (fact));

  return note != NULL && strstr (note, year) != NULL;
}

/* The words after the number: what track it is of, its note, its date. */
static char *
describe (List        *self,
          const Entry *entry)
{
  CaptivesLanguage language = self->page->view->locale.language;
  const char *track = captives_text_get (&entry->track->group->name, language);
  const char *joint = language == CAPTIVES_LANGUAGE_JAPANESE ? "、" : ", ";
  g_autoptr (GString) text = g_string_new (track);
  const char *parts[] = { entry->fact->note, entry->fact->date };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] == NULL || *parts[i] == '\0' || (i > 0 && names_year (entry->fact, parts[0])))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? joint : "", parts[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_flag (List  *self,
           double middle)
{
  double mark = self->page->metrics.mark;
  double x = self->page->left + 4.0 * self->unit;
  CaptivesLook pole = { .ink = CAPTIVES_INK_MUTED, .stroke = 1.2 * mark };
  CaptivesLook cloth = { .ink = CAPTIVES_INK_MUTED, .fill = CAPTIVES_FILL_SOLID };

  captives_scene_builder_add_line (self->page->builder, pole, (CaptivesPoint){ x, middle - 6.0 * mark },
                                   (CaptivesPoint){ x, middle + 7.0 * mark });
  captives_scene_builder_add_rect (self->page->builder, cloth,
                                   (CaptivesRect){ x, middle - 6.0 * mark, 7.0 * mark, 6.0 * mark });
}

static void
draw_sample (List        *self,
             const Entry *entry,
             double       middle)
{
  CaptivesPage *page = self->page;
  const CaptivesFact *fact = entry->fact;
  CaptivesPoint at = { page->left + page->metrics.dot + 2.0 * self->unit, middle };

  if (fact->event != NULL)
    draw_flag (self, middle);
  if (fact->figure == NULL || entry->track->form != CAPTIVES_TRACK_DOTS)
    return;
  captives_form_note (page, fact->figure, &fact->shape);
  if (fact->shape.range)
    {
      CaptivesShape plain = { .fill = CAPTIVES_FILL_SOLID };

      captives_form_draw_dot (page, &plain, fact->ink, at, at.x);
    }
  else
    {
      CaptivesShape shape = fact->shape;

      /* The number beside it carries the sign of its bound. */
      shape.direction = 0;
      captives_form_draw_dot (page, &shape, fact->ink, at, at.x);
    }
}

static void
add_bar (List        *self,
         const Entry *entry)
{
  CaptivesPage *page = self->page;
  const CaptivesFact *fact = entry->fact;
  CaptivesBarPlace place = { .zero = { page->left, page->y } };

  if (fact->figure == NULL || !isfinite (fact->value) || entry->track->form == CAPTIVES_TRACK_DOTS)
    return;
  place.length = fact->value * self->per_person;
  place.low_length = fact->low * self->per_person;
  place.part = fact->shape.part;
  captives_form_add_bar (page, fact->figure, &place);
  page->y += page->metrics.bar + 3.0 * self->unit;
}

/* Returns: the height that number and words take from @top */
static double
add_words (List        *self,
           const Entry *entry,
           double       left,
           double       top)
{
  CaptivesPage *page = self->page;
  const CaptivesFact *fact = entry->fact;
  double baseline = top + captives_metrics_get_rise (self->number);
  double height = captives_metrics_get_leading (self->number);
  g_autofree char *words = NULL;
  double width;

  if (fact->figure == NULL)
    {
      if (*fact->date != '\0')
        height = captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->note, (CaptivesPoint){ left, top },
                                          page->right - left, fact->date);
      else
        height = 0.0;
      return height
             + captives_page_add_lines (page, fact->event != NULL ? CAPTIVES_INK_TEXT : CAPTIVES_INK_MUTED, self->note,
                                        (CaptivesPoint){ left, top + height }, page->right - left, fact->number);
    }

  words = describe (self, entry);
  width = captives_typesetter_measure (page->typesetter, self->number, fact->number).width;
  captives_page_add_number (page, self->number, (CaptivesPoint){ left, baseline }, fact->number);
  width += 6.0 * self->unit;
  if (left + width + captives_typesetter_measure (page->typesetter, self->note, words).width <= page->right)
    {
      captives_page_add_text (page, CAPTIVES_INK_MUTED, self->note, (CaptivesPoint){ left + width, baseline }, words);
      return height;
    }

  return height
         + captives_page_add_lines (page, CAPTIVES_INK_MUTED, self->note, (CaptivesPoint){ left, top + height },
                                    page->right - left, words);
}

static void
add_entry (List        *self,
           const Entry *entry,
           int          row)
{
  CaptivesPage *page = self->page;
  gboolean sample
      = entry->fact->event != NULL || (entry->fact->figure != NULL && entry->track->form == CAPTIVES_TRACK_DOTS);
  double top = page->y;
  CaptivesRect bounds;

  captives_fact_begin_mark (page, entry->fact, row, 0);
  if (sample)
    draw_sample (self, entry, top + captives_metrics_get_leading (self->number) / 2.0);
  page->y += add_words (self, entry, sample ? self->left : page->left, top) + 2.0 * self->unit;
  add_bar (self, entry);
  bounds = (CaptivesRect){ page->left - 6.0, top - 1.0, page->right - page->left + 12.0, page->y - top };
  captives_scene_builder_end_mark (page->builder, &bounds);
  page->y += 5.0 * self->unit;
}

void
captives_timeline_draw_folded (CaptivesPage     *page,
                               CaptivesTimeline *timeline)
{
  g_autoptr (GArray) entries = NULL;
  List self = { .page = page };
  double greatest = 0.0;
  int year = -1;

  g_return_if_fail (page != NULL && timeline != NULL);

  entries = list_entries (timeline);
  self.unit = page->metrics.unit;
  self.year = captives_page_get_style (page, page->metrics.lane_name, TRUE);
  self.number = captives_page_get_style (page, page->metrics.number, TRUE);
  self.note = captives_page_get_style (page, page->metrics.note, FALSE);
  self.left = page->left + MAX (SAMPLE * self.unit, 2.0 * captives_form_get_ring (page) + 6.0 * self.unit);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->track->form != CAPTIVES_TRACK_DOTS && isfinite (entry->fact->value))
        greatest = MAX (greatest, entry->fact->value);
    }
  /* The signs at the end of the longest bar need some room. */
  self.per_person = greatest > 0.0 ? (page->right - page->left - 14.0 * page->metrics.mark) / greatest : 0.0;
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      int this_year = get_year (entry->fact);

      if (this_year != year && this_year > 0)
        add_year (&self, this_year);
      year = this_year;
      add_entry (&self, entry, (int) i);
    }
}
