/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Errors as one sentence for the user: which file, what is wrong, what was expected. */

#include "config.h"

#include "captives-dataset-private.h"

#include <stdarg.h>

#define GETTEXT_PACKAGE CAPTIVES_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (captives-dataset-error-quark, captives_dataset_error)

void
captives_dataset_set_error (GError               **error,
                            CaptivesDatasetError   code,
                            const char            *path,
                            const char            *format,
                            ...)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* SQLite's complaints may have several lines, and names out of a damaged file in them. */
  rest = g_utf8_make_valid (text, -1);
  g_strdelimit (rest, "\r\n", ' ');

  /* Translators: a file name, and the rest of the sentence: “figures.captives” is empty; a dataset file was expected. */
  g_set_error (error, CAPTIVES_DATASET_ERROR, code, _("“%s” %s"), name, rest);
}

void
captives_dataset_set_sqlite_error (GError     **error,
                                   const char  *path,
                                   sqlite3     *db)
{
  const char *message = sqlite3_errmsg (db);

  switch (sqlite3_errcode (db))
    {
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_OPEN, path, _("cannot be read: %s."), message);
      break;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_LIMIT, path,
                                  _("holds more than a dataset may: %s."), message);
      break;
    case SQLITE_ERROR:
    case SQLITE_AUTH:
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_SCHEMA, path,
                                  _("does not have the tables of a dataset: %s."), message);
      break;
    default:
      captives_dataset_set_error (error, CAPTIVES_DATASET_ERROR_DAMAGED, path, _("is damaged: %s."), message);
      break;
    }
}
