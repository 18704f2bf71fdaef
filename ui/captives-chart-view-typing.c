/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Typed letters go to the mark that begins with them, in any script: an input method may write them. */

#include "config.h"

#include "captives-chart-view-private.h"
#include "captives-fold.h"

#include <string.h>

/* Microseconds after which what was typed is forgotten. */
#define PATIENCE G_USEC_PER_SEC

/* Digits without what groups them: as they are typed. */
static char *
keep_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
    }

  return g_string_free (digits, FALSE);
}

static gboolean
begins (const CaptivesMark *mark,
        const char         *typed)
{
  g_autofree char *name = captives_fold (mark->name);
  g_autofree char *label = captives_fold (mark->label);
  g_autofree char *value = captives_fold (mark->value);
  g_autofree char *digits = keep_digits (value);

  return g_str_has_prefix (name, typed) || g_str_has_prefix (label, typed) || g_str_has_prefix (digits, typed);
}

/* Returns: the first mark from @first on, round the end, that begins with @typed; -1 if none does */
static int
find_mark (CaptivesChartView *self,
           const char        *typed,
           guint              first)
{
  guint n_marks = 0;
  const CaptivesMark *marks = self->scene != NULL ? captives_scene_get_marks (self->scene, &n_marks) : NULL;

  for (guint i = 0; i < n_marks; i++)
    {
      guint mark = (first + i) % n_marks;

      if (begins (&marks[mark], typed))
        return (int) mark;
    }

  return -1;
}

gboolean
captives_chart_view_type (CaptivesChartView *self,
                          const char        *text,
                          gint64             now)
{
  g_autofree char *letters = captives_fold (text);
  guint next = (guint) (self->current + 1);
  int mark;

  /* A mark of length alone folds to nothing. */
  if (*letters == '\0')
    return FALSE;

  if (self->typed == NULL)
    self->typed = g_string_new (NULL);
  if (now - self->typed_at > PATIENCE)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;

  /* A new word is looked for behind the mark that has the focus, a longer one from it on. */
  if (self->typed->len > 0)
    next = (guint) MAX (self->current, 0);
  g_string_append (self->typed, letters);
  mark = find_mark (self, self->typed->str, next);

  /* The same letter again: the next one that begins with it. */
  if (mark < 0 && g_str_has_prefix (self->typed->str, letters))
    {
      mark = find_mark (self, letters, (guint) (self->current + 1));
      g_string_assign (self->typed, letters);
    }
  if (mark >= 0)
    captives_chart_view_set_current (self, mark, TRUE);

  return mark >= 0;
}

static void
commit_cb (CaptivesChartView *self,
           const char        *text)
{
  gint64 now = g_get_monotonic_time ();
  gboolean begun = self->typed != NULL && self->typed->len > 0 && now - self->typed_at <= PATIENCE;

  /* A space inside of a word belongs to it; else it selects, as Enter does. */
  if (g_str_equal (text, " ") && !begun && self->current >= 0)
    captives_chart_view_select_mark (self, self->current);
  else if (!g_str_equal (text, " ") || begun)
    captives_chart_view_type (self, text, now);
}

void
captives_chart_view_add_typing (CaptivesChartView  *self,
                                GtkEventController *keys)
{
  g_autoptr (GtkIMContext) context = gtk_im_multicontext_new ();

  g_signal_connect_object (context, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (keys), context);
}
