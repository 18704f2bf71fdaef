/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-selection-key.h"

/* How well @mark continues the selection; 0: not at all.  The question comes before the figure, because another reading
 * answers the same question with another figure. */
static int
rate_mark (const CaptivesSelectionKey *key,
           const CaptivesMark         *mark)
{
  gboolean same_figure = key->figure != NULL && g_strcmp0 (key->figure, mark->figure) == 0;
  gboolean same_question = key->question != NULL && g_strcmp0 (key->question, mark->question) == 0;

  if (same_figure && (same_question || key->question == NULL))
    return 4;
  if (same_question)
    return 3;
  if (same_figure)
    return 2;

  return key->figure == NULL && key->question == NULL && mark->figure == NULL && key->row == mark->row
         && key->lane == mark->lane;
}

void
captives_selection_key_clear (CaptivesSelectionKey *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->figure, g_free);
  g_clear_pointer (&self->question, g_free);
  self->given = FALSE;
}

void
captives_selection_key_set (CaptivesSelectionKey *self,
                            const CaptivesMark   *mark)
{
  g_return_if_fail (self != NULL);

  captives_selection_key_clear (self);
  if (mark == NULL)
    return;

  *self = (CaptivesSelectionKey) { g_strdup (mark->figure), g_strdup (mark->question), mark->row, mark->lane, TRUE };
}

int
captives_selection_key_find (const CaptivesSelectionKey *self,
                             const CaptivesScene        *scene)
{
  const CaptivesMark *marks;
  guint n_marks;
  int best = -1;
  int best_rate = 0;

  g_return_val_if_fail (self != NULL, -1);

  if (scene == NULL || !self->given)
    return -1;

  marks = captives_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      int rate = rate_mark (self, &marks[i]);

      if (rate > best_rate)
        {
          best = i;
          best_rate = rate;
        }
    }

  return best;
}
