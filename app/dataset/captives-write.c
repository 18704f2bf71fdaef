/* SPDX-FileCopyrightText: 2026 The Captives contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "captives-write.h"

#include "captives-package.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

static gboolean
fail (const char  *path,
      const char  *reason,
      GError     **error)
{
  g_set_error (error, CAPTIVES_PACKAGE_ERROR, CAPTIVES_PACKAGE_ERROR_WRITE,
               "%s: it could not be written, and is as it was before: %s", path, reason);

  return FALSE;
}

/* What is renamed takes the place of a link, a pipe or a device as well: a link is followed, the others are left alone.
 * Returns: (transfer full) (nullable): the file to be replaced; @mode: its rights, untouched if it is not there */
static char *
find_target (const char  *path,
             int         *mode,
             GError     **error)
{
  struct stat status;
  char *target;

  if (lstat (path, &status) != 0)
    return g_strdup (path);

  target = realpath (path, NULL);
  if (target == NULL || stat (target, &status) != 0)
    fail (path, g_strerror (errno), error);
  else if (!S_ISREG (status.st_mode))
    fail (path, S_ISDIR (status.st_mode) ? "it is a folder" : "it is no regular file", error);
  else
    {
      *mode = status.st_mode & 07777;
      return target;
    }

  free (target);
  return NULL;
}

gboolean
captives_write_file (const char  *path,
                     const void  *bytes,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *target = NULL;
  int mode = 0644;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  target = find_target (path, &mode, error);
  if (target == NULL)
    return FALSE;

  return g_file_set_contents_full (target, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   mode, &problem)
         || fail (path, problem->message, error);
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

GHashTable *
captives_write_new_files (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
}

gboolean
captives_write_files (GHashTable  *files,
                      const char  *folder,
                      GError     **error)
{
  GHashTableIter iter;
  gpointer name, text;

  g_return_val_if_fail (files != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!captives_write_file (path, ((GString *) text)->str, ((GString *) text)->len, error))
        return FALSE;
    }

  return TRUE;
}
