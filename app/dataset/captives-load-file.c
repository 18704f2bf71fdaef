/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-load-private.h"

#include "captives-dataset.h"

CaptivesPackage *
captives_package_load_file (const char  *path,
                            GError     **error)
{
  g_autoptr (CaptivesPackage) self = captives_package_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Opening it as a dataset finds out whether it is one, and whole. */
  dataset = captives_dataset_open (path, CAPTIVES_TRUST_FOREIGN, error);
  if (dataset == NULL)
    return NULL;
  if (sqlite3_open_v2 (path, &self->database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    {
      g_set_error (error, CAPTIVES_DATASET_ERROR, CAPTIVES_DATASET_ERROR_OPEN, "%s: %s", path,
                   sqlite3_errmsg (self->database));
      return NULL;
    }
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  return g_steal_pointer (&self);
}
