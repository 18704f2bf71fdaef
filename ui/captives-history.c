/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-history.h"

struct _CaptivesHistory
{
  GPtrArray *entries; /* (element-type CaptivesHistoryEntry) oldest first */
  guint      current; /* index; 0 also while there is no entry */
};

static void
free_entry (gpointer data)
{
  CaptivesHistoryEntry *entry = data;

  g_free ((char *) entry->chart);
  g_free ((char *) entry->reading);
  captives_address_free ((CaptivesAddress *) entry->address);
  g_free (entry);
}

static CaptivesHistoryEntry *
copy_entry (const CaptivesHistoryEntry *entry)
{
  CaptivesHistoryEntry *copy = g_new (CaptivesHistoryEntry, 1);

  copy->chart = g_strdup (entry->chart);
  copy->reading = g_strdup (entry->reading);
  copy->address = captives_address_copy (entry->address);

  return copy;
}

static gboolean
are_equal (const CaptivesHistoryEntry *a,
           const CaptivesHistoryEntry *b)
{
  return g_strcmp0 (a->chart, b->chart) == 0 && g_strcmp0 (a->reading, b->reading) == 0
         && captives_address_equal (a->address, b->address);
}

CaptivesHistory *
captives_history_new (void)
{
  CaptivesHistory *self = g_new0 (CaptivesHistory, 1);

  self->entries = g_ptr_array_new_with_free_func (free_entry);

  return self;
}

void
captives_history_free (CaptivesHistory *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
captives_history_clear (CaptivesHistory *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->entries, 0);
  self->current = 0;
}

gboolean
captives_history_note (CaptivesHistory            *self,
                       const CaptivesHistoryEntry *entry)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (self->entries->len > 0)
    {
      if (are_equal (entry, g_ptr_array_index (self->entries, self->current)))
        return FALSE;
      g_ptr_array_set_size (self->entries, self->current + 1);
    }

  g_ptr_array_add (self->entries, copy_entry (entry));
  if (self->entries->len > CAPTIVES_HISTORY_MAX)
    g_ptr_array_remove_index (self->entries, 0);
  self->current = self->entries->len - 1;

  return TRUE;
}

gboolean
captives_history_can_go_back (CaptivesHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->current > 0;
}

gboolean
captives_history_can_go_forward (CaptivesHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->current + 1 < self->entries->len;
}

const CaptivesHistoryEntry *
captives_history_go_back (CaptivesHistory *self)
{
  if (!captives_history_can_go_back (self))
    return NULL;

  return g_ptr_array_index (self->entries, --self->current);
}

const CaptivesHistoryEntry *
captives_history_go_forward (CaptivesHistory *self)
{
  if (!captives_history_can_go_forward (self))
    return NULL;

  return g_ptr_array_index (self->entries, ++self->current);
}
