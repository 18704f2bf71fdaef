/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-load-private.h"

#include "captives-dataset-private.h"

#include <errno.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

CaptivesPackage *
captives_package_load_file (const char  *path,
                            GError     **error)
{
  g_autoptr (CaptivesPackage) self = captives_package_new ();
  g_autoptr (CaptivesDataset) dataset = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Opening it as a dataset finds out whether it is one, and whole.  Then it is those bytes that are read, and not the
   * file again: it may be another by now, and a journal beside it would be played back. */
  dataset = captives_dataset_open (path, CAPTIVES_TRUST_FOREIGN, error);
  if (dataset == NULL)
    return NULL;
  if (!captives_dataset_copy_database (dataset, &self->database))
    {
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_LIMIT, path, _("cannot be read: %s."),
                                  g_strerror (ENOMEM));
      return NULL;
    }
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  return g_steal_pointer (&self);
}
