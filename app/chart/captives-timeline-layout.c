/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of a timeline, and of a line chart, which is a timeline of dots. */

#include "config.h"

#include "captives-timeline-private.h"

/* Share of the page for the names of tracks, between bounds in units of a screen page. */
#define NAME_SHARE 0.115
#define LEAST_NAME 88.0
#define GREATEST_NAME 150.0

static void
timeplot_clear (CaptivesTimePlot *self)
{
  g_clear_pointer (&self->time, captives_scale_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CaptivesTimePlot, timeplot_clear)

static void
draw_plot (CaptivesPage     *page,
           CaptivesTimeline *timeline)
{
  const CaptivesMetrics *metrics = &page->metrics;
  double unit = metrics->unit;
  g_auto (CaptivesTimePlot) plot = { .page = page, .timeline = timeline, .unit = unit };

  plot.number = captives_page_get_style (page, metrics->number, TRUE);
  plot.note = captives_page_get_style (page, metrics->note, FALSE);
  plot.name = captives_page_get_style (page, metrics->lane_name, TRUE);
  plot.detail = captives_page_get_style (page, metrics->row_detail, FALSE);
  plot.axis = captives_page_get_style (page, metrics->axis, FALSE);
  plot.values = g_array_new (FALSE, FALSE, sizeof (double));
  plot.marks = g_array_new (FALSE, FALSE, sizeof (CaptivesRect));
  /* A track alone needs no column for its name; above the tracks names leave more room to the numbers. */
  plot.names_above = timeline->tracks->len == 1 || page->roomy || captives_metrics_is_folded (metrics, page->view);
  plot.name_width = plot.names_above
                        ? page->right - page->left
                        : CLAMP ((page->right - page->left) * NAME_SHARE, LEAST_NAME * unit, GREATEST_NAME * unit);
  captives_timeplot_draw (&plot);
  captives_labels_say_left_out (page, plot.n_left_out);
}

static gboolean
starts_at_zero (const CaptivesTimeline *timeline,
                CaptivesAxis            axis)
{
  for (guint i = 0; i < timeline->tracks->len; i++)
    {
      const CaptivesTrack *track = g_ptr_array_index (timeline->tracks, i);

      /* A log scale says of itself that it has none. */
      if (!captives_track_starts_at_zero (track) && !captives_track_is_log (track, axis))
        return FALSE;
    }

  return TRUE;
}

gboolean
captives_timeline_layout (CaptivesPage *page,
                          GError      **error)
{
  g_autoptr (CaptivesTimeline) timeline = NULL;
  gboolean folded;

  g_return_val_if_fail (page != NULL, FALSE);

  /* Dots keep their places on a narrow page; flags, lollipops and bars with their words do not find any there. */
  folded = page->listed
           || (page->chart->kind != CAPTIVES_KIND_LINE && captives_metrics_is_folded (&page->metrics, page->view));
  timeline = captives_timeline_new (page);
  page->dots = TRUE;
  captives_page_add_head (page, starts_at_zero (timeline, page->view->axis) || folded
                                    ? NULL
                                    : captives_word_get (CAPTIVES_WORD_NOT_FROM_ZERO, page->view->locale.language));
  if (folded)
    captives_timeline_draw_folded (page, timeline);
  else
    draw_plot (page, timeline);
  captives_page_add_foot (page);

  return TRUE;
}
