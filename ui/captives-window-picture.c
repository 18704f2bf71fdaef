/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-comparison.h"
#include "captives-toast.h"
#include "captives-window-private.h"

#include <glib/gi18n.h>

#define MOST_IN_SENTENCE 2

static void
refuse (CaptivesWindow *self,
        const char     *name,
        const char     *rest)
{
  /* Translators: a file name, and the rest of the sentence: “figures.captives” is empty; a dataset file was expected. */
  g_autofree char *message = g_strdup_printf (_("“%s” %s"), name, rest);

  captives_window_tell_failure (self, message);
}

/* The first changes themselves: for one or two nobody need open the list. */
static void
append_changes (GString                  *out,
                const CaptivesComparison *comparison)
{
  for (guint i = 0; i < comparison->n_changes && comparison->n_changes <= MOST_IN_SENTENCE; i++)
    g_string_append_printf (out, "%s%s → %s", i > 0 ? "; " : " ", comparison->changes[i].then,
                            comparison->changes[i].now != NULL ? comparison->changes[i].now : _("gone"));
}

/* Nothing to tell is told in passing, anything else until it is closed. */
static void
tell_outcome (CaptivesWindow           *self,
              const CaptivesRecord     *record,
              const CaptivesComparison *comparison,
              const char               *name)
{
  g_autofree char *sentence = captives_comparison_describe (comparison);
  g_autoptr (GError) pixels = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  captives_record_check_pixels (record, &pixels);
  g_string_append_printf (text, "%s: %s", name, sentence);
  append_changes (text, comparison);
  if (pixels != NULL)
    g_string_append_printf (text, " %s", pixels->message);
  if (comparison->verdict <= CAPTIVES_VERDICT_UNCHANGED && pixels == NULL)
    captives_toast_tell (self->toast_overlay, text->str);
  else
    captives_changes_bar_show (self->changes_bar, text->str, comparison, self->dataset, self->locale.language);
}

static void
show_view (CaptivesWindow       *self,
           const CaptivesRecord *record)
{
  CaptivesAxis axis;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  captives_window_set_language (self, captives_language_get_code (record->locale.language));
  captives_window_set_numbers (self, record->locale.numbers);
  if (record->reading != NULL)
    captives_window_set_reading (self, record->reading);
  captives_window_set_chart (self, record->chart);
  /* Without a scale in the record the chart has no choice, or one that it was not asked to leave. */
  if (record->axis != NULL && captives_axis_parse (record->axis, &axis))
    {
      captives_chart_view_set_axis (self->chart_view, axis);
      captives_window_update_scale (self);
    }
}

static void
show_record (CaptivesWindow       *self,
             const CaptivesRecord *record,
             const char           *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaptivesComparison) comparison = captives_compare (record, self->dataset, &error);

  if (comparison == NULL)
    refuse (self, name, error->message);
  else if (comparison->chart_gone)
    refuse (self, name, _("shows a chart that the dataset no longer has."));
  else
    {
      gboolean adopted = captives_window_adopt_chart (self, record);
      g_autofree char *about = adopted ? g_strdup_printf (_("%s (its chart is now among your own)"), name) : g_strdup (name);

      captives_changes_bar_hide (self->changes_bar);
      show_view (self, record);
      tell_outcome (self, record, comparison, about);
    }
}

void
captives_window_show_picture (CaptivesWindow *self,
                              CaptivesRecord *record,
                              const char     *name)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));
  g_return_if_fail (record != NULL && name != NULL);

  if (self->dataset != NULL)
    {
      show_record (self, record, name);
      captives_record_free (record);
      return;
    }

  /* The bundled dataset is still being opened. */
  captives_window_forget_picture (self);
  self->picture = record;
  self->picture_name = g_strdup (name);
}

void
captives_window_show_waiting_picture (CaptivesWindow *self)
{
  g_autoptr (CaptivesRecord) record = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  /* What was said of another dataset's figures is not true of this one's. */
  captives_changes_bar_hide (self->changes_bar);
  record = g_steal_pointer (&self->picture);
  name = g_steal_pointer (&self->picture_name);
  if (record != NULL)
    show_record (self, record, name);
}

void
captives_window_forget_picture (CaptivesWindow *self)
{
  g_return_if_fail (CAPTIVES_IS_WINDOW (self));

  g_clear_pointer (&self->picture, captives_record_free);
  g_clear_pointer (&self->picture_name, g_free);
}
