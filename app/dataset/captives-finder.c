/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-finder-private.h"

#include <math.h>
#include <string.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* SQLite asks each time after so many of its steps: some thousand times a second. */
#define STEPS_BETWEEN_LOOKS 10000

/* Our own statements, over a schema that is known to be a dataset's: what they need, and nothing that writes. */
static int
authorize (void       *user_data,
           int         action,
           const char *first,
           const char *second,
           const char *database,
           const char *cause)
{
  static const char *const functions[] = { "match", "coalesce", "ifnull" };

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_UPDATE: /* how FTS5 declares its columns: see captives-dataset-open.c */
      return g_strcmp0 (first, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
      return g_strcmp0 (first, "data_version") == 0 && second == NULL ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
      for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
        {
          if (g_strcmp0 (second, functions[i]) == 0)
            return SQLITE_OK;
        }
      return second != NULL && g_str_has_prefix (second, "captives_") ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

static int
progress_cb (void *user_data)
{
  CaptivesFinder *self = user_data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

GHashTable *
captives_dataset_list_derived (CaptivesDataset *self)
{
  GPtrArray *figures = captives_dataset_peek_rows (self, CAPTIVES_ROWS_FIGURE);
  GHashTable *derived = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < figures->len; i++)
    {
      const CaptivesFigure *figure = g_ptr_array_index (figures, i);

      if (figure->nature == CAPTIVES_NATURE_DERIVED && !isnan (figure->value))
        g_hash_table_insert (derived, (gpointer) figure->id, g_memdup2 (&figure->value, sizeof figure->value));
    }

  return derived;
}

CaptivesFinder *
captives_finder_new (CaptivesDataset  *dataset,
                     GError          **error)
{
  g_autoptr (CaptivesFinder) self = NULL;
  int status;

  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_new0 (CaptivesFinder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->dataset = captives_dataset_ref (dataset);
  self->derived = captives_dataset_list_derived (dataset);
  captives_search_prepare (dataset);
  status = captives_dataset_connect_again (dataset, &self->db);
  if (status == SQLITE_OK)
    status = captives_finder_add_functions (self);
  if (status != SQLITE_OK)
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, dataset->path, _("cannot be opened: %s."),
                                  sqlite3_errstr (status));
      return NULL;
    }

  sqlite3_set_authorizer (self->db, authorize, NULL);
  sqlite3_progress_handler (self->db, STEPS_BETWEEN_LOOKS, progress_cb, self);

  return g_steal_pointer (&self);
}

CaptivesFinder *
captives_finder_ref (CaptivesFinder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
captives_finder_unref (CaptivesFinder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  sqlite3_close (self->db);
  g_hash_table_unref (self->derived);
  captives_dataset_unref (self->dataset);
  g_free (self);
}

GArray *
captives_finder_search (CaptivesFinder  *self,
                        const char      *query,
                        guint            limit,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self->cancellable = cancellable;
  found = captives_search_run (self->db, self->derived, query);
  self->cancellable = NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return captives_search_take (self->dataset, found, limit);
}
